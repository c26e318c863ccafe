"""A document with every block of the model in it, in either direction. Made up for tests; nobody said these words."""

from __future__ import annotations

import io
from functools import lru_cache

from PIL import Image

from exports.document import (
    Align,
    Badge,
    Block,
    Callout,
    Contents,
    Cover,
    Direction,
    Document,
    GroupMark,
    GroupStrip,
    Heading,
    KeyFigures,
    ListBlock,
    ListItem,
    PageBreak,
    Paragraph,
    ParagraphStyle,
    Quote,
    Recommendation,
    Run,
    RunningHeader,
    SpanRow,
    Table,
    TableColumn,
    TableRow,
    ThemeMark,
    Tone,
)
from exports.form_blocks import Blank, BlankRow, CardSheet, DoorSign, Sign, TableSign, WritingSpace
from exports.matrix_block import Matrix, MatrixPoint
from exports.picture_block import Bar, Bars, Picture
from exports.slide_block import Slide, SlideColumn

ARABIC = "مكافحة عمل الأطفال والعمل الجبري"
NEPALI = "बालश्रम अन्त्य गर्न सबैको सहमति आवश्यक छ"
SINHALA = "ශ්‍රී ලංකාවේ ළමා ශ්‍රමය"
TAMIL = "குழந்தைத் தொழிலாளர் ஒழிப்பு"
MIXED = "اتفاقية رقم 182 (C182) – ratified in 2000"


@lru_cache
def png(width: int = 60, height: int = 30) -> bytes:
    """Return a small picture."""
    out = io.BytesIO()
    Image.new("RGB", (width, height), (14, 95, 102)).save(out, "PNG")
    return out.getvalue()


def every_block(words: str = "Words") -> tuple[Block, ...]:
    """Return blocks of every kind, `words` in most of them."""
    sign = Sign(words, ("Line of a sign",), (GroupMark(1), GroupMark(2)), "Headline")
    strip = GroupStrip.of((2, 3), 5, "Groups 2 and 3 of 5")
    corners = (("Do now", "quick"), ("Plan", "large"), ("Fill in", "small"), ("Leave", "not worth it"))
    return (
        Cover(words, "Outcome report", ("Nairobi", "3 March 2026"), "Draft 1 for comments", ("Made for a test.",)),
        Contents("Contents", 3),
        PageBreak(),
        Heading(1, words, "first", numbered=True),
        Paragraph(words, ParagraphStyle.LEAD),
        Paragraph(
            ("Plain ", Run("strong", strong=True), " ", Run("quiet", quiet=True), " ", Run("shared", highlight=True))
        ),
        Paragraph((ARABIC, "\n", NEPALI, "\n", SINHALA, "\n", TAMIL, "\n", MIXED), ParagraphStyle.QUIET),
        Paragraph(MIXED),
        Paragraph(words, ParagraphStyle.SMALL, leads=True),
        Heading(2, "A theme", "theme", mark=ThemeMark(6)),
        Heading(3, "A group", "group", numbered=True, mark=GroupMark(9)),
        ListBlock((ListItem(words, (ListItem("below", (ListItem("deeper"),)),)), ListItem(ARABIC))),
        ListBlock((ListItem("first"), ListItem("second")), numbered=True),
        ListBlock((ListItem("first again"),), numbered=True),
        Table(
            (
                TableColumn("No.", 1),
                TableColumn("Theme", 4),
                TableColumn("Raised by", 2),
                TableColumn("Groups", 1, Align.END),
            ),
            (
                SpanRow("A pillar"),
                TableRow((ThemeMark(6), words, strip, "2 of 5")),
                TableRow((ThemeMark(21), ARABIC, strip, Badge("not yet", Tone.ATTENTION))),
                TableRow((ThemeMark(60), NEPALI, GroupMark(None), "")),
            ),
        ),
        Table((TableColumn("", 1), TableColumn("", 1)), (TableRow(("a", "b")),), grid=True, least_row_mm=12),
        Recommendation(2, words, "2.1", "In theme 6"),
        Recommendation(None, ARABIC, "D1.1"),
        Quote(words, "A paper"),
        *(Callout(words, f"Tone {tone.value}", tone) for tone in Tone),
        Paragraph(tuple(part for tone in Tone for part in (Badge(tone.value, tone), " "))),
        KeyFigures((("25", "recommendations"), ("5", "groups"), ("140", "people"))),
        Bars(
            (Bar(words, 7, "7"), Bar(ARABIC, 3.5, "3.5"), Bar("None", 0, "0")), "Seven, three and a half, none", "Votes"
        ),
        Matrix(
            (MatrixPoint(1, 0.9, 0.9), MatrixPoint(2, 0.1, 0.2, False), MatrixPoint(3, 0.5, 0.5)),
            corners,
            ("Impact ↑", "Effort →"),
            "1 high, 2 low, 3 middle",
        ),
        Picture(png(), "A petrol field", "Photograph: none", 0.4),
        Picture(b"no picture", "Words in place of a picture"),
        BlankRow((Blank("Name"), Blank("Organisation", 2, words))),
        WritingSpace("What did you think?", 3, "A"),
        CardSheet((sign,) * 3, 2, 4, 85, 55),
        TableSign(sign),
        DoorSign(sign),
        Slide(
            "Côte d’Ivoire",
            words,
            (SlideColumn("Priorities", ("One", ARABIC)), SlideColumn("", ("Two",))),
            "Next steps",
            ("By May",),
        ),
    )


def document_of_every_block(direction: Direction = Direction.LEFT_TO_RIGHT, words: str = "Words") -> Document:
    """Return a document of every block, in English or in Arabic."""
    language = "ar" if direction is Direction.RIGHT_TO_LEFT else "en"
    header = RunningHeader(f"{words} · Outcome report", "DRAFT 1")
    return Document(words, language, every_block(words), direction, header, "Facilitator", "{page} of {count}")
