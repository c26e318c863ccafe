"""Undo takes back exactly the last act, an import too, whatever came between; what is unknown never becomes empty."""

from __future__ import annotations

from random import Random

import pytest

from a87desk.commands.note import WriteNote
from a87desk.commands.record import AddRecords, ChangeRecord, RemoveRecords
from a87desk.domain.note import Note
from a87desk.domain.operation import DELETED, MADE
from a87desk.domain.organisation import Organisation
from a87desk.domain.record import new_id
from a87desk.domain.workshop import Workshop
from a87desk.domain.workshop_errors import NothingToRedo, NothingToUndo
from a87desk.store.acts import Act
from a87desk.store.integrity import check
from a87desk.store.store import Store, create_store
from a87desk.workspace import Workspace, create_workspace
from tests.a87desk.store.laptop import take
from tests.a87desk.store.stored import add, change, fold_agrees, forged, id_of, lines_of, remove, visible, withheld

NOTE = Note(id="0" * 31 + "1", text="our words", country="Nepal")
CELL = (Note.noun, NOTE.id)


@pytest.fixture
def store() -> Store:
    return create_store(None, "here", workshop_id="0" * 32)


def words(store: Store, field: str = "text") -> set[object]:
    return {past.value for past in store.reader.versions(Note, NOTE.id, field)}


def text_of(store: Store) -> str | None:
    note = store.reader.one(Note, NOTE.id)
    return note.text if note else None


def head(store: Store, field: str = "text") -> list[str]:
    return list(store.log.head_ids(CELL, field))


# Imports


def test_undo_of_an_import_takes_back_what_it_brought_and_nothing_else(store: Store) -> None:
    add(store, NOTE)
    take(store, [forged(CELL, "text", "their words", par=head(store)), forged(("note", new_id()), "text", "a new one")])
    assert (text_of(store), store.reader.count()) == ("their words", 2)
    store.undo()
    assert (text_of(store), store.reader.count()) == ("our words", 1)
    store.redo()
    assert (text_of(store), store.reader.count()) == ("their words", 2)


def test_undo_of_an_import_that_removed_brings_back(store: Store) -> None:
    add(store, NOTE)
    take(store, [forged(CELL, DELETED, True, seen=head(store) + head(store, "country"))])
    assert text_of(store) is None
    store.undo()
    assert text_of(store) == "our words"
    store.redo()
    assert text_of(store) is None


def test_undo_of_an_import_that_revived_removes_again(store: Store) -> None:
    add(store, NOTE)
    old = head(store)
    remove(store, NOTE)
    take(store, [forged(CELL, "text", "their words", par=old)])
    kept = store.reader.kept(Note)[0]
    assert (kept.record.text, kept.revived) == ("their words", True)
    store.undo()
    assert text_of(store) is None
    store.redo()
    kept = store.reader.kept(Note)[0]
    assert (kept.record.text, kept.revived) == ("their words", True)
    fold_agrees(store)


def test_two_versions_come_back_as_two(store: Store) -> None:
    add(store, NOTE)
    take(store, [forged(CELL, "text", "their words")])
    change(store, NOTE, text="settled")
    assert words(store) == {"settled"}
    store.undo()
    assert words(store) == {"our words", "their words"}
    assert store.reader.kept(Note)[0].versions == ("text",)
    store.redo()
    assert words(store) == {"settled"}


def test_undo_of_an_act_from_before_an_import_keeps_the_import(store: Store) -> None:
    """The import is on top and is taken back first; bringing all back in order gives the same again."""
    add(store, NOTE)
    change(store, NOTE, country="India")
    take(store, [forged(CELL, "text", "their words", par=head(store))])
    after = store.reader.all(Note)
    store.undo()
    store.undo()
    assert store.reader.all(Note) == [NOTE]
    store.redo()
    store.redo()
    assert store.reader.all(Note) == after


def test_what_was_taken_back_stays_so_on_other_laptops(store: Store) -> None:
    add(store, NOTE)
    other = create_store(None, "there", workshop_id=store.workshop_id)
    take(other, lines_of(store))
    change(store, NOTE, text="a mistake")
    take(other, lines_of(store))
    store.undo()
    take(other, lines_of(store))
    assert text_of(other) == "our words"
    assert visible(other) == visible(store)


def test_an_edit_on_another_laptop_survives_the_undo_here(store: Store) -> None:
    add(store, NOTE)
    other = create_store(None, "there", workshop_id=store.workshop_id)
    take(other, lines_of(store))
    change(other, NOTE, text="their words")
    change(store, NOTE, text="a mistake")
    store.undo()
    take(store, lines_of(other))
    assert words(store) == {"our words", "their words"}


