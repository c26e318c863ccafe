"""A selection matrix as it is copied from a spreadsheet: rows and columns of text, and what they say.

Knows text between tabs. Must not know records or screens.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from a87desk.domain.vocabulary import CellAnswer

MOST_CELLS = 20000
_YES = {"y", "yes", "oui", "o", "si", "sí", "s", "sim", "نعم", "✓", "✔", "x", "1", "+", "true", "ja"}
_NO = {"n", "no", "non", "não", "nao", "لا", "✗", "✘", "0", "-", "–", "−", "false", "nein"}
_UNKNOWN = {"", "?", "u", "unknown", "n/k", "nk", "tbd", "tbc", "n/a"}
_FIRST_WORD = re.compile(r"^\s*([^\s(,;:]+)[\s(,;:]*(.*?)\)?\s*$", re.DOTALL)


@dataclass(frozen=True, slots=True)
class TableCell:
    """What a cell says, and the rest of its words as a remark. A text that says neither is unknown with that remark."""

    answer: CellAnswer = CellAnswer.UNKNOWN
    remark: str = ""


@dataclass(frozen=True, slots=True)
class MatrixTable:
    """Options, criteria and cells by (criterion, option), each counted from 0."""

    options: tuple[str, ...] = ()
    criteria: tuple[str, ...] = ()
    cells: Mapping[tuple[int, int], TableCell] | None = None

    def cell(self, criterion: int, option: int) -> TableCell:
        """Return what the table says of an option by a criterion."""
        return (self.cells or {}).get((criterion, option), TableCell())

    def turned(self) -> MatrixTable:
        """Return the table with options for criteria, for one that was laid out the other way round."""
        cells = {(option, criterion): cell for (criterion, option), cell in (self.cells or {}).items()}
        return MatrixTable(self.criteria, self.options, cells)

    def count(self, answer: CellAnswer) -> int:
        """Return how many cells say this."""
        pairs = ((c, o) for c in range(len(self.criteria)) for o in range(len(self.options)))
        return sum(self.cell(criterion, option).answer is answer for criterion, option in pairs)


def read_matrix_table(text: str) -> MatrixTable | None:
    """Return the table in a text copied from a spreadsheet, options in rows; None where it holds none.

    The first row names the criteria, the first column the options. Empty rows and columns are passed over.
    """
    rows = [[cell.strip() for cell in row] for row in csv.reader(text.splitlines(), delimiter="\t")]
    rows = [row for row in rows if any(row)]
    if len(rows) < 2 or sum(len(row) for row in rows) > MOST_CELLS:
        return None
    places = [place for place, name in enumerate(rows[0]) if place and name]
    named = [row for row in rows[1:] if row[0]]
    if not places or not named:
        return None
    cells = {
        (criterion, option): read_cell(row[place])
        for option, row in enumerate(named)
        for criterion, place in enumerate(places)
        if place < len(row)
    }
    return MatrixTable(_told_apart([row[0] for row in named]), _told_apart([rows[0][place] for place in places]), cells)


def _told_apart(names: Sequence[str]) -> tuple[str, ...]:
    """Return names of which no two are the same: a second "Cost" becomes "Cost (2)"."""
    seen: dict[str, int] = {}
    told: list[str] = []
    for name in names:
        folded = " ".join(name.split()).casefold()
        seen[folded] = seen.get(folded, 0) + 1
        told.append(name if seen[folded] == 1 else f"{name} ({seen[folded]})")
    return tuple(told)


def read_cell(text: str) -> TableCell:
    """Return what the words of a cell say: "Y (free)" is yes, with the remark "free"."""
    written = text.strip()
    for words, answer in ((_YES, CellAnswer.YES), (_NO, CellAnswer.NO), (_UNKNOWN, CellAnswer.UNKNOWN)):
        if written.casefold() in words:
            return TableCell(answer)
    found = _FIRST_WORD.match(written)
    first, rest = (found.group(1).casefold(), found.group(2).strip()) if found else ("", "")
    for words, answer in ((_YES, CellAnswer.YES), (_NO, CellAnswer.NO), (_UNKNOWN, CellAnswer.UNKNOWN)):
        if first in words and _is_one_sign(first, written):
            return TableCell(answer, rest)
    return TableCell(CellAnswer.UNKNOWN, written)


def _is_one_sign(first: str, written: str) -> bool:
    """Whether the first word stands as an answer of its own, as in "Y (free)" or "yes: free", not as in "no doubt"."""
    behind = written[len(first) :].lstrip(" ")
    return not behind or behind[0] in "(,;:" or len(first) == 1


def table_rows(options: Sequence[str], criteria: Sequence[str], signs: Sequence[Sequence[str]]) -> str:
    """Return a matrix as text for a spreadsheet, options in rows; `signs` holds a row for each option."""
    lines = [["", *criteria], *([name, *row] for name, row in zip(options, signs, strict=True))]
    return "\n".join("\t".join(" ".join(cell.split()) for cell in line) for line in lines)
