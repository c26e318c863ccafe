"""Paints the rows of the roadmap: headings over their full width, and actions cell by cell.

Knows rows as they are to be shown. Must not know how they are made.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRect, QSize
from PySide6.QtGui import QHelpEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyledItemDelegate, QStyleOptionViewItem, QToolTip

from a87desk.i18n import _
from ui import theme
from ui.fonts import TextSize, Weight
from ui.pages.roadmap.gantt import paint_axis, paint_bar
from ui.pages.roadmap.looks import resources_look, standing_pill
from ui.pages.roadmap.model import RoadmapModel
from ui.pages.roadmap.rows import ActionRow, AnyRow, Column, GroupRow
from ui.pages.roadmap.time_scale import TimeScale, time_scale
from ui.painting.frames import paint_selection_bar
from ui.painting.geometry import Row, is_rtl
from ui.painting.icons import icon_size, paint_icon
from ui.painting.marks import THEME_NUMBER_SMALL, paint_theme_number, theme_number_size
from ui.painting.pills import paint_pill, pill_size
from ui.painting.text import Align, TextLook, layout_text, line_size, paint_line
from ui.safe_text import isolate_ltr, tooltip
from ui.tokens import Tone

ROW, GROUP_ROW, INDENT = 42, 28, 20
START, GAP = 16, 8
_ACTION = TextLook(TextSize.BASE, Weight.Medium, Align.WORDS, max_lines=2)
_TWO_LINES = TextLook(TextSize.SMALL, align=Align.WORDS, max_lines=2)
_NUMBER = TextLook(TextSize.SMALL, Weight.DemiBold, Align.START, tabular=True)
_LEAD = TextLook(TextSize.BASE, align=Align.START)
_NAME = TextLook(TextSize.BASE, Weight.DemiBold, Align.START)
Cells = Mapping[Column, QRect]
"""Where the cells of a row lie from side to side."""
_UNKNOWN = {Column.LEAD: "lead", Column.BY_WHEN: "due"}
"""Columns whose words stand for "not known" where the field of the action is empty."""


def edges(column: int) -> tuple[int, int]:
    """Return the space before and after the content of a column, in drawn pixels."""
    return (START if column == Column.ACTION else GAP, 0 if column == Column.TIME else GAP)


class RowDelegate(QStyledItemDelegate):
    """One delegate for all columns. `scale` and `on` are those of the whole table; `is_open` asks about headings."""

    def __init__(self, view: QAbstractItemView) -> None:
        super().__init__(view)
        self.on = date(2000, 1, 1)
        self.scale: TimeScale = time_scale((), self.on)
        self.closed: frozenset[tuple[str, str]] = frozenset()

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        row = index.data(RoadmapModel.ROW)
        return QSize(10, theme.current().px(GROUP_ROW if isinstance(row, GroupRow) else ROW))

    def paint_row(self, painter: QPainter, rect: QRect, row: AnyRow, cells: Cells, *, selected: bool) -> None:
        """Paint a whole row at once: one call for a row, not one for each cell, so that long tables scroll smoothly."""
        painter.save()
        if isinstance(row, GroupRow):
            self._paint_group(painter, rect, row, selected)
        else:
            self._paint_action(painter, rect, row, cells, selected)
        painter.restore()

    # Headings

    def _paint_group(self, painter: QPainter, rect: QRect, row: GroupRow, selected: bool) -> None:
        tokens, px = theme.current().tokens, theme.current().px
        painter.fillRect(rect, tokens.sel if selected else tokens.win)
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), tokens.line)
        if selected:
            paint_selection_bar(painter, rect)
        line = Row(rect.adjusted(px(START), 0, -px(START), 0))
        line.skip(row.depth * px(INDENT))
        chevron = "chevron-right" if row.key in self.closed else "chevron-down"
        paint_icon(painter, line.start(icon_size(14), px(8)), chevron, Tone.INK2, 14)
        if row.theme_number:
            circle = line.start(theme_number_size(THEME_NUMBER_SMALL), px(8))
            paint_theme_number(painter, circle, row.theme_number)
        if row.lead:
            paint_line(painter, line.start(line_size(row.lead, _LEAD), px(8)), row.lead, _LEAD, Tone.INK2)
        words = line_size(row.count_words, _LEAD)
        name = line_size(row.name, _NAME)
        room = max(0, line.left_over - words.width() - px(8))
        paint_line(painter, line.start(QSize(min(name.width(), room), name.height()), px(8)), row.name, _NAME)
        paint_line(painter, line.start(words), row.count_words, _LEAD, Tone.INK2)

    # Actions

    def _paint_action(self, painter: QPainter, rect: QRect, row: ActionRow, cells: Cells, selected: bool) -> None:
        tokens = theme.current().tokens
        painter.fillRect(rect, tokens.sel if selected else tokens.surf)
        time = cells.get(Column.TIME)
        if time is not None:
            paint_axis(painter, QRect(time.left(), rect.top(), time.width(), rect.height()), self.scale, self.on)
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), tokens.line0)
        if selected:
            paint_selection_bar(painter, rect)
        for column, cell in cells.items():
            box = QRect(cell.left(), rect.top(), cell.width(), rect.height())
            if column is Column.TIME:
                paint_bar(painter, box, row, self.scale)
            else:
                _paint_cell(painter, _inner(box, column), row, column)

    def helpEvent(
        self,
        event: QHelpEvent,
        view: QAbstractItemView,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> bool:
        row: AnyRow | None = index.data(RoadmapModel.ROW)
        if event.type() != QEvent.Type.ToolTip or row is None:
            return False
        QToolTip.showText(event.globalPos(), tooltip(tip_of(row, Column(index.column()))), view)
        return True


def _paint_words(painter: QPainter, box: QRect, row: ActionRow) -> None:
    px = theme.current().px
    line = Row(box)
    if row.shows_number and row.one.number:
        number = isolate_ltr(row.one.number)
        size = line_size(number, _NUMBER)
        paint_line(painter, line.start(QSize(max(size.width(), px(30)), size.height()), px(6)), number, _NUMBER,
                   Tone.INK2)  # fmt: skip
    elif row.theme_number:
        circle = line.start(theme_number_size(THEME_NUMBER_SMALL), px(10))
        paint_theme_number(painter, circle, row.theme_number, row.is_common)
    else:
        line.skip(theme_number_size(THEME_NUMBER_SMALL).width() + px(10))
    words = row.action.text or _("Not written yet")
    _paint_block(painter, line.rest(), words, _ACTION, Tone.INK if row.action.text else Tone.INK3)


def _inner(box: QRect, column: Column) -> QRect:
    px = theme.current().px
    before, after = (px(edge) for edge in edges(column))
    return box.adjusted(after, 0, -before, 0) if is_rtl() else box.adjusted(before, 0, -after, 0)


def _paint_cell(painter: QPainter, box: QRect, row: ActionRow, column: Column) -> None:
    if column is Column.ACTION:
        _paint_words(painter, box, row)
    elif column is Column.RESOURCES:
        _paint_resources(painter, box, row)
    elif column is Column.STATUS:
        pill = standing_pill(row.standing)
        size = pill_size(pill)
        paint_pill(painter, Row(box).start(QSize(min(size.width(), box.width()), size.height())), pill)
    else:
        _paint_plain(painter, box, row, column)


def _paint_plain(painter: QPainter, box: QRect, row: ActionRow, column: Column) -> None:
    is_unknown = column in _UNKNOWN and not getattr(row.action, _UNKNOWN[column])
    quiet = column is Column.PARTNERS
    _paint_block(painter, box, row.cells[column], _TWO_LINES,
                 Tone.INK3 if is_unknown else Tone.INK2 if quiet else Tone.INK)  # fmt: skip


def _paint_resources(painter: QPainter, box: QRect, row: ActionRow) -> None:
    line = Row(box)
    icon, tone = resources_look(row.resources)
    paint_icon(painter, line.start(icon_size(14), theme.current().px(6)), icon, tone, 14)
    _paint_block(painter, line.rest(), row.cells[Column.RESOURCES], _TWO_LINES, Tone.INK)


def _paint_block(painter: QPainter, box: QRect, words: str, look: TextLook, tone: Tone) -> None:
    """Paint up to two lines in the middle of the height."""
    if not words or box.width() <= 0:
        return
    block = layout_text(words, look, box.width())
    top = box.topLeft()
    top.setY(box.top() + (box.height() - block.height) // 2)
    block.draw(painter, top, theme.current().colour(tone))


def tip_of(row: AnyRow, column: Column) -> str:
    """Return all the words of a cell, which may be cut."""
    if isinstance(row, GroupRow):
        return row.name
    if column is Column.TIME:
        begins, due = row.cells[Column.TIME], row.cells[Column.BY_WHEN]
        return _("{begins} – {due}").format(begins=begins, due=due) if begins else due
    if column is Column.ACTION and row.one.theme is not None:
        theme_words = _("From theme {number}, {name}").format(
            number=row.theme_number or "?", name=row.one.theme.theme.name
        )
        return f"{row.action.text}\n{theme_words}"
    return row.cells[column]
