"""A national workshop of the usual size, made up as sample data.

140 people, 12 sessions in two tracks, 36 proposals of 11 groups, 9 themes, a roadmap of 3 objectives with 3 actions
each, an evaluation of 100 forms. Its report has about 40 pages.
"""

from __future__ import annotations

from random import Random

from a87desk.commands.document import TakeRecords
from a87desk.commands.theme import AddTheme
from a87desk.domain.action import Action
from a87desk.domain.attendance import Attendance, attendance_id
from a87desk.domain.breakout_group import BreakoutGroup, GroupMember, group_member_id
from a87desk.domain.day import Day
from a87desk.domain.evaluation import EvaluationAnswer, EvaluationForm, EvaluationQuestion, answer_id
from a87desk.domain.fuzzy_date import parse_fuzzy_date
from a87desk.domain.ids import (
    BreakoutGroupId,
    DayId,
    EvaluationFormId,
    EvaluationQuestionId,
    ObjectiveId,
    OrganisationId,
    OutputId,
    ParticipantId,
    SessionId,
)
from a87desk.domain.note import Note
from a87desk.domain.organisation import Organisation
from a87desk.domain.participant import Participant
from a87desk.domain.recommendation import Recommendation
from a87desk.domain.record import Record, new_id
from a87desk.domain.roadmap import Objective, Output
from a87desk.domain.session import Session
from a87desk.domain.vocabulary import (
    AttendanceState,
    EvaluationQuestionKind,
    NoteKind,
    Pillar,
    SessionKind,
    StakeholderGroup,
)
from a87desk.domain.workshop import Workshop
from a87desk.workspace import Workspace, create_workspace

PEOPLE, SESSIONS, GROUPS, PROPOSALS, THEMES, FORMS = 140, 12, 11, 36, 9, 100
_NOTES_EACH = 13
_WORDS = [
    "inspectors", "training", "schools", "children", "villages", "ministry", "budget", "data", "register",
    "cooperatives", "district", "referral", "support", "families", "teachers", "police", "prosecutors", "mines",
    "cocoa", "harvest", "wages", "contracts", "unions", "employers", "survivors", "coordination", "committee",
    "reports", "the", "of", "and", "in", "with", "for", "to", "at", "between", "across", "every", "local",
    "national", "yearly",
]  # fmt: skip


def national_workshop() -> Workspace:
    """Return the workshop in memory. The caller closes it."""
    random = Random(87)
    days = [Day(id=new_id(), number=n, date=parse_fuzzy_date(f"{n + 2} March 2026")) for n in (1, 2, 3)]
    workshop = Workshop(
        id=new_id(), title="National strategy workshop (sample data)", subtitle="Sample data", country="Sample",
        starts=days[0].date, ends=days[2].date, hosts=(_said(random, 4),), background=_text(random, 9),
        rationale=_text(random, 6), approach=_text(random, 6), foreword=_text(random, 6),
        objectives=tuple(_said(random, 14) for _ in range(5)), conclusions=tuple(_text(random, 3) for _ in range(6)),
    )  # fmt: skip
    workspace = create_workspace(None, workshop, "facilitator")
    sessions = _sessions(random, days)
    groups = [
        BreakoutGroup(
            id=new_id(), session_id=SessionId(sessions[5 + n % 6].id), number=n + 1, theme=_said(random, 5)
        )
        for n in range(GROUPS)
    ]  # fmt: skip
    proposals = [_proposal(random, n, groups) for n in range(PROPOSALS)]
    workspace.run(TakeRecords((*days, *sessions, *groups, *_people(random, days, groups))))
    workspace.run(TakeRecords((*proposals, *_notes(random, sessions, groups))))
    for number in range(THEMES):
        workspace.run(AddTheme(_said(random, 4), tuple(one.id for one in proposals[number :: THEMES + 1])))
    workspace.run(TakeRecords((*_roadmap(random), *_evaluation(random))))
    return workspace


