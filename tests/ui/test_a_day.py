"""A day at the program, through the window: the sample opened, a theme made, three documents written, all undone."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from pytestqt.qtbot import QtBot

from a87desk.domain.theme import Theme
from a87desk.reading.found import FoundRecord, find_everywhere
from a87desk.settings import change_settings, load_settings
from tests.ui.opened import finish
from ui.desk import Desk
from ui.main_window import MainWindow
from ui.pages.agenda.page import AgendaPage
from ui.pages.consensus.page import ConsensusPage
from ui.pages.notes.page import NotesPage
from ui.pages.report.page import ReportPage
from ui.pages.start.start_page import StartPage


class Day:
    """A desk in folders of its own."""

    def __init__(self, qtbot: QtBot, folder: Path) -> None:
        self.qtbot, self.folder = qtbot, folder
        self.settings, self.documents = folder / "settings", folder / "documents"
        self.settings.mkdir()
        change_settings(self.settings, role="facilitator", author="A facilitator")
        self.window = MainWindow(QSettings(str(folder / "window.ini"), QSettings.Format.IniFormat))
        qtbot.addWidget(self.window)
        self.desk = Desk(self.window, self.settings, self.documents)
        self.window.resize(1366, 768)
        self.window.show()

    def open_sample(self) -> None:
        self.desk.open_sample()
        self.qtbot.waitUntil(lambda: self.desk.session is not None)
        self.settle()

    def settle(self) -> None:
        assert self.desk.session is not None
        for _ in range(3):
            finish(self.qtbot, self.desk.session)
            self.qtbot.waitUntil(lambda: not self.window.runner.tasks(), timeout=20_000)

    def page(self, key: str) -> object:
        self.window.show_page(key)
        self.settle()
        return self.window.pages.current_page()

    def themes(self) -> list[str]:
        assert self.desk.session is not None
        answer: list[list[str]] = []
        self.desk.session.ask(lambda workspace: [one.name for one in workspace.read.all(Theme)], answer.append)
        self.qtbot.waitUntil(lambda: bool(answer))
        return answer[0]


@pytest.fixture
def day(qtbot: QtBot, tmp_path: Path) -> Iterator[Day]:
    made = Day(qtbot, tmp_path)
    yield made
    made.desk.close()


def test_the_sample_opens_on_consensus_and_is_among_the_recent_ones(day: Day) -> None:
    day.desk.show_start()
    assert isinstance(day.window.pages.current_page(), StartPage)
    day.open_sample()
    assert isinstance(day.window.pages.current_page(), ConsensusPage)
    assert day.window.windowTitle() == "NGO Forum – Alliance 8.7 — A87Desk"
    assert [Path(one.path).name for one in load_settings(day.settings).recent] == ["Practice workshop.a87"]


def test_a_theme_is_made_by_keys_and_stands_in_the_documents(day: Day) -> None:
    day.open_sample()
    consensus = day.page("consensus")
    assert isinstance(consensus, ConsensusPage)
    day.qtbot.waitUntil(lambda: consensus._suggestions.editor() is not None)
    suggestions = consensus._suggestions.list
    day.qtbot.keyClick(suggestions, Qt.Key.Key_Return)
    editor = consensus._suggestions.editor()
    assert editor is not None
    day.qtbot.keyClicks(editor._name, "Know what exists first")
    day.qtbot.keyClick(editor._name, Qt.Key.Key_Return)
    day.settle()
    assert day.themes() == ["Know what exists first"]
    report = day.page("report")
    assert isinstance(report, ReportPage)
    files = [day.folder / f"report.{ending}" for ending in ("pdf", "xlsx", "a87b")]
    for file, save in zip(files, (report.save_pdf, report.save_workbook, report.save_bundle), strict=True):
        save(file)
        day.settle()
        day.qtbot.waitUntil(file.exists, timeout=20_000)
    starts = [file.read_bytes()[:4] for file in files]
    assert starts[0] == b"%PDF"
    assert starts[1] == b"PK\x03\x04"
    assert starts[2][:2] == b"PK"
    day.desk._undo.undo.trigger()
    day.settle()
    assert day.themes() == []


def test_what_was_half_written_is_there_when_the_workshop_is_opened_again(day: Day) -> None:
    day.open_sample()
    notes = day.page("notes")
    assert isinstance(notes, NotesPage)
    day.qtbot.waitUntil(lambda: notes._shown is not None)
    day.qtbot.keyClicks(notes._writing.entry, "A sentence that was not fin")
    day.desk.show_start()
    day.open_sample()
    again = day.page("notes")
    assert isinstance(again, NotesPage)
    bar = again._writing.unfinished
    day.qtbot.waitUntil(lambda: [one.text for one in bar.shown()] == ["A sentence that was not fin"])
    day.qtbot.mouseClick(bar.buttons()[0][0], Qt.MouseButton.LeftButton)
    assert again._writing.entry.toPlainText() == "A sentence that was not fin"


@pytest.mark.parametrize("content", [b"", b"no workshop at all", b"SQLite format 3\0" + bytes(200)])
def test_a_file_that_is_not_ours_is_refused_in_words_and_left_as_it_is(day: Day, content: bytes) -> None:
    file = day.folder / "foreign.a87"
    file.write_bytes(content)
    day.desk.show_start()
    day.desk.open_path(file)
    shown = day.window.notices
    day.qtbot.waitUntil(shown.isVisible)
    assert isinstance(day.window.pages.current_page(), StartPage)
    assert day.desk.session is None
    assert file.read_bytes() == content


def test_a_session_that_was_found_is_shown_on_its_day(day: Day) -> None:
    day.open_sample()
    assert day.desk.session is not None
    found: list[FoundRecord] = []
    day.desk.session.ask(lambda workspace: find_everywhere(workspace.read, "Understanding"), found.extend)
    day.qtbot.waitUntil(lambda: bool(found))
    session = next(one for one in found if one.noun == "session")
    day.desk._go_to_record(session)
    day.settle()
    agenda = day.window.pages.current_page()
    assert isinstance(agenda, AgendaPage)
    day.qtbot.waitUntil(lambda: "Understanding" in str(agenda._line.list.currentIndex().data()))
