"""Where the names beside the marks of the matrix stand: at the end side, else at the other, else below or above.

Knows boxes. Must not know letters or themes. A name that finds no free place is cut, or left out: the mark keeps its
number, and the list beside the matrix has every name.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

Box = tuple[float, float, float, float]
"""Left, top, right, bottom."""

LEAST_SHARE = 0.45
"""A name is cut to no less than this part of its width."""
_ENOUGH = 90.0
_OFF_THE_END, _BELOW = 6.0, 14.0


@dataclass(frozen=True, slots=True)
class Named:
    """A mark with its centre and radius, and the width and height of its name on one line."""

    key: str
    x: float
    y: float
    radius: float
    width: float
    height: float


def place_names(
    marks: Sequence[Named], inside: Box, corners: Iterable[Box] = (), *, gap: float = 10.0, rtl: bool = False
) -> dict[str, Box]:
    """Return the box of each name that has a place; the first marks choose first. Nothing lies on another mark or name.

    `corners` are words of the matrix itself, which no name covers.
    """
    circles = {one.key: _circle(one) for one in marks}
    words = list(corners)
    placed: dict[str, Box] = {}
    for one in marks:
        hard = [box for key, box in circles.items() if key != one.key] + list(placed.values()) + words
        free = (tried for tried in _candidates(one, inside, gap, rtl) if _is_free(tried[0], inside, hard))
        best = min(free, key=lambda tried: tried[1], default=None)
        if best is not None:
            placed[one.key] = best[0]
    return placed


def _candidates(one: Named, inside: Box, gap: float, rtl: bool) -> list[tuple[Box, float]]:
    """Return the places that a name could have, each with what it costs to stand there."""
    found: list[tuple[Box, float]] = []
    half = one.height / 2
    for width, price in _widths(one.width):
        right = (one.x + one.radius + gap, one.y - half, one.x + one.radius + gap + width, one.y + half)
        left = (one.x - one.radius - gap - width, one.y - half, one.x - one.radius - gap, one.y + half)
        end, start = (left, right) if rtl else (right, left)
        found += [(end, price), (start, price + _OFF_THE_END)]
        start_x = min(max(one.x - width / 2, inside[0] + 4), max(inside[0] + 4, inside[2] - 4 - width))
        for top, more in ((one.y + one.radius + 2, 0.0), (one.y - one.radius - 2 - one.height, 2.0)):
            found.append(((start_x, top, start_x + width, top + one.height), price + _BELOW + more))
    return found


def _widths(width: float) -> list[tuple[float, float]]:
    if width <= _ENOUGH:
        return [(width, 0.0)]
    return [(width, 0.0), (max(_ENOUGH, width * 0.7), 30.0), (max(_ENOUGH, width * LEAST_SHARE), 50.0)]


def _is_free(box: Box, inside: Box, taken: Sequence[Box]) -> bool:
    if box[0] < inside[0] or box[1] < inside[1] or box[2] > inside[2] or box[3] > inside[3]:
        return False
    return not any(_meet(box, other) for other in taken)


def _circle(one: Named) -> Box:
    return one.x - one.radius, one.y - one.radius, one.x + one.radius, one.y + one.radius


def _meet(one: Box, other: Box) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]
