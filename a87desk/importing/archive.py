"""The archive round a workbook or a text document: what it is, and whether it may be opened at all.

Knows the first bytes of a file and the list of an archive's parts. Must not know what is in a part.
"""

from __future__ import annotations

import io
from zipfile import BadZipFile, ZipFile, ZipInfo

from a87desk.i18n import _
from a87desk.importing.table_errors import NotATable, TableHasPassword, TableTooBig

MIB = 1024 * 1024
MOST_UNPACKED_BYTES = 64 * MIB
MOST_ENTRIES = 2_000
MOST_RATIO = 200
_SMALL_BYTES = MIB
_COMPOUND_FILE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED_STREAM = "EncryptedPackage".encode("utf-16-le")


def is_workbook(data: bytes) -> bool:
    """Whether these bytes are a workbook of any kind, be it one that cannot be read."""
    return data.startswith((b"PK\3\4", _COMPOUND_FILE))


def refuse_old_workbook(data: bytes) -> None:
    """Refuse a workbook that is no archive: one with a password, or of the old kind.

    Raises:
        TableHasPassword, NotATable: which of the two it is.
    """
    if data.startswith(_COMPOUND_FILE):
        if _ENCRYPTED_STREAM in data:
            raise TableHasPassword
        raise NotATable(detail=_("it was saved in the old .xls format"))


def refuse_harmful(data: bytes) -> None:
    """Refuse an archive that would unpack to too much, before any of it is unpacked.

    Raises:
        TableHasPassword, TableTooBig, NotATable: why none of it can be read.
    """
    try:
        with ZipFile(io.BytesIO(data)) as archive:
            entries = archive.infolist()
    except (BadZipFile, ValueError, NotImplementedError, OSError, EOFError) as problem:
        raise NotATable(detail=_("it is damaged or not a workbook")) from problem
    if len(entries) > MOST_ENTRIES:
        raise TableTooBig(limit=_("{count} parts").format(count=MOST_ENTRIES))
    if any(entry.flag_bits & 1 for entry in entries):
        raise TableHasPassword
    if sum(entry.file_size for entry in entries) > MOST_UNPACKED_BYTES or any(map(_is_bomb, entries)):
        raise TableTooBig(limit=_("{megabytes} MB").format(megabytes=MOST_UNPACKED_BYTES // MIB))


def _is_bomb(entry: ZipInfo) -> bool:
    return entry.file_size > _SMALL_BYTES and entry.file_size > MOST_RATIO * max(1, entry.compress_size)
