"""Workbooks as a person opens them: read back with openpyxl, which knows nothing of our model."""

from __future__ import annotations

import io
import math
import zipfile
from datetime import date
from typing import Any

import openpyxl
import pytest

from exports.formats import Cancelled, SheetTooLong
from exports.xlsx import sheets
from exports.xlsx.cells import PART_LENGTH, headings, sheet_names, text_parts
from exports.xlsx.workbook import Column, ColumnKind, Sheet, TextSheet, Value, Workbook
from exports.xlsx.writer import write_xlsx

COLUMNS = (
    Column("code", "Code", 8, ColumnKind.CODE),
    Column("text", "Recommendation", 60),
    Column("status", "Status", 14, choices=("planned", "under way", "done")),
    Column("groups", "Groups", 9, ColumnKind.NUMBER),
    Column("due", "Due", 18, ColumnKind.DATE),
    Column("share", "Share", 8, ColumnKind.SHARE),
)
ROWS: tuple[tuple[Value, ...], ...] = (
    ("2.1", "Conduct national scoping exercises.", "planned", 3, date(2017, 9, 13), 0.6),
    ("2.10", "=1+1", None, None, None, None),
)


def opened(*made: Sheet | TextSheet) -> Any:
    return openpyxl.load_workbook(io.BytesIO(write_xlsx(Workbook("Forum", made, author="Facilitator"))))


def cells(sheet: Any) -> list[list[Value]]:
    return [[cell.value for cell in row] for row in sheet.iter_rows(min_row=3)]


def test_values_come_back_with_their_types() -> None:
    sheet = opened(Sheet("Recommendations", COLUMNS, ROWS)).worksheets[0]
    first, second = list(sheet.iter_rows(min_row=3))
    assert [cell.value for cell in first[:4]] == ["2.1", "Conduct national scoping exercises.", "planned", 3]
    assert first[4].value.date() == date(2017, 9, 13)
    assert first[4].number_format == "d mmmm yyyy"
    assert first[5].number_format == "0%"
    assert second[0].value == "2.10"
    assert (second[1].value, second[1].data_type) == ("=1+1", "s")
    assert second[2].value is None


def test_the_keys_are_hidden_above_the_headings() -> None:
    sheet = opened(Sheet("Recommendations", COLUMNS, ROWS)).worksheets[0]
    assert [cell.value for cell in sheet[1]] == ["code", "text", "status", "groups", "due", "share"]
    assert sheet.row_dimensions[1].hidden
    assert [cell.value for cell in sheet[2]][:2] == ["Code", "Recommendation"]


def test_a_sheet_is_a_real_table_with_filters_that_stays_in_sight_and_prints_its_headings() -> None:
    sheet = opened(Sheet("Recommendations", COLUMNS, ROWS, frozen_columns=1)).worksheets[0]
    (table,) = sheet.tables.values()
    assert table.ref == "A2:F4"
    assert table.autoFilter.ref == "A2:F4"
    assert [column.name for column in table.tableColumns][:2] == ["Code", "Recommendation"]
    assert sheet.freeze_panes == "B3"
    assert sheet.print_title_rows == "$2:$2"
    assert sheet.column_dimensions["B"].width == 60
    assert sheet["B3"].alignment.wrap_text
    assert sheet.page_setup.orientation == "landscape"


def test_a_row_is_as_high_as_its_text_needs() -> None:
    words = "word " * 100
    sheet = opened(Sheet("S", COLUMNS[:2], (("1", "short"), ("2", words), ("3", words * 50)))).worksheets[0]
    heights = [sheet.row_dimensions[row].height for row in (3, 4, 5)]
    assert heights[0] < heights[1] < heights[2] <= 409


def test_no_word_of_a_heading_is_broken() -> None:
    columns = (Column("n", "Recommendations", 9, ColumnKind.NUMBER), Column("t", "Raised by groups", 60))
    sheet = opened(Sheet("S", columns, ((3, "words"),))).worksheets[0]
    assert sheet.column_dimensions["A"].width > len("Recommendations") + 2
    assert sheet.column_dimensions["B"].width == 60


