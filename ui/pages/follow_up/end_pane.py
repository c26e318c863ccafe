"""The end pane: the form of the chosen committee, of the chosen meeting, or of the chosen action.

Knows which form shows what. Saves nothing itself.
"""

from __future__ import annotations

from functools import cached_property
from typing import TypeVar

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from a87desk.domain.action import Action, ProgressEntry
from a87desk.domain.fuzzy_date import FuzzyDate
from a87desk.domain.mechanism import CommitteeMeeting, CoordinationMechanism
from a87desk.domain.record import Record
from a87desk.i18n import _
from a87desk.reading.follow_up import FollowedAction, FollowUp, Mechanism, Meeting
from a87desk.store.writer import Basis
from ui.pages.agenda.record_form import RecordForm
from ui.pages.agenda.unfinished import OneForm
from ui.pages.follow_up.forms import ActionForm, MechanismForm, MeetingForm, ProgressForm
from ui.widgets.choices import SegmentedControl
from ui.widgets.notices import EmptyState
from ui.widgets.spacing import space

PROGRESS, DETAILS = "progress", "details"
NOUNS: tuple[type[Record], ...] = (CoordinationMechanism, CommitteeMeeting, ProgressEntry, Action)
"""The nouns whose fields can be changed here."""
F = TypeVar("F", bound=RecordForm)


class LateForms(OneForm):
    """Forms that are made when they are first needed, told of together as one is elsewhere."""

    def __init__(self, parent: QObject) -> None:
        QObject.__init__(self, parent)
        self._forms: list[RecordForm] = []

    def add(self, form: RecordForm, noun: type[Record]) -> None:
        """Take a form in."""
        self._forms.append(form)
        form.shown.connect(lambda: self.basis_wanted.emit([(noun, form.record_id)]))
        form.paused.connect(self._on_paused)

    def take_basis(self, record: Record, basis: Basis) -> None:
        """Give the form that shows a record what the log knew of it."""
        for form in self._forms:
            form.take_basis(record, basis)

    def commit(self) -> None:
        """Tell what is written and was not told yet."""
        for form in self._forms:
            if form.record_id:
                form.commit()


class EndPane(QStackedWidget):
    """Four forms, one of them shown. Of an action either what is reported of it, or the action itself."""

    turned = Signal(str)
    """What is to be shown of an action."""
    made = Signal(object)
    """A form that is there now."""

    def __init__(self) -> None:
        super().__init__()
        self.forms = LateForms(self)
        self.which = SegmentedControl(_("What is shown of the action"), small=True)
        self.which.set_segments([(PROGRESS, _("Progress"), ""), (DETAILS, _("Action"), "")])
        self.which.chosen.connect(self.turned)
        line = _("Choose a committee, a meeting or an action.")
        self._nothing = EmptyState("calendar-clock", _("Nothing chosen"), line)
        self._of_action = QWidget()
        box = QVBoxLayout(self._of_action)
        space(box)
        bar = QHBoxLayout()
        space(bar, (16, 10, 16, 2))
        bar.addWidget(self.which)
        bar.addStretch(1)
        box.addLayout(bar)
        self._two = QStackedWidget()
        box.addWidget(self._two, 1)
        for widget in (self._nothing, self._of_action):
            self.addWidget(widget)

    # A form is made when it is first needed, so that the page is there sooner.

    @cached_property
    def mechanism(self) -> MechanismForm:
        """The form of a committee."""
        return self._take(MechanismForm(), CoordinationMechanism, self)

    @cached_property
    def meeting(self) -> MeetingForm:
        """The form of a meeting."""
        return self._take(MeetingForm(), CommitteeMeeting, self)

    @cached_property
    def progress(self) -> ProgressForm:
        """The form of what is reported."""
        return self._take(ProgressForm(), ProgressEntry, self._two)

    @cached_property
    def action(self) -> ActionForm:
        """The form of the action itself."""
        return self._take(ActionForm(), Action, self._two)

    def _take(self, form: F, noun: type[Record], stack: QStackedWidget) -> F:
        stack.addWidget(form)
        self.forms.add(form, noun)
        self.made.emit(form)
        return form

    def commit(self) -> None:
        """Tell what is written and was not told yet."""
        self.forms.commit()

    def current_form(self) -> RecordForm | None:
        """Return the form that is shown, None for none."""
        shown = self.currentWidget()
        if shown is self._of_action:
            shown = self._two.currentWidget()
        return shown if isinstance(shown, RecordForm) else None

    def show_nothing(self) -> None:
        """Say that nothing is chosen."""
        self.setCurrentWidget(self._nothing)

    def show_mechanism(self, one: Mechanism, shown: FollowUp) -> None:
        """Show a committee."""
        self.mechanism.show_mechanism(one, shown)
        self.setCurrentWidget(self.mechanism)

    def show_meeting(self, one: Meeting) -> None:
        """Show a meeting."""
        self.meeting.show_meeting(one)
        self.setCurrentWidget(self.meeting)

    def show_action(
        self, one: FollowedAction, meeting: Meeting | None, on: FuzzyDate, shown: FollowUp, which: str
    ) -> None:
        """Show an action: `which` is PROGRESS or DETAILS."""
        self.which.choose(which)
        if which == PROGRESS:
            self.progress.show_progress(one, meeting, on)
        else:
            self.action.show_action(one.action, shown.priorities, is_listed=meeting is not None)
        self._two.setCurrentWidget(self.progress if which == PROGRESS else self.action)
        self.setCurrentWidget(self._of_action)
