"""Groups through the window: the sample's people seated by keyboard, a marketplace planned, a rapporteur's group."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from a87desk.commands.group import PutInGroup
from a87desk.domain.breakout_group import BreakoutGroup, GroupMember
from a87desk.domain.participant import Participant
from a87desk.domain.vocabulary import SessionKind
from a87desk.exchange.profile import Profile
from a87desk.exchange.signature import load_or_make_laptop_key
from a87desk.settings import change_settings
from tests.journeys.bangkok import forum_of_bangkok, session_of
from tests.journeys.workshops import whole_forum
from tests.ui.test_a_day import Day
from ui.pages.groups.members_page import MembersPage
from ui.pages.groups.page import GroupsPage


@pytest.fixture
def day(qtbot: QtBot, tmp_path: Path) -> Iterator[Day]:
    made = Day(qtbot, tmp_path)
    yield made
    made.desk.close()


def members(day: Day) -> list[GroupMember]:
    assert day.desk.session is not None
    answer: list[list[GroupMember]] = []
    day.desk.session.ask(lambda workspace: workspace.read.all(GroupMember), answer.append)
    day.qtbot.waitUntil(lambda: bool(answer))
    return answer[0]


def open_file(day: Day, path: Path) -> None:
    day.desk.open_path(path)
    day.qtbot.waitUntil(lambda: day.desk.session is not None)
    day.settle()


def take(day: Day, page: GroupsPage, name: str) -> None:
    """Open the page's main window by its button, wait for what it proposes, and take it with Enter."""
    day.qtbot.keyClick(page._make, Qt.Key.Key_Return)
    dialog: Any = page.findChild(QDialog, name)
    day.qtbot.waitUntil(lambda: dialog._task is None and dialog.found is not None)
    day.qtbot.keyClick(dialog, Qt.Key.Key_Return)
    day.settle()


def test_the_people_of_the_sample_are_seated_and_one_is_moved(day: Day) -> None:
    day.open_sample()
    keys = [entry.key for entry in day.window.pages.entries()]
    assert keys.index("groups") == keys.index("participants") + 1
    page = day.page("groups")
    assert isinstance(page, GroupsPage)
    take(day, page, "make groups")
    sizes = sorted(Counter(one.group_id for one in members(day)).values())
    assert sizes == [11, 12, 12, 12, 12]
    card = page._cards.cards[0]
    card.setFocus()
    card.setCurrentIndex(card.rows.index(1))
    day.qtbot.keyClick(card, Qt.Key.Key_5)
    day.settle()
    assert [one.is_fixed for one in members(day)].count(True) == 1
    day.desk._undo.undo.trigger()
    day.settle()
    assert not any(one.is_fixed for one in members(day))
    day.desk._undo.undo.trigger()
    day.settle()
    assert members(day) == []


def test_the_marketplace_of_bangkok_is_planned(day: Day, tmp_path: Path) -> None:
    forum = forum_of_bangkok(tmp_path / "bangkok.a87")
    market = session_of(forum, SessionKind.MARKETPLACE)
    forum.close()
    open_file(day, tmp_path / "bangkok.a87")
    page = day.page("groups")
    assert isinstance(page, GroupsPage)
    page.show_session(market)
    day.settle()
    take(day, page, "plan visits")
    visits = members(day)
    assert set(Counter(one.group_id for one in visits).values()) == {40}
    assert max(Counter((one.group_id, one.round) for one in visits).values()) <= 14
    assert max(Counter((one.group_id, one.participant_id) for one in visits).values()) == 1


def test_a_rapporteur_sees_who_is_in_the_group(day: Day, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    forum = whole_forum(tmp_path / "forum.a87")
    group = next(one for one in forum.read.all(BreakoutGroup) if one.number == 2)
    people = sorted(forum.read.all(Participant), key=lambda one: one.name)[:3]
    forum.run(PutInGroup(group.id, tuple(one.id for one in people)))
    key = load_or_make_laptop_key(tmp_path / "key")
    forum.export_bundle(tmp_path / "starter.a87b", key, Profile.STARTER, for_group=group.id)
    forum.close()
    change_settings(day.settings, role="rapporteur")
    monkeypatch.setattr(day.desk, "ask_code", lambda _file, _code: True)
    open_file(day, tmp_path / "starter.a87b")
    assert [entry.key for entry in day.window.pages.entries()] == ["notes", "members", "read_back", "slips"]
    page = day.page("members")
    assert isinstance(page, MembersPage)
    assert [row.name for row in page.rows.rows()] == [one.name for one in people]
