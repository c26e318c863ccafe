"""The Groups page as a person uses it: by digits, by drag, by form; nothing is cut or nameless, in both directions."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QAbstractItemModel, QPoint, QPointF, Qt
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication

from a87desk.commands.record import AddRecords
from a87desk.domain.breakout_group import BreakoutGroup, GroupMember, group_member_id
from a87desk.domain.ids import BreakoutGroupId, ParticipantId, SessionId
from a87desk.domain.vocabulary import Confirmation
from tests.ui.pages.groups.groups_room import FRAME, GROUP, GROUPS, MARKET, SEATED, SHIFT, Room, person_id
from tests.ui.reading_screen import cut_labels, unnamed_focusables
from ui import theme as look
from ui.pages.groups.rows import people_mime
from ui.tokens import Scheme

ODD = BreakoutGroup(id="e" * 32, session_id=SessionId(GROUPS), theme="مجموعة\nالعمل " + "long" * 60)


def test_everybody_is_seen_where_they_sit(room: Room) -> None:
    assert room.seats() == [["01", "02", "04"], ["03", "06"], ["05", "07"]]
    assert room.without() == ["08", "09"]
    assert room.page.header.findChildren(type(room.page.header._text))[1].text() == (
        "3 groups · 7 of 9 people in a group"
    )


def test_a_digit_puts_somebody_in_the_group_with_that_number_and_undo_takes_it_back(room: Room) -> None:
    room.press(room.choose(8), Qt.Key.Key_2)
    assert room.seats()[1] == ["03", "06", "08"]
    assert room.without() == ["09"]
    assert room.focused() is room.page._without.list
    placed = next(one for one in room.all(GroupMember) if one.participant_id == f"d{8:031}")
    assert placed.is_fixed
    room.undo()
    assert room.without() == ["08", "09"]


def test_several_chosen_members_move_together_in_one_step(room: Room) -> None:
    card = room.choose(1)
    room.qtbot.keyClick(card, Qt.Key.Key_Down, SHIFT)
    room.press(card, Qt.Key.Key_3)
    assert room.seats() == [["04"], ["03", "06"], ["01", "02", "05", "07"]]
    room.undo()
    assert room.seats()[0] == ["01", "02", "04"]


def test_zero_and_delete_take_somebody_out(room: Room) -> None:
    room.press(room.choose(5), Qt.Key.Key_0)
    room.press(room.choose(7), Qt.Key.Key_Delete)
    assert room.seats()[2] == []
    assert room.without() == ["05", "07", "08", "09"]


def test_a_number_that_no_group_has_says_so_and_moves_nobody(room: Room) -> None:
    room.press(room.choose(8), Qt.Key.Key_7)
    assert room.without() == ["08", "09"]
    assert room.page.hint_bar._end[0] == "There is no group 7 in this session."


def test_space_pins_and_lets_go(room: Room) -> None:
    card = room.choose(3)
    room.press(card, Qt.Key.Key_Space)
    assert [member.is_fixed for member in room.card(2).one.members] == [True, False]
    assert "stays in this group" in card.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole)
    room.press(card, Qt.Key.Key_Space)
    assert not any(one.is_fixed for one in room.all(GroupMember))


def test_people_are_dragged_into_a_group_and_out_of_it(room: Room) -> None:
    def drop(ids: list[str], target: object) -> None:
        mime = people_mime(ids)  # the event does not keep it
        event = QDropEvent(
            QPointF(5, 5), Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )  # fmt: skip
        target.dropEvent(event)  # type: ignore[attr-defined]
        room.settle()

    drop([f"d{8:031}", f"d{1:031}"], room.card(3))
    assert room.seats()[2] == ["01", "05", "07", "08"]
    drop([f"d{1:031}"], room.page._without.list)
    assert room.without() == ["01", "09"]


def test_the_menu_moves_too(room: Room) -> None:
    card = room.choose(1)
    menu = room.page.menu_of(card)
    shown = [action.text() for action in menu.actions() if action.text()]
    assert shown == [
        "Put in group 2, Law", "Put in group 3, Funds", "In no group", "Stays in this group, or may move",
    ]  # fmt: skip
    menu.actions()[1].trigger()
    room.settle()
    assert room.seats()[2] == ["01", "05", "07"]


def test_arrows_go_through_the_cards_and_back_to_the_start_pane(room: Room) -> None:
    card = room.choose(1)
    room.press(card, Qt.Key.Key_Right)
    assert room.focused() is room.card(2)
    room.press(room.card(2), Qt.Key.Key_Left)
    room.press(room.card(1), Qt.Key.Key_Left)
    assert room.focused() is room.page._without.list
    room.press(room.page._without.list, Qt.Key.Key_Right)
    assert room.focused() is room.card(1)


def test_a_digit_on_a_head_goes_to_that_group(room: Room) -> None:
    room.page._cards.choose_group(GROUP[1])
    room.press(room.card(1), Qt.Key.Key_3)
    assert room.focused() is room.card(3)


def test_the_form_saves_each_field_as_it_is_left(room: Room) -> None:
    room.page._cards.choose_group(GROUP[2])
    room.press(room.card(2), Qt.Key.Key_Return)
    form = room.page._end.form
    assert room.focused() is form.bound["theme"].editor
    for field, words in (("room", "Garden"), ("capacity", "12"), ("facilitator", "Sample Lead"), ("slot", "14:00")):
        room.write_in(form.bound[field].editor, words)
    room.write_in(form.bound["rapporteur"].editor, "Person 03")
    group = room.stored(BreakoutGroup, GROUP[2])
    assert (group.room, group.capacity, group.facilitator, group.slot) == ("Garden", 12, "Sample Lead", "14:00")
    assert (group.rapporteur, group.rapporteur_id) == ("Person 03", f"d{3:031}")
    room.press(form.bound["rapporteur"].editor, Qt.Key.Key_Escape)
    assert room.focused() is room.card(2)
    spoken = room.card(2).rows.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Group 2. Law. 2 of 12. Garden · 14:00. Facilitator: Sample Lead. Rapporteur: Person 03"


def test_nonsense_in_a_number_is_said_and_not_saved(room: Room) -> None:
    room.page._cards.choose_group(GROUP[2])
    room.press(room.card(2), Qt.Key.Key_Return)
    field = room.page._end.form.bound["capacity"].field
    room.write_in(field.editor, "many")
    assert "whole number" in field.error()
    assert room.stored(BreakoutGroup, GROUP[2]).capacity == 3


def test_a_group_is_added_with_the_next_number_and_removed_again(room: Room) -> None:
    room.click("Add group")
    added = next(one for one in room.all(BreakoutGroup) if one.number == 4)
    assert added.rapporteur_status is Confirmation.TO_BE_DECIDED
    assert room.focused() is room.card(4)
    room.press(room.card(4), Qt.Key.Key_Delete)
    assert [card.one.group.number for card in room.page._cards.cards] == [1, 2, 3]
    assert room.asked.undo
    room.click("Add group")
    assert [card.one.group.number for card in room.page._cards.cards] == [1, 2, 3, 5]


def test_a_group_found_elsewhere_is_shown(room: Room) -> None:
    room.page.show_session(MARKET)
    room.settle()
    room.page.show_record("breakout_group", GROUP[3], "")
    room.settle()
    assert room.page._session_id == GROUPS
    assert room.focused() is room.card(3)


@pytest.mark.parametrize("room", [FRAME], indirect=True)
def test_a_session_without_groups_says_how_to_begin(room: Room) -> None:
    assert room.page._middle.no_groups.isVisible()
    assert room.page._without._nobody.isVisible()


@pytest.mark.parametrize("room", [()], indirect=True)
def test_without_such_a_session_the_agenda_is_offered(room: Room) -> None:
    assert room.page._middle.no_session.isVisible()
    assert not room.page._make.isEnabled()
    room.click("Go to the agenda", room.page._middle.no_session)
    assert room.asked.pages == ["agenda"]


def test_somebody_whom_two_laptops_seated_is_seen_in_both_groups_until_a_person_decides(room: Room) -> None:
    twice = GroupMember(
        id=group_member_id(GROUP[3], person_id(1)),
        group_id=BreakoutGroupId(GROUP[3]),
        participant_id=ParticipantId(person_id(1)),
    )
    room.session.run(AddRecords((twice,)))
    room.settle()
    assert room.seats()[0] == ["01", "02", "04"]
    assert room.seats()[2] == ["01", "05", "07"]
    card = room.choose(1)
    assert "also in 3" in card.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole)
    room.press(card, Qt.Key.Key_1)
    assert room.seats() == [["01", "02", "04"], ["03", "06"], ["05", "07"]]


@pytest.mark.parametrize("room", [(*SEATED, ODD)], indirect=True)
def test_a_group_without_a_number_and_with_words_of_any_kind_is_shown(room: Room) -> None:
    card = next(one for one in room.page._cards.cards if one.one.id == ODD.id)
    spoken = card.rows.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken.startswith("Group ?. مجموعة\nالعمل")
    room.page._cards.choose_group(ODD.id)
    room.press(card, Qt.Key.Key_Return)
    assert room.focused() is room.page._end.form.bound["theme"].editor
    assert not room.page.grab().isNull()


def test_the_models_keep_to_the_rules_while_people_move(room: Room) -> None:
    models: list[QAbstractItemModel] = [room.page._without.rows, *(card.rows for card in room.page._cards.cards)]
    testers = [QAbstractItemModelTester(one, QAbstractItemModelTester.FailureReportingMode.Fatal) for one in models]
    room.press(room.choose(8), Qt.Key.Key_1)
    room.press(room.choose(1), Qt.Key.Key_0)
    assert len(testers) == 4


@pytest.fixture
def usual_look() -> Iterator[None]:
    yield
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    app.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    look.current().choose_text_percent(100)
    look.current().choose_scheme(Scheme.LIGHT)


@pytest.mark.parametrize(("width", "percent"), [(1194, 100), (1041, 100), (972, 100), (1288, 150)])
def test_the_header_is_never_cut(room: Room, width: int, percent: int) -> None:
    look.current().choose_text_percent(percent)
    try:
        room.page.resize(width, 560)
        room.qtbot.waitUntil(lambda: cut_labels(room.page.header) == [])
    finally:
        look.current().choose_text_percent(100)


@pytest.mark.parametrize("percent", [100, 150])
@pytest.mark.parametrize("direction", list(Qt.LayoutDirection)[:2])
@pytest.mark.usefixtures("usual_look")
def test_nothing_is_cut_or_nameless(room: Room, direction: Qt.LayoutDirection, percent: int) -> None:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    app.setLayoutDirection(direction)
    look.current().choose_text_percent(percent)
    look.current().choose_scheme(Scheme.DARK)
    room.page.resize(1194 * percent // 100, 690 * percent // 100)
    room.page._cards.choose_group(GROUP[1])
    room.qtbot.waitUntil(lambda: cut_labels(room.page) == [])
    room.page._edit()
    room.qtbot.waitUntil(lambda: cut_labels(room.page) == [])
    assert unnamed_focusables(room.page) == []
    start = room.page._without.mapToGlobal(QPoint(0, 0)).x()
    end = room.page._end.mapToGlobal(QPoint(0, 0)).x()
    assert (start < end) == (direction == Qt.LayoutDirection.LeftToRight)
    for card in room.page._cards.cards:
        assert card.height() >= card.natural_height()
