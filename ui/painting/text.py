"""Text that is painted: lines and paragraphs with the line heights of the drawings, highlights, and "…" where cut.

Knows letters, directions and kinds of highlight. Must not know which words are highlighted or why.
Laid-out text is kept, so asking for the same text again, to measure or to draw, costs next to nothing.
"""

from __future__ import annotations

import atexit
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import Enum, auto
from functools import lru_cache
from math import ceil
from typing import NamedTuple

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QTextLayout, QTextOption

from ui import theme
from ui.fonts import TextSize
from ui.painting.spans import OUT_OF_SIGHT, Span, SpanKind, formats_of, grounds_of, paint_grounds, units
from ui.safe_text import shown
from ui.tokens import Tone

UNBOUNDED = 0
"""A width without end: the text stays on one line a paragraph."""

_KEPT = 1500
_ENDLESS = 1 << 20


class Align(Enum):
    """Where lines stand. WORDS: each paragraph at the side where its own script starts. START, END: of the interface.

    USUAL is START for a single line, which belongs to what stands beside it, and WORDS for running text.
    """

    USUAL = auto()
    WORDS = auto()
    START = auto()
    END = auto()
    CENTRE = auto()


class TextLook(NamedTuple):
    """How a text is set. Weight None is the usual one of the size; max_lines 0 is no limit.

    A tuple, as it is part of the key under which every laid-out text is found.
    """

    size: TextSize = TextSize.BASE
    weight: QFont.Weight | None = None
    align: Align = Align.USUAL
    max_lines: int = 0
    tabular: bool = False


@dataclass(frozen=True, slots=True)
class TextBlock:
    """A laid-out text. All measures are logical pixels; `cut` tells that words are missing behind a "…"."""

    width: int
    height: int
    lines: int
    cut: bool
    layouts: tuple[QTextLayout, ...]
    grounds: tuple[tuple[QRectF, SpanKind], ...] = ()
    indent: int = 0
    """How far from the left edge of its place the text begins."""

    @property
    def size(self) -> QSize:
        """The space that the letters really take."""
        return QSize(self.width, self.height)

    def draw(self, painter: QPainter, top_left: QPoint, colour: QColor) -> None:
        """Draw all lines, the first one at the top of its line height."""
        at = top_left + QPoint(self.indent, 0)
        if self.grounds:
            paint_grounds(painter, at, self.grounds)
        painter.setPen(colour)
        for layout in self.layouts:
            layout.draw(painter, QPointF(at))


def layout_text(text: str, look: TextLook, width: int = UNBOUNDED, spans: Sequence[Span] = ()) -> TextBlock:
    """Return the text laid out in `width` pixels (UNBOUNDED = as wide as it is), paragraphs split at newlines."""
    revision, highlights = theme.current().revision, tuple(spans)
    if "\n" in text or (width > 0 and look.max_lines != 1):
        return _layout(text, look, max(0, width), highlights, revision)
    # A line that fits is set once, however wide its place is, and moved to where it stands there.
    line = _layout(text, TextLook(look.size, look.weight, max_lines=1, tabular=look.tabular), 0, highlights, revision)
    if width <= 0:
        return line
    if line.width > width:
        return _layout(text, look, width, highlights, revision)
    indent = _indent(text, look.align, width - line.width)
    return replace(line, indent=indent) if indent else line


def _indent(text: str, align: Align, free: int) -> int:
    if align is Align.CENTRE:
        return free // 2
    rtl = theme.current().direction == Qt.LayoutDirection.RightToLeft
    at_right = is_rtl_text(text) if align is Align.WORDS else rtl != (align is Align.END)
    return free if at_right else 0


def text_width(text: str, look: TextLook) -> int:
    """Return the width of the longest paragraph on one line."""
    return layout_text(text, look).width


def line_size(text: str, look: TextLook) -> QSize:
    """Return the size of a text on one line."""
    return QSize(text_width(text, look), theme.current().line_height(look.size))


def paint_line(
    painter: QPainter,
    rect: QRect,
    text: str,
    look: TextLook,
    tone: Tone | QColor = Tone.INK,
    spans: Sequence[Span] = (),
) -> None:
    """Paint one line, cut with "…" if need be, in the middle of the height of a rectangle."""
    if rect.width() <= 0 or not text:
        return
    single = TextLook(look.size, look.weight, look.align, 1, look.tabular)
    block = layout_text(text, single, rect.width(), spans)
    top = rect.top() + (rect.height() - block.height) // 2
    colour = tone if isinstance(tone, QColor) else theme.current().colour(tone)
    block.draw(painter, QPoint(rect.left(), top), colour)


def paint_text(
    painter: QPainter,
    rect: QRect,
    text: str,
    look: TextLook,
    tone: Tone | QColor = Tone.INK,
    spans: Sequence[Span] = (),
) -> None:
    """Paint a text from the top of a rectangle, wrapped to its width."""
    colour = tone if isinstance(tone, QColor) else theme.current().colour(tone)
    layout_text(text, look, rect.width(), spans).draw(painter, rect.topLeft(), colour)


def is_rtl_text(text: str) -> bool:
    """Tell whether a paragraph starts at the right: its first strong letter decides, else the interface (UAX #9 P2)."""
    if text.isascii():
        return theme.current().direction == Qt.LayoutDirection.RightToLeft and not any(map(str.isalpha, text))
    for letter in text:
        kind = unicodedata.bidirectional(letter)
        if kind in ("L", "R", "AL"):
            return kind != "L"
    return theme.current().direction == Qt.LayoutDirection.RightToLeft


