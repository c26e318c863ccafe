"""The slips on screen: chosen by keys, read by ear, printed from either list, one group on a rapporteur's laptop."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from pypdfium2 import PdfDocument
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from a87desk.commands.record import RemoveRecords
from a87desk.commands.theme import RenameTheme
from a87desk.domain.action import Action
from a87desk.domain.theme import ThemeMember
from tests.ui.opened import Asked, context_of, finish, open_session
from tests.ui.pages.slips.forum_end import GROUPS, MAP, at_the_end
from tests.ui.reading_screen import cut_labels, unnamed_focusables
from ui import theme
from ui.pages.slips import page as slips_page
from ui.pages.slips.page import SlipsPage
from ui.pages.slips.rows import WentRow
from ui.session import Session
from ui.widgets.buttons import Button


@dataclass
class Room:
    """A page at work."""

    qtbot: QtBot
    page: SlipsPage
    session: Session
    asked: Asked
    folder: Path

    def settle(self) -> None:
        for _round in range(3):
            finish(self.qtbot, self.session)
        self.qtbot.waitUntil(lambda: not self.page._context.runner.tasks())

    def press(self, widget: QWidget, key: Qt.Key) -> None:
        self.qtbot.keyClick(widget, key)
        self.settle()

    def spoken(self) -> list[str]:
        model = self.page._rows
        return [str(model.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole)) for row in range(model.rowCount())]


@pytest.fixture
def room(qtbot: QtBot, tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Room]:
    session = open_session(qtbot, at_the_end(tmp_path / "w.a87"), tmp_path / "w.a87")
    context, asked = context_of(session, tmp_path)
    page = SlipsPage(context, getattr(request, "param", ""))
    qtbot.addWidget(page)
    page.resize(1194, 690)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    made = Room(qtbot, page, session, asked, tmp_path)
    made.settle()
    page.entered()
    made.settle()
    yield made
    session.close()


@pytest.fixture
def viewed(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """What was opened in the desktop's viewer."""
    opened: list[Path] = []
    monkeypatch.setattr("ui.viewer.open_in_viewer", opened.append)
    return opened


def text_of(path: Path) -> list[str]:
    document = PdfDocument(path.read_bytes())
    texts = [page.get_textpage().get_text_range() for page in document]
    document.close()
    return texts


def test_the_slip_tells_where_each_recommendation_went(room: Room) -> None:
    head, first, second, third = room.spoken()
    assert head == (
        "Group 1: Subject 1. 1 of 3 recommendations are in themes that meet the rule: at least 2 of 3 groups."
    )
    plain = first.translate({ord(mark): None for mark in "\u2066\u2067\u2068\u2069"})
    assert plain == (
        "1.1. Map the services that exist.. Theme 1, Map first. Common to 2 of 3 groups. "
        "Agreed wording: Map, then plan.. Plenary, 3 March 2026: Accepted. With thanks.. Place 1 of 1 in the ranking. "
        "Priority: Know what exists. Action: Send the form · lead: Ministry · by: June 2026"
    )
    assert "1 of 3 groups, not yet common: the rule asks for 2." in second
    assert "because: " in second
    assert "Reporting" in third
    assert "is no longer there" in third


def test_groups_are_chosen_by_keys(room: Room) -> None:
    assert room.page.focusWidget() is room.page._list
    room.press(room.page._list, Qt.Key.Key_Down)
    assert room.spoken()[0].startswith("Group 2: Subject 2")
    assert room.spoken()[-1] == "1 recommendation is not for everyone and is not on this slip."
    assert not any("minister" in one for one in room.spoken())
    room.press(room.page._list, Qt.Key.Key_Return)
    assert room.page.focusWidget() is room.page._slip


def test_what_changes_is_seen_at_once(room: Room) -> None:
    room.session.run(RenameTheme(MAP, "Know first"))
    room.settle()
    assert "Theme 1, Know first" in room.spoken()[1]
    room.session.undo()
    room.settle()
    assert "Theme 1, Map first" in room.spoken()[1]


