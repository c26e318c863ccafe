"""The Report page on the NGO Forum: what is chosen is what is shown, and what is shown is what is saved."""

from __future__ import annotations

from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from a87desk.commands.workshop import ChangeWorkshop
from a87desk.domain.bundle_errors import DiskFull
from exports.report.options import ParticipantsShown
from tests.journeys.workshops import add_two_versions, merged_forum
from tests.ui.opened import finish, open_session
from tests.ui.pages.report.report_room import SLOW_MS, Desk, desk_of, words_of
from tests.ui.reading_screen import cut_labels, unnamed_focusables
from ui import theme
from ui.pages.report.moment import Moment, moment_of


def test_the_parts_stand_with_the_pages_they_begin_on(desk: Desk) -> None:
    assert desk.page._made is not None
    document = pypdfium2.PdfDocument(desk.page._made.report.pdf)
    first = {one.section: one for one in reversed(desk.page._made.report.headings)}
    for part in desk.page._outline.parts():
        if part.page:
            assert first[part.key].page == part.page
            assert first[part.key].text in document[part.page - 1].get_textpage().get_text_bounded()
    assert sum(1 for part in desk.page._outline.parts() if part.page) >= 12
    document.close()


def test_a_part_is_left_out_by_space_and_comes_back(desk: Desk) -> None:
    desk.page._list.setCurrentIndex(desk.page._outline.index_of(("part", "summary")))
    desk.qtbot.keyClick(desk.page._list, Qt.Key.Key_Space)
    desk.settle()
    assert desk.parts()["summary"] == 0
    assert "What stays open and what comes next" not in desk.text()
    desk.qtbot.keyClick(desk.page._list, Qt.Key.Key_Space)
    desk.settle()
    assert desk.parts()["summary"] > 0


def test_a_part_is_moved_by_keys(desk: Desk) -> None:
    keys = [part.key for part in desk.page._outline.parts()]
    desk.page._list.setCurrentIndex(desk.page._outline.index_of(("part", keys[1])))
    desk.qtbot.keyClick(desk.page._list, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    desk.settle()
    assert [part.key for part in desk.page._outline.parts()][:2] == [keys[1], keys[0]]
    assert desk.parts()[keys[1]] <= desk.parts()[keys[0]]


def test_who_is_listed_is_chosen(desk: Desk) -> None:
    assert desk.page._made is not None
    people = [one.name for one in desk.page._made.model.participants]
    with_names = desk.text()
    assert sum(name in with_names for name in people) > 50
    desk.page._options._people.button(ParticipantsShown.NONE).click()
    desk.settle()
    without = desk.text()
    assert sum(name in without for name in people) < 30  # those with a role in the agenda are named there


def test_a_draft_says_so_on_every_page_and_a_final_one_does_not(desk: Desk) -> None:
    assert desk.text().count("DRAFT 1") >= 15
    desk.page._options._version.choose("final")
    desk.page._options.changed.emit()
    desk.settle()
    assert "DRAFT" not in desk.text()


def test_the_three_documents_are_written_as_shown(desk: Desk) -> None:
    desk.page.save_pdf(desk.folder / "report.pdf")
    assert desk.page._made is not None
    assert desk.saved("report.pdf") == desk.page._made.report.pdf
    desk.page.save_workbook(desk.folder / "book.xlsx")
    assert desk.saved("book.xlsx").startswith(b"PK\x03\x04")
    desk.page.save_bundle(desk.folder / "out.a87b")
    assert desk.saved("out.a87b").startswith(b"PK")
    desk.qtbot.waitUntil(lambda: len(desk.asked.done) == 3)


def test_what_was_just_left_out_is_not_in_the_file_that_is_saved_at_once(desk: Desk) -> None:
    desk.page._outline.toggle("summary")
    desk.page.save_pdf(desk.folder / "report.pdf")
    assert "What stays open and what comes next" not in words_of(desk.saved("report.pdf"))


def test_what_waits_to_be_saved_outlives_a_report_that_a_newer_one_replaced(desk: Desk) -> None:
    moments: list[Moment] = []
    desk.session.ask(lambda workspace: moment_of(workspace, desk.folder / "key"), moments.append)
    finish(desk.qtbot, desk.session)
    desk.page._remaking.change()
    desk.page.save_pdf(desk.folder / "report.pdf")
    desk.page._remaking._wait.stop()
    for _time in range(2):
        desk.page._remaking.make(moments[0])
    assert desk.saved("report.pdf").startswith(b"%PDF")


def test_a_change_of_the_workshop_shows_in_the_report(desk: Desk) -> None:
    ids: list[str] = []
    desk.session.ask(lambda workspace: workspace.workshop.id, ids.append)
    finish(desk.qtbot, desk.session)
    desk.session.run(ChangeWorkshop(ids[0], {"title": "Forum of another year"}))
    finish(desk.qtbot, desk.session)
    desk.settle()
    assert "Forum of another year" in desk.text()


def test_a_place_that_cannot_be_written_is_said_and_nothing_is_there(desk: Desk) -> None:
    desk.page.save_pdf(desk.folder / "no such folder" / "report.pdf")
    desk.qtbot.waitUntil(lambda: bool(desk.asked.problems), timeout=SLOW_MS)
    assert desk.asked.problems[0].sentence
    assert not isinstance(desk.asked.problems[0], DiskFull)
    assert not (desk.folder / "no such folder").exists()
    assert desk.asked.done == []


def test_two_versions_stop_a_final_report(qtbot: QtBot, tmp_path: Path) -> None:
    forum = merged_forum(tmp_path)
    add_two_versions(forum, tmp_path)
    session = open_session(qtbot, forum, tmp_path / "forum.a87")
    desk = desk_of(qtbot, session, tmp_path)
    assert desk.page._options._final_stopped.isVisible()
    desk.page._options._version.choose("final")
    desk.page._options.changed.emit()
    desk.settle()
    desk.qtbot.waitUntil(lambda: "DRAFT 1" in desk.text(), timeout=SLOW_MS)
    session.close()


def test_the_outline_is_a_sound_model(desk: Desk) -> None:
    tester = QAbstractItemModelTester(desk.page._outline, QAbstractItemModelTester.FailureReportingMode.Fatal)
    keys = [part.key for part in desk.page._outline.parts()]
    desk.page._outline.open_part("common_ground")
    desk.page._outline.toggle(keys[0])
    desk.page._outline.move(keys[0], 1)
    desk.page._outline.move(keys[0], -1)
    desk.page._outline.put_before(keys[0], keys[4])
    desk.page._outline.put_before(keys[0], keys[1])
    desk.page._outline.open_part("groups")
    desk.page._outline.toggle(keys[0])
    desk.settle()
    assert tester.model() is desk.page._outline


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
