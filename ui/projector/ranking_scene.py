"""What the room sees of priorities: the results of a vote that is revealed, and the themes in order.

Knows the board of priorities. Must not know painting. A vote that is covered is not here; a recommendation that is not
for everyone counts for no group and is shown by its letter only. Source: design 11 (safety), domain description 2.4.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from a87desk.consensus.rule import meets
from a87desk.domain.recommendation import Recommendation
from a87desk.domain.vocabulary import Visibility, VotingMethod, word_for
from a87desk.domain.workshop import Workshop
from a87desk.i18n import _, ngettext
from a87desk.reading.priorities_board import PrioritiesBoard, PrioritisedTheme, RankedBy
from a87desk.reading.vote_outcome import ItemResult, VoteResult
from a87desk.reading.vote_tally import scale_of
from a87desk.reading.vote_units import amount_words
from ui.projector.scenes import Mark, Scene, SceneKind, SceneRow, open_groups

NOT_REVEALED = ""


def ranking_scenes(workshop: Workshop, board: PrioritiesBoard) -> dict[str, Scene]:
    """Return the ranking in each of its orders, by the value of `RankedBy`; "" is the usual one."""
    found = {by.value: ranking_scene(workshop, board, by) for by in RankedBy}
    return found | {"": found[board.usual_order.value]}


def ranking_scene(workshop: Workshop, board: PrioritiesBoard, by: RankedBy) -> Scene:
    """Return the themes in an order: place, circle, name, the strip of groups, a bar and what each got."""
    raised = {one.id: open_groups(one.on_board) for one in board.themes}
    shown = by if by is not RankedBy.HAND else board.usual_order
    themes = board.ranked(by)
    rows = tuple(_ranked_row(board, one, (by, shown), raised) for one in themes)
    return Scene(
        SceneKind.RANKING,
        _("What comes first"),
        " · ".join(part for part in (workshop.title, _order_line(board, by)) if part),
        rows,
        tuple((group.number or 0, group.short_theme or group.theme) for group in board.groups) if rows else (),
        nothing=_("There are no themes yet."),
    )


def vote_scenes(workshop: Workshop, board: PrioritiesBoard, hidden: Mapping[str, Recommendation]) -> dict[str, Scene]:
    """Return the results of every vote that is revealed, by its id; "" is the last one.

    `hidden` are the recommendations that are not for everyone.
    """
    revealed = [one for one in board.results if not one.is_covered]
    found = {one.id: vote_scene(workshop, board, one, hidden) for one in revealed}
    nothing = Scene(SceneKind.VOTE_RESULTS, _("Vote results"), workshop.title, nothing=_nothing_words(board))
    return found | {NOT_REVEALED: found[revealed[-1].id] if revealed else nothing}


def vote_scene(
    workshop: Workshop, board: PrioritiesBoard, result: VoteResult, hidden: Mapping[str, Recommendation]
) -> Scene:
    """Return what a vote gave, the most first."""
    ranked = result.ranked
    given = max((_given(one) or 0.0 for one in ranked), default=0.0)
    most = float(scale_of(result.vote).highest) if result.is_on_axes else given
    parts = [workshop.title, word_for(result.method)]
    if result.voters:
        people = ngettext("{count} person voted", "{count} people voted", result.voters)
        parts.append(people.format(count=result.voters))
    return Scene(
        SceneKind.VOTE_RESULTS,
        result.vote.title or _("Vote results"),
        " · ".join(part for part in parts if part),
        tuple(_vote_row(board, result, one, hidden, most) for one in ranked),
        nothing=_("There was nothing on the list."),
    )


def hidden_recommendations(recommendations: Sequence[Recommendation]) -> dict[str, Recommendation]:
    """Return the recommendations that the room must not see, by id."""
    return {one.id: one for one in recommendations if one.visibility is not Visibility.EVERYONE}


def _ranked_row(
    board: PrioritiesBoard,
    one: PrioritisedTheme,
    by: tuple[RankedBy, RankedBy],
    raised: Mapping[str, Sequence[str]],
) -> SceneRow:
    order, shown = by
    most = board.whole(shown)
    amount = float(len(raised[one.id])) if shown is RankedBy.GROUPS else board.amount(one, shown)
    place = one.places.get(order)
    return SceneRow(
        Mark.THEME,
        one.number,
        one.theme.name,
        _end(board, one, shown, raised),
        tuple((group.number or 0, group.id in raised[one.id]) for group in board.groups),
        place=str(place) if place else "–",
        bar=amount / most if amount is not None and most > 0 else None,
        common=meets(board.rule, len(board.groups), raised[one.id]),
    )


def _end(board: PrioritiesBoard, one: PrioritisedTheme, shown: RankedBy, raised: Mapping[str, Sequence[str]]) -> str:
    if shown is RankedBy.GROUPS:
        return _("{count} of {total} groups").format(count=len(raised[one.id]), total=len(board.groups))
    if board.counted is None or one.counted is None:
        return ""
    return amount_words(board.counted, one.counted)


def _order_line(board: PrioritiesBoard, by: RankedBy) -> str:
    if by is RankedBy.HAND:
        return _("as we arranged it together")
    if by is RankedBy.GROUPS:
        return _("by how many groups raised it")
    if board.counted is None:
        return _nothing_words(board)
    return board.counted.vote.title or word_for(board.counted.method)


def _nothing_words(board: PrioritiesBoard) -> str:
    return _("The result is covered until revealed.") if board.covered else _("No vote was held yet.")


def _vote_row(
    board: PrioritiesBoard, result: VoteResult, one: ItemResult, hidden: Mapping[str, Recommendation], most: float
) -> SceneRow:
    numbers = {theme.id: theme.number for theme in board.themes}
    number = numbers.get(str(one.item.theme_id or ""), 0)
    is_hidden = str(one.item.recommendation_id or "") in hidden
    amount = _given(one)
    return SceneRow(
        Mark.THEME if number else Mark.CODE,
        number,
        _("Not shown here") if is_hidden else one.text,
        amount_words(result, one),
        code="" if number else one.letter,
        below=_below(one, result.method),
        place=str(one.place) if one.place else "–",
        bar=amount / most if amount is not None and most > 0 else None,
    )


def _below(one: ItemResult, method: VotingMethod) -> tuple[str, ...]:
    if one.priority is not None and one.feasibility is not None:
        words = _("Priority {priority:.1f}, feasibility {feasibility:.1f}").format(
            priority=one.priority.mean, feasibility=one.feasibility.mean
        )
        return (f"{words} · {_('Let us talk about it: the scores lie far apart')}" if one.discuss else words,)
    if method is VotingMethod.MULTIVOTING and one.dropped:
        return (_("Too few votes to stay in the next round"),)
    return ()


def _given(one: ItemResult) -> float | None:
    return one.value if one.priority is not None else float(one.total)
