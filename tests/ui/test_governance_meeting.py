"""The minutes of a governance meeting, written through the Records page by keyboard, and what is made of them.

The words are those of the first meeting of the Global Coordinating Group (tests/samples/seed/gcg-1-2017.json).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, TypeVar

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from a87desk.commands.agenda import AddDay
from a87desk.domain.action import Action
from a87desk.domain.decision import Decision, Reservation
from a87desk.domain.note import Note
from a87desk.domain.record import Record, new_id
from a87desk.domain.session import Session, SessionRole
from a87desk.domain.vocabulary import DecisionKind, NoteKind, SessionKind, word_for
from a87desk.domain.workshop import Workshop
from a87desk.reading.agenda import agenda
from a87desk.reading.incomplete import Check
from a87desk.reading.to_complete import to_complete
from a87desk.reading.workshop_model import WorkshopModel, workshop_model
from a87desk.settings import change_settings
from a87desk.workspace import Workspace, create_workspace
from exports.document import Callout
from exports.outputs import workbook_xlsx
from exports.report.options import ReportOptions
from exports.report.report import outcome_report
from tests.exports.making import rows_of
from tests.samples.convert import seed
from tests.ui.opened import finish
from ui.desk import Desk
from ui.main_window import MainWindow
from ui.pages.agenda.page import AgendaPage
from ui.pages.records.page import RecordsPage

R = TypeVar("R", bound=Record)
SAID = ("facts", "summary_points", "focus", "milestones", "aims", "convened", "priorities", "challenge", "status")


class Meeting:
    """A facilitator's window on a meeting of which only the day is set up."""

    def __init__(self, qtbot: QtBot, folder: Path) -> None:
        self.qtbot = qtbot
        workspace = create_workspace(folder / "gcg.a87", Workshop(id=new_id(), title="GCG"), "Secretariat")
        workspace.run(AddDay(workspace.workshop_id))
        workspace.close()
        settings = folder / "settings"
        settings.mkdir()
        change_settings(settings, role="facilitator", author="Secretariat")
        self.window = MainWindow(QSettings(str(folder / "window.ini"), QSettings.Format.IniFormat))
        qtbot.addWidget(self.window)
        self.desk = Desk(self.window, settings, folder)
        self.window.resize(1366, 768)
        self.window.show()
        self.desk.open_path(folder / "gcg.a87")
        qtbot.waitUntil(lambda: self.desk.session is not None)
        self.window.show_page("records")
        self.window.activateWindow()
        qtbot.waitUntil(self.window.isActiveWindow)
        self.settle()

    @property
    def page(self) -> RecordsPage:
        page = self.window.pages.page("records")
        assert isinstance(page, RecordsPage)
        return page

    def settle(self) -> None:
        assert self.desk.session is not None
        for _round in range(3):
            finish(self.qtbot, self.desk.session)

    def press(self, widget: QWidget, key: Qt.Key) -> None:
        self.qtbot.keyClick(widget, key)
        self.settle()

    def focused(self) -> QWidget:
        found = self.page.focusWidget()
        assert found is not None
        return found

    def add_item(self, title: str) -> None:
        """Add an agenda item: Insert, its title, Tab, and the kind, third from the end of the list."""
        places = self.page._places.list
        places.setFocus()
        self.press(places, Qt.Key.Key_Insert)
        field = self.focused()
        self.qtbot.keyClicks(field, title)
        self.press(field, Qt.Key.Key_Tab)
        kind = self.focused()
        for key in (Qt.Key.Key_End, Qt.Key.Key_Up, Qt.Key.Key_Up):
            self.press(kind, key)

    def go(self, place: int) -> None:
        """Go to a row of the start pane by the arrow keys, and into the entry with Enter."""
        places = self.page._places.list
        places.setFocus()
        self.press(places, Qt.Key.Key_Home)
        for _step in range(place):
            self.press(places, Qt.Key.Key_Down)
        self.press(places, Qt.Key.Key_Return)

    def write(self, words: str) -> None:
        field = self.page._entry.field
        for part in re.findall(r"[ -~]+|[^ -~]+", words):
            if part.isascii():
                self.qtbot.keyClicks(field, part)
            else:  # the test library has keys for ASCII only
                field.insertPlainText(part)
        self.qtbot.keyClick(field, Qt.Key.Key_Return)

    def ask(self, question: Callable[[Workspace], Any]) -> Any:
        answer: list[Any] = []
        assert self.desk.session is not None
        self.desk.session.ask(question, answer.append)
        self.qtbot.waitUntil(lambda: bool(answer))
        return answer[0]

    def all(self, record_type: type[R]) -> list[R]:
        found: list[R] = self.ask(lambda workspace: workspace.read.all(record_type, order="position, id"))
        return found

    def model(self) -> WorkshopModel:
        found: WorkshopModel = self.ask(
            lambda workspace: workshop_model(workspace.read, workspace.workshop_id, workspace.store.digest())
        )
        return found


@pytest.fixture
def meeting(qtbot: QtBot, tmp_path: Path) -> Iterator[Meeting]:
    made = Meeting(qtbot, tmp_path)
    yield made
    made.desk.close()


