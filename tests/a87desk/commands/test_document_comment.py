"""Comments keep their words and numbers; taking the same ones twice changes nothing."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from a87desk.commands.document_comment import (
    AnswerComment,
    SayDisposition,
    TakeComments,
    WordsOfOthers,
    WriteComment,
)
from a87desk.commands.note import NothingWritten
from a87desk.domain.document_comment import DocumentComment
from a87desk.domain.document_lists import Disposition, DocumentKind
from a87desk.domain.record import new_id
from a87desk.domain.workshop import Workshop
from a87desk.reading.document_comments import (
    CommentFilter,
    disposition_counts,
    document_comments,
    next_open,
    of_draft,
)
from a87desk.workspace import Workspace, create_workspace
from tests.a87desk.commands.two_laptops import bring, second_laptop
from tests.conftest import StandingClock

REPORT = DocumentKind.OUTCOME_REPORT


def comment(text: str, record_id: str = "", **fields: object) -> DocumentComment:
    return DocumentComment(id=record_id or new_id(), document=REPORT, draft_number=1, text=text, **fields)  # type: ignore[arg-type]


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    made = create_workspace(tmp_path / "w.a87", Workshop(id="0" * 32, title="Nairobi"), "a", clock=StandingClock())
    yield made
    made.close()


def numbered(workspace: Workspace) -> list[tuple[str, str]]:
    return [(one.number, one.comment.text) for one in document_comments(workspace.read)]


def test_comments_are_numbered_in_the_order_they_come(workspace: Workspace) -> None:
    workspace.run(TakeComments((comment("one"), comment("two"))))
    workspace.run(WriteComment(comment("three")))
    assert numbered(workspace) == [("1", "one"), ("2", "two"), ("3", "three")]


def test_the_same_comments_again_change_nothing(workspace: Workspace) -> None:
    taken = TakeComments((comment("one", "a" * 32), comment("one", "a" * 32)))
    workspace.run(taken)
    assert workspace.run(taken).act is None
    assert numbered(workspace) == [("1", "one")]


def test_a_comment_that_was_taken_back_has_its_number_when_it_comes_again(workspace: Workspace) -> None:
    workspace.run(TakeComments((comment("one", "a" * 32),)))
    workspace.undo()
    workspace.run(TakeComments((comment("another"),)))
    workspace.run(TakeComments((comment("one", "a" * 32),)))
    assert numbered(workspace) == [("1", "one"), ("2", "another")]


def test_a_comment_needs_words_or_a_suggestion(workspace: Workspace) -> None:
    with pytest.raises(NothingWritten):
        workspace.run(WriteComment(comment("  ")))
    workspace.run(WriteComment(comment("", suggested="shall")))
    assert numbered(workspace) == [("1", "")]


def test_only_what_became_of_it_can_be_written(workspace: Workspace) -> None:
    workspace.run(TakeComments((comment("one", "a" * 32),)))
    with pytest.raises(WordsOfOthers):
        workspace.run(AnswerComment("a" * 32, {"text": "what I wish they had said"}))
    workspace.run(AnswerComment("a" * 32, {"answer": "Done in 3.2", "disposition": Disposition.PARTLY}))
    (one,) = document_comments(workspace.read)
    assert (one.comment.text, one.comment.answer, one.is_open) == ("one", "Done in 3.2", False)
    workspace.run(SayDisposition(("a" * 32,), None))
    assert document_comments(workspace.read)[0].is_open


def test_two_laptops_answer_different_comments(workspace: Workspace, tmp_path: Path) -> None:
    workspace.run(TakeComments((comment("one", "a" * 32), comment("two", "b" * 32))))
    other = second_laptop(workspace, tmp_path)
    workspace.run(AnswerComment("a" * 32, {"answer": "here", "disposition": Disposition.ACCEPTED}))
    other.run(AnswerComment("b" * 32, {"answer": "there", "disposition": Disposition.NOT_ACCEPTED}))
    bring(other, workspace, tmp_path)
    bring(workspace, other, tmp_path)
    for laptop in (workspace, other):
        shown = document_comments(laptop.read)
        assert [one.comment.answer for one in shown] == ["here", "there"]
        assert [one.versions for one in shown] == [(), ()]
    other.close()


def test_two_laptops_that_answer_one_comment_keep_both_answers(workspace: Workspace, tmp_path: Path) -> None:
    workspace.run(TakeComments((comment("one", "a" * 32),)))
    other = second_laptop(workspace, tmp_path)
    workspace.run(AnswerComment("a" * 32, {"answer": "here"}))
    other.run(AnswerComment("a" * 32, {"answer": "there"}))
    bring(other, workspace, tmp_path)
    assert document_comments(workspace.read)[0].versions == ("answer",)
    kept = {one.value for one in workspace.read.versions(DocumentComment, "a" * 32, "answer")}
    assert kept == {"here", "there"}
    other.close()


def test_numbers_given_on_two_laptops_at_once_are_told_apart(workspace: Workspace, tmp_path: Path) -> None:
    other = second_laptop(workspace, tmp_path)
    workspace.run(TakeComments((comment("one", "a" * 32),)))
    other.run(TakeComments((comment("two", "b" * 32),)))
    bring(other, workspace, tmp_path)
    bring(workspace, other, tmp_path)
    assert numbered(workspace) == numbered(other) == [("1", "one"), ("1b", "two")]
    workspace.run(WriteComment(comment("three")))
    assert numbered(workspace)[-1] == ("2", "three")
    other.close()


def test_one_sheet_taken_in_on_two_laptops_gives_each_comment_once(workspace: Workspace, tmp_path: Path) -> None:
    other = second_laptop(workspace, tmp_path)
    sheet = TakeComments((comment("one", "a" * 32), comment("two", "b" * 32)))
    workspace.run(sheet)
    other.run(sheet)
    bring(other, workspace, tmp_path)
    assert numbered(workspace) == [("1", "one"), ("2", "two")]
    assert [one.versions for one in document_comments(workspace.read)] == [(), ()]
    other.close()


def test_sheets_taken_in_another_order_elsewhere_stand_alike_on_both(workspace: Workspace, tmp_path: Path) -> None:
    other = second_laptop(workspace, tmp_path)
    one, two, three = comment("one", "a" * 32), comment("two", "b" * 32), comment("three", "c" * 32)
    workspace.run(TakeComments((one, two)))
    other.run(TakeComments((three, two, one)))
    bring(other, workspace, tmp_path)
    bring(workspace, other, tmp_path)
    assert numbered(workspace) == numbered(other)
    assert len({number for number, _text in numbered(workspace)}) == 3
    assert [shown.versions for shown in document_comments(workspace.read)] == [(), (), ()]
    other.close()


def test_the_list_is_narrowed_and_goes_on_to_the_next_open_one(workspace: Workspace) -> None:
    answered = {"disposition": Disposition.ACCEPTED}
    workspace.run(
        TakeComments(
            (
                comment("one", sender="ILO", section="summary"),
                comment("two", sheet="mail.xlsx", **answered),
                comment("three", sender="ILO"),
            )
        )
    )
    shown = of_draft(document_comments(workspace.read), REPORT, 1)
    one, two, three = shown
    assert [each for each in shown if CommentFilter(only_open=True).shows(each)] == [one, three]
    assert [each for each in shown if CommentFilter(section="summary").shows(each)] == [one]
    assert [each for each in shown if CommentFilter(origin="mail.xlsx").shows(each)] == [two]
    assert next_open(shown, one.id) == three
    assert next_open(shown, three.id) == one
    assert next_open((two,), two.id) is None
    assert disposition_counts(shown)[None] == 2
    assert of_draft(shown, REPORT, 2) == ()
