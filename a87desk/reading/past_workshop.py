"""A past workshop as the beginning of a new one: its shape comes along, nobody's name and nothing that was said does.

Pure rules over records, and one function that reads them. The parts that come along are a person's choice; a list of
what may come, not of what may not: a noun that is added to the field later stays behind until it is named here.
"""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

import msgspec

from a87desk.domain.breakout_group import BreakoutGroup
from a87desk.domain.day import Day
from a87desk.domain.evaluation import EvaluationQuestion
from a87desk.domain.fuzzy_date import FuzzyDate, Precision, day
from a87desk.domain.ids import DayId, SelectionMatrixId, SessionId
from a87desk.domain.record import Record, derived_id
from a87desk.domain.selection_matrix import Criterion, SelectionMatrix
from a87desk.domain.session import GuidingQuestion, Session, SessionRole
from a87desk.domain.vocabulary import Confirmation
from a87desk.domain.workshop import Workshop
from a87desk.i18n import _, ngettext
from a87desk.reading.agenda import DAY_ORDER, SESSION_ORDER
from a87desk.store.reader import Reader


class Part(StrEnum):
    """What can come along. QUESTIONS, ROLES and GROUPS belong to sessions and come with the agenda only."""

    AGENDA = "agenda"
    QUESTIONS = "questions"
    ROLES = "roles"
    GROUPS = "groups"
    THEMES = "themes"
    SETTINGS = "settings"
    PURPOSE = "purpose"
    EVALUATION = "evaluation"
    MATRICES = "matrices"


NEEDS = {
    Part.QUESTIONS: Part.AGENDA,
    Part.ROLES: Part.AGENDA,
    Part.GROUPS: Part.AGENDA,
    Part.THEMES: Part.GROUPS,
}
"""What a part cannot come without."""
_SETTINGS = (
    "region", "country", "city", "venue", "rooms", "hosts", "supporters", "funders", "funding_text", "languages",
    "website", "handle", "roadmap_label", "rule_groups", "rule_share",
    "rule_counts_plenary",
)  # fmt: skip
_PURPOSE = ("objectives", "expected_outcomes")


@dataclass(frozen=True, slots=True)
class PastWorkshop:
    """What a workshop has that a new one can begin with."""

    workshop: Workshop
    days: tuple[Day, ...] = ()
    sessions: tuple[Session, ...] = ()
    questions: tuple[GuidingQuestion, ...] = ()
    roles: tuple[SessionRole, ...] = ()
    groups: tuple[BreakoutGroup, ...] = ()
    evaluation: tuple[EvaluationQuestion, ...] = ()
    matrices: tuple[SelectionMatrix, ...] = ()
    criteria: tuple[Criterion, ...] = ()


@dataclass(frozen=True, slots=True)
class Beginnings:
    """What a person gives the new workshop. `parts` come along; `starts` is its first day as far as it is known."""

    title: str
    country: str = ""
    starts: FuzzyDate | None = None
    parts: frozenset[Part] = frozenset(Part)


def past_workshop(read: Reader, workshop: Workshop) -> PastWorkshop:
    """Return what a workshop has that a new one can begin with."""
    return PastWorkshop(
        workshop=workshop,
        days=tuple(read.all(Day, order=DAY_ORDER)),
        sessions=tuple(read.all(Session, order=SESSION_ORDER)),
        questions=tuple(read.all(GuidingQuestion, order="position, number, id")),
        roles=tuple(
            one for one in read.all(SessionRole, order="position, id") if one.confirmation is not Confirmation.REPLACED
        ),
        groups=tuple(read.all(BreakoutGroup, order="number IS NULL, number, id")),
        evaluation=tuple(read.all(EvaluationQuestion, order="position, number, id")),
        matrices=tuple(read.all(SelectionMatrix, order="position, id")),
        criteria=tuple(read.all(Criterion, order="position, id")),
    )


def coming(parts: Collection[Part]) -> frozenset[Part]:
    """Return the parts that really come: one that needs another stays behind with it."""
    left = set(parts)
    for part, needed in NEEDS.items():  # in order: what needs the agenda stands before what needs the groups
        if needed not in left:
            left.discard(part)
    return frozenset(left)


def part_words(past: PastWorkshop, part: Part) -> str:
    """Return what a part would bring, in words, such as "Agenda: 3 days, 22 sessions"; "" for nothing."""
    return _WORDS[part](past)


