"""A Word file as a file: whole, the same each time, with nothing of a machine in it and nothing that leads out."""

from __future__ import annotations

import io
import struct
import zlib
from zipfile import ZipFile

import pytest
from lxml import etree
from PIL import Image

from exports.document import Direction, Document, Heading, Paragraph
from exports.docx.writer import write_docx
from exports.formats import Cancelled
from exports.picture_block import Picture
from tests.exports.docx.every_block import document_of_every_block, png
from tests.exports.docx.reading import W, body, listing, opened, parts, words


@pytest.mark.parametrize("direction", Direction)
def test_the_same_document_gives_the_same_bytes(direction: Direction) -> None:
    first = write_docx(document_of_every_block(direction))
    write_docx(Document("Another", "en", (Paragraph("in between"),)))
    assert write_docx(document_of_every_block(direction)) == first


@pytest.mark.parametrize("direction", Direction)
def test_nothing_in_the_file_leads_out_of_it(direction: Direction) -> None:
    found = parts(write_docx(document_of_every_block(direction, "http://198.51.100.7/a \\\\198.51.100.7\\share")))
    assert any(name.endswith(".rels") for name in found)
    for name, content in found.items():
        assert b"TargetMode" not in content, name
        if name.endswith(".rels"):
            for relation in etree.fromstring(content):
                assert "://" not in relation.get("Target")


