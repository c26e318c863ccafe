"""The stream of strips that blocks become and pages take: the language between blocks and pages.

A strip is a slice of the text column that is never cut: one line of a paragraph, one line of a table row. Knows
strips, columns and how lines become strips. Must not know blocks or page numbers.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace

from exports.document import Content, Direction
from exports.pdf.bidi import has_right_to_left
from exports.pdf.content import PageContent
from exports.pdf.itemise import OBJECT
from exports.pdf.laid import laid
from exports.pdf.paragraph import Line
from exports.pdf.scripts import script_of
from exports.pdf.structure import Element
from exports.pdf.style import TextStyle

Draw = Callable[[PageContent, float], None]
"""Draws a strip on a page; the number is the height of its upper edge."""


@dataclass(frozen=True, slots=True)
class Column:
    """A part of the page's width. Insets count from the side where reading starts, in the document's direction."""

    x: float
    width: float
    direction: Direction

    @property
    def base(self) -> int:
        """The paragraph level of text without strong letters: 0 or 1."""
        return int(self.direction is Direction.RIGHT_TO_LEFT)

    def inset(self, start: float, end: float = 0.0) -> Column:
        """Return the column without a margin at the start and one at the end."""
        left = end if self.base else start
        return replace(self, x=self.x + left, width=max(1.0, self.width - start - end))

    def head(self, width: float) -> Column:
        """Return the first part of the column."""
        return self.inset(0.0, self.width - width)


@dataclass(frozen=True, slots=True)
class Strip:
    """A slice that is never cut. Lengths are points.

    `space_before` is dropped at the top of a page. `keep_with_next`: the next strip should stand on the same page.
    `repeated` are strips that come first again when this one opens a page (a table's header).
    `starts_page`: the strip goes to a new page, if the page has anything on it yet.
    """

    height: float
    draw: Draw
    space_before: float = 0.0
    keep_with_next: bool = False
    repeated: tuple[Strip, ...] = field(default=(), repr=False)
    starts_page: bool = False


def nothing(page: PageContent, top: float) -> None:
    """Draw nothing: a strip of white."""


@dataclass(frozen=True, slots=True)
class Lead:
    """What stands before the first line of a text, on its baseline: a bullet, a number, a group's square."""

    line: Line
    column: Column
    element: Element

    def draw(self, page: PageContent, baseline: float) -> None:
        page.tag(self.element)
        self.line.draw(page, self.line.start(self.column.x, self.column.width), baseline)


def text_strips(
    content: Content,
    style: TextStyle,
    column: Column,
    element: Element,
    *,
    space_before: float = 0.0,
    lead: Lead | None = None,
) -> Iterator[Strip]:
    """Yield the strips of a text in a column, in the direction of its own words and at their side."""
    words = laid(content, style, column.width, column.base)
    name_right_to_left(element, words.text)
    yield from line_strips(words.lines, column, element, space_before, lead)


def item_strips(
    content: Content, style: TextStyle, column: Column, element: Element, space_before: float, lead: Lead
) -> Iterator[Strip]:
    """Yield the strips of a list's item: beside its number, in the direction of its own words."""
    words = laid(content, style, column.width, column.base)
    name_right_to_left(element, words.text)
    beside = (_at_side(line, column.base) for line in words.lines)
    yield from line_strips(beside, column, element, space_before, lead)


def _at_side(line: Line, base: int) -> Line:
    """Return a line that stands at the document's side; its words are in their order by their levels."""
    return line if line.base == base else replace(line, base=base)


def start_strips(
    content: Content, style: TextStyle, column: Column, element: Element, space_before: float = 0.0
) -> Iterator[Strip]:
    """Yield the strips of a text that stands where the document begins, whatever its own direction.

    So does what belongs to a drawing or a title page.
    """
    words = laid(content, style, column.width, column.base)
    name_right_to_left(element, words.text)
    yield from line_strips((_at_side(line, column.base) for line in words.lines), column, element, space_before)


def name_right_to_left(element: Element, text: str) -> None:
    """Give the node its words where the glyphs stand in another order than they are read, and its script."""
    element.script = script_of(text)
    if has_right_to_left(text):
        element.actual_text = text.replace(OBJECT, " ")


def line_strips(
    lines: Iterable[Line],
    column: Column,
    element: Element | None,
    space_before: float = 0.0,
    lead: Lead | None = None,
) -> Iterator[Strip]:
    """Yield a paragraph's lines as strips; its first two and its last two lines stay together."""
    waiting: deque[Line] = deque()
    is_first = True

    def strip(keep: bool) -> Strip:
        line = waiting.popleft()
        draw = _drawing(line, column, element, lead if is_first else None)
        return Strip(line.above + line.below, draw, space_before if is_first else 0.0, keep)

    for line in lines:
        waiting.append(line)
        if len(waiting) == 3:
            yield strip(keep=is_first)
            is_first = False
    while waiting:
        yield strip(keep=len(waiting) > 1)
        is_first = False


def _drawing(line: Line, column: Column, element: Element | None, lead: Lead | None) -> Draw:
    def draw(page: PageContent, top: float) -> None:
        baseline = top - line.above
        if lead:
            lead.draw(page, baseline)
        page.tag(element)
        line.draw(page, line.start(column.x, column.width), baseline)

    return draw
