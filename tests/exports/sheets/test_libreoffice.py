"""The workbook in a program that people have: it opens, with the same counts, and no text is a formula."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from a87desk.commands.record import AddRecords
from a87desk.domain.recommendation import Recommendation
from a87desk.domain.record import new_id
from tests.exports.making import Made, made, rows_of, sheet_titles, small_workshop
from tests.exports.sheets_in_libreoffice import SOFFICE, sheets_read

pytestmark = pytest.mark.skipif(SOFFICE is None, reason="LibreOffice (soffice) is not installed on this machine")


def test_libreoffice_reads_the_same_workbook(forum: Made, tmp_path: Path) -> None:
    sheets = sheets_read(forum.workbook, tmp_path)
    assert set(sheets) == set(sheet_titles(forum.workbook))
    groups = {row["number"]: row["recommendations"] for row in sheets["Groups"]}
    assert groups == {"1": "6", "2": "4", "3": "5", "4": "6", "5": "4"}
    by_group = Counter(row["group_number"] for row in sheets["Recommendations"] if row["group_number"])
    assert {number: str(count) for number, count in by_group.items()} == groups
    assert len(sheets["Participants"]) == 59
    for title in set(sheets) - {"Read me"}:
        stored = rows_of(forum.workbook, title)
        read = [{key: value for key, value in row.items() if value} for row in sheets[title]]
        assert read == [{key: str(value) for key, value in row.items() if value not in (None, "")} for row in stored]


def test_libreoffice_takes_no_text_for_a_formula_or_a_number(tmp_path: Path) -> None:
    words = ["=1+1", "+1+1", "-1", "@SUM(1,1)", "007", "1e5", "TRUE", "1/2/2019", "#N/A", "_x0041_", "تنفيذ (C182)"]
    with small_workshop() as small:
        records = [
            Recommendation(id=new_id(), group_id=small.group_ids[0], number=number, text=text)
            for number, text in enumerate(words, 1)
        ]
        small.workspace.run(AddRecords(tuple(records)))
        workbook = made(small.workspace).workbook
    read = {row["code"]: row["text"] for row in sheets_read(workbook, tmp_path)["Recommendations"]}
    assert read == {f"1.{number}": text for number, text in enumerate(words, 1)}
