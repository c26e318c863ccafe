"""A table of ballots: one ballot a row, a column for each item by its letter or its words. Nothing is saved here.

On two axes an item has two columns ("A priority", "A feasibility") or one with both scores ("4/3"). Columns may say the
stakeholder group and whether a ballot is spoiled. What is odd comes back as words with the number of its row.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from a87desk.domain.errors import A87Error
from a87desk.domain.folding import fold
from a87desk.domain.vocabulary import StakeholderGroup
from a87desk.domain.vote import VoteItem
from a87desk.i18n import _, mark
from a87desk.importing.grid import Grid, GridRow
from a87desk.importing.table_file import ReadWorkbook, table_grids
from a87desk.people.cell_words import NotUnderstood, value_of
from a87desk.people.people_field import PeopleField
from a87desk.prioritising.typed_ballot import FEASIBILITY, PRIORITY

_ROWS_FOR_HEADINGS = 30
_AXIS_WORDS = {
    PRIORITY: {"p", "1", "priority", "priorite", "prioridad", "prioridade", "الاولويه"},
    FEASIBILITY: {"f", "2", "feasibility", "faisabilite", "factibilidad", "viabilidad", "viabilidade", "الجدوي"},
}
_GROUP_WORDS = {
    "group", "stakeholder", "stakeholder group", "groupe", "partie prenante", "grupo", "sector", "grupo de interes",
    "المجموعه",
}  # fmt: skip
_SPOILED_WORDS = {"spoiled", "spoilt", "invalid", "nul", "nulo", "nulos", "bulletin nul", "باطل"}
_TICKS = {"x", "✓", "✔", "●", "•"}
_YES = {"x", "y", "yes", "oui", "si", "sim", "1", "نعم", "true", "✓", "✔"}
_LETTER = re.compile(r"([A-Za-z]{1,2})(?:[\s/._:-]+(\w+))?")
_BOTH = re.compile(r"(\d+|[-–])\s*[/;|, ]\s*(\d+|[-–])")
_WHOLE = re.compile(r"(\d{1,6})(?:[.,]0+)?")
_SPOILED, _GROUP = "spoiled", "group"
Column = tuple[str, int]
"""An item's id and an axis; or what else a column says, and 0."""


class NoBallots(A87Error):
    code = "E_NO_BALLOTS"
    title = mark("No ballots found")
    message = mark("No row of headings names the items of this vote by their letters or words.")
    advice = mark("Give each item a column with its letter as heading, and each ballot a row.")


@dataclass(frozen=True, slots=True)
class FoundBallot:
    """A ballot as a row has it. `problem` says what could not be read; such a row is not taken."""

    row: int
    marks: Mapping[str, int] = field(default_factory=dict)
    feasibility: Mapping[str, int] = field(default_factory=dict)
    stakeholder_group: StakeholderGroup | None = None
    is_spoiled: bool = False
    problem: str = ""


def read_ballots(
    data: bytes, items: Sequence[VoteItem], read_workbook: ReadWorkbook, *, on_axes: bool
) -> tuple[FoundBallot, ...]:
    """Return the ballots of a table, in the order of its rows, those that could not be read too.

    Raises:
        NoBallots: no row names the items.
        NotATable: it is no table at all.
    """
    grids = table_grids(data, read_workbook)
    best: tuple[int, Grid, int, dict[int, Column]] | None = None
    for grid in grids:
        for place, row in enumerate(grid.rows[:_ROWS_FOR_HEADINGS]):
            columns = _columns(row, items, on_axes=on_axes)
            known = len({item for item, _axis in columns.values() if item not in (_SPOILED, _GROUP)})
            if known >= min(2, len(items)) and (best is None or known > best[0]):
                best = known, grid, place, columns
    if best is None:
        raise NoBallots()
    _known, grid, place, columns = best
    found = (_ballot(row, columns, on_axes=on_axes) for row in grid.rows[place + 1 :])
    return tuple(one for one in found if one is not None)


def _columns(row: GridRow, items: Sequence[VoteItem], *, on_axes: bool) -> dict[int, Column]:
    by_letter = {one.letter: one.id for one in items}
    by_words = {fold(one.text): one.id for one in items}
    found: dict[int, Column] = {}
    for column, cell in enumerate(row.cells):
        named = _column(cell.text, by_letter, by_words, on_axes=on_axes)
        if named is not None and named not in found.values():
            found[column] = named
    return found


def _column(heading: str, by_letter: Mapping[str, str], by_words: Mapping[str, str], *, on_axes: bool) -> Column | None:
    words = fold(heading)
    if words in by_words:
        return by_words[words], PRIORITY
    if words in _GROUP_WORDS or words in _SPOILED_WORDS:
        return (_GROUP if words in _GROUP_WORDS else _SPOILED), 0
    match = _LETTER.fullmatch(heading.strip())
    if match is None or match[1].upper() not in by_letter:
        return None
    item, axis_word = by_letter[match[1].upper()], fold(match[2] or "")
    if not axis_word:
        return item, PRIORITY
    axis = next((axis for axis, known in _AXIS_WORDS.items() if axis_word in known), None)
    return (item, axis) if on_axes and axis is not None else None


def _ballot(row: GridRow, columns: Mapping[int, Column], *, on_axes: bool) -> FoundBallot | None:
    """Return the ballot of a row, None for a row that says nothing in these columns."""
    scores: tuple[dict[str, int], dict[str, int]] = ({}, {})
    group: StakeholderGroup | None = None
    is_spoiled = False
    problems: list[str] = []
    said = [(columns[column], row.cell(column).text.strip()) for column in columns]
    if not any(words for _column_, words in said):
        return None
    for (item, axis), words in said:
        if item == _SPOILED:
            is_spoiled = fold(words) in _YES or fold(words) in _SPOILED_WORDS
        elif item == _GROUP:
            group = _group(words, problems)
        else:
            _read_cell(scores, item, axis, words, problems=problems, on_axes=on_axes)
    return FoundBallot(row.number, scores[0], scores[1], group, is_spoiled, "; ".join(problems))


def _read_cell(
    scores: tuple[dict[str, int], dict[str, int]],
    item: str,
    axis: int,
    words: str,
    *,
    problems: list[str],
    on_axes: bool,
) -> None:
    both = _BOTH.fullmatch(words) if on_axes and axis == PRIORITY else None
    parts = [(PRIORITY, both[1]), (FEASIBILITY, both[2])] if both else [(axis, words)]
    for at, part in parts:
        number = _number(part)
        if number is None:
            problems.append(_("“{words}” is no number").format(words=words))
        elif number >= 0 and (number or on_axes):
            scores[at][item] = number


def _number(words: str) -> int | None:
    """Return the number of a cell, -1 for left out, None for what is none."""
    if words in ("", "-", "–"):
        return -1
    if words.casefold() in _TICKS:
        return 1
    match = _WHOLE.fullmatch(words)
    return int(match[1]) if match else None


def _group(words: str, problems: list[str]) -> StakeholderGroup | None:
    if not words:
        return None
    try:
        found = value_of(PeopleField.STAKEHOLDER_GROUP, words)
    except NotUnderstood:
        problems.append(_("“{words}” is no stakeholder group").format(words=words))
        return None
    return found if isinstance(found, StakeholderGroup) else None
