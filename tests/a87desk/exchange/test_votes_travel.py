"""What leaves of votes: words of something confidential stay here, and whose group a ballot is of does too."""

from __future__ import annotations

from pathlib import Path

import pytest

from a87desk.commands.ballot import Cast, EnterBallots
from a87desk.commands.note import WriteRecommendation
from a87desk.commands.record import ChangeRecord
from a87desk.commands.vote import Candidate, OpenVote
from a87desk.domain.recommendation import Recommendation
from a87desk.domain.vocabulary import StakeholderGroup, Visibility, VotingMethod
from a87desk.domain.vote import BallotPaper, Vote, VoteItem
from a87desk.domain.workshop import Workshop
from a87desk.exchange.consent import Consent
from a87desk.exchange.profile import Profile
from a87desk.exchange.signature import load_or_make_laptop_key
from a87desk.reading.found import find_everywhere
from a87desk.workspace import Workspace, create_workspace, workspace_from_bundle

VOTE, SAID = "a" * 32, "b" * 32


def arrived(tmp_path: Path, profile: Profile) -> Workspace:
    """Return another laptop's file, made from the bundle of a workshop whose vote has a confidential item."""
    workspace = create_workspace(tmp_path / "w.a87", Workshop(id="1" * 32, title="Forum"), "Facilitator")
    workspace.run(WriteRecommendation(Recommendation(id=SAID, text="Kanarienvogel sings")))
    vote = Vote(id=VOTE, title="First?", method=VotingMethod.DOTS, began_at="2018-11-29T14:00:00+01:00")
    workspace.run(OpenVote(vote, (Candidate(recommendation_id=SAID), Candidate("Blaumeise sings"))))
    item = workspace.read.all(VoteItem, "letter = 'A'")[0]
    workspace.run(EnterBallots(VOTE, (Cast({item.id: 2}, stakeholder_group=StakeholderGroup.MEDIA),)))
    workspace.run(ChangeRecord(Recommendation, SAID, {"visibility": Visibility.CONFIDENTIAL}))
    key = load_or_make_laptop_key(tmp_path / "key")
    workspace.export_bundle(tmp_path / "w.a87b", key, profile)
    workspace.close()
    consent = Consent(frozenset({key.code}))
    return workspace_from_bundle(tmp_path / "other.a87", tmp_path / "w.a87b", "Other", consent=consent)


@pytest.mark.parametrize("profile", [Profile.STARTER, Profile.SECRETARIAT])
def test_the_frozen_words_of_something_confidential_stay_here(tmp_path: Path, profile: Profile) -> None:
    other = arrived(tmp_path, profile)
    texts = [one.text for one in other.read.all(VoteItem)]
    assert "Blaumeise sings" in texts
    assert "Kanarienvogel" not in " ".join(texts)
    assert find_everywhere(other.read, "Kanarienvogel") == []
    other.close()


def test_the_secretariat_is_not_told_whose_ballot_it_is(tmp_path: Path) -> None:
    other = arrived(tmp_path, Profile.SECRETARIAT)
    [paper] = other.read.all(BallotPaper)
    assert (paper.marks, paper.stakeholder_group) == ((2,), None)
    other.close()


def test_the_whole_workshop_goes_to_another_laptop_of_the_facilitators(tmp_path: Path) -> None:
    other = arrived(tmp_path, Profile.FULL)
    assert other.read.all(BallotPaper)[0].stakeholder_group is StakeholderGroup.MEDIA
    assert [one.label for one in find_everywhere(other.read, "Blaumeise")] == ["Item of a vote"]
    assert find_everywhere(other.read, "Kanarienvogel") == []
    other.close()
