"""The panel as rows: a group with its flag, then its seats; those who sit for no group last.

Knows `Panel`. Must not know how a seat is saved.
"""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QStyleOptionViewItem

from a87desk.domain.breakout_group import BreakoutGroup
from a87desk.domain.vocabulary import PanelPart, word_for
from a87desk.i18n import _
from a87desk.reading.panel import Panel, PanelSeat
from ui import theme
from ui.fonts import TextSize, Weight
from ui.pages.consensus.rows import full_name
from ui.painting.frames import paint_row
from ui.painting.geometry import Row, mirrored
from ui.painting.marks import MARKER, marker_size, paint_marker
from ui.painting.pills import Pill, PillKind, paint_pill, pill_size
from ui.painting.text import Align, TextLook, paint_line
from ui.tokens import Tone
from ui.widgets.card_list import CardDelegate, CardListView
from ui.widgets.keyed_rows import AnyIndex, KeyedRows

GROUP, SEAT, MARGIN, PART = 36, 32, 12, 168
_GROUP = TextLook(TextSize.BASE, Weight.DemiBold, Align.START)
_PART = TextLook(TextSize.SMALL, align=Align.START)
_NAME = TextLook(TextSize.BASE, align=Align.START)


@dataclass(frozen=True, slots=True)
class GroupHead:
    """A group over its seats; None for those who sit for no group."""

    group: BreakoutGroup | None
    is_silent: bool

    @property
    def key(self) -> str:
        return f"group {self.group.id if self.group is not None else ''}"

    @property
    def words(self) -> str:
        return full_name(self.group) if self.group is not None else _("For no group")


@dataclass(frozen=True, slots=True)
class SeatRow:
    """A seat of the panel, of this group."""

    seat: PanelSeat
    group: BreakoutGroup | None = None

    @property
    def key(self) -> str:
        return self.seat.member.id

    @property
    def part(self) -> str:
        return word_for(self.seat.member.part or PanelPart.OTHER)

    @property
    def name(self) -> str:
        return self.seat.member.name.strip() or _("Nobody named")


AnyRow = GroupHead | SeatRow


def panel_rows(panel: Panel) -> list[AnyRow]:
    """Return the rows of a panel."""
    rows: list[AnyRow] = []
    for one in panel.groups:
        rows.append(GroupHead(one.group, one.group.id in panel.without_voice))
        rows += [SeatRow(seat, one.group) for seat in one.seats]
    if panel.others:
        rows += [GroupHead(None, False), *(SeatRow(seat) for seat in panel.others)]
    return rows


def sat_pill(sat: bool | None) -> Pill:
    """Return whether somebody sat as a badge."""
    if sat is None:
        return Pill(PillKind.DASHED, _("Not said"), "circle-dashed")
    return Pill(PillKind.OK, _("Sat"), "check") if sat else Pill(PillKind.NEUTRAL, _("Absent"), "x")


class PanelRows(KeyedRows[AnyRow]):
    """The rows of the dialog."""

    def key_of(self, row: AnyRow) -> str:
        return row.key

    def words_of(self, row: AnyRow) -> str:
        return row.words if isinstance(row, GroupHead) else row.name

    def spoken(self, row: AnyRow) -> str:
        if isinstance(row, SeatRow):
            group = [_("Group {number}").format(number=row.group.number)] if row.group is not None else []
            return ". ".join((*group, row.part, row.name, sat_pill(row.seat.sat).text))
        parts = [row.words]
        if row.group is not None:
            parts.insert(0, _("Group {number}").format(number=row.group.number))
        return ". ".join((*parts, _("No voice in the panel")) if row.is_silent else parts)

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        return Qt.ItemFlag.NoItemFlags if isinstance(self.at(index), GroupHead) else super().flags(index)


class PanelDelegate(CardDelegate):
    """Paints heads and seats."""

    def key(self, index: AnyIndex) -> Hashable:
        return isinstance(index.data(PanelRows.ROW), GroupHead)

    def height(self, index: AnyIndex, width: int) -> int:
        return theme.current().px(GROUP if isinstance(index.data(PanelRows.ROW), GroupHead) else SEAT)

    def words(self, index: AnyIndex, width: int) -> str:
        row: AnyRow = index.data(PanelRows.ROW)
        return row.words if isinstance(row, GroupHead) else f"{row.part}\n{row.name}"

    def paint_item(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        row: AnyRow = index.data(PanelRows.ROW)
        px = theme.current().px
        if isinstance(row, GroupHead):
            _paint_head(painter, option.rect.adjusted(px(MARGIN), px(4), -px(MARGIN), 0), row)
            return
        paint_row(painter, option.rect, option)
        line = Row(_seat_rect(option.rect))
        pill = sat_pill(row.seat.sat)
        paint_pill(painter, line.end(pill_size(pill), px(10)), pill)
        paint_line(painter, line.start(QSize(px(PART), option.rect.height()), px(8)), row.part, _PART, Tone.INK2)
        paint_line(painter, line.rest(), row.name, _NAME, Tone.INK if row.seat.is_named else Tone.INK3)


def _seat_rect(rect: QRect) -> QRect:
    px = theme.current().px
    start = px(MARGIN) + marker_size(MARKER).width() + px(10)
    return mirrored(QRect(rect.left() + start, rect.top(), rect.width() - start - px(MARGIN), rect.height()), rect)


def _paint_head(painter: QPainter, rect: QRect, row: GroupHead) -> None:
    px = theme.current().px
    line = Row(rect)
    if row.group is not None and row.group.number is not None:
        paint_marker(painter, line.start(marker_size(MARKER), px(10)), row.group.number)
    else:
        line.skip(marker_size(MARKER).width() + px(10))
    if row.is_silent:
        pill = Pill(PillKind.WARN, _("No voice in the panel"), "triangle-alert")
        paint_pill(painter, line.end(pill_size(pill), px(8)), pill)
    paint_line(painter, line.rest(), row.words, _GROUP)


class PanelList(CardListView):
    """The list. Space says sat, absent, not said in turn; a click on the badge does the same."""

    turned = Signal()
    added = Signal()

    def __init__(self) -> None:
        super().__init__(_("The panel"), bare=False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if plain and event.key() == Qt.Key.Key_Space:
            self.turned.emit()
        elif plain and event.key() == Qt.Key.Key_F2:
            self.opened.emit(self.currentIndex())
        elif plain and event.key() == Qt.Key.Key_Insert:
            self.added.emit()
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        row = index.data(PanelRows.ROW)
        if isinstance(row, SeatRow):
            size = pill_size(sat_pill(row.seat.sat))
            rect = self.visualRect(index)
            badge = Row(_seat_rect(rect)).end(size)
            if badge.contains(event.position().toPoint()):
                self.turned.emit()
