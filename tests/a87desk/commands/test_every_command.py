"""Every command that there is can be taken back and brought back, over a restart too, and leaves what was there.

A new command fails here until it has an example.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from a87desk.commands import document, note, record, theme, workshop
from a87desk.commands.command import Command
from a87desk.domain.action import Action
from a87desk.domain.breakout_group import BreakoutGroup
from a87desk.domain.errors import A87Error
from a87desk.domain.fuzzy_date import parse_fuzzy_date
from a87desk.domain.ids import BreakoutGroupId, SessionId
from a87desk.domain.note import Note
from a87desk.domain.nouns import NOUNS
from a87desk.domain.organisation import Organisation
from a87desk.domain.participant import Participant
from a87desk.domain.recommendation import Recommendation
from a87desk.domain.session import Session
from a87desk.domain.theme import Theme, decision_id, member_id
from a87desk.domain.vocabulary import NoteKind, Verdict
from a87desk.domain.workshop import Workshop
from a87desk.workspace import Workspace, create_workspace, open_workspace
from tests.a87desk.commands import (
    acronym_examples,
    agenda_examples,
    document_examples,
    document_text_examples,
    evaluation_examples,
    filled_sheet_examples,
    follow_up_examples,
    glossary_examples,
    group_examples,
    matrix_examples,
    next_day_examples,
    note_list_examples,
    panel_examples,
    participant_examples,
    people_examples,
    plenary_examples,
    ranking_examples,
    record_examples,
    report_back_examples,
    roadmap_examples,
    run_examples,
    vote_examples,
)
from tests.conftest import StandingClock

WORKSHOP, SESSION, GROUP, OTHER_GROUP = ("0" * 30 + two for two in ("01", "02", "03", "04"))
NOTE, FIRST, SECOND, THIRD, FREE = ("1" * 30 + two for two in ("01", "02", "03", "04", "05"))
THEME, OTHER_THEME = ("2" * 30 + two for two in ("01", "02"))
NEW = "3" * 32


def begun(path: Path) -> Workspace:
    """Return a workshop in the panel's hour: groups, notes, recommendations, two themes, decisions."""
    workspace = create_workspace(path, Workshop(id=WORKSHOP, title="Kathmandu"), "somebody", clock=StandingClock())
    said = [(FIRST, GROUP), (SECOND, GROUP), (THIRD, OTHER_GROUP), (FREE, OTHER_GROUP)]
    for command in (
        record.AddRecords((Session(id=SESSION, title="Groups"),)),
        record.AddRecords(agenda_examples.PLANNED),
        record.AddRecords((*evaluation_examples.HANDED_IN, *matrix_examples.FILLED)),
        record.AddRecords(glossary_examples.SAID),
        record.AddRecords(participant_examples.LISTED),
        record.AddRecords(group_examples.SEATED),
        record.AddRecords(note_list_examples.WRITTEN),
        record.AddRecords(record_examples.RECORDED),
        record.AddRecords(panel_examples.SAT),
        record.AddRecords(plenary_examples.PUT_TO_THE_ROOM),
        record.AddRecords(ranking_examples.RANKED),
        record.AddRecords(vote_examples.HELD),
        record.AddRecords(roadmap_examples.PLANNED),
        record.AddRecords(follow_up_examples.FOLLOWED),
        record.AddRecords(document_examples.GIVEN_OUT),
        record.AddRecords(document_text_examples.WRITTEN),
        record.AddRecords(acronym_examples.DECIDED),
        record.AddRecords(tuple(_group(one, number) for number, one in enumerate((GROUP, OTHER_GROUP), start=1))),
        note.WriteNote(Note(id=NOTE, group_id=BreakoutGroupId(GROUP), text="a note", tags=("one", "two"))),
        *(
            note.WriteRecommendation(Recommendation(id=one, group_id=BreakoutGroupId(group), text=f"words of {one}"))
            for one, group in said
        ),
        theme.AddTheme("Inspection", (FIRST,), THEME),
        theme.AddTheme("Schools", (SECOND,), OTHER_THEME),
        theme.AcceptSuggestion((FIRST, THIRD), theme_id=THEME),
        theme.SayNotTheSame((FIRST, SECOND), reason="another law"),
    ):
        workspace.run(command)
    return workspace


def _group(group_id: str, number: int) -> BreakoutGroup:
    return BreakoutGroup(id=group_id, session_id=SessionId(SESSION), number=number)


