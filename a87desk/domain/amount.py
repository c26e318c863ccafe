"""Numbers as people write them: "1 200,50", "10'000", "USD 5,000", "at least two" (which is none).

Money is read as a decimal, never as a float. What could mean two numbers is read as none: the words stay as written.
"""

from __future__ import annotations

import re
from decimal import Decimal, InvalidOperation
from fractions import Fraction

_NUMBER = re.compile(r"\d(?:[\d.,'’\u00a0\u202f ]*\d)?")
_GROUPED = re.compile(r"\d{1,3}(?:,\d{3}){2,}|\d{1,3}(?:\.\d{3}){2,}")
_LARGEST_DIGITS = 18


def read_amount(text: str) -> Decimal | None:
    """Return an amount of money or a count; None where the text is empty or does not say exactly one number."""
    found = list(_NUMBER.finditer(text))
    if len(found) != 1 or text[: found[0].start()].rstrip().endswith(("-", "−")):
        return None
    return _decimal(re.sub(r"['’\u00a0\u202f ]", "", found[0][0]))


def _decimal(digits: str) -> Decimal | None:
    """Return the number: a mark followed by exactly three digits at the end may group or part, so only a point does."""
    if _GROUPED.fullmatch(digits):
        digits = re.sub(r"[.,]", "", digits)
    elif "," in digits and "." in digits:
        digits = _without_groups(digits)
    elif re.fullmatch(r"\d+,\d{3}", digits):
        return None
    else:
        digits = digits.replace(",", ".")
    if len(digits) > _LARGEST_DIGITS:
        return None
    try:
        return Decimal(digits)
    except InvalidOperation:
        return None


def _without_groups(digits: str) -> str:
    """Return "1,200.50" and "1.200,50" with a point alone; the mark that stands last parts the decimals."""
    groups, parts = (",", ".") if digits.rindex(".") > digits.rindex(",") else (".", ",")
    return digits.replace(groups, "").replace(parts, ".")


def share_between(baseline: str, reached: str, target: str) -> Fraction | None:
    """Return how much of the way from the baseline to the target is reached, from 0 to 1; None where it is not known.

    A baseline that is not given counts as 0. A target below the baseline is a way down: of 30 to 10 %, 20 is half.
    """
    now, goal = read_amount(reached), read_amount(target)
    start = read_amount(baseline) if baseline.strip() else Decimal(0)
    if now is None or goal is None or start is None or goal == start:
        return None
    way = Fraction(now - start) / Fraction(goal - start)
    return min(Fraction(1), max(Fraction(0), way))
