"""Votes in report, workbook and on paper: revealed ones only, the same figures, and nobody's vote can be read."""

from __future__ import annotations

import pytest

from a87desk.commands.ballot import Cast, CountByHand, EnterBallots
from a87desk.commands.note import WriteRecommendation
from a87desk.commands.vote import Candidate, NextRound, OpenVote, RevealVote
from a87desk.domain.recommendation import Recommendation
from a87desk.domain.vocabulary import StakeholderGroup, Visibility, VotingMethod
from a87desk.domain.vote import Vote, VoteItem
from a87desk.reading.printed_kit import kit_model
from a87desk.workspace import Workspace
from exports.document import Heading
from exports.handouts.composed import compose_kit
from exports.handouts.kit import sheets
from exports.handouts.options import KitOptions
from exports.report.checks import report_checks
from exports.report.options import ReportOptions
from exports.report.report import outcome_report
from tests.exports.making import made, rows_of, sheet_titles, small_workshop
from tests.exports.reading_pdf import page_texts, text_of
from tests.samples.migration_session import ACTIONS, ballots

AXES, DOTS, MANY = "a" * 32, "b" * 32, "c" * 32
AT = "2018-11-29T14:00:00+01:00"
SECRET = "The mine of the minister"


def open_vote(
    workspace: Workspace, vote_id: str, method: VotingMethod, items: tuple[str, ...], **fields: object
) -> list[str]:
    vote = Vote(id=vote_id, title=f"Vote {vote_id[0]}", method=method, began_at=AT, **fields)  # type: ignore[arg-type]
    workspace.run(OpenVote(vote, tuple(Candidate(text) for text in items)))
    return [one.id for one in workspace.read.all(VoteItem, "vote_id = ?", (vote_id,), "position, id")]


def score(workspace: Workspace) -> None:
    """Hold the Geneva session."""
    ids = open_vote(
        workspace,
        AXES,
        VotingMethod.PRIORITY_FEASIBILITY,
        ACTIONS,
        issued=32,
        left=2,
        priority_question="Does it help?",
    )
    workspace.run(
        EnterBallots(
            AXES,
            tuple(
                Cast(
                    {ids[place]: one for place, one in enumerate(cast.priority) if one is not None},
                    {ids[place]: one for place, one in enumerate(cast.feasibility) if one is not None},
                    cast.group,
                )
                for cast in ballots()
            ),
        )
    )


def test_a_covered_vote_is_in_no_document() -> None:
    with small_workshop() as small:
        score(small.workspace)
        documents = made(small.workspace)
    assert "Votes" not in sheet_titles(documents.workbook)
    headings = [one.key for one in outcome_report(documents.model, ReportOptions()).blocks if isinstance(one, Heading)]
    assert "votes" not in headings
    assert "Does it help" not in text_of(documents.report.content)


def test_the_session_is_told_with_method_rules_and_book() -> None:
    with small_workshop() as small:
        score(small.workspace)
        small.workspace.run(RevealVote(AXES, AT))
        documents = made(small.workspace)
    text = " ".join(text_of(documents.report.content).split())
    assert "30 people voted." in text
    assert "Each scores every item alone, from 1 to 5" in text
    assert "30 of 32 ballots cast · 0 spoiled, 2 left: it balances" in text
    assert "Priority: Does it help?" in text
    assert "voices (to" in text  # the cell breaks there
    assert "Academia, Government (9)" in text
    assert "Academia (3)" not in text
    rows = rows_of(documents.workbook, "Votes")
    found = {row["letter"]: row for row in rows}
    assert [row["place"] for row in rows] == sorted(row["place"] for row in rows)
    means = [sum(one.priority[5] or 0 for one in ballots()) / 30]
    assert found["F"]["priority_mean"] == pytest.approx(means[0], abs=0.005)
    assert found["A"]["remark"] == "To discuss"
    groups = {
        row["group"]: row["voters" if "voters" in row else "group_voters"]
        for row in rows_of(documents.workbook, "Votes by group")
    }
    assert groups == {"Civil society": 9, "International": 12, "Academia, Government": 9}


