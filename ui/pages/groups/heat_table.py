"""The heat table of the balance: stakeholder groups down, groups across, a number in every cell.

Knows the table of numbers. Must not know how people came to their groups. A zero is dashed, never only a colour.
"""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QSizePolicy,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)

from a87desk.i18n import _, ngettext
from a87desk.reading.group_balance import BalanceRow, GroupBalance
from ui import theme
from ui.fonts import TextSize, Weight
from ui.pages.groups.rows import group_words
from ui.painting.frames import has_focus, paint_inner_focus
from ui.painting.geometry import Row, centred, crisp
from ui.painting.icons import icon_size, paint_icon
from ui.painting.marks import dashed_pen, marker_size, paint_marker
from ui.painting.text import Align, TextLook, paint_line, text_width
from ui.stakeholders import stakeholder_icon, stakeholder_words
from ui.tokens import Tone

AnyIndex = QModelIndex | QPersistentModelIndex
ROW, CELL_WIDTH, CELL_HEIGHT, COLUMN, TOTAL, NAME = 30, 20, 26, 26, 32, 92
_NO_PARENT = QModelIndex()
_NAME = TextLook(TextSize.SMALL, align=Align.START)
_NUMBER = TextLook(TextSize.SMALL, Weight.Medium, Align.CENTRE, tabular=True)
_STRONG = TextLook(TextSize.SMALL, Weight.DemiBold, Align.CENTRE, tabular=True)
_HOT = 3
"""From this many on a cell has its deepest ground; the number says the rest."""


class BalanceModel(QAbstractTableModel):
    """Markers in the first row, a row for each stakeholder group, sizes in the last; "All" in the last column."""

    def __init__(self) -> None:
        super().__init__()
        self.balance = GroupBalance((), (), ())

    def show_balance(self, balance: GroupBalance) -> None:
        """Show other numbers; only a table of another shape is laid out anew."""
        before = self.balance
        same = len(before.groups) == len(balance.groups) and len(before.rows) == len(balance.rows)
        if same:
            self.balance = balance
            self.dataChanged.emit(self.index(0, 0), self.index(self.rowCount() - 1, self.columnCount() - 1))
            return
        self.beginResetModel()
        self.balance = balance
        self.endResetModel()

    def rowCount(self, parent: AnyIndex = _NO_PARENT) -> int:
        return 0 if parent.isValid() or not self.balance.groups else len(self.balance.rows) + 2

    def columnCount(self, parent: AnyIndex = _NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self.balance.groups) + 2

    def row(self, place: int) -> BalanceRow | None:
        """Return the stakeholder group of a row, None for the first and the last."""
        return self.balance.rows[place - 1] if 0 < place <= len(self.balance.rows) else None

    def number(self, index: AnyIndex) -> int | None:
        """Return the number in a cell, None where there is none."""
        numbers = self._numbers(index.row())
        return numbers[index.column() - 1] if numbers and index.column() else None

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return None
        return self._words(index) if role == Qt.ItemDataRole.DisplayRole else self._spoken(index)

    def _numbers(self, place: int) -> tuple[int, ...]:
        row = self.row(place)
        if row is not None:
            return (*row.numbers, row.total)
        return (*self.balance.sizes, self.balance.total) if place else ()

    def _words(self, index: AnyIndex) -> str:
        number = self.number(index)
        if number is not None:
            return str(number)
        row = self.row(index.row())
        if row is not None:
            return row.words
        if not index.row() and 0 < index.column() <= len(self.balance.groups):
            return str(self.balance.groups[index.column() - 1].number or "")
        return _("All") if bool(index.row()) != bool(index.column()) else ""

    def _spoken(self, index: AnyIndex) -> str:
        row = self.row(index.row())
        what = stakeholder_words(row.kind) if row else _("All")
        column = index.column() - 1
        if column < 0:
            return what if index.row() else _("Balance of groups")
        groups = self.balance.groups
        where = group_words(groups[column]) if column < len(groups) else _("all groups")
        number = self.number(index)
        if number is None:
            return where
        return ngettext("{what}, {where}: {count} person", "{what}, {where}: {count} people", number).format(
            what=what, where=where, count=number
        )


