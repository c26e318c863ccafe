"""Priorities under headings of one's own: typed, numbered anew in each, moved within and between."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from a87desk.commands.command import Command
from a87desk.commands.follow_up import AddNextStep
from a87desk.commands.priority import (
    AddPriorities,
    MovePriority,
    RemovePriorities,
    RenameColumn,
    StepColumn,
    StepPriority,
)
from a87desk.domain.workshop import Workshop
from a87desk.reading.country_priorities import country_priorities
from a87desk.workspace import Workspace, create_workspace

A, B, C, D, E = (n * 32 for n in "abcde")


@pytest.fixture
def slide() -> Iterator[Workspace]:
    workspace = begun()
    yield workspace
    workspace.close()


def begun() -> Workspace:
    workspace = create_workspace(None, Workshop(id="0" * 32), "Facilitator")
    workspace.run(AddPriorities(("a",), "Child labour", (A,)))
    workspace.run(AddPriorities(("c", "d"), "Trafficking", (C, D)))
    workspace.run(AddPriorities(("b",), " Child labour ", (B,)))
    return workspace


def seen(workspace: Workspace) -> dict[str, str]:
    columns = country_priorities(workspace.read).columns
    return {one.heading: " ".join(f"{each.number}{each.priority.text}" for each in one.priorities) for one in columns}


def test_numbers_start_anew_under_each_heading(slide: Workspace) -> None:
    assert seen(slide) == {"Child labour": "1a 2b", "Trafficking": "1c 2d"}


def test_a_priority_moves_within_its_column_only(slide: Workspace) -> None:
    slide.run(StepPriority(B, -1))
    assert seen(slide) == {"Child labour": "1b 2a", "Trafficking": "1c 2d"}
    slide.run(StepPriority(B, -1))
    assert seen(slide)["Child labour"] == "1b 2a"


def test_a_heading_keeps_its_place_when_its_first_priority_leaves(slide: Workspace) -> None:
    slide.run(MovePriority(A, "Trafficking", D))
    assert seen(slide) == {"Child labour": "1b", "Trafficking": "1c 2a 3d"}
    assert list(seen(slide)) == ["Child labour", "Trafficking"]
    slide.undo()
    slide.run(RemovePriorities((A,)))
    assert list(seen(slide)) == ["Child labour", "Trafficking"]


def test_a_new_heading_and_the_list_without_one(slide: Workspace) -> None:
    slide.run(MovePriority(D, "الاتجار بالبشر"))
    slide.run(MovePriority(C, ""))
    assert seen(slide) == {"Child labour": "1a 2b", "الاتجار بالبشر": "1d", "": "1c"}


def test_headings_are_renamed_joined_and_moved(slide: Workspace) -> None:
    slide.run(StepColumn("Trafficking", -1))
    assert list(seen(slide)) == ["Trafficking", "Child labour"]
    slide.run(RenameColumn("Trafficking", "Child labour"))
    assert len(seen(slide)) == 1
    slide.undo()
    assert list(seen(slide)) == ["Trafficking", "Child labour"]


def test_five_headings_are_too_many_for_a_slide(slide: Workspace) -> None:
    for name in ("Three", "Four"):
        slide.run(AddPriorities(("x",), name))
    assert not country_priorities(slide.read).is_too_wide
    slide.run(AddPriorities(("x",), "Five"))
    assert country_priorities(slide.read).is_too_wide


def test_priorities_without_an_action_are_known(slide: Workspace) -> None:
    slide.run(AddNextStep("do it", A))
    assert [one.id for one in country_priorities(slide.read).without_action] == [B, C, D]
    slide.run(RemovePriorities((A,)))
    assert [one.priority_id for one in country_priorities(slide.read).actions] == [None]


IDS = st.sampled_from((A, B, C, D))
NAMES = st.sampled_from(("Child labour", "Trafficking", "", "New"))
ACTS = st.one_of(
    st.builds(StepPriority, IDS, st.sampled_from((-1, 1))),
    st.builds(MovePriority, IDS, NAMES, st.one_of(st.just(""), IDS)),
    st.builds(StepColumn, NAMES, st.sampled_from((-1, 1))),
    st.builds(RenameColumn, NAMES, NAMES),
)


@given(st.lists(ACTS, max_size=8))
def test_whatever_is_moved_every_priority_is_there_once_and_numbers_have_no_gap(acts: list[Command]) -> None:
    workspace = begun()
    for act in acts:
        workspace.run(act)
    shown = country_priorities(workspace.read)
    assert sorted(one.id for one in shown.all) == [A, B, C, D]
    for column in shown.columns:
        assert [one.number for one in column.priorities] == list(range(1, len(column.priorities) + 1))
    workspace.close()
