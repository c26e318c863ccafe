"""Making the form of the evaluation, and typing in what came back on paper.

A form that is typed in has a number, the one written on the paper. A tally sheet tells only how often each value was
chosen, no longer which answers stood on one paper: its marks become forms without a number. So every result is counted
in one way, from answers, and no made-up paper stands among the real ones. The marks of several questions share these
forms, as there were no more papers than the question with the most marks says.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from a87desk.commands.command import Act, Command, quoted
from a87desk.domain.errors import A87Error
from a87desk.domain.evaluation import EvaluationAnswer, EvaluationForm, EvaluationQuestion, answer_id
from a87desk.domain.ids import EvaluationFormId, EvaluationQuestionId, SessionId
from a87desk.domain.position import following
from a87desk.domain.record import new_id
from a87desk.domain.scale import LEAST, MOST, on_scale
from a87desk.domain.vocabulary import EvaluationQuestionKind
from a87desk.i18n import _, mark, ngettext
from a87desk.reading.evaluation_results import QUESTION_ORDER

MOST_MARKS = 5000
Given = int | str | None
"""What a form says to a question: a value, words, or None for left out."""


class NotOnTheScale(A87Error):
    code = "E_NOT_ON_SCALE"
    title = mark("Not on the scale")
    message = mark("The scale of this question goes from {lowest} to {highest}; {value} is not on it.")
    advice = mark("Look at the paper again, or change the scale of the question.")


class TooManyMarks(A87Error):
    code = "E_TALLY"
    title = mark("Not a count")
    message = mark("A tally sheet holds from 0 to {most} marks for each value.")
    advice = mark("Write how often each value was chosen, as a whole number.")


@dataclass(frozen=True)
class AddEvaluationQuestion(Command):
    """Add a question to the form, after the others."""

    kind: EvaluationQuestionKind
    text: str = ""
    session_id: str = ""
    question_id: str = ""

    def apply(self, act: Act) -> str:
        questions = _questions(act)
        record = EvaluationQuestion(
            id=self.question_id or new_id(),
            number=len(questions) + 1,
            kind=self.kind,
            text=self.text.strip(),
            session_id=SessionId(self.session_id) if self.session_id else None,
            position=following(questions[-1].position if questions else ""),
        )
        act.write.add(record)
        _count(act, [*questions, record])
        return _("Added a question to the evaluation")


@dataclass(frozen=True)
class AddReadySet(Command):
    """Add the ready questions after those that are there, in the language in force. All of them can be changed."""

    def apply(self, act: Act) -> str:
        questions = _questions(act)
        place = questions[-1].position if questions else ""
        for number, (kind, text) in enumerate(ready_set(), start=len(questions) + 1):
            place = following(place)
            low, high = (_("Not at all"), _("Very much")) if kind is EvaluationQuestionKind.SCALE else ("", "")
            act.write.add(
                EvaluationQuestion(
                    id=new_id(),
                    number=number,
                    kind=kind,
                    text=text,
                    lowest_words=low,
                    highest_words=high,
                    position=place,
                )
            )
        return _("Added the ready questions")


def ready_set() -> tuple[tuple[EvaluationQuestionKind, str], ...]:
    """Return questions that fit every workshop: six on a scale, two for words."""
    scale, words = EvaluationQuestionKind.SCALE, EvaluationQuestionKind.TEXT
    return (
        (scale, _("The workshop was worth my time.")),
        (scale, _("The objectives were clear and were reached.")),
        (scale, _("I could say what I wanted to say.")),
        (scale, _("What my group said is in the results.")),
        (scale, _("I know what happens next, and what my part is.")),
        (scale, _("Rooms, interpretation and organisation were good.")),
        (words, _("What was most useful?")),
        (words, _("What should be different next time?")),
    )


@dataclass(frozen=True)
class ChangeScale(Command):
    """Let a scale go from one value to another (0 to 10 at most). Answers it does not have any more are kept apart."""

    question_id: str
    lowest: int
    highest: int

    def apply(self, act: Act) -> str:
        question = act.one(EvaluationQuestion, self.question_id)
        if not LEAST <= self.lowest < self.highest <= MOST:
            raise NotOnTheScale(lowest=LEAST, highest=MOST, value=f"{self.lowest}–{self.highest}")
        act.write.change(EvaluationQuestion, question.id, {"lowest": self.lowest, "highest": self.highest})
        return _("Changed the scale of {question}").format(question=_name(question))


@dataclass(frozen=True)
class StepEvaluationQuestion(Command):
    """Move a question of the form one place back (-1) or on (+1)."""

    question_id: str
    step: int

    def apply(self, act: Act) -> str:
        question = act.one(EvaluationQuestion, self.question_id)
        questions = _questions(act)
        here = [one.id for one in questions].index(question.id)
        place = max(0, min(len(questions) - 1, here + self.step))
        questions.insert(place, questions.pop(here))
        _count(act, questions, anew=place != here)
        return _("Moved {question}").format(question=_name(question))


@dataclass(frozen=True)
class RemoveEvaluationQuestion(Command):
    """Take a question off the form. What was answered to it stays and is still shown."""

    question_id: str

    def apply(self, act: Act) -> str:
        question = act.one(EvaluationQuestion, self.question_id)
        act.write.remove(EvaluationQuestion, question.id)
        _count(act, [one for one in _questions(act) if one.id != question.id])
        return _("Removed {question} from the evaluation").format(question=_name(question))


@dataclass(frozen=True)
class TypeInForm(Command):
    """Type in one form: a value or words for each question that was answered, by question.

    Without `number` it gets the next one that no form ever had.
    """

    answers: Mapping[str, Given]
    number: int | None = None
    form_id: str = ""

    def apply(self, act: Act) -> str:
        form = EvaluationForm(
            id=self.form_id or new_id(), number=self.number or act.read.highest_number(EvaluationForm) + 1
        )
        act.write.add(form)
        for question_id, given in self.answers.items():
            _write_answer(act, form.id, question_id, given)
        return _("Typed in form {number}").format(number=form.number)


@dataclass(frozen=True)
class ChangeForm(Command):
    """Change answers of a form that was typed in; None takes an answer back."""

    form_id: str
    answers: Mapping[str, Given]

    def apply(self, act: Act) -> str:
        form = act.one(EvaluationForm, self.form_id)
        for question_id, given in self.answers.items():
            _write_answer(act, form.id, question_id, given)
        return _("Changed form {number}").format(number=form.number if form.number is not None else "?")


@dataclass(frozen=True)
class RemoveForms(Command):
    """Remove forms with their answers, such as one that was typed in twice."""

    form_ids: tuple[str, ...]

    def apply(self, act: Act) -> str:
        forms = [act.one(EvaluationForm, form_id) for form_id in self.form_ids]
        for form in forms:
            _remove_form(act, form.id)
        if len(forms) == 1:
            return _("Removed form {number}").format(number=forms[0].number if forms[0].number is not None else "?")
        return ngettext("Removed {count} form", "Removed {count} forms", len(forms)).format(count=len(forms))


@dataclass(frozen=True)
class CountMarks(Command):
    """Say how often a tally sheet has each value of a question; what it said of the question before is replaced.

    Raises:
        NotOnTheScale: a value that the question does not have.
        TooManyMarks: a count below zero or beyond any workshop.
    """

    question_id: str
    counts: Mapping[int, int]

    def apply(self, act: Act) -> str:
        question = act.one(EvaluationQuestion, self.question_id)
        for value, count in self.counts.items():
            if not 0 <= count <= MOST_MARKS:
                raise TooManyMarks(most=MOST_MARKS)
            if count and not on_scale(value, question.lowest, question.highest):
                raise NotOnTheScale(lowest=question.lowest, highest=question.highest, value=value)
        left = Counter({value: count for value, count in self.counts.items() if count})
        free = self._keep(act, left)
        for value in sorted(left.elements(), reverse=True):
            form_id = free.pop(0) if free else _tally_form(act)
            _write_answer(act, form_id, question.id, value)
        for form_id in free:
            if not act.read.all(EvaluationAnswer, "form_id = ? AND question_id <> ?", (form_id, question.id)):
                act.write.remove(EvaluationForm, form_id)
        total = sum(self.counts.values())
        return ngettext("Counted {count} answer to {question}", "Counted {count} answers to {question}", total).format(
            count=total, question=_name(question)
        )

    def _keep(self, act: Act, left: Counter[int]) -> list[str]:
        """Leave marks that are counted again as they are, take the others back; return the forms without a mark."""
        free: list[str] = []
        for form in act.read.all(EvaluationForm, "number IS NULL"):
            answer = act.read.one(EvaluationAnswer, answer_id(form.id, self.question_id))
            if answer is not None and answer.value is not None and left[answer.value] > 0:
                left[answer.value] -= 1
                continue
            if answer is not None:
                act.write.remove(EvaluationAnswer, answer.id)
            free.append(form.id)
        return free


def _tally_form(act: Act) -> str:
    form_id = new_id()
    act.write.add(EvaluationForm(id=form_id))
    return form_id


def _write_answer(act: Act, form_id: str, question_id: str, given: Given) -> None:
    question = act.one(EvaluationQuestion, question_id)
    own = answer_id(form_id, question_id)
    before = act.read.one(EvaluationAnswer, own)
    if given is None or (isinstance(given, str) and not given.strip()):
        if before is not None:
            act.write.remove(EvaluationAnswer, own)
        return
    if isinstance(given, int) and not on_scale(given, question.lowest, question.highest):
        raise NotOnTheScale(lowest=question.lowest, highest=question.highest, value=given)
    fields: dict[str, object] = {"value": given} if isinstance(given, int) else {"text": given.strip()}
    if before is not None:
        act.write.change(EvaluationAnswer, own, fields)
        return
    act.write.add(
        EvaluationAnswer(
            id=own,
            form_id=EvaluationFormId(form_id),
            question_id=EvaluationQuestionId(question_id),
            value=given if isinstance(given, int) else None,
            text="" if isinstance(given, int) else given.strip(),
        )
    )


def _remove_form(act: Act, form_id: str) -> None:
    for answer in act.read.all(EvaluationAnswer, "form_id = ?", (form_id,)):
        act.write.remove(EvaluationAnswer, answer.id)
    act.write.remove(EvaluationForm, form_id)


def _questions(act: Act) -> list[EvaluationQuestion]:
    return act.read.all(EvaluationQuestion, order=QUESTION_ORDER)


def _count(act: Act, questions: Sequence[EvaluationQuestion], *, anew: bool = False) -> None:
    """Write the numbers 1, 2, 3 …, and places where the order is another one."""
    place = ""
    for number, question in enumerate(questions, start=1):
        place = following(place)
        fields: dict[str, object] = {"number": number, "position": place} if anew else {"number": number}
        act.write.change(EvaluationQuestion, question.id, fields)


def _name(question: EvaluationQuestion) -> str:
    return quoted(question.text) if question.text else _("a question without words")
