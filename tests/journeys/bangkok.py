"""The Freedom from Slavery Forum of 2018 with its six stations, and 80 made-up people who are called sample persons.

Knows the seed file and the program's own commands. Who took part is not known, so nobody here is a real participant;
the topics of the open space are made up too.
"""

from __future__ import annotations

from pathlib import Path

from a87desk.commands.document import TakeRecords
from a87desk.commands.group import AddTopic, PlanVisits
from a87desk.commands.record import AddRecords, ChangeRecord
from a87desk.commands.workshop import ChangeWorkshop
from a87desk.domain.breakout_group import BreakoutGroup
from a87desk.domain.ids import OrganisationId
from a87desk.domain.organisation import Organisation
from a87desk.domain.participant import Participant
from a87desk.domain.session import Session
from a87desk.domain.vocabulary import SessionKind, StakeholderGroup
from a87desk.domain.workshop import Workshop
from a87desk.reading.groups_board import groups_board
from a87desk.reading.market_board import planned_visits
from a87desk.workspace import Workspace, create_workspace
from tests.samples.convert import document_of, seed

PEOPLE, VISITS, AT_A_TIME = 80, 3, 14
_KINDS = (
    StakeholderGroup.CIVIL_SOCIETY, StakeholderGroup.CIVIL_SOCIETY, StakeholderGroup.SURVIVORS,
    StakeholderGroup.FUNDERS, StakeholderGroup.INTERNATIONAL, StakeholderGroup.CIVIL_SOCIETY,
    StakeholderGroup.ACADEMIA, StakeholderGroup.GOVERNMENT,
)  # fmt: skip
_TOPICS = (
    ("Survivors as advisers to inspectors", "Sample person 03"), ("Shared data across borders", "Sample person 11"),
    ("Funding for small organisations", "Sample person 20"), ("Recruitment fees", "Sample person 03"),
    ("Schools on the way to work", "Sample person 42"), ("What the Bangkok Statement asks of us", ""),
)  # fmt: skip


def session_of(workspace: Workspace, kind: SessionKind) -> str:
    """Return the id of the first session of a kind."""
    return next(one.id for one in workspace.read.all(Session, order="position, id") if one.kind is kind)


def forum_of_bangkok(path: Path | None) -> Workspace:
    """Return the forum with its stations and 80 sample persons; no visits are planned yet."""
    source = seed("freedom-from-slavery-forum-2018")
    document = document_of(source)
    workspace = create_workspace(path, document.workshop, "Facilitator")
    workspace.run(TakeRecords(document.records()))
    houses = tuple(
        Organisation(id=f"b{n:031}", name=f"Sample organisation {n + 1}", stakeholder_group=_KINDS[n % len(_KINDS)])
        for n in range(40)
    )
    people = tuple(
        Participant(id=f"a{n:031}", name=f"Sample person {n:02}", organisation_id=OrganisationId(houses[n % 40].id))
        for n in range(1, PEOPLE + 1)
    )
    workspace.run(AddRecords((*houses, *people)))
    market = session_of(workspace, SessionKind.MARKETPLACE)
    stations = next(one["stations"] for one in source["sessions"] if one["kind"] == "marketplace")
    for one in stations:
        host = f"{one['host']['name']}, {one['host']['organisation']}"
        workspace.run(AddTopic(market, one["title"], host, capacity=AT_A_TIME))
    return workspace


def plan_visits(workspace: Workspace) -> None:
    """Plan the marketplace."""
    market = session_of(workspace, SessionKind.MARKETPLACE)
    board = groups_board(workspace.read, market)
    workspace.run(PlanVisits(market, planned_visits(board, VISITS, AT_A_TIME).visits))
    workspace.run(AddRecords((Participant(id="c" * 32, name="Sample person who came late"),)))


def call_out_topics(workspace: Workspace) -> None:
    """Fill the board of the open space; two things contradict each other, and one topic waits."""
    space = session_of(workspace, SessionKind.OPEN_SPACE)
    workspace.run(ChangeRecord(Session, space, {"starts": "10:00", "ends": "12:00"}))
    workshop = next(iter(workspace.read.all(Workshop)))
    workspace.run(ChangeWorkshop(workshop.id, {"rooms": ["Sample hall", "Sample garden", "Sample library"]}))
    first, second = "10:00–11:00", "11:00–12:00"
    places = (
        (first, "Sample hall"), (first, "Sample garden"), (second, "Sample hall"),
        (first, "Sample library"), (second, "Sample garden"), ("", ""),
    )  # fmt: skip
    for (title, convener), (slot, room) in zip(_TOPICS, places, strict=True):
        workspace.run(AddTopic(space, title, convener, slot, room))
    one = next(one for one in workspace.read.all(BreakoutGroup) if one.theme == _TOPICS[0][0])
    workspace.run(ChangeRecord(BreakoutGroup, one.id, {"attended": 17}))