def test_every_part_is_named_and_dated_alike() -> None:
    content = write_docx(document_of_every_block())
    with ZipFile(io.BytesIO(content)) as archive:
        names = archive.namelist()
        assert {one.date_time for one in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
    assert names[0] == "[Content_Types].xml"
    assert names[1:] == sorted(names[1:])
    listed = parts(content)["[Content_Types].xml"].decode()
    for name in names[1:]:
        assert f"/{name}" in listed or name.endswith((".rels", ".png", ".jpg")), name


def test_the_file_tells_of_its_title_and_a_role_and_of_no_machine() -> None:
    content = write_docx(document_of_every_block())
    about = opened(content).core_properties
    assert (about.title, about.author, about.language) == ("Words", "Facilitator", "en")
    assert (about.last_modified_by, about.comments, about.revision) == ("", "", 1)
    assert about.created == about.modified
    assert about.created.year == 2000
    for name, part in parts(content).items():
        assert b"rsid" not in part, name
        assert b"python-docx" not in part, name
    assert "docProps/app.xml" not in parts(content)


def test_word_asks_no_question_at_opening() -> None:
    assert b"updateFields" not in parts(write_docx(document_of_every_block()))["word/settings.xml"]


def test_every_style_a_paragraph_or_run_asks_for_is_there() -> None:
    content = write_docx(document_of_every_block())
    styles = etree.fromstring(parts(content)["word/styles.xml"])
    known = {style.get(W + "styleId") for style in styles.iter(W + "style")}
    asked = {one.get(W + "val") for one in body(content).iter(W + "pStyle", W + "rStyle", W + "tblStyle")}
    assert asked - known == set()


def test_every_list_a_paragraph_asks_for_is_there_and_each_numbered_one_begins_again() -> None:
    content = write_docx(document_of_every_block())
    numbering = etree.fromstring(parts(content)["word/numbering.xml"])
    lists = {one.get(W + "numId"): one for one in numbering.iter(W + "num")}
    asked = {one.get(W + "val") for one in body(content).iter(W + "numId")}
    assert asked == {"1", "2", "3"}
    assert asked <= set(lists)
    for number in ("2", "3"):
        assert lists[number].find(f"{W}lvlOverride/{W}startOverride").get(W + "val") == "1"


@pytest.mark.parametrize("direction", Direction)
def test_every_cell_ends_with_a_paragraph_and_every_row_fills_the_grid(direction: Direction) -> None:
    for table in body(write_docx(document_of_every_block(direction))).iter(W + "tbl"):
        columns = len(table.findall(f"{W}tblGrid/{W}gridCol"))
        for row in table.iterchildren(W + "tr"):
            spans = [cell.find(f"{W}tcPr/{W}gridSpan") for cell in row.iterchildren(W + "tc")]
            assert sum(1 if span is None else int(span.get(W + "val")) for span in spans) == columns
            assert all(cell[-1].tag == W + "p" for cell in row.iterchildren(W + "tc"))


def test_links_of_the_contents_lead_to_headings_and_bear_the_pages_given() -> None:
    content = write_docx(document_of_every_block(), page_of={"first": 3, "theme": 4})
    main = body(content)
    places = {one.get(W + "name"): words(one.getparent()) for one in main.iter(W + "bookmarkStart")}
    lines = [(places[link.get(W + "anchor")], words(link)) for link in main.iter(W + "hyperlink")]
    assert lines == [
        ("1\u2002Words", "1\tWords\t3"),
        ("⑥\u2002A theme", "⑥\tA theme\t4"),
        ("1.1\u2002\u00a09\u00a0\u2002A group", "1.1\tA group"),
    ]


def test_a_paragraph_that_may_fill_a_page_is_kept_with_nothing() -> None:
    document = Document("t", "en", (Heading(1, "x" * 5000, "long"), Heading(1, "short", "short")))
    kept = [one.find(f"{W}pPr/{W}keepNext") for one in body(write_docx(document)).iter(W + "p")]
    assert kept[0] is not None
    assert kept[0].get(W + "val") == "0"
    assert kept[1] is None


def test_the_header_row_comes_again_and_a_long_row_may_break() -> None:
    table = next(iter(body(write_docx(document_of_every_block())).iter(W + "tbl")))
    assert "[row, comes again]" in listing(write_docx(document_of_every_block()))
    assert table.find(f"{W}tr/{W}trPr/{W}tblHeader") is not None


def test_a_picture_has_its_words_and_one_that_cannot_be_read_leaves_its_words() -> None:
    content = write_docx(document_of_every_block())
    assert [one.get("descr") for one in body(content).iter("{*}docPr")] == ["A petrol field"]
    assert "Words in place of a picture" in listing(content)
    assert len([name for name in parts(content) if name.startswith("word/media/")]) == 1


def _photo(orientation: int) -> bytes:
    picture = Image.new("RGB", (40, 20), (200, 10, 10))
    exif = Image.Exif()
    exif[0x0112] = orientation
    exif[0x010F] = "Secret camera"
    out = io.BytesIO()
    picture.save(out, "JPEG", exif=exif, comment=b"Secret remark")
    return out.getvalue()


@pytest.mark.parametrize(("orientation", "size"), [(1, (40, 20)), (6, (20, 40))])
def test_a_photo_leaves_without_what_the_camera_wrote_into_it(orientation: int, size: tuple[int, int]) -> None:
    content = write_docx(Document("t", "en", (Picture(_photo(orientation), "A field"),)))
    (media,) = [part for name, part in parts(content).items() if name.startswith("word/media/")]
    assert b"Secret" in _photo(orientation)
    assert b"Secret" not in media
    assert Image.open(io.BytesIO(media)).size == size


def test_a_png_leaves_without_its_remarks() -> None:
    chunk = b"tEXtAuthor\x00Secret name"
    remark = struct.pack(">I", len(chunk) - 4) + chunk + struct.pack(">I", zlib.crc32(chunk))
    marked = png()[:33] + remark + png()[33:]
    content = write_docx(Document("t", "en", (Picture(marked, "A field"),)))
    (media,) = [part for name, part in parts(content).items() if name.startswith("word/media/")]
    assert b"Secret" not in media


@pytest.mark.parametrize("data", [b"", b"GIF89a", b"\xff\xd8\xff", b"\xff\xd8\xff\xe1\x00", png()[:20], _photo(1)[:30]])
def test_a_broken_picture_never_stops_a_document(data: bytes) -> None:
    assert "What it showed" in listing(write_docx(Document("t", "en", (Picture(data, "What it showed", "Caption"),))))


@pytest.mark.parametrize("at", [0.0, 0.3, 0.75, 0.95])
def test_a_person_can_stop_it(at: float) -> None:
    blocks = tuple(Heading(1, f"Heading {number}", str(number)) for number in range(100))
    asked: list[float] = []

    def go_on(share: float) -> bool:
        asked.append(share)
        return share < at

    with pytest.raises(Cancelled):
        write_docx(Document("t", "en", blocks), go_on)
    assert asked == sorted(asked)
    assert asked[-1] >= at
