"""Hostile words in every text of a workshop, through every output, in every format, for every audience."""

from __future__ import annotations

import csv
import io
import json
import zipfile
from collections.abc import Callable

import docx
import openpyxl
import pytest

from a87desk.commands.record import AddRecords
from a87desk.domain.document_comment import DocumentComment
from a87desk.domain.document_lists import Audience, DocumentKind
from a87desk.domain.document_text import DocumentText, document_text_id
from a87desk.domain.record import Record
from a87desk.domain.workshop import Workshop
from a87desk.reading.printed_kit import KitModel, kit_model
from a87desk.workspace import create_workspace
from exports.every_output import every_output, make
from exports.formats import Format
from exports.leaks.refuse import WouldTell
from exports.report.options import ReportOptions
from exports.report.record_walk import every_text_changed
from tests.exports.making import Made

FORMULA_LEADS = tuple("=+@\t\r＝＋＠")
"""What begins a formula; a CSV file may begin a cell with a minus where it is a number."""
LEADS = {
    Audience.INTERNAL: '=HYPERLINK("http://198.51.100.7","<b>&amp;</w:t>]]><!--{0}%s\\n")',
    Audience.GOVERNMENT: "@SUM(1)\x00\x07\x1b\x7f\ufffe" + "Working group on the garment and cotton sector " * 6,
    Audience.PUBLIC: "\u202e\u2067العمل (א) \u200f",
}
"""What every text begins with, worse than the store lets in; people stay different people behind it."""


def moment(made: Made) -> KitModel:
    """Return a moment of the forum with comments and own words, so that no document is empty for want of them."""
    report = DocumentKind.OUTCOME_REPORT
    own = document_text_id(report, "summary", "en")
    records: tuple[Record, ...] = (
        DocumentComment(id="c" * 32, document=report, draft_number=1, number=1, sender="A ministry", text="Shorter"),
        DocumentText(id=own, document=report, section="summary", language="en", text="Ours", program_text="Theirs"),
    )
    workspace = made.workspace
    workspace.run(AddRecords(records))
    try:
        return kit_model(workspace.read, workspace.workshop_id, workspace.store.digest())
    finally:
        workspace.undo()


def _is_pdf(content: bytes) -> None:
    assert content.startswith(b"%PDF-")


def _is_word(content: bytes) -> None:
    assert docx.Document(io.BytesIO(content)).element.body is not None


def _is_workbook(content: bytes) -> None:
    book = openpyxl.load_workbook(io.BytesIO(content))
    assert [cell for sheet in book for row in sheet.iter_rows() for cell in row if cell.data_type == "f"] == []


def _is_calendar(content: bytes) -> None:
    lines = content.decode("utf-8").split("\r\n")
    assert lines[0] == "BEGIN:VCALENDAR"
    assert max(len(line.encode()) for line in lines) <= 75
    assert not [line for line in lines if any(sign < " " or sign == "\x7f" for sign in line)]


def _is_json(content: bytes) -> None:
    assert json.loads(content)["workshop"]


def _is_package(content: bytes) -> None:
    with zipfile.ZipFile(io.BytesIO(content)) as packed:
        for name in packed.namelist():
            if name.endswith(".json"):
                assert json.loads(packed.read(name))
            if name.endswith(".csv"):
                rows = csv.reader(io.StringIO(packed.read(name).decode("utf-8"), newline=""))
                assert not [cell for row in rows for cell in row if cell.startswith(FORMULA_LEADS)]


READS: dict[Format, Callable[[bytes], None]] = {
    Format.PDF: _is_pdf,
    Format.WORD: _is_word,
    Format.WORKBOOK: _is_workbook,
    Format.CALENDAR: _is_calendar,
    Format.JSON: _is_json,
    Format.PACKAGE: _is_package,
}


def made_of(source: KitModel, options: ReportOptions) -> dict[tuple[str, Format], bool]:
    """Make everything that has something in it; return whether each was made, not refused for a name in it."""
    made = {}
    for one in every_output(source, options):
        for kind in one.formats if not one.why_empty else ():
            try:
                content = make(one.key, kind, source, options)
            except WouldTell:
                made[one.key, kind] = False
                continue
            READS[kind](content)
            made[one.key, kind] = True
    return made


@pytest.mark.parametrize(("audience", "lead"), list(LEADS.items()), ids=list(LEADS))
def test_every_output_takes_any_words(forum: Made, lead: str, audience: Audience) -> None:
    source = every_text_changed(moment(forum), lambda text: lead + text)
    made = made_of(source, ReportOptions(audience=audience, mask_names=True))
    assert len([one for one in made.values() if one]) > 20, made


@pytest.mark.parametrize("audience", Audience)
def test_every_output_of_nothing_at_all_is_made_or_says_what_is_missing(audience: Audience) -> None:
    workspace = create_workspace(None, Workshop(id="0" * 32), "")
    source = kit_model(workspace.read, workspace.workshop_id, workspace.store.digest())
    workspace.close()
    made = made_of(source, ReportOptions(audience=audience))
    assert {"outcome_report", "concept_note", "workbook", "open_document", "data_package"} <= {key for key, _ in made}
    assert all(made.values())
