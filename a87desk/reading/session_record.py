"""What is written down of one session outside its groups: who said what, questions with answers, what was decided.

Arranged from plain records, so that the screen and every document say the same in the same order. Pure but for
`session_records`, which reads the file.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

from a87desk.domain.decision import Decision, Endorsement, Pledge, Reservation
from a87desk.domain.figure import Figure
from a87desk.domain.note import Note
from a87desk.domain.record import Record
from a87desk.domain.record_entry import KnownSpeaker
from a87desk.domain.session import Session, SessionRole
from a87desk.domain.session_asks import asks_of
from a87desk.domain.vocabulary import Confirmation, NoteKind, RoleKind, word_for
from a87desk.reading.codes import CodedRecommendation, coded_recommendations
from a87desk.reading.holders import is_nobody
from a87desk.store.reader import Kept, Reader

SILENT = (RoleKind.RAPPORTEUR, RoleKind.ORGANISER, RoleKind.FUNDER, RoleKind.OBSERVER)
"""Roles that write, pay or listen: they are no speakers of a session."""
_ORDER = "position, id"
_NUMBERED = "number IS NULL, number, position, id"


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who speaks at a session: a role with its name, or with its organisation where nobody is named."""

    role: SessionRole

    @property
    def id(self) -> str:
        return self.role.id

    @property
    def name(self) -> str:
        """The person; else the organisation; else what the role is called."""
        if not is_nobody(self.role.name):
            return self.role.name
        return self.role.organisation or self.role.name or (word_for(self.role.role) if self.role.role else "")

    @property
    def organisation(self) -> str:
        """The organisation, where it is not the name already."""
        return self.role.organisation if self.role.organisation != self.name else ""

    @property
    def known(self) -> KnownSpeaker:
        return KnownSpeaker(self.id, self.name, self.organisation)


@dataclass(frozen=True, slots=True)
class Pair:
    """A question with its answers; `question` None: answers to nothing that is still there."""

    question: Kept[Note] | None
    answers: tuple[Kept[Note], ...]


@dataclass(frozen=True, slots=True)
class Decided:
    """A decision with the reservations that are about it."""

    decision: Kept[Decision]
    reservations: tuple[Kept[Reservation], ...]


@dataclass(frozen=True, slots=True)
class Resolved:
    """What a session resolved, promised and quoted: the records that have a noun of their own."""

    decisions: tuple[Kept[Decision], ...] = ()
    reservations: tuple[Kept[Reservation], ...] = ()
    pledges: tuple[Kept[Pledge], ...] = ()
    figures: tuple[Kept[Figure], ...] = ()
    endorsements: tuple[Kept[Endorsement], ...] = ()

    @property
    def count(self) -> int:
        return sum(map(len, (self.decisions, self.reservations, self.pledges, self.figures, self.endorsements)))


NOTHING_RESOLVED = Resolved()


@dataclass(frozen=True, slots=True)
class SessionRecord:
    """The record of a session, arranged. Every note of the session stands in exactly one place.

    `by_speaker` holds the speakers with what they said, those who said nothing too; `floor` what nobody is named for.
    `reservations` are those about no decision of this session.
    """

    session: Session
    speakers: tuple[Speaker, ...] = ()
    by_speaker: tuple[tuple[Speaker, tuple[Kept[Note], ...]], ...] = ()
    floor: tuple[Kept[Note], ...] = ()
    pairs: tuple[Pair, ...] = ()
    announcements: tuple[Kept[Note], ...] = ()
    decided: tuple[Decided, ...] = ()
    reservations: tuple[Kept[Reservation], ...] = ()
    resolved: Resolved = NOTHING_RESOLVED
    recommendations: tuple[CodedRecommendation, ...] = ()
    notes: int = 0

    @property
    def count(self) -> int:
        """How much is written, whatever it is."""
        return self.notes + self.resolved.count + len(self.recommendations)

    def speaker(self, role_id: str | None) -> Speaker | None:
        """Return a speaker by the id of the role."""
        return next((one for one in self.speakers if one.id == role_id), None)


def arranged(
    session: Session,
    roles: Sequence[SessionRole],
    notes: Sequence[Kept[Note]],
    resolved: Resolved,
    recommendations: Sequence[CodedRecommendation] = (),
) -> SessionRecord:
    """Return the record of a session from what is kept of it; each list in its order."""
    said = {one.record.role_id for one in notes}
    speakers = tuple(Speaker(role) for role in roles if _speaks(role) or role.id in said)
    pairs, paired = _pairs(notes)
    rest = [one for one in notes if one.record.id not in paired]
    announced = tuple(one for one in rest if one.record.kind is NoteKind.ANNOUNCEMENT)
    points = [one for one in rest if one.record.kind is not NoteKind.ANNOUNCEMENT]
    known = {one.id for one in speakers}
    about: dict[str, list[Kept[Reservation]]] = defaultdict(list)
    own = {one.record.id for one in resolved.decisions}
    for reservation in resolved.reservations:
        decision_id = reservation.record.decision_id or ""
        about[decision_id if decision_id in own else ""].append(reservation)
    return SessionRecord(
        session=session,
        speakers=speakers,
        by_speaker=tuple((one, tuple(n for n in points if n.record.role_id == one.id)) for one in speakers),
        floor=tuple(one for one in points if one.record.role_id not in known),
        pairs=pairs,
        announcements=announced,
        decided=tuple(Decided(one, tuple(about[one.record.id])) for one in resolved.decisions),
        reservations=tuple(about[""]),
        resolved=resolved,
        recommendations=tuple(recommendations),
        notes=len(notes),
    )


