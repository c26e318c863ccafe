"""The doors beside the list of all documents: Word of the command line, comment sheets, drafts made again, paper."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from a87desk.cli import documents
from a87desk.commands.document_version import GiveOut
from a87desk.commands.record import AddRecords, ChangeRecord
from a87desk.commands.theme import AddTheme
from a87desk.domain.attachment import Attachment
from a87desk.domain.document_comment import DocumentComment
from a87desk.domain.document_lists import Audience, DocumentKind
from a87desk.domain.document_version import DocumentVersion
from a87desk.domain.ids import NoteId
from a87desk.domain.note import Note
from a87desk.domain.participant import Participant
from a87desk.domain.recommendation import Recommendation
from a87desk.domain.record import Record, new_id
from a87desk.domain.session import Session
from a87desk.domain.theme import Theme
from a87desk.domain.vocabulary import NoteKind, Visibility
from a87desk.domain.workshop import Workshop
from a87desk.reading.document_versions import document_versions
from a87desk.reading.printed_kit import kit_model
from a87desk.reading.workshop_model import WorkshopModel, workshop_model
from exports.leaks.find import find_leaks, passages
from exports.leaks.forbidden import forbidden_words
from exports.leaks.refuse import WouldTell
from exports.outputs import outcome_report_docx
from exports.report.options import ReportOptions
from exports.report.record_walk import every_text
from exports.report.visible import visible
from tests.exports.making import Small, small_workshop
from ui.pages.comments import making
from ui.pages.slips.printing import made_slips
from ui.tasks import Work

HERON, CRANE = "Ardea Heron", "Grus Crane"
SECRET = "The inspector took money from the owner of the brick kiln in Talsi"
CAPTION = "The brick kiln in Talsi where the inspector was seen on Monday"
REPORT = DocumentKind.OUTCOME_REPORT


def quiet_work() -> Work:
    return Work(threading.Event(), lambda _share, _words: None)


@pytest.fixture
def small() -> Iterator[Small]:
    with small_workshop(languages=("en",)) as one:
        add(one, Participant(id=new_id(), name=HERON), Participant(id=new_id(), name=CRANE, may_be_listed=False))
        yield one


def add(small: Small, *records: Record) -> None:
    small.workspace.run(AddRecords(records))


def model_of(small: Small) -> WorkshopModel:
    return workshop_model(small.workspace.read, small.workspace.workshop_id, small.workspace.store.digest())


def note(small: Small, text: str) -> Note:
    made = Note(id=new_id(), session_id=small.session_id, text=text)
    add(small, made)
    return made


# --- Word -------------------------------------------------------------------------------------------------------


def test_the_report_for_word_is_searched_as_every_document_is(small: Small) -> None:
    note(small, f"As {HERON} told us, the ponds are dry")
    outcome_report_docx(model_of(small))
    with pytest.raises(WouldTell):
        outcome_report_docx(model_of(small), ReportOptions(audience=Audience.PUBLIC))
    with pytest.raises(WouldTell):
        documents.report_docx(model_of(small), Audience.GOVERNMENT)


def test_the_report_for_word_is_in_the_language_of_its_workshop(small: Small) -> None:
    small.workspace.run(ChangeRecord(Workshop, small.workspace.workshop_id, {"languages": ("fr",)}))
    words = "\n".join(one.text for one in passages(outcome_report_docx(model_of(small))))
    assert "Rapport des résultats" in words


# --- drafts made again and their sheets -------------------------------------------------------------------------


def given_out(small: Small, folder: Path, audience: Audience = Audience.PUBLIC) -> DocumentVersion:
    state = making.state_of(small.workspace)
    options = ReportOptions(audience=audience, draft_number=1)
    made = making.written_document(folder / "draft.pdf", REPORT, state, options, quiet_work())
    small.workspace.run(GiveOut(made, 1))
    return small.workspace.read.all(DocumentVersion)[0]


def test_a_draft_is_made_again_as_it_was(small: Small, tmp_path: Path) -> None:
    version = given_out(small, tmp_path)
    assert making.write_again(tmp_path / "again.pdf", small.workspace.copy_in_memory(), version, quiet_work())
    assert (tmp_path / "again.pdf").read_bytes() == (tmp_path / "draft.pdf").read_bytes()


def test_what_became_confidential_since_does_not_leave_with_the_old_draft_again(small: Small, tmp_path: Path) -> None:
    said = note(small, SECRET)
    version = given_out(small, tmp_path)
    small.workspace.run(ChangeRecord(Note, said.id, {"visibility": Visibility.CONFIDENTIAL}))
    with pytest.raises(WouldTell):
        making.write_again(tmp_path / "again.pdf", small.workspace.copy_in_memory(), version, quiet_work())
    assert not (tmp_path / "again.pdf").exists()


def test_the_comment_sheet_of_a_draft_tells_no_more_than_the_draft_may(small: Small, tmp_path: Path) -> None:
    small.workspace.run(ChangeRecord(Workshop, small.workspace.workshop_id, {"title": f"The ponds of {HERON}"}))
    given_out(small, tmp_path, Audience.INTERNAL)
    (shown,) = document_versions(small.workspace.read)
    making.write_comment_sheet(tmp_path / "sheet.xlsx", small.workspace.copy_in_memory(), shown, quiet_work())
    (heron,) = (one for one in small.workspace.read.all(Participant) if one.name == HERON)
    small.workspace.run(ChangeRecord(Participant, heron.id, {"may_be_listed": False}))
    (tmp_path / "sheet.xlsx").unlink()
    with pytest.raises(WouldTell):
        making.write_comment_sheet(tmp_path / "sheet.xlsx", small.workspace.copy_in_memory(), shown, quiet_work())
    assert not (tmp_path / "sheet.xlsx").exists()


def test_the_table_of_comments_withholds_who_does_not_want_to_be_named(small: Small, tmp_path: Path) -> None:
    add(small, DocumentComment(id=new_id(), document=REPORT, draft_number=1, number=1, sender=CRANE, text="Shorter"))
    making.write_disposition_table(tmp_path / "table.xlsx", model_of(small), REPORT, quiet_work())
    words = "\n".join(one.text for one in passages((tmp_path / "table.xlsx").read_bytes()))
    assert "Shorter" in words
    assert CRANE not in words


# --- paper for the room -----------------------------------------------------------------------------------------


def kit_paths(small: Small) -> dict[str, Callable[[], object]]:
    source = kit_model(small.workspace.read, small.workspace.workshop_id, "stamp")
    return {
        "one file": lambda: documents.kit_pdf(source),
        "a folder": lambda: list(documents.kit_folder(source)),
        "slips": lambda: made_slips(source, "", quiet_work()),
    }


@pytest.mark.parametrize("door", ["one file", "a folder", "slips"])
def test_paper_for_the_room_holds_no_confidential_words(small: Small, door: str) -> None:
    record = Recommendation(id=new_id(), group_id=small.group_ids[0], number=1, text="Fill the ponds")
    said = Note(id=new_id(), session_id=small.session_id, text=SECRET, visibility=Visibility.CONFIDENTIAL)
    add(small, record, said)
    small.workspace.run(AddTheme("Ponds", (record.id,)))
    assert kit_paths(small)[door]()
    small.workspace.run(ChangeRecord(Session, small.session_id, {"objective": f"To see why {SECRET}"}))
    (theme,) = small.workspace.read.all(Theme)
    small.workspace.run(ChangeRecord(Theme, theme.id, {"wording": SECRET}))
    with pytest.raises(WouldTell):
        kit_paths(small)[door]()


# --- what is said about confidential words ----------------------------------------------------------------------


def test_an_answer_to_an_amendment_of_something_confidential_is_shown_nowhere(small: Small) -> None:
    said = Recommendation(id=new_id(), session_id=small.session_id, text=SECRET, visibility=Visibility.CONFIDENTIAL)
    amended = Note(
        id=new_id(),
        session_id=small.session_id,
        kind=NoteKind.AMENDMENT,
        about_id=NoteId(said.id),
        text="The mayor",
    )
    answered = Note(
        id=new_id(), session_id=small.session_id, kind=NoteKind.ANSWER, about_id=NoteId(amended.id), text="Or his son"
    )
    add(small, said, amended, answered)
    texts = list(every_text(visible(model_of(small))))
    assert "The mayor" not in texts
    assert "Or his son" not in texts


def test_a_caption_and_an_amendment_of_confidential_words_are_looked_for_too(small: Small) -> None:
    group = small.group_ids[0]
    said = Note(id=new_id(), group_id=group, text="A short word", visibility=Visibility.CONFIDENTIAL)
    picture = Attachment(id=new_id(), about_id=said.id, sha="0" * 64, caption=CAPTION)
    amended = Note(id=new_id(), group_id=group, kind=NoteKind.AMENDMENT, about_id=NoteId(said.id), text=SECRET)
    add(small, said, picture, amended)
    forbidden = forbidden_words(model_of(small), Audience.INTERNAL)
    for words in (CAPTION, SECRET):
        assert find_leaks(words.encode(), None, forbidden), words
