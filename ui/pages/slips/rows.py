"""The rows of the page: groups with how much of theirs is common, and the slip of one of them.

Knows slips and the words that paper uses. Must not know how a row is painted or what a key does.
"""

from __future__ import annotations

from dataclasses import dataclass

from a87desk.domain.breakout_group import BreakoutGroup
from a87desk.i18n import _, ngettext
from a87desk.reading.where_it_went import Slip, SlipLine, Slips
from exports.handouts.slip_words import SlipEntry, locked_words, slip_entries, slip_summary
from ui.safe_text import isolate_ltr
from ui.widgets.keyed_rows import KeyedRows


@dataclass(frozen=True, slots=True)
class GroupRow:
    """A group with how many of its recommendations are in themes that meet the rule."""

    group: BreakoutGroup
    total: int
    common: int

    @property
    def title(self) -> str:
        return self.group.short_theme or self.group.theme or _("Group without a theme")

    @property
    def line(self) -> str:
        if not self.total:
            return _("Nothing recommended")
        words = ngettext("{common} of {count} is common", "{common} of {count} are common", self.total)
        return words.format(common=self.common, count=self.total)


class GroupModel(KeyedRows[GroupRow]):
    """The groups by number."""

    def key_of(self, row: GroupRow) -> str:
        return row.group.id

    def words_of(self, row: GroupRow) -> str:
        return row.title

    def spoken(self, row: GroupRow) -> str:
        number = _("Group {number}").format(number=row.group.number)
        return f"{number}. {row.title}. {row.line}"


@dataclass(frozen=True, slots=True)
class HeadRow:
    """What stands at the top of a slip."""

    group: BreakoutGroup
    summary: str

    @property
    def title(self) -> str:
        number = self.group.number if self.group.number is not None else "?"
        if not self.group.theme:
            return _("Group {number}").format(number=number)
        return _("Group {number}: {theme}").format(number=number, theme=self.group.theme)


@dataclass(frozen=True, slots=True)
class WentRow:
    """A recommendation at the start, where it went at the end. `numbers` are all groups, for the strips."""

    line: SlipLine
    entries: tuple[SlipEntry, ...]
    numbers: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class FootRow:
    """What is not for everyone is said to be left out."""

    words: str


SlipRow = HeadRow | WentRow | FootRow


class SlipModel(KeyedRows[SlipRow]):
    """One slip from top to bottom."""

    def key_of(self, row: SlipRow) -> tuple[str, str]:
        if isinstance(row, HeadRow):
            return ("head", row.group.id)
        return ("went", row.line.id) if isinstance(row, WentRow) else ("foot", "")

    def words_of(self, row: SlipRow) -> str:
        if isinstance(row, HeadRow):
            return row.title
        return row.line.text if isinstance(row, WentRow) else row.words

    def spoken(self, row: SlipRow) -> str:
        if isinstance(row, HeadRow):
            return f"{row.title}. {row.summary}"
        if isinstance(row, FootRow):
            return row.words
        told = (_spoken_entry(entry) for entry in row.entries)
        return ". ".join((isolate_ltr(row.line.code), row.line.text, *told))


def _spoken_entry(entry: SlipEntry) -> str:
    if not entry.is_theme:
        return entry.words
    theme = _("Theme {number}, {name}").format(number=entry.theme_number, name=entry.theme_name)
    return f"{theme}. {entry.words}"


def group_rows(slips: Slips) -> list[GroupRow]:
    """Return a row for each group."""
    return [GroupRow(slip.group, len(slip.lines), slip.common) for slip in slips.slips]


def slip_rows(slip: Slip, slips: Slips) -> list[SlipRow]:
    """Return the slip of a group as rows."""
    went = [
        WentRow(line, entries, slips.group_numbers)
        for line, entries in zip(slip.lines, slip_entries(slip, slips), strict=True)
    ]
    locked = locked_words(slip)
    return [HeadRow(slip.group, slip_summary(slip, slips)), *went, *([FootRow(locked)] if locked else [])]
