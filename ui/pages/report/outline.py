"""The parts of the report: which are in, in what order, on which page each begins.

Knows keys, titles and pages. Must not know what a part holds.
"""

from __future__ import annotations

from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QStyleOptionViewItem, QWidget

from a87desk.i18n import _
from ui import theme
from ui.fonts import TextSize, Weight
from ui.painting.controls import check_size, paint_check
from ui.painting.frames import paint_row
from ui.painting.geometry import Row
from ui.painting.text import Align, TextLook, line_size, paint_line
from ui.tokens import Tone
from ui.widgets.card_list import AnyIndex, CardDelegate, CardListView

ROW_HEIGHT = 30
_TITLE = TextLook(TextSize.BASE, Weight.Medium)
_PAGE = TextLook(TextSize.BASE, align=Align.END, tabular=True)


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the report. `page` is 0 where it is not in."""

    key: str
    title: str
    is_in: bool
    page: int = 0


class OutlineModel(QAbstractListModel):
    """The parts in order. `changed` tells that a part was put in, taken out or moved."""

    changed = Signal()

    def __init__(self, parts: Sequence[Part]) -> None:
        super().__init__()
        self._parts = list(parts)

    def parts(self) -> tuple[Part, ...]:
        return tuple(self._parts)

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's own
        return 0 if parent.isValid() else len(self._parts)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        part = self._parts[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return part.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return (
                _("{part}, page {page}").format(part=part.title, page=part.page)
                if part.is_in
                else (_("{part}, left out").format(part=part.title))
            )
        if role == Qt.ItemDataRole.CheckStateRole:
            return Qt.CheckState.Checked if part.is_in else Qt.CheckState.Unchecked
        return part if role == Qt.ItemDataRole.UserRole else None

    def toggle(self, row: int) -> None:
        """Put a part in, or leave it out."""
        part = self._parts[row]
        self._parts[row] = replace(part, is_in=not part.is_in)
        self.dataChanged.emit(self.index(row), self.index(row))
        self.changed.emit()

    def move(self, row: int, step: int) -> int:
        """Move a part up (-1) or down (+1); return the row where it is now."""
        to = row + step
        if not 0 <= to < len(self._parts):
            return row
        self.beginMoveRows(QModelIndex(), row, row, QModelIndex(), to + (1 if step > 0 else 0))
        self._parts.insert(to, self._parts.pop(row))
        self.endMoveRows()
        self.changed.emit()
        return to

    def show_pages(self, pages: Mapping[str, int]) -> None:
        """Show on which page each part begins."""
        for row, part in enumerate(self._parts):
            page = pages.get(part.key, 0) if part.is_in else 0
            if page != part.page:
                self._parts[row] = replace(part, page=page)
                self.dataChanged.emit(self.index(row), self.index(row))


class OutlineDelegate(CardDelegate):
    """Paints a part: check box, title, page."""

    def height(self, index: AnyIndex, width: int) -> int:
        return theme.current().px(ROW_HEIGHT)

    def key(self, index: AnyIndex) -> Hashable:
        return None

    def words(self, index: AnyIndex, width: int) -> str:
        return str(index.data(Qt.ItemDataRole.DisplayRole))

    def paint_item(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        part: Part = index.data(Qt.ItemDataRole.UserRole)
        px = theme.current().px
        paint_row(painter, option.rect, option)
        row = Row(option.rect.adjusted(px(14), 0, -px(12), 0))
        paint_check(painter, row.start(check_size(), px(8)), index.data(Qt.ItemDataRole.CheckStateRole))
        page = str(part.page) if part.page else "–"
        paint_line(painter, row.end(line_size("88", _PAGE), px(4)), page, _PAGE, Tone.INK2)
        paint_line(painter, row.rest(), part.title, _TITLE, Tone.INK if part.is_in else Tone.INK3)

    def check_rect(self, rect: QRect) -> QRect:
        """Return where the check box of a row is, with room to hit it."""
        px = theme.current().px
        return Row(rect.adjusted(px(6), 0, 0, 0)).start(check_size() + check_size())


class OutlineList(CardListView):
    """The list of parts: Space puts a part in or leaves it out, Alt ↑ and Alt ↓ move it."""

    def __init__(self, model: OutlineModel, parent: QWidget | None = None) -> None:
        super().__init__(_("Outline"), parent=parent)
        self._outline = model
        self._delegate = OutlineDelegate(self)
        self.setItemDelegate(self._delegate)
        self.setModel(model)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        row = self.currentIndex().row()
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        if row >= 0 and event.key() == Qt.Key.Key_Space:
            self._outline.toggle(row)
        elif row >= 0 and event.modifiers() & Qt.KeyboardModifier.AltModifier and event.key() in steps:
            self.setCurrentIndex(self._outline.index(self._outline.move(row, steps[Qt.Key(event.key())])))
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and self._delegate.check_rect(self.visualRect(index)).contains(event.position().toPoint()):
            self._outline.toggle(index.row())
