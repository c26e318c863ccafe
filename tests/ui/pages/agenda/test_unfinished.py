"""What was typed and not saved when the program ended is brought back, or forgotten when somebody says so."""

from __future__ import annotations

from functools import partial

import pytest
from PySide6.QtCore import Qt

from a87desk.domain.breakout_group import BreakoutGroup
from a87desk.domain.day import Day
from a87desk.domain.record import Record
from a87desk.domain.session import GuidingQuestion, Session, SessionRole
from a87desk.workspace import Workspace
from tests.ui.opened import context_of
from tests.ui.pages.agenda.agenda_room import FIRST, GROUP, GROUPS, MODERATOR, PANEL, QUESTION, Room
from ui.pages.agenda.page import AgendaPage


def keep(draft: tuple[str, str], workspace: Workspace) -> None:
    workspace.keep_draft(*draft)


def left_over(room: Room, *places: tuple[str, str]) -> Room:
    """Leave drafts, as a program that died does, and open the page anew."""
    for draft in places:
        room.session.act(partial(keep, draft))
    context, asked = context_of(room.session, room.page._context.export_folder)
    page = AgendaPage(context)
    room.qtbot.addWidget(page)
    page.resize(1194, 690)
    page.show()
    page.activateWindow()
    room.qtbot.waitUntil(page.isActiveWindow)
    again = Room(room.qtbot, page, room.session, asked)
    again.settle()
    return again


def drafts(room: Room) -> list[str]:
    answer: list[list[str]] = []
    room.session.ask(lambda workspace: [one.place for one in workspace.drafts()], answer.append)
    room.qtbot.waitUntil(lambda: bool(answer))
    return answer[0]


def test_unsaved_words_come_back_into_their_field(room: Room) -> None:
    place = f"field session {PANEL} objective"
    again = left_over(room, (place, "Half an objective"))
    unfinished = again.page._unfinished
    assert unfinished.isVisible()
    assert "Half an objective" in unfinished.banner.text()
    unfinished.back.click()
    again.settle()
    editor = again.editor("objective")
    assert (editor.toPlainText(), editor.hasFocus()) == ("Half an objective", True)
    assert not unfinished.isVisible()
    assert again.stored(Session, PANEL).objective == ""
    again.press(editor, Qt.Key.Key_Tab)
    assert again.stored(Session, PANEL).objective == "Half an objective"
    assert drafts(again) == []


@pytest.mark.parametrize(
    ("session_id", "noun", "record_id", "field", "editor"),
    [
        (PANEL, SessionRole, MODERATOR, "name", "person"),
        (GROUPS, BreakoutGroup, GROUP, "theme", "theme"),
        (GROUPS, GuidingQuestion, QUESTION, "text", "text"),
    ],
)
def test_what_is_typed_into_a_row_outlives_the_program_too(
    room: Room, session_id: str, noun: type[Record], record_id: str, field: str, editor: str
) -> None:
    room.choose(session_id)
    edit = getattr(room.forms.session.row(record_id), editor)
    edit.setFocus()
    edit.selectAll()
    room.qtbot.keyClicks(edit, "Half a w")
    place = f"field {noun.noun} {record_id} {field}"
    room.qtbot.waitUntil(lambda: drafts(room) == [place])
    again = left_over(room)
    again.page._unfinished.back.click()
    again.settle()
    other = getattr(again.forms.session.row(record_id), editor)
    assert other.hasFocus()
    again.press(other, Qt.Key.Key_Tab)
    assert getattr(again.stored(noun, record_id), field) == "Half a w"
    assert drafts(again) == []


def test_several_are_shown_one_after_the_other(room: Room) -> None:
    workshop = room.page._agenda.workshop.id if room.page._agenda else ""
    again = left_over(
        room, (f"field day {FIRST} aim", "Half an aim"), (f"field workshop {workshop} venue", "Half a venue")
    )
    unfinished = again.page._unfinished
    unfinished.back.click()
    again.settle()
    assert again.editor("venue").toPlainText() == "Half a venue"
    assert "Half an aim" in unfinished.banner.text()
    unfinished.back.click()
    again.settle()
    again.press(again.editor("aim"), Qt.Key.Key_Tab)
    assert again.stored(Day, FIRST).aim == "Half an aim"


def test_what_is_forgotten_is_gone_and_nothing_else(room: Room) -> None:
    again = left_over(room, (f"field session {PANEL} title", "Half"), ("note somewhere", "A note"))
    again.page._unfinished.forget.click()
    again.settle()
    assert drafts(again) == ["note somewhere"]
    assert not again.page._unfinished.isVisible()


def test_without_anything_left_over_there_is_no_banner(room: Room) -> None:
    assert not room.page._unfinished.isVisible()
