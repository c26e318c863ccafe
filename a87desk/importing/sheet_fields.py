"""The columns of the spreadsheets that come back: which field each one fills, and how its words become a value.

Knows columns, fields and words. Must not know rows.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import partial

from a87desk.domain.action import Action
from a87desk.domain.amount import read_amount
from a87desk.domain.folding import fold
from a87desk.domain.fuzzy_date import FuzzyDate, parse_fuzzy_date
from a87desk.domain.recommendation import Recommendation
from a87desk.domain.record import Record
from a87desk.domain.roadmap import Objective, Output
from a87desk.domain.vocabulary import ActionStatus, Level, Pillar, word_for
from a87desk.i18n import _, mark
from a87desk.importing.grid import GridCell, Oddity
from a87desk.people.cell_words import NotUnderstood

Read = Callable[[GridCell, Mapping[str, str]], object]
"""Makes a value of a cell; the words of a closed list come with the sheet. Raises NotUnderstood."""


@dataclass(frozen=True, slots=True)
class SheetField:
    """A column that fills a field of the same name."""

    name: str
    heading: str
    read: Read


@dataclass(frozen=True, slots=True)
class SheetKind:
    """A kind of sheet: its noun, the fields that it fills, and how it treats what it does not fill.

    `others` are the words over columns that the program works out. `never` are columns that are refused with a reason
    of their own. `needed` is the field without which a row is none; empty: new rows are refused, with the reason
    `no_new_rows`. `under` are columns by whose words a new row is put under a record: the field, and its noun; the
    first that says something counts.
    """

    key: str
    record_type: type[Record]
    fields: tuple[SheetField, ...]
    needed: str = ""
    never: Mapping[str, str] = field(default_factory=dict)
    no_new_rows: str = ""
    under: Mapping[str, tuple[str, type[Record]]] = field(default_factory=dict)
    others: Mapping[str, str] = field(default_factory=dict)
    label: Callable[[Record], str] = lambda record: getattr(record, "text", "")

    def heading(self, column: str) -> str:
        """Return the word over a column; its key where it is not known here."""
        found = self.field(column)
        words = found.heading if found else self.others.get(column, "")
        return _(words) if words else column

    def field(self, column: str) -> SheetField | None:
        """Return the field that a column fills, None where it fills none."""
        return next((one for one in self.fields if one.name == column), None)


def read_words(cell: GridCell, _words: Mapping[str, str]) -> str:
    """Return words as they stand."""
    if cell.oddity is Oddity.DATE:
        made = _("a date ({text}) stands where none belongs; perhaps the spreadsheet made it of something else")
        raise NotUnderstood(made.format(text=cell.text))
    return cell.text


def read_list(cell: GridCell, words: Mapping[str, str]) -> tuple[str, ...]:
    """Return the parts between semicolons; between commas where there is no semicolon."""
    text = read_words(cell, words)
    parts = re.split(r"[;；؛]" if re.search(r"[;；؛]", text) else r"[,،、]", text)
    return tuple(part for part in (one.strip() for one in parts) if part)


def read_when(cell: GridCell, _words: Mapping[str, str]) -> FuzzyDate | None:
    """Return a date as people write it, or as a spreadsheet holds it; what names no date stays as written."""
    return parse_fuzzy_date(cell.text)


def read_money(cell: GridCell, words: Mapping[str, str]) -> str:
    """Return an amount as a decimal number with a point; as written where it says no number."""
    text = read_words(cell, words)
    amount = read_amount(text)
    # Words beside the number, such as "about" or a currency, are not thrown away.
    if amount is None or re.search(r"[^\W\d_]", text):
        return text
    return f"{amount.normalize():f}"


def read_choice(choices: type[StrEnum], cell: GridCell, words: Mapping[str, str]) -> StrEnum | None:
    """Return the member whose word stands there, in the language of the sheet or of the screen."""
    wanted = fold(cell.text)
    if not wanted:
        return None
    for member in choices:
        if wanted in (fold(word_for(member)), fold(words.get(member.value, "")), fold(member.value.replace("_", " "))):
            return member
    known = ", ".join(words.get(member.value) or word_for(member) for member in choices)
    raise NotUnderstood(_("“{text}” is none of: {known}").format(text=cell.text, known=known))


ACTIVITIES = SheetKind(
    "activities",
    Action,
    (
        SheetField("text", mark("Activity"), read_words),
        SheetField("lead", mark("Who"), read_words),
        SheetField("partners", mark("Partners"), read_list),
        SheetField("support", mark("Support"), read_words),
        SheetField("horizon", mark("Horizon"), read_words),
        SheetField("starts", mark("Begins"), read_when),
        SheetField("due", mark("By when"), read_when),
        SheetField("status", mark("Status"), partial(read_choice, ActionStatus)),
        SheetField("level", mark("Level"), partial(read_choice, Level)),
        SheetField("location", mark("Where"), read_words),
        SheetField("indicator", mark("Indicator"), read_words),
        SheetField("baseline", mark("At the start"), read_words),
        SheetField("target", mark("Target"), read_words),
        SheetField("reached", mark("Reached"), read_words),
        SheetField("resources", mark("Resources"), read_words),
        SheetField("cost", mark("Cost"), read_money),
        SheetField("funded", mark("Found already"), read_money),
        SheetField("currency", mark("Currency"), read_words),
        SheetField("funder", mark("Who pays"), read_words),
        SheetField("submitted_to", mark("Submitted to"), read_words),
        SheetField("evidence", mark("Evidence"), read_words),
    ),
    needed="text",
    under={"output": ("output_id", Output), "objective": ("objective_id", Objective)},
    others={
        "place": mark("Place"),
        "objective": mark("Objective"),
        "output": mark("Output"),
        "gap": mark("To find"),
        "share": mark("Share reached"),
        "pillar": mark("Pillar"),
        "recommendations": mark("From recommendations"),
        "theme": mark("From theme"),
        "groups": mark("Groups behind it"),
        "priority": mark("From priority"),
    },
)
RECOMMENDATIONS = SheetKind(
    "recommendations",
    Recommendation,
    (
        SheetField("translation", mark("Translation"), read_words),
        SheetField("translation_language", mark("Language of the translation"), read_words),
        SheetField("pillar", mark("Pillar"), partial(read_choice, Pillar)),
        SheetField("addressee", mark("Addressed to"), read_words),
    ),
    others={
        "code": mark("Code"),
        "group": mark("Group"),
        "number": mark("No."),
        "text": mark("Recommendation"),
        "tags": mark("Tags"),
        "urgency": mark("Urgency"),
        "due": mark("By when"),
        "theme": mark("Theme in common"),
        "groups": mark("Groups in common"),
        "score": mark("Dots, points or votes of its theme"),
        "unit": mark("Unit"),
        "priority": mark("Priority, 1 to 5"),
        "feasibility": mark("Feasibility, 1 to 5"),
        "status": mark("What the plenary said"),
        "language": mark("Language"),
    },
    never={"text": mark("The words of a group never change. Write another wording in its theme, or as a translation.")},
    no_new_rows=mark("A recommendation is written on the page of its group, where its words get their code."),
)
SHEET_KINDS = {one.key: one for one in (ACTIVITIES, RECOMMENDATIONS)}
