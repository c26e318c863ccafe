"""Blocks to write on, cut out or hang up, and slides: pages that Word can change before they are printed.

Knows cells, lines and large words. Must not know whose names they are. Word cannot fit words to a card, so a card grows
with what stands in it; nothing is cut. A table sign stands once: Word cannot turn words upside down for the other side.
"""

from __future__ import annotations

from collections.abc import Iterator

from exports.document import Inline, Run
from exports.docx.runs import written
from exports.docx.setting import Setting
from exports.docx.style import twips
from exports.docx.tables import Cell, TableForm, gap, lines, row, table_of
from exports.docx.words import TAB
from exports.docx.xml import PLAIN, Form, paragraph
from exports.encoders import left_to_right, one_line
from exports.form_blocks import BlankRow, CardSheet, DoorSign, Sign, TableSign, WritingSpace
from exports.pdf.style import MM
from exports.slide_block import Slide, SlideColumn

NEW_PAGE = Form(new_page=True)
_MOST_LINES = 200


def blank_row(block: BlankRow, setting: Setting) -> Iterator[str]:
    """Yield blanks side by side, a label over the line of each."""
    if not block.blanks:
        return
    total = sum(blank.share for blank in block.blanks)
    widths = [setting.width * blank.share / total for blank in block.blanks]
    cells = [
        Cell(
            setting.words("BlankLabel", one_line(blank.label)) + setting.words("BlankLine", one_line(blank.filled)),
            width,
        )
        for blank, width in zip(block.blanks, widths, strict=True)
    ]
    yield table_of(row(cells, "<w:cantSplit/>"), widths, setting, TableForm())
    yield gap()


def writing_space(block: WritingSpace, setting: Setting) -> Iterator[str]:
    """Yield the words and the ruled lines under them."""
    right_to_left = setting.right_to_left
    if block.content or block.lead or not block.lines:
        runs = written(block.content, setting.right_to_left)
        lead = written(Run(left_to_right(one_line(block.lead)), strong=True), setting.right_to_left).xml + TAB
        form = PLAIN if block.lead else Form(tail='<w:ind w:left="0" w:firstLine="0"/>')
        right_to_left = runs.right_to_left
        yield paragraph("WritingWords", (lead if block.lead else "") + runs.xml, right_to_left, form)
    height = f'<w:spacing w:before="0" w:after="0" w:line="{twips(block.gap_mm * MM)}" w:lineRule="exact"/>'
    indent = f'<w:ind w:left="{twips(30.0)}"/>' if block.lead else ""
    for number in range(1, min(block.lines, _MOST_LINES) + 1):
        form = Form(keep_next=number < block.lines, tail=height + indent)
        yield paragraph("WritingLine", "", right_to_left, form)
    yield gap()


def card_sheet(block: CardSheet, setting: Setting) -> Iterator[str]:
    """Yield the cards in rows, as wide as they are unless the page is narrower."""
    if not block.cards:
        return
    width = min(block.width_mm * MM, setting.width / block.columns)
    height = f'<w:cantSplit/><w:trHeight w:val="{twips(block.height_mm * MM)}" w:hRule="atLeast"/>'
    rows = ""
    for first in range(0, len(block.cards), block.columns):
        cards = block.cards[first : first + block.columns]
        cells = [Cell("".join(_sign(card, "Card", setting)), width, properties=_MIDDLE) for card in cards]
        cells += [Cell(paragraph("CardLine", ""), width)] * (block.columns - len(cards))
        rows += row(cells, height)
    borders = lines(("top", "left", "bottom", "right", "insideH", "insideV"), kind="dashed")
    yield table_of(rows, [width] * block.columns, setting, TableForm(borders=borders, white=4.0, centred=True))
    yield gap()


_MIDDLE = '<w:vAlign w:val="center"/>'


def table_sign(block: TableSign, setting: Setting) -> Iterator[str]:
    """Yield a sign for a table, on the lower half of its page."""
    setting.starts_page = False
    yield gap(NEW_PAGE)
    yield from _sign(block.sign, "TableSign", setting)


def door_sign(block: DoorSign, setting: Setting) -> Iterator[str]:
    """Yield a sign for a door on a page of its own."""
    setting.starts_page = False
    yield gap(NEW_PAGE)
    yield from _sign(block.sign, "DoorSign", setting)


def _sign(sign: Sign, kind: str, setting: Setting) -> Iterator[str]:
    yield setting.words(f"{kind}Headline", one_line(sign.headline))
    marks: list[Inline] = []
    for mark in sign.marks:
        marks += [mark, " "]
    if marks:
        yield setting.words(f"{kind}Line", tuple(marks[:-1]))
    yield setting.words(f"{kind}Title", one_line(sign.title))
    for line in sign.lines:
        yield setting.words(f"{kind}Line", one_line(line))


# --- slides -----------------------------------------------------------------------------------------------------


def slide(block: Slide, setting: Setting) -> Iterator[str]:
    """Yield a slide from the head of a page: its name in a band, columns side by side, the next steps under them."""
    setting.starts_page = False
    yield setting.words("SlideTitle", one_line(block.title), NEW_PAGE)
    yield setting.words("SlideLine", block.line)
    if block.columns:
        width = setting.width / len(block.columns)
        cells = [Cell("".join(_column(one, setting)), width) for one in block.columns]
        yield table_of(row(cells), [width] * len(cells), setting, TableForm("WorkshopTable"))
        yield gap()
    if block.strip_title or block.strip:
        if block.strip_title:
            yield setting.words("CalloutAccent", one_line(block.strip_title), look="CalloutTitleAccent")
        for text in block.strip:
            yield setting.words("CalloutAccent", text)
        yield gap()


def _column(column: SlideColumn, setting: Setting) -> Iterator[str]:
    if column.heading:
        yield setting.words("SlideHeading", one_line(column.heading))
    for item in column.items:
        runs = written(item, setting.right_to_left)
        bullet = written("•", runs.right_to_left)
        yield paragraph("SlideItem", bullet.xml + TAB + runs.xml, runs.right_to_left)
    if not (column.heading or column.items):
        yield paragraph("SlideItem", "")
