"""What a group says goes to the end of its list under a number that no other recommendation ever had."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from a87desk.commands.note import (
    NothingWritten,
    TurnIntoNote,
    TurnIntoRecommendation,
    WriteNote,
    WriteRecommendation,
)
from a87desk.commands.record import AddRecords, ChangeRecord, RemoveRecords
from a87desk.domain.breakout_group import BreakoutGroup
from a87desk.domain.bundle_errors import BadContent
from a87desk.domain.day import Day
from a87desk.domain.ids import BreakoutGroupId, DayId, SessionId
from a87desk.domain.note import Note
from a87desk.domain.recommendation import Recommendation
from a87desk.domain.record import new_id
from a87desk.domain.session import Session
from a87desk.domain.vocabulary import NoteKind
from a87desk.domain.words import TextTooLong
from a87desk.domain.workshop import Workshop
from a87desk.reading.codes import coded_recommendations
from a87desk.store.store import create_store
from a87desk.workspace import Workspace, create_workspace
from tests.a87desk.store.laptop import take
from tests.a87desk.store.stored import forged, lines_of

GROUP, OTHER, SESSION, SECOND_SESSION, DAY = (number * 32 for number in "12345")


def room() -> Workspace:
    workspace = create_workspace(None, Workshop(id="f" * 32, title="Kathmandu"), "somebody")
    sessions = (Session(id=one, day_id=DayId(DAY)) for one in (SESSION, SECOND_SESSION))
    groups = (BreakoutGroup(id=one, number=number) for number, one in enumerate((GROUP, OTHER), start=2))
    workspace.run(AddRecords((Day(id=DAY, number=1), *sessions, *groups)))
    return workspace


def ask(workspace: Workspace, text: str, group: str = GROUP, session: str | None = None) -> str:
    """Write a recommendation; return its id."""
    where = {
        "group_id": BreakoutGroupId(group) if group else None,
        "session_id": SessionId(session) if session else None,
    }
    made = Recommendation(id=new_id(), text=text, **where)  # type: ignore[arg-type]
    workspace.run(WriteRecommendation(made))
    return made.id


def codes(workspace: Workspace) -> dict[str, str]:
    return {one.text: one.code for one in coded_recommendations(workspace.read)}


def twin(workspace: Workspace) -> Workspace:
    """Return another laptop with the same log."""
    store = create_store(None, "somebody else", workshop_id=workspace.workshop_id)
    take(store, lines_of(workspace.store))
    return Workspace(store, None)


def meet(one: Workspace, other: Workspace) -> None:
    take(one.store, lines_of(other.store))
    take(other.store, lines_of(one.store))


# Numbers


def test_a_number_is_never_given_again() -> None:
    workspace = room()
    ask(workspace, "one")
    second = ask(workspace, "two")
    workspace.run(RemoveRecords(Recommendation, (second,)))
    ask(workspace, "three")
    workspace.undo()
    ask(workspace, "four")
    third = ask(workspace, "five")
    workspace.run(TurnIntoNote(third, NoteKind.CHALLENGE))
    ask(workspace, "six")
    moved = ask(workspace, "seven")
    workspace.run(ChangeRecord(Recommendation, moved, {"group_id": OTHER}))
    ask(workspace, "eight")
    ask(workspace, "nine", OTHER)
    assert codes(workspace) == {
        "one": "2.1", "four": "2.4", "six": "2.6", "seven": "3.7", "eight": "2.8", "nine": "3.8",
    }  # fmt: skip


def test_a_number_that_was_corrected_is_not_given_again_either() -> None:
    workspace = room()
    first = ask(workspace, "one")
    workspace.run(ChangeRecord(Recommendation, first, {"number": 9}))
    workspace.run(ChangeRecord(Recommendation, first, {"number": 1}))
    ask(workspace, "two")
    assert codes(workspace) == {"one": "2.1", "two": "2.10"}


def test_every_act_of_a_group_goes_on_counting_over_a_merge() -> None:
    workspace = room()
    ask(workspace, "one")
    other = twin(workspace)
    ask(other, "two")
    meet(workspace, other)
    ask(workspace, "three")
    assert codes(workspace) == {"one": "2.1", "two": "2.2", "three": "2.3"}


def test_two_laptops_that_gave_the_same_number_are_told_apart_everywhere_alike() -> None:
    workspace = room()
    for number in range(1, 7):
        ask(workspace, f"number {number}")
    other = twin(workspace)
    ask(workspace, "ours")
    ask(other, "theirs")
    meet(workspace, other)
    assert codes(workspace) == codes(other)
    assert {codes(workspace)[text] for text in ("ours", "theirs")} == {"2.7", "2.7b"}
    ask(workspace, "next")
    assert codes(workspace)["next"] == "2.8"


def test_the_code_of_the_second_stays_when_the_first_is_removed() -> None:
    workspace = room()
    other = twin(workspace)
    by_text = {"ours": ask(workspace, "ours"), "theirs": ask(other, "theirs")}
    meet(workspace, other)
    first, second = sorted(codes(workspace), key=lambda text: codes(workspace)[text])
    workspace.run(RemoveRecords(Recommendation, (by_text[first],)))
    assert codes(workspace) == {second: "2.1b"}
    workspace.undo()
    assert codes(workspace) == {first: "2.1", second: "2.1b"}


def test_thirty_laptops_that_gave_the_same_number_are_told_apart() -> None:
    workspace = room()
    for number in range(30):
        record = ("recommendation", f"{number:032x}")
        lines = [forged(record, "number", 1), forged(record, "group_id", GROUP), forged(record, "text", f"{number}")]
        take(workspace.store, lines)
    told = set(codes(workspace).values())
    assert len(told) == 30
    assert {"2.1", "2.1b", "2.1z", "2.1-27", "2.1-30"} <= told


def test_plenary_counts_over_the_sessions_of_a_day() -> None:
    workspace = room()
    ask(workspace, "one", "", SESSION)
    ask(workspace, "two", "", SECOND_SESSION)
    ask(workspace, "three", "", SESSION)
    ask(workspace, "of a group", GROUP, SESSION)
    assert codes(workspace) == {"one": "D1.1", "two": "D1.2", "three": "D1.3", "of a group": "2.1"}


# Places


def test_notes_and_recommendations_of_a_group_are_one_list_in_the_order_of_writing() -> None:
    workspace = room()
    for number in range(40):
        if number % 3:
            workspace.run(WriteNote(Note(id=new_id(), group_id=BreakoutGroupId(GROUP), text=f"{number:02}")))
        else:
            ask(workspace, f"{number:02}")
        workspace.run(WriteNote(Note(id=new_id(), group_id=BreakoutGroupId(OTHER), text="of the other group")))
    notes = [(one.position, one.text) for one in workspace.read.all(Note, "group_id = ?", (GROUP,))]
    asked = [(one.position, one.text) for one in workspace.read.all(Recommendation)]
    assert [text for _place, text in sorted(notes + asked)] == [f"{number:02}" for number in range(40)]


@pytest.mark.parametrize("place", ["zzzzzz", "0", "zzzzzzzzzzzzz", "00000000000"])
def test_a_place_that_another_program_wrote_does_not_stop_a_group_from_writing(place: str) -> None:
    workspace = room()
    record = ("note", new_id())
    take(workspace.store, [forged(record, "position", place), forged(record, "group_id", GROUP)])
    workspace.run(WriteNote(Note(id=new_id(), group_id=BreakoutGroupId(GROUP), text="after it")))
    ask(workspace, "and after that")
    notes = [(one.position, one.text) for one in workspace.read.all(Note)]
    asked = [(one.position, one.text) for one in workspace.read.all(Recommendation)]
    assert [text for _place, text in sorted(notes + asked)] == ["", "after it", "and after that"]


@pytest.mark.parametrize("place", ["~", "Z!", "-1", "१", "1_000", "zz\n"])
def test_a_place_that_our_writer_never_writes_is_refused(place: str) -> None:
    workspace = room()
    before = workspace.store.digest()
    with pytest.raises(BadContent):
        take(workspace.store, [forged(("note", new_id()), "position", place)])
    assert workspace.store.digest() == before


# What is refused


@pytest.mark.parametrize("text", ["", "   ", "\n\t", "\u00a0"])
def test_nothing_written_is_not_saved(text: str) -> None:
    workspace = room()
    before = workspace.store.digest()
    with pytest.raises(NothingWritten):
        workspace.run(WriteNote(Note(id=new_id(), text=text)))
    with pytest.raises(NothingWritten):
        workspace.run(WriteRecommendation(Recommendation(id=new_id(), text=text)))
    assert workspace.store.digest() == before


@pytest.mark.parametrize(
    "long",
    [
        lambda: WriteNote(Note(id=new_id(), text="x" * 200_001)),
        lambda: WriteRecommendation(Recommendation(id=new_id(), text="ok", rationale="क" * 200_001)),
        lambda: AddRecords((Note(id=new_id(), text="before"), Note(id=new_id(), text="x" * 200_001))),
        lambda: ChangeRecord(Workshop, "f" * 32, {"title": "new", "objectives": ["x" * 190_000] * 9}),
    ],
)
def test_a_text_that_is_too_long_is_refused_whole_and_nothing_is_written(long: Callable[[], WriteNote]) -> None:
    workspace = room()
    before = workspace.store.digest()
    with pytest.raises(TextTooLong):
        workspace.run(long())
    assert workspace.store.digest() == before


def test_the_longest_note_of_any_script_is_saved_and_travels() -> None:
    workspace = room()
    for sign in ("x", "क", "👩", '"', "\x01"):
        workspace.run(WriteNote(Note(id=new_id(), text=sign * 200_000)))
    assert {len(note.text) for note in twin(workspace).read.all(Note)} == {200_000}


# From one to the other


def test_a_note_becomes_a_recommendation_and_back_with_its_words_and_its_place() -> None:
    workspace = room()
    note = Note(id=new_id(), group_id=BreakoutGroupId(GROUP), text="the words", tags=("a",), speaker="X")
    workspace.run(WriteNote(note))
    place = workspace.read.all(Note)[0].position
    workspace.run(TurnIntoRecommendation(note.id))
    made = workspace.read.all(Recommendation)[0]
    assert (made.text, made.tags, made.position, made.number, made.written_as) == (
        "the words",
        ("a",),
        place,
        1,
        note.id,
    )
    assert workspace.read.all(Note) == []
    workspace.run(TurnIntoNote(made.id, NoteKind.CHALLENGE))
    back = workspace.read.all(Note)[0]
    assert (back.text, back.kind, back.position, back.written_as) == ("the words", NoteKind.CHALLENGE, place, made.id)
    assert [past.value for past in workspace.read.history(Note, note.id) if past.field == "speaker"] == ["X"]


def test_two_versions_stand_beside_each_other_in_what_a_note_becomes() -> None:
    workspace = room()
    note = Note(id=new_id(), text="our words")
    workspace.run(WriteNote(note))
    take(workspace.store, [forged(("note", note.id), "text", "their words")])
    workspace.run(TurnIntoRecommendation(note.id))
    kept = workspace.read.kept(Recommendation)[0]
    assert kept.versions == ("text",)
    versions = workspace.read.versions(Recommendation, kept.record.id, "text")
    assert {past.value for past in versions} == {"our words", "their words"}
    workspace.run(TurnIntoNote(kept.record.id, NoteKind.CHALLENGE))
    assert workspace.read.kept(Note)[0].versions == ("text",)
    workspace.undo()
    workspace.undo()
    assert workspace.read.kept(Note)[0].versions == ("text",)
    assert workspace.check().problems == ()
