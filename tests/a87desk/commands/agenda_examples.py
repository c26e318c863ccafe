"""A planned day, and an example of every command on it, for the tests of all commands."""

from __future__ import annotations

from a87desk.commands import agenda, session, session_time
from a87desk.commands.command import Command
from a87desk.domain.breakout_group import BreakoutGroup
from a87desk.domain.day import Day
from a87desk.domain.fuzzy_date import parse_fuzzy_date
from a87desk.domain.ids import DayId, SessionId
from a87desk.domain.record import Record
from a87desk.domain.session import GuidingQuestion, Session, SessionRole
from a87desk.domain.vocabulary import Confirmation, RoleKind

WORKSHOP = "0" * 30 + "01"
DAY, OTHER_DAY, MORNING, NOON, ROLE, QUESTION, OTHER_QUESTION, GROUP, LATE, EARLY = (
    "5" * 30 + f"0{n}" for n in range(10)
)
NEW = "6" * 32

PLANNED: tuple[Record, ...] = (
    Day(id=DAY, number=1, date=parse_fuzzy_date("Tuesday 12 September 2017")),
    Day(id=OTHER_DAY, number=2),
    Session(id=MORNING, day_id=DayId(DAY), title="Morning", starts="09:00", ends="10:30", position="100000"),
    Session(id=NOON, day_id=DayId(DAY), title="Noon", starts="10:30", ends="11:00", position="100001"),
    Session(id=LATE, day_id=DayId(OTHER_DAY), starts="14:00", ends="15:00", began="14:02", position="100000"),
    Session(id=EARLY, day_id=DayId(OTHER_DAY), starts="13:00", ends="14:00", position="100001"),
    SessionRole(id=ROLE, session_id=SessionId(MORNING), role=RoleKind.MODERATOR, confirmation=Confirmation("TBD")),
    GuidingQuestion(id=QUESTION, session_id=SessionId(MORNING), number=1, text="What?", position="100000"),
    GuidingQuestion(id=OTHER_QUESTION, session_id=SessionId(MORNING), number=2, text="How?", position="100001"),
    BreakoutGroup(id=GROUP, session_id=SessionId(MORNING), number=1),
)

EXAMPLES: list[Command] = [
    agenda.AddSession(DAY, MORNING, NEW),
    agenda.StepSession(NOON, -1),
    agenda.MoveSession(MORNING),
    agenda.SwapSessions(MORNING, NOON),
    agenda.MoveToDay(NOON, OTHER_DAY),
    agenda.ChangeDuration(MORNING, 5, rest_moves=True),
    agenda.MoveStart(NOON, 5),
    agenda.Retime(NOON, "08:00", "08:30"),
    session_time.StartAt(NOON, "08:00"),
    session_time.EndAt(NOON, "15:30"),
    agenda.SortDay(OTHER_DAY),
    agenda.AddDay(WORKSHOP),
    session.AddRole(MORNING, RoleKind.PANELLIST, "Somebody"),
    session.NameRole(ROLE, "Somebody"),
    session.SendRole(ROLE, "ILO"),
    session.AddQuestion(MORNING, "Who?"),
    session.StepQuestion(OTHER_QUESTION, -1),
    session.RemoveQuestion(QUESTION),
    session.AddGroup(MORNING, "Data"),
    session.NameRapporteur(GROUP, "Somebody"),
    agenda.RemoveSessions((MORNING,)),
    agenda.RemoveDay(DAY),
]