def test_p_prints_the_slip_that_is_shown(room: Room, viewed: list[Path]) -> None:
    room.press(room.page._list, Qt.Key.Key_Down)
    room.press(room.page._slip, Qt.Key.Key_P)
    room.qtbot.waitUntil(lambda: bool(viewed))
    (page,) = text_of(viewed[0])
    assert "Subject 2" in page
    assert "Mapping of services first." in page
    assert "Subject 1" not in page
    assert "minister" not in page


def test_all_slips_are_printed_a_group_a_page(room: Room, viewed: list[Path]) -> None:
    room.qtbot.mouseClick(room.page._print_all, Qt.MouseButton.LeftButton)
    room.settle()
    room.qtbot.waitUntil(lambda: bool(viewed))
    pages = text_of(viewed[0])
    assert [f"Subject {number}" in page for number, page in enumerate(pages, 1)] == [True, True, True]


def test_the_slips_are_saved(room: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    path = room.folder / "slips.pdf"
    suggested: list[str] = []

    def answer(_parent: QWidget, _title: str, offered: Path, _kinds: str) -> Path:
        suggested.append(offered.name)
        return path

    monkeypatch.setattr(slips_page, "ask_path", answer)
    room.qtbot.mouseClick(room.page._save, Qt.MouseButton.LeftButton)
    room.settle()
    room.qtbot.waitUntil(path.exists)
    assert suggested == ["Where-it-went.pdf"]
    assert len(text_of(path)) == 3
    room.qtbot.waitUntil(lambda: bool(room.asked.done))


def test_a_folder_that_is_gone_is_said(room: Room) -> None:
    room.page.save_pdf(room.folder / "nowhere" / "slips.pdf")
    room.settle()
    room.qtbot.waitUntil(lambda: bool(room.asked.problems))


@pytest.mark.parametrize("room", [GROUPS[2]], indirect=True)
def test_a_rapporteur_sees_and_prints_the_own_group_only(room: Room, viewed: list[Path]) -> None:
    assert room.spoken()[0].startswith("Group 3: Subject 3")
    assert not room.page._list.isVisibleTo(room.page)
    assert not room.page._print_all.isVisibleTo(room.page)
    room.page.show_record("breakout_group", GROUPS[0], GROUPS[0])
    room.settle()
    assert room.spoken()[0].startswith("Group 3: Subject 3")
    room.press(room.page._slip, Qt.Key.Key_P)
    room.qtbot.waitUntil(lambda: bool(viewed))
    assert ["Subject 3" in page for page in text_of(viewed[0])] == [True]


def test_before_the_panel_the_page_says_so(room: Room) -> None:
    found: list[tuple[str, ...]] = []
    room.session.ask(lambda workspace: tuple(one.id for one in workspace.read.all(ThemeMember)), found.append)
    room.settle()
    room.session.run(RemoveRecords(ThemeMember, found[0]))
    room.session.run(RemoveRecords(Action, ("e" * 31 + "2",)))
    room.settle()
    assert room.page._empty.isVisibleTo(room.page)
    assert not room.page._print.isEnabled()
    (button,) = room.page._empty.findChildren(Button)
    room.press(button, Qt.Key.Key_Space)
    assert room.asked.pages == ["consensus"]


def test_nothing_is_cut_and_everything_has_a_name(room: Room) -> None:
    assert unnamed_focusables(room.page) == []
    for width, height in ((1194, 690), (1041, 540)):
        room.page.resize(width, height)
        room.settle()
        assert cut_labels(room.page) == []
    theme.current().choose_text_percent(150)
    room.settle()
    assert cut_labels(room.page) == []
    theme.current().choose_text_percent(100)


def test_a_narrow_slip_puts_where_it_went_under_the_words(room: Room) -> None:
    wide = room.page._slip.natural_height()
    room.page._slip.setFixedWidth(430)
    room.settle()
    assert room.page._slip.natural_height() > wide


def test_both_lists_keep_qts_rules(room: Room) -> None:
    testers = [QAbstractItemModelTester(model) for model in (room.page._groups, room.page._rows)]
    room.press(room.page._list, Qt.Key.Key_End)
    room.press(room.page._list, Qt.Key.Key_Home)
    assert all(isinstance(row, WentRow) for row in room.page._rows.rows()[1:4])
    assert len(testers) == 2
