"""The table of numbers and the worst gap in words are those of the drawing; a swap proposed makes it better."""

from __future__ import annotations

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from a87desk.domain.vocabulary import StakeholderGroup as Kind
from a87desk.grouping.better_swap import better_swap
from a87desk.grouping.person import Person
from a87desk.reading.group_balance import group_balance, possible_swap, worst_gap
from tests.a87desk.reading.seated import board_of, counted, somebody

DRAWN = counted(
    {
        Kind.MEDIA: (1, 0, 0, 0, 0),
        Kind.CIVIL_SOCIETY: (8, 10, 8, 8, 10),
        Kind.WORKERS: (0, 0, 2, 0, 1),
        Kind.INTERNATIONAL: (1, 1, 0, 2, 0),
        Kind.EMPLOYERS: (0, 0, 0, 0, 1),
    }
)


def test_the_table_counts_each_stakeholder_group_in_the_order_of_the_drawing() -> None:
    balance = group_balance(DRAWN)
    assert [(row.words, row.numbers, row.total) for row in balance.rows] == [
        ("Civil society", (8, 10, 8, 8, 10), 44),
        ("Workers’ org.", (0, 0, 2, 0, 1), 3),
        ("International", (1, 1, 0, 2, 0), 4),
        ("Business", (0, 0, 0, 0, 1), 1),
        ("Media", (1, 0, 0, 0, 0), 1),
    ]
    assert balance.sizes == (10, 11, 10, 10, 12)
    assert balance.total == 53


def test_the_worst_gap_is_said_in_words() -> None:
    gap = worst_gap(group_balance(DRAWN))
    assert gap is not None
    assert gap.lead == "Groups 1, 2 and 4 have no workers’ organisation."
    assert gap.rest == "Group 3 has two."


def test_one_group_without_and_several_with_most_read_well() -> None:
    gap = worst_gap(group_balance(counted({Kind.GOVERNMENT: (0, 12, 12)})))
    assert gap is not None
    assert (gap.lead, gap.rest) == ("Group 1 has nobody from government.", "Groups 2 and 3 have 12 each.")


def test_where_nobody_need_be_missing_nothing_is_said() -> None:
    board = counted({Kind.GOVERNMENT: (1, 2, 1), Kind.MEDIA: (1, 0, 1)})
    assert worst_gap(group_balance(board)) is None


def test_a_person_of_whom_it_is_not_known_has_a_row_and_no_gap() -> None:
    board = board_of([[somebody(1), somebody(2)], []])
    assert [(row.words, row.numbers) for row in group_balance(board).rows] == [("Not known", (2, 0))]
    assert worst_gap(group_balance(board)) is None


def test_the_swap_moves_somebody_of_the_gap_and_leaves_sizes_alone() -> None:
    swap = possible_swap(DRAWN)
    assert swap is not None
    who = {one.id: one for one in DRAWN.people}
    numbers = {one.id: one.group.number for one in DRAWN.groups}
    assert who[swap.first].stakeholder_group is Kind.WORKERS
    assert numbers[swap.first_group] == 3
    assert numbers[swap.second_group] in (1, 2, 4)


def test_not_now_leads_to_another_pair_and_those_fixed_stay() -> None:
    first = possible_swap(DRAWN)
    assert first is not None
    second = possible_swap(DRAWN, {first.pair})
    assert second is not None
    assert second.pair != first.pair
    everybody = [one.id for one in DRAWN.people]
    fixed = board_of([[member.who for member in one.members] for one in DRAWN.groups], fixed=everybody)
    assert possible_swap(fixed) is None


@given(st.lists(st.tuples(st.sampled_from("abc"), st.sampled_from("xyz"), st.booleans()), max_size=14))
def test_every_swap_spreads_the_stakeholder_groups_better(seats: list[tuple[str, str, bool]]) -> None:
    people = [
        Person(f"{n:02}", stakeholder_group=kind, fixed_group=group if fixed else None)
        for n, (kind, group, fixed) in enumerate(seats)
    ]
    places = {one.id: group for one, (_kind, group, _fixed) in zip(people, seats, strict=True)}

    def squares(where: dict[str, str]) -> int:
        return sum(n * n for n in Counter((one.stakeholder_group, where[one.id]) for one in people).values())

    def fixed(one: Person) -> bool:
        return one.fixed_group is not None

    swap = better_swap(people, places)
    pairs = [
        places | {one.id: places[other.id], other.id: places[one.id]}
        for one in people
        for other in people
        if not fixed(one) and not fixed(other)
    ]
    best = min((squares(pair) for pair in pairs), default=squares(places))
    if swap is None:
        assert best >= squares(places)
        return
    after = places | {swap.first: swap.second_group, swap.second: swap.first_group}
    assert squares(after) == best < squares(places)
    assert Counter(after.values()) == Counter(places.values())
    assert better_swap(reversed(people), places) == swap
