"""How a Word document looks: colours of the design's light scheme, sizes of paper, lengths in Word's units.

Takes every size and distance from the PDF's style, so that the two look alike. Must not know blocks' words.
"""

from __future__ import annotations

import json
from functools import lru_cache

from exports.document import Paper
from exports.pdf.style import MARGIN_FOOT, MARGIN_SIDE, MARGIN_TOP, Token
from resources import tokens_file

PAGES = {Paper.A4: (595.276, 841.89), Paper.LETTER: (612.0, 792.0), Paper.SLIDE: (960.0, 540.0)}
"""Width and height of a page in points."""

HEADER_TOP, FOOTER_FOOT = 38.0, 26.0
"""From the edge of the paper to the running lines, in points."""


def margins(paper: Paper) -> tuple[float, float, float]:
    """Return the white at the sides, at the head and at the foot of a page in points."""
    return (40.0, 60.0, 40.0) if paper is Paper.SLIDE else (MARGIN_SIDE, MARGIN_TOP, MARGIN_FOOT)


def text_width(paper: Paper) -> float:
    """Return the width of a page's text in points."""
    return PAGES[paper][0] - 2 * margins(paper)[0]


@lru_cache(maxsize=1)
def _light() -> dict[str, str]:
    scheme: dict[str, str] = json.loads(tokens_file().read_text(encoding="utf-8"))["light"]
    return scheme


def colour(token: Token) -> str:
    """Return a token's colour as Word writes it, such as "0E5F66"."""
    return _light()[token].lstrip("#").upper()


def twips(points: float) -> int:
    """Return points as twentieths of a point."""
    return round(points * 20)


def half_points(points: float) -> int:
    return round(points * 2)


def eighths(points: float) -> int:
    """Return the width of a line as eighths of a point, at least the thinnest that Word draws."""
    return max(2, round(points * 8))
