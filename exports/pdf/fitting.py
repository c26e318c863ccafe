"""Words as large as they fit into a box: large first, then smaller, never under a size that people can read.

Knows lines and sizes. Must not know cards or signs. A word is broken only where it is too wide at the least size; what
does not fit even then ends in an ellipsis, and the caller is told.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from exports.encoders import one_line
from exports.pdf.inline import prepare
from exports.pdf.paragraph import Line, lay
from exports.pdf.style import TextStyle

_LEADING = 1.24
_STEP = 0.9
_WHOLE_WORDS = 400
"""Characters up to which words are looked at one by one; a longer text does not fit in one size more or less."""


@dataclass(frozen=True, slots=True)
class Fitted:
    """Lines of one size. `is_whole` is False where words had to be left out."""

    lines: list[Line]
    size: float
    is_whole: bool = True

    @property
    def height(self) -> float:
        return sum(line.above + line.below for line in self.lines)


def fitted(text: str, style: TextStyle, least: float, room: tuple[float, float], base: int) -> Fitted:
    """Return the lines of a text at the largest size, from the style's down to `least`, at which it fits the room."""
    shown, size = one_line(text), style.size
    while size > least:
        lines = _lines(shown, style, size, room[0], base)
        if _height(lines) <= room[1] and not _breaks_a_word(shown, style, size, room[0], base):
            return Fitted(lines, size)
        size *= _STEP
    lines = _lines(shown, style, least, room[0], base)
    if _height(lines) <= room[1]:
        return Fitted(lines, least)
    return Fitted(_cut(shown, style, least, room, base), least, is_whole=False)


def _lines(text: str, style: TextStyle, size: float, width: float, base: int) -> list[Line]:
    own = replace(style, size=size, leading=size * _LEADING)
    return list(lay(prepare(text, own), own, width, base))


def _height(lines: list[Line]) -> float:
    return sum(line.above + line.below for line in lines)


def _breaks_a_word(text: str, style: TextStyle, size: float, width: float, base: int) -> bool:
    if len(text) > _WHOLE_WORDS:
        return False
    return any(_lines(word, style, size, float("inf"), base)[0].width > width for word in text.split())


def _cut(text: str, style: TextStyle, size: float, room: tuple[float, float], base: int) -> list[Line]:
    """Return the lines of the longest beginning that fits with an ellipsis behind it; one line at the least."""
    fits, fails = 1, min(len(text), _most_letters(size, room))
    while fails - fits > 1:
        middle = (fits + fails) // 2
        lines = _lines(_ended(text, middle), style, size, room[0], base)
        fits, fails = (middle, fails) if _height(lines) <= room[1] else (fits, middle)
    return _lines(_ended(text, fits), style, size, room[0], base)


def _ended(text: str, length: int) -> str:
    return text[:length].rstrip() + "…"


def _most_letters(size: float, room: tuple[float, float]) -> int:
    """Return a count of letters that never fits, however narrow they are."""
    return round((room[0] / (size * 0.2) + 1) * (room[1] / size + 1))
