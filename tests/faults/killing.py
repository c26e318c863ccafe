"""Killing a working laptop at a random moment, and what it had promised until then."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

ROOT = Path(__file__).parents[2]


@dataclass
class Tally:
    """What came of many kills; `inside` were in the middle of a transaction or of writing a file."""

    kills: int = 0
    inside: int = 0
    promised: int = 0
    lost: list[str] = field(default_factory=list)

    def line(self, what: str) -> str:
        return (
            f"{what}: {self.kills} kills, {self.inside} of them inside a write; "
            f"{self.promised} acts acknowledged, {len(self.lost)} lost"
        )


@dataclass(frozen=True)
class Promises:
    """What a laptop said: acts that were done, in order, and the one that it had begun when it died."""

    done: list[list[str]]
    begun: list[str] | None


def promises_of(lines: list[str]) -> Promises:
    """Return what these lines promise; a line that was cut off promises nothing."""
    said = [line.split() for line in lines if line.endswith("\n")]
    done = [words[1:] for words in said if words[0] not in ("open", "begins")]
    begun = said[-1][1:] if said and said[-1][0] == "begins" else None
    return Promises(done, begun)


def kill_at_work(work: str, *files: Path, lines: int, wait_s: float) -> Promises:
    """Start a laptop, let it say so many lines after "open", wait, and kill it with SIGKILL."""
    with _start(work, *files) as child:
        assert child.stdout is not None
        said = [child.stdout.readline() for _ in range(lines + 1)]
        time.sleep(wait_s)  # nothing is waited for: the moment of the kill is what the test varies
        child.kill()
        said += child.stdout.readlines()
    assert said[0] == "open\n", "the laptop did not even open its file"
    assert child.returncode in (-9, 0, 1)
    return promises_of(said)


def seconds_of(work: str, *files: Path) -> float:
    """Return how long a laptop works between "open" and its end."""
    with _start(work, *files) as child:
        assert child.stdout is not None
        assert child.stdout.readline() == "open\n"
        start = time.perf_counter()
        assert child.stdout.readline() == "merged\n"
        return time.perf_counter() - start


def _start(work: str, *files: Path) -> subprocess.Popen[str]:
    words = [sys.executable, "-m", "tests.faults.victim", work, *map(str, files)]
    return subprocess.Popen(words, stdout=subprocess.PIPE, text=True, cwd=ROOT)


def is_inside_a_transaction(path: Path) -> bool:
    """Whether a file was left with a journal that the next opening has to roll back."""
    journal = path.with_name(path.name + "-journal")
    return journal.exists() and any(journal.read_bytes()[:8])


def many(kills: int, seed: int, one: Callable[[Random, Tally], None]) -> Tally:
    """Kill so many times, each at another random moment."""
    random, tally = Random(seed), Tally()
    for _ in range(kills):
        one(random, tally)
        tally.kills += 1
    return tally
