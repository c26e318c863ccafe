"""Blocks to write on, cut out, fold or hang up: blanks, writing lines, cards, table signs, door signs.

They are blocks of a `Document` like any other, so that what is printed for the venue goes through the same writers as
the report. Knows what such a sheet holds and its size in millimetres. Must not know fonts, points or how a sheet is
drawn. Everything can be told apart without colour: a group's mark always has its digit.
"""

from __future__ import annotations

from dataclasses import dataclass

from exports.document import Content, GroupMark


@dataclass(frozen=True, slots=True)
class Blank:
    """A place to write one thing: a small label, and a line under what is known already or under white.

    `share` is the part of the row's width, as in a table.
    """

    label: str
    share: float = 1.0
    filled: str = ""


@dataclass(frozen=True, slots=True)
class BlankRow:
    """Blanks side by side."""

    blanks: tuple[Blank, ...]


@dataclass(frozen=True, slots=True)
class WritingSpace:
    """Words with ruled lines under them to write on, all on one page.

    `lead` is a code or letter before the words, such as "2.1". `lines` may be 0. `gap_mm` is from line to line.
    """

    content: Content = ""
    lines: int = 2
    lead: str = ""
    gap_mm: float = 8.5


@dataclass(frozen=True, slots=True)
class Sign:
    """What stands on a card or a sign: a name as large as it fits, lines under it, groups' squares, a headline."""

    title: str
    lines: tuple[str, ...] = ()
    marks: tuple[GroupMark, ...] = ()
    headline: str = ""


@dataclass(frozen=True, slots=True)
class CardSheet:
    """Cards of one size in columns and rows, with cut marks; as many sheets as the cards need."""

    cards: tuple[Sign, ...]
    columns: int
    rows: int
    width_mm: float
    height_mm: float


@dataclass(frozen=True, slots=True)
class TableSign:
    """A page to fold in the middle into a tent: the sign is read from both sides of the table."""

    sign: Sign


@dataclass(frozen=True, slots=True)
class DoorSign:
    """A page to hang up."""

    sign: Sign
