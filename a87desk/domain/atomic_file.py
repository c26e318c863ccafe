"""Writing a file so that its name always holds the old bytes or the new ones, whatever happens in between.

A part file in the same folder is written, flushed to the disk and read back; only then does it take the name. Reading
back finds sticks that claim more space than they have; the operating system is asked to forget its own copy first,
where it can be asked.

Knows folders, names and bytes. Must not know what the bytes are.
"""

from __future__ import annotations

import contextlib
import errno
import os
import secrets
import sys
import time
from collections.abc import Iterable, Iterator
from hashlib import sha256
from pathlib import Path

from a87desk.domain.bundle_errors import NotKept, from_os_error

_CHUNK_BYTES = 1024 * 1024
_BINARY = getattr(os, "O_BINARY", 0)
# Some file systems (FAT through FUSE, network shares) cannot flush a folder; their rename is as safe as it gets.
_FOLDER_CANNOT_BE_FLUSHED = frozenset({errno.EINVAL, errno.ENOTSUP, errno.ENOSYS, errno.EBADF, errno.EACCES})

_WINDOWS_PAUSES_S = (0.05, 0.1, 0.2, 0.4)


def write_atomic(path: Path, data: bytes | Iterable[bytes], *, private: bool = False) -> None:
    """Write the file so that `path` holds the old or the new bytes at every moment, and the new ones on return.

    `private` keeps the file readable for its owner only (where the file system knows owners). On any error the old file
    stays and no part file is left; parts that a killed program left for the same name are removed first. Only if the
    folder cannot be flushed after the name was given does an error come with the new file in place.

    Raises:
        NotKept: what was read back is not what was written.
        A87Error: another known problem of the disk (`DiskFull`, `ReadOnly`, `PathTooLong`, `CannotRead`).
    """
    try:
        _remove_left_parts(path)
        part = path.with_name(f"{_part_prefix(path)}{secrets.token_hex(8)}.part")
        try:
            digest = _write_part(part, _chunks(data), 0o600 if private else 0o666)
            if _digest_on_disk(part) != digest:
                raise NotKept
            _take_name(part, path)
        except BaseException:
            with contextlib.suppress(OSError):
                part.unlink(missing_ok=True)
            raise
        _flush_folder(path.parent)
    except OSError as error:
        raise from_os_error(error) from error


def _part_prefix(path: Path) -> str:
    """Return how the names of this file's parts begin; the same for every run, and short where the name is long."""
    return f".a87-{sha256(os.fsencode(path.name)).hexdigest()[:8]}-"


def _remove_left_parts(path: Path) -> None:
    """Free the space of parts that were never finished. One that another window is writing fails there, not here."""
    for left in path.parent.glob(f"{_part_prefix(path)}*.part"):
        with contextlib.suppress(OSError):
            left.unlink()


def _chunks(data: bytes | Iterable[bytes]) -> Iterator[memoryview]:
    for piece in (data,) if isinstance(data, bytes) else data:
        view = memoryview(piece)
        for start in range(0, len(view), _CHUNK_BYTES):
            yield view[start : start + _CHUNK_BYTES]


def _write_part(part: Path, chunks: Iterator[memoryview], mode: int) -> bytes:
    """Write and flush a new file; return the SHA-256 of what was given to the operating system."""
    digest = sha256()
    handle = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL | _BINARY, mode)
    try:
        for chunk in chunks:
            digest.update(chunk)
            _write_all(handle, chunk)
        _flush(handle)
    finally:
        os.close(handle)
    return digest.digest()


def _write_all(handle: int, chunk: memoryview) -> None:
    while chunk:
        written = os.write(handle, chunk)
        if not written:
            raise OSError(errno.ENOSPC, "nothing more can be written")
        chunk = chunk[written:]


def _flush(handle: int) -> None:
    """Bring the file to the disk itself; macOS leaves it in the disk's own memory unless asked specially."""
    if sys.platform == "darwin":
        import fcntl

        with contextlib.suppress(OSError):
            fcntl.fcntl(handle, fcntl.F_FULLFSYNC)
            return
    os.fsync(handle)


def _digest_on_disk(part: Path) -> bytes:
    digest = sha256()
    handle = os.open(part, os.O_RDONLY | _BINARY)
    try:
        if hasattr(os, "posix_fadvise"):
            with contextlib.suppress(OSError):
                os.posix_fadvise(handle, 0, 0, os.POSIX_FADV_DONTNEED)
        while chunk := os.read(handle, _CHUNK_BYTES):
            digest.update(chunk)
    finally:
        os.close(handle)
    return digest.digest()


def _take_name(part: Path, path: Path) -> None:
    """Give the part its name. On Windows a virus scanner may hold a new file for a moment: it is waited for."""
    for pause in _WINDOWS_PAUSES_S if sys.platform == "win32" else ():
        try:
            part.replace(path)
            return
        except PermissionError:
            time.sleep(pause)
    part.replace(path)


def _flush_folder(folder: Path) -> None:
    """Bring the new name to the disk. Windows has no such call; there the rename itself is journalled."""
    if sys.platform == "win32":
        return
    try:
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
    except OSError as error:
        if error.errno not in _FOLDER_CANNOT_BE_FLUSHED:
            raise
