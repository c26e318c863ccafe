"""The Records page as somebody uses it who writes while others speak: by keyboard, seeing what is stored."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication

from a87desk.commands.session_record import WriteInRecord
from a87desk.domain.decision import Decision, Endorsement, Pledge, Reservation
from a87desk.domain.figure import Figure
from a87desk.domain.note import Note
from a87desk.domain.recommendation import Recommendation
from a87desk.domain.record_entry import Entry
from a87desk.domain.session import Session, SessionRole
from a87desk.domain.vocabulary import DecisionKind, Visibility
from tests.ui.pages.records.records_room import CTRL, FREEDMAN, ITEM, PANEL, RYAN, SHIFT, Room
from tests.ui.reading_screen import cut_labels, unnamed_focusables
from ui import theme


def test_the_sessions_that_ask_for_a_record_are_listed_and_breaks_are_not(room: Room) -> None:
    rows = [row.title for row in room.page._places.model.rows()]
    assert rows == ["All decisions", "Panel", "Guidelines", "Statement"]
    assert room.page.focusWidget() is room.field


def test_points_stand_under_their_speakers(room: Room) -> None:
    room.enter("Ryan: Organise workers first")
    room.press(room.field, Qt.Key.Key_2, CTRL)
    assert room.stored_words() == "Point · Gemma Freedman"
    room.enter("Unions and NGOs differ")
    room.enter("Isolation is the danger")
    room.press(room.field, Qt.Key.Key_2, CTRL)
    room.enter("Many sectors have no union")
    assert room.lines() == [
        "[Tim Ryan]", "Point: Organise workers first",
        "[Gemma Freedman]", "Point: Unions and NGOs differ", "Point: Isolation is the danger",
        "[From the floor]", "Point: Many sectors have no union",
    ]  # fmt: skip
    assert [note.role_id for note in room.all(Note)] == [RYAN, FREEDMAN, FREEDMAN, None]
    assert all(note.session_id == PANEL and note.speaker == "" for note in room.all(Note))


def test_twenty_points_are_written_without_waiting_and_all_are_kept(room: Room) -> None:
    for number in range(20):
        room.qtbot.keyClicks(room.field, f"Point number {number}")
        room.qtbot.keyClick(room.field, Qt.Key.Key_Return)
    room.settle()
    assert [note.text for note in room.all(Note)] == [f"Point number {number}" for number in range(20)]


def test_somebody_who_is_not_on_the_agenda_gets_a_role(room: Room) -> None:
    room.enter("+Jeroen Beirnaert: There is new interest")
    room.enter("Jeroen: And common vision is needed")
    role = next(one for one in room.all(SessionRole) if one.name == "Jeroen Beirnaert")
    assert role.role is not None
    assert role.role.value == "panellist"
    assert [note.role_id for note in room.all(Note)] == [role.id, role.id]


def test_a_question_and_its_answers_are_a_pair(room: Room) -> None:
    room.press(room.field, Qt.Key.Key_Q, CTRL | SHIFT)
    room.enter("Can it help migrants?", Qt.Key.Key_Tab)
    assert room.page.focusWidget() is room.field
    assert room.stored_words() == "Answer · from the floor · to “Can it help migrants?”"
    room.enter("Ryan: Only with independent unions", Qt.Key.Key_Tab)
    room.enter("And who pays?")
    room.enter("Ryan: a: Nobody yet")
    assert room.lines() == [
        "[Questions and answers]",
        "Question: Can it help migrants?",
        "Answer · Tim Ryan: Only with independent unions",
        "Question · Tim Ryan: And who pays?",
        "Answer · Tim Ryan: Nobody yet",
    ]
    first, answer, second, other = room.all(Note)
    assert (answer.about_id, other.about_id) == (first.id, second.id)


def test_an_answer_belongs_to_the_question_that_is_chosen(room: Room) -> None:
    for question in ("First?", "Second?"):
        room.enter(f"q: {question}")
    first = room.all(Note)[0]
    room.page._record.choose(first.id)
    room.settle()
    room.enter("a: To the first")
    assert room.all(Note)[-1].about_id == first.id


def test_tab_leaves_an_empty_entry(room: Room) -> None:
    room.press(room.field, Qt.Key.Key_Q, CTRL | SHIFT)
    room.press(room.field, Qt.Key.Key_Tab)
    assert room.page.focusWidget() is not room.field


def test_decisions_are_numbered_for_good_and_a_reservation_is_about_one(room: Room) -> None:
    room.go("Guidelines")
    room.enter("agreed: Register members in the manner outlined")
    room.enter("requested: Prepare an options paper @Secretariat")
    assert room.pills()[1] == ["Requested", "Date not given"]
    room.enter("reservation: To be reviewed @IOE Board ^TBC")
    decisions = room.all(Decision)
    assert [(one.number, one.kind, one.responsible) for one in decisions] == [
        (1, DecisionKind.AGREED, ""), (2, DecisionKind.REQUESTED, "Secretariat"),
    ]  # fmt: skip
    (reservation,) = room.all(Reservation)
    assert (reservation.who, reservation.decision_id, reservation.session_id) == ("IOE Board", decisions[1].id, ITEM)
    assert room.lines()[0] == "[2 decisions: 1 agreed, 1 requested]"
    room.line_list.setFocus()
    room.page._record.choose(decisions[1].id)
    room.press(room.line_list, Qt.Key.Key_Delete)
    assert room.asked.undo == ["Removed “Prepare an options paper”"]
    room.enter("noted: The update")
    assert [one.number for one in room.all(Decision)] == [1, 3]


def test_the_plenary_recommends_too_under_the_code_of_its_day(room: Room) -> None:
    room.press(room.field, Qt.Key.Key_M, CTRL | SHIFT)
    room.enter("Meet once a year @Governments")
    assert room.lines() == ["[Recommendations]", "Recommendation D1.1 · Governments: Meet once a year"]
    room.write("addressee", "The Alliance")
    room.choose_in("visibility", "confidential")
    (found,) = room.all(Recommendation)
    assert (found.addressee, found.visibility, found.session_id) == ("The Alliance", Visibility.CONFIDENTIAL, PANEL)
    assert room.pills() == [["Confidential"]]
    room.page.show_record("recommendation", found.id, "")
    room.settle()
    row = room.page._record.current()
    assert row is not None
    assert row.record == found


def test_the_type_of_a_decision_goes_on_with_its_key(room: Room) -> None:
    room.go("Guidelines")
    for _press in range(3):
        room.press(room.field, Qt.Key.Key_D, CTRL | SHIFT)
    room.enter("The plan")
    assert room.all(Decision)[0].kind is DecisionKind.BROADLY_ENDORSED


def test_pledges_and_figures_say_what_is_unknown(room: Room) -> None:
    room.go("Guidelines")
    room.enter("pledge: A room and lunch @Host country ^July 2018")
    room.enter("figure: Stakeholders reached = over 1,000 people")
    room.enter("figure: Countries @Global Estimates ^2017")
    (pledge,), figures = room.all(Pledge), room.all(Figure)
    assert (pledge.who, pledge.due and pledge.due.as_written) == ("Host country", "July 2018")
    assert [(one.value, one.unit, one.source, one.year) for one in figures] == [
        ("over 1,000", "people", "", ""), ("", "", "Global Estimates", "2017"),
    ]  # fmt: skip
    assert room.pills() == [["July 2018"], ["Source to find"], ["2017", "Value to find", "Global Estimates"]]


def test_a_pasted_list_of_organisations_endorses_and_is_counted_once(room: Room) -> None:
    room.go("Statement")
    QApplication.clipboard().setText("• ILO\n• Global March\n• Free the Slaves")
    room.field.paste()
    assert room.stored_words() == "Endorsement · 3 organisations"
    room.press(room.field, Qt.Key.Key_Return)
    room.enter("Global march; International Labour Organization; La Strada")
    assert room.lines()[0] == "[Endorsed by 4 organisations]"
    found = room.all(Endorsement)
    assert [(one.name, bool(one.organisation_id)) for one in found] == [
        ("ILO", True), ("Global March", False), ("Free the Slaves", False), ("La Strada", False),
    ]  # fmt: skip
    assert room.page.hint_bar._end[0] == "1 organisation endorses, 2 were there already"


def test_what_is_confidential_is_shown_so_before_and_after(room: Room) -> None:
    room.press(room.field, Qt.Key.Key_L, CTRL)
    room.press(room.field, Qt.Key.Key_L, CTRL)
    assert room.stored_words().endswith("Confidential, never published")
    room.enter("The minister threatened them")
    room.enter("This is for everyone")
    first, second = room.all(Note)
    assert (first.visibility, second.visibility) == (Visibility.CONFIDENTIAL, Visibility.EVERYONE)
    assert room.pills() == [["Confidential"], []]


def test_all_decisions_and_what_is_open_stand_in_one_list(room: Room) -> None:
    room.go("Guidelines")
    for typed in (
        "requested: A paper @Secretariat",
        "reservation: Not yet @IOE",
        "figure: Countries = 48",
        "agreed: On",
    ):
        room.enter(typed)
    room.go("All decisions")
    assert room.lines() == [
        "[No deadline yet]", "Decision 1 · Secretariat: A paper",
        "[Pending reservations]", "Reservation · IOE: Not yet",
        "[Figures to complete]", "Figure: Countries: 48",
        "[2 decisions: 1 agreed, 1 requested]", "Decision 1 · Secretariat: A paper", "Decision 2: On",
    ]  # fmt: skip
    assert not room.page._entry.isVisible()
    assert room.page._places.model.rows()[0].line == "3 things are open"
    room.line_list.setFocus()
    room.press(room.line_list, Qt.Key.Key_Return)
    assert room.page.focusWidget() is room.editor("text")
    room.write("due", "July 2018")
    assert room.lines()[0] == "[Pending reservations]"


def test_a_record_that_was_found_is_shown_in_its_session(room: Room) -> None:
    room.go("Guidelines")
    room.enter("agreed: On")
    room.go("Panel")
    (decision,) = room.all(Decision)
    room.page.show_record("decision", decision.id, "")
    room.settle()
    row = room.page._record.current()
    assert row is not None
    assert row.record == decision


def test_what_came_while_another_page_was_shown_is_there_when_this_one_is_again(room: Room) -> None:
    room.page.hide()
    room.session.run(WriteInRecord(PANEL, Entry("point_raised", "Meanwhile")))
    room.settle()
    assert room.lines() == []
    room.page.show()
    room.page.entered()
    room.settle()
    assert room.lines() == ["[From the floor]", "Point: Meanwhile"]


def test_undo_takes_the_last_entry_back(room: Room) -> None:
    room.enter("Ryan: One")
    room.session.undo()
    room.settle()
    assert room.lines() == []
    assert room.page._record._stack.currentWidget() is room.page._record._empty


@pytest.mark.parametrize("room", [()], indirect=True)
def test_an_empty_workshop_says_how_to_begin(room: Room) -> None:
    assert room.page._places._stack.currentWidget() is room.page._places._empty
    room.press(room.places, Qt.Key.Key_Insert)
    assert len(room.all(Session)) == 1


def test_the_models_are_sound(room: Room) -> None:
    testers = [QAbstractItemModelTester(model) for model in (room.page._record.model, room.page._places.model)]
    for typed in ("Ryan: One", "q: Two?", "a: Three", "decision: Four"):
        room.enter(typed)
    room.session.undo()
    room.go("All decisions")
    assert testers


def test_everything_has_a_name_and_f6_goes_round(room: Room) -> None:
    room.enter("Ryan: One")
    assert unnamed_focusables(room.page) == []
    spoken = [room.page._record.model.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole) for row in (0, 1)]
    assert spoken == ["Tim Ryan. Panellist", "Point. One"]
    assert len(room.page.panels()) == 4


def _largest(room: Room) -> None:
    theme.current().choose_text_percent(150)
    room.page.resize(1194, 690)


def _smallest(room: Room) -> None:
    room.page.resize(921, 540)


@pytest.mark.parametrize("change", [_largest, _smallest])
def test_nothing_is_cut(room: Room, change: Callable[[Room], None]) -> None:
    room.go("Guidelines")
    room.press(room.field, Qt.Key.Key_D, CTRL | SHIFT)
    room.enter("requested: Prepare an options paper @Secretariat")
    change(room)
    room.settle()
    assert cut_labels(room.page._end) == []
    assert room.line_list.height() >= 110
    chips = [*room.page._entry.kinds.chips(), *room.page._entry.decisions.chips()]
    assert all(chip.geometry().right() <= room.page._entry.kinds.width() for chip in chips)
