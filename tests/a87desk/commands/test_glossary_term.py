"""Words that mean the same, as a workshop says them."""

from __future__ import annotations

import pytest

from a87desk.commands.command import Command
from a87desk.commands.glossary_term import (
    AddGlossaryTerm,
    ChangeGlossaryTerm,
    NoWords,
    RemoveGlossaryWord,
    TakeInGlossary,
)
from a87desk.consensus.glossary import Glossary
from a87desk.consensus.glossary_file import Kind, read_bytes
from a87desk.consensus.own_words import OwnWords
from a87desk.domain.record import new_id
from a87desk.domain.workshop import Workshop
from a87desk.reading.added_words import own_terms
from a87desk.reading.consensus_board import consensus_board
from a87desk.reading.glossary import (
    found_ideas,
    glossary_in_force,
    glossary_text,
    ideas,
    own_words,
    stands_for,
    words_to_take,
)
from a87desk.workspace import Workspace, create_workspace
from resources import glossary as resource

SHIPPED = Glossary.read(resource.paths())


@pytest.fixture
def workspace() -> Workspace:
    return create_workspace(None, Workshop(id=new_id(), title="Kathmandu"), "Facilitator")


def _words(workspace: Workspace) -> list[tuple[str, str, tuple[str, ...]]]:
    return [(one.idea, one.language, one.words) for one in own_terms(workspace.read)]


def test_commas_and_lines_part_words_and_nothing_is_said_twice(workspace: Workspace) -> None:
    workspace.run(AddGlossaryTerm("  civil   society ", ("amicales,  tontines\namicales", " ، جمعيات،"), "fr"))
    assert _words(workspace) == [("civil society", "fr", ("amicales", "tontines", "جمعيات"))]
    assert workspace.undo_label == "Said that “amicales, tontines, جمعيات” means “civil society”"


@pytest.mark.parametrize(("idea", "words"), [("civil society", (" , ",)), ("  ", ("amicales",))])
def test_an_idea_and_a_word_are_needed(workspace: Workspace, idea: str, words: tuple[str, ...]) -> None:
    with pytest.raises(NoWords):
        workspace.run(AddGlossaryTerm(idea, words))
    assert _words(workspace) == []


def test_the_last_word_of_a_line_takes_the_line_with_it(workspace: Workspace) -> None:
    workspace.run(AddGlossaryTerm("civil society", ("amicales", "tontines"), "fr", term_id="a" * 32))
    workspace.run(RemoveGlossaryWord("a" * 32, "amicales"))
    assert _words(workspace) == [("civil society", "fr", ("tontines",))]
    workspace.run(RemoveGlossaryWord("a" * 32, "tontines"))
    assert _words(workspace) == []


def test_words_are_never_changed_to_none(workspace: Workspace) -> None:
    workspace.run(AddGlossaryTerm("civil society", ("amicales",), "fr", term_id="a" * 32))
    with pytest.raises(NoWords):
        workspace.run(ChangeGlossaryTerm("a" * 32, ("",)))
    workspace.run(ChangeGlossaryTerm("a" * 32, ("tontines",), ""))
    assert _words(workspace) == [("civil society", "", ("tontines",))]


def test_a_file_taken_in_twice_adds_nothing_the_second_time(workspace: Workspace) -> None:
    own = (OwnWords("kamaiya", "en", ("kamaiya",), Kind.ACTOR, ("forced labour",), "freed"),)
    act: Command = TakeInGlossary(own)
    workspace.run(act)
    before = own_terms(workspace.read)
    workspace.run(act)
    assert own_terms(workspace.read) == before
    assert own_words(before) == list(own)


def test_what_goes_out_to_a_file_comes_back_as_it_was(workspace: Workspace) -> None:
    workspace.run(AddGlossaryTerm("kamaiya", ("kamaiya", "kamaiya system"), "en", kind="actors"))
    workspace.run(AddGlossaryTerm("kamaiya", ("कमैया",), "ne", kind="actors"))
    workspace.run(AddGlossaryTerm("OSC", ("amicales",), "fr"))
    text = glossary_text(own_terms(workspace.read))
    other = create_workspace(None, Workshop(id=new_id(), title="Elsewhere"), "Facilitator")
    other.run(TakeInGlossary(tuple(words_to_take(read_bytes(text.encode(), "own.txt"), SHIPPED, ()))))
    force = [glossary_in_force(SHIPPED, own_terms(one.read)) for one in (workspace, other)]
    assert force[0].concepts == force[1].concepts
    assert words_to_take(read_bytes(text.encode(), "own.txt"), SHIPPED, own_terms(other.read)) == []
    assert words_to_take(SHIPPED.concepts, SHIPPED, ()) == []


def test_the_glossary_shows_own_words_beside_those_of_the_program(workspace: Workspace) -> None:
    workspace.run(AddGlossaryTerm("NGO", ("amicales",), "fr", term_id="a" * 32))
    workspace.run(AddGlossaryTerm("kamaiya", ("kamaiya",), ""))
    shown = ideas(SHIPPED, own_terms(workspace.read))
    assert [one.own_count for one in shown[:3]] == [1, 1, 0]
    wide = next(one for one in shown[:2] if not one.is_own)
    french = next(line for line in wide.lines if line.language == "fr")
    assert "ONG" in french.shipped
    assert [(own.word, own.term_id) for own in french.own] == [("amicales", "a" * 32)]
    assert found_ideas(shown, "AMICAL") == [wide]
    assert wide in found_ideas(shown, "societe civile")
    assert found_ideas(shown, "") == list(shown)
    assert stands_for(shown, "ongs") is None
    assert stands_for(shown, "ong") == wide


def test_the_board_carries_the_words_of_the_workshop(workspace: Workspace) -> None:
    workspace.run(AddGlossaryTerm("NGO", ("amicales",), "fr"))
    assert consensus_board(workspace.read, workspace.workshop).glossary_terms == own_terms(workspace.read)
