"""A breakout group and its members."""

from __future__ import annotations

from typing import Annotated, ClassVar

from a87desk.domain.ids import BreakoutGroupId, ParticipantId, SessionId
from a87desk.domain.record import Privacy, Record, about
from a87desk.domain.vocabulary import Confirmation


class BreakoutGroup(Record, frozen=True):
    """A group that talks in parallel with others. Its number is what people see as a coloured square."""

    noun: ClassVar[str] = "breakout_group"

    session_id: Annotated[SessionId | None, about("Session", Privacy.PUBLIC)] = None
    number: Annotated[int | None, about("Number of the group", Privacy.PUBLIC)] = None
    theme: Annotated[str, about("What the group talks about", Privacy.PUBLIC, searched=True)] = ""
    short_theme: Annotated[str, about("The same in one or two words", Privacy.PUBLIC)] = ""
    room: Annotated[str, about("Room", Privacy.PUBLIC)] = ""
    rapporteur: Annotated[str, about("Rapporteur as printed", Privacy.PERSONAL, searched=True)] = ""
    rapporteur_id: Annotated[ParticipantId | None, about("Rapporteur, where listed")] = None
    rapporteur_status: Annotated[Confirmation | None, about("Whether the rapporteur is settled", Privacy.PUBLIC)] = None
    facilitator: Annotated[str, about("Facilitator as printed", Privacy.PERSONAL, searched=True)] = ""
    minimum_recommendations: Annotated[
        int | None, about("Asked of this group, where not the session's", Privacy.PUBLIC)
    ] = None
    confirmed_at: Annotated[str, about("When the group confirmed its page, ISO 8601; empty: not", Privacy.PUBLIC)] = ""
    confirmed_by: Annotated[int | None, about("How many were there when it was confirmed", Privacy.PUBLIC)] = None


class GroupMember(Record, frozen=True):
    """A person in a breakout group."""

    noun: ClassVar[str] = "group_member"

    group_id: Annotated[BreakoutGroupId | None, about("Group")] = None
    participant_id: Annotated[ParticipantId | None, about("Person")] = None
