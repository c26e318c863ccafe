"""One page while it is being drawn: a list of PDF operators, with links, places and tags beside it.

Knows the operators of a content stream and marked content. Must not know blocks, styles or fonts' insides.
Everything drawn belongs either to an element of the document's structure or to the artifacts (rules, grounds,
running lines), so that a screen reader hears the words and nothing else.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Protocol

from exports.clean_picture import CleanPicture
from exports.pdf.embedding import FontBook
from exports.pdf.fonts import Face
from exports.pdf.shape import ShapedText
from exports.pdf.structure import Element
from exports.pdf.style import Frame, Token, colour

# How far the control points of a quarter circle lie along the tangent.
_ROUND = 0.5523


@dataclass(frozen=True, slots=True)
class Link:
    """An area (left, bottom, right, top) that leads to the heading with this key; its node and its words."""

    area: tuple[float, float, float, float]
    key: str
    element: Element
    spoken: str


class DrawLater(Protocol):
    """Something that can be drawn only when it is known on which page each heading stands (counted from 1)."""

    def __call__(self, page: PageContent, page_of: Mapping[str, int]) -> None: ...


@dataclass(slots=True)
class PageContent:
    """A page of operators.

    `index` counts from 0; `places` are the heights of the headings on it by their keys; `tags` holds the element of
    each marked-content id in order. `is_bare`: the page has no running lines.
    """

    index: int
    book: FontBook
    frame: Frame
    operators: list[str] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)
    places: dict[str, float] = field(default_factory=dict)
    tags: list[Element] = field(default_factory=list)
    is_bare: bool = False
    _reserved: list[tuple[int, DrawLater]] = field(default_factory=list)
    _open: Element | None = None
    _is_open: bool = False
    _fill: str = ""
    _stroke: str = ""

    def tag(self, element: Element | None) -> None:
        """Say what the next drawing belongs to; None: an artifact."""
        if self._is_open and self._open is element:
            return
        self.close_tag()
        if element is None:
            self.operators.append("/Artifact <</Type /Layout>> BDC")
        else:
            self.operators.append(f"/{element.role} <</MCID {len(self.tags)}>> BDC")
            element.add_content(self.index, len(self.tags))
            self.tags.append(element)
        self._open, self._is_open = element, True

    def tag_running_lines(self) -> None:
        """Say that what is drawn next stands on every page and is no part of what is read."""
        self.close_tag()
        self.operators.append("/Artifact <</Type /Pagination>> BDC")
        self._open, self._is_open = None, True

    def close_tag(self) -> None:
        """End what `tag` began; nothing happens when nothing is open."""
        if self._is_open:
            self.operators.append("EMC")
        self._is_open = False

    def reserve(self, draw: DrawLater) -> None:
        """Keep a place among the operators and in the open tag: this can be drawn only when all pages are known."""
        self._reserved.append((len(self.operators), draw))
        self.operators.append("")
        self._fill = self._stroke = ""

    def draw_reserved(self, page_of: Mapping[str, int]) -> None:
        """Fill the places that were kept."""
        for place, draw in self._reserved:
            own, self.operators = self.operators, []
            self._fill = self._stroke = ""
            draw(self, page_of)
            own[place] = "\n".join(self.operators)
            self.operators = own
        self._fill = self._stroke = ""

    def fill_with(self, token: Token) -> None:
        operator = colour(token, "rg")
        if operator != self._fill:
            self.operators.append(operator)
            self._fill = operator

    def stroke_with(self, token: Token, width: float, dash: str = "[] 0") -> None:
        operator = f"{colour(token, 'RG')} {width:.2f} w {dash} d"
        if operator != self._stroke:
            self.operators.append(operator)
            self._stroke = operator

    def rectangle(self, x: float, y: float, width: float, height: float) -> None:
        """Fill a rectangle whose lower left corner is x, y."""
        self.operators.append(f"{x:.2f} {y:.2f} {width:.2f} {height:.2f} re f")

    def rule(self, x: float, y: float, width: float) -> None:
        """Stroke a level line."""
        self.operators.append(f"{x:.2f} {y:.2f} m {x + width:.2f} {y:.2f} l S")

    def line(self, start: tuple[float, float], end: tuple[float, float]) -> None:
        """Stroke a straight line."""
        self.operators.append(f"{start[0]:.2f} {start[1]:.2f} m {end[0]:.2f} {end[1]:.2f} l S")

    @contextmanager
    def upside_down(self, centre: tuple[float, float]) -> Iterator[None]:
        """Turn what is drawn meanwhile half round about a point."""
        self.close_tag()
        self.operators.append(f"q -1 0 0 -1 {2 * centre[0]:.2f} {2 * centre[1]:.2f} cm")
        self._fill = self._stroke = ""
        yield
        self.close_tag()
        self.operators.append("Q")
        self._fill = self._stroke = ""

    def rounded(self, box: tuple[float, float, float, float], radius: float, paint: str) -> None:
        """Draw a box (left, bottom, width, height) with round corners; `paint` is "f", "S" or "B"."""
        x, y, width, height = box
        right, top, bend = x + width, y + height, radius * (1 - _ROUND)
        self.operators.append(
            f"{x + radius:.2f} {y:.2f} m {right - radius:.2f} {y:.2f} l "
            f"{right - bend:.2f} {y:.2f} {right:.2f} {y + bend:.2f} {right:.2f} {y + radius:.2f} c "
            f"{right:.2f} {top - radius:.2f} l "
            f"{right:.2f} {top - bend:.2f} {right - bend:.2f} {top:.2f} {right - radius:.2f} {top:.2f} c "
            f"{x + radius:.2f} {top:.2f} l "
            f"{x + bend:.2f} {top:.2f} {x:.2f} {top - bend:.2f} {x:.2f} {top - radius:.2f} c "
            f"{x:.2f} {y + radius:.2f} l "
            f"{x:.2f} {y + bend:.2f} {x + bend:.2f} {y:.2f} {x + radius:.2f} {y:.2f} c h {paint}"
        )

    def begin_actual_text(self, text: str) -> None:
        """Say what a reader gets when what follows is copied, in place of its glyphs."""
        self.operators.append(f"/Span <</ActualText <FEFF{text.encode('utf-16-be').hex().upper()}>>> BDC")

    def end_actual_text(self) -> None:
        self.operators.append("EMC")

    def picture(self, picture: CleanPicture, box: tuple[float, float, float, float]) -> None:
        """Draw a picture into a box (left, bottom, width, height)."""
        x, y, width, height = box
        name = self.book.pictures.use(picture)
        self.operators.append(f"q {width:.2f} 0 0 {height:.2f} {x:.2f} {y:.2f} cm {name} Do Q")

    def word(self, face: Face, shaped: ShapedText, size: float, x: float, y: float) -> None:
        """Draw one shaped word with its baseline starting at x, y, in the fill colour."""
        self.operators.append(f"BT {self.book.use(face, shaped)} {size:.2f} Tf {x:.2f} {y:.2f} Td")
        self.operators += glyph_operators(shaped.pieces, size)
        self.operators.append("ET")


def glyph_operators(pieces: tuple[tuple[int, str], ...], size: float) -> list[str]:
    """Return the operators that show shaped pieces at the text pen; the rise is nought again at the end."""
    if len(pieces) == 1 and pieces[0][0] == 0:
        return [f"[{pieces[0][1]}] TJ"]
    operators = [f"{rise * size / 1000:.2f} Ts [{array}] TJ" for rise, array in pieces]
    return [*operators, "0 Ts"]
