"""What a person chooses about the paper: its size, badges, names on tables, which day, the order of the list.

Knows `KitOptions`. Must not know how a sheet is made.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QVBoxLayout, QWidget

from a87desk.i18n import _
from exports.document import Paper
from exports.handouts.options import BadgeSize, KitOptions, ListOrder, SignsFor
from ui.fonts import TextSize
from ui.tokens import Tone
from ui.widgets.cards import SectionList
from ui.widgets.choices import RadioButton, SegmentedControl
from ui.widgets.fields import ComboBox
from ui.widgets.labels import PlainLabel

_MOST_NAMES = 6


class OptionsPane(SectionList):
    """The options form. `changed` tells that a choice is different now."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_("Options"), parent)
        self._paper = SegmentedControl(_("Paper"))
        self._paper.set_segments(((Paper.A4, _("A4"), ""), (Paper.LETTER, _("Letter"), "")))
        self._badges = SegmentedControl(_("Badges"))
        eight, ten = _("8 on a page"), _("10 on a page")
        self._badges.set_segments(((BadgeSize.EIGHT, eight, ""), (BadgeSize.TEN, ten, "")))
        self._day = ComboBox(_("Day"))
        self._day.add_choice(_("All days"), "")
        self._order = _Choice(((ListOrder.GROUPS, _("By stakeholder group")), (ListOrder.ALPHABET, _("By name"))), self)
        self._signs = _Choice(
            ((SignsFor.ROLES, _("For who has a role")), (SignsFor.EVERYBODY, _("For everybody"))), self
        )
        self._shortened = PlainLabel("", TextSize.SMALL, tone=Tone.WARN, wrap=True)
        self._build()
        for control in (self._paper, self._badges):
            control.chosen.connect(lambda _key: self.changed.emit())
        for choice in (self._order, self._signs):
            choice.group.buttonClicked.connect(lambda _button: self.changed.emit())
        self._day.activated.connect(lambda _place: self.changed.emit())

    def options(self, date_text: str, left_out: frozenset[str]) -> KitOptions:
        """Return the choices, with what the list of sheets and the clock say."""
        return KitOptions(
            paper=Paper(self._paper.current()),
            badges=BadgeSize(self._badges.current()),
            order=ListOrder(self._order.current()),
            signs_for=SignsFor(self._signs.current()),
            day_id=str(self._day.currentData() or ""),
            date_text=date_text,
            left_out=left_out,
        )

    def show_days(self, days: Sequence[tuple[str, str]]) -> None:
        """Offer these days, each with its id and words; the chosen one stays chosen as long as it is there."""
        chosen = self._day.currentData()
        shown = [(self._day.itemData(place), self._day.itemText(place)) for place in range(1, self._day.count())]
        if shown == list(days):
            return
        while self._day.count() > 1:
            self._day.removeItem(1)
        for day_id, words in days:
            self._day.add_choice(words, day_id)
        self._day.setCurrentIndex(max(0, self._day.findData(chosen)))

    def show_shortened(self, names: Sequence[str]) -> None:
        """Say which names no card or sign had room for."""
        listed = "\n".join(name if len(name) < 60 else name[:60] + "…" for name in names[:_MOST_NAMES])
        words = _("Too long for their card, so they end in “…”:")
        self._shortened.setText(f"{words}\n{listed}" if names else "")
        self._shortened.setVisible(bool(names))

    def _build(self) -> None:
        self.add_section(_("Paper")).addWidget(self._paper)
        self.add_section(_("Agenda and sign-in sheets")).addWidget(self._day)
        box = self.add_section(_("Badges"))
        box.addWidget(self._badges)
        box.addWidget(self._shortened)
        self._shortened.hide()
        self._order.add_to(self.add_section(_("Participants list")))
        self._signs.add_to(self.add_section(_("Names on tables")))
        box = self.add_section(_("Protect people"))
        for words in (
            _("Who does not want to be listed is on no sheet that is handed out."),
            _("The sign-in sheet names everybody and stays with the organisers."),
            _("E-mail addresses and phone numbers are never printed."),
        ):
            box.addWidget(PlainLabel(words, TextSize.SMALL, tone=Tone.INK2, wrap=True))


class _Choice:
    """Radio buttons for the members of a closed list, the first one chosen."""

    def __init__(self, choices: Sequence[tuple[str, str]], parent: QWidget) -> None:
        self.group = QButtonGroup(parent)
        self._buttons = {key: RadioButton(words) for key, words in choices}
        for button in self._buttons.values():
            self.group.addButton(button)
        next(iter(self._buttons.values())).setChecked(True)

    def add_to(self, box: QVBoxLayout) -> None:
        for button in self._buttons.values():
            box.addWidget(button)

    def current(self) -> str:
        return next(key for key, button in self._buttons.items() if button.isChecked())
