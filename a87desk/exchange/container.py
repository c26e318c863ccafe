"""The container of a bundle: a ZIP file that any ZIP program opens, of which only one spelling is accepted.

A container is, from the first byte to the last: one local header and content for each entry, then the central
directory in the same order, then the end record. Nothing else: no gaps, overlaps, comments, extra fields, data
descriptors, zip64, encryption, folders or links, and fixed dates and attributes. So the reader needs no search and has
no choice: it walks the local headers from the start, makes the directory that our writer would have put behind them,
and compares it with what is there. The standard library's `zipfile` is not used for reading: it tolerates overlaps and
much else, and this reader must refuse whatever the writer never writes. Names are keys of a table and never become
paths.

The bytes depend only on the entries and on the compressor of the zlib in use, not on the time or the machine.
`manifest.json` and `manifest.sig` are stored plainly, so that nothing is unpacked before the signature is checked;
attachments are stored because they are compressed pictures or documents already.

Knows ZIP records, sizes and checksums. Must not know what the entries mean, JSON or signatures.
Source: PKWARE APPNOTE 6.3.3, sections 4.3 and 4.4; exchange design, section 3.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Sequence
from dataclasses import dataclass
from struct import Struct

from a87desk.domain.bundle_errors import BadStructure, Damaged, EmptyFile, Encrypted, NotBundle, Truncated
from a87desk.exchange.limits import MAX_RATIO, Limits, refuse_entries_over, refuse_size_over

MANIFEST = "manifest.json"
SIGNATURE = "manifest.sig"
OPERATIONS = "ops.tsv"
BLOB_FOLDER = "blobs/"

_LOCAL_MAGIC = b"PK\3\4"
_CENTRAL_MAGIC = b"PK\1\2"
_END_MAGIC = b"PK\5\6"
_SEALED_MAGIC = b"age-encryption.org/v1"

_LOCAL = Struct("<4s5H3I2H")
_CENTRAL = Struct("<4s6H3I5H2I")
_END = Struct("<4s4H2IH")

_STORED, _DEFLATED = 0, 8
_VERSION_NEEDED = 20
_MADE_BY_UNIX = 3 << 8 | _VERSION_NEEDED
_NO_FLAGS, _MIDNIGHT, _FIRST_OF_JANUARY_1980 = 0, 0, 0x0021
_PLAIN_FILE_0600 = 0o100600 << 16
_RAW_DEFLATE = -15
_LEVEL = 6

_MAX_NAME_BYTES = 80
_ALWAYS_STORED = (MANIFEST.encode(), SIGNATURE.encode())
_PLAIN_NAME = re.compile(rb"[a-z0-9][a-z0-9._-]*(/[a-z0-9][a-z0-9._-]*)?")


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry as its local header describes it; offsets and sizes in bytes."""

    name: bytes
    method: int
    crc: int
    packed_size: int
    size: int
    offset: int

    @property
    def body(self) -> int:
        return self.offset + _LOCAL.size + len(self.name)

    @property
    def end(self) -> int:
        return self.body + self.packed_size

    def _common(self) -> tuple[int, ...]:
        shape = (_VERSION_NEEDED, _NO_FLAGS, self.method, _MIDNIGHT, _FIRST_OF_JANUARY_1980)
        return (*shape, self.crc, self.packed_size, self.size, len(self.name), 0)

    def local_header(self) -> bytes:
        return _LOCAL.pack(_LOCAL_MAGIC, *self._common()) + self.name

    def central_header(self) -> bytes:
        place = (0, 0, 0, _PLAIN_FILE_0600, self.offset)
        return _CENTRAL.pack(_CENTRAL_MAGIC, _MADE_BY_UNIX, *self._common(), *place) + self.name


