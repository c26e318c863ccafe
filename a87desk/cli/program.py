"""The command line as a whole: which commands there are, and how each way of ending is told.

A known problem is one sentence and an exit code; anything else is a bug and leaves a report without anybody's words.
Loads no command's libraries before the command runs, and for the window not even the other commands.
"""

from __future__ import annotations

import argparse
import io
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import a87desk
from a87desk.cli import desktop
from a87desk.cli.console import Console
from a87desk.cli.exit_codes import ExitCode, exit_code_for
from a87desk.domain.errors import A87Error, InternalError
from a87desk.i18n import _

if TYPE_CHECKING:
    from traceback import FrameSummary

OUR_ENDINGS = (".a87", ".a87b", ".a87x")


def main(words: Sequence[str]) -> int:
    """Do what the words ask; return the exit code. No words, or only a file of ours, open the window."""
    words = _or_window(list(words))
    plainly = desktop.plainly_asked(words)
    if plainly is not None:
        return _run(plainly, Console())
    parser = _parser(words)
    try:
        asked = parser.parse_args(words)
        if asked.run is None:
            parser.error(_("say which command"))
    except SystemExit as end:
        return int(end.code or 0)
    # A window's process has no streams at all.
    with_progress = sys.stderr is not None and (asked.progress or sys.stderr.isatty())
    return _run(asked, Console(asked.json, with_progress))


def _or_window(words: list[str]) -> list[str]:
    if not words or (len(words) == 1 and words[0].lower().endswith(OUR_ENDINGS)):
        return ["desktop", *words]
    return words


def _parser(words: list[str]) -> argparse.ArgumentParser:
    """Return a parser that understands the words: of all commands, or of `suggest` alone, which scripts call often."""
    from a87desk.cli import suggestions

    parser = _beginning()
    commands = parser.add_subparsers(metavar=_("COMMAND"))
    if words[:1] == ["suggest"]:
        suggestions.add_to(commands)
        return parser
    from a87desk.cli import arrival, check, demo, departure, glossary, library, new, selftest, themes

    parser.add_argument(
        "--selftest", dest="run", action="store_const", const=selftest.run, help=_("prove that this program works")
    )
    for one in (new, arrival, departure, suggestions, glossary, themes, check, library, demo, desktop):
        one.add_to(commands)
    return parser


def _beginning() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="a87desk", description=_("Workshops of Alliance 8.7: notes, consensus, report."), allow_abbrev=False
    )
    parser.add_argument("--version", action="version", version=f"A87Desk {a87desk.__version__}")
    parser.set_defaults(json=False, progress=False, run=None)
    return parser


def _run(asked: argparse.Namespace, console: Console) -> int:
    try:
        return int(asked.run(asked, console))
    except SystemExit as end:
        return int(end.code or 0)
    except KeyboardInterrupt:
        console.say(_("Stopped. What was saved before is there; nothing is half-written."))
        return ExitCode.STOPPED
    except BrokenPipeError:
        _forget_output()
        return ExitCode.READER_GONE
    except A87Error as problem:
        console.end_progress()
        console.problem(problem)
        return exit_code_for(problem.code)
    except Exception as bug:
        return _tell_bug(bug, console)


def _forget_output() -> None:
    """Send what is left of the output nowhere, since nobody reads it, so that closing it cannot fail either."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _tell_bug(bug: Exception, console: Console) -> int:
    console.end_progress()
    console.problem(InternalError(detail=type(bug).__name__))
    try:
        path = write_report(bug)
    except (OSError, A87Error):
        return ExitCode.BUG
    console.say(_("The report is {file}; it holds no words of the workshop.").format(file=path))
    return ExitCode.BUG


def write_report(bug: BaseException) -> Path:
    """Write where the bug happened into the app folder: files, lines and kinds of exceptions, never a text."""
    import platform
    import traceback

    from a87desk.clock import wall_clock, written
    from a87desk.domain.atomic_file import write_atomic
    from a87desk.folders import app_folder

    moment = wall_clock()
    lines = [f"A87Desk {a87desk.__version__}", f"Python {platform.python_version()}, {platform.platform()}"]
    lines.append(written(moment))
    seen: BaseException | None = bug
    while seen is not None:
        lines.append(f"{type(seen).__module__}.{type(seen).__qualname__}")
        lines += [f"  {_place(part)}" for part in traceback.extract_tb(seen.__traceback__)]
        seen = seen.__cause__ or seen.__context__
    folder = app_folder() / "reports"
    folder.mkdir(exist_ok=True)
    path = folder / f"report-{moment:%Y%m%d-%H%M%S-%f}.txt"
    write_atomic(path, "\n".join(lines).encode("utf-8", "backslashreplace") + b"\n")
    return path


def _place(part: FrameSummary) -> str:
    """Return file, line and function without the folders of this laptop, which may bear a person's name."""
    return f"{'/'.join(Path(part.filename).parts[-3:])}:{part.lineno} {part.name}"
