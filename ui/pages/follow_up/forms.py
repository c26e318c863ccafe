"""The forms of the end pane: a committee, a meeting, what is reported of an action, the action itself.

Knows fields by name. Saves nothing itself.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from a87desk.domain.action import Action, ProgressEntry, progress_id
from a87desk.domain.fuzzy_date import FuzzyDate
from a87desk.domain.ids import ActionId
from a87desk.domain.mechanism import CoordinationMechanism
from a87desk.domain.priority import Priority
from a87desk.domain.vocabulary import MechanismKind, word_for
from a87desk.i18n import _
from a87desk.reading.follow_up import FollowedAction, FollowUp, Mechanism, Meeting
from exports.report.dates import date_words
from ui.fonts import TextSize, Weight
from ui.pages.agenda.fields import ChoiceBox
from ui.pages.agenda.record_form import RecordForm, side_by_side
from ui.pages.follow_up.rows import STATUSES, entry_words
from ui.painting.text import Align
from ui.tokens import Tone
from ui.widgets.buttons import Button, ButtonKind
from ui.widgets.labels import PlainLabel
from ui.widgets.spacing import space


class MechanismForm(RecordForm):
    """A committee: by what it is set up, who sits in it, how often it meets, what comes first."""

    plan_wanted = Signal()
    part_wanted = Signal()
    removed = Signal()

    def __init__(self) -> None:
        super().__init__(_("The chosen committee"))
        box = self.add_section(_("Committee"))
        box.addWidget(self.add_text("name", _("Name"), least=1, most=4))
        kinds: list[tuple[str, object, str]] = [(word_for(kind), kind.value, "") for kind in MechanismKind]
        side_by_side(
            box, (self.add_choice("kind", _("Kind"), kinds), 1), (self.add_choice("part_of_id", _("Part of"), ()), 1)
        )
        box.addWidget(self.add_text("legal_basis", _("Set up by"), least=1, most=4))
        box.addWidget(self.add_text("leadership", _("Led by"), least=1, most=4))
        meets = self.add_section(_("Meetings"))
        side_by_side(
            meets,
            (self.add_date("first_meeting", _("First meeting")), 1),
            (self.add_number("interval_months", _("Months between two"), _("Not said")), 1),
        )
        meets.addWidget(self.add_text("first_task", _("First task: what the first meeting settles"), most=6))
        self.plan = Button(_("Plan meetings…"), icon="calendar-clock", small=True)
        self.plan.clicked.connect(self.plan_wanted)
        meets.addWidget(self.plan)
        does = self.add_section(_("What it does"))
        does.addWidget(self.add_words("functions", _("Functions"), _("Between commas: coordination, monitoring")))
        does.addWidget(self.add_text("remit", _("Remit"), most=6))
        does.addWidget(self.add_lines("composition", _("Who sits in it")))
        part = Button(_("Add a sub-committee…"), icon="plus", small=True)
        part.clicked.connect(self.part_wanted)
        remove = Button(_("Remove committee"), ButtonKind.DANGER, icon="trash-2", small=True)
        remove.clicked.connect(self.removed)
        buttons(does, part, remove)

    def show_mechanism(self, one: Mechanism, shown: FollowUp) -> None:
        """Show a committee; it can be part of any other that is no part of it."""
        below = _below(one, shown)
        others = [each.mechanism for each in shown.mechanisms if each.id not in below]
        choices: list[tuple[str, object]] = [(_("No other"), None)]
        fill(self, "part_of_id", choices + [(each.name or _("A committee without a name"), each.id) for each in others])
        self.show_record(one.mechanism)


class MeetingForm(RecordForm):
    """A meeting: when it is planned and was held, who came, what was said."""

    removed = Signal()

    def __init__(self) -> None:
        super().__init__(_("The chosen meeting"))
        box = self.add_section()
        self._title = title_label()
        box.addWidget(self._title)
        self._task = PlainLabel("", wrap=True, tone=Tone.INK)
        self._task.set_align(Align.WORDS)
        box.addWidget(self._task)
        side_by_side(box, (self.add_date("planned", _("Planned for")), 1), (self.add_date("held", _("Held on")), 1))
        box.addWidget(self.add_number("attended", _("How many came"), _("Not known")))
        box.addWidget(self.add_text("minutes", _("Minutes: what was said and decided"), least=4, most=14))
        remove = Button(_("Remove meeting"), ButtonKind.DANGER, icon="trash-2", small=True)
        remove.clicked.connect(self.removed)
        buttons(box, remove)

    def show_meeting(self, one: Meeting) -> None:
        """Show a meeting."""
        number = one.meeting.number
        words = _("{committee}: meeting {number}").format(committee=one.mechanism.name, number=number or "?")
        self._title.setText(words)
        task = one.first_task
        self._task.setText(_("First task: {task}").format(task=task) if task else "")
        self._task.setVisible(bool(task))
        self.show_record(one.meeting)


class ProgressForm(RecordForm):
    """What is reported of an action at one meeting, or on one day; under it what was reported before."""

    def __init__(self) -> None:
        super().__init__(_("Progress of the chosen action"))
        self.action_id = self.meeting_id = ""
        self.on: FuzzyDate | None = None
        box = self.add_section()
        self._title = title_label()
        box.addWidget(self._title)
        self._when = PlainLabel("", TextSize.SMALL, tone=Tone.INK2, wrap=True)
        self._when.set_align(Align.START)
        box.addWidget(self._when)
        statuses: list[tuple[str, object, str]] = [(word_for(one), one.value, "") for one in STATUSES]
        side_by_side(
            box,
            (self.add_choice("status", _("Status"), statuses), 1),
            (self.add_line("reached", _("Reached"), placeholder=_("4 of 10")), 1),
        )
        box.addWidget(self.add_text("text", _("What was said"), least=2, most=8))
        box.addWidget(self.add_text("obstacles", _("Obstacles"), least=1, most=6))
        box.addWidget(self.add_text("help_needed", _("Help needed"), least=1, most=6))
        before = self.add_section(_("Reported before"))
        self._before = PlainLabel("", TextSize.SMALL, wrap=True)
        self._before.set_align(Align.WORDS)
        before.addWidget(self._before)
        self._before_part = self._before.parentWidget()

    def show_progress(self, followed: FollowedAction, meeting: Meeting | None, on: FuzzyDate) -> None:
        """Show what is reported of an action at a meeting, without one on a day."""
        own = progress_id(followed.id, meeting.id if meeting else on.last or "")
        self.commit()
        self.action_id, self.meeting_id, self.on = followed.id, meeting.id if meeting else "", on
        self._title.setText(followed.action.text or _("An action without words"))
        if meeting:
            words = _("Meeting {number}, {when}")
            when = date_words(meeting.meeting.held or meeting.meeting.planned)
            self._when.setText(words.format(number=meeting.meeting.number or "?", when=when))
        else:
            self._when.setText(_("On {day}").format(day=date_words(on)))
        found = next((one for one in followed.entries if one.id == own), None)
        self.show_record(found or ProgressEntry(id=own, action_id=ActionId(followed.id)))
        earlier = [one for one in reversed(followed.entries) if one.id != own and entry_words(one)]
        self._before.setText("\n\n".join(_dated(one) for one in earlier))
        if self._before_part is not None:
            self._before_part.setVisible(bool(earlier))


class ActionForm(RecordForm):
    """The action itself: who, by when, with whose support, for which priority."""

    removed = Signal()
    off_wanted = Signal()

    def __init__(self) -> None:
        super().__init__(_("The chosen action"))
        box = self.add_section()
        box.addWidget(self.add_text("text", _("Action"), least=2, most=6))
        box.addWidget(self.add_line("lead", _("Responsible"), placeholder=_("Nobody named")))
        side_by_side(box, (self.add_date("due", _("By when")), 1), (self.add_line("horizon", _("Horizon")), 1))
        side_by_side(
            box,
            (self.add_line("target", _("Target"), placeholder=_("10 municipalities")), 1),
            (self.add_line("baseline", _("Started at")), 1),
        )
        box.addWidget(self.add_choice("priority_id", _("Priority it serves"), ()))
        more = self.add_section(_("With whom"))
        more.addWidget(self.add_words("partners", _("Partners"), _("Between commas")))
        more.addWidget(self.add_line("support", _("Supported by")))
        more.addWidget(self.add_line("submitted_to", _("Submitted to")))
        more.addWidget(self.add_text("evidence", _("What shows that it is done"), least=1, most=4))
        self._off = Button(_("Take off the list"), icon="unlink", small=True)
        self._off.clicked.connect(self.off_wanted)
        remove = Button(_("Remove action"), ButtonKind.DANGER, icon="trash-2", small=True)
        remove.clicked.connect(self.removed)
        buttons(more, self._off, remove)

    def show_action(self, action: Action, priorities: Sequence[Priority], *, is_listed: bool) -> None:
        """Show an action; `is_listed`: it stands on the list of the chosen meeting."""
        choices: list[tuple[str, object]] = [(_("None"), None)]
        fill(self, "priority_id", choices + [(short(one.text), one.id) for one in priorities])
        self._off.setVisible(is_listed)
        self.show_record(action)


def title_label() -> PlainLabel:
    """Return a label for people's words on top of a form."""
    label = PlainLabel("", TextSize.CARD, weight=Weight.DemiBold, wrap=True)
    label.set_align(Align.WORDS)
    return label


