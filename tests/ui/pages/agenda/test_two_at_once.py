"""Two people change the same words at once, and a program that dies: both wordings stand, nothing typed is lost."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from a87desk.commands.record import ChangeRecord
from a87desk.domain.breakout_group import BreakoutGroup
from a87desk.domain.record import Record
from a87desk.domain.session import GuidingQuestion, Session, SessionRole
from a87desk.domain.workshop import Workshop
from a87desk.reading.two_versions import OpenVersions, open_versions
from tests.ui.pages.agenda.agenda_room import GROUP, GROUPS, MODERATOR, PANEL, QUESTION, Room


def test_words_that_arrive_while_a_field_is_edited_stand_beside_those_of_the_person(room: Room) -> None:
    room.choose(PANEL)
    title = room.editor("title")
    title.setFocus()
    title.selectAll()
    room.qtbot.keyClicks(title, "Typed here")
    room.session.run(ChangeRecord(Session, PANEL, {"title": "Merged from elsewhere"}))
    room.settle()
    room.press(title, Qt.Key.Key_Tab)
    assert versions(room, Session, PANEL, "title") == {"Typed here", "Merged from elsewhere"}
    room.write("title", "Decided")
    assert versions(room, Session, PANEL, "title") == {"Decided"}


@pytest.mark.parametrize(
    ("session_id", "noun", "record_id", "field", "editor"),
    [
        (PANEL, SessionRole, MODERATOR, "name", "person"),
        (PANEL, SessionRole, MODERATOR, "organisation", "organisation"),
        (GROUPS, BreakoutGroup, GROUP, "theme", "theme"),
        (GROUPS, BreakoutGroup, GROUP, "rapporteur", "rapporteur"),
        (GROUPS, GuidingQuestion, QUESTION, "text", "text"),
    ],
)
def test_words_that_arrive_while_a_row_is_edited_stand_beside(
    room: Room, session_id: str, noun: type[Record], record_id: str, field: str, editor: str
) -> None:
    room.choose(session_id)
    form = room.forms.session
    row = next(found for each in (form.roles, form.groups, form.questions) if (found := each.row(record_id)))
    edit = getattr(row, editor)
    edit.setFocus()
    edit.selectAll()
    room.qtbot.keyClicks(edit, "Typed here")
    room.session.run(ChangeRecord(noun, record_id, {field: "Merged from elsewhere"}))
    room.settle()
    room.press(edit, Qt.Key.Key_Tab)
    assert versions(room, noun, record_id, field) == {"Typed here", "Merged from elsewhere"}
    assert [one.field for one in open_fields(room)] == [field]
    edit.setFocus()
    edit.selectAll()
    room.qtbot.keyClicks(edit, "Decided")
    room.press(edit, Qt.Key.Key_Tab)
    assert versions(room, noun, record_id, field) == {"Decided"}


def test_a_field_that_is_written_twice_in_a_row_has_one_version(room: Room) -> None:
    room.choose(PANEL)
    for words in ("one", "two", "three"):
        room.write("room", words)
    assert versions(room, Session, PANEL, "room") == {"three"}
    room.session.undo()
    room.settle()
    room.write("room", "four")
    assert versions(room, Session, PANEL, "room") == {"four"}
    room.page._show_workshop()
    room.settle()
    room.write("venue", "Hotel")
    room.write("venue", "Hall")
    assert versions(room, Workshop, room.all(Workshop)[0].id, "venue") == {"Hall"}


def test_what_is_typed_outlives_the_program(room: Room) -> None:
    room.choose(PANEL)
    title = room.editor("title")
    title.setFocus()
    title.selectAll()
    room.qtbot.keyClicks(title, "Half a ti")
    room.qtbot.waitUntil(lambda: drafts(room) == {f"field session {PANEL} title": "Half a ti"})
    room.press(title, Qt.Key.Key_Tab)
    room.settle()
    assert drafts(room) == {}


def versions(room: Room, noun: type[Record], record_id: str, field: str) -> set[object]:
    answer: list[set[object]] = []
    room.session.ask(
        lambda workspace: {past.value for past in workspace.read.versions(noun, record_id, field)}, answer.append
    )
    room.qtbot.waitUntil(lambda: bool(answer))
    return answer[0]


def open_fields(room: Room) -> list[OpenVersions]:
    answer: list[list[OpenVersions]] = []
    room.session.ask(lambda workspace: open_versions(workspace.read), answer.append)
    room.qtbot.waitUntil(lambda: bool(answer))
    return answer[0]


def drafts(room: Room) -> dict[str, str]:
    answer: list[dict[str, str]] = []
    room.session.ask(lambda workspace: {one.place: one.text for one in workspace.drafts()}, answer.append)
    room.qtbot.waitUntil(lambda: bool(answer))
    return answer[0]
