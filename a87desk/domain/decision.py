"""What a meeting decided, what was reserved, what was pledged, who endorsed."""

from __future__ import annotations

from typing import Annotated, ClassVar

from a87desk.domain.fuzzy_date import FuzzyDate
from a87desk.domain.ids import DecisionId, OrganisationId, SessionId
from a87desk.domain.record import Privacy, Record, about, place
from a87desk.domain.vocabulary import DecisionKind


class Decision(Record, frozen=True):
    """A decision of a meeting, with its type as the meeting chose it."""

    noun: ClassVar[str] = "decision"

    session_id: Annotated[SessionId | None, about("Session or agenda item", Privacy.PUBLIC)] = None
    number: Annotated[int | None, about("Number, never reused", Privacy.PUBLIC)] = None
    kind: Annotated[DecisionKind | None, about("Type", Privacy.PUBLIC)] = None
    text: Annotated[str, about("The decision", Privacy.PUBLIC, searched=True)] = ""
    responsible: Annotated[str, about("Who is asked or acts, as written", Privacy.PUBLIC, searched=True)] = ""
    due: Annotated[FuzzyDate | None, about("By when", Privacy.PUBLIC)] = None
    position: Annotated[str, place("Place among the decisions")] = ""


class Reservation(Record, frozen=True):
    """A reservation or a position that is still pending."""

    noun: ClassVar[str] = "reservation"

    session_id: Annotated[SessionId | None, about("Session or agenda item", Privacy.PUBLIC)] = None
    decision_id: Annotated[DecisionId | None, about("Decision it is about, where there is one", Privacy.PUBLIC)] = None
    who: Annotated[str, about("Who reserves, as written", searched=True)] = ""
    text: Annotated[str, about("The reservation", searched=True)] = ""
    resolve_by: Annotated[FuzzyDate | None, about("When it will be settled")] = None
    position: Annotated[str, place("Place among the reservations")] = ""


class Pledge(Record, frozen=True):
    """Something that somebody promised to do or to give."""

    noun: ClassVar[str] = "pledge"

    session_id: Annotated[SessionId | None, about("Session", Privacy.PUBLIC)] = None
    who: Annotated[str, about("Who pledges, as written", Privacy.PUBLIC, searched=True)] = ""
    text: Annotated[str, about("The pledge", Privacy.PUBLIC, searched=True)] = ""
    due: Annotated[FuzzyDate | None, about("By when", Privacy.PUBLIC)] = None
    position: Annotated[str, place("Place among the pledges")] = ""


class Endorsement(Record, frozen=True):
    """An organisation that endorses a statement of the workshop."""

    noun: ClassVar[str] = "endorsement"

    session_id: Annotated[SessionId | None, about("Session at which the statement was put", Privacy.PUBLIC)] = None
    organisation_id: Annotated[OrganisationId | None, about("Organisation, where listed", Privacy.PUBLIC)] = None
    name: Annotated[str, about("Organisation as written", Privacy.PUBLIC, searched=True)] = ""
    endorsed_on: Annotated[FuzzyDate | None, about("When", Privacy.PUBLIC)] = None
    position: Annotated[str, place("Place among the endorsements")] = ""
