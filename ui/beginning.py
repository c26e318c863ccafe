"""How a workshop begins: from a template, the sample or a bundle. Runs on the file's own thread.

Knows where new files go. No widget is touched here.
"""

from __future__ import annotations

from pathlib import Path

import msgspec

from a87desk.commands.document import TakeRecords
from a87desk.domain.bundle_errors import from_os_error
from a87desk.domain.fuzzy_date import parse_fuzzy_date
from a87desk.domain.record import Record, new_id
from a87desk.domain.workshop import Workshop
from a87desk.exchange.consent import Consent
from a87desk.exchange.signature import load_or_make_laptop_key
from a87desk.workspace import Workspace, create_workspace, open_workspace, workspace_from_bundle
from exports.encoders import file_name
from resources.samples import ngo_forum_document
from resources.templates import template_file
from ui.dialogs.new_workshop import Beginning

ENDING = "a87"


def free_path(folder: Path, title: str) -> Path:
    """Return a path for a new workshop of this title that no file has yet; the folder is made.

    Raises:
        A87Error: the folder cannot be made.
    """
    make_folder(folder)
    path = folder / file_name(title, ENDING)
    count = 2
    while path.exists():
        path = folder / file_name(f"{title} {count}", ENDING)
        count += 1
    return path


def make_folder(folder: Path) -> None:
    """Make a folder where it is missing.

    Raises:
        A87Error: it cannot be made.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise from_os_error(error) from error


def from_template(folder: Path, key: str, beginning: Beginning) -> Workspace:
    """Make a workshop from a template (none for an empty key) and what a person wrote to begin with."""
    from a87desk.importing.workshop_document import read_document

    workshop_id = new_id()
    start = Workshop(id=workshop_id)
    records: tuple[Record, ...] = ()
    if key:
        document = read_document(template_file(key).read_bytes(), workshop_id)
        start, records = document.workshop, document.records()[1:]
    workshop = msgspec.structs.replace(
        start, title=beginning.title, country=beginning.country, starts=parse_fuzzy_date(beginning.starts)
    )
    workspace = create_workspace(free_path(folder, beginning.title), workshop, beginning.author)
    if records:
        workspace.run(TakeRecords(records))
    return workspace


def from_sample(path: Path, author: str) -> Workspace:
    """Open the practice copy of the sample workshop; make it the first time."""
    from a87desk.importing.workshop_document import read_document

    if path.exists():
        return open_workspace(path, author)
    make_folder(path.parent)
    document = read_document(ngo_forum_document().read_bytes())
    workspace = create_workspace(path, document.workshop, author)
    workspace.run(TakeRecords(document.records()))
    return workspace


def from_bundle(folder: Path, bundle: Path, author: str, key_folder: Path, consent: Consent) -> Workspace:
    """Make a workshop file from a bundle, such as the starter file of a group."""
    path = free_path(folder, bundle.stem)
    return workspace_from_bundle(path, bundle, author, key=load_or_make_laptop_key(key_folder), consent=consent)
