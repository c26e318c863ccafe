"""What the evaluation says: for each question how many answered what, the mean with its spread, and the words.

Pure rules over frozen answers, and one function that reads them. What was left out is counted nowhere, never as zero.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from math import sqrt

from a87desk.domain.evaluation import EvaluationAnswer, EvaluationForm, EvaluationQuestion
from a87desk.domain.scale import on_scale, values_of
from a87desk.domain.session import Session
from a87desk.domain.vocabulary import EvaluationQuestionKind, Visibility
from a87desk.store.reader import Reader

FEW = 5
"""Below this many answers a mean says little, and may show who answered what."""
QUESTION_ORDER = "position, number IS NULL, number, id"
FORM_ORDER = "number IS NULL, number, id"


@dataclass(frozen=True, slots=True)
class ScaleFigures:
    """The answers on one scale. `counts` has every value of the scale, lowest first, those nobody chose too.

    `off_scale` are answers that the scale does not have any more: they are shown, and are in no mean.
    """

    counts: tuple[tuple[int, int], ...]
    off_scale: tuple[tuple[int, int], ...] = ()

    @property
    def n(self) -> int:
        """How many answered."""
        return sum(count for _value, count in self.counts)

    @property
    def mean(self) -> Fraction | None:
        """The exact mean, None where nobody answered."""
        return Fraction(sum(value * count for value, count in self.counts), self.n) if self.n else None

    @property
    def deviation(self) -> float | None:
        """The sample standard deviation (n - 1), None below two answers.

        n - 1, as the forms that came back stand for all who took part (NIST/SEMATECH e-Handbook, 1.3.5.6).
        """
        mean = self.mean
        if mean is None or self.n < 2:
            return None
        squares = sum(count * (value - mean) ** 2 for value, count in self.counts)
        return sqrt(squares / (self.n - 1))

    @property
    def is_few(self) -> bool:
        """Whether there are too few answers to lean on."""
        return 0 < self.n < FEW

    @property
    def most(self) -> int:
        """The largest count of a value."""
        return max((count for _value, count in self.counts), default=0)


@dataclass(frozen=True, slots=True)
class Comment:
    """Words that somebody wrote on a form. Whose form it was is not kept with them."""

    answer_id: str
    text: str
    visibility: Visibility = Visibility.EVERYONE


@dataclass(frozen=True, slots=True)
class QuestionResult:
    """A question with what was answered. `is_removed`: it is no longer on the form, but was answered."""

    question: EvaluationQuestion
    figures: ScaleFigures | None = None
    comments: tuple[Comment, ...] = ()
    left_out: int = 0
    is_removed: bool = False

    @property
    def n(self) -> int:
        """How many answered."""
        return self.figures.n if self.figures else len(self.comments)


@dataclass(frozen=True, slots=True)
class FilledForm:
    """A form with its answers by question."""

    form: EvaluationForm
    answers: Mapping[str, EvaluationAnswer] = field(default_factory=dict)

    @property
    def is_tally(self) -> bool:
        """Whether it stands for a mark on a tally sheet."""
        return self.form.number is None


@dataclass(frozen=True, slots=True)
class Evaluation:
    """The form, the forms that came back, and the results in the order of the form."""

    questions: tuple[EvaluationQuestion, ...] = ()
    forms: tuple[FilledForm, ...] = ()
    results: tuple[QuestionResult, ...] = ()
    sessions: tuple[Session, ...] = ()

    @property
    def papers(self) -> tuple[FilledForm, ...]:
        """The forms that were typed in one by one, by number."""
        return tuple(one for one in self.forms if not one.is_tally)

    @property
    def tallied(self) -> int:
        """How many forms are known from tally sheets only."""
        return sum(one.is_tally for one in self.forms)

    @property
    def doubled(self) -> tuple[int, ...]:
        """The numbers that several forms bear, such as two piles that two laptops typed in, or one paper twice."""
        counts = Counter(one.form.number for one in self.papers)
        return tuple(sorted(number for number, count in counts.items() if number is not None and count > 1))

    def result(self, question_id: str) -> QuestionResult | None:
        """Return the result of a question, None where it is not here."""
        return next((one for one in self.results if one.question.id == question_id), None)

    def session_title(self, session_id: str | None) -> str:
        """Return the title of a session, "" for the workshop as a whole or a session that is gone."""
        return next((one.title for one in self.sessions if one.id == session_id), "")

    def tally(self, question_id: str) -> dict[int, int]:
        """Return how many tally marks each value of a question has."""
        given = (one.answers.get(question_id) for one in self.forms if one.is_tally)
        return dict(Counter(one.value for one in given if one is not None and one.value is not None))


def figures_of(values: Iterable[int], lowest: int, highest: int) -> ScaleFigures:
    """Return the figures of answers on a scale."""
    counts = Counter(values)
    scale = values_of(lowest, highest)
    off = sorted(value for value in counts if not on_scale(value, lowest, highest))
    return ScaleFigures(
        tuple((value, counts[value]) for value in scale), tuple((value, counts[value]) for value in off)
    )


def result_of(question: EvaluationQuestion, answers: Sequence[EvaluationAnswer], forms: int) -> QuestionResult:
    """Return the result of a question from its answers; of `forms` forms the rest left it out."""
    comments = tuple(Comment(one.id, one.text, one.visibility) for one in answers if one.text.strip())
    values = [one.value for one in answers if one.value is not None]
    if question.kind is EvaluationQuestionKind.TEXT and not values:
        return QuestionResult(question, None, comments, max(0, forms - len(comments)))
    figures = figures_of(values, question.lowest, question.highest)
    return QuestionResult(question, figures, comments, max(0, forms - len(values)))


def evaluation(read: Reader) -> Evaluation:
    """Return the evaluation as it stands."""
    forms = read.all(EvaluationForm, order=FORM_ORDER)
    known = {form.id for form in forms}
    of_form: dict[str, dict[str, EvaluationAnswer]] = defaultdict(dict)
    of_question: dict[str, list[EvaluationAnswer]] = defaultdict(list)
    for answer in read.all(EvaluationAnswer):
        if answer.form_id in known and answer.question_id:
            of_form[str(answer.form_id)][answer.question_id] = answer
            of_question[answer.question_id].append(answer)
    questions = read.all(EvaluationQuestion, order=QUESTION_ORDER)
    here = {one.id for one in questions}
    gone = [one.record for one in read.removed(EvaluationQuestion) if of_question.get(one.record.id)]
    results = [result_of(one, of_question[one.id], _handed_in(one, of_question, forms)) for one in questions]
    for one in gone:
        if one.id not in here:
            last = result_of(one, of_question[one.id], 0)
            results.append(QuestionResult(last.question, last.figures, last.comments, 0, is_removed=True))
    return Evaluation(
        tuple(questions),
        tuple(FilledForm(form, dict(of_form[form.id])) for form in forms),
        tuple(results),
        tuple(read.all(Session, order="position, starts, id")),
    )


def _handed_in(
    question: EvaluationQuestion, of_question: Mapping[str, Sequence[EvaluationAnswer]], forms: Sequence[EvaluationForm]
) -> int:
    """Return how many forms may have left a question out: a tally sheet tells nothing of those it does not count."""
    answered = {one.form_id for one in of_question.get(question.id, ())}
    return sum(form.number is not None or form.id in answered for form in forms)
