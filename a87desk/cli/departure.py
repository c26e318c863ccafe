"""`a87desk export`: documents, bundles and starter files leave a workshop file.

Everything is made before anything is written, and every file is written whole or not at all.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from a87desk.cli import every_document
from a87desk.cli.console import Console
from a87desk.cli.exit_codes import ExitCode
from a87desk.cli.opening import opened, own_key
from a87desk.cli.parts import Commands, add_command
from a87desk.domain.document_lists import Audience
from a87desk.i18n import _

if TYPE_CHECKING:
    from a87desk.domain.breakout_group import BreakoutGroup
    from a87desk.exchange.signature import LaptopKey
    from a87desk.workspace import Workspace

RECEIVERS = ("facilitator", "secretariat")
SWITCHES = ("pdf", "docx", "xlsx", "bundle", "people", "document", "ics", "kit", "starters", "all")


@dataclass(frozen=True, slots=True)
class Output:
    """A file to be written: its kind in a word, its path, and how its bytes are made.

    `in_folder`: it is one of several in a folder, which is made where it is missing.
    """

    kind: str
    path: Path
    make: Callable[[], bytes]
    in_folder: bool = False


def add_to(commands: Commands) -> None:
    """Add the command to the command line."""
    parser = add_command(commands, "export", run, _("write the report, the workbook, a bundle or starter files"))
    parser.add_argument("file", type=Path, metavar="FILE", help=_("workshop file"))
    parser.add_argument("--pdf", type=Path, metavar="OUT", help=_("outcome report"))
    parser.add_argument("--docx", type=Path, metavar="OUT", help=_("outcome report to go on writing in Word"))
    parser.add_argument("--xlsx", type=Path, metavar="OUT", help=_("workbook"))
    parser.add_argument("--bundle", type=Path, metavar="OUT", help=_("signed bundle (.a87b)"))
    parser.add_argument(
        "--for",
        dest="receiver",
        choices=RECEIVERS,
        default="facilitator",
        help=_(
            "for whom the bundle is: the facilitator (everything) or the secretariat (no names, nothing confidential)"
        ),
    )
    parser.add_argument("--people", type=Path, metavar="OUT", help=_("list of participants (.xlsx or .csv)"))
    parser.add_argument("--document", type=Path, metavar="OUT", help=_("open workshop document (.json)"))
    parser.add_argument("--ics", type=Path, metavar="OUT", help=_("calendar: sessions, meetings and deadlines (.ics)"))
    parser.add_argument("--kit", type=Path, metavar="OUT", help=_("paper for the venue: one PDF, or a folder of PDFs"))
    parser.add_argument("--starters", type=Path, metavar="DIR", help=_("folder for a starter file of each group"))
    every_document.add_to(parser)
    parser.set_defaults(parser=parser)


def run(asked: argparse.Namespace, console: Console) -> int:
    """Write what was asked for, in the order of the switches."""
    from a87desk.domain.atomic_file import write_atomic

    if not any(getattr(asked, switch) for switch in SWITCHES):
        asked.parser.error(
            _("say what to export: {switches}").format(switches=", ".join(f"--{one}" for one in SWITCHES))
        )
    if asked.all:
        return every_document.run(asked, console, [one for one in SWITCHES if one != "all" and getattr(asked, one)])
    with opened(asked.file) as workspace:
        key = own_key() if asked.bundle or asked.starters else None
        outputs = list(_outputs(asked, workspace, key))
        contents = []
        for number, one in enumerate(outputs):
            console.progress(_("Making {file}").format(file=one.path.name), number / len(outputs))
            contents.append(one.make())
    for folder in {one.path.parent for one in outputs if one.in_folder}:
        _make_folder(folder)
    for one, data in zip(outputs, contents, strict=True):
        write_atomic(one.path, data)
    console.end_progress()
    files = [
        {"kind": one.kind, "path": str(one.path), "bytes": len(data)}
        for one, data in zip(outputs, contents, strict=True)
    ]
    lines = [f"{one.path}  {_size(len(data))}" for one, data in zip(outputs, contents, strict=True)]
    if key:
        lines.append(_("This laptop’s code is {code}").format(code=key.code))
    console.result({"files": files, "code": key.code if key else None}, lines)
    return ExitCode.DONE


def _outputs(asked: argparse.Namespace, workspace: Workspace, key: LaptopKey | None) -> Iterator[Output]:
    from a87desk.cli import documents

    model = documents.model_of(workspace)
    audience, agreed = Audience(asked.audience), asked.pictures_agreed
    if asked.pdf:
        yield Output("pdf", asked.pdf, lambda: documents.report_pdf(model, audience, pictures_agreed=agreed))
    if asked.docx:
        yield Output("docx", asked.docx, lambda: documents.report_docx(model, audience, pictures_agreed=agreed))
    if asked.xlsx:
        yield Output("xlsx", asked.xlsx, lambda: documents.workbook(model, audience))
    if asked.bundle:
        yield Output("bundle", asked.bundle, lambda: bundle(workspace, key, asked.receiver))
    if asked.people:
        yield Output("people", asked.people, lambda: people(workspace, asked.people))
    if asked.document:
        yield Output("document", asked.document, lambda: documents.open_document(workspace))
    if asked.ics:
        yield Output("ics", asked.ics, lambda: documents.calendar(model))
    if asked.kit:
        yield from kit(workspace, asked.kit)
    if asked.starters:
        yield from starters(workspace, key, asked.starters)


def bundle(workspace: Workspace, key: LaptopKey | None, receiver: str) -> bytes:
    """Return the bundle for a receiver (see `RECEIVERS`)."""
    from a87desk.exchange.departure import make_bundle
    from a87desk.exchange.profile import Profile

    profile = Profile.SECRETARIAT if receiver == "secretariat" else Profile.FULL
    return make_bundle(workspace.store, key, profile, for_group=workspace.group_id or None)


def people(workspace: Workspace, path: Path) -> bytes:
    """Return the list of participants, which imports again unchanged, in the kind that the path's ending names."""
    from a87desk.domain.organisation import Organisation
    from a87desk.domain.participant import Participant
    from exports.people_template import people_csv, people_workbook, people_xlsx

    listed = workspace.read.all(Participant, order="number IS NULL, number, id"), workspace.read.all(Organisation)
    if path.suffix.lower() == ".csv":
        return people_csv(*listed)
    return people_xlsx(people_workbook(workspace.workshop.title, *listed))


