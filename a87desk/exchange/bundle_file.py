"""A bundle as a file: container, manifest, signature, operations and attachments put together, and taken apart again.

Reading stops at the first thing that is wrong, in this order: size, kind of file, structure, manifest, format version,
signature, list of entries. Then the caller compares workshop and signer; only after that are operations and attachments
unpacked, each checked against the hash in the signed manifest before a byte of it is looked at.

Knows how the parts of a bundle belong together. Must not know the store, trusted laptops or what an operation says.
"""

from __future__ import annotations

import stat
from collections.abc import Iterable, Iterator
from functools import cached_property
from hashlib import sha256
from pathlib import Path

import msgspec

from a87desk.domain.bundle_errors import BadContent, BadStructure, CannotRead, Damaged, SignatureNotValid, from_os_error
from a87desk.exchange import container
from a87desk.exchange.container import BLOB_FOLDER, MANIFEST, OPERATIONS, SIGNATURE, Container
from a87desk.exchange.limits import Limits, refuse_entries_over, refuse_operations_over, refuse_size_over
from a87desk.exchange.manifest import Manifest, Member, manifest_bytes, read_manifest
from a87desk.exchange.op_lines import OpLine, read_lines, write_lines
from a87desk.exchange.signature import MAX_SIGNATURE_FILE_BYTES, LaptopKey, sign, verify
from a87desk.i18n import _

STANDARD_LIMITS = Limits()


class BundleContents:
    """A bundle whose structure, manifest and signature are right; operations and attachments are read on demand.

    `data` are the bytes of the file. `signer` is the public key (64 hexadecimal digits) that signed it, None where it
    carries none. Whether that laptop is known, and whether an unsigned bundle will do, is for the caller to say.
    """

    def __init__(self, data: bytes, read: Container, manifest: Manifest, signer: str | None) -> None:
        self.manifest = manifest
        self.signer = signer
        self.size = len(data)
        self.data = data
        self._container = read
        self._members = {member.name: member for member in manifest.members}

    @cached_property
    def sha256(self) -> str:
        """The hash of the whole file, by which an import is remembered (64 hexadecimal digits)."""
        return sha256(self.data).hexdigest()

    @property
    def blob_hashes(self) -> tuple[str, ...]:
        """The SHA-256 of each attachment in the bundle, sorted (64 hexadecimal digits)."""
        names = (member.name for member in self.manifest.members)
        return tuple(name.removeprefix(BLOB_FOLDER) for name in names if name.startswith(BLOB_FOLDER))

    def op_lines(self) -> Iterator[OpLine]:
        """Yield the operations in the order of the file; the hash of all of them is checked before the first.

        Raises:
            Damaged: the bytes are not those of the manifest.
            BadContent: a line has a wrong shape, or there are not as many as the manifest says.
        """
        missing = self.manifest.ops
        for line in read_lines(self._read(OPERATIONS), self.manifest.ops):
            missing -= 1
            yield line
        if missing:
            raise BadContent(detail=_("fewer records than announced"))

    def blob(self, sha256_hex: str) -> bytes:
        """Return the attachment with this hash.

        Raises:
            KeyError: the bundle does not hold it.
            Damaged: the bytes do not have that hash.
        """
        return self._read(BLOB_FOLDER + sha256_hex)

    def _read(self, name: str) -> bytes:
        member = self._members[name]
        content = self._container.read(name)
        _check_hash(content, member)
        return content


def pack(
    manifest: Manifest,
    op_lines: Iterable[OpLine],
    blobs: Iterable[bytes],
    key: LaptopKey | None,
    limits: Limits = STANDARD_LIMITS,
) -> bytes:
    """Return the bytes of a bundle; `ops` and `members` of the manifest are filled in here, double attachments once.

    Without a key the bundle is not signed. The same arguments give the same bytes.

    Raises:
        TooBig: this program would refuse to read it.
        ValueError: a field, a line or a name does not have its shape.
    """
    written = write_lines(op_lines)
    attachments = {BLOB_FOLDER + sha256(blob).hexdigest(): blob for blob in blobs}
    content = [(OPERATIONS, written), *sorted(attachments.items())]
    members = tuple(Member(name, len(data), sha256(data).hexdigest()) for name, data in content)
    full = msgspec.structs.replace(manifest, ops=written.count(b"\n"), members=members)
    head = manifest_bytes(full)
    signature = [(SIGNATURE, sign(head, key))] if key else []
    entries = [(MANIFEST, head), *signature, *content]
    _refuse_over_limits(full, [len(data) for _name, data in entries], limits)
    packed = container.write_container(entries)
    refuse_size_over(len(packed), limits.file)
    return packed


def read_bundle_file(source: Path | bytes, limits: Limits = STANDARD_LIMITS) -> BundleContents:
    """Return the contents of a bundle after checking structure, manifest, signature and list of entries.

    Raises:
        EmptyFile, NotBundle, Encrypted, Truncated, Damaged, BadStructure, TooBig, NewerNeeded, SignatureNotValid,
        BadContent, CannotRead: why it was refused.
    """
    data = source if isinstance(source, bytes) else _read_file(source, limits)
    read = container.read_container(data, limits)
    refuse_size_over(read.size(MANIFEST), limits.manifest)
    head = read.read(MANIFEST)
    manifest = read_manifest(head)
    signer = _signer(read, head)
    _check_shape(read, manifest)
    _refuse_over_limits(manifest, [read.size(name) for name in read.names], limits)
    return BundleContents(data, read, manifest, signer)


def _read_file(path: Path, limits: Limits) -> bytes:
    """Return the bytes of a plain file; pipes, devices and folders are not opened, since they may never end."""
    try:
        status = path.stat()
        if not stat.S_ISREG(status.st_mode):
            raise CannotRead
        refuse_size_over(status.st_size, limits.file)
        with path.open("rb") as file:
            # One byte more than expected shows a file that grew meanwhile; its structure will not fit.
            return file.read(status.st_size + 1)
    except PermissionError as error:
        raise CannotRead from error
    except OSError as error:
        raise from_os_error(error) from error


def _signer(read: Container, head: bytes) -> str | None:
    if SIGNATURE not in read:
        return None
    if read.size(SIGNATURE) > MAX_SIGNATURE_FILE_BYTES:
        raise SignatureNotValid
    return verify(head, read.read(SIGNATURE))


def _check_shape(read: Container, manifest: Manifest) -> None:
    """Refuse entries that the manifest does not list, in another order or of another size."""
    listed = [member.name for member in manifest.members]
    blobs = listed[1:]
    named_by_hash = all(member.name == BLOB_FOLDER + member.sha256 for member in manifest.members[1:])
    if listed[:1] != [OPERATIONS] or not named_by_hash or blobs != sorted(set(blobs)):
        raise BadStructure
    signature = [SIGNATURE] if SIGNATURE in read else []
    if list(read.names) != [MANIFEST, *signature, *listed]:
        raise BadStructure
    if any(read.size(member.name) != member.size for member in manifest.members):
        raise Damaged


def _refuse_over_limits(manifest: Manifest, sizes: list[int], limits: Limits) -> None:
    refuse_operations_over(manifest.ops, limits.operations)
    refuse_entries_over(len(sizes), limits.entries)
    refuse_size_over(sizes[0], limits.manifest)
    refuse_size_over(sum(sizes), limits.total)
    refuse_size_over(max((member.size for member in manifest.members[1:]), default=0), limits.blob)


def _check_hash(content: bytes, member: Member) -> None:
    if sha256(content).hexdigest() != member.sha256:
        raise Damaged
