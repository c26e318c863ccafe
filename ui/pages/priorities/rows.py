"""What the list, the matrix and the card say of a theme, made from the board as it stands.

Knows the board and words for it. Must not know how anything is painted or what a key does.
"""

from __future__ import annotations

from dataclasses import dataclass

from a87desk.domain.vocabulary import VotingMethod
from a87desk.i18n import _, ngettext
from a87desk.reading.priorities_board import PrioritiesBoard, PrioritisedTheme, RankedBy, Spot
from a87desk.reading.vote_outcome import VoteResult
from a87desk.reading.vote_units import unit_words
from a87desk.reading.vote_words import quadrant_words, stakeholder_name
from ui.pages.priorities.matrix_mark import ThemeMark
from ui.painting.pills import Pill, PillKind
from ui.painting.spans import Span, SpanKind


@dataclass(frozen=True, slots=True)
class RankRow:
    """A theme in the ranking. `place` is "–" where it has none; `share` is its part of the longest bar, None for none.

    `value` and `unit` stand at the end: "46", "dots". `remark` is what should be talked about.
    """

    key: str
    place: str
    number: int
    name: str
    common: bool
    strip: tuple[tuple[int, bool], ...]
    share: float | None
    value: str
    unit: str
    spoken: str
    remark: Pill | None = None


def rank_rows(board: PrioritiesBoard, by: RankedBy) -> list[RankRow]:
    """Return the rows of the ranking."""
    shown = by if by is not RankedBy.HAND else board.usual_order
    return [_rank_row(board, one, by, shown) for one in board.ranked(by)]


def theme_marks(board: PrioritiesBoard) -> list[ThemeMark]:
    """Return the themes for the matrix, the first of the usual order first."""
    return [
        ThemeMark(
            key=one.id,
            number=one.number,
            name_words=one.theme.name,
            name=_("Theme {number}, {name}").format(number=one.number, name=one.theme.name),
            common=one.meets_rule,
            at=(one.spot.priority_tenths, one.spot.feasibility_tenths) if one.spot else None,
            told=place_words(one),
            can_take_back=one.spot is not None and one.spot.is_agreed,
        )
        for one in board.ranked(board.usual_order)
    ]


def place_words(one: PrioritisedTheme) -> str:
    """Return where a theme lies in the matrix, as a screen reader says it."""
    if one.spot is None:
        return _("Not placed yet")
    words = _("Priority {priority} of 5, feasibility {feasibility} of 5. {quadrant}.").format(
        priority=points(one.spot.priority_tenths),
        feasibility=points(one.spot.feasibility_tenths),
        quadrant=quadrant_words(one.spot.quadrant),
    )
    return f"{words} {_('Agreed in the room.')}" if one.spot.is_agreed else words


def points(tenths: int) -> str:
    """Return tenths as points: "4.2"."""
    return f"{tenths / 10:.1f}"


def order_words(board: PrioritiesBoard) -> dict[RankedBy, str]:
    """Return what the three orders are called."""
    method = board.counted.method if board.counted else VotingMethod.DOTS
    first = {
        VotingMethod.NOMINAL_GROUP: _("By points"),
        VotingMethod.MULTIVOTING: _("By votes"),
        VotingMethod.PRIORITY_FEASIBILITY: _("By scores"),
    }.get(method, _("By dots"))
    return {RankedBy.DOTS: first, RankedBy.GROUPS: _("By groups"), RankedBy.HAND: _("By hand")}


def order_line(board: PrioritiesBoard, by: RankedBy) -> str:
    """Return the small words beside "Ranking": what was counted, or why nothing is."""
    if by is RankedBy.GROUPS:
        total = len(board.groups)
        return _("raised by how many of {total} groups").format(total=total)
    if by is RankedBy.HAND:
        return _("as people arranged it") if board.is_ranked_by_hand else _("move a theme to begin")
    if board.counted is None:
        return _("covered until revealed") if board.covered else _("no vote yet")
    return placed_words(board.counted)


def placed_words(result: VoteResult) -> str:
    """Return how many dots, points or votes were given: "171 of 171 dots placed"."""
    if result.is_on_axes:
        return _("middle of both scores, {count} people").format(count=result.voters or 0)
    unit = unit_words(result.method, result.total)
    if result.method is not VotingMethod.NOMINAL_GROUP and result.handed_out:
        return _("{count} of {total} {unit} placed").format(count=result.total, total=result.handed_out, unit=unit)
    return _("{count} {unit} placed").format(count=result.total, unit=unit)


def header_words(board: PrioritiesBoard) -> str:
    """Return the line beside the title of the page: "6 themes · 57 people, 3 dots each"."""
    count = len(board.themes)
    parts = [ngettext("{count} theme", "{count} themes", count).format(count=count)]
    vote = board.counted
    if vote is not None and vote.voters:
        people = ngettext("{count} person", "{count} people", vote.voters).format(count=vote.voters)
        each = vote.vote.budget
        if each and vote.method in (VotingMethod.DOTS, VotingMethod.MULTIVOTING):
            unit = unit_words(vote.method, each)
            people = _("{people}, {count} {unit} each").format(people=people, count=each, unit=unit)
        parts.append(people)
    return " · ".join(parts)


