"""Places in an order that people arrange, so that one thing moves without renumbering its neighbours.

A place is a text of digits 0-9 a-z compared letter by letter (fractional indexing): six digits counted up at the end of
a list, longer ones in between. Two laptops may give the same place to two things; the identity of the things then
decides, so every laptop shows the same order.
"""

from __future__ import annotations

_DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"
_WIDTH = 6
FIRST = "100000"


def following(last: str) -> str:
    """Return the place after the last place of a list (empty: the list is empty)."""
    return _base_36(int(last[:_WIDTH].ljust(_WIDTH, "0"), 36) + 1) if last else FIRST


def between(before: str, after: str) -> str:
    """Return a place after `before` and before `after`; an empty text means no neighbour on that side.

    Raises:
        ValueError: `before` does not come before `after`.
    """
    if not after:
        return following(before)
    if before >= after:
        raise ValueError(f"{before!r} does not come before {after!r}")
    return _middle(before, after)


def _middle(low: str, high: str) -> str:
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


def _base_36(number: int) -> str:
    digits = ""
    while number:
        number, digit = divmod(number, 36)
        digits = _DIGITS[digit] + digits
    return digits
