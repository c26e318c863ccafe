"""The form of one person: names, organisation, days, what they do here, contact and consent. All of it may be unknown.

Knows the card of a person. Every change goes out as a command; nothing is saved here.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from a87desk.commands.attendance import ChangeAttendance, SetAttendance
from a87desk.commands.command import Command
from a87desk.commands.participant import RemovePeople, SendPeople
from a87desk.commands.record import ChangeRecord
from a87desk.domain.participant import Participant
from a87desk.domain.vocabulary import AttendanceState, StakeholderGroup, word_for
from a87desk.i18n import _
from a87desk.reading.agenda import AgendaDay
from a87desk.reading.incomplete import day_name
from a87desk.reading.person_card import PersonCard, PersonDay
from ui.fonts import TextSize
from ui.pages.agenda.fields import ChoiceBox, NotThat, clock_value
from ui.pages.agenda.names import KnownNames, NameField
from ui.pages.agenda.record_form import RecordForm, side_by_side
from ui.painting.text import Align
from ui.stakeholders import STAKEHOLDER_ICONS
from ui.tokens import Tone
from ui.widgets.buttons import Button, ButtonKind
from ui.widgets.fields import Field, LineEdit
from ui.widgets.labels import PlainLabel
from ui.widgets.spacing import space

_IN_THE_MEETING = (AttendanceState.PRESENT, AttendanceState.REMOTE)


class PersonForm(RecordForm):
    """One person. `wanted` carries a command and whether taking it back is offered."""

    wanted = Signal(object, bool)
    organisation_wanted = Signal(str)
    """The id of an organisation whose names are to be changed."""

    def __init__(self) -> None:
        super().__init__(_("Person"))
        self._houses, self._countries = KnownNames(self), KnownNames(self)
        self.organisation = NameField(self._houses, _("Organisation"), _("Not known"))
        self.edit_organisation = Button(_("Edit organisation…"), ButtonKind.QUIET, icon="pencil", small=True)
        self._shared = PlainLabel("", TextSize.SMALL, tone=Tone.INK3, wrap=True)
        self._days: list[DayFields] = []
        self._facts = PlainLabel("", TextSize.SMALL, tone=Tone.INK2, wrap=True)
        self._as_listed = PlainLabel("", TextSize.SMALL, tone=Tone.INK2, wrap=True)
        self._card: PersonCard | None = None
        for label in (self._shared, self._facts):
            label.set_align(Align.START)
        self._build()
        self._connect()

    def show_card(self, card: PersonCard) -> None:
        """Show a person; what somebody is writing stays."""
        is_other = card.person.id != self.record_id
        if is_other and self._card is not None:
            self._commit_organisation()
        self._card = card
        self.show_record(card.person)
        self._houses.show_names(card.organisation_names)
        self._show_organisation(card, is_other)
        self._show_days(card.days, is_other)
        facts = [*card.roles, *card.groups, *(_("Seat: {label}").format(label=one) for one in card.seats)]
        self._facts.setText("\n".join(f"• {one}" for one in facts) or _("No role, group or seat yet"))
        self._as_listed.setText(card.person.as_listed or _("Not from a list"))

    def commit(self) -> None:
        super().commit()
        self._commit_organisation()
        for one in self._days:
            one.commit()

    def focus_field(self, name: str, record_id: str = "") -> bool:
        if name == "organisation":
            self.focus_editor(self.organisation)
            return True
        return super().focus_field(name, record_id)

    # Building

    def _build(self) -> None:
        box = self.add_section()
        box.addWidget(self.add_line("name", _("Name")))
        side_by_side(
            box,
            (self.add_line("honorific", _("Honorific"), placeholder=_("Not given")), 2),
            (self.add_number("number", _("No. on the list")), 2),
        )
        box.addWidget(self.add_line("native_name", _("Name in its own script")))
        box.addWidget(self.add_lines("aliases", _("Other spellings"), least=1))
        box.addWidget(self.add_line("job_title", _("Position")))
        box = self.add_section()
        self._organisation = Field(_("Organisation"), self.organisation)
        box.addWidget(self._organisation)
        box.addWidget(self.organisation.offered)
        line = QHBoxLayout()
        space(line, gap=6)
        line.addWidget(self._shared, 1)
        line.addWidget(self.edit_organisation)
        box.addLayout(line)
        groups = [(word_for(one), one.value, STAKEHOLDER_ICONS[one]) for one in StakeholderGroup]
        box.addWidget(self.add_choice("stakeholder_group", _("Stakeholder group"), [("", None, ""), *groups]))
        box.addWidget(self.add_line("country", _("Country"), placeholder=_("Not known")))
        self._days_box = self.add_section(_("Days"))
        box = self.add_section(_("At this workshop"))
        box.addWidget(self._facts)
        self._build_contact()
        box = self.add_section(_("As listed"))
        box.addWidget(self._as_listed)
        remove = Button(_("Remove from the list"), ButtonKind.DANGER, icon="trash-2", small=True)
        remove.clicked.connect(lambda: self.wanted.emit(RemovePeople((self.record_id,)), True))
        box.addWidget(remove)

    def _build_contact(self) -> None:
        box = self.add_section(_("Contact"))
        box.addWidget(self.add_line("email", _("E-mail")))
        box.addWidget(self.add_line("phone", _("Phone")))
        box.addWidget(self.add_words("languages", _("Languages"), _("As tags between commas, such as en, fr.")))
        box = self.add_section(_("Consent"))
        answers = [(_("Not asked"), None, ""), (_("Yes"), True, ""), (_("No"), False, "")]
        side_by_side(
            box,
            (self.add_choice("may_be_listed", _("May be listed"), answers), 1),
            (self.add_choice("may_be_photographed", _("May be in pictures"), answers), 1),
        )
        in_office = [(_("Not said"), None, ""), (_("Yes"), True, ""), (_("No"), False, "")]
        box.addWidget(self.add_choice("is_public_figure", _("Acts in a public office"), in_office))
        box.addWidget(
            PlainLabel(_("The name may then stand in public documents."), TextSize.SMALL, tone=Tone.INK2, wrap=True)
        )

    def _connect(self) -> None:
        self.changed.connect(self._on_changed)
        self.organisation.named.connect(self._commit_organisation)
        self.edit_organisation.clicked.connect(self._on_edit_organisation)

    # Showing

    def _show_organisation(self, card: PersonCard, is_other: bool) -> None:
        house = card.organisation
        words = (house.name or house.acronym) if house else ""
        if is_other or not (self.organisation.hasFocus() and self.organisation.isModified()):
            if self.organisation.text() != words:
                self.organisation.setText(words)
            self.organisation.setCursorPosition(0)
            self.organisation.setModified(False)
        self.edit_organisation.setVisible(house is not None)
        names = [name for name in (house.acronym, *house.aliases) if name and name != words] if house else []
        self._shared.setText(_("Also: {names}").format(names=", ".join(names)) if names else "")
        box = self.bound["stakeholder_group"].editor
        assert isinstance(box, ChoiceBox)
        own = word_for(house.stakeholder_group) if house and house.stakeholder_group else ""
        box.setItemText(0, _("As the organisation: {group}").format(group=own) if own else _("Not known"))

    def _show_days(self, days: Sequence[PersonDay], is_other: bool) -> None:
        while len(self._days) < len(days):
            fields = DayFields()
            fields.wanted.connect(self.wanted)
            self._days.append(fields)
            self._days_box.addWidget(fields)
        for place, fields in enumerate(self._days):
            fields.setVisible(place < len(days))
            if place < len(days):
                fields.show_day(self.record_id, days[place], anew=is_other)

    # Saving

    def _on_changed(self, name: str, value: object) -> None:
        command: Command = ChangeRecord(Participant, self.record_id, {name: value})
        self.wanted.emit(command, False)

    def _commit_organisation(self) -> None:
        if self.organisation.isModified() and self.record_id:
            self.organisation.setModified(False)
            self.wanted.emit(SendPeople((self.record_id,), self.organisation.text()), False)

    def _on_edit_organisation(self) -> None:
        if self._card is not None and self._card.organisation is not None:
            self.organisation_wanted.emit(self._card.organisation.id)


class DayFields(QWidget):
    """How a person takes part in one day: state, and as fits it the times or who came instead."""

    wanted = Signal(object, bool)

    def __init__(self) -> None:
        super().__init__()
        self.state = ChoiceBox(_("How the person takes part"))
        self.arrived = LineEdit(placeholder=_("Not given"))
        self.left = LineEdit(placeholder=_("Not given"))
        self.instead = LineEdit(placeholder=_("Who came instead"))
        self._participant_id = self._day_id = ""
        self._shown: dict[str, str] = {}
        self._fields = {
            "arrived": Field(_("Came"), self.arrived),
            "left": Field(_("Left early"), self.left),
            "represented_by": Field(_("Represented by"), self.instead),
        }
        self._build()

    def show_day(self, participant_id: str, one: PersonDay, *, anew: bool) -> None:
        """Show somebody's day; what is being written stays unless `anew`."""
        if anew and self._participant_id:
            self.commit()
        self._participant_id, self._day_id = participant_id, one.day.id
        here = one.attendance
        self._title.setText(day_name(AgendaDay(one.day)))
        self.state.setAccessibleName(_("{day}: how the person takes part").format(day=day_name(AgendaDay(one.day))))
        self.state.setCurrentIndex(max(0, self.state.findData(here.state.value if here.state else "")))
        for name, field in self._fields.items():
            words = str(getattr(here, name))
            editor = field.editor
            assert isinstance(editor, LineEdit)
            if anew or not (editor.hasFocus() and editor.text() != self._shown.get(name, "")):
                editor.setText(words)
                field.set_error("")
            self._shown[name] = words
        is_in = here.state in _IN_THE_MEETING
        self._fields["arrived"].setVisible(is_in)
        self._fields["left"].setVisible(is_in)
        self._fields["represented_by"].setVisible(here.state is AttendanceState.REPRESENTED)

    def commit(self) -> None:
        """Ask for what is written and was not asked for yet."""
        for name in self._fields:
            self._commit(name)

    def _build(self) -> None:
        self._title = PlainLabel("", TextSize.SMALL, tone=Tone.INK2)
        self.state.add_choice(_("Nobody said yet"), "")
        for state in AttendanceState:
            self.state.add_choice(word_for(state), state.value)
        self.state.activated.connect(self._on_state)
        box = QVBoxLayout(self)
        space(box, gap=6)
        box.addWidget(self._title)
        box.addWidget(self.state)
        side_by_side(box, (self._fields["arrived"], 1), (self._fields["left"], 1))
        box.addWidget(self._fields["represented_by"])
        for name, field in self._fields.items():
            editor = field.editor
            assert isinstance(editor, LineEdit)
            editor.editingFinished.connect(lambda name=name: self._commit(name))

    def _on_state(self) -> None:
        value = self.state.currentData()
        state = AttendanceState(value) if value else None
        self.wanted.emit(SetAttendance((self._participant_id,), self._day_id, state), False)

    def _commit(self, name: str) -> None:
        field = self._fields[name]
        editor = field.editor
        assert isinstance(editor, LineEdit)
        if editor.text() == self._shown.get(name, "") or field.isHidden():
            return
        try:
            value = clock_value(editor.text()) if name != "represented_by" else editor.text().strip()
        except NotThat as problem:
            field.set_error(str(problem))
            return
        field.set_error("")
        self._shown[name] = value
        self.wanted.emit(ChangeAttendance(self._participant_id, self._day_id, {name: value}), False)
