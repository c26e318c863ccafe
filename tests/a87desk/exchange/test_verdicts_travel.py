"""What people decided about pairs is respected at every look for suggestions, on whatever laptop it was decided."""

from __future__ import annotations

from pathlib import Path

import pytest

from a87desk.commands.note import WriteRecommendation
from a87desk.commands.record import AddRecords, ChangeRecord
from a87desk.commands.theme import AcceptSuggestion, SayNotTheSame, TakeBackVerdicts
from a87desk.consensus.glossary import Glossary
from a87desk.consensus.suggestion import suggest
from a87desk.domain.breakout_group import BreakoutGroup
from a87desk.domain.ids import BreakoutGroupId
from a87desk.domain.recommendation import Recommendation
from a87desk.domain.record import new_id
from a87desk.domain.vocabulary import Verdict
from a87desk.domain.workshop import Workshop
from a87desk.exchange.consent import Consent
from a87desk.reading.consensus_board import consensus_board
from a87desk.reading.suggestion_cards import decisions, statements, suggestion_cards
from a87desk.reading.verdicts import verdicts
from a87desk.workspace import Workspace, create_workspace, workspace_from_bundle
from resources import glossary

TRUST = Consent(unsigned=True)
SAID = (
    "Ratify the Protocol of 2014 to the Forced Labour Convention",
    "Ratification of the 2014 Protocol to the Forced Labour Convention",
    "Train teachers to recognise children who work",
)


class Laptops:
    """The facilitator's laptop and that of a group, both with three recommendations of three groups."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.facilitator = create_workspace(folder / "f.a87", Workshop(id=new_id(), title="Forum"), "Facilitator")
        groups = tuple(BreakoutGroup(id=new_id(), number=number) for number in (1, 2, 3))
        self.facilitator.run(AddRecords(groups))
        self.ids = tuple(new_id() for _ in SAID)
        for record_id, group, text in zip(self.ids, groups, SAID, strict=True):
            said = Recommendation(id=record_id, group_id=BreakoutGroupId(group.id), text=text)
            self.facilitator.run(WriteRecommendation(said))
        start = folder / "start.a87b"
        self.facilitator.export_bundle(start, None)
        self.group = workspace_from_bundle(folder / "g.a87", start, "Rapporteur of group 2", consent=TRUST)

    def bring(self, sender: Workspace, receiver: Workspace) -> None:
        path = self.folder / f"{new_id()}.a87b"
        sender.export_bundle(path, None)
        receiver.import_bundle(path, consent=TRUST)

    def suggested(self, workspace: Workspace) -> set[frozenset[str]]:
        """Return what is suggested to belong together, by the same look that the page takes."""
        board = consensus_board(workspace.read, workspace.workshop)
        words = Glossary.read(glossary.paths())
        found = suggest(statements(board), words, strictness=0.0, decisions=decisions(board))
        return {frozenset(card.recommendation_ids) for card in suggestion_cards(board, found)}

    @property
    def pair(self) -> frozenset[str]:
        return frozenset(self.ids[:2])


@pytest.fixture
def laptops(tmp_path: Path) -> Laptops:
    return Laptops(tmp_path)


@pytest.mark.parametrize("verdict", [Verdict.NOT_THE_SAME, Verdict.OVERLAPS, Verdict.CONTRADICTS])
def test_a_verdict_of_another_laptop_is_respected_after_the_import_and_tells_who_gave_it(
    laptops: Laptops, verdict: Verdict
) -> None:
    assert laptops.pair in laptops.suggested(laptops.facilitator)
    laptops.group.run(SayNotTheSame(laptops.ids[:2], reason="two protocols", verdict=verdict))
    laptops.bring(laptops.group, laptops.facilitator)
    assert laptops.pair not in laptops.suggested(laptops.facilitator)
    (found,) = verdicts(laptops.facilitator.read)
    assert (found.verdict, found.reason, found.by) == (verdict, "two protocols", "Rapporteur of group 2")
    assert (found.first.code, found.second.code) == ("1.1", "2.1")
    assert found.at


@pytest.mark.parametrize("verdict", [Verdict.NOT_THE_SAME, Verdict.OVERLAPS, Verdict.CONTRADICTS])
def test_a_verdict_given_here_stands_when_other_words_come_in(laptops: Laptops, verdict: Verdict) -> None:
    laptops.facilitator.run(SayNotTheSame(laptops.ids[:2], verdict=verdict))
    more = Recommendation(id=new_id(), text="Train teachers to see children who work")
    group = next(one for one in laptops.group.read.all(BreakoutGroup) if one.number == 2)
    laptops.group.run(
        WriteRecommendation(Recommendation(id=more.id, group_id=BreakoutGroupId(group.id), text=more.text))
    )
    laptops.group.run(ChangeRecord(Recommendation, laptops.ids[1], {"text": SAID[0]}))
    laptops.bring(laptops.group, laptops.facilitator)
    found = laptops.suggested(laptops.facilitator)
    assert not any(laptops.pair <= one for one in found)
    assert frozenset((laptops.ids[2], more.id)) in found
    assert [one.verdict for one in verdicts(laptops.facilitator.read)] == [verdict]


def test_a_verdict_that_was_taken_back_is_taken_back_on_the_other_laptop_too(laptops: Laptops) -> None:
    laptops.facilitator.run(SayNotTheSame(laptops.ids[:2], verdict=Verdict.CONTRADICTS))
    laptops.bring(laptops.facilitator, laptops.group)
    assert laptops.pair not in laptops.suggested(laptops.group)
    laptops.facilitator.run(TakeBackVerdicts(tuple(one.id for one in verdicts(laptops.facilitator.read))))
    laptops.bring(laptops.facilitator, laptops.group)
    assert laptops.pair in laptops.suggested(laptops.group)
    assert verdicts(laptops.group.read) == ()


def test_a_decision_on_words_that_were_removed_is_not_listed_and_comes_back_with_them(laptops: Laptops) -> None:
    from a87desk.commands.record import RemoveRecords

    laptops.facilitator.run(AcceptSuggestion(laptops.ids[:2], "Protocol", reason="one law"))
    assert [(one.verdict, one.reason) for one in verdicts(laptops.facilitator.read)] == [(Verdict.SAME, "one law")]
    laptops.facilitator.run(RemoveRecords(Recommendation, (laptops.ids[1],)))
    assert verdicts(laptops.facilitator.read) == ()
    laptops.facilitator.undo()
    assert len(verdicts(laptops.facilitator.read)) == 1
