"""A line with marks is shown as it will be saved, and saved as it was shown."""

from __future__ import annotations

from PySide6.QtCore import Qt

from a87desk.domain.note import Note
from a87desk.domain.recommendation import Recommendation
from a87desk.domain.vocabulary import NoteKind, Visibility
from tests.ui.pages.notes.room import CTRL, Room
from ui.pages.notes.line_preview import LinePreview


def preview(room: Room) -> LinePreview:
    return room.page._writing.preview


def test_marks_are_shown_under_the_entry_while_they_are_typed_and_saved_as_shown(room: Room) -> None:
    room.qtbot.keyClicks(room.page._writing.entry, "rec: Train inspectors @MoH #data 2027-Q1")
    assert preview(room).isVisible()
    assert preview(room).pills() == ["Recommendation", "MoH", "2027-Q1", "data"]
    assert preview(room).words.text() == "Words: Train inspectors"
    assert "to MoH, by 2027-Q1, tag data" in room.page._writing.entry.accessibleDescription()
    room.press(Qt.Key.Key_Return)
    assert not preview(room).isVisible()
    saved = room.stored(Recommendation)[0]
    assert (saved.text, saved.addressee, saved.tags) == ("Train inspectors", "MoH", ("data",))


def test_plain_words_show_no_preview(room: Room) -> None:
    room.qtbot.keyClicks(room.page._writing.entry, "Write to ilo@ilo.org in C#")
    assert not preview(room).isVisible()


def test_ctrl_m_keeps_marks_as_words_for_this_note_only(room: Room) -> None:
    room.qtbot.keyClicks(room.page._writing.entry, "Follow #MeToo")
    room.press(Qt.Key.Key_M, CTRL)
    assert preview(room).pills() == ["Recommendation"]
    room.press(Qt.Key.Key_Return)
    room.write("Again #schools")
    assert [(one.text, one.tags) for one in room.stored(Recommendation)] == [
        ("Follow #MeToo", ()),
        ("Again", ("schools",)),
    ]


def test_a_line_of_marks_alone_is_not_saved_and_stays(room: Room) -> None:
    room.write("#data @MoH")
    assert room.shown() == []
    assert room.page._writing.entry.toPlainText() == "#data @MoH"
    assert room.page._writing.aside.text() == "There are no words yet, only marks."


def test_an_earlier_note_is_edited_word_for_word(room: Room) -> None:
    room.write("First")
    room.press(Qt.Key.Key_Up, CTRL)
    room.write(" #data @MoH")
    assert [(one.text, one.tags) for one in room.stored(Recommendation)] == [("First #data @MoH", ())]
    assert not preview(room).isVisible()


def test_a_quote_is_confidential_from_the_start_and_says_so(room: Room) -> None:
    room.qtbot.keyClicks(room.page._writing.entry, "quote: we know what works")
    assert preview(room).pills() == ["Quote", "Confidential"]
    room.press(Qt.Key.Key_Return)
    room.page._writing.kinds.choose(NoteKind.QUOTE.value)
    room.write("so it is")
    assert [one.visibility for one in room.stored(Note)] == [Visibility.CONFIDENTIAL] * 2


def test_the_example_of_a_country_has_its_country(room: Room) -> None:
    room.write("gp: An SDG forum /country Nepal")
    note = room.stored(Note)[0]
    assert (note.kind, note.country, note.text) == (NoteKind.GOOD_PRACTICE, "Nepal", "An SDG forum")
    assert room.page._details._texts._edits["country"].isVisible()


def test_urgency_and_date_are_shown_saved_and_corrected_in_the_details(room: Room) -> None:
    room.write("rec: Finish the register !high 2027-Q1")
    [kept] = room.stored(Recommendation)
    assert (kept.text, kept.urgency, kept.due.as_written) == ("Finish the register", "high", "2027-Q1")
    edit = room.page._details._texts._edits["due"]
    assert edit.text() == "2027-Q1"
    edit.setFocus()
    edit.selectAll()
    room.qtbot.keyClicks(edit, "July 2027")
    room.qtbot.keyClick(edit, Qt.Key.Key_Return)
    room.settle()
    [changed] = room.stored(Recommendation)
    assert (changed.due.as_written, changed.due.first) == ("July 2027", "2027-07-01")
    edit.clear()
    room.qtbot.keyClick(edit, Qt.Key.Key_Return)
    room.settle()
    assert room.stored(Recommendation)[0].due is None
