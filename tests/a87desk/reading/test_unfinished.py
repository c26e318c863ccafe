"""What was left unfinished is named as people know it, and new typing cannot write over it."""

from __future__ import annotations

from pathlib import Path

from a87desk.commands.note import WriteNote, WriteRecommendation
from a87desk.commands.record import AddRecords, RemoveRecords
from a87desk.domain.breakout_group import BreakoutGroup
from a87desk.domain.ids import BreakoutGroupId
from a87desk.domain.note import Note
from a87desk.domain.recommendation import Recommendation
from a87desk.domain.record import new_id
from a87desk.domain.vocabulary import NoteKind
from a87desk.domain.workshop import Workshop
from a87desk.reading.unfinished import PLACES, place_of_edit, place_of_new, unfinished
from a87desk.workspace import Workspace, create_workspace, open_workspace
from tests.conftest import StandingClock

GROUP, OTHER = "1" * 32, "2" * 32


def room(path: Path, clock: StandingClock) -> Workspace:
    workspace = create_workspace(path, Workshop(id="f" * 32), "somebody", clock=clock)
    workspace.run(AddRecords((BreakoutGroup(id=GROUP, number=2), BreakoutGroup(id=OTHER, number=3))))
    return workspace


def test_drafts_are_known_by_name(tmp_path: Path, clock: StandingClock) -> None:
    workspace = room(tmp_path / "w.a87", clock)
    said = Recommendation(id=new_id(), group_id=BreakoutGroupId(GROUP), text="x")
    note = Note(id=new_id(), group_id=BreakoutGroupId(OTHER), text="y", kind=NoteKind.CHALLENGE)
    gone = Note(id=new_id(), group_id=BreakoutGroupId(GROUP), text="z")
    for command in (WriteRecommendation(said), WriteNote(note), WriteNote(gone), RemoveRecords(Note, (gone.id,))):
        workspace.run(command)
    for place in (place_of_new(GROUP), place_of_edit(said.id), place_of_edit(note.id), place_of_edit(gone.id)):
        workspace.keep_draft(place, f"words of {place}")
        clock.jump(seconds=60)
    workspace.keep_draft("another page", "not a note")
    found = unfinished(workspace.read, workspace.put_drafts_aside(PLACES))
    assert [(one.name, one.group_id, one.record_id) for one in found] == [
        ("New note of group 2", GROUP, ""),
        ("Change to recommendation 2.1", GROUP, said.id),
        ("Change to a note: Challenge", OTHER, note.id),
        ("Change to a note that is no longer here", "", ""),
    ]
    own = unfinished(workspace.read, workspace.put_drafts_aside(PLACES), own_group=GROUP)
    assert [one.group_id for one in own] == [GROUP, GROUP, ""]


def test_new_typing_at_the_same_place_leaves_it_alone_over_many_crashes(tmp_path: Path, clock: StandingClock) -> None:
    workspace = room(tmp_path / "w.a87", clock)
    place = place_of_new(GROUP)
    for words in ("first", "second", "third"):
        workspace.keep_draft(place, words)
        workspace.close()  # the clock stands still, as one that was set back
        workspace = open_workspace(tmp_path / "w.a87", "somebody", clock=clock)
        workspace.put_drafts_aside(PLACES)
    assert [one.text for one in unfinished(workspace.read, workspace.drafts())] == ["first", "second", "third"]
    workspace.keep_draft(workspace.drafts()[0].place, "")
    assert [one.text for one in unfinished(workspace.read, workspace.drafts())] == ["second", "third"]
