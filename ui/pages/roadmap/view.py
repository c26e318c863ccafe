"""The table of the roadmap with its keys: cells by Tab, folding by arrows, moving by Alt and arrows.

Knows keys, columns and rows. Must not know how an act is saved: it tells what a person wants.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QStyleOptionViewItem, QTreeView

from a87desk.i18n import _
from ui import theme
from ui.pages.roadmap.columns import RoadmapHeader, widths_for
from ui.pages.roadmap.editors import CellDelegate
from ui.pages.roadmap.gantt import paint_today
from ui.pages.roadmap.model import Key, RoadmapModel
from ui.pages.roadmap.rows import EDITED, ActionRow, AnyRow, Column, GroupRow
from ui.pages.roadmap.time_scale import TimeScale
from ui.painting.frames import paint_inner_focus
from ui.painting.geometry import is_rtl

_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class RoadmapView(QTreeView):
    """It tells what a person wants; the page does it."""

    add_wanted = Signal()
    remove_wanted = Signal()
    move_wanted = Signal(int)
    details_wanted = Signal()
    chosen = Signal()
    arrived = Signal()
    """The keyboard came to the table."""

    def __init__(self) -> None:
        super().__init__()
        self.rows = RoadmapModel()
        self.cells = CellDelegate(self)
        self.head = RoadmapHeader()
        self._closed: set[Key] = set()
        self._is_laid_out = self._is_syncing = False
        self._build()
        self._connect()

    # What is shown

    def show_rows(self, rows: Sequence[AnyRow], scale: TimeScale, on: date) -> None:
        """Show these groups; what was folded stays folded."""
        self.cells.scale, self.cells.on, self.head.scale, self.head.on = scale, on, scale, on
        self._is_syncing = True
        self.rows.show_rows(rows)
        for index in self.rows.groups():
            row = self.rows.at(index)
            if not self.isFirstColumnSpanned(index.row(), index.parent()):
                self.setFirstColumnSpanned(index.row(), index.parent(), True)
            self.setExpanded(index, row is not None and row.key not in self._closed)
        self._is_syncing = False
        self.cells.closed = frozenset(self._closed)
        self.viewport().update()
        self.head.viewport().update()

    def row(self) -> AnyRow | None:
        """Return the row that the keyboard is on."""
        return self.rows.at(self.currentIndex())

    def action(self) -> ActionRow | None:
        """Return the action that the keyboard is on, None on a heading."""
        row = self.row()
        return row if isinstance(row, ActionRow) else None

    def choose(self, key: Key, column: int | None = None) -> bool:
        """Go to a row and open what it stands under; tell whether it is here."""
        here = self.currentIndex().column() if column is None else column
        index = self.rows.index_of(key, max(0, here))
        if not index.isValid():
            return False
        above = index.parent()
        while above.isValid():
            self.setExpanded(above, True)
            above = above.parent()
        self.setCurrentIndex(index)
        self.scrollTo(index)
        return True

    def group_above(self, index: QModelIndex) -> GroupRow | None:
        """Return the heading that a row stands under, or the heading itself."""
        row = self.rows.at(index)
        while row is not None and not isinstance(row, GroupRow):
            index = index.parent()
            row = self.rows.at(index)
        return row

    # Keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.state() == QAbstractItemView.State.EditingState:
            return
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if held == Qt.KeyboardModifier.AltModifier and event.key() in _STEPS:
            self.move_wanted.emit(_STEPS[Qt.Key(event.key())])
        elif held in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier) and self._acts(event):
            event.accept()
        else:
            super().keyPressEvent(event)

    def _acts(self, event: QKeyEvent) -> bool:
        key = event.key()
        if key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            return self.step_cell(1 if key == Qt.Key.Key_Tab else -1)
        if key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            return self._sideways((key == Qt.Key.Key_Right) != is_rtl())
        if key == Qt.Key.Key_Insert:
            self.add_wanted.emit()
        elif key == Qt.Key.Key_Delete:
            self.remove_wanted.emit()
        elif key in (Qt.Key.Key_F2, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.open_editor()
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self._to_edge(last=key == Qt.Key.Key_End)
        else:
            return False
        return True

    def focusNextPrevChild(self, next: bool) -> bool:
        """Let Tab be a key of the table until it has gone through all cells."""
        if self.state() != QAbstractItemView.State.EditingState and self.step_cell(1 if next else -1):
            return True
        return super().focusNextPrevChild(next)

    def open_editor(self) -> None:
        """Write in the cell; on a heading that is nobody's words, fold it."""
        index = self.currentIndex()
        if self.rows.flags(index) & Qt.ItemFlag.ItemIsEditable:
            self.scrollTo(index)
            self.edit(index)
        elif index.isValid():
            self.setExpanded(index, not self.isExpanded(index))

    def step_cell(self, step: int) -> bool:
        """Go to the next or the last cell that can be written in; False past the first and the last."""
        index = self.currentIndex()
        actions = [one for one in self.rows.action_indexes() if self._is_open(one)]
        if not actions:
            return False
        row = self.rows.at(index)
        columns = self._shown_columns()
        if isinstance(row, ActionRow):
            here = index.siblingAtColumn(0)
            at = actions.index(here) if here in actions else 0
            place = columns.index(index.column()) + step if index.column() in columns else 0
            if not 0 <= place < len(columns):
                at, place = at + step, 0 if step > 0 else -1
            column = columns[place]
        else:
            below = [n for n, one in enumerate(actions) if self._is_after(one, index)]
            at, column = (below[0], 0) if step > 0 and below else (-1, 0)
        if not 0 <= at < len(actions):
            return False
        self.setCurrentIndex(actions[at].siblingAtColumn(column))
        self.scrollTo(self.currentIndex())
        return True

    def _shown_columns(self) -> list[int]:
        return [column for column in EDITED if not self.isColumnHidden(column)]

    def _is_after(self, one: QModelIndex, index: QModelIndex) -> bool:
        return self.visualRect(one).top() > self.visualRect(index).top()

    def _is_open(self, index: QModelIndex) -> bool:
        above = index.parent()
        while above.isValid():
            if not self.isExpanded(above):
                return False
            above = above.parent()
        return True

    def _sideways(self, forward: bool) -> bool:
        index = self.currentIndex()
        row = self.rows.at(index)
        if isinstance(row, GroupRow):
            if not forward and not self.isExpanded(index) and index.parent().isValid():
                self.setCurrentIndex(index.parent())
            else:
                self.setExpanded(index, forward)
        elif isinstance(row, ActionRow):
            columns = self._shown_columns()
            place = columns.index(index.column()) + (1 if forward else -1) if index.column() in columns else 0
            if place < 0:
                self.setCurrentIndex(index.parent())
            elif place < len(columns):
                self.setCurrentIndex(index.siblingAtColumn(columns[place]))
        return True

    def _to_edge(self, *, last: bool) -> None:
        index = self.rows.index(self.rows.rowCount() - 1 if last else 0, 0)
        while last and self.isExpanded(index) and self.rows.rowCount(index):
            index = self.rows.index(self.rows.rowCount(index) - 1, 0, index)
        if index.isValid():
            self.setCurrentIndex(index)

    # Mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        index = self.indexAt(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and isinstance(self.rows.at(index), GroupRow):
            edge = theme.current().px(44) + self.visualRect(index).left()
            x = event.position().x()
            if (self.viewport().width() - x if is_rtl() else x) <= edge:
                self.setExpanded(index, not self.isExpanded(index))

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        with QPainter(self.viewport()) as painter:
            self._paint_today_below(painter)
            if self.hasFocus() and self.currentIndex().isValid():
                paint_inner_focus(painter, self._focus_rect())

    def _paint_today_below(self, painter: QPainter) -> None:
        """Let the line of the day go on under the last row."""
        at = self.columnViewportPosition(Column.TIME)
        last = self.indexBelow(self._last_index())
        bottom = self.visualRect(self._last_index()).bottom() + 1 if not last.isValid() else 0
        if 0 < bottom < self.viewport().height():
            rect = QRect(at, bottom, self.columnWidth(Column.TIME), self.viewport().height() - bottom)
            paint_today(painter, rect, self.cells.scale, self.cells.on)

    def _last_index(self) -> QModelIndex:
        index = self.rows.index(self.rows.rowCount() - 1, 0)
        while index.isValid() and self.isExpanded(index) and self.rows.rowCount(index):
            index = self.rows.index(self.rows.rowCount(index) - 1, 0, index)
        return index

    def _focus_rect(self) -> QRect:
        rect = self.visualRect(self.currentIndex())
        if isinstance(self.row(), GroupRow):
            rect.setLeft(0)
            rect.setRight(self.viewport().width() - 1)
        return rect

    def drawRow(
        self, painter: QPainter, options: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        row = self.rows.at(index)
        if row is None:
            return
        rect = QRect(0, options.rect.top(), self.viewport().width(), options.rect.height())
        current = self.currentIndex()
        is_current = current.isValid() and self.rows.at(current) is row
        self.cells.paint_row(painter, rect, row, self._cells(), selected=is_current)

    def _cells(self) -> dict[Column, QRect]:
        return {
            column: QRect(self.columnViewportPosition(column), 0, self.columnWidth(column), 1)
            for column in Column
            if not self.isColumnHidden(column)
        }

    def drawBranches(self, painter: QPainter, rect: QRect, index: object) -> None:
        """The headings have arrows of their own."""

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.arrived.emit()
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    # Columns

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if not self._is_laid_out:
            self._lay_out_columns()

    def _lay_out_columns(self) -> None:
        widths = widths_for(self.viewport().width())
        for column in Column:
            self.setColumnHidden(column, column not in widths)
            if column in widths:
                self.setColumnWidth(column, widths[column])

    def _build(self) -> None:
        self.setModel(self.rows)
        self.setItemDelegate(self.cells)
        self.setHeader(self.head)
        self.setAccessibleName(_("Roadmap"))
        self.head.setStretchLastSection(False)
        self.head.setSectionsMovable(False)
        self.setIndentation(0)
        self.setRootIsDecorated(False)
        self.setExpandsOnDoubleClick(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.DoubleClicked)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setAllColumnsShowFocus(False)

    def _connect(self) -> None:
        self.selectionModel().currentChanged.connect(self._on_current)
        self.expanded.connect(lambda index: self._fold(index, closed=False))
        self.collapsed.connect(lambda index: self._fold(index, closed=True))
        self.head.sectionResized.connect(self._on_resized)
        self.cells.stepped.connect(self._on_stepped)
        theme.current().changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    def _on_stepped(self, step: int) -> None:
        if self.step_cell(step):
            self.open_editor()

    def _fold(self, index: QModelIndex, *, closed: bool) -> None:
        row = self.rows.at(index)
        if row is None or self._is_syncing:
            return
        self._closed = self._closed | {row.key} if closed else self._closed - {row.key}
        self.cells.closed = frozenset(self._closed)
        self.viewport().update()

    def _on_current(self, _now: QModelIndex, _before: QModelIndex) -> None:
        self.viewport().update()
        if not self._is_syncing:
            self.chosen.emit()

    def _on_resized(self) -> None:
        self._is_laid_out = self._is_laid_out or self.head.underMouse()

    def _on_theme_changed(self) -> None:
        self.head.setFixedHeight(self.head.sizeHint().height())
        self._lay_out_columns()
        self.doItemsLayout()
