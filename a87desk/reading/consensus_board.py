"""What the Consensus page and the report show of common ground: themes with their groups, and what is in no theme.

Counting is by the rule of domain description 2.7: distinct groups, whatever the number of their recommendations. The
recommendations of the plenary (no group) stand in no theme count.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from a87desk.consensus.rule import Rule, meets, needed
from a87desk.domain.breakout_group import BreakoutGroup
from a87desk.domain.glossary_term import GlossaryTerm
from a87desk.domain.note import Note
from a87desk.domain.recommendation import Recommendation
from a87desk.domain.session import Session
from a87desk.domain.theme import SuggestionDecision, Theme, ThemeMember
from a87desk.domain.vocabulary import SessionKind, Verdict
from a87desk.domain.workshop import Workshop
from a87desk.reading.added_words import own_terms
from a87desk.reading.codes import CodedRecommendation, coded_recommendations
from a87desk.reading.group_confirmed import group_confirmed
from a87desk.reading.group_page import groups_in_order
from a87desk.store.reader import Kept, Reader


@dataclass(frozen=True, slots=True)
class ThemeOnBoard:
    """A theme with its recommendations in the order of their codes, and the distinct groups that raised it."""

    theme: Theme
    members: tuple[CodedRecommendation, ...]
    group_ids: tuple[str, ...]
    meets_rule: bool

    @property
    def support(self) -> int:
        """From how many distinct groups the theme has a recommendation."""
        return len(self.group_ids)


@dataclass(frozen=True, slots=True)
class ConsensusBoard:
    """Everything of the panel's hour at one moment. `needed` is how many groups the rule asks for.

    `unconfirmed` are the ids of groups that recommend something and did not confirm their page as it stands.
    """

    groups: tuple[BreakoutGroup, ...]
    rule: Rule
    needed: int
    themes: tuple[ThemeOnBoard, ...]
    unthemed: tuple[CodedRecommendation, ...]
    recommendations: tuple[CodedRecommendation, ...]
    same: frozenset[frozenset[str]]
    not_the_same: frozenset[frozenset[str]]
    unconfirmed: frozenset[str] = frozenset()
    glossary_terms: tuple[GlossaryTerm, ...] = ()
    overlaps: frozenset[frozenset[str]] = frozenset()
    contradicts: frozenset[frozenset[str]] = frozenset()

    @property
    def consensus(self) -> tuple[ThemeOnBoard, ...]:
        """The themes that meet the rule, most groups first."""
        return tuple(theme for theme in by_support(self.themes) if theme.meets_rule)

    @property
    def minority(self) -> tuple[ThemeOnBoard, ...]:
        """The themes below the rule; they stay visible everywhere."""
        return tuple(theme for theme in by_support(self.themes) if not theme.meets_rule)


def by_support(themes: tuple[ThemeOnBoard, ...]) -> list[ThemeOnBoard]:
    """Return themes with most groups first, then by number."""
    return sorted(themes, key=lambda one: (-one.support, one.theme.number or 0, one.theme.id))


def consensus_board(read: Reader, workshop: Workshop) -> ConsensusBoard:
    """Return the board as it stands, for all breakout groups of the workshop.

    Stations of a marketplace and topics of an open space are asked for nothing: they count once they recommend.
    """
    rule = Rule(workshop.rule_groups, workshop.rule_share)
    everything = coded_recommendations(read)
    groups = _counted(read, {one.group_id for one in everything})
    recommendations = tuple(one for one in everything if one.group_number is not None)
    members = read.all(ThemeMember)
    themes = read.all(Theme, order="position, id")
    on_board = tuple(_on_board(theme, members, everything, rule, len(groups)) for theme in themes)
    themed = {member.id for theme in on_board for member in theme.members}
    decisions = read.all(SuggestionDecision)
    return ConsensusBoard(
        groups=groups,
        rule=rule,
        needed=needed(rule, len(groups)),
        themes=on_board,
        unthemed=tuple(one for one in recommendations if one.id not in themed),
        recommendations=recommendations,
        same=_pairs(decisions, Verdict.SAME),
        not_the_same=_pairs(decisions, Verdict.NOT_THE_SAME),
        unconfirmed=_unconfirmed(read, groups, {one.group_id for one in recommendations}),
        overlaps=_pairs(decisions, Verdict.OVERLAPS),
        glossary_terms=own_terms(read),
        contradicts=_pairs(decisions, Verdict.CONTRADICTS),
    )


def _unconfirmed(read: Reader, groups: Sequence[BreakoutGroup], recommending: set[str]) -> frozenset[str]:
    written: list[Kept[Note] | Kept[Recommendation]] = [*read.kept(Note), *read.kept(Recommendation)]
    words: dict[str, list[Kept[Note] | Kept[Recommendation]]] = {}
    for one in written:
        words.setdefault(one.record.group_id or "", []).append(one)
    return frozenset(
        group.id
        for group in groups
        if group.id in recommending and not group_confirmed(group, words.get(group.id, ())).is_confirmed
    )


def _counted(read: Reader, recommending: set[str]) -> tuple[BreakoutGroup, ...]:
    free = {one.id for one in read.all(Session) if one.kind in (SessionKind.MARKETPLACE, SessionKind.OPEN_SPACE)}
    return tuple(one for one in groups_in_order(read) if one.session_id not in free or one.id in recommending)


def _on_board(
    theme: Theme, members: list[ThemeMember], recommendations: list[CodedRecommendation], rule: Rule, total: int
) -> ThemeOnBoard:
    ids = {member.recommendation_id for member in members if member.theme_id == theme.id}
    inside = tuple(one for one in recommendations if one.id in ids)
    group_ids = tuple(dict.fromkeys(one.group_id for one in inside if one.group_number is not None))
    return ThemeOnBoard(theme, inside, group_ids, meets(rule, total, group_ids))


def _pairs(decisions: list[SuggestionDecision], verdict: Verdict) -> frozenset[frozenset[str]]:
    return frozenset(
        frozenset((one.first_id, one.second_id))
        for one in decisions
        if one.verdict is verdict and one.first_id and one.second_id
    )