def covered_lines(board: PrioritiesBoard) -> list[str]:
    """Return a line for each vote whose result nobody may see yet: never a figure of it."""
    words = _("“{title}” is covered until revealed.")
    lines = [words.format(title=one.vote.title or _("A vote")) for one in board.covered]
    if any(one.vote.is_counted_by_hand for one in board.covered):
        lines.append(_("While dots are counted on the wall, + and - count one for the chosen theme."))
    return lines


def minority_line(board: PrioritiesBoard) -> str:
    """Return that themes below the rule stay; "" where there are none."""
    below = [one for one in board.themes if not one.meets_rule]
    if not below:
        return ""
    if len(below) == 1:
        words = _("Theme {number} is below the rule ({count} of {total} groups). It stays as a minority view.")
        return words.format(number=below[0].number, count=below[0].support, total=len(board.groups))
    words = _("Themes {numbers} are below the rule (at least {count} of {total} groups). They stay as minority views.")
    numbers = ", ".join(str(one.number) for one in below)
    return words.format(numbers=numbers, count=board.needed, total=len(board.groups))


def remark_of(one: PrioritisedTheme) -> Pill | None:
    """Return what people should talk about before they believe a number."""
    if one.divides:
        return Pill(PillKind.WARN, _("Divides the room"), "split")
    if one.discuss:
        return Pill(PillKind.WARN, _("Discuss"), "messages-square")
    return None


def given_words(one: PrioritisedTheme, result: VoteResult | None) -> tuple[str, tuple[Span, ...]]:
    """Return what stakeholder groups gave a theme: "Civil society 33 · Workers 6 · Other 2", the numbers strong."""
    shown = [given for given in one.by_group if given.total]
    if result is None or not one.by_group:
        return "", ()
    text, spans = "", []
    for given in shown:
        name = _("Other") if given.is_together else ", ".join(stakeholder_name(group) for group in given.groups)
        text += f"{' · ' if text else ''}{name} "
        spans.append(Span(len(text), len(str(given.total)), SpanKind.STRONG))
        text += str(given.total)
    return text, tuple(spans)


def score_words(one: PrioritisedTheme) -> str:
    """Return what stands behind the means of a theme: how many scored it, medians, spread; "" where nobody did."""
    scored = one.scored
    if scored is None or scored.priority is None or scored.feasibility is None:
        return ""
    people = ngettext("{count} person scored", "{count} people scored", scored.priority.n).format(
        count=scored.priority.n
    )
    return _("{people}: medians {first:g} and {second:g}, spread {third:.1f} and {fourth:.1f}").format(
        people=people,
        first=scored.priority.median,
        second=scored.feasibility.median,
        third=scored.priority.spread,
        fourth=scored.feasibility.spread,
    )


def voted_words(voted: Spot | None, shown: Spot | None) -> str:
    """Return what the vote said where the room agreed something else, "" where it did not."""
    if voted is None or shown is None or not shown.is_agreed:
        return ""
    return _("The vote said {priority} and {feasibility}.").format(
        priority=points(voted.priority_tenths), feasibility=points(voted.feasibility_tenths)
    )


def _rank_row(board: PrioritiesBoard, one: PrioritisedTheme, by: RankedBy, shown: RankedBy) -> RankRow:
    amount, most = board.amount(one, shown), board.whole(shown)
    place = one.places.get(by)
    value, unit = _value(board, one, shown)
    name = _("Theme {number}, {name}").format(number=one.number, name=one.theme.name)
    places = _("Place {place}").format(place=place) if place else _("Without a place")
    groups = _("{count} of {total} groups").format(count=one.support, total=len(board.groups))
    remark = remark_of(one)
    parts = (places, name, f"{value} {unit}".strip(), groups, place_words(one), remark.text if remark else "")
    return RankRow(
        key=one.id,
        place=str(place) if place else "–",
        number=one.number,
        name=one.theme.name,
        common=one.meets_rule,
        strip=tuple((group.number or 0, group.id in one.on_board.group_ids) for group in board.groups),
        share=amount / most if amount is not None and most > 0 else None,
        value=value,
        unit=unit,
        spoken=". ".join(part.rstrip(".") for part in parts if part),
        remark=remark,
    )


def _value(board: PrioritiesBoard, one: PrioritisedTheme, shown: RankedBy) -> tuple[str, str]:
    if shown is RankedBy.GROUPS:
        return str(one.support), _("of {total}").format(total=len(board.groups))
    amount = board.amount(one, shown)
    if board.counted is None or amount is None:
        return "", ""
    if board.counted.is_on_axes:
        highest = board.counted.vote.highest or 5
        return f"{amount:.1f}", _("of {total}").format(total=highest)
    return str(round(amount)), unit_words(board.counted.method, round(amount))
