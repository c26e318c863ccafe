"""The rule as a whole: over what, with the plenary, with conditions; themes move in and out at once, and back."""

from __future__ import annotations

import pytest

from a87desk.commands.note import WriteRecommendation
from a87desk.commands.record import AddRecords
from a87desk.commands.rule import ChangeRule
from a87desk.commands.theme import AddTheme
from a87desk.commands.workshop import NotARule
from a87desk.domain.breakout_group import BreakoutGroup
from a87desk.domain.day import Day
from a87desk.domain.ids import BreakoutGroupId, DayId, SessionId
from a87desk.domain.recommendation import Recommendation
from a87desk.domain.record import new_id
from a87desk.domain.rule_condition import RuleCondition
from a87desk.domain.session import Session
from a87desk.domain.vocabulary import RuleScope
from a87desk.domain.workshop import Workshop
from a87desk.domain.workshop_errors import NoSuchRecord
from a87desk.reading.consensus_board import ConsensusBoard, ThemeOnBoard, consensus_board
from a87desk.reading.rule_words import FSI, PDI, rule_words, standing_words
from a87desk.workspace import Workspace, create_workspace

DAYS = (new_id(), new_id())
SESSIONS = (new_id(), new_id())
GROUPS = tuple(new_id() for _ in range(4))
"""Groups 1 and 2 talk on day 1, groups 3 and 4 on day 2."""
REGIONS = RuleCondition(id=new_id(), text="from the regions", group_ids=(GROUPS[2], GROUPS[3]))


