"""Fair comparisons: the ways take turns in one run, and what is told is the ratio of their medians, never a clock."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable
from statistics import median

Way = Callable[[], object]
Row = tuple[str, float, float | None]
"""What was compared, the ratio, and the aim where there is one."""


def medians(rounds: int, ways: dict[str, Callable[[], Way]]) -> dict[str, float]:
    """Return the median seconds of each way. A way is prepared anew for every round, and only then timed."""
    taken: dict[str, list[float]] = {name: [] for name in ways}
    for number in range(rounds + 1):
        for name, prepare in ways.items():
            way = prepare()
            gc.collect()
            gc.freeze()  # what lay in memory before is no burden of either way
            start = time.perf_counter()
            way()
            if number:  # the first round warms up
                taken[name].append(time.perf_counter() - start)
            gc.unfreeze()
    return {name: median(times) for name, times in taken.items()}


def lines(rows: list[Row]) -> list[tuple[str, str]]:
    """Return rows as words for a table."""
    return [(name, f"{ratio:.2f}" + (f" (aim: {aim})" if aim else "")) for name, ratio, aim in rows]


def table(title: str, rows: list[tuple[str, str]]) -> str:
    """Return lines to print: what was compared, and the figure."""
    width = max(len(name) for name, _figure in rows)
    return "\n".join(["", title, *(f"  {name.ljust(width)}  {figure}" for name, figure in rows)])
