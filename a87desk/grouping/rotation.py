"""A marketplace: who visits which station in which round, nobody twice at one, never more at one than it takes.

It is possible exactly when there are stations and rounds enough for one person's visits and places enough for all
visits. Then the visits of people at places of stations are a graph whose edges take the rounds as colours.

Source: König (1916): the edges of a bipartite graph need as many colours as its busiest node has edges.
Knows people and stations by their ids.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import lcm

from a87desk.grouping.person import Person, each_once
from a87desk.i18n import _, ngettext


@dataclass(frozen=True, slots=True)
class Rotation:
    """The plan of a marketplace. `visits` holds each person's station in each round, None for a free round.

    Where it is not possible, `visits` is empty, `reason` says why and `possible` what could be done instead.
    """

    stations: tuple[str, ...]
    rounds: int
    visits: Mapping[str, tuple[str | None, ...]]
    reason: str = ""
    possible: tuple[str, ...] = ()

    @property
    def is_possible(self) -> bool:
        return not self.reason

    def numbers(self) -> Mapping[str, tuple[int, ...]]:
        """Return how many people are at each station in each round."""
        counts = Counter((station, turn) for row in self.visits.values() for turn, station in enumerate(row))
        return {station: tuple(counts[station, turn] for turn in range(self.rounds)) for station in self.stations}


@dataclass(frozen=True, slots=True)
class Market:
    """What a rotation is asked for: stations, how many of them each person visits, in how many rounds.

    `at_a_time` is how many a station takes at most, None for no limit; `rounds` 0 means as many as there are visits.
    """

    stations: tuple[str, ...]
    visits: int
    at_a_time: int | None = None
    rounds: int = 0

    @property
    def turns(self) -> int:
        return self.rounds or self.visits


def rotation(people: Iterable[Person], market: Market) -> Rotation:
    """Return the plan, the same for the same people in whatever order they come, or why there is none.

    Every station gets as many visits as every other, give or take one, and so does every round of a station. People of
    one stakeholder group and organisation are spread over the stations.
    """
    ordered = sorted(each_once(people), key=lambda one: (one.stakeholder_group, one.organisation, one.country, one.id))
    stations = tuple(dict.fromkeys(market.stations))
    reason, possible = _obstacle(len(ordered), len(stations), market)
    if reason:
        return Rotation(stations, market.turns, {}, reason, possible)
    chosen = [_stations_of(number, len(stations), market.visits) for number in range(len(ordered))]
    turns = _turns(chosen, len(stations), market.turns)
    visits = {
        person.id: tuple(None if one is None else stations[one] for one in row)
        for person, row in zip(ordered, turns, strict=True)
    }
    return Rotation(stations, market.turns, dict(sorted(visits.items())))


def _obstacle(people: int, stations: int, market: Market) -> tuple[str, tuple[str, ...]]:
    """Return why it cannot be done, and what could be done instead; empty where it can."""
    visits, turns, most = market.visits, market.turns, market.at_a_time
    if visits < 1 or stations < 1:
        return _("There is nothing to visit."), (_("Give at least one station and one visit."),)
    if visits > stations:
        reason = _("Nobody can visit {visits} different stations: there are {stations}.")
        ways = (_enough_visits(stations), _enough_stations(visits))
        return reason.format(visits=visits, stations=stations), ways
    if visits > turns:
        reason = _("Nobody can make {visits} visits in {rounds} rounds.").format(visits=visits, rounds=turns)
        return reason, (_enough_visits(turns), _enough_rounds(visits))
    if most is None or people * visits <= stations * turns * max(0, most):
        return "", ()
    reason = _(
        "{people} people with {visits} visits each need {needed} places; {stations} stations for {most} at a time "
        "have {there} in {rounds} rounds."
    ).format(
        people=people,
        visits=visits,
        needed=people * visits,
        stations=stations,
        most=most,
        there=stations * turns * most,
        rounds=turns,
    )
    return reason, tuple(_ways_out(people, stations, market))


def _ways_out(people: int, stations: int, market: Market) -> Iterable[str]:
    """Yield what would be enough, one thing changed at a time."""
    most, needed = max(0, market.at_a_time or 0), people * market.visits
    more_places = -(-needed // (stations * market.turns))
    yield ngettext("{count} person at a time would do.", "{count} people at a time would do.", more_places).format(
        count=more_places
    )
    if not most:
        return
    yield _enough_stations(-(-needed // (market.turns * most)))
    if market.rounds:
        yield _enough_rounds(-(-needed // (stations * most)))
    else:
        enough = _("{count} rounds would do, with people free in some of them.")
        yield enough.format(count=-(-needed // (stations * most)))
    fewer = stations * market.turns * most // people
    if market.rounds and 0 < fewer < market.visits:
        yield _enough_visits(fewer)
    room = stations * market.turns * most // market.visits
    yield ngettext("There is room for {count} person.", "There is room for {count} people.", room).format(count=room)


def _enough_visits(count: int) -> str:
    return ngettext("{count} visit each is possible.", "{count} visits each are possible.", count).format(count=count)


def _enough_stations(count: int) -> str:
    return ngettext("{count} station would do.", "{count} stations would do.", count).format(count=count)


def _enough_rounds(count: int) -> str:
    return ngettext("{count} round would do.", "{count} rounds would do.", count).format(count=count)


def _stations_of(number: int, stations: int, visits: int) -> list[int]:
    """Return the stations of a person: the next ones round the ring, beginning one later after each full turn.

    So all stations have the same number of visits, give or take one, and company changes from turn to turn.
    """
    first = number * visits
    full_turn = lcm(stations, visits)
    later = first // full_turn
    return [(first + step + later) % stations for step in range(visits)]


def _turns(chosen: Sequence[Sequence[int]], stations: int, rounds: int) -> list[list[int | None]]:
    """Return each person's station in each round."""
    places = _Places(stations, rounds)
    colouring = _Colouring(rounds)
    stations_of_place: dict[int, int] = {}
    for person, wanted in enumerate(chosen):
        for station in wanted:
            place = places.next_of(station)
            stations_of_place[place] = station
            colouring.join(person, place)
    plan: list[list[int | None]] = [[None] * rounds for _ in chosen]
    for person, row in enumerate(plan):
        for turn, place in colouring.of_person(person).items():
            row[turn] = stations_of_place[place]
    return plan