def buttons(box: QVBoxLayout, *wanted: QWidget) -> None:
    """Put buttons in a row at the end of a section; below each other where there is no room."""
    from ui.widgets.flow import Flow

    flow = Flow()
    for button in wanted:
        flow.add(button)
    row = QHBoxLayout()
    space(row, (0, 6, 0, 0))
    row.addWidget(flow, 1)
    box.addLayout(row)


def fill(form: RecordForm, name: str, wanted: Sequence[tuple[str, object]]) -> None:
    """Give a field of a form these choices, where they are others."""
    box = form.bound[name].editor
    assert isinstance(box, ChoiceBox)
    if list(wanted) != [(box.itemText(row), box.itemData(row)) for row in range(box.count())]:
        box.clear()
        for words, value in wanted:
            box.add_choice(words, value)


def short(text: str, most: int = 70) -> str:
    """Return people's words short enough for a list of choices."""
    line = " ".join(text.split())
    return line if len(line) <= most else line[: most - 1].rstrip() + "…"


def _dated(entry: ProgressEntry) -> str:
    return f"{date_words(entry.on)}\n{entry_words(entry)}"


def _below(one: Mechanism, shown: FollowUp) -> set[str]:
    """Return a committee and everything that is part of it."""
    found = {one.id}
    parts: list[CoordinationMechanism] = [each.mechanism for each in shown.mechanisms]
    for _round in parts:
        found |= {each.id for each in parts if each.part_of_id in found}
    return found
