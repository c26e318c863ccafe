"""Workshops in memory and the documents made of them, for tests that read documents back."""

from __future__ import annotations

import io
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

import openpyxl

from a87desk.commands.document import TakeRecords
from a87desk.commands.record import AddRecords
from a87desk.domain.breakout_group import BreakoutGroup
from a87desk.domain.day import Day
from a87desk.domain.fuzzy_date import parse_fuzzy_date
from a87desk.domain.ids import BreakoutGroupId, DayId, SessionId
from a87desk.domain.record import new_id
from a87desk.domain.session import Session
from a87desk.domain.workshop import Workshop
from a87desk.reading.workshop_model import WorkshopModel, workshop_model
from a87desk.workspace import Workspace, create_workspace
from exports.outputs import composed_report, workbook_xlsx
from exports.pdf.writer import ComposedPdf
from exports.report.options import ReportOptions
from tests.journeys.workshops import add_panel, forum_document


@dataclass(frozen=True)
class Made:
    """A workshop with its model and both documents."""

    workspace: Workspace
    model: WorkshopModel
    report: ComposedPdf
    workbook: bytes


def made(workspace: Workspace, options: ReportOptions | None = None) -> Made:
    """Return a workshop with the documents of this moment."""
    model = workshop_model(workspace.read, workspace.workshop_id, workspace.store.digest())
    return Made(workspace, model, composed_report(model, options), workbook_xlsx(model))


@contextmanager
def forum_in_memory() -> Iterator[Workspace]:
    """Yield the NGO Forum with all its notes and the panel's themes."""
    document = forum_document()
    workspace = create_workspace(None, document.workshop, "Facilitator")
    try:
        workspace.run(TakeRecords(document.records()))
        add_panel(workspace)
        yield workspace
    finally:
        workspace.close()


@dataclass(frozen=True)
class Small:
    """A workshop of one day with one session and two groups."""

    workspace: Workspace
    session_id: SessionId
    group_ids: tuple[BreakoutGroupId, BreakoutGroupId]


@contextmanager
def small_workshop(**facts: Any) -> Iterator[Small]:
    """Yield a small workshop; `facts` are fields of its own record."""
    date = parse_fuzzy_date("3 March 2026")
    given = {"title": "Small workshop", "city": "Nouakchott", "starts": date, "ends": date, **facts}
    workspace = create_workspace(None, Workshop(id=new_id(), **given), "Facilitator")
    day = Day(id=new_id(), number=1, date=date)
    session = Session(id=new_id(), day_id=DayId(day.id), title="Working groups", starts="09:00", ends="10:30")
    groups = [
        BreakoutGroup(id=new_id(), session_id=SessionId(session.id), number=number, theme=f"Subject {number}")
        for number in (1, 2)
    ]
    try:
        workspace.run(AddRecords((day, session, *groups)))
        ids = (BreakoutGroupId(groups[0].id), BreakoutGroupId(groups[1].id))
        yield Small(workspace, SessionId(session.id), ids)
    finally:
        workspace.close()


def sheet_titles(workbook: bytes) -> list[str]:
    """Return the names of a workbook's sheets."""
    return list(openpyxl.load_workbook(io.BytesIO(workbook)).sheetnames)


def rows_of(workbook: bytes, title: str) -> list[dict[str, Any]]:
    """Return the rows of a sheet by the machine keys of its columns."""
    sheet = openpyxl.load_workbook(io.BytesIO(workbook))[title]
    keys = [cell.value for cell in sheet[1]]
    return [dict(zip(keys, (cell.value for cell in row), strict=True)) for row in sheet.iter_rows(min_row=3)]


def in_one_line(text: str) -> str:
    """Return a text with its white space as single blanks, as `page_texts` gives it."""
    return " ".join(text.split())
