"""The end pane: everything about the chosen line, field by field. Another form for each noun of a record.

Knows the nouns of a record and their fields. Every change goes out as a command; nothing is saved here.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from a87desk.commands.command import Command
from a87desk.commands.record import ChangeRecord
from a87desk.commands.session_record import MakeAction, NameEndorser
from a87desk.domain.decision import Decision, Endorsement, Pledge, Reservation
from a87desk.domain.figure import Figure
from a87desk.domain.note import Note
from a87desk.domain.recommendation import Recommendation
from a87desk.domain.record import Record
from a87desk.domain.record_entry import WITH_OWN_NOUN
from a87desk.domain.vocabulary import DecisionKind, NoteKind, Visibility, word_for
from a87desk.i18n import _
from a87desk.reading.session_record import SessionRecord
from ui.attribution_choices import attribution_choices
from ui.fonts import TextSize, Weight
from ui.pages.agenda.fields import ChoiceBox
from ui.pages.agenda.record_form import RecordForm, side_by_side
from ui.pages.records.kinds import entry_icon, entry_words, label_of
from ui.pages.records.pills import decision_icon
from ui.tokens import Tone
from ui.widgets.buttons import Button
from ui.widgets.labels import PlainLabel

_VISIBILITY_ICONS = {Visibility.EVERYONE: "users", Visibility.FACILITATORS: "user", Visibility.CONFIDENTIAL: "lock"}
_EDITED = (Note, Recommendation, Decision, Reservation, Pledge, Figure, Endorsement)


class ItemForm(RecordForm):
    """The form of one noun. `wanted` carries a command, and whether taking it back is offered."""

    wanted = Signal(object, bool)

    def __init__(self, record_type: type[Record]) -> None:
        super().__init__(_("The chosen entry"))
        self._type = record_type
        self._title = PlainLabel("", weight=Weight.DemiBold)
        self.remark = PlainLabel("", TextSize.SMALL, tone=Tone.INK2, wrap=True)
        self.action = Button(_("Make it a next step"), icon="list-checks", small=True)
        box = self.add_section()
        box.addWidget(self._title)
        for parts in _PARTS[record_type](self):
            side_by_side(box, *parts)
        box.addWidget(self.remark)
        box.addWidget(self.action)
        self.action.setVisible(record_type is Decision)
        self.action.clicked.connect(lambda: self._want(MakeAction(self.record_id)))
        self.changed.connect(self._on_changed)

    def show_item(self, record: Record, session: SessionRecord, is_action: bool) -> None:
        """Show a record of a session."""
        self._title.setText(label_of(record))
        if isinstance(record, Note):
            speakers = [(one.name, one.id) for one in session.speakers]
            self._fill("role_id", [(_("From the floor"), None), *speakers])
            questions = [(one.question.record.text, one.question.record.id) for one in session.pairs if one.question]
            self._fill("about_id", [(_("Nothing"), None), *(one for one in questions if one[1] != record.id)])
            self.bound["about_id"].field.setVisible(record.kind is NoteKind.ANSWER)
            self.bound["country"].field.setVisible(record.kind is NoteKind.COUNTRY_CASE or bool(record.country))
        elif isinstance(record, Reservation):
            decisions = [(label_of(one.decision.record), one.decision.record.id) for one in session.decided]
            self._fill("decision_id", [(_("No decision"), None), *decisions])
        self.show_record(record)
        self._say(record, is_action)

    def _say(self, record: Record, is_action: bool) -> None:
        words = ""
        if isinstance(record, Endorsement):
            listed = _("It is linked to the organisation on the list.")
            words = listed if record.organisation_id else _("No organisation on the list has this very name.")
        elif isinstance(record, Decision) and is_action:
            words = _("It is among the next steps of the roadmap.")
        self.remark.setText(words)
        self.remark.setVisible(bool(words))
        self.action.setVisible(isinstance(record, Decision) and not is_action)

    def _fill(self, name: str, choices: Sequence[tuple[str, str | None]]) -> None:
        box = self.bound[name].editor
        assert isinstance(box, ChoiceBox)
        if list(choices) != [(box.itemText(row), box.itemData(row)) for row in range(box.count())]:
            box.clear()
            for words, value in choices:
                box.add_choice(words, value)

    def _on_changed(self, field: str, value: object) -> None:
        if self._type is Endorsement and field == "name":
            self._want(NameEndorser(self.record_id, str(value)))
        else:
            self._want(ChangeRecord(self._type, self.record_id, {field: value}))

    def _want(self, command: Command) -> None:
        self.wanted.emit(command, False)


Parts = list[tuple[tuple[QWidget, int], ...]]


def _note_parts(form: ItemForm) -> Parts:
    kinds = [(entry_words(kind.value), kind.value, entry_icon(kind.value)) for kind in NoteKind]
    own = [one for one in kinds if one[1] not in WITH_OWN_NOUN]
    return [
        ((form.add_choice("kind", _("Kind"), own), 1),),
        ((form.add_choice("role_id", _("Said by"), ()), 1),),
        ((form.add_choice("about_id", _("Answers the question"), ()), 1),),
        ((form.add_text("text", _("Words"), least=3, most=12), 1),),
        ((form.add_line("country", _("Country")), 1),),
        ((form.add_words("tags", _("Theme tags")), 1),),
        ((form.add_choice("attribution", _("How it may be attributed"), _agreed()), 1),),
        ((form.add_choice("visibility", _("Who may see it"), _levels()), 1),),
    ]


def _agreed() -> list[tuple[str, object, str]]:
    return [(words, value, "") for words, value in attribution_choices()]


def _recommendation_parts(form: ItemForm) -> Parts:
    return [
        ((form.add_text("text", _("Recommendation"), least=3, most=12), 1),),
        ((form.add_line("addressee", _("Addressed to"), placeholder=_("Not said")), 1),),
        ((form.add_words("tags", _("Theme tags")), 1),),
        ((form.add_choice("visibility", _("Who may see it"), _levels()), 1),),
    ]


def _levels() -> list[tuple[str, object, str]]:
    return [(word_for(level), level.value, _VISIBILITY_ICONS[level]) for level in Visibility]


def _decision_parts(form: ItemForm) -> Parts:
    types = [(word_for(kind), kind.value, decision_icon(kind)) for kind in DecisionKind]
    return [
        ((form.add_choice("kind", _("Type"), types), 1),),
        ((form.add_text("text", _("Decision"), least=3, most=12), 1),),
        ((form.add_line("responsible", _("Who acts"), placeholder=_("Nobody named")), 1),),
        ((form.add_date("due", _("By when")), 1),),
    ]


def _reservation_parts(form: ItemForm) -> Parts:
    return [
        ((form.add_line("who", _("Who reserves"), placeholder=_("Nobody named")), 1),),
        ((form.add_text("text", _("Reservation"), least=3, most=12), 1),),
        ((form.add_choice("decision_id", _("About"), ()), 1),),
        ((form.add_date("resolve_by", _("Until when it is pending")), 1),),
    ]


def _pledge_parts(form: ItemForm) -> Parts:
    return [
        ((form.add_line("who", _("Who pledges"), placeholder=_("Nobody named")), 1),),
        ((form.add_text("text", _("Pledge"), least=3, most=12), 1),),
        ((form.add_date("due", _("By when")), 1),),
    ]


def _figure_parts(form: ItemForm) -> Parts:
    return [
        ((form.add_text("label", _("What is counted"), least=2, most=6), 1),),
        ((form.add_line("value", _("Value as written"), placeholder=_("To find")), 1),
         (form.add_line("unit", _("Unit")), 1)),
        ((form.add_line("source", _("Source"), placeholder=_("To find")), 2), (form.add_line("year", _("Year")), 1)),
    ]  # fmt: skip


def _endorsement_parts(form: ItemForm) -> Parts:
    return [
        ((form.add_line("name", _("Organisation")), 1),),
        ((form.add_date("endorsed_on", _("Endorsed on")), 1),),
    ]


_PARTS = {
    Note: _note_parts,
    Recommendation: _recommendation_parts,
    Decision: _decision_parts,
    Reservation: _reservation_parts,
    Pledge: _pledge_parts,
    Figure: _figure_parts,
    Endorsement: _endorsement_parts,
}


class ItemForms(QStackedWidget):
    """One form for each noun, made when it is first needed."""

    wanted = Signal(object, bool)
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._forms: dict[type[Record], ItemForm] = {}

    def show_item(self, record: Record, session: SessionRecord, is_action: bool) -> bool:
        """Show the form of a record; tell whether there is one."""
        record_type = next((one for one in _EDITED if isinstance(record, one)), None)
        if record_type is None:
            return False
        form = self._forms.get(record_type) or self._made(record_type)
        if self.currentWidget() is not form:
            self.commit()
            self.setCurrentWidget(form)
        form.show_item(record, session, is_action)
        return True

    def form(self) -> ItemForm | None:
        """Return the form that is shown."""
        shown = self.currentWidget()
        return shown if isinstance(shown, ItemForm) else None

    def commit(self) -> None:
        """Save what is written in the form that is shown."""
        form = self.form()
        if form is not None:
            form.commit()

    def _made(self, record_type: type[Record]) -> ItemForm:
        form = ItemForm(record_type)
        form.wanted.connect(self.wanted)
        form.left.connect(self.left)
        self._forms[record_type] = form
        self.addWidget(form)
        return form
