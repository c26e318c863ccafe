"""The list of people as a table: rows that keep their place, and what a screen reader says of each cell.

Knows rows of the reading. Must not know how they are painted or what a key does.
"""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from a87desk.domain.vocabulary import AttendanceState, word_for
from a87desk.i18n import _
from a87desk.people.jump import JumpWords, jump_words
from a87desk.reading.people import PersonRow, SortedBy

AnyIndex = QModelIndex | QPersistentModelIndex
NO_PARENT = QModelIndex()


class Column(IntEnum):
    HERE = 0
    NAME = 1
    ORGANISATION = 2
    STAKEHOLDER_GROUP = 3
    COUNTRY = 4
    GROUP = 5


SORTS = {
    Column.HERE: SortedBy.HERE,
    Column.NAME: SortedBy.NAME,
    Column.ORGANISATION: SortedBy.ORGANISATION,
    Column.STAKEHOLDER_GROUP: SortedBy.STAKEHOLDER_GROUP,
    Column.COUNTRY: SortedBy.COUNTRY,
    Column.GROUP: SortedBy.GROUP,
}


def column_words(column: Column) -> str:
    """Return the heading of a column."""
    return {
        Column.HERE: _("Here"),
        Column.NAME: _("Name"),
        Column.ORGANISATION: _("Organisation"),
        Column.STAKEHOLDER_GROUP: _("Stakeholder group"),
        Column.COUNTRY: _("Country"),
        Column.GROUP: _("Group"),
    }[column]


def here_words(row: PersonRow) -> str:
    """Return what stands beside the check box: the time, or the state in a word."""
    match row.state:
        case None:
            return _("Not yet")
        case AttendanceState.PRESENT:
            return row.arrived or _("Here")
        case AttendanceState.REMOTE:
            return _("Remote")
        case AttendanceState.REPRESENTED:
            return row.represented_by or word_for(row.state)
        case _:
            return word_for(row.state)


def here_spoken(row: PersonRow) -> str:
    """Return how the person takes part, in full."""
    parts = [word_for(row.state) if row.state else _("Not yet here")]
    if row.arrived:
        parts.append(_("since {time}").format(time=row.arrived))
    if row.left:
        parts.append(_("left at {time}").format(time=row.left))
    if row.represented_by:
        parts.append(_("represented by {name}").format(name=row.represented_by))
    return ", ".join(parts)


def full_name(row: PersonRow) -> str:
    """Return the name with the honorific."""
    return " ".join(part for part in (row.honorific, row.name or row.native_name or _("No name yet")) if part)


class PeopleModel(QAbstractTableModel):
    """The rows of the list. `ROW` gives a whole row."""

    ROW = Qt.ItemDataRole.UserRole + 1

    def __init__(self) -> None:
        super().__init__()
        self._rows: list[PersonRow] = []
        self._jumps: dict[str, tuple[PersonRow, JumpWords]] = {}

    def rowCount(self, parent: AnyIndex = NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: AnyIndex = NO_PARENT) -> int:
        return 0 if parent.isValid() else len(Column)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self.at(index)
        if row is None:
            return None
        if role == self.ROW:
            return row
        if role == Qt.ItemDataRole.CheckStateRole and index.column() == Column.HERE:
            return Qt.CheckState.Checked if row.is_here else Qt.CheckState.Unchecked
        if role == Qt.ItemDataRole.DisplayRole:
            return self._words(row, Column(index.column()))
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(row, Column(index.column()))
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return column_words(Column(section))
        if orientation == Qt.Orientation.Vertical and role == Qt.ItemDataRole.AccessibleTextRole:
            return full_name(self._rows[section])
        return None

    def at(self, index: AnyIndex) -> PersonRow | None:
        """Return the row of an index, None for none."""
        return self._rows[index.row()] if index.isValid() and index.row() < len(self._rows) else None

    def rows(self) -> tuple[PersonRow, ...]:
        return tuple(self._rows)

    def row_of(self, person_id: str) -> int:
        """Return the place of a person, -1 where it is not shown."""
        return next((place for place, row in enumerate(self._rows) if row.id == person_id), -1)

    def jumps(self) -> list[JumpWords]:
        """Return the words by which the rows are found, made once for each row."""
        found = []
        for row in self._rows:
            kept = self._jumps.get(row.id)
            if kept is None or kept[0] != row:
                words = jump_words((row.name, row.native_name), (row.organisation, row.acronym), row.number)
                kept = self._jumps[row.id] = (row, words)
            found.append(kept[1])
        return found

    def show_rows(self, rows: Sequence[PersonRow]) -> None:
        """Show these rows: those that are gone go, new ones come, and only what differs is painted anew."""
        wanted = {row.id for row in rows}
        self._remove_all_but(wanted)
        have = {row.id for row in self._rows}
        coming = [row for row in rows if row.id not in have]
        if coming:
            self.beginInsertRows(NO_PARENT, len(self._rows), len(self._rows) + len(coming) - 1)
            self._rows += coming
            self.endInsertRows()
        if [row.id for row in self._rows] != [row.id for row in rows]:
            self._reorder(rows)
        for place, row in enumerate(rows):
            if self._rows[place] != row:
                self._rows[place] = row
                self.dataChanged.emit(self.index(place, 0), self.index(place, len(Column) - 1))

    def _remove_all_but(self, wanted: set[str]) -> None:
        last = len(self._rows) - 1
        while last >= 0:
            if self._rows[last].id in wanted:
                last -= 1
                continue
            first = last
            while first > 0 and self._rows[first - 1].id not in wanted:
                first -= 1
            self.beginRemoveRows(NO_PARENT, first, last)
            del self._rows[first : last + 1]
            self.endRemoveRows()
            last = first - 1

    def _reorder(self, rows: Sequence[PersonRow]) -> None:
        self.layoutAboutToBeChanged.emit()
        before = self.persistentIndexList()
        ids = [self._rows[index.row()].id for index in before]
        here = {row.id: row for row in self._rows}
        self._rows = [here[row.id] for row in rows]
        places = {row.id: place for place, row in enumerate(self._rows)}
        after = [self.index(places[one], index.column()) for one, index in zip(ids, before, strict=True)]
        self.changePersistentIndexList(before, after)
        self.layoutChanged.emit()

    def _words(self, row: PersonRow, column: Column) -> str:
        match column:
            case Column.HERE:
                return here_words(row)
            case Column.NAME:
                return row.name or row.native_name or _("No name yet")
            case Column.ORGANISATION:
                return row.organisation or row.acronym
            case Column.STAKEHOLDER_GROUP:
                return word_for(row.stakeholder_group) if row.stakeholder_group else ""
            case Column.COUNTRY:
                return row.country
            case Column.GROUP:
                return row.group_words

    def _spoken(self, row: PersonRow, column: Column) -> str:
        words = self._words(row, column)
        match column:
            case Column.HERE:
                return here_spoken(row)
            case Column.NAME:
                number = _("number {number}").format(number=row.number) if row.number is not None else ""
                parts = (full_name(row), row.organisation, number, here_spoken(row))
                return ". ".join(part for part in parts if part)
            case Column.GROUP:
                if not row.group_id:
                    return _("No group")
                which = "?" if row.group_number is None else str(row.group_number)
                return _("Group {number}: {theme}").format(number=which, theme=words)
            case _:
                return words or _("Not known")
