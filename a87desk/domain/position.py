"""Places in an order that people arrange, so that one thing moves without renumbering its neighbours.

A place is a text of digits 0-9 a-z compared letter by letter (fractional indexing): six digits counted up at the end of
a list, longer ones in between. Two laptops may give the same place to two things; the identity of the things then
decides, so every laptop shows the same order.
"""

from __future__ import annotations

import re

_DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"
_WIDTH = 6
_HIGHEST = _DIGITS[-1] * _WIDTH
FIRST = "100000"
_is_place = re.compile(r"[0-9a-z]+").fullmatch


def following(last: str) -> str:
    """Return a place after the last of a list (empty: the list is empty), whatever another program wrote there."""
    if not last:
        return FIRST
    start = last[:_WIDTH].ljust(_WIDTH, "0")
    if _is_place(last) and start != _HIGHEST:
        return _counted_up(start)
    stem, end = last[:-_WIDTH], last[-_WIDTH:]
    if stem and _is_place(end) and end != _HIGHEST:
        return stem + _counted_up(end)
    return last + FIRST


def between(before: str, after: str) -> str:
    """Return a place after `before` and before `after`; an empty text means no neighbour on that side.

    Raises:
        ValueError: `before` does not come before `after`, or nothing does come between (never for places made here).
    """
    if not after:
        return following(before)
    if before >= after:
        raise ValueError(f"{before!r} does not come before {after!r}")
    # Zeros at the end say nothing: what comes before "1" comes before "100000", and only that leaves room for more.
    high = after.rstrip("0")
    if _is_place(before or "0") and _is_place(high) and before < high:
        return _middle(before, high)
    for place in (f"{before}i", f"{before}0"):
        if place < after:
            return place
    raise ValueError(f"nothing comes between {before!r} and {after!r}")


def _middle(low: str, high: str) -> str:
    """Return a place between two that differ; `high` is empty for no limit or does not end in a zero."""
    same = 0
    while same < len(high) and low[same : same + 1].ljust(1, "0") == high[same]:
        same += 1
    if same:
        return high[:same] + _middle(low[same:], high[same:])
    low_digit = _DIGITS.index(low[0]) if low else 0
    high_digit = _DIGITS.index(high[0]) if high else len(_DIGITS)
    if high_digit - low_digit > 1:
        return _DIGITS[(low_digit + high_digit) // 2]
    if len(high) > 1:
        return high[0]
    return _DIGITS[low_digit] + _middle(low[1:], "")


def _counted_up(place: str) -> str:
    number = int(place, 36) + 1
    digits = ""
    while number:
        number, digit = divmod(number, 36)
        digits = _DIGITS[digit] + digits
    return digits.rjust(_WIDTH, "0")
