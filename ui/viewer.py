"""Opens a file in the program that the desktop has for it, and keeps files that are only to be looked at.

Knows the desktop. Must not know what is in the file.
"""

from __future__ import annotations

import atexit
import shutil
import tempfile
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from a87desk.domain.bundle_errors import from_os_error
from exports.formats import NoViewer


def open_in_viewer(path: Path) -> None:
    """Open a file.

    Raises:
        NoViewer: the desktop has no program for it.
    """
    if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))):
        raise NoViewer(file=path.name)


def passing_file(name: str) -> Path:
    """Return a path for a file that only this person can read and that goes when the program ends.

    Raises:
        A87Error: there is no place for it.
    """
    try:
        folder = Path(tempfile.mkdtemp(prefix="a87desk-"))
    except OSError as error:
        raise from_os_error(error) from error
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    return folder / name
