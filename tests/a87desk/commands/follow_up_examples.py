"""A committee that met once, with actions under priorities, and an example of every command on it."""

from __future__ import annotations

from a87desk.commands import follow_up, mechanism, priority
from a87desk.commands.command import Command
from a87desk.domain.action import Action
from a87desk.domain.fuzzy_date import parse_fuzzy_date
from a87desk.domain.ids import MechanismId, PriorityId
from a87desk.domain.mechanism import CommitteeMeeting, CoordinationMechanism, meeting_id
from a87desk.domain.priority import Priority
from a87desk.domain.record import Record
from a87desk.domain.vocabulary import ActionStatus, MechanismKind

COMMITTEE, PART, OTHER_PART = ("f0" * 15 + f"0{n}" for n in range(1, 4))
ONE, TWO, THREE = ("f1" * 15 + f"0{n}" for n in range(1, 4))
SCHOOLS, LAWS, STUDY = ("f2" * 15 + f"0{n}" for n in range(1, 4))
FIRST, SECOND, THIRD = (meeting_id(COMMITTEE, number) for number in (1, 2, 3))
NEW_ACTION, NEW_PRIORITY, NEW_COMMITTEE = (f"f{n}" * 16 for n in "345")

FOLLOWED: tuple[Record, ...] = (
    CoordinationMechanism(
        id=COMMITTEE,
        name="Action Committee",
        kind=MechanismKind.ACTION_COMMITTEE,
        first_meeting=parse_fuzzy_date("March 2019"),
        interval_months=3,
        position="100000",
    ),
    CoordinationMechanism(id=PART, name="on schools", part_of_id=MechanismId(COMMITTEE), position="100001"),
    CoordinationMechanism(id=OTHER_PART, name="on mines", part_of_id=MechanismId(COMMITTEE), position="100002"),
    CommitteeMeeting(
        id=FIRST, mechanism_id=MechanismId(COMMITTEE), number=1, planned=parse_fuzzy_date("March 2019"),
        held=parse_fuzzy_date("2019-03-29"), action_ids=(ONE, TWO),
    ),
    CommitteeMeeting(id=SECOND, mechanism_id=MechanismId(COMMITTEE), number=2, planned=parse_fuzzy_date("June 2019")),
    Priority(id=SCHOOLS, column="Child labour", text="Keep children in school", position="100000"),
    Priority(id=LAWS, column="Trafficking", text="Harmonise the laws", position="100001"),
    Priority(id=STUDY, column="Child labour", text="Study of exploitation", position="100002"),
    Action(id=ONE, text="Train teachers", priority_id=PriorityId(SCHOOLS), horizon="2021", position="100000"),
    Action(id=TWO, text="Map the laws", status=ActionStatus.COMPLETED, position="100001"),
    Action(id=THREE, text="Name a focal point", position="100002"),
)  # fmt: skip

EXAMPLES: list[Command] = [
    mechanism.AddMechanism("Secretariat", MechanismKind.SECRETARIAT, mechanism_id=NEW_COMMITTEE),
    mechanism.AddMechanism("Sub-committee on mines", part_of_id=COMMITTEE),
    mechanism.StepMechanism(OTHER_PART, -1),
    mechanism.PlanMeetings(COMMITTEE, parse_fuzzy_date("2020")),
    mechanism.AddMeeting(COMMITTEE, parse_fuzzy_date("TBC")),
    mechanism.MoveMeeting(SECOND, parse_fuzzy_date("2 July 2019")),
    mechanism.RemoveMeeting(FIRST),
    mechanism.RemoveMechanism(COMMITTEE),
    follow_up.PutOnMeeting(SECOND, (THREE, ONE)),
    follow_up.TakeOffMeeting(FIRST, ONE),
    follow_up.CarryOver(SECOND),
    follow_up.AddNextStep("Print the guide", SCHOOLS, SECOND, "2021", NEW_ACTION),
    follow_up.ServePriority((TWO, THREE), LAWS),
    follow_up.ServePriority((ONE,), ""),
    follow_up.ReportProgress(ONE, {"status": ActionStatus.IN_PROGRESS, "reached": "4 of 10"}, FIRST),
    follow_up.ReportProgress(THREE, {"text": "Somebody is named"}, on=parse_fuzzy_date("2019-10-01")),
    priority.AddPriorities(("One more", "And another"), "Migration", (NEW_PRIORITY,)),
    priority.MovePriority(SCHOOLS, "Trafficking", LAWS),
    priority.StepPriority(STUDY, -1),
    priority.RenameColumn("Child labour", "عمل الأطفال"),
    priority.StepColumn("Trafficking", -1),
    priority.RemovePriorities((SCHOOLS,)),
]
