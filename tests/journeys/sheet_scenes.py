"""A filled roadmap of the NGO Forum before it is taken in. What somebody wrote into it is made up."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from a87desk.commands.document import TakeRecords
from a87desk.domain.theme import Theme
from a87desk.importing.filled_sheet import read_filled
from a87desk.importing.sheet_changes import sheet_changes
from exports.xlsx.reader import read_workbook
from tests.a87desk.importing.filling import Filling, filled, roadmap_sent
from tests.exports.making import forum_in_memory
from tests.samples.roadmap import made_up_actions
from ui.dialogs.filled_sheet.dialog import FilledSheetDialog


def filled_sheet() -> QWidget:
    """The look at a filled spreadsheet."""
    with forum_in_memory() as forum:
        themes = {one.number: one.id for one in forum.read.all(Theme) if one.number is not None}
        forum.run(TakeRecords(tuple(made_up_actions(themes))))
        sent = roadmap_sent(forum)
        looked = sheet_changes(read_filled(filled(sent, "Activities", _fill), read_workbook), forum.read)
    dialog = FilledSheetDialog("Roadmap, back from the ministry.xlsx", looked)
    dialog.table.go_to(1)
    return dialog


def _fill(sheet: Filling) -> None:
    sheet.put(0, "lead", "Ministry of Labour and Social Protection")
    sheet.put(0, "status", "Done")
    sheet.put(1, "due", "before December 2018")
    sheet.put(2, "reached", "6")
    sheet.put(2, "place", "7.7")
    sheet.put(3, "partners", None)
    sheet.put(4, "status", "Nearly")
    sheet.put(9, "text", "Train labour inspectors in three regions")
    sheet.put(9, "lead", "Inspectorate")
