"""A block of the agenda, who has a role in it, and the questions it asks its groups."""

from __future__ import annotations

from typing import Annotated, ClassVar

from a87desk.domain.document_lists import OutputLabel
from a87desk.domain.ids import DayId, OrganisationId, ParticipantId, SessionId
from a87desk.domain.record import Privacy, Record, about, place
from a87desk.domain.vocabulary import Confirmation, RoleKind, SessionKind


class Session(Record, frozen=True):
    """A block of the agenda. A time that is not given is empty: the talk took place but was never scheduled."""

    noun: ClassVar[str] = "session"

    day_id: Annotated[DayId | None, about("Day", Privacy.PUBLIC)] = None
    number: Annotated[str, about("Number as printed, for example “2”", Privacy.PUBLIC)] = ""
    title: Annotated[str, about("Title", Privacy.PUBLIC, searched=True)] = ""
    kind: Annotated[SessionKind | None, about("Kind of session", Privacy.PUBLIC)] = None
    track: Annotated[str, about("Track, where sessions run in parallel", Privacy.PUBLIC)] = ""
    room: Annotated[str, about("Room", Privacy.PUBLIC)] = ""
    starts: Annotated[str, about("Planned start, 24 h clock, HH:MM", Privacy.PUBLIC)] = ""
    ends: Annotated[str, about("Planned end, 24 h clock, HH:MM", Privacy.PUBLIC)] = ""
    as_printed: Annotated[str, about("Time as the source prints it, where that differs", Privacy.PUBLIC)] = ""
    objective: Annotated[str, about("What the session is for", Privacy.PUBLIC, searched=True)] = ""
    aims: Annotated[tuple[str, ...], about("Aims, in order", Privacy.PUBLIC, searched=True)] = ()
    description: Annotated[str, about("What happens in it, as the agenda tells it", Privacy.PUBLIC, searched=True)] = ""
    output_label: Annotated[
        OutputLabel | None, about("What its results are called; none: recommendations", Privacy.PUBLIC)
    ] = None
    minimum_recommendations: Annotated[int | None, about("How many each group is asked for", Privacy.PUBLIC)] = None
    group_choice: Annotated[str, about("How people came to their groups", Privacy.PUBLIC)] = ""
    phases: Annotated[
        tuple[str, ...], about("Phases in order, “10 Introduce”; without minutes: what is left", Privacy.PUBLIC)
    ] = ()
    slots: Annotated[
        tuple[str, ...], about("Slots of an open space in order, HH:MM–HH:MM; none: equal parts", Privacy.PUBLIC)
    ] = ()
    began: Annotated[str, about("When it really began, 24 h clock, HH:MM", Privacy.PUBLIC)] = ""
    ended: Annotated[str, about("When it really ended, 24 h clock, HH:MM", Privacy.PUBLIC)] = ""
    added_minutes: Annotated[int | None, about("Minutes added while it ran", Privacy.PUBLIC)] = None
    position: Annotated[str, place("Place in the day")] = ""


class SessionRole(Record, frozen=True):
    """A role at a session, held by a person, an organisation or nobody yet."""

    noun: ClassVar[str] = "session_role"

    session_id: Annotated[SessionId | None, about("Session", Privacy.PUBLIC)] = None
    role: Annotated[RoleKind | None, about("Role", Privacy.PUBLIC)] = None
    participant_id: Annotated[ParticipantId | None, about("Person, where listed")] = None
    organisation_id: Annotated[OrganisationId | None, about("Organisation, where listed")] = None
    name: Annotated[str, about("Name as printed", Privacy.PERSONAL, searched=True)] = ""
    organisation: Annotated[str, about("Organisation as printed", searched=True)] = ""
    confirmation: Annotated[Confirmation | None, about("Whether it is settled", Privacy.PUBLIC)] = None
    position: Annotated[str, place("Place among the roles")] = ""


class GuidingQuestion(Record, frozen=True):
    """A question that the groups of a session answer."""

    noun: ClassVar[str] = "guiding_question"

    session_id: Annotated[SessionId | None, about("Session", Privacy.PUBLIC)] = None
    number: Annotated[int | None, about("Number in the session", Privacy.PUBLIC)] = None
    text: Annotated[str, about("The question", Privacy.PUBLIC, searched=True)] = ""
    position: Annotated[str, place("Place among the questions")] = ""
