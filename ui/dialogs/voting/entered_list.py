"""The ballots that were typed in, one a row: number, whose group, what stands on it, whether it counts.

Knows rows. Must not know how a ballot is corrected. Shows no total.
"""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyleOptionViewItem

from a87desk.i18n import _
from a87desk.prioritising.ballot_rules import BallotRules
from a87desk.reading.vote_entry import EnteredBallot, VoteEntry, fault_words
from a87desk.reading.vote_tally import marks_of
from ui import theme
from ui.fonts import TextSize, Weight
from ui.painting.frames import paint_row
from ui.painting.geometry import Row
from ui.painting.icons import icon_size, paint_icon
from ui.painting.pills import Pill, PillKind, paint_pill, pill_size
from ui.painting.text import Align, TextLook, paint_line
from ui.stakeholders import stakeholder_icon, stakeholder_words
from ui.tokens import Tone
from ui.widgets.card_list import CardDelegate
from ui.widgets.keyed_rows import KeyedRows

AnyIndex = QModelIndex | QPersistentModelIndex
HEIGHT = 30
_NUMBER = TextLook(TextSize.BASE, Weight.DemiBold, Align.END, tabular=True)
_WORDS = TextLook(TextSize.BASE, align=Align.START, tabular=True)


@dataclass(frozen=True, slots=True)
class EnteredRow:
    """A ballot with the words of what is wrong with it; `is_open`: it is being corrected."""

    ballot: EnteredBallot
    faults: str
    is_open: bool
    is_doubled: bool


class EnteredRows(KeyedRows[EnteredRow]):
    """The ballots of a pile, the last one typed in at the top."""

    def show_entry(self, entry: VoteEntry, open_id: str) -> None:
        """Show the ballots; `open_id` is the one that is being corrected, "" for none."""
        rows = [_row(one, entry, open_id) for one in entry.ballots]
        self.show_rows(list(reversed(rows)))

    def key_of(self, row: EnteredRow) -> str:
        return row.ballot.paper.id

    def words_of(self, row: EnteredRow) -> str:
        return row.ballot.number

    def spoken(self, row: EnteredRow) -> str:
        paper = row.ballot.paper
        said = [_("Ballot {number}").format(number=row.ballot.number), row.ballot.words or _("nothing marked")]
        said += [stakeholder_words(paper.stakeholder_group)] if paper.stakeholder_group else []
        said += [_("spoiled")] if paper.is_spoiled else []
        said += [_("number twice")] if row.is_doubled else []
        return ", ".join([*said, row.faults] if row.faults else said)


def _row(one: EnteredBallot, entry: VoteEntry, open_id: str) -> EnteredRow:
    return EnteredRow(one, _faults(one, entry.rules), one.paper.id == open_id, one.paper.number in entry.doubled)


def _faults(one: EnteredBallot, rules: BallotRules) -> str:
    given = sum(marks_of(one.paper).values())
    return ", ".join(fault_words(fault, rules, given) for fault in one.faults)


class EnteredDelegate(CardDelegate):
    """Paints a ballot in one line."""

    def key(self, index: AnyIndex) -> Hashable:
        return "ballot"

    def height(self, index: AnyIndex, width: int) -> int:
        return theme.current().px(HEIGHT)

    def words(self, index: AnyIndex, width: int) -> str:
        return str(index.data(Qt.ItemDataRole.AccessibleTextRole))

    def paint_item(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        row: EnteredRow = index.data(EnteredRows.ROW)
        paper, px = row.ballot.paper, theme.current().px
        paint_row(painter, option.rect, option, Tone.ACC_T if row.is_open else None)
        line = Row(option.rect.adjusted(px(8), 0, -px(10), 0))
        paint_line(painter, line.start(QSize(px(26), px(20)), px(8)), row.ballot.number, _NUMBER)
        paint_icon(painter, line.start(icon_size(), px(8)), stakeholder_icon(paper.stakeholder_group), Tone.INK3)
        if paper.is_spoiled:
            pill = Pill(PillKind.NEUTRAL, _("Spoiled"))
            paint_pill(painter, line.end(pill_size(pill), px(6)), pill)
        if row.faults or row.is_doubled:
            paint_icon(painter, line.end(icon_size(), px(6)), "triangle-alert", Tone.WARN)
        paint_line(painter, line.rest(), row.ballot.words or "–", _WORDS, Tone.INK3 if paper.is_spoiled else Tone.INK)
