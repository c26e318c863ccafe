"""Typing in what came back on paper: forms by number, tally sheets by count, nothing made up and nothing lost."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from a87desk.commands import evaluation as act
from a87desk.commands.record import AddRecords
from a87desk.domain.evaluation import EvaluationForm, EvaluationQuestion
from a87desk.domain.number_words import one_decimal
from a87desk.domain.vocabulary import EvaluationQuestionKind
from a87desk.domain.workshop import Workshop
from a87desk.reading.evaluation_results import Evaluation, evaluation
from a87desk.workspace import Workspace, create_workspace
from tests.a87desk.commands.evaluation_examples import BEST, CLEAR, FIRST_FORM, HANDED_IN, SECOND_FORM, WORTH


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    made = create_workspace(None, Workshop(id="0" * 32, title="Forum"), "somebody")
    yield made
    made.close()


def filled(workspace: Workspace) -> Evaluation:
    workspace.run(AddRecords(HANDED_IN))
    return evaluation(workspace.read)


def test_forty_six_fives_twenty_eight_fours_and_six_threes_are_four_point_five(workspace: Workspace) -> None:
    workspace.run(act.AddEvaluationQuestion(EvaluationQuestionKind.SCALE, "Overall?", question_id=WORTH))
    workspace.run(act.CountMarks(WORTH, {5: 46, 4: 28, 3: 6}))
    result = evaluation(workspace.read).results[0]
    assert result.figures is not None
    assert (result.n, one_decimal(result.figures.mean), one_decimal(result.figures.deviation)) == (80, "4.5", "0.6")
    assert result.figures.counts == ((1, 0), (2, 0), (3, 6), (4, 28), (5, 46))
    workspace.undo()
    assert evaluation(workspace.read).forms == ()


def test_what_is_left_out_is_no_answer_and_no_zero(workspace: Workspace) -> None:
    filled(workspace)
    workspace.run(act.TypeInForm({WORTH: None, CLEAR: 2, BEST: "  "}))
    worth, clear, best = evaluation(workspace.read).results
    assert worth.figures is not None
    assert clear.figures is not None
    assert (worth.n, one_decimal(worth.figures.mean), worth.left_out) == (2, "4.0", 1)
    assert (clear.n, one_decimal(clear.figures.mean), clear.left_out) == (2, "3.0", 2)
    assert ([one.text for one in best.comments], best.left_out) == (["The groups"], 2)


def test_forms_are_numbered_on_and_a_number_is_never_given_twice(workspace: Workspace) -> None:
    filled(workspace)
    workspace.run(act.TypeInForm({WORTH: 1}))
    workspace.run(act.RemoveForms((evaluation(workspace.read).papers[-1].form.id,)))
    workspace.run(act.TypeInForm({WORTH: 2}))
    assert [one.form.number for one in evaluation(workspace.read).papers] == [1, 2, 4]
    workspace.run(act.TypeInForm({WORTH: 2}, number=17))
    assert [one.form.number for one in evaluation(workspace.read).papers] == [1, 2, 4, 17]


def test_a_number_that_stands_twice_is_told_and_both_forms_count(workspace: Workspace) -> None:
    assert filled(workspace).doubled == ()
    workspace.run(act.TypeInForm({WORTH: 1}, number=2))
    found = evaluation(workspace.read)
    assert (found.doubled, found.results[0].n) == ((2,), 3)


def test_a_form_is_mended_later(workspace: Workspace) -> None:
    filled(workspace)
    workspace.run(act.ChangeForm(FIRST_FORM, {WORTH: 2, BEST: "The panel"}))
    workspace.run(act.ChangeForm(SECOND_FORM, {WORTH: None}))
    worth, _clear, best = evaluation(workspace.read).results
    assert worth.figures is not None
    assert worth.figures.counts == ((1, 0), (2, 1), (3, 0), (4, 0), (5, 0))
    assert [one.text for one in best.comments] == ["The panel"]
    workspace.run(act.ChangeForm(SECOND_FORM, {WORTH: 3}))
    assert evaluation(workspace.read).results[0].n == 2


def test_a_value_that_is_not_on_the_scale_is_refused_with_the_scale(workspace: Workspace) -> None:
    filled(workspace)
    with pytest.raises(act.NotOnTheScale, match="from 1 to 5; 6 is not on it"):
        workspace.run(act.ChangeForm(FIRST_FORM, {WORTH: 6}))
    with pytest.raises(act.NotOnTheScale):
        workspace.run(act.CountMarks(WORTH, {0: 3}))
    with pytest.raises(act.TooManyMarks):
        workspace.run(act.CountMarks(WORTH, {5: -1}))
    with pytest.raises(act.NotOnTheScale):
        workspace.run(act.ChangeScale(WORTH, 5, 1))


def test_another_scale_keeps_the_old_answers_apart(workspace: Workspace) -> None:
    filled(workspace)
    workspace.run(act.ChangeScale(WORTH, 1, 4))
    figures = evaluation(workspace.read).results[0].figures
    assert figures is not None
    assert (figures.n, figures.off_scale) == (1, ((5, 1),))


def test_a_question_that_is_removed_still_shows_what_was_answered(workspace: Workspace) -> None:
    filled(workspace)
    workspace.run(act.RemoveEvaluationQuestion(BEST))
    last = evaluation(workspace.read).results[-1]
    assert (last.question.text, last.is_removed, [one.text for one in last.comments]) == (
        "What was best?",
        True,
        ["The groups"],
    )
    workspace.run(act.RemoveEvaluationQuestion(WORTH))
    assert [(one.text, one.number) for one in evaluation(workspace.read).questions] == [("Clear?", 1)]


def test_questions_change_places(workspace: Workspace) -> None:
    filled(workspace)
    workspace.run(act.StepEvaluationQuestion(BEST, -1))
    assert [(one.text, one.number) for one in evaluation(workspace.read).questions] == [
        ("Worth it?", 1),
        ("What was best?", 2),
        ("Clear?", 3),
    ]
    assert workspace.run(act.StepEvaluationQuestion(WORTH, -1)).act is None


def test_the_ready_set_comes_after_what_is_there(workspace: Workspace) -> None:
    filled(workspace)
    workspace.run(act.AddReadySet())
    questions = workspace.read.all(EvaluationQuestion, order="position")
    assert [one.number for one in questions] == list(range(1, 12))
    assert questions[3].lowest_words == "Not at all"
    assert questions[-1].kind is EvaluationQuestionKind.TEXT


counts = st.dictionaries(st.integers(1, 5), st.integers(0, 30), max_size=5)


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(first=counts, second=counts, other=counts)
def test_a_tally_that_is_counted_again_says_what_was_counted_last(
    first: dict[int, int], second: dict[int, int], other: dict[int, int]
) -> None:
    workspace = create_workspace(None, Workshop(id="0" * 32), "somebody")
    for question in (WORTH, CLEAR):
        workspace.run(act.AddEvaluationQuestion(EvaluationQuestionKind.SCALE, question_id=question))
    for question, marks in ((WORTH, first), (CLEAR, other), (WORTH, second)):
        workspace.run(act.CountMarks(question, marks))
    found = evaluation(workspace.read)
    assert found.tally(WORTH) == {value: count for value, count in second.items() if count}
    assert found.tally(CLEAR) == {value: count for value, count in other.items() if count}
    assert len(workspace.read.all(EvaluationForm)) <= max(
        sum(first.values()), sum(second.values()), sum(other.values())
    )
    assert found.papers == ()
    workspace.run(act.CountMarks(WORTH, {}))
    assert len(evaluation(workspace.read).forms) == sum(other.values())
    workspace.run(act.CountMarks(CLEAR, {}))
    assert evaluation(workspace.read).forms == ()
    workspace.close()
