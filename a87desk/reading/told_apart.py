"""Numbers that were given on two laptops at once: the first of them keeps it, the next is 7b, then 7c.

Knows numbers and in which order they count. Must not know what bears them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterable

from a87desk.reading.codes import suffix


def told_apart(numbered: Iterable[tuple[str, Hashable, int | None]]) -> dict[str, str]:
    """Return the number of each id in words, none twice within its series; "" where it has none.

    Each is (id, series, number), in the order in which the first of two alike keeps its number.
    """
    taken: Counter[tuple[Hashable, int]] = Counter()
    found: dict[str, str] = {}
    for record_id, series, number in numbered:
        if number is None:
            found[record_id] = ""
            continue
        taken[series, number] += 1
        found[record_id] = f"{number}{suffix(taken[series, number])}"
    return found
