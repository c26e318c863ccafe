"""Drafts are numbered and never twice alike; a final version stands until it is opened again with a reason."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from a87desk.commands.document_version import (
    DraftNumberTaken,
    Finalise,
    FinalStands,
    GiveOut,
    MadeDocument,
    NoReason,
    NotFinal,
    Reopen,
    TwoVersionsStand,
)
from a87desk.commands.moment import KeepMoment
from a87desk.commands.record import AddRecords, ChangeRecord
from a87desk.domain.document_comment import DocumentComment
from a87desk.domain.document_lists import Audience, Disposition, DocumentKind
from a87desk.domain.document_version import DocumentVersion
from a87desk.domain.moment import Moment
from a87desk.domain.recommendation import Recommendation
from a87desk.domain.workshop import Workshop
from a87desk.reading.document_versions import (
    VersionState,
    changed_since,
    document_versions,
    model_of,
    next_draft_number,
)
from a87desk.workspace import Workspace, create_workspace
from tests.a87desk.commands.two_laptops import bring, second_laptop
from tests.conftest import StandingClock

REPORT = DocumentKind.OUTCOME_REPORT
MADE = MadeDocument(REPORT, Audience.PUBLIC, "en")
SAID = "7" * 32


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    made = create_workspace(tmp_path / "w.a87", Workshop(id="0" * 32, title="Nairobi"), "a", clock=StandingClock())
    made.run(AddRecords((Recommendation(id=SAID, number=1, text="Share data."),)))
    yield made
    made.close()


def listed(workspace: Workspace) -> list[tuple[str, VersionState]]:
    return [(one.number or "final", one.state) for one in document_versions(workspace.read)]


def test_drafts_are_numbered_through_for_a_document_whoever_they_are_for(workspace: Workspace) -> None:
    workspace.run(GiveOut(MADE))
    workspace.run(GiveOut(replace(MADE, language="fr")))
    workspace.run(GiveOut(replace(MADE, audience=Audience.GOVERNMENT)))
    workspace.run(GiveOut(replace(MADE, document=DocumentKind.AGENDA)))
    found = [(one.version.document, one.number) for one in document_versions(workspace.read)]
    assert found == [(REPORT, "3"), (REPORT, "2"), (REPORT, "1"), (DocumentKind.AGENDA, "1")]
    assert next_draft_number(workspace.read, REPORT) == 4


def test_a_number_that_was_taken_back_is_not_given_again(workspace: Workspace) -> None:
    workspace.run(GiveOut(MADE))
    workspace.undo()
    assert listed(workspace) == []
    workspace.run(GiveOut(MADE))
    assert listed(workspace) == [("2", VersionState.OUT)]


def test_the_number_that_is_printed_is_the_one_that_is_kept(workspace: Workspace) -> None:
    workspace.run(GiveOut(MADE, number=1))
    with pytest.raises(DraftNumberTaken):
        workspace.run(GiveOut(MADE, number=1))
    assert listed(workspace) == [("1", VersionState.OUT)]


def test_from_draft_to_final_and_open_again(workspace: Workspace) -> None:
    workspace.run(GiveOut(MADE))
    workspace.run(Finalise(MADE))
    assert listed(workspace) == [("final", VersionState.FINAL), ("1", VersionState.EARLIER)]
    assert [one.name for one in workspace.read.all(Moment)] == ["Outcome report, final"]
    for again in (GiveOut(MADE), Finalise(MADE)):
        with pytest.raises(FinalStands):
            workspace.run(again)
    final = document_versions(workspace.read)[0]
    for reason in ("", "  "):
        with pytest.raises(NoReason):
            workspace.run(Reopen(final.id, reason))
    workspace.run(Reopen(final.id, " two names were wrong "))
    with pytest.raises(NotFinal):
        workspace.run(Reopen(final.id, "again"))
    workspace.run(GiveOut(MADE))
    workspace.run(Finalise(MADE))
    states = [VersionState.FINAL, VersionState.EARLIER, VersionState.REOPENED, VersionState.EARLIER]
    assert [state for _number, state in listed(workspace)] == states
    assert [one.number for one in document_versions(workspace.read)] == ["", "2", "", "1"]
    assert document_versions(workspace.read)[2].version.reopened_because == "two names were wrong"


def test_final_in_one_language_leaves_the_others_open(workspace: Workspace) -> None:
    workspace.run(Finalise(MADE))
    workspace.run(GiveOut(replace(MADE, language="fr")))
    workspace.run(Finalise(replace(MADE, language="fr")))
    workspace.run(Finalise(replace(MADE, audience=Audience.INTERNAL)))
    assert len(document_versions(workspace.read)) == 4


def test_a_draft_cannot_be_opened_again(workspace: Workspace) -> None:
    workspace.run(GiveOut(MADE))
    with pytest.raises(NotFinal):
        workspace.run(Reopen(document_versions(workspace.read)[0].id, "why not"))


def test_open_comments_do_not_stop_a_final_version_and_two_versions_of_words_do(
    workspace: Workspace, tmp_path: Path
) -> None:
    workspace.run(AddRecords((DocumentComment(id="9" * 32, document=REPORT, draft_number=1, number=1, text="?"),)))
    other = second_laptop(workspace, tmp_path)
    workspace.run(ChangeRecord(DocumentComment, "9" * 32, {"disposition": Disposition.ACCEPTED}))
    other.run(ChangeRecord(DocumentComment, "9" * 32, {"disposition": Disposition.NOT_ACCEPTED}))
    bring(other, workspace, tmp_path)
    workspace.run(Finalise(MADE))  # two answers to a comment are not in the document
    workspace.undo()
    workspace.run(ChangeRecord(Recommendation, SAID, {"text": "Share data now."}))
    other.run(ChangeRecord(Recommendation, SAID, {"text": "Share data soon."}))
    bring(other, workspace, tmp_path)
    with pytest.raises(TwoVersionsStand):
        workspace.run(Finalise(MADE))
    other.close()


def test_a_version_keeps_what_it_was_made_from_whatever_comes_later(workspace: Workspace, tmp_path: Path) -> None:
    other = second_laptop(workspace, tmp_path)
    known, stamp = workspace.read.known(), workspace.store.digest()
    workspace.run(ChangeRecord(Recommendation, SAID, {"text": "Written while the document was made."}))
    workspace.run(GiveOut(replace(MADE, known=known, stamp=stamp)))
    version = document_versions(workspace.read)[0].version
    workspace.run(ChangeRecord(Recommendation, SAID, {"text": "Written later."}))
    bring(workspace, other, tmp_path)
    for laptop in (workspace, other):
        model = model_of(laptop.store, version)
        page = [one.recommendation.text for day in model.days for each in day.sessions for one in each.recommendations]
        assert page == ["Share data."]
        assert model.stamp == stamp
        assert [one.after.text for one in changed_since(laptop.store, version).recommendations if one.after] == [
            "Written later."
        ]
    other.close()


def test_two_laptops_that_give_out_at_once_do_not_clash(workspace: Workspace, tmp_path: Path) -> None:
    other = second_laptop(workspace, tmp_path)
    workspace.run(GiveOut(MADE))
    other.run(GiveOut(replace(MADE, language="fr")))
    bring(other, workspace, tmp_path)
    bring(workspace, other, tmp_path)
    assert listed(workspace) == listed(other)
    assert sorted(number for number, _state in listed(workspace)) == ["1", "1b"]
    assert next_draft_number(workspace.read, REPORT) == next_draft_number(other.read, REPORT) == 2
    other.close()


def test_the_list_counts_what_is_answered(workspace: Workspace) -> None:
    workspace.run(GiveOut(MADE))
    comments = (
        DocumentComment(id="a" * 32, document=REPORT, draft_number=1, disposition=Disposition.ANSWERED),
        DocumentComment(id="b" * 32, document=REPORT, draft_number=1),
        DocumentComment(id="c" * 32, document=REPORT, draft_number=2),
    )
    workspace.run(AddRecords(comments))
    shown = document_versions(workspace.read)[0]
    assert (shown.comments, shown.answered, shown.open) == (2, 1, 1)


def test_moments_and_versions_are_looked_up_apart(workspace: Workspace) -> None:
    workspace.run(KeepMoment("before"))
    workspace.run(GiveOut(MADE))
    assert len(workspace.read.all(DocumentVersion)) == 1
