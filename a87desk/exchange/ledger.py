"""What the Exchange page lists: bundles that came, with the group they are from and whether anything was new."""

from __future__ import annotations

from dataclasses import dataclass

from a87desk.domain.breakout_group import BreakoutGroup
from a87desk.exchange.signature import code_words
from a87desk.store.ledger import LedgerEntry
from a87desk.store.store import Store


@dataclass(frozen=True, slots=True)
class ArrivalLine:
    """A bundle in the list. `group_number` is None where it belongs to no group; `code` is that of its laptop's key."""

    entry: LedgerEntry
    group_number: int | None
    group_theme: str
    code: str

    @property
    def is_news(self) -> bool:
        return self.entry.outcome == "added"


def arrival_lines(store: Store) -> list[ArrivalLine]:
    """Return every bundle that was imported here, newest first."""
    groups = {group.id: group for group in store.reader.all(BreakoutGroup)}
    return [_line(entry, groups.get(entry.for_group)) for entry in store.ledger.arrivals()]


def _line(entry: LedgerEntry, group: BreakoutGroup | None) -> ArrivalLine:
    number, theme = (group.number, group.theme) if group else (None, "")
    return ArrivalLine(entry, number, theme, code_words(entry.signer) if entry.signer else "")
