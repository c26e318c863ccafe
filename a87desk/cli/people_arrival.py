"""A list of participants that comes in from a spreadsheet: what it would change is told row by row, then taken in.

Knows how it is told; which row means whom is `a87desk.people`'s to say.
"""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from a87desk.cli.console import Console, shown
from a87desk.cli.opening import read_file
from a87desk.i18n import _, ngettext

if TYPE_CHECKING:
    from a87desk.people.preview import PeoplePreview, PreviewRow
    from a87desk.workspace import Workspace

LIST_ENDINGS = (".xlsx", ".csv")
_MOST_SAID = 20
"""Rows and problems said one by one on a screen; --json has all of them."""


def import_people(asked: argparse.Namespace, console: Console, workspace: Workspace) -> None:
    """Take in a list as it would be without anybody choosing: nobody is merged on likeness, nobody removed."""
    from a87desk.commands.people import TakePeople
    from a87desk.domain.organisation import Organisation
    from a87desk.domain.participant import Participant
    from a87desk.importing.people_table import read_people
    from a87desk.people.people_preview import people_preview
    from a87desk.people.preview import State
    from exports.xlsx.reader import read_workbook

    table = read_people(read_file(asked.source), read_workbook)
    preview = people_preview(table, workspace.read.all(Participant), workspace.read.all(Organisation))
    workspace.run(TakePeople(preview))
    counts = {state.value: preview.count(state) for state in State}
    told = {
        "file": str(asked.file),
        "source": str(asked.source),
        "dry_run": asked.dry_run,
        **counts,
        "rows": [_row(row) for row in preview.rows],
        "new_organisations": list(preview.new_organisations),
        "remarks": list(preview.remarks),
    }
    looked = [_("  This was a look only: nothing was written.")] if asked.dry_run else []
    console.result(told, [asked.source.name, *_lines(preview, counts), *looked])


def _row(row: PreviewRow) -> dict[str, object]:
    return {
        "row": row.row,
        "state": row.state.value,
        "choice": row.choice.value,
        "matched_by": row.matched_by.value if row.matched_by else None,
        "fields": [cell.field.value for cell in row.cells if cell.state.value in ("new", "changed")],
        "problems": list(row.problems),
    }


def _lines(preview: PeoplePreview, counts: dict[str, int]) -> list[str]:
    words = _("  {new} new, {changed} changed, {same} the same, {problem} with something to look at")
    lines = [words.format(**counts)]
    if preview.new_organisations:
        count = len(preview.new_organisations)
        lines.append(ngettext("  {count} new organisation", "  {count} new organisations", count).format(count=count))
    said = [*preview.problems, *preview.remarks]
    lines += [f"  {shown(one)}" for one in said[:_MOST_SAID]]
    if len(said) > _MOST_SAID:
        lines.append(_("  … and {count} more; --json lists them all").format(count=len(said) - _MOST_SAID))
    return lines
