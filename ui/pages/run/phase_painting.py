"""Paints the phases of a session: a bar with a piece for each, and under it what each is.

Knows phases in words. Must not know sessions or clocks.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QPainter

from ui import theme
from ui.fonts import TextSize, Weight
from ui.pages.run.rows import PhaseView
from ui.painting.geometry import Row, mirrored
from ui.painting.icons import icon_size, paint_icon
from ui.painting.meters import paint_bar
from ui.painting.text import Align, TextLook, line_size, paint_line
from ui.tokens import Tone

BAR, GAP, BETWEEN, ICON_GAP = 6, 7, 3, 5
_PLAIN = TextLook(TextSize.SMALL, align=Align.START)
_NOW = TextLook(TextSize.SMALL, Weight.DemiBold, Align.START)


def phases_height() -> int:
    """Return the height of bar and words."""
    px = theme.current().px
    return px(BAR) + px(GAP) + theme.current().line_height(TextSize.SMALL)


def paint_phases(painter: QPainter, box: QRect, phases: Sequence[PhaseView]) -> None:
    """Paint the pieces of the bar in their lengths, and the words where there is room: else only those of now."""
    px = theme.current().px
    bar = QRect(box.left(), box.top(), box.width(), px(BAR))
    left, room = box.left(), box.width() - px(BETWEEN) * (len(phases) - 1)
    for phase in phases:
        width = max(px(2), round(room * phase.share))
        width = min(width, box.left() + box.width() - left)
        paint_bar(painter, mirrored(QRect(left, bar.top(), width, bar.height()), box), phase.done)
        left += width + px(BETWEEN)
    words = QRect(box.left(), bar.bottom() + 1 + px(GAP), box.width(), theme.current().line_height(TextSize.SMALL))
    shown = _shown(phases, box.width())
    _paint_words(painter, words, shown)


def _shown(phases: Sequence[PhaseView], width: int) -> Sequence[PhaseView]:
    """Return the phases whose words fit beside each other: all of them, or what goes on and what follows, or one."""
    gap = theme.current().px(16)
    now = next((place for place, phase in enumerate(phases) if _is_now(phase)), len(phases) - 1)
    for some in (phases, phases[now : now + 2], phases[now : now + 1]):
        if sum(_size(phase).width() for phase in some) + gap * (len(some) - 1) <= width:
            return some
    return phases[now : now + 1]


def _is_now(phase: PhaseView) -> bool:
    return 0 < phase.done < 1


def _size(phase: PhaseView) -> QSize:
    px = theme.current().px
    icon = icon_size(14).width() + px(ICON_GAP) if phase.done > 0 else 0
    words = line_size(phase.words, _NOW if _is_now(phase) else _PLAIN)
    return QSize(words.width() + icon, words.height())


def _paint_words(painter: QPainter, box: QRect, phases: Sequence[PhaseView]) -> None:
    """Paint the first words at the start, the last at the end and the others evenly between."""
    sizes = [_size(phase) for phase in phases]
    free = max(0, box.width() - sum(size.width() for size in sizes))
    between = free // (len(phases) - 1) if len(phases) > 1 else 0
    left = box.left()
    for phase, size in zip(phases, sizes, strict=True):
        width = min(size.width(), box.width())
        _paint_one(painter, mirrored(QRect(left, box.top(), width, box.height()), box), phase)
        left += width + between


def _paint_one(painter: QPainter, box: QRect, phase: PhaseView) -> None:
    row = Row(box)
    is_now = _is_now(phase)
    if phase.done > 0:
        icon, tone = ("play", Tone.ACC) if is_now else ("check", Tone.INK2)
        paint_icon(painter, row.start(icon_size(14), theme.current().px(ICON_GAP)), icon, tone, 14)
    paint_line(painter, row.rest(), phase.words, _NOW if is_now else _PLAIN, Tone.ACC_X if is_now else Tone.INK2)
