"""What people did in this file, one after the other, and which of it is undone. Undo works over a restart.

Knows the table of acts; it is of this file only and never travels in a bundle.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from sqlite3 import Connection

from a87desk.store.connection import ask


@dataclass(frozen=True, slots=True)
class Act:
    """Something a person did, or a bundle that was merged: operations `first_op` to `last_op` of this file."""

    number: int
    at: str
    by: str
    command: str
    label: str
    kind: str
    first_op: int
    last_op: int


_COLUMNS = "n, at, by, command, label, kind, first_op, last_op"


class Acts:
    """Keeps the list of acts inside the transaction of its caller."""

    def __init__(self, connection: Connection) -> None:
        self._run = connection.execute
        self._ask = partial(ask, connection)
        self._may_redo = True
        """Whether an act may be undone and not dropped. False only where that was seen: it spares reading all acts."""

    def keep(self, act: Act, target: int | None = None) -> int:
        """Keep an act (its `number` is ignored) and return the number it got. A new act ends what could be redone."""
        if act.kind in ("do", "import"):
            if self.to_redo():
                self._run("UPDATE act SET dropped = 1 WHERE undone = 1 AND dropped = 0")
        elif target is not None:
            self._may_redo = True
            self._run("UPDATE act SET undone = ? WHERE n = ?", (int(act.kind == "undo"), target))
        row = self._run(
            "INSERT INTO act (at, by, command, label, kind, first_op, last_op, target) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            (act.at, act.by, act.command, act.label, act.kind, act.first_op, act.last_op, target),
        )
        return int(row.lastrowid or 0)

    def forget_what_was_seen(self) -> None:
        """Look again at the next question; called when a transaction was taken back."""
        self._may_redo = True

    def to_undo(self) -> Act | None:
        """Return the act that undo takes back next."""
        return self._one("kind IN ('do', 'import') AND undone = 0 AND dropped = 0 ORDER BY n DESC")

    def to_redo(self) -> Act | None:
        """Return the act that redo brings back next."""
        act = (
            self._one("kind IN ('do', 'import') AND undone = 1 AND dropped = 0 ORDER BY n") if self._may_redo else None
        )
        self._may_redo = act is not None
        return act

    def _one(self, condition: str) -> Act | None:
        rows = self._ask(f"SELECT {_COLUMNS} FROM act WHERE {condition} LIMIT 1")
        return Act(*rows[0]) if rows else None

    def recent(self, count: int) -> list[Act]:
        """Return the newest acts, newest first."""
        return [Act(*row) for row in self._ask(f"SELECT {_COLUMNS} FROM act ORDER BY n DESC LIMIT ?", (count,))]
