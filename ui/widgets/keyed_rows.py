"""Rows of a list that keep their place: a new answer changes only those that differ, so nothing jumps under the eyes.

Knows rows by a key. Must not know what a row shows; a page subclasses `KeyedRows`.
"""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Hashable, Sequence
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

AnyIndex = QModelIndex | QPersistentModelIndex
NO_PARENT = QModelIndex()
R = TypeVar("R")


class KeyedRows(QAbstractListModel, Generic[R]):
    """A list model of frozen rows. `ROW` gives a whole row; subclasses say its key, its words, and what is spoken."""

    ROW = Qt.ItemDataRole.UserRole + 1

    def __init__(self) -> None:
        super().__init__()
        self._rows: list[R] = []

    @abstractmethod
    def key_of(self, row: R) -> Hashable:
        """Return what tells a row from the others for good."""

    @abstractmethod
    def words_of(self, row: R) -> str:
        """Return the words of a row, by which letters jump to it."""

    @abstractmethod
    def spoken(self, row: R) -> str:
        """Return what a screen reader says of a row."""

    def rowCount(self, parent: AnyIndex = NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self.at(index)
        if row is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.words_of(row)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self.spoken(row)
        return row if role == self.ROW else None

    def at(self, index: AnyIndex) -> R | None:
        """Return the row of an index, None for none."""
        return self._rows[index.row()] if index.isValid() and index.row() < len(self._rows) else None

    def rows(self) -> tuple[R, ...]:
        return tuple(self._rows)

    def row_of(self, key: Hashable) -> int:
        """Return the place of the row with a key, -1 where it is not here."""
        return next((place for place, row in enumerate(self._rows) if self.key_of(row) == key), -1)

    def index_of(self, key: Hashable) -> QModelIndex:
        """Return the index of the row with a key, an invalid one where it is not here."""
        place = self.row_of(key)
        return self.index(place) if place >= 0 else QModelIndex()

    def show_rows(self, rows: Sequence[R]) -> None:
        """Show these rows. What comes or goes together is told together, so that thousands come in one step."""
        wanted = [self.key_of(row) for row in rows]
        keys = self._without_others(set(wanted))
        known = set(keys)
        place = 0
        while place < len(rows):
            last = place
            while last < len(rows) and wanted[last] not in known:
                last += 1
            if last > place:
                self.beginInsertRows(NO_PARENT, place, last - 1)
                self._rows[place:place] = rows[place:last]
                self.endInsertRows()
                keys[place:place] = wanted[place:last]
                place = last
            else:
                self._put(place, rows[place], keys)
                place += 1

    def _without_others(self, wanted: set[Hashable]) -> list[Hashable]:
        """Remove the rows that are not wanted, a run at a time, and return the keys of the others."""
        keys = [self.key_of(row) for row in self._rows]
        last = len(keys)
        while last > 0:
            first = last
            while first > 0 and keys[first - 1] not in wanted:
                first -= 1
            if first < last:
                self.beginRemoveRows(NO_PARENT, first, last - 1)
                del self._rows[first:last]
                self.endRemoveRows()
                del keys[first:last]
            last = first - 1
        return keys

    def _put(self, place: int, row: R, keys: list[Hashable]) -> None:
        """Bring a row that is here already to its place."""
        if place < len(self._rows) and self._rows[place] == row:
            return
        try:
            here = keys.index(self.key_of(row), place)
        except ValueError:  # a key that comes twice: the second row is one of its own
            self.beginInsertRows(NO_PARENT, place, place)
            self._rows.insert(place, row)
            self.endInsertRows()
            keys.insert(place, self.key_of(row))
            return
        if here != place:
            self.beginMoveRows(NO_PARENT, here, here, NO_PARENT, place)
            self._rows.insert(place, self._rows.pop(here))
            self.endMoveRows()
            keys.insert(place, keys.pop(here))
        if self._rows[place] != row:
            self._rows[place] = row
            self.dataChanged.emit(self.index(place), self.index(place))
