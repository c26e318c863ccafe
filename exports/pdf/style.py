"""How a printed document looks: colours of the design's light scheme, sizes, distances.

Knows the design tokens (paper is always light) and the sizes of paper. Must not know blocks' words.
Lengths are points (1/72 inch).
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Literal

from exports.document import Paper, ParagraphStyle, Tone
from resources import tokens_file

MARGIN_SIDE, MARGIN_TOP, MARGIN_FOOT = 54.0, 84.0, 62.0
FOOT_BASELINE = 36.0
MM = 72.0 / 25.4
"""Points in a millimetre."""


@dataclass(frozen=True, slots=True)
class Frame:
    """A page's size and what lies where on it, from the lower edge."""

    width: float
    height: float

    @property
    def text_width(self) -> float:
        return self.width - 2 * MARGIN_SIDE

    @property
    def text_top(self) -> float:
        return self.height - MARGIN_TOP

    @property
    def text_height(self) -> float:
        return self.text_top - MARGIN_FOOT

    @property
    def header_baseline(self) -> float:
        return self.height - 50.0

    @property
    def header_rule(self) -> float:
        return self.height - 58.0


FRAMES = {Paper.A4: Frame(595.276, 841.89), Paper.LETTER: Frame(612.0, 792.0), Paper.SLIDE: Frame(960.0, 540.0)}

HAIRLINE, RULE = 0.5, 0.9
GROUP_COLOURS = 8

Token = str
"""The name of a colour in tokens.json, such as "ink" or "g3"."""


@lru_cache(maxsize=1)
def _light() -> dict[str, str]:
    scheme: dict[str, str] = json.loads(tokens_file().read_text(encoding="utf-8"))["light"]
    return scheme


@cache
def colour(token: Token, use: Literal["rg", "RG"]) -> str:
    """Return the PDF operator that fills ("rg") or strokes ("RG") with a token's colour."""
    value = _light()[token].lstrip("#")
    parts = (int(value[place : place + 2], 16) / 255 for place in (0, 2, 4))
    return " ".join(f"{part:.3f}" for part in parts) + f" {use}"


@dataclass(frozen=True, slots=True)
class TextStyle:
    """The look of a text: size and leading in points, a token for the ink."""

    size: float
    leading: float
    ink: Token = "ink"
    strong: bool = False


BODY = TextStyle(10.0, 14.8)
SMALL = TextStyle(8.5, 12.2, "ink3")
PARAGRAPHS = {
    ParagraphStyle.BODY: BODY,
    ParagraphStyle.LEAD: TextStyle(11.5, 17.0),
    ParagraphStyle.QUIET: TextStyle(10.0, 14.8, "ink2"),
    ParagraphStyle.SMALL: SMALL,
}
HEADINGS = {
    1: TextStyle(19.0, 24.0, strong=True),
    2: TextStyle(12.5, 17.0, strong=True),
    3: TextStyle(10.5, 15.0, strong=True),
}
HEADING_MARK = 0.82
"""The size of a mark in a heading, as part of the heading's size."""
SPACE_BEFORE_HEADING = {1: 26.0, 2: 18.0, 3: 12.0}
SPACE_AFTER_HEADING = {1: 8.0, 2: 4.0, 3: 3.0}
LEAST_UNDER_HEADING = 44.0
"""What stands under a heading before its page may end: three lines of body text."""

TABLE = TextStyle(9.5, 14.2)
TABLE_SPAN = TextStyle(9.5, 14.2, strong=True)
TABLE_HEAD = TextStyle(8.5, 12.0, strong=True)
HEADER_START = TextStyle(8.5, 12.0, "ink3")
HEADER_END = TextStyle(8.5, 12.0, "ink2", strong=True)
FOOT = TextStyle(8.5, 12.0, "ink3")
COVER_TITLE = TextStyle(31.0, 38.0, strong=True)
COVER_SUBTITLE = TextStyle(16.0, 22.0, "ink2")
COVER_FACT = TextStyle(11.0, 17.0, "ink2")
COVER_MASTHEAD = TextStyle(12.0, 17.0, strong=True)
COVER_BANNER = TextStyle(10.5, 15.0, "warn", strong=True)
CONTENTS_LEVELS = {
    1: TextStyle(10.5, 15.0, strong=True),
    2: TextStyle(10.0, 14.5, "ink2"),
    3: TextStyle(9.0, 13.0, "ink3"),
}
FIGURE = TextStyle(24.0, 30.0, "acc", strong=True)
FIGURE_WORD = TextStyle(8.5, 12.0, "ink2")
QUOTE = TextStyle(10.5, 16.0, "ink2")

PARAGRAPH_GAP = 7.0
ITEM_GAP = 3.0
BLOCK_GAP = 10.0
INDENT = 16.0
MARK_INDENT = 24.0
CELL_SIDE, CELL_TOP, DENSE_TOP = 6.0, 5.5, 2.8
BOX_PADDING = 10.0
BAR_WIDTH = 2.5

TONES: dict[Tone, tuple[Token, Token]] = {
    Tone.NEUTRAL: ("surf3", "ink2"),
    Tone.ACCENT: ("acc-t", "acc-x"),
    Tone.GOOD: ("ok-t", "ok"),
    Tone.ATTENTION: ("warn-t", "warn"),
    Tone.REFUSED: ("err-t", "err"),
    Tone.ADVICE: ("info-t", "info"),
    Tone.CONFIDENTIAL: ("conf-t", "conf"),
}
"""Tone -> tint of the ground, ink of the words."""
