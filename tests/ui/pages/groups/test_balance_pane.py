"""The balance pane by itself: numbers in cells, the gap in words, a swap that a person takes or leaves."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from a87desk.commands.record import ChangeRecord, RemoveRecords
from a87desk.domain.breakout_group import BreakoutGroup, GroupMember
from a87desk.domain.organisation import Organisation
from tests.ui.pages.groups.groups_room import GROUP, UNION, Room


def cells(room: Room) -> list[list[str]]:
    model = room.page._end.balance.table.balance
    return [
        [model.index(row, column).data() for column in range(model.columnCount())] for row in range(model.rowCount())
    ]


def test_the_table_holds_numbers_and_totals(room: Room) -> None:
    assert cells(room) == [
        ["", "1", "2", "3", "All"],
        ["Government", "3", "0", "2", "5"],
        ["Workers’ org.", "0", "2", "0", "2"],
        ["All", "3", "2", "2", "7"],
    ]
    model = room.page._end.balance.table.balance
    role = Qt.ItemDataRole.AccessibleTextRole
    assert model.index(2, 2).data(role) == "Workers, Group 2: 2 people"
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)


def test_the_gap_is_said_and_goes_when_it_is_closed(room: Room) -> None:
    pane = room.page._end.balance
    assert pane.warning.text() == "Groups 1 and 3 have no workers’ organisation. Group 2 has two."
    assert pane.warning.isVisible()
    room.click("Swap them")
    assert room.asked.undo[-1].endswith("changed groups")
    assert [len(row) for row in room.seats()] == [3, 2, 2]
    assert not pane.warning.isVisible()
    room.undo()
    assert pane.warning.isVisible()


def test_not_now_shows_another_swap_and_changes_nothing(room: Room) -> None:
    pane = room.page._end.balance
    before = pane.swap.accessibleName()
    room.click("Not now")
    assert pane.swap.accessibleName() != before
    for _time in range(20):
        if pane.swap.isVisible():
            room.click("Not now")
    assert not pane.swap.isVisible()
    assert [len(row) for row in room.seats()] == [3, 2, 2]


def test_it_follows_what_changes_elsewhere(room: Room) -> None:
    room.session.run(ChangeRecord(Organisation, UNION, {"stakeholder_group": "media"}))
    room.settle()
    assert cells(room)[2][0] == "Media"
    room.session.run(RemoveRecords(GroupMember, tuple(one.id for one in room.all(GroupMember))))
    room.settle()
    assert room.page._end.balance._empty.isVisible()
    room.session.run(RemoveRecords(BreakoutGroup, GROUP[1:]))
    room.settle()
    assert cells(room) == []
