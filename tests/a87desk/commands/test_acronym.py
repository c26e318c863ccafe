"""Deciding about acronyms: what is written, what is left out, what is given back to the program."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from a87desk.commands.acronym import Spelling, SpellOut
from a87desk.commands.record import AddRecords
from a87desk.domain.acronym import Acronym
from a87desk.domain.record import new_id
from a87desk.domain.workshop import Workshop
from a87desk.reading.acronyms import FoundAcronyms, KnownAcronyms, SpelledBy, find_acronyms
from a87desk.workspace import Workspace, create_workspace

SAID = ["The XYZ met.", "Then XYZ left, and so did the QRS (Quite Rare Set)."]


@pytest.fixture
def workspace() -> Iterator[Workspace]:
    made = create_workspace(None, Workshop(id=new_id(), title="Small"), "Facilitator")
    yield made
    made.close()


def found(workspace: Workspace, language: str = "en") -> FoundAcronyms:
    return find_acronyms(SAID, KnownAcronyms(own=workspace.read.all(Acronym)), language)


def meanings(workspace: Workspace, language: str = "en") -> dict[str, tuple[str, SpelledBy]]:
    return {one.letters: (one.meaning, one.by) for one in found(workspace, language).listed}


def test_a_meaning_is_written_in_one_language_and_taken_back(workspace: Workspace) -> None:
    assert meanings(workspace) == {"QRS": ("Quite Rare Set", SpelledBy.TEXTS)}
    workspace.run(SpellOut("en", (Spelling("XYZ", "The yearly zone"), Spelling("QRS", "The Rare Set"))))
    assert meanings(workspace) == {
        "XYZ": ("The yearly zone", SpelledBy.PEOPLE),
        "QRS": ("The Rare Set", SpelledBy.PEOPLE),
    }
    workspace.run(SpellOut("fr", (Spelling("XYZ", "La zone"),)))
    assert (meanings(workspace, "fr")["XYZ"][0], meanings(workspace)["XYZ"][0]) == ("La zone", "The yearly zone")
    workspace.undo()
    workspace.undo()
    assert found(workspace).unknown == ("XYZ",)
    assert workspace.read.all(Acronym) == []


def test_what_is_left_out_is_remembered_with_its_meaning_and_comes_back(workspace: Workspace) -> None:
    workspace.run(SpellOut("en", (Spelling("QRS", "The Rare Set", is_left_out=True), Spelling("XYZ", "", True))))
    there = found(workspace)
    assert (there.listed, there.unknown) == ((), ())
    assert [(one.letters, one.meaning) for one in there.left_out] == [("QRS", "The Rare Set"), ("XYZ", "")]
    workspace.run(SpellOut("en", (Spelling("QRS", "The Rare Set"), Spelling("XYZ", ""))))
    assert meanings(workspace) == {"QRS": ("The Rare Set", SpelledBy.PEOPLE)}
    assert found(workspace).unknown == ("XYZ",)


def test_letters_left_out_in_any_language_come_back_whichever_record_said_so(workspace: Workspace) -> None:
    old = Acronym(id=new_id(), letters="xyz", meaning="An old one", is_left_out=True)
    workspace.run(AddRecords((old,)))
    assert [one.letters for one in found(workspace).left_out] == ["XYZ"]
    workspace.run(SpellOut("en", (Spelling("XYZ", "A new one"),)))
    assert meanings(workspace)["XYZ"] == ("A new one", SpelledBy.PEOPLE)
    assert workspace.read.one(Acronym, old.id) is not None  # words of other languages are not thrown away


def test_a_meaning_is_given_back_to_the_program(workspace: Workspace) -> None:
    workspace.run(SpellOut("en", (Spelling("QRS", "The Rare Set"),)))
    workspace.run(SpellOut("en", (Spelling("QRS", ""),)))
    assert meanings(workspace) == {"QRS": ("Quite Rare Set", SpelledBy.TEXTS)}
