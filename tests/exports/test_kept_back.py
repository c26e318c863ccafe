"""Canaries: what is not for everyone is in no byte of any document, nor is who said a thing."""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from collections.abc import Iterator
from typing import Any
from xml.etree import ElementTree

import openpyxl
import pypdfium2
import pytest

from a87desk.commands.record import AddRecords
from a87desk.commands.theme import AddTheme
from a87desk.domain.note import Note
from a87desk.domain.participant import Participant
from a87desk.domain.recommendation import Recommendation
from a87desk.domain.record import new_id
from a87desk.domain.vocabulary import NoteKind, Visibility
from tests.exports.making import Made, Small, made, small_workshop
from tests.exports.reading_pdf import bookmarks, text_of

CANARIES = {
    "confidential note": "Kanarienvogel",
    "off the record": "Wellensittich",
    "for facilitators": "Zebrafink",
    "confidential recommendation": "Stieglitz",
    "theme of hidden words": "Gimpel",
    "speaker": "Zaunkoenig",
    "speaker in plenary": "Rotkehlchen",
    "person who refused": "Goldammer",
    "refused person's e-mail": "Haubenlerche",
    "phone": "0612345678",
    "rewritten words": "Kernbeisser",
}
SAID_OPENLY = "Blaumeise"


def canary(name: str) -> str:
    return f"{CANARIES[name]} sings"


def fill(small: Small) -> None:
    """Write every canary where a person could write it, and one open note beside them."""
    here: dict[str, Any] = {"session_id": small.session_id, "group_id": small.group_ids[0]}
    hidden = Recommendation(
        id=new_id(), number=1, text=canary("confidential recommendation"), visibility=Visibility.CONFIDENTIAL, **here
    )
    small.workspace.run(
        AddRecords(
            (
                Note(id=new_id(), text=canary("confidential note"), visibility=Visibility.CONFIDENTIAL, **here),
                Note(id=new_id(), text=canary("off the record"), kind=NoteKind.OFF_THE_RECORD, **here),
                Note(id=new_id(), text=canary("for facilitators"), visibility=Visibility.FACILITATORS, **here),
                Note(id=new_id(), text=f"{SAID_OPENLY} sings", speaker=canary("speaker"), **here),
                Note(
                    id=new_id(),
                    text=f"{SAID_OPENLY} again",
                    kind=NoteKind.QUOTE,
                    speaker=canary("speaker in plenary"),
                    session_id=small.session_id,
                ),
                Recommendation(id=new_id(), number=2, text=f"{SAID_OPENLY} wants trees", **here),
                hidden,
                Participant(
                    id=new_id(),
                    name=canary("person who refused"),
                    email=canary("refused person's e-mail"),
                    may_be_listed=False,
                ),
                Participant(id=new_id(), name=f"{SAID_OPENLY} Sylvester", phone=canary("phone"), may_be_listed=True),
            )
        )
    )
    note = Note(id=new_id(), text=canary("rewritten words"), **here)
    small.workspace.run(AddRecords((note,)))
    small.workspace.undo()
    small.workspace.run(AddTheme(canary("theme of hidden words"), (hidden.id,)))


@pytest.fixture(scope="module")
def documents() -> Iterator[Made]:
    with small_workshop() as small:
        fill(small)
        yield made(small.workspace)


def xlsx_parts(content: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return {entry.filename: archive.read(entry) for entry in archive.infolist()}


def pdf_streams(content: bytes) -> list[bytes]:
    """Return the file and everything packed in it, opened."""
    found = [content]
    for packed in re.findall(rb"stream\r?\n(.*?)endstream", content, re.DOTALL):
        found.append(zlib.decompressobj().decompress(packed))
    return found


def test_the_watch_sees_what_is_said_openly(documents: Made) -> None:
    """The same ways of looking find the open words: a test that finds nothing would prove nothing."""
    assert text_of(documents.report.content).count(SAID_OPENLY) >= 4
    parts = xlsx_parts(documents.workbook)
    assert any(SAID_OPENLY.encode() in part for part in parts.values())
    # Words of the running text are glyphs; a bookmark or link text would stand in the file as such.
    assert any(b"Small workshop" in stream for stream in pdf_streams(documents.report.content))


@pytest.mark.parametrize("name", CANARIES)
def test_no_canary_is_in_the_report(documents: Made, name: str) -> None:
    word = CANARIES[name]
    content = documents.report.content
    assert word not in text_of(content)
    assert not any(word in title for _level, title, _page in bookmarks(content))
    pdf = pypdfium2.PdfDocument(content)
    assert word not in str(pdf.get_metadata_dict())
    assert pdf.count_attachments() == 0
    for stream in pdf_streams(content):
        for spelling in (word.encode(), word.encode("utf-16-be"), word.encode("utf-16-be").hex().upper().encode()):
            assert spelling not in stream


@pytest.mark.parametrize("name", CANARIES)
def test_no_canary_is_in_any_part_of_the_workbook(documents: Made, name: str) -> None:
    for part, content in xlsx_parts(documents.workbook).items():
        assert CANARIES[name].encode() not in content, part


def test_the_workbook_has_no_part_where_words_could_hide(documents: Made) -> None:
    known = re.compile(
        r"\[Content_Types\]\.xml|_rels/\.rels|docProps/(app|core)\.xml|xl/(sharedStrings|styles|workbook)\.xml"
        r"|xl/theme/theme1\.xml|xl/_rels/workbook\.xml\.rels|xl/worksheets/sheet\d+\.xml"
        r"|xl/worksheets/_rels/sheet\d+\.xml\.rels|xl/tables/table\d+\.xml"
    )
    assert [part for part in xlsx_parts(documents.workbook) if not known.fullmatch(part)] == []


def test_no_person_is_the_author_of_a_document(documents: Made) -> None:
    assert pypdfium2.PdfDocument(documents.report.content).get_metadata_dict()["Author"] == "Facilitator"
    core = ElementTree.fromstring(xlsx_parts(documents.workbook)["docProps/core.xml"])
    said = {part.tag.rpartition("}")[2]: part.text for part in core}
    assert said["creator"] == "Facilitator"
    assert "lastModifiedBy" not in said


def test_the_documents_say_that_something_is_kept_back(documents: Made) -> None:
    text = text_of(documents.report.content)
    assert "The list of participants has 2 names. 1 person did not want to be named here." in text
    assert "Confidential notes are not in this workbook." in [
        cell.value for cell in first_sheet(documents.workbook)["A"]
    ]


def first_sheet(content: bytes) -> Any:
    return openpyxl.load_workbook(io.BytesIO(content)).worksheets[0]
