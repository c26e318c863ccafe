"""How much of a target is reached, where what people write says so: "4 of 10 municipalities" is two fifths.

Knows numbers in words. What does not say it is not known, never nothing.
"""

from __future__ import annotations

import re
from fractions import Fraction

from a87desk.domain.amount import read_amount, share_between

_OF = re.compile(r"(?P<part>.*?\d)(?:\s*(?:/|\bof\b|\bsur\b|\bde\b|من)|\D*\bout of\b)\s*(?P<whole>\d.*)", re.IGNORECASE)


def share_reached(baseline: str, reached: str, target: str) -> Fraction | None:
    """Return how much of the target is reached, 0 to 1; None where the words do not say it.

    "4 of 10" says it alone; else it is what is reached, against the target, from the baseline.
    """
    found = _OF.fullmatch(reached.strip())
    if found:
        part, whole = read_amount(found["part"]), read_amount(found["whole"])
        if part is not None and whole:
            return min(Fraction(1), Fraction(part) / Fraction(whole))
    return share_between(baseline, reached, target)
