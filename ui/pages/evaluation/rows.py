"""Questions and results in words: rows of the list, the line of figures, the rows of the table.

Knows the results. Must not know widgets.
"""

from __future__ import annotations

from dataclasses import dataclass

from a87desk.domain.evaluation import EvaluationQuestion
from a87desk.domain.number_words import one_decimal
from a87desk.domain.vocabulary import EvaluationQuestionKind
from a87desk.i18n import _, ngettext
from a87desk.reading.evaluation_results import Evaluation, QuestionResult
from ui.safe_text import isolate, isolate_ltr


@dataclass(frozen=True, slots=True)
class QuestionRow:
    """A question of the form with its result, as the list shows it."""

    result: QuestionResult
    session: str = ""

    @property
    def key(self) -> tuple[str, ...]:
        return ("question", self.result.question.id)

    @property
    def question(self) -> EvaluationQuestion:
        return self.result.question

    @property
    def is_words(self) -> bool:
        """Whether it is answered in words."""
        return self.result.figures is None

    @property
    def number(self) -> str:
        return "–" if self.result.is_removed or self.question.number is None else str(self.question.number)

    @property
    def title(self) -> str:
        return self.question.text or _("A question without words")

    @property
    def line(self) -> str:
        """What it asks about, and on which scale."""
        if self.result.is_removed:
            return _("No longer on the form")
        place = self.session or _("Whole workshop")
        if self.is_words:
            return _("{place} · in words").format(place=isolate(place))
        scale = isolate_ltr(f"{self.question.lowest}–{self.question.highest}")
        return _("{place} · {scale}").format(place=isolate(place), scale=scale)

    @property
    def mean(self) -> str:
        """The mean with one decimal; for words, and where nobody answered, nothing."""
        return one_decimal(self.result.figures.mean) if self.result.figures else ""

    @property
    def count(self) -> str:
        """How many answered."""
        if self.is_words:
            return _("{count} in words").format(count=self.result.n) if self.result.n else ""
        return _("n = {count}").format(count=self.result.n) if self.result.n else ""

    @property
    def spoken(self) -> str:
        few = _("Few answers") if is_few(self.result) else ""
        mean = _("Mean {mean}").format(mean=self.mean) if self.mean else ""
        parts = (_("Question {number}").format(number=self.number), self.title, self.line, mean, self.count, few)
        return ". ".join(part for part in parts if part)


def is_few(result: QuestionResult) -> bool:
    """Whether a mean rests on few answers."""
    return result.figures is not None and result.figures.is_few


def question_rows(shown: Evaluation) -> list[QuestionRow]:
    """Return the questions in order, those that are gone but were answered last."""
    return [QuestionRow(one, shown.session_title(one.question.session_id)) for one in shown.results]


def header_words(shown: Evaluation) -> str:
    """Return how much there is: questions and forms."""
    questions, forms = len(shown.questions), len(shown.forms)
    asked = ngettext("{count} question", "{count} questions", questions).format(count=questions)
    return f"{asked} · {ngettext('{count} form', '{count} forms', forms).format(count=forms)}"


def forms_words(shown: Evaluation) -> str:
    """Return how many forms were typed in, and how many are only counted."""
    papers = len(shown.papers)
    words = ngettext("{count} typed in", "{count} typed in", papers).format(count=papers)
    if shown.tallied:
        words = _("{forms}, {count} from a tally sheet").format(forms=words, count=shown.tallied)
    if shown.doubled:
        numbers = ", ".join(str(number) for number in shown.doubled[:6])
        words = _("{forms} · stands twice: {numbers}").format(forms=words, numbers=isolate_ltr(numbers))
    return words if shown.forms else ""


def table_rows(result: QuestionResult) -> list[tuple[str, str, str, str]]:
    """Return value, what it means, how many, and their share, for every value of the scale, highest first."""
    figures = result.figures
    if figures is None:
        return []
    question = result.question
    words = {question.lowest: question.lowest_words, question.highest: question.highest_words}
    rows = [
        (str(value), words.get(value, ""), str(count), share_words(count, figures.n))
        for value, count in reversed(figures.counts)
    ]
    rows += [(str(value), _("not on the scale"), str(count), "") for value, count in figures.off_scale]
    if result.left_out:
        rows.append(("–", _("left out"), str(result.left_out), ""))
    return rows


def share_words(count: int, total: int) -> str:
    """Return a part of a whole in per cent, rounded half up."""
    return isolate_ltr(_("{share} %").format(share=(200 * count + total) // (2 * total))) if total else ""


def chart_words(result: QuestionResult) -> str:
    """Return the chart as a sentence for screen readers."""
    figures = result.figures
    counted = "; ".join(f"{value}: {count}" for value, count in figures.counts) if figures else ""
    return _("How often each value was chosen: {counted}").format(counted=counted)


def kind_words(kind: EvaluationQuestionKind) -> str:
    """Return how a question is answered."""
    return _("On a scale") if kind is EvaluationQuestionKind.SCALE else _("In words")
