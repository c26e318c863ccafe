"""A marketplace through the command: six stations, eighty people, three visits, fourteen at a time."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from a87desk.commands.group import AddTopic, PlanVisits
from a87desk.commands.record import AddRecords, ChangeRecord
from a87desk.domain.breakout_group import BreakoutGroup, GroupMember
from a87desk.domain.participant import Participant
from a87desk.domain.session import Session
from a87desk.domain.vocabulary import SessionKind
from a87desk.domain.workshop import Workshop
from a87desk.reading.groups_board import groups_board
from a87desk.reading.market_board import (
    late_route,
    late_routes,
    least_at_a_time,
    market_board,
    market_sentences,
    planned_visits,
    usual_visits,
)
from a87desk.workspace import Workspace, create_workspace

MARKET = "5" * 32


@pytest.fixture
def bangkok(tmp_path: Path) -> Iterator[Workspace]:
    workspace = create_workspace(tmp_path / "w.a87", Workshop(id="1" * 32, title="Bangkok"), "somebody")
    workspace.run(AddRecords((Session(id=MARKET, kind=SessionKind.MARKETPLACE),)))
    workspace.run(AddRecords(tuple(Participant(id=f"a{n:031}", name=f"Sample person {n}") for n in range(80))))
    for station in range(6):
        workspace.run(AddTopic(MARKET, f"Station {station + 1}", f"Host {station + 1}", capacity=14))
    yield workspace
    workspace.close()


def plan(workspace: Workspace) -> None:
    board = groups_board(workspace.read, MARKET)
    workspace.run(PlanVisits(MARKET, planned_visits(board, 3, 14).visits))


def test_forty_visits_a_station_nobody_twice_never_more_than_fourteen(bangkok: Workspace) -> None:
    plan(bangkok)
    members = bangkok.read.all(GroupMember)
    assert len(members) == 240
    assert set(Counter(one.group_id for one in members).values()) == {40}
    assert max(Counter((one.group_id, one.round) for one in members).values()) <= 14
    assert max(Counter((one.group_id, one.participant_id) for one in members).values()) == 1
    assert set(Counter((one.participant_id, one.round) for one in members).values()) == {1}
    market = market_board(groups_board(bangkok.read, MARKET))
    assert [market.visits_of(one.id) for one in market.stations] == [40] * 6
    assert market.late == ()
    assert {one.visits for one in market.routes} == {3}
    visits = {one.who.id: tuple(station.id if station else None for station in one.stations) for one in market.routes}
    assert market_sentences(market.stations, visits) == (
        "80 people visit 3 stations each.",
        "Every station has 40 visits, from 13 to 14 people at a time.",
        "Nobody is twice at one station.",
    )


def test_one_undo_takes_the_whole_plan_back(bangkok: Workspace) -> None:
    plan(bangkok)
    bangkok.undo()
    assert bangkok.read.all(GroupMember) == []
    bangkok.redo()
    assert len(bangkok.read.all(GroupMember)) == 240


def test_who_comes_late_gets_the_least_full_stations_and_no_route_changes(bangkok: Workspace) -> None:
    plan(bangkok)
    before = {one.id for one in bangkok.read.all(GroupMember)}
    bangkok.run(AddRecords((Participant(id="b" * 32, name="Late person"),)))
    market = market_board(groups_board(bangkok.read, MARKET))
    assert [one.name for one in market.late] == ["Late person"]
    route = late_route(market, usual_visits(market), 14)
    assert len(set(route)) == 3
    for turn, station in enumerate(route):
        assert station is not None
        assert market.counts[station][turn] == 13
    bangkok.run(PlanVisits(MARKET, {"b" * 32: route}, only_these=True))
    after = {one.id for one in bangkok.read.all(GroupMember)}
    assert before < after
    assert len(after - before) == 3


def late_people(workspace: Workspace, count: int) -> None:
    workspace.run(AddRecords(tuple(Participant(id=f"c{n:031}", name=f"Late person {n}") for n in range(count))))


def test_twelve_late_people_keep_the_stations_even(bangkok: Workspace) -> None:
    plan(bangkok)
    for station in bangkok.read.all(BreakoutGroup):
        bangkok.run(ChangeRecord(BreakoutGroup, station.id, {"capacity": 20}))
    late_people(bangkok, 12)
    routes = late_routes(groups_board(bangkok.read, MARKET))
    assert len(routes) == 12
    bangkok.run(PlanVisits(MARKET, routes, only_these=True))
    market = market_board(groups_board(bangkok.read, MARKET))
    assert market.late == ()
    totals = [market.visits_of(one.id) for one in market.stations]
    assert sum(totals) == 92 * 3
    assert max(totals) - min(totals) <= 1
    assert max(Counter((one.group_id, one.participant_id) for one in bangkok.read.all(GroupMember)).values()) == 1


def test_for_whom_no_station_has_room_there_is_no_route(bangkok: Workspace) -> None:
    plan(bangkok)
    late_people(bangkok, 12)
    routes = late_routes(groups_board(bangkok.read, MARKET))
    assert sum(1 for route in routes.values() for one in route if one) <= 6 * 3 * 14 - 240
    bangkok.run(PlanVisits(MARKET, routes, only_these=True))
    board = groups_board(bangkok.read, MARKET)
    assert max(count for counts in market_board(board).counts.values() for count in counts) <= 14
    assert len(market_board(board).late) == 12 - len(routes) > 0
    assert late_routes(board) == {}


def test_the_least_number_at_a_time_is_enough(bangkok: Workspace) -> None:
    board = groups_board(bangkok.read, MARKET)
    least = least_at_a_time(board, 3)
    assert least == 14
    assert planned_visits(board, 3, least).is_possible
    assert not planned_visits(board, 3, least - 1).is_possible


def test_a_full_market_leaves_a_free_round(bangkok: Workspace) -> None:
    plan(bangkok)
    market = market_board(groups_board(bangkok.read, MARKET))
    assert late_route(market, 3, 13) == tuple(
        None if all(market.counts[one.id][turn] >= 13 for one in market.stations) else station
        for turn, station in enumerate(late_route(market, 3, 13))
    )
    assert late_route(market, 3, 1) == (None, None, None)
    assert sum(1 for one in late_route(market, 1, 99) if one) == 1


def test_hosts_stay_at_their_stations(bangkok: Workspace) -> None:
    bangkok.run(AddTopic(MARKET, "Station 7", "Sample person 5"))
    board = groups_board(bangkok.read, MARKET)
    found = planned_visits(board, 3, 14)
    assert f"a{5:031}" not in found.visits
    assert len(found.visits) == 79
    assert f"a{5:031}" not in {one.id for one in market_board(board).late}


def test_what_cannot_be_says_why(bangkok: Workspace) -> None:
    board = groups_board(bangkok.read, MARKET)
    assert not planned_visits(board, 7, 14).is_possible
    tight = planned_visits(board, 3, 13)
    assert "have 234 in 3 rounds" in tight.reason
    assert tight.possible
