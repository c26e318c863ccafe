"""The minutes of a governance meeting in a seed file: seats, agenda items, updates by constituency, what was decided.

Knows the keys of such a file. What is said twice there is kept once; what has no field stays a remark.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from a87desk.domain.day import Day
from a87desk.domain.decision import Decision, Reservation
from a87desk.domain.fuzzy_date import parse_fuzzy_date
from a87desk.domain.ids import DayId, OrganisationId, ParticipantId, SeatId, SessionId, SessionRoleId
from a87desk.domain.note import Note
from a87desk.domain.organisation import Organisation
from a87desk.domain.participant import Participant
from a87desk.domain.position import following
from a87desk.domain.record import Record
from a87desk.domain.seat import Seat, SeatHolder
from a87desk.domain.session import Session, SessionRole
from a87desk.domain.vocabulary import DecisionKind, NoteKind, RoleKind, SessionKind
from tests.samples.remarks import remarks_of

PLACED = {
    *("start_time", "end_time", "chair", "attendance", "attendance_rows", "agenda_adopted", "agenda"),
    *("partner_updates", "decisions", "requests", "closing"),
}
"""The keys of a seed file that find their place here."""
_UPDATES = "2"
_SAID: dict[str, tuple[NoteKind, str]] = {
    "facts": (NoteKind.POINT_RAISED, ""),
    "convened": (NoteKind.POINT_RAISED, "convened"),
    "mandate": (NoteKind.POINT_RAISED, "mandate"),
    "status": (NoteKind.POINT_RAISED, "status"),
    "summary_points": (NoteKind.POINT_RAISED, ""),
    "focus": (NoteKind.POINT_RAISED, "focus"),
    "priorities": (NoteKind.POINT_RAISED, "priority"),
    "aims": (NoteKind.POINT_RAISED, "aim"),
    "challenge": (NoteKind.CHALLENGE, ""),
    "milestones": (NoteKind.ANNOUNCEMENT, "milestone"),
}
_RESERVED = {"pending_decision": "", "dissent": "one member organization"}
"""What is reserved in an update, and by whom where it is not the one who gives it."""
_MEETING_DAY = DayId("day 1")


def is_minutes(seed: Mapping[str, Any]) -> bool:
    """Whether a seed file holds the minutes of a meeting."""
    return "attendance" in seed and "partner_updates" in seed


def minutes_of(seed: Mapping[str, Any]) -> dict[str, tuple[Record, ...]]:
    """Return the records of the meeting, by the names of the lists in a document."""
    people = _people(seed)
    lists: dict[str, tuple[Record, ...]] = {
        "days": (Day(id=_MEETING_DAY, number=1, date=parse_fuzzy_date(seed["start_date"])),),
        "sessions": tuple(_items(seed)),
        "session_roles": (*_chair(seed), *_speakers(seed)),
        "organisations": tuple(_organisations(seed)),
        "participants": tuple(people.values()),
        "seats": tuple(_seats(seed)),
        "seat_holders": tuple(_holders(seed, people)),
        "notes": tuple(_notes(seed)),
        "decisions": tuple(_decisions(seed)),
        "reservations": tuple(_reservations(seed)),
    }
    return lists


def remarks_of_minutes(seed: Mapping[str, Any]) -> Iterator[str]:
    """Yield what decisions say that has no field, and that the agenda of the meeting was adopted."""
    for number, row in enumerate(seed["decisions"], start=1):
        placed = {"id", "item", "type", "text", "responsible", "date"}
        yield from remarks_of(row, placed, f"Decision {number}: ")


def _item_id(number: object) -> SessionId | None:
    return SessionId(f"item {number}") if number else None


def _items(seed: Mapping[str, Any]) -> Iterator[Session]:
    position = ""
    count = len(seed["agenda"])
    for place, row in enumerate(seed["agenda"], start=1):
        position = following(position)
        yield Session(
            id=f"item {row['number']}",
            day_id=_MEETING_DAY,
            number=str(row["number"]),
            title=row["title"],
            kind=SessionKind.GOVERNANCE_ITEM,
            starts=seed["start_time"] if place == 1 else "",
            ends=seed["end_time"] if place == count else "",
            position=position,
        )


def _chair(seed: Mapping[str, Any]) -> Iterator[SessionRole]:
    chair = seed["chair"]
    yield SessionRole(
        id="chair",
        session_id=_item_id(1),
        role=RoleKind.CHAIR,
        name=chair["name"],
        organisation=chair["organisation"],
        position=following(""),
    )


def _speakers(seed: Mapping[str, Any]) -> Iterator[SessionRole]:
    position = ""
    for number, row in enumerate(seed["partner_updates"], start=1):
        position = following(position)
        yield SessionRole(
            id=f"update {number}",
            session_id=_item_id(_UPDATES),
            role=RoleKind.SPEAKER,
            name=row["partner"],
            organisation=row.get("constituency") or "",
            position=position,
        )


def _notes(seed: Mapping[str, Any]) -> Iterator[Note]:
    position = ""
    for number, row in enumerate(seed["partner_updates"], start=1):
        for key, (kind, tag) in _SAID.items():
            given = row.get(key) or ()
            for place, text in enumerate((given,) if isinstance(given, str) else given, start=1):
                position = following(position)
                yield Note(
                    id=f"update {number} {key} {place}",
                    session_id=_item_id(_UPDATES),
                    kind=kind,
                    text=text,
                    role_id=SessionRoleId(f"update {number}"),
                    tags=(tag,) if tag else (),
                    position=position,
                )
    for place, text in enumerate(seed["requests"], start=1):
        position = following(position)
        kind = NoteKind.SUGGESTION
        yield Note(id=f"request {place}", session_id=_item_id(3), kind=kind, text=text, position=position)
    yield Note(
        id="closing", session_id=_item_id(len(seed["agenda"])), text=seed["closing"], position=following(position)
    )


def _decisions(seed: Mapping[str, Any]) -> Iterator[Decision]:
    position = ""
    for number, row in enumerate(seed["decisions"], start=1):
        position = following(position)
        yield Decision(
            id=row["id"],
            session_id=_item_id(row["item"]),
            number=number,
            kind=DecisionKind(row["type"]),
            text=row["text"],
            responsible=row.get("responsible") or "",
            due=parse_fuzzy_date(row.get("date") or ""),
            position=position,
        )


def _reservations(seed: Mapping[str, Any]) -> Iterator[Reservation]:
    position = ""
    for number, row in enumerate(seed["partner_updates"], start=1):
        for key, who in _RESERVED.items():
            if key in row:
                position = following(position)
                yield Reservation(
                    id=f"update {number} {key}",
                    session_id=_item_id(_UPDATES),
                    who=who or row["partner"],
                    text=row[key],
                    position=position,
                )


# Who was there


def _printed(seed: Mapping[str, Any]) -> Iterator[tuple[int, int, Mapping[str, Any]]]:
    """Yield seat, place in the seat and holder, both from 1."""
    for seat, row in enumerate(seed["attendance"], start=1):
        for place, holder in enumerate(row["holders"], start=1):
            yield seat, place, holder


def _organisations(seed: Mapping[str, Any]) -> Iterator[Organisation]:
    for name in dict.fromkeys(holder["entity"] for _seat, _place, holder in _printed(seed)):
        yield Organisation(id=f"organisation {name}", name=name)


def _people(seed: Mapping[str, Any]) -> dict[str, Participant]:
    """Return one person for each printed name; the spellings that the file lists as one are kept beside it."""
    people: dict[str, Participant] = {}
    for _seat, _place, holder in _printed(seed):
        name = holder["name"]
        others = [one for row in seed.get("name_variants") or [] if name in row for one in row if one != name]
        people.setdefault(
            name,
            Participant(
                id=f"participant {len(people) + 1}",
                number=len(people) + 1,
                name=name,
                aliases=tuple(others),
                organisation_id=OrganisationId(f"organisation {holder['entity']}"),
            ),
        )
    return people


def _seats(seed: Mapping[str, Any]) -> Iterator[Seat]:
    position = ""
    for number, row in enumerate(seed["attendance"], start=1):
        position = following(position)
        has_star = any(holder["starred"] for holder in row["holders"])
        yield Seat(id=f"seat {number}", label=row["seat"], remark="*" if has_star else "", position=position)


def _holders(seed: Mapping[str, Any], people: Mapping[str, Participant]) -> Iterator[SeatHolder]:
    position = ""
    for seat, place, holder in _printed(seed):
        position = following(position)
        yield SeatHolder(
            id=f"seat {seat} holder {place}",
            seat_id=SeatId(f"seat {seat}"),
            participant_id=ParticipantId(people[holder["name"]].id),
            name=holder["name"],
            entity=holder["entity"],
            position=position,
        )
