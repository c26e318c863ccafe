"""What every command of the command line has in common: its name, its help, and the switches that all of them take."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from typing import TYPE_CHECKING

from a87desk.cli.console import Console
from a87desk.i18n import _

if TYPE_CHECKING:
    Commands = argparse._SubParsersAction[argparse.ArgumentParser]
else:
    Commands = object
Run = Callable[[argparse.Namespace, Console], int]


def add_command(commands: Commands, name: str, run: Run, help_text: str) -> argparse.ArgumentParser:
    """Add a command and return its parser; `run` gets what was asked and returns the exit code."""
    parser = commands.add_parser(name, help=help_text, description=help_text)
    parser.add_argument("--json", action="store_true", help=_("print the result as one JSON value"))
    parser.add_argument("--progress", action="store_true", help=_("say on standard error what is being done"))
    parser.set_defaults(run=run)
    return parser


def add_consent(parser: argparse.ArgumentParser) -> None:
    """Add the switches by which a person agrees to laptops and bundles."""
    parser.add_argument(
        "--accept",
        action="append",
        default=[],
        metavar="CODE",
        help=_("code that the sender read from the other screen; may be given several times"),
    )
    parser.add_argument("--accept-unsigned", action="store_true", help=_("take a bundle that carries no signature"))
