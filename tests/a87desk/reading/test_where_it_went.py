"""Where a recommendation went: every way is told, nothing of what is not for everyone is, nothing is silent."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from a87desk.commands.ballot import Cast, EnterBallots
from a87desk.commands.note import WriteRecommendation
from a87desk.commands.record import AddRecords, ChangeRecord
from a87desk.commands.theme import AddTheme, MergeThemes, PutInTheme, RemoveTheme
from a87desk.commands.vote import Candidate, OpenVote, RevealVote
from a87desk.commands.workshop import SetRule
from a87desk.domain.action import Action
from a87desk.domain.breakout_group import BreakoutGroup
from a87desk.domain.ids import BreakoutGroupId, ObjectiveId, OutputId, PriorityId, SessionId, ThemeId
from a87desk.domain.recommendation import Recommendation
from a87desk.domain.roadmap import Objective, Output
from a87desk.domain.theme import SuggestionDecision, Theme, ThemeMember, decision_id, member_id
from a87desk.domain.vocabulary import Verdict, Visibility, VotingMethod
from a87desk.domain.vote import Vote, VoteItem
from a87desk.reading.where_it_went import Slip, SlipLine, Slips, where_it_went
from a87desk.workspace import Workspace
from tests.ui.pages.slips.forum_end import ALONE, GONE, GROUPS, IDS, MAP, SESSION, TOMORROW, WORKSHOP, at_the_end


@pytest.fixture
def forum() -> Iterator[Workspace]:
    workspace = at_the_end(None)
    yield workspace
    workspace.close()


def slips(forum: Workspace) -> Slips:
    return where_it_went(forum.read, forum.workshop)


def slip(forum: Workspace, number: int) -> Slip:
    found = slips(forum).of_group(GROUPS[number - 1])
    assert found is not None
    return found


def line(forum: Workspace, code: str) -> SlipLine:
    return next(one for one in slip(forum, int(code[0])).lines if one.code == code)


def test_a_theme_with_all_that_came_of_it(forum: Workspace) -> None:
    (reached,) = line(forum, "1.1").themes
    assert (reached.theme.id, reached.support, reached.meets_rule, reached.group_numbers) == (MAP, 2, True, (1, 2))
    assert (reached.place, reached.ranked) == (1, 1)
    assert [one.text for one in reached.priorities] == ["Know what exists"]
    (action,) = line(forum, "1.1").follow_ups
    assert (action.text, action.lead, action.theme_number) == ("Send the form", "Ministry", 1)
    assert slip(forum, 1).common == 1


def test_exact_words_stay(forum: Workspace) -> None:
    forum.run(ChangeRecord(Recommendation, IDS["1.1"], {"text": "  As written ;  "}))
    assert line(forum, "1.1").text == forum.read.all(Recommendation, "id = ?", (IDS["1.1"],))[0].text


def test_an_action_that_names_a_recommendation_is_told_first_and_once(forum: Workspace) -> None:
    forum.run(AddRecords((Action(id="9" * 32, text="Both", theme_id=ThemeId(MAP), recommendation_ids=(IDS["1.1"],)),)))
    assert [(one.text, one.theme_number) for one in line(forum, "1.1").follow_ups] == [
        ("Both", None),
        ("Send the form", 1),
    ]
    assert [one.text for one in line(forum, "3.1").follow_ups] == ["Visit the north"]


def test_the_roadmap_is_followed_down_from_objective_output_and_priority(forum: Workspace) -> None:
    objective, output = "9" * 31 + "1", "9" * 31 + "2"
    forum.run(
        AddRecords(
            (
                Objective(id=objective, text="All is known", theme_id=ThemeId(MAP)),
                Output(id=output, text="A map", quantity="one a year", objective_id=ObjectiveId(objective)),
                Action(id="9" * 31 + "3", text="Draw it", output_id=OutputId(output), position="100001"),
                Action(id="9" * 31 + "4", text="Pay it", priority_id=PriorityId("e" * 32), position="100002"),
            )
        )
    )
    told = [one.text for one in line(forum, "2.1").follow_ups]
    assert told == ["All is known", "A map (one a year)", "Send the form", "Draw it", "Pay it"]


def test_below_the_rule_and_in_no_theme(forum: Workspace) -> None:
    (reached,) = line(forum, "1.2").themes
    assert (reached.theme.id, reached.support, reached.meets_rule) == (ALONE, 1, False)
    assert line(forum, "3.1").themes == ()
    assert not line(forum, "3.1").is_common
    forum.run(SetRule(WORKSHOP, groups=3))
    assert not line(forum, "1.1").is_common
    assert slips(forum).needed == 3


def test_a_removed_theme_is_named(forum: Workspace) -> None:
    assert [(one.id, one.number, one.name) for one in line(forum, "1.3").gone] == [(GONE, 3, "Reporting")]
    assert line(forum, "1.3").themes == ()


def test_a_merged_theme_is_named_beside_the_one_it_went_into(forum: Workspace) -> None:
    forum.run(MergeThemes(MAP, (ALONE,)))
    found = line(forum, "1.2")
    assert [one.theme.id for one in found.themes] == [MAP]
    assert [one.id for one in found.gone] == [ALONE]


def test_a_theme_that_was_taken_back_is_not_named(forum: Workspace) -> None:
    forum.run(AddTheme("A slip of the hand", (IDS["3.1"],)))
    forum.undo()
    assert line(forum, "3.1").gone == ()


def test_the_main_theme_comes_first(forum: Workspace) -> None:
    forum.run(PutInTheme(ALONE, (IDS["1.1"],)))
    assert [one.theme.id for one in line(forum, "1.1").themes] == [MAP, ALONE]
    forum.run(ChangeRecord(ThemeMember, member_id(ALONE, IDS["1.1"]), {"primary": True}))
    assert [(one.theme.id, one.is_primary) for one in line(forum, "1.1").themes] == [(ALONE, True), (MAP, False)]


def test_what_was_said_of_a_pair_is_told_to_both(forum: Workspace) -> None:
    said = [(one.verdict, one.other_code, one.reason) for one in line(forum, "1.2").said]
    assert said == [(Verdict.NOT_THE_SAME, "3.2", "one takes from the other")]
    assert [one.other_code for one in line(forum, "3.2").said] == ["1.2"]


def test_what_overlaps_in_one_theme_is_told_what_is_not_the_same_there_is_not(forum: Workspace) -> None:
    forum.run(PutInTheme(ALONE, (IDS["3.2"],)))
    assert line(forum, "1.2").said == ()
    identity = decision_id(IDS["1.2"], IDS["3.2"])
    forum.run(ChangeRecord(SuggestionDecision, identity, {"verdict": Verdict.OVERLAPS}))
    assert [one.verdict for one in line(forum, "1.2").said] == [Verdict.OVERLAPS]


def test_nothing_of_what_is_not_for_everyone(forum: Workspace) -> None:
    """Not its words, not its code, not the reason of a pair, and its voice is not counted."""
    told = repr(slips(forum))
    assert "minister" not in told
    assert "about a person" not in told
    assert "2.2" not in [one.code for one in slip(forum, 2).lines]
    assert slip(forum, 2).locked == 1
    forum.run(ChangeRecord(Recommendation, IDS["2.1"], {"visibility": Visibility.FACILITATORS}))
    (reached,) = line(forum, "1.1").themes
    assert (reached.group_numbers, reached.meets_rule) == ((1,), False)


def test_a_group_that_goes_on_with_a_theme(forum: Workspace) -> None:
    forum.run(
        AddRecords((BreakoutGroup(id="9" * 32, number=7, session_id=SessionId(TOMORROW), from_theme_id=ThemeId(MAP)),))
    )
    assert line(forum, "2.1").themes[0].next_groups == (7,)


def test_a_ranking_of_a_vote_takes_the_place_of_the_one_by_hand(forum: Workspace) -> None:
    found = where_it_went(forum.read, forum.workshop, {ALONE: 1, MAP: 2})
    lines = {one.code: one for each in found.slips for one in each.lines}
    assert [(one.place, one.ranked) for one in lines["1.1"].themes] == [(2, 2)]
    assert where_it_went(forum.read, forum.workshop, {}).slips[0].lines[0].themes[0].place is None


def test_without_an_order_by_hand_the_last_revealed_vote_says_the_place(forum: Workspace) -> None:
    vote = Vote(id="8" * 32, method=VotingMethod.DOTS, budget=3, began_at="2017-09-13T14:00:00+01:00")
    forum.run(OpenVote(vote, (Candidate(theme_id=ALONE), Candidate(theme_id=MAP))))
    first, second = forum.read.all(VoteItem, order="position")
    forum.run(EnterBallots(vote.id, (Cast({second.id: 2, first.id: 1}),)))
    for theme in forum.read.all(Theme, "rank_position <> ''"):
        forum.run(ChangeRecord(Theme, theme.id, {"rank_position": ""}))
    assert line(forum, "1.1").themes[0].place is None
    forum.run(RevealVote(vote.id, "2017-09-13T15:00:00+01:00"))
    assert (line(forum, "1.1").themes[0].place, line(forum, "1.2").themes[0].place) == (1, 2)


def test_before_the_panel_there_is_nothing_to_tell(tmp_path: Path) -> None:
    assert not Slips().is_telling
    forum = at_the_end(tmp_path / "w.a87")
    assert slips(forum).is_telling
    forum.close()


ACTS = st.lists(
    st.tuples(st.sampled_from(("put", "new", "remove", "merge", "hide", "show")), st.integers(0, 6), st.integers(0, 6)),
    max_size=12,
)


@given(acts=ACTS)
@settings(max_examples=25, deadline=None)
def test_every_recommendation_has_a_line_or_a_lock_whatever_people_do(acts: list[tuple[str, int, int]]) -> None:
    forum = at_the_end(None)
    codes = sorted(IDS)
    for act, one, other in acts:
        themes = [theme.id for theme in forum.read.all(Theme)]
        first, second = themes[one % len(themes)] if themes else "", themes[other % len(themes)] if themes else ""
        recommendation = IDS[codes[one]]
        if act == "put" and themes:
            forum.run(PutInTheme(second, (recommendation,)))
        elif act == "new":
            forum.run(AddTheme(f"Theme {other}", (recommendation,)))
        elif act == "remove" and themes:
            forum.run(RemoveTheme(first))
        elif act == "merge" and first != second:
            forum.run(MergeThemes(first, (second,)))
        elif act in ("hide", "show"):
            wanted = Visibility.CONFIDENTIAL if act == "hide" else Visibility.EVERYONE
            forum.run(ChangeRecord(Recommendation, recommendation, {"visibility": wanted}))
    found = slips(forum)
    assert sum(len(one.lines) + one.locked for one in found.slips) == len(IDS)
    hidden = {one.id for one in forum.read.all(Recommendation) if one.visibility is not Visibility.EVERYONE}
    for each in found.slips:
        for told in each.lines:
            assert told.id not in hidden
            memberships = forum.read.all(ThemeMember, "recommendation_id = ?", (told.id,))
            assert len(told.themes) + len(told.gone) == len(memberships)
            assert all(each.group.number in reached.group_numbers for reached in told.themes)
            assert all(reached.meets_rule == (reached.support >= found.needed) for reached in told.themes)
    forum.close()


def test_a_group_without_a_number_has_its_slip(forum: Workspace) -> None:
    forum.run(AddRecords((BreakoutGroup(id="9" * 32, session_id=SessionId(SESSION)),)))
    forum.run(WriteRecommendation(Recommendation(id="8" * 32, group_id=BreakoutGroupId("9" * 32), text="Ours too")))
    found = slips(forum).of_group("9" * 32)
    assert found is not None
    assert [(one.code, one.text) for one in found.lines] == [("?.1", "Ours too")]


def test_groups_of_a_session_stand_in_the_order_of_their_numbers(forum: Workspace) -> None:
    assert [one.group.number for one in slips(forum).slips] == [1, 2, 3]
    assert slips(forum).group_numbers == (1, 2, 3)
    assert slip(forum, 1).group.session_id == SESSION
