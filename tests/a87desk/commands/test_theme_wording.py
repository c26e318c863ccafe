"""The words of a theme: agreed, amended, agreed again; no version is ever lost, on one laptop or on two."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from a87desk.commands.divergence import AddDivergence
from a87desk.commands.note import NothingWritten
from a87desk.commands.plenary import SayOutcome
from a87desk.commands.record import AddRecords, ChangeRecord
from a87desk.commands.theme import AddTheme, MergeThemes, RemoveTheme
from a87desk.commands.theme_wording import AgreeWording
from a87desk.domain.divergence import Divergence
from a87desk.domain.fuzzy_date import parse_fuzzy_date
from a87desk.domain.ids import ThemeId
from a87desk.domain.theme import Theme, ThemeWording
from a87desk.domain.vocabulary import PlenaryOutcome, WordingStage
from a87desk.domain.workshop import Workshop
from a87desk.reading.theme_wordings import WordingVersion, theme_wordings
from a87desk.reading.two_versions import open_versions
from a87desk.workspace import Workspace, create_workspace
from tests.a87desk.commands.two_laptops import bring, second_laptop
from tests.conftest import StandingClock

THEME, OTHER = "1" * 32, "2" * 32
PANEL, PLENARY = WordingStage.PANEL, WordingStage.PLENARY
ON = parse_fuzzy_date("13 September 2017")


@pytest.fixture
def workspace() -> Iterator[Workspace]:
    workspace = create_workspace(None, Workshop(id="f" * 32), "somebody", clock=StandingClock())
    workspace.run(AddTheme("Mapping", theme_id=THEME))
    workspace.run(AddTheme("Schools", theme_id=OTHER))
    yield workspace
    workspace.close()


def versions(workspace: Workspace, theme_id: str = THEME) -> tuple[WordingVersion, ...]:
    return theme_wordings(workspace.read).get(theme_id, ())


def texts(workspace: Workspace, theme_id: str = THEME) -> list[str]:
    return [one.text for one in versions(workspace, theme_id)]


def theme(workspace: Workspace, theme_id: str = THEME) -> Theme:
    found = workspace.read.one(Theme, theme_id)
    assert found is not None
    return found


def test_an_amended_wording_keeps_the_old_one(workspace: Workspace) -> None:
    workspace.run(AgreeWording(THEME, "Map it", PANEL))
    workspace.run(AgreeWording(THEME, "  Map it by 2018 ", PLENARY, "two groups asked by when"))
    first, second = versions(workspace)
    assert (first.text, first.stage, first.is_current, first.before) == ("Map it", PANEL, False, "")
    assert (second.text, second.stage, second.is_current, second.before) == ("Map it by 2018", PLENARY, True, "Map it")
    assert (second.reason, second.by, second.at[:10]) == ("two groups asked by when", "somebody", "2026-03-03")
    assert theme(workspace).wording == "Map it by 2018"


def test_an_amendment_says_its_outcome_in_the_same_act(workspace: Workspace) -> None:
    workspace.run(AgreeWording(THEME, "Map it", PANEL))
    workspace.run(AgreeWording(THEME, "Map more", PLENARY, "", PlenaryOutcome.AMENDED, ON))
    assert (theme(workspace).plenary_outcome, theme(workspace).plenary_on) == (PlenaryOutcome.AMENDED, ON)
    workspace.undo()
    assert (theme(workspace).wording, theme(workspace).plenary_outcome) == ("Map it", None)
    assert texts(workspace) == ["Map it"]


def test_going_back_to_an_earlier_wording_is_a_new_version(workspace: Workspace) -> None:
    for text in ("one", "two", "one"):
        workspace.run(AgreeWording(THEME, text, PLENARY))
    assert texts(workspace) == ["one", "two", "one"]
    assert [one.is_current for one in versions(workspace)] == [False, False, True]
    assert theme(workspace).wording == "one"


def test_the_same_words_at_the_same_stage_are_said_once(workspace: Workspace) -> None:
    workspace.run(AgreeWording(THEME, "one", PANEL))
    assert workspace.run(AgreeWording(THEME, "one", PANEL)).act is None
    workspace.run(AgreeWording(THEME, "one", PLENARY))
    workspace.run(AgreeWording(THEME, "one", PLENARY, "the room confirmed it twice"))
    assert [(one.text, one.stage) for one in versions(workspace)] == [
        ("one", PANEL),
        ("one", PLENARY),
        ("one", PLENARY),
    ]


def test_nothing_is_no_wording(workspace: Workspace) -> None:
    with pytest.raises(NothingWritten):
        workspace.run(AgreeWording(THEME, "  \n", PANEL))


def test_words_from_before_there_were_versions_become_the_first_one(workspace: Workspace) -> None:
    workspace.run(ChangeRecord(Theme, THEME, {"wording": "As imported"}))
    (only,) = versions(workspace)
    assert (only.id, only.text, only.is_current) == ("", "As imported", True)
    workspace.store.author = "another"
    workspace.run(AgreeWording(THEME, "Amended", PLENARY))
    first, second = versions(workspace)
    assert (first.text, first.stage, first.by) == ("As imported", None, "somebody")
    assert (second.text, second.before) == ("Amended", "As imported")


def test_a_theme_that_goes_into_another_brings_what_was_said_of_it(workspace: Workspace) -> None:
    for theme_id, text in ((THEME, "map"), (OTHER, "teach"), (OTHER, "teach all"), (THEME, "map all")):
        workspace.run(AgreeWording(theme_id, text, PANEL))
    workspace.run(ChangeRecord(Theme, OTHER, {"dissent": "not in the north", "conditions": "with money"}))
    workspace.run(ChangeRecord(Theme, THEME, {"dissent": "one network waits"}))
    workspace.run(SayOutcome(OTHER, PlenaryOutcome.ACCEPTED, ON))
    workspace.run(AddDivergence(Divergence(id="d" * 32, theme_id=ThemeId(OTHER), text="no")))
    workspace.run(MergeThemes(THEME, (OTHER,)))
    assert texts(workspace) == ["teach", "teach all", "map", "map all"]
    merged = theme(workspace)
    assert (merged.wording, merged.dissent) == ("map all", "one network waits\nnot in the north")
    assert (merged.conditions, merged.plenary_outcome) == ("with money", None)
    assert [one.theme_id for one in workspace.read.all(Divergence)] == [THEME]
    workspace.undo()
    assert (texts(workspace), texts(workspace, OTHER)) == (["map", "map all"], ["teach", "teach all"])


def test_several_themes_that_go_into_one_bring_everything_in_order(workspace: Workspace) -> None:
    third = "3" * 32
    workspace.run(AddTheme("Third", theme_id=third))
    for theme_id in (THEME, OTHER, third):
        workspace.run(
            ChangeRecord(Theme, theme_id, {"dissent": f"dissent {theme_id[0]}", "wording": f"w{theme_id[0]}"})
        )
        workspace.run(AgreeWording(theme_id, f"w{theme_id[0]} amended", PLENARY))
    workspace.run(MergeThemes(THEME, (OTHER, third)))
    assert theme(workspace).dissent == "dissent 1\ndissent 2\ndissent 3"
    assert texts(workspace) == ["w2", "w2 amended", "w3", "w3 amended", "w1", "w1 amended"]


def test_words_that_no_version_says_come_along_too(workspace: Workspace) -> None:
    for theme_id in (THEME, OTHER):
        workspace.run(ChangeRecord(Theme, theme_id, {"wording": f"w{theme_id[0]}"}))
    workspace.run(MergeThemes(THEME, (OTHER,)))
    assert texts(workspace) == ["w2", "w1"]


def test_a_theme_without_words_takes_those_that_come(workspace: Workspace) -> None:
    workspace.run(AgreeWording(OTHER, "teach", PANEL))
    workspace.run(MergeThemes(THEME, (OTHER,)))
    assert theme(workspace).wording == "teach"
    assert [(one.text, one.is_current) for one in versions(workspace)] == [("teach", True)]


def test_a_removed_theme_comes_back_with_its_versions(workspace: Workspace) -> None:
    workspace.run(AgreeWording(THEME, "map", PANEL))
    workspace.run(RemoveTheme(THEME))
    assert texts(workspace) == []
    workspace.undo()
    assert texts(workspace) == ["map"]


def test_two_laptops_that_agree_different_words_keep_both_until_somebody_decides(
    workspace: Workspace, tmp_path: Path
) -> None:
    workspace.run(AgreeWording(THEME, "begun", PANEL))
    other = second_laptop(workspace, tmp_path)
    workspace.run(AgreeWording(THEME, "here", PLENARY))
    other.run(AgreeWording(THEME, "there", PLENARY))
    bring(other, workspace, tmp_path)
    bring(workspace, other, tmp_path)
    for laptop in (workspace, other):
        found = versions(laptop)
        assert sorted(one.text for one in found) == ["begun", "here", "there"]
        assert sorted(one.text for one in found if one.is_current) == ["here", "there"]
        (open_field,) = open_versions(laptop.read)
        assert (open_field.noun, open_field.field) == ("theme", "wording")
    assert theme(workspace).wording == theme(other).wording
    workspace.run(AgreeWording(THEME, "there", PLENARY, "the room chose"))
    assert open_versions(workspace.read) == []
    assert [one.text for one in versions(workspace) if one.is_current] == ["there"]
    assert len(texts(workspace)) == 4
    bring(workspace, other, tmp_path)
    assert (open_versions(other.read), theme(other).wording) == ([], "there")
    other.close()


def test_words_that_came_while_somebody_wrote_stand_beside_theirs(workspace: Workspace) -> None:
    workspace.run(AgreeWording(THEME, "begun", PANEL))
    basis = workspace.read.basis(Theme, THEME)
    workspace.run(AgreeWording(THEME, "came meanwhile", PLENARY))
    workspace.run(AgreeWording(THEME, "typed", PLENARY, basis=basis))
    assert {one.text for one in versions(workspace) if one.is_current} == {"came meanwhile", "typed"}
    assert texts(workspace) == ["begun", "came meanwhile", "typed"]


def test_the_same_words_agreed_on_two_laptops_are_no_conflict(workspace: Workspace, tmp_path: Path) -> None:
    other = second_laptop(workspace, tmp_path)
    for laptop in (workspace, other):
        laptop.run(AgreeWording(THEME, "both", PLENARY))
    bring(other, workspace, tmp_path)
    assert texts(workspace) == ["both", "both"]
    assert [one.is_current for one in versions(workspace)] == [False, True]
    other.close()


STEPS = st.lists(
    st.one_of(
        st.tuples(st.just("agree"), st.sampled_from([THEME, OTHER]), st.sampled_from(["a", "b", "c", "d"])),
        st.tuples(st.sampled_from(["undo", "redo", "merge"])),
    ),
    max_size=14,
)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(STEPS)
def test_whatever_is_agreed_merged_and_taken_back_no_version_is_lost(steps: list[tuple[str, ...]]) -> None:
    """A plain list beside the workshop: what it says of versions and latest words is what the workshop says."""
    workspace = create_workspace(None, Workshop(id="f" * 32), "somebody", clock=StandingClock())
    for theme_id in (THEME, OTHER):
        workspace.run(AddTheme("Theme", theme_id=theme_id))
    now: dict[str, list[str]] = {THEME: [], OTHER: []}
    latest: dict[str, str] = {THEME: "", OTHER: ""}
    done: list[tuple[dict[str, list[str]], dict[str, str]]] = [({}, {})] * 3
    gone: list[tuple[dict[str, list[str]], dict[str, str]]] = []

    def moment() -> tuple[dict[str, list[str]], dict[str, str]]:
        return {key: [*some] for key, some in now.items()}, dict(latest)

    for step in steps:
        before = moment()
        if step[0] == "agree" and step[1] in now:
            _kind, theme_id, text = step
            if workspace.run(AgreeWording(theme_id, text, PLENARY)).act is not None:
                now[theme_id].append(text)
                latest[theme_id] = text
                done.append(before)
                gone.clear()
        elif step[0] == "merge" and OTHER in now:
            workspace.run(MergeThemes(THEME, (OTHER,)))
            latest[THEME] = latest[THEME] or latest[OTHER]
            now[THEME] = [*now.pop(OTHER), *now[THEME]]
            latest.pop(OTHER)
            done.append(before)
            gone.clear()
        elif step[0] == "undo" and len(done) > 3:
            workspace.undo()
            gone.append(before)
            now, latest = done.pop()
        elif step[0] == "redo" and gone:
            workspace.redo()
            done.append(before)
            now, latest = gone.pop()
        for theme_id, wanted in now.items():
            assert texts(workspace, theme_id) == wanted
            assert theme(workspace, theme_id).wording == latest[theme_id]
    workspace.close()


SAID = st.lists(st.tuples(st.booleans(), st.sampled_from("abcde"), st.booleans()), max_size=8)


@settings(max_examples=15, deadline=None)
@given(SAID)
def test_whatever_two_laptops_agree_both_know_every_version_in_the_end(said: list[tuple[bool, str, bool]]) -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        first = create_workspace(None, Workshop(id="f" * 32), "first", clock=StandingClock())
        first.run(AddTheme("Theme", theme_id=THEME))
        second = second_laptop(first, folder)
        agreed: set[str] = set()
        for is_first, text, is_brought in said:
            (first if is_first else second).run(AgreeWording(THEME, text, PLENARY))
            agreed.add(text)
            if is_brought:
                bring(first, second, folder)
        bring(first, second, folder)
        bring(second, first, folder)
        assert set(texts(first)) == set(texts(second)) == agreed
        assert texts(first) == texts(second)
        assert theme(first).wording == theme(second).wording
        kept = {one.text for one in versions(first) if one.is_current}
        assert theme(first).wording in kept or not agreed
        assert (len(kept) > 1) == bool(open_versions(first.read))
        second.close()
        first.close()


def test_a_wording_of_a_theme_that_is_not_there_is_seen_nowhere_and_harms_nothing(workspace: Workspace) -> None:
    workspace.run(AddRecords((ThemeWording(id="9" * 32, theme_id=ThemeId("0" * 32), text="lost"),)))
    assert theme_wordings(workspace.read) == {}
