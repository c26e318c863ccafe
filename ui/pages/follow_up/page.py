"""Follow-up: committees at the start, their meetings and lists in the middle, one form at the end; or all next steps.

Knows how the panes work together. Every act is a command and one undo step; what is late is worked out elsewhere.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QApplication, QStackedWidget, QVBoxLayout, QWidget

from a87desk.commands.command import Command
from a87desk.domain.change_set import ChangeSet
from a87desk.domain.fuzzy_date import day
from a87desk.i18n import _
from a87desk.reading.follow_up import FollowedAction, FollowUp, Grouping, Mechanism, Meeting, follow_up
from a87desk.workspace import Workspace
from ui.context import Context
from ui.dialogs.name import ask_name
from ui.pages.agenda.unfinished import Unfinished
from ui.pages.follow_up.acts import Acts
from ui.pages.follow_up.as_of import AsOfBar
from ui.pages.follow_up.end_pane import DETAILS, NOUNS, PROGRESS, EndPane
from ui.pages.follow_up.forms import ActionForm, MeetingForm, ProgressForm
from ui.pages.follow_up.hints import form_hints, list_hints, mechanism_hints, meeting_hints, step_hints
from ui.pages.follow_up.lists import ActionList
from ui.pages.follow_up.panes import MechanismPane, MeetingPane, StepsPane
from ui.pages.follow_up.rows import header_words, line_rows, mechanism_rows, meeting_rows, step_rows
from ui.widgets.buttons import Button, ButtonKind
from ui.widgets.choices import SegmentedControl
from ui.widgets.headers import Hint
from ui.widgets.splitter_page import SplitterPage

WROTE = ("coordination_mechanism", "committee_meeting", "action", "progress_entry", "priority")
MEETINGS, STEPS = "meetings", "steps"


@dataclass(frozen=True, slots=True)
class _Loaded:
    shown: FollowUp
    today: date


class FollowUpPage(SplitterPage):
    """Who meets when, and what became of what was decided."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(_("Follow-up"), parent=parent)
        self.context = context
        self.shown: FollowUp | None = None
        self.today, self.asked_day = date.min, None
        self.mechanism_id = self.meeting_id = self.action_id = self.only = ""
        self.scope, self.which = "mechanism", PROGRESS
        self.wanted_field = ""
        self._is_showing = False
        self.ask_name: Callable[..., str] = ask_name
        self._acts = Acts(self)
        self._build()
        self._connect()
        self._load()

    asked_day: date | None

    def panels(self) -> Sequence[QWidget]:
        if self.is_steps:
            return (self.steps.list if self.steps.list.isVisible() else self.steps.add, self.end)
        if self.shown is None or not self.shown.mechanisms:
            return (self.mechanisms.first,)
        middle: tuple[QWidget, ...] = (self.meetings.plan,)
        if self.mechanism is not None and self.mechanism.meetings:
            middle = (self.meetings.meetings, self.meetings.list if self.has_lines else self.meetings.add)
        return (self.mechanisms.list, *middle, self.end)

    def entered(self) -> None:
        last = self.focusWidget()
        here = last if last is not None and last.isVisible() else self.panels()[0]
        here.setFocus(Qt.FocusReason.OtherFocusReason)

    def left(self) -> None:
        self.end.commit()
        (self.steps if self.is_steps else self.meetings).add.commit()

    def show_record(self, noun: str, record_id: str, group_id: str) -> None:
        """Show a committee, a meeting, an action, or the action of a progress entry."""
        if self.shown is None:
            return
        holds = (one for one in self.shown.actions if any(each.id == record_id for each in one.entries))
        entry = next(holds, None)
        meeting = self.shown.meeting(record_id)
        if meeting is not None:
            self.go(MEETINGS, meeting.mechanism.id, meeting.id)
        elif self.shown.mechanism(record_id) is not None:
            self.go(MEETINGS, record_id)
        elif entry is not None or self.shown.action(record_id) is not None:
            self.action_id = entry.id if entry else record_id
            self.go(STEPS)

    # What is chosen

    @property
    def is_steps(self) -> bool:
        """Whether all next steps are shown."""
        return self.view.current() == STEPS

    @property
    def on(self) -> date:
        """The day asked about."""
        return self.asked_day or self.today

    @property
    def mechanism(self) -> Mechanism | None:
        return self.shown.mechanism(self.mechanism_id) if self.shown else None

    @property
    def meeting(self) -> Meeting | None:
        """The chosen meeting; among all next steps none."""
        return self.shown.meeting(self.meeting_id) if self.shown and not self.is_steps else None

    @property
    def action(self) -> FollowedAction | None:
        return self.shown.action(self.action_id) if self.shown else None

    @property
    def listed(self) -> ActionList:
        """The list of actions that is shown."""
        return self.steps.list if self.is_steps else self.meetings.list

    @property
    def has_lines(self) -> bool:
        """Whether the chosen meeting has a list."""
        return self.meeting is not None and bool(self.meeting.lines)

    # Building

    def _build(self) -> None:
        self.view = SegmentedControl(_("What is shown"))
        self.view.set_segments([(MEETINGS, _("Meetings"), ""), (STEPS, _("Next steps"), "")])
        self.header.add_action(self.view)
        self.calendar = Button(_("Calendar file…"), icon="calendar-clock")
        self.main = Button(_("Plan meetings…"), ButtonKind.MAIN, icon="plus")
        for button in (self.calendar, self.main):
            self.header.add_action(button)
        self.as_of = AsOfBar()
        self.mechanisms = MechanismPane(lambda: ("mechanism", self.mechanism_id))
        self.meetings = MeetingPane(lambda: ("meeting", self.meeting_id), self._shown_action)
        self.steps = StepsPane(self._shown_action)
        self.end = EndPane()
        self._middle = QStackedWidget()
        for widget in (self.meetings, self.steps):
            self._middle.addWidget(widget)
        self.add_pane(self.mechanisms, 268, least=200)
        self.add_pane(self._middle, 560, least=340, stretch=1)
        self.add_pane(self.end, 348, least=290)
        self.set_end_pane(self.end)
        page = self.layout()
        assert isinstance(page, QVBoxLayout)
        page.insertWidget(1, self.as_of)
        self._unfinished = Unfinished(self.context.session, self.end.forms, NOUNS)
        self._unfinished.wanted.connect(self._acts.put_back)
        page.insertWidget(1, self._unfinished)

    def _connect(self) -> None:
        self.context.session.changed.connect(self._on_changed)
        self.view.chosen.connect(lambda _key: self.show_lists())
        self.calendar.clicked.connect(self._acts.save_calendar)
        self.main.clicked.connect(lambda: self.steps.add.setFocus() if self.is_steps else self._acts.plan())
        self.as_of.chosen.connect(self._on_day)
        self.mechanisms.list.chosen.connect(self._on_mechanism)
        self.meetings.meetings.chosen.connect(self._on_meeting)
        self.steps.filtered.connect(self._on_filter)
        self.steps.regrouped.connect(lambda _by: self.show_lists())
        self.end.turned.connect(self.turn)
        for actions in (self.meetings.list, self.steps.list):
            actions.chosen.connect(self._on_action)
            actions.opened.connect(lambda _index: self.edit())
            actions.details_wanted.connect(lambda: self.turn(DETAILS))
            actions.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
            actions.customContextMenuRequested.connect(self._acts.open_menu)
        self.mechanisms.list.opened.connect(lambda _index: self.edit())
        self.meetings.meetings.opened.connect(lambda _index: self.edit())
        self.end.made.connect(lambda form: form.left.connect(self._leave_form))
        self._acts.follow_panes()
        for panel in (self.mechanisms.list, self.meetings.meetings, self.meetings.list, self.steps.list):
            panel.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusIn:
            self._take_scope(watched)
            self.set_hints(self._hints_of(watched))
        elif event.type() == QEvent.Type.FocusOut:
            self.set_hints(form_hints())
        return False

    def _take_scope(self, panel: QObject) -> None:
        scopes = {self.mechanisms.list: "mechanism", self.meetings.meetings: "meeting"}
        scope = scopes.get(panel, "action")  # type: ignore[call-overload]
        if scope != self.scope and not self._is_showing:
            self.end.commit()
            self.scope = scope
            self._show_form()

    def _hints_of(self, panel: QObject) -> list[Hint]:
        if panel is self.mechanisms.list:
            return mechanism_hints()
        if panel is self.meetings.meetings:
            return meeting_hints()
        return list_hints() if panel is self.meetings.list else step_hints()

    # Reading

    def _load(self) -> None:
        self.context.session.ask(_loaded, self._show)

    def _show(self, loaded: _Loaded) -> None:
        is_first = self.shown is None
        self.shown, self.today = loaded.shown, loaded.today
        self.header.set_text(header_words(loaded.shown))
        self.context.set_badge("follow_up", len(loaded.shown.late(loaded.today)))
        if is_first and not loaded.shown.mechanisms and loaded.shown.actions:
            self.view.choose(STEPS)
        self.show_lists()
        if is_first and self.has_keyboard():  # before, there was no list to take the keyboard
            self.panels()[0].setFocus(Qt.FocusReason.OtherFocusReason)
        if self.wanted_field:
            self.edit(self.wanted_field)
            self.wanted_field = ""

    def show_lists(self) -> None:
        """Show everything as it is now, without taking it as a choice of the person."""
        if self.shown is None:
            return
        self._is_showing = True
        had = next(
            (one for one in (self.meetings.list, self.steps.list, self.meetings.meetings) if one.hasFocus()), None
        )
        self.as_of.show_day(self.asked_day, self.today)
        late, undated, nobodys = len(self.shown.late(self.on)), len(self.shown.undated), len(self.shown.nobodys)
        self.as_of.show_counts(late, undated, nobodys)
        self._show_mechanisms()
        self._show_meeting()
        counts = {"": len(self.shown.actions), "late": late, "undated": undated, "nobodys": nobodys}
        self.steps.show_rows(
            step_rows(self.shown, self.on, self.only, Grouping(self.steps.by.current())), counts, self.only
        )
        if self.is_steps:
            self._take_action()
            self.scope = "action"
        self._show_panes()
        self._is_showing = False
        self._show_form()
        if had is not None and not had.isVisible():  # its last row is gone
            self.panels()[-2 if len(self.panels()) > 1 else 0].setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_panes(self) -> None:
        """Show what there is something in: without a committee there is one thing to do."""
        assert self.shown is not None
        is_full = self.is_steps or bool(self.shown.mechanisms)
        self._middle.setCurrentWidget(self.steps if self.is_steps else self.meetings)
        self.main.setText(_("Add next step") if self.is_steps else _("Plan meetings…"))
        self.main.setVisible(is_full)
        self.as_of.setVisible(is_full)
        self.mechanisms.setVisible(not self.is_steps)
        if is_full == self._middle.isHidden():
            self._middle.setVisible(is_full)
            self.end.setVisible(is_full and not self._narrow)
            self._lay_out_panes()

    def _show_mechanisms(self) -> None:
        assert self.shown is not None
        self.mechanisms.show_rows(mechanism_rows(self.shown, self.on))
        if self.mechanism is None:
            self.mechanism_id = self.shown.mechanisms[0].id if self.shown.mechanisms else ""
            self.meeting_id = ""
        self.mechanisms.list.choose(self.mechanism_id)

    def _show_meeting(self) -> None:
        chosen, assigned = self.mechanism, self.shown.meeting(self.meeting_id) if self.shown else None
        if chosen is not None and (assigned is None or assigned.mechanism.id != chosen.id):
            upcoming = chosen.next_meeting(self.on) or (chosen.meetings[-1] if chosen.meetings else None)
            self.meeting_id = upcoming.id if upcoming else ""
        self.meetings.show_meetings(chosen, meeting_rows(chosen, self.on))
        self.meetings.meetings.choose(self.meeting_id)
        meeting = self.shown.meeting(self.meeting_id) if self.shown and chosen else None
        self.meetings.show_list(meeting, line_rows(meeting.lines if meeting else (), self.on, self.meeting_id))
        if not self.is_steps:
            self._take_action()

    def _take_action(self) -> None:
        """Follow the list with the form, but never change the action under the hands of who writes about it."""
        is_here = self.listed.choose(self.action_id)
        focused = QApplication.focusWidget()
        is_writing = focused is not None and self.end.isAncestorOf(focused) and self.action is not None
        if not is_here and not is_writing:
            row = self.listed.current()
            self.action_id = row.followed.id if row else ""

    def _show_form(self) -> None:
        """Show the form of what is chosen, nearest first: an action, its meeting, its committee."""
        if self.shown is None:
            return
        if self.scope == "action" and self.action is not None:
            self.end.show_action(self.action, self.meeting, day(self.on), self.shown, self.which)
        elif self.scope != "mechanism" and self.meeting is not None:
            self.end.show_meeting(self.meeting)
        elif self.mechanism is not None and not self.is_steps:
            self.end.show_mechanism(self.mechanism, self.shown)
        else:
            self.end.show_nothing()
        for view in (self.mechanisms.list, self.meetings.meetings, self.meetings.list, self.steps.list):
            view.viewport().update()

    def _shown_action(self) -> Hashable:
        """Return the key of the action whose form is open, None where the form is another's."""
        return ("action", self.action_id) if self.scope == "action" else None

    def _on_changed(self, changes: ChangeSet) -> None:
        if changes.touches(*WROTE):
            self._load()

    # Choosing

    def go(self, view: str, mechanism_id: str = "", meeting_id: str = "") -> None:
        """Go to a view, and there to a committee and a meeting."""
        self.end.commit()
        self.view.choose(view)
        self.mechanism_id = mechanism_id or self.mechanism_id
        self.meeting_id = meeting_id or ("" if mechanism_id else self.meeting_id)
        self.scope = "action" if view == STEPS else "meeting" if meeting_id else "mechanism"
        self._load()

    def _on_mechanism(self, mechanism_id: str) -> None:
        if not self._is_showing and mechanism_id != self.mechanism_id:
            self.end.commit()
            self.mechanism_id, self.meeting_id, self.scope = mechanism_id, "", "mechanism"
            self.show_lists()

    def _on_meeting(self, meeting_id: str) -> None:
        if not self._is_showing and meeting_id != self.meeting_id:
            self.end.commit()
            self.meeting_id, self.scope = meeting_id, "meeting"
            self.show_lists()

    def _on_action(self, action_id: str) -> None:
        if not self._is_showing:
            self.end.commit()
            self.action_id, self.scope = action_id, "action"
            self._show_form()

    def _on_day(self, on: date | None) -> None:
        self.asked_day = on
        self.show_lists()

    def _on_filter(self, only: str) -> None:
        self.only = only
        self.show_lists()

    def turn(self, which: str) -> None:
        """Show what is reported of the action, or the action itself, and go to its first field."""
        self.end.commit()
        self.which = which
        self.edit()

    def edit(self, field: str = "") -> None:
        """Go to the form of what is chosen."""
        if self.end.isHidden():
            self.fold_details()
        self._show_form()
        form = self.end.current_form()
        firsts: dict[type, str] = {MeetingForm: "held", ProgressForm: "reached", ActionForm: "text"}
        if form is not None:
            form.focus_field(field or firsts.get(type(form), "name"))

    def _leave_form(self) -> None:
        back: dict[str, QWidget] = {"mechanism": self.mechanisms.list, "meeting": self.meetings.meetings}
        back.get(self.scope, self.listed).setFocus(Qt.FocusReason.OtherFocusReason)

    def run(self, command: Command, *, offer: bool = False) -> None:
        """Save what a person did and say what it was."""

        def done(changes: ChangeSet) -> None:
            if changes.act is None:
                return
            self.hint_bar.set_end(changes.label, "undo-2", "Ctrl Z")
            if offer:
                self.context.offer_undo(changes.label)

        self.context.session.run(command, done)


def _loaded(workspace: Workspace) -> _Loaded:
    return _Loaded(follow_up(workspace.read), workspace.store.clock().date())
