"""What is about words that may not leave does not leave either: an amendment to something confidential tells it."""

from __future__ import annotations

from pathlib import Path

import pytest

from a87desk.commands.document_text import WriteText
from a87desk.commands.note import WriteRecommendation
from a87desk.commands.record import AddRecords, ChangeRecord, RemoveRecords
from a87desk.commands.report_back import AmendFromTheFloor
from a87desk.domain.document_comment import DocumentComment
from a87desk.domain.document_lists import DocumentKind
from a87desk.domain.document_text import DocumentText
from a87desk.domain.ids import NoteId
from a87desk.domain.note import Note
from a87desk.domain.recommendation import Recommendation
from a87desk.domain.record import new_id
from a87desk.domain.vocabulary import NoteKind, Visibility
from a87desk.domain.workshop import Workshop
from a87desk.exchange.consent import Consent
from a87desk.exchange.profile import Profile
from a87desk.exchange.signature import load_or_make_laptop_key
from a87desk.reading.found import find_everywhere
from a87desk.workspace import Workspace, create_workspace, workspace_from_bundle

SAID, OPEN = "1" * 32, "2" * 32


def plenary(path: Path) -> Workspace:
    workspace = create_workspace(path, Workshop(id=new_id(), title="Forum"), "Facilitator")
    for one in (SAID, OPEN):
        workspace.run(WriteRecommendation(Recommendation(id=one, text="words")))
    workspace.run(AmendFromTheFloor(SAID, "Kanarienvogel sings"))
    workspace.run(AmendFromTheFloor(OPEN, "Blaumeise sings"))
    return workspace


@pytest.mark.parametrize("profile", [Profile.STARTER, Profile.SECRETARIAT])
@pytest.mark.parametrize("is_removed", [False, True])
def test_an_amendment_stays_here_when_its_words_became_confidential_later(
    tmp_path: Path, profile: Profile, is_removed: bool
) -> None:
    workspace = plenary(tmp_path / "w.a87")
    workspace.run(ChangeRecord(Recommendation, SAID, {"visibility": Visibility.CONFIDENTIAL}))
    if is_removed:
        amendment = next(one for one in workspace.read.all(Note) if one.about_id == SAID)
        workspace.run(RemoveRecords(Note, (amendment.id,)))
    key = load_or_make_laptop_key(tmp_path / "key")
    workspace.export_bundle(tmp_path / "w.a87b", key, profile)
    workspace.close()
    other = workspace_from_bundle(
        tmp_path / "other.a87", tmp_path / "w.a87b", "Other", consent=Consent(frozenset({key.code}))
    )
    gone = [kept.record.text for kept in other.read.removed(Note)]
    texts = [*gone, *(note.text for note in other.read.all(Note))]
    assert "Blaumeise sings" in texts
    assert "Kanarienvogel" not in " ".join(texts)
    assert find_everywhere(other.read, "Kanarienvogel") == []
    other.close()


def sent(workspace: Workspace, folder: Path, profile: Profile) -> Workspace:
    """Return the workshop as it comes out of a bundle."""
    key = load_or_make_laptop_key(folder / "key")
    workspace.export_bundle(folder / "w.a87b", key, profile)
    workspace.close()
    return workspace_from_bundle(
        folder / "other.a87", folder / "w.a87b", "Other", consent=Consent(frozenset({key.code}))
    )


@pytest.mark.parametrize("profile", [Profile.STARTER, Profile.SECRETARIAT])
def test_an_answer_to_an_amendment_of_confidential_words_stays_here(tmp_path: Path, profile: Profile) -> None:
    workspace = plenary(tmp_path / "w.a87")
    amendment = next(one for one in workspace.read.all(Note) if one.about_id == SAID)
    answer = Note(id=new_id(), kind=NoteKind.ANSWER, about_id=NoteId(amendment.id), text="Rotkehlchen sings")
    workspace.run(AddRecords((answer,)))
    workspace.run(ChangeRecord(Recommendation, SAID, {"visibility": Visibility.CONFIDENTIAL}))
    assert find_everywhere(workspace.read, "Kanarienvogel") == find_everywhere(workspace.read, "Rotkehlchen") == []
    other = sent(workspace, tmp_path, profile)
    assert "Rotkehlchen sings" not in [note.text for note in other.read.all(Note)]
    other.close()


@pytest.mark.parametrize("profile", [Profile.STARTER, Profile.SECRETARIAT])
@pytest.mark.parametrize("is_rewritten", [False, True])
def test_words_of_a_report_stay_here_while_confidential_ones_stand_in_them(
    tmp_path: Path, profile: Profile, is_rewritten: bool
) -> None:
    secret = "The inspector took money from the owner of the kiln."
    workspace = plenary(tmp_path / "w.a87")
    workspace.run(ChangeRecord(Recommendation, SAID, {"text": secret}))
    for section, text in (("summary", f"It was said: {secret.upper()}"), ("messages", "Ponds first.")):
        workspace.run(WriteText(DocumentKind.OUTCOME_REPORT, section, "en", text, "What the program would write"))
    if is_rewritten:
        workspace.run(WriteText(DocumentKind.OUTCOME_REPORT, "summary", "en", "Nothing was said.", ""))
    workspace.run(ChangeRecord(Recommendation, SAID, {"visibility": Visibility.CONFIDENTIAL}))
    other = sent(workspace, tmp_path, profile)
    texts = {one.text for one in other.read.all(DocumentText)}
    assert "Ponds first." in texts
    assert texts <= {"Ponds first.", ""}
    held = [value or b"" for _identity, _header, _salt, value in other.store.log.operations()]
    assert not [value for value in held if b"inspector" in value.lower()]
    other.close()


def test_the_secretariat_is_not_told_who_sent_a_comment_unless_names_may_leave(tmp_path: Path) -> None:
    workspace = plenary(tmp_path / "w.a87")
    comment = DocumentComment(
        id=new_id(), document=DocumentKind.AGENDA, number=1, sender="Ardea Heron", text="Shorter", sheet="heron.xlsx"
    )
    workspace.run(AddRecords((comment,)))
    workspace.run(WriteText(DocumentKind.OUTCOME_REPORT, "summary", "en", "Mine", "Opened by Ardea Heron"))
    other = sent(workspace, tmp_path, Profile.SECRETARIAT)
    (arrived,) = other.read.all(DocumentComment)
    assert (arrived.text, arrived.sender, arrived.sheet) == ("Shorter", "", "")
    assert [(one.text, one.program_text) for one in other.read.all(DocumentText)] == [("Mine", "")]
    other.close()
