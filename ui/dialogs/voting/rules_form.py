"""The rules of a new vote: its method, what it asks, how much each person has, who votes.

Knows which fields a method needs. The rules themselves are in `a87desk.prioritising`.
"""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QVBoxLayout, QWidget

from a87desk.domain.record import new_id
from a87desk.domain.vocabulary import VotingMethod, word_for
from a87desk.domain.vote import Vote
from a87desk.i18n import _, ngettext
from a87desk.prioritising.multivoting import MOST_ON_ONE, fewest_votes, votes_each
from a87desk.prioritising.nominal_group import PICKS
from a87desk.reading.vote_list import lines_of
from ui.fonts import TextSize
from ui.pages.groups.number_field import NumberField
from ui.painting.text import Align
from ui.tokens import Tone
from ui.widgets.cards import SectionList
from ui.widgets.choices import CheckBox, RadioButton, SegmentedControl
from ui.widgets.fields import Field, LineEdit, TextBox
from ui.widgets.labels import PlainLabel
from ui.widgets.spacing import space

METHODS = (
    VotingMethod.DOTS, VotingMethod.PRIORITY_FEASIBILITY, VotingMethod.NOMINAL_GROUP, VotingMethod.MULTIVOTING,
)  # fmt: skip
SCALES = {"1-5": (1, 5), "0-10": (0, 10)}
USUAL_DOTS = 3


