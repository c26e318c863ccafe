"""Pictures of the Groups page: the NGO Forum in balance, and a made-up marketplace and open space of Bangkok's forum.

Knows the desk and the sample. Who sits where, and in which stakeholder group, is made up for the picture.
"""

from __future__ import annotations

import tempfile
from pathlib import Path

from PySide6.QtWidgets import QWidget

from a87desk.commands.group import FixMembers, PutInGroup, TakeGroups
from a87desk.commands.record import ChangeRecord
from a87desk.domain.breakout_group import BreakoutGroup
from a87desk.domain.organisation import Organisation
from a87desk.domain.participant import Participant
from a87desk.domain.vocabulary import SessionKind, StakeholderGroup
from a87desk.reading.group_proposal import Wanted, proposal
from a87desk.reading.groups_board import groups_board
from a87desk.workspace import Workspace
from tests.journeys.bangkok import call_out_topics, forum_of_bangkok, plan_visits, session_of
from tests.journeys.workshop_scenes import desk_on, opened, settle, wait_until
from ui.pages.groups.cards_pane import CardsPane
from ui.pages.groups.market_pane import MarketPane
from ui.pages.groups.open_space_pane import OpenSpacePane
from ui.pages.groups.page import GroupsPage

_KINDS = (
    ("Trade Union", StakeholderGroup.WORKERS), ("Labour Organi", StakeholderGroup.INTERNATIONAL),
    ("IOM", StakeholderGroup.INTERNATIONAL), ("University", StakeholderGroup.ACADEMIA),
    ("Minderoo", StakeholderGroup.FUNDERS), ("Fund", StakeholderGroup.FUNDERS),
    ("Consumer", StakeholderGroup.EMPLOYERS), ("Trading", StakeholderGroup.EMPLOYERS),
    ("Reporter", StakeholderGroup.MEDIA),
)  # fmt: skip


def seat_forum(forum: Workspace, _folder: Path) -> None:
    """Say a stakeholder group for every organisation and seat the people, a little out of balance."""
    for house in forum.read.all(Organisation):
        kind = next((kind for words, kind in _KINDS if words in house.name), StakeholderGroup.CIVIL_SOCIETY)
        forum.run(ChangeRecord(Organisation, house.id, {"stakeholder_group": kind}))
    session_id = next(one.session_id for one in forum.read.all(BreakoutGroup)) or ""
    board = groups_board(forum.read, session_id)
    found = proposal(board, Wanted(stay=False), ())
    forum.run(TakeGroups(session_id, found.new_places()))
    by_name = {one.name: one for one in forum.read.all(Participant)}
    third = next(one.id for one in board.groups if board and one.group.number == 3)
    workers = [one.id for one in board.people if one.stakeholder_group is StakeholderGroup.WORKERS]
    forum.run(PutInGroup(third, tuple(workers[:2])))
    forum.run(FixMembers(third, (workers[0],), False))
    for one in board.groups:
        forum.run(ChangeRecord(BreakoutGroup, one.id, {"capacity": 14 if one.group.number != 3 else 12}))
    civil = {one.id for one in board.people if one.stakeholder_group is StakeholderGroup.CIVIL_SOCIETY}
    names = sorted(name for name, one in by_name.items() if one.id in civil)[:2]
    forum.run(TakeGroups(session_id, {by_name[name].id: None for name in names}))


def groups() -> QWidget:
    """The groups of the NGO Forum; one stakeholder group is not spread well."""
    window = opened("groups", prepare=seat_forum)
    cards = window.findChild(CardsPane)
    assert cards is not None
    window.focused = cards.current()  # type: ignore[attr-defined]
    return window


def groups_make() -> QWidget:
    """The window that proposes groups."""
    window = opened("groups", prepare=seat_forum)
    page = window.findChild(GroupsPage)
    assert page is not None
    page.resize(1194, 690)
    page._make_groups()
    dialog = page.findChild(QWidget, "make groups")
    assert dialog is not None
    wait_until(lambda: getattr(dialog, "found", None) is not None)
    dialog.setProperty("held", window)
    _HELD.append(window)
    return dialog


def groups_marketplace() -> QWidget:
    """The marketplace of the forum in Bangkok, planned; somebody came late."""
    return _bangkok(SessionKind.MARKETPLACE)


def groups_open_space() -> QWidget:
    """The open space of the forum in Bangkok while topics are called out."""
    return _bangkok(SessionKind.OPEN_SPACE)


def _bangkok(kind: SessionKind) -> QWidget:
    folder = Path(tempfile.mkdtemp())
    forum = forum_of_bangkok(folder / "bangkok.a87")
    plan_visits(forum)
    call_out_topics(forum)
    session_id = session_of(forum, kind)
    forum.close()
    desk = desk_on(folder, "facilitator")
    desk.open_path(folder / "bangkok.a87")
    wait_until(lambda: desk.session is not None)
    desk.window.show_page("groups")
    settle(desk)
    page = desk.window.findChild(GroupsPage)
    assert page is not None
    page.show_session(session_id)
    settle(desk)
    market, space = page.findChild(MarketPane), page.findChild(OpenSpacePane)
    assert market is not None
    assert space is not None
    focused = market.stations if kind is SessionKind.MARKETPLACE else space.table
    desk.window.focused = focused  # type: ignore[attr-defined]
    return desk.window


_HELD: list[QWidget] = []  # the window behind the window that is photographed
