"""What a person asks for when groups are made: how, how many, by what, and who takes part.

Knows the choices. Must not know what they give.
"""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from a87desk.grouping.person import Trait
from a87desk.i18n import _, ngettext
from a87desk.reading.group_proposal import MOST_GROUPS, Wanted, Way
from a87desk.reading.groups_board import GroupsBoard
from ui.fonts import TextSize, Weight
from ui.pages.groups.number_field import NumberField
from ui.painting.text import Align
from ui.tokens import Tone
from ui.widgets.choices import CheckBox, RadioButton
from ui.widgets.labels import PlainLabel
from ui.widgets.spacing import space


class MakeOptions(QScrollArea):
    """The choices under each other. `changed` after each of them; `wanted` is what they mean together."""

    changed = Signal()

    def __init__(self, board: GroupsBoard) -> None:
        super().__init__()
        self._board = board
        self.ways = {
            Way.BALANCED: RadioButton(_("Balanced, as alike as can be")),
            Way.BY_CHOICE: RadioButton(_("By choice, as people signed up")),
            Way.BY_HAND: RadioButton(_("By hand, only make the groups")),
        }
        self.traits = {
            Trait.STAKEHOLDER_GROUP: CheckBox(_("Stakeholder group")),
            Trait.ORGANISATION: CheckBox(_("Organisation")),
            Trait.COUNTRY: CheckBox(_("Country")),
            Trait.GENDER: CheckBox(_("Gender marker (Mr, Ms)")),
            Trait.LANGUAGE: CheckBox(_("Language")),
        }
        self.count = NumberField(_("How many groups"), most=MOST_GROUPS)
        self.capacity = NumberField(_("How many people a group takes at most"), _("No limit"))
        here = sum(1 for one in board.people if one.here)
        self.everybody = RadioButton(_("Everybody listed ({count})").format(count=len(board.people)))
        self.only_here = RadioButton(_("Only those here that day ({count})").format(count=here))
        self.stay = CheckBox(_("Who has a place keeps it if possible"))
        self._build()
        self._fill()
        self._connect()

    def wanted(self) -> Wanted:
        """Return what is asked for."""
        return Wanted(
            way=next(way for way, button in self.ways.items() if button.isChecked()),
            count=self.count.number() or len(self._board.groups),
            traits=tuple(trait for trait, box in self.traits.items() if box.isChecked()),
            capacity=self.capacity.number(),
            only_here=self.only_here.isChecked(),
            stay=self.stay.isChecked(),
        )

    def _build(self) -> None:
        self.setAccessibleName(_("How groups are made"))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        inner = QWidget()
        inner.setAutoFillBackground(False)
        self.viewport().setAutoFillBackground(False)
        self._box = QVBoxLayout(inner)
        space(self._box, (20, 12, 16, 12), 2)
        self._add_group(_("How"), list(self.ways.values()))
        self._title(_("How many"))
        for words, field in ((_("Groups"), self.count), (_("At most in each"), self.capacity)):
            line = QHBoxLayout()
            space(line, gap=8)
            line.addWidget(field)
            line.addWidget(PlainLabel(words))
            line.addStretch(1)
            self._box.addLayout(line)
        self._new = PlainLabel("", TextSize.SMALL, tone=Tone.INK2, wrap=True)
        self._new.set_align(Align.START)
        self._box.addWidget(self._new)
        self._traits = QWidget()
        traits = QVBoxLayout(self._traits)
        space(traits, gap=2)
        traits.addWidget(PlainLabel(_("Balanced by, the weightiest first"), weight=Weight.DemiBold))
        for box in self.traits.values():
            traits.addWidget(box)
        self._box.addSpacing(10)
        self._box.addWidget(self._traits)
        self._add_group(_("Who takes part"), [self.everybody, self.only_here])
        self._box.addSpacing(10)
        self._box.addWidget(self.stay)
        self._fixed = PlainLabel("", TextSize.SMALL, tone=Tone.INK2, wrap=True)
        self._fixed.set_align(Align.START)
        self._box.addWidget(self._fixed)
        self._box.addStretch(1)
        self.setWidget(inner)

    def _add_group(self, title: str, buttons: list[RadioButton]) -> None:
        self._title(title)
        group = QButtonGroup(self)
        for button in buttons:
            group.addButton(button)
            self._box.addWidget(button)

    def _title(self, title: str) -> None:
        if self._box.count():
            self._box.addSpacing(10)
        self._box.addWidget(PlainLabel(title, weight=Weight.DemiBold))

    def _fill(self) -> None:
        board = self._board
        self.ways[Way.BALANCED].setChecked(True)
        for box in self.traits.values():
            box.setChecked(True)
        self.count.set_number(len(board.groups) or _usual_count(len(board.people)))
        self.only_here.setEnabled(board.is_checked_in)
        self.everybody.setChecked(True)
        if not board.is_checked_in:
            self.only_here.setAccessibleDescription(_("Nobody is checked in for that day yet."))
        self.stay.setChecked(True)
        self.stay.setVisible(bool(board.places()))
        fixed = len(board.fixed())
        words = ngettext(
            "{count} person put in by hand stays in any case.", "{count} people put in by hand stay in any case.", fixed
        )
        self._fixed.setText(words.format(count=fixed))
        self._fixed.setVisible(bool(fixed))
        signed_up = len(board.wishes)
        self.ways[Way.BY_CHOICE].setEnabled(bool(signed_up))
        if not signed_up:
            self.ways[Way.BY_CHOICE].setAccessibleDescription(_("Nobody signed up yet."))
        self._say()

    def _connect(self) -> None:
        for button in (*self.ways.values(), self.everybody, self.only_here, *self.traits.values(), self.stay):
            button.toggled.connect(self._on_changed)
        for field in (self.count, self.capacity):
            field.changed.connect(self._on_changed)

    def _on_changed(self) -> None:
        self._say()
        self.changed.emit()

    def _say(self) -> None:
        there = len(self._board.groups)
        new = max(0, (self.count.number() or there) - there)
        words = ngettext("{there} there, {new} is new.", "{there} there, {new} are new.", new)
        self._new.setText(words.format(there=there, new=new))
        self._new.setVisible(bool(there and new))
        self._traits.setVisible(self.ways[Way.BALANCED].isChecked())


def _usual_count(people: int) -> int:
    """Return a number of groups of about twelve."""
    return max(2, min(MOST_GROUPS, round(people / 12)))
