"""Whether the first five hold, in plain sentences: without any one group, and with another weight of priority.

Knows the board and its stability. Must not know screens or documents: all of them say the same sentences.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from a87desk.i18n import _, ngettext
from a87desk.prioritising.ranking import TOP, Change, Stability
from a87desk.reading.priorities_board import PrioritiesBoard, RankedBy
from a87desk.reading.vote_words import stakeholder_name


def stability_sentences(board: PrioritiesBoard, by: RankedBy) -> tuple[str, ...]:
    """Return what would change the first five of an order, or that nothing would; nothing where it cannot be told."""
    found = board.stability(by)
    if found is None or not _tells_apart(board, found):
        return ()
    if found.changes:
        return _sentences(board, by, found.changes)
    if by is RankedBy.GROUPS:
        return (_("The first five stay the same without any one group."),)
    return (_("The first five stay the same without any one of the stakeholder groups that are shown."),)


def weight_sentences(board: PrioritiesBoard) -> tuple[str, ...]:
    """Return whether the first five of the matrix hold when priority counts a fifth more or less than feasibility."""
    found = board.stability_of_weight
    if found is None or not _tells_apart(board, found, sum(one.spot is not None for one in board.themes)):
        return ()
    if not found.changes:
        return (_("The first five of the matrix stay the same if priority counts a fifth more or less."),)
    return _sentences(board, RankedBy.DOTS, found.changes)


def _tells_apart(board: PrioritiesBoard, found: Stability, of: int | None = None) -> bool:
    """Tell whether there is anything that could leave the first five: with five themes there is not."""
    count = len(board.themes) if of is None else of
    return count > TOP and len(found.top) < count


def _sentences(board: PrioritiesBoard, by: RankedBy, changes: Iterable[Change]) -> tuple[str, ...]:
    """Return a sentence for each thing that would happen, with all that it would happen without."""
    alike: dict[tuple[bool, tuple[str, ...], tuple[str, ...]], list[Change]] = {}
    numbers = {one.id: one.number or 0 for one in board.groups}
    for change in sorted(changes, key=lambda one: numbers.get(one.without, 0)):
        alike.setdefault((change.weight is None, change.leaves, change.enters), []).append(change)
    return tuple(_sentence(board, by, same) for same in alike.values())


def _sentence(board: PrioritiesBoard, by: RankedBy, changes: Sequence[Change]) -> str:
    change = changes[0]
    places = {
        "condition": _condition(board, by, changes),
        "leaves": _themes(board, change.leaves),
        "enters": _themes(board, change.enters),
    }
    if change.leaves and change.enters:
        return _("{condition}, {leaves} would leave the first five and {enters} would come in.").format(**places)
    if change.leaves:
        return _("{condition}, {leaves} would leave the first five.").format(**places)
    return _("{condition}, {enters} would come into the first five as well.").format(**places)


def _condition(board: PrioritiesBoard, by: RankedBy, changes: Sequence[Change]) -> str:
    weights = [one.weight for one in changes if one.weight is not None]
    if weights:
        if len(weights) > 1:
            return _("If priority counted a fifth more or less")
        return _("If priority counted a fifth more") if weights[0] > 0.5 else _("If priority counted a fifth less")
    if by is RankedBy.GROUPS:
        numbers = {one.id: one.number for one in board.groups}
        found = sorted(numbers.get(one.without) or 0 for one in changes)
        return _("Without group {number}").format(number=_either(str(one or "?") for one in found))
    names = (", ".join(stakeholder_name(one) for one in change.without.split("+")) for change in changes)
    return _("Without {group}").format(group=_either(names))


def _either(names: Iterable[str]) -> str:
    """Return names of which any one alone is meant: "1, 2 or 5"."""
    *first, last = names
    return _("{names} or {last}").format(names=", ".join(first), last=last) if first else last


def _themes(board: PrioritiesBoard, ids: Iterable[str]) -> str:
    """Return themes by their numbers; what was voted on and is no theme, by its letter."""
    names = {one.id: str(one.number) for one in board.themes}
    for vote in (board.counted, board.scored):
        for item in vote.items if vote else ():
            names[item.id] = names.get(item.item.theme_id or "") or item.letter
    known = [names[one] for one in ids if one in names]
    words = ngettext("theme {numbers}", "themes {numbers}", len(known))
    return words.format(numbers=", ".join(known))
