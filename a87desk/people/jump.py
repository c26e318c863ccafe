"""Jumping to a person by a few letters of any word of the name, else of the organisation, or by the number of the row.

Pure. Knows words. Must not know lists on a screen.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from a87desk.domain.folding import fold

NUMBER_SIGN = "#"
_BETWEEN = re.compile(r"[\W_]+")


@dataclass(frozen=True, slots=True)
class JumpWords:
    """The folded words by which a row is found. `number` is that of the printed list."""

    name: tuple[str, ...]
    organisation: tuple[str, ...]
    number: int | None


def jump_words(names: Sequence[str], organisations: Sequence[str], number: int | None) -> JumpWords:
    """Return the words of a row."""
    return JumpWords(_words(names), _words(organisations), number)


def jump(rows: Sequence[JumpWords], typed: str, at: int) -> int:
    """Return the row that what was typed leads to, looking from row `at` on and round; -1 for none.

    Names come first, then organisations; "#12" is row 12 of the printed list.
    """
    count = len(rows)
    order = [(at + step) % count for step in range(count)] if count else []
    if typed.startswith(NUMBER_SIGN):
        wanted = typed[1:]
        return next((row for row in order if wanted and str(rows[row].number) == wanted), -1)
    begun = fold(typed)
    if not begun:
        return -1
    for words in ("name", "organisation"):
        found = (row for row in order if any(word.startswith(begun) for word in getattr(rows[row], words)))
        if (row := next(found, -1)) >= 0:
            return row
    return -1


def _words(texts: Sequence[str]) -> tuple[str, ...]:
    return tuple(word for text in texts for word in _BETWEEN.split(fold(text)) if word)
