"""Words of any kind, typed into a workshop and kept by the store: both documents are written and harm no word."""

from __future__ import annotations

import io
import re
import unicodedata
from typing import Any

import openpyxl
import pytest

from a87desk.commands.record import AddRecords
from a87desk.commands.theme import AddTheme
from a87desk.domain.note import Note
from a87desk.domain.participant import Participant
from a87desk.domain.recommendation import Recommendation
from a87desk.domain.record import new_id
from a87desk.domain.words import MAX_CHARACTERS, TextTooLong
from exports.encoders import visible
from exports.report.options import ReportOptions
from tests.exports.making import made, rows_of, small_workshop
from tests.exports.reading_pdf import body_texts, text_of

WORDS = {
    "formula": '=HYPERLINK("http://198.51.100.7","click")',
    "plus": "+1+1",
    "minus": "-2+3 centres instead of 1",
    "at": "@SUM(1,1)",
    "tab before a formula": "\t=1+1",
    "command": "=cmd|' /C calc'!A0",
    "controls": "before\x00\x07\x1b\x7fafter",
    "decomposed Vietnamese": unicodedata.normalize("NFD", "Lao động trẻ em ở Việt Nam phải chấm dứt"),
    "Arabic": "تنفيذ الاتفاقية رقم 182 (C182) قبل عام 2025",
    "Nepali": "बाल श्रम अन्त्य गर्न राष्ट्रिय कार्ययोजना",
    "lone surrogates": "half \ud83d and \ude00 half",
    "markup": "<b>bold</b> & {0} %s </w:t> ]]>",
    "escape lookalike": "_x0041_ stays",
    "override": "invoice\u202efdp.exe",
}
COPIED_IN_ANOTHER_ORDER = {"Arabic", "override"}
"""A reader of PDF gives these line by line as they stand; tests/exports/pdf says what is copied from them."""


def cell_for(workbook: bytes, sheet: str, text: str) -> Any:
    found = [
        cell
        for row in openpyxl.load_workbook(io.BytesIO(workbook))[sheet].iter_rows(min_row=3)
        for cell in row
        if isinstance(cell.value, str) and cell.value.replace("_x005F_", "_") == text
    ]
    assert found, f"no cell holds {text!r}"
    return found[0]


@pytest.mark.parametrize("name", WORDS)
def test_words_arrive_unharmed_in_both_documents(name: str) -> None:
    typed = WORDS[name]
    with small_workshop(title=typed, city=typed, objectives=(typed,), conclusions=(typed,)) as small:
        record = Recommendation(id=new_id(), group_id=small.group_ids[0], number=1, text=typed)
        note = Note(id=new_id(), group_id=small.group_ids[1], text=typed, country=typed, tags=(typed,))
        person = Participant(id=new_id(), name=typed, job_title=typed, country=typed)
        small.workspace.run(AddRecords((record, note, person)))
        small.workspace.run(AddTheme(typed, (record.id,)))
        stored = small.workspace.read.all(Recommendation)[0].text
        documents = made(small.workspace)
    for sheet, column in (("Recommendations", "D"), ("Notes", "D"), ("Participants", "C"), ("Themes", "B")):
        cell = cell_for(documents.workbook, sheet, visible(stored) if sheet != "Themes" else visible(stored).strip())
        assert cell.column_letter == column
        assert cell.data_type == "s"
        assert cell.quotePrefix
    assert formulas_in(documents.workbook) == []
    assert documents.report.page_count > 3
    if name not in COPIED_IN_ANOTHER_ORDER:
        text = text_of(documents.report.content).replace(" ", "")
        assert text.count("".join(visible(stored).split())) >= 8


def formulas_in(workbook: bytes) -> list[Any]:
    book = openpyxl.load_workbook(io.BytesIO(workbook))
    return [cell.value for sheet in book for row in sheet.iter_rows() for cell in row if cell.data_type == "f"]


def test_the_store_keeps_every_letter_of_what_is_typed() -> None:
    """What the documents are compared with is itself true to what was typed."""
    with small_workshop() as small:
        for text in WORDS.values():
            small.workspace.run(AddRecords((Note(id=new_id(), group_id=small.group_ids[0], text=text),)))
        kept = [note.text for note in small.workspace.read.all(Note)]
    letters = {re.sub(r"\W", "", unicodedata.normalize("NFC", text)) for text in WORDS.values()}
    assert letters == {re.sub(r"[\W\u2400-\u2421]", "", text) for text in kept}


def test_the_longest_text_the_store_takes_is_whole_in_both() -> None:
    unit = "=1+1 forced labour and child labour "
    long = (unit * (MAX_CHARACTERS // len(unit)))[:-3] + "end"
    with small_workshop() as small:
        record = Recommendation(id=new_id(), group_id=small.group_ids[0], number=1, text=long)
        small.workspace.run(AddRecords((record,)))
        once = ReportOptions(left_out=frozenset({"other_ideas", "groups"}))
        documents = made(small.workspace, once)
    rows = rows_of(documents.workbook, "Recommendations")
    assert {row["code"] for row in rows} == {"1.1"}
    parts = [str(row["text"]) for row in rows]
    assert len(parts) > 10
    assert "".join(part.split(" ", 1)[1] for part in parts) == long
    assert formulas_in(documents.workbook) == []
    text = "".join(body_texts(documents.report.content, "Small workshop · Outcome report DRAFT 1")).replace(" ", "")
    assert long.replace(" ", "") in text


def test_a_note_of_a_megabyte_is_refused_at_the_door_and_the_documents_still_made() -> None:
    with small_workshop() as small:
        with pytest.raises(TextTooLong):
            small.workspace.run(AddRecords((Note(id=new_id(), group_id=small.group_ids[0], text="x" * 1_000_000),)))
        documents = made(small.workspace)
    assert documents.report.page_count > 2