def _speaks(role: SessionRole) -> bool:
    return role.role not in SILENT and role.confirmation is not Confirmation.REPLACED


def _pairs(notes: Sequence[Kept[Note]]) -> tuple[tuple[Pair, ...], set[str]]:
    """Return the questions with their answers, and the ids of all notes in them."""
    questions = {one.record.id: one for one in notes if one.record.kind is NoteKind.QUESTION}
    answers: dict[str, list[Kept[Note]]] = defaultdict(list)
    for one in notes:
        if one.record.kind is NoteKind.ANSWER:
            about_id = one.record.about_id or ""
            answers[about_id if about_id in questions else ""].append(one)
    pairs = [Pair(one, tuple(answers[one.record.id])) for one in questions.values()]
    if answers[""]:
        pairs.append(Pair(None, tuple(answers[""])))
    return tuple(pairs), {*questions, *(one.record.id for some in answers.values() for one in some)}


# Reading the file

R = TypeVar("R", bound=Record)


def by_session(kept: Iterable[Kept[R]]) -> dict[str, list[Kept[R]]]:
    """Return records by the id of their session; "" for none."""
    found: dict[str, list[Kept[R]]] = defaultdict(list)
    for one in kept:
        session_id: Any = getattr(one.record, "session_id", None)
        found[session_id or ""].append(one)
    return found


@dataclass(frozen=True, slots=True)
class _Everything:
    decisions: dict[str, list[Kept[Decision]]]
    reservations: dict[str, list[Kept[Reservation]]]
    pledges: dict[str, list[Kept[Pledge]]]
    figures: dict[str, list[Kept[Figure]]]
    endorsements: dict[str, list[Kept[Endorsement]]]

    def of(self, session_ids: Iterable[str]) -> Resolved:
        ids = tuple(session_ids)

        def of_all(by: dict[str, list[Kept[R]]]) -> tuple[Kept[R], ...]:
            return tuple(one for session_id in ids for one in by.get(session_id, ()))

        return Resolved(
            of_all(self.decisions),
            of_all(self.reservations),
            of_all(self.pledges),
            of_all(self.figures),
            of_all(self.endorsements),
        )


def resolved_by_session(read: Reader, session_ids: Iterable[str]) -> tuple[dict[str, Resolved], Resolved]:
    """Return what each session resolved, and what belongs to no session that is still there: none is lost."""
    everything = _Everything(
        by_session(read.kept(Decision, order=_NUMBERED)),
        by_session(read.kept(Reservation, order=_ORDER)),
        by_session(read.kept(Pledge, order=_ORDER)),
        by_session(read.kept(Figure, order=_ORDER)),
        by_session(read.kept(Endorsement, order=_ORDER)),
    )
    here = set(session_ids)
    there = {
        key
        for by in (
            everything.decisions,
            everything.reservations,
            everything.pledges,
            everything.figures,
            everything.endorsements,
        )
        for key in by
    }
    return {session_id: everything.of((session_id,)) for session_id in here}, everything.of(sorted(there - here))


def session_records(read: Reader) -> dict[str, SessionRecord]:
    """Return the record of every session by its id; under "" what no session holds that is still there, if anything."""
    sessions = read.all(Session)
    ids = {one.id for one in sessions}
    roles: dict[str, list[SessionRole]] = defaultdict(list)
    for role in read.all(SessionRole, order=_ORDER):
        roles[role.session_id or ""].append(role)
    notes = by_session(read.kept(Note, "group_id IS NULL", order=_ORDER))
    resolved, loose = resolved_by_session(read, ids)
    plenary: dict[str, list[CodedRecommendation]] = defaultdict(list)
    for one in coded_recommendations(read):
        session_id = one.recommendation.session_id or ""
        if not one.group_id:
            plenary[session_id if session_id in ids else ""].append(one)
    found = {
        one.id: arranged(one, roles[one.id], notes.get(one.id, ()), resolved[one.id], plenary[one.id])
        for one in sessions
    }
    homeless = [note for key, some in notes.items() if key not in ids for note in some]
    nowhere = arranged(Session(id=""), (), homeless, loose, plenary[""])
    return {**found, "": nowhere} if nowhere.count else found


def asks_for_record(session: Session, record: SessionRecord | None) -> bool:
    """Whether a session is listed among the records: its kind asks for one, or there is one."""
    return asks_of(session.kind).record or bool(record and record.count)
