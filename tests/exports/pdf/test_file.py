"""The file itself: the same each time, complete in itself, named, and stoppable."""

from __future__ import annotations

import re
import subprocess
import sys
import zlib

import pypdfium2
import pytest

from exports.document import Contents, Document, Heading, Paragraph, Table, TableColumn, TableRow
from exports.formats import Cancelled
from exports.pdf.writer import compose_pdf, write_pdf
from tests.exports.reading_pdf import document

MIXED = Document(
    "Forum <b>& Co</b>",
    "ne",
    (
        Contents("Contents"),
        Heading(1, "सहमति", "a", numbered=True),
        Paragraph("Words, العمل الجبري, 中 and सहमति; gbọ́dọ̀ k\ua78caqchikel."),
        Table((TableColumn("A", 1), TableColumn("B", 1)), (TableRow(("x", "في")),)),
    ),
    author="Facilitator",
)


def test_the_same_document_gives_the_same_bytes() -> None:
    first = write_pdf(MIXED)
    write_pdf(document(Paragraph("Something else between, سياسة, क्षेत्र")))
    assert write_pdf(MIXED) == first


def test_another_process_gives_the_same_bytes() -> None:
    program = (
        "import sys; from tests.exports.pdf.test_file import MIXED; from exports.pdf.writer import write_pdf; "
        "sys.stdout.buffer.write(write_pdf(MIXED))"
    )
    other = subprocess.run([sys.executable, "-c", program], capture_output=True, check=True)
    assert other.stdout == write_pdf(MIXED)


def test_different_documents_have_different_identifiers() -> None:
    one, two = (re.search(rb"/ID\s*\[<(\w+)>", write_pdf(document(Paragraph(text)))) for text in ("one", "two"))
    assert one
    assert two
    assert one.group(1) != two.group(1)


def test_every_font_is_inside_the_file() -> None:
    content = write_pdf(MIXED)
    names = re.findall(rb"/FontName /[A-Z]{6}\+([\w-]+)", content)
    assert {b"Inter-Regular", b"IBMPlexSansArabic-Regular", b"NotoSansDevanagari-Regular"} <= set(names)
    assert len(names) == len(re.findall(rb"/FontFile2", content))
    assert b"Helvetica" not in content
    assert b"/Type1" not in content


def test_the_file_says_its_title_author_language_and_that_it_is_tagged() -> None:
    content = write_pdf(MIXED)
    about = pypdfium2.PdfDocument(content).get_metadata_dict()
    assert about["Title"] == "Forum <b>& Co</b>"
    assert about["Author"] == "Facilitator"
    assert about["Producer"] == "A87Desk"
    assert b"/Lang (ne)" in content
    assert b"/StructTreeRoot" in content
    assert b"/Marked true" in content


def test_all_that_is_drawn_is_tagged_or_an_artifact() -> None:
    content = write_pdf(MIXED)
    for stream in _content_streams(content):
        depth = 0
        for line in stream.decode("ascii").splitlines():
            depth += line.endswith(("BDC", "BMC"))
            depth -= line == "EMC"
            assert depth >= 0
            if re.search(r"\b(TJ|f|S|B)$", line):
                assert depth > 0, line
        assert depth == 0


def _content_streams(content: bytes) -> list[bytes]:
    streams = []
    for packed in re.findall(rb"stream\r?\n(.*?)endstream", content, re.DOTALL):
        plain = zlib.decompressobj().decompress(packed)
        if b" BDC" in plain:
            streams.append(plain)
    assert streams
    return streams


def test_progress_rises_to_one() -> None:
    told: list[float] = []

    def progress(share: float) -> bool:
        told.append(share)
        return True

    write_pdf(document(*[Paragraph("Words " * 300)] * 40), progress)
    assert told == sorted(told)
    assert told[-1] == 1.0
    assert len(told) > 5


@pytest.mark.parametrize("at", [0.0, 0.3, 0.9])
def test_cancelling_stops_the_work(at: float) -> None:
    with pytest.raises(Cancelled):
        write_pdf(document(*[Paragraph("Words " * 300)] * 40), lambda share: share < at)


def test_a_composed_file_knows_its_pages() -> None:
    composed = compose_pdf(MIXED)
    assert composed.page_count == len(pypdfium2.PdfDocument(composed.content))
    assert composed.heading_pages == {"a": 1}
