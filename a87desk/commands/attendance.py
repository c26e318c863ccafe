"""Who is there on a day and how: checking in at the door, apologies, somebody who came instead, who left early.

There is one attendance for a person on a day, whichever laptop wrote it first. The time of arrival is written once and
stays until a person changes it or takes the check-in back.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from a87desk.commands.command import Act, Command, quoted
from a87desk.domain.attendance import Attendance, attendance_id
from a87desk.domain.ids import DayId, ParticipantId
from a87desk.domain.participant import Participant
from a87desk.domain.vocabulary import AttendanceState, word_for
from a87desk.i18n import _, ngettext

IN_THE_MEETING = (AttendanceState.PRESENT, AttendanceState.REMOTE)
"""Who takes part, in the room or from afar; both arrive and leave."""


@dataclass(frozen=True)
class SetAttendance(Command):
    """Say how people take part in a day; None takes back what was said.

    `at` is the time, HH:MM: it becomes the time of arrival of those who have none. `represented_by` is who came
    instead.
    """

    participant_ids: Sequence[str]
    day_id: str
    state: AttendanceState | None
    at: str = ""
    represented_by: str = ""

    def apply(self, act: Act) -> str:
        people = [act.one(Participant, one) for one in self.participant_ids]
        for person in people:
            here = attendance_of(act, person.id, self.day_id)
            write_attendance(act, person.id, self.day_id, self._fields(here))
        return self._label(people)

    def _fields(self, here: Attendance) -> dict[str, object]:
        comes = self.state in IN_THE_MEETING
        stays = comes and here.state in IN_THE_MEETING
        return {
            "state": self.state,
            "arrived": (here.arrived or self.at) if comes else "",
            "left": here.left if stays else "",
            "represented_by": self.represented_by.strip() if self.state is AttendanceState.REPRESENTED else "",
        }

    def _label(self, people: Sequence[Participant]) -> str:
        if len(people) == 1:
            name = quoted(people[0].name)
            if self.state is None:
                return _("Took back the check-in of {name}").format(name=name)
            return _("{name}: {state}").format(name=name, state=word_for(self.state).lower())
        if self.state is None:
            return ngettext(
                "Took back {count} check-in", "Took back {count} check-ins", len(people)
            ).format(count=len(people))  # fmt: skip
        words = ngettext("{count} person: {state}", "{count} people: {state}", len(people))
        return words.format(count=len(people), state=word_for(self.state).lower())


@dataclass(frozen=True)
class LeaveEarly(Command):
    """Say that people left before the end of a day; who was not checked in was there all the same."""

    participant_ids: Sequence[str]
    day_id: str
    at: str

    def apply(self, act: Act) -> str:
        people = [act.one(Participant, one) for one in self.participant_ids]
        for person in people:
            here = attendance_of(act, person.id, self.day_id)
            state = here.state if here.state in IN_THE_MEETING else AttendanceState.PRESENT
            write_attendance(act, person.id, self.day_id, {"state": state, "left": self.at, "represented_by": ""})
        if len(people) == 1:
            return _("{name} left at {time}").format(name=quoted(people[0].name), time=self.at)
        return ngettext("{count} person left at {time}", "{count} people left at {time}", len(people)).format(
            count=len(people), time=self.at
        )


@dataclass(frozen=True)
class ChangeAttendance(Command):
    """Write the times of somebody's day, or who came instead, as they are known later."""

    participant_id: str
    day_id: str
    fields: Mapping[str, object]

    def apply(self, act: Act) -> str:
        person = act.one(Participant, self.participant_id)
        write_attendance(act, person.id, self.day_id, self.fields)
        return _("Changed the attendance of {name}").format(name=quoted(person.name))


def attendance_of(act: Act, participant_id: str, day_id: str) -> Attendance:
    """Return somebody's attendance on a day; an empty one where nobody has said anything."""
    record_id = attendance_id(participant_id, day_id)
    return act.read.one(Attendance, record_id) or Attendance(id=record_id)


def write_attendance(act: Act, participant_id: str, day_id: str, fields: Mapping[str, object]) -> None:
    """Write fields of somebody's attendance; it comes to be where there was none and there is something to say."""
    record_id = attendance_id(participant_id, day_id)
    if act.read.one(Attendance, record_id) is not None:
        act.write.change(Attendance, record_id, fields)
    elif any(fields.values()):
        place = {"participant_id": ParticipantId(participant_id), "day_id": DayId(day_id) if day_id else None}
        act.write.add(Attendance(id=record_id, **place, **fields))  # type: ignore[arg-type]