def typed_update(row: dict[str, Any]) -> Iterator[str]:
    """Yield an update of a constituency as somebody types it: each point with the speaker before a colon."""
    partner = row["partner"].replace(":", "")
    for key in SAID:
        given = row.get(key) or ()
        for text in (given,) if isinstance(given, str) else given:
            kind = {"challenge": "challenge: ", "milestones": "announcement: "}.get(key, "")
            yield f"+{partner}: {kind}{text}"
    if "pending_decision" in row:
        yield f"reservation: {row['pending_decision']} @{partner}"
    if "dissent" in row:
        yield f"reservation: {row['dissent']} @One member of IPCCLA"


def typed_decision(row: dict[str, Any]) -> str:
    who = f" @{row['responsible']}" if "responsible" in row else ""
    when = f" ^{row['date']}" if "date" in row else ""
    return f"{word_for(DecisionKind(row['type']))}: {row['text']}{who}{when}"


def write_minutes(meeting: Meeting, data: dict[str, Any]) -> None:
    for item in data["agenda"]:
        meeting.add_item(item["title"])
    meeting.go(2)
    for row in data["partner_updates"]:
        for typed in typed_update(row):
            meeting.write(typed)
    meeting.go(3)
    for request in data["requests"]:
        meeting.write(f"suggestion: {request}")
    for number in (1, 2, 3, 4):
        meeting.go(number)
        for row in data["decisions"]:
            if (row["item"] or 1) == number:
                meeting.write(typed_decision(row))
    meeting.write(data["closing"])
    meeting.settle()


def test_the_minutes_are_written_by_keyboard_and_every_document_tells_them(meeting: Meeting) -> None:
    data = seed("gcg-1-2017")
    write_minutes(meeting, data)

    sessions = {one.id: one for one in meeting.all(Session)}
    assert [one.title for one in sessions.values()] == [item["title"] for item in data["agenda"]]
    assert {one.kind for one in sessions.values()} == {SessionKind.GOVERNANCE_ITEM}
    decisions = sorted(meeting.all(Decision), key=lambda one: one.number or 0)
    kinds = Counter(one.kind.value for one in decisions if one.kind)
    assert kinds == {"adopted": 1, "agreed": 3, "requested": 1, "broadly_endorsed": 1, "endorsed": 1}
    assert [one.number for one in decisions] == [1, 2, 3, 4, 5, 6, 7]
    assert [one.text for one in decisions] == [row["text"] for row in data["decisions"]]
    assert [one.responsible for one in decisions] == ["", "", "Secretariat", "", "", "", "Secretariat"]
    assert sorted(one.who for one in meeting.all(Reservation)) == ["Employers", "One member of IPCCLA"]
    notes = meeting.all(Note)
    speakers = {one.id: one.name for one in meeting.all(SessionRole)}
    said = Counter(speakers[note.role_id] for note in notes if note.role_id)
    assert (said["Secretariat"], said["Workers"], said["Knowledge Platform (UN University)"]) == (3, 2, 4)
    assert sum(note.kind is NoteKind.SUGGESTION for note in notes) == len(data["requests"])
    assert notes[-1].text == data["closing"] or data["closing"] in {note.text for note in notes}

    report = outcome_report(meeting.model(), ReportOptions())
    boxes = [block.title for block in report.blocks if isinstance(block, Callout) and "Decision" in block.title]
    assert boxes == [f"Decision {one.number}: {word_for(one.kind).lower()}" for one in decisions if one.kind]
    workbook = workbook_xlsx(meeting.model())
    assert Counter(row["type"] for row in rows_of(workbook, "Decisions"))["Broadly endorsed"] == 1
    assert len(rows_of(workbook, "Pledges and reservations")) == 2


def write_options_paper(meeting: Meeting) -> None:
    """Write the third item with its two decisions and the employers' reservation."""
    data = seed("gcg-1-2017")
    meeting.add_item(data["agenda"][2]["title"])
    meeting.go(1)
    for row in data["decisions"][1:3]:
        meeting.write(typed_decision(row))
    meeting.write("reservation: The final decision will be taken by IOE's Board @Employers")
    meeting.settle()


def test_what_is_open_is_listed_and_leads_back_from_the_agenda(meeting: Meeting) -> None:
    write_options_paper(meeting)
    meeting.go(0)
    rows = meeting.page._record.model.rows()
    headings = [row.title for row in rows if row.is_heading]
    assert headings == ["No deadline yet", "Pending reservations", "2 decisions: 1 agreed, 1 requested"]
    entries = meeting.ask(lambda workspace: to_complete(agenda(workspace.read, workspace.workshop)))
    paper = next(one for one in entries if one.check is Check.NO_DEADLINE)
    assert paper.words == "No date given for Secretariat"
    meeting.window.show_page("agenda")
    meeting.settle()
    agenda_page = meeting.window.pages.page("agenda")
    assert isinstance(agenda_page, AgendaPage)
    agenda_page._places.entry_opened.emit(paper)
    meeting.settle()
    assert meeting.window.pages.current_key() == "records"
    row = meeting.page._record.current()
    assert row is not None
    assert row.record is not None
    assert row.record.id == paper.record_id


def test_the_options_paper_becomes_a_next_step_without_a_date(meeting: Meeting) -> None:
    write_options_paper(meeting)
    paper = next(one for one in meeting.all(Decision) if one.kind is DecisionKind.REQUESTED)
    meeting.page.show_record("decision", paper.id, "")
    meeting.settle()
    form = meeting.page._items.form()
    assert form is not None
    form.action.setFocus()
    meeting.press(form.action, Qt.Key.Key_Return)
    (action,) = meeting.all(Action)
    assert (action.lead, action.due) == ("Secretariat", None)
