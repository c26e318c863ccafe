"""What the Priorities page, the projector and the report show: themes in order, and their place in the matrix.

Three orders: as the last revealed vote counted, by the number of distinct groups, and by hand. A place in the matrix is
what the room voted (means) unless the room agreed another one. A vote that is covered gives no figure here.
Source: domain description 2.4 and 2.7, design 4 (Priorities).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from a87desk.consensus.rule import Rule
from a87desk.domain.breakout_group import BreakoutGroup
from a87desk.domain.theme import Theme
from a87desk.domain.vocabulary import VotingMethod
from a87desk.domain.workshop import Workshop
from a87desk.prioritising.axes import Quadrant, Scale
from a87desk.prioritising.nominal_group import PICKS, NominalCount
from a87desk.prioritising.ranking import Ranked, Stability, rank, stability_by_groups, stability_by_weight
from a87desk.reading.consensus_board import ConsensusBoard, ThemeOnBoard, consensus_board
from a87desk.reading.vote_outcome import ItemResult, VoteResult
from a87desk.reading.vote_result import vote_results
from a87desk.reading.vote_tally import scale_of
from a87desk.store.reader import Reader

MATRIX = Scale(1, 5)
"""The scale of both axes of the matrix, whatever the scale of the vote was."""


class RankedBy(StrEnum):
    """What puts the themes in order."""

    DOTS = "dots"
    GROUPS = "groups"
    HAND = "hand"


@dataclass(frozen=True, slots=True)
class Spot:
    """A place in the matrix, in tenths of a point of 1 to 5. `is_agreed`: in the room, not by the vote alone."""

    priority_tenths: int
    feasibility_tenths: int
    is_agreed: bool = False

    @property
    def quadrant(self) -> Quadrant:
        middle = MATRIX.middle * 10
        high, easy = self.priority_tenths >= middle, self.feasibility_tenths >= middle
        if high:
            return Quadrant.DO_FIRST if easy else Quadrant.PLAN
        return Quadrant.QUICK_WIN if easy else Quadrant.LATER


@dataclass(frozen=True, slots=True)
class GivenByGroup:
    """What stakeholder groups gave a theme; `groups` are their values, "" for not said, several where together."""

    groups: tuple[str, ...]
    is_together: bool
    total: int


@dataclass(frozen=True, slots=True)
class PrioritisedTheme:
    """A theme with all that says how much it matters.

    `counted` is its part in the vote that orders the themes, `scored` in the one on both axes; None where it was not on
    the list. `places` are from 1; one that is not there is not known.
    """

    on_board: ThemeOnBoard
    places: Mapping[RankedBy, int]
    counted: ItemResult | None = None
    scored: ItemResult | None = None
    spot: Spot | None = None
    voted_spot: Spot | None = None
    divides: bool = False
    by_group: tuple[GivenByGroup, ...] = ()

    @property
    def id(self) -> str:
        return self.on_board.theme.id

    @property
    def theme(self) -> Theme:
        return self.on_board.theme

    @property
    def number(self) -> int:
        return self.on_board.theme.number or 0

    @property
    def support(self) -> int:
        return self.on_board.support

    @property
    def meets_rule(self) -> bool:
        return self.on_board.meets_rule

    @property
    def discuss(self) -> bool:
        """Whether the scores lie so far apart that people should talk before the mean is believed."""
        return self.scored is not None and self.scored.discuss


@dataclass(frozen=True, slots=True)
class PrioritiesBoard:
    """Everything of the Priorities page at one moment. `themes` stand in the order of their numbers.

    `counted` is the revealed vote that orders the themes, `scored` the one that places them; None where there is none.
    `covered` are the votes whose results nobody may see yet; `results` are all votes.
    """

    groups: tuple[BreakoutGroup, ...] = ()
    rule: Rule = field(default_factory=Rule)
    needed: int = 0
    themes: tuple[PrioritisedTheme, ...] = ()
    results: tuple[VoteResult, ...] = ()
    counted: VoteResult | None = None
    scored: VoteResult | None = None

    @property
    def covered(self) -> tuple[VoteResult, ...]:
        return tuple(one for one in self.results if one.is_covered)

    @property
    def is_ranked_by_hand(self) -> bool:
        return any(one.theme.rank_position for one in self.themes)

    @property
    def unplaced(self) -> tuple[PrioritisedTheme, ...]:
        """The themes that have no place in the matrix yet."""
        return tuple(one for one in self.themes if one.spot is None)

    def ranked(self, by: RankedBy) -> tuple[PrioritisedTheme, ...]:
        """Return the themes in an order; those without a place follow the others by groups, then number."""
        if by is RankedBy.HAND and not self.is_ranked_by_hand:
            return self.ranked(self.usual_order)
        return tuple(sorted(self.themes, key=lambda one: _order(one, by)))

    @property
    def usual_order(self) -> RankedBy:
        """By the vote where one is revealed, else by groups."""
        return RankedBy.DOTS if self.counted is not None else RankedBy.GROUPS

    def stability(self, by: RankedBy) -> Stability | None:
        """Return whether the first five of an order hold without any one group; None where that cannot be told."""
        if by is RankedBy.DOTS and self.counted is not None:
            return self.counted.stability if len(self.counted.by_group) > 1 else None
        if by is RankedBy.GROUPS and len(self.groups) > 1:
            parts = {one.id: dict.fromkeys(one.on_board.group_ids, 1.0) for one in self.themes}
            return stability_by_groups(parts)
        return None

    @property
    def stability_of_weight(self) -> Stability | None:
        """Whether the first five of the matrix hold with another weight of priority; None where nothing is placed."""
        spots = {one.id: one.spot for one in self.themes if one.spot is not None}
        if not spots:
            return None
        priority = {key: spot.priority_tenths / 10 for key, spot in spots.items()}
        return stability_by_weight(priority, {key: spot.feasibility_tenths / 10 for key, spot in spots.items()})

    def amount(self, one: PrioritisedTheme, by: RankedBy) -> float | None:
        """Return what an order goes by: groups, or what the vote gave; None where that is not known."""
        if by is RankedBy.GROUPS:
            return float(one.support)
        if one.counted is None or self.counted is None:
            return None
        return one.counted.value if self.counted.is_on_axes else float(one.counted.total)

    def whole(self, by: RankedBy) -> float:
        """Return the amount of a full bar: all groups, the highest score, else the most that was given."""
        if by is RankedBy.GROUPS:
            return float(len(self.groups))
        if self.counted is not None and self.counted.is_on_axes:
            return float(scale_of(self.counted.vote).highest)
        return max((self.amount(one, by) or 0.0 for one in self.themes), default=0.0)

    def theme(self, theme_id: str) -> PrioritisedTheme | None:
        """Return a theme, None where it is not here."""
        return next((one for one in self.themes if one.id == theme_id), None)


def priorities_board(read: Reader, workshop: Workshop) -> PrioritiesBoard:
    """Return the board as it stands."""
    return board_of(consensus_board(read, workshop), vote_results(read))


def board_of(consensus: ConsensusBoard, results: Sequence[VoteResult]) -> PrioritiesBoard:
    """Return the board of themes and votes that were read already."""
    revealed = [one for one in results if not one.is_covered and any(item.item.theme_id for item in one.items)]
    scored = next((one for one in reversed(revealed) if one.is_on_axes), None)
    counted = next((one for one in reversed(revealed) if not one.is_on_axes), scored)
    themes = sorted(consensus.themes, key=lambda one: (one.theme.number is None, one.theme.number or 0, one.theme.id))
    places = _places(themes, counted)
    return PrioritiesBoard(
        groups=consensus.groups,
        rule=consensus.rule,
        needed=consensus.needed,
        themes=tuple(_prioritised(one, places, counted, scored) for one in themes),
        results=tuple(results),
        counted=counted,
        scored=scored,
    )


def _prioritised(
    one: ThemeOnBoard,
    places: Mapping[RankedBy, Mapping[str, int]],
    counted: VoteResult | None,
    scored: VoteResult | None,
) -> PrioritisedTheme:
    count = counted.of_theme(one.theme.id) if counted else None
    score = scored.of_theme(one.theme.id) if scored else None
    voted = _voted_spot(score, scale_of(scored.vote)) if score and scored else None
    return PrioritisedTheme(
        on_board=one,
        places={by: found[one.theme.id] for by, found in places.items() if one.theme.id in found},
        counted=count,
        scored=score,
        spot=_spot(one.theme, voted),
        voted_spot=voted,
        divides=counted is not None and count is not None and _divides(counted, count),
        by_group=_by_group(counted, count) if counted and count else (),
    )


def _places(themes: Sequence[ThemeOnBoard], counted: VoteResult | None) -> dict[RankedBy, dict[str, int]]:
    ids = [one.theme.id for one in themes]
    voted = {str(one.item.theme_id): one.place for one in counted.items} if counted else {}
    positions = {one.theme.id: one.theme.rank_position for one in themes if one.theme.rank_position}
    by_hand = sorted(positions, key=lambda one: (positions[one], one))
    return {
        RankedBy.DOTS: _shared([one for one in ids if voted.get(one) is not None], voted),
        RankedBy.GROUPS: _numbered(rank({one.theme.id: one.support for one in themes})),
        RankedBy.HAND: {theme_id: place for place, theme_id in enumerate(by_hand, start=1)},
    }


def _shared(ids: Sequence[str], voted: Mapping[str, int | None]) -> dict[str, int]:
    """Return places among the themes alone: what was voted on besides leaves no gaps."""
    return _numbered(rank({one: -float(voted[one] or 0) for one in ids}))


def _numbered(ranked: Sequence[Ranked]) -> dict[str, int]:
    return {one.item_id: one.place for one in ranked}


def _order(one: PrioritisedTheme, by: RankedBy) -> tuple[bool, int, int, int, str]:
    place = one.places.get(by)
    # Laptops that gave one place by hand to two themes show the same order: places by hand are never shared.
    return (place is None, place or 0, -one.support, one.number, one.id)


def _voted_spot(score: ItemResult, scale: Scale) -> Spot | None:
    if score.priority is None or score.feasibility is None:
        return None
    return Spot(_tenths(score.priority.mean, scale), _tenths(score.feasibility.mean, scale))


def _tenths(mean: float, scale: Scale) -> int:
    """Return a score in tenths of a point of the matrix, half a tenth rounded up."""
    share = (mean - scale.lowest) / scale.length
    return int((MATRIX.lowest + share * MATRIX.length) * 10 + 0.5 + 1e-9)


def _spot(theme: Theme, voted: Spot | None) -> Spot | None:
    """Return where a theme lies: what the room agreed on an axis stands in place of what was voted."""
    priority, feasibility = theme.priority_tenths, theme.feasibility_tenths
    is_agreed = priority is not None or feasibility is not None
    if voted is not None:
        priority = voted.priority_tenths if priority is None else priority
        feasibility = voted.feasibility_tenths if feasibility is None else feasibility
    if priority is None or feasibility is None:
        return None
    lowest, highest = int(MATRIX.lowest * 10), int(MATRIX.highest * 10)
    return Spot(min(highest, max(lowest, priority)), min(highest, max(lowest, feasibility)), is_agreed)


def _divides(result: VoteResult, item: ItemResult) -> bool:
    if result.method is not VotingMethod.NOMINAL_GROUP:
        return False
    picks = result.vote.budget or PICKS
    given = (*item.given, *(0 for _missing in range(picks - len(item.given))))[:picks]
    return NominalCount(item.id, item.total, item.voters or 0, given).divides


def _by_group(result: VoteResult, item: ItemResult) -> tuple[GivenByGroup, ...]:
    """Return what the groups that may be shown gave, most first, what is put together last."""
    given = [
        GivenByGroup(own.groups, own.is_together, part.total)
        for own in result.by_group
        for part in own.items
        if part.id == item.id and not result.is_on_axes
    ]
    return tuple(sorted(given, key=lambda one: (one.is_together, -one.total, one.groups)))
