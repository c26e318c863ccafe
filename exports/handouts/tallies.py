"""Counting by hand: dots, hands, priority and feasibility, and the evaluation form with its own tally.

Knows themes by their numbers and the questions of the evaluation. Letters, not numbers, where people vote on a list
that has no numbers yet, so that a rank is never taken for a code. Must not know results.
"""

from __future__ import annotations

from a87desk.domain.evaluation import EvaluationQuestion
from a87desk.domain.vocabulary import EvaluationQuestionKind
from a87desk.i18n import _
from a87desk.reading.printed_kit import KitModel, letter
from exports.document import (
    Align,
    Block,
    Content,
    Heading,
    Paragraph,
    ParagraphStyle,
    Table,
    TableColumn,
    TableRow,
    ThemeMark,
)
from exports.form_blocks import Blank, BlankRow, WritingSpace
from exports.handouts.options import KitOptions
from exports.handouts.wording import EN_SPACE, joined, place_and_dates, workshop_title
from exports.report.visible import visible

_ROW_MM = 12.0
_BLANK_ITEMS = 10
_BLANK_HANDS = 12
_LONGEST_SCALE = 10
"""Steps of a scale that stand side by side on paper; a longer one is written as a number."""
_CIRCLE = "○"


def _items(model: KitModel) -> list[tuple[Content, str]]:
    """Return what is voted on: the themes that everyone may see, else lettered white rows."""
    themes = [one.theme for one in visible(model.workshop).board.themes]
    if not themes:
        return [(letter(place), "") for place in range(_BLANK_ITEMS)]
    return [(ThemeMark(one.number) if one.number is not None else "?", one.name) for one in themes]


def dot_tally(model: KitModel, _options: KitOptions) -> tuple[Block, ...]:
    """Return the sheet on which dots are counted; cast, spoiled and left over add up to what was handed out."""
    columns = (
        TableColumn("", 8),
        TableColumn(_("Theme"), 42),
        TableColumn(_("Dots, in strokes of five"), 36),
        TableColumn(_("Sum"), 14, Align.END),
    )
    rows = tuple(TableRow((mark, name, "", "")) for mark, name in _items(model))
    return (
        Heading(1, _("Dots: tally"), "dot-tally"),
        Paragraph(workshop_title(model), ParagraphStyle.QUIET),
        BlankRow((Blank(_("Dots for each person")), Blank(_("People")), Blank(_("Dots handed out")))),
        Table(columns, rows, grid=True, least_row_mm=_ROW_MM),
        BlankRow((Blank(_("Cast")), Blank(_("Spoiled")), Blank(_("Left over")), Blank(_("Together = handed out")))),
        BlankRow((Blank(_("Counted by")), Blank(_("Checked by")), Blank(_("Time"), 0.6))),
    )


def hands_tally(model: KitModel, _options: KitOptions) -> tuple[Block, ...]:
    """Return the sheet for votes by show of hands."""
    columns = (
        TableColumn("", 6),
        TableColumn(_("What was asked"), 46),
        TableColumn(_("For"), 12),
        TableColumn(_("Against"), 12),
        TableColumn(_("Abstain"), 12),
        TableColumn(_("In the room"), 12),
    )
    rows = tuple(TableRow((letter(place), "", "", "", "", "")) for place in range(_BLANK_HANDS))
    return (
        Heading(1, _("Show of hands"), "hands-tally"),
        Paragraph(workshop_title(model), ParagraphStyle.QUIET),
        BlankRow((Blank(_("Session"), 2), Blank(_("Counted by")), Blank(_("Time"), 0.6))),
        Table(columns, rows, grid=True, least_row_mm=_ROW_MM),
    )


def score_sheet(model: KitModel, _options: KitOptions) -> tuple[Block, ...]:
    """Return the sheet on which one person scores priority and feasibility, silently, from 1 to 5."""
    columns = (
        TableColumn("", 8),
        TableColumn(_("Theme"), 48),
        TableColumn(_("Priority"), 22),
        TableColumn(_("Feasibility"), 22),
    )
    scale = EN_SPACE.join(f"{_CIRCLE}{value}" for value in range(1, 6))
    rows = tuple(TableRow((mark, name, scale, scale)) for mark, name in _items(model))
    return (
        Heading(1, _("Priority and feasibility"), "score-sheet"),
        Paragraph(workshop_title(model), ParagraphStyle.QUIET),
        Paragraph(_("Tick one circle in each column: 1 is low, 5 is high. No name: everybody scores alone.")),
        Table(columns, rows, grid=True, least_row_mm=_ROW_MM),
    )


# --- evaluation -------------------------------------------------------------------------------------------------