# What is not known here


def test_a_withheld_value_never_becomes_empty_by_undo(store: Store) -> None:
    secret = forged(CELL, "text", "secret words")
    take(store, [withheld(secret), forged(CELL, "country", "Nepal")])
    change(store, NOTE, text="over it")
    store.undo()
    assert words(store) == {"over it"}
    take(store, [secret])
    assert [past.value for past in store.reader.history(Note, NOTE.id) if past.field == "text"] == [
        "secret words",
        "over it",
    ]
    assert None not in {past.value for past in store.reader.history(Note, NOTE.id)}


def test_undo_of_other_fields_leaves_a_withheld_one_alone(store: Store) -> None:
    take(store, [withheld(forged(CELL, "text", "secret words")), forged(CELL, "country", "Nepal")])
    change(store, NOTE, country="India")
    before = head(store)
    store.undo()
    assert (words(store, "country"), head(store)) == ({"Nepal"}, before)


def test_undo_of_an_import_of_a_withheld_version_gives_the_known_one_back(store: Store) -> None:
    add(store, NOTE)
    take(store, [withheld(forged(CELL, "text", "secret words", par=head(store)))])
    assert text_of(store) == ""
    store.undo()
    assert (text_of(store), words(store)) == ("our words", {"our words"})


def test_undo_of_an_import_that_put_a_withheld_version_beside_ours_settles_it(store: Store) -> None:
    add(store, NOTE)
    take(store, [withheld(forged(CELL, "text", "secret words"))])
    assert store.reader.kept(Note)[0].versions == ("text",)
    store.undo()
    assert store.reader.kept(Note)[0].versions == ()
    assert text_of(store) == "our words"


def test_values_completed_meanwhile_are_brought_back_by_undo(store: Store) -> None:
    secret = forged(CELL, "text", "secret words")
    take(store, [withheld(secret)])
    change(store, NOTE, text="over it")
    take(store, [secret])
    store.undo()
    assert words(store) == {"secret words"}


def test_saving_other_fields_does_not_empty_a_withheld_one(store: Store) -> None:
    take(store, [withheld(forged(CELL, "text", "secret words")), forged(CELL, "country", "Nepal")])
    before = head(store)
    change(store, NOTE, store.reader.basis(Note, NOTE.id), text="", country="India")
    assert (head(store), words(store, "country")) == (before, {"India"})


def test_a_completion_alone_is_nothing_to_undo(store: Store) -> None:
    secret = forged(CELL, "text", "secret words")
    take(store, [withheld(secret)])
    before = store.acts.to_undo()
    take(store, [secret])
    assert store.acts.to_undo() == before


# Records without words


def test_a_record_without_any_field_is_undone_and_redone(store: Store) -> None:
    organisation = Organisation(id=new_id())
    add(store, organisation)
    store.undo()
    assert store.reader.all(Organisation) == []
    store.redo()
    assert store.reader.all(Organisation) == [organisation]


def test_a_mark_that_came_with_an_import_stays_as_it_is(store: Store) -> None:
    add(store, NOTE)
    take(store, [forged(CELL, MADE, True)])
    before = len(lines_of(store))
    store.undo()
    assert len(lines_of(store)) == before
    assert store.reader.all(Note) == [NOTE]


# The list of acts


def workspace_with_a_note() -> Workspace:
    workspace = create_workspace(None, Workshop(id="f" * 32, title="Kathmandu"), "somebody")
    workspace.run(WriteNote(NOTE))
    return workspace


def test_labels_say_what_would_be_taken_back_and_brought_back() -> None:
    workspace = workspace_with_a_note()
    workspace.run(ChangeRecord(Note, NOTE.id, {"text": "other words " * 9}))
    assert _labels(workspace) == ["Changed “our words”", None]
    assert workspace.undo().label == "Changed “our words”"
    assert _labels(workspace) == ["Wrote discussion point “our words”", "Changed “our words”"]
    workspace.redo()
    workspace.run(RemoveRecords(Note, (NOTE.id,)))
    assert workspace.undo_label == "Removed “other words other words other words oth…”"


def _labels(workspace: Workspace) -> list[str | None]:
    return [workspace.undo_label, workspace.redo_label]


def test_nothing_is_left_to_redo_after_something_new() -> None:
    workspace = workspace_with_a_note()
    workspace.undo()
    workspace.run(AddRecords((Organisation(id=new_id(), name="A"),)))
    assert workspace.redo_label is None
    with pytest.raises(NothingToRedo):
        workspace.redo()
    workspace.undo()
    assert workspace.undo_label == "Created the workshop"


