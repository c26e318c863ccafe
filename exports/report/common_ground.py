"""What the groups have in common, what is not common yet, and what stands alone: every recommendation has its place."""

from __future__ import annotations

from a87desk.i18n import _, ngettext
from a87desk.reading.consensus_board import ConsensusBoard, ThemeOnBoard
from a87desk.reading.messages import speaks_in_messages
from a87desk.reading.rule_words import support_words
from a87desk.reading.workshop_model import WorkshopModel
from exports.document import (
    Block,
    GroupMark,
    Heading,
    Paragraph,
    ParagraphStyle,
    Recommendation,
    Run,
    Table,
    TableColumn,
    TableRow,
    ThemeMark,
)
from exports.report.meeting import is_meeting
from exports.report.messages import message_blocks, other_message_blocks
from exports.report.options import ReportOptions
from exports.report.plenary import beside_blocks, earlier_blocks, outcome_blocks, wording_blocks
from exports.report.wording import common_words, gave_sentence, group_name, rule_sentence, strip


def common_ground(model: WorkshopModel, options: ReportOptions) -> tuple[Block, ...]:
    """Return the themes that meet the rule, each with every recommendation word for word."""
    if is_meeting(model):
        return ()
    if speaks_in_messages(model):
        return tuple(message_blocks(model, options))
    board = model.board
    if not (board.all_groups or board.recommendations or board.themes):
        return ()
    blocks: list[Block] = [
        Heading(1, _("What the groups have in common"), "common-ground", numbered=True),
        Paragraph(_introduction(board, options), ParagraphStyle.LEAD, by_program=True),
    ]
    if board.consensus and "summary" in options.left_out:
        blocks.append(_table(board))
    for theme in board.consensus:
        blocks += _theme(model, theme)
    return tuple(blocks)


def not_yet_common(model: WorkshopModel, _options: ReportOptions) -> tuple[Block, ...]:
    """Return the themes below the rule; they are reported, never discarded."""
    board = model.board
    own = speaks_in_messages(model)
    themes = other_message_blocks(model) if own else [block for one in board.minority for block in _theme(model, one)]
    if not themes:
        return ()
    words = _("These themes were named but do not meet the rule. They are kept as views of those who hold them.")
    blocks: list[Block] = [
        Heading(1, _("Not yet common"), "minority", numbered=True),
        Paragraph(words, by_program=True),
    ]
    return (*blocks, *themes)


def other_ideas(model: WorkshopModel, _options: ReportOptions) -> tuple[Block, ...]:
    """Return the recommendations that stand in no theme, by group."""
    board = model.board
    if not board.unthemed or speaks_in_messages(model):
        return ()
    blocks: list[Block] = [
        Heading(1, _("Other ideas"), "other-ideas", numbered=True),
        Paragraph(_("Recommendations of single groups that are in no theme."), by_program=True),
    ]
    for group in board.all_groups:
        own = [one for one in board.unthemed if one.group_id == group.id]
        if own:
            title = (GroupMark(group.number), "  ", Run(group_name(group), strong=True))
            blocks.append(Paragraph(title, leads=True))
            blocks += [Recommendation(one.group_number, one.text, one.code) for one in own]
    return tuple(blocks)


def _introduction(board: ConsensusBoard, options: ReportOptions) -> str:
    """Return how many themes meet the rule; the rule itself where neither summary nor method tells it."""
    count = len(board.consensus)
    meet = ngettext("{count} theme meets this rule.", "{count} themes meet this rule.", count).format(count=count)
    if not board.themes:
        meet = _("No theme is named yet.")
    if {"summary", "method"} <= options.left_out:
        return f"{gave_sentence(board)} {rule_sentence(board.counting)} {meet}"
    return f"{gave_sentence(board)} {meet}"


def _count(board: ConsensusBoard, one: ThemeOnBoard) -> str:
    if one.has_plenary:
        return support_words(board.counting, len(one.group_ids), one.has_plenary)
    return _("{count} of {total}").format(count=len(one.group_ids), total=len(board.groups))


def _table(board: ConsensusBoard) -> Table:
    columns = (
        TableColumn(_("No."), 7),
        TableColumn(_("Theme"), 50),
        TableColumn(_("Raised by groups"), 27),
        TableColumn(_("Groups"), 16),
    )
    rows = tuple(
        TableRow(
            (
                ThemeMark(one.theme.number or 0),
                one.theme.name,
                strip(board, one.group_ids),
                _count(board, one),
            )
        )
        for one in board.consensus
    )
    return Table(columns, rows)


def _theme(model: WorkshopModel, one: ThemeOnBoard) -> list[Block]:
    theme = one.theme
    versions = model.wordings.get(theme.id, ())
    return [
        Heading(2, theme.name, f"theme-{theme.id}", mark=ThemeMark(theme.number or 0)),
        Paragraph((strip(model.board, one.group_ids), f"  {common_words(model.board, one)}"), ParagraphStyle.QUIET),
        *wording_blocks(theme, versions),
        *outcome_blocks(theme),
        *(Recommendation(found.group_number, found.text, found.code) for found in one.members),
        *beside_blocks(theme),
        *earlier_blocks(versions),
    ]