@pytest.fixture
def workspace() -> Workspace:
    made = create_workspace(None, Workshop(id=new_id()), "Facilitator")
    made.run(
        AddRecords(
            (
                *(Day(id=one, number=number) for number, one in enumerate(DAYS, start=1)),
                *(
                    Session(id=one, day_id=DayId(day), number=str(number))
                    for number, (one, day) in enumerate(zip(SESSIONS, DAYS, strict=True), start=1)
                ),
                *(
                    BreakoutGroup(id=one, number=number, session_id=SessionId(SESSIONS[(number - 1) // 2]))
                    for number, one in enumerate(GROUPS, start=1)
                ),
            )
        )
    )
    return made


def theme_of(workspace: Workspace, *groups: int) -> ThemeOnBoard:
    """Make a theme of one recommendation of each group; 0 is the plenary of day 1."""
    ids = []
    for number in groups:
        said = Recommendation(id=new_id(), text="ask", session_id=SessionId(SESSIONS[0]))
        if number:
            said = Recommendation(id=said.id, text="ask", group_id=BreakoutGroupId(GROUPS[number - 1]))
        workspace.run(WriteRecommendation(said))
        ids.append(said.id)
    workspace.run(AddTheme("Theme", tuple(ids)))
    return now(workspace).themes[-1]


def now(workspace: Workspace) -> ConsensusBoard:
    return consensus_board(workspace.read, workspace.workshop)


def rule(workspace: Workspace, groups: int = 2, share: int | None = None, **given: object) -> None:
    workspace.run(ChangeRule(workspace.workshop_id, groups, share, **given))  # type: ignore[arg-type]


def test_a_day_counts_only_its_groups_and_nothing_is_lost(workspace: Workspace) -> None:
    theme_of(workspace, 1, 2, 3)
    rule(workspace, scope=RuleScope.DAY, scope_id=DAYS[1])
    board = now(workspace)
    (theme,) = board.themes
    assert [group.number for group in board.groups] == [3, 4]
    assert (theme.support, theme.meets_rule, len(theme.members)) == (1, False, 3)
    assert [group.number for group in board.all_groups] == [1, 2, 3, 4]
    assert len(board.recommendations) == 3
    assert rule_words(board.counting) == "at least 2 of 2 groups, day 2"
    workspace.undo()
    assert now(workspace).themes[0].support == 3


def test_a_session_counts_only_its_groups(workspace: Workspace) -> None:
    theme_of(workspace, 1, 2)
    rule(workspace, scope=RuleScope.SESSION, scope_id=SESSIONS[0])
    assert now(workspace).themes[0].meets_rule
    assert rule_words(now(workspace).counting) == "at least 2 of 2 groups, session 1"
    rule(workspace, scope=RuleScope.SESSION, scope_id=SESSIONS[1])
    assert not now(workspace).themes[0].meets_rule


def test_the_plenary_is_one_more_voice_where_the_rule_says_so(workspace: Workspace) -> None:
    theme = theme_of(workspace, 0, 0, 3)
    assert (theme.support, theme.meets_rule) == (1, False)
    assert len(now(workspace).recommendations) == 1
    rule(workspace, counts_plenary=True)
    board = now(workspace)
    assert (board.themes[0].support, board.themes[0].meets_rule, board.themes[0].has_plenary) == (2, True, True)
    assert board.counting.total == 5
    assert len(board.recommendations) == 3
    assert standing_words(board.themes[0], board.counting) == "1 of 4 groups and the plenary"
    rule(workspace, scope=RuleScope.DAY, scope_id=DAYS[1], counts_plenary=True)
    assert (now(workspace).themes[0].support, now(workspace).counting.total) == (1, 2)


def test_a_condition_keeps_a_theme_out_and_says_what_is_missing(workspace: Workspace) -> None:
    theme_of(workspace, 1, 2)
    theme_of(workspace, 1, 4)
    rule(workspace, conditions=(REGIONS,))
    board = now(workspace)
    assert [one.meets_rule for one in board.themes] == [False, True]
    assert rule_words(board.counting) == f"at least 2 of 4 groups, incl. 1 {FSI}from the regions{PDI}"
    assert standing_words(board.themes[0], board.counting) == f"2 of 4 groups, none {FSI}from the regions{PDI}"
    rule(workspace, conditions=(RuleCondition(id=REGIONS.id, group_ids=REGIONS.group_ids, at_least=2),))
    assert standing_words(now(workspace).themes[1], now(workspace).counting) == (
        "2 of 4 groups, only 1 of 2 of groups 3, 4"
    )
    rule(workspace)
    assert all(one.meets_rule for one in now(workspace).themes)


def test_a_rule_is_taken_back_as_one_step(workspace: Workspace) -> None:
    before = (workspace.workshop, workspace.read.all(RuleCondition))
    rule(workspace, 3, 60, scope=RuleScope.DAY, scope_id=DAYS[0], counts_plenary=True, conditions=(REGIONS,))
    assert (workspace.workshop, workspace.read.all(RuleCondition)) != before
    workspace.undo()
    assert (workspace.workshop, workspace.read.all(RuleCondition)) == before


def test_a_day_that_is_gone_counts_as_the_whole_workshop(workspace: Workspace) -> None:
    from a87desk.commands.agenda import RemoveDay

    rule(workspace, scope=RuleScope.DAY, scope_id=DAYS[1])
    workspace.run(RemoveDay(DAYS[1]))
    assert len(now(workspace).groups) == 4
    with pytest.raises(NoSuchRecord):
        rule(workspace, scope=RuleScope.DAY, scope_id=DAYS[1])


@pytest.mark.parametrize(
    "given",
    [
        {"groups": 1},
        {"share": 101},
        {"conditions": (RuleCondition(id=new_id(), group_ids=()),)},
        {"conditions": (RuleCondition(id=new_id(), group_ids=(GROUPS[0],), at_least=0),)},
    ],
)
def test_a_rule_without_sense_is_refused_and_changes_nothing(workspace: Workspace, given: dict[str, object]) -> None:
    before = workspace.store.digest()
    with pytest.raises(NotARule):
        rule(workspace, **given)  # type: ignore[arg-type]
    assert workspace.store.digest() == before