def questions_of(model: KitModel) -> tuple[EvaluationQuestion, ...]:
    """Return the questions of the evaluation as the file has them; the usual ones where it has none."""
    if model.questions:
        return model.questions
    scale = (
        _("The workshop as a whole"),
        _("The programme and the time for discussion"),
        _("The work in my group"),
        _("My group’s words are in the result"),
        _("Place, food and organisation"),
    )
    words = (_("What was most useful?"), _("What should be different next time?"))
    usual = [(EvaluationQuestionKind.SCALE, text) for text in scale]
    usual += [(EvaluationQuestionKind.TEXT, text) for text in words]
    return tuple(
        EvaluationQuestion(
            id=f"usual {number}",
            number=number,
            kind=kind,
            text=text,
            lowest_words=_("poor"),
            highest_words=_("very good"),
        )
        for number, (kind, text) in enumerate(usual, 1)
    )


def evaluation_form(model: KitModel, _options: KitOptions) -> tuple[Block, ...]:
    """Return the form that participants fill in; it bears no name."""
    blocks: list[Block] = [
        Heading(1, _("What do you say of this workshop?"), "evaluation"),
        Paragraph(joined(workshop_title(model), place_and_dates(model))),
        Paragraph(_("No name. Tick one circle in each row; leave out what you do not want to answer.")),
    ]
    waiting: list[EvaluationQuestion] = []
    for question in questions_of(model):
        if question.kind is EvaluationQuestionKind.TEXT:
            blocks += _scales(waiting)
            blocks.append(WritingSpace(question.text, 4, _number(question)))
            waiting = []
        elif waiting and _scale(waiting[-1]) != _scale(question):
            blocks += _scales(waiting)
            waiting = [question]
        else:
            waiting.append(question)
    blocks += _scales(waiting)
    return (*blocks, BlankRow((Blank(_("Number of this form, given by the organisers")),)))


def _scale(question: EvaluationQuestion) -> tuple[int, int, str, str]:
    return question.lowest, question.highest, question.lowest_words, question.highest_words


def _number(question: EvaluationQuestion) -> str:
    return str(question.number) if question.number is not None else "·"


def _scales(questions: list[EvaluationQuestion]) -> list[Block]:
    """Return questions with one scale as a table of circles."""
    if not questions:
        return []
    lowest, highest, low_words, high_words = _scale(questions[0])
    steps = range(lowest, highest + 1)
    if len(steps) > _LONGEST_SCALE:
        columns = [TableColumn("", 6), TableColumn(_("Question"), 64)]
        columns.append(TableColumn(_("{lowest} to {highest}").format(lowest=lowest, highest=highest), 30))
        rows = tuple(TableRow((_number(one), one.text, "")) for one in questions)
        return [Table(tuple(columns), rows, grid=True, least_row_mm=_ROW_MM)]
    columns = [TableColumn("", 6), TableColumn(_("Question"), 94 - 9.0 * len(steps))]
    for value in steps:
        words = low_words if value == lowest else high_words if value == highest else ""
        columns.append(TableColumn(f"{value}\n{words}" if words else str(value), 9.0, Align.CENTRE))
    rows = tuple(TableRow((_number(one), one.text, *[_CIRCLE] * len(steps))) for one in questions)
    return [Table(tuple(columns), rows, grid=True, least_row_mm=_ROW_MM)]


def evaluation_tally(model: KitModel, _options: KitOptions) -> tuple[Block, ...]:
    """Return the sheet on which the answers of the forms are counted."""
    asked = [one for one in questions_of(model) if one.kind is not EvaluationQuestionKind.TEXT]
    blocks: list[Block] = [
        Heading(1, _("Evaluation: tally"), "evaluation-tally"),
        Paragraph(_("A stroke for each form; number the forms, so that each is typed in once."), ParagraphStyle.QUIET),
        BlankRow((Blank(_("Forms handed out")), Blank(_("Forms come back")), Blank(_("Counted by")))),
    ]
    for scale in dict.fromkeys(_scale(one) for one in asked):
        blocks.append(_tally([one for one in asked if _scale(one) == scale]))
    return tuple(blocks)


def _tally(questions: list[EvaluationQuestion]) -> Table:
    lowest, highest, _low, _high = _scale(questions[0])
    steps = list(range(lowest, highest + 1))[:_LONGEST_SCALE]
    columns = [TableColumn("", 6), TableColumn(_("Question"), 34)]
    columns += [TableColumn(str(value), 48 / len(steps), Align.CENTRE) for value in steps]
    columns.append(TableColumn(_("No answer"), 12))
    rows = tuple(TableRow((_number(one), one.text, *[""] * (len(steps) + 1))) for one in questions)
    return Table(tuple(columns), rows, grid=True, least_row_mm=_ROW_MM + 4)
