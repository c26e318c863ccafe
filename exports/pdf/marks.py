"""Things drawn inside a line: a group's square, a theme's circle, a badge, the box of a character no font has.

Knows their shape and colours (design, 1 and 2.2). Must not know lines or blocks. Groups are squares and themes are
circles: never swap them. Filled = raised it, dashed = did not.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable
from typing import Protocol

from exports.document import GroupMark, GroupStrip, ThemeMark, Tone
from exports.encoders import one_line
from exports.pdf.content import PageContent
from exports.pdf.fonts import MAIN_FAMILY, face
from exports.pdf.shape import ShapedText, shape
from exports.pdf.style import GROUP_COLOURS, HAIRLINE, TONES, Token

# Half the height of a capital: marks are centred on it.
_MIDDLE = 0.36
# White above and below a mark, so that two in lines below each other do not touch.
_MARGIN = 0.08
_DASH = "[2 1.5] 0"


class Mark(Protocol):
    """A thing with a width that stands in a line. Lengths are points, `above` and `below` count from the baseline.

    `gap` is the part of the width that is white, after the mark in the order of reading.
    """

    width: float
    gap: float
    above: float
    below: float
    actual: str
    """What copying gives for it."""

    def split(self, room: float) -> tuple[Mark, Mark] | None:
        """Return two marks for two lines, the first for a line with this room; None: it cannot be parted."""

    def draw(self, page: PageContent, x: float, baseline: float) -> None: ...


class DrawnLine(Protocol):
    """A line of text that is laid out already."""

    width: float

    def draw(self, page: PageContent, x: float, baseline: float) -> None: ...


class _Centred:
    """A mark of some height, its middle at the middle of the capitals."""

    gap = 0.0

    def __init__(self, width: float, height: float, size: float, actual: str) -> None:
        self.width, self.actual = width, actual
        self._height, self._middle = height, _MIDDLE * size
        self.above = self._middle + height / 2 + _MARGIN * size
        self.below = height / 2 - self._middle + _MARGIN * size

    def split(self, room: float) -> tuple[Mark, Mark] | None:
        return None


class SquareMark(_Centred):
    """The numbered square of a group."""

    def __init__(self, group: GroupMark, size: float, actual: str | None = None, gap: float = 0.0) -> None:
        self._group, self._side = group, 1.36 * size
        label = "" if group.number is None else str(group.number)
        self._label, self._label_size = _label(label, 0.82 * size, self._side)
        super().__init__(self._side + gap, self._side, size, label if actual is None else actual)
        self.gap = gap

    def draw(self, page: PageContent, x: float, baseline: float) -> None:
        bottom = baseline + self._middle - self._side / 2
        number = self._group.number
        if number is None or not self._group.raised:
            page.stroke_with("ctl", 0.7, _DASH)
            page.rounded((x + 0.4, bottom + 0.4, self._side - 0.8, self._side - 0.8), 3.0, "S")
            ink: Token = "ink3"
        else:
            colour = (number - 1) % GROUP_COLOURS + 1
            ink = f"g{colour}o"
            page.fill_with(f"g{colour}")
            page.rounded((x, bottom, self._side, self._side), 3.2, "f")
            if number > GROUP_COLOURS:
                page.stroke_with(ink, 0.9)
                page.rounded((x + 1.7, bottom + 1.7, self._side - 3.4, self._side - 3.4), 1.8, "S")
        centre = (x + self._side / 2, baseline + self._middle)
        _draw_label(page, self._label, self._label_size, centre, ink)


class CircleMark(_Centred):
    """The numbered circle of a theme."""

    def __init__(self, theme: ThemeMark, size: float) -> None:
        self._diameter = 1.76 * size
        self._label, self._label_size = _label(str(theme.number), 0.9 * size, self._diameter)
        super().__init__(self._diameter, self._diameter, size, str(theme.number))

    def draw(self, page: PageContent, x: float, baseline: float) -> None:
        radius = self._diameter / 2
        centre = (x + radius, baseline + self._middle)
        page.stroke_with("ink", 0.9)
        page.rounded((x + 0.5, centre[1] - radius + 0.5, self._diameter - 1, self._diameter - 1), radius - 0.5, "S")
        _draw_label(page, self._label, self._label_size, centre, "ink")


class CodePointBox(_Centred):
    """A character that no bundled font has: its code point in a small box, so that nothing vanishes unseen."""

    def __init__(self, character: str, size: float) -> None:
        digits = f"{ord(character):04X}"
        half = (len(digits) + 1) // 2
        self._size = 0.4 * size
        self._rows = [_shaped(digits[:half]), _shaped(digits[half:])]
        inner = max(row.width for row in self._rows) * self._size / 1000
        super().__init__(inner + 0.3 * size, 1.02 * size, size, character)

    def draw(self, page: PageContent, x: float, baseline: float) -> None:
        bottom = baseline + self._middle - self._height / 2
        page.stroke_with("ctl", HAIRLINE)
        page.rounded((x + 0.6, bottom, self.width - 1.2, self._height), 1.0, "S")
        for row, lift in zip(self._rows, (0.27, -0.27), strict=True):
            centre = (x + self.width / 2, baseline + self._middle + lift * self._height * 0.85)
            _draw_label(page, row, self._size, centre, "ink3")


class PillMark(_Centred):
    """A badge: a line of words on a tinted pill."""

    def __init__(self, text: str, tone: Tone, size: float, set_line: Callable[[str], DrawnLine]) -> None:
        self._text, self._tone, self._size, self._set_line = text, tone, size, set_line
        self._line, self._ground = set_line(text), TONES[tone][0]
        self._padding = 0.6 * size
        super().__init__(self._line.width + 2 * self._padding, 1.5 * size, size, text)

    def split(self, room: float) -> tuple[Mark, Mark] | None:
        """Return two pills, the first as wide as the room allows, parted at a blank if there is one."""
        cuts = [place for place, letter in enumerate(self._text) if letter == " "] or list(range(1, len(self._text)))
        if not cuts:
            return None
        fitting = bisect_right(cuts, room, key=lambda cut: self._part(self._text[:cut]).width)
        cut = cuts[max(0, fitting - 1)]
        return self._part(self._text[:cut]), self._part(self._text[cut:].lstrip())

    def _part(self, text: str) -> PillMark:
        return PillMark(text, self._tone, self._size, self._set_line)

    def draw(self, page: PageContent, x: float, baseline: float) -> None:
        page.fill_with(self._ground)
        box = (x, baseline + self._middle - self._height / 2, self.width, self._height)
        page.rounded(box, self._height / 2, "f")
        self._line.draw(page, x + self._padding, baseline + 0.04 * self._height)


def strip_marks(strip: GroupStrip, size: float) -> list[Mark]:
    """Return the squares of a strip in order, a small gap behind each but the last.

    Copying gives the spoken sentence once, or the raised numbers.
    """
    marks: list[Mark] = []
    for place, group in enumerate(strip.marks):
        if strip.spoken:
            actual = one_line(strip.spoken) if place == 0 else ""
        else:
            actual = f"{group.number} " if group.raised and group.number is not None else ""
        gap = 0.0 if place == len(strip.marks) - 1 else 0.26 * size
        marks.append(SquareMark(group, size, actual, gap))
    return marks


def _shaped(text: str) -> ShapedText:
    return shape(face(MAIN_FAMILY, True), text, False)


def _label(text: str, size: float, room: float) -> tuple[ShapedText, float]:
    """Return a mark's number and the size at which it fits."""
    shaped = _shaped(text)
    width = shaped.width * size / 1000
    return shaped, min(size, size * (room - 4) / width) if width else size


def _draw_label(page: PageContent, label: ShapedText, size: float, centre: tuple[float, float], ink: Token) -> None:
    if not label.text:
        return
    page.fill_with(ink)
    x = centre[0] - label.width * size / 2000
    page.word(face(MAIN_FAMILY, True), label, size, x, centre[1] - _MIDDLE * size)
