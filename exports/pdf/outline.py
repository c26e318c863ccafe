"""The outline of a glyph as operators of a path, for signs that are seen and said apart from each other.

Knows HarfBuzz's outlines. Must not know sizes or words. Lengths are thousandths of the font size.
"""

from __future__ import annotations

from functools import lru_cache

from exports.pdf.fonts import Face

Point = tuple[float, float]


@lru_cache(maxsize=512)
def glyph_path(face: Face, glyph: int) -> str:
    """Return the operators that fill a glyph whose origin is 0, 0."""
    pen = _Pen(1000 / face.units_per_em)
    face.shaper.draw_glyph_with_pen(glyph, pen)
    return " ".join([*pen.operators, "f"]) if pen.operators else ""


class _Pen:
    """Takes an outline as fontTools names its parts; curves of second degree become those that a PDF knows."""

    def __init__(self, scale: float) -> None:
        self.operators: list[str] = []
        self._scale = scale
        self._at: Point = (0.0, 0.0)

    def moveTo(self, point: Point) -> None:
        self._to("m", point)

    def lineTo(self, point: Point) -> None:
        self._to("l", point)

    def curveTo(self, *points: Point) -> None:
        self._to("c", *points)

    def qCurveTo(self, control: Point, end: Point) -> None:
        start = self._at
        self._to("c", _between(start, control), _between(end, control), end)

    def closePath(self) -> None:
        self.operators.append("h")

    def endPath(self) -> None:
        """An outline that is not closed is filled all the same."""

    def _to(self, operator: str, *points: Point) -> None:
        numbers = (f"{part * self._scale:.0f}" for point in points for part in point)
        self.operators.append(" ".join((*numbers, operator)))
        self._at = points[-1]


def _between(end: Point, control: Point) -> Point:
    return end[0] + (control[0] - end[0]) * 2 / 3, end[1] + (control[1] - end[1]) * 2 / 3
