"""Right to left in Word: paragraphs, runs, tables and pages; scripts in their own fonts and languages."""

from __future__ import annotations

import pytest

from a87desk.commands.document import TakeRecords
from a87desk.importing.workshop_document import read_document
from a87desk.reading.workshop_model import workshop_model
from a87desk.workspace import create_workspace
from exports.document import (
    Cover,
    Direction,
    Document,
    GroupStrip,
    Heading,
    ListBlock,
    ListItem,
    Paragraph,
    Quote,
    Run,
    Table,
    TableColumn,
    TableRow,
)
from exports.docx.writer import write_docx
from exports.outputs import outcome_report_docx
from exports.report.options import ReportOptions
from resources.samples import country_document
from tests.exports.docx.every_block import ARABIC, MIXED, NEPALI, SINHALA, TAMIL, document_of_every_block
from tests.exports.docx.reading import W, body, parts, words


def _document(*texts: str, direction: Direction = Direction.LEFT_TO_RIGHT) -> bytes:
    return write_docx(Document("t", "en", tuple(Paragraph(text) for text in texts), direction))


def _runs(content: bytes) -> list[tuple[str, bool, str, str]]:
    """Return words, whether from the right, font and language of each run."""
    found = []
    for run in body(content).iter(W + "r"):
        font, language = run.find(f"{W}rPr/{W}rFonts"), run.find(f"{W}rPr/{W}lang")
        found.append(
            (
                words(run),
                run.find(f"{W}rPr/{W}rtl") is not None,
                "" if font is None else font.get(W + "cs") or font.get(W + "ascii"),
                "" if language is None else language.get(W + "bidi"),
            )
        )
    return found


def _is_from_right(content: bytes) -> list[bool]:
    return [one.find(f"{W}pPr/{W}bidi") is not None for one in body(content).iter(W + "p")]


@pytest.mark.parametrize("direction", Direction)
def test_a_paragraph_takes_its_direction_from_its_first_letter(direction: Direction) -> None:
    own = direction is Direction.RIGHT_TO_LEFT
    content = _document(ARABIC, "English", MIXED, "2019 – اتفاقية", "123", direction=direction)
    assert _is_from_right(content)[:5] == [True, False, True, True, own]


@pytest.mark.parametrize(
    ("text", "font", "language"),
    [
        (ARABIC, "IBM Plex Sans Arabic", "ar-SA"),
        (NEPALI, "Noto Sans Devanagari", "ne-NP"),
        (SINHALA, "Noto Sans Sinhala", "si-LK"),
        (TAMIL, "Noto Sans Tamil", "ta-LK"),
        ("ⵜⴰⵎⴰⵣⵉⵖⵜ", "Noto Sans Tifinagh", ""),
        ("Trẻ em, ṣiṣẹ́", "", ""),
    ],
)
def test_a_script_is_told_to_word_with_its_font_and_language(text: str, font: str, language: str) -> None:
    assert _runs(_document(text))[0] == (text, text == ARABIC, font, language)


def test_words_of_two_directions_in_a_line_are_runs_of_their_own() -> None:
    runs = _runs(_document(MIXED))
    assert "".join(text for text, *_rest in runs) == MIXED
    assert [(text, turned) for text, turned, *_rest in runs if text.strip()] == [
        ("اتفاقية رقم", True),
        ("182", False),
        (" (", True),
        ("C182", False),
        (") – ", True),
        ("ratified in 2000", False),
    ]


def test_a_document_from_the_right_is_mirrored_as_a_whole() -> None:
    table = Table((TableColumn("أ", 1), TableColumn("ب", 1)), (TableRow(("1", GroupStrip.of((1,), 2))),))
    document = Document("ت", "ar", (table, Quote("كلام")), Direction.RIGHT_TO_LEFT)
    main = body(write_docx(document))
    assert main.find(f"{W}body/{W}sectPr/{W}bidi") is not None
    assert main.find(f"{W}body/{W}tbl/{W}tblPr/{W}bidiVisual") is not None
    styles = parts(write_docx(document))["word/styles.xml"].decode()
    bar = styles.split('w:styleId="Quote"')[1].split("</w:pBdr>")[0]
    assert "<w:right " in bar
    assert "<w:left " not in bar
    assert 'w:bidi="ar-SA"' in styles.split("</w:docDefaults>")[0]


