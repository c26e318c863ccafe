"""Pictures of the Records page and of reading back, on the NGO Forum and on the governance meeting of 2017.

Knows the desk and the samples. Must not assert. What is written in the panel's record is taken from the Forum's report.
"""

from __future__ import annotations

import tempfile
from pathlib import Path

from PySide6.QtWidgets import QWidget

from a87desk.commands.document import TakeRecords
from a87desk.commands.note import WriteNote
from a87desk.commands.record import ChangeRecord
from a87desk.commands.run import ConfirmGroup
from a87desk.commands.session_record import WriteInRecord
from a87desk.domain.breakout_group import BreakoutGroup
from a87desk.domain.ids import BreakoutGroupId
from a87desk.domain.note import Note
from a87desk.domain.record import new_id
from a87desk.domain.record_entry import POINT, Entry, read_entry
from a87desk.domain.session import Session
from a87desk.domain.vocabulary import NoteKind, Visibility
from a87desk.importing.workshop_document import read_document
from a87desk.reading.session_record import session_records
from a87desk.workspace import Workspace, create_workspace
from tests.journeys.workshop_scenes import desk_on, opened, settle, wait_until
from tests.samples.convert import document_of, seed, written
from ui.pages.read_back.page import ReadBackPage
from ui.pages.records.page import RecordsPage

PANEL = "Achieving the goals of Alliance 8.7 through engagement with workers' organisations."
SAID = (
    "Tim: document: Responsibility Outsourced, the report of the AFL-CIO",
    "Tim: Organising workers is the best way to monitor workplace conditions; audits have many weaknesses.",
    "Freedman: There are some things unions can do and some things NGOs are better at.",
    "Jeroen: opportunity: There is a new interest in anti-slavery efforts among migrant workers and refugees.",
    "Flores: example: Visayan Forum brought in trade union representatives to train members of the association of "
    "domestic workers to form a union.",
    "q: Can Alliance 8.7 help to organise migrant workers to link them with trade unions in destination countries?",
    "Jeroen: a: In the Middle East the ITUC only works with independent trade unions.",
    "Undocumented workers are hard to organise and many sectors don't have trade unions.",
)


def write_panel(workspace: Workspace) -> None:
    """Write the panel with the workers' organisations into its record, as a person types it."""
    session = next(one for one in workspace.read.all(Session) if one.title == PANEL)
    asked = ""
    for typed in SAID:
        known = [one.known for one in session_records(workspace.read)[session.id].speakers]
        entry = read_entry(typed, Entry(POINT, ""), known)
        record_id = new_id()
        workspace.run(WriteInRecord(session.id, entry, record_id, asked))
        asked = record_id if entry.kind == "question" else asked
        if entry.kind == "country_case":
            workspace.run(ChangeRecord(Note, record_id, {"country": "Philippines"}))
    last = workspace.read.all(Note, "session_id = ?", (session.id,), "position")[-1]
    workspace.run(ChangeRecord(Note, last.id, {"visibility": Visibility.CONFIDENTIAL, "kind": NoteKind.CHALLENGE}))


def governance_meeting(path: Path) -> Workspace:
    """Return the governance meeting with its minutes."""
    document = read_document(written(document_of(seed("gcg-1-2017"))))
    workspace = create_workspace(path, document.workshop, "Facilitator")
    workspace.run(TakeRecords(document.records()))
    return workspace


def records() -> QWidget:
    """A panel by speaker, a question with its answer, the next point half written."""
    window = opened("records", prepare=lambda forum, folder: write_panel(forum))
    page = window.findChild(RecordsPage)
    assert page is not None
    field = page._entry.field
    field.show_text("Tim: The Global March includes union representatives on its Board")
    window.focused = field  # type: ignore[attr-defined]
    return window


def records_decisions() -> QWidget:
    """All decisions of the governance meeting and what is open."""
    folder = Path(tempfile.mkdtemp())
    governance_meeting(folder / "meeting.a87").close()
    desk = desk_on(folder, "facilitator")
    desk.open_path(folder / "meeting.a87")
    wait_until(lambda: desk.session is not None)
    desk.window.show_page("records")
    settle(desk)
    page = desk.window.findChild(RecordsPage)
    assert page is not None
    page._places.chosen.emit(("all",))
    settle(desk)
    desk.window.focused = page._record.list  # type: ignore[attr-defined]
    return desk.window


def read_back() -> QWidget:
    """The page of group 2 on its own laptop, about to be confirmed by eight people."""
    window = opened("read_back", "rapporteur")
    page = window.findChild(ReadBackPage)
    assert page is not None
    page._confirm_bar.ask(8)
    window.focused = page._confirm_bar.count  # type: ignore[attr-defined]
    return window


def read_back_of_facilitator() -> QWidget:
    """The same from the facilitator's laptop, with a confidential note shown as locked."""

    def prepare(forum: Workspace, _folder: Path) -> None:
        group = next(one for one in forum.read.all(BreakoutGroup) if one.number == 1)
        note = Note(
            id=new_id(), group_id=BreakoutGroupId(group.id), session_id=group.session_id, text="Not for the room",
            kind=NoteKind.QUOTE, visibility=Visibility.CONFIDENTIAL,
        )  # fmt: skip
        forum.run(WriteNote(note))
        forum.run(ConfirmGroup(group.id, "2017-09-13T10:20:00+01:00", 9))

    window = opened("read_back", prepare=prepare)
    page = window.findChild(ReadBackPage)
    assert page is not None
    page._locked.choose("locked")
    page._show_rows()
    window.focused = page._list  # type: ignore[attr-defined]
    return window
