"""A document adds and changes; it removes nothing and settles nothing that two laptops wrote differently."""

from __future__ import annotations

import pytest

from a87desk.commands.document import TakeRecords
from a87desk.commands.record import AddRecords, RemoveRecords
from a87desk.domain.note import Note
from a87desk.domain.participant import Participant
from a87desk.domain.workshop import Workshop
from a87desk.workspace import Workspace, create_workspace
from tests.a87desk.store.laptop import take
from tests.a87desk.store.stored import forged

NOTE = Note(id="1" * 32, text="our words", country="Nepal")


@pytest.fixture
def workspace() -> Workspace:
    workspace = create_workspace(None, Workshop(id="f" * 32), "somebody")
    workspace.run(AddRecords((NOTE,)))
    return workspace


def test_new_records_are_added_and_others_changed_as_one_act(workspace: Workspace) -> None:
    changed = Note(id=NOTE.id, text="other words", country="Nepal")
    person = Participant(id="2" * 32, name="Somebody")
    assert workspace.run(TakeRecords((changed, person))).label == "Took in 2 records"
    assert (workspace.read.all(Note), workspace.read.all(Participant)) == ([changed], [person])
    workspace.undo()
    assert (workspace.read.all(Note), workspace.read.all(Participant)) == ([NOTE], [])


def test_the_same_document_again_writes_nothing(workspace: Workspace) -> None:
    changes = workspace.run(TakeRecords((NOTE,)))
    assert (changes.act, changes.label) == (None, "Nothing new in the document")


def test_what_the_document_does_not_name_stays(workspace: Workspace) -> None:
    workspace.run(TakeRecords((Participant(id="2" * 32, name="Somebody"),)))
    assert workspace.read.all(Note) == [NOTE]


def test_a_removed_record_comes_back_with_the_document(workspace: Workspace) -> None:
    workspace.run(RemoveRecords(Note, (NOTE.id,)))
    workspace.run(TakeRecords((NOTE,)))
    assert workspace.read.all(Note) == [NOTE]


@pytest.mark.parametrize("text", ["our words", "their words", "the document's words"])
def test_two_versions_are_not_settled_by_a_document(workspace: Workspace, text: str) -> None:
    take(workspace.store, [forged(("note", NOTE.id), "text", "their words")])
    document = TakeRecords((Note(id=NOTE.id, text=text, country="India"),))
    workspace.run(document)
    versions = {past.value for past in workspace.read.versions(Note, NOTE.id, "text")}
    assert versions == {"our words", "their words", text}
    assert workspace.read.all(Note)[0].country == "India"
    workspace.run(document)
    assert {past.value for past in workspace.read.versions(Note, NOTE.id, "text")} == versions
