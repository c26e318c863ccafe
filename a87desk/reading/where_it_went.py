"""“Where did our recommendation go?”: what became of each recommendation of a group, or why it stands alone.

Knows themes with their support, the plenary, places in a ranking, priorities, the roadmap, and what people said of
pairs. Only what is for everyone has words here, and support is counted from it, so that a slip may be handed out and
agrees with the report. A theme that was removed is named: nothing leads nowhere in silence. Must not know paper.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from a87desk.domain.action import Action
from a87desk.domain.breakout_group import BreakoutGroup
from a87desk.domain.confirmed import is_for_everyone
from a87desk.domain.fuzzy_date import FuzzyDate
from a87desk.domain.priority import Priority
from a87desk.domain.roadmap import Objective, Output
from a87desk.domain.theme import SuggestionDecision, Theme, ThemeMember
from a87desk.domain.vocabulary import ActionStatus, Verdict
from a87desk.domain.workshop import Workshop
from a87desk.reading.codes import CodedRecommendation, coded_recommendations
from a87desk.reading.consensus_board import ConsensusBoard, ThemeOnBoard, consensus_board, counted_again
from a87desk.reading.group_page import groups_in_order
from a87desk.reading.priorities_board import RankedBy, board_of
from a87desk.reading.vote_result import vote_results
from a87desk.store.reader import Reader

Places = Mapping[str, int]
"""The place of each theme in a ranking, the first is 1; a theme that was not ranked is not in it."""


@dataclass(frozen=True, slots=True)
class FollowUp:
    """An objective, an output or an action of the roadmap. `theme_number` None: it names the recommendation itself."""

    noun: str
    id: str
    text: str
    theme_number: int | None = None
    lead: str = ""
    due: FuzzyDate | None = None
    status: ActionStatus | None = None


@dataclass(frozen=True, slots=True)
class ThemeReached:
    """A theme that a recommendation is in, with what came of it. `place` is that in the ranking, of `ranked` themes.

    `support` is from how many distinct groups it has a recommendation for everyone, as the rule counts them.
    """

    theme: Theme
    is_primary: bool
    group_numbers: tuple[int, ...]
    support: int
    meets_rule: bool
    place: int | None = None
    ranked: int = 0
    priorities: tuple[Priority, ...] = ()
    next_groups: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class SaidOfPair:
    """What people said of this recommendation beside another one, and why."""

    verdict: Verdict
    other_code: str
    reason: str


@dataclass(frozen=True, slots=True)
class SlipLine:
    """A recommendation and where it went. `gone` are removed themes in which it was."""

    id: str
    code: str
    text: str
    themes: tuple[ThemeReached, ...] = ()
    follow_ups: tuple[FollowUp, ...] = ()
    said: tuple[SaidOfPair, ...] = ()
    gone: tuple[Theme, ...] = ()

    @property
    def is_common(self) -> bool:
        """Whether it is in a theme that meets the rule."""
        return any(one.meets_rule for one in self.themes)


@dataclass(frozen=True, slots=True)
class Slip:
    """What became of what one group recommended. `locked` counts what is not for everyone: it has no words here."""

    group: BreakoutGroup
    lines: tuple[SlipLine, ...]
    locked: int = 0

    @property
    def common(self) -> int:
        """How many recommendations are in a theme that meets the rule."""
        return sum(line.is_common for line in self.lines)


@dataclass(frozen=True, slots=True)
class Slips:
    """The slip of each group, in the order of the groups, and the rule they are read by.

    `group_numbers` are the groups that the rule counts, `total` how many they are, `needed` how many it asks for.
    """

    slips: tuple[Slip, ...] = ()
    group_numbers: tuple[int, ...] = ()
    total: int = 0
    needed: int = 0

    @property
    def is_telling(self) -> bool:
        """Whether anything became of any recommendation yet: before the panel there is nothing to tell."""
        lines = (line for slip in self.slips for line in slip.lines)
        return any(line.themes or line.follow_ups or line.gone for line in lines)

    def of_group(self, group_id: str) -> Slip | None:
        """Return the slip of a group, None where it has none."""
        return next((one for one in self.slips if one.group.id == group_id), None)


def where_it_went(read: Reader, workshop: Workshop, places: Places | None = None) -> Slips:
    """Return the slip of every group that is counted or recommends something.

    `places` is the ranking; where none is given, the one that is in force.
    """
    board = consensus_board(read, workshop)
    facts = _Facts(read, board, ranking_in_force(read, board) if places is None else places)
    counted = {group.id for group in board.groups}
    groups = (group for group in groups_in_order(read) if group.id in counted or facts.own.get(group.id))
    return Slips(
        slips=tuple(_slip(facts, group) for group in groups),
        group_numbers=tuple(group.number for group in board.groups if group.number is not None),
        total=board.counting.total,
        needed=board.needed,
    )


def ranking_in_force(read: Reader, board: ConsensusBoard) -> Places:
    """Return the places of the themes: as people put them by hand, else by the last vote that was revealed."""
    by_hand = ranking_by_hand(read)
    if by_hand:
        return by_hand
    voted = ((one.id, one.places.get(RankedBy.DOTS)) for one in board_of(board, vote_results(read)).themes)
    return {theme_id: place for theme_id, place in voted if place is not None}


def ranking_by_hand(read: Reader) -> Places:
    """Return the places of the themes that people put in order."""
    ranked = read.all(Theme, "rank_position <> ''", order="rank_position, id")
    return {theme.id: place for place, theme in enumerate(ranked, start=1)}


class _Facts:
    """Everything that slips are made from, read once."""

    def __init__(self, read: Reader, board: ConsensusBoard, places: Places) -> None:
        self.own: dict[str, list[CodedRecommendation]] = {}
        everything = coded_recommendations(read)  # those of a group without a number too, which no rule counts
        for recommendation in everything:
            self.own.setdefault(recommendation.group_id, []).append(recommendation)
        self.shown = {one.id: one for one in everything if is_for_everyone(one.recommendation)}
        self._numbers = {group.id: group.number for group in board.groups}
        self._places = {theme_id: place for theme_id, place in places.items() if theme_id}
        self._groups = read.all(BreakoutGroup, "from_theme_id IS NOT NULL", order="number, id")
        self._priorities = read.all(Priority, order="position, number, id")
        self._objectives = read.all(Objective, order="position, id")
        self._outputs = read.all(Output, order="position, id")
        self._actions = read.all(Action, order="position, number, id")
        self._themes = {one.theme.id: one for one in (_for_everyone(one, board) for one in board.themes)}
        self._removed = {kept.record.id: kept.record for kept in read.removed(Theme)}
        self._memberships: dict[str, list[ThemeMember]] = {}
        for member in read.all(ThemeMember):
            self._memberships.setdefault(member.recommendation_id or "", []).append(member)
        self._said: dict[str, list[tuple[str, SuggestionDecision]]] = {}
        for one in read.all(SuggestionDecision):
            for own, other in ((one.first_id, one.second_id), (one.second_id, one.first_id)):
                self._said.setdefault(own or "", []).append((other or "", one))

    def line(self, one: CodedRecommendation) -> SlipLine:
        members = self._memberships.get(one.id, [])
        primary = {member.theme_id for member in members if member.primary}
        reached = [
            self._reached(self._themes[member.theme_id], is_primary=member.theme_id in primary)
            for member in members
            if member.theme_id in self._themes
        ]
        reached.sort(key=lambda each: (not each.is_primary, not each.meets_rule, each.theme.number or 0, each.theme.id))
        gone = (self._removed[member.theme_id] for member in members if member.theme_id in self._removed)
        return SlipLine(
            id=one.id,
            code=one.code,
            text=one.text,
            themes=tuple(reached),
            follow_ups=tuple(self._follow_ups(one.id, [each.theme for each in reached])),
            said=self._said_of(one.id, {each.theme.id for each in reached}),
            gone=tuple(sorted(gone, key=lambda theme: (theme.number or 0, theme.id))),
        )

    def _reached(self, one: ThemeOnBoard, *, is_primary: bool) -> ThemeReached:
        numbers = (self._numbers.get(group_id) for group_id in one.group_ids)
        return ThemeReached(
            theme=one.theme,
            is_primary=is_primary,
            group_numbers=tuple(number for number in numbers if number is not None),
            support=one.support,
            meets_rule=one.meets_rule,
            place=self._places.get(one.theme.id),
            ranked=len(self._places),
            priorities=tuple(each for each in self._priorities if each.theme_id == one.theme.id),
            next_groups=tuple(
                group.number
                for group in self._groups
                if group.from_theme_id == one.theme.id and group.number is not None
            ),
        )

    def _follow_ups(self, recommendation_id: str, themes: Sequence[Theme]) -> Iterable[FollowUp]:
        """Yield what names the recommendation first, then what comes from its themes; each once."""
        direct_outputs = {one.id for one in self._outputs if recommendation_id in one.recommendation_ids}
        yield from (_of_output(one, None) for one in self._outputs if one.id in direct_outputs)
        told = set(direct_outputs)
        for one in self._actions:
            if recommendation_id in one.recommendation_ids or one.output_id in direct_outputs:
                told.add(one.id)
                yield _of_action(one, None)
        for theme in themes:
            for found in self._of_theme(theme):
                if found.id not in told:
                    told.add(found.id)
                    yield found

    def _of_theme(self, theme: Theme) -> Iterable[FollowUp]:
        priorities = {one.id for one in self._priorities if one.theme_id == theme.id}
        objectives = {one.id for one in self._objectives if one.theme_id == theme.id}
        outputs = {
            one.id for one in self._outputs if one.theme_id == theme.id or (one.objective_id or "") in objectives
        }
        for objective in self._objectives:
            if objective.id in objectives:
                yield FollowUp(Objective.noun, objective.id, objective.text, theme.number)
        yield from (_of_output(one, theme.number) for one in self._outputs if one.id in outputs)
        for one in self._actions:
            if one.theme_id == theme.id or one.priority_id in priorities or one.output_id in outputs:
                yield _of_action(one, theme.number)

    def _said_of(self, recommendation_id: str, theme_ids: set[str]) -> tuple[SaidOfPair, ...]:
        """Return what was said of pairs, but that they are the same, and nothing of a pair that is together anyway."""
        found = []
        for other_id, decision in self._said.get(recommendation_id, ()):
            other = self.shown.get(other_id)
            verdict = decision.verdict
            if other is None or verdict is None or verdict is Verdict.SAME:
                continue
            together = theme_ids & {member.theme_id for member in self._memberships.get(other_id, ())}
            if not (together and verdict is Verdict.NOT_THE_SAME):
                found.append((other, SaidOfPair(verdict, other.code, decision.reason.strip())))
        found.sort(key=lambda one: (one[0].group_number or 0, one[0].recommendation.number or 0, one[0].id))
        return tuple(said for _other, said in found)


def _slip(facts: _Facts, group: BreakoutGroup) -> Slip:
    own = facts.own.get(group.id, [])
    shown = [one for one in own if one.id in facts.shown]
    return Slip(group, tuple(facts.line(one) for one in shown), len(own) - len(shown))


def _for_everyone(one: ThemeOnBoard, board: ConsensusBoard) -> ThemeOnBoard:
    """Return a theme with only what is for everyone, its support counted anew."""
    shown = [each for each in one.members if is_for_everyone(each.recommendation)]
    return counted_again(one, shown, board.counting)


def _of_output(one: Output, theme_number: int | None) -> FollowUp:
    text = f"{one.text} ({one.quantity})" if one.quantity else one.text
    return FollowUp(Output.noun, one.id, text, theme_number)


def _of_action(one: Action, theme_number: int | None) -> FollowUp:
    return FollowUp(Action.noun, one.id, one.text, theme_number, one.lead, one.due, one.status)
