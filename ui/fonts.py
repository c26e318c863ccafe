"""Letters: which font files the screen uses, and the sizes of text.

Knows font families, sizes and weights. Must not know colours or widgets.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum
from pathlib import Path

from PySide6.QtGui import QFont, QFontDatabase

FAMILIES = ("Inter", "IBM Plex Sans Arabic", "Noto Sans", "Noto Sans Devanagari")
ARABIC_EXTRA_PX = 1
ARABIC_EXTRA_LINE = 2

Weight = QFont.Weight


@dataclass(frozen=True, slots=True)
class Measure:
    """Letter height, line height (both px at 100 %) and usual weight."""

    px: int
    line: int
    weight: QFont.Weight


class TextSize(Enum):
    """The sizes of text; nothing on screen has another one. READ and larger are for what a whole room reads."""

    CLOCK = Measure(60, 60, Weight.Bold)
    READ_LARGEST = Measure(38, 52, Weight.Normal)
    READ_LARGER = Measure(30, 42, Weight.Normal)
    READ = Measure(24, 34, Weight.Normal)
    WELCOME = Measure(22, 28, Weight.Bold)
    PAGE = Measure(19, 24, Weight.Bold)
    CARD = Measure(14, 20, Weight.DemiBold)
    NOTE = Measure(14, 20, Weight.Normal)
    BASE = Measure(13, 18, Weight.Normal)
    SMALL = Measure(12, 16, Weight.Normal)
    TINY = Measure(11, 14, Weight.DemiBold)


_TRACKING = {TextSize.TINY: 102, TextSize.PAGE: 97.5, TextSize.WELCOME: 97}
"""Space between letters in percent: small ones stand apart, large ones close up. Never in Arabic, which is joined."""


def load_fonts(files: Iterable[Path]) -> list[str]:
    """Make font files known to Qt (about 1 ms each) and return the families they brought.

    A file that cannot be read is left out: the system's own letters take its place.
    """
    found: list[str] = []
    for file in files:
        number = QFontDatabase.addApplicationFont(str(file))
        if number != -1:
            found.extend(QFontDatabase.applicationFontFamilies(number))
    return found


def make_font(size: TextSize, weight: QFont.Weight | None, factor: float, *, tabular: bool, arabic: bool) -> QFont:
    """Return the font of a text size; `tabular` gives all digits one width.

    Arabic is one pixel larger and only regular or bold, as the family has no weights between that stay legible.
    """
    wanted = weight if weight is not None else size.value.weight
    height = size.value.px
    if arabic:
        height += ARABIC_EXTRA_PX
        wanted = Weight.Bold if wanted > Weight.Medium else Weight.Normal
    font = QFont()
    font.setFamilies(list(FAMILIES))
    font.setPixelSize(max(1, round(height * factor)))
    font.setWeight(wanted)
    # Unhinted letters keep the widths of the drawings at every text size and screen scale.
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    tracking = _TRACKING.get(size)
    if tracking is not None and not arabic:
        font.setLetterSpacing(QFont.SpacingType.PercentageSpacing, tracking)
    if tabular:
        font.setFeature(QFont.Tag("tnum"), 1)
    return font


def is_arabic(text: str) -> bool:
    """Tell whether the first letter with a direction is Arabic."""
    if text.isascii():
        return False
    for letter in text:
        kind = unicodedata.bidirectional(letter)
        if kind in ("L", "R", "AL"):
            return kind == "AL"
    return False
