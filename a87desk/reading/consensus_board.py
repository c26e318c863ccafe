"""What the Consensus page and the report show of common ground: themes with their groups, and what is in no theme.

Counting is by the rule of domain description 2.7: distinct groups, whatever the number of their recommendations. The
recommendations of the plenary (no group) count only where the rule says that the plenary is a voice.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from a87desk.consensus.rule import PLENARY, Condition, Rule
from a87desk.domain.breakout_group import BreakoutGroup
from a87desk.domain.glossary_term import GlossaryTerm
from a87desk.domain.note import Note
from a87desk.domain.recommendation import Recommendation
from a87desk.domain.theme import SuggestionDecision, Theme, ThemeMember
from a87desk.domain.vocabulary import Verdict
from a87desk.domain.workshop import Workshop
from a87desk.reading.added_words import own_terms
from a87desk.reading.codes import CodedRecommendation, coded_recommendations
from a87desk.reading.counting import Counting, counting
from a87desk.reading.group_confirmed import group_confirmed
from a87desk.reading.panel import NO_PANEL, Panel, panel
from a87desk.store.reader import Kept, Reader


@dataclass(frozen=True, slots=True)
class ThemeOnBoard:
    """A theme with its recommendations in the order of their codes, and the distinct groups that raised it.

    `group_ids` are those groups that the rule counts; `has_plenary`: the plenary said it too, and counts.
    `open_conditions` of the rule are not met. `primary_ids` are the members that belong mainly here.
    """

    theme: Theme
    members: tuple[CodedRecommendation, ...]
    group_ids: tuple[str, ...]
    meets_rule: bool
    has_plenary: bool = False
    open_conditions: tuple[Condition, ...] = ()
    primary_ids: frozenset[str] = frozenset()

    @property
    def support(self) -> int:
        """From how many distinct voices that count the theme has a recommendation."""
        return len(self.group_ids) + self.has_plenary


@dataclass(frozen=True, slots=True)
class ConsensusBoard:
    """Everything of the panel's hour at one moment. `needed` is how many voices the rule asks for.

    `groups` are those that the rule counts, `all_groups` those of the whole workshop. `unconfirmed` are the ids of
    groups that recommend something and did not confirm their page as it stands; `decided` counts what people said of
    pairs that look alike.
    """

    groups: tuple[BreakoutGroup, ...]
    rule: Rule
    needed: int
    themes: tuple[ThemeOnBoard, ...]
    unthemed: tuple[CodedRecommendation, ...]
    recommendations: tuple[CodedRecommendation, ...]
    same: frozenset[frozenset[str]]
    not_the_same: frozenset[frozenset[str]]
    counting: Counting
    unconfirmed: frozenset[str] = frozenset()
    glossary_terms: tuple[GlossaryTerm, ...] = ()
    overlaps: frozenset[frozenset[str]] = frozenset()
    contradicts: frozenset[frozenset[str]] = frozenset()
    panel: Panel = NO_PANEL
    decided: int = 0

    @property
    def all_groups(self) -> tuple[BreakoutGroup, ...]:
        """Every group that was asked or said something, also where the rule looks at a session or a day only."""
        return self.counting.all_groups

    @property
    def without_voice(self) -> frozenset[str]:
        """The ids of the groups of whom nobody sat in the panel."""
        return self.panel.without_voice

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
    """Return the board as it stands, for all breakout groups of the workshop."""
    everything = coded_recommendations(read)
    counted = counting(read, workshop, everything)
    recommendations = tuple(one for one in everything if one.group_number is not None or one.id in counted.plenary)
    members = read.all(ThemeMember)
    themes = tuple(_on_board(one, members, everything, counted) for one in read.all(Theme, order="position, id"))
    themed = {member.id for theme in themes for member in theme.members}
    decisions = read.all(SuggestionDecision)
    known: set[str | None] = {one.id for one in everything}
    return ConsensusBoard(
        groups=counted.groups,
        rule=counted.rule,
        needed=counted.needed,
        themes=themes,
        unthemed=tuple(one for one in recommendations if one.id not in themed),
        recommendations=recommendations,
        same=_pairs(decisions, Verdict.SAME),
        not_the_same=_pairs(decisions, Verdict.NOT_THE_SAME),
        counting=counted,
        unconfirmed=_unconfirmed(read, counted.all_groups, {one.group_id for one in recommendations}),
        overlaps=_pairs(decisions, Verdict.OVERLAPS),
        glossary_terms=own_terms(read),
        contradicts=_pairs(decisions, Verdict.CONTRADICTS),
        panel=panel(read, counted.groups, counted.all_groups),
        decided=sum({one.first_id, one.second_id} <= known for one in decisions),
    )


def counted_again(theme: ThemeOnBoard, members: Sequence[CodedRecommendation], counted: Counting) -> ThemeOnBoard:
    """Return a theme as it stands with these members only, counted by the rule."""
    voices, found = counted.voices(members), counted.standing(members)
    return replace(
        theme,
        members=tuple(members),
        group_ids=tuple(one for one in voices if one != PLENARY),
        meets_rule=found.meets,
        has_plenary=PLENARY in voices,
        open_conditions=found.open_conditions,
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


def _on_board(
    theme: Theme, members: list[ThemeMember], recommendations: list[CodedRecommendation], counted: Counting
) -> ThemeOnBoard:
    inside = {one.recommendation_id: one for one in members if one.theme_id == theme.id}
    primary = frozenset(key for key, one in inside.items() if key and one.primary)
    bare = ThemeOnBoard(theme, (), (), False, primary_ids=primary)
    return counted_again(bare, [one for one in recommendations if one.id in inside], counted)


def _pairs(decisions: list[SuggestionDecision], verdict: Verdict) -> frozenset[frozenset[str]]:
    return frozenset(
        frozenset((one.first_id, one.second_id))
        for one in decisions
        if one.verdict is verdict and one.first_id and one.second_id
    )