def kit(workspace: Workspace, path: Path) -> Iterator[Output]:
    """Yield the paper for the venue: one file where the path ends in .pdf, else a folder with a file of each sheet."""
    from a87desk.cli import documents

    model = documents.kit_model_of(workspace)
    if path.suffix.lower() == ".pdf":
        yield Output("kit", path, lambda: documents.kit_pdf(model))
        return
    for one in documents.kit_folder(model):
        yield Output("kit", path / one.name, partial(bytes, one.content), in_folder=True)


def starters(workspace: Workspace, key: LaptopKey | None, folder: Path) -> Iterator[Output]:
    """Yield the starter file of each breakout group, in the order of their numbers."""
    from a87desk.exchange.departure import make_bundle
    from a87desk.exchange.profile import Profile
    from a87desk.reading.group_page import groups_in_order

    for group in groups_in_order(workspace.read):
        make = partial(make_bundle, workspace.store, key, Profile.STARTER, for_group=group.id)
        yield Output("starter", folder / group_file_name(group, "a87b"), make, in_folder=True)


def group_file_name(group: BreakoutGroup, ending: str) -> str:
    """Return a file name by which people know a group: its number and what it talks about."""
    from exports.encoders import file_name

    number = group.number if group.number is not None else "?"
    theme = group.short_theme or group.theme
    words = _("Group {number} - {theme}") if theme else _("Group {number}")
    return file_name(words.format(number=number, theme=theme), ending)


def _make_folder(folder: Path) -> None:
    from a87desk.domain.bundle_errors import from_os_error

    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as problem:
        raise from_os_error(problem) from problem


def _size(count: int) -> str:
    return _("{count} KB").format(count=max(1, round(count / 1024)))