def test_of_two_versions_the_one_without_words_can_be_kept(store: Store) -> None:
    """Undo here emptied a field that another laptop filled: a person may settle it either way."""
    add(store, Note(id=NOTE.id, text="our words"))
    change(store, NOTE, country="Kenya")
    (kenya,) = (line for line in lines_of(store) if b'"fld":"country"' in line[0])
    store.undo()
    take(store, [forged((Note.noun, NOTE.id), "country", "Uganda", par=[id_of(store, kenya)])])
    assert store.reader.kept(Note)[0].versions == ("country",)
    change(store, NOTE, country=None)
    assert store.reader.kept(Note)[0].versions == ()
    change(store, NOTE, text=None)
    assert store.reader.one(Note, NOTE.id) == Note(id=NOTE.id)
    assert check(store).problems == ()
    before = store.log.last_number()
    change(store, NOTE, text=None, country=None)
    assert store.log.last_number() == before


def test_what_can_be_redone_is_there_again_when_something_new_was_not_kept() -> None:
    workspace = workspace_with_a_note()
    workspace.undo()

    class StickPulledOut(Exception):
        pass

    def begin_something_new() -> None:
        with workspace.store.transaction():
            workspace.store.acts.keep(Act(0, "", "", "Test", "something new", "do", 1, 1))
            assert workspace.redo_label is None
            raise StickPulledOut

    with pytest.raises(StickPulledOut):
        begin_something_new()
    assert workspace.redo_label is not None
    workspace.redo()
    assert [note.text for note in workspace.read.all(Note)] == ["our words"]


def test_an_act_that_changes_nothing_is_not_in_the_list_and_keeps_what_can_be_redone() -> None:
    workspace = workspace_with_a_note()
    workspace.run(ChangeRecord(Note, NOTE.id, {"text": "other words"}))
    workspace.undo()
    changes = workspace.run(ChangeRecord(Note, NOTE.id, {"text": "our words"}))
    assert (changes.act, changes.changes) == (None, ())
    assert workspace.redo_label == "Changed “our words”"


def test_there_is_an_end_to_undo_and_to_redo() -> None:
    workspace = workspace_with_a_note()
    workspace.undo()
    workspace.undo()
    with pytest.raises(NothingToUndo):
        workspace.undo()
    workspace.redo()
    workspace.redo()
    with pytest.raises(NothingToRedo):
        workspace.redo()


@pytest.mark.parametrize("seed", range(5))
def test_fifty_mixed_acts_go_back_to_the_start_and_forward_to_the_end(seed: int) -> None:
    random = Random(seed)
    store = create_store(None, "here", workshop_id="0" * 32)
    notes = [Note(id=f"{number:032x}", text=f"note {number}") for number in range(5)]
    moments = [_shown(store)]
    for number in range(50):
        _something(store, random, notes, number)
        moments.append(_shown(store))
        # Going back and forth on the way must make no difference to the way back.
        if random.random() < 0.3:
            store.undo()
            store.redo()
    for earlier in reversed(moments[:-1]):
        store.undo()
        assert _shown(store) == earlier
    for later in moments[1:]:
        store.redo()
        assert _shown(store) == later
    assert check(store).problems == ()
    fold_agrees(store)


def _something(store: Store, random: Random, notes: list[Note], number: int) -> None:
    """Do one act that changes something."""
    note = random.choice(notes)
    here = store.reader.one(Note, note.id)
    kind = random.choice(("edit", "remove", "import", "import"))
    if here is None:
        add(store, Note(id=note.id, text=f"words {number}", country=random.choice(("", "Nepal"))))
    elif kind == "edit":
        fields: dict[str, object] = {random.choice(("text", "country")): f"words {number}"}
        change(store, note, None, **fields)
    elif kind == "remove":
        remove(store, note)
    else:
        parents = random.choice(([], list(store.log.head_ids(("note", note.id), "text"))))
        take(store, [forged(("note", note.id), "text", f"their words {number}", par=parents, seq=number)])


def _shown(store: Store) -> list[object]:
    return [
        (kept.record if not kept.versions else None, kept.versions, kept.revived, sorted(_texts(store, kept.record)))
        for kept in store.reader.kept(Note)
    ]


def _texts(store: Store, note: Note) -> set[str]:
    return {str(past.value) for past in store.reader.versions(Note, note.id, "text")}


def test_every_undo_stays_in_the_history(store: Store) -> None:
    add(store, NOTE)
    change(store, NOTE, text="second")
    store.undo()
    store.redo()
    history = [past.value for past in store.reader.history(Note, NOTE.id) if past.field == "text"]
    assert history == ["our words", "second", "our words", "second"]
    assert id_of(store, lines_of(store)[0]) in {one.hex() for one, *_ in store.log.operations()}
