"""Every hostile text through every writer: shown as text, nothing opened, nothing run, nothing lost without a mark."""

from __future__ import annotations

import csv
import io
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import openpyxl
import pytest

from exports.document import (
    Badge,
    Callout,
    Contents,
    Cover,
    Direction,
    Document,
    Heading,
    KeyFigures,
    ListBlock,
    ListItem,
    Paragraph,
    Quote,
    Recommendation,
    Run,
    RunningHeader,
    SpanRow,
    Table,
    TableColumn,
    TableRow,
    ThemeMark,
)
from exports.docx.writer import write_docx
from exports.encoders import csv_bytes, visible
from exports.matrix_block import Matrix, MatrixPoint
from exports.pdf.writer import compose_pdf, write_pdf
from exports.picture_block import Bar, Bars, Picture
from exports.xlsx.cells import HEADING_LENGTH, SHEET_NAME_LENGTH
from exports.xlsx.workbook import Column, ColumnKind, Sheet, TextSheet, Workbook
from exports.xlsx.writer import write_xlsx
from tests.exports.docx.reading import W
from tests.exports.docx.reading import body as docx_body
from tests.exports.docx.reading import opened as opened_docx
from tests.exports.docx.reading import parts as docx_parts
from tests.exports.docx.reading import words as docx_words
from tests.exports.hostile_texts import HOSTILE, HUGE
from tests.exports.pictures import picture
from tests.exports.reading_pdf import document, text_of

RESOURCES = Path(__file__).resolve().parents[2] / "resources"
DRAWING = picture("PNG", (30, 20))
WATCHED = ("open", "socket.", "subprocess.", "os.", "ctypes.", "shutil.", "tempfile.", "urllib.", "webbrowser.", "exec")

_watching: list[list[str]] = []


def _note(event: str, arguments: tuple[object, ...]) -> None:
    if _watching and event.startswith(WATCHED):
        own_file = event == "open" and str(arguments[0]).startswith(str(RESOURCES))
        if not own_file:
            _watching[-1].append(f"{event} {arguments!r}"[:200])


sys.addaudithook(_note)


@contextmanager
def nothing_opened() -> Iterator[None]:
    """Fail when a file other than our fonts and colours, a socket or a program is touched inside."""
    noted: list[str] = []
    _watching.append(noted)
    try:
        yield
    finally:
        _watching.pop()
    assert noted == []


@pytest.fixture(scope="module", autouse=True)
def _modules_are_loaded() -> None:
    """Load what is loaded late, so that only the texts can open anything afterwards."""
    write_pdf(Document("t", "en", (Contents("c"), Heading(1, "工 العربية सहमति", "k"), Picture(DRAWING, "p"))))
    write_xlsx(Workbook("t", (Sheet("s", (Column("k", "h", choices=("a",)),), (("x",), (1,))),)))
    write_docx(Document("t", "en", (Picture(DRAWING, "p"),)))


def everywhere(text: str, direction: Direction) -> Document:
    """Return a document with the text in every place that takes one."""
    return Document(
        text,
        "en",
        (
            Cover(text, text, (text,), text, (text,)),
            Contents(text, depth=3),
            Heading(1, text, "k1", numbered=True),
            Heading(3, text, text, mark=ThemeMark(3)),
            Paragraph(text),
            Paragraph((Run(text, strong=True), Run(text, highlight=True, quiet=True), Badge(text[:400]))),
            ListBlock((ListItem(text, (ListItem(text),)),), numbered=True),
            Table((TableColumn(text[:400], 5), TableColumn("b", 1)), (SpanRow(text), TableRow((text, text[:400])))),
            Recommendation(2, text, text[:40], text),
            Quote(text, text),
            Callout(text, text),
            KeyFigures(((text, text), ("1", "x"))),
            Bars((Bar(text, 3, text), Bar("b", 1, "1")), text, text),
            Picture(DRAWING, text, text),
            Picture(b"", text, text, damaged=text),
            Matrix((MatrixPoint(1, 0.5, 0.5),), ((text, text),) * 4, (text, text), text),
        ),
        direction,
        RunningHeader(text, text),
        author=text,
        page_of="{page}/{count}",
    )


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE.keys())
def test_a_pdf_takes_any_text_in_any_place(text: str) -> None:
    for direction in Direction:
        with nothing_opened():
            content = write_pdf(everywhere(text, direction))
        assert content.startswith(b"%PDF")


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE.keys())
def test_a_word_file_takes_any_text_in_any_place_and_interprets_none(text: str) -> None:
    for direction in Direction:
        with nothing_opened():
            content = write_docx(everywhere(text, direction))
        assert not any(b"TargetMode" in part for part in docx_parts(content).values())
        commands = {(one.text or "").split()[0] for one in docx_body(content).iter(W + "instrText")}
        assert commands == {"TOC"}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE.keys())
