"""The end pane: the form of the chosen session, of the chosen day, or of the workshop itself.

Knows which act saves which field. Must not know how an act is carried out.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import cached_property

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget

from a87desk.commands.agenda import RemoveDay, SortDay
from a87desk.commands.command import Command
from a87desk.commands.record import ChangeRecord
from a87desk.commands.run import SetActualTimes
from a87desk.commands.session import AddGroup, AddRole
from a87desk.commands.session_time import EndAt, StartAt
from a87desk.commands.workshop import ChangeWorkshop
from a87desk.domain.breakout_group import BreakoutGroup
from a87desk.domain.day import Day
from a87desk.domain.record import Record, new_id
from a87desk.domain.session import GuidingQuestion, Session, SessionRole
from a87desk.domain.workshop import Workshop
from a87desk.reading.agenda import Agenda, AgendaDay, AgendaSession
from a87desk.store.writer import Basis
from ui.pages.agenda.names import KnownNames
from ui.pages.agenda.record_form import RecordForm
from ui.pages.agenda.session_form import SessionForm
from ui.pages.agenda.workshop_form import DayForm, WorkshopForm

DRAFT_MARK = "field "
"""How the names of drafts begin that belong to a field of a form."""

SHOWN = (Workshop, Day, Session, SessionRole, GuidingQuestion, BreakoutGroup)
"""The nouns whose fields can be changed here."""


class FormPane(QStackedWidget):
    """Three forms, one of them shown. `wanted` carries a command, and whether taking it back is offered."""

    wanted = Signal(object, bool)
    added = Signal(object, str)
    """A command that adds a role or a group, and its id: the keyboard goes to its name."""
    day_wanted = Signal(str, str)
    """A session and the day it is moved to."""
    left = Signal()
    basis_wanted = Signal(list)
    """Nouns and ids of records that are shown to be changed: `take_basis` answers each."""
    paused = Signal(str, str)
    """The place of a draft and its words, "" once they are saved."""

    def __init__(self) -> None:
        super().__init__()
        self._names, self._organisations = KnownNames(self), KnownNames(self)
        self._agenda: Agenda | None = None

    # A form is made when it is first needed, so that the page is there sooner.

    @cached_property
    def session(self) -> SessionForm:
        """The form of the chosen session."""
        form = SessionForm(self._names, self._organisations)
        form.wanted.connect(self.wanted)
        form.added.connect(self._on_added)
        self._take(form, Session, self._save_session)
        return form

    @cached_property
    def day(self) -> DayForm:
        """The form of the chosen day."""
        form = DayForm()
        form.removed.connect(lambda day_id: self._want(RemoveDay(day_id), offer=True))
        form.sort_wanted.connect(lambda day_id: self._want(SortDay(day_id)))
        self._take(form, Day, self._save_day)
        return form

    @cached_property
    def workshop(self) -> WorkshopForm:
        """The form of the workshop itself."""
        form = WorkshopForm(self._names)
        form.wanted.connect(self.wanted)
        self._take(form, Workshop, self._save_workshop)
        return form

    def _take(self, form: RecordForm, noun: type[Record], save: Callable[[str, object], None]) -> None:
        self.addWidget(form)
        form.changed.connect(save)
        form.left.connect(self.left)
        form.shown.connect(lambda: self.basis_wanted.emit([(noun, form.record_id)]))
        form.paused.connect(self._on_paused)

    def take_basis(self, record: Record, basis: Basis) -> None:
        """Give the form that shows a record what the log knew of it."""
        self._form().take_basis(record, basis)

    def put_back(self, name: str, words: str, record_id: str = "") -> None:
        """Put unsaved words back into a field of the form that is shown, or of a row in it."""
        self._form().put_back(name, words, record_id)

    def _on_paused(self, noun: type[Record], record_id: str, name: str, words: str) -> None:
        self.paused.emit(draft_place(noun, record_id, name), words)

    def show_place(self, agenda: Agenda, day: AgendaDay | None, one: AgendaSession | None) -> str:
        """Show the form of a session, else of a day, else of the workshop; return which: its noun."""
        self._agenda = agenda
        self._names.show_names([person.name for person in agenda.people])
        self._organisations.show_names([word for each in agenda.organisations for word in (each.name, each.acronym)])
        if one is not None:
            self.session.show_session(one, agenda)
            self.basis_wanted.emit([(type(record), record.id) for record in (*one.roles, *one.questions, *one.groups)])
            self.setCurrentWidget(self.session)
            return Session.noun
        if day is not None and day.day.id:
            self.day.show_day(day)
            self.setCurrentWidget(self.day)
            return Day.noun
        self.workshop.show_record(agenda.workshop)
        self.workshop.show_loose(agenda.loose_groups)
        self.basis_wanted.emit([(type(group), group.id) for group in agenda.loose_groups])
        self.setCurrentWidget(self.workshop)
        return "workshop"

    def commit(self) -> None:
        """Save what is written in the form that is shown."""
        if self.count():
            self._form().commit()

    def focus_field(self, name: str, record_id: str = "") -> None:
        """Give the keyboard to a field of the form that is shown."""
        self._form().focus_field(name, record_id)

    def _form(self) -> RecordForm:
        form = self.currentWidget()
        assert isinstance(form, RecordForm)
        return form

    def _on_added(self, command: AddRole | AddGroup) -> None:
        record_id = new_id()
        if isinstance(command, AddRole):
            self.added.emit(replace(command, role_id=record_id), record_id)
        else:
            self.added.emit(replace(command, group_id=record_id), record_id)

    def _save_session(self, field: str, value: object) -> None:
        session_id = self.session.record_id
        one = self._agenda.session(session_id) if self._agenda else None
        if one is None or getattr(one.session, field) == value:
            return
        if field in ("starts", "ends"):
            act = StartAt if field == "starts" else EndAt
            self._want(act(session_id, str(value)))
        elif field in ("began", "ended"):
            given = str(value)
            began = field == "began"
            self._want(SetActualTimes(session_id, given if began else None, None if began else given))
        elif field == "day_id":
            self.day_wanted.emit(session_id, str(value))
        else:
            self._want(ChangeRecord(Session, session_id, {field: value}, self.session.basis_of(field)))

    def _save_day(self, field: str, value: object) -> None:
        self._want(ChangeRecord(Day, self.day.record_id, {field: value}, self.day.basis_of(field)))

    def _save_workshop(self, field: str, value: object) -> None:
        basis = self.workshop.basis_of(field)
        self._want(ChangeWorkshop(self.workshop.record_id, {field: value}, basis))

    def _want(self, command: Command, *, offer: bool = False) -> None:
        self.wanted.emit(command, offer)


def draft_place(noun: type[Record], record_id: str, field: str) -> str:
    """Return the name of the draft of a field."""
    return f"{DRAFT_MARK}{noun.noun} {record_id} {field}"
