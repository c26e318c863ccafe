"""Strips fill pages, in one pass.

Knows the height of the text column and what must stay together. Must not know blocks, nor how a page is written.
Strips that keep with the next one move together; what is taller than a page is broken where it must be.
"""

from __future__ import annotations

from exports.pdf.content import PageContent
from exports.pdf.embedding import FontBook
from exports.pdf.flow import Strip
from exports.pdf.style import Frame

_TOLERANCE = 0.01


class Pager:
    """Takes strips and makes pages, the first with the index `first`."""

    def __init__(self, book: FontBook, frame: Frame, first: int = 0) -> None:
        self.pages: list[PageContent] = []
        self._book = book
        self._frame, self._first = frame, first
        self._used = 0.0
        self._is_blank = True
        self._together: list[Strip] = []
        self._together_height = 0.0
        self._start_page()

    def take(self, strip: Strip) -> None:
        """Take the next strip of the document."""
        if strip.starts_page:
            self._place_together()
            if not self._is_blank:
                self._turn_page()
        self._together.append(strip)
        self._together_height += strip.height + (strip.space_before if len(self._together) > 1 else 0.0)
        if not strip.keep_with_next or self._together_height > self._frame.text_height:
            self._place_together()

    def finish(self) -> list[PageContent]:
        """Place what is left and return the pages; a document without a word has one white page."""
        self._place_together()
        self._end_page()
        return self.pages

    def _place_together(self) -> None:
        strips, height = self._together, self._together_height
        self._together, self._together_height = [], 0.0
        if strips and not self._fits(strips[0], height) and not self._is_blank:
            self._turn_page()
        for strip in strips:
            self._place(strip)

    def _fits(self, first: Strip, height: float) -> bool:
        gap = 0.0 if self._is_blank else first.space_before
        return self._used + gap + height <= self._frame.text_height + _TOLERANCE

    def _place(self, strip: Strip) -> None:
        if not self._fits(strip, strip.height) and not self._is_blank:
            self._turn_page()
        if self._is_blank:
            for repeated in strip.repeated:
                self._draw(repeated)
        else:
            self._used += strip.space_before
        self._draw(strip)

    def _draw(self, strip: Strip) -> None:
        strip.draw(self.pages[-1], self._frame.text_top - self._used)
        self._used += strip.height
        if strip.height:
            self._is_blank = False

    def _turn_page(self) -> None:
        self._end_page()
        self._start_page()

    def _start_page(self) -> None:
        self.pages.append(PageContent(self._first + len(self.pages), self._book, self._frame))
        self._used, self._is_blank = 0.0, True

    def _end_page(self) -> None:
        self.pages[-1].close_tag()
