"""How many lines a text takes in a cell, for programs that do not fit rows to their text when they open a file.

Knows widths of letters roughly, a little on the wide side: a row too high is untidy, one too low hides words.
Must not know sheets.
"""

from __future__ import annotations

import math
import unicodedata
from functools import lru_cache

MOST_LINES = 28
"""More do not fit in the highest row a sheet can have."""
_BLANK = 0.6


def line_count(text: str, width: float) -> int:
    """Return the lines of a text in a cell of a width in digits, `MOST_LINES` where it takes more."""
    count = 0
    for line in text.split("\n", MOST_LINES):
        count += _wrapped(line, width)
        if count >= MOST_LINES:
            return MOST_LINES
    return count


def _wrapped(line: str, width: float) -> int:
    count, used = 1, 0.0
    for word in line.split(" "):
        if count >= MOST_LINES:
            break
        length = sum(map(_letter_width, word))
        if used and used + _BLANK + length > width:
            count, used = count + 1, 0.0
        used += (_BLANK if used else 0.0) + length
        if used > width:  # a word wider than the cell goes on in the next line
            further = math.ceil(used / width) - 1
            count, used = count + further, used - further * width
    return min(count, MOST_LINES)


@lru_cache(maxsize=4096)
def _letter_width(letter: str) -> float:
    """Return a letter's width in digits."""
    category = unicodedata.category(letter)
    if category[0] == "M":
        return 0.0
    if unicodedata.east_asian_width(letter) in "WF":
        return 2.0
    if letter in "mwMW—…%@":
        return 1.5
    return 1.2 if category in ("Lu", "Lo") else 0.95
