"""One note saved, over one bare insert of the same words with the same settings on the same disk.

In a new workshop, in one of 100,000 operations, and through the window: from the key to the note on the disk.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from itertools import count
from pathlib import Path
from statistics import median

from a87desk.commands.note import WriteNote
from a87desk.domain.note import Note
from a87desk.domain.record import new_id
from tests.benchmarks import straight_line
from tests.benchmarks.crowd import crowded
from tests.benchmarks.ratios import Row, Way, lines, medians, table

ROOT = Path(__file__).parents[2]
ROUNDS = 400
KEYS = 60
"""As many recommendations as a busy group writes."""
AIM = 3.0
WORDS = "Labour inspectors should be trained together with teachers in every district."


def rows(rounds: int = ROUNDS, large: int = 100_000) -> list[Row]:
    """Measure and return the lines of the table."""
    with tempfile.TemporaryDirectory(prefix="a87desk-saving-") as name:
        folder = Path(name)
        return [
            ("one note saved, new workshop", _command(folder / "new", 0, rounds), AIM),
            (f"one note saved, log of {large:,} operations", _command(folder / "large", large, rounds), AIM),
            ("one recommendation from the key to the disk, window", _key(folder, min(rounds, KEYS)), AIM),
        ]


def _command(folder: Path, operations: int, rounds: int) -> float:
    folder.mkdir()
    workspace = crowded(folder / "workshop.a87", operations)
    bare = straight_line.make_one_table(folder / "bare.sqlite")
    numbers = count()

    def save() -> Way:
        note = Note(id=new_id(), text=WORDS)
        return lambda: workspace.run(WriteNote(note))

    def insert() -> Way:
        number = next(numbers)
        return lambda: straight_line.insert_one(bare, number, WORDS)

    taken = medians(rounds, {"bare": insert, "note": save})
    workspace.close()
    bare.close()
    return taken["note"] / taken["bare"]


def _key(folder: Path, rounds: int) -> float:
    """Return the ratio that windows in processes of their own measure, the middle one of three."""
    return median(_one_window(folder / f"window {number}", rounds) for number in range(3))


def _one_window(folder: Path, rounds: int) -> float:
    folder.mkdir()
    words = [sys.executable, "-m", "tests.benchmarks.one_key", str(folder), str(rounds)]
    done = subprocess.run(words, cwd=ROOT, capture_output=True, text=True, check=True)
    return float(done.stdout)


if __name__ == "__main__":
    print(table("One note saved, over one bare insert", lines(rows())))
