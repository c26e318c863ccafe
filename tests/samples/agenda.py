"""The agenda of a seed file: days, sessions, who has a role, guiding questions, and what was said outside the groups.

Knows which list of a session is which kind of note.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from a87desk.domain.day import Day
from a87desk.domain.fuzzy_date import parse_fuzzy_date
from a87desk.domain.ids import DayId, SessionId
from a87desk.domain.note import Note
from a87desk.domain.position import following
from a87desk.domain.recommendation import Recommendation
from a87desk.domain.session import GuidingQuestion, Session, SessionRole
from a87desk.domain.vocabulary import Confirmation, NoteKind, RoleKind, SessionKind
from tests.samples.people import People
from tests.samples.remarks import remarks_of

_NOTES: dict[str, tuple[NoteKind, str]] = {
    "themes_raised": (NoteKind.POINT_RAISED, "theme raised"),
    "feedback_points": (NoteKind.POINT_RAISED, "feedback"),
    "value_added": (NoteKind.VALUE_ADDED, ""),
    "challenges_and_questions": (NoteKind.CHALLENGE, ""),
    "significant_obstacle": (NoteKind.CHALLENGE, "significant obstacle"),
    "facts": (NoteKind.FACT, ""),
    "referenced_documents": (NoteKind.REFERENCE_DOCUMENT, ""),
}
_KINDS = {
    "platform_demo": SessionKind.DEMONSTRATION,
    "breakout_choice": SessionKind.SIMULTANEOUS_BREAKOUTS,
    "tedx_style_talk": SessionKind.TALKS,
    "draft_study_feedback": SessionKind.DRAFT_STUDY,
    "small_groups": SessionKind.WORKING_GROUPS,
}
_PRINTED_DAY = re.compile(r"Day (?P<number>\d) is printed as '(?P<printed>[^']+)'")
_PLACED = {
    *("id", "day", "date", "start", "end", "kind", "number", "title", "room", "as_printed", "consensus_rule", "aims"),
    *("minimum_recommendations_per_group", "group_choice", "roles", "rapporteurs_planned", "rapporteurs_as_reported"),
    *("guiding_questions", "recommendations"),
    *_NOTES,
}


@dataclass
class Agenda:
    """Everything of the agenda, in its order."""

    days: list[Day] = field(default_factory=list)
    sessions: list[Session] = field(default_factory=list)
    roles: list[SessionRole] = field(default_factory=list)
    questions: list[GuidingQuestion] = field(default_factory=list)
    notes: list[Note] = field(default_factory=list)
    recommendations: list[Recommendation] = field(default_factory=list)
    remarks: list[str] = field(default_factory=list)


def agenda_of(seed: Mapping[str, Any], people: People) -> Agenda:
    """Return the agenda of a seed file; empty where it has none."""
    agenda = Agenda()
    for row in seed.get("sessions") or []:
        day_id = _day_id(agenda.days, row, _printed_days(seed))
        position = following(agenda.sessions[-1].position if agenda.sessions else "")
        session = _session(row, day_id, position)
        agenda.sessions.append(session)
        agenda.roles += _roles(row, session.id, people)
        agenda.questions += _questions(row, session.id)
        agenda.notes += _notes(row, session.id)
        agenda.recommendations += recommendations_of(row, session_id=session.id)
        agenda.remarks += _remarks(row)
    return agenda


def _day_id(days: list[Day], row: Mapping[str, Any], printed: Mapping[int, str]) -> DayId:
    number = row["day"]
    day_id = DayId(f"day {number}")
    if day_id not in {day.id for day in days}:
        date = parse_fuzzy_date(row.get("date") or "")
        days.append(Day(id=day_id, number=number, date=date, as_printed=printed.get(number, "")))
    return day_id


def _printed_days(seed: Mapping[str, Any]) -> dict[int, str]:
    """Return the headings of days that the source prints wrongly, by number, as the remarks tell them."""
    told = (_PRINTED_DAY.match(one) for one in seed.get("anomalies") or [])
    return {int(found["number"]): found["printed"] for found in told if found}


def _session(row: Mapping[str, Any], day_id: DayId, position: str) -> Session:
    return Session(
        id=row["id"],
        day_id=day_id,
        number=str(row.get("number") or ""),
        title=row["title"],
        kind=_kind(row["kind"]),
        room=row.get("room") or "",
        starts=row.get("start") or "",
        ends=row.get("end") or "",
        as_printed=row.get("as_printed") or "",
        objective=row.get("consensus_rule") or "",
        aims=tuple(row.get("aims") or ()),
        minimum_recommendations=row.get("minimum_recommendations_per_group"),
        group_choice=row.get("group_choice") or "",
        position=position,
    )


def _kind(word: str) -> SessionKind | None:
    return _KINDS.get(word) or next((kind for kind in SessionKind if kind.value == word), None)


_Role = tuple[str, str | None, RoleKind | None, Confirmation | None]


def _printed_role(one: Mapping[str, Any]) -> _Role:
    confirmation = Confirmation.TO_BE_CONFIRMED if one.get("to_be_confirmed") else None
    return one["name"], one.get("organisation"), _role(one["role"]), confirmation


def _roles(row: Mapping[str, Any], session_id: str, people: People) -> Iterator[SessionRole]:
    printed = [_printed_role(one) for one in row.get("roles") or []]
    if "moderator_note" in row:
        printed.append(("", None, RoleKind.MODERATOR, None))
    printed += _rapporteurs(row)
    position = ""
    for number, (name, organisation, role, confirmation) in enumerate(printed, start=1):
        position = following(position)
        yield SessionRole(
            id=f"{session_id} role {number}",
            session_id=SessionId(session_id),
            role=role,
            participant_id=people.participant_id(name),
            organisation_id=people.organisation_id(organisation),
            name=name,
            organisation=organisation or "",
            confirmation=confirmation,
            position=position,
        )


def _role(word: str) -> RoleKind | None:
    return next((role for role in RoleKind if role.value == word), None)


def _rapporteurs(row: Mapping[str, Any]) -> Iterator[_Role]:
    """Yield the rapporteurs of the agenda, replaced where the report names others, then those of the report only."""
    planned = row.get("rapporteurs_planned") or []
    reported = row.get("rapporteurs_as_reported") or []
    for one in planned:
        took_part = one["name"] in reported
        confirmation = Confirmation.CONFIRMED if took_part else Confirmation.REPLACED
        yield one["name"], one["organisation"], RoleKind.RAPPORTEUR, confirmation
    for name in reported:
        if name not in {one["name"] for one in planned}:
            yield name, None, RoleKind.RAPPORTEUR, Confirmation.CONFIRMED


def _questions(row: Mapping[str, Any], session_id: str) -> Iterator[GuidingQuestion]:
    position = ""
    for number, text in enumerate(row.get("guiding_questions") or [], start=1):
        position = following(position)
        yield GuidingQuestion(
            id=f"{session_id} question {number}",
            session_id=SessionId(session_id),
            number=number,
            text=text,
            position=position,
        )


def _notes(row: Mapping[str, Any], session_id: str) -> Iterator[Note]:
    position = ""
    for key, (kind, tag) in _NOTES.items():
        given = row.get(key) or []
        for number, one in enumerate([given] if isinstance(given, str) else given, start=1):
            position = following(position)
            yield Note(
                id=f"{session_id} {key} {number}",
                session_id=SessionId(session_id),
                kind=kind,
                text=one if isinstance(one, str) else f"{one['label']}: {one['value']}",
                tags=(tag,) if tag else (),
                position=position,
            )


def recommendations_of(
    row: Mapping[str, Any], *, session_id: str, after: str = "", **of_group: Any
) -> list[Recommendation]:
    """Return the recommendations of a session or, with `group_id`, of a group; places follow `after`."""
    made = []
    for one in row.get("recommendations") or []:
        after = following(after)
        made.append(
            Recommendation(
                id=one["id"],
                session_id=SessionId(session_id),
                number=one["number"],
                text=one["text"],
                source=one["source"],
                position=after,
                **of_group,
            )
        )
    return made


def _remarks(row: Mapping[str, Any]) -> Sequence[str]:
    number = f"session {row['number']}" if row.get("number") else f"“{row['title']}”"
    about = f"Day {row['day']}, {number}: "
    remarks = [*remarks_of(row, _PLACED, about)]
    remarks += [f"{about}Kind: {row['kind']}"] if _kind(row["kind"]) is None else []
    unnamed = [one for one in row.get("roles") or [] if _role(one["role"]) is None]
    return [*remarks, *(f"{about}Role of {one['name']}: {one['role']}" for one in unnamed)]
