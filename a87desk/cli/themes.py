"""`a87desk themes`: what the groups have in common, counted by the rule; a panel's decisions can be carried out."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING, Any

from a87desk.cli.console import Console, shown
from a87desk.cli.exit_codes import ExitCode
from a87desk.cli.opening import opened, read_file
from a87desk.cli.parts import Commands, add_command
from a87desk.i18n import _, ngettext

if TYPE_CHECKING:
    from a87desk.reading.consensus_board import ThemeOnBoard
    from a87desk.reading.group_page import GroupPage
    from a87desk.reading.workshop_model import WorkshopModel
    from a87desk.workspace import Workspace


def add_to(commands: Commands) -> None:
    """Add the command to the command line."""
    parser = add_command(commands, "themes", run, _("say what the groups have in common"))
    parser.add_argument("file", type=Path, metavar="FILE", help=_("workshop file"))
    rule = parser.add_mutually_exclusive_group()
    rule.add_argument(
        "--threshold", type=int, metavar="N", help=_("count with at least N groups; the workshop's rule stays")
    )
    rule.add_argument(
        "--share", type=int, metavar="P", help=_("count with P per cent of the groups; the workshop's rule stays")
    )
    parser.add_argument("--apply", type=Path, metavar="PANEL", help=_("carry out a panel's decisions (.json) first"))


def run(asked: argparse.Namespace, console: Console) -> int:
    """Print the themes as they stand, after carrying out the panel's decisions if there are any."""
    with opened(asked.file) as workspace:
        if asked.apply:
            from a87desk.cli.panel import apply_panel
            from a87desk.importing.panel_document import read_panel

            apply_panel(workspace, read_panel(read_file(asked.apply)))
        model = _model(workspace, asked.threshold, asked.share)
    console.result(themes_in_json(model), theme_lines(model))
    return ExitCode.DONE


def _model(workspace: Workspace, threshold: int | None, share: int | None) -> WorkshopModel:
    """Return the workshop as it stands, counted by another rule where one is given."""
    from a87desk.cli.documents import model_of
    from a87desk.commands.workshop import SetRule

    if threshold is None and share is None:
        return model_of(workspace)
    copy = workspace.copy_in_memory()
    try:
        copy.run(SetRule(copy.workshop_id, threshold if threshold is not None else 2, share))
        return model_of(copy)
    finally:
        copy.close()


def themes_in_json(model: WorkshopModel) -> dict[str, Any]:
    """Return rule, groups, themes and what is in no theme."""
    board = model.board
    rule = board.rule
    return {
        "rule": {
            "groups": rule.minimum_groups,
            "share": rule.share_percent,
            "needed": board.needed,
            "of": board.counting.total,
        },
        "recommendations": len(board.recommendations),
        "groups": [_group_in_json(page) for page in model.groups],
        "themes": [_theme_in_json(one, model) for one in (*board.consensus, *board.minority)],
        "in_no_theme": [one.code for one in board.unthemed],
    }


def _group_in_json(page: GroupPage) -> dict[str, Any]:
    return {
        "number": page.group.number,
        "theme": page.group.theme,
        "recommendations": page.recommendations,
        "asked": page.asked,
        "below_target": page.is_below_target,
    }


def _theme_in_json(one: ThemeOnBoard, model: WorkshopModel) -> dict[str, Any]:
    return {
        "id": one.theme.id,
        "number": one.theme.number,
        "name": one.theme.name,
        "support": one.support,
        "meets_rule": one.meets_rule,
        "groups": _numbers(one, model),
        "codes": [member.code for member in one.members],
    }


def _numbers(one: ThemeOnBoard, model: WorkshopModel) -> list[int | None]:
    return [group.number for group in model.board.groups if group.id in one.group_ids]


def theme_lines(model: WorkshopModel) -> list[str]:
    """Return the same for people: counts, groups below the target, themes that meet the rule, the rest."""
    from a87desk.reading.rule_words import rule_words

    board = model.board
    rule = _("Rule: common to {rule}").format(rule=rule_words(board.counting))
    lines = [*count_lines(model), rule]
    lines += [line for one in board.consensus for line in _theme_lines(one, model)]
    if board.minority:
        lines.append(_("Below the rule, kept as minority views:"))
        lines += [line for one in board.minority for line in _theme_lines(one, model)]
    if board.unthemed:
        codes = " ".join(one.code for one in board.unthemed)
        lines.append(_("In no theme: {codes}").format(codes=codes))
    return lines


def count_lines(model: WorkshopModel) -> list[str]:
    """Return how many recommendations came from which groups, and which groups are below their target."""
    total = len(model.board.recommendations)
    counts = ", ".join(str(page.recommendations) for page in model.groups)
    words = ngettext("{total} recommendation from", "{total} recommendations from", total).format(total=total)
    groups = ngettext("{count} group", "{count} groups", len(model.groups)).format(count=len(model.groups))
    lines = [f"{words} {groups}: {counts}" if model.groups else f"{words} {groups}"]
    for page in model.groups:
        if page.is_below_target:
            flag = _("Group {number} is below the target: {count} of at least {asked}")
            lines.append(flag.format(number=page.group.number, count=page.recommendations, asked=page.asked))
    return lines


def _theme_lines(one: ThemeOnBoard, model: WorkshopModel) -> list[str]:
    numbers = ", ".join(str(number) for number in _numbers(one, model))
    from a87desk.reading.rule_words import standing_words

    words = _("common to {support} ({numbers})") if one.meets_rule else _("{support} ({numbers}), not yet")
    support = words.format(support=standing_words(one, model.board.counting), numbers=numbers or "–")
    codes = " ".join(member.code for member in one.members)
    return [f"  {one.theme.number:>2}  {shown(one.theme.name, 48)}: {support}", f"      {codes}"]
