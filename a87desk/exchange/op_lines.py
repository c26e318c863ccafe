"""The lines of `ops.tsv`: the log of a workshop as bytes, one operation a line.

    header TAB salt (32 hexadecimal digits) TAB value LF

A withheld value leaves the last two columns empty. JSON never holds a raw tab or line feed, so the columns need no
escaping and the bytes that were hashed are the bytes in the file.

Knows columns and sizes. Must not know JSON, hashes or what an operation says.
"""

from __future__ import annotations

from binascii import hexlify, unhexlify
from collections.abc import Iterable, Iterator
from functools import partial
from io import BytesIO

import msgspec

from a87desk.domain.bundle_errors import BadContent
from a87desk.domain.operation import MAX_HEADER_BYTES, MAX_VALUE_BYTES, SALT_BYTES
from a87desk.i18n import _

_SALT_DIGITS = 2 * SALT_BYTES
_MAX_LINE_BYTES = MAX_HEADER_BYTES + _SALT_DIGITS + MAX_VALUE_BYTES + len("\t\t\n")


class OpLine(msgspec.Struct, frozen=True, gc=False):
    """One line: the bytes of header and value; salt and payload are None where the value is withheld."""

    header: bytes
    salt: bytes | None
    payload: bytes | None


def write_lines(lines: Iterable[OpLine]) -> bytes:
    """Return the content of `ops.tsv` for these operations, in their order.

    Raises:
        ValueError: an operation does not fit the columns.
    """
    return b"".join(map(_write_line, lines))


def read_lines(data: bytes, limit: int) -> Iterator[OpLine]:
    """Yield the operations of an `ops.tsv` in their order.

    Raises:
        BadContent: a line is not one that `write_lines` writes, or there are more than `limit`.
    """
    next_line = partial(BytesIO(data).readline, _MAX_LINE_BYTES + 1)
    for number, line in enumerate(iter(next_line, b""), start=1):
        if number > limit:
            raise BadContent(detail=_("more records than announced"))
        try:
            yield _read_line(line)
        except ValueError:
            raise BadContent(detail=_("record {number} has a wrong shape").format(number=number)) from None


def _write_line(line: OpLine) -> bytes:
    if line.salt is None or line.payload is None:
        written = line.header + b"\t\t\n"
    else:
        written = b"%b\t%b\t%b\n" % (line.header, hexlify(line.salt), line.payload)
    if _read_line(written) != line or written.count(b"\n") != 1:
        raise ValueError("an operation that does not fit the columns")
    return written


def _read_line(line: bytes) -> OpLine:
    if line[-1:] != b"\n":
        raise ValueError("no line end")
    header, salt, payload = line[:-1].split(b"\t")
    if not 0 < len(header) <= MAX_HEADER_BYTES:
        raise ValueError("header size")
    if not salt and not payload:
        return OpLine(header, None, None)
    if len(salt) != _SALT_DIGITS or not (salt.islower() or salt.isdigit()):
        raise ValueError("salt")
    if not 0 < len(payload) <= MAX_VALUE_BYTES:
        raise ValueError("value size")
    return OpLine(header, unhexlify(salt), payload)
