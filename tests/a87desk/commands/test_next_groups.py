"""Themes of one day become groups of the next: numbered on, never twice, taken back in one step."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from a87desk.commands.next_groups import EveryThemeHasAGroup, MakeGroupsFromThemes
from a87desk.commands.note import WriteRecommendation
from a87desk.commands.record import AddRecords, ChangeRecord, RemoveRecords
from a87desk.commands.theme import AddTheme
from a87desk.domain.breakout_group import BreakoutGroup
from a87desk.domain.ids import BreakoutGroupId, SessionId
from a87desk.domain.recommendation import Recommendation
from a87desk.domain.session import GuidingQuestion, Session
from a87desk.domain.theme import Theme
from a87desk.domain.workshop import Workshop
from a87desk.exchange.consent import Consent
from a87desk.exchange.signature import LaptopKey
from a87desk.reading.codes import coded_recommendations
from a87desk.workspace import Workspace, create_workspace, workspace_from_bundle

TODAY, TOMORROW, GROUP, FIRST, SECOND = (f"{number:032x}" for number in range(1, 6))
QUESTION = "Which concrete actions follow?"


@pytest.fixture
def forum(tmp_path: Path) -> Iterator[Workspace]:
    workspace = create_workspace(tmp_path / "w.a87", Workshop(id="f" * 32, title="Forum"), "Facilitator")
    workspace.run(AddRecords((Session(id=TODAY, title="Day 1 groups"), Session(id=TOMORROW, title="Day 2 groups"))))
    workspace.run(AddRecords((BreakoutGroup(id=GROUP, session_id=SessionId(TODAY), number=4),)))
    workspace.run(AddTheme("Share data", theme_id=FIRST))
    workspace.run(AddTheme("Train inspectors", theme_id=SECOND))
    yield workspace
    workspace.close()


def made(workspace: Workspace) -> list[tuple[int | None, str, str | None]]:
    groups = workspace.read.all(BreakoutGroup, "session_id = ?", (TOMORROW,), "number")
    return [(one.number, one.theme, one.from_theme_id) for one in groups]


def test_each_theme_becomes_a_group_in_the_order_given(forum: Workspace) -> None:
    changes = forum.run(MakeGroupsFromThemes(TOMORROW, (SECOND, FIRST), QUESTION, 3))
    assert made(forum) == [(5, "Train inspectors", SECOND), (6, "Share data", FIRST)]
    assert changes.label == "Made 2 groups from themes: “Day 2 groups”"
    groups = forum.read.all(BreakoutGroup, "session_id = ?", (TOMORROW,))
    assert {one.minimum_recommendations for one in groups} == {3}
    assert [one.text for one in forum.read.all(GuidingQuestion)] == [QUESTION]
    forum.undo()
    assert made(forum) == []
    assert forum.read.all(GuidingQuestion) == []


def test_again_makes_no_doubles(forum: Workspace) -> None:
    forum.run(MakeGroupsFromThemes(TOMORROW, (FIRST, FIRST), QUESTION))
    forum.run(MakeGroupsFromThemes(TOMORROW, (FIRST, SECOND), " which  concrete actions FOLLOW? "))
    assert made(forum) == [(5, "Share data", FIRST), (6, "Train inspectors", SECOND)]
    assert len(forum.read.all(GuidingQuestion)) == 1
    with pytest.raises(EveryThemeHasAGroup):
        forum.run(MakeGroupsFromThemes(TOMORROW, (SECOND, FIRST)))
    forum.run(MakeGroupsFromThemes(TODAY, (FIRST,)))  # another session is another matter
    assert len(forum.read.all(BreakoutGroup, "session_id = ?", (TODAY,))) == 2


def test_a_group_that_was_renamed_is_still_the_group_of_its_theme(forum: Workspace) -> None:
    forum.run(MakeGroupsFromThemes(TOMORROW, (FIRST,)))
    group = forum.read.all(BreakoutGroup, "session_id = ?", (TOMORROW,))[0]
    forum.run(ChangeRecord(BreakoutGroup, group.id, {"theme": "Data, and who shares it"}))
    with pytest.raises(EveryThemeHasAGroup):
        forum.run(MakeGroupsFromThemes(TOMORROW, (FIRST,)))
    assert forum.read.one(Theme, FIRST) == Theme(id=FIRST, number=1, name="Share data", position="100000")


def test_a_group_that_comes_back_keeps_its_number_and_its_codes(forum: Workspace) -> None:
    forum.run(MakeGroupsFromThemes(TOMORROW, (FIRST,)))
    group = forum.read.all(BreakoutGroup, "session_id = ?", (TOMORROW,))[0]
    forum.run(WriteRecommendation(Recommendation(id="e" * 32, group_id=BreakoutGroupId(group.id), text="words")))
    forum.run(RemoveRecords(BreakoutGroup, (group.id,)))
    forum.run(MakeGroupsFromThemes(TOMORROW, (SECOND, FIRST)))
    assert made(forum) == [(5, "Share data", FIRST), (6, "Train inspectors", SECOND)]
    assert [one.code for one in coded_recommendations(forum.read)] == ["5.1"]


def test_two_laptops_that_make_the_same_groups_make_them_once(forum: Workspace, tmp_path: Path) -> None:
    keys = [LaptopKey(letter * 32) for letter in (b"a", b"b")]
    consent = Consent(codes=frozenset(key.code for key in keys))
    forum.export_bundle(tmp_path / "begun.a87b", keys[0])
    other = workspace_from_bundle(tmp_path / "o.a87", tmp_path / "begun.a87b", "Other", key=keys[1], consent=consent)
    for workspace in (forum, other):
        workspace.run(MakeGroupsFromThemes(TOMORROW, (FIRST, SECOND)))
    other.export_bundle(tmp_path / "back.a87b", keys[1])
    forum.import_bundle(tmp_path / "back.a87b", key=keys[0], consent=consent)
    assert made(forum) == [(5, "Share data", FIRST), (6, "Train inspectors", SECOND)]
    assert [kept.versions for kept in forum.read.kept(BreakoutGroup)] == [(), (), ()]
    other.close()
