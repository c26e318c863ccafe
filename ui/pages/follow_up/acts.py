"""What a person does on the page, as commands. Each is one undo step.

Knows the page and which act saves which field. Must not know how an act is carried out.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint
from PySide6.QtWidgets import QMenu

from a87desk.commands.follow_up import AddNextStep, CarryOver, PutOnMeeting, ReportProgress, TakeOffMeeting
from a87desk.commands.mechanism import (
    AddMechanism,
    AddMeeting,
    MoveMeeting,
    PlanMeetings,
    RemoveMechanism,
    RemoveMeeting,
    StepMechanism,
)
from a87desk.commands.record import ChangeRecord, RemoveRecords
from a87desk.domain.action import Action, progress_id
from a87desk.domain.fuzzy_date import FuzzyDate, day, parse_fuzzy_date
from a87desk.domain.mechanism import CommitteeMeeting, CoordinationMechanism, meeting_id
from a87desk.domain.record import new_id
from a87desk.domain.vocabulary import ActionStatus, word_for
from a87desk.i18n import _
from ui.pages.agenda.record_form import RecordForm
from ui.pages.follow_up.end_pane import DETAILS, PROGRESS
from ui.pages.follow_up.forms import ActionForm, MechanismForm, MeetingForm, ProgressForm, short
from ui.pages.follow_up.rows import STATUSES
from ui.saving_calendar import CalendarSaving

if TYPE_CHECKING:
    from ui.pages.follow_up.page import FollowUpPage


class Acts(QObject):
    """The acts of one page."""

    def __init__(self, page: FollowUpPage) -> None:
        super().__init__(page)
        self._page = page

    def follow_panes(self) -> None:
        """Follow what the panes want."""
        page = self._page
        page.mechanisms.list.wanted.connect(self.add_mechanism)
        page.mechanisms.list.stepped.connect(self._step)
        page.mechanisms.list.removed.connect(lambda _index: self._remove_mechanism())
        page.meetings.meetings.wanted.connect(self._add_meeting)
        page.meetings.meetings.removed.connect(lambda _index: self._remove_meeting())
        page.meetings.plan_wanted.connect(self.plan)
        page.meetings.put_wanted.connect(self._put)
        page.meetings.add.written.connect(self._add_action)
        page.steps.add.written.connect(self._add_action)
        for actions, add in ((page.meetings.list, page.meetings.add), (page.steps.list, page.steps.add)):
            actions.wanted.connect(add.setFocus)
            actions.status_wanted.connect(self._set_status)
            actions.carry_wanted.connect(self._carry)
        page.meetings.list.removed.connect(lambda _index: self._take_off())
        page.steps.list.removed.connect(lambda _index: self._remove_action())
        page.end.made.connect(self._follow_form)

    def _follow_form(self, form: RecordForm) -> None:
        """Follow what a form wants, once it is there."""
        if isinstance(form, MechanismForm):
            form.changed.connect(self._save_mechanism)
            form.plan_wanted.connect(self.plan)
            form.part_wanted.connect(lambda: self.add_mechanism(is_part=True))
            form.removed.connect(self._remove_mechanism)
        elif isinstance(form, MeetingForm):
            form.changed.connect(self._save_meeting)
            form.removed.connect(self._remove_meeting)
        elif isinstance(form, ProgressForm):
            form.changed.connect(self._save_progress)
        elif isinstance(form, ActionForm):
            form.changed.connect(self._save_action)
            form.removed.connect(self._remove_action)
            form.off_wanted.connect(self._take_off)

    # Committees and meetings

    def add_mechanism(self, is_part: bool = False) -> None:
        """Ask for the name of a committee, or of a part of the chosen one, and add it."""
        page = self._page
        parent = page.mechanism_id if is_part else ""
        title = _("New sub-committee") if parent else _("New committee")
        name = page.ask_name(title, _("Name"), "", _("For example: Action Committee"), _("Add"), page)
        if name:
            own = new_id()
            page.mechanism_id, page.meeting_id, page.scope, page.wanted_field = own, "", "mechanism", "legal_basis"
            page.run(AddMechanism(name, part_of_id=parent, mechanism_id=own))

    def plan(self) -> None:
        """Ask until when meetings are planned, and plan them."""
        page = self._page
        if page.mechanism is None:
            return
        page.end.commit()
        hint = _("For example: 2021, or December 2021. What was held or moved by hand stays.")
        suggested = str(page.today.year + 2)
        words = page.ask_name(_("Plan meetings"), _("Until"), suggested, hint, _("Plan"), page)
        if words:
            page.run(PlanMeetings(page.mechanism_id, parse_fuzzy_date(words)), offer=True)

    def _step(self, step: int) -> None:
        self._page.run(StepMechanism(self._page.mechanism_id, step))

    def _remove_mechanism(self) -> None:
        self._page.run(RemoveMechanism(self._page.mechanism_id), offer=True)

    def _add_meeting(self) -> None:
        page = self._page
        if page.mechanism is not None:
            number = max((one.meeting.number or 0 for one in page.mechanism.meetings), default=0) + 1
            page.meeting_id, page.scope, page.wanted_field = meeting_id(page.mechanism_id, number), "meeting", "planned"
            page.run(AddMeeting(page.mechanism_id))

    def _remove_meeting(self) -> None:
        self._page.run(RemoveMeeting(self._page.meeting_id), offer=True)

    def _save_mechanism(self, field: str, value: object) -> None:
        form = self._page.end.mechanism
        self._page.run(ChangeRecord(CoordinationMechanism, form.record_id, {field: value}, form.basis_of(field)))

    def _save_meeting(self, field: str, value: object) -> None:
        form = self._page.end.meeting
        if field == "planned":
            self._page.run(MoveMeeting(form.record_id, value if isinstance(value, FuzzyDate) else None))
        else:
            self._page.run(ChangeRecord(CommitteeMeeting, form.record_id, {field: value}, form.basis_of(field)))

    # Lists and actions

    def _add_action(self, words: str) -> None:
        page = self._page
        meeting = page.meeting.id if page.meeting else ""
        page.action_id = new_id()
        page.only = ""
        page.run(AddNextStep(words, meeting_id=meeting, action_id=page.action_id))

    def _carry(self) -> None:
        meeting = self._page.meeting
        if meeting is not None and meeting.to_carry:
            self._page.run(CarryOver(meeting.id), offer=True)

    def _put(self) -> None:
        """Offer the open actions that are not on the list yet, and put the chosen one there."""
        page = self._page
        meeting = page.meeting
        if meeting is None or page.shown is None:
            return
        here = {one.followed.id for one in meeting.lines}
        left = [one for one in page.shown.actions if one.is_open and one.id not in here]
        menu = QMenu(page)
        put = partial(self._put_on, meeting.id)
        if not left:
            menu.addAction(_("Every open action is on the list")).setEnabled(False)
        elif len(left) > 1:
            words = _("All {count} open actions").format(count=len(left))
            menu.addAction(words, partial(put, tuple(one.id for one in left)))
            menu.addSeparator()
        for one in left[:25]:
            menu.addAction(short(one.action.text).replace("&", "&&"), partial(put, (one.id,)))
        menu.exec(page.meetings.put.mapToGlobal(page.meetings.put.rect().bottomLeft()))

    def _put_on(self, meeting: str, action_ids: tuple[str, ...]) -> None:
        self._page.run(PutOnMeeting(meeting, action_ids))

    def _take_off(self) -> None:
        page = self._page
        if page.meeting is not None and page.action is not None:
            page.run(TakeOffMeeting(page.meeting.id, page.action_id), offer=True)

    def _remove_action(self) -> None:
        if self._page.action is not None:
            self._page.run(RemoveRecords(Action, (self._page.action_id,)), offer=True)

    def _set_status(self, status: ActionStatus) -> None:
        self._report(self._page.action_id, self._page.meeting.id if self._page.meeting else "", {"status": status})

    def _report(self, action_id: str, meeting: str, fields: dict[str, object]) -> None:
        on = None if meeting else day(self._page.on)
        self._page.run(ReportProgress(action_id, fields, meeting, on))

    def _save_progress(self, field: str, value: object) -> None:
        form = self._page.end.progress
        on = None if form.meeting_id else form.on
        basis = form.basis_of(field)
        self._page.run(ReportProgress(form.action_id, {field: value}, form.meeting_id, on, basis))

    def _save_action(self, field: str, value: object) -> None:
        form = self._page.end.action
        self._page.run(ChangeRecord(Action, form.record_id, {field: value}, form.basis_of(field)))

    def save_calendar(self) -> None:
        """Ask where the calendar goes and write it."""
        at = self._page.context
        CalendarSaving(at.session, at.runner, at.export_folder, at.show_done, at.show_problem).ask(self._page)

    def open_menu(self, at: QPoint) -> None:
        """Open the menu of the chosen action."""
        page = self._page
        if page.action is None:
            return
        menu = QMenu(page)
        for number, status in enumerate(STATUSES, start=1):
            menu.addAction(f"{word_for(status)}\t{number}", partial(self._set_status, status))
        menu.addSeparator()
        menu.addAction(_("Progress"), partial(page.turn, PROGRESS))
        menu.addAction(_("Edit"), partial(page.turn, DETAILS))
        if page.meeting is not None:
            menu.addAction(_("Take off the list"), self._take_off)
        menu.addAction(_("Remove action"), self._remove_action)
        menu.exec(page.listed.viewport().mapToGlobal(at))

    def put_back(self, noun: str, record_id: str, field: str, words: str) -> None:
        """Put unsaved words back into their field, and go there."""
        page = self._page
        if self.find(noun, record_id):
            page.show_lists()
            page.edit(field)
            form = page.end.current_form()
            if form is not None:
                form.put_back(field, words)

    def find(self, noun: str, record_id: str) -> bool:
        """Choose the record of a noun, so that its form is shown next; tell whether it is here."""
        page, shown = self._page, self._page.shown
        if shown is None:
            return False
        if noun == CoordinationMechanism.noun:
            page.mechanism_id, page.scope = record_id, "mechanism"
            return shown.mechanism(record_id) is not None
        if noun == CommitteeMeeting.noun:
            return self._find_meeting(record_id)
        page.which = DETAILS if noun == Action.noun else PROGRESS
        page.scope = "action"
        if noun == Action.noun:
            page.view.choose("steps")
            page.action_id = record_id
            return shown.action(record_id) is not None
        return self._find_progress(record_id)

    def _find_meeting(self, record_id: str) -> bool:
        page = self._page
        found = page.shown.meeting(record_id) if page.shown else None
        if found is not None:
            page.view.choose("meetings")
            page.mechanism_id, page.meeting_id, page.scope = found.mechanism.id, found.id, "meeting"
        return found is not None

    def _find_progress(self, record_id: str) -> bool:
        """Choose the action and the meeting of a progress entry, which may not be saved yet."""
        page = self._page
        for mechanism in page.shown.mechanisms if page.shown else ():
            for meeting in mechanism.meetings:
                for line in meeting.lines:
                    if progress_id(line.followed.id, meeting.id) == record_id:
                        self._find_meeting(meeting.id)
                        page.action_id, page.scope = line.followed.id, "action"
                        return True
        for one in page.shown.actions if page.shown else ():
            if progress_id(one.id, page.on.isoformat()) == record_id:
                page.view.choose("steps")
                page.action_id = one.id
                return True
        return False
