"""What a screen reader is told: what each thing is, in which language, what a drawing shows, what is no content."""

from __future__ import annotations

import re
import zlib

import pypdfium2
import pypdfium2.raw as raw
import pytest

from exports.document import (
    Callout,
    Contents,
    Cover,
    Direction,
    Document,
    GroupStrip,
    Heading,
    ListBlock,
    ListItem,
    Paragraph,
    Quote,
    Recommendation,
    RunningHeader,
    SpanRow,
    Table,
    TableColumn,
    TableRow,
)
from exports.matrix_block import Matrix, MatrixPoint
from exports.pdf.scripts import language_beside, script_of
from exports.pdf.writer import write_pdf
from exports.picture_block import Bar, Bars, Picture
from tests.exports.pictures import picture
from tests.exports.reading_pdf import document
from tests.exports.reading_tags import Node, nodes, structure


def one(content: bytes, role: str) -> Node:
    (found,) = [node for node in nodes(content) if node.role == role]
    return found


def shape(node: Node) -> str:
    """Return roles and words such as "LI(Lbl:• LBody:word)"."""
    inside = " ".join(shape(child) for child in node.children)
    return node.role + (f":{node.text}" if node.text else "") + (f"({inside})" if inside else "")


def shapes(content: bytes) -> list[str]:
    (root,) = structure(content)[0]
    assert root.role == "Document"
    return [shape(child) for child in root.children]


def test_blocks_are_what_they_are_in_the_order_of_reading() -> None:
    made = write_pdf(
        document(
            Heading(1, "Common ground", "a", numbered=True),
            Heading(2, "Skills", "b"),
            Paragraph("Words."),
            Quote("Nothing about us.", "Network"),
            Callout("Meets in October.", "Decision"),
        )
    )
    assert shapes(made) == [
        "H1:1 Common ground", "H2:Skills", "P:Words.",
        "BlockQuote(P:Nothing about us. P:Network)", "Div(P:Decision P:Meets in October.)",
    ]  # fmt: skip


def test_lists_have_items_with_a_label_and_a_body_and_say_how_they_count() -> None:
    items = (ListItem("one", (ListItem("under"), ListItem("below"))), ListItem("two"))
    made = write_pdf(document(ListBlock(items, numbered=True)))
    under = "L(LI(Lbl:– LBody:under) LI(Lbl:– LBody:below))"
    assert shapes(made) == [f"L(LI(Lbl:1. LBody:one({under})) LI(Lbl:2. LBody:two))"]
    assert [node.attributes["ListNumbering"] for node in nodes(made) if node.role == "L"] == ["Decimal", "Disc"]


def test_recommendations_that_follow_each_other_are_one_list() -> None:
    said = [Recommendation(2, "Map.", "2.1", "In theme 6"), Recommendation(2, "Train.", "2.2")]
    made = write_pdf(document(*said, Paragraph("Then."), Recommendation(None, "All.", "")))
    assert shapes(made) == [
        "L(LI(Lbl:2 LBody:Map. 2.1(P:In theme 6)) LI(Lbl:2 LBody:Train. 2.2))", "P:Then.", "L(LI(Lbl:• LBody:All.))",
    ]  # fmt: skip


def test_the_heads_of_a_table_say_what_they_stand_over() -> None:
    table = Table(
        (TableColumn("No.", 1), TableColumn("Action", 3)), (SpanRow("Pillar 2"), TableRow(("1", "Train inspectors")))
    )
    made = write_pdf(document(table))
    assert shapes(made) == ["Table(TR(TH:No. TH:Action) TR(TH:Pillar 2) TR(TD:1 TD:Train inspectors))"]
    heads = [node.attributes for node in nodes(made) if node.role == "TH"]
    assert [head["Scope"] for head in heads] == ["Column", "Column", "Row"]
    assert heads[2]["ColSpan"] == "2"


def test_a_table_over_pages_is_one_table_and_its_head_is_read_once() -> None:
    rows = tuple(TableRow((f"row{number}",)) for number in range(120))
    content = write_pdf(document(Table((TableColumn("Head", 1),), rows)))
    said = " ".join(top.all_text() for page in structure(content) for top in page).split()
    assert said.count("Head") == 1
    assert [word for word in said if word.startswith("row")] == [f"row{number}" for number in range(120)]
    assert content.count(b"/S /Table") == 1
    assert content.count(b"/S /TH") == 1


def test_contents_are_entries_with_links_that_say_where_they_lead() -> None:
    content = write_pdf(document(Contents("Contents"), Heading(1, "Common ground", "a", numbered=True)))
    assert shapes(content)[:2] == ["P:Contents", "TOC(TOCI(Lbl:1 Reference(Link:Common ground) P:1))"]
    page = pypdfium2.PdfDocument(content)[0]
    (annotation,) = [raw.FPDFPage_GetAnnot(page, place) for place in range(raw.FPDFPage_GetAnnotCount(page))]
    assert raw.FPDFAnnot_HasKey(annotation, b"StructParent")
    assert raw.FPDFAnnot_HasKey(annotation, b"Contents")
    assert re.search(rb"/Obj \d+ 0 R", content)


