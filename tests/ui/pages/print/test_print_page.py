"""The Print page on the NGO Forum: what is ticked is what is shown, and what is shown is what is saved and printed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtCore import QPoint, Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from a87desk.commands.record import AddRecords
from a87desk.commands.workshop import ChangeWorkshop
from a87desk.domain.participant import Participant
from a87desk.domain.record import new_id
from a87desk.domain.workshop import Workshop
from a87desk.workspace import create_workspace
from exports.handouts.options import BadgeSize
from tests.journeys.workshops import whole_forum
from tests.ui.opened import Asked, context_of, finish, open_session
from tests.ui.reading_screen import cut_labels, unnamed_focusables
from ui import theme
from ui.pages.print.page import PrintPage
from ui.pages.print.sheet_list import SheetRow
from ui.session import Session
from ui.widgets.labels import PlainLabel

SLOW_MS = 20_000
"""A hundred pages on a busy machine."""


@dataclass
class Desk:
    """A page at work, with the shortest ways to act and to look."""

    qtbot: QtBot
    page: PrintPage
    session: Session
    asked: Asked
    folder: Path

    def settle(self) -> None:
        finish(self.qtbot, self.session)
        self.qtbot.waitUntil(lambda: self.page.is_made or bool(self.asked.problems), timeout=SLOW_MS)

    def rows(self) -> dict[str, SheetRow]:
        return {row.key: row for row in self.page._model.rows()}

    def choose(self, key: str) -> None:
        place = next(place for place, row in enumerate(self.page._model.rows()) if row.key == key)
        self.page._list.setCurrentIndex(self.page._model.index(place))

    def text(self) -> str:
        assert self.page._made is not None
        return words(self.page._made.kit.content)

    def wait_for(self, path: Path) -> bytes:
        self.qtbot.waitUntil(lambda: path.exists() or bool(self.asked.problems), timeout=SLOW_MS)
        return path.read_bytes()


def words(pdf: bytes) -> str:
    document = pypdfium2.PdfDocument(pdf)
    text = "\n".join(page.get_textpage().get_text_bounded() for page in document)
    document.close()
    return text


def _desk(qtbot: QtBot, session: Session, folder: Path) -> Desk:
    context, asked = context_of(session, folder)
    page = PrintPage(context)
    qtbot.addWidget(page)
    page.resize(1194, 690)
    page.show()
    page.entered()
    made = Desk(qtbot, page, session, asked, folder)
    made.settle()
    return made


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path) -> Iterator[Desk]:
    session = open_session(qtbot, whole_forum(tmp_path / "forum.a87"), tmp_path / "forum.a87")
    yield _desk(qtbot, session, tmp_path)
    session.close()


@pytest.fixture
def viewed(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """Return the files that the desktop's viewer was asked to show."""
    seen: list[Path] = []

    def open_url(url: QUrl) -> bool:
        seen.append(Path(url.toLocalFile()))
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", open_url)
    return seen


def test_sheets_stand_with_their_pages_and_copies(desk: Desk) -> None:
    rows = desk.rows()
    assert (rows["badges"].pages, rows["badges"].copies) == (8, 1)
    assert (rows["agenda"].pages, rows["agenda"].copies) == (3, 59)
    assert rows["agenda"].line == "3 pages, 59 copies"
    assert rows["routes"].line == "Nothing to print yet"
    assert rows["cover"].page == 1
    labels = {label.text() for label in desk.page.header.findChildren(PlainLabel)}
    pages = sum(row.pages for row in rows.values())
    paper = sum(row.pages * row.copies for row in rows.values())
    assert f"{pages} pages · {paper} pages in all copies" in labels


def test_space_leaves_a_sheet_out_and_brings_it_back(desk: Desk) -> None:
    desk.choose("sign_in")
    desk.qtbot.keyClick(desk.page._list, Qt.Key.Key_Space)
    desk.settle()
    assert desk.rows()["sign_in"].line == "Left out"
    assert "Sign-in sheet\n" not in desk.text()
    desk.qtbot.keyClick(desk.page._list, Qt.Key.Key_Space)
    desk.settle()
    assert desk.rows()["sign_in"].page > 0
    assert "For the organisers only" in desk.text()


def test_a_click_on_the_box_leaves_a_sheet_out(desk: Desk) -> None:
    index = desk.page._model.index(1)
    box = desk.page._list._delegate.check_rect(desk.page._list.visualRect(index))
    desk.qtbot.mouseClick(desk.page._list.viewport(), Qt.MouseButton.LeftButton, pos=box.center())
    assert not desk.rows()["agenda"].is_in
    beside = desk.page._list.visualRect(index).center() + QPoint(40, 0)
    desk.qtbot.mouseClick(desk.page._list.viewport(), Qt.MouseButton.LeftButton, pos=beside)
    assert not desk.rows()["agenda"].is_in


def test_a_chosen_sheet_is_shown(desk: Desk) -> None:
    desk.qtbot.waitUntil(lambda: desk.page._view.page_count() > 50, timeout=SLOW_MS)
    desk.choose("badges")
    assert desk.page._view.page() == desk.rows()["badges"].page
    desk.choose("agenda")
    desk.qtbot.keyClick(desk.page._list, Qt.Key.Key_Down)
    assert desk.page._view.page() == desk.rows()["participants"].page


def test_usual_and_everything(desk: Desk) -> None:
    desk.page._usual.click()
    desk.settle()
    assert not desk.rows()["decisions"].is_in
    assert desk.rows()["cover"].page == 1
    desk.page._everything.click()
    desk.settle()
    assert all(row.is_in for row in desk.rows().values())


