"""A document was refused because it would tell what its readers may not know: where, and what a person can do.

Knows the places that were found. Must not know how they were found.
"""

from __future__ import annotations

from enum import Enum, auto

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from a87desk.i18n import _, ngettext
from exports.leaks.forbidden import What
from exports.leaks.refuse import MOST_PLACES, WouldTell
from exports.leaks.search import Leak
from ui import theme
from ui.fonts import TextSize, Weight
from ui.pages.report.option_rows import quiet_line
from ui.painting.text import Align
from ui.tokens import Tone
from ui.widgets.buttons import Button, ButtonKind
from ui.widgets.cards import RowCard
from ui.widgets.labels import IconLabel, PlainLabel
from ui.widgets.spacing import space


class Answer(Enum):
    """What a person chose to do."""

    NOTHING = auto()
    WITHHOLD = auto()
    """Names in people's own words are withheld in this document, and it is made again."""
    SHOW_PERSON = auto()


class RefusedDialog(QDialog):
    """The places, and what can be done. `answer` is what was chosen."""

    def __init__(self, problem: WouldTell, parent: QWidget | None, *, is_masked: bool, can_show: bool) -> None:
        super().__init__(parent)
        self.answer = Answer.NOTHING
        self.setMinimumWidth(theme.current().px(520))
        box = QVBoxLayout(self)
        space(box, (20, 16, 20, 16), 10)
        title = PlainLabel(_("The document was not made"), TextSize.CARD, weight=Weight.DemiBold, wrap=True)
        title.set_align(Align.START)
        box.addWidget(title)
        self.setWindowTitle(title.text())
        box.addWidget(quiet_line(_("It would tell its readers what they may not know. Nothing was saved.")))
        box.addWidget(self._places(problem.leaks))
        box.addWidget(quiet_line(problem.what_to_do))
        names = any(leak.what is What.NAME for leak in problem.leaks)
        box.addLayout(self._buttons(names and not is_masked, can_show))

    def _places(self, leaks: tuple[Leak, ...]) -> RowCard:
        card = RowCard()
        for leak in leaks[:MOST_PLACES]:
            row = QWidget()
            line = QHBoxLayout(row)
            space(line, (12, 6, 12, 6), 8)
            line.addWidget(IconLabel("shield-alert", Tone.WARN), 0, Qt.AlignmentFlag.AlignTop)
            words = PlainLabel(leak.words, TextSize.BASE, weight=Weight.Medium, wrap=True)
            words.set_align(Align.START)
            line.addWidget(words, 1)
            line.addWidget(PlainLabel(leak.place, TextSize.SMALL, tone=Tone.INK2, wrap=True))
            row.setAccessibleName(f"{leak.words}, {leak.place}")
            card.add_row(row)
        rest = len(leaks) - MOST_PLACES
        if rest > 0:
            more = ngettext("{count} more place", "{count} more places", rest).format(count=rest)
            holder = QWidget()
            line = QHBoxLayout(holder)
            space(line, (12, 6, 12, 6))
            line.addWidget(quiet_line(more))
            card.add_row(holder)
        return card

    def _buttons(self, can_withhold: bool, can_show: bool) -> QHBoxLayout:
        row = QHBoxLayout()
        space(row, gap=8)
        row.addStretch(1)
        self.close_button = Button(_("Close"))
        self.show_person = Button(_("Show the person"), icon="user")
        self.withhold = Button(_("Withhold these names"), ButtonKind.MAIN, icon="shield-check")
        self.close_button.clicked.connect(self.reject)
        self.show_person.clicked.connect(lambda: self._choose(Answer.SHOW_PERSON))
        self.withhold.clicked.connect(lambda: self._choose(Answer.WITHHOLD))
        wanted = ((self.close_button, True), (self.show_person, can_show), (self.withhold, can_withhold))
        for button, is_wanted in wanted:
            row.addWidget(button)
            if not is_wanted:  # shown with the dialog; a button of its own would be a window
                button.hide()
        (self.withhold if can_withhold else self.close_button).setFocus(Qt.FocusReason.OtherFocusReason)
        return row

    def _choose(self, answer: Answer) -> None:
        self.answer = answer
        self.accept()
