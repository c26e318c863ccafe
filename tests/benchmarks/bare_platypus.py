"""The least that could be done with the same words: reportlab's own paragraphs and tables in one font, with contents.

No shaping, no direction, no second font, no structure, no marks: a square is its number. The blocks are ours, so that
both ways say the same words in the same sizes on about as many pages.
"""

from __future__ import annotations

import io
from collections.abc import Iterable
from functools import cache, singledispatch
from typing import Any
from xml.sax.saxutils import escape

from reportlab.lib.colors import black
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.platypus import BaseDocTemplate, Flowable, Frame, PageTemplate, Paragraph
from reportlab.platypus import PageBreak as TurnPage
from reportlab.platypus import Table as BareTable
from reportlab.platypus.tableofcontents import TableOfContents

from exports import document as say
from exports.document import Document, Inline
from resources.fonts import font_file

FONT = "Inter-Regular"
_SIZES = {"body": (10, 14.8), "small": (8.5, 12.2), "h1": (19, 24), "h2": (12.5, 17), "h3": (10.5, 15)}


def bare_document(document: Document) -> bytes:
    """Return the words of a document as a PDF made by `multiBuild`."""
    out = io.BytesIO()
    _template(out).multiBuild(_flowables(document))
    return out.getvalue()


class _Template(BaseDocTemplate):  # type: ignore[misc]
    def afterFlowable(self, flowable: Flowable) -> None:
        level = getattr(flowable, "heading_level", 0)
        if level:
            self.notify("TOCEntry", (level - 1, flowable.getPlainText(), self.page))


def _template(out: io.BytesIO) -> _Template:
    _register()
    made = _Template(out, pagesize=A4, initialFontName=FONT, pageCompression=1)
    frame = Frame(54, 62, A4[0] - 108, A4[1] - 146, leftPadding=0, rightPadding=0, topPadding=0, bottomPadding=0)
    made.addPageTemplates([PageTemplate(frames=[frame], onPage=_running_lines)])
    return made


def _running_lines(canvas: Any, template: Any) -> None:
    canvas.setFont(FONT, 8.5)
    canvas.drawString(54, 792, "Outcome report")
    canvas.drawRightString(541, 36, str(template.page))


@cache
def _register() -> None:
    pdfmetrics.registerFont(TTFont(FONT, str(font_file(FONT))))


@cache
def _style(name: str, indent: float = 0) -> ParagraphStyle:
    size, leading = _SIZES[name]
    gap = 7 if name in ("body", "small") else 12
    return ParagraphStyle(name, fontName=FONT, fontSize=size, leading=leading, spaceBefore=gap, leftIndent=indent)


def _flowables(document: Document) -> list[Flowable]:
    return [flowable for block in document.blocks for flowable in _bare(block)]


def _plain(content: say.Content) -> str:
    parts = content if isinstance(content, tuple) else (content,)
    return escape("".join(map(_said, parts))).replace("\n", "<br/>")


def _said(part: Inline) -> str:
    match part:
        case str():
            return part
        case say.Run() | say.Badge():
            return part.text
        case say.GroupStrip():
            return " ".join(str(mark.number) for mark in part.marks)
        case say.GroupMark() | say.ThemeMark():
            return str(part.number or "")


def _words(content: say.Content, name: str = "body", indent: float = 0) -> Paragraph:
    return Paragraph(_plain(content), _style(name, indent))


@singledispatch
def _bare(block: object) -> Iterable[Flowable]:
    return ()


@_bare.register
def _(block: say.Heading) -> Iterable[Flowable]:
    made = _words(block.text, f"h{block.level}")
    made.heading_level = block.level
    return (made,)


@_bare.register
def _(block: say.Paragraph) -> Iterable[Flowable]:
    return (_words(block.content),)


@_bare.register
def _(block: say.ListBlock) -> Iterable[Flowable]:
    return _items(block.items, 16)


def _items(items: tuple[say.ListItem, ...], indent: float) -> list[Flowable]:
    made: list[Flowable] = []
    for item in items:
        made += [
            Paragraph(_plain(item.content), _style("body", indent), bulletText="•"),
            *_items(item.items, 2 * indent),
        ]
    return made


@_bare.register
def _(block: say.Recommendation) -> Iterable[Flowable]:
    words = Paragraph(f"{_plain(block.content)} {escape(block.code)}", _style("body", 24), bulletText=str(block.group))
    return (words, _words(block.detail, "small", 24)) if block.detail else (words,)


@_bare.register
def _(block: say.Quote) -> Iterable[Flowable]:
    return (_words(block.content, "body", 16), _words(block.source, "small", 16))


@_bare.register
def _(block: say.Callout) -> Iterable[Flowable]:
    return (_words(block.title), _words(block.content))


@_bare.register
def _(block: say.KeyFigures) -> Iterable[Flowable]:
    rows = list(zip(*block.figures, strict=True))
    return (BareTable([[_words(words) for words in row] for row in rows]),) if rows else ()


@_bare.register
def _(block: say.Cover) -> Iterable[Flowable]:
    lines = (block.subtitle, *block.facts, block.banner, *block.small_print)
    return (_words(block.title, "h1"), *(_words(line) for line in lines if line), TurnPage())


@_bare.register
def _(block: say.Contents) -> Iterable[Flowable]:
    contents = TableOfContents()
    contents.levelStyles = [_style("body", 16 * level) for level in range(3)]
    return (_words(block.title, "h1"), contents)


@_bare.register
def _(block: say.PageBreak) -> Iterable[Flowable]:
    return (TurnPage(),)


@_bare.register
def _(block: say.Table) -> Iterable[Flowable]:
    total = sum(column.share for column in block.columns)
    head = [[_words(column.heading, "small") for column in block.columns]]
    rows = [
        [_words(cell) for cell in row.cells]
        if isinstance(row, say.TableRow)
        else [_words(row.content), *[""] * (len(block.columns) - 1)]
        for row in block.rows
    ]
    look = [("FONTNAME", (0, 0), (-1, -1), FONT), ("LINEBELOW", (0, 0), (-1, -1), 0.5, black)]
    look += [("SPAN", (0, n), (-1, n)) for n, row in enumerate(block.rows, 1) if isinstance(row, say.SpanRow)]
    widths = [487 * column.share / total for column in block.columns]
    return (BareTable(head + rows, widths, repeatRows=1, style=look),)
