"""The way in: a document becomes a Word file.

Knows the order of the work: blocks to paragraphs, parts, file. Must not know how any of it is done. Reads nothing but
the colours and writes nothing: bytes are returned. Same document, same bytes.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import singledispatch

from exports.document import (
    Block,
    Callout,
    Contents,
    Cover,
    Document,
    Heading,
    KeyFigures,
    ListBlock,
    PageBreak,
    Paragraph,
    Quote,
    Recommendation,
    Table,
)
from exports.docx import figures, forms, front, parts, tables, words
from exports.docx.package import WordPackage
from exports.docx.setting import Setting
from exports.docx.style import FOOTER_FOOT, HEADER_TOP, PAGES, margins, twips
from exports.docx.styles_part import styles
from exports.docx.xml import HEAD, NAMESPACES
from exports.form_blocks import BlankRow, CardSheet, DoorSign, TableSign, WritingSpace
from exports.formats import Cancelled, Progress
from exports.matrix_block import Matrix
from exports.picture_block import Bars, Picture
from exports.slide_block import Slide

# Writing the words is most of the work; the rest is packing the file.
_WORDS_SHARE = 0.7
_BLOCKS_BETWEEN_QUESTIONS = 32


def write_docx(document: Document, progress: Progress | None = None, page_of: Mapping[str, int] | None = None) -> bytes:
    """Return a document as a Word file.

    `progress` is told the share done and returns False to stop. `page_of` are the pages of headings by their keys,
    which stand in the contents until Word counts its own.

    Raises: Cancelled when `progress` returned False.
    """

    def ask(share: float) -> None:
        if progress is not None and not progress(share):
            raise Cancelled

    package = WordPackage(document)
    setting = Setting.of(document, package.add_picture, page_of or {})
    found: list[str] = []
    for number in range(len(document.blocks)):
        if number % _BLOCKS_BETWEEN_QUESTIONS == 0:
            ask(_WORDS_SHARE * number / len(document.blocks))
        found += _on_its_page(document, number, setting)
    ask(_WORDS_SHARE)
    section = _section(document, _add_parts(package, document, setting))
    found.append(tables.gap())  # Word asks for a paragraph behind a table
    main = f"{HEAD}<w:document {NAMESPACES}><w:body>{''.join(found)}{section}</w:body></w:document>"
    ask(0.8)
    content = package.packed(main)
    ask(1.0)
    return content


def _on_its_page(document: Document, number: int, setting: Setting) -> Iterator[str]:
    """Yield a block's paragraphs; what stands behind a cover starts a new page."""
    block = document.blocks[number]
    if number and isinstance(document.blocks[number - 1], Cover):
        setting.starts_page = True
    if setting.starts_page and not isinstance(block, _BEARS_THE_BREAK):
        setting.starts_page = False
        yield tables.gap(forms.NEW_PAGE)
    setting.is_under_heading = number > 0 and isinstance(document.blocks[number - 1], Heading)
    yield from block_paragraphs(block, setting)


_BEARS_THE_BREAK = (PageBreak, Heading, Contents, Cover, TableSign, DoorSign, Slide)


def _add_parts(package: WordPackage, document: Document, setting: Setting) -> dict[str, str]:
    """Put in all parts but the main one; return the relations of the running lines."""
    package.add("styles", styles(document))
    package.add("settings", parts.settings(document))
    package.add("numbering", parts.numbering(setting.numbered_lists))
    package.add("fontTable", parts.font_table())
    relations = {
        "header": package.add("header1", parts.header(document, setting.right_to_left)),
        "footer": package.add("footer1", parts.footer(document, setting.right_to_left)),
    }
    if _has_cover(document):
        relations["first"] = package.add("header2", parts.first_header())
    return relations


def _has_cover(document: Document) -> bool:
    return isinstance(next(iter(document.blocks), None), Cover)


def _section(document: Document, relations: Mapping[str, str]) -> str:
    """Return the paper, its margins and running lines; the order of the elements is the schema's (17.6.17)."""
    width, height = (twips(length) for length in PAGES[document.paper])
    side, head, foot = (twips(length) for length in margins(document.paper))
    found = ""
    if "first" in relations:
        found += f'<w:headerReference w:type="first" r:id="{relations["first"]}"/>'
        found += f'<w:footerReference w:type="first" r:id="{relations["footer"]}"/>'
    found += f'<w:headerReference w:type="default" r:id="{relations["header"]}"/>'
    found += f'<w:footerReference w:type="default" r:id="{relations["footer"]}"/>'
    across = ' w:orient="landscape"' if width > height else ""
    found += f'<w:pgSz w:w="{width}" w:h="{height}"{across}/>'
    found += (
        f'<w:pgMar w:top="{head}" w:right="{side}" w:bottom="{foot}" w:left="{side}" w:header="{twips(HEADER_TOP)}"'
        f' w:footer="{twips(FOOTER_FOOT)}" w:gutter="0"/>'
    )
    if "first" in relations:
        found += "<w:titlePg/>"
    if document.direction.value == "rtl":
        found += "<w:bidi/>"
    return f"<w:sectPr>{found}</w:sectPr>"


@singledispatch
def block_paragraphs(block: Block, setting: Setting) -> Iterator[str]:
    """Yield the paragraphs and tables of one block."""
    raise TypeError(f"no words for {type(block).__name__}")


@block_paragraphs.register
def _(block: PageBreak, setting: Setting) -> Iterator[str]:
    setting.starts_page = True
    yield from ()


block_paragraphs.register(Heading, words.heading)
block_paragraphs.register(Paragraph, words.plain_paragraph)
block_paragraphs.register(ListBlock, words.list_block)
block_paragraphs.register(Recommendation, words.recommendation)
block_paragraphs.register(Quote, words.quote)
block_paragraphs.register(Callout, words.callout)
block_paragraphs.register(Table, tables.table)
block_paragraphs.register(KeyFigures, figures.key_figures)
block_paragraphs.register(Bars, figures.bars)
block_paragraphs.register(Matrix, figures.matrix)
block_paragraphs.register(Picture, figures.picture)
block_paragraphs.register(Cover, front.cover)
block_paragraphs.register(Contents, front.contents)
block_paragraphs.register(BlankRow, forms.blank_row)
block_paragraphs.register(WritingSpace, forms.writing_space)
block_paragraphs.register(CardSheet, forms.card_sheet)
block_paragraphs.register(TableSign, forms.table_sign)
block_paragraphs.register(DoorSign, forms.door_sign)
block_paragraphs.register(Slide, forms.slide)