@lru_cache(maxsize=_KEPT)
def _layout(text: str, look: TextLook, width: int, spans: tuple[Span, ...], revision: int) -> TextBlock:
    return _Setter(look, width, spans).set(shown(text))


atexit.register(_layout.cache_clear)


class _Setter:
    """Sets one text, paragraph after paragraph, until it ends or the lines are used up."""

    def __init__(self, look: TextLook, width: int, spans: tuple[Span, ...]) -> None:
        self._look = look
        self._bounded = width > 0
        self._width = width if self._bounded else _ENDLESS
        self._spans = spans
        self._layouts: list[QTextLayout] = []
        self._grounds: list[tuple[QRectF, SpanKind]] = []
        self._top = 0
        self._lines = 0
        self._widest = 0.0
        self._cut = False

    def set(self, text: str) -> TextBlock:
        start = 0
        for paragraph in text.split("\n"):
            if self._is_full():
                break
            self._set_paragraph(paragraph, start, more=start + len(paragraph) < len(text))
            start += len(paragraph) + 1
        return TextBlock(
            ceil(self._widest), self._top, self._lines, self._cut, tuple(self._layouts), tuple(self._grounds)
        )

    def _is_full(self) -> bool:
        return self._look.max_lines > 0 and self._lines >= self._look.max_lines

    def _is_last_line(self) -> bool:
        return self._look.max_lines > 0 and self._lines == self._look.max_lines - 1

    def _set_paragraph(self, text: str, start: int, more: bool) -> None:
        rtl = is_rtl_text(text)
        arabic = rtl and any(unicodedata.bidirectional(letter) == "AL" for letter in text[:40])
        layout = self._new_layout(text, start, rtl, arabic)
        layout.beginLayout()
        used = 0
        while not self._is_full():
            line = layout.createLine()
            if not line.isValid():
                break
            line.setLineWidth(self._width)
            end = line.textStart() + line.textLength()
            if self._is_last_line() and self._overflows(layout, end, more):
                used = line.textStart()
                line.setPosition(QPointF(0, OUT_OF_SIGHT))
                self._cut = True
                break
            line.setPosition(QPointF(0, self._top + self._lead(line.height(), arabic)))
            self._advance(line.naturalTextWidth(), arabic)
        self._keep(layout, start)
        if self._cut:
            self._set_cut_line(text, start, used, (rtl, arabic))

    def _overflows(self, layout: QTextLayout, end: int, more: bool) -> bool:
        return more or end < units(layout.text())

    def _set_cut_line(self, text: str, start: int, used: int, script: tuple[bool, bool]) -> None:
        """Set the last line anew with as many letters as fit before the "…"."""
        done = _codepoints_in(text, used)
        font = self._font(script[1])
        fitting = QFontMetrics(font).elidedText(f"{text[done:]}…", Qt.TextElideMode.ElideRight, self._width)
        layout = self._new_layout(fitting, start + done, *script)
        layout.beginLayout()
        line = layout.createLine()
        if line.isValid():
            line.setLineWidth(self._width)
            line.setPosition(QPointF(0, self._top + self._lead(line.height(), script[1])))
            self._advance(line.naturalTextWidth(), script[1])
        self._keep(layout, start + done)

    def _keep(self, layout: QTextLayout, start: int) -> None:
        layout.endLayout()
        self._layouts.append(layout)
        if self._spans:
            self._grounds.extend(grounds_of(self._spans, layout.text(), start, layout))

    def _new_layout(self, text: str, start: int, rtl: bool, arabic: bool) -> QTextLayout:
        layout = QTextLayout(text, self._font(arabic))
        option = QTextOption(self._alignment(rtl))
        option.setTextDirection(Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight)
        option.setWrapMode(
            QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere if self._bounded else QTextOption.WrapMode.NoWrap
        )
        layout.setTextOption(option)
        layout.setCacheEnabled(True)
        if self._spans:
            layout.setFormats(formats_of(self._spans, text, start))
        return layout

    def _alignment(self, rtl: bool) -> Qt.AlignmentFlag:
        if not self._bounded:
            return Qt.AlignmentFlag.AlignLeft
        if self._look.align is Align.CENTRE:
            return Qt.AlignmentFlag.AlignHCenter
        single = self._look.max_lines == 1
        align = self._look.align
        if align is Align.USUAL:
            align = Align.START if single else Align.WORDS
        interface_rtl = theme.current().direction == Qt.LayoutDirection.RightToLeft
        at_right = rtl if align is Align.WORDS else interface_rtl != (align is Align.END)
        return Qt.AlignmentFlag.AlignRight if at_right else Qt.AlignmentFlag.AlignLeft

    def _font(self, arabic: bool) -> QFont:
        look = self._look
        return theme.current().font(look.size, look.weight, tabular=look.tabular, arabic=arabic)

    def _lead(self, letters: float, arabic: bool) -> float:
        return (theme.current().line_height(self._look.size, arabic) - letters) / 2

    def _advance(self, width: float, arabic: bool) -> None:
        self._top += theme.current().line_height(self._look.size, arabic)
        self._lines += 1
        self._widest = max(self._widest, width)


def _codepoints_in(text: str, units: int) -> int:
    """Return how many characters the first `units` UTF-16 units are: Qt counts units, Python characters."""
    if text.isascii():
        return units
    for index, letter in enumerate(text):
        if units <= 0:
            return index
        units -= 2 if letter > "\uffff" else 1
    return len(text)
