"""Who was there on which day, and how."""

from __future__ import annotations

from typing import Annotated, ClassVar

from a87desk.domain.ids import DayId, ParticipantId
from a87desk.domain.record import Privacy, Record, about, derived_id
from a87desk.domain.vocabulary import AttendanceState


class Attendance(Record, frozen=True):
    """A person on a day. There is one record for each pair, whichever laptop wrote it first."""

    noun: ClassVar[str] = "attendance"

    participant_id: Annotated[ParticipantId | None, about("Person")] = None
    day_id: Annotated[DayId | None, about("Day", Privacy.PUBLIC)] = None
    state: Annotated[AttendanceState | None, about("How the person took part; none: not said")] = None
    arrived: Annotated[str, about("When the person came, 24 h clock, HH:MM")] = ""
    left: Annotated[str, about("When the person left, 24 h clock, HH:MM")] = ""
    represented_by: Annotated[str, about("Who came instead, as written", Privacy.PERSONAL, searched=True)] = ""


def attendance_id(participant_id: str, day_id: str) -> str:
    """Return the identity of a person's attendance on a day."""
    return derived_id(Attendance.noun, participant_id, day_id)
