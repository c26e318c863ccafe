"""Suggestions: how much work one edit makes, how good they are, and how fast beside plain tools.

The edit is measured on what the Consensus page does beside the window, in milliseconds of its thread: other work on the
machine does not count. Quality and speed need the scoring program and its data, which are no part of the project:

    A87DESK_SCORING    path of bench.py, with its data beside it
    A87DESK_SKLEARN    Python of an environment that has scikit-learn and rapidfuzz, for the plain tools

Without them only the edit is measured.
"""

from __future__ import annotations

import gc
import importlib.util
import json
import os
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from itertools import product
from pathlib import Path
from random import Random
from statistics import median
from types import ModuleType
from typing import Any

from a87desk.commands.document import TakeRecords
from a87desk.commands.record import ChangeRecord
from a87desk.consensus.glossary import Glossary
from a87desk.consensus.glossary_file import Kind
from a87desk.consensus.ranking import Ranking
from a87desk.consensus.statement import Statement
from a87desk.domain.breakout_group import BreakoutGroup
from a87desk.domain.ids import BreakoutGroupId
from a87desk.domain.recommendation import Recommendation
from a87desk.domain.record import new_id
from a87desk.domain.workshop import Workshop
from a87desk.reading.consensus_board import ConsensusBoard, consensus_board
from a87desk.workspace import Workspace, create_workspace
from resources import glossary as shipped
from tests.benchmarks.full_house import full_house
from tests.benchmarks.ratios import Row, lines, table
from ui.pages.consensus.suggesting import Known, look_for
from ui.tasks import Work

EDIT_AIM_MS = 100.0
SHIPPED = Glossary.read(shipped.paths())
EDITS = 11
ROOT = Path(__file__).parents[2]
ENGINE = f"{sys.executable} -m a87desk suggest --stdin --format rows"
SIZES = (100, 1_000, 10_000)
LARGE = 50_000
QUALITY: dict[str, dict[str, float]] = {
    "seeds": {"P@10": 0.65, "AP": 0.36},
    "perspectrum": {"P@20": 0.93, "AP": 0.59, "TR80": 0.70},
    "argkp": {"P@20": 0.82, "TR80": 0.83},
    "xlang": {"R@1": 0.97},
    "sdg": {"R@1": 0.85},
    "challenge": {"AUC": 0.55},
}
"""What is measured on each set, and the least it should be."""
READ_SETS = ("seeds", "perspectrum")
SPEED_UPS = {100: 5.0, 1_000: 1.5, 10_000: 1.2}
CALIBRATION_AIM, READS_AIM = 0.10, 0.85


def rows(edits: int = EDITS) -> list[Row]:
    """Measure and return the lines of the table."""
    found = edit_rows(edits)
    bench, python = os.environ.get("A87DESK_SCORING"), os.environ.get("A87DESK_SKLEARN")
    if bench:
        found += [*_quality(Path(bench), python), _calibration(Path(bench))]
    if bench and python:
        found += _speed(Path(bench), python)
    return found


def edit_rows(edits: int) -> list[Row]:
    """Measure one edit of 600 recommendations: milliseconds of the thread that looks for suggestions."""
    with tempfile.TemporaryDirectory(prefix="a87desk-suggesting-") as name:
        usual = edited(_meeting(Path(name) / "meeting.a87"), edits)
        worst = edited(full_house(Path(name) / "house.a87"), edits)
    return [
        ("600 recommendations, first look: work in ms", usual[0], None),
        ("600 recommendations, one edit: work in ms", median(usual[1:]), EDIT_AIM_MS),
        ("600 recommendations all of a dozen words, one edit: work in ms", median(worst[1:]), None),
    ]


def _meeting(path: Path) -> Workspace:
    """Return a workshop of 12 groups with 50 recommendations each, made up of the field's words in three languages."""
    dice = Random(87)
    words = {kind: [one for one in SHIPPED.concepts if one.kind is kind] for kind in Kind}

    def say(kind: Kind, language: str) -> str:
        return dice.choice(dict(dice.choice(words[kind]).terms)[language])

    workspace = create_workspace(path, Workshop(id=new_id(), title="A meeting"), "facilitator")
    groups = [BreakoutGroup(id=new_id(), number=number) for number in range(1, 13)]
    said = []
    for group, number in product(groups, range(1, 51)):
        language = dice.choice(("en", "en", "fr", "es"))
        parts = [say(kind, language) for kind in (Kind.ACTION, Kind.THING, Kind.ACTOR, Kind.ACTION, Kind.THING)]
        text = f"{' '.join(parts)} {say(Kind.EVERYDAY, language)} {say(Kind.PLACE, language)}"
        said.append(
            Recommendation(id=new_id(), group_id=BreakoutGroupId(group.id), number=number, text=text, language=language)
        )
    workspace.run(TakeRecords((*groups, *said)))
    return workspace


