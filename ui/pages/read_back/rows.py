"""The lines of a page that is read back, as rows.

Knows `ReadPage`. Must not know how a row is painted.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from a87desk.i18n import _, ngettext
from a87desk.reading.read_back import ReadLine, ReadPage
from ui.pages.notes.kinds import kind_of
from ui.widgets.keyed_rows import KeyedRows


@dataclass(frozen=True, slots=True)
class ReadRow:
    """A line, a heading, or a sign that something is locked. `code` stands before a recommendation."""

    key: tuple[str, ...]
    words: str
    code: str = ""
    label: str = ""
    icon: str = ""
    is_heading: bool = False
    is_locked: bool = False


class ReadModel(KeyedRows[ReadRow]):
    """The rows in the order in which they are read."""

    def key_of(self, row: ReadRow) -> tuple[str, ...]:
        return row.key

    def words_of(self, row: ReadRow) -> str:
        return row.words

    def spoken(self, row: ReadRow) -> str:
        return ". ".join(part for part in (row.code, row.label, row.words) if part)


def read_rows(page: ReadPage, *, show_locked: bool) -> list[ReadRow]:
    """Return the rows; what is not for everyone is left out, or stands there as a lock without its words."""
    count = sum(not line.is_locked for line in page.recommendations)
    title = ngettext("{count} recommendation", "{count} recommendations", count).format(count=count)
    return [
        *_section("recommendations", title, page.recommendations, show_locked),
        *_section("notes", _("What else was said"), page.notes, show_locked),
    ]


def _section(key: str, title: str, lines: Sequence[ReadLine], show_locked: bool) -> Iterator[ReadRow]:
    shown = [line for line in lines if show_locked or not line.is_locked]
    if shown:
        yield ReadRow(("heading", key), title, is_heading=True)
        yield from map(_row, shown)


def _row(line: ReadLine) -> ReadRow:
    kind = kind_of(line.kind)
    if line.is_locked:
        return ReadRow(("line", line.id), _("Not for everyone"), label=kind.words, icon="lock", is_locked=True)
    if line.is_recommendation:
        return ReadRow(("line", line.id), line.words, code=line.code)
    return ReadRow(("line", line.id), line.words, label=kind.words, icon=kind.icon)


def left_out_words(page: ReadPage) -> str:
    """Return how many lines are not read back; "" for none."""
    if not page.locked:
        return ""
    return ngettext("{count} line is not for everyone", "{count} lines are not for everyone", page.locked).format(
        count=page.locked
    )
