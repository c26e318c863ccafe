"""The Agenda page as a whole: what is missing leads to its field; nothing is cut or nameless, in both directions."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from a87desk.domain.day import Day
from a87desk.domain.session import Session
from a87desk.reading.incomplete import Check
from tests.journeys.workshops import whole_forum
from tests.ui.opened import context_of, open_session
from tests.ui.pages.agenda.agenda_room import ALT, BREAK, GROUP, GROUPS, MODERATOR, OPENING, PANEL, SECOND, Room
from tests.ui.reading_screen import cut_labels, unnamed_focusables
from ui import theme as look
from ui.pages.agenda.page import AgendaPage
from ui.tokens import Scheme
from ui.widgets.fields import LineEdit


@pytest.fixture
def forum(qtbot: QtBot, tmp_path: Path) -> Iterator[Room]:
    workspace = whole_forum(tmp_path / "w.a87")
    session = open_session(qtbot, workspace, tmp_path / "w.a87")
    context, asked = context_of(session, tmp_path)
    page = AgendaPage(context)
    qtbot.addWidget(page)
    page.resize(1194, 690)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    made = Room(qtbot, page, session, asked)
    made.settle()
    yield made
    session.close()


def test_the_traps_of_the_forum_are_mended_from_the_list(forum: Room) -> None:
    entries = forum.entries()
    assert [check for check, _record in entries[:3]] == [Check.WEEKDAY, Check.PRINTED_TIME, Check.PRINTED_TIME]
    weekday = entries[0][1]
    forum.mend(Check.WEEKDAY, weekday)
    assert forum.focused() is forum.editor("as_printed")
    assert forum.stored(Day, weekday).as_printed == "WEDNESDAY, 12 SEPTEMBER"
    forum.write("as_printed", "")
    printed = entries[2][1]
    forum.mend(Check.PRINTED_TIME, printed)
    assert forum.stored(Session, printed).as_printed == "11.00 pm – 12.30 pm"
    assert forum.focused() is forum.editor("as_printed")
    forum.write("as_printed", "")
    moderator = next(record for check, record in entries if check is Check.OPEN_ROLE)
    forum.mend(Check.OPEN_ROLE, moderator)
    row = forum.role_row(moderator)
    assert forum.focused() is row.person
    forum.write_in(row.person, "Aidan McQuade")
    group = next(record for check, record in entries if check is Check.NO_RAPPORTEUR)
    forum.mend(Check.NO_RAPPORTEUR, group)
    named = forum.focused()
    assert isinstance(named, LineEdit)
    assert named.accessibleName() == "Group 3: rapporteur"
    forum.write_in(named, "Yared Degefu")
    left = forum.entries()
    for mended in ((Check.WEEKDAY, weekday), (Check.PRINTED_TIME, printed), (Check.OPEN_ROLE, moderator)):
        assert mended not in left
    assert (Check.NO_RAPPORTEUR, group) not in left
    assert len(left) == len(entries) - 4


@pytest.mark.parametrize(
    ("check", "record_id", "field"),
    [
        (Check.NO_DATE, SECOND, "date"),
        (Check.OPEN_ROLE, MODERATOR, "name"),
        (Check.NO_ROLE, OPENING, "roles"),
        (Check.NO_RAPPORTEUR, GROUP, "rapporteur"),
    ],
)
def test_enter_on_an_entry_goes_to_its_field(room: Room, check: Check, record_id: str, field: str) -> None:
    room.mend(check, record_id)
    form = room.forms.session
    fields: dict[str, Callable[[], Any]] = {
        "date": lambda: room.editor("date"),
        "name": lambda: room.role_row(MODERATOR).person,
        "roles": lambda: form.roles.add,
        "rapporteur": lambda: form.groups.row(GROUP).rapporteur,
    }
    assert room.focused() is fields[field]()


def test_what_is_missing_of_the_workshop_leads_to_its_form(room: Room) -> None:
    workshop = next(record for check, record in room.entries() if check is Check.NO_FACT)
    room.mend(Check.NO_FACT, workshop)
    assert room.forms.currentWidget() is room.forms.workshop
    assert room.focused() is room.forms.workshop.bound["kind"].editor


@pytest.mark.parametrize("room", [()], indirect=True)
def test_without_days_it_says_what_will_be_here_and_begins(room: Room) -> None:
    empty = room.page._line._empty
    assert empty.isVisible()
    button = next(one for one in empty.findChildren(QPushButton))
    assert button.text() == "Add day"
    room.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    room.settle()
    assert [one.number for one in room.all(Day)] == [1]
    assert button.text() == "Add session"
    room.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    room.settle()
    assert room.plan() == [" 09:00–09:30"]


def test_a_record_found_elsewhere_is_shown_where_it_lies(room: Room) -> None:
    room.choose_day(SECOND)
    room.page.show_record("session", BREAK, "")
    room.settle()
    assert room.editor("title").toPlainText() == "Break"
    room.page.show_record("day", SECOND, "")
    room.settle()
    assert room.forms.currentWidget() is room.forms.day


def test_the_lists_keep_the_promises_of_qt_models(room: Room) -> None:
    mode = QAbstractItemModelTester.FailureReportingMode.Fatal
    models = (room.page._line._model, room.page._places._places, room.page._places._entry_rows)
    testers = [QAbstractItemModelTester(model, mode) for model in models]
    room.choose(PANEL)
    room.press(room.line, Qt.Key.Key_Up, ALT)
    room.press(room.line, Qt.Key.Key_Insert)
    room.choose(GROUPS)
    room.press(room.line, Qt.Key.Key_Delete)
    room.choose_day(SECOND)
    room.press(room.days, Qt.Key.Key_Delete)
    for _round in range(4):
        room.session.undo()
    room.settle()
    assert len(testers) == 3


@pytest.mark.parametrize("percent", [100, 150])
@pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def test_nothing_is_cut_or_nameless(room: Room, percent: int, direction: Qt.LayoutDirection) -> None:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    app.setLayoutDirection(direction)
    look.current().choose_text_percent(percent)
    look.current().choose_scheme(Scheme.DARK)
    room.page.resize(1194 * percent // 100, 690 * percent // 100)
    for shown in (GROUPS, PANEL, SECOND, ""):
        room.choose(shown) if shown in (GROUPS, PANEL) else room.choose_day(shown)
        room.qtbot.waitUntil(lambda: cut_labels(room.page) == [])
        assert unnamed_focusables(room.page) == []
    assert not room.page.grab().isNull()
    left = room.page._places.mapToGlobal(QPoint(0, 0)).x()
    right = room.forms.mapToGlobal(QPoint(0, 0)).x()
    assert (left < right) == (direction == Qt.LayoutDirection.LeftToRight)


def test_screen_readers_hear_time_title_kind_and_what_is_wrong(room: Room) -> None:
    role = Qt.ItemDataRole.AccessibleTextRole
    room.choose(BREAK)
    room.write("starts", "10:30")
    spoken = [room.page._line._model.index(place).data(role) for place in range(3)]
    assert spoken[1] == "09:30 to 11:00. Panel. Panel. Moderator: TBD"
    assert spoken[2] == "10:30 to 11:00. Break. Break. At the same time as “Panel”."
    entries = room.page._places._entry_rows
    assert entries.index(0).data(role) == "Contradiction. At the same time as “Panel”. Day 1 · Break"


def test_the_keyboard_begins_in_the_day_and_comes_back_to_where_it_was(room: Room) -> None:
    assert room.focused() is room.line
    room.press(room.line, Qt.Key.Key_Return)
    elsewhere = LineEdit(name="elsewhere")
    room.qtbot.addWidget(elsewhere)
    elsewhere.show()
    elsewhere.setFocus()
    room.page.activateWindow()
    room.page.entered()
    assert room.focused() is room.editor("title")


def test_every_panel_says_its_keys(room: Room) -> None:
    for panel, first in (
        (room.line, "Edit"),
        (room.days, "Edit"),
        (room.page._places.entries, "Go to the field that mends it"),
    ):
        panel.setFocus()
        assert room.page.hint_bar.hints()[0].words == first
    room.choose(PANEL)
    room.press(room.line, Qt.Key.Key_Return)
    assert [hint.keys[0] for hint in room.page.hint_bar.hints()] == ["Tab", "Esc", "F6"]
