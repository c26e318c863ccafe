"""The marks by which a spreadsheet that went out is known when it comes back.

Over its hidden columns a sheet says what it is (`SheetMark`) and by which words its closed lists were written; every
row says which record it is and, for each cell, what stood in it and what the file held then (`RowMark`). So a cell that
nobody touched is known from one that was changed, in any language of the document. Knows texts only.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from hashlib import sha256

import msgspec

from a87desk.domain.errors import A87Error
from a87desk.i18n import mark
from a87desk.people.cell_words import tidy

VERSION = 1
_SHEET = re.compile(r"a87desk:(\d+):([a-z_]+):([0-9a-f]{32}):(\w*)")
_BASE = "a87desk-base "
_DIGEST_LETTERS = 10
# What our writers put where a sign cannot be shown, and the signs for which they do.
_NOT_SHOWN = re.compile(
    "\\[U\\+[0-9A-F]{4,6}\\]|[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202d\u202e\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]"
)
_LAST_OF_PLANE = {plane * 0x10000 + last: None for plane in range(1, 17) for last in (0xFFFE, 0xFFFF)}


class SheetOfNewerProgram(A87Error):
    code = "E_SHEET_NEWER"
    title = mark("Made by a newer A87Desk")
    message = mark("This spreadsheet was made by a newer version of A87Desk, so it cannot be taken in here.")
    advice = mark("Install the newer version, or export the spreadsheet here and fill it in again.")


@dataclass(frozen=True, slots=True)
class SheetMark:
    """What a sheet is: its kind, the workshop it came from and the state of the file it was made from."""

    kind: str
    workshop_id: str
    stamp: str = ""

    def words(self) -> str:
        """Return the mark as it stands over the first hidden column."""
        stamp = re.sub(r"\W", "", self.stamp)
        return f"a87desk:{VERSION}:{self.kind}:{self.workshop_id}:{stamp}"


def read_sheet_mark(text: str) -> SheetMark | None:
    """Return the mark that a cell holds, None where it holds none.

    Raises:
        SheetOfNewerProgram: a later version wrote it.
    """
    found = _SHEET.fullmatch(text.strip())
    if found is None:
        return None
    if int(found[1]) > VERSION:
        raise SheetOfNewerProgram
    return SheetMark(found[2], found[3], found[4])


Words = Mapping[str, Mapping[str, str]]
"""For each column of a closed list, the values by the words under which they were written."""


def base_heading(words: Words) -> str:
    """Return what stands over the second hidden column: the words of the closed lists."""
    return _BASE + json.dumps({name: dict(each) for name, each in words.items()}, ensure_ascii=True, sort_keys=True)


def read_base_heading(text: str) -> Words:
    """Return the words of the closed lists; none where the cell was damaged."""
    if not text.startswith(_BASE):
        return {}
    try:
        return msgspec.json.decode(text.removeprefix(_BASE), type=dict[str, dict[str, str]])
    except msgspec.MsgspecError:
        return {}


@dataclass(frozen=True, slots=True)
class RowMark:
    """What the cells of a row said when the sheet was written: for each column the digest of its words and its value.

    A column whose value is empty is worked out by the program. A column that is missing was too long for one cell.
    """

    cells: Mapping[str, tuple[str, str]] = field(default_factory=dict)

    def words(self) -> str:
        """Return the mark as it stands in the second hidden column."""
        return " ".join(f"{name}:{shown}:{value}" for name, (shown, value) in self.cells.items())


def read_row_mark(text: str) -> RowMark:
    """Return the mark of a row; one without cells where it was damaged."""
    cells: dict[str, tuple[str, str]] = {}
    for part in text.split():
        name, _colon, digests = part.partition(":")
        shown, colon, value = digests.partition(":")
        if colon:
            cells[name] = (shown, value)
    return RowMark(cells)


def row_mark(shown: Mapping[str, str], values: Mapping[str, object]) -> RowMark:
    """Return the mark of a row from the words of its cells and, for those that can be changed, the values behind."""
    digests = {name: value_digest(value) for name, value in values.items()}
    return RowMark({name: (words_digest(text), digests.get(name, "")) for name, text in shown.items()})


def words_digest(text: str) -> str:
    """Return the digest of a cell's words, whatever a spreadsheet does to blanks, controls and a leading apostrophe."""
    plain = _NOT_SHOWN.sub("", text.translate(_LAST_OF_PLANE))
    return _digest(tidy(plain).lstrip("' ").encode("utf-8", "surrogatepass"))


def value_digest(value: object) -> str:
    """Return the digest of a field's value. What is unknown and what is empty are the same."""
    return _digest(msgspec.json.encode(value or None))


def _digest(data: bytes) -> str:
    return sha256(data).hexdigest()[:_DIGEST_LETTERS]
