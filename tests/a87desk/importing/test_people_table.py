"""Lists of people are read in the forms in which they are sent; what is wrong is said, and the rest comes in."""

from __future__ import annotations

import codecs
from contextlib import suppress
from datetime import datetime
from typing import Any

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from a87desk.domain.errors import A87Error
from a87desk.importing.grid import MOST_ROWS
from a87desk.importing.table_errors import NoColumnOfNames, NotATable, TableHasPassword, TableTooBig
from a87desk.people.people_field import PeopleField, field_of
from a87desk.people.preview import PeopleTable
from tests.a87desk.importing.reading_tables import read_people
from tests.a87desk.importing.sheets import HEADINGS, saved, with_part, workbook

F = PeopleField


def texts(table: PeopleTable) -> list[dict[str, str]]:
    return [{field.value: cell.text for field, cell in row.cells.items()} for row in table.rows]


def problems(table: PeopleTable) -> dict[tuple[int, str], str]:
    return {
        (row.row, field.value): cell.problem for row in table.rows for field, cell in row.cells.items() if cell.problem
    }


def test_a_workbook_is_read_with_its_row_numbers() -> None:
    table = read_people(workbook(HEADINGS, (1, " Ana  Lima ", "Care", None, "ana@example.org"), (), (2.0, "Rui Costa")))
    assert texts(table) == [
        {"number": "1", "name": "Ana Lima", "organisation": "Care", "email": "ana@example.org"},
        {"number": "2", "name": "Rui Costa"},
    ]
    assert [row.row for row in table.rows] == [2, 4]
    assert table.fields == (F.NUMBER, F.NAME, F.ORGANISATION, F.COUNTRY, F.EMAIL)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"])
@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_text_files_of_every_encoding_and_separator(encoding: str, separator: str) -> None:
    lines = [
        ("Nom complet", "Pays", "Courriel"),
        ("José Muñoz", "Côte d’Ivoire", "jose@example.org"),
        ("Zoë Béart", "", ""),
    ]
    data = "\r\n".join(separator.join(f'"{cell}"' for cell in line) for line in lines).encode(encoding)
    table = read_people(data)
    assert texts(table) == [
        {"name": "José Muñoz", "country": "Côte d’Ivoire", "email": "jose@example.org"},
        {"name": "Zoë Béart"},
    ]
    assert [row.row for row in table.rows] == [2, 3]
    assert bool(table.remarks) == (encoding == "cp1252")


def test_arabic_text_and_commas_inside_other_separators() -> None:
    data = codecs.BOM_UTF8 + 'الاسم;الجهة\nمحمد علي;وزارة العمل، تونس\n"Lima, Ana";"Care, Nepal"\n'.encode()
    assert [one["name"] for one in texts(read_people(data))] == ["محمد علي", "Lima, Ana"]


def test_a_named_separator_and_a_cell_of_two_lines_keep_the_count_of_rows() -> None:
    table = read_people(b'sep=|\r\nName|Phone\r\n"Ana\r\nLima"|1\r\nRui|2\r\n')
    assert [(row.row, row.cells[F.NAME].text) for row in table.rows] == [(3, "Ana Lima"), (5, "Rui")]


def test_what_guards_against_formulas_is_taken_off() -> None:
    assert [one["name"] for one in texts(read_people(b"Name\n'=1+1\n'-Ana\n'tHooft\n"))] == ["=1+1", "-Ana", "'tHooft"]


@pytest.mark.parametrize(
    ("headings", "fields"),
    [
        ("No. | Full Name * | Organization | Position | Email address", "number name organisation job_title email"),
        ("N° | Nom et Prénom(s) | Structure | Fonction | Téléphone", "number name organisation job_title phone"),
        ("Nº | Nombre y apellidos | Institución / Organización | Cargo", "number name organisation job_title"),
        ("Nome completo | Instituição | Função | Telemóvel", "name organisation job_title phone"),
        ("الرقم | الاسم | المؤسسة | المنصب | البريد الإلكتروني", "number name organisation job_title email"),
        ("stakeholder_group | name | País | Courriel", "stakeholder_group name country email"),
        ("Given name | Apellidos | الاسم الأول | Sobrenome", "given_names family_name given_names family_name"),
    ],
)
def test_headings_of_five_languages(headings: str, fields: str) -> None:
    assert [field_of(heading) for heading in headings.split(" | ")] == fields.split()


