"""An example of every command of the report-back, for the tests of all commands."""

from __future__ import annotations

from a87desk.commands.command import Command
from a87desk.commands.report_back import AmendFromTheFloor

EXAMPLES: list[Command] = [
    AmendFromTheFloor("1" * 30 + "02", "Say by when", "0" * 30 + "02", "7" * 32),
]
