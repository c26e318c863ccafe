"""The proposal to end on time: which sessions get shorter or move, with old and new times, to take or to leave.

Knows proposals in words. Must not know how they come about.
"""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from a87desk.commands.run import CutSessions
from a87desk.i18n import _, ngettext
from a87desk.reading.day_line import DayLine, LineSession, is_break
from a87desk.reading.end_on_time import Proposal
from ui.fonts import TextSize, Weight
from ui.painting.text import Align
from ui.room_words import full_name, length_words, short_name, time_words
from ui.safe_text import isolate_ltr, set_tooltip
from ui.tokens import Tone
from ui.widgets.buttons import Button, ButtonKind
from ui.widgets.cards import Card
from ui.widgets.fields import ComboBox, Field
from ui.widgets.labels import PlainLabel
from ui.widgets.spacing import space

MOST_LINES, MOST_LOW = 5, 1
"""So many sessions are named; the rest is counted, and its tooltip has them all. On low screens fewer."""
CHOICES = (5, 10, 15, 20, 30, 45, 60)


class CutNotice(Card):
    """Says what could be cut. `taken` carries the act, `left` that people leave the day as it is."""

    taken = Signal(object)
    left = Signal()

    def __init__(self) -> None:
        super().__init__(padding=12)
        self._proposal: Proposal | None = None
        self._all: list[str] = []
        self._is_low = False
        self._title = PlainLabel("", TextSize.BASE, weight=Weight.DemiBold, wrap=True)
        self._lines = PlainLabel("", TextSize.SMALL, tone=Tone.INK2, wrap=True)
        self.take, self.leave = Button(_("Take it"), ButtonKind.MAIN, small=True), Button(_("Not now"), small=True)
        self.take.clicked.connect(self._on_take)
        self.leave.clicked.connect(self.left)
        row = QHBoxLayout()
        space(row, gap=8)
        row.addStretch(1)
        row.addWidget(self.leave)
        row.addWidget(self.take)
        for label in (self._title, self._lines):
            label.set_align(Align.START)
            self.box.addWidget(label)
        self.box.addLayout(row)
        self.hide()

    def show_proposal(self, proposal: Proposal | None, line: DayLine | None, asked: bool) -> None:
        """Show a proposal, or nothing; `asked`: a person wants so many minutes, the day need not be late."""
        self._proposal = proposal
        if proposal is None or line is None:
            self.hide()
            return
        self._title.setText(_title(proposal, line, asked))
        self._all = _lines(proposal, line)
        self._show_lines()
        self.take.setVisible(bool(proposal.times))
        self.setAccessibleName(self._title.text())
        self.show()

    def set_low(self, low: bool) -> None:
        """Name fewer sessions on a screen with little height."""
        if low != self._is_low:
            self._is_low = low
            self._show_lines()

    def _show_lines(self) -> None:
        most = MOST_LOW if self._is_low else MOST_LINES
        more = len(self._all) - most
        shown = self._all
        if more > 1:
            rest = ngettext("{count} more moves along", "{count} more move along", more).format(count=more)
            shown = [*self._all[:most], rest]
        self._lines.setText("\n".join(shown))
        self._lines.setVisible(bool(shown))
        set_tooltip(self, "\n".join(self._all) if more > 1 else "")
        self.setAccessibleDescription("\n".join(self._all))

    def words(self) -> str:
        """Return everything that the notice says."""
        return "\n".join(part for part in (self._title.text(), self._lines.text()) if part)

    def _on_take(self) -> None:
        if self._proposal is not None:
            self.taken.emit(CutSessions(self._proposal.times, self._proposal.minutes))


def _title(proposal: Proposal, line: DayLine, asked: bool) -> str:
    if not proposal.minutes:
        return _("Nothing that is left today can be shortened. Breaks and meals keep their length.")
    minutes = length_words(proposal.minutes)
    ends = time_words((line.ends or 0) + line.late_at_end - proposal.minutes)
    if asked:
        words = _("Cut {minutes}: the day then ends at {time}.").format(minutes=minutes, time=ends)
    else:
        late = length_words(line.late_at_end)
        words = _("The day would end {late} late. Cut {minutes} and it ends at {time}.").format(
            late=late, minutes=minutes, time=ends
        )
    if proposal.left:
        words += " " + _("{minutes} more cannot be won.").format(minutes=length_words(proposal.left))
    return words


def _lines(proposal: Proposal, line: DayLine) -> list[str]:
    cuts = {cut.session.id: cut.before - cut.after for cut in proposal.cuts}
    found = []
    for session_id, starts, ends in proposal.times:
        one = line.session(session_id)
        if one is not None:
            found.append(_line(one, starts, ends, cuts.get(session_id, 0)))
    return found


def _line(one: LineSession, starts: int, ends: int, cut: int) -> str:
    before = _span(one.starts or 0, one.ends or 0)
    words = _("{session}: {before} becomes {after}").format(
        session=_name(one), before=before, after=_span(starts, ends)
    )
    return f"{words}, {_('{minutes} shorter').format(minutes=length_words(cut))}" if cut else words


def _name(one: LineSession) -> str:
    """Return a session in a few words that tell it from the others of the day."""
    name = short_name(one.session) if one.session.number or is_break(one.session) else full_name(one.session)
    return name[:1].upper() + name[1:]


def _span(starts: int, ends: int) -> str:
    return isolate_ltr(f"{time_words(starts)}–{time_words(ends)}")


class CutDialog(QDialog):
    """Asks how many minutes are to be won."""

    chosen = Signal(int)

    def __init__(self, late: int, parent: QWidget) -> None:
        super().__init__(parent)
        self.minutes = ComboBox(_("Minutes"))
        for count in sorted({*CHOICES, *([late] if late > 0 else [])}):
            words = length_words(count)
            if count == late:
                words = _("{minutes}, and the day ends on time").format(minutes=words)
            self.minutes.add_choice(words, count)
        self.minutes.setCurrentIndex(max(0, self.minutes.findData(late if late > 0 else CHOICES[1])))
        self.setWindowTitle(_("Cut minutes"))
        self.setMinimumWidth(420)
        box = QVBoxLayout(self)
        space(box, (20, 16, 20, 16), 10)
        title = _("How much earlier shall the day end?")
        box.addWidget(PlainLabel(title, TextSize.CARD, weight=Weight.DemiBold, wrap=True))
        hint = _("You then see which sessions would get shorter. Nothing changes until you take it.")
        box.addWidget(Field(_("Minutes"), self.minutes, hint))
        row = QHBoxLayout()
        space(row, gap=8)
        row.addStretch(1)
        cancel, self.show_button = Button(_("Cancel")), Button(_("Show where"), ButtonKind.MAIN)
        cancel.clicked.connect(self.reject)
        self.show_button.clicked.connect(self._on_show)
        self.show_button.setDefault(True)
        for button in (cancel, self.show_button):
            row.addWidget(button)
        box.addLayout(row)
        self.minutes.setFocus()

    def _on_show(self) -> None:
        self.chosen.emit(int(self.minutes.currentData()))
        self.accept()