@pytest.mark.parametrize("heading", ["", "Diet", "Room / Country", "Name of pet", "***"])
def test_other_headings_are_not_ours(heading: str) -> None:
    assert field_of(heading) is None


def test_headings_are_found_below_titles_and_said_again_below_themselves() -> None:
    rows = (("Workshop on child labour",), ("Participants", "", "3 March"), HEADINGS, (1, "Ana"), HEADINGS, (2, "Rui"))
    assert [row.row for row in read_people(workbook(*rows)).rows] == [4, 6]


@pytest.mark.parametrize(
    ("headings", "row"),
    [
        (("First name", "Surname"), ("Ana", "Lima")),
        (("Surname", "Name"), ("Lima", "Ana")),
        (("Nom", "Prénoms"), ("Lima", "Ana")),
        (("Nombres", "Apellidos"), ("Ana", "Lima")),
        (("الاسم الأول", "اسم العائلة"), ("Ana", "Lima")),
        (("First name", "Country"), ("Ana Lima", "Nepal")),
    ],
)
def test_given_and_family_names_become_one(headings: tuple[str, str], row: tuple[str, str]) -> None:
    assert texts(read_people(workbook(headings, row)))[0]["name"] == "Ana Lima"


def test_an_honorific_before_the_name_goes_into_its_own_column_where_there_is_none() -> None:
    table = read_people(workbook(("Name",), ("H.E. Mr. Karim Ould Sidi",), ("Sheikh Karim",), ("Dr",)))
    assert texts(table) == [
        {"honorific": "H.E. Mr.", "name": "Karim Ould Sidi"},
        {"name": "Sheikh Karim"},
        {"name": "Dr"},
    ]
    assert texts(read_people(workbook(("Honorific", "Name"), ("", "Mr. Karim")))) == [{"name": "Mr. Karim"}]


@pytest.mark.parametrize(
    ("said", "field"), [(("Mr.", "Ms", "Dr. (Ms)"), "honorific"), (("Director", "Ms", "CEO"), "job_title")]
)
def test_a_title_is_an_honorific_where_most_of_them_are(said: tuple[str, ...], field: str) -> None:
    table = read_people(workbook(("Title", "Name"), *((one, f"Ana {number}") for number, one in enumerate(said))))
    assert [one[field] for one in texts(table)] == list(said)


def test_merged_cells_count_for_every_row_but_never_make_a_second_person() -> None:
    def merge(sheet: Any) -> None:
        sheet.merge_cells("C2:C4")
        sheet.merge_cells("B4:B5")
        sheet.merge_cells("A6:E6")

    rows = ((1, "Ana", "Care"), (2, "Rui"), (3, "Eva"), (None, None, "Save"), ("Government",), (4, "Ida", "Ministry"))
    table = read_people(workbook(HEADINGS, *rows, change=merge))
    assert [(row.row, row.cells[F.ORGANISATION].text) for row in table.rows] == [
        (2, "Care"), (3, "Care"), (4, "Care"), (5, "Save"), (7, "Ministry"),
    ]  # fmt: skip
    assert F.NAME not in table.rows[3].cells
    assert table.remarks == ("Row 6, “Government”, was taken for a heading.",)


def test_dates_formulas_and_errors_are_said_and_the_rest_comes_in() -> None:
    rows = ((1, "Ana", "=A2&B2", datetime(2026, 5, 3)), (2, "Rui", "Care"), (3, "=1+1"))
    table = read_people(workbook(HEADINGS, *rows, change=lambda sheet: sheet.cell(3, 4, "#REF!")))
    assert problems(table) == {
        (2, "organisation"): "a formula stands there, and the file does not hold its result",
        (
            2,
            "country",
        ): "a date (2026-05-03) stands where none belongs; perhaps the spreadsheet made it of something else",
        (3, "country"): "the spreadsheet says #REF!",
        (4, "name"): "a formula stands there, and the file does not hold its result",
    }
    assert [row.cells[F.NUMBER].text for row in table.rows] == ["1", "2", "3"]


def test_the_result_of_a_formula_is_taken_and_nothing_is_worked_out() -> None:
    data = workbook(("Name", "Phone"), ("Ana", "x"))
    sheet = (
        b'<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>'
        b'<row r="1"><c r="A1" t="inlineStr"><is><t>Name</t></is></c></row>'
        b'<row r="2"><c r="A2" t="str"><f>CONCATENATE("A","na")</f><v>Ana Lima</v></c></row>'
        b'<row r="1048576"><c r="A1048576" t="inlineStr"><is><t>far</t></is></c></row></sheetData></worksheet>'
    )
    table = read_people(with_part(data, "xl/worksheets/sheet1.xml", sheet))
    assert (texts(table), problems(table)) == ([{"name": "Ana Lima"}], {})


