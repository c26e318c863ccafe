"""What is proposed before groups are made: who moves, what is new, and that the same input gives the same."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from a87desk.domain.vocabulary import StakeholderGroup as Kind
from a87desk.grouping.person import Trait
from a87desk.reading.group_proposal import Wanted, Way, proposal
from a87desk.reading.groups_board import Somebody
from tests.a87desk.reading.seated import board_of, somebody

IDS = tuple(f"e{n:031}" for n in range(60))
KINDS = (*Kind, None)


def crowd(count: int) -> list[Somebody]:
    return [somebody(n, KINDS[n * n % len(KINDS)], f"Country {n % 17}") for n in range(count)]


def test_150_people_in_10_new_groups_are_spread_within_one() -> None:
    found = proposal(board_of([], crowd(150)), Wanted(count=10), IDS)
    assert [one.number for one in found.new_groups] == list(range(1, 11))
    assert all(max(row.numbers) - min(row.numbers) <= 1 for row in found.balance.rows)
    assert set(found.balance.sizes) == {15}
    assert len(found.moves) == 150
    assert all(move.before is None for move in found.moves)
    assert found.remarks[0] == "Groups 1 to 10 are new; their rapporteurs are to be decided."


@settings(deadline=None)
@given(st.integers(0, 40), st.integers(1, 7), st.randoms())
def test_the_same_people_give_the_same_whatever_new_groups_are_called(count: int, groups: int, random: object) -> None:
    people = crowd(count)
    others = tuple(sorted(IDS, reverse=True))
    first = proposal(board_of([], people), Wanted(count=groups), IDS)
    second = proposal(board_of([], people[::-1]), Wanted(count=groups), others)
    by_number = [{one.id: one.number for one in each.groups} for each in (first, second)]
    assert {who: by_number[0][group] for who, group in first.places.items()} == {
        who: by_number[1][group] for who, group in second.places.items()
    }
    assert max(first.balance.sizes) - min(first.balance.sizes) <= 1


def test_groups_that_are_there_are_filled_and_only_missing_ones_are_new() -> None:
    found = proposal(board_of([[], []], crowd(9)), Wanted(count=3), IDS)
    assert [one.number for one in found.groups] == [1, 2, 3]
    assert [one.id for one in found.new_groups] == [IDS[0]]


def test_fewer_groups_leave_the_others_with_nobody() -> None:
    people = crowd(6)
    found = proposal(board_of([people[:2], people[2:4], people[4:]]), Wanted(count=2), IDS)
    assert found.balance.sizes == (3, 3, 0)
    assert "Group 3 stays, with nobody." in found.remarks
    assert {move.who.id for move in found.moves} >= {people[4].id, people[5].id}


def test_those_fixed_by_hand_stay() -> None:
    people = [somebody(n, Kind.GOVERNMENT) for n in range(8)]
    board = board_of([people, []], fixed=[people[0].id, people[1].id, people[2].id])
    found = proposal(board, Wanted(stay=False), IDS)
    assert all(found.places[people[n].id] == board.groups[0].id for n in range(3))
    assert found.balance.sizes == (4, 4)


def test_when_people_do_not_come_the_others_stay_where_they_can() -> None:
    people = [somebody(n, Kind.GOVERNMENT if n % 2 else Kind.WORKERS, here=n not in (0, 2, 4, 6)) for n in range(24)]
    first = proposal(board_of([], people), Wanted(count=4), IDS)
    seats = [[who for who in people if first.places[who.id] == group.id] for group in first.groups]
    found = proposal(board_of(seats), Wanted(only_here=True, traits=(Trait.STAKEHOLDER_GROUP,)), IDS)
    assert max(found.balance.sizes) - min(found.balance.sizes) <= 1
    gone = [move for move in found.moves if move.after is None]
    assert {move.who.id for move in gone} == {people[n].id for n in (0, 2, 4, 6)}
    assert {move.why for move in gone} == {"not here"}
    moved = [move for move in found.moves if move.after is not None]
    anew = proposal(board_of(seats), Wanted(only_here=True, stay=False), IDS)
    assert len(moved) <= 3
    assert len(moved) < len(anew.moves) or not moved


def test_somebody_who_is_fixed_and_not_here_keeps_the_place() -> None:
    people = [somebody(1, here=False), somebody(2, here=True), somebody(3, here=True)]
    board = board_of([people, []], fixed=[people[0].id])
    found = proposal(board, Wanted(only_here=True), IDS)
    assert found.places[people[0].id] == board.groups[0].id
    assert people[0].id not in {move.who.id for move in found.moves}


def test_by_choice_takes_wishes_and_capacities_and_says_what_could_not_be_met() -> None:
    people = crowd(4)
    board = board_of([[], []], people, capacities=[2, 3])
    wished = {one.id: (board.groups[0].id,) for one in people}
    board = type(board)(**{name: getattr(board, name) for name in board.__slots__} | {"wishes": wished})
    found = proposal(board, Wanted(way=Way.BY_CHOICE), IDS)
    assert found.balance.sizes == (2, 2)
    assert "2 people got none of the groups they wished for." in found.remarks


def test_too_little_room_is_said_and_nobody_is_lost() -> None:
    people = crowd(5)
    found = proposal(board_of([[], []], people), Wanted(capacity=2), IDS)
    assert found.balance.sizes == (2, 2)
    assert len(found.without) == 1
    assert any("has no place" in one for one in found.remarks)


def test_by_hand_only_makes_groups() -> None:
    people = crowd(5)
    found = proposal(board_of([people]), Wanted(way=Way.BY_HAND, count=4, only_here=True), IDS)
    assert len(found.new_groups) == 3
    assert found.moves == ()
    assert found.balance.sizes == (5, 0, 0, 0)
    assert not found.changes_nothing


def test_unticked_traits_do_not_count() -> None:
    people = [somebody(n, country="Nepal" if n < 4 else "Peru") for n in range(8)]
    board = board_of([people[:4], people[4:]])
    assert proposal(board, Wanted(traits=()), IDS).moves == ()
    found = proposal(board, Wanted(traits=(Trait.COUNTRY,), stay=False), IDS)
    nepal = [sum(1 for who in people[:4] if found.places[who.id] == group.id) for group in found.groups]
    assert nepal == [2, 2]
