"""The register of divergences: everything on which people do not agree, wherever it was written down.

Contradictions that people said between recommendations, themes below the rule, reservations and conditions of themes,
what the plenary did not accept, reservations of sessions, and rows of the register itself. Nothing is averaged away.
Source: domain description 2.7, rules 6 and 7. Rows are made from plain parts, so that a document can leave some out.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from a87desk.domain.decision import Reservation
from a87desk.domain.divergence import Divergence
from a87desk.domain.session import Session
from a87desk.domain.theme import SuggestionDecision
from a87desk.domain.vocabulary import DivergenceKind, PlenaryOutcome, Verdict
from a87desk.reading.codes import CodedRecommendation, coded_recommendations
from a87desk.reading.consensus_board import ConsensusBoard, ThemeOnBoard, by_support
from a87desk.store.reader import Kept, Reader


class DivergenceSource(StrEnum):
    """Where a row comes from, and so where it is changed."""

    SAID_TO_CONTRADICT = "said_to_contradict"
    BELOW_RULE = "below_rule"
    NOT_ACCEPTED = "not_accepted"
    DISSENT = "dissent"
    CONDITIONS = "conditions"
    RESERVATION = "reservation"
    REGISTER = "register"


class RegisterPart(StrEnum):
    """The parts of the register, in the order in which they are read."""

    CONTRADICTIONS = "contradictions"
    MINORITIES = "minorities"
    RESERVATIONS = "reservations"
    CONDITIONS = "conditions"
    OTHERS = "others"


_PART_OF_SOURCE = {
    DivergenceSource.SAID_TO_CONTRADICT: RegisterPart.CONTRADICTIONS,
    DivergenceSource.BELOW_RULE: RegisterPart.MINORITIES,
    DivergenceSource.NOT_ACCEPTED: RegisterPart.MINORITIES,
    DivergenceSource.DISSENT: RegisterPart.RESERVATIONS,
    DivergenceSource.CONDITIONS: RegisterPart.CONDITIONS,
    DivergenceSource.RESERVATION: RegisterPart.RESERVATIONS,
}
_PART_OF_KIND = {
    DivergenceKind.CONTRADICTION: RegisterPart.CONTRADICTIONS,
    DivergenceKind.MINORITY_POSITION: RegisterPart.MINORITIES,
    DivergenceKind.CONDITION: RegisterPart.CONDITIONS,
}


@dataclass(frozen=True, slots=True)
class DivergenceRow:
    """One divergence. `record_id` is what is changed: of a theme, a reservation, a decision on a pair, or the row.

    `text` is somebody's position in its own words; of a contradiction the words are those of its `recommendations`.
    `by` and `at` are who wrote it down and when, `reason` why, `settled` how it was settled ("": it stands).
    `divergence_id` is the row of the register, "" where there is none.
    """

    source: DivergenceSource
    record_id: str
    part: RegisterPart
    text: str = ""
    who: str = ""
    themes: tuple[ThemeOnBoard, ...] = ()
    group_ids: tuple[str, ...] = ()
    recommendations: tuple[CodedRecommendation, ...] = ()
    by: str = ""
    at: str = ""
    reason: str = ""
    settled: str = ""
    divergence_id: str = ""
    session: str = ""
    versions: tuple[str, ...] = ()

    @property
    def key(self) -> tuple[str, ...]:
        return ("divergence", self.source.value, self.record_id)

    @property
    def theme_ids(self) -> tuple[str, ...]:
        return tuple(one.theme.id for one in self.themes)

    @property
    def is_settled(self) -> bool:
        return bool(self.settled)


@dataclass(frozen=True, slots=True)
class RegisterParts:
    """What the register is made of besides the themes: plain records with their trace.

    `contradictions` are decisions on pairs; `recommendations` every recommendation by id, of the plenary too.
    """

    contradictions: tuple[Kept[SuggestionDecision], ...] = ()
    rows: tuple[Kept[Divergence], ...] = ()
    reservations: tuple[Kept[Reservation], ...] = ()
    recommendations: tuple[CodedRecommendation, ...] = ()
    sessions: tuple[tuple[str, str], ...] = ()
    """Titles of sessions by id."""


def register_parts(read: Reader) -> RegisterParts:
    """Return what the register is made of."""
    return RegisterParts(
        contradictions=tuple(read.kept(SuggestionDecision, "verdict = ?", (Verdict.CONTRADICTS.value,))),
        rows=tuple(read.kept(Divergence, order="position, id")),
        reservations=tuple(read.kept(Reservation, order="position, id")),
        recommendations=tuple(coded_recommendations(read)),
        sessions=tuple((one.id, one.title) for one in read.all(Session)),
    )


def register_rows(board: ConsensusBoard, parts: RegisterParts) -> tuple[DivergenceRow, ...]:
    """Return the register: part by part, what stands before what is settled."""
    known = {one.id: one for one in parts.recommendations}
    on_board = {one.theme.id: one for one in board.themes}
    pairs = _by_pair(parts.rows)
    themes_of: dict[str, list[ThemeOnBoard]] = defaultdict(list)
    for theme in board.themes:
        for member in theme.members:
            themes_of[member.id].append(theme)
    found: list[DivergenceRow] = []
    covered: set[str] = set()
    for decision in parts.contradictions:
        row = _contradiction(decision, known, themes_of)
        if row is None:
            continue
        settled = pairs.get(_pair_of(row.recommendations))
        if settled is not None:
            covered.add(settled.record.id)
            row = _with_row(row, settled)
        found.append(row)
    for one in by_support(tuple(on_board.values())):
        found += _of_theme(one)
    sessions = dict(parts.sessions)
    found += [_reservation(one, sessions) for one in parts.reservations]
    found += [_row(one, known, on_board) for one in parts.rows if one.record.id not in covered]
    order = list(RegisterPart)
    return tuple(sorted(found, key=lambda row: (order.index(row.part), row.is_settled)))


def _by_pair(rows: Iterable[Kept[Divergence]]) -> Mapping[frozenset[str], Kept[Divergence]]:
    """Return the rows about a contradiction of two recommendations; the first one where there are several."""
    found: dict[frozenset[str], Kept[Divergence]] = {}
    for one in rows:
        ids = frozenset(one.record.recommendation_ids)
        if one.record.kind is DivergenceKind.CONTRADICTION and len(ids) == 2:
            found.setdefault(ids, one)
    return found


def _pair_of(recommendations: Sequence[CodedRecommendation]) -> frozenset[str]:
    return frozenset(one.id for one in recommendations)


def _contradiction(
    kept: Kept[SuggestionDecision],
    known: Mapping[str, CodedRecommendation],
    themes_of: Mapping[str, Sequence[ThemeOnBoard]],
) -> DivergenceRow | None:
    """Return a contradiction that people said; None where one of the two is not here any more."""
    decision = kept.record
    pair = tuple(known[one] for one in (decision.first_id or "", decision.second_id or "") if one in known)
    if len(pair) < 2:
        return None
    pair = tuple(sorted(pair, key=lambda one: (one.group_number or 10_000, one.recommendation.number or 0, one.id)))
    themes = {one.theme.id: one for each in pair for one in themes_of.get(each.id, ())}
    return DivergenceRow(
        DivergenceSource.SAID_TO_CONTRADICT,
        decision.id,
        RegisterPart.CONTRADICTIONS,
        themes=tuple(themes.values()),
        group_ids=tuple(dict.fromkeys(one.group_id for one in pair if one.group_id)),
        recommendations=pair,
        by=kept.changed_by,
        at=kept.changed_at,
        reason=decision.reason,
    )


def _with_row(row: DivergenceRow, kept: Kept[Divergence]) -> DivergenceRow:
    """Return a contradiction with what the register says of the same pair."""
    one = kept.record
    return replace(
        row, divergence_id=one.id, settled=one.settled, text=one.text, who=one.who, versions=kept.versions
    )  # fmt: skip


def _of_theme(one: ThemeOnBoard) -> list[DivergenceRow]:
    """Return what stands against a theme, or beside it. Who changed the theme last did not say all of this."""
    theme = one.theme
    said: list[tuple[DivergenceSource, str]] = []
    if not one.meets_rule:
        said.append((DivergenceSource.BELOW_RULE, theme.wording))
    if theme.plenary_outcome is PlenaryOutcome.NOT_ACCEPTED:
        said.append((DivergenceSource.NOT_ACCEPTED, theme.plenary_remark))
    if theme.dissent:
        said.append((DivergenceSource.DISSENT, theme.dissent))
    if theme.conditions:
        said.append((DivergenceSource.CONDITIONS, theme.conditions))
    return [
        DivergenceRow(source, theme.id, _PART_OF_SOURCE[source], text, themes=(one,), group_ids=one.group_ids)
        for source, text in said
    ]


def _reservation(kept: Kept[Reservation], sessions: Mapping[str, str]) -> DivergenceRow:
    one = kept.record
    return DivergenceRow(
        DivergenceSource.RESERVATION,
        one.id,
        RegisterPart.RESERVATIONS,
        one.text,
        who=one.who,
        by=kept.made_by,
        at=kept.made_at,
        session=sessions.get(one.session_id or "", ""),
        versions=kept.versions,
    )


def _row(
    kept: Kept[Divergence], known: Mapping[str, CodedRecommendation], on_board: Mapping[str, ThemeOnBoard]
) -> DivergenceRow:
    one = kept.record
    theme = on_board.get(one.theme_id or "")
    return DivergenceRow(
        DivergenceSource.REGISTER,
        one.id,
        _PART_OF_KIND[one.kind] if one.kind else RegisterPart.OTHERS,
        one.text,
        who=one.who,
        themes=(theme,) if theme else (),
        group_ids=(one.group_id,) if one.group_id else (),
        recommendations=tuple(known[each] for each in one.recommendation_ids if each in known),
        by=kept.made_by,
        at=kept.made_at,
        settled=one.settled,
        divergence_id=one.id,
        versions=kept.versions,
    )