def test_the_sheet_with_the_fullest_headings_is_read() -> None:
    book = openpyxl.Workbook()
    book.active.append(("Organisation", "Country"))
    book.active.append(("Care", "Nepal"))
    for title, headings in (("Rooms", ("Name",)), ("People", HEADINGS), ("Old", HEADINGS)):
        sheet = book.create_sheet(title)
        sheet.append(headings)
        sheet.append((1, title))
    book["Old"].sheet_state = "hidden"
    table = read_people(saved(book))
    assert texts(table) == [{"number": "1", "name": "People"}]
    assert table.remarks == ("Only the sheet “People” is read, not “Rooms”.",)


def test_columns_that_are_not_ours_are_named() -> None:
    remarks = read_people(workbook(("Name", "Diet", "Name of pet"), ("Ana", "none", "Rex"))).remarks
    assert remarks == ("Columns that A87Desk does not keep are left out: “Diet”, “Name of pet”.",)


def test_more_rows_than_are_read_are_said() -> None:
    table = read_people(b"Name\n" + b"".join(b"Person %d\n" % number for number in range(MOST_ROWS + 5)))
    assert len(table.rows) == MOST_ROWS - 1
    assert table.remarks == ("Only the first 5000 rows were read; what stands below row 5000 is not in this list.",)


def test_a_cell_at_the_end_of_the_world_costs_nothing() -> None:
    def far(sheet: Any) -> None:
        sheet.cell(1_048_576, 16_384, "far")

    assert len(read_people(workbook(HEADINGS, (1, "Ana"), change=far)).rows) == 1


def test_a_password_is_said() -> None:
    encrypted = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(1000) + "EncryptedPackage".encode("utf-16-le") + bytes(1000)
    with pytest.raises(TableHasPassword):
        read_people(encrypted)
    with pytest.raises(NotATable, match=r"old \.xls format"):
        read_people(encrypted[:600])


@pytest.mark.parametrize("part", ["xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "anything"])
def test_a_zip_bomb_is_refused_before_it_is_unpacked(part: str) -> None:
    bomb = with_part(workbook(HEADINGS), part, b"<x>" + b" " * (2 * 1024 * 1024))
    assert len(bomb) < 20_000
    with pytest.raises(TableTooBig):
        read_people(bomb)


def test_a_bomb_of_entities_is_refused() -> None:
    laughs = b'<!DOCTYPE w [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><worksheet>&b;</worksheet>'
    with pytest.raises(NotATable):
        read_people(with_part(workbook(HEADINGS), "xl/worksheets/sheet1.xml", laughs))


def test_a_file_over_the_limit_is_refused() -> None:
    with pytest.raises(TableTooBig, match="20 MB"):
        read_people(b"Name\n" * (5 * 1024 * 1024))


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "it is empty"),
        (bytes(range(32)) * 40, "it is not text"),
        (b"PK\3\4 and nothing more", "damaged or not a workbook"),
        (workbook(HEADINGS)[:-200], "damaged or not a workbook"),
        (b"Name\n" + b"x" * 200_000, "field larger than field limit"),
    ],
)
def test_what_is_no_spreadsheet_is_refused_with_a_reason(data: bytes, words: str) -> None:
    with pytest.raises(NotATable, match=words):
        read_people(data)


def test_without_a_column_of_names_the_headings_found_are_named() -> None:
    with pytest.raises(NoColumnOfNames, match="“Organisation”, “Country”"):
        read_people(workbook(("Organisation", "Country"), ("Care", "Nepal")))
    with pytest.raises(NoColumnOfNames, match="nothing"):
        read_people(workbook())


@settings(max_examples=100, deadline=None)
@given(
    st.binary(max_size=400) | st.text(max_size=200).map(lambda text: b"Name,Phone\n" + text.encode("utf-8", "replace"))
)
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    with suppress(A87Error):
        assert read_people(data).fields


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 4000), st.integers(1, 255))
def test_a_damaged_workbook_is_read_or_refused(place: int, change: int) -> None:
    data = bytearray(workbook(HEADINGS, (1, "Ana", "Care")))
    data[place % len(data)] ^= change
    with suppress(A87Error):
        assert read_people(bytes(data)).fields