class Container:
    """The entries of a container whose structure was checked; contents are unpacked and checked when they are read."""

    def __init__(self, data: memoryview, entries: Sequence[Entry]) -> None:
        self._data = data
        self._entries = {entry.name.decode("ascii"): entry for entry in entries}

    @property
    def names(self) -> tuple[str, ...]:
        """The names of the entries in the order of the file."""
        return tuple(self._entries)

    def __contains__(self, name: str) -> bool:
        return name in self._entries

    def size(self, name: str) -> int:
        """Return the unpacked size that the entry declares, in bytes."""
        return self._entries[name].size

    def read(self, name: str) -> bytes:
        """Return the content of an entry.

        Raises:
            Damaged: the content does not have the size or the checksum that its header declares.
        """
        entry = self._entries[name]
        packed = self._data[entry.body : entry.end]
        content = bytes(packed) if entry.method == _STORED else _inflate(packed, entry.size)
        _check_crc(content, entry.crc)
        return content


def write_container(members: Sequence[tuple[str, bytes]]) -> bytes:
    """Return a container with these names and contents in this order; the first must be the manifest.

    Raises:
        ValueError: a name is not one that the reader accepts, or comes twice.
    """
    entries: list[Entry] = []
    parts: list[bytes] = []
    offset = 0
    for name, content in members:
        method, packed = _pack(name, content)
        entry = Entry(name.encode("ascii"), method, zlib.crc32(content), len(packed), len(content), offset)
        if not _is_plain_name(entry.name):
            raise ValueError(f"not a name of a bundle entry: {name!r}")
        entries.append(entry)
        parts += (entry.local_header(), packed)
        offset = entry.end
    if len({entry.name for entry in entries}) != len(entries):
        raise ValueError("two entries have one name")
    return b"".join((*parts, _directory(entries, offset)))


def read_container(data: bytes | memoryview, limits: Limits) -> Container:
    """Return the entries of a container after checking its whole structure; unpacks nothing.

    Names are plain and single, but whether they belong into a bundle is for the reader of the manifest to say: a newer
    bundle may hold names that this program does not know, and should be refused with that reason.

    Raises:
        EmptyFile, NotBundle, Encrypted, Truncated, Damaged, BadStructure, TooBig: why it was refused.
    """
    view = memoryview(data)
    refuse_size_over(len(view), limits.file)
    _refuse_other_files(view)
    entries = _read_entries(view, limits)
    _check_names(entries)
    _check_directory(view, entries)
    return Container(view, entries)


def _pack(name: str, content: bytes) -> tuple[int, bytes]:
    """Return the method and the packed content; stored where packing does not help or would look like a bomb."""
    if name in (MANIFEST, SIGNATURE) or name.startswith(BLOB_FOLDER):
        return _STORED, content
    compressor = zlib.compressobj(_LEVEL, zlib.DEFLATED, _RAW_DEFLATE)
    packed = compressor.compress(content) + compressor.flush()
    if len(packed) >= len(content) or len(content) > MAX_RATIO * len(packed):
        return _STORED, content
    return _DEFLATED, packed


def _inflate(packed: memoryview, size: int) -> bytes:
    stream = zlib.decompressobj(_RAW_DEFLATE)
    try:
        content = stream.decompress(packed, size + 1)
    except zlib.error:
        raise Damaged from None
    if len(content) != size or not stream.eof or stream.unused_data:
        raise Damaged
    return content


def _check_crc(content: bytes, crc: int) -> None:
    if zlib.crc32(content) != crc:
        raise Damaged


def _is_plain_name(name: bytes) -> bool:
    return len(name) <= _MAX_NAME_BYTES and _PLAIN_NAME.fullmatch(name) is not None


def _directory(entries: Sequence[Entry], offset: int) -> bytes:
    """Return the central directory and the end record that belong behind these entries, which end at `offset`."""
    central = b"".join(entry.central_header() for entry in entries)
    count = len(entries)
    return central + _END.pack(_END_MAGIC, 0, 0, count, count, len(central), offset, 0)


