"""The main job on a real workshop, step by step: prepare, hand out, write, bring together, decide, report.

The NGO Forum of 2017 is made without what its groups said; five laptops, each a file with a key of its own, write that
down and send it back. Everything happens in one folder with the commands of the program; nothing outside it is touched.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

import msgspec

from a87desk.cli import documents
from a87desk.cli.console import Console
from a87desk.cli.departure import bundle, group_file_name, starters
from a87desk.cli.panel import apply_panel
from a87desk.cli.suggestions import cards_of
from a87desk.commands.command import Command
from a87desk.commands.document import TakeRecords
from a87desk.commands.note import WriteNote, WriteRecommendation
from a87desk.domain.atomic_file import write_atomic
from a87desk.domain.breakout_group import BreakoutGroup
from a87desk.domain.note import Note
from a87desk.domain.recommendation import Recommendation
from a87desk.domain.record import Record
from a87desk.exchange.arrival import Arrival
from a87desk.exchange.consent import Consent
from a87desk.exchange.signature import load_or_make_laptop_key
from a87desk.i18n import _
from a87desk.importing.panel_document import read_panel
from a87desk.importing.workshop_document import WorkshopDocument, read_document
from a87desk.reading.consensus_board import consensus_board
from a87desk.reading.workshop_model import WorkshopModel
from a87desk.workspace import Workspace, create_workspace, open_workspace, workspace_from_bundle
from exports.encoders import file_name
from resources.samples import ngo_forum_document, ngo_forum_panel

STEPS = 7
"""Steps beside those that every group takes."""
STEPS_OF_A_GROUP = 3

Tell = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class MadeFile:
    """A file of the demonstration: its path inside the folder, and what it is in a few words."""

    path: Path
    what: str


@dataclass(frozen=True, slots=True)
class Demonstration:
    """What was done. `again` is what importing the same bundles a second time did."""

    files: tuple[MadeFile, ...]
    model: WorkshopModel
    suggestions: int
    arrivals: tuple[Arrival, ...]
    again: tuple[Arrival, ...]
    problems: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Laptop:
    """A group's laptop: its workshop file, the bundle that it sent, and the code that its screen shows."""

    file: Path
    bundle: Path
    code: str