def _sessions(random: Random, days: list[Day]) -> list[Session]:
    kinds = [SessionKind.OPENING, *[SessionKind.PANEL] * 4, *[SessionKind.WORKING_GROUPS] * 6, SessionKind.CLOSING]
    return [
        Session(
            id=new_id(), day_id=DayId(days[n // 4].id), number=str(n + 1), title=_said(random, 6), kind=kind,
            track="AB"[n % 2], starts=f"{9 + n % 4 // 2 * 3:02}:00", ends=f"{11 + n % 4 // 2 * 3:02}:00",
            objective=_said(random, 16), position=f"{100000 + n}",
        )
        for n, kind in enumerate(kinds)
    ]  # fmt: skip


def _people(random: Random, days: list[Day], groups: list[BreakoutGroup]) -> list[Record]:
    houses = [
        Organisation(id=new_id(), name=_said(random, 4), stakeholder_group=random.choice(list(StakeholderGroup)))
        for _ in range(40)
    ]
    made: list[Record] = list(houses)
    for number in range(1, PEOPLE + 1):
        person = Participant(
            id=new_id(), number=number, name=f"Sample Person {number}", country="Sample",
            organisation_id=OrganisationId(random.choice(houses).id),
        )  # fmt: skip
        group = groups[number % GROUPS]
        made += [
            person,
            GroupMember(
                id=group_member_id(group.id, person.id), group_id=BreakoutGroupId(group.id),
                participant_id=ParticipantId(person.id),
            ),
            *(
                Attendance(
                    id=attendance_id(person.id, day.id), participant_id=ParticipantId(person.id),
                    day_id=DayId(day.id), state=AttendanceState.PRESENT,
                )
                for day in days
            ),
        ]  # fmt: skip
    return made


def _proposal(random: Random, number: int, groups: list[BreakoutGroup]) -> Recommendation:
    group = groups[number % GROUPS]
    return Recommendation(
        id=new_id(), session_id=group.session_id, group_id=BreakoutGroupId(group.id), number=number // GROUPS + 1,
        text=_said(random, 26), rationale=_said(random, 18), position=f"{100000 + number}",
    )  # fmt: skip


def _notes(random: Random, sessions: list[Session], groups: list[BreakoutGroup]) -> list[Record]:
    kinds = (NoteKind.CHALLENGE, NoteKind.OPPORTUNITY, NoteKind.POINT_RAISED, NoteKind.GOOD_PRACTICE)
    places = [(one.id, None) for one in sessions[:5]] + [(one.session_id, one.id) for one in groups]
    return [
        Note(
            id=new_id(), session_id=SessionId(session or ""), group_id=BreakoutGroupId(group) if group else None,
            kind=random.choice(kinds), text=_said(random, random.randint(14, 40)), position=f"{100000 + n}",
        )
        for n, (session, group) in enumerate(places * _NOTES_EACH)
    ]  # fmt: skip


def _roadmap(random: Random) -> list[Record]:
    made: list[Record] = []
    for n in range(3):
        objective = Objective(id=new_id(), text=_said(random, 9), pillar=list(Pillar)[n], position=f"{100000 + n}")
        output = Output(id=new_id(), objective_id=ObjectiveId(objective.id), text=_said(random, 9), position="100000")
        made += [objective, output]
        made += [
            Action(
                id=new_id(), output_id=OutputId(output.id), text=_said(random, 14), lead=_said(random, 3),
                due=parse_fuzzy_date(f"{2027 + place}-06"), indicator=_said(random, 6), position=f"{100000 + place}",
            )
            for place in range(3)
        ]  # fmt: skip
    return made


def _evaluation(random: Random) -> list[Record]:
    questions = [
        EvaluationQuestion(
            id=new_id(), number=n + 1, text=_said(random, 9), position=f"{100000 + n}",
            kind=EvaluationQuestionKind.TEXT if n > 5 else EvaluationQuestionKind.SCALE,
        )
        for n in range(8)
    ]  # fmt: skip
    made: list[Record] = list(questions)
    for number in range(FORMS):
        form = EvaluationForm(id=new_id(), number=number + 1)
        made.append(form)
        for one in questions:
            words = one.kind is EvaluationQuestionKind.TEXT
            if words and number % 4:
                continue
            made.append(
                EvaluationAnswer(
                    id=answer_id(form.id, one.id), form_id=EvaluationFormId(form.id),
                    question_id=EvaluationQuestionId(one.id), value=None if words else random.randint(2, 5),
                    text=_said(random, 12) if words else "",
                )
            )  # fmt: skip
    return made


def _said(random: Random, count: int) -> str:
    return " ".join(random.choices(_WORDS, k=count)).capitalize()


def _text(random: Random, sentences: int) -> str:
    return " ".join(_said(random, random.randint(10, 24)) + "." for _ in range(sentences))
