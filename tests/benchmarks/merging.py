"""A bundle merged, over a straight-line script that hashes, parses and inserts the same rows into the same tables."""

from __future__ import annotations

import tempfile
from itertools import count
from pathlib import Path

from a87desk.exchange.consent import Consent
from a87desk.store.store import create_store
from a87desk.workspace import Workspace, open_workspace
from tests.benchmarks import straight_line
from tests.benchmarks.crowd import crowded
from tests.benchmarks.ratios import Row, Way, lines, medians, table

ROUNDS = 15
AIM = 2.0
OPERATIONS = 10_000
UNSIGNED = Consent(unsigned=True)


def rows(rounds: int = ROUNDS, operations: int = OPERATIONS, large: int | None = 10 * OPERATIONS) -> list[Row]:
    """Measure and return the lines of the table; `large` is a second size to compare, None for none."""
    found = _of_size(operations, rounds)
    return found + (_of_size(large, max(1, rounds // 5), only_merge=True) if large else [])


def _of_size(operations: int, rounds: int, *, only_merge: bool = False) -> list[Row]:
    with tempfile.TemporaryDirectory(prefix="a87desk-merging-") as name:
        folder = Path(name)
        source = crowded(folder / "source.a87", operations)
        bundle = folder / "all.a87b"
        source.export_bundle(bundle, None)
        workshop_id = source.workshop_id
        source.close()
        full = folder / "full.a87"
        first = _joining(full, workshop_id)
        first.import_bundle(bundle, consent=UNSIGNED)
        first.close()
        merge = _Merge(folder, bundle, workshop_id, full)
        taken = medians(rounds, {"straight": merge.straight, "merge": merge.ours})
        found: list[Row] = [(f"bundle of {operations:,} operations merged", taken["merge"] / taken["straight"], AIM)]
        if not only_merge:
            found += _beside(full, bundle, taken["straight"], rounds)
        merge.close()
        return found


def both_ways(folder: Path, operations: int) -> tuple[dict[str, list[tuple[object, ...]]], ...]:
    """Return the rows that a merge leaves in every table, and those that the straight-line script leaves."""
    source = crowded(folder / "source.a87", operations)
    source.export_bundle(folder / "all.a87b", None)
    workshop_id = source.workshop_id
    source.close()
    full, bare = folder / "full.a87", folder / "bare.sqlite"
    workspace = _joining(full, workshop_id)
    workspace.import_bundle(folder / "all.a87b", consent=UNSIGNED)
    workspace.close()
    rows = straight_line.read_rows(full)
    connection = straight_line.copy_shape(full, bare)
    straight_line.hash_parse_insert(folder / "all.a87b", connection, workshop_id, rows)
    connection.close()
    return rows, straight_line.read_rows(bare)


def _beside(full: Path, bundle: Path, straight: float, rounds: int) -> list[Row]:
    """Return what else is done with such a file, over the same script."""
    opened = medians(rounds, {"open": lambda: lambda: open_workspace(full, "somebody").close()})
    workspace = open_workspace(full, "somebody")
    taken = medians(
        rounds,
        {
            "again": lambda: lambda: workspace.import_bundle(bundle, consent=UNSIGNED),
            "check": lambda: lambda: workspace.check(),
        },
    )
    workspace.close()
    return [
        ("the same bundle merged again", taken["again"] / straight, None),
        ("the proof of the whole file", taken["check"] / straight, None),
        ("the file opened", opened["open"] / straight, None),
    ]


class _Merge:
    """The two ways, each into a new file."""

    def __init__(self, folder: Path, bundle: Path, workshop_id: str, full: Path) -> None:
        self._folder, self._bundle, self._workshop_id, self._full = folder, bundle, workshop_id, full
        self._rows = straight_line.read_rows(full)
        self._numbers = count()
        self._open: list[Workspace | straight_line.Connection] = []

    def straight(self) -> Way:
        self.close()
        connection = straight_line.copy_shape(self._full, self._folder / f"{next(self._numbers)}.sqlite")
        self._open.append(connection)
        return lambda: straight_line.hash_parse_insert(self._bundle, connection, self._workshop_id, self._rows)

    def ours(self) -> Way:
        self.close()
        workspace = _joining(self._folder / f"{next(self._numbers)}.a87", self._workshop_id)
        self._open.append(workspace)
        return lambda: workspace.import_bundle(self._bundle, consent=UNSIGNED)

    def close(self) -> None:
        while self._open:
            self._open.pop().close()


def _joining(path: Path, workshop_id: str) -> Workspace:
    return Workspace(create_store(path, "somebody", workshop_id=workshop_id), path)


if __name__ == "__main__":
    print(table("Merging, over the straight-line script", lines(rows())))
