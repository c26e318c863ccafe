"""The ranking of a matrix in words: place, totals, range, ties, and who may still overtake.

Knows the results. Must not know widgets.
"""

from __future__ import annotations

from dataclasses import dataclass

from a87desk.i18n import _, ngettext
from a87desk.reading.selection_result import MatrixOnBoard, OptionResult
from ui.safe_text import isolate, isolate_ltr


@dataclass(frozen=True, slots=True)
class RankRow:
    """An option in the ranking."""

    result: OptionResult
    tied: tuple[str, ...] = ()

    @property
    def key(self) -> str:
        return self.result.option.id

    @property
    def name(self) -> str:
        return self.result.option.name or _("An option without a name")

    @property
    def place(self) -> str:
        return str(self.result.place)

    @property
    def range_words(self) -> str:
        """The worst and the best case: "4–9 of 10", one number where nothing is unknown."""
        one = self.result
        span = str(one.worst) if one.worst == one.best else f"{one.worst}–{one.best}"
        return _("{range} of {most}").format(range=isolate_ltr(span), most=one.most)

    @property
    def totals(self) -> str:
        """How many criteria are met, not met and not known."""
        one = self.result
        parts = [
            _("{count} yes").format(count=one.yes),
            _("{count} no").format(count=one.no),
            _("{count} unknown").format(count=one.unknown),
        ]
        return " · ".join(parts)

    @property
    def tie(self) -> str:
        """With whom it shares its place."""
        if not self.tied:
            return ""
        return _("Same as {names}").format(names=", ".join(isolate(name) for name in self.tied))

    @property
    def spoken(self) -> str:
        one = self.result
        span = _("worst case {worst}, best case {best}, of {most}").format(
            worst=one.worst, best=one.best, most=one.most
        )
        parts = (_("Place {place}").format(place=self.place), self.name, span, self.totals, self.tie)
        return ". ".join(part for part in parts if part)


def rank_rows(board: MatrixOnBoard) -> list[RankRow]:
    """Return the options in the order of their places."""
    return [RankRow(one, tuple(other.option.name for other in board.tied_with(one))) for one in board.ranking]


def verdict_words(board: MatrixOnBoard) -> str:
    """Return in a sentence or two who is first, and whether what is not known may still change that."""
    if not board.ranking or not board.criteria:
        return ""
    first = [one for one in board.ranking if one.place == 1]
    if len(first) > 1:
        names = ", ".join(isolate(one.option.name) for one in first)
        return _("{names} share the first place.").format(names=names)
    winner = first[0]
    overtaking = board.may_overtake(winner)
    name = isolate(winner.option.name)
    if not overtaking:
        return _("{name} is first, whatever the unknown turns out to be.").format(name=name)
    names = ", ".join(isolate(one.option.name) for one in overtaking[:4])
    more = len(overtaking) - 4
    if more > 0:
        rest = ngettext("{count} more", "{count} more", more).format(count=more)
        names = f"{names}, {rest}"
    return _("{name} is first for sure criteria. What is not known could still put ahead: {names}.").format(
        name=name, names=names
    )


def header_words(board: MatrixOnBoard) -> str:
    """Return how large a matrix is and how much of it is not known."""
    options, criteria = len(board.options), len(board.criteria)
    unknown = sum(one.unknown for one in board.ranking)
    parts = [
        ngettext("{count} option", "{count} options", options).format(count=options),
        ngettext("{count} criterion", "{count} criteria", criteria).format(count=criteria),
    ]
    if unknown:
        parts.append(_("{count} not known").format(count=unknown))
    return " · ".join(parts)
