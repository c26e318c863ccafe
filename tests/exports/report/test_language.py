"""A workshop in Arabic is laid out from the right, in the report and in the workbook."""

from __future__ import annotations

import io
from typing import Any

import openpyxl
import pytest
from PIL import ImageChops, ImageStat

from a87desk.commands.record import AddRecords
from a87desk.commands.theme import AddTheme
from a87desk.domain.action import Action
from a87desk.domain.recommendation import Recommendation
from a87desk.domain.record import new_id
from a87desk.domain.workshop import Workshop
from exports.document import Block, Content, Direction, Paragraph, Table, TableRow
from exports.encoders import left_to_right
from exports.pdf.writer import write_pdf
from exports.report.language import document_language, is_right_to_left
from exports.report.options import ReportOptions
from exports.report.report import outcome_report
from tests.exports.making import Made, made, small_workshop
from tests.exports.reading_pdf import colour_box, document, picture, token

WORDS = "تنفيذ الاتفاقية رقم 182 (C182) قبل عام 2025."
INK = token("ink")


@pytest.mark.parametrize(
    ("languages", "chosen", "language"),
    [
        ((), "", "en"),
        (("ar", "fr"), "", "ar"),
        (("fr", "ar"), "", "fr"),
        (("fr",), "ar", "ar"),
        (("fr-MR",), "", "fr-MR"),
        (("Arabic and French",), "", "en"),
        ((")>> /Evil",), "", "en"),
        (("ar",), "not a tag", "ar"),
    ],
)
def test_the_language_of_a_document(languages: tuple[str, ...], chosen: str, language: str) -> None:
    assert document_language(Workshop(id=new_id(), languages=languages), chosen) == language


@pytest.mark.parametrize(
    ("language", "at_right"), [("ar", True), ("ar-MR", True), ("UR", True), ("en", False), ("arn", False)]
)
def test_which_languages_begin_at_the_right(language: str, at_right: bool) -> None:
    assert is_right_to_left(language) == at_right


def arabic(languages: tuple[str, ...], options: ReportOptions | None = None) -> Made:
    with small_workshop(title="ورشة وطنية", languages=languages, funding_text=WORDS) as small:
        record = Recommendation(id=new_id(), group_id=small.group_ids[0], number=1, text=WORDS)
        small.workspace.run(AddRecords((record, Action(id=new_id(), number=1, text="اجتماع", lead="Ministry"))))
        small.workspace.run(AddTheme("خريطة", (record.id,)))
        return made(small.workspace, options)


def sheets(workbook: bytes) -> list[Any]:
    return list(openpyxl.load_workbook(io.BytesIO(workbook)).worksheets)


def begins_at_the_right(content: bytes) -> bool:
    """Tell whether the bar over the title of the cover stands in the right half of the page."""
    cover = picture(content)
    bar = colour_box(cover, token("acc"))
    assert bar is not None
    return bool(bar[0] > cover.width / 2)


def test_pages_and_sheets_begin_at_the_right() -> None:
    documents = arabic(("ar",))
    assert begins_at_the_right(documents.report.content)
    assert b"/Lang (ar)" in documents.report.content
    assert all(sheet.sheet_view.rightToLeft for sheet in sheets(documents.workbook))


def test_a_workshop_in_english_begins_at_the_left_with_arabic_words_in_it() -> None:
    documents = arabic(("en",))
    assert not begins_at_the_right(documents.report.content)
    assert not any(sheet.sheet_view.rightToLeft for sheet in sheets(documents.workbook))


def test_the_chosen_language_wins_over_the_workshops() -> None:
    assert begins_at_the_right(arabic(("en",), ReportOptions(language="ar")).report.content)


@pytest.mark.parametrize("languages", [("ar",), ("en",)])
def test_every_cell_has_the_direction_of_its_own_words(languages: tuple[str, ...]) -> None:
    """Some programs find it out themselves; LibreOffice must be told, or the full stop stands at the wrong end."""
    book = sheets(arabic(languages).workbook)
    orders = {
        cell.value: cell.alignment.readingOrder
        for sheet in book
        for row in sheet.iter_rows()
        for cell in row
        if isinstance(cell.value, str)
    }
    assert orders[WORDS] == 2
    assert orders["اجتماع"] == 2
    assert orders["Ministry"] == 0
    assert orders["1.1"] == 0


def test_a_time_reads_from_its_start_on_a_page_from_the_right() -> None:
    table = next(block for block in reversed(blocks_of(("ar",))) if isinstance(block, Table))
    times = [row.cells[0] for row in table.rows if isinstance(row, TableRow)]
    assert times == [left_to_right("09:00–10:30")]
    shown = inked(times[0], Direction.RIGHT_TO_LEFT)
    forwards, backwards = (inked(text, Direction.LEFT_TO_RIGHT) for text in ("09:00–10:30", "10:30–09:00"))
    assert unlikeness(shown, forwards) < unlikeness(shown, backwards) / 3


def test_names_in_arabic_do_not_turn_a_sentence_of_the_program() -> None:
    """The picture is that of the sentence as written, not of one that begins at the right because a name does."""
    sentence = next(
        block.content
        for block in blocks_of(("ar",))
        if isinstance(block, Paragraph) and "was held in" in str(block.content)
    )
    assert str(sentence).startswith("\u2068ورشة وطنية\u2069 was held in ")
    image = picture(write_pdf(document(Paragraph(sentence), direction=Direction.RIGHT_TO_LEFT)))
    left, _top, right, _bottom = colour_box(image, INK) or (0, 0, 0, 0)
    assert left < 115
    assert right < 800


def blocks_of(languages: tuple[str, ...]) -> tuple[Block, ...]:
    return outcome_report(arabic(languages).model, ReportOptions()).blocks


def inked(words: Content, direction: Direction) -> Any:
    """Return the picture of words on a page, cut to their ink."""
    image = picture(write_pdf(document(Paragraph(words), direction=direction)))
    left, top, right, bottom = colour_box(image, INK) or (0, 0, 0, 0)
    assert right - left > 50
    return image.crop((left, top, right + 1, bottom + 1)).resize((120, 24)).convert("L")


def unlikeness(one: Any, other: Any) -> float:
    """Return how much two pictures differ on average; letters are drawn between pixels, so never quite nought."""
    mean: float = ImageStat.Stat(ImageChops.difference(one, other)).mean[0]
    return mean