EXAMPLES: list[Command] = [
    workshop.CreateWorkshop(Workshop(id=WORKSHOP, title="Kathmandu", country="Nepal", starts=parse_fuzzy_date("TBC"))),
    workshop.ChangeWorkshop(WORKSHOP, {"title": "Lalitpur", "objectives": ["one", "two"], "rule_groups": 3}),
    workshop.SetRule(WORKSHOP, groups=3),
    workshop.SetRule(WORKSHOP, share=60),
    record.AddRecords((Participant(id=NEW, name="Somebody"),)),
    record.AddRecords((Organisation(id=NEW),)),
    record.AddRecords((Action(id=NEW, text="Do it"), Note(id="4" * 32, text="more"))),
    record.AddRecords((Note(id=NOTE, text="written over"),)),
    record.ChangeRecord(Note, NOTE, {"text": "other words", "tags": ["three"], "kind": NoteKind.CHALLENGE}),
    record.ChangeRecord(Recommendation, FIRST, {"text": ""}),
    record.ChangeRecord(Note, NOTE, {"text": "stale words"}, {"text": ()}),
    record.RemoveRecords(Note, (NOTE,)),
    record.RemoveRecords(Recommendation, (FIRST, SECOND)),
    document.TakeRecords(
        (
            Note(id=NOTE, group_id=BreakoutGroupId(GROUP), text="from the document"),
            Session(id=NEW, title="Second day", starts="09:00"),
        )
    ),
    note.WriteNote(Note(id=NEW, group_id=BreakoutGroupId(GROUP), text="another note")),
    note.WriteRecommendation(Recommendation(id=NEW, group_id=BreakoutGroupId(GROUP), text="another one")),
    note.TurnIntoRecommendation(NOTE),
    note.TurnIntoNote(FIRST, NoteKind.OPEN_QUESTION),
    theme.AddTheme("Data", (FREE,)),
    theme.AcceptSuggestion((SECOND, FREE), "Data"),
    theme.AcceptSuggestion((SECOND, FREE), theme_id=THEME),
    theme.SayNotTheSame((THIRD,), (SECOND, FREE)),
    theme.SayNotTheSame((SECOND, FREE), reason="ports and schools", verdict=Verdict.CONTRADICTS),
    theme.SayWhy((decision_id(FIRST, THIRD),), "the same law"),
    theme.TakeBackVerdicts((decision_id(FIRST, THIRD), decision_id(FIRST, SECOND))),
    theme.SetPrimaryTheme(FIRST, THEME),
    theme.PutInTheme(OTHER_THEME, (FREE, FIRST)),
    theme.TakeOutOfTheme(THEME, (FIRST,)),
    theme.SplitTheme(THEME, (THIRD,), "Apart"),
    theme.MergeThemes(THEME, (OTHER_THEME,)),
    theme.RenameTheme(THEME, "Better inspection"),
    theme.RemoveTheme(THEME),
    *agenda_examples.EXAMPLES,
    *people_examples.EXAMPLES,
    *filled_sheet_examples.EXAMPLES,
    *participant_examples.EXAMPLES,
    *run_examples.EXAMPLES,
    *report_back_examples.EXAMPLES,
    *evaluation_examples.EXAMPLES,
    *matrix_examples.EXAMPLES,
    *group_examples.EXAMPLES,
    *next_day_examples.EXAMPLES,
    *glossary_examples.EXAMPLES,
    *note_list_examples.EXAMPLES,
    *record_examples.EXAMPLES,
    *panel_examples.EXAMPLES,
    *plenary_examples.EXAMPLES,
    *ranking_examples.EXAMPLES,
    *vote_examples.EXAMPLES,
    *roadmap_examples.EXAMPLES,
    *follow_up_examples.EXAMPLES,
    *document_examples.EXAMPLES,
    *document_text_examples.EXAMPLES,
    *acronym_examples.EXAMPLES,
]

Snapshot = dict[str, list[tuple[Any, ...]]]


def snapshot(workspace: Workspace) -> Snapshot:
    """Return everything people see but who changed it when: undo is an act of its own and says so."""
    return {
        noun: [(kept.record, set(kept.versions), kept.revived) for kept in workspace.read.kept(record_type)]
        for noun, record_type in NOUNS.items()
    }