def new_like(past: PastWorkshop, wanted: Beginnings, workshop_id: str) -> tuple[Workshop, tuple[Record, ...]]:
    """Return the new workshop's own record and the records it begins with; `workshop_id` is its identity."""
    parts = coming(wanted.parts)
    made = _Making(past, wanted, workshop_id)
    records: list[Record] = []
    if Part.AGENDA in parts:
        records += [*made.days(), *made.sessions()]
    for part, make in (
        (Part.ROLES, made.roles),
        (Part.QUESTIONS, made.questions),
        (Part.EVALUATION, made.evaluation),
        (Part.MATRICES, made.matrices),
    ):
        records += make() if part in parts else []
    records += made.groups(with_themes=Part.THEMES in parts) if Part.GROUPS in parts else []
    return made.workshop(parts), tuple(records)


@dataclass(frozen=True, slots=True)
class _Making:
    """Makes new records from past ones. Identities follow from the old ones, so that references hold."""

    past: PastWorkshop
    wanted: Beginnings
    workshop_id: str

    def workshop(self, parts: frozenset[Part]) -> Workshop:
        taken = (*(_SETTINGS if Part.SETTINGS in parts else ()), *(_PURPOSE if Part.PURPOSE in parts else ()))
        kept = {name: getattr(self.past.workshop, name) for name in taken}
        if self.wanted.country:
            kept["country"] = self.wanted.country
        if self._is_elsewhere():
            kept |= {"region": "", "city": "", "venue": "", "rooms": ()}  # another country has another venue
        return Workshop(
            id=self.workshop_id,
            title=self.wanted.title,
            kind=self.past.workshop.kind,
            starts=self.wanted.starts,
            ends=self._last_day(parts),
            **kept,
        )

    def _last_day(self, parts: frozenset[Part]) -> FuzzyDate | None:
        dates = [one.date for one in self.days() if one.date] if Part.AGENDA in parts else []
        return max(dates, key=lambda one: one.first or "", default=None)

    def days(self) -> list[Day]:
        first = _exact(self.wanted.starts)
        offsets = _offsets(self.past.days)
        return [
            Day(
                id=self._id(one.id),
                number=one.number,
                date=day(first + timedelta(days=offset)) if first and offset is not None else None,
                title=one.title,
                aim=one.aim,
            )
            for one, offset in zip(self.past.days, offsets, strict=True)
        ]

    def sessions(self) -> list[Session]:
        return [
            Session(
                id=self._id(one.id),
                day_id=DayId(self._id(one.day_id)) if one.day_id else None,
                number=one.number,
                title=one.title,
                kind=one.kind,
                track=one.track,
                room=one.room if self._keeps_rooms() else "",
                starts=one.starts,
                ends=one.ends,
                objective=one.objective,
                aims=one.aims,
                minimum_recommendations=one.minimum_recommendations,
                group_choice=one.group_choice,
                phases=one.phases,
                position=one.position,
            )
            for one in self.past.sessions
        ]

    def _keeps_rooms(self) -> bool:
        """Whether it is in the same rooms as far as is known."""
        return Part.SETTINGS in self.wanted.parts and not self._is_elsewhere()

    def _is_elsewhere(self) -> bool:
        given = self.wanted.country.strip().casefold()
        return bool(given) and given != self.past.workshop.country.strip().casefold()

    def roles(self) -> list[Record]:
        """Return the roles with nobody in them."""
        return [
            SessionRole(
                id=self._id(one.id),
                session_id=self._session(one.session_id),
                role=one.role,
                confirmation=Confirmation.TO_BE_DECIDED,
                position=one.position,
            )
            for one in self.past.roles
            if self._session(one.session_id)
        ]

    def questions(self) -> list[Record]:
        return [
            msgspec.structs.replace(one, id=self._id(one.id), session_id=self._session(one.session_id))
            for one in self.past.questions
            if self._session(one.session_id)
        ]

    def groups(self, *, with_themes: bool) -> list[Record]:
        """Return the groups with nobody in them and no rapporteur."""
        return [
            BreakoutGroup(
                id=self._id(one.id),
                session_id=self._session(one.session_id),
                number=one.number,
                theme=one.theme if with_themes else "",
                short_theme=one.short_theme if with_themes else "",
                room=one.room if self._keeps_rooms() else "",
                rapporteur_status=Confirmation.TO_BE_DECIDED,
                minimum_recommendations=one.minimum_recommendations,
                capacity=one.capacity,
                slot=one.slot,
            )
            for one in self.past.groups
        ]

    def evaluation(self) -> list[Record]:
        has_agenda = Part.AGENDA in coming(self.wanted.parts)
        return [
            msgspec.structs.replace(
                one, id=self._id(one.id), session_id=self._session(one.session_id) if has_agenda else None
            )
            for one in self.past.evaluation
            if has_agenda or not one.session_id
        ]

    def matrices(self) -> list[Record]:
        """Return the matrices with their criteria; options, answers and the decision stay behind."""
        has_agenda = Part.AGENDA in coming(self.wanted.parts)
        made: list[Record] = [
            SelectionMatrix(
                id=self._id(one.id),
                session_id=self._session(one.session_id) if has_agenda else None,
                title=one.title,
                position=one.position,
            )
            for one in self.past.matrices
        ]
        known = {one.id for one in self.past.matrices}
        made += [
            msgspec.structs.replace(one, id=self._id(one.id), matrix_id=SelectionMatrixId(self._id(str(one.matrix_id))))
            for one in self.past.criteria
            if one.matrix_id in known
        ]
        return made

    def _session(self, session_id: str | None) -> SessionId | None:
        known = session_id and any(one.id == session_id for one in self.past.sessions)
        return SessionId(self._id(str(session_id))) if known else None

    def _id(self, old: str) -> str:
        return derived_id("like", self.workshop_id, old)


