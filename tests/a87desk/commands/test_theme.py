"""The panel's hour: what people agree on and take apart, without a word of a recommendation changing."""

from __future__ import annotations

import pytest

from a87desk.commands.note import WriteRecommendation
from a87desk.commands.theme import (
    AcceptSuggestion,
    AddTheme,
    MergeThemes,
    NoName,
    PutInTheme,
    RemoveTheme,
    RenameTheme,
    SayNotTheSame,
    SplitTheme,
    TakeOutOfTheme,
)
from a87desk.domain.recommendation import Recommendation
from a87desk.domain.theme import SuggestionDecision, Theme, ThemeMember
from a87desk.domain.vocabulary import Verdict
from a87desk.domain.workshop import Workshop
from a87desk.domain.workshop_errors import NoSuchRecord
from a87desk.workspace import Workspace, create_workspace

A, B, C, D = (letter * 32 for letter in "abcd")
FIRST, SECOND = "1" * 32, "2" * 32


@pytest.fixture
def workspace() -> Workspace:
    workspace = create_workspace(None, Workshop(id="f" * 32), "somebody")
    for one in (A, B, C, D):
        workspace.run(WriteRecommendation(Recommendation(id=one, text=f"words of {one[0]}")))
    workspace.run(AddTheme("First", (A, B), FIRST))
    workspace.run(AddTheme("Second", (C,), SECOND))
    return workspace


def members(workspace: Workspace, theme_id: str) -> str:
    """Return the letters of the recommendations in a theme."""
    found = workspace.read.all(ThemeMember, "theme_id = ?", (theme_id,))
    return "".join(sorted((one.recommendation_id or "?")[0] for one in found))


def verdicts(workspace: Workspace) -> dict[str, Verdict | None]:
    return {
        "".join(sorted(((one.first_id or "?")[0], (one.second_id or "?")[0]))): one.verdict
        for one in workspace.read.all(SuggestionDecision)
    }


def numbers(workspace: Workspace) -> dict[str, int | None]:
    return {theme.name: theme.number for theme in workspace.read.all(Theme)}


def test_themes_are_counted_up_and_a_number_is_never_given_again(workspace: Workspace) -> None:
    workspace.run(RemoveTheme(SECOND))
    workspace.run(AddTheme("Third"))
    workspace.undo()
    workspace.run(AddTheme("Fourth"))
    workspace.run(SplitTheme(FIRST, (B,), "Fifth"))
    assert numbers(workspace) == {"First": 1, "Fourth": 4, "Fifth": 5}


def test_accepting_puts_together_what_was_said_to_be_the_same(workspace: Workspace) -> None:
    workspace.run(AcceptSuggestion((C, D), theme_id=FIRST))
    assert members(workspace, FIRST) == "abcd"
    assert verdicts(workspace) == dict.fromkeys(("ac", "ad", "bc", "bd", "cd"), Verdict.SAME)


def test_accepting_makes_a_new_theme_where_none_is_named(workspace: Workspace) -> None:
    workspace.run(AcceptSuggestion((C, D), "Together"))
    theme = workspace.read.all(Theme, "name = ?", ("Together",))[0]
    assert (theme.number, members(workspace, theme.id)) == (3, "cd")


def test_taking_out_forgets_what_was_the_same_as_the_rest(workspace: Workspace) -> None:
    workspace.run(AcceptSuggestion((C, D), theme_id=FIRST))
    workspace.run(TakeOutOfTheme(FIRST, (D,)))
    assert members(workspace, FIRST) == "abc"
    assert verdicts(workspace) == dict.fromkeys(("ac", "bc"), Verdict.SAME)


def test_not_the_same_stays_after_taking_out_and_putting_in(workspace: Workspace) -> None:
    workspace.run(SayNotTheSame((A,), (B, C), "another law"))
    workspace.run(TakeOutOfTheme(FIRST, (A,)))
    workspace.run(PutInTheme(FIRST, (A,)))
    assert verdicts(workspace) == dict.fromkeys(("ab", "ac"), Verdict.NOT_THE_SAME)
    assert {one.reason for one in workspace.read.all(SuggestionDecision)} == {"another law"}


def test_a_recommendation_taken_out_can_be_put_in_again(workspace: Workspace) -> None:
    for _ in range(3):
        workspace.run(TakeOutOfTheme(FIRST, (A,)))
        assert members(workspace, FIRST) == "b"
        workspace.run(PutInTheme(FIRST, (A,)))
        assert members(workspace, FIRST) == "ab"


def test_merging_keeps_every_recommendation_and_removes_the_others(workspace: Workspace) -> None:
    workspace.run(PutInTheme(SECOND, (A, D)))
    workspace.run(MergeThemes(FIRST, (SECOND,)))
    assert members(workspace, FIRST) == "abcd"
    assert numbers(workspace) == {"First": 1}


def test_merging_a_theme_into_itself_does_not_remove_it(workspace: Workspace) -> None:
    workspace.run(MergeThemes(FIRST, (FIRST, SECOND, SECOND)))
    assert members(workspace, FIRST) == "abc"
    assert numbers(workspace) == {"First": 1}


def test_merging_a_theme_that_is_gone_is_refused_and_changes_nothing(workspace: Workspace) -> None:
    workspace.run(RemoveTheme(SECOND))
    before = workspace.store.digest()
    with pytest.raises(NoSuchRecord):
        workspace.run(MergeThemes(FIRST, (SECOND,)))
    assert workspace.store.digest() == before


def test_splitting_moves_into_a_theme_of_its_own(workspace: Workspace) -> None:
    workspace.run(AcceptSuggestion((C,), theme_id=FIRST))
    workspace.run(SplitTheme(FIRST, (B, C), "Apart"))
    apart = workspace.read.all(Theme, "name = ?", ("Apart",))[0]
    assert (members(workspace, FIRST), members(workspace, apart.id)) == ("a", "bc")


def test_a_theme_needs_a_name(workspace: Workspace) -> None:
    before = workspace.store.digest()
    for command in (AddTheme("  "), RenameTheme(FIRST, ""), AcceptSuggestion((C, D)), SplitTheme(FIRST, (A,), " ")):
        with pytest.raises(NoName):
            workspace.run(command)
    assert workspace.store.digest() == before


def test_no_command_of_the_panel_changes_the_words_of_a_recommendation(workspace: Workspace) -> None:
    before = workspace.read.all(Recommendation)
    for command in (
        AcceptSuggestion((A, C), theme_id=FIRST), SayNotTheSame((A, D)), PutInTheme(SECOND, (D,)),
        TakeOutOfTheme(FIRST, (A,)), SplitTheme(FIRST, (B,), "Apart"), MergeThemes(FIRST, (SECOND,)),
        RenameTheme(FIRST, "Other"), RemoveTheme(FIRST),
    ):  # fmt: skip
        workspace.run(command)
        assert workspace.read.all(Recommendation) == before
