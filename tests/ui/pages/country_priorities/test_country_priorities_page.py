"""The country's priorities as a person writes and moves them, and what is seen and stored then."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from a87desk.commands.priority import AddPriorities
from a87desk.domain.action import Action
from a87desk.domain.priority import Priority
from tests.a87desk.commands.follow_up_examples import LAWS, ONE, SCHOOLS, STUDY
from tests.ui.pages.country_priorities.priorities_room import ALT, Key, Room
from ui import theme
from ui.pages.country_priorities.column import ColumnPane
from ui.widgets.buttons import IconButton

CHILD, TRAFFICKING = "Child labour", "Trafficking"


@pytest.fixture
def right_to_left() -> Iterator[None]:
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    application.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    yield
    application.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def test_columns_stand_side_by_side_and_each_counts_from_one(room: Room) -> None:
    assert room.seen() == {
        CHILD: ["1 Keep children in school", "2 Study of exploitation"], TRAFFICKING: ["1 Harmonise the laws"],
    }  # fmt: skip
    first, second = (room.column(one) for one in (CHILD, TRAFFICKING))
    assert first.mapTo(room.page, first.rect().topLeft()).x() < second.mapTo(room.page, second.rect().topLeft()).x()
    assert first.width() == pytest.approx(second.width(), abs=2)
    assert room.page.header._text.text() == "3 priorities under 2 headings · 2 without an action"


def test_priorities_are_typed_line_after_line(room: Room) -> None:
    room.choose(TRAFFICKING, 0)
    room.press(room.here(), Key.Key_Insert)
    for words in ("Protect victims", "Train judges"):
        room.write(words, Key.Key_Return)
    assert room.seen()[TRAFFICKING] == ["1 Harmonise the laws", "2 Protect victims", "3 Train judges"]
    assert room.here() is room.column(TRAFFICKING).add


def test_pasted_lines_are_as_many_priorities_in_one_step(room: Room) -> None:
    add = room.column(TRAFFICKING).add
    add.setFocus()
    QGuiApplication.clipboard().setText("• Protect victims\n\n– Train judges\n")
    room.qtbot.keyClick(add, Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    room.settle()
    assert room.seen()[TRAFFICKING][1:] == ["2 Protect victims", "3 Train judges"]
    assert room.ask(lambda workspace: workspace.undo_label) == "Added 2 priorities"


def test_a_card_moves_within_its_column_and_to_the_next_with_the_keyboard(room: Room) -> None:
    room.choose(CHILD, 0)
    room.press(room.here(), Key.Key_Down, ALT)
    assert room.seen()[CHILD] == ["1 Study of exploitation", "2 Keep children in school"]
    room.press(room.here(), Key.Key_Right, ALT)
    assert room.seen()[TRAFFICKING] == ["1 Harmonise the laws", "2 Keep children in school"]
    assert room.here() is room.column(TRAFFICKING).list
    room.press(room.here(), Key.Key_Right, ALT)  # there is no further column
    room.press(room.here(), Key.Key_Left, ALT)
    assert room.seen()[CHILD] == ["1 Study of exploitation", "2 Keep children in school"]


def test_the_arrows_to_the_sides_go_to_the_column_beside(room: Room) -> None:
    room.choose(CHILD, 0)
    room.press(room.here(), Key.Key_Right)
    assert room.here() is room.column(TRAFFICKING).list
    assert room.page.priority_id == LAWS


def test_right_to_left_the_sides_change(right_to_left: None, room: Room) -> None:
    first, second = (room.column(one) for one in (CHILD, TRAFFICKING))
    assert first.mapTo(room.page, first.rect().topLeft()).x() > second.mapTo(room.page, second.rect().topLeft()).x()
    room.choose(CHILD, 0)
    room.press(room.here(), Key.Key_Left, ALT)
    assert room.seen()[TRAFFICKING] == ["1 Harmonise the laws", "2 Keep children in school"]


def test_a_card_is_dropped_before_another_in_another_column(room: Room) -> None:
    room.drop(STUDY, TRAFFICKING, 0)
    assert room.seen() == {
        CHILD: ["1 Keep children in school"], TRAFFICKING: ["1 Study of exploitation", "2 Harmonise the laws"],
    }  # fmt: skip


def test_a_heading_is_added_written_over_and_moved(room: Room) -> None:
    room.page.ask_name = lambda *_words: "Migration"
    room.page.add_heading.click()
    room.settle()
    assert room.here() is room.column("Migration").add
    room.write("Register contracts", Key.Key_Return)
    assert room.seen()["Migration"] == ["1 Register contracts"]
    edit = room.column("Migration").edit
    edit.setFocus()
    room.press(edit, Key.Key_Left, ALT)
    assert list(room.seen()) == [CHILD, "Migration", TRAFFICKING]
    room.write("Travail des enfants")
    assert list(room.seen()) == [CHILD, "Travail des enfants", TRAFFICKING]
    assert sum(one.column == "Travail des enfants" for one in room.all(Priority)) == 1


def test_five_headings_are_warned_of_and_refused_by_nothing(room: Room) -> None:
    for heading in ("Migration", "Supply chains"):
        room.session.run(AddPriorities(("x",), heading))
    room.settle()
    assert not room.page.board._too_wide.isVisible()
    room.session.run(AddPriorities(("x",), "Conflict"))
    room.settle()
    assert room.page.board._too_wide.isVisible()
    assert len(room.seen()) == 5


def test_four_columns_fit_the_smallest_window(room: Room) -> None:
    for heading in ("Migration", "Supply chains"):
        room.session.run(AddPriorities(("long words " * 12,), heading))
    room.page.resize(1041, 500)
    room.settle()
    assert len(room.seen()) == 4
    assert room.page.board._scroll.horizontalScrollBar().maximum() == 0
    assert room.page._end.isVisible()


def test_the_fields_of_a_priority_are_kept_as_written(room: Room) -> None:
    room.choose(CHILD, 0)
    room.press(room.here(), Key.Key_F2)
    assert room.here().accessibleName() == "Words"
    for name, words in (
        ("by_when", "2020"), ("target", "10 municipalities"), ("sectors", "dairy, fishery"),
        ("legal_references", "ILO Convention n° 142"),
    ):  # fmt: skip
        room.page.form.focus_field(name)
        room.write(words)
    one = next(each for each in room.all(Priority) if each.id == SCHOOLS)
    assert (one.target, one.sectors, one.legal_references) == (
        "10 municipalities", ("dairy", "fishery"), ("ILO Convention n° 142",),
    )  # fmt: skip
    row = room.column(CHILD).list.rows.rows()[0]
    assert [part.strip("\u2068\u2069") for part in row.line.split(" · ")] == [
        "2020", "10 municipalities", "ILO Convention n° 142",
    ]  # fmt: skip


def test_another_heading_in_the_form_moves_the_card(room: Room) -> None:
    room.choose(CHILD, 1)
    room.page.form.focus_field("column")
    room.write(TRAFFICKING)
    assert room.seen()[TRAFFICKING] == ["1 Harmonise the laws", "2 Study of exploitation"]


def test_actions_are_added_under_a_priority_with_one_horizon_for_all(room: Room) -> None:
    room.choose(TRAFFICKING, 0)
    assert room.column(TRAFFICKING).list.rows.rows()[0].pill.text == "No action yet"
    room.press(room.here(), Key.Key_A)
    editor = room.page.form.actions_editor
    assert room.here() is editor.add
    editor.horizon.setText("2021")
    for words in ("Draft the law", "Hear the judges"):
        room.write(words, Key.Key_Return)
    added = [one for one in room.all(Action) if one.priority_id == LAWS]
    assert {(one.text, one.horizon) for one in added} == {("Draft the law", "2021"), ("Hear the judges", "2021")}
    assert room.column(TRAFFICKING).list.rows.rows()[0].pill.text == "2 actions"


def test_an_action_is_changed_and_taken_off_in_its_row(room: Room) -> None:
    room.choose(CHILD, 0)
    row = room.page.form.actions_editor.row(ONE)
    assert row is not None
    row.edits()["lead"].setFocus()
    room.write("Ministry of Education")
    assert next(one for one in room.all(Action) if one.id == ONE).lead == "Ministry of Education"
    row.findChildren(IconButton)[0].click()
    room.settle()
    assert next(one for one in room.all(Action) if one.id == ONE).priority_id is None
    assert room.asked.undo == ["Took the action off its priority"]


def test_one_list_says_the_heading_of_each_card(room: Room) -> None:
    room.qtbot.keyClick(room.page.view._group.button(0), Key.Key_Right)
    room.settle()
    assert [one.line.strip("\u2068\u2069") for one in room.page.board.columns[0].list.rows.rows()] == [
        CHILD, CHILD, TRAFFICKING,
    ]  # fmt: skip


def test_del_removes_with_an_offer_to_take_it_back(room: Room) -> None:
    room.choose(CHILD, 0)
    room.press(room.here(), Key.Key_Delete)
    assert room.asked.undo == ["Removed the priority “Keep children in school”"]
    assert room.seen()[CHILD] == ["1 Study of exploitation"]
    room.session.undo()
    room.settle()
    assert room.seen()[CHILD][0] == "1 Keep children in school"


def test_f6_goes_through_the_columns_and_the_form(room: Room) -> None:
    assert list(room.page.panels()) == [*room.page.board.lists(), room.page._end]


@pytest.mark.parametrize("room", [()], indirect=True)
def test_a_flat_list_from_nothing(room: Room) -> None:
    assert room.here() is room.page.first
    room.page.first_flat.click()
    room.settle()
    room.write("Eradicate forced labour", Key.Key_Return)
    assert room.seen() == {"": ["1 Eradicate forced labour"]}
    assert not room.page.view.isVisible()  # there are no headings to choose between


def test_a_card_shows_all_its_words_at_any_size_of_text(room: Room) -> None:
    room.session.run(AddPriorities(("long words " * 30,), TRAFFICKING))
    room.settle()
    view = room.column(TRAFFICKING).list
    before = view.sizeHintForIndex(view.rows.index(1)).height()
    theme.current().choose_text_percent(150)
    after = view.sizeHintForIndex(view.rows.index(1)).height()
    theme.current().choose_text_percent(100)
    assert after > before * 1.5


def test_two_headings_that_come_to_the_same_words_are_one_column(room: Room) -> None:
    edit = room.column(TRAFFICKING).edit
    edit.setFocus()
    room.write(CHILD)
    assert list(room.seen()) == [CHILD]
    assert [one.isVisible() for one in room.page.board.findChildren(ColumnPane) if not one.isHidden()] == [True]
    room.session.undo()
    room.settle()
    assert list(room.seen()) == [CHILD, TRAFFICKING]


def test_a_line_that_was_not_ended_is_no_word_lost(room: Room) -> None:
    add = room.column(TRAFFICKING).add
    add.setFocus()
    room.qtbot.keyClicks(add, "Protect victims")
    room.page.left()
    room.settle()
    assert room.seen()[TRAFFICKING] == ["1 Harmonise the laws", "2 Protect victims"]