def test_a_column_with_nothing_in_it_takes_little_room() -> None:
    columns = (Column("a", "A", 50), Column("tags", "Tags", 50), Column("c", "C", 50, choices=("x", "y")))
    sheet = opened(Sheet("S", columns, (("words", "", ""), ("more", None, None)))).worksheets[0]
    assert [sheet.column_dimensions[letter].width for letter in "AC"] == [50, 50]
    assert sheet.column_dimensions["B"].width < 12


def test_every_cell_of_a_row_stands_on_the_same_line() -> None:
    sheet = opened(Sheet("S", COLUMNS, ROWS)).worksheets[0]
    for row in sheet.iter_rows(min_row=3):
        assert {cell.border.bottom.style for cell in row} == {"thin"}
    read_me = opened(TextSheet("Read me", ("A line",))).worksheets[0]
    assert read_me["A1"].border.bottom.style is None


def test_a_number_stands_clear_of_the_words_beside_it() -> None:
    sheet = opened(Sheet("S", COLUMNS, ROWS)).worksheets[0]
    assert sheet["D3"].alignment.horizontal == sheet["D2"].alignment.horizontal == "center"
    assert sheet["B3"].alignment.horizontal is sheet["B2"].alignment.horizontal is None


@pytest.mark.parametrize("title", ["Forum", "Work & workers &P", "12 & 13 May", "t" * 400])
def test_the_printed_page_names_workshop_sheet_and_number(title: str) -> None:
    made = Workbook(title, (Sheet("S", COLUMNS[:1], (("x",),)),))
    sheet = openpyxl.load_workbook(io.BytesIO(write_xlsx(made))).worksheets[0]
    assert sheet.oddHeader.left.text == "&A"
    assert sheet.oddHeader.right.text == title[:100].replace("&", "&&")
    assert sheet.oddFooter.right.text == "&P / &N"
    assert (sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight) == (1, 0)
    assert sheet.sheet_properties.pageSetUpPr.fitToPage


def test_choices_become_a_list_to_pick_from() -> None:
    book = opened(Sheet("Recommendations", COLUMNS, ROWS))
    (rule,) = book.worksheets[0].data_validations.dataValidation
    assert str(rule.sqref) == "C3:C4"
    lists = book.worksheets[1]
    assert lists.sheet_state == "veryHidden"
    assert [cell.value for cell in lists["A"]] == ["planned", "under way", "done"]
    assert rule.formula1 == f"'{lists.title}'!$A$1:$A$3"


def test_each_list_of_choices_has_a_column_of_its_own() -> None:
    columns = (Column("a", "A", choices=("x",)), Column("b", "B", choices=("y", "z")))
    book = opened(Sheet("S", columns, (("x", "y"),)))
    rules = [rule.formula1 for rule in book.worksheets[0].data_validations.dataValidation]
    assert rules == ["'_lists'!$A$1:$A$1", "'_lists'!$B$1:$B$2"]


def test_an_arabic_sheet_starts_at_the_right() -> None:
    book = opened(
        Sheet("توصيات", (Column("a", "الرمز"),), (("1.1",),), right_to_left=True), TextSheet("R", ("x",), True)
    )
    assert all(sheet.sheet_view.rightToLeft for sheet in book)
    assert book.sheetnames == ["توصيات", "R"]


def test_an_empty_list_is_a_table_with_one_empty_row() -> None:
    sheet = opened(Sheet("S", COLUMNS[:1], ())).worksheets[0]
    (table,) = sheet.tables.values()
    assert table.ref == "A2:A3"
    assert not sheet.data_validations.dataValidation


