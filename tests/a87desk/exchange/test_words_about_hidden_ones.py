"""What is about words that may not leave does not leave either: an amendment to something confidential tells it."""

from __future__ import annotations

from pathlib import Path

import pytest

from a87desk.commands.note import WriteRecommendation
from a87desk.commands.record import ChangeRecord, RemoveRecords
from a87desk.commands.report_back import AmendFromTheFloor
from a87desk.domain.note import Note
from a87desk.domain.recommendation import Recommendation
from a87desk.domain.record import new_id
from a87desk.domain.vocabulary import Visibility
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
