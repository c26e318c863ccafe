"""Seats of a body, such as a coordinating group: a seat may have several holders, a person may hold several seats.

Persons, seats and names are three different counts (22 people in 21 seats with 23 names at the first GCG meeting).
"""

from __future__ import annotations

from typing import Annotated, ClassVar

from a87desk.domain.ids import ParticipantId, SeatId
from a87desk.domain.record import Privacy, Record, about, place


class Seat(Record, frozen=True):
    """A seat at the table, printed as one row of the attendance table."""

    noun: ClassVar[str] = "seat"

    label: Annotated[str, about("What the seat is called", Privacy.PUBLIC, searched=True)] = ""
    constituency: Annotated[str, about("Whom the seat speaks for", Privacy.PUBLIC, searched=True)] = ""
    remark: Annotated[str, about("Mark or remark as printed, such as “*”", Privacy.PUBLIC)] = ""
    position: Annotated[str, place("Place among the seats")] = ""


class SeatHolder(Record, frozen=True):
    """A name in a seat."""

    noun: ClassVar[str] = "seat_holder"

    seat_id: Annotated[SeatId | None, about("Seat", Privacy.PUBLIC)] = None
    participant_id: Annotated[ParticipantId | None, about("Person, where listed")] = None
    name: Annotated[str, about("Name as printed", Privacy.PERSONAL, searched=True)] = ""
    entity: Annotated[str, about("Organisation or country as printed", Privacy.PUBLIC, searched=True)] = ""
    position: Annotated[str, place("Place among the holders")] = ""
