"""`a87desk demo`: the whole job on the NGO Forum of 2017, from starter files to report, in a folder of its own.

Works in a hidden folder beside the one asked for and gives it its name at the end, so that nothing is half-written.
"""

from __future__ import annotations

import argparse
import contextlib
import itertools
import secrets
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from a87desk.cli.console import Console
from a87desk.cli.exit_codes import ExitCode
from a87desk.cli.parts import Commands, add_command
from a87desk.domain.errors import A87Error
from a87desk.i18n import _, mark, ngettext

if TYPE_CHECKING:
    from a87desk.cli.demo_workshop import Demonstration

DEFAULT_FOLDER = "out"


class FolderTaken(A87Error):
    code = "E_FOLDER_TAKEN"
    title = mark("The folder is not empty")
    message = mark("There is something in the folder {name} already.")
    advice = mark("Choose a folder that does not exist yet, or an empty one.")


def add_to(commands: Commands) -> None:
    """Add the command to the command line."""
    parser = add_command(commands, "demo", run, _("run the whole job on the NGO Forum of 2017"))
    parser.add_argument(
        "--out", type=Path, metavar="DIR", help=_("new or empty folder for everything (otherwise: out, out-2, …)")
    )


def run(asked: argparse.Namespace, console: Console) -> int:
    """Run the demonstration and print its summary."""
    folder = _free(asked.out)
    with _finished_or_gone(folder) as work:
        done = demonstrate(work, console)
    console.end_progress()
    console.result(_in_json(done, folder), _lines(done, folder))
    return ExitCode.NOT_WHOLE if done.problems else ExitCode.DONE


def demonstrate(folder: Path, console: Console) -> Demonstration:
    """Do the whole job in an empty folder."""
    from a87desk.cli.demo_workshop import STEPS, STEPS_OF_A_GROUP, DemoWorkshop

    steps = itertools.count()

    def tell(text: str) -> None:
        console.progress(text, next(steps) / (STEPS + STEPS_OF_A_GROUP * len(workshop.groups)))

    workshop = DemoWorkshop(folder, tell)
    return workshop.run()


def _free(asked: Path | None) -> Path:
    """Return the folder asked for, or the first free one.

    Raises:
        FolderTaken: there is something in it.
    """
    if asked is None:
        names = (f"{DEFAULT_FOLDER}-{number}" if number > 1 else DEFAULT_FOLDER for number in itertools.count(1))
        return next(Path(name) for name in names if _is_free(Path(name)))
    if not _is_free(asked):
        raise FolderTaken(name=str(asked))
    return asked


def _is_free(folder: Path) -> bool:
    return not folder.exists() or (folder.is_dir() and not any(folder.iterdir()))


@contextlib.contextmanager
def _finished_or_gone(folder: Path) -> Iterator[Path]:
    """Give a folder to work in; it gets the name when all went well, and is gone otherwise."""
    from a87desk.domain.bundle_errors import from_os_error

    folder = folder.resolve()
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        work = folder.with_name(f".{folder.name}-{secrets.token_hex(4)}.part")
        work.mkdir()
    except OSError as problem:
        raise from_os_error(problem) from problem
    try:
        yield work
        try:
            if folder.exists():
                folder.rmdir()
            work.rename(folder)
        except OSError as problem:
            raise from_os_error(problem) from problem
    finally:
        shutil.rmtree(work, ignore_errors=True)


def _in_json(done: Demonstration, folder: Path) -> dict[str, Any]:
    from a87desk.cli.themes import themes_in_json

    return {
        "folder": str(folder),
        "files": [{"path": str(folder / one.path), "what": one.what} for one in done.files],
        "suggestions": done.suggestions,
        **themes_in_json(done.model),
        "imported": [{"from": one.exporter, "new": one.added, "changed": one.changed} for one in done.arrivals],
        "imported_again": [{"from": one.exporter, "news": one.is_news} for one in done.again],
        "problems": list(done.problems),
    }


def _lines(done: Demonstration, folder: Path) -> Iterator[str]:
    from a87desk.cli.themes import theme_lines

    yield _("NGO Forum 2017, from starter files to report. Everything is in {folder}").format(folder=folder)
    width = max(len(str(one.path)) for one in done.files)
    for one in done.files:
        yield f"  {one.path!s:<{width}}  {one.what}"
    yield ""
    yield from theme_lines(done.model)
    yield ""
    count = done.suggestions
    words = ngettext("{count} suggestion was made", "{count} suggestions were made", count).format(count=count)
    yield _("{suggestions}; the themes are the panel’s decisions, an exercise made for this sample.").format(
        suggestions=words
    )
    changed = [one.file for one in done.again if one.is_news]
    yield (
        _("Imported again, these bundles changed something: {files}").format(files=", ".join(changed))
        if changed
        else _("Imported again, the {count} bundles change nothing.").format(count=len(done.again))
    )
    yield from done.problems
    if not done.problems:
        yield _("Every workshop file was checked: log, tables and SQLite agree.")
