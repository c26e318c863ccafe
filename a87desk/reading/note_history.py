"""What happened to a note, told from its beginning, also when it was once a note of another kind of record.

Knows records and their past values. Must not know how it is worded.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from a87desk.domain.attachment import Attachment
from a87desk.domain.breakout_group import BreakoutGroup
from a87desk.domain.kind_words import RECOMMENDATION
from a87desk.domain.note import Note
from a87desk.domain.operation import DELETED, MADE
from a87desk.domain.recommendation import Recommendation
from a87desk.store.reader import PastValue, Reader

_LONGEST_CHAIN = 50
_UNTOLD = frozenset({"position", "number", "session_id", "written_as", "id", MADE})


@dataclass(frozen=True, slots=True)
class HistoryEntry:
    """One field that got a value in one act. `field` is "written" for the beginning, "removed", "returned", "picture".

    `before` is what stood there; both are plain values, groups and questions as their number or words.
    """

    at: str
    by: str
    field: str
    before: Any
    after: Any


@dataclass(frozen=True, slots=True)
class NoteHistory:
    """The entries, oldest first, and the versions of the words that stand beside each other."""

    entries: tuple[HistoryEntry, ...]
    versions: tuple[PastValue, ...]


def note_history(read: Reader, record: Note | Recommendation) -> NoteHistory:
    """Return what happened to a note or recommendation."""
    chain = _chain(read, record)
    entries: list[HistoryEntry] = []
    known: dict[str, Any] = {}
    groups = {group.id: group.number for group in read.all(BreakoutGroup)}
    for number, (record_type, record_id) in enumerate(chain):
        past = read.history(record_type, record_id)
        if number:
            past, turned = _after_the_turn(past, known, record_type)
            entries.extend(turned)
        is_last = number == len(chain) - 1
        entries.extend(_entries(past, known, groups, is_first=number == 0, is_last=is_last))
        known.setdefault("kind", RECOMMENDATION if record_type is Recommendation else "point_raised")
    for entry in _picture_entries(read, record.id):  # by time among the others, whose order is that of the log
        later = (place for place, one in enumerate(entries) if one.at > entry.at)
        entries.insert(next(later, len(entries)), entry)
    return NoteHistory(tuple(entries), tuple(read.versions(type(record), record.id, "text")))


def _chain(read: Reader, record: Note | Recommendation) -> list[tuple[type[Note] | type[Recommendation], str]]:
    """Return what the record was before, oldest first, itself last."""
    chain: list[tuple[type[Note] | type[Recommendation], str]] = [(type(record), record.id)]
    earlier: str | None = record.written_as
    kind: type[Note] | type[Recommendation] = type(record)
    while earlier and len(chain) < _LONGEST_CHAIN:
        kind = Note if kind is Recommendation else Recommendation
        past = read.history(kind, earlier)
        if not past:
            break
        chain.append((kind, earlier))
        links = [one.value for one in past if one.field == "written_as"]
        earlier = str(links[-1]) if links and links[-1] else None
    return chain[::-1]


def _after_the_turn(
    past: Sequence[PastValue], known: dict[str, Any], record_type: type[Note] | type[Recommendation]
) -> tuple[list[PastValue], list[HistoryEntry]]:
    """Return what was written after a note became this record, and the entry that says so."""
    first = past[0]
    begun = [one for one in past if (one.at, one.by) == (first.at, first.by)]
    seen: set[str] = set()
    taken = 0
    for one in begun:
        if one.field in seen:
            break
        seen.add(one.field)
        taken += 1
    kinds = [one.value for one in begun[:taken] if one.field == "kind"]
    after = RECOMMENDATION if record_type is Recommendation else (kinds[0] if kinds else "point_raised")
    turned = HistoryEntry(first.at, first.by, "kind", known.get("kind"), after)
    known |= {one.field: one.value for one in begun[:taken]}
    known["kind"] = after
    return list(past[taken:]), [turned]


def _entries(
    past: Sequence[PastValue], known: dict[str, Any], groups: dict[str, int | None], *, is_first: bool, is_last: bool
) -> list[HistoryEntry]:
    entries: list[HistoryEntry] = []
    written = is_first
    begun: set[str] = set()
    for value in past:
        if written and (value.field in begun or (value.at, value.by) != (past[0].at, past[0].by)):
            written = False
        if written:
            if not begun:
                entries.append(HistoryEntry(value.at, value.by, "written", None, None))
            begun.add(value.field)
            known[value.field] = value.value
        elif value.field == DELETED:
            if is_last:  # an earlier record was removed because it became this one
                entries.append(HistoryEntry(value.at, value.by, "removed" if value.value else "returned", None, None))
        else:
            if value.field not in _UNTOLD and known.get(value.field) != value.value:
                entries.append(_entry(value, known.get(value.field), groups))
            known[value.field] = value.value
    return entries


def _entry(value: PastValue, before: Any, groups: dict[str, int | None]) -> HistoryEntry:
    if value.field == "group_id":
        return HistoryEntry(value.at, value.by, value.field, groups.get(before or ""), groups.get(value.value or ""))
    return HistoryEntry(value.at, value.by, value.field, before, value.value)


def _picture_entries(read: Reader, record_id: str) -> list[HistoryEntry]:
    return [
        HistoryEntry(kept.made_at, kept.made_by, "picture", None, kept.record.caption or kept.record.file_name)
        for kept in read.kept(Attachment, "about_id = ?", (record_id,))
    ]
