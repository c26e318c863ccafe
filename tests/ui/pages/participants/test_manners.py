"""How the Participants page behaves as every page does: what is spoken, names, menus, and where the keyboard stays."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from a87desk.domain.organisation import Organisation
from a87desk.domain.participant import Participant
from a87desk.domain.vocabulary import AttendanceState, StakeholderGroup
from a87desk.reading.people import SortedBy
from tests.ui.pages.participants.people_room import (
    ANA,
    BEATE,
    CARE,
    GROUP_IDS,
    SHIFT,
    Room,
)
from ui.pages.participants.menu import add_orders, person_menu
from ui.pages.participants.model import Column, PeopleModel
from ui.pages.participants.page import ParticipantsPage

EVERYBODY = ["Ahmed Wassie", "Ana Lima", "Beate Andrees", "Linda Al-Kalash", "Thomas Wissing"]


def test_what_is_spoken_of_a_row_says_everything(room: Room) -> None:
    room.choose("Beate Andrees")
    index = room.table.people.index(2, Column.NAME)
    spoken = index.data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Ms. Beate Andrees. International Labour Organization. number 12. Not yet here"
    assert index.siblingAtColumn(Column.GROUP).data(Qt.ItemDataRole.AccessibleTextRole) == "No group"


def test_the_model_keeps_the_rules_of_qt_whatever_is_shown(room: Room) -> None:
    model = PeopleModel()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    rows = list(room.table.people.rows())
    for shown in (rows, rows[::-1], rows[1:3], [rows[4], rows[2]], [], rows):
        model.show_rows(shown)
        assert list(model.rows()) == list(shown)
    assert tester is not None


def test_everything_that_takes_the_keyboard_has_a_name(room: Room) -> None:
    room.press(Qt.Key.Key_Insert)
    for view in room.page.end_pane.titles():
        room.page._show_view(view)
        room.settle()
        silent = [
            f"{view}: {type(widget).__name__}"
            for widget in room.page.findChildren(QWidget)
            if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isVisible() and not widget.accessibleName()
        ]
        assert silent == []


def test_the_menu_of_a_person_says_every_state_and_group_with_its_key(room: Room) -> None:
    done: list[object] = []
    groups = room.page._people.groups if room.page._people else ()
    others = ((words, lambda: None) for words in ("Left early, now", "Edit", "Remove from the list"))
    menu = person_menu(room.page, groups, done.append, done.append, done.append, tuple(others))
    words = [action.text() for action in menu.actions()]
    assert words[:5] == [
        "Here\tCtrl+1", "Taking part remotely\tCtrl+2", "Apologies\tCtrl+3", "Represented…\tCtrl+4", "Absent\tCtrl+5",
    ]  # fmt: skip
    menu.actions()[2].trigger()
    put = menu.actions()[8].menu()
    assert isinstance(put, QMenu)
    assert [action.text() for action in put.actions() if action.text()] == [
        "1  Theme 1", "2  Theme 2", "3  Theme 3", "No group\t0",
    ]  # fmt: skip
    put.actions()[1].trigger()
    kinds = menu.actions()[9].menu()
    assert isinstance(kinds, QMenu)
    kinds.actions()[1].trigger()
    assert done == [AttendanceState.APOLOGIES, GROUP_IDS[1], StakeholderGroup.WORKERS]


def test_a_stakeholder_group_is_said_of_the_organisations_of_the_chosen_people(room: Room) -> None:
    room.choose("Ahmed Wassie", "Ana Lima")
    room.page._say_kind(StakeholderGroup.GOVERNMENT)
    room.settle()
    assert room.row("Ahmed Wassie").stakeholder_group is StakeholderGroup.GOVERNMENT
    assert room.one(Organisation, CARE).stakeholder_group is StakeholderGroup.GOVERNMENT
    assert room.one(Participant, ANA).stakeholder_group is None
    room.undo()
    assert room.row("Ahmed Wassie").stakeholder_group is None
    assert room.row("Ana Lima").stakeholder_group is StakeholderGroup.CIVIL_SOCIETY


def test_a_person_found_anywhere_is_shown_with_the_form(room: Room) -> None:
    room.bar.field.edit.setText("ahmed")
    room.settle()
    room.page.show_record("participant", BEATE, "")
    room.settle()
    assert room.at() == "Beate Andrees"
    assert room.names() == EVERYBODY


def test_the_list_is_ordered_by_keyboard_too_also_by_the_number_of_the_printed_list(room: Room) -> None:
    menu = QMenu()
    add_orders(menu, SortedBy.NAME, room.page._sort)
    assert [action.text() for action in menu.actions() if action.isChecked()] == ["Name"]
    assert len(menu.actions()) == 7
    menu.actions()[0].trigger()
    room.settle()
    assert room.names() == ["Ahmed Wassie", "Ana Lima", "Linda Al-Kalash", "Thomas Wissing", "Beate Andrees"]
    menu.actions()[0].trigger()
    room.settle()
    assert room.names()[0] == "Beate Andrees"


def test_home_and_end_go_to_the_first_and_the_last(room: Room) -> None:
    room.press(Qt.Key.Key_End)
    assert room.at() == EVERYBODY[-1]
    room.press(Qt.Key.Key_Home)
    assert room.at() == EVERYBODY[0]


def test_the_keyboard_stays_on_a_tab_while_its_count_changes(room: Room) -> None:
    first = room.bar.tabs._group.buttons()[0]
    room.bar.field.edit.setFocus()
    room.qtbot.keyClick(room.bar.field.edit, Qt.Key.Key_Tab)
    assert first.hasFocus()
    room.table.toggled.emit("")
    room.settle()
    assert first.hasFocus()
    assert room.bar.tabs._group.buttons()[1].text() == "Here 1"


def test_no_part_of_the_page_is_a_window_of_its_own_for_a_moment(room: Room) -> None:
    shown: list[str] = []

    class Watch(QObject):
        def eventFilter(self, watched: QObject, event: QEvent) -> bool:
            if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
                shown.append(type(watched).__name__)
            return False

    watch = Watch()
    QApplication.instance().installEventFilter(watch)  # type: ignore[union-attr]
    again = ParticipantsPage(room.page._context)
    for view in again.end_pane.titles():
        again.end_pane.show_view(view)
    QApplication.instance().removeEventFilter(watch)  # type: ignore[union-attr]
    room.settle()
    again.deleteLater()
    assert shown == []


def test_shift_with_the_arrows_chooses_several(room: Room) -> None:
    room.press(Qt.Key.Key_Down, SHIFT)
    assert len(room.table.chosen_ids()) == 2
    assert room.bar._end.text() == "2 selected"