def _refuse_other_files(data: memoryview) -> None:
    """Refuse what does not begin as a bundle does, with the reason that helps most."""
    start = bytes(data[: _LOCAL.size + len(MANIFEST)])
    if not start:
        raise EmptyFile
    if start.startswith(_SEALED_MAGIC):
        raise Encrypted
    if _SEALED_MAGIC.startswith(start) or not any(start):
        raise Truncated
    if not (_LOCAL_MAGIC.startswith(start[:4]) and MANIFEST.encode().startswith(start[_LOCAL.size :])):
        raise NotBundle
    # A stick that is pulled out can leave a file of full length, with zeros where nothing was written yet.
    if len(start) < _LOCAL.size + len(MANIFEST) or not any(data[-_END.size :]):
        raise Truncated


def _read_entries(data: memoryview, limits: Limits) -> list[Entry]:
    """Return the entries as their local headers give them, up to the first place where no local header begins."""
    entries: list[Entry] = []
    offset = total = 0
    while data[offset : offset + 4] == _LOCAL_MAGIC:
        entry = _read_local_header(data, offset)
        _check_sizes(entry, limits)
        total += entry.size
        refuse_size_over(total, limits.total)
        if entry.end > len(data):
            raise _ends_early(data)
        entries.append(entry)
        refuse_entries_over(len(entries), limits.entries)
        offset = entry.end
    return entries


def _read_local_header(data: memoryview, offset: int) -> Entry:
    if offset + _LOCAL.size > len(data):
        raise Truncated
    fields = _LOCAL.unpack_from(data, offset)
    method, crc, packed_size, size, name_size = fields[3], *fields[6:10]
    name_start = offset + _LOCAL.size
    name = bytes(data[name_start : name_start + min(name_size, _MAX_NAME_BYTES)])
    entry = Entry(name, method, crc, packed_size, size, offset)
    if name_start + name_size > len(data):
        raise _ends_early(data)
    _check_local_header(data, entry)
    return entry


def _check_local_header(data: memoryview, entry: Entry) -> None:
    """Refuse flags, dates, versions, extra fields and long names: the header must be the one that we would write."""
    if data[entry.offset : entry.body] != entry.local_header():
        raise BadStructure


def _check_sizes(entry: Entry, limits: Limits) -> None:
    """Refuse a method, or a proportion of the sizes, that the writer never chooses."""
    refuse_size_over(entry.size, limits.total)
    if entry.method == _STORED:
        plausible = entry.size == entry.packed_size
    else:
        small_enough = entry.packed_size < entry.size <= limits.ratio * entry.packed_size
        plausible = entry.method == _DEFLATED and small_enough
    if not plausible or (entry.method != _STORED and entry.name in _ALWAYS_STORED):
        raise BadStructure


def _check_names(entries: Sequence[Entry]) -> None:
    if len({entry.name for entry in entries}) != len(entries):
        raise BadStructure
    if not all(_is_plain_name(entry.name) for entry in entries):
        raise BadStructure


def _check_directory(data: memoryview, entries: Sequence[Entry]) -> None:
    """Refuse anything behind the last entry but the directory that our writer would have put there."""
    offset = entries[-1].end
    expected = _directory(entries, offset)
    found = bytes(data[offset : offset + len(expected) + 1])
    if found == expected:
        return
    if found.startswith(expected):
        raise BadStructure
    # What was not written before the stick was pulled out is missing, or zeros.
    if expected.startswith(found.rstrip(b"\0")) or _LOCAL_MAGIC.startswith(found):
        raise Truncated
    raise BadStructure if found.startswith(b"PK") else Damaged


def _ends_early(data: memoryview) -> Truncated | Damaged:
    """Return why an entry runs past the end: a size in it was changed if the end record is there, else it was cut."""
    magic, *_counts, directory_size, directory_offset, _comment = _END.unpack(data[-_END.size :])
    is_whole = magic == _END_MAGIC and directory_offset + directory_size + _END.size == len(data)
    return Damaged() if is_whole else Truncated()
