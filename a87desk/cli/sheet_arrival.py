"""A spreadsheet of ours that comes back filled in: what it would change is told cell by cell, then taken in.

Knows how it is told; what would change is `a87desk.importing.sheet_changes`'s to say.
"""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from a87desk.cli.console import Console, shown
from a87desk.cli.opening import read_file
from a87desk.i18n import _

if TYPE_CHECKING:
    from a87desk.domain.sheet_change import SheetChange, SheetChanges
    from a87desk.workspace import Workspace

_MOST_SAID = 40
"""Changes said one by one on a screen; --json has all of them."""


def is_sheet_of_ours(asked: argparse.Namespace) -> bool:
    """Whether the source is a spreadsheet that went out from here to be filled in."""
    from a87desk.importing.filled_sheet import is_filled_sheet
    from exports.xlsx.reader import read_workbook

    return is_filled_sheet(read_file(asked.source), read_workbook)


def import_sheet(asked: argparse.Namespace, console: Console, workspace: Workspace) -> None:
    """Take in what nobody needs to decide: new and changed cells; conflicts and emptied cells are only told."""
    from a87desk.commands.filled_sheet import TakeSheet
    from a87desk.domain.sheet_change import ChangeState
    from a87desk.importing.filled_sheet import read_filled, refuse_other_workshop
    from a87desk.importing.sheet_changes import sheet_changes
    from exports.xlsx.reader import read_workbook

    sheets = read_filled(read_file(asked.source), read_workbook)
    refuse_other_workshop(sheets, workspace.workshop_id, workspace.workshop.title)
    look = sheet_changes(sheets, workspace.read)
    chosen = look.chosen(look.usual())
    if chosen:
        workspace.run(TakeSheet(chosen))
    counts = {state.value: look.count(state) for state in ChangeState}
    told = {
        "file": str(asked.file),
        "source": str(asked.source),
        "dry_run": asked.dry_run,
        "sheets": list(look.sheets),
        "same": look.same,
        **counts,
        "changes": [_change(one, one in chosen) for one in look.changes],
        "remarks": list(look.remarks),
    }
    looked = [_("  This was a look only: nothing was written.")] if asked.dry_run else []
    console.result(told, [asked.source.name, *_lines(look, counts), *looked])


def _change(one: SheetChange, is_taken: bool) -> dict[str, object]:
    return {
        "row": one.row,
        "state": one.state.value,
        "taken": is_taken,
        "record": one.record_id,
        "label": one.record,
        "column": one.heading,
        "here": one.here,
        "coming": one.coming,
        "reason": one.reason,
    }


def _lines(look: SheetChanges, counts: dict[str, int]) -> list[str]:
    words = _("  {new} new, {changed} changed, {conflict} changed here too, {emptied} emptied, {refused} refused")
    lines = [words.format(**counts)]
    said = [_line(one) for one in look.changes]
    lines += [f"  {shown(one)}" for one in (*said[:_MOST_SAID], *look.remarks)]
    if len(said) > _MOST_SAID:
        lines.append(_("  … and {count} more; --json lists them all").format(count=len(said) - _MOST_SAID))
    return lines


def _line(one: SheetChange) -> str:
    words = _("Row {row}, {column}: {coming} (here: {here}). {reason}")
    told = words.format(
        row=one.row,
        column=one.heading or _("the whole row"),
        coming=one.coming or _("empty"),
        here=one.here or _("empty"),
        reason=one.reason,
    )
    return told.rstrip()