def test_a_word_file_shows_the_text_whole(text: str) -> None:
    content = write_docx(document(Paragraph(text)))
    assert docx_words(next(docx_body(content).iter(W + "p"))) == visible(text)
    assert opened_docx(content).paragraphs


@pytest.mark.parametrize("text", HUGE.values(), ids=HUGE.keys())
def test_a_word_file_holds_a_very_long_paragraph_whole(text: str) -> None:
    with nothing_opened():
        content = write_docx(document(Paragraph(text)))
    assert docx_words(next(docx_body(content).iter(W + "p"))) == visible(text)


SHOWN_IN_FULL = {name: text for name, text in HOSTILE.items() if visible(text).isascii() and len(text) < 10_000}


@pytest.mark.parametrize("text", SHOWN_IN_FULL.values(), ids=SHOWN_IN_FULL.keys())
def test_a_pdf_shows_the_text_as_text(text: str) -> None:
    assert text_of(write_pdf(document(Paragraph(text)))).replace(" ", "") == "".join(visible(text).split())


@pytest.mark.parametrize("text", HUGE.values(), ids=HUGE.keys())
def test_a_pdf_takes_a_very_long_paragraph(text: str) -> None:
    with nothing_opened():
        assert compose_pdf(document(Paragraph(text))).page_count >= 1


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE.keys())
def test_a_workbook_holds_any_text_as_a_text(text: str) -> None:
    columns = (Column("code", "Code", kind=ColumnKind.CODE), Column("text", text, choices=(text, "b")))
    sheets = (TextSheet(text, (text,)), Sheet(text, columns, (("2.1", text), (text, None))))
    with nothing_opened():
        content = write_xlsx(Workbook(text, sheets, author=text))
    book = openpyxl.load_workbook(io.BytesIO(content))
    assert len(book.sheetnames) == len({name.casefold() for name in book.sheetnames}) == 3
    assert all(1 <= len(name) <= SHEET_NAME_LENGTH for name in book.sheetnames)
    for sheet in book:
        for row in sheet.iter_rows():
            for cell in row:
                assert cell.value is None or cell.data_type == "s"
                assert cell.value is None or cell.quotePrefix or cell.row == 2
    assert len(str(book.worksheets[1]["B2"].value)) <= HEADING_LENGTH
    assert _joined(book.worksheets[1], "B") == visible(text)


def _joined(sheet: object, column: str) -> str:
    """Return a text as a reader puts it together: the parts without their remarks, escapes undone."""
    cells = [cell.value for cell in sheet[column][2:] if cell.value is not None]  # type: ignore[index]
    parts = cells if len(cells) == 1 else [part.split(" ", 1)[1] for part in cells]
    return "".join(parts).replace("_x005F_", "_")


@pytest.mark.parametrize("text", HUGE.values(), ids=HUGE.keys())
def test_a_workbook_holds_a_very_long_text_whole(text: str) -> None:
    with nothing_opened():
        content = write_xlsx(Workbook("t", (Sheet("s", (Column("a", "A"), Column("b", "B")), ((None, text),)),)))
    sheet = openpyxl.load_workbook(io.BytesIO(content)).worksheets[0]
    assert _joined(sheet, "B") == visible(text)


def test_a_csv_file_holds_every_text() -> None:
    rows = [[name, text] for name, text in HOSTILE.items()]
    read = list(csv.reader(io.StringIO(csv_bytes(rows).decode("utf-8-sig"), newline="")))
    for (name, text), (name_read, text_read) in zip(rows, read, strict=True):
        assert name_read == name
        assert text_read in (visible(text), "'" + visible(text))
        assert not text_read.lstrip(" \u200b\ufeff\u00a0").startswith(("=", "+", "-", "@", "\t"))


def test_the_watch_itself_sees_a_file_that_is_opened() -> None:
    with pytest.raises(AssertionError, match="test_hostile_texts"), nothing_opened():
        Path(__file__).read_bytes()
