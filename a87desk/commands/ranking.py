"""Putting themes in order: their place between priority and feasibility as the room agreed it, and the order by hand.

Knows the scale of 1 to 5 in tenths and orders of themes. Must not know votes: what people voted is counted elsewhere
and never changed here. Source: domain description 2.4 (priority and feasibility), design 4 (Priorities).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from a87desk.commands.command import Act, Command, quoted
from a87desk.domain.position import between, following
from a87desk.domain.theme import Theme
from a87desk.i18n import _

LOWEST_TENTHS, HIGHEST_TENTHS = 10, 50
"""The ends of both axes of the matrix, in tenths of a point of 1 to 5."""


@dataclass(frozen=True)
class PlaceTheme(Command):
    """Say where the room places a theme, in tenths of a point; what lies beyond the scale of 1 to 5 is its end.

    It stands in place of what was voted, which is kept.
    """

    theme_id: str
    priority_tenths: int
    feasibility_tenths: int

    def apply(self, act: Act) -> str:
        theme = act.one(Theme, self.theme_id)
        priority, feasibility = (_on_scale(one) for one in (self.priority_tenths, self.feasibility_tenths))
        act.write.change(Theme, theme.id, {"priority_tenths": priority, "feasibility_tenths": feasibility})
        return _("Placed {name}: priority {priority}, feasibility {feasibility}").format(
            name=quoted(theme.name), priority=f"{priority / 10:.1f}", feasibility=f"{feasibility / 10:.1f}"
        )


@dataclass(frozen=True)
class TakePlaceBack(Command):
    """Forget where the room placed a theme: it lies where it was voted, or waits to be placed."""

    theme_id: str

    def apply(self, act: Act) -> str:
        theme = act.one(Theme, self.theme_id)
        act.write.change(Theme, theme.id, {"priority_tenths": None, "feasibility_tenths": None})
        return _("Took back the place of {name}").format(name=quoted(theme.name))


@dataclass(frozen=True)
class RankByHand(Command):
    """Put a theme before another in the order by hand, last where `before_id` is empty.

    `seen` is the order in which people saw the themes. Those without a place by hand get theirs from it, after those
    that have one, so that the first move keeps the whole order. After that one move writes one place wherever that is
    possible: two laptops that move different themes both have their way.
    """

    theme_id: str
    before_id: str = ""
    seen: tuple[str, ...] = ()

    def apply(self, act: Act) -> str:
        theme = act.one(Theme, self.theme_id)
        places = _places(act, self.seen)
        rest = [one for one in places if one != theme.id]
        at = rest.index(self.before_id) if self.before_id in rest else len(rest)
        before, after = places[rest[at - 1]] if at else "", places[rest[at]] if at < len(rest) else ""
        try:
            places[theme.id] = between(before, after)
        except ValueError:  # two laptops gave one place to two themes
            places = _counted([*rest[:at], theme.id, *rest[at:]])
        for theme_id, place in places.items():
            act.write.change(Theme, theme_id, {"rank_position": place})
        return _("Moved {name} to place {place}").format(name=quoted(theme.name), place=at + 1)


@dataclass(frozen=True)
class ForgetOrderByHand(Command):
    """Forget the order by hand; the themes follow the dots, or the groups, again."""

    def apply(self, act: Act) -> str:
        for theme in act.read.all(Theme, "rank_position <> ''"):
            act.write.change(Theme, theme.id, {"rank_position": ""})
        return _("Took back the order by hand")


def _on_scale(tenths: int) -> int:
    return min(HIGHEST_TENTHS, max(LOWEST_TENTHS, tenths))


def _places(act: Act, seen: Sequence[str]) -> dict[str, str]:
    """Return every theme with its place by hand, in order; those without one after the others, as they were seen."""
    themes = {one.id: one for one in act.read.all(Theme, order="position, id")}
    ranked = sorted((one for one in themes.values() if one.rank_position), key=lambda one: (one.rank_position, one.id))
    places = {one.id: one.rank_position for one in ranked}
    last = ranked[-1].rank_position if ranked else ""
    for theme_id in dict.fromkeys((*seen, *themes)):
        if theme_id in themes and theme_id not in places:
            last = places[theme_id] = following(last)
    return places


def _counted(order: Sequence[str]) -> dict[str, str]:
    places: dict[str, str] = {}
    last = ""
    for theme_id in order:
        last = places[theme_id] = following(last)
    return places
