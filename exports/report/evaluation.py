"""What participants said of the workshop: a table of means with how many answered and how they differ, then the words.

Words stand without their form and without a name. What was left out is counted nowhere.
"""

from __future__ import annotations

from a87desk.domain.evaluation import EvaluationQuestion
from a87desk.domain.number_words import one_decimal
from a87desk.i18n import _, ngettext
from a87desk.reading.evaluation_results import Evaluation, QuestionResult
from a87desk.reading.workshop_model import WorkshopModel
from exports.document import (
    Align,
    Block,
    Heading,
    ListBlock,
    ListItem,
    Paragraph,
    ParagraphStyle,
    SpanRow,
    Table,
    TableColumn,
    TableRow,
)
from exports.encoders import left_to_right
from exports.picture_block import Bar, Bars
from exports.report.options import ReportOptions
from exports.report.texts import paragraphs
from exports.report.wording import labelled

FEW_SIGN = "*"


def evaluation(model: WorkshopModel, _options: ReportOptions) -> tuple[Block, ...]:
    """Return what was said in general and the results of the evaluation, nothing where no form came back."""
    shown = model.evaluation
    results = [one for one in shown.results if not one.is_removed]
    heading = Heading(1, _("What participants said of the workshop"), "evaluation", numbered=True)
    feedback = tuple(Paragraph(words) for words in paragraphs(model.workshop.feedback))
    if not shown.forms or not results:
        return (heading, *feedback) if feedback else ()
    return (
        heading,
        *feedback,
        Paragraph(_forms_sentence(shown), by_program=True),
        *_scales(shown, [one for one in results if one.figures is not None and one.n]),
        *_words([one for one in results if one.comments]),
    )


def _forms_sentence(shown: Evaluation) -> str:
    count = len(shown.forms)
    words = ngettext("{count} form came back.", "{count} forms came back.", count).format(count=count)
    left = _("A question that somebody left out has one answer less; nothing stands in its place.")
    return f"{words} {left}"


def _scales(shown: Evaluation, results: list[QuestionResult]) -> tuple[Block, ...]:
    if not results:
        return ()
    columns = (
        TableColumn(_("Question"), 40),
        TableColumn(_("Mean"), 9, Align.END),
        TableColumn(_("Answers"), 11, Align.END),
        TableColumn(_("Spread"), 9, Align.END),
        TableColumn(_("Value: how many"), 33),
    )
    rows: list[TableRow | SpanRow] = []
    before: str | None = None
    sessions = {one.question.session_id for one in results}
    scales = {scale_words(one.question) for one in results}
    for result in results:
        place = shown.session_title(result.question.session_id) or _("The whole workshop")
        if len(sessions) > 1 and place != before:
            rows.append(SpanRow(place))
            before = place
        rows.append(_row(result, with_scale=len(scales) > 1))
    notes = [next(iter(scales))] if len(scales) == 1 else []
    notes.append(_("Spread is the standard deviation: how far answers typically lie from the mean."))
    if any(one.figures is not None and one.figures.is_few for one in results):
        notes.append(_("{sign} Fewer than five answers: the mean says little.").format(sign=FEW_SIGN))
    return (
        *_bars(results),
        Table(columns, tuple(rows)),
        Paragraph(" ".join(note for note in notes if note), ParagraphStyle.SMALL),
    )


def _bars(results: list[QuestionResult]) -> tuple[Bars, ...]:
    """Return the means as bars where every question has the same scale; the table has the same numbers."""
    if len({(one.question.lowest, one.question.highest) for one in results}) != 1 or len(results) < 2:
        return ()
    bars = []
    for one in results:
        mean = one.figures.mean if one.figures else None
        if mean is None or (one.figures and one.figures.is_few):
            return ()
        bars.append(Bar(one.question.text or _("A question without words"), float(mean), one_decimal(mean)))
    spoken = "; ".join(labelled(one.words, one.shown) for one in bars)
    highest = results[0].question.highest
    return (Bars(tuple(bars), spoken, _("Mean of the answers; the highest value is {value}.").format(value=highest)),)


def _row(result: QuestionResult, *, with_scale: bool) -> TableRow:
    figures, scale = result.figures, scale_words(result.question)
    text = result.question.text or _("A question without words")
    question = f"{text} ({scale.rstrip('.')})" if with_scale and scale else text
    if figures is None:
        return TableRow((question, "", "", "", ""))
    mean = one_decimal(figures.mean) + (FEW_SIGN if figures.is_few else "")
    counted = " · ".join(f"{value}:\u00a0{count}" for value, count in figures.counts)
    return TableRow(
        (
            question,
            left_to_right(mean),
            str(figures.n),
            one_decimal(figures.deviation) or "–",
            left_to_right(counted),
        )
    )


def scale_words(question: EvaluationQuestion) -> str:
    """Return what the ends of a scale mean, as a sentence; "" where that is not said."""
    if not question.lowest_words and not question.highest_words:
        return ""
    words = _("{lowest} = {low}, {highest} = {high}.")
    return words.format(
        lowest=question.lowest, low=question.lowest_words, highest=question.highest, high=question.highest_words
    )


def _words(results: list[QuestionResult]) -> tuple[Block, ...]:
    blocks: list[Block] = []
    for result in results:
        blocks.append(Heading(2, result.question.text or _("In words"), f"evaluation-{result.question.id}"))
        blocks.append(ListBlock(tuple(ListItem(comment.text) for comment in result.comments)))
    return tuple(blocks)
