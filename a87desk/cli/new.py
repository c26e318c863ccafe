"""`a87desk new`: a workshop file, empty, from an open workshop document, or like a past workshop."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from a87desk.cli.console import Console, shown
from a87desk.cli.exit_codes import ExitCode
from a87desk.cli.opening import own_author, read_file
from a87desk.cli.parts import Commands, add_command
from a87desk.i18n import _, ngettext

if TYPE_CHECKING:
    from a87desk.domain.workshop import Workshop
    from a87desk.importing.workshop_document import WorkshopDocument
    from a87desk.workspace import Workspace


PARTS = ("agenda", "questions", "roles", "groups", "themes", "settings", "purpose", "evaluation", "matrices")
"""As in `reading.past_workshop.Part`, which is loaded only when it is needed."""


def add_to(commands: Commands) -> None:
    """Add the command to the command line."""
    parser = add_command(commands, "new", run, _("make a workshop file"))
    parser.add_argument("file", type=Path, metavar="FILE", help=_("the new file, NAME.a87"))
    parser.add_argument("--title", default="", help=_("title of the workshop"))
    parser.add_argument("--country", default="", help=_("country of the workshop"))
    parser.add_argument("--author", default="", help=_("who writes; kept with everything that is written"))
    parser.add_argument(
        "--from", dest="document", type=Path, metavar="DOCUMENT", help=_("open workshop document (.json) to begin with")
    )
    parser.add_argument(
        "--as-template", action="store_true", help=_("with --from: a new workshop like it, not the same one")
    )
    parser.add_argument(
        "--like", type=Path, metavar="PAST", help=_("past workshop (.a87) whose agenda and settings to take")
    )
    parser.add_argument("--starts", default="", help=_("with --like: the first day, for example 12 September 2017"))
    parser.add_argument(
        "--without", action="append", default=[], choices=PARTS, help=_("with --like: a part that does not come along")
    )
    parser.set_defaults(parser=parser)


def run(asked: argparse.Namespace, console: Console) -> int:
    """Make the file; without a document it holds the workshop's own record only."""
    import msgspec

    from a87desk.domain.record import new_id
    from a87desk.domain.workshop import Workshop
    from a87desk.importing.workshop_document import read_document
    from a87desk.workspace import create_workspace

    if asked.like:
        return _like(asked, console)
    if not asked.title and not asked.document:
        asked.parser.error(_("give --title, or --from a document that has one"))
    document = None
    if asked.document:
        document = read_document(read_file(asked.document), new_id() if asked.as_template else "")
    start = document.workshop if document else Workshop(id=new_id())
    given = {"title": asked.title, "country": asked.country}
    workshop = msgspec.structs.replace(start, **{name: text for name, text in given.items() if text})
    workspace = create_workspace(asked.file, workshop, asked.author or own_author())
    try:
        if document:
            _take(workspace, msgspec.structs.replace(document, workshop=workshop))
        count = workspace.read.count()
    except BaseException:
        workspace.close()
        asked.file.unlink(missing_ok=True)
        raise
    workspace.close()
    return _tell(asked.file, workshop, count, console)


def _like(asked: argparse.Namespace, console: Console) -> int:
    from a87desk.domain.fuzzy_date import parse_fuzzy_date
    from a87desk.reading.past_workshop import Beginnings, Part, past_workshop
    from a87desk.workspace import looked_into, workspace_like

    if not asked.title:
        asked.parser.error(_("give --title for the new workshop"))
    with looked_into(asked.like) as past_file:
        past = past_workshop(past_file.read, past_file.workshop)
    parts = frozenset(part for part in Part if part.value not in asked.without)
    wanted = Beginnings(asked.title, asked.country, parse_fuzzy_date(asked.starts), parts)
    workspace = workspace_like(asked.file, past, wanted, asked.author or own_author())
    workshop, count = workspace.workshop, workspace.read.count()
    workspace.close()
    return _tell(asked.file, workshop, count, console)


def _tell(file: Path, workshop: Workshop, count: int, console: Console) -> int:
    made = {"file": str(file), "workshop": workshop.id, "title": workshop.title, "records": count}
    words = ngettext("{file}: “{title}”, {count} record", "{file}: “{title}”, {count} records", count)
    console.result(made, [words.format(file=file, title=shown(workshop.title), count=count)])
    return ExitCode.DONE


def _take(workspace: Workspace, document: WorkshopDocument) -> None:
    from a87desk.commands.document import TakeRecords
    from a87desk.importing.document_arrival import arriving

    records = arriving(workspace.read, workspace.workshop_id, document).records
    if records:
        workspace.run(TakeRecords(records))