def test_options_change_the_sheets(desk: Desk) -> None:
    desk.page._options._badges.choose(BadgeSize.TEN)
    desk.page._options._badges.chosen.emit(BadgeSize.TEN)
    desk.settle()
    assert desk.rows()["badges"].pages == 6
    desk.page._options._signs._buttons["everybody"].click()
    desk.settle()
    assert desk.rows()["name_signs"].pages == 59
    day = desk.page._options._day
    assert day.itemText(0) == "All days"
    day.setCurrentIndex(3)
    day.activated.emit(3)
    desk.settle()
    assert "Day 2, Wednesday 13 September 2017" in desk.text()
    assert "Day 1, Tuesday" not in desk.text()


def test_what_is_shown_is_what_is_saved(desk: Desk) -> None:
    assert desk.page._made is not None
    desk.page.save_pdf(desk.folder / "print.pdf")
    assert desk.wait_for(desk.folder / "print.pdf") == desk.page._made.kit.content
    desk.qtbot.waitUntil(lambda: desk.asked.done == [f"print.pdf is written in {desk.folder.name}."])


def test_what_was_just_left_out_is_not_in_the_file_that_is_saved_at_once(desk: Desk) -> None:
    desk.choose("sign_in")
    desk.qtbot.keyClick(desk.page._list, Qt.Key.Key_Space)
    desk.page.save_pdf(desk.folder / "print.pdf")
    assert "For the organisers only" not in words(desk.wait_for(desk.folder / "print.pdf"))


def test_a_folder_gets_a_file_for_each_sheet_and_a_second_time_a_folder_of_its_own(desk: Desk) -> None:
    for count in (1, 2):
        desk.page.save_folder(desk.folder / "out")
        desk.qtbot.waitUntil(lambda count=count: len(desk.asked.done) == count, timeout=SLOW_MS)  # type: ignore[misc]
    first, second = sorted((desk.folder / "out").iterdir())
    assert (first.name, second.name) == ("NGO-Forum-Alliance-8-7-to-print", "NGO-Forum-Alliance-8-7-to-print-2")
    names = sorted(file.name for file in first.iterdir())
    assert names == sorted(file.name for file in second.iterdir())
    assert "04-Badges.pdf" in names
    assert len(names) == sum(row.page > 0 for row in desk.rows().values())


def test_printing_opens_the_very_file_in_the_viewer_out_of_a_private_folder(desk: Desk, viewed: list[Path]) -> None:
    assert desk.page._made is not None
    desk.page._print.click()
    desk.qtbot.waitUntil(lambda: bool(viewed), timeout=SLOW_MS)
    assert viewed[0].read_bytes() == desk.page._made.kit.content
    assert desk.folder not in viewed[0].parents
    assert viewed[0].parent.stat().st_mode & 0o077 == 0


def test_without_a_viewer_a_sentence_says_what_to_do(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda _url: False)
    desk.page.open_to_print()
    desk.qtbot.waitUntil(lambda: bool(desk.asked.problems), timeout=SLOW_MS)
    assert desk.asked.problems[0].code == "E_NO_VIEWER"
    assert "USB stick" in desk.asked.problems[0].what_to_do


def test_a_place_that_cannot_be_written_is_said(desk: Desk) -> None:
    (desk.folder / "a file").write_text("in the way")
    desk.page.save_folder(desk.folder / "a file")
    desk.qtbot.waitUntil(lambda: bool(desk.asked.problems), timeout=SLOW_MS)
    assert desk.asked.problems[0].sentence
    assert desk.asked.done == []
    assert (desk.folder / "a file").read_text() == "in the way"


def test_a_change_of_the_workshop_shows(desk: Desk) -> None:
    ids: list[str] = []
    desk.session.ask(lambda workspace: workspace.workshop.id, ids.append)
    finish(desk.qtbot, desk.session)
    desk.session.run(ChangeWorkshop(ids[0], {"title": "Forum of another year"}))
    finish(desk.qtbot, desk.session)
    desk.settle()
    assert "Forum of another year" in desk.text()


def test_a_name_with_no_room_is_told(desk: Desk) -> None:
    name = "Somebody with a name " * 40
    desk.session.run(AddRecords((Participant(id=new_id(), name=name),)))
    finish(desk.qtbot, desk.session)
    desk.settle()
    shown = desk.page._options._shortened
    assert shown.isVisible()
    assert "Somebody with a name" in shown.text()


def test_an_empty_workshop_can_be_printed(qtbot: QtBot, tmp_path: Path) -> None:
    workspace = create_workspace(tmp_path / "new.a87", Workshop(id=new_id(), title="New"), "Facilitator")
    session = open_session(qtbot, workspace, tmp_path / "new.a87")
    desk = _desk(qtbot, session, tmp_path)
    assert desk.rows()["agenda"].line == "Nothing to print yet"
    assert desk.rows()["evaluation"].line == "1 page, 1 copy"
    session.close()


def test_the_list_is_a_sound_model(desk: Desk) -> None:
    tester = QAbstractItemModelTester(desk.page._model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    desk.page._model.toggle(0)
    desk.page._model.toggle(0)
    desk.settle()
    assert tester.model() is desk.page._model
    index = desk.page._model.index(4)
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "Badges: 8 pages, 1 copy"


@pytest.mark.parametrize("percent", [100, 150])
@pytest.mark.parametrize("direction", list(Qt.LayoutDirection)[:2])
def test_nothing_is_cut_or_nameless(desk: Desk, percent: int, direction: Qt.LayoutDirection) -> None:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    app.setLayoutDirection(direction)
    theme.current().choose_text_percent(percent)
    desk.page.resize(1194 * percent // 100, 690 * percent // 100)
    desk.qtbot.waitUntil(lambda: cut_labels(desk.page) == [])
    assert unnamed_focusables(desk.page) == []
