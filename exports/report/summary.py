"""One page for those who read one page: who met, what they share, what is still open, what comes next."""

from __future__ import annotations

from a87desk.i18n import _, ngettext
from a87desk.reading.workshop_model import WorkshopModel
from exports.document import (
    Block,
    Heading,
    KeyFigures,
    ListBlock,
    ListItem,
    PageBreak,
    Paragraph,
    ParagraphStyle,
    Table,
    TableColumn,
    TableRow,
    ThemeMark,
)
from exports.encoders import isolated
from exports.report.dates import date_words
from exports.report.meeting import decided, is_meeting, meeting_summary
from exports.report.options import ReportOptions
from exports.report.wording import gave_sentence, rule_sentence, strip


def summary(model: WorkshopModel, _options: ReportOptions) -> tuple[Block, ...]:
    """Return the summary: figures, the themes that meet the rule, what stays open, next steps."""
    if is_meeting(model):
        return meeting_summary(model)
    board = model.board
    blocks: list[Block] = [
        PageBreak(),
        Heading(1, _("Summary"), "summary", numbered=True),
        Paragraph(gave_sentence(board), ParagraphStyle.LEAD, by_program=True),
        KeyFigures(_figures(model)),
        Paragraph(rule_sentence(board.counting), by_program=True),
    ]
    if board.consensus:
        columns = (TableColumn("", 6), TableColumn(_("What the groups have in common"), 62), TableColumn("", 32))
        rows = tuple(
            TableRow((ThemeMark(one.theme.number or 0), one.theme.name, strip(board, one.group_ids)))
            for one in board.consensus
        )
        blocks.append(Table(columns, rows))
    else:
        blocks.append(Paragraph(_("No theme meets the rule yet."), by_program=True))
    blocks += [*decided(model), *_open_matters(model)]
    return tuple(blocks)


def _figures(model: WorkshopModel) -> tuple[tuple[str, str], ...]:
    figures = (
        (len(model.participants), _("participants")),
        (len(model.board.all_groups), _("breakout groups")),
        (len(model.board.recommendations), _("recommendations")),
        (len(model.board.consensus), _("themes in common")),
    )
    return tuple((str(count), words) for count, words in figures)


def _open_matters(model: WorkshopModel) -> list[Block]:
    lines = [_("Not yet common: {name}").format(name=isolated(one.theme.name)) for one in model.board.minority]
    lines += [
        _("Next step: {text} ({when})").format(text=isolated(action.text), when=date_words(action.due))
        for action in model.next_steps
    ]
    planned = len(model.actions) - len(model.next_steps)
    if planned:
        words = ngettext("The roadmap has {count} action.", "The roadmap has {count} actions.", planned)
        lines.append(words.format(count=planned))
    if not lines:
        return []
    heading = Heading(2, _("What stays open and what comes next"), "summary-open")
    return [heading, ListBlock(tuple(ListItem(line) for line in lines))]
