"""The priorities of a column as a list model, and a priority as something that is dragged.

Knows rows and the ids in them. Must not know what dropping does.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QByteArray, QMimeData, Qt

from ui.pages.country_priorities.rows import Key, PriorityRow
from ui.widgets.keyed_rows import AnyIndex, KeyedRows

PRIORITY_MIME = "application/x-a87-priority"


class PriorityModel(KeyedRows[PriorityRow]):
    """The priorities of one column; each can be dragged."""

    def key_of(self, row: PriorityRow) -> Key:
        return row.key

    def words_of(self, row: PriorityRow) -> str:
        return row.title

    def spoken(self, row: PriorityRow) -> str:
        return row.spoken

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        return super().flags(index) | Qt.ItemFlag.ItemIsDragEnabled if self.at(index) else super().flags(index)

    def mimeTypes(self) -> list[str]:
        return [PRIORITY_MIME]

    def mimeData(self, indexes: Sequence[AnyIndex]) -> QMimeData:
        row = self.at(indexes[0]) if indexes else None
        mime = QMimeData()
        mime.setData(PRIORITY_MIME, QByteArray((row.numbered.id if row else "").encode()))
        return mime


def dragged_priority(mime: QMimeData) -> str:
    """Return the priority that is dragged, "" for what is not ours."""
    return bytes(mime.data(PRIORITY_MIME).data()).decode() if mime.hasFormat(PRIORITY_MIME) else ""
