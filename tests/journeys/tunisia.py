"""Tunisia's two-step selection with its committee, as a workshop file; and next steps of other countries of 2019.

Source: tests/samples/seed (domain description, 8.4 and 8.9). The actions and what is reported of them are made up.
"""

from __future__ import annotations

from pathlib import Path

from a87desk.commands.document import TakeRecords
from a87desk.commands.follow_up import AddNextStep, CarryOver, PutOnMeeting, ReportProgress
from a87desk.commands.mechanism import AddMechanism, PlanMeetings
from a87desk.commands.record import ChangeRecord
from a87desk.domain.action import Action
from a87desk.domain.fuzzy_date import parse_fuzzy_date
from a87desk.domain.mechanism import CommitteeMeeting, CoordinationMechanism, meeting_id
from a87desk.domain.priority import Priority
from a87desk.domain.vocabulary import ActionStatus, MechanismKind
from a87desk.importing.workshop_document import read_document
from a87desk.workspace import Workspace, create_workspace
from tests.samples.convert import document_of, seed, written

COMMITTEE = "c0" * 16
ACTIONS = (
    ("Agree on one form for the information system", "Ministry of Social Affairs", "June 2019", "2021", 0),
    ("Train inspectors in 10 municipalities", "General labour inspectorate", "December 2020", "2021", 2),
    ("Draft the amendment on trafficking", "", "before July 2019", "2021", 4),
    ("Form groups of teachers against drop-out", "Ministry of Education", "2021", "2021", 3),
    ("Study of children who work in the street", "", "", "short term", 7),
    ("Grant the focal point the means to co-ordinate", "Ministry of Social Affairs", "TBC", "short term", None),
)


def tunisia(path: Path | None) -> Workspace:
    """Return the workshop with its nine priorities as its slide gives them."""
    document = read_document(written(document_of(seed("tun-2019"))))
    workspace = create_workspace(path, document.workshop, "Facilitator")
    workspace.run(TakeRecords(document.records()))
    return workspace


def followed(path: Path | None) -> Workspace:
    """Return the workshop with its committee after two meetings."""
    workspace = tunisia(path)
    priorities = workspace.read.all(Priority, order="position, number, id")
    for number, (text, lead, due, horizon, place) in enumerate(ACTIONS):
        own = f"ac{number}" + "0" * 29
        workspace.run(AddNextStep(text, priorities[place].id if place is not None else "", "", horizon, own))
        workspace.run(ChangeRecord(Action, own, {"lead": lead, "due": parse_fuzzy_date(due)}))
    workspace.run(ChangeRecord(Action, "ac1" + "0" * 29, {"target": "10 municipalities"}))
    _meet(workspace)
    return workspace


def _meet(workspace: Workspace) -> None:
    workspace.run(AddMechanism("Action Committee", MechanismKind.ACTION_COMMITTEE, mechanism_id=COMMITTEE))
    fields = {
        "legal_basis": "Ministerial Order", "first_meeting": parse_fuzzy_date("March 2019"), "interval_months": 3,
        "first_task": "A strategy for resource mobilization will be defined in its first meeting.",
        "functions": ("coordination", "monitoring", "reporting", "resource mobilization"),
        "composition": ("concerned ministries", "social partners"),
    }  # fmt: skip
    workspace.run(ChangeRecord(CoordinationMechanism, COMMITTEE, fields))
    for name in ("Sub-committee on child labour", "Sub-committee on trafficking"):
        workspace.run(AddMechanism(name, part_of_id=COMMITTEE))
    workspace.run(PlanMeetings(COMMITTEE, parse_fuzzy_date("2021")))
    first, second = meeting_id(COMMITTEE, 1), meeting_id(COMMITTEE, 2)
    ids = tuple(f"ac{number}" + "0" * 29 for number in range(4))
    workspace.run(PutOnMeeting(first, ids))
    workspace.run(ChangeRecord(CommitteeMeeting, first, {"held": parse_fuzzy_date("29 March 2019"), "attended": 17}))
    workspace.run(ReportProgress(ids[0], {"status": ActionStatus.COMPLETED}, first))
    workspace.run(CarryOver(second))
    workspace.run(ChangeRecord(CommitteeMeeting, second, {"held": parse_fuzzy_date("21 June 2019"), "attended": 15}))
    said = {"status": ActionStatus.IN_PROGRESS, "reached": "4", "text": "Four municipalities are done.",
            "obstacles": "No vehicles in the south", "help_needed": "Two vehicles"}  # fmt: skip
    workspace.run(ReportProgress(ids[1], said, second))
    workspace.run(CarryOver(meeting_id(COMMITTEE, 3)))
