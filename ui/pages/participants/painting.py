"""Paints the cells of the list of people; nothing is measured that was measured before.

Knows rows and columns. Must not know what a click does.
"""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QHelpEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyledItemDelegate, QStyleOptionViewItem, QToolTip

from a87desk.domain.vocabulary import word_for
from a87desk.i18n import _
from a87desk.reading.people import PersonRow
from ui import theme
from ui.fonts import TextSize, Weight
from ui.pages.participants.model import Column, PeopleModel, full_name, here_spoken, here_words
from ui.painting.controls import check_size, paint_check
from ui.painting.frames import is_selected, paint_selection_bar
from ui.painting.geometry import Row
from ui.painting.icons import icon_size, paint_icon
from ui.painting.marks import marker_size, paint_marker
from ui.painting.pills import Pill, PillKind, paint_pill, pill_size
from ui.painting.text import Align, TextLook, paint_line, text_width
from ui.safe_text import tooltip
from ui.stakeholders import STAKEHOLDER_ICONS
from ui.tokens import Tone

AnyIndex = QModelIndex | QPersistentModelIndex
ROW, MARGIN, INNER = 30, 16, 8
_PLAIN = TextLook(TextSize.BASE, align=Align.START)
_NAME = TextLook(TextSize.BASE, Weight.Medium, Align.START)
_SMALL = TextLook(TextSize.SMALL, align=Align.START)
_TIME = TextLook(TextSize.BASE, align=Align.START, tabular=True)


def choose_pill() -> Pill:
    """Return what stands where somebody has no group."""
    return Pill(PillKind.DASHED, _("Choose…"), "circle-dashed")


def edges(column: int) -> tuple[int, int]:
    """Return the space before and after the content of a column, in drawn pixels."""
    return (MARGIN if column == Column.HERE else INNER, MARGIN if column == Column.GROUP else INNER)


class PersonDelegate(QStyledItemDelegate):
    """One cell. `hovered` is the row under the mouse."""

    def __init__(self) -> None:
        super().__init__()
        self.hovered = -1

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        return QSize(theme.current().px(60), theme.current().px(ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        row: PersonRow = index.data(PeopleModel.ROW)
        column, rect = index.column(), option.rect
        self._paint_ground(painter, option, index.row(), column)
        px = theme.current().px
        before, after = edges(column)
        inner = Row(QRect(rect.left(), rect.top(), rect.width(), rect.height() - 1))
        inner.skip(px(before))
        inner.end(QSize(px(after), 1))
        match column:
            case Column.HERE:
                _paint_here(painter, inner, row)
            case Column.NAME:
                paint_line(painter, inner.rest(), row.name or row.native_name or _("No name yet"), _NAME)
            case Column.ORGANISATION:
                paint_line(painter, inner.rest(), row.organisation or row.acronym, _PLAIN)
            case Column.STAKEHOLDER_GROUP:
                _paint_stakeholder_group(painter, inner, row)
            case Column.COUNTRY:
                paint_line(painter, inner.rest(), row.country, _PLAIN, Tone.INK2)
            case _:
                _paint_group(painter, inner, row)

    def helpEvent(
        self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: AnyIndex
    ) -> bool:
        row: PersonRow | None = index.data(PeopleModel.ROW)
        if event.type() != QHelpEvent.Type.ToolTip or row is None:
            return False
        QToolTip.showText(event.globalPos(), tooltip(self.words(row, index.column(), option.rect.width())), view)
        return True

    def words(self, row: PersonRow, column: int, width: int) -> str:
        """Return what a tooltip says of a cell: what is cut, or more of the person; "" for nothing."""
        if column == Column.HERE:
            return here_spoken(row)
        if column == Column.NAME:
            number = _("No. {number}").format(number=row.number) if row.number is not None else ""
            return "\n".join(part for part in (full_name(row), row.native_name, number) if part)
        words = {
            Column.ORGANISATION: row.organisation,
            Column.STAKEHOLDER_GROUP: word_for(row.stakeholder_group) if row.stakeholder_group else "",
            Column.COUNTRY: row.country,
            Column.GROUP: row.group_words,
        }[Column(column)]
        room = width - theme.current().px(sum(edges(column)))
        icon = theme.current().px(28) if column in (Column.STAKEHOLDER_GROUP, Column.GROUP) else 0
        return words if text_width(words, _PLAIN) + icon > room else ""

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem, row: int, column: int) -> None:
        tokens, rect = theme.current().tokens, option.rect
        chosen = is_selected(option)
        if chosen or row == self.hovered:
            painter.fillRect(rect, tokens.sel if chosen else tokens.surf2)
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), tokens.line0)
        if chosen and column == Column.HERE:
            paint_selection_bar(painter, rect)


def _paint_here(painter: QPainter, inner: Row, row: PersonRow) -> None:
    px = theme.current().px
    state = Qt.CheckState.Checked if row.is_here else Qt.CheckState.Unchecked
    paint_check(painter, inner.start(check_size(), px(7)), state)
    words = here_words(row)
    if row.left and row.is_here:
        paint_icon(painter, inner.end(icon_size(12)), "arrow-right", Tone.INK2, 12)
    look = _TIME if row.is_expected or (row.is_here and row.arrived) else _SMALL
    paint_line(painter, inner.rest(), words, look, Tone.INK2 if row.is_here else Tone.INK3)


def _paint_stakeholder_group(painter: QPainter, inner: Row, row: PersonRow) -> None:
    if row.stakeholder_group is None:
        return
    icon = STAKEHOLDER_ICONS[row.stakeholder_group]
    paint_icon(painter, inner.start(icon_size(), theme.current().px(5)), icon, Tone.INK2, 14)
    paint_line(painter, inner.rest(), word_for(row.stakeholder_group), _PLAIN)


def _paint_group(painter: QPainter, inner: Row, row: PersonRow) -> None:
    if not row.group_id:
        pill = choose_pill()
        size = pill_size(pill)
        paint_pill(painter, inner.start(QSize(min(size.width(), inner.left_over), size.height())), pill)
        return
    if row.group_number is not None:
        paint_marker(painter, inner.start(marker_size(17), theme.current().px(7)), row.group_number)
    paint_line(painter, inner.rest(), row.group_words, _PLAIN)