class _Places:
    """Every station is as many places as it needs, each of which one person can have in each round."""

    def __init__(self, stations: int, rounds: int) -> None:
        self._stations, self._rounds = stations, rounds
        self._visits = [0] * stations

    def next_of(self, station: int) -> int:
        visit = self._visits[station]
        self._visits[station] += 1
        return visit // self._rounds * self._stations + station


class _Colouring:
    """Gives every visit a round so that no person and no place has two in one: alternating paths make room."""

    def __init__(self, rounds: int) -> None:
        self._rounds = rounds
        self._people: dict[int, dict[int, int]] = {}
        self._places: dict[int, dict[int, int]] = {}

    def of_person(self, person: int) -> Mapping[int, int]:
        """Return a person's place by round."""
        return self._people.get(person, {})

    def join(self, person: int, place: int) -> None:
        """Add a visit of a person at a place."""
        here, there = self._people.setdefault(person, {}), self._places.setdefault(place, {})
        mine, its = self._first_free(here), self._first_free(there)
        if mine not in there:
            its = mine
        elif its not in here:
            mine = its
        if mine != its:
            self._swap_path(place, mine, its)
        here[mine] = place
        there[mine] = person

    def _first_free(self, taken: Mapping[int, int]) -> int:
        return next(turn for turn in range(self._rounds) if turn not in taken)

    def _swap_path(self, place: int, one: int, other: int) -> None:
        """Exchange two rounds along the path that begins at a place with round `one`, so that it is free there."""
        visits: list[tuple[int, int, int]] = []
        at_place, node, turn = True, place, one
        while (end := (self._places if at_place else self._people)[node].get(turn)) is not None:
            visits.append((end, node, turn) if at_place else (node, end, turn))
            at_place, node, turn = not at_place, end, other if turn == one else one
        for person, its_place, old in visits:
            del self._people[person][old], self._places[its_place][old]
        for person, its_place, old in visits:
            new = other if old == one else one
            self._people[person][new] = its_place
            self._places[its_place][new] = person
