"""The rapporteur's view of the group: who is in it and who is here, and nothing that changes it."""

from __future__ import annotations

from PySide6.QtCore import Qt

from a87desk.commands.group import PutInGroup, TakeOutOfGroup
from tests.ui.pages.groups.groups_room import GROUP, GROUPS, Room, person_id
from tests.ui.reading_screen import cut_labels, unnamed_focusables
from ui.pages.groups.members_page import MembersPage


def test_members_are_listed_and_follow_what_changes(room: Room) -> None:
    page = MembersPage(room.page._context, GROUP[1])
    room.qtbot.addWidget(page)
    page.resize(900, 600)
    page.show()
    room.settle()
    names = [row.name for row in page.rows.rows()]
    assert names == ["Person 01", "Person 02", "Person 04"]
    assert page.header._text.text() == "3 members · 3 here"
    assert not page.rows.flags(page.rows.index(0)) & Qt.ItemFlag.ItemIsDragEnabled
    room.session.run(PutInGroup(GROUP[1], (person_id(8),)))
    room.settle()
    assert page.header._text.text() == "4 members · 3 here"
    assert "not here" in page.rows.index(3).data(Qt.ItemDataRole.AccessibleTextRole)
    assert cut_labels(page) == []
    assert unnamed_focusables(page) == []
    room.session.run(TakeOutOfGroup(GROUPS, tuple(person_id(n) for n in (1, 2, 4, 8))))
    room.settle()
    assert page._empty.isVisible()
