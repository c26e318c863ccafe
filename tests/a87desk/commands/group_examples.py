"""A session with two groups, two people and a marketplace, and an example of every command on them."""

from __future__ import annotations

from a87desk.commands import group
from a87desk.commands.command import Command
from a87desk.domain.breakout_group import BreakoutGroup, GroupMember, GroupWish, group_member_id, group_wish_id
from a87desk.domain.ids import BreakoutGroupId, ParticipantId, SessionId
from a87desk.domain.participant import Participant
from a87desk.domain.record import Record
from a87desk.domain.session import Session
from a87desk.domain.vocabulary import SessionKind

SESSION, FIRST, SECOND, MARKET, STATION, OTHER_STATION, ANNA, BEN = ("7" * 30 + f"0{n}" for n in range(8))
NEW = "8" * 32


def _place(group_id: str, person_id: str, turn: int | None = None) -> GroupMember:
    return GroupMember(
        id=group_member_id(group_id, person_id, turn),
        group_id=BreakoutGroupId(group_id),
        participant_id=ParticipantId(person_id),
        round=turn,
    )


SEATED: tuple[Record, ...] = (
    Session(id=SESSION, title="Groups", kind=SessionKind.BREAKOUT_GROUPS),
    Session(id=MARKET, title="Market", kind=SessionKind.MARKETPLACE),
    BreakoutGroup(id=FIRST, session_id=SessionId(SESSION), number=11),
    BreakoutGroup(id=SECOND, session_id=SessionId(SESSION), number=12),
    BreakoutGroup(id=STATION, session_id=SessionId(MARKET), number=13),
    BreakoutGroup(id=OTHER_STATION, session_id=SessionId(MARKET), number=14),
    Participant(id=ANNA, name="Anna"),
    Participant(id=BEN, name="Ben"),
    _place(FIRST, ANNA),
    _place(SECOND, BEN),
    _place(STATION, ANNA, 1),
    GroupWish(id=group_wish_id(FIRST, BEN), group_id=BreakoutGroupId(FIRST), participant_id=ParticipantId(BEN), rank=1),
)

EXAMPLES: list[Command] = [
    group.PutInGroup(SECOND, (ANNA, BEN)),
    group.TakeOutOfGroup(SESSION, (ANNA,)),
    group.FixMembers(FIRST, (ANNA,)),
    group.SwapMembers(SESSION, ANNA, BEN),
    group.TakeGroups(SESSION, {ANNA: NEW, BEN: None}, (BreakoutGroup(id=NEW),)),
    group.SignUp(SESSION, BEN, (SECOND, FIRST)),
    group.PlanVisits(MARKET, {ANNA: (OTHER_STATION, STATION), BEN: (STATION, None)}),
    group.PlanVisits(MARKET, {BEN: (STATION,)}, only_these=True),
    group.AddTopic(MARKET, "Schools", "Anna", "14:00–14:45", "Hall"),
    group.PlaceTopic(STATION, "14:00–14:45", "Hall"),
]
