"""Where a place in tenths of a point is drawn, and what place lies under the mouse.

Knows a box and the direction of the interface: feasibility grows towards the end edge. Must not know themes.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF

from a87desk.commands.ranking import HIGHEST_TENTHS, LOWEST_TENTHS

_LENGTH = HIGHEST_TENTHS - LOWEST_TENTHS
STEP, BIG_STEP = 1, 5
"""Tenths that a key moves a theme by, and with Shift."""
_ASIDE = ((0, 0), (1, 0), (-1, 0), (0, 1), (0, -1), (1, 1), (-1, 1), (1, -1), (-1, -1))
_RINGS = 4

Tenths = tuple[int, int]
"""Priority and feasibility, 10 to 50."""


@dataclass(frozen=True, slots=True)
class Plane:
    """The box of the matrix. `inset`: how far marks stay away from its edge. `rtl`: easier is at the left."""

    box: QRectF
    inset: float
    rtl: bool = False

    def point(self, at: Tenths) -> QPointF:
        """Return where a place is drawn, no nearer to the edge than a mark needs."""
        priority, feasibility = at
        across = (feasibility - LOWEST_TENTHS) / _LENGTH
        up = (priority - LOWEST_TENTHS) / _LENGTH
        x = self.box.left() + self.box.width() * (1 - across if self.rtl else across)
        return self._inside(QPointF(x, self.box.bottom() - self.box.height() * up))

    def tenths(self, point: QPointF) -> Tenths:
        """Return the place under a point; outside of the box the nearest one."""
        across = (point.x() - self.box.left()) / max(1.0, self.box.width())
        up = (self.box.bottom() - point.y()) / max(1.0, self.box.height())
        return kept(
            (LOWEST_TENTHS + round(up * _LENGTH), LOWEST_TENTHS + round((1 - across if self.rtl else across) * _LENGTH))
        )

    def _inside(self, point: QPointF) -> QPointF:
        box = self.box.adjusted(self.inset, self.inset, -self.inset, -self.inset)
        x = min(max(point.x(), box.left()), max(box.left(), box.right()))
        return QPointF(x, min(max(point.y(), box.top()), max(box.top(), box.bottom())))

    def apart(self, places: Mapping[str, Tenths], distance: float) -> dict[str, QPointF]:
        """Return the points of marks, moved aside a little where two would hide each other.

        In the order given: the first stays where it belongs. With very many in one spot some lie on each other.
        """
        points: dict[str, QPointF] = {}
        for key, at in places.items():
            points[key] = self._free(self.point(at), list(points.values()), distance)
        return points

    def _free(self, wanted: QPointF, taken: Sequence[QPointF], distance: float) -> QPointF:
        near = [one for one in taken if _gap(one, wanted) < (_RINGS + 2) * distance]
        for ring in range(_RINGS + 1):
            for across, down in _ASIDE if ring else _ASIDE[:1]:
                tried = self._inside(wanted + QPointF(across * ring * distance, down * ring * distance))
                if all(_gap(one, tried) >= distance * 0.95 for one in near):
                    return tried
        return wanted


def kept(at: Tenths) -> Tenths:
    """Return a place on the scale: what lies beyond an end is that end."""
    priority, feasibility = (min(HIGHEST_TENTHS, max(LOWEST_TENTHS, one)) for one in at)
    return priority, feasibility


def moved(at: Tenths, up: int, across: int) -> Tenths:
    """Return a place moved by tenths, kept on the scale."""
    return kept((at[0] + up, at[1] + across))


def _gap(one: QPointF, other: QPointF) -> float:
    return max(abs(one.x() - other.x()), abs(one.y() - other.y()))
