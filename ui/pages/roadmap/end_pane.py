"""The end pane: the form of the chosen action, objective or output, or the list of what there is to look at.

Knows which form shows which record. Must not know how an act is carried out.
"""

from __future__ import annotations

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
from ui.pages.agenda.unfinished import OneForm
from ui.pages.roadmap.action_form import ActionForm, ObjectiveForm, OutputForm
from ui.pages.roadmap.checks_pane import ChecksPane
from ui.pages.roadmap.known_names import known_leads
from ui.pages.roadmap.rows import ActionRow, AnyRow, GroupRow
from ui.widgets.notices import EmptyState

SHOWN: tuple[type[Record], ...] = (Action, Objective, Output)
"""The nouns whose fields can be changed here."""


class RoadmapEndPane(QStackedWidget):
    """`wanted` carries a command. Which view is shown: `is_checking` or the form of what is chosen."""

    wanted = Signal(object)
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.action_form, self.objective_form, self.output_form = ActionForm(), ObjectiveForm(), OutputForm()
        self.checks = ChecksPane()
        line = _("Choose an action to see everything that is known of it.")
        self._nothing = EmptyState("chart-gantt", _("No action chosen"), line)
        self.is_checking = False
        for widget in (self._nothing, self.action_form, self.objective_form, self.output_form, self.checks):
            self.addWidget(widget)
        forms: tuple[tuple[RecordForm, type[Record]], ...]
        forms = ((self.action_form, Action), (self.objective_form, Objective), (self.output_form, Output))
        for form, noun in forms:
            self._take(form, noun)
        self.action_form.linked.connect(lambda ids: self.wanted.emit(LinkSources(self.action_form.record_id, add=ids)))
        self.action_form.unlinked.connect(
            lambda one: self.wanted.emit(LinkSources(self.action_form.record_id, drop=(one,)))
        )
        self.action_form.place_wanted.connect(self._on_place)

    def _take(self, form: RecordForm, noun: type[Record]) -> None:
        def save(field: str, value: object) -> None:
            command: Command = ChangeRecord(noun, form.record_id, {field: value}, form.basis_of(field))
            self.wanted.emit(command)

        form.changed.connect(save)
        form.left.connect(self.left)

    def show_row(self, row: AnyRow | None, roadmap: Roadmap) -> None:
        """Show what is known of a row; nothing to change in it, nothing shown."""
        self.action_form.offer_names(known_leads(roadmap))
        if isinstance(row, ActionRow):
            self.action_form.show_action(row.one, roadmap)
            wanted: RecordForm | EmptyState = self.action_form
        elif isinstance(row, GroupRow) and isinstance(row.record, Objective):
            self.objective_form.show_objective(row.record, roadmap)
            wanted = self.objective_form
        elif isinstance(row, GroupRow) and isinstance(row.record, Output):
            self.output_form.show_output(row.record, roadmap)
            wanted = self.output_form
        else:
            wanted = self._nothing
        self.setCurrentWidget(self.checks if self.is_checking else wanted)

    def panel(self) -> QWidget:
        """Return what F6 goes to."""
        return self.checks.list if self.is_checking and self.checks.list.isVisible() else self

    def form(self) -> RecordForm | None:
        """Return the form that is shown, None for none."""
        shown = self.currentWidget()
        return shown if isinstance(shown, RecordForm) else None

    def commit(self) -> None:
        """Save what is written and not saved yet."""
        for form in (self.action_form, self.objective_form, self.output_form):
            if form.record_id:
                form.commit()

    def _on_place(self, output_id: str | None, objective_id: str | None) -> None:
        fields = {"output_id": output_id, "objective_id": objective_id}
        self.wanted.emit(MoveAction(self.action_form.record_id, "", fields))


class RoadmapForms(OneForm):
    """The three forms as one, for what is typed in them and not saved."""

    def __init__(self, pane: RoadmapEndPane) -> None:
        super().__init__(pane.action_form, Action)
        self._pane = pane
        for form, noun in ((pane.objective_form, Objective), (pane.output_form, Output)):
            self._relay(form, noun)

    def _relay(self, form: RecordForm, noun: type[Record]) -> None:
        form.shown.connect(lambda: self.basis_wanted.emit([(noun, form.record_id)]))
        form.paused.connect(lambda kind, one, name, words: self.paused.emit(draft_place(kind, one, name), words))

    def take_basis(self, record: Record, basis: Basis) -> None:
        """Give the form that shows a record what the log knew of it."""
        form = self._pane.form()
        if form is not None:
            form.take_basis(record, basis)
