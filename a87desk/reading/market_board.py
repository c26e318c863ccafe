"""A marketplace as it is planned: how many are at each station in each round, everybody's route, who has none yet.

Knows the board of a session. Must not know how a plan is made, except for those who come late.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from a87desk.domain.breakout_group import GroupMember, group_member_id
from a87desk.domain.ids import BreakoutGroupId, ParticipantId
from a87desk.grouping.rotation import Market, Rotation, rotation
from a87desk.i18n import _, ngettext
from a87desk.reading.groups_board import GroupOnBoard, GroupsBoard, Somebody
from a87desk.reading.holders import listed
from a87desk.reading.people_for_groups import people_for_groups

Route = tuple[str | None, ...]


@dataclass(frozen=True, slots=True)
class PlannedRoute:
    """Somebody's stations round by round, None for a free round."""

    who: Somebody
    stations: tuple[GroupOnBoard | None, ...]

    @property
    def visits(self) -> int:
        return sum(1 for one in self.stations if one)


@dataclass(frozen=True, slots=True)
class MarketBoard:
    """The plan there is. `counts` is by station, then round; `late` are people without a route who host no station."""

    stations: tuple[GroupOnBoard, ...]
    rounds: int
    counts: Mapping[str, tuple[int, ...]]
    routes: tuple[PlannedRoute, ...]
    late: tuple[Somebody, ...]

    @property
    def is_planned(self) -> bool:
        return self.rounds > 0

    def visits_of(self, station_id: str) -> int:
        """Return how many visits a station gets in all rounds."""
        return sum(self.counts.get(station_id, ()))


def market_board(board: GroupsBoard) -> MarketBoard:
    """Return the plan of a marketplace as it stands in the file."""
    stations = {one.id: one for one in board.groups}
    hosts = hosts_of(board)
    rounds = max((one.round or 0 for one in board.visits), default=0)
    at: dict[str, dict[int, str]] = {}
    for visit in board.visits:
        at.setdefault(visit.participant_id or "", {}).setdefault(visit.round or 0, visit.group_id or "")
    counts = Counter((group_id, turn) for route in at.values() for turn, group_id in route.items())
    routes = tuple(
        PlannedRoute(who, tuple(stations.get(at[who.id].get(turn, "")) for turn in range(1, rounds + 1)))
        for who in board.people
        if who.id in at
    )
    return MarketBoard(
        stations=board.groups,
        rounds=rounds,
        counts={one: tuple(counts[one, turn] for turn in range(1, rounds + 1)) for one in stations},
        routes=routes,
        late=tuple(who for who in board.people if who.id not in at and who.id not in hosts),
    )


def hosts_of(board: GroupsBoard) -> dict[str, str]:
    """Return who on the list hosts a station, by the id of the person, with the station's."""
    people = [one.person for one in board.people]
    found = ((listed(people, one.group.facilitator), one.id) for one in board.groups)
    return {person.id: station for person, station in found if person}


def with_visits(board: GroupsBoard, visits: Mapping[str, Route]) -> GroupsBoard:
    """Return the board as it would be with these routes and no others."""
    places = tuple(
        GroupMember(
            id=group_member_id(station, person, turn),
            group_id=BreakoutGroupId(station),
            participant_id=ParticipantId(person),
            round=turn,
        )
        for person, route in visits.items()
        for turn, station in enumerate(route, start=1)
        if station is not None
    )
    return replace(board, visits=places)


