"""People, attendance, places and seats, for the tests that run every command."""

from __future__ import annotations

from a87desk.commands.attendance import ChangeAttendance, LeaveEarly, SetAttendance
from a87desk.commands.command import Command
from a87desk.commands.group import PutInGroup, TakeOutOfGroup
from a87desk.commands.organisation import ChangeOrganisation
from a87desk.commands.participant import AddPerson, RemovePeople, SayStakeholderGroup, SendPeople
from a87desk.commands.same_person import LinkName, SamePerson, TwoPeople
from a87desk.commands.seat import AddSeat, AddSeatHolder, MoveSeat, RemoveSeat
from a87desk.domain.attendance import Attendance, attendance_id
from a87desk.domain.breakout_group import BreakoutGroup, GroupMember, GroupWish, group_member_id, group_wish_id
from a87desk.domain.day import Day
from a87desk.domain.ids import BreakoutGroupId, DayId, OrganisationId, ParticipantId, SeatId, SessionId
from a87desk.domain.organisation import Organisation
from a87desk.domain.participant import Participant
from a87desk.domain.record import Record
from a87desk.domain.seat import Seat, SeatHolder
from a87desk.domain.session import Session, SessionRole
from a87desk.domain.vocabulary import AttendanceState, StakeholderGroup
from a87desk.people.walk_in import WalkIn

DAY, SESSION, GROUP, OTHER_GROUP = (f"a1{digit}".ljust(32, "0") for digit in "1234")
ILO, ANA, ANNA, SEAT, HOLDER, ROLE, SECOND_SEAT = (f"b2{digit}".ljust(32, "0") for digit in "1234567")

LISTED: tuple[Record, ...] = (
    Day(id=DAY, number=1),
    Session(id=SESSION, title="In groups", day_id=DayId(DAY)),
    BreakoutGroup(id=GROUP, session_id=SessionId(SESSION), number=1, rapporteur_id=ParticipantId(ANNA)),
    BreakoutGroup(id=OTHER_GROUP, session_id=SessionId(SESSION), number=2),
    Organisation(id=ILO, name="International Labour Organization", acronym="ILO"),
    Participant(id=ANA, number=71, name="Ana Silva", organisation_id=OrganisationId(ILO)),
    Participant(id=ANNA, number=72, name="Anna Silva", email="anna@example.org", as_listed="Anna Silva, OIT"),
    Attendance(
        id=attendance_id(ANNA, DAY),
        participant_id=ParticipantId(ANNA),
        day_id=DayId(DAY),
        state=AttendanceState.PRESENT,
        arrived="08:31",
    ),
    GroupMember(id=group_member_id(GROUP, ANNA), group_id=BreakoutGroupId(GROUP), participant_id=ParticipantId(ANNA)),
    GroupWish(
        id=group_wish_id(OTHER_GROUP, ANNA),
        group_id=BreakoutGroupId(OTHER_GROUP),
        participant_id=ParticipantId(ANNA),
        rank=1,
    ),
    SessionRole(id=ROLE, session_id=SessionId(SESSION), name="A. Silva"),
    Seat(id=SEAT, label="Worker Representative", position="100000"),
    Seat(id=SECOND_SEAT, label="Employer Representative", position="100001"),
    SeatHolder(id=HOLDER, seat_id=SeatId(SEAT), participant_id=ParticipantId(ANNA), name="Anna Silva"),
)

EXAMPLES: list[Command] = [
    SetAttendance((ANA,), DAY, AttendanceState.PRESENT, "08:59"),
    SetAttendance((ANA, ANNA), DAY, AttendanceState.REPRESENTED, represented_by="Rui Costa"),
    SetAttendance((ANNA,), DAY, None),
    LeaveEarly((ANNA,), DAY, "15:30"),
    ChangeAttendance(ANNA, DAY, {"arrived": "08:45"}),
    PutInGroup(OTHER_GROUP, (ANA, ANNA)),
    TakeOutOfGroup(SESSION, (ANNA,)),
    AddPerson(WalkIn("Ms.", "Eva Novak", "OIT", "Chile"), "c3".ljust(32, "0"), DAY, AttendanceState.PRESENT, "09:20"),
    SendPeople((ANA, ANNA), "Ministry of Labour"),
    SayStakeholderGroup((ANA, ANNA), StakeholderGroup.INTERNATIONAL),
    RemovePeople((ANNA,)),
    SamePerson(ANA, ANNA),
    TwoPeople(ANA, ANNA),
    LinkName((("session_role", ROLE),), ANA, "A. Silva"),
    ChangeOrganisation(ILO, {"aliases": ("OIT", "BIT"), "stakeholder_group": StakeholderGroup.INTERNATIONAL}),
    AddSeat("Co-chairs", (("Roberto Benes", "UNICEF"), ("Mathieu Luciano", "IOM"))),
    AddSeatHolder(SEAT, "Ana Silva"),
    MoveSeat(SEAT, +1),
    RemoveSeat(SEAT),
]