def _offsets(days: tuple[Day, ...]) -> list[int | None]:
    """Return how many days each lies after the first; by their dates where these are known, else by their numbers."""
    first = next((one for one in days if one.number == 1), days[0] if days else None)
    start = _exact(first.date) if first else None
    found: list[int | None] = []
    for one in days:
        that = _exact(one.date)
        if start is not None and that is not None:
            found.append((that - start).days)
        else:
            found.append(one.number - (first.number or 1) if first and one.number is not None else None)
    return found


def _exact(value: FuzzyDate | None) -> date | None:
    if value is None or value.precision is not Precision.DAY or not value.first:
        return None
    return date.fromisoformat(value.first)


def _agenda_words(past: PastWorkshop) -> str:
    days, sessions = len(past.days), len(past.sessions)
    if not days and not sessions:
        return ""
    return _("Agenda: {days}, {sessions}").format(
        days=ngettext("{count} day", "{count} days", days).format(count=days),
        sessions=ngettext("{count} session", "{count} sessions", sessions).format(count=sessions),
    )


def _questions_words(past: PastWorkshop) -> str:
    count = len(past.questions)
    return ngettext("{count} guiding question", "{count} guiding questions", count).format(count=count) if count else ""


def _roles_words(past: PastWorkshop) -> str:
    count = len(past.roles)
    words = ngettext("{count} role, to be decided anew", "{count} roles, to be decided anew", count)
    return words.format(count=count) if count else ""


def _groups_words(past: PastWorkshop) -> str:
    count = len(past.groups)
    words = ngettext("{count} breakout group, nobody in it yet", "{count} breakout groups, nobody in them yet", count)
    return words.format(count=count) if count else ""


def _themes_words(past: PastWorkshop) -> str:
    themes = [one.short_theme or one.theme for one in past.groups if one.theme]
    count = len(themes)
    words = ngettext("Its theme, “{theme}”", "Their {count} themes, such as “{theme}”", count)
    return words.format(count=count, theme=themes[0]) if themes else ""


def _settings_words(past: PastWorkshop) -> str:
    named = (
        (past.workshop.venue or past.workshop.rooms, _("venue and rooms")),
        (past.workshop.hosts, _("hosts")),
        (past.workshop.funders or past.workshop.funding_text, _("funders and their text")),
        (past.workshop.languages, _("languages")),
        (past.workshop.website or past.workshop.handle, _("website and hashtag")),
    )
    parts = [words for value, words in named if value]
    return _("Settings: {names}").format(names=", ".join([*parts, _("consensus rule")]))


def _purpose_words(past: PastWorkshop) -> str:
    objectives, outcomes = len(past.workshop.objectives), len(past.workshop.expected_outcomes)
    parts = [
        ngettext("{count} objective", "{count} objectives", objectives).format(count=objectives) if objectives else "",
        ngettext("{count} expected outcome", "{count} expected outcomes", outcomes).format(count=outcomes)
        if outcomes
        else "",
    ]
    return ", ".join(part for part in parts if part)


def _evaluation_words(past: PastWorkshop) -> str:
    count = len(past.evaluation)
    words = ngettext("Evaluation form: {count} question", "Evaluation form: {count} questions", count)
    return words.format(count=count) if count else ""


def _matrices_words(past: PastWorkshop) -> str:
    count = len(past.matrices)
    words = ngettext("{count} selection matrix: its criteria", "{count} selection matrices: their criteria", count)
    return words.format(count=count) if count else ""


_WORDS: dict[Part, Callable[[PastWorkshop], str]] = {
    Part.AGENDA: _agenda_words,
    Part.QUESTIONS: _questions_words,
    Part.ROLES: _roles_words,
    Part.GROUPS: _groups_words,
    Part.THEMES: _themes_words,
    Part.SETTINGS: _settings_words,
    Part.PURPOSE: _purpose_words,
    Part.EVALUATION: _evaluation_words,
    Part.MATRICES: _matrices_words,
}
