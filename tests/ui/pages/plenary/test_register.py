"""The register of divergences by keyboard: rows come by themselves, are written, settled, taken back."""

from __future__ import annotations

from PySide6.QtCore import Qt

from a87desk.commands.record import ChangeRecord
from a87desk.domain.divergence import Divergence
from a87desk.domain.theme import Theme
from a87desk.domain.vocabulary import DivergenceKind
from a87desk.reading.divergences import DivergenceSource
from tests.a87desk.reading.plenary_workshop import COMMON, FIRST, MINORITY, RESERVATION
from tests.ui.pages.plenary.room import CTRL, Room
from tests.ui.reading_screen import unnamed_focusables
from ui.pages.plenary.page import View

ENTER, TAB = Qt.Key.Key_Return, Qt.Key.Key_Tab


def go_to_register(room: Room) -> None:
    room.press(room.page, Qt.Key.Key_D, held=CTRL)
    assert room.page._view is View.DIVERGENCES


def write(room: Room, field: str, words: str) -> None:
    """Write into a field of the form and leave it."""
    editor = room.page._divergence_form.bound[field].editor
    editor.setFocus()
    room.qtbot.keyClicks(editor, words)
    room.press(editor, TAB)


def rows(room: Room) -> list[Divergence]:
    return room.asks(lambda file: file.read.all(Divergence, order="position, id"))


def choose(room: Room, source: DivergenceSource) -> None:
    """Go to a row by the keyboard."""
    register = room.page._register.list
    register.setFocus()
    room.press(register, Qt.Key.Key_Home)
    for _ in range(12):
        if room.chosen().source is source:
            return
        room.press(register, Qt.Key.Key_Down)
    raise AssertionError(source)


def test_the_register_tells_who_said_what_when_and_why(room: Room) -> None:
    go_to_register(room)
    assert room.register() == [
        "Contradictions",
        "Said to contradict each other. 1.2: One platform for all; 2.2: No central platform. one or many."
        " 3 March 2026, \u206609:30\u2069 · Facilitator",
        "Positions of a minority",
        "Theme below the rule. Theme 1: Who ratifies",
        "Reservations",
        "Reservation of a session · Closing. Its board waits. Held by One union · 3 March 2026, \u206609:30\u2069"
        " · Facilitator",
    ]
    assert room.focused() is room.page._register.list
    assert unnamed_focusables(room.page) == []


def test_d_on_a_theme_writes_down_who_differs_from_it(room: Room) -> None:
    room.on_themes(Qt.Key.Key_D)
    text = room.page._divergence_form.bound["text"].editor
    assert text.hasFocus()
    room.qtbot.keyClicks(text, "Not before the law")
    room.press(text, TAB)
    write(room, "who", "One union")
    (made,) = rows(room)
    assert (made.theme_id, made.kind, made.text, made.who) == (
        COMMON, DivergenceKind.MINORITY_POSITION, "Not before the law", "One union",
    )  # fmt: skip
    room.press(text, Qt.Key.Key_Escape)
    assert room.focused() is room.page._register.list
    room.press(room.page, Qt.Key.Key_D, held=CTRL)
    assert room.page._view is View.THEMES
    assert "1 divergence" in room.themes()[0]
    assert room.page._theme_form._lines[0].text() == "Written down in the register: Not before the law"


def test_insert_adds_a_row_and_its_theme_and_group_are_chosen(room: Room) -> None:
    go_to_register(room)
    room.press(room.page._register.list, Qt.Key.Key_Insert)
    assert room.page._divergence_form.bound["text"].editor.hasFocus()
    assert room.register()[-1].startswith("Written down in the register. Nothing written yet")
    room.page._divergence_form.changed.emit("theme_id", MINORITY)
    room.page._divergence_form.changed.emit("group_id", FIRST)
    room.settle()
    (made,) = rows(room)
    assert (made.theme_id, made.group_id) == (MINORITY, FIRST)


def test_a_row_is_settled_and_stands_again(room: Room) -> None:
    go_to_register(room)
    room.press(room.page._register.list, Qt.Key.Key_Insert)
    write(room, "text", "Only with money")
    room.press(room.page._register.list, Qt.Key.Key_S)
    assert room.page._divergence_form.bound["settled"].editor.hasFocus()
    write(room, "settled", "A funder said yes")
    assert rows(room)[0].settled == "A funder said yes"
    assert any("Settled: A funder said yes" in line for line in room.register())
    assert room.page._register._header._text.text() == "4, of which 3 stand"
    room.session.undo()
    room.settle()
    assert rows(room)[0].settled == ""


def test_a_row_is_removed_with_undo_and_what_stands_elsewhere_is_not(room: Room) -> None:
    go_to_register(room)
    register = room.page._register.list
    room.press(register, Qt.Key.Key_Insert)
    write(room, "text", "by mistake")
    register.setFocus()
    room.press(register, Qt.Key.Key_Delete)
    assert (rows(room), room.asked.undo) == ([], ["Removed “by mistake”"])
    choose(room, DivergenceSource.RESERVATION)
    room.press(register, Qt.Key.Key_Delete)
    assert room.page.hint_bar._end[0] == "This stands in the record of its session. Enter goes there."


def test_a_contradiction_is_settled_in_a_row_of_its_own(room: Room) -> None:
    go_to_register(room)
    choose(room, DivergenceSource.SAID_TO_CONTRADICT)
    room.press(room.page._register.list, Qt.Key.Key_S)
    assert room.page._divergence_form.bound["settled"].editor.hasFocus()
    write(room, "settled", "One after the other")
    assert room.chosen().source is DivergenceSource.SAID_TO_CONTRADICT
    assert (room.chosen().settled, len(rows(room))) == ("One after the other", 1)


def test_enter_goes_where_a_row_is_changed(room: Room) -> None:
    room.session.run(ChangeRecord(Theme, COMMON, {"dissent": "not in the north"}))
    room.settle()
    go_to_register(room)
    choose(room, DivergenceSource.RESERVATION)
    room.press(room.page._register.list, ENTER)
    assert [(one.noun, one.id) for one in room.went] == [("reservation", RESERVATION)]
    choose(room, DivergenceSource.DISSENT)
    room.press(room.page._register.list, ENTER)
    assert room.page._view is View.THEMES
    assert room.page._theme_form.bound["dissent"].editor.hasFocus()


def test_a_divergence_that_was_found_is_shown(room: Room) -> None:
    room.on_themes(Qt.Key.Key_D)
    made = rows(room)[0].id
    room.press(room.page, Qt.Key.Key_D, held=CTRL)
    room.page.show_record(Divergence.noun, made, "")
    room.settle()
    assert (room.page._view, room.chosen().divergence_id) == (View.DIVERGENCES, made)


def test_words_that_arrive_while_a_position_is_typed_stand_beside_it(room: Room) -> None:
    room.on_themes(Qt.Key.Key_D)
    made = rows(room)[0].id
    text = room.page._divergence_form.bound["text"].editor
    text.setFocus()
    room.qtbot.keyClicks(text, "Typed here")
    room.session.run(ChangeRecord(Divergence, made, {"text": "From elsewhere"}))
    room.settle()
    room.press(text, TAB)
    kept = room.asks(lambda file: {one.value for one in file.read.versions(Divergence, made, "text")})
    assert kept == {"Typed here", "From elsewhere"}
