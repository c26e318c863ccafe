"""An example of every command between one day and the next, for the tests of all commands."""

from __future__ import annotations

from a87desk.commands.command import Command
from a87desk.commands.moment import KeepMoment
from a87desk.commands.next_groups import MakeGroupsFromThemes

SESSION = "0" * 30 + "02"
THEME, OTHER_THEME = ("2" * 30 + two for two in ("01", "02"))

EXAMPLES: list[Command] = [
    KeepMoment("Day 1, 18:00"),
    MakeGroupsFromThemes(SESSION, (OTHER_THEME, THEME), "Which concrete actions follow?", 3),
    MakeGroupsFromThemes(SESSION, (THEME,)),
]
