"""One page for those who read one page: who met and why, what they share in which words, what comes next."""

from __future__ import annotations

import re
from collections import Counter

from a87desk.i18n import _, ngettext
from a87desk.reading.consensus_board import ThemeOnBoard
from a87desk.reading.messages import messages_of, speaks_in_messages
from a87desk.reading.workshop_model import WorkshopModel
from exports.document import (
    Block,
    Content,
    Heading,
    KeyFigures,
    ListBlock,
    ListItem,
    PageBreak,
    Paragraph,
    ParagraphStyle,
    Run,
    Table,
    TableColumn,
    TableRow,
    ThemeMark,
)
from exports.encoders import isolated
from exports.report.dates import date_words
from exports.report.introduction import event_sentence, participation_sentences
from exports.report.meeting import decided, is_meeting, meeting_summary
from exports.report.messages import message_sentence, message_table
from exports.report.options import ReportOptions
from exports.report.wording import gave_sentence, rule_sentence, strip

MOST_THEMES, MOST_STEPS = 8, 6
"""So many fit on one page; more are counted, and stand in their own section."""
_JOINED = re.compile(r"(?:^|[\s.,;،؛]+)(?:and|et|y|e|و)?[\s.,;،؛]*$", re.IGNORECASE)
"""What ends one item of a list that was written as a sentence: signs, and the word before the last item."""


def summary(model: WorkshopModel, _options: ReportOptions) -> tuple[Block, ...]:
    """Return the summary: who met, figures, the themes that meet the rule, what stays open, next steps."""
    if is_meeting(model):
        return meeting_summary(model)
    blocks: list[Block] = [
        PageBreak(),
        Heading(1, _("Executive summary"), "summary", numbered=True),
        Paragraph(event_sentence(model.workshop), ParagraphStyle.LEAD, by_program=True),
    ]
    blocks += _why(model)
    figures = tuple((str(count), words) for count, words in _figures(model) if count)
    blocks += [KeyFigures(figures)] if len(figures) > 1 else []
    blocks += _messages(model) if speaks_in_messages(model) else _themes(model)
    blocks += _priorities(model)
    return (*blocks, *decided(model), *_open_matters(model))


def _why(model: WorkshopModel) -> list[Block]:
    """Return the objectives in one sentence; in full they stand under "Background and objectives"."""
    objectives = model.workshop.objectives
    if not objectives or sum(map(len, objectives)) > 420:
        return []
    said = "; ".join(isolated(one) for one in map(_without_end, objectives) if one)
    if not said:
        return []
    return [Paragraph(_("Its objectives: {objectives}.").format(objectives=said), by_program=True)]


def _without_end(objective: str) -> str:
    """Return an objective without what joined it to the next one where it was written, such as "; and"."""
    return _JOINED.sub("", objective.strip())


def _figures(model: WorkshopModel) -> tuple[tuple[int, str], ...]:
    if speaks_in_messages(model):
        shown = messages_of(model)
        results = sum(len(one.recommendations) for one in shown.sessions)
        figures = (
            (len(model.participants), _("participants")),
            (len(shown.sessions), _("sessions with results")),
            (results, _("results")),
            (len(shown.lettered), _("cross-cutting messages")),
        )
    elif model.board.all_groups or model.board.recommendations:
        figures = (
            (len(model.participants), _("participants")),
            (len(model.board.all_groups), _("breakout groups")),
            (len(model.board.recommendations), _("recommendations")),
            (len(model.board.consensus), _("themes in common")),
        )
    else:
        figures = (
            (len(model.participants), _("participants")),
            (len(model.priorities), _("priorities")),
            (len(model.actions) - len(model.next_steps), _("actions")),
            (len(model.next_steps), _("next steps")),
        )
    return figures


def _priorities(model: WorkshopModel) -> list[Block]:
    """Return under which headings priorities were put, where there are no themes to tell of."""
    if not model.priorities or model.board.themes or speaks_in_messages(model):
        return []
    count = len(model.priorities)
    words = ngettext("{count} priority was selected", "{count} priorities were selected", count).format(count=count)
    columns = Counter(one.column for one in model.priorities)
    named = "; ".join(f"{isolated(column)} ({number})" for column, number in columns.items() if column)
    sentence = _("{priorities}: {columns}.").format(priorities=words, columns=named) if named else f"{words}."
    return [Paragraph(sentence, by_program=True)]


def _messages(model: WorkshopModel) -> list[Block]:
    shown = messages_of(model)
    blocks: list[Block] = [Paragraph(message_sentence(shown), by_program=True)]
    return [*blocks, message_table(shown)] if shown.lettered else blocks


def _themes(model: WorkshopModel) -> list[Block]:
    board = model.board
    if not (board.all_groups or board.recommendations or board.themes):
        return _nothing(model)
    words = f"{gave_sentence(board)} {rule_sentence(board.counting)}"
    if not board.consensus:
        return [Paragraph(f"{words} {_('No theme meets the rule yet.')}", by_program=True)]
    columns = (TableColumn("", 6), TableColumn(_("What the groups have in common"), 62), TableColumn("", 32))
    rows = tuple(
        TableRow((ThemeMark(one.theme.number or 0), _agreed(one), strip(board, one.group_ids)))
        for one in board.consensus[:MOST_THEMES]
    )
    return [Paragraph(words, by_program=True), Table(columns, rows), *_more(len(board.consensus) - MOST_THEMES)]


def _nothing(model: WorkshopModel) -> list[Block]:
    """Return that there is nothing yet, where there is nothing at all to tell of."""
    told = any(session.count for day in model.days for session in (one.resolved for one in day.sessions))
    notes = any(one.notes for day in model.days for one in day.sessions)
    if told or notes or model.priorities or model.actions or model.participants:
        return []
    board = model.board
    words = f"{gave_sentence(board)} {rule_sentence(board.counting)} {_('No theme is named yet.')}"
    return [Paragraph(" ".join((words, *participation_sentences(model))), by_program=True)]


def _agreed(one: ThemeOnBoard) -> Content:
    """Return a theme's name with its agreed words under it."""
    if not one.theme.wording:
        return one.theme.name
    return (Run(one.theme.name, strong=True), Run(f"\n{one.theme.wording}"))


def _more(count: int) -> list[Block]:
    if count <= 0:
        return []
    words = ngettext("And {count} more theme.", "And {count} more themes.", count)
    return [Paragraph(words.format(count=count), ParagraphStyle.SMALL)]


def _open_matters(model: WorkshopModel) -> list[Block]:
    lines = [] if speaks_in_messages(model) else _not_yet(model)
    steps = model.next_steps
    lines += [
        _("Next step: {text} ({when})").format(text=isolated(action.text), when=date_words(action.due))
        for action in steps[:MOST_STEPS]
    ]
    if len(steps) > MOST_STEPS:
        more = len(steps) - MOST_STEPS
        lines.append(ngettext("{count} more next step", "{count} more next steps", more).format(count=more))
    planned = len(model.actions) - len(steps)
    if planned:
        words = ngettext("The roadmap has {count} action.", "The roadmap has {count} actions.", planned)
        lines.append(words.format(count=planned))
    if not lines:
        return []
    title = Paragraph((Run(_("What stays open and what comes next"), strong=True),), leads=True)
    return [title, ListBlock(tuple(ListItem(line) for line in lines))]


def _not_yet(model: WorkshopModel) -> list[str]:
    names = [isolated(one.theme.name) for one in model.board.minority]
    if not names:
        return []
    if len(names) <= 2:
        return [_("Not yet common: {name}").format(name=name) for name in names]
    words = _("Not yet common: {name}").format(name="; ".join(names))
    return [words]
