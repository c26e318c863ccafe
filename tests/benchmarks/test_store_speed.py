"""How much more the log costs than the least that could be done on the same disk. Prints ratios; asserts no clock.

Aims: one note saved at most three times one bare insert; 10,000 operations merged at most twice a straight-line script.
"""

from __future__ import annotations

from itertools import count
from pathlib import Path

import pytest

from a87desk.commands.note import WriteNote
from a87desk.domain.note import Note
from a87desk.domain.record import new_id
from a87desk.domain.workshop import Workshop
from a87desk.exchange.consent import Consent
from a87desk.store.store import create_store
from a87desk.workspace import Workspace, create_workspace, open_workspace
from tests.benchmarks import straight_line
from tests.benchmarks.crowd import crowded
from tests.benchmarks.ratios import Way, medians, table

pytestmark = pytest.mark.benchmark
UNSIGNED = Consent(unsigned=True)


@pytest.mark.parametrize("operations", [0, 100_000])
def test_one_note_saved(tmp_path: Path, operations: int) -> None:
    path = tmp_path / "workshop.a87"
    workspace = crowded(path, operations) if operations else create_workspace(path, Workshop(id=new_id()), "somebody")
    bare = straight_line.make_one_table(tmp_path / "bare.sqlite")
    numbers = count()
    words = "Labour inspectors should be trained together with teachers in every district."

    def save() -> Way:
        note = Note(id=new_id(), text=words)
        return lambda: workspace.run(WriteNote(note))

    def insert() -> Way:
        number = next(numbers)
        return lambda: straight_line.insert_one(bare, number, words)

    taken = medians(200, {"bare": insert, "note": save})
    print(
        table(
            f"One note saved, in a log of {operations:,} operations",
            [
                ("WriteNote over one bare insert", f"{taken['note'] / taken['bare']:.2f} (aim: 3)"),
                ("milliseconds, bare and note", f"{taken['bare'] * 1e3:.2f}, {taken['note'] * 1e3:.2f}"),
            ],
        )
    )
    workspace.close()
    bare.close()


@pytest.mark.parametrize(("operations", "rounds"), [(10_000, 7), (100_000, 3)])
def test_a_bundle_merged(tmp_path: Path, operations: int, rounds: int) -> None:
    source = crowded(tmp_path / "source.a87", operations)
    bundle = tmp_path / "all.a87b"
    size = source.export_bundle(bundle, None)
    total, workshop_id = source.store.log.last_number(), source.workshop_id
    source.close()
    full = tmp_path / "full.a87"
    _join(full, workshop_id).import_bundle(bundle, consent=UNSIGNED)
    _CLOSE.pop().close()
    rows = straight_line.read_rows(full)
    numbers = count()

    def merge() -> Way:
        workspace = _join(tmp_path / f"{next(numbers)}.a87", workshop_id)
        return lambda: workspace.import_bundle(bundle, consent=UNSIGNED)

    def straight() -> Way:
        target = tmp_path / f"{next(numbers)}.sqlite"
        straight_line.copy_shape(full, target)
        return lambda: straight_line.hash_parse_insert(bundle, target, workshop_id, rows)

    taken = medians(rounds, {"straight": straight, "merge": merge})
    again = medians(3, {"again": lambda: lambda: _CLOSE[-1].import_bundle(bundle, consent=UNSIGNED)})
    proof = medians(3, {"check": lambda: lambda: _CLOSE[-1].check()})
    while _CLOSE:
        _CLOSE.pop().close()
    opened = medians(5, {"open": lambda: lambda: open_workspace(full, "somebody").close()})
    base = taken["straight"]
    print(
        table(
            f"{total:,} operations merged",
            [
                ("import_bundle over the straight-line script", f"{taken['merge'] / base:.2f} (aim: 2)"),
                ("the same bundle again over the script", f"{again['again'] / base:.2f}"),
                ("the proof of the whole file over the script", f"{proof['check'] / base:.2f}"),
                ("opening the file over the script", f"{opened['open'] / base:.3f}"),
                ("seconds: script, merge, again, proof, open", ", ".join(
                    f"{one:.3f}" for one in (base, taken["merge"], again["again"], proof["check"], opened["open"]))),
                ("bytes an operation: file, bundle", f"{full.stat().st_size / total:.0f}, {size / total:.0f}"),
            ],
        )
    )  # fmt: skip


_CLOSE: list[Workspace] = []


def _join(path: Path, workshop_id: str) -> Workspace:
    _CLOSE.append(Workspace(create_store(path, "somebody", workshop_id=workshop_id), path))
    return _CLOSE[-1]
