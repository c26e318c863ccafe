"""One entry of the log: who wrote which value into which cell, having seen what.

The bytes of an operation are its identity and are never rewritten (exchange design, 2.2):

    id     = SHA-256("a87op1" NUL workshop id header)[:20]
    ph     = SHA-256("a87pl1" NUL salt value)[:20]        salted: a purged name cannot be guessed from it
    header = canonical JSON {v, ses, seq, lam, t, by, ent, eid, fld, par, seen?, ph}, at most 32 KB
    value  = canonical JSON, at most 1 MB

Knows bytes and rules of shape; must not know SQLite, files or which nouns exist.
"""

from __future__ import annotations

import secrets
from hashlib import sha256

import msgspec

from a87desk.domain.canonical import canonical_json

FORMAT = 1
ID_BYTES = 20
SALT_BYTES = 16
MAX_HEADER_BYTES = 32 * 1024
MAX_VALUE_BYTES = 1024 * 1024
MAX_LAMPORT = 2**40
DELETED = "_del"
MADE = "_made"
NULL = b"null"


class Header(msgspec.Struct, frozen=True, kw_only=True, gc=False, omit_defaults=True):
    """What a header says. Keys that a newer version adds are kept in the bytes and ignored here.

    `par` are the operations of the same cell that this one replaces, `seen` (deletions only) all field heads that the
    deleter saw; both are hexadecimal ids.
    """

    v: int
    ses: str
    seq: int
    lam: int
    t: str
    by: str
    ent: str
    eid: str
    fld: str
    par: tuple[str, ...]
    ph: str
    seen: tuple[str, ...] | None = None


class Operation(msgspec.Struct, frozen=True, gc=False):
    """An operation as bytes; salt and value are None where the sender withheld the value."""

    id: bytes
    header: bytes
    salt: bytes | None
    value: bytes | None


_decode_header = msgspec.json.Decoder(Header).decode


def read_header(header: bytes) -> Header:
    """Return what the header says.

    Raises:
        ValueError: the bytes are not a header of a version that this program can keep.
    """
    try:
        read = _decode_header(header)
    except (msgspec.MsgspecError, RecursionError) as problem:
        raise ValueError(str(problem)) from problem
    if not (len(header) <= MAX_HEADER_BYTES and 0 < read.lam <= MAX_LAMPORT and read.v >= 1 and read.seq >= 0):
        raise ValueError("header out of bounds")
    if not (read.ent and read.eid and read.fld and read.ses):
        raise ValueError("header without a cell")
    if read.v == FORMAT and not _ids_are_shaped(read):
        raise ValueError("header with a badly shaped id")
    return read


def _ids_are_shaped(header: Header) -> bool:
    size = 2 * ID_BYTES
    if len(header.ph) != size or (header.seen is not None and header.fld != DELETED):
        return False
    ids = header.par if header.seen is None else (*header.par, *header.seen)
    return not ids or {size} == set(map(len, ids))


def operation_id(workshop_id: str, header: bytes) -> bytes:
    """Return the identity of the operation with this header in this workshop."""
    return sha256(b"a87op1\0" + workshop_id.encode("ascii") + header).digest()[:ID_BYTES]


def value_hash(salt: bytes, value: bytes) -> str:
    """Return the commitment to a value that the header carries."""
    return sha256(b"a87pl1\0" + salt + value).digest()[:ID_BYTES].hex()


def make_operation(workshop_id: str, fields: dict[str, object], value: object) -> Operation:
    """Make an operation from the header's fields (without `v` and `ph`) and a JSON value.

    Raises:
        ValueError: the value or the header is larger than the log keeps.
    """
    salt = secrets.token_bytes(SALT_BYTES)
    written = canonical_json(value)
    header = canonical_json({**fields, "v": FORMAT, "ph": value_hash(salt, written)})
    if len(written) > MAX_VALUE_BYTES or len(header) > MAX_HEADER_BYTES:
        raise ValueError("value or header too large")
    return Operation(operation_id(workshop_id, header), header, salt, written)