class HeatDelegate(QStyledItemDelegate):
    """Paints names with icons, markers, heat cells and totals."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        model = index.model()
        if not isinstance(model, BalanceModel):
            return
        painter.save()
        row, number = model.row(index.row()), model.number(index)
        is_total = row is None or index.column() > len(model.balance.groups)
        if index.column() == 0:
            _paint_name(painter, option.rect, row, str(index.data() or ""))
        elif number is None:
            _paint_head(painter, option.rect, model, index.column() - 1)
        elif is_total:
            paint_line(painter, option.rect, str(number), _STRONG)
        else:
            _paint_cell(painter, centred(_cell_size(), option.rect), number)
        if has_focus(option) and option.widget is not None and option.widget.hasFocus():
            paint_inner_focus(painter, option.rect, theme.current().px(4))
        painter.restore()


class HeatTable(QTableView):
    """The table; as high as its rows, and scrolled sideways where there are many groups.

    `narrow` is as wide as its columns need, else it fills the width that it is given.
    """

    def __init__(self, name: str, *, narrow: bool = False) -> None:
        super().__init__()
        self._narrow = narrow
        self.balance = BalanceModel()
        self._delegate = HeatDelegate(self)
        self.setModel(self.balance)
        self.setItemDelegate(self._delegate)
        self.setAccessibleName(name)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        across = QSizePolicy.Policy.Maximum if narrow else QSizePolicy.Policy.Expanding
        self.setSizePolicy(across, QSizePolicy.Policy.Fixed)
        for header in (self.horizontalHeader(), self.verticalHeader()):
            header.hide()
            header.setMinimumSectionSize(1)
            header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.viewport().setAutoFillBackground(False)
        theme.current().changed.connect(self._lay_out)
        self.balance.modelReset.connect(self._lay_out)

    def show_balance(self, balance: GroupBalance) -> None:
        """Show these numbers."""
        self.balance.show_balance(balance)
        self._lay_out()

    def sizeHint(self) -> QSize:
        bar = self.horizontalScrollBar().sizeHint().height() if self._is_wide() else 0
        width = self.natural_width() if self._narrow else theme.current().px(240)
        return QSize(width, theme.current().px(ROW) * self.balance.rowCount() + bar)

    def natural_width(self) -> int:
        """Return the width that cuts nothing."""
        px = theme.current().px
        return self._name_width() + len(self.balance.balance.groups) * px(COLUMN) + px(TOTAL)

    def _name_width(self) -> int:
        px = theme.current().px
        widest = max((text_width(row.words, _NAME) for row in self.balance.balance.rows), default=0)
        return max(px(NAME), icon_size().width() + px(6) + widest + px(6))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.current().px(120), self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out()

    def _is_wide(self) -> bool:
        return sum(self.columnWidth(column) for column in range(self.balance.columnCount())) > self.viewport().width()

    def _lay_out(self) -> None:
        px = theme.current().px
        groups = len(self.balance.balance.groups)
        wanted = self._name_width()
        left = self.viewport().width() - groups * px(COLUMN) - px(TOTAL)
        self.verticalHeader().setDefaultSectionSize(px(ROW))
        for row in range(self.balance.rowCount()):
            self.setRowHeight(row, px(ROW))
        self.setColumnWidth(0, wanted if self._narrow else max(min(wanted, max(left, px(NAME))), left))
        for column in range(1, groups + 1):
            self.setColumnWidth(column, px(COLUMN))
        self.setColumnWidth(groups + 1, px(TOTAL))
        self.updateGeometry()


def _cell_size() -> QSize:
    px = theme.current().px
    return QSize(px(CELL_WIDTH), px(CELL_HEIGHT))


def _paint_name(painter: QPainter, rect: QRect, row: BalanceRow | None, words: str) -> None:
    px = theme.current().px
    line = Row(rect)
    if row is not None:
        paint_icon(painter, line.start(icon_size(14), px(6)), stakeholder_icon(row.kind), Tone.INK2, 14)
    paint_line(painter, line.rest(), words, _NAME)


def _paint_head(painter: QPainter, rect: QRect, model: BalanceModel, column: int) -> None:
    if column < len(model.balance.groups):
        paint_marker(painter, centred(marker_size(), rect), model.balance.groups[column].number or 0)
    else:
        paint_line(painter, rect, _("All"), TextLook(TextSize.SMALL, align=Align.CENTRE))


def _paint_cell(painter: QPainter, rect: QRect, number: int) -> None:
    tokens = theme.current().tokens
    radius = theme.current().px(4)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if not number:
        painter.setPen(dashed_pen(tokens.ctl))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(crisp(rect), radius, radius)
        paint_line(painter, rect, "0", _NUMBER, tokens.ink3)
        return
    pair = tokens.heat[min(number, _HOT) - 1]
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(pair.fill)
    painter.drawRoundedRect(rect, radius, radius)
    paint_line(painter, rect, str(number), _STRONG, pair.digit)
