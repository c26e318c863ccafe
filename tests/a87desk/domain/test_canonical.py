"""One value has one spelling, the same for ever, and no other spelling is read."""

from __future__ import annotations

import enum
import json
import math
from datetime import date
from uuid import UUID

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from a87desk.domain.canonical import MAX_WHOLE_NUMBER, NotCanonical, canonical_json, read_json

text = st.text(st.characters(codec="utf-8"))
whole = st.integers(-MAX_WHOLE_NUMBER, MAX_WHOLE_NUMBER)
numbers = whole | st.floats(allow_nan=False, allow_infinity=False)
values = st.recursive(
    st.none() | st.booleans() | numbers | text,
    lambda inside: st.lists(inside, max_size=5) | st.dictionaries(text, inside, max_size=5),
    max_leaves=20,
)
# In this range every writer of shortest decimals gives the same digits.
plain_floats = st.floats(1e-4, 1e15) | st.floats(-1e15, -1e-4)
plain_values = st.recursive(
    st.none() | st.booleans() | whole | plain_floats | text,
    lambda inside: st.lists(inside, max_size=5) | st.dictionaries(text, inside, max_size=5),
    max_leaves=20,
)


class Kind(enum.StrEnum):
    NOTE = "note"


def nested(depth: int) -> object:
    value: object = 1
    for _ in range(depth):
        value = [value]
    return value


@settings(deadline=None)
@given(values)
def test_a_value_comes_back(value: object) -> None:
    assert read_json(canonical_json(value)) == value


@settings(deadline=None)
@given(plain_values)
def test_the_bytes_are_those_of_the_standard_library(value: object) -> None:
    by_the_library = json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False, allow_nan=False)
    assert canonical_json(value) == by_the_library.encode()


@settings(deadline=None)
@given(values)
def test_another_spelling_of_a_value_is_not_read(value: object) -> None:
    other = json.dumps(value, indent=1).encode() + b"\n"
    with pytest.raises(NotCanonical):
        read_json(other)


@pytest.mark.parametrize(
    ("value", "written"),
    [
        ({"b": 1, "a": [True, None], "é": {}, "Z": ""}, '{"Z":"","a":[true,null],"b":1,"é":{}}'),
        ({"\uffff": 1, "\U0001f600": 2}, '{"\uffff":1,"\U0001f600":2}'),
        ('"\\/\b\f\n\r\t\0\x1f\x7f\u2028', '"\\"\\\\/\\b\\f\\n\\r\\t\\u0000\\u001f\x7f\u2028"'),
        ("العربية नेपाली e\u0301", '"العربية नेपाली e\u0301"'),
        (MAX_WHOLE_NUMBER, "9007199254740991"),
        (-1, "-1"),
        (1.0, "1.0"),
        (-0.0, "-0.0"),
        (0.1 + 0.2, "0.30000000000000004"),
        (1e-5, "0.00001"),
        (9.9e-6, "9.9e-6"),
        (1e-7, "1e-7"),
        (9999999999999998.0, "9999999999999998.0"),
        (1e16, "1e16"),
        (-1.5e300, "-1.5e300"),
        (5e-324, "5e-324"),
        ((1, (2,)), "[1,[2]]"),
        (Kind.NOTE, '"note"'),
        ("", '""'),
    ],
)
def test_the_bytes_are_these_for_ever(value: object, written: str) -> None:
    assert canonical_json(value) == written.encode()


@pytest.mark.parametrize(
    "value",
    [
        math.nan,
        math.inf,
        [-math.inf],
        MAX_WHOLE_NUMBER + 1,
        {"a": -MAX_WHOLE_NUMBER - 1},
        10**400,
        "\ud800",
        {"\udfff": 1},
        {1: "key"},
        {None: 1},
        b"bytes",
        {1, 2},
        date(2019, 7, 17),
        UUID(int=1),
        object(),
        nested(33),
        nested(5000),
    ],
    ids=lambda value: f"{type(value).__name__}",
)
def test_what_is_not_json_is_not_written(value: object) -> None:
    with pytest.raises(NotCanonical):
        canonical_json(value)


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b" 1",
        b"1 ",
        b"1\n",
        b"\xef\xbb\xbf1",
        b'{"b":1,"a":2}',
        b'{"a":1,"a":1}',
        b'{"a": 1}',
        b'"\\u00e9"',
        b'"\\u001F"',
        b'"\\/"',
        b'"\\ud800"',
        b'"\\ud83d\\ude00"',
        b'"\xed\xa0\x80"',
        b'"\xff"',
        b'"\0"',
        b"-0",
        b"01",
        b"1.00",
        b"1e5",
        b"1e999",
        b"9007199254740992",
        b"1" * 5000,
        b"NaN",
        b"Infinity",
        b"1//",
        b"[" * 33 + b"]" * 33,
        b"[" * 100_000 + b"]" * 100_000,
        b'{"a":' * 100_000,
        "1".encode("utf-16"),
    ],
    ids=lambda data: repr(data[:16]),
)
def test_what_we_would_not_write_is_not_read(data: bytes) -> None:
    with pytest.raises(NotCanonical):
        read_json(data)


def test_thirty_two_levels_are_enough_for_anybody() -> None:
    assert read_json(canonical_json(nested(32))) == nested(32)
    assert canonical_json({"a": nested(31)})