DRAWINGS = {
    "picture": Picture(picture(), "Five people at a table"),
    "bars": Bars((Bar("Skills", 3, "3"),), "Skills has three votes"),
    "matrix": Matrix((MatrixPoint(1, 0.5, 0.5),), (("a", "b"),) * 4, ("up", "across"), "Theme 1 is in the middle"),
}


@pytest.mark.parametrize("block", DRAWINGS.values(), ids=DRAWINGS.keys())
def test_a_drawing_says_what_it_shows(block: Picture | Bars | Matrix) -> None:
    figure = one(write_pdf(document(block)), "Figure")
    assert figure.alternative == block.spoken
    assert figure.attributes.get("Placement", "Block") == "Block"


def test_a_strip_is_read_as_its_sentence() -> None:
    content = write_pdf(document(Paragraph(GroupStrip.of((2, 4), 5, spoken="Groups 2 and 4 of 5"))))
    assert "Groups 2 and 4 of 5".encode("utf-16-be").hex().upper().encode() in b"".join(_streams(content))


LANGUAGES = {
    "ar": "العمل الجبري في موريتانيا",
    "ne": "बालश्रम उन्मूलन",
    "si": "ළමා ශ්‍රමය",
    "ta": "தொழிலாளர்",
    "und-Tfng": "ⵜⴰⵎⴰⵣⵉⵖⵜ",
    "und-Latn": "Conduct national scoping",
}


@pytest.mark.parametrize("own", ["en", "fr", "ar", "ne"])
def test_each_paragraph_in_another_script_says_its_language(own: str) -> None:
    blocks = tuple(Paragraph(text) for text in LANGUAGES.values())
    content = write_pdf(Document("t", own, blocks, page_of=""))
    told = [node.language for node in nodes(content) if node.role == "P"]
    latin = own in ("en", "fr")
    assert told == ["" if tag == own or (latin and tag == "und-Latn") else tag for tag in LANGUAGES]
    assert f"/Lang ({own})".encode() in content


def test_the_script_of_a_text_is_that_of_most_of_its_letters() -> None:
    assert script_of("C182 – العمل الجبري في موريتانيا") == "Arab"
    assert script_of("The word سياسة in a sentence") == "Latn"
    assert script_of("12 – 87 %") == ""
    assert language_beside("Arab", "ar-TN") == ""
    assert language_beside("Latn", "pt-BR") == ""
    assert language_beside("Cyrl", "en") == "und-Cyrl"


def test_a_document_in_another_language_within_a_file_says_so() -> None:
    from exports.pdf.writer import BoundDocuments, compose_together

    english = Document("One", "en", (Paragraph("Words"),))
    french = Document("Deux", "fr", (Paragraph("Mots"),))
    content = compose_together(BoundDocuments((english, french), english)).content
    assert [node.language for node in nodes(content) if node.role == "Part"] == ["", "fr"]


def test_running_lines_and_rules_are_no_content() -> None:
    made = Document("t", "en", (Cover("Title"), Paragraph("Words.")), header=RunningHeader("Head", "DRAFT"))
    content = write_pdf(made)
    said = " ".join(top.all_text() for page in structure(content) for top in page)
    assert "DRAFT" not in said
    streams = b"\n".join(_streams(content))
    assert streams.count(b"/Artifact <</Type /Pagination>> BDC") == 2
    assert b"/Artifact <</Type /Layout>> BDC" in streams


def test_words_are_read_in_their_own_order_in_a_right_to_left_document() -> None:
    table = Table((TableColumn("الأول", 1), TableColumn("الثاني", 1)), (TableRow(("C182 رقم", "نص")),))
    content = write_pdf(document(Heading(1, "إعلان 8.7", "a"), table, direction=Direction.RIGHT_TO_LEFT))
    assert [node.all_text() for node in nodes(content) if node.role in ("H1", "TH", "TD")] == [
        "إعلان 8.7", "الأول", "الثاني", "C182 رقم", "نص",
    ]  # fmt: skip


def test_nothing_is_claimed_that_nobody_checked() -> None:
    content = write_pdf(document(Paragraph("Words")))
    assert b"pdfuaid" not in content
    assert b"pdfaid" not in content


def _streams(content: bytes) -> list[bytes]:
    packed = re.findall(rb"stream\r?\n(.*?)endstream", content, re.DOTALL)
    plain = [zlib.decompressobj().decompress(one) for one in packed if one[:1] == b"\x78"]
    return [one for one in plain if b" BDC" in one]
