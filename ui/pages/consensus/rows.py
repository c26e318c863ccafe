"""The rows of the three lists, made from the board as it stands and the suggestions for it.

Knows the board and words for it. Must not know how a row is painted or what a key does.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from a87desk.consensus.rule import PLENARY
from a87desk.domain.breakout_group import BreakoutGroup
from a87desk.i18n import _, ngettext
from a87desk.reading.codes import CodedRecommendation
from a87desk.reading.consensus_board import ConsensusBoard, ThemeOnBoard, by_support
from a87desk.reading.counting import Counting
from a87desk.reading.rule_words import missing_words, standing_words, support_words
from ui.painting.pills import Pill, PillKind
from ui.painting.spans import Span, SpanKind
from ui.safe_text import isolate

if TYPE_CHECKING:
    from a87desk.reading.suggestion_cards import SuggestionCard


class Order(StrEnum):
    """How themes are listed."""

    MOST_GROUPS = "most_groups"
    NUMBER = "number"


@dataclass(frozen=True, slots=True)
class SuggestionRow:
    """A suggestion with the recommendations it names; `theme` is the one it fits, None for a new one."""

    card: SuggestionCard
    members: tuple[CodedRecommendation, ...]
    theme: ThemeOnBoard | None
    counting: Counting

    @property
    def key(self) -> tuple[str, ...]:
        return (self.card.theme_id or "", *self.card.recommendation_ids)

    @property
    def title(self) -> str:
        if self.theme is not None:
            return _("This one fits theme {number}").format(number=self.theme.theme.number)
        return _("These {count} look alike").format(count=len(self.members))

    def spans_of(self, member: CodedRecommendation) -> tuple[Span, ...]:
        """Return where the shared words stand in a recommendation."""
        found = self.card.highlights.get(member.id, ())
        return tuple(Span(first, last - first, SpanKind.FOUND) for first, last in found)


@dataclass(frozen=True, slots=True)
class ThemeRow:
    """The head of a theme: always there, its recommendations below it only while it is open."""

    one: ThemeOnBoard
    counting: Counting
    is_open: bool

    @property
    def groups(self) -> tuple[BreakoutGroup, ...]:
        """The groups that the rule counts."""
        return self.counting.groups

    @property
    def key(self) -> tuple[str, ...]:
        return ("theme", self.one.theme.id)


@dataclass(frozen=True, slots=True)
class MemberRow:
    """A recommendation in an open theme. `others` are the numbers of other themes it is in.

    `main` is the number of the theme it mainly belongs to, 0 where nobody said.
    """

    theme_id: str
    member: CodedRecommendation
    is_last: bool
    others: tuple[int, ...] = ()
    main: int = 0

    @property
    def elsewhere(self) -> str:
        """Where else it is, and where mainly; "" where it is in this theme only."""
        if not self.others:
            return ""
        if self.main in self.others:
            return _("mainly in {number}").format(number=self.main)
        listed = ", ".join(str(number) for number in self.others)
        return (_("mainly here, also {numbers}") if self.main else _("also in {numbers}")).format(numbers=listed)

    @property
    def key(self) -> tuple[str, ...]:
        return ("member", self.theme_id, self.member.id)


@dataclass(frozen=True, slots=True)
class NewThemeRow:
    """The place where a recommendation is dropped to start a theme."""

    key = ("new",)


@dataclass(frozen=True, slots=True)
class GroupRow:
    """A group, or the plenary, over what it said that is in no theme yet: `left` of `total`."""

    group: BreakoutGroup
    left: int
    total: int
    is_confirmed: bool = True
    has_voice: bool = True
    is_counted: bool = True

    @property
    def words(self) -> str:
        """The name, and what is to be known of it: not confirmed, nobody in the panel, not counted by the rule."""
        notes = (
            (self.is_confirmed, _("Not yet confirmed by the group")),
            (self.has_voice, _("Nobody of this group sat in the panel")),
            (self.is_counted, _("Not counted by the rule as it is now")),
        )
        return "\n".join((full_name(self.group), *(words for is_well, words in notes if not is_well)))

    @property
    def key(self) -> tuple[str, ...]:
        return ("group", self.group.id)


@dataclass(frozen=True, slots=True)
class LeftRow:
    """A recommendation in no theme; `hint` tells where it is suggested, "" for nowhere."""

    one: CodedRecommendation
    hint: str

    @property
    def key(self) -> tuple[str, ...]:
        return ("left", self.one.id)


AnyThemeRow = ThemeRow | MemberRow | NewThemeRow
AnyLeftRow = GroupRow | LeftRow


def suggestion_rows(board: ConsensusBoard, cards: Sequence[SuggestionCard]) -> list[SuggestionRow]:
    """Return the rows of the suggestions that still hold on this board."""
    known = {one.id: one for one in board.recommendations}
    themes = {one.theme.id: one for one in board.themes}
    return [
        SuggestionRow(
            card,
            tuple(known[one] for one in card.recommendation_ids),
            themes.get(card.theme_id or ""),
            board.counting,
        )
        for card in cards
        if all(one in known for one in card.recommendation_ids) and (not card.theme_id or card.theme_id in themes)
    ]


def theme_rows(board: ConsensusBoard, order: Order, opened: Collection[str]) -> list[AnyThemeRow]:
    """Return the themes in this order, those in `opened` with their recommendations, the dropping place last."""
    themes = by_support(board.themes) if order is Order.MOST_GROUPS else sorted(board.themes, key=_by_number)
    rows: list[AnyThemeRow] = []
    holders: dict[str, list[ThemeOnBoard]] = {}
    for one in board.themes:
        for member in one.members:
            holders.setdefault(member.id, []).append(one)
    for one in themes:
        is_open = one.theme.id in opened and bool(one.members)
        rows.append(ThemeRow(one, board.counting, is_open))
        if is_open:
            rows += _member_rows(one, holders)
    return [*rows, NewThemeRow()]


def _member_rows(one: ThemeOnBoard, holders: Mapping[str, Sequence[ThemeOnBoard]]) -> list[MemberRow]:
    last = len(one.members) - 1
    rows = []
    for place, member in enumerate(one.members):
        holding = holders[member.id]
        others = tuple(each.theme.number or 0 for each in holding if each is not one)
        main = next((each.theme.number or 0 for each in holding if member.id in each.primary_ids), 0)
        rows.append(MemberRow(one.theme.id, member, place == last, others, main))
    return rows


def _by_number(one: ThemeOnBoard) -> tuple[int, str]:
    return (one.theme.number or 0, one.theme.id)


def left_rows(board: ConsensusBoard, suggested: Mapping[str, str]) -> list[AnyLeftRow]:
    """Return what is in no theme, group by group; `suggested` tells of each id where it is suggested."""
    rows: list[AnyLeftRow] = []
    counted = {group.id for group in board.groups}
    for group in board.all_groups:
        left = [one for one in board.unthemed if one.group_id == group.id]
        total = sum(one.group_id == group.id for one in board.recommendations)
        if left:
            is_confirmed, has_voice = group.id not in board.unconfirmed, group.id not in board.without_voice
            rows.append(GroupRow(group, len(left), total, is_confirmed, has_voice, group.id in counted))
            rows += [LeftRow(one, suggested.get(one.id, "")) for one in left]
    plenary = [one for one in board.unthemed if not one.group_id]
    if plenary:
        group = BreakoutGroup(id=PLENARY, theme=_("Plenary"))
        rows.append(GroupRow(group, len(plenary), len(board.counting.plenary)))
        rows += [LeftRow(one, suggested.get(one.id, "")) for one in plenary]
    return rows


def suggested_places(rows: Sequence[SuggestionRow]) -> dict[str, str]:
    """Return what the card of a suggested recommendation says of it; the first suggestion wins."""
    found: dict[str, str] = {}
    for place, row in enumerate(rows):
        if row.theme is not None:
            words = _("Suggested for theme {number}").format(number=row.theme.theme.number)
        else:
            words = _("In the first suggestion") if place == 0 else _("In suggestion {number}").format(number=place + 1)
        for member in row.members:
            found.setdefault(member.id, words)
    return found


def short_name(group: BreakoutGroup) -> str:
    """Return a group in one or two words."""
    return group.short_theme or group.theme.split(" ")[0] or _("Group {number}").format(number=group.number)


def full_name(group: BreakoutGroup) -> str:
    """Return what a group talks about, its number where nobody said."""
    return group.theme or _("Group {number}").format(number=group.number)


def support_pill(one: ThemeOnBoard, counting: Counting, *, short: bool = False) -> Pill:
    """Return the badge of a theme: from how many distinct groups it comes, and what is missing unless `short`."""
    words = support_words(counting, len(one.group_ids), one.has_plenary)
    if one.meets_rule:
        return Pill(PillKind.OK, _("Common to {support}").format(support=words), "check")
    if not one.support:
        return Pill(PillKind.DASHED, _("No group yet"), "circle-dashed")
    if one.support < counting.needed or short:
        return Pill(PillKind.DASHED, _("{support}, not yet").format(support=words), "circle-dashed")
    return Pill(PillKind.DASHED, standing_words(one, counting), "circle-dashed")


def promise_pill(row: SuggestionRow) -> Pill:
    """Return what accepting a suggestion would make of its theme."""
    counting = row.counting
    inside = (*(row.theme.members if row.theme is not None else ()), *row.members)
    voices, standing = counting.voices(inside), counting.standing(inside)
    groups = tuple(one for one in voices if one != PLENARY)
    support = support_words(counting, len(groups), PLENARY in voices)
    if standing.meets:
        return Pill(PillKind.OK, _("Would be common to {support}").format(support=support), "check")
    if standing.has_enough:
        missing = ", ".join((support, *missing_words(standing.open_conditions, groups, counting)))
        return Pill(PillKind.DASHED, _("Would be {support}").format(support=missing), "circle-dashed")
    return Pill(PillKind.DASHED, _("Would be {support}, not yet").format(support=support), "circle-dashed")


def counted(count: int) -> str:
    """Return a number of recommendations in words."""
    return ngettext("{count} recommendation", "{count} recommendations", count).format(count=count)


def reason_of(row: SuggestionRow) -> tuple[str, tuple[Span, ...]]:
    """Return why these are suggested, in one sentence, with the shared words marked."""
    labels = [label.replace(" = ", " / ").replace(" ~ ", " / ") for label in row.card.shared[:2]]
    groups = len({member.group_id for member in row.members})
    if row.theme is not None:
        end = _("“{name}” speaks of the same.").format(name=isolate(row.theme.theme.name))
    elif groups == 1:
        end = _("Both come from one group.")
    else:
        end = ngettext("They come from {count} group.", "They come from {count} different groups.", groups)
        end = end.format(count=groups)
    if not labels:
        return end, ()
    listed = _(" and ").join(labels)
    text = _("Shared words: {words}. {end}").format(words=listed, end=end)
    spans = []
    at = text.index(listed)
    for label in labels:
        start = text.index(label, at)
        spans.append(Span(start, len(label), SpanKind.FOUND))
        at = start + len(label)
    return text, tuple(spans)