@dataclass
class Room:
    """A workshop file and how it is opened again between the steps."""

    path: Path
    restart: bool
    workspace: Workspace

    def after(self, step: Callable[[Workspace], object]) -> Snapshot:
        step(self.workspace)
        if self.restart:
            self.workspace.close()
            self.workspace = open_workspace(self.path, "somebody", clock=StandingClock())
        return snapshot(self.workspace)


@pytest.fixture(params=[False, True], ids=["in one go", "over restarts"])
def room(tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Room]:
    path = tmp_path / "workshop.a87"
    room = Room(path, request.param, begun(path))
    yield room
    room.workspace.close()


def test_every_command_has_an_example() -> None:
    ours = {command for command in Command.registered if command.__module__.startswith("a87desk.")}
    assert {type(example) for example in EXAMPLES} == ours


@pytest.mark.parametrize("command", EXAMPLES, ids=lambda command: type(command).__name__)
def test_what_is_done_is_undone_and_done_again(room: Room, command: Command) -> None:
    before = snapshot(room.workspace)
    done = room.after(lambda workspace: workspace.run(command))
    assert done != before
    assert room.after(Workspace.undo) == before
    assert room.after(Workspace.redo) == done
    assert room.after(Workspace.undo) == before
    assert room.after(Workspace.redo) == done
    assert room.workspace.check().problems == ()


def test_every_example_in_a_row_is_taken_back_to_the_beginning_and_brought_back(room: Room) -> None:
    moments = [snapshot(room.workspace)]
    for command in EXAMPLES:
        with suppress(A87Error):  # what an earlier example removed is not there for a later one
            changes = room.workspace.run(command)
            moments += [snapshot(room.workspace)] if changes.act else []
    assert len(moments) > len(EXAMPLES) * 2 // 3
    for earlier in reversed(moments[:-1]):
        assert room.after(Workspace.undo) == earlier
    for later in moments[1:]:
        assert room.after(Workspace.redo) == later
    assert room.workspace.check().problems == ()


@pytest.mark.parametrize("command", EXAMPLES, ids=lambda command: type(command).__name__)
def test_a_command_that_fails_half_way_leaves_nothing(
    tmp_path: Path, command: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    workspace = begun(tmp_path / "workshop.a87")
    before, label, digest = snapshot(workspace), workspace.undo_label, workspace.store.digest()
    keep = workspace.store.acts.keep

    def fail(*_: object) -> int:
        raise RuntimeError("the power went out")

    monkeypatch.setattr(workspace.store.acts, "keep", fail)
    with pytest.raises(RuntimeError):
        workspace.run(command)
    monkeypatch.setattr(workspace.store.acts, "keep", keep)
    assert (snapshot(workspace), workspace.undo_label, workspace.store.digest()) == (before, label, digest)
    assert workspace.check().problems == ()
    assert snapshot_after(workspace, command) != before
    workspace.close()


def snapshot_after(workspace: Workspace, command: Command) -> Snapshot:
    workspace.run(command)
    return snapshot(workspace)


def test_the_second_time_in_a_row_nothing_is_written_that_is_there_already(tmp_path: Path) -> None:
    workspace = begun(tmp_path / "workshop.a87")
    for command in (
        record.ChangeRecord(Note, NOTE, {"text": "other words"}),
        workshop.SetRule(WORKSHOP, groups=4),
        theme.SayNotTheSame((THIRD,), (FREE,)),
        theme.PutInTheme(OTHER_THEME, (FREE,)),
        theme.RenameTheme(THEME, "Better"),
        theme.AcceptSuggestion((SECOND, FREE), theme_id=THEME),
    ):
        assert workspace.run(command).act is not None
        again = workspace.run(command)
        assert (again.act, again.changes) == (None, ()), type(command).__name__
    workspace.close()


def test_a_decision_that_changed_sides_twice_is_one_decision(tmp_path: Path) -> None:
    workspace = begun(tmp_path / "workshop.a87")
    workspace.run(theme.TakeOutOfTheme(THEME, (THIRD,)))
    workspace.run(theme.SayNotTheSame((FIRST, THIRD)))
    workspace.run(theme.AcceptSuggestion((FIRST, THIRD), theme_id=THEME))
    from a87desk.domain.theme import SuggestionDecision, ThemeMember

    decision = workspace.read.one(SuggestionDecision, decision_id(FIRST, THIRD))
    assert decision is not None
    assert decision.verdict is Verdict.SAME
    assert workspace.read.one(ThemeMember, member_id(THEME, THIRD)) is not None
    assert workspace.read.one(Theme, THEME) is not None
    workspace.close()
