"""The annex of pictures: in where there are some, under whom they belong to, and never more than may leave."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from dataclasses import replace

import pypdfium2
import pytest

from a87desk.commands.attachment import AttachPicture
from a87desk.commands.record import AddRecords, RemoveRecords
from a87desk.domain.attachment import Attachment
from a87desk.domain.document_lists import Audience
from a87desk.domain.note import Note
from a87desk.domain.participant import Participant
from a87desk.domain.record import new_id
from a87desk.domain.vocabulary import NoteKind, Visibility
from a87desk.reading.kept_pictures import with_pictures
from a87desk.reading.workshop_model import WorkshopModel, workshop_model
from exports.every_output import make
from exports.formats import Format
from exports.leaks.refuse import WouldTell
from exports.outputs import outcome_report_pdf
from exports.picture_block import Picture
from exports.report.checks import report_checks
from exports.report.options import ReportOptions
from exports.report.pictures_annex import KEY
from exports.report.report import outcome_report
from tests.exports.making import Small, small_workshop
from tests.exports.pictures import picture

CAPTION = "The wall with 12 cards"
LEAVES = [Audience.GOVERNMENT, Audience.PUBLIC]


@pytest.fixture
def small() -> Iterator[Small]:
    with small_workshop() as workshop:
        yield workshop


def note(small: Small, visibility: Visibility = Visibility.EVERYONE, kind: NoteKind = NoteKind.CHALLENGE) -> str:
    one = Note(id=new_id(), group_id=small.group_ids[1], text="on the wall", visibility=visibility, kind=kind)
    small.workspace.run(AddRecords((one,)))
    return one.id


def attach(small: Small, about: str, caption: str = CAPTION, data: bytes | None = None) -> None:
    one = Attachment(id=new_id(), about_id=about, caption=caption, file_name="IMG-Wilhelmina-Exampleson.jpg")
    small.workspace.run(AttachPicture(one, picture() if data is None else data))


def model_of(small: Small, most: int = 1_000_000) -> WorkshopModel:
    read = small.workspace.read
    model = workshop_model(read, small.workspace.workshop_id, "stamp")
    return with_pictures(model, read, small.workspace.store.blobs.get, most)


def captions(model: WorkshopModel, options: ReportOptions | None = None) -> list[str]:
    blocks = outcome_report(model, options or ReportOptions()).blocks
    return [block.caption for block in blocks if isinstance(block, Picture)]


def words_of(model: WorkshopModel, options: ReportOptions | None = None) -> str:
    document = pypdfium2.PdfDocument(outcome_report_pdf(model, options))
    text = "\n".join(page.get_textpage().get_text_bounded() for page in document)
    document.close()
    return text


def test_there_is_no_annex_without_pictures(small: Small) -> None:
    note(small)
    assert "Annex: pictures" not in words_of(model_of(small))


def test_pictures_stand_under_their_group_and_session_in_both_writers(small: Small) -> None:
    attach(small, note(small))
    attach(small, small.session_id, "")
    model = model_of(small)
    text = words_of(model)
    annex = text[text.rindex("Annex: pictures") :]
    assert annex.index("Subject 2") < annex.index(CAPTION) < annex.index("Working groups")
    pdf = outcome_report_pdf(model)
    word = zipfile.ZipFile(io.BytesIO(make("outcome_report", Format.WORD, model, ReportOptions())))
    assert sum(name.startswith("word/media/") for name in word.namelist()) == 1  # the same bytes, once
    shown = word.read("word/document.xml").decode()
    assert f'descr="{CAPTION}"' in shown
    assert 'descr="Working groups"' in shown  # without a caption the place is told to who cannot see it
    assert b"/Subtype /Image" in pdf or b"/Subtype/Image" in pdf
    for content in (pdf, shown.encode()):
        assert b"IMG-Wilhelmina" not in content


def test_a_picture_without_its_note_is_not_shown(small: Small) -> None:
    one = note(small)
    attach(small, one)
    small.workspace.run(RemoveRecords(Note, (one,)))
    assert captions(model_of(small)) == []


@pytest.mark.parametrize("audience", list(Audience))
@pytest.mark.parametrize(
    "hidden",
    [
        {"visibility": Visibility.CONFIDENTIAL},
        {"visibility": Visibility.FACILITATORS},
        {"kind": NoteKind.OFF_THE_RECORD},
    ],
)
def test_pictures_of_what_is_not_for_everyone_leave_for_nobody(
    small: Small, audience: Audience, hidden: dict[str, Visibility | NoteKind]
) -> None:
    attach(small, note(small, **hidden), "a secret")  # type: ignore[arg-type]
    attach(small, note(small))
    options = ReportOptions(audience=audience, pictures_agreed=True)
    assert captions(model_of(small), options) == [CAPTION]


@pytest.mark.parametrize("audience", LEAVES)
def test_pictures_stay_inside_until_somebody_says_that_everybody_agreed(small: Small, audience: Audience) -> None:
    attach(small, note(small))
    model, options = model_of(small), ReportOptions(audience=audience)
    question = "1 picture: has everybody in it agreed?"
    assert captions(model, options) == []
    assert [check.is_in_order for check in report_checks(model, options) if check.words == question] == [False]
    agreed = replace(options, pictures_agreed=True)
    assert captions(model, agreed) == [CAPTION]
    assert question not in [check.words for check in report_checks(model, agreed)]
    assert "IMG" not in words_of(model, agreed)


def test_inside_the_house_it_is_asked_where_somebody_refused_to_be_photographed(small: Small) -> None:
    attach(small, note(small))
    question = "1 picture: has everybody in it agreed?"
    assert question not in [check.words for check in report_checks(model_of(small), ReportOptions())]
    small.workspace.run(AddRecords((Participant(id=new_id(), name="A. Example", may_be_photographed=False),)))
    assert question in [check.words for check in report_checks(model_of(small), ReportOptions())]
    without = ReportOptions(left_out=frozenset({KEY}))
    assert question not in [check.words for check in report_checks(model_of(small), without)]
    assert captions(model_of(small), without) == []


def test_a_caption_with_a_name_does_not_leave(small: Small) -> None:
    small.workspace.run(AddRecords((Participant(id=new_id(), name="Wilhelmina Exampleson"),)))
    attach(small, note(small), "Wilhelmina Exampleson before the wall")
    options = ReportOptions(audience=Audience.PUBLIC, pictures_agreed=True)
    with pytest.raises(WouldTell):
        outcome_report_pdf(model_of(small), options)
    assert captions(model_of(small), replace(options, mask_names=True)) == ["[name withheld] before the wall"]


def test_what_is_too_much_or_not_here_is_counted_not_forgotten(small: Small) -> None:
    one = note(small)
    for number, size in enumerate(((640, 400), (700, 400), (720, 400))):
        attach(small, one, f"picture {number}", picture(size=size))
    model = model_of(small)
    first = len(model.pictures[0].data)
    assert "not shown here" not in words_of(model)
    assert "2 more pictures are not shown here." in words_of(model_of(small, most=first + 10))
    assert captions(model_of(small, most=first + 10)) == ["picture 0"]
    assert "3 more pictures are not shown here." in words_of(model_of(small, most=10))


def test_big_photographs_are_made_as_small_as_they_are_printed(small: Small) -> None:
    from PIL import Image

    attach(small, note(small), data=picture(size=(3000, 4000)))
    blocks = outcome_report(model_of(small), ReportOptions()).blocks
    (shown,) = (block for block in blocks if isinstance(block, Picture))
    assert Image.open(io.BytesIO(shown.data)).size == (975, 1300)


def test_a_damaged_picture_leaves_its_words(small: Small) -> None:
    attach(small, note(small), data=b"no picture at all")
    text = words_of(model_of(small))
    assert "This picture cannot be shown: its file is damaged." in text
    assert CAPTION in text
