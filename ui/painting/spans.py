"""Stretches of a text that look different: found, added, removed, strong, alarming, quiet, or a link.

Knows the kinds and their looks. Must not know how a stretch was found.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from enum import Enum, auto
from typing import NamedTuple

from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QPainter, QTextCharFormat, QTextLayout, QTextLine

from ui import theme
from ui.fonts import Weight
from ui.tokens import Tone


class SpanKind(Enum):
    """FOUND, ADDED and REMOVED are tinted and lined too, as colour alone says nothing to some people."""

    FOUND = auto()
    ADDED = auto()
    REMOVED = auto()
    STRONG = auto()
    ALARM = auto()
    QUIET = auto()
    LINK = auto()


class Span(NamedTuple):
    """`length` characters from `start` (Python characters of the whole text, newlines counted)."""

    start: int
    length: int
    kind: SpanKind


OUT_OF_SIGHT = -100000.0
"""Where a line is put that was replaced by its shortened form: a layout cannot give a line back."""


def formats_of(spans: Sequence[Span], paragraph: str, start: int) -> list[QTextLayout.FormatRange]:
    """Return the spans that touch a paragraph which begins at character `start` of the text, counted as Qt counts."""
    ranges: list[QTextLayout.FormatRange] = []
    for span in spans:
        first = max(span.start - start, 0)
        last = min(span.start + span.length - start, len(paragraph))
        if first >= last:
            continue
        piece = QTextLayout.FormatRange()
        piece.start = units(paragraph[:first])
        piece.length = units(paragraph[first:last])
        piece.format = _format(span.kind)
        ranges.append(piece)
    return ranges


TINTS = {SpanKind.FOUND: Tone.HL, SpanKind.ADDED: Tone.OK_T, SpanKind.REMOVED: Tone.ERR_T}
"""The kinds that have a ground."""


def grounds_of(spans: Sequence[Span], paragraph: str, start: int, layout: QTextLayout) -> list[tuple[QRectF, SpanKind]]:
    """Return the boxes behind the tinted spans of a paragraph that was laid out, one for each line a span touches."""
    boxes: list[tuple[QRectF, SpanKind]] = []
    for span in spans:
        if span.kind not in TINTS:
            continue
        first = max(span.start - start, 0)
        last = min(span.start + span.length - start, len(paragraph))
        if first < last:
            piece = (units(paragraph[:first]), units(paragraph[:last]))
            boxes.extend((box, span.kind) for box in _boxes_of(layout, piece, paragraph[first:last]))
    return boxes


def paint_grounds(painter: QPainter, at: QPoint, grounds: Sequence[tuple[QRectF, SpanKind]]) -> None:
    """Paint the boxes behind tinted words, and the thick line under those that were found."""
    tokens = theme.current().tokens
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    for box, kind in grounds:
        placed = box.translated(at)
        painter.setBrush(theme.current().colour(TINTS[kind]))
        painter.drawRoundedRect(placed, 2, 2)
        if kind is SpanKind.FOUND:
            line = QRectF(placed.left() + 1, round(placed.bottom()) - 2, placed.width() - 2, 2)
            painter.fillRect(line.toRect(), tokens.hl_x)
    painter.restore()


def _boxes_of(layout: QTextLayout, piece: tuple[int, int], words: str) -> list[QRectF]:
    boxes: list[QRectF] = []
    for number in range(layout.lineCount()):
        line = layout.lineAt(number)
        first = max(piece[0], line.textStart())
        last = min(piece[1], line.textStart() + line.textLength())
        if first >= last or line.y() == OUT_OF_SIGHT:
            continue
        # Where both directions meet in one span its letters may lie apart; then each letter has its own box.
        steps = range(first, last) if _is_mixed(words) else (first,)
        width = 1 if _is_mixed(words) else last - first
        baseline, height = line.y() + line.ascent(), layout.font().pixelSize()
        for place in steps:
            left, right = sorted((_x_of(line, place), _x_of(line, place + width)))
            boxes.append(QRectF(left - 1, baseline - height * 0.96, right - left + 2, height * 1.28))
    return boxes


def _x_of(line: QTextLine, place: int) -> float:
    found = line.cursorToX(place)
    # The binding returns the x and the place that it really is for; its stubs say only "object".
    return float(found[0] if isinstance(found, tuple) else 0.0)


def _is_mixed(words: str) -> bool:
    if words.isascii():
        return False
    kinds = {unicodedata.bidirectional(letter) for letter in words}
    return "L" in kinds and not kinds.isdisjoint(("R", "AL"))


def units(text: str) -> int:
    """Return the length in UTF-16 units, as Qt counts."""
    return len(text) + sum(letter > "\uffff" for letter in text)


def _format(kind: SpanKind) -> QTextCharFormat:
    tokens = theme.current().tokens
    look = QTextCharFormat()
    match kind:
        case SpanKind.FOUND:
            look.setForeground(tokens.hl_x)
        case SpanKind.ADDED:
            look.setForeground(tokens.ok)
            look.setFontUnderline(True)
        case SpanKind.REMOVED:
            look.setForeground(tokens.err)
            look.setFontStrikeOut(True)
        case SpanKind.STRONG:
            look.setFontWeight(Weight.DemiBold)
        case SpanKind.ALARM:
            look.setForeground(tokens.err)
            look.setFontWeight(Weight.DemiBold)
        case SpanKind.QUIET:
            look.setForeground(tokens.ink3)
        case SpanKind.LINK:
            look.setForeground(tokens.acc)
            look.setFontUnderline(True)
            look.setFontWeight(Weight.DemiBold)
    return look
