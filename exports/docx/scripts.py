"""Which stretches of a text are in which script and run in which direction: what Word must be told of each run.

Knows blocks of Unicode and the fonts that have their letters. Must not know paragraphs or looks.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from exports.pdf.bidi import levels, may_turn

MAIN_FONT = "Inter"


@dataclass(frozen=True, slots=True)
class Script:
    """A script that needs a font of its own. `is_complex`: Word takes its size and font from the complex ones."""

    font: str
    language: str
    is_complex: bool = True


ARABIC = Script("IBM Plex Sans Arabic", "ar-SA")
LATIN = Script(MAIN_FONT, "", is_complex=False)
SCRIPTS = {
    "arabic": ARABIC,
    "hebrew": Script("Noto Sans Hebrew", "he-IL"),
    "devanagari": Script("Noto Sans Devanagari", "ne-NP"),
    "sinhala": Script("Noto Sans Sinhala", "si-LK"),
    "tamil": Script("Noto Sans Tamil", "ta-LK"),
    "tifinagh": Script("Noto Sans Tifinagh", "", is_complex=False),
}
FALLBACKS = {
    MAIN_FONT: "Segoe UI",
    ARABIC.font: "Segoe UI",
    "Noto Sans Hebrew": "Segoe UI",
    "Noto Sans Devanagari": "Nirmala UI",
    "Noto Sans Sinhala": "Nirmala UI",
    "Noto Sans Tamil": "Nirmala UI",
    "Noto Sans Tifinagh": "Ebrima",
}
"""Font -> the one that an office computer has when the first is not there."""

_LETTERS = {
    "arabic": "\u0600-\u06ff\u0750-\u077f\u0870-\u08ff\ufb50-\ufdcf\ufdf0-\ufdff\ufe70-\ufefe",
    "hebrew": "\u0590-\u05ff\ufb1d-\ufb4f",
    "devanagari": "\u0900-\u097f\ua8e0-\ua8ff",
    "sinhala": "\u0d80-\u0dff",
    "tamil": "\u0b80-\u0bff",
    "tifinagh": "\u2d30-\u2d7f",
}
_BETWEEN = " \u00a0\u200c\u200d.,;:!?()'\"\u2018-\u201d\u2013-"
"""Signs that stay in the run of the letters on both sides of them."""
_STRETCHES = re.compile(
    "|".join(f"(?P<{name}>[{letters}](?:[{letters}{_BETWEEN}]*[{letters}])?)" for name, letters in _LETTERS.items())
)


@dataclass(frozen=True, slots=True)
class Stretch:
    """A part of one line, in one script and direction."""

    text: str
    script: Script
    right_to_left: bool


def stretches(text: str, line_levels: list[int] | None) -> Iterator[Stretch]:
    """Yield a text's stretches in order; `line_levels` are its embedding levels, None: all of level 0."""
    for start, end, script in _in_scripts(text):
        if line_levels is None:
            yield Stretch(text[start:end], script, False)
            continue
        for odd, places in groupby(range(start, end), key=lambda place: bool(line_levels[place] % 2)):
            inside = list(places)
            yield Stretch(text[inside[0] : inside[-1] + 1], script, odd)


def _in_scripts(text: str) -> Iterator[tuple[int, int, Script]]:
    reached = 0
    for found in _STRETCHES.finditer(text):
        if found.start() > reached:
            yield reached, found.start(), LATIN
        yield found.start(), found.end(), SCRIPTS[found.lastgroup or "arabic"]
        reached = found.end()
    if reached < len(text):
        yield reached, len(text), LATIN


def levels_of(line: str, right_to_left: bool) -> list[int] | None:
    """Return the embedding levels of a line in a paragraph of some direction; None: all of level 0."""
    if not right_to_left and not may_turn(line):
        return None
    return levels(line, int(right_to_left))
