"""Where a file goes: the desktop's own dialog, and the ending that some desktops leave off.

Knows names of files. Must not know what is saved.
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from a87desk.i18n import _
from ui.dialogs.question import ask


def ask_path(parent: QWidget, title: str, suggested: Path, kinds: str) -> Path | None:
    """Ask for a name, beginning with the suggested one, whose ending the answer has too; None where it was cancelled.

    "Day 1.5" becomes "Day 1.5.pdf", not "Day 1.pdf". The dialog asks before a file is replaced; where the ending was
    added behind its back, this does.
    """
    chosen, _kind = QFileDialog.getSaveFileName(parent, title, str(suggested), kinds)
    if not chosen:
        return None
    path = Path(chosen)
    if path.suffix.lower() == suggested.suffix.lower():
        return path
    path = path.with_name(path.name + suggested.suffix)
    return path if not path.exists() or _may_replace(path, parent) else None


def free_folder(parent: Path, name: str) -> Path:
    """Return a folder that is not there yet, so that nothing is overwritten."""
    folder, count = parent / name, 2
    while folder.exists():
        folder = parent / f"{name}-{count}"
        count += 1
    return folder


def _may_replace(path: Path, parent: QWidget) -> bool:
    sentences = (_("“{file}” is there already. Its content would be lost.").format(file=path.name),)
    return ask(_("Replace the file?"), sentences, (_("Keep it"), _("Replace it")), parent) == 1
