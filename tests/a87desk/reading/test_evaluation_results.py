"""The figures of an evaluation: exact means, a spread that is no guess, and nothing left out counted as zero."""

from __future__ import annotations

import statistics
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from a87desk.domain.evaluation import EvaluationQuestion
from a87desk.domain.number_words import one_decimal
from a87desk.domain.vocabulary import EvaluationQuestionKind
from a87desk.reading.evaluation_results import figures_of, result_of
from tests.a87desk.commands.evaluation_examples import answer

values = st.lists(st.integers(1, 5), max_size=120)


@given(values)
def test_the_figures_are_those_of_the_answers(answers: list[int]) -> None:
    figures = figures_of(answers, 1, 5)
    assert figures.n == len(answers)
    assert [value for value, _count in figures.counts] == [1, 2, 3, 4, 5]
    assert sum(value * count for value, count in figures.counts) == sum(answers)
    if answers:
        assert figures.mean == Fraction(sum(answers), len(answers))
        assert 1 <= figures.mean <= 5
    else:
        assert figures.mean is None
    if len(answers) > 1:
        assert figures.deviation == pytest.approx(statistics.stdev(answers))
    else:
        assert figures.deviation is None
    assert figures.is_few == (0 < len(answers) < 5)


@given(values, st.lists(st.integers(6, 9), max_size=5))
def test_answers_off_the_scale_are_shown_and_in_no_mean(answers: list[int], off: list[int]) -> None:
    figures = figures_of([*answers, *off], 1, 5)
    assert figures.mean == figures_of(answers, 1, 5).mean
    assert sum(count for _value, count in figures.off_scale) == len(off)


@given(values, st.integers(0, 50))
def test_forms_that_leave_a_question_out_change_no_mean(answers: list[int], left_out: int) -> None:
    question = EvaluationQuestion(id="1" * 32, kind=EvaluationQuestionKind.SCALE)
    given_answers = [answer(f"{number:032x}", question.id, value) for number, value in enumerate(answers)]
    result = result_of(question, given_answers, len(answers) + left_out)
    assert result.figures is not None
    assert (result.figures.mean, result.left_out) == (figures_of(answers, 1, 5).mean, left_out)


@pytest.mark.parametrize(
    ("exact", "written"),
    [(Fraction(9, 2), "4.5"), (Fraction(89, 20), "4.5"), (Fraction(4), "4.0"), (Fraction(10, 3), "3.3"), (None, "")],
)
def test_halves_are_rounded_up_as_people_do(exact: Fraction | None, written: str) -> None:
    assert one_decimal(exact) == written