def test_a_document_from_the_left_has_no_mark_of_the_right() -> None:
    main = body(write_docx(Document("t", "fr", (Paragraph("Bonjour"), Quote("Oui")))))
    assert [one.tag for one in main.iter(W + "bidi", W + "rtl", W + "bidiVisual", W + "cs")] == []


@pytest.mark.parametrize(
    ("language", "latin", "other"),
    [
        ("en", "en-GB", "ar-SA"),
        ("fr-CM", "fr-CM", "ar-SA"),
        ("ar", "en-GB", "ar-SA"),
        ("ne", "en-GB", "ne-NP"),
        ('x"/><evil/>', "en-GB", "ar-SA"),
    ],
)
def test_the_document_tells_word_its_language(language: str, latin: str, other: str) -> None:
    defaults = parts(write_docx(Document("t", language, (Paragraph("x"),))))["word/styles.xml"].decode()
    assert f'<w:lang w:val="{latin}" w:eastAsia="zh-CN" w:bidi="{other}"/>' in defaults


def test_every_table_of_an_arabic_document_is_mirrored() -> None:
    main = body(write_docx(document_of_every_block(Direction.RIGHT_TO_LEFT, ARABIC)))
    tables = list(main.iter(W + "tbl"))
    assert len(tables) > 5
    assert all(table.find(f"{W}tblPr/{W}bidiVisual") is not None for table in tables)


def test_the_report_of_tunisia_in_arabic_is_mirrored_with_its_latin_words_from_the_left() -> None:
    document = read_document(country_document("tunisia").read_bytes())
    workspace = create_workspace(None, document.workshop, "Facilitator")
    workspace.run(TakeRecords(document.records()))
    model = workshop_model(workspace.read, workspace.workshop_id, workspace.store.digest())
    workspace.close()
    main = body(outcome_report_docx(model, ReportOptions(language="ar")))
    assert main.find(f"{W}body/{W}sectPr/{W}bidi") is not None
    tables = list(main.iter(W + "tbl"))
    assert tables
    assert all(table.find(f"{W}tblPr/{W}bidiVisual") is not None for table in tables)
    latin = [one for one in main.iter(W + "p") if "child labour" in words(one).lower()]
    assert len(latin) > 3
    listed = [one for one in latin if one.find(f"{W}pPr/{W}numPr") is not None]
    assert listed
    assert all(one.find(f"{W}pPr/{W}bidi") is not None for one in listed), "the number stands at the document's side"
    runs = [run for one in listed for run in one.iter(W + "r") if any(map(str.isalpha, words(run)))]
    assert runs
    assert all(run.find(f"{W}rPr/{W}rtl") is None for run in runs)


def test_a_title_and_the_items_of_a_list_stand_at_the_side_of_their_document() -> None:
    items = (ListItem("1st aim"), ListItem(("First ", Run("aim", strong=True), "\nits second line")))
    blocks = (Heading(1, "Executive summary", "s", numbered=True), ListBlock(items, numbered=True))
    content = write_docx(Document("t", "ar", blocks, Direction.RIGHT_TO_LEFT))
    assert _is_from_right(content)[:3] == [True, True, True]
    shown = [(text, turned) for text, turned, *_rest in _runs(content) if any(map(str.isalpha, text))]
    assert shown
    assert not any(turned for _text, turned in shown)
    own = write_docx(Document("t", "en", (ListBlock((ListItem(ARABIC),)),)))
    assert _is_from_right(own)[0] is False


def test_latin_facts_of_an_arabic_cover_stand_at_the_right() -> None:
    content = write_docx(Document("t", "ar", (Cover("Tunisia", facts=("Tunis",)),), Direction.RIGHT_TO_LEFT))
    sides = {words(one): one.find(f"{W}pPr/{W}jc") for one in body(content).iter(W + "p")}
    for said in ("Tunisia", "Tunis"):
        side = sides[said]
        assert side is not None
        assert side.get(W + "val") == "right"
