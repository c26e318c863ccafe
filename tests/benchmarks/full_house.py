"""A workshop as large as any will be (domain, 3.7).

12 groups, 600 recommendations, 400 participants, 20 themes, a roadmap of 300 actions, a draft with
300 comments.
"""

from __future__ import annotations

from pathlib import Path
from random import Random

from a87desk.commands.document import TakeRecords
from a87desk.commands.theme import AddTheme
from a87desk.domain.attendance import Attendance, attendance_id
from a87desk.domain.breakout_group import BreakoutGroup, GroupMember, group_member_id
from a87desk.domain.day import Day
from a87desk.domain.fuzzy_date import parse_fuzzy_date
from a87desk.domain.ids import BreakoutGroupId, DayId, OrganisationId, ParticipantId, SessionId
from a87desk.domain.note import Note
from a87desk.domain.organisation import Organisation
from a87desk.domain.participant import Participant
from a87desk.domain.position import following
from a87desk.domain.recommendation import Recommendation
from a87desk.domain.record import Record, new_id
from a87desk.domain.session import GuidingQuestion, Session
from a87desk.domain.theme import Theme
from a87desk.domain.vocabulary import AttendanceState, NoteKind, SessionKind, StakeholderGroup
from a87desk.domain.workshop import Workshop
from a87desk.workspace import Workspace, create_workspace
from tests.benchmarks.commented import commented
from tests.benchmarks.committees import followed_up
from tests.benchmarks.crowd import WORDS
from tests.benchmarks.long_plan import long_plan

GROUPS, RECOMMENDATIONS, NOTES, PEOPLE, THEMES = 12, 600, 600, 400, 20
_NAMES = ("Amina", "José", "Thuy", "Kwame", "Ngozi", "Priya", "Omar", "Lucía", "Sitti", "Tomás", "عائشة", "सीता")
_FAMILIES = ("Andriamahefa", "Nguyễn", "Okonkwo", "Ben Salah", "García Márquez", "Shrestha", "الهادي", "Rakoto")
_COUNTRIES = ("Nepal", "Tunisia", "Madagascar", "Chile", "Viet Nam", "Mauritania", "Nigeria", "Uganda")


def full_house(path: Path) -> Workspace:
    """Return the workshop in a new file. All names and words are made up."""
    random = Random(87)
    workspace = create_workspace(path, Workshop(id=new_id(), title="A full house"), "facilitator")
    day = Day(id=new_id(), number=1, date=parse_fuzzy_date("3 March 2026"))
    sessions = _sessions(day)
    groups = [
        BreakoutGroup(
            id=new_id(), session_id=SessionId(sessions[-1].id), number=number, theme=_words(random, 4).capitalize(),
            short_theme=random.choice(WORDS),
        )
        for number in range(1, GROUPS + 1)
    ]  # fmt: skip
    workspace.run(TakeRecords((day, *sessions, *groups, *_questions(sessions[-1]))))
    workspace.run(TakeRecords(tuple(_people(random, day, groups))))
    said = _said(random, sessions[-1], groups)
    workspace.run(TakeRecords(tuple(said)))
    asked = [one.id for one in said if isinstance(one, Recommendation)]
    for number in range(THEMES):
        workspace.run(AddTheme(_words(random, 4).capitalize(), tuple(asked[number::50])))
    workspace.run(TakeRecords(followed_up(random)))
    workspace.run(TakeRecords(commented(Random(88))))
    workspace.run(TakeRecords(long_plan(random, [one.id for one in workspace.read.all(Theme)])))
    return workspace


def _sessions(day: Day) -> list[Session]:
    kinds = [SessionKind.OPENING, *[SessionKind.PANEL, SessionKind.BREAK] * 10, SessionKind.BREAKOUT_GROUPS]
    made = []
    for number, kind in enumerate(kinds):
        starts = 8 * 60 + number * 25
        made.append(
            Session(
                id=new_id(), day_id=DayId(day.id), kind=kind, title=f"Session {number + 1}",
                starts=f"{starts // 60:02}:{starts % 60:02}",
                ends=f"{(starts + 25) // 60:02}:{(starts + 25) % 60:02}", position=f"{100000 + number}",
            )
        )  # fmt: skip
    return made


def _questions(session: Session) -> list[Record]:
    return [
        GuidingQuestion(
            id=new_id(), session_id=SessionId(session.id), number=number, text=f"What works, part {number}?"
        )
        for number in range(1, 4)
    ]


def _people(random: Random, day: Day, groups: list[BreakoutGroup]) -> list[Record]:
    houses = [
        Organisation(
            id=new_id(), name=f"{_words(random, 4).capitalize()} {number}",
            stakeholder_group=random.choice(list(StakeholderGroup)), country=random.choice(_COUNTRIES),
        )
        for number in range(90)
    ]  # fmt: skip
    made: list[Record] = list(houses)
    for number in range(1, PEOPLE + 1):
        person = Participant(
            id=new_id(), number=number, honorific=random.choice(("Mr.", "Ms.", "Dr.", "")),
            name=f"{random.choice(_NAMES)} {random.choice(_FAMILIES)} {number}",
            organisation_id=OrganisationId(random.choice(houses).id), country=random.choice(_COUNTRIES),
        )  # fmt: skip
        group = groups[number % len(groups)]
        made += [
            person,
            Attendance(
                id=attendance_id(person.id, day.id), participant_id=ParticipantId(person.id), day_id=DayId(day.id),
                state=AttendanceState.PRESENT, arrived="08:41",
            ),
            GroupMember(
                id=group_member_id(group.id, person.id), group_id=BreakoutGroupId(group.id),
                participant_id=ParticipantId(person.id),
            ),
        ]  # fmt: skip
    return made


def _said(random: Random, session: Session, groups: list[BreakoutGroup]) -> list[Record]:
    made: list[Record] = []
    place = ""
    for number in range(RECOMMENDATIONS + NOTES):
        place = following(place)
        group = groups[number % len(groups)]
        shared = {
            "id": new_id(), "session_id": SessionId(session.id), "group_id": BreakoutGroupId(group.id),
            "text": _words(random, random.randint(8, 32)).capitalize(), "position": place,
            "tags": (random.choice(WORDS),),
        }  # fmt: skip
        if number < RECOMMENDATIONS:
            made.append(Recommendation(number=number // len(groups) + 1, **shared))  # type: ignore[arg-type]
        else:
            made.append(Note(kind=random.choice(list(NoteKind)), **shared))  # type: ignore[arg-type]
    return made


def _words(random: Random, count: int) -> str:
    return " ".join(random.choices(WORDS, k=count))
