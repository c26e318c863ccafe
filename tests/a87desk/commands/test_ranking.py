"""Themes are placed on the scale, and an order by hand of two laptops is one order in the end."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from a87desk.commands.hand_dots import one_dot
from a87desk.commands.ranking import ForgetOrderByHand, PlaceTheme, RankByHand, TakePlaceBack
from a87desk.commands.record import AddRecords, ChangeRecord
from a87desk.commands.vote import Candidate, OpenVote, RevealVote
from a87desk.domain.record import new_id
from a87desk.domain.theme import Theme
from a87desk.domain.vocabulary import VotingMethod
from a87desk.domain.vote import HandCount, Vote
from a87desk.domain.workshop import Workshop
from a87desk.domain.workshop_errors import NoSuchRecord
from a87desk.exchange.consent import Consent
from a87desk.reading.priorities_board import RankedBy, priorities_board
from a87desk.reading.two_versions import open_versions
from a87desk.workspace import Workspace, create_workspace, workspace_from_bundle

TRUST = Consent(unsigned=True)
IDS = tuple(f"{place:032}" for place in range(1, 6))
AT = "2017-09-13T15:40:00+01:00"


def workshop(path: Path | None = None) -> Workspace:
    made = create_workspace(path, Workshop(id=new_id(), title="Forum"), "Facilitator")
    made.run(AddRecords(tuple(Theme(id=one, number=place, name=f"T{place}") for place, one in enumerate(IDS, start=1))))
    return made


def order(workspace: Workspace) -> str:
    board = priorities_board(workspace.read, workspace.workshop)
    return "".join(str(one.number) for one in board.ranked(RankedBy.HAND))


def move(workspace: Workspace, number: int, before: int = 0) -> None:
    workspace.run(RankByHand(IDS[number - 1], IDS[before - 1] if before else "", IDS))


def bring(one: Workspace, other: Workspace, folder: Path) -> None:
    path = folder / f"{new_id()}.a87b"
    one.export_bundle(path, None)
    other.import_bundle(path, consent=TRUST)


@pytest.fixture
def laptops(tmp_path: Path) -> tuple[Workspace, Workspace]:
    first = workshop(tmp_path / "first.a87")
    first.export_bundle(tmp_path / "start.a87b", None)
    return first, workspace_from_bundle(tmp_path / "second.a87", tmp_path / "start.a87b", "somebody", consent=TRUST)


def test_the_first_move_keeps_the_order_that_people_saw() -> None:
    workspace = workshop()
    move(workspace, 4, before=2)
    assert order(workspace) == "14235"
    move(workspace, 1)
    assert order(workspace) == "42351"


def test_a_new_theme_waits_after_those_that_are_ranked() -> None:
    workspace = workshop()
    move(workspace, 5, before=1)
    late = Theme(id="9" * 32, number=6, name="Late")
    workspace.run(AddRecords((late,)))
    board = priorities_board(workspace.read, workspace.workshop)
    assert [(one.number, one.places.get(RankedBy.HAND)) for one in board.ranked(RankedBy.HAND)][-1] == (6, None)


def test_one_move_writes_one_place(tmp_path: Path) -> None:
    workspace = workshop()
    move(workspace, 4, before=2)
    changes = workspace.run(RankByHand(IDS[0], "", IDS))
    assert [change.id for change in changes.changes] == [IDS[0]]


@settings(max_examples=60, deadline=None)
@given(moves=st.lists(st.tuples(st.integers(1, 5), st.integers(0, 5)), max_size=12))
def test_moves_do_what_they_say(moves: list[tuple[int, int]]) -> None:
    workspace = workshop()
    expected = [1, 2, 3, 4, 5]
    for number, before in moves:
        if number == before:
            continue
        expected.remove(number)
        expected.insert(expected.index(before) if before else len(expected), number)
        move(workspace, number, before)
    assert order(workspace) == "".join(map(str, expected))


def test_two_laptops_that_move_different_themes_both_have_their_way(
    laptops: tuple[Workspace, Workspace], tmp_path: Path
) -> None:
    first, second = laptops
    move(first, 3, before=2)
    bring(first, second, tmp_path)
    move(first, 5, before=1)
    move(second, 1)
    bring(first, second, tmp_path)
    bring(second, first, tmp_path)
    assert order(first) == order(second) == "53241"


def test_two_laptops_that_both_begin_the_order_have_one_and_both_versions_are_kept(
    laptops: tuple[Workspace, Workspace], tmp_path: Path
) -> None:
    first, second = laptops
    move(first, 5, before=1)
    move(second, 1)
    bring(first, second, tmp_path)
    bring(second, first, tmp_path)
    assert order(first) == order(second)
    assert {one.field for one in open_versions(first.read)} == {"rank_position"}


def test_two_laptops_that_give_one_place_show_one_order_and_can_go_on(
    laptops: tuple[Workspace, Workspace], tmp_path: Path
) -> None:
    first, second = laptops
    move(first, 4, before=2)
    move(second, 5, before=2)
    bring(first, second, tmp_path)
    bring(second, first, tmp_path)
    assert order(first) == order(second)
    move(first, 3, before=5)
    assert order(first).index("3") + 1 == order(first).index("5")


def test_two_places_agreed_in_two_rooms_are_kept_beside_each_other(
    laptops: tuple[Workspace, Workspace], tmp_path: Path
) -> None:
    first, second = laptops
    first.run(PlaceTheme(IDS[0], 42, 38))
    second.run(PlaceTheme(IDS[0], 31, 38))
    bring(second, first, tmp_path)
    assert [one.field for one in open_versions(first.read)] == ["priority_tenths"]


@pytest.mark.parametrize(("given_", "kept"), [((0, 99), (10, 50)), ((42, 38), (42, 38)), ((-5, 50), (10, 50))])
def test_a_place_is_on_the_scale(given_: tuple[int, int], kept: tuple[int, int]) -> None:
    workspace = workshop()
    workspace.run(PlaceTheme(IDS[0], *given_))
    theme = workspace.read.one(Theme, IDS[0])
    assert theme is not None
    assert (theme.priority_tenths, theme.feasibility_tenths) == kept


def test_what_is_not_there_cannot_be_placed_or_ranked() -> None:
    workspace = workshop()
    for command in (PlaceTheme(new_id(), 30, 30), TakePlaceBack(new_id()), RankByHand(new_id())):
        with pytest.raises(NoSuchRecord):
            workspace.run(command)


def test_a_theme_that_was_removed_leaves_the_order(tmp_path: Path) -> None:
    workspace = workshop()
    move(workspace, 5, before=1)
    workspace.run(RankByHand(IDS[4], new_id(), IDS))  # its neighbour is gone: it comes last
    assert order(workspace) == "12345"
    workspace.run(ForgetOrderByHand())
    assert not priorities_board(workspace.read, workspace.workshop).is_ranked_by_hand


def test_an_order_by_hand_is_read_from_any_places() -> None:
    workspace = workshop()
    for one, place in zip(IDS, ("zz", "zz", "1", "", "a"), strict=True):
        workspace.run(ChangeRecord(Theme, one, {"rank_position": place}))
    assert order(workspace) == "35124"
    move(workspace, 4, before=2)
    assert order(workspace) == "35142"


def test_dots_are_counted_one_by_one_only_while_a_vote_is_counted_by_hand() -> None:
    workspace = workshop()
    assert one_dot(workspace.read, IDS[0], +1) is None
    vote = Vote(id=new_id(), method=VotingMethod.DOTS, budget=3, is_counted_by_hand=True, began_at=AT)
    workspace.run(OpenVote(vote, tuple(Candidate(theme_id=one) for one in IDS[:2])))
    for step in (+1, +1, -1):
        command = one_dot(workspace.read, IDS[0], step)
        assert command is not None
        workspace.run(command)
    assert [one.dots for one in workspace.read.all(HandCount)] == [1]
    assert one_dot(workspace.read, IDS[1], -1) is None, "there is no dot to take away"
    assert one_dot(workspace.read, IDS[4], +1) is None, "it is not on the list"
    workspace.run(RevealVote(vote.id, AT))
    assert one_dot(workspace.read, IDS[0], +1) is None
