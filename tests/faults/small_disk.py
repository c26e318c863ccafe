"""A disk that is full when a test wants it to be: a file system in memory of a few kilobytes."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

CAN_MOUNT = sys.platform == "linux" and os.getuid() == 0 and shutil.which("mount") is not None
needs_a_small_disk = pytest.mark.skipif(
    not CAN_MOUNT, reason="needs the right to mount a small disk; the same faults are injected at the seams elsewhere"
)


@dataclass(frozen=True)
class SmallDisk:
    """A disk of its own, at `folder`."""

    folder: Path

    def resize(self, kilobytes: int) -> None:
        """Give the disk another size; what is on it stays."""
        subprocess.run(["mount", "-o", f"remount,size={kilobytes}k", str(self.folder)], check=True, capture_output=True)

    def fill(self) -> None:
        """Let it hold what it holds and nothing more."""
        pages = os.statvfs(self.folder)
        self.resize(max(4, (pages.f_blocks - pages.f_bfree) * pages.f_frsize // 1024))

    def names(self) -> list[str]:
        return sorted(one.name for one in self.folder.iterdir())


@contextmanager
def small_disk(folder: Path, kilobytes: int) -> Iterator[SmallDisk]:
    """Mount a disk of this size on a new folder for as long as a test needs it."""
    folder.mkdir()
    try:
        subprocess.run(
            ["mount", "-t", "tmpfs", "-o", f"size={kilobytes}k", "tmpfs", str(folder)], check=True, capture_output=True
        )
    except subprocess.CalledProcessError as problem:
        pytest.skip(f"this machine mounts no small disk: {problem.stderr.decode().strip()}")
    try:
        yield SmallDisk(folder)
    finally:
        subprocess.run(["umount", str(folder)], check=True, capture_output=True)
