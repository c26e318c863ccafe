"""Stations of a marketplace with how many are there in each round; and everybody's route.

Knows the plan of a marketplace. Must not know how it is made.
"""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyleOptionViewItem

from a87desk.i18n import _, ngettext
from a87desk.reading.groups_board import GroupOnBoard, number_words
from a87desk.reading.holders import is_nobody
from a87desk.reading.market_board import MarketBoard, PlannedRoute
from ui import theme
from ui.fonts import TextSize, Weight
from ui.pages.groups.rows import group_title
from ui.painting.frames import paint_row
from ui.painting.geometry import Row, centred
from ui.painting.icons import icon_size, paint_icon
from ui.painting.marks import marker_size, paint_marker
from ui.painting.text import Align, TextLook, paint_line
from ui.stakeholders import stakeholder_icon
from ui.tokens import Tone
from ui.widgets.card_list import AnyIndex, CardDelegate
from ui.widgets.keyed_rows import KeyedRows

STATION, HEAD, ROUTE, CELL, CELL_WIDE = 44, 26, 32, 58, 38
_TITLE = TextLook(TextSize.BASE, Weight.Medium, Align.START, 1)
_SMALL = TextLook(TextSize.SMALL, align=Align.START)
_NUMBER = TextLook(TextSize.SMALL, Weight.DemiBold, Align.CENTRE, tabular=True)
_HEAD = TextLook(TextSize.TINY, align=Align.CENTRE)


@dataclass(frozen=True, slots=True)
class StationRow:
    """A station and its numbers, round by round. `is_over`: more than it takes, in some round."""

    one: GroupOnBoard
    counts: tuple[int, ...]

    @property
    def is_over(self) -> bool:
        capacity = self.one.group.capacity
        return capacity is not None and max(self.counts, default=0) > capacity


@dataclass(frozen=True, slots=True)
class HeadRow:
    """What stands over the numbers."""

    rounds: int


def station_rows(market: MarketBoard) -> list[StationRow | HeadRow]:
    """Return the rows of a plan: the head, where there are rounds, and the stations."""
    stations = [StationRow(one, market.counts.get(one.id, ())) for one in market.stations]
    return [HeadRow(market.rounds), *stations] if market.rounds else [*stations]


class StationModel(KeyedRows[StationRow | HeadRow]):
    """Stations in the order of their numbers."""

    def key_of(self, row: StationRow | HeadRow) -> str:
        return row.one.id if isinstance(row, StationRow) else "head"

    def words_of(self, row: StationRow | HeadRow) -> str:
        return group_title(row.one.group) if isinstance(row, StationRow) else _("Rounds")

    def spoken(self, row: StationRow | HeadRow) -> str:
        if isinstance(row, HeadRow):
            return ngettext("{count} round", "{count} rounds", row.rounds).format(count=row.rounds)
        said = [_("Station {number}").format(number=number_words(row.one.group)), group_title(row.one.group)]
        said += [station_words(row.one)]
        words = _("round {turn}: {count}")
        said += [words.format(turn=turn, count=count) for turn, count in enumerate(row.counts, start=1)]
        if row.counts:
            said.append(_("{count} visits").format(count=sum(row.counts)))
        return ". ".join(part for part in said if part)

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        return Qt.ItemFlag.NoItemFlags if isinstance(self.at(index), HeadRow) else super().flags(index)


