"""Where documents are written to disk, and nowhere else: beside the old file, then renamed; none is ever half there."""

from __future__ import annotations

from pathlib import Path

from a87desk.domain.atomic_file import write_atomic


def write_output(path: Path, content: bytes) -> None:
    """Write a document; an older file of that name stays as it was unless all of the new one is on the disk.

    Raises:
        A87Error: the disk is full, write-protected or gone.
    """
    write_atomic(path, content)
