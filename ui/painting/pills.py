"""Small labels: status pills, tags, chips, key caps and counts.

Knows kinds of status by their look. Must not know what a status means in the field.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPen

from ui import theme
from ui.fonts import TextSize, Weight
from ui.painting.geometry import Row, crisp
from ui.painting.icons import icon_size, paint_icon
from ui.painting.marks import MARKER, dashed_pen, marker_size, paint_marker
from ui.painting.text import Align, TextLook, line_size, paint_line, text_width
from ui.tokens import Tone

PILL_HEIGHT = 22
TAG_HEIGHT = 20
KEY_HEIGHT = 18
CHIP_HEIGHT = 24
BADGE_HEIGHT = 18

ENTER_KEY = "↵"
"""The key that is shown as a bent arrow."""

_PILL_LOOK = TextLook(TextSize.SMALL, Weight.DemiBold, Align.START)
_TAG_LOOK = TextLook(TextSize.SMALL, align=Align.START)
_KEY_LOOK = TextLook(TextSize.TINY, Weight.Medium, Align.CENTRE)
_BADGE_LOOK = TextLook(TextSize.TINY, Weight.DemiBold, Align.CENTRE, tabular=True)


class PillKind(StrEnum):
    """How a status looks. DASHED is for what is not known or not reached yet."""

    OK = "ok"
    ACCENT = "accent"
    NEUTRAL = "neutral"
    WARN = "warn"
    ERR = "err"
    INFO = "info"
    CONF = "conf"
    DASHED = "dashed"
    PLAIN = "plain"


_PILL_TONES = {
    PillKind.OK: (Tone.OK, Tone.OK_T),
    PillKind.ACCENT: (Tone.ACC_X, Tone.ACC_T),
    PillKind.NEUTRAL: (Tone.INK2, Tone.SURF3),
    PillKind.WARN: (Tone.WARN, Tone.WARN_T),
    PillKind.ERR: (Tone.ERR, Tone.ERR_T),
    PillKind.INFO: (Tone.INFO, Tone.INFO_T),
    PillKind.CONF: (Tone.CONF, Tone.CONF_T),
}


@dataclass(frozen=True, slots=True)
class Pill:
    """A status: its look, its word and its icon ("" = none)."""

    kind: PillKind
    text: str
    icon: str = ""


def pill_tones(kind: PillKind) -> tuple[Tone, Tone]:
    """Return the colour of the words and of the ground of a status."""
    return _PILL_TONES.get(kind, (Tone.INK2, Tone.WIN))


def pill_size(pill: Pill) -> QSize:
    """Return the size of a status pill."""
    px = theme.current().px
    icon = px(14) + (px(5) if pill.text else 0) if pill.icon else 0
    return QSize(px(8) * 2 + icon + text_width(pill.text, _PILL_LOOK), px(PILL_HEIGHT))


def paint_pill(painter: QPainter, rect: QRect, pill: Pill) -> None:
    """Paint a status: tint, icon and word; DASHED is an outline, PLAIN has no ground and no padding at all sides."""
    ink, tint = pill_tones(pill.kind)
    px = theme.current().px
    _paint_capsule(painter, rect, pill.kind, tint)
    row = Row(rect.adjusted(px(8), 0, -px(8), 0))
    if pill.icon:
        paint_icon(painter, row.start(icon_size(14), px(5)), pill.icon, ink, 14)
    paint_line(painter, row.rest(), pill.text, _PILL_LOOK, ink)


def tag_size(text: str, icon: str = "") -> QSize:
    """Return the size of a tag: small words on a grey or outlined ground."""
    px = theme.current().px
    return QSize(px(8) * 2 + (px(14) + px(5) if icon else 0) + text_width(text, _TAG_LOOK), px(TAG_HEIGHT))


def paint_tag(painter: QPainter, rect: QRect, text: str, icon: str = "", outlined: bool = False) -> None:
    """Paint a tag; outlined is for kinds of note, filled for theme tags and strengths."""
    tokens = theme.current().tokens
    px = theme.current().px
    _paint_box(painter, rect, Tone.LINE2 if outlined else None, None if outlined else Tone.SURF3, px(4))
    row = Row(rect.adjusted(px(8), 0, -px(8), 0))
    if icon:
        paint_icon(painter, row.start(icon_size(14), px(5)), icon, tokens.ink2, 14)
    paint_line(painter, row.rest(), text, _TAG_LOOK, tokens.ink2)


def chip_size(text: str) -> QSize:
    """Return the size of a group chip: its square and its short name in one frame."""
    px = theme.current().px
    return QSize(px(2) + px(MARKER) + px(6) + text_width(text, _TAG_LOOK) + px(8), px(CHIP_HEIGHT))


def paint_chip(painter: QPainter, rect: QRect, number: int, text: str) -> None:
    """Paint a group chip."""
    px = theme.current().px
    _paint_box(painter, rect, Tone.LINE, Tone.SURF, px(6))
    row = Row(rect.adjusted(px(2), 0, -px(8), 0))
    paint_marker(painter, row.start(marker_size(), px(6)), number)
    paint_line(painter, row.rest(), text, _TAG_LOOK, Tone.INK)


def key_size(key: str) -> QSize:
    """Return the size of a key cap."""
    px = theme.current().px
    height = px(KEY_HEIGHT)
    words = px(12) if key == ENTER_KEY else text_width(key, _KEY_LOOK)
    return QSize(max(words + px(5) * 2, height + px(4)), height)


def paint_key(painter: QPainter, rect: QRect, key: str, on_accent: bool = False) -> None:
    """Paint a key cap; `on_accent` for the one inside a main button."""
    ink = Tone.ON_ACC if on_accent else Tone.INK2
    radius = theme.current().px(4)
    _paint_box(painter, rect, Tone.ON_ACC if on_accent else Tone.LINE2, None if on_accent else Tone.SURF, radius)
    if key == ENTER_KEY:
        paint_icon(painter, rect, "corner-down-left", ink, 12)
    else:
        paint_line(painter, rect, key, _KEY_LOOK, ink)


def badge_size(text: str) -> QSize:
    """Return the size of a round count."""
    px = theme.current().px
    return QSize(max(line_size(text, _BADGE_LOOK).width() + px(6) * 2, px(BADGE_HEIGHT)), px(BADGE_HEIGHT))


def paint_badge(painter: QPainter, rect: QRect, text: str, kind: PillKind = PillKind.ACCENT) -> None:
    """Paint a round count of things that wait."""
    ink, tint = pill_tones(kind)
    _paint_capsule(painter, rect, kind, tint)
    paint_line(painter, rect, text, _BADGE_LOOK, ink)


def _paint_capsule(painter: QPainter, rect: QRect, kind: PillKind, tint: Tone) -> None:
    if kind is PillKind.PLAIN:
        return
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    dashed = kind is PillKind.DASHED
    painter.setPen(dashed_pen(theme.current().tokens.ctl) if dashed else Qt.PenStyle.NoPen)
    painter.setBrush(Qt.BrushStyle.NoBrush if dashed else theme.current().colour(tint))
    box = crisp(rect, 1.0 if dashed else 0.0)
    painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)
    painter.restore()


def _paint_box(painter: QPainter, rect: QRect, edge: Tone | None, ground: Tone | None, radius: float) -> None:
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(theme.current().colour(edge), 1) if edge else Qt.PenStyle.NoPen)
    painter.setBrush(theme.current().colour(ground) if ground else Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(crisp(rect, 1.0 if edge else 0.0), radius, radius)
    painter.restore()
