"""Opens a file in the program that the desktop has for it.

Knows the desktop. Must not know what is in the file.
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from exports.formats import NoViewer


def open_in_viewer(path: Path) -> None:
    """Open a file.

    Raises:
        NoViewer: the desktop has no program for it.
    """
    if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))):
        raise NoViewer(file=path.name)
