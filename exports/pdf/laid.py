"""The lines of a text, kept from one document to the next: after an edit only what changed is laid out again.

Knows that the same content in the same style, width and direction has the same lines. Must not know blocks or pages.
What is kept is told by its content, never by its place, so that a document is the same to the byte whatever was made
before it. `forget` is for measuring and for tests.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from exports.document import Badge, Content, GroupStrip, Inline, Run
from exports.kept import Kept
from exports.pdf import itemise, shape
from exports.pdf.inline import prepare
from exports.pdf.paragraph import Line, lay
from exports.pdf.style import TextStyle

KEPT_BYTES = 12_000_000
_LONGEST = 8_000
"""Characters up to which a text is kept; the lines of a longer one are made while they are placed, and let go."""
_TEXT_BYTES, _LINE_BYTES, _FRAGMENT_BYTES = 600, 200, 120
"""What Python holds for each, measured: 12 MB by this count are no more than 12 MB of memory."""


@dataclass(frozen=True, slots=True)
class LaidText:
    """A text as it is seen and its lines; those of a very long text can be gone through once only."""

    text: str
    lines: Iterable[Line]


def laid(
    content: Content, style: TextStyle, width: float, default_base: int, mark_size: float | None = None
) -> LaidText:
    """Return content as lines of a width; marks are made for `mark_size` points, else for the style's."""
    if _length(content) > _LONGEST:
        inline = prepare(content, style, mark_size)
        return LaidText(inline.text, lay(inline, style, width, default_base))

    def make() -> LaidText:
        inline = prepare(content, style, mark_size)
        return LaidText(inline.text, tuple(lay(inline, style, width, default_base)))

    return _kept.get((content, style, width, default_base, mark_size), make)


def lines_of(content: Content, style: TextStyle, width: float, default_base: int) -> list[Line]:
    """Return the lines of a short text."""
    return list(laid(content, style, width, default_base).lines)


def forget() -> None:
    """Let every kept line, word and glyph go, as in a process that has made no document yet; fonts stay open."""
    _kept.forget()
    itemise.forget()
    shape.shape.cache_clear()


def held_bytes() -> int:
    """Return how much is held by the lines that are kept."""
    return _kept.held


def _length(content: Content) -> int:
    parts = content if isinstance(content, tuple) else (content,)
    return sum(map(_length_of, parts))


def _length_of(part: Inline) -> int:
    match part:
        case str():
            return len(part)
        case Run() | Badge():
            return len(part.text)
        case GroupStrip():
            return len(part.marks) + len(part.spoken)
        case _:
            return 1


def _weight(made: LaidText) -> int:
    lines = list(made.lines)
    fragments = sum(len(line.fragments) for line in lines)
    return _TEXT_BYTES + 4 * len(made.text) + _LINE_BYTES * len(lines) + _FRAGMENT_BYTES * fragments


_kept: Kept[LaidText] = Kept(KEPT_BYTES, _weight)
