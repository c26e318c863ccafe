"""The list of a group is arranged by people: order, groups, tags; numbers are never reused and words never touched."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from a87desk.commands.note import TurnIntoNote, TurnIntoRecommendation
from a87desk.commands.note_list import MoveToGroup, PlaceNotes, RemoveNotes, StepNotes, TagNotes, TakeNotes
from a87desk.commands.record import AddRecords
from a87desk.domain.breakout_group import BreakoutGroup
from a87desk.domain.ids import BreakoutGroupId, GuidingQuestionId, SessionId
from a87desk.domain.note import Note
from a87desk.domain.recommendation import Recommendation
from a87desk.domain.record import new_id
from a87desk.domain.vocabulary import NoteKind
from a87desk.domain.workshop import Workshop
from a87desk.reading.codes import coded_recommendations
from a87desk.reading.group_page import group_page
from a87desk.reading.note_history import note_history
from a87desk.workspace import Workspace, create_workspace

GROUP, OTHER, SESSION = (number * 32 for number in "123")


def room(*texts: str, position: str = "") -> Workspace:
    workspace = create_workspace(None, Workshop(id="f" * 32, title="Kathmandu"), "somebody")
    workspace.run(AddRecords(tuple(BreakoutGroup(id=one, number=n) for n, one in ((2, GROUP), (3, OTHER)))))
    if texts:
        workspace.run(TakeNotes(tuple(recommendation(text, position) for text in texts)))
    return workspace


def recommendation(text: str, position: str = "") -> Recommendation:
    return Recommendation(id=new_id(), group_id=BreakoutGroupId(GROUP), text=text, position=position)


def shown(workspace: Workspace, group: str = GROUP) -> list[str]:
    page = group_page(workspace.read, group)
    assert page is not None
    return [line.record.text for line in page.lines]


def id_of(workspace: Workspace, text: str) -> str:
    page = [line for group in (GROUP, OTHER) if (page := group_page(workspace.read, group)) for line in page.lines]
    return next(line.id for line in page if line.record.text == text)


def codes(workspace: Workspace) -> dict[str, str]:
    return {one.text: one.code for one in coded_recommendations(workspace.read)}


def test_a_pasted_list_is_one_act_in_its_order_with_numbers() -> None:
    workspace = room("before")
    note = Note(id=new_id(), group_id=BreakoutGroupId(GROUP), text="b")
    changes = workspace.run(TakeNotes((recommendation("a"), note, recommendation("c"))))
    assert shown(workspace) == ["before", "a", "b", "c"]
    assert codes(workspace) == {"before": "2.1", "a": "2.2", "c": "2.3"}
    assert changes.label == "Took over 3 notes"
    workspace.undo()
    assert shown(workspace) == ["before"]


def test_notes_change_places_with_their_neighbour_alone_and_together() -> None:
    workspace = room("a", "b", "c", "d")
    b, c = id_of(workspace, "b"), id_of(workspace, "c")
    workspace.run(StepNotes((c,), -1))
    assert shown(workspace) == ["a", "c", "b", "d"]
    workspace.run(StepNotes((c, b), +1))
    assert shown(workspace) == ["a", "d", "c", "b"]
    assert workspace.run(StepNotes((b,), +1)).act is None
    assert codes(workspace) == {"a": "2.1", "b": "2.2", "c": "2.3", "d": "2.4"}


def test_a_note_is_put_before_another_or_at_the_end() -> None:
    workspace = room("a", "b", "c", "d")
    a, b, d = (id_of(workspace, text) for text in "abd")
    workspace.run(PlaceNotes((d,), b))
    assert shown(workspace) == ["a", "d", "b", "c"]
    workspace.run(PlaceNotes((a,)))
    assert shown(workspace) == ["d", "b", "c", "a"]
    assert workspace.run(PlaceNotes((b,), b)).act is None


def test_order_can_be_changed_where_two_laptops_gave_one_place_twice() -> None:
    workspace = room("a", "b", "c", position="100000")
    before = shown(workspace)
    workspace.run(StepNotes((id_of(workspace, before[2]),), -1))
    assert shown(workspace) == [before[0], before[2], before[1]]


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(st.integers(0, 4), st.integers(0, 5)), max_size=12))
def test_any_row_of_moves_ends_as_in_a_plain_list(moves: list[tuple[int, int]]) -> None:
    workspace = room(*"abcde")
    plain = list("abcde")
    for what, where in moves:
        moved = plain[what]
        before = plain[where] if where < 5 else ""
        workspace.run(PlaceNotes((id_of(workspace, moved),), id_of(workspace, before) if before else ""))
        if before != moved:
            plain.remove(moved)
            plain.insert(plain.index(before) if before else len(plain), moved)
        assert shown(workspace) == plain
    workspace.close()


def test_a_recommendation_gets_the_next_free_number_of_its_new_group_and_the_old_code_is_never_reused() -> None:
    workspace = room("a", "b")
    there = Recommendation(id=new_id(), group_id=BreakoutGroupId(OTHER), text="theirs")
    workspace.run(TakeNotes((there,)))
    moved = id_of(workspace, "b")
    changes = workspace.run(MoveToGroup((moved,), OTHER))
    assert changes.label == "Moved “b” to group 3"
    assert codes(workspace) == {"a": "2.1", "theirs": "3.1", "b": "3.2"}
    workspace.run(TakeNotes((recommendation("c"),)))
    assert codes(workspace)["c"] == "2.3"
    record = workspace.read.one(Recommendation, moved)
    assert record is not None
    told = [(one.field, one.before, one.after) for one in note_history(workspace.read, record).entries]
    assert told == [("written", None, None), ("group_id", 2, 3)]


def test_numbers_do_not_skip_in_either_group_after_a_move() -> None:
    workspace = room(*"abcdefg")
    theirs = tuple(Recommendation(id=new_id(), group_id=BreakoutGroupId(OTHER), text=text) for text in "xy")
    workspace.run(TakeNotes(theirs))
    workspace.run(MoveToGroup((id_of(workspace, "g"),), OTHER))
    workspace.run(TakeNotes((Recommendation(id=new_id(), group_id=BreakoutGroupId(OTHER), text="z"),)))
    assert [codes(workspace)[text] for text in "gz"] == ["3.3", "3.4"]
    workspace.run(MoveToGroup((id_of(workspace, "x"),), GROUP))
    workspace.run(TakeNotes((recommendation("h"),)))
    assert [codes(workspace)[text] for text in "xh"] == ["2.8", "2.9"]  # 2.7 was on paper once
    workspace.run(MoveToGroup((id_of(workspace, "g"),), GROUP))
    workspace.run(MoveToGroup((id_of(workspace, "g"),), OTHER))
    workspace.run(TakeNotes((Recommendation(id=new_id(), group_id=BreakoutGroupId(OTHER), text="w"),)))
    assert [codes(workspace)[text] for text in "gw"] == ["3.5", "3.6"]


def test_a_question_of_another_session_does_not_come_along() -> None:
    workspace = room()
    asked = Note(id=new_id(), group_id=BreakoutGroupId(GROUP), session_id=SessionId(SESSION), text="x",
                 question_id=GuidingQuestionId("9" * 32))  # fmt: skip
    workspace.run(TakeNotes((asked,)))
    workspace.run(MoveToGroup((asked.id,), OTHER))
    moved = workspace.read.one(Note, asked.id)
    assert moved is not None
    assert (moved.group_id, moved.question_id) == (OTHER, None)


def test_several_are_tagged_and_removed_as_one_act() -> None:
    workspace = room("a", "b", "c")
    ids = tuple(id_of(workspace, text) for text in "ac")
    workspace.run(TagNotes(ids, "schools"))
    assert workspace.run(TagNotes(ids, "schools")).act is None
    assert [one.tags for one in workspace.read.all(Recommendation, order="position")] == [
        ("schools",),
        (),
        ("schools",),
    ]
    assert workspace.run(RemoveNotes(ids)).label == "Removed 2 notes"
    assert shown(workspace) == ["b"]
    workspace.undo()
    assert shown(workspace) == ["a", "b", "c"]


def test_what_was_said_of_a_note_stays_with_it_when_it_becomes_another_kind_and_comes_back() -> None:
    workspace = room()
    made = Recommendation(id=new_id(), group_id=BreakoutGroupId(GROUP), text="x", addressee="MoH", speaker="Ms A",
                          country="Nepal", flip_chart="B-1")  # fmt: skip
    workspace.run(TakeNotes((made,)))
    workspace.run(TurnIntoNote(made.id, NoteKind.CHALLENGE))
    note = workspace.read.all(Note)[0]
    assert (note.speaker, note.country, note.flip_chart) == ("Ms A", "Nepal", "B-1")
    workspace.run(TurnIntoRecommendation(note.id))
    again = workspace.read.all(Recommendation)[0]
    assert (again.addressee, again.speaker, again.number) == ("MoH", "Ms A", 2)
    told = [(one.field, one.before, one.after) for one in note_history(workspace.read, again).entries]
    assert told == [
        ("written", None, None),
        ("kind", "recommendation", "challenge"),
        ("kind", "challenge", "recommendation"),
    ]
