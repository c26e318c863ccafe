"""An evaluation with two forms and a tally mark, and an example of every command on it."""

from __future__ import annotations

from a87desk.commands import evaluation
from a87desk.commands.command import Command
from a87desk.domain.evaluation import EvaluationAnswer, EvaluationForm, EvaluationQuestion, answer_id
from a87desk.domain.ids import EvaluationFormId, EvaluationQuestionId
from a87desk.domain.record import Record
from a87desk.domain.vocabulary import EvaluationQuestionKind

WORTH, CLEAR, BEST, FIRST_FORM, SECOND_FORM, TALLY_FORM = ("7" * 30 + f"0{n}" for n in range(6))
NEW = "8" * 32
SCALE, TEXT = EvaluationQuestionKind.SCALE, EvaluationQuestionKind.TEXT


def answer(form: str, question: str, value: int | None = None, text: str = "") -> EvaluationAnswer:
    return EvaluationAnswer(
        id=answer_id(form, question),
        form_id=EvaluationFormId(form),
        question_id=EvaluationQuestionId(question),
        value=value,
        text=text,
    )


HANDED_IN: tuple[Record, ...] = (
    EvaluationQuestion(id=WORTH, number=1, kind=SCALE, text="Worth it?", position="100000"),
    EvaluationQuestion(id=CLEAR, number=2, kind=SCALE, text="Clear?", position="100001"),
    EvaluationQuestion(id=BEST, number=3, kind=TEXT, text="What was best?", position="100002"),
    EvaluationForm(id=FIRST_FORM, number=1),
    EvaluationForm(id=SECOND_FORM, number=2),
    EvaluationForm(id=TALLY_FORM),
    answer(FIRST_FORM, WORTH, 5),
    answer(FIRST_FORM, BEST, text="The groups"),
    answer(SECOND_FORM, WORTH, 3),
    answer(TALLY_FORM, CLEAR, 4),
)

EXAMPLES: list[Command] = [
    evaluation.AddEvaluationQuestion(SCALE, "Useful?", "", NEW),
    evaluation.AddReadySet(),
    evaluation.ChangeScale(CLEAR, 0, 10),
    evaluation.StepEvaluationQuestion(CLEAR, -1),
    evaluation.TypeInForm({WORTH: 4, CLEAR: None, BEST: "The coffee"}),
    evaluation.ChangeForm(FIRST_FORM, {WORTH: None, CLEAR: 2, BEST: "Both days"}),
    evaluation.CountMarks(CLEAR, {5: 3, 4: 1}),
    evaluation.CountMarks(CLEAR, {}),
    evaluation.RemoveForms((SECOND_FORM,)),
    evaluation.RemoveEvaluationQuestion(WORTH),
]
