"""The rows as a tree model. A new answer changes only what differs, so nothing jumps under the eyes.

Knows rows by their keys. Must not know how rows are made nor painted.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPersistentModelIndex, Qt

from a87desk.i18n import _
from ui.pages.roadmap.rows import EDITED, ActionRow, AnyRow, Column, GroupRow

AnyIndex = QModelIndex | QPersistentModelIndex
NO_PARENT = QModelIndex()
Key = tuple[str, str]
_SHOWN = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
_WRITTEN = _SHOWN | Qt.ItemFlag.ItemIsEditable


class _Node:
    """A row in the tree. `number` is its identity in Qt; it is never given again."""

    def __init__(self, number: int, row: AnyRow | None, parent: _Node | None) -> None:
        self.number, self.row, self.parent = number, row, parent
        self.children: list[_Node] = []

    def key(self) -> Key | None:
        return self.row.key if self.row else None

    def place(self) -> int:
        return self.parent.children.index(self) if self.parent else 0


class RoadmapModel(QAbstractItemModel):
    """Groups with actions in eight columns. `ROW` gives a whole row. `write` saves a cell: row, column, typed text."""

    ROW = Qt.ItemDataRole.UserRole + 1

    def __init__(self) -> None:
        super().__init__()
        self._root = _Node(0, None, None)
        self._nodes: dict[int, _Node] = {0: self._root}
        self._next = 1
        self.write: Callable[[AnyRow, Column, object], None] = lambda _row, _column, _value: None

    def columnCount(self, parent: AnyIndex = NO_PARENT) -> int:
        return len(Column)

    def rowCount(self, parent: AnyIndex = NO_PARENT) -> int:
        return 0 if parent.isValid() and parent.column() else len(self._node(parent).children)

    def index(self, row: int, column: int, parent: AnyIndex = NO_PARENT) -> QModelIndex:
        children = self._node(parent).children
        if not (0 <= row < len(children) and 0 <= column < len(Column)):
            return QModelIndex()
        return self.createIndex(row, column, children[row].number)

    def parent(self, child: AnyIndex = NO_PARENT) -> QModelIndex:  # type: ignore[override]
        node = self._node(child).parent if child.isValid() else None
        return self._index(node) if node is not None and node is not self._root else QModelIndex()

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self.at(index)
        if row is None:
            return None
        if role == self.ROW:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return self._words(row, index.column())
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(row, index.column())
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation != Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return heading(Column(section)) if 0 <= section < len(Column) else None

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        row = self.at(index)
        is_named = isinstance(row, GroupRow) and row.record is not None and index.column() == Column.ACTION
        return _WRITTEN if isinstance(row, ActionRow) or is_named else _SHOWN

    def setData(self, index: AnyIndex, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        row = self.at(index)
        if row is None or role != Qt.ItemDataRole.EditRole:
            return False
        self.write(row, Column(index.column()), value)
        return True

    def at(self, index: AnyIndex) -> AnyRow | None:
        """Return the row of an index, None for none."""
        return self._node(index).row if index.isValid() else None

    def index_of(self, key: Key, column: int = 0) -> QModelIndex:
        """Return the index of the row with a key, an invalid one where it is not here."""
        found = next((node for node in self._nodes.values() if node.key() == key), None)
        return self._index(found, column) if found is not None else QModelIndex()

    def groups(self) -> list[QModelIndex]:
        """Return the indexes of all groups, those above before those under them."""
        return [self._index(node) for node in self._in_order(self._root) if isinstance(node.row, GroupRow)]

    def action_indexes(self) -> list[QModelIndex]:
        """Return the indexes of all actions in order."""
        return [self._index(node) for node in self._in_order(self._root) if isinstance(node.row, ActionRow)]

    def show_rows(self, rows: Sequence[AnyRow]) -> None:
        """Show these groups with what stands under them."""
        self._sync(self._root, rows)

    # Changing

    def _sync(self, parent: _Node, rows: Sequence[AnyRow]) -> None:
        wanted = {row.key for row in rows}
        for place in reversed(range(len(parent.children))):
            if parent.children[place].key() not in wanted:
                self._remove(parent, place)
        for place, row in enumerate(rows):
            self._put(parent, place, row)

    def _put(self, parent: _Node, place: int, row: AnyRow) -> None:
        above = self._index(parent)
        here = next((n for n, node in enumerate(parent.children) if n >= place and node.key() == row.key), -1)
        if here < 0:
            self.beginInsertRows(above, place, place)
            node = self._made(row, parent)
            parent.children.insert(place, node)
            self.endInsertRows()
        else:
            node = parent.children[here]
            if here != place:
                self.beginMoveRows(above, here, here, above, place)
                parent.children.insert(place, parent.children.pop(here))
                self.endMoveRows()
        if node.row != row:
            node.row = row
            self.dataChanged.emit(self._index(node), self._index(node, len(Column) - 1))
        else:
            node.row = row
        self._sync(node, row.children if isinstance(row, GroupRow) else ())

    def _made(self, row: AnyRow, parent: _Node) -> _Node:
        node = _Node(self._next, row, parent)
        self._nodes[node.number] = node
        self._next += 1
        return node

    def _remove(self, parent: _Node, place: int) -> None:
        self.beginRemoveRows(self._index(parent), place, place)
        gone = parent.children.pop(place)
        self.endRemoveRows()
        for node in (gone, *self._in_order(gone)):
            del self._nodes[node.number]

    # Nodes

    def _node(self, index: AnyIndex) -> _Node:
        return self._nodes.get(index.internalId(), self._root) if index.isValid() else self._root

    def _index(self, node: _Node, column: int = 0) -> QModelIndex:
        return QModelIndex() if node is self._root else self.createIndex(node.place(), column, node.number)

    def _in_order(self, node: _Node) -> list[_Node]:
        found: list[_Node] = []
        for child in node.children:
            found += [child, *self._in_order(child)]
        return found

    def _words(self, row: AnyRow, column: int) -> str:
        if isinstance(row, GroupRow):
            return row.name if column == Column.ACTION else ""
        return row.cells[column]

    def _spoken(self, row: AnyRow, column: int) -> str:
        if isinstance(row, GroupRow) or column == Column.ACTION:
            return row.spoken
        return f"{heading(Column(column))}: {row.cells[column] or _('Not given')}"


def heading(column: Column) -> str:
    """Return the heading of a column."""
    return {
        Column.ACTION: _("Action"),
        Column.LEAD: _("Lead institution"),
        Column.PARTNERS: _("Partners"),
        Column.BY_WHEN: _("By when"),
        Column.INDICATOR: _("Indicator"),
        Column.RESOURCES: _("Resources"),
        Column.STATUS: _("Status"),
        Column.TIME: _("When it begins"),
    }[column]


def field_of(row: AnyRow, column: Column) -> str:
    """Return the field of the record that is edited in a cell."""
    return EDITED[column] if isinstance(row, ActionRow) else "text"
