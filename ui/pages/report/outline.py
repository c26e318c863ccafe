"""The parts of the report as rows: which are in, in what order, on which page each begins, and who wrote its words.

The part that is open shows its headings under it. Knows keys, titles and pages. Must not know what a part holds.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TypeAlias

from PySide6.QtCore import QByteArray, QMimeData, Qt, Signal

from a87desk.i18n import _
from ui.widgets.keyed_rows import AnyIndex, KeyedRows

PART_MIME = "application/x-a87-report-part"


class Wording(StrEnum):
    """Who wrote the running words of a part."""

    NOBODY = ""
    """There are none to be taken over."""
    PROGRAM = "program"
    OWN = "own"
    OWN_BUT_FACTS_CHANGED = "changed"


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the report. `page` is 0 where it is not in or says nothing."""

    key: str
    title: str
    is_in: bool
    page: int = 0
    wording: Wording = Wording.NOBODY
    is_open: bool = False


@dataclass(frozen=True, slots=True)
class Under:
    """A heading inside a part."""

    part: str
    key: str
    title: str
    page: int


OutlineRow: TypeAlias = Part | Under


class OutlineModel(KeyedRows[OutlineRow]):
    """The parts in order. `changed` tells that a part was put in, taken out or moved."""

    changed = Signal()

    def __init__(self, parts: Sequence[Part]) -> None:
        super().__init__()
        self._parts = list(parts)
        self._under: Mapping[str, Sequence[Under]] = {}
        self._show()

    def parts(self) -> tuple[Part, ...]:
        return tuple(self._parts)

    def key_of(self, row: OutlineRow) -> tuple[str, str]:
        return ("part", row.key) if isinstance(row, Part) else ("under", row.key)

    def words_of(self, row: OutlineRow) -> str:
        return row.title

    def spoken(self, row: OutlineRow) -> str:
        if isinstance(row, Part) and not row.is_in:
            return _("{part}, left out").format(part=row.title)
        if not row.page:
            return _("{part}, nothing to say yet").format(part=row.title)
        words = _("{part}, page {page}").format(part=row.title, page=row.page)
        wording = wording_words(row.wording) if isinstance(row, Part) else ""
        return f"{words}. {wording}" if wording else words

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.at(index)
        if role == Qt.ItemDataRole.CheckStateRole:
            is_checked = isinstance(row, Part) and row.is_in
            return (Qt.CheckState.Checked if is_checked else Qt.CheckState.Unchecked) if self._is_part(row) else None
        return super().data(index, role)

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsDragEnabled if self._is_part(self.at(index)) else flags

    def mimeTypes(self) -> list[str]:
        return [PART_MIME]

    def mimeData(self, indexes: Sequence[AnyIndex]) -> QMimeData:
        row = self.at(indexes[0]) if indexes else None
        mime = QMimeData()
        mime.setData(PART_MIME, QByteArray((row.key if isinstance(row, Part) else "").encode()))
        return mime

    def part_of(self, row: OutlineRow) -> Part:
        """Return the part a row is, or is in."""
        key = row.part if isinstance(row, Under) else row.key
        return next(part for part in self._parts if part.key == key)

    def row_at_page(self, page: int) -> OutlineRow | None:
        """Return the part, or the heading of the open part, that one reads on a page; None before the first."""
        begun = [part for part in self._parts if 0 < part.page <= page]
        if not begun:
            return None
        part = max(begun, key=lambda one: one.page)
        under = [one for one in self._under.get(part.key, ()) if 0 < one.page <= page] if part.is_open else []
        inside = max(under, key=lambda one: one.page, default=None)
        return inside if inside is not None and inside.page > part.page else part

    def toggle(self, key: str) -> None:
        """Put a part in, or leave it out."""
        self._change(key, lambda part: replace(part, is_in=not part.is_in))
        self.changed.emit()

    def move(self, key: str, step: int) -> None:
        """Move a part up (-1) or down (+1)."""
        here = self._place(key)
        to = here + step
        if 0 <= to < len(self._parts):
            self._parts.insert(to, self._parts.pop(here))
            self._show()
            self.changed.emit()

    def put_before(self, key: str, other: str) -> None:
        """Move a part before another, "" for the end."""
        part = self._parts[self._place(key)]
        if key == other:
            return
        before = self.parts()
        self._parts.remove(part)
        self._parts.insert(self._place(other) if other else len(self._parts), part)
        if self.parts() != before:
            self._show()
            self.changed.emit()

    def choose(self, left_out: Collection[str], order: Sequence[str]) -> None:
        """Show what was chosen earlier; parts that are not named keep their place behind the others."""
        wanted = {key: place for place, key in enumerate(order)}
        self._parts = [replace(part, is_in=part.key not in left_out) for part in self._parts]
        self._parts.sort(key=lambda part: wanted.get(part.key, len(wanted)))
        self._show()

    def open_part(self, key: str) -> None:
        """Show the headings of this part and of no other."""
        self._parts = [replace(part, is_open=part.key == key) for part in self._parts]
        self._show()

    def show_made(
        self, pages: Mapping[str, int], under: Mapping[str, Sequence[Under]], wordings: Mapping[str, Wording]
    ) -> None:
        """Show on which page each part begins, the headings inside, and who wrote its words."""
        self._under = under
        self._parts = [
            replace(part, page=pages.get(part.key, 0), wording=wordings.get(part.key, Wording.NOBODY))
            for part in self._parts
        ]
        self._show()

    def _change(self, key: str, changed: Callable[[Part], Part]) -> None:
        place = self._place(key)
        self._parts[place] = changed(self._parts[place])
        self._show()

    def _place(self, key: str) -> int:
        return next(place for place, part in enumerate(self._parts) if part.key == key)

    def _show(self) -> None:
        rows: list[OutlineRow] = []
        for part in self._parts:
            rows.append(part)
            if part.is_open and part.is_in:
                rows += self._under.get(part.key, ())
        self.show_rows(rows)

    def _is_part(self, row: OutlineRow | None) -> bool:
        return isinstance(row, Part)


def wording_words(wording: Wording) -> str:
    """Return who wrote the words of a part, as a sentence."""
    words = {
        Wording.PROGRAM: _("Written by the program"),
        Wording.OWN: _("Written by you"),
        Wording.OWN_BUT_FACTS_CHANGED: _("Written by you; the facts have changed since"),
    }
    return words.get(wording, "")
