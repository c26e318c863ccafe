"""From a key to its letter on the screen, on a page with 600 notes, over a bare text field in the same process.

Typed at twelve keys a second with a note saved after every fortieth: python -m tests.benchmarks.key_to_pixel
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from statistics import quantiles
from typing import Any

from tests.benchmarks.ratios import Row, table

ROOT = Path(__file__).parents[2]
NOTES, KEYS = 600, 240
AIM_MS = 16.0


@dataclass(frozen=True, slots=True)
class Typed:
    """Milliseconds for each key in the page, for each Enter that saved a note, and in a bare field."""

    page: list[float]
    enter: list[float]
    bare: list[float]
    is_whole: bool


def typed(notes: int = NOTES, keys: int = KEYS) -> Typed:
    """Type in a window of its own and return the figures."""
    with tempfile.TemporaryDirectory(prefix="a87desk-typing-") as folder:
        words = [sys.executable, "-m", "tests.benchmarks.one_typist", folder, str(notes), str(keys)]
        done = subprocess.run(words, cwd=ROOT, capture_output=True, text=True, check=True)
    found: dict[str, Any] = json.loads(done.stdout)
    return Typed(found["page"], found["enter"], found["bare"], bool(found["is_whole"]))


def p95(times: list[float]) -> float:
    """Return the time that 95 of 100 stay under."""
    return quantiles(times, n=20)[-1] if len(times) > 1 else times[0]


def rows() -> list[Row]:
    """Measure and return the lines of the table."""
    found = typed()
    return [
        (f"key to letter with {NOTES} notes, 95 of 100, over a bare field", p95(found.page) / p95(found.bare), None),
        ("keys lost", 0.0 if found.is_whole else 1.0, None),
    ]


def _main() -> None:
    found = typed()
    aim = f" (aim: {AIM_MS:.0f})"
    print(
        table(
            f"Milliseconds from a key to its letter, {NOTES} notes, 12 keys a second, {len(found.page)} keys",
            [
                ("page, 95 of 100", f"{p95(found.page):.1f}{aim}"),
                ("page, slowest", f"{max(found.page):.1f}"),
                ("Enter that saves a note, slowest", f"{max(found.enter, default=0.0):.1f}"),
                ("bare field, 95 of 100", f"{p95(found.bare):.1f}"),
                ("every letter arrived", str(found.is_whole)),
            ],
        )
    )


if __name__ == "__main__":
    _main()
