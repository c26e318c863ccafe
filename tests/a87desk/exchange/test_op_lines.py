"""The bytes of an operation come back as they were written, and nothing else is taken for a line."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from a87desk.domain.bundle_errors import BadContent
from a87desk.domain.operation import MAX_HEADER_BYTES, MAX_VALUE_BYTES
from a87desk.exchange.op_lines import OpLine, read_lines, write_lines

SALT = bytes(range(16))
columns = st.binary(min_size=1, max_size=200).filter(lambda data: not set(data) & set(b"\t\n"))
op_lines = st.builds(OpLine, columns, st.binary(min_size=16, max_size=16), columns) | st.builds(
    lambda header: OpLine(header, None, None), columns
)


@settings(deadline=None)
@given(st.lists(op_lines, max_size=20))
def test_lines_come_back_as_they_were_written(lines: list[OpLine]) -> None:
    assert list(read_lines(write_lines(lines), len(lines))) == lines


def test_the_columns_are_plain_to_the_eye() -> None:
    written = write_lines([OpLine(b'{"v":1}', SALT, b'"x"'), OpLine(b'{"v":2}', None, None)])
    assert written == b'{"v":1}\t000102030405060708090a0b0c0d0e0f\t"x"\n{"v":2}\t\t\n'


def test_the_largest_line_fits() -> None:
    lines = [OpLine(b"h" * MAX_HEADER_BYTES, SALT, b"v" * MAX_VALUE_BYTES)] * 2
    assert list(read_lines(write_lines(lines), 2)) == lines


@pytest.mark.parametrize(
    "line",
    [
        OpLine(b"", SALT, b"1"),
        OpLine(b"a\tb", SALT, b"1"),
        OpLine(b"a\nb", SALT, b"1"),
        OpLine(b"a\nb", None, None),
        OpLine(b"a", SALT[:15], b"1"),
        OpLine(b"a", SALT, b""),
        OpLine(b"a", SALT, b"1\n"),
        OpLine(b"a", SALT, b"1\t2"),
        OpLine(b"a", None, b"1"),
        OpLine(b"a", SALT, None),
        OpLine(b"h" * (MAX_HEADER_BYTES + 1), SALT, b"1"),
        OpLine(b"a", SALT, b"v" * (MAX_VALUE_BYTES + 1)),
    ],
)
def test_what_does_not_fit_the_columns_is_not_written(line: OpLine) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - several reasons, each of them a fault of the caller
        write_lines([line])


def test_the_place_of_a_wrong_line_is_named() -> None:
    with pytest.raises(BadContent) as refused:
        list(read_lines(write_lines([OpLine(b"a", None, None)]) + b"wrong\n", 2))
    assert "record 2 has a wrong shape" in refused.value.what_happened
    assert refused.value.what_it_means == "Nothing was imported."


def test_more_lines_than_announced_are_refused_before_they_are_read() -> None:
    lines = read_lines(b"a\t\t\nb\t\t\nwrong", 1)
    assert next(lines).header == b"a"
    with pytest.raises(BadContent, match="more records than announced"):
        next(lines)
