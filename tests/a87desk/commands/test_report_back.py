"""An amendment is a note of its own: the words it is about never change, and it is seen by no more people than they."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from a87desk.commands.note import NothingWritten, WriteRecommendation
from a87desk.commands.report_back import AmendFromTheFloor
from a87desk.domain.note import Note
from a87desk.domain.recommendation import Recommendation
from a87desk.domain.record import new_id
from a87desk.domain.vocabulary import NoteKind, Visibility
from a87desk.domain.workshop import Workshop
from a87desk.domain.workshop_errors import NoSuchRecord
from a87desk.workspace import Workspace, create_workspace

SAID = "1" * 32


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    made = create_workspace(tmp_path / "w.a87", Workshop(id=new_id(), title="Forum"), "Facilitator")
    made.run(WriteRecommendation(Recommendation(id=SAID, text="Train teachers")))
    yield made
    made.close()


def test_the_words_of_the_group_stay_as_they_are(workspace: Workspace) -> None:
    before = workspace.read.kept(Recommendation)
    changes = workspace.run(AmendFromTheFloor(SAID, "  Train teachers and inspectors  "))
    assert workspace.read.kept(Recommendation) == before
    (note,) = workspace.read.all(Note)
    assert (note.kind, note.text, note.about_id) == (NoteKind.AMENDMENT, "Train teachers and inspectors", SAID)
    assert (note.group_id, note.speaker) == (None, "")
    assert changes.label == "Wrote amendment “Train teachers and inspectors”"
    workspace.undo()
    assert workspace.read.all(Note) == []


@pytest.mark.parametrize("nothing", ["", "  ", "\n\t"])
def test_nothing_is_not_an_amendment(workspace: Workspace, nothing: str) -> None:
    with pytest.raises(NothingWritten):
        workspace.run(AmendFromTheFloor(SAID, nothing))
    assert workspace.read.all(Note) == []


def test_words_that_somebody_removed_are_not_amended(workspace: Workspace) -> None:
    with pytest.raises(NoSuchRecord):
        workspace.run(AmendFromTheFloor("2" * 32, "Anything"))


def test_it_is_seen_by_no_more_people_than_the_words(workspace: Workspace) -> None:
    kept_back = Recommendation(id="3" * 32, text="kept back", visibility=Visibility.CONFIDENTIAL)
    workspace.run(WriteRecommendation(kept_back))
    workspace.run(AmendFromTheFloor(kept_back.id, "something about it"))
    assert [note.visibility for note in workspace.read.all(Note)] == [Visibility.CONFIDENTIAL]
