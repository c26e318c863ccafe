"""Common ground as it is counted: distinct groups, the rule, and what is in no theme."""

from __future__ import annotations

import pytest

from a87desk.commands.note import WriteRecommendation
from a87desk.commands.record import AddRecords, RemoveRecords
from a87desk.commands.theme import AddTheme
from a87desk.commands.workshop import NotARule, SetRule
from a87desk.domain.breakout_group import BreakoutGroup
from a87desk.domain.day import Day
from a87desk.domain.ids import BreakoutGroupId, DayId, SessionId, ThemeId
from a87desk.domain.recommendation import Recommendation
from a87desk.domain.record import new_id
from a87desk.domain.session import Session
from a87desk.domain.theme import Theme
from a87desk.domain.vocabulary import SessionKind
from a87desk.domain.workshop import Workshop
from a87desk.reading.consensus_board import ConsensusBoard, consensus_board
from a87desk.workspace import Workspace, create_workspace

GROUPS = tuple(new_id() for _ in range(5))
SESSION, DAY = new_id(), new_id()


@pytest.fixture
def workspace() -> Workspace:
    made = create_workspace(None, Workshop(id=new_id(), title="Forum"), "Facilitator")
    groups = tuple(BreakoutGroup(id=one, number=place + 1) for place, one in enumerate(GROUPS))
    made.run(AddRecords((Day(id=DAY, number=1), Session(id=SESSION, day_id=DayId(DAY)), *groups)))
    return made


def ask(workspace: Workspace, group: int | None, text: str = "ask") -> str:
    """Write a recommendation of a group, or of the plenary, and return its id."""
    record_id = new_id()
    group_id = None if group is None else BreakoutGroupId(GROUPS[group - 1])
    workspace.run(
        WriteRecommendation(Recommendation(id=record_id, group_id=group_id, session_id=SessionId(SESSION), text=text))
    )
    return record_id


def board_of(workspace: Workspace) -> ConsensusBoard:
    return consensus_board(workspace.read, workspace.workshop)


def test_a_group_counts_once_however_much_it_said(workspace: Workspace) -> None:
    said = tuple(ask(workspace, 1) for _ in range(4))
    workspace.run(AddTheme("Of one group", said))
    (theme,) = board_of(workspace).themes
    assert (theme.support, theme.meets_rule, len(theme.members)) == (1, False, 4)
    assert board_of(workspace).minority == (theme,)


@pytest.mark.parametrize(
    ("groups", "share", "met"),
    [(2, None, {2, 3}), (3, None, {3}), (2, 50, {3}), (2, 60, {3}), (2, 75, set()), (2, 40, {2, 3}), (5, None, set())],
)
def test_the_rule_asks_for_a_number_or_a_share_rounded_up(
    workspace: Workspace, groups: int, share: int | None, met: set[int]
) -> None:
    for count in (1, 2, 3):
        workspace.run(AddTheme(str(count), tuple(ask(workspace, number) for number in range(1, count + 1))))
    workspace.run(SetRule(workspace.workshop.id, groups, share))
    assert {int(theme.theme.name) for theme in board_of(workspace).consensus} == met


@pytest.mark.parametrize(("groups", "share"), [(1, None), (0, None), (2, 0), (2, 101)])
def test_one_group_is_never_consensus(workspace: Workspace, groups: int, share: int | None) -> None:
    with pytest.raises(NotARule):
        workspace.run(SetRule(workspace.workshop.id, groups, share))


def test_the_plenary_supports_no_theme_but_is_kept_in_it(workspace: Workspace) -> None:
    workspace.run(AddTheme("Plenary", (ask(workspace, None), ask(workspace, 1))))
    (theme,) = board_of(workspace).themes
    assert (theme.support, len(theme.members)) == (1, 2)
    assert len(board_of(workspace).recommendations) == 1


def test_what_is_in_no_theme_is_listed_by_code_and_comes_back_with_its_theme_gone(workspace: Workspace) -> None:
    ids = [ask(workspace, number) for number in (2, 1, 2)]
    assert [one.code for one in board_of(workspace).unthemed] == ["1.1", "2.1", "2.2"]
    workspace.run(AddTheme("Two", tuple(ids[:2])))
    assert [one.code for one in board_of(workspace).unthemed] == ["2.2"]
    workspace.run(RemoveRecords(Theme, (board_of(workspace).themes[0].theme.id,)))
    assert [one.code for one in board_of(workspace).unthemed] == ["1.1", "2.1", "2.2"]


def test_a_removed_recommendation_no_longer_supports(workspace: Workspace) -> None:
    ids = [ask(workspace, 1), ask(workspace, 2)]
    workspace.run(AddTheme("Two", tuple(ids)))
    workspace.run(RemoveRecords(Recommendation, (ids[1],)))
    assert board_of(workspace).themes[0].support == 1
    workspace.undo()
    assert board_of(workspace).themes[0].support == 2


def test_themes_stand_by_support_then_by_number(workspace: Workspace) -> None:
    for groups in ((1, 2), (3, 4), (1, 2, 3)):
        workspace.run(AddTheme(str(groups), tuple(ask(workspace, number) for number in groups)))
    assert [theme.theme.number for theme in board_of(workspace).consensus] == [3, 1, 2]


def test_making_the_groups_of_the_next_day_takes_no_theme_out_of_the_consensus(workspace: Workspace) -> None:
    workspace.run(AddTheme("shared by three", tuple(ask(workspace, number) for number in (1, 2, 3))))
    workspace.run(SetRule(workspace.workshop.id, share=60))
    (theme,) = board_of(workspace).consensus
    tomorrow = new_id()
    workspace.run(AddRecords((BreakoutGroup(id=tomorrow, number=6, from_theme_id=ThemeId(theme.theme.id)),)))
    assert (len(board_of(workspace).groups), len(board_of(workspace).consensus)) == (5, 1)
    recommendation = Recommendation(id=new_id(), group_id=BreakoutGroupId(tomorrow), text="go on")
    workspace.run(WriteRecommendation(recommendation))
    assert len(board_of(workspace).groups) == 6


@pytest.mark.parametrize("kind", [SessionKind.MARKETPLACE, SessionKind.OPEN_SPACE])
def test_stations_and_topics_count_only_once_they_recommend(workspace: Workspace, kind: SessionKind) -> None:
    other, quiet, asking = new_id(), new_id(), new_id()
    workspace.run(
        AddRecords(
            (
                Session(id=other, kind=kind),
                BreakoutGroup(id=quiet, session_id=SessionId(other), number=6),
                BreakoutGroup(id=asking, session_id=SessionId(other), number=7),
            )
        )
    )
    workspace.run(SetRule(workspace.workshop.id, share=60))
    assert (len(board_of(workspace).groups), board_of(workspace).needed) == (5, 3)
    recommendation = Recommendation(id=new_id(), group_id=BreakoutGroupId(asking), text="ask")
    workspace.run(WriteRecommendation(recommendation))
    assert [group.number for group in board_of(workspace).groups] == [1, 2, 3, 4, 5, 7]
