"""`a87desk desktop`: the window. Nothing of it is loaded before it is asked for."""

from __future__ import annotations

import argparse
from pathlib import Path

from a87desk.cli.console import Console
from a87desk.cli.parts import Commands, add_command
from a87desk.domain.errors import A87Error
from a87desk.i18n import _, mark


class NoWindow(A87Error):
    """`detail` is what the system said, such as the name of a missing library."""

    code = "E_NO_WINDOW"
    title = mark("No window")
    message = mark("The window cannot be opened here ({detail}).")
    effect = mark("Your work is untouched; every other command works without a window.")
    advice = mark("Start the program with run.py: it installs what the window needs, or says what is missing.")


def add_to(commands: Commands) -> None:
    """Add the command to the command line."""
    parser = add_command(commands, "desktop", run, _("open the window"))
    parser.add_argument("file", type=Path, metavar="FILE", nargs="?", help=_("workshop file or bundle to open"))


def plainly_asked(words: list[str]) -> argparse.Namespace | None:
    """Return what a parser would make of `desktop [FILE]`; None where there is more to understand.

    The window is what people wait for, so it does not wait for the other commands.
    """
    if words[:1] != ["desktop"] or len(words) > 2 or any(word.startswith("-") for word in words):
        return None
    return argparse.Namespace(run=run, file=Path(words[1]) if words[1:] else None, json=False, progress=False)


def run(asked: argparse.Namespace, console: Console) -> int:
    """Run the window until it closes.

    Raises:
        NoWindow: Qt is not installed, or a system library that it needs is missing.
    """
    try:
        from ui.app import main
    except ImportError as problem:
        if problem.name and problem.name.partition(".")[0] in ("ui", "a87desk", "exports", "resources"):
            raise
        raise NoWindow(detail=str(problem)) from problem
    return main([str(asked.file)] if asked.file else [])
