"""Workshops to print the kit of: a small one, names in every script, a crowd. All persons are made up."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from a87desk.commands.record import AddRecords
from a87desk.domain.breakout_group import BreakoutGroup, GroupMember, group_member_id
from a87desk.domain.day import Day
from a87desk.domain.fuzzy_date import parse_fuzzy_date
from a87desk.domain.ids import BreakoutGroupId, DayId, OrganisationId, ParticipantId, SessionId
from a87desk.domain.organisation import Organisation
from a87desk.domain.participant import Participant
from a87desk.domain.record import Record, new_id
from a87desk.domain.session import GuidingQuestion, Session, SessionRole
from a87desk.domain.vocabulary import Confirmation, RoleKind, SessionKind, StakeholderGroup
from a87desk.domain.workshop import Workshop
from a87desk.reading.printed_kit import KitModel, kit_model
from a87desk.workspace import Workspace, create_workspace

LONG_WORD = "Rakotomalalandrianarisoavololoniainafanomezantsoaravelomanana"
"""One word of 60 letters and more, as a family name may be."""
NAMES = (
    ("الأستاذة", "فاطمة بنت محمد الأمين", "وزارة الوظيفة العمومية والعمل", "موريتانيا"),
    ("श्री", "सम्झना कुमारी श्रेष्ठ", "राष्ट्रिय योजना आयोग", "नेपाल"),
    ("Bà", "Nguyễn Thị Hồng Hạnh", "Bộ Lao động – Thương binh và Xã hội", "Việt Nam"),
    ("திரு.", "கிருஷ்ணமூர்த்தி இராமநாதன்", "தொழிலாளர் சங்கம்", "இலங்கை"),
    ("", "ප්‍රියංකා ජයවර්ධන", "ශ්‍රී ලංකා කම්කරු සංගමය", "ශ්‍රී ලංකාව"),
    ("Mr.", "Ọládiípọ̀ Adéwálé", "Ẹgbẹ́ Òṣìṣẹ́", "Nigeria"),
    ("", "ⵜⵉⵍⵍⵉ ⵏ ⵡⴰⴷⵔⴰⵔ", "Tilelli", "Maroc"),
    ("Mme", LONG_WORD, "Syndicat", "Madagasikara"),
)


def model_of(workspace: Workspace) -> KitModel:
    """Return what is printed of a workshop."""
    return kit_model(workspace.read, workspace.workshop_id, workspace.store.digest())


@contextmanager
def room(records: tuple[Record, ...] = (), **facts: Any) -> Iterator[Workspace]:
    """Yield a workshop with these records; `facts` are fields of its own record."""
    workspace = create_workspace(None, Workshop(id=new_id(), **{"title": "Small workshop", **facts}), "Facilitator")
    try:
        if records:
            workspace.run(AddRecords(records))
        yield workspace
    finally:
        workspace.close()


def day(number: int = 1) -> Day:
    return Day(id=new_id(), number=number, date=parse_fuzzy_date(f"{number + 2} March 2026"))


def session(on: Day, title: str = "Working groups", **fields: Any) -> Session:
    given = {"day_id": DayId(on.id), "title": title, "starts": "09:00", "ends": "10:30", **fields}
    return Session(id=new_id(), **given)


def group(of: Session, number: int | None = 1, **fields: Any) -> BreakoutGroup:
    given = {"theme": f"Subject {number}", **fields}
    return BreakoutGroup(id=new_id(), session_id=SessionId(of.id), number=number, **given)


def question(of: Session, number: int, text: str) -> GuidingQuestion:
    return GuidingQuestion(id=new_id(), session_id=SessionId(of.id), number=number, text=text)


def person(name: str, **fields: Any) -> Participant:
    return Participant(id=new_id(), name=name, **fields)


def member(who: Participant, of: BreakoutGroup, in_round: int | None = None) -> GroupMember:
    group_id, person_id = BreakoutGroupId(of.id), ParticipantId(who.id)
    return GroupMember(
        id=group_member_id(of.id, who.id, in_round), group_id=group_id, participant_id=person_id, round=in_round
    )


def role(of: Session, name: str, kind: RoleKind = RoleKind.PANELLIST, **fields: Any) -> SessionRole:
    return SessionRole(id=new_id(), session_id=SessionId(of.id), role=kind, name=name, **fields)


def every_script() -> tuple[Record, ...]:
    """Return an agenda and people whose names are written in every script the program has letters for."""
    first = day()
    parallel = [
        session(
            first, "ورشة عمل حول سلاسل التوريد", track="المسار الأول", room="القاعة أ", kind=SessionKind.WORKING_GROUPS
        ),
        session(first, "कार्य समूह: बालश्रम", track="Track II", room="Hall B", starts="09:00", ends="10:30"),
    ]
    talk = session(first, "حفل الافتتاح", starts="08:30", ends="09:00", room="القاعة الكبرى", kind=SessionKind.OPENING)
    groups = [group(parallel[0], 1, theme="العمل الجبري"), group(parallel[0], 2, theme="தொழிலாளர் உரிமைகள்")]
    asked = [question(parallel[0], 1, "ما هي أهم العقبات؟"), question(parallel[0], 2, "What can be done by 2030?")]
    records: list[Record] = [first, *parallel, talk, *groups, *asked]
    records += [role(talk, NAMES[0][1]), role(talk, "", confirmation=Confirmation.TO_BE_DECIDED)]
    for number, (honorific, name, house, country) in enumerate(NAMES, 1):
        organisation = Organisation(id=new_id(), name=house, stakeholder_group=StakeholderGroup.WORKERS)
        one = person(
            name,
            number=number,
            honorific=honorific,
            country=country,
            organisation_id=OrganisationId(organisation.id),
            native_name="أولاديپو" if number == 6 else "",
        )
        records += [organisation, one, member(one, groups[number % 2])]
    return tuple(records)


def crowd(count: int) -> tuple[Record, ...]:
    """Return two days, twenty sessions, eight groups and so many people, each in a group."""
    days = [day(1), day(2)]
    sessions = [
        session(days[place % 2], f"Session {place}", starts=f"{8 + place // 2:02}:00", ends=f"{8 + place // 2:02}:50")
        for place in range(20)
    ]
    groups = [group(sessions[0], number, room=f"Room {number}") for number in range(1, 9)]
    houses = [Organisation(id=new_id(), name=f"Organisation {place}") for place in range(count // 4 + 1)]
    people = [
        person(
            f"Given{place} Family{place}",
            number=place + 1,
            country="Kenya",
            job_title="Programme officer",
            organisation_id=OrganisationId(houses[place // 4].id),
        )
        for place in range(count)
    ]
    members = [member(one, groups[place % 8]) for place, one in enumerate(people)]
    roles = [role(one, people[place % count].name) for place, one in enumerate(sessions)]
    return (*days, *sessions, *groups, *houses, *people, *members, *roles)
