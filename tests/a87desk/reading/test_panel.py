"""Who sat in the panel, and which group has no voice in it."""

from __future__ import annotations

import pytest

from a87desk.commands.panel import RemoveFromPanel, SeatInPanel
from a87desk.commands.record import AddRecords, RemoveRecords
from a87desk.domain.breakout_group import BreakoutGroup
from a87desk.domain.panel import PanelMember, panel_seat_id
from a87desk.domain.record import new_id
from a87desk.domain.vocabulary import PanelPart
from a87desk.domain.workshop import Workshop
from a87desk.reading.consensus_board import consensus_board
from a87desk.reading.panel import Panel, panel
from a87desk.workspace import Workspace, create_workspace

GROUPS = tuple(new_id() for _ in range(3))


@pytest.fixture
def workspace() -> Workspace:
    made = create_workspace(None, Workshop(id=new_id()), "Facilitator")
    names = ("Ana", "", "Chidi")
    made.run(
        AddRecords(
            tuple(
                BreakoutGroup(id=one, number=number, rapporteur=name)
                for number, (one, name) in enumerate(zip(GROUPS, names, strict=True), start=1)
            )
        )
    )
    return made


def panel_of(workspace: Workspace) -> Panel:
    return panel(workspace.read, consensus_board(workspace.read, workspace.workshop).groups)


def say(workspace: Workspace, group: int, part: PanelPart, sat: bool | None, name: str = "") -> None:
    one = next(seat.member for seat in panel_of(workspace).groups[group - 1].seats if seat.member.part is part)
    fields = {"name": name or one.name, "sat": sat}
    workspace.run(
        SeatInPanel((PanelMember(id=one.id, group_id=one.group_id, part=part, **fields),))  # type: ignore[arg-type]
    )


def test_before_anybody_says_something_rapporteurs_are_known_and_no_group_is_flagged(workspace: Workspace) -> None:
    found = panel_of(workspace)
    assert [seat.member.name for seat in found.seats] == ["Ana", "", "", "", "Chidi", ""]
    assert (found.sat, found.total, found.is_recorded, found.without_voice) == (0, 6, False, frozenset())
    assert workspace.read.all(PanelMember) == []


def test_a_group_of_whom_nobody_sat_has_no_voice(workspace: Workspace) -> None:
    say(workspace, 1, PanelPart.RAPPORTEUR, True)
    say(workspace, 2, PanelPart.GROUP_MEMBER, True, "Bela")
    say(workspace, 3, PanelPart.RAPPORTEUR, False)
    found = panel_of(workspace)
    assert (found.sat, found.without_voice) == (2, frozenset({GROUPS[2]}))
    assert consensus_board(workspace.read, workspace.workshop).without_voice == {GROUPS[2]}
    say(workspace, 3, PanelPart.RAPPORTEUR, True)
    assert panel_of(workspace).without_voice == frozenset()
    assert panel_of(workspace).groups[2].seats[0].member.name == "Chidi"


def test_two_laptops_that_fill_a_seat_fill_one(workspace: Workspace) -> None:
    for _ in range(2):
        say(workspace, 1, PanelPart.RAPPORTEUR, True, "Ana")
    (kept,) = workspace.read.all(PanelMember)
    assert kept.id == panel_seat_id(GROUPS[0], PanelPart.RAPPORTEUR)
    workspace.run(RemoveFromPanel(kept.id))
    assert workspace.read.all(PanelMember) == []


def test_others_sit_for_no_group_and_those_of_a_group_that_is_gone_are_kept(workspace: Workspace) -> None:
    guest = PanelMember(id=new_id(), part=PanelPart.RAPPORTEUR_GENERAL, name="Dana", sat=True)
    workspace.run(SeatInPanel((guest,)))
    say(workspace, 3, PanelPart.RAPPORTEUR, True)
    workspace.run(RemoveRecords(BreakoutGroup, (GROUPS[2],)))
    found = panel_of(workspace)
    assert [seat.member.name for seat in found.others] == ["Dana", "Chidi"]
    assert (found.sat, found.total) == (2, 6)


def test_a_group_that_the_rule_does_not_count_is_there_once_somebody_of_it_is_written(workspace: Workspace) -> None:
    say(workspace, 3, PanelPart.RAPPORTEUR, False)
    counted = consensus_board(workspace.read, workspace.workshop).groups[:2]
    found = panel(workspace.read, counted, workspace.read.all(BreakoutGroup, order="number"))
    assert [(one.group.number, one.is_counted) for one in found.groups] == [(1, True), (2, True), (3, False)]
    assert found.without_voice == frozenset(GROUPS[:2])


def test_names_are_taken_out_for_those_who_refuse(workspace: Workspace) -> None:
    say(workspace, 1, PanelPart.RAPPORTEUR, True)
    shown = panel_of(workspace).without_names(lambda member: member.name == "Ana")
    assert (shown.seats[0].member.name, shown.seats[0].sat, shown.seats[4].member.name) == ("", True, "Chidi")
