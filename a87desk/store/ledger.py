"""Which bundles came to this file and which laptops it trusts. Of this file only; it does not travel.

Knows two tables. Who may be trusted is decided by people, through `a87desk.exchange.arrival`.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from sqlite3 import Connection

from a87desk.store.connection import ask


@dataclass(frozen=True, slots=True)
class LedgerEntry:
    """A bundle that was imported, as the list of arrivals shows it. `outcome` is "added" or "same"."""

    sha256: str
    at: str
    file: str
    signer: str
    exporter: str
    for_group: str
    new_operations: int
    operations: int
    outcome: str


@dataclass(frozen=True, slots=True)
class TrustedLaptop:
    """A laptop whose bundles are imported without asking; `key` is its public key."""

    key: str
    name: str
    at: str


class Ledger:
    """Keeps arrivals and trusted laptops inside the transaction of its caller."""

    def __init__(self, connection: Connection) -> None:
        self._run = connection.execute
        self._ask = partial(ask, connection)

    def remember(self, entry: LedgerEntry) -> None:
        """Keep that a bundle was imported."""
        self._run(
            "INSERT INTO imported (sha, at, file, signer, exporter, for_group, new_ops, total_ops, outcome)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                entry.sha256, entry.at, entry.file, entry.signer, entry.exporter, entry.for_group,
                entry.new_operations, entry.operations, entry.outcome,
            ),
        )  # fmt: skip

    def arrivals(self) -> list[LedgerEntry]:
        """Return every bundle imported, newest first."""
        rows = self._ask(
            "SELECT sha, at, file, signer, exporter, for_group, new_ops, total_ops, outcome FROM imported"
            " ORDER BY n DESC"
        )
        return [LedgerEntry(*row) for row in rows]

    def trust(self, laptop: TrustedLaptop) -> None:
        """Keep a laptop as trusted; the name it had first stays."""
        self._run(
            "INSERT OR IGNORE INTO trusted (key, name, at) VALUES (?, ?, ?)", (laptop.key, laptop.name, laptop.at)
        )

    def trusts(self, key: str) -> bool:
        """Whether a laptop with this public key is trusted."""
        return bool(self._ask("SELECT 1 FROM trusted WHERE key = ?", (key,)))

    def trusted(self) -> list[TrustedLaptop]:
        """Return the trusted laptops, in the order they came to be trusted."""
        return [TrustedLaptop(*row) for row in self._ask("SELECT key, name, at FROM trusted ORDER BY at, key")]
