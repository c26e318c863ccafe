"""What a cell, a sheet's name and a heading may hold: the one encoder between people's words and a workbook.

Knows the limits of the format (ECMA-376, Excel specifications and limits). Must not know openpyxl's objects.
Nothing is cut in silence: a long text goes on in further parts, a name that is too long ends in an ellipsis.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

from exports.encoders import one_line, visible

PART_LENGTH = 16_000
"""Code points in one cell. Excel holds 32,767 UTF-16 units; a code point may take two."""
SHEET_NAME_LENGTH = 31
HEADING_LENGTH = 255
LARGEST_EXACT_NUMBER = 2**53

_FORBIDDEN_IN_NAMES = re.compile(r"[\\/?*\[\]:]")
# Excel reads _x0041_ as the letter A (ECMA-376 part 1, 22.9.2.19); the underscore itself is _x005F_.
_ESCAPE_LOOKALIKE = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")
_RESERVED_NAMES = {"history"}


def text_parts(text: str, part_remark: str) -> list[str]:
    """Return a text as the cells it needs: one, or several that each begin with the remark."""
    shown = visible(text)
    if len(shown) <= PART_LENGTH:
        return [shown]
    parts = list(_cut(shown))
    return [f"{part_remark.format(part=number, parts=len(parts))} {part}" for number, part in enumerate(parts, 1)]


def _cut(text: str) -> Iterable[str]:
    start = 0
    while start < len(text):
        end = min(start + PART_LENGTH, len(text))
        earliest = start + PART_LENGTH // 2
        while earliest < end < len(text) and unicodedata.category(text[end])[0] == "M":
            end -= 1  # a letter and its marks stay together
        yield text[start:end]
        start = end


def stored(text: str) -> str:
    """Return the text as the file must hold it so that a spreadsheet shows it as written."""
    return _ESCAPE_LOOKALIKE.sub("_x005F_", text)


def sheet_names(titles: Iterable[str]) -> list[str]:
    """Return a valid name for each sheet title, no two alike (letter case does not count)."""
    taken: set[str] = set(_RESERVED_NAMES)
    # A mark such as [U+0007] has brackets too, which a name may not have.
    allowed = (_FORBIDDEN_IN_NAMES.sub(" ", visible(title)) for title in titles)
    return [_distinct(title, "Sheet", SHEET_NAME_LENGTH, taken) for title in allowed]


def headings(texts: Iterable[str]) -> list[str]:
    """Return the headings of a table as one-line texts, none empty and no two alike."""
    taken: set[str] = set()
    return [_distinct(text, "Column", HEADING_LENGTH, taken) for text in texts]


def _distinct(text: str, fallback: str, limit: int, taken: set[str]) -> str:
    wanted = one_line(text).strip("'").strip() or fallback
    name, number = _shortened(wanted, limit), 1
    while name.casefold() in taken:
        number += 1
        suffix = f" {number}"
        name = _shortened(wanted, limit - len(suffix)) + suffix
    taken.add(name.casefold())
    return name


def _shortened(text: str, limit: int) -> str:
    text = text[: limit + 1]
    if _units(text) <= limit:
        return text
    while _units(text) > limit - 1:
        text = text[:-1]
    return text.rstrip() + "…"


def _units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2
