"""A slide becomes pages: a band with the country's name, columns under it, a strip of next steps at the foot.

Knows what is drawn where on a slide. What stands on which page is the business of `slide_layout`. Mirrored where the
document is read from the right.
"""

from __future__ import annotations

from collections.abc import Iterator

from exports.pdf.content import PageContent
from exports.pdf.flow import Column, Draw, Strip
from exports.pdf.inline import prepare
from exports.pdf.paragraph import Line, lay
from exports.pdf.setting import Setting
from exports.pdf.slide_layout import (
    FOOT,
    MARGIN,
    PADDING,
    STRIP_TITLE_SHARE,
    Placed,
    SlidePage,
    SlideParts,
    columns_of,
    slide_pages,
)
from exports.pdf.style import TextStyle
from exports.slide_block import Slide

_NUMBER = TextStyle(11.0, 14.0, "ink3")
_STRIP_TITLE = TextStyle(15.0, 19.0, "acc-x", strong=True)
_BAR = 3.0
_RULE = 1.4


def slide_strips(slide: Slide, setting: Setting) -> Iterator[Strip]:
    """Yield a page for each part of a slide."""
    parts = SlideParts.of(slide, setting.root)
    pages = slide_pages(slide, parts, setting)
    for number, shown in enumerate(pages, 1):
        drawing = _SlideDrawing(slide, parts, setting, (number, len(pages)))
        yield Strip(setting.frame.text_height, drawing.of(shown), starts_page=True)


class _SlideDrawing:
    """Draws one page of a slide."""

    def __init__(self, slide: Slide, parts: SlideParts, setting: Setting, number_of: tuple[int, int]) -> None:
        self._slide, self._parts, self._number_of = slide, parts, number_of
        self._width, self._height = setting.frame.width, setting.frame.height
        self._all = Column(MARGIN, self._width - 2 * MARGIN, setting.column.direction)

    def of(self, shown: SlidePage) -> Draw:
        """Return the drawing of a page."""
        return lambda page, _top: self.draw(page, shown)

    def draw(self, page: PageContent, shown: SlidePage) -> None:
        """Draw band, columns, strip and number."""
        page.is_bare = True
        self._band(page, shown)
        top = self._height - shown.band_height - PADDING
        self._rules(page, shown, top)
        for stream in shown.columns:
            _stream(page, stream, top - PADDING / 2)
        if shown.strip:
            self._strip(page, shown)
        if self._number_of[1] > 1:
            self._number(page)
        page.tag(None)

    def _band(self, page: PageContent, shown: SlidePage) -> None:
        page.tag(None)
        page.fill_with("acc")
        page.rectangle(0, self._height - shown.band_height, self._width, shown.band_height)
        used = _height(shown.band)
        _stream(page, shown.band, self._height - (shown.band_height - used) / 2)

    def _rules(self, page: PageContent, shown: SlidePage, top: float) -> None:
        """Draw a line over each column that says something, where there is more than one."""
        if len(self._slide.columns) < 2:
            return
        page.tag(None)
        page.stroke_with("acc", _RULE)
        for column, stream in zip(columns_of(self._slide, self._all), shown.columns, strict=True):
            if stream:
                page.rule(column.x, top, column.width)

    def _strip(self, page: PageContent, shown: SlidePage) -> None:
        page.tag(None)
        page.fill_with("acc-t")
        page.rectangle(0, FOOT, self._width, shown.strip_height)
        page.fill_with("acc")
        at_right = self._all.base == 1
        page.rectangle(self._width - _BAR if at_right else 0.0, FOOT, _BAR, shown.strip_height)
        top = FOOT + shown.strip_height - PADDING
        if self._slide.strip_title:
            head = self._all.head(self._all.width * STRIP_TITLE_SHARE - 12)
            element = self._parts.strip_title if self._number_of[0] == 1 else None
            baseline = top
            for line in lay(prepare(self._slide.strip_title, _STRIP_TITLE), _STRIP_TITLE, head.width, head.base):
                page.tag(element)
                line.draw(page, _at_start(line, head), baseline - line.above)
                baseline -= line.above + line.below
        _stream(page, shown.strip, top)

    def _number(self, page: PageContent) -> None:
        words = self._slide.goes_on.format(page=self._number_of[0], count=self._number_of[1])
        line = next(iter(lay(prepare(words, _NUMBER), _NUMBER, self._all.width, self._all.base)))
        page.tag(None)
        at_left = self._all.base == 1
        line.draw(page, self._all.x + (0.0 if at_left else self._all.width - line.width), 10.0)


def _stream(page: PageContent, stream: tuple[Placed, ...], top: float) -> None:
    for placed in stream:
        cell, height = placed.cell, top - placed.drop
        for place, line in enumerate(cell.lines):
            baseline = height - line.above
            if place == 0 and cell.lead and cell.lead_column:
                page.tag(cell.element)
                _lead(page, placed, baseline)
            page.tag(cell.element)
            line.draw(page, _at_start(line, cell.column), baseline)
            height -= line.above + line.below


def _at_start(line: Line, column: Column) -> float:
    """Return where a line begins: at the side where the slide is read from, whatever its own direction.

    Words of another script would else stand far from their number.
    """
    return column.x + (column.width - line.width if column.base else 0.0)


def _lead(page: PageContent, placed: Placed, baseline: float) -> None:
    line, column = placed.cell.lead, placed.cell.lead_column
    assert line is not None
    assert column is not None
    line.draw(page, _at_start(line, column), baseline)


def _height(stream: tuple[Placed, ...]) -> float:
    return max((one.drop + one.cell.height for one in stream), default=0.0)