class RulesForm(SectionList):
    """The form. `changed` after each choice; `vote` is what it says."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__(_("Rules of the vote"))
        self.methods = {method: RadioButton(word_for(method)) for method in METHODS}
        self.title = LineEdit(name=_("Title"), placeholder=_("Which of these come first?"))
        self.people = NumberField(_("People who vote"), least=0, most=99999)
        self.budget = NumberField(_("Dots each"), most=99)
        self.cap = NumberField(_("At most on one item"), _("No cap"), most=99)
        self.by_hand = CheckBox(_("Dots on the wall, counted by hand"))
        self.picks = NumberField(_("Items each picks"), least=2, most=9)
        self.priority = TextBox(name=_("What priority asks"), least=2, most=3)
        self.feasibility = TextBox(name=_("What feasibility asks"), least=2, most=3)
        self.asks = TextBox(name=_("To think of first, a line each"), least=4, most=6)
        self.scale = SegmentedControl(_("Scale of both axes"))
        self._blind = PlainLabel("", TextSize.SMALL, tone=Tone.INK2, wrap=True)
        self._many = PlainLabel("", TextSize.SMALL, tone=Tone.INK2, wrap=True)
        self._parts: dict[VotingMethod, QWidget] = {}
        self._count = 0
        self._build()
        self._fill()
        self._connect()

    @property
    def method(self) -> VotingMethod:
        return next(method for method, button in self.methods.items() if button.isChecked())

    def show_count(self, items: int) -> None:
        """Say what the rules mean for so many items."""
        self._count = items
        self._say()

    def vote(self, began_at: str) -> Vote:
        """Return the vote that the form describes."""
        method = self.method
        fields: dict[str, object] = {}
        if method is VotingMethod.DOTS:
            fields = {"budget": self.budget.number() or USUAL_DOTS, "cap": self.cap.number()}
            fields["is_counted_by_hand"] = self.by_hand.isChecked()
        elif method is VotingMethod.NOMINAL_GROUP:
            fields = {"budget": self.picks.number() or PICKS}
        elif method is VotingMethod.PRIORITY_FEASIBILITY:
            lowest, highest = SCALES[self.scale.current()]
            fields = {
                "lowest": lowest,
                "highest": highest,
                "priority_question": self.priority.toPlainText().strip(),
                "feasibility_question": self.feasibility.toPlainText().strip(),
                "feasibility_asks": lines_of(self.asks.toPlainText()),
            }
        title = self.title.text().strip() or self.title.placeholderText()
        return Vote(
            id=new_id(),
            title=title,
            method=method,
            issued=self.people.number(),
            began_at=began_at,
            **fields,  # type: ignore[arg-type]
        )

    def _build(self) -> None:
        box = self.add_section(_("How"))
        group = QButtonGroup(self)
        for button in self.methods.values():
            group.addButton(button)
            box.addWidget(button)
        box = self.add_section()
        box.addWidget(Field(_("Title"), self.title))
        box.addLayout(_numbered(self.people, _("People who vote")))
        box = self.add_section(_("Rules"))
        for method, build in (
            (VotingMethod.DOTS, self._build_dots),
            (VotingMethod.NOMINAL_GROUP, self._build_nominal),
            (VotingMethod.MULTIVOTING, self._build_many),
            (VotingMethod.PRIORITY_FEASIBILITY, self._build_axes),
        ):
            part = QWidget()
            inner = QVBoxLayout(part)
            space(inner, gap=8)
            build(inner)
            self._parts[method] = part
            box.addWidget(part)
        self._blind.set_align(Align.START)
        box.addWidget(self._blind)

    def _build_dots(self, box: QVBoxLayout) -> None:
        for words, field in ((_("Dots each"), self.budget), (_("At most on one item"), self.cap)):
            box.addLayout(_numbered(field, words))
        box.addWidget(self.by_hand)

    def _build_nominal(self, box: QVBoxLayout) -> None:
        hint = _("The dearest gets the most points, the last one gets 1.")
        box.addLayout(_numbered(self.picks, _("Items each picks")))
        told = PlainLabel(hint, TextSize.SMALL, tone=Tone.INK2, wrap=True)
        told.set_align(Align.START)
        box.addWidget(told)

    def _build_many(self, box: QVBoxLayout) -> None:
        self._many.set_align(Align.START)
        box.addWidget(self._many)

    def _build_axes(self, box: QVBoxLayout) -> None:
        self.scale.set_segments((("1-5", _("1 to 5"), ""), ("0-10", _("0 to 10"), "")))
        box.addWidget(self.scale, 0, Qt.AlignmentFlag.AlignLeft)
        box.addWidget(Field(_("What priority asks"), self.priority))
        box.addWidget(Field(_("What feasibility asks"), self.feasibility))
        box.addWidget(Field(_("To think of first, a line each"), self.asks))

    def _fill(self) -> None:
        self.methods[VotingMethod.DOTS].setChecked(True)
        self.budget.set_number(USUAL_DOTS)
        self.picks.set_number(PICKS)
        self.scale.choose("1-5")
        self.priority.setPlainText(_("How much would this bring us nearer to target 8.7?"))
        self.feasibility.setPlainText(_("How well can this be done in the period of the plan?"))
        asks = (
            _("Is there money, and from whom?"),
            _("Does the law allow it?"),
            _("Is there time?"),
            _("Is there an institution that does it?"),
        )
        self.asks.setPlainText("\n".join(asks))
        self._say()

    def _connect(self) -> None:
        for button in self.methods.values():
            button.toggled.connect(self._on_changed)
        for field in (self.people, self.budget, self.cap, self.picks):
            field.changed.connect(self._on_changed)
        self.by_hand.toggled.connect(self._on_changed)

    def _on_changed(self) -> None:
        self._say()
        self.changed.emit()

    def _say(self) -> None:
        for method, part in self._parts.items():
            part.setVisible(method is self.method)
        each = votes_each(self._count)
        votes = ngettext("{count} vote each", "{count} votes each", each).format(count=each)
        voters = self.people.number()
        least = fewest_votes(voters) if voters else None
        dropped = (
            _("What gets fewer than {least} votes is dropped.").format(least=least)
            if least
            else _("What gets fewer than 2 votes (up to 5 voters), 3 (6 to 15) or 4 (more) is dropped.")
        )
        rule = _("A third of the list: {votes}, at most {most} on one item. {dropped} Then the next round begins.")
        self._many.setText(rule.format(votes=votes, most=MOST_ON_ONE, dropped=dropped))
        self._blind.setText(
            _("Everybody votes alone and in silence. Nobody sees a result before it is revealed.")
            if not (self.method is VotingMethod.DOTS and self.by_hand.isChecked())
            else _("Turn the wall away from the room while dots are placed: later voters follow earlier ones.")
        )


def _numbered(field: NumberField, words: str) -> QHBoxLayout:
    """Return a number with its words after it."""
    row = QHBoxLayout()
    space(row, gap=8)
    row.addWidget(field)
    row.addWidget(PlainLabel(words), 1)
    return row
