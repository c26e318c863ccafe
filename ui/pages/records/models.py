"""The two lists of the Records page as models. Headings are rows that cannot be chosen.

Knows rows. Must not know how they are painted.
"""

from __future__ import annotations

from PySide6.QtCore import Qt

from ui.pages.records.rows import Key, PlaceRow, RecordRow, spoken_row
from ui.widgets.keyed_rows import AnyIndex, KeyedRows

_HEADING = Qt.ItemFlag.ItemNeverHasChildren


class PlaceModel(KeyedRows[PlaceRow]):
    """All decisions, then the sessions under their days."""

    def key_of(self, row: PlaceRow) -> Key:
        return row.key

    def words_of(self, row: PlaceRow) -> str:
        return row.title

    def spoken(self, row: PlaceRow) -> str:
        return ". ".join(part for part in (row.title, row.line) if part)

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        row = self.at(index)
        return _HEADING if row is not None and row.is_heading else super().flags(index)


class RecordModel(KeyedRows[RecordRow]):
    """The lines of a record with their headings."""

    def key_of(self, row: RecordRow) -> Key:
        return row.key

    def words_of(self, row: RecordRow) -> str:
        return row.words or row.title

    def spoken(self, row: RecordRow) -> str:
        return spoken_row(row)

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        row = self.at(index)
        return _HEADING if row is not None and row.is_heading else super().flags(index)

    def lines(self) -> list[RecordRow]:
        """Return the rows that are no headings."""
        return [row for row in self.rows() if not row.is_heading]

    def place_of(self, record_id: str) -> int:
        """Return the row of a record, -1 where it is not shown."""
        found = (
            place for place, row in enumerate(self.rows()) if row.record is not None and row.record.id == record_id
        )
        return next(found, -1)