class StationDelegate(CardDelegate):
    """Paints a station: square, title, host and room, and a number for each round."""

    def key(self, index: AnyIndex) -> Hashable:
        return isinstance(index.data(StationModel.ROW), HeadRow)

    def height(self, index: AnyIndex, width: int) -> int:
        return theme.current().px(HEAD if isinstance(index.data(StationModel.ROW), HeadRow) else STATION)

    def words(self, index: AnyIndex, width: int) -> str:
        row = index.data(StationModel.ROW)
        return "\n".join((group_title(row.one.group), station_words(row.one))) if isinstance(row, StationRow) else ""

    def paint_item(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        row = index.data(StationModel.ROW)
        px = theme.current().px
        line = Row(option.rect.adjusted(px(12), 0, -px(12), 0))
        if isinstance(row, HeadRow):
            _paint_head(painter, line, row.rounds)
            return
        paint_row(painter, option.rect, option)
        paint_marker(painter, line.start(marker_size(), px(10)), row.one.group.number or 0)
        _paint_counts(painter, line, row)
        inside = line.rest()
        upper = QRect(inside.left(), inside.top() + px(4), inside.width() - px(8), px(18))
        paint_line(painter, upper, group_title(row.one.group), _TITLE)
        paint_line(painter, upper.translated(0, px(18)), station_words(row.one), _SMALL, Tone.INK2)


class RouteModel(KeyedRows[PlannedRoute]):
    """Everybody's route, by name."""

    def key_of(self, row: PlannedRoute) -> str:
        return row.who.id

    def words_of(self, row: PlannedRoute) -> str:
        return row.who.name

    def spoken(self, row: PlannedRoute) -> str:
        words = _("round {turn}: station {number}")
        free = _("round {turn}: free")
        stops = [
            words.format(turn=turn, number=one.group.number) if one else free.format(turn=turn)
            for turn, one in enumerate(row.stations, start=1)
        ]
        return ". ".join((row.who.name, *stops))


class RouteDelegate(CardDelegate):
    """Paints a name and the squares of the stations in the order of the rounds."""

    def key(self, index: AnyIndex) -> Hashable:
        return "route"

    def height(self, index: AnyIndex, width: int) -> int:
        return theme.current().px(ROUTE)

    def words(self, index: AnyIndex, width: int) -> str:
        return str(index.data(Qt.ItemDataRole.AccessibleTextRole))

    def paint_item(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        row: PlannedRoute = index.data(RouteModel.ROW)
        px = theme.current().px
        paint_row(painter, option.rect, option)
        line = Row(option.rect.adjusted(px(12), 0, -px(12), 0))
        icon = stakeholder_icon(row.who.stakeholder_group)
        paint_icon(painter, line.start(icon_size(14), px(8)), icon, Tone.INK2, 14)
        for place, one in reversed(list(enumerate(row.stations))):
            box = line.end(marker_size(), 0)
            if one is not None:
                paint_marker(painter, box, one.group.number or 0)
            else:
                paint_line(painter, box, "–", _NUMBER, Tone.INK3)
            if place:
                paint_icon(painter, line.end(icon_size(18), 0), "chevron-right", Tone.INK3, 12)
        name = line.rest()
        half = QRect(name.left(), name.top(), name.width() - px(8), name.height())
        paint_line(painter, half, row.who.name, TextLook(TextSize.BASE, align=Align.START, max_lines=1))


def station_words(one: GroupOnBoard) -> str:
    """Return host, room and how many a station takes."""
    group = one.group
    host = _("Host: TBD") if is_nobody(group.facilitator) else group.facilitator
    most = "" if group.capacity is None else _("at most {count}").format(count=group.capacity)
    return " · ".join(part for part in (host, group.room, group.slot, most) if part)


def _paint_head(painter: QPainter, line: Row, rounds: int) -> None:
    px = theme.current().px
    heads: Sequence[str] = [_("Round {turn}").format(turn=turn) for turn in range(1, rounds + 1)]
    for words in (_("All"), *reversed(heads)):
        paint_line(painter, line.end(QSize(px(CELL), px(HEAD))), words, _HEAD, Tone.INK2)


def _paint_counts(painter: QPainter, line: Row, row: StationRow) -> None:
    px = theme.current().px
    tokens = theme.current().tokens
    if not row.counts:
        return
    paint_line(painter, line.end(QSize(px(CELL), px(HEAD))), str(sum(row.counts)), _NUMBER)
    capacity = row.one.group.capacity
    for count in reversed(row.counts):
        place = centred(QSize(px(CELL_WIDE), px(HEAD)), line.end(QSize(px(CELL), px(HEAD))))
        over = capacity is not None and count > capacity
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(tokens.warn_t if over else tokens.heat[1].fill if count else tokens.surf3)
        painter.drawRoundedRect(place, px(4), px(4))
        paint_line(painter, place, str(count), _NUMBER, tokens.warn if over else tokens.ink)
