"""Mending a record: forms, earlier lines, drafts, the order of lines, sessions that are added on the way."""

from __future__ import annotations

from PySide6.QtCore import Qt

from a87desk.commands.agenda import RemoveSessions
from a87desk.commands.record import ChangeRecord
from a87desk.domain.action import Action
from a87desk.domain.decision import Decision, Endorsement
from a87desk.domain.document_lists import Attribution
from a87desk.domain.note import Note
from a87desk.domain.session import Session
from a87desk.domain.vocabulary import DecisionKind, NoteKind, Visibility
from tests.ui.pages.records.records_room import CTRL, FREEDMAN, PANEL, Room


def test_half_written_words_never_move_to_another_session(room: Room) -> None:
    room.qtbot.keyClicks(room.field, "half of the panel")
    room.session.run(RemoveSessions((PANEL,)))
    room.settle()
    assert room.page._place != ("session", PANEL)
    assert room.field.toPlainText() == ""
    room.session.undo()
    room.settle()
    room.go("Panel")
    assert room.field.toPlainText() == "half of the panel"


def test_the_form_changes_every_field_of_a_note(room: Room) -> None:
    room.enter("Ryan: A word")
    room.choose_in("kind", "country_case")
    room.write("country", "Nepal")
    room.choose_in("role_id", FREEDMAN)
    room.choose_in("visibility", "facilitators")
    room.write("tags", "unions, migration")
    (note,) = room.all(Note)
    assert (note.kind, note.country, note.role_id, note.visibility, note.tags) == (
        NoteKind.COUNTRY_CASE, "Nepal", FREEDMAN, Visibility.FACILITATORS, ("unions", "migration"),
    )  # fmt: skip


def test_how_words_may_be_attributed_is_set_beside_them(room: Room) -> None:
    room.enter("Ryan: A word")
    room.choose_in("attribution", "organisation")
    (note,) = room.all(Note)
    assert note.attribution is Attribution.ORGANISATION
    room.session.undo()
    room.settle()
    assert room.all(Note)[0].attribution is None


def test_the_form_changes_a_decision_and_makes_it_a_next_step(room: Room) -> None:
    room.go("Guidelines")
    room.enter("requested: Prepare a paper @Secretariat")
    room.write("due", "before July 2018")
    room.choose_in("kind", "deferred")
    (decision,) = room.all(Decision)
    assert (decision.kind, decision.due and decision.due.as_written) == (DecisionKind.DEFERRED, "before July 2018")
    form = room.page._items.form()
    assert form is not None
    form.action.setFocus()
    room.press(form.action, Qt.Key.Key_Return)
    (action,) = room.all(Action)
    assert (action.text, action.lead, action.due) == ("Prepare a paper", "Secretariat", decision.due)
    assert form.action.isHidden()


def test_an_endorsing_name_that_is_written_anew_is_linked(room: Room) -> None:
    room.go("Statement")
    room.enter("I.L.O.")
    room.write("name", "ILO")
    (found,) = room.all(Endorsement)
    assert (found.name, found.organisation_id) == ("ILO", "c" * 32)


def test_an_earlier_line_is_edited_and_the_half_written_one_comes_back(room: Room) -> None:
    room.enter("First")
    room.enter("Second")
    room.qtbot.keyClicks(room.field, "half written")
    room.press(room.field, Qt.Key.Key_Up, CTRL)
    assert room.field.toPlainText() == "Second"
    room.enter(" changed")
    assert [note.text for note in room.all(Note)] == ["First", "Second changed"]
    assert room.field.toPlainText() == "half written"


def test_escape_keeps_the_changed_words_of_an_earlier_line_as_a_draft(room: Room) -> None:
    room.enter("First")
    room.press(room.field, Qt.Key.Key_Up, CTRL)
    room.qtbot.keyClicks(room.field, " and more")
    room.press(room.field, Qt.Key.Key_Escape)
    assert room.field.toPlainText() == ""
    room.press(room.field, Qt.Key.Key_Up, CTRL)
    assert room.field.toPlainText() == "First and more"


def test_an_edit_that_meets_another_laptops_words_makes_two_versions(room: Room) -> None:
    room.enter("First")
    (note,) = room.all(Note)
    room.press(room.field, Qt.Key.Key_Up, CTRL)
    room.session.run(ChangeRecord(Note, note.id, {"text": "From elsewhere"}))
    room.settle()
    room.enter(" mine")
    answer: list[int] = []
    room.session.ask(lambda workspace: len(workspace.read.versions(Note, note.id, "text")), answer.append)
    room.qtbot.waitUntil(lambda: bool(answer))
    assert answer == [2]
    assert room.pills() == [["Two versions"]]


def test_half_written_words_wait_in_their_session(room: Room) -> None:
    room.qtbot.keyClicks(room.field, "half of the panel")
    room.go("Guidelines")
    assert room.field.toPlainText() == ""
    room.qtbot.keyClicks(room.field, "half of the item")
    room.go("Panel")
    assert room.field.toPlainText() == "half of the panel"
    room.go("Guidelines")
    assert room.field.toPlainText() == "half of the item"


def test_a_session_is_added_named_and_written_in(room: Room) -> None:
    room.go("Guidelines")
    room.places.setFocus()
    room.press(room.places, Qt.Key.Key_Insert)
    new = next(one for one in room.all(Session) if not one.title)
    title = room.page._sessions.session.bound["title"].editor
    assert room.page.focusWidget() is title
    room.qtbot.keyClicks(title, "Any other business")
    room.press(title, Qt.Key.Key_Tab)
    room.enter("Nothing was raised")
    assert [note.session_id for note in room.all(Note)] == [new.id]
    assert "Any other business" in [row.title for row in room.page._places.model.rows()]


def test_lines_change_places_by_keys_inside_their_section(room: Room) -> None:
    for typed in ("Floor one", "q: First?", "a: Answer", "q: Second?", "Ryan: One", "Ryan: Two"):
        room.enter(typed)
    alt = Qt.KeyboardModifier.AltModifier
    room.line_list.setFocus()
    notes = {note.text: note for note in room.all(Note)}
    room.page._record.choose(notes["One"].id)
    room.press(room.line_list, Qt.Key.Key_Down, alt)
    room.press(room.line_list, Qt.Key.Key_Down, alt)
    row = room.page._record.current()
    assert row is not None
    assert row.words == "One"
    room.page._record.choose(notes["Second?"].id)
    room.press(room.line_list, Qt.Key.Key_Up, alt)
    assert room.lines() == [
        "[Tim Ryan]", "Point: Two", "Point: One", "[From the floor]", "Point: Floor one",
        "[Questions and answers]", "Question: Second?", "Question: First?", "Answer: Answer",
    ]  # fmt: skip
    room.session.undo()
    room.settle()
    assert room.lines()[6:] == ["Question: First?", "Answer: Answer", "Question: Second?"]