def edited(house: Workspace, edits: int) -> list[float]:
    """Return the milliseconds of work of a first look and after each of some edits; the workshop is closed then."""
    known: Known | None = None
    taken = []
    for board in _boards(house, edits):
        gc.collect()
        gc.disable()  # as in the program, which collects garbage on the window's thread only
        start = time.thread_time()
        known, _cards = look_for(board, known, _nobody_stops())
        taken.append((time.thread_time() - start) * 1_000)
        gc.enable()
    house.close()
    return taken


def _boards(house: Workspace, edits: int) -> Iterator[ConsensusBoard]:
    yield consensus_board(house.read, house.workshop)
    for number, one in enumerate(house.read.all(Recommendation)[:edits]):
        house.run(ChangeRecord(Recommendation, one.id, {"text": f"{one.text} and fund it from {number + 2030}"}))
        yield consensus_board(house.read, house.workshop)


def _nobody_stops() -> Work:
    return Work(threading.Event(), lambda _share, _words: None)


def _quality(bench: Path, python: str | None) -> list[Row]:
    ours = _scored(bench, ENGINE, QUALITY)
    found: list[Row] = [
        (f"{name} {measure}, at least {least}", ours[name][measure], least)
        for name, measures in QUALITY.items()
        for measure, least in measures.items()
    ]
    if python:
        plain = _scored(bench, f"{python} {bench.parent / 'baselines' / 'sk_baseline.py'} --char", READ_SETS)
        reads = [sum(one[name]["reads80"] for name in READ_SETS) for one in (ours, plain)]
        found.append(("reads to four fifths of the themes, over TF-IDF of characters", reads[0] / reads[1], READS_AIM))
    return found


def _scored(bench: Path, engine: str, sets: Any) -> dict[str, dict[str, float]]:
    with tempfile.NamedTemporaryFile(suffix=".json") as file:
        _run([sys.executable, str(bench), "score", "--engine", engine, "--sets", ",".join(sets), "--json", file.name])
        return {one["set"]: one for one in json.loads(Path(file.name).read_text(encoding="utf-8"))}


def _calibration(bench: Path) -> Row:
    """Compare promised and kept chances by tenths of the pairs with a chance of at least .2, over all sets read."""
    metrics = _module(bench.parent / "metrics.py")
    kept: list[tuple[float, int]] = []
    for name in READ_SETS:
        for task in json.loads((bench.parent / "dev" / f"{name}.json").read_text(encoding="utf-8"))["tasks"]:
            kept += _promised(task["items"], metrics.relation(task["items"]))
    kept.sort()
    tenths = [kept[len(kept) * n // 10 : len(kept) * (n + 1) // 10] for n in range(10)]
    gaps = [abs(sum(chance - same for chance, same in one) / len(one)) for one in tenths if one]
    return "largest gap between promised and kept chance, by tenths", max(gaps), CALIBRATION_AIM


def _promised(items: list[dict[str, Any]], is_same: Callable[[int, int], int | None]) -> list[tuple[float, int]]:
    place = {item["id"]: number for number, item in enumerate(items)}
    said = [Statement(item["id"], item["text"], item.get("group"), item.get("lang")) for item in items]
    ranking = Ranking(said, SHIPPED, lambda _share: True)
    found = []
    for pair in ranking.cross_group():
        same = is_same(place[ranking.statements[pair.one].id], place[ranking.statements[pair.other].id])
        if pair.probability >= 0.2 and same is not None:
            found.append((pair.probability, same))
    return found


def _speed(bench: Path, python: str) -> list[Row]:
    plain = f"{python} {bench.parent / 'baselines' / 'sk_baseline.py'} --th .72 --keep 20"
    both = _timed(bench, ["--baseline", plain, "--sizes", ",".join(map(str, SIZES)), "--repeat", "3"])
    alone = _timed(bench, ["--sizes", str(LARGE)])
    found: list[Row] = []
    for size in SIZES:
        ours, theirs = both[size, "engine1"], both[size, "baseline"]
        name = f"{size:,} statements: times faster than scikit-learn, at least {SPEED_UPS[size]}"
        found.append((name, theirs["wall_s"] / ours["wall_s"], SPEED_UPS[size]))
        if size == SIZES[-1]:
            found.append((f"{size:,} statements: memory over scikit-learn's", ours["peak_MB"] / theirs["peak_MB"], 0.1))
    large = alone[LARGE, "engine1"]
    return [*found, (f"{LARGE:,} statements: seconds", large["wall_s"], 120.0),
            (f"{LARGE:,} statements: megabytes", large["peak_MB"], 800.0)]  # fmt: skip


def _timed(bench: Path, words: list[str]) -> dict[tuple[int, str], dict[str, float]]:
    told = _run([sys.executable, str(bench), "perf", "--engine", ENGINE, *words])
    found = [json.loads(line) for line in told.splitlines() if line.startswith("{")]
    return {(one["n"], one["engine"]): one for one in found}


def _run(words: list[str]) -> str:
    ran = subprocess.run(words, cwd=ROOT, capture_output=True, text=True, check=True)
    return ran.stdout


def _module(path: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location(path.stem, path)
    if spec is None or spec.loader is None:
        raise FileNotFoundError(path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


if __name__ == "__main__":
    print(table("Suggestions", lines(rows())))
