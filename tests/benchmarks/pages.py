"""How smoothly lists scroll and how soon pages open, over what the eye allows: a frame of 16.7 ms, 150 ms for a page.

Lists are those of every page with 600 recommendations, 400 participants and 300 comments on a draft; pages are opened
on the sample, Report and Comments also in that full house, Priorities also with 60 themes and 150 ballots of two votes,
through whose matrix a theme is dragged. Each run is a process of its own, with the bytecode of an earlier start; pages
are opened three times, the median is told.

    python -m tests.benchmarks.pages
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from statistics import median, quantiles
from typing import Any

from tests.benchmarks import one_room
from tests.benchmarks.ratios import Row, lines, table

ROOT = Path(__file__).parents[2]
FRAME, PAGE = 1 / 60, 0.150


def rows(rounds: int = 3) -> list[Row]:
    """Measure and return the lines of the table."""
    from tests.benchmarks.crowded_matrix import crowded_matrix
    from tests.benchmarks.full_house import full_house
    from tests.journeys.workshops import add_panel, whole_forum

    with tempfile.TemporaryDirectory(prefix="a87desk-pages-") as name:
        folder = Path(name)
        full_house(folder / "house.a87").close()
        sample = whole_forum(folder / "sample.a87")
        add_panel(sample)
        sample.close()
        crowded_matrix(folder / "voted.a87").close()
        frames = _run(folder, folder / "house.a87", "scroll") | _run(folder, folder / "voted.a87", "drag")
        voted = [_run(folder, folder / "voted.a87", "open")["priorities"] for _round in range(rounds + 1)][1:]
        full = [_run(folder, folder / "house.a87", "open") for _round in range(rounds)]
        opened = [_run(folder, folder / "sample.a87", "open") for _round in range(rounds + 1)][1:]  # the first compiles
    found: list[Row] = [
        (f"frame, {name} (p95 of {len(taken)})", quantiles(taken, n=20)[-1] / FRAME, 1.0)
        for name, taken in frames.items()
    ]
    found.append(("page opened, priorities with 60 themes and 150 ballots", median(voted) / PAGE, 1.0))
    found += [
        (f"page opened, {key} of the full house", median(one[key] for one in full) / PAGE, 1.0)
        for key in ("comments", "report")
    ]
    return found + [
        (f"page opened, {key}", median(one[key] for one in opened) / PAGE, 1.0) for key in sorted(opened[0])
    ]


def _run(folder: Path, file: Path, what: str) -> Any:
    with tempfile.TemporaryDirectory(dir=folder) as home:
        env = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
        env |= {
            "PYTHONPYCACHEPREFIX": str(folder / "bytecode"), "QT_QPA_PLATFORM": "offscreen", "A87DESK_HOME": home,
            "PYTHONPATH": str(ROOT),
        }  # fmt: skip
        words = [sys.executable, one_room.__file__, home, str(file), what]
        answer = subprocess.run(words, cwd=ROOT, env=env, capture_output=True, text=True, check=True)
    return json.loads(answer.stdout)


if __name__ == "__main__":
    print(table("Over a frame of 16.7 ms, and over 150 ms for a page", lines(rows())))
