"""What participants say of the workshop at its end: the form and the answers. Forms bear no names."""

from __future__ import annotations

from typing import Annotated, ClassVar

from a87desk.domain.ids import EvaluationFormId, EvaluationQuestionId, SessionId
from a87desk.domain.record import Privacy, Record, about, derived_id, place
from a87desk.domain.vocabulary import EvaluationQuestionKind, Visibility


class EvaluationQuestion(Record, frozen=True):
    """A question of the form: a scale, or words."""

    noun: ClassVar[str] = "evaluation_question"

    number: Annotated[int | None, about("Number on the form", Privacy.PUBLIC)] = None
    session_id: Annotated[SessionId | None, about("Session it asks about; none: the workshop", Privacy.PUBLIC)] = None
    kind: Annotated[EvaluationQuestionKind | None, about("Scale or words", Privacy.PUBLIC)] = None
    text: Annotated[str, about("The question", Privacy.PUBLIC, searched=True)] = ""
    lowest: Annotated[int, about("Lowest value of the scale", Privacy.PUBLIC)] = 1
    highest: Annotated[int, about("Highest value of the scale", Privacy.PUBLIC)] = 5
    lowest_words: Annotated[str, about("What the lowest value means", Privacy.PUBLIC)] = ""
    highest_words: Annotated[str, about("What the highest value means", Privacy.PUBLIC)] = ""
    position: Annotated[str, place("Place on the form")] = ""


class EvaluationForm(Record, frozen=True):
    """One form that was handed in, as the pile numbers it. One without a number stands for a mark on a tally sheet."""

    noun: ClassVar[str] = "evaluation_form"

    number: Annotated[int | None, about("Number written on the paper")] = None


class EvaluationAnswer(Record, frozen=True):
    """One answer on one form. A question that is left out has no answer."""

    noun: ClassVar[str] = "evaluation_answer"

    form_id: Annotated[EvaluationFormId | None, about("Form")] = None
    question_id: Annotated[EvaluationQuestionId | None, about("Question")] = None
    value: Annotated[int | None, about("Value on the scale")] = None
    text: Annotated[str, about("The words", searched=True)] = ""
    visibility: Annotated[Visibility, about("Who may see the words")] = Visibility.EVERYONE


def answer_id(form_id: str, question_id: str) -> str:
    """Return the identity of an answer."""
    return derived_id(EvaluationAnswer.noun, form_id, question_id)
