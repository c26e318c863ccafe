"""Where the letters of a PDF stand, for tests of what must not be cut. For tests only."""

from __future__ import annotations

from dataclasses import dataclass

import pypdfium2

from exports.document import Paper
from exports.handouts.options import BADGE_COLUMNS, BADGE_WIDTH_MM, BadgeSize
from exports.pdf.style import FRAMES, MM


@dataclass(frozen=True)
class Letter:
    """A letter and its box in points, from the lower left corner of the page."""

    text: str
    left: float
    bottom: float
    right: float
    top: float


def letters(content: bytes, page: int = 0) -> list[Letter]:
    """Return every letter that is drawn on a page, blanks left out."""
    text = pypdfium2.PdfDocument(content)[page].get_textpage()
    shown = text.get_text_range()
    found = []
    for place, letter in enumerate(shown[: text.count_chars()]):
        left, bottom, right, top = text.get_charbox(place)
        if not letter.isspace() and right > left:
            found.append(Letter(letter, left, bottom, right, top))
    return found


def card_boxes(size: BadgeSize, paper: Paper = Paper.A4) -> list[tuple[float, float, float, float]]:
    """Return the boxes of the badges of a page: left, bottom, right, top."""
    frame = FRAMES[paper]
    width, height = BADGE_WIDTH_MM * MM, size.height_mm * MM
    left, bottom = (frame.width - BADGE_COLUMNS * width) / 2, (frame.height - size.rows * height) / 2
    return [
        (left + column * width, bottom + row * height, left + (column + 1) * width, bottom + (row + 1) * height)
        for row in range(size.rows)
        for column in range(BADGE_COLUMNS)
    ]