def test_dots_counted_by_hand_and_rounds() -> None:
    with small_workshop() as small:
        workspace = small.workspace
        ids = open_vote(workspace, DOTS, VotingMethod.DOTS, ("Map", "Share"), budget=3)
        counts = {(ids[0], None): 20, (ids[1], None): 9, (ids[1], StakeholderGroup.MEDIA): 2}
        workspace.run(CountByHand(DOTS, counts, {"issued": 11, "spoiled": 1}))
        workspace.run(RevealVote(DOTS, AT))
        many = open_vote(workspace, MANY, VotingMethod.MULTIVOTING, tuple(f"Idea {n}" for n in range(6)), budget=1)
        workspace.run(EnterBallots(MANY, tuple(Cast({many[0]: 1, many[1]: 1}) for _voter in range(3))))
        workspace.run(RevealVote(MANY, AT))
        workspace.run(NextRound(MANY, AT))
        documents = made(workspace)
    words = [one.words for one in report_checks(documents.model, ReportOptions()) if not one.is_in_order]
    assert "1 vote is not revealed" in words
    assert "The ballots of 1 vote do not balance" in words
    text = " ".join(text_of(documents.report.content).split())
    assert "3 ballots count though they break a rule." in text  # two votes where the rule gives one
    assert "31 of 33 dots placed · 1 spoiled, 0 left: 1 dot is missing" in text
    assert "Idea 3 (dropped)" in text
    assert "Media" not in text
    assert "Media" not in str(rows_of(documents.workbook, "Votes"))
    assert "Votes by group" not in sheet_titles(documents.workbook)  # two dots of the media would show one vote
    assert [row["round"] for row in rows_of(documents.workbook, "Votes") if row["vote"] == "Vote c"] == [1] * 6


def test_words_that_are_not_for_everyone_are_in_no_vote() -> None:
    with small_workshop() as small:
        workspace = small.workspace
        secret = Recommendation(
            id="d" * 32, group_id=small.group_ids[0], text=SECRET, visibility=Visibility.CONFIDENTIAL
        )
        workspace.run(WriteRecommendation(secret))
        vote = Vote(id=DOTS, title="First?", method=VotingMethod.DOTS, budget=3, began_at=AT)
        workspace.run(OpenVote(vote, (Candidate(recommendation_id=secret.id), Candidate("Share"))))
        printed = paper(workspace)
        workspace.run(RevealVote(DOTS, AT))
        documents = made(workspace)
    assert SECRET not in text_of(documents.report.content)
    assert SECRET not in str(rows_of(documents.workbook, "Votes"))
    assert SECRET not in " ".join(printed)
    assert "Not for everyone" in " ".join(printed)


def test_ballots_have_letters_rules_and_no_name() -> None:
    with small_workshop() as small:
        open_vote(small.workspace, DOTS, VotingMethod.DOTS, ("Map what exists", "Share"), budget=3, cap=2, issued=30)
        first = paper(small.workspace)
        score(small.workspace)
        both = paper(small.workspace)
        small.workspace.run(RevealVote(DOTS, AT))
        small.workspace.run(RevealVote(AXES, AT))
        none = paper(small.workspace)
    assert "Map what exists" not in " ".join(none)
    text = " ".join(first)
    assert text.count("A Map what exists") == 2  # two on a sheet, to be cut
    assert "3 dots each, at most 2 on one item" in text
    assert "Name" not in text.replace("No name", "")
    assert "○1 ○2 ○3 ○4 ○5" in " ".join(" ".join(both).split())


def paper(workspace: Workspace) -> list[str]:
    """Return the pages of the ballots."""
    model = kit_model(workspace.read, workspace.workshop_id, workspace.store.digest())
    left_out = frozenset(one.key for one in sheets() if one.key != "ballots") | {"cover"}
    kit = compose_kit(model, KitOptions(left_out=left_out))
    return page_texts(kit.content) if kit.sheets else []
