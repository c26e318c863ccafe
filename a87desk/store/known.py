"""Which operations a laptop knew at a moment, in words that travel: for each writing session, up to which entry.

Knows the numbers that operations bear. Must not know what they say. A session that is known from its first entry on is
“session:40”; where some entries were not there, as on a laptop that was given a part, each run of it is “session:5-9”.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Any

RUNS = (
    "SELECT ses, min(seq), max(seq) FROM"
    " (SELECT ses, seq, seq - dense_rank() OVER (PARTITION BY ses ORDER BY seq) AS run FROM op)"
    " GROUP BY ses, run ORDER BY ses, min(seq)"
)
"""Each run of entries that a file holds: writing session, first, last."""
_entry = re.compile(r"(.+):(?:(\d{1,15})-)?(\d{1,15})").fullmatch
Run = tuple[str, int, int]
"""A writing session, and the first and the last entry of it that are known without a gap."""


def known_entries(rows: Iterable[Sequence[Any]]) -> tuple[str, ...]:
    """Return what the rows of `RUNS` say, in order."""
    return tuple(f"{session}:{last}" if first <= 1 else f"{session}:{first}-{last}" for session, first, last in rows)


def runs_of(known: Iterable[str]) -> list[Run]:
    """Return what was known as runs; what a newer version wrote in another way is passed over."""
    found = (_entry(one) for one in known)
    return [(one[1], int(one[2] or 0), int(one[3])) for one in found if one]
