"""The end pane: the form of the chosen action, objective or output, or the list of what there is to look at.

Knows which form shows which record. Must not know how an act is carried out.
"""

from __future__ import annotations

from functools import cached_property
from typing import TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from a87desk.commands.command import Command
from a87desk.commands.record import ChangeRecord
from a87desk.commands.roadmap import LinkSources, MoveAction
from a87desk.domain.action import Action
from a87desk.domain.record import Record
from a87desk.domain.roadmap import Objective, Output
from a87desk.i18n import _
from a87desk.reading.roadmap import Roadmap
from a87desk.store.writer import Basis
from ui.pages.agenda.form_pane import draft_place
from ui.pages.agenda.record_form import RecordForm
from ui.pages.roadmap.action_form import ActionForm, ObjectiveForm, OutputForm
from ui.pages.roadmap.checks_pane import ChecksPane
from ui.pages.roadmap.known_names import known_leads
from ui.pages.roadmap.rows import ActionRow, AnyRow, GroupRow
from ui.widgets.notices import EmptyState

F = TypeVar("F", bound=RecordForm)
SHOWN: tuple[type[Record], ...] = (Action, Objective, Output)
"""The nouns whose fields can be changed here."""


class RoadmapEndPane(QStackedWidget):
    """`wanted` carries a command. Which view is shown: `is_checking` or the form of what is chosen."""

    wanted = Signal(object)
    left = Signal()
    basis_wanted = Signal(list)
    paused = Signal(str, str)

    def __init__(self) -> None:
        super().__init__()
        self.checks = ChecksPane()
        line = _("Choose an action to see everything that is known of it.")
        self._nothing = EmptyState("chart-gantt", _("No action chosen"), line)
        self.is_checking = False
        for widget in (self._nothing, self.checks):
            self.addWidget(widget)

    # A form is made when it is first needed, so that the page is there sooner.

    @cached_property
    def action_form(self) -> ActionForm:
        """The form of the chosen action."""
        form = ActionForm()
        form.linked.connect(lambda ids: self.wanted.emit(LinkSources(form.record_id, add=ids)))
        form.unlinked.connect(lambda one: self.wanted.emit(LinkSources(form.record_id, drop=(one,))))
        form.place_wanted.connect(self._on_place)
        return self._taken(form, Action)

    @cached_property
    def objective_form(self) -> ObjectiveForm:
        """The form of the chosen objective."""
        return self._taken(ObjectiveForm(), Objective)

    @cached_property
    def output_form(self) -> OutputForm:
        """The form of the chosen output."""
        return self._taken(OutputForm(), Output)

    def _taken(self, form: F, noun: type[Record]) -> F:
        def save(field: str, value: object) -> None:
            command: Command = ChangeRecord(noun, form.record_id, {field: value}, form.basis_of(field))
            self.wanted.emit(command)

        form.changed.connect(save)
        form.left.connect(self.left)
        form.shown.connect(lambda: self.basis_wanted.emit([(noun, form.record_id)]))
        form.paused.connect(lambda kind, one, name, words: self.paused.emit(draft_place(kind, one, name), words))
        self.addWidget(form)
        return form

    def take_basis(self, record: Record, basis: Basis) -> None:
        """Give the form that shows a record what the log knew of it."""
        form = self.form()
        if form is not None:
            form.take_basis(record, basis)

    def show_row(self, row: AnyRow | None, roadmap: Roadmap) -> None:
        """Show what is known of a row; nothing to change in it, nothing shown."""
        self.setCurrentWidget(self.checks if self.is_checking else self._shown_for(row, roadmap))

    def _shown_for(self, row: AnyRow | None, roadmap: Roadmap) -> QWidget:
        record = row.record if isinstance(row, GroupRow) else None
        if isinstance(row, ActionRow):
            self.action_form.offer_names(known_leads(roadmap))
            self.action_form.show_action(row.one, roadmap)
            return self.action_form
        if isinstance(record, Objective):
            self.objective_form.show_objective(record, roadmap)
            return self.objective_form
        if isinstance(record, Output):
            self.output_form.show_output(record, roadmap)
            return self.output_form
        return self._nothing

    def panel(self) -> QWidget:
        """Return what F6 goes to."""
        return self.checks.list if self.is_checking and self.checks.list.isVisible() else self

    def form(self) -> RecordForm | None:
        """Return the form that is shown, None for none."""
        shown = self.currentWidget()
        return shown if isinstance(shown, RecordForm) else None

    def commit(self) -> None:
        """Save what is written and not saved yet."""
        form = self.form()
        if form is not None:
            form.commit()

    def _on_place(self, output_id: str | None, objective_id: str | None) -> None:
        fields = {"output_id": output_id, "objective_id": objective_id}
        self.wanted.emit(MoveAction(self.action_form.record_id, "", fields))
