"""How long the program takes to be seen and how much memory it holds, as ratios to a bare PySide6 window.

Every start is a process of its own, from the words on the command line to the paint event; the ways take turns, and
what is told is the ratio of medians. Bytecode is kept, as on a laptop where the program was started before.

    python -m tests.benchmarks.first_paint
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

from tests.benchmarks import one_start
from tests.benchmarks.ratios import table

ROOT = Path(__file__).parents[2]
ROUNDS = 15
_ROLES = {"notes": "rapporteur", "consensus": "facilitator"}

Row = tuple[str, float, float | None]
"""What was compared, the ratio, and the aim where there is one."""


def rows(rounds: int = ROUNDS) -> list[Row]:
    """Measure and return the lines of the table."""
    with tempfile.TemporaryDirectory(prefix="a87desk-paint-") as name:
        folder = Path(name)
        file = _sample(folder)
        ways = {"bare": ["bare"], "window": ["window", str(file)]}
        ways |= {page: ["page", str(file)] for page in _ROLES if _is_built(page)}
        seen: dict[str, list[tuple[float, float]]] = {way: [] for way in ways}
        for number in range(rounds + 1):
            for way, words in ways.items():
                one = _start(words, folder, _ROLES.get(way, "rapporteur"))
                if number:  # the first round compiles
                    seen[way].append(one)
    taken = {way: median(seconds for seconds, _memory in those) for way, those in seen.items()}
    held = {way: median(memory for _seconds, memory in those) for way, those in seen.items()}
    pages = [page for page in _ROLES if page in ways]
    return [
        ("start to first paint, sample opening", taken["window"] / taken["bare"], 1.8),
        *((f"start to the {page} page painted with its data", taken[page] / taken["bare"], None) for page in pages),
        ("memory at first paint", held["window"] / held["bare"], None),
        *((f"memory, sample open on the {page} page", held[page] / held["bare"], 1.6) for page in pages),
    ]


def report(found: list[Row]) -> str:
    """Return the lines to print."""
    lines = [(name, f"{ratio:.2f}" + (f" (aim: {aim})" if aim else "")) for name, ratio, aim in found]
    return table("Start and memory, over a bare PySide6 window", lines)


def _is_built(page: str) -> bool:
    return (ROOT / "ui" / "pages" / page / "page.py").is_file()


def _sample(folder: Path) -> Path:
    from tests.journeys.workshops import add_panel, whole_forum

    workspace = whole_forum(folder / "sample.a87")
    add_panel(workspace)
    workspace.close()
    return folder / "sample.a87"


def _start(words: list[str], folder: Path, role: str) -> tuple[float, float]:
    """Return the seconds until the process said that it is painted, and its memory in MB at that moment."""
    home = folder / role
    (home / "A87Desk").mkdir(parents=True, exist_ok=True)
    (home / "A87Desk" / "settings.json").write_text(f'{{"role": "{role}"}}')
    env = {name: value for name, value in os.environ.items() if name not in ("PYTHONDONTWRITEBYTECODE", "A87DESK_HOME")}
    env |= {
        "PYTHONPYCACHEPREFIX": str(folder / "bytecode"),
        "QT_QPA_PLATFORM": "offscreen",
        "XDG_DATA_HOME": str(home),
        "PYTHONPATH": str(ROOT),
    }
    start = time.perf_counter()
    with subprocess.Popen(
        [sys.executable, one_start.__file__, *words],
        cwd=ROOT,
        env=env,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    ) as process:
        assert process.stdout is not None
        line = process.stdout.readline()
        return time.perf_counter() - start, float(line)


if __name__ == "__main__":
    print(report(rows()))
