"""Reading back to a group: large words, pages by Space, and the moment the group confirms them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from a87desk.commands.note import WriteNote, WriteRecommendation
from a87desk.commands.record import AddRecords, ChangeRecord
from a87desk.domain.breakout_group import BreakoutGroup
from a87desk.domain.ids import BreakoutGroupId, SessionId
from a87desk.domain.note import Note
from a87desk.domain.recommendation import Recommendation
from a87desk.domain.record import new_id
from a87desk.domain.session import Session
from a87desk.domain.vocabulary import Visibility
from a87desk.domain.workshop import Workshop
from a87desk.workspace import create_workspace
from tests.ui.opened import Asked, context_of, finish, open_session
from tests.ui.reading_screen import cut_labels, unnamed_focusables
from ui import theme
from ui.fonts import TextSize
from ui.pages.notes.page import NotesPage
from ui.pages.read_back.page import ReadBackPage
from ui.session import Session as OpenSession
from ui.tokens import Scheme

GROUP, OTHER, SESSION = (new_id() for _ in range(3))
WORDS = "Conduct national scoping exercises to see which spaces, agencies and networks already exist. " * 3


@dataclass
class Room:
    """A page at work."""

    qtbot: QtBot
    page: ReadBackPage
    session: OpenSession
    asked: Asked
    folder: Path

    def settle(self) -> None:
        for _round in range(4):
            finish(self.qtbot, self.session)

    def press(self, widget: QWidget, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        self.qtbot.keyClick(widget, key, held)
        self.settle()

    def shown(self) -> list[str]:
        rows = self.page._model.rows()
        return [" ".join(part for part in (row.code, row.label, row.words) if part) for row in rows]

    def group(self) -> BreakoutGroup:
        answer: list[BreakoutGroup | None] = []
        self.session.ask(lambda workspace: workspace.read.one(BreakoutGroup, GROUP), answer.append)
        self.qtbot.waitUntil(lambda: bool(answer))
        assert answer[0] is not None
        return answer[0]

    def confirm(self, count: str) -> None:
        """Open the strip by key, write how many are there, press Enter."""
        self.page._confirm.setFocus()
        self.press(self.page._confirm, Qt.Key.Key_Return)
        field = self.page._confirm_bar.count
        assert self.page.focusWidget() is field
        field.selectAll()
        self.qtbot.keyClick(field, Qt.Key.Key_Delete)
        self.qtbot.keyClicks(field, count)
        self.press(field, Qt.Key.Key_Return)


@pytest.fixture
def room(qtbot: QtBot, tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Room]:
    workspace = create_workspace(tmp_path / "w.a87", Workshop(id=new_id(), title="Forum"), "Rapporteur")
    session_id, group_id = SessionId(SESSION), BreakoutGroupId(GROUP)
    workspace.run(
        AddRecords(
            (
                Session(id=SESSION, number="2"),
                BreakoutGroup(id=GROUP, session_id=session_id, number=2, theme="Capacity building", attended=8),
                BreakoutGroup(id=OTHER, session_id=session_id, number=3, theme="Structure"),
            )
        )
    )
    for number in range(5):
        words = f"{number}: {WORDS}"
        workspace.run(WriteRecommendation(Recommendation(id=new_id(), group_id=group_id, text=words)))
    workspace.run(WriteNote(Note(id=new_id(), group_id=group_id, text="What is it?")))
    secret = Visibility.CONFIDENTIAL
    workspace.run(WriteNote(Note(id=new_id(), group_id=group_id, text="the minister's threat", visibility=secret)))
    session = open_session(qtbot, workspace, tmp_path / "w.a87")
    context, asked = context_of(session, tmp_path)
    page = ReadBackPage(context, getattr(request, "param", GROUP))
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


def test_the_page_is_read_with_codes_and_without_what_is_not_for_everyone(room: Room) -> None:
    shown = room.shown()
    assert shown[0] == "5 recommendations"
    assert [line[:6] for line in shown[1:6]] == ["2.1 0:", "2.2 1:", "2.3 2:", "2.4 3:", "2.5 4:"]
    assert shown[6:] == ["What else was said", "Discussion point What is it?"]
    assert room.page._left_out.text() == "1 line is not for everyone"


def test_what_is_not_for_everyone_can_stand_there_as_a_lock(room: Room) -> None:
    locked = room.page._locked
    locked.setFocus()
    room.press(locked, Qt.Key.Key_Right)
    assert room.shown()[-1] == "Discussion point Not for everyone"
    spoken = [room.page._model.index(row, 0).data(role) for row in range(room.page._model.rowCount())
              for role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.DisplayRole)]  # fmt: skip
    assert not any("minister" in str(one) for one in spoken)


def test_space_turns_the_page_and_shift_space_turns_it_back(room: Room) -> None:
    bar = room.page._list.verticalScrollBar()
    assert bar.maximum() > 0
    room.press(room.page._list, Qt.Key.Key_Space)
    down = bar.value()
    assert down > 0
    room.press(room.page._list, Qt.Key.Key_Space, Qt.KeyboardModifier.ShiftModifier)
    assert bar.value() < down


def test_the_words_are_large_and_get_larger(room: Room) -> None:
    sizes = room.page._sizes
    heights = [room.page._list.natural_height()]
    assert room.page._delegate.size.value.px >= 24
    for _press in range(2):
        sizes.setFocus()
        room.press(sizes, Qt.Key.Key_Right)
        heights.append(room.page._list.natural_height())
    assert heights == sorted(set(heights))
    assert room.page._delegate.size is TextSize.READ_LARGEST


def test_the_group_confirms_with_the_number_there(room: Room) -> None:
    assert room.page._pill.accessibleName() == "Not yet confirmed"
    room.page._confirm.setFocus()
    room.press(room.page._confirm, Qt.Key.Key_Return)
    assert room.page._confirm_bar.count.text() == "8"
    room.press(room.page._confirm_bar.count, Qt.Key.Key_Return)
    group = room.group()
    assert (group.confirmed_by, bool(group.confirmed_at), bool(group.confirmed_words)) == (8, True, True)
    assert "8 people there" in room.page._pill.accessibleName()
    assert room.page._confirm_bar.isHidden()
    assert room.page.focusWidget() is room.page._list


def test_a_number_that_is_none_is_said_and_nothing_is_stored(room: Room) -> None:
    room.confirm("eight")
    assert room.group().confirmed_at == ""
    assert room.page._confirm_bar.isVisible()
    assert room.page._confirm_bar._said.text() == "Write a whole number, for example 9, or leave it empty."
    room.press(room.page._confirm_bar.count, Qt.Key.Key_Escape)
    assert room.page._confirm_bar.isHidden()


def test_how_many_are_there_may_stay_open(room: Room) -> None:
    room.confirm("")
    assert (room.group().confirmed_by, bool(room.group().confirmed_at)) == (None, True)


def test_other_words_afterwards_are_not_confirmed_and_it_can_be_taken_back(room: Room) -> None:
    room.confirm("9")
    first = next(row for row in room.page._model.rows() if row.code == "2.1").key[1]
    room.session.run(ChangeRecord(Recommendation, first, {"text": "Other words"}))
    room.settle()
    assert room.page._pill.accessibleName() == "Changed since it was confirmed"
    room.confirm("7")
    room.press(room.page._confirm, Qt.Key.Key_Return)
    assert room.group().confirmed_at == ""
    assert room.asked.undo == ["Group 2 is no longer confirmed"]


def test_the_head_of_notes_says_whether_the_page_is_confirmed(room: Room) -> None:
    context, _asked = context_of(room.session, room.folder)
    notes = NotesPage(context, GROUP)
    room.qtbot.addWidget(notes)
    notes.resize(1300, 700)
    notes.show()
    room.settle()
    pill = notes._head.confirmation
    assert (pill.isVisible(), pill.accessibleName()) == (True, "Not yet confirmed")
    room.confirm("9")
    assert pill.accessibleName().endswith("9 people there")


@pytest.mark.parametrize("room", [""], indirect=True)
def test_a_facilitator_reads_back_any_group(room: Room) -> None:
    assert room.page._groups.currentText() == "Group 2"
    room.page._groups.setCurrentIndex(1)
    room.page._groups.activated.emit(1)
    room.settle()
    assert room.page._stack.currentWidget() is room.page._empty
    assert not room.page._confirm.isEnabled()
    assert not room.page._pill.isVisible()


@pytest.mark.parametrize("percent", [100, 150])
@pytest.mark.parametrize("direction", list(Qt.LayoutDirection)[:2])
def test_nothing_is_cut_or_without_a_name(
    room: Room, qapp: QApplication, percent: int, direction: Qt.LayoutDirection
) -> None:
    assert unnamed_focusables(room.page) == []
    theme.current().choose_text_percent(percent)
    qapp.setLayoutDirection(direction)
    room.page.resize(921, 540) if percent == 100 else room.page.resize(1194, 690)
    room.page._confirm_bar.ask(8)
    room.settle()
    assert cut_labels(room.page.header) == []
    assert cut_labels(room.page._confirm_bar) == []


def test_the_model_is_sound_and_dark_looks_other_than_light(room: Room) -> None:
    tester = QAbstractItemModelTester(room.page._model)
    light = room.page.grab().toImage()
    theme.current().choose_scheme(Scheme.DARK)
    room.settle()
    assert room.page.grab().toImage() != light
    room.page._locked.choose("locked")
    room.page._show_rows()
    assert tester