class DemoWorkshop:
    """The demonstration in one folder, which must be empty."""

    def __init__(self, folder: Path, tell: Tell) -> None:
        self._folder = folder
        self._say = tell
        self._document = read_document(ngo_forum_document().read_bytes())
        self._files: list[MadeFile] = []

    @property
    def groups(self) -> tuple[BreakoutGroup, ...]:
        """The groups of the sample."""
        return self._document.breakout_groups

    def run(self) -> Demonstration:
        """Do the whole job; an exception leaves the folder to be thrown away."""
        path = self._folder / file_name(self._document.workshop.title, "a87")
        self._say(_("Making the workshop"))
        with closing(self._make_forum(path)) as forum:
            handed_out = self._hand_out(forum)
            laptops = [self._work(group, handed_out[group.id]) for group in self.groups]
            arrivals = self._merge(forum, laptops)
            self._say(_("Looking for what is alike"))
            suggestions = len(cards_of(consensus_board(forum.read, forum.workshop), None, Console()))
            apply_panel(forum, read_panel(ngo_forum_panel().read_bytes()))
            model = self._write_documents(forum)
            self._say(_("Importing the same bundles again"))
            again = tuple(forum.import_bundle(laptop.bundle) for laptop in laptops)
        self._say(_("Checking every workshop file"))
        problems = self._check([path, *(laptop.file for laptop in laptops)])
        return Demonstration(tuple(self._files), model, suggestions, arrivals, again, problems)

    def _made(self, path: Path, what: str) -> Path:
        self._files.append(MadeFile(path.relative_to(self._folder), what))
        return path

    def _make_forum(self, path: Path) -> Workspace:
        forum = create_workspace(path, self._document.workshop, _("Facilitator"))
        forum.run(TakeRecords(tuple(_without_group_results(self._document))))
        self._made(path, _("the workshop"))
        return forum

    def _hand_out(self, forum: Workspace) -> dict[str, Path]:
        """Write the starter files; return them by group."""
        self._say(_("Writing starter files for the groups"))
        folder = self._new_folder("starters")
        made = {}
        key = load_or_make_laptop_key(self._folder / "laptops" / "facilitator")
        for group, output in zip(self.groups, starters(forum, key, folder), strict=True):
            write_atomic(output.path, output.make())
            made[group.id] = self._made(output.path, _("starter file of group {number}").format(number=group.number))
        return made

    def _work(self, group: BreakoutGroup, starter: Path) -> _Laptop:
        """Let a group's laptop open its starter, write what the group said, and send it back."""
        number = group.number
        home = self._new_folder("laptops") / f"group-{number}"
        key = load_or_make_laptop_key(home)
        facilitator = load_or_make_laptop_key(self._folder / "laptops" / "facilitator")
        file = home / group_file_name(group, "a87")
        self._say(_("Group {number} opens its starter file").format(number=number))
        consent = Consent(frozenset({facilitator.code}))
        author = _("Group {number}").format(number=number)
        with closing(workspace_from_bundle(file, starter, author, key=key, consent=consent)) as laptop:
            self._made(file, _("laptop of group {number}").format(number=number))
            self._say(_("Group {number} writes").format(number=number))
            for command in self._said(group):
                laptop.run(command)
            self._say(_("Group {number} sends its notes").format(number=number))
            sent = self._new_folder("bundles") / group_file_name(group, "a87b")
            write_atomic(sent, bundle(laptop, key, "facilitator"))
            self._made(sent, _("notes of group {number}").format(number=number))
        return _Laptop(file, sent, key.code)

    def _said(self, group: BreakoutGroup) -> Iterable[Command]:
        """Yield what the group said in its order; the program gives numbers and places anew."""
        notes = [(one.position, WriteNote(_unplaced(one))) for one in self._document.notes if one.group_id == group.id]
        recommendations = [
            (one.position, WriteRecommendation(_unplaced(one, number=None)))
            for one in self._document.recommendations
            if one.group_id == group.id
        ]
        for _position, command in sorted([*notes, *recommendations], key=lambda one: one[0]):
            yield command

    def _merge(self, forum: Workspace, laptops: list[_Laptop]) -> tuple[Arrival, ...]:
        """Merge the bundles, accepting the code that each laptop shows."""
        self._say(_("Merging the bundles"))
        return tuple(
            forum.import_bundle(laptop.bundle, consent=Consent(frozenset({laptop.code}))) for laptop in laptops
        )

    def _write_documents(self, forum: Workspace) -> WorkshopModel:
        self._say(_("Writing report, workbook and bundle"))
        model = documents.model_of(forum)
        key = load_or_make_laptop_key(self._folder / "laptops" / "facilitator")
        contents: tuple[tuple[str, str, Callable[[], bytes]], ...] = (
            ("outcome-report.pdf", _("outcome report"), lambda: documents.report_pdf(model)),
            ("outcome-report.docx", _("outcome report for Word"), lambda: documents.report_docx(model)),
            ("workbook.xlsx", _("workbook"), lambda: documents.workbook(model)),
            ("for-the-secretariat.a87b", _("bundle for the secretariat"), lambda: bundle(forum, key, "secretariat")),
        )
        for name, what, make in contents:
            write_atomic(self._made(self._folder / name, what), make())
        return model

    def _check(self, paths: Iterable[Path]) -> tuple[str, ...]:
        problems: list[str] = []
        for path in paths:
            with closing(open_workspace(path, "")) as workspace:
                problems += workspace.check().problems
        return tuple(problems)

    def _new_folder(self, name: str) -> Path:
        folder = self._folder / name
        folder.mkdir(exist_ok=True)
        return folder


R = TypeVar("R", Note, Recommendation)


def _unplaced(record: R, **emptied: None) -> R:
    """Return the record without its place and what else the program gives."""
    return msgspec.structs.replace(record, position="", **emptied)


def _without_group_results(document: WorkshopDocument) -> Iterable[Record]:
    for record in document.records():
        if not (isinstance(record, Note | Recommendation) and record.group_id):
            yield record
