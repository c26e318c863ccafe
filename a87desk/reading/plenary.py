"""What the plenary has before it: the themes in the order in which they are put to the room, with all that was said.

Knows the common ground, wordings and divergences. Must not know how a theme is shown. Source: domain 2.7.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from a87desk.domain.breakout_group import BreakoutGroup
from a87desk.domain.divergence import Divergence
from a87desk.domain.theme import Theme
from a87desk.domain.workshop import Workshop
from a87desk.reading.consensus_board import ConsensusBoard, ThemeOnBoard, consensus_board
from a87desk.reading.divergences import DivergenceRow, register_parts, register_rows
from a87desk.reading.group_page import groups_in_order
from a87desk.reading.theme_wordings import WordingVersion, theme_wordings
from a87desk.store.reader import Reader


@dataclass(frozen=True, slots=True)
class PlenaryTheme:
    """A theme with the versions of its words, the oldest first, and the divergences about it."""

    on_board: ThemeOnBoard
    versions: tuple[WordingVersion, ...] = ()
    divergences: tuple[DivergenceRow, ...] = ()
    differs: tuple[str, ...] = ()
    """Other fields of the theme on which two laptops differ, such as its outcome."""

    @property
    def theme(self) -> Theme:
        return self.on_board.theme

    @property
    def id(self) -> str:
        return self.on_board.theme.id

    @property
    def current(self) -> WordingVersion | None:
        """The words as they stand, None where nothing is agreed yet."""
        now = (one for one in self.versions if one.is_current and one.text == self.theme.wording)
        return next(now, None)

    @property
    def side_by_side(self) -> tuple[WordingVersion, ...]:
        """The wordings of laptops that differ; none where there is one."""
        now = tuple(one for one in self.versions if one.is_current)
        return now if len(now) > 1 else ()


@dataclass(frozen=True, slots=True)
class Plenary:
    """The themes in order: those that meet the rule, then those below it. `register` are all divergences."""

    board: ConsensusBoard
    themes: tuple[PlenaryTheme, ...]
    register: tuple[DivergenceRow, ...]
    records: tuple[Divergence, ...] = ()
    """The rows that were written in the register itself."""

    all_groups: tuple[BreakoutGroup, ...] = ()
    """Every group of the workshop, also one that the rule does not count."""

    @property
    def groups(self) -> tuple[BreakoutGroup, ...]:
        """The groups that the rule counts."""
        return self.board.groups

    @property
    def asked(self) -> int:
        """On how many themes the plenary said something."""
        return sum(one.theme.plenary_outcome is not None for one in self.themes)

    def record(self, divergence_id: str) -> Divergence | None:
        """Return a row of the register, None where it is not here."""
        return next((one for one in self.records if one.id == divergence_id), None)

    def theme_of(self, record_id: str) -> PlenaryTheme | None:
        """Return the theme that has an id, or the version of words that has it; None where neither is here."""
        is_of = (one for one in self.themes if any(version.id == record_id for version in one.versions))
        return self.theme(record_id) or (next(is_of, None) if record_id else None)

    def theme(self, theme_id: str) -> PlenaryTheme | None:
        """Return a theme, None where it is not here."""
        return next((one for one in self.themes if one.id == theme_id), None)


def plenary(read: Reader, workshop: Workshop) -> Plenary:
    """Return the plenary as it stands."""
    board = consensus_board(read, workshop)
    wordings = theme_wordings(read)
    parts = register_parts(read)
    register = register_rows(board, parts)
    about: dict[str, list[DivergenceRow]] = defaultdict(list)
    for row in register:
        for theme_id in row.theme_ids:
            about[theme_id].append(row)
    differ = {one.record.id: tuple(name for name in one.versions if name != "wording") for one in read.kept(Theme)}
    themes = tuple(
        PlenaryTheme(one, wordings.get(one.theme.id, ()), tuple(about[one.theme.id]), differ.get(one.theme.id, ()))
        for one in in_order(board)
    )
    records = tuple(one.record for one in parts.rows)
    return Plenary(board, themes, register, records, tuple(groups_in_order(read)))


def in_order(board: ConsensusBoard) -> tuple[ThemeOnBoard, ...]:
    """Return the themes as the plenary takes them: those that meet the rule first.

    Those ranked by hand come first, in that order; the others by how many groups raised them, then by number.
    """
    return tuple(sorted(board.themes, key=lambda one: (not one.meets_rule, *_place(one))))


def _place(one: ThemeOnBoard) -> tuple[bool, str, int, int, str]:
    theme = one.theme
    return not theme.rank_position, theme.rank_position, -one.support, theme.number or 0, theme.id