def least_at_a_time(board: GroupsBoard, visits: int, rounds: int = 0, *, only_here: bool = False) -> int:
    """Return how many a station has to take at a time so that everybody can make their visits; at least 1."""
    hosts = hosts_of(board)
    people = sum(1 for one in board.people if (not only_here or one.here) and one.id not in hosts)
    places = len(board.groups) * (rounds or visits)
    return max(1, -(-people * visits // places)) if places > 0 else 1


def late_routes(board: GroupsBoard, at_a_time: int | None = None) -> dict[str, Route]:
    """Return a route for everybody who has none, one after the other, so that stations stay even.

    For whom no station has room, there is no route.
    """
    found: dict[str, Route] = {}
    visits: dict[str, Route] = {}
    market = market_board(board)
    for one in market.routes:
        visits[one.who.id] = tuple(station.id if station else None for station in one.stations)
    for who in market.late:
        route = late_route(market, usual_visits(market), at_a_time)
        if any(route):
            found[who.id] = visits[who.id] = route
            market = market_board(with_visits(board, visits))
    return found


def planned_visits(
    board: GroupsBoard, visits: int, at_a_time: int | None, *, rounds: int = 0, only_here: bool = False
) -> Rotation:
    """Return who visits which station when, or why that cannot be; always the same for one board; hosts stay."""
    hosts = hosts_of(board)
    taking_part = [one for one in board.people if (not only_here or one.here) and one.id not in hosts]
    people = people_for_groups((one.person for one in taking_part), board.organisations)
    limits = [one.group.capacity for one in board.groups if one.group.capacity is not None]
    most = min([*limits, *([at_a_time] if at_a_time is not None else [])], default=None)
    called = {one.id: f"{place:06}" for place, one in enumerate(board.groups)}
    real = {name: group_id for group_id, name in called.items()}
    found = rotation(people, Market(tuple(real), visits, most, rounds))
    routes = {who: tuple(real[one] if one else None for one in route) for who, route in found.visits.items()}
    return Rotation(tuple(called), found.rounds, routes, found.reason, found.possible)


def late_route(market: MarketBoard, visits: int, at_a_time: int | None = None) -> Route:
    """Return a route for somebody who comes late: in each round the least full station that has room.

    None where a round has no station with room, or the visits are used up.
    """
    route: list[str | None] = []
    for turn in range(market.rounds):
        open_ones = [
            (market.counts[one.id][turn], market.visits_of(one.id), place, one.id)
            for place, one in enumerate(market.stations)
            if one.id not in route and _has_room(one, market.counts[one.id][turn], at_a_time)
        ]
        made = sum(1 for one in route if one)
        route.append(min(open_ones)[3] if open_ones and made < visits else None)
    return tuple(route)


def usual_visits(market: MarketBoard) -> int:
    """Return how many stations most people visit, for somebody who comes late."""
    counts = Counter(one.visits for one in market.routes)
    return max(counts, key=lambda visits: (counts[visits], visits), default=market.rounds)


def market_sentences(stations: Sequence[GroupOnBoard], visits: Mapping[str, Route]) -> tuple[str, ...]:
    """Return what a plan means, in words that can be read out."""
    routes = list(visits.values())
    if not routes or not stations:
        return ()
    whole = Counter(one for route in routes for one in route if one)
    at_once = Counter((one, turn) for route in routes for turn, one in enumerate(route) if one)
    each = sorted({whole[one.id] for one in stations})
    most, least = max(at_once.values(), default=0), _least(stations, at_once, routes)
    twice = sum(1 for route in routes if len({one for one in route if one}) < sum(1 for one in route if one))
    said = ngettext(
        "{count} person visits {visits} stations.", "{count} people visit {visits} stations each.", len(routes)
    )
    made = _span(sorted({sum(1 for one in route if one) for route in routes}))
    spread = _("Every station has {visits} visits, from {least} to {most} people at a time.")
    again = ngettext("{count} person is twice at one station.", "{count} people are twice at one station.", twice)
    return (
        said.format(count=len(routes), visits=made),
        spread.format(visits=_span(each), least=least, most=most),
        again.format(count=twice) if twice else _("Nobody is twice at one station."),
    )


def _least(stations: Iterable[GroupOnBoard], at_once: Mapping[tuple[str, int], int], routes: Sequence[Route]) -> int:
    rounds = max(len(route) for route in routes)
    return min(at_once.get((one.id, turn), 0) for one in stations for turn in range(rounds))


def _span(numbers: Sequence[int]) -> str:
    if len(numbers) == 1:
        return str(numbers[0])
    return _("{low} to {high}").format(low=numbers[0], high=numbers[-1])


def _has_room(station: GroupOnBoard, there: int, at_a_time: int | None) -> bool:
    limits = [one for one in (station.group.capacity, at_a_time) if one is not None]
    return not limits or there < min(limits)
