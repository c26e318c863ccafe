"""The end pane: the form of the chosen committee, of the chosen meeting, or of the chosen action.

Knows which form shows what. Saves nothing itself.
"""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from a87desk.domain.fuzzy_date import FuzzyDate
from a87desk.i18n import _
from a87desk.reading.follow_up import FollowedAction, FollowUp, Mechanism, Meeting
from ui.pages.agenda.record_form import RecordForm
from ui.pages.follow_up.forms import ActionForm, MechanismForm, MeetingForm, ProgressForm
from ui.widgets.choices import SegmentedControl
from ui.widgets.notices import EmptyState
from ui.widgets.spacing import space

PROGRESS, DETAILS = "progress", "details"


class EndPane(QStackedWidget):
    """Four forms, one of them shown. Of an action either what is reported of it, or the action itself."""

    turned = Signal(str)
    """What is to be shown of an action."""

    def __init__(self) -> None:
        super().__init__()
        self.mechanism, self.meeting = MechanismForm(), MeetingForm()
        self.progress, self.action = ProgressForm(), ActionForm()
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
        for form in (self.progress, self.action):
            self._two.addWidget(form)
        box.addWidget(self._two, 1)
        for widget in (self._nothing, self.mechanism, self.meeting, self._of_action):
            self.addWidget(widget)

    @property
    def forms(self) -> tuple[RecordForm, ...]:
        """All forms."""
        return (self.mechanism, self.meeting, self.progress, self.action)

    def commit(self) -> None:
        """Tell what is written and was not told yet."""
        for form in self.forms:
            if form.record_id:
                form.commit()

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
