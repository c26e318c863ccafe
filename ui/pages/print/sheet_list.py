"""The kinds of sheets: which are wanted, how many pages each has and how many copies are printed.

Knows keys, titles and counts. Must not know what a sheet says.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QStyleOptionViewItem, QWidget

from a87desk.i18n import _, ngettext
from ui import theme
from ui.fonts import TextSize, Weight
from ui.painting.controls import check_size, paint_check
from ui.painting.frames import paint_row
from ui.painting.geometry import Row
from ui.painting.text import Align, TextLook, line_size, paint_line
from ui.tokens import Tone
from ui.widgets.card_list import AnyIndex, CardDelegate, CardListView

ROW_HEIGHT = 44
_TITLE = TextLook(TextSize.BASE, Weight.Medium)
_LINE = TextLook(TextSize.SMALL)
_COUNT = TextLook(TextSize.BASE, align=Align.END, tabular=True)


@dataclass(frozen=True, slots=True)
class SheetRow:
    """A kind of sheet. `page` is 0 where it is not in the file; `pages` 0 where there is nothing to print."""

    key: str
    title: str
    is_in: bool = True
    page: int = 0
    pages: int = 0
    copies: int = 0

    @property
    def line(self) -> str:
        """The second line: pages and copies."""
        if not self.is_in:
            return _("Left out")
        if not self.page:
            return _("Nothing to print yet")
        pages = ngettext("{count} page", "{count} pages", self.pages).format(count=self.pages)
        copies = ngettext("{count} copy", "{count} copies", self.copies).format(count=self.copies)
        return _("{pages}, {copies}").format(pages=pages, copies=copies)


class SheetModel(QAbstractListModel):
    """The sheets in the order of printing. `changed` tells that one was put in or left out."""

    changed = Signal()

    def __init__(self, rows: Iterable[SheetRow]) -> None:
        super().__init__()
        self._rows = list(rows)

    def rows(self) -> Sequence[SheetRow]:
        return tuple(self._rows)

    def left_out(self) -> frozenset[str]:
        """Return the keys of the sheets that are not wanted."""
        return frozenset(row.key for row in self._rows if not row.is_in)

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's own
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return row.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return _("{sheet}: {line}").format(sheet=row.title, line=row.line)
        if role == Qt.ItemDataRole.CheckStateRole:
            return Qt.CheckState.Checked if row.is_in else Qt.CheckState.Unchecked
        return row if role == Qt.ItemDataRole.UserRole else None

    def toggle(self, place: int) -> None:
        """Put a sheet in, or leave it out."""
        row = self._rows[place]
        self._rows[place] = replace(row, is_in=not row.is_in)
        self.dataChanged.emit(self.index(place), self.index(place))
        self.changed.emit()

    def choose(self, keys: frozenset[str]) -> None:
        """Put exactly these sheets in."""
        self._rows = [replace(row, is_in=row.key in keys) for row in self._rows]
        self.dataChanged.emit(self.index(0), self.index(len(self._rows) - 1))
        self.changed.emit()

    def show_pages(self, found: Mapping[str, tuple[int, int, int]]) -> None:
        """Show first page, number of pages and copies of each sheet that is in the file."""
        for place, row in enumerate(self._rows):
            page, pages, copies = found.get(row.key, (0, 0, 0))
            shown = replace(row, page=page, pages=pages, copies=copies)
            if shown != row:
                self._rows[place] = shown
                self.dataChanged.emit(self.index(place), self.index(place))


class SheetDelegate(CardDelegate):
    """Paints a sheet: check box, title, pages and copies, the sum of paper at the end."""

    def height(self, index: AnyIndex, width: int) -> int:
        return theme.current().px(ROW_HEIGHT)

    def key(self, index: AnyIndex) -> Hashable:
        return None

    def words(self, index: AnyIndex, width: int) -> str:
        return str(index.data(Qt.ItemDataRole.AccessibleTextRole))

    def paint_item(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        sheet: SheetRow = index.data(Qt.ItemDataRole.UserRole)
        px = theme.current().px
        paint_row(painter, option.rect, option)
        row = Row(option.rect.adjusted(px(14), 0, -px(14), 0))
        paint_check(painter, row.start(check_size(), px(10)), index.data(Qt.ItemDataRole.CheckStateRole))
        paper = str(sheet.pages * sheet.copies) if sheet.page else "–"
        paint_line(painter, row.end(line_size("0000", _COUNT), px(4)), paper, _COUNT, Tone.INK2)
        room = row.rest()
        half = room.height() // 2
        upper = QRect(QPoint(room.left(), room.top() + px(4)), QSize(room.width(), half - px(4)))
        lower = QRect(QPoint(room.left(), room.top() + half), QSize(room.width(), half - px(4)))
        paint_line(painter, upper, sheet.title, _TITLE, Tone.INK if sheet.page else Tone.INK3)
        paint_line(painter, lower, sheet.line, _LINE, Tone.INK3)

    def check_rect(self, rect: QRect) -> QRect:
        """Return where the check box of a row is, with room to hit it."""
        px = theme.current().px
        return Row(rect.adjusted(px(6), 0, 0, 0)).start(check_size() + check_size())


class SheetList(CardListView):
    """The list of sheets: Space puts one in or leaves it out."""

    def __init__(self, model: SheetModel, parent: QWidget | None = None) -> None:
        super().__init__(_("Sheets"), parent=parent)
        self.sheets = model
        self._delegate = SheetDelegate(self)
        self.setItemDelegate(self._delegate)
        self.setModel(model)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        place = self.currentIndex().row()
        if place >= 0 and event.key() == Qt.Key.Key_Space:
            self.sheets.toggle(place)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and self._delegate.check_rect(self.visualRect(index)).contains(event.position().toPoint()):
            self.sheets.toggle(index.row())