def test_a_long_text_goes_on_in_rows_behind_the_same_code() -> None:
    long = "a" * PART_LENGTH + "b" * PART_LENGTH + "end"
    sheet = opened(Sheet("S", COLUMNS[:2], (("2.1", long), ("2.2", "next")))).worksheets[0]
    rows = cells(sheet)
    assert [row[0] for row in rows] == ["2.1", "2.1", "2.1", "2.2"]
    assert [str(row[1])[:7] for row in rows] == ["[1/3] a", "[2/3] b", "[3/3] e", "next"]
    (table,) = sheet.tables.values()
    assert table.ref == "A2:B6"


@pytest.mark.parametrize("value", [10**20, math.nan, math.inf, date(1850, 1, 1), True])
def test_what_a_spreadsheet_cannot_hold_exactly_is_kept_as_a_text(value: Value) -> None:
    sheet = opened(Sheet("S", (Column("n", "N", kind=ColumnKind.NUMBER),), ((value,),))).worksheets[0]
    assert (sheet["A3"].value, sheet["A3"].data_type) == (str(value), "s")


def test_sheet_names_obey_the_rules_and_none_is_alike() -> None:
    assert sheet_names(
        ["Notes", "notes", "a/b[c]:d", "", "'quoted'", "History", "Working Group on the Garment and Cotton Sector"]
    ) == ["Notes", "notes 2", "a b c d", "Sheet", "quoted", "History 2", "Working Group on the Garment a…"]


def test_long_names_that_begin_alike_stay_apart() -> None:
    first, second = sheet_names(["x" * 40, "x" * 40])
    assert first != second
    assert len(first) <= 31
    assert len(second) <= 31


def test_headings_are_distinct_and_never_empty() -> None:
    assert headings(["Text", "text", "", "two\nlines", ""]) == ["Text", "text 2", "Column", "two lines", "Column 2"]


def test_a_text_is_cut_between_letters_never_before_a_mark() -> None:
    text = "a" * (PART_LENGTH - 1) + "e\u0301" * 10
    parts = text_parts(text, "[{part}/{parts}]")
    assert [part.split(" ", 1)[1][0] for part in parts] == ["a", "e"]


def test_the_same_workbook_gives_the_same_bytes() -> None:
    workbook = Workbook("Forum", (TextSheet("Read me", ("Lines",)), Sheet("S", COLUMNS, ROWS)))
    assert write_xlsx(workbook) == write_xlsx(workbook)


def test_the_file_tells_no_time_and_no_person() -> None:
    content = write_xlsx(Workbook("Forum", (Sheet("S", COLUMNS, ROWS),), author="Facilitator"))
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
    about = openpyxl.load_workbook(io.BytesIO(content)).properties
    assert (about.title, about.creator, about.lastModifiedBy) == ("Forum", "Facilitator", None)
    assert about.created == about.modified


def test_a_row_of_another_length_is_refused() -> None:
    with pytest.raises(ValueError, match="2 values in a sheet of 1 columns"):
        Sheet("S", (Column("a", "A"),), (("x", "y"),))


def test_progress_rises_to_one() -> None:
    told: list[float] = []
    workbook = Workbook("Forum", (TextSheet("R", ("x",)), Sheet("S", COLUMNS[:1], (("x",),) * 2000)))

    def listen(share: float) -> bool:
        told.append(share)
        return True

    write_xlsx(workbook, listen)
    assert told == sorted(told)
    assert told[-1] == 1.0


@pytest.mark.parametrize("at", [0.0, 0.4, 0.9])
def test_cancelling_stops_the_work(at: float) -> None:
    with pytest.raises(Cancelled):
        write_xlsx(Workbook("Forum", (Sheet("S", COLUMNS[:1], (("x",),) * 2000),)), lambda share: share < at)


def test_a_list_that_is_too_long_says_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sheets, "MOST_ROWS", 10)
    with pytest.raises(SheetTooLong, match="The sheet “S” has 20 rows"):
        opened(Sheet("S", COLUMNS[:1], (("x",),) * 20))
