"""Who took part, in figures: by stakeholder group, country and gender marker, and day by day.

Knows figures as the reading gives them. Counts nothing itself.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from a87desk.domain.vocabulary import AttendanceState, StakeholderGroup, word_for
from a87desk.i18n import _, ngettext
from a87desk.people.participation import Figure
from a87desk.reading.agenda import AgendaDay
from a87desk.reading.incomplete import day_name
from a87desk.reading.participation import ParticipationFigures
from ui import theme
from ui.fonts import TextSize, Weight
from ui.painting.geometry import Row, mirrored
from ui.painting.icons import icon_size, paint_icon
from ui.painting.text import Align, TextLook, paint_line
from ui.stakeholders import STAKEHOLDER_ICONS
from ui.tokens import Tone
from ui.widgets.cards import SectionList
from ui.widgets.labels import PlainLabel

_LINE, _BAR = 26, 3
_WORDS = TextLook(TextSize.SMALL, align=Align.START)
_COUNT = TextLook(TextSize.SMALL, Weight.DemiBold, Align.END, tabular=True)


@dataclass(frozen=True, slots=True)
class FigureRow:
    """A line: words, counts at the end, and which part of all the last count is (0 to 1)."""

    words: str
    counts: tuple[str, ...]
    share: float
    icon: str = ""
    is_unknown: bool = False
    is_part: bool = False
    """Whether the line is a part of the one above and stands a little in."""


class FigureTable(QWidget):
    """A small table of counts with a bar under each line. It is read out as one text."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._name = name
        self._heads: tuple[str, ...] = ()
        self._rows: tuple[FigureRow, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        theme.follow(self)
        self.show_rows((), ())

    def rows(self) -> tuple[FigureRow, ...]:
        return self._rows

    def show_rows(self, heads: Sequence[str], rows: Sequence[FigureRow]) -> None:
        """Show these lines; `heads` stand over the counts."""
        self._heads, self._rows = tuple(heads), tuple(rows)
        said = [f"{row.words}: {self._spoken(row)}" for row in self._rows]
        self.setAccessibleName(". ".join([self._name, *said]))
        self.updateGeometry()
        self.update()

    def _spoken(self, row: FigureRow) -> str:
        return ", ".join(
            f"{head} {count}".strip() for head, count in zip(self._heads or ("",), row.counts, strict=False)
        )

    def sizeHint(self) -> QSize:
        px = theme.current().px
        return QSize(px(200), px(_LINE) * (len(self._rows) + bool(self._heads)) + px(2))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.current().px(120), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        px = theme.current().px
        with QPainter(self) as painter:
            top = 0
            if self._heads:
                self._paint_counts(painter, Row(QRect(0, 0, self.width(), px(_LINE))), self._heads, Tone.INK3)
                top = px(_LINE)
            for row in self._rows:
                place = QRect(0, top, self.width(), px(_LINE))
                self._paint_row(painter, place, row)
                top += px(_LINE)
            if self.hasFocus():
                painter.setPen(theme.current().tokens.focus)
                painter.drawRect(self.rect().adjusted(0, 0, -1, -1))

    def _paint_row(self, painter: QPainter, place: QRect, row: FigureRow) -> None:
        px, tokens = theme.current().px, theme.current().tokens
        inner = Row(place.adjusted(0, 0, 0, -px(_BAR)))
        self._paint_counts(painter, inner, row.counts, Tone.INK)
        if row.is_part:
            inner.skip(px(12))
        if row.icon:
            paint_icon(painter, inner.start(icon_size(14), px(6)), row.icon, Tone.INK2, 14)
        paint_line(painter, inner.rest(), row.words, _WORDS, Tone.INK3 if row.is_unknown else Tone.INK)
        bar = QRect(place.left(), place.bottom() - px(_BAR), place.width(), px(2))
        painter.fillRect(bar, tokens.surf3)
        bar.setWidth(round(place.width() * row.share))
        painter.fillRect(mirrored(bar, place), tokens.line2 if row.is_unknown else tokens.acc)

    def _paint_counts(self, painter: QPainter, inner: Row, counts: Sequence[str], tone: Tone) -> None:
        px = theme.current().px
        for count in reversed(counts):
            width = px(64 if len(counts) > 1 else 40)
            paint_line(painter, inner.end(QSize(width, px(_LINE)), px(2)), count, _COUNT, tone)


class FiguresPane(SectionList):
    """All figures under each other."""

    def __init__(self) -> None:
        super().__init__(_("Participation in figures"))
        self._lead = PlainLabel("", TextSize.SMALL, tone=Tone.INK2, wrap=True)
        self.days = FigureTable(_("Day by day"))
        self.groups = FigureTable(_("By stakeholder group"))
        self.gender = FigureTable(_("By gender marker"))
        self.countries = FigureTable(_("By country"))
        self._gender_hint = PlainLabel(
            _("As the honorific says; a name is never taken to tell it."), TextSize.SMALL, tone=Tone.INK3, wrap=True
        )
        for label in (self._lead, self._gender_hint):
            label.set_align(Align.START)
        box = self.add_section()
        box.addWidget(self._lead)
        box.addWidget(self.days)
        for title, table in (
            (_("By stakeholder group"), self.groups),
            (_("By gender marker"), self.gender),
            (_("By country"), self.countries),
        ):
            box = self.add_section(title)
            box.addWidget(table)
            if table is self.gender:
                box.addWidget(self._gender_hint)

    def show_figures(self, figures: ParticipationFigures) -> None:
        """Show the figures: how many came of how many are listed."""
        listed = figures.listed
        people = ngettext("{count} person", "{count} people", listed.people).format(count=listed.people)
        houses = ngettext("{count} organisation", "{count} organisations", listed.organisations)
        self._lead.setText(
            _("{people} of {organisations} on the list, {came} took part.").format(
                people=people,
                organisations=houses.format(count=listed.organisations),
                came=figures.took_part.people,
            )
        )
        self.days.show_rows((), _day_rows(figures))
        came = figures.took_part
        pairs = (
            (self.groups, listed.by_stakeholder_group, came.by_stakeholder_group),
            (self.gender, listed.by_gender, came.by_gender),
            (self.countries, listed.by_country, came.by_country),
        )
        for table, all_rows, those in pairs:
            table.show_rows((_("Listed"), _("Took part")), _rows(all_rows, those))


def _day_rows(figures: ParticipationFigures) -> list[FigureRow]:
    rows = []
    total = max(1, figures.listed.people)
    for one in figures.days:
        here = one.counts.get(AttendanceState.PRESENT, 0)
        remote = one.counts.get(AttendanceState.REMOTE, 0)
        rows.append(FigureRow(day_name(AgendaDay(one.day)), (str(here + remote),), (here + remote) / total))
        for state in AttendanceState:
            count = one.counts.get(state, 0)
            if count and state is not AttendanceState.PRESENT:
                rows.append(FigureRow(word_for(state), (str(count),), count / total, is_part=True))
        if one.unknown:
            share = one.unknown / total
            rows.append(FigureRow(_("Nobody said yet"), (str(one.unknown),), share, is_unknown=True, is_part=True))
    return rows


def _rows(listed: Sequence[Figure], came: Sequence[Figure]) -> list[FigureRow]:
    took_part = {one.value: one.count for one in came}
    icons = {group.value: icon for group, icon in STAKEHOLDER_ICONS.items()}
    known = set(StakeholderGroup)
    return [
        FigureRow(
            one.words,
            (str(one.count), str(took_part.get(one.value, 0))),
            one.share,
            icons.get(one.value, "") if one.value in known else "",
            not one.value,
        )
        for one in listed
    ]
