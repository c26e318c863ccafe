"""What a document would change: only what it says, in its order, in its own workshop."""

from __future__ import annotations

import json
from typing import Any

import pytest

from a87desk.commands.document import TakeRecords
from a87desk.domain.note import Note
from a87desk.domain.recommendation import Recommendation
from a87desk.domain.workshop import Workshop
from a87desk.importing.document_arrival import DocumentOfOtherWorkshop, arriving
from a87desk.importing.workshop_document import NotADocument, WorkshopDocument, read_document
from a87desk.workspace import Workspace, create_workspace


def document(workshop: str = "here", **lists: Any) -> WorkshopDocument:
    whole = {"format": "a87desk-workshop", "version": 1, "workshop": {"id": workshop, "title": workshop}, **lists}
    return read_document(json.dumps(whole).encode())


@pytest.fixture
def workspace() -> Workspace:
    return create_workspace(None, document().workshop, "")


def take(workspace: Workspace, given: WorkshopDocument) -> None:
    workspace.run(TakeRecords(arriving(workspace.read, workspace.workshop_id, given).records))


def test_new_changed_and_same_are_told_apart(workspace: Workspace) -> None:
    take(workspace, document(notes=[{"id": "1", "text": "One"}, {"id": "2", "text": "Two", "tags": ["kept"]}]))
    later = document(notes=[{"id": "1", "text": "One"}, {"id": "2", "text": "Two!"}, {"id": "3", "text": "Three"}])
    arrival = arriving(workspace.read, workspace.workshop_id, later)
    assert [one.text for one in arrival.added if isinstance(one, Note)] == ["Three"]
    assert [one.fields for one in arrival.changed] == [("text",)]
    assert arrival.same == 2
    take(workspace, later)
    assert {(one.text, one.tags) for one in workspace.read.all(Note)} == {
        ("One", ()),
        ("Two!", ("kept",)),
        ("Three", ()),
    }


def test_what_a_document_does_not_say_stays(workspace: Workspace) -> None:
    workspace.run(TakeRecords((Workshop(id=workspace.workshop_id, title="Here", city="Tunis", objectives=("a",)),)))
    take(workspace, document())
    assert (workspace.workshop.city, workspace.workshop.objectives) == ("Tunis", ("a",))
    assert workspace.workshop.title == "here"


def test_new_records_come_after_those_that_are_here_in_the_order_of_the_document(workspace: Workspace) -> None:
    take(workspace, document(notes=[{"id": "1", "text": "a"}, {"id": "2", "text": "b"}]))
    notes = [{"id": "3", "text": "c"}, {"id": "2", "text": "b"}]
    take(workspace, document(notes=notes, recommendations=[{"id": "r", "text": "d"}]))
    notes_and_recommendations: list[Note | Recommendation] = [
        *workspace.read.all(Note),
        *workspace.read.all(Recommendation),
    ]
    in_order = sorted(notes_and_recommendations, key=lambda one: one.position)
    assert [one.text for one in in_order] == ["a", "b", "c", "d"]


def test_a_place_that_is_given_is_kept(workspace: Workspace) -> None:
    take(workspace, document(notes=[{"id": "1", "position": "7z"}, {"id": "2"}]))
    places = sorted(one.position for one in workspace.read.all(Note))
    assert places[0] == "7z"
    assert len(places[1]) == 6


def test_a_place_in_other_letters_is_refused(workspace: Workspace) -> None:
    with pytest.raises(NotADocument, match="position"):
        arriving(workspace.read, workspace.workshop_id, document(notes=[{"id": "1", "position": "B"}]))


def test_a_document_of_another_workshop_is_refused_by_both_titles(workspace: Workspace) -> None:
    with pytest.raises(DocumentOfOtherWorkshop, match=r"there.*here"):
        arriving(workspace.read, workspace.workshop_id, document("there"))
