"""A breakout group and its members. A marketplace station and an open-space topic are groups of their session too."""

from __future__ import annotations

from typing import Annotated, ClassVar

from a87desk.domain.ids import BreakoutGroupId, ParticipantId, SessionId, ThemeId
from a87desk.domain.record import Privacy, Record, about, derived_id
from a87desk.domain.vocabulary import Confirmation


class BreakoutGroup(Record, frozen=True):
    """A group that talks in parallel with others. Its number is what people see as a coloured square."""

    noun: ClassVar[str] = "breakout_group"

    session_id: Annotated[SessionId | None, about("Session", Privacy.PUBLIC)] = None
    number: Annotated[int | None, about("Number of the group", Privacy.PUBLIC)] = None
    theme: Annotated[str, about("What the group talks about", Privacy.PUBLIC, searched=True)] = ""
    short_theme: Annotated[str, about("The same in one or two words", Privacy.PUBLIC)] = ""
    from_theme_id: Annotated[ThemeId | None, about("Theme of an earlier day it goes on with", Privacy.PUBLIC)] = None
    room: Annotated[str, about("Room", Privacy.PUBLIC)] = ""
    rapporteur: Annotated[str, about("Rapporteur as printed", Privacy.PERSONAL, searched=True)] = ""
    rapporteur_id: Annotated[ParticipantId | None, about("Rapporteur, where listed")] = None
    rapporteur_status: Annotated[Confirmation | None, about("Whether the rapporteur is settled", Privacy.PUBLIC)] = None
    facilitator: Annotated[str, about("Facilitator as printed", Privacy.PERSONAL, searched=True)] = ""
    minimum_recommendations: Annotated[
        int | None, about("Asked of this group, where not the session's", Privacy.PUBLIC)
    ] = None
    capacity: Annotated[int | None, about("How many it takes at most; none: no limit", Privacy.PUBLIC)] = None
    slot: Annotated[str, about("When it meets, HH:MM–HH:MM, where a session has several slots", Privacy.PUBLIC)] = ""
    attended: Annotated[int | None, about("How many were there, as counted", Privacy.PUBLIC)] = None
    confirmed_at: Annotated[str, about("When the group confirmed its page, ISO 8601; empty: not", Privacy.PUBLIC)] = ""
    confirmed_by: Annotated[int | None, about("How many were there when it was confirmed", Privacy.PUBLIC)] = None
    confirmed_words: Annotated[str, about("Digest of the words that were confirmed (see `domain.confirmed`)")] = ""


class GroupMember(Record, frozen=True):
    """A person in a breakout group."""

    noun: ClassVar[str] = "group_member"

    group_id: Annotated[BreakoutGroupId | None, about("Group")] = None
    participant_id: Annotated[ParticipantId | None, about("Person")] = None
    round: Annotated[int | None, about("Round of a marketplace in which the person visits; none: member")] = None
    is_fixed: Annotated[bool, about("Set by hand: stays when groups are made anew")] = False


class GroupWish(Record, frozen=True):
    """What somebody signed up for, the dearest wish first."""

    noun: ClassVar[str] = "group_wish"

    group_id: Annotated[BreakoutGroupId | None, about("Group")] = None
    participant_id: Annotated[ParticipantId | None, about("Person")] = None
    rank: Annotated[int | None, about("1 is the dearest wish")] = None


def group_member_id(group_id: str, participant_id: str, round_number: int | None = None) -> str:
    """Return the identity of a place in a group, so that two laptops that give it give one."""
    return derived_id(GroupMember.noun, group_id, participant_id, str(round_number or ""))


def group_wish_id(group_id: str, participant_id: str) -> str:
    """Return the identity of a wish."""
    return derived_id(GroupWish.noun, group_id, participant_id)


def next_group_id(session_id: str, theme_id: str) -> str:
    """Return the identity of the group of a session that goes on with a theme; two laptops that make it make one."""
    return derived_id(BreakoutGroup.noun, session_id, theme_id)
