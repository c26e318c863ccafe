"""The notes of a group as rows that can be dragged.

Knows `NoteLine`. Must not know how a row is painted.
"""

from __future__ import annotations

import json
from collections.abc import Sequence

from PySide6.QtCore import QByteArray, QMimeData, QModelIndex, Qt

from a87desk.i18n import _
from a87desk.reading.group_page import NoteLine
from ui.pages.notes.kinds import RECOMMENDATION, kind_of
from ui.widgets.keyed_rows import AnyIndex, KeyedRows

__all__ = ["NOTES_MIME", "AnyIndex", "NoteModel", "dragged_notes", "label_of"]
NOTES_MIME = "application/x-a87-notes"


class NoteModel(KeyedRows[NoteLine]):
    """The lines of a group in order."""

    def key_of(self, row: NoteLine) -> str:
        return row.id

    def words_of(self, row: NoteLine) -> str:
        return row.record.text

    def spoken(self, row: NoteLine) -> str:
        secret = _("Confidential") if row.is_confidential else ""
        tags = ", ".join(row.record.tags)
        pictures = _("with a picture") if row.pictures else ""
        return ". ".join(part for part in (label_of(row), secret, row.record.text, tags, pictures) if part)

    def flags(self, index: QModelIndex | AnyIndex) -> Qt.ItemFlag:
        usual = super().flags(index)
        return usual | Qt.ItemFlag.ItemIsDragEnabled if index.isValid() else usual

    def mimeTypes(self) -> list[str]:
        return [NOTES_MIME]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        ids = [row.id for index in sorted(indexes, key=QModelIndex.row) if (row := self.at(index)) is not None]
        mime = QMimeData()
        mime.setData(NOTES_MIME, QByteArray(json.dumps(ids).encode()))
        return mime


def dragged_notes(mime: QMimeData) -> tuple[str, ...]:
    """Return the ids of the notes that are dragged, none for anything else."""
    if not mime.hasFormat(NOTES_MIME):
        return ()
    return tuple(str(one) for one in json.loads(bytes(mime.data(NOTES_MIME).data())))


def label_of(line: NoteLine) -> str:
    """Return what a line is called: "Recommendation 2", "Challenge"."""
    words = kind_of(line.kind).words
    number = line.record.number if line.kind == RECOMMENDATION else None  # type: ignore[union-attr]
    return f"{words} {number}" if number is not None else words
