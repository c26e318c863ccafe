"""A vote on what comes first: its rules, the list that was frozen before it, and what was cast.

No ballot leads to a person. Source: domain description 2.4 (dot voting, nominal group technique, multivoting, priority
and feasibility) and 3.3 (score, ballot).
"""

from __future__ import annotations

from typing import Annotated, ClassVar

from a87desk.domain.ids import RecommendationId, SessionId, ThemeId, VoteId, VoteItemId
from a87desk.domain.record import Privacy, Record, about, derived_id, place
from a87desk.domain.vocabulary import StakeholderGroup, VotingMethod


class Vote(Record, frozen=True):
    """One vote, or one round of it. Its results stay covered until `revealed_at`."""

    noun: ClassVar[str] = "vote"

    session_id: Annotated[SessionId | None, about("Session in which it was held", Privacy.PUBLIC)] = None
    title: Annotated[str, about("What was asked", Privacy.PUBLIC, searched=True)] = ""
    method: Annotated[VotingMethod | None, about("Method", Privacy.PUBLIC)] = None
    after_id: Annotated[VoteId | None, about("The round before this one", Privacy.PUBLIC)] = None
    round: Annotated[int | None, about("Round, from 1", Privacy.PUBLIC)] = None
    budget: Annotated[int | None, about("Dots, votes or picks that each person has", Privacy.PUBLIC)] = None
    cap: Annotated[int | None, about("At most so many on one item; none: no cap", Privacy.PUBLIC)] = None
    is_counted_by_hand: Annotated[
        bool, about("Dots were counted on the wall, not ballot by ballot", Privacy.PUBLIC)
    ] = False
    issued: Annotated[
        int | None, about("Ballots given out; where counted by hand, people who voted", Privacy.PUBLIC)
    ] = None
    spoiled: Annotated[int | None, about("Where counted by hand: dots that do not count", Privacy.PUBLIC)] = None
    left: Annotated[int | None, about("Ballots, or dots, that were never used", Privacy.PUBLIC)] = None
    priority_question: Annotated[str, about("What the axis of priority asks", Privacy.PUBLIC)] = ""
    feasibility_question: Annotated[str, about("What the axis of feasibility asks", Privacy.PUBLIC)] = ""
    feasibility_asks: Annotated[
        tuple[str, ...],
        about("What feasibility hangs on: money, law, time, institution", Privacy.PUBLIC),
    ] = ()
    lowest: Annotated[int | None, about("Lowest score of both axes", Privacy.PUBLIC)] = None
    highest: Annotated[int | None, about("Highest score of both axes", Privacy.PUBLIC)] = None
    began_at: Annotated[str, about("When the list was frozen, ISO 8601; empty: not yet", Privacy.PUBLIC)] = ""
    revealed_at: Annotated[str, about("When the results were shown, ISO 8601; empty: not yet", Privacy.PUBLIC)] = ""
    position: Annotated[str, place("Place among the votes")] = ""


class VoteItem(Record, frozen=True):
    """What can be voted for, in the words that stood there when the list was frozen. Lettered, never numbered."""

    noun: ClassVar[str] = "vote_item"

    vote_id: Annotated[VoteId | None, about("Vote", Privacy.PUBLIC)] = None
    theme_id: Annotated[ThemeId | None, about("Theme it stands for", Privacy.PUBLIC)] = None
    recommendation_id: Annotated[RecommendationId | None, about("Recommendation it stands for", Privacy.PUBLIC)] = None
    text: Annotated[str, about("The words as they stood", Privacy.PUBLIC, searched=True)] = ""
    letter: Annotated[str, about("Letter on the list and on the ballots, the same in every round", Privacy.PUBLIC)] = ""
    position: Annotated[str, place("Place on the list")] = ""


class BallotPaper(Record, frozen=True):
    """One ballot as it was cast, whole: what a person gave, by item. `item_ids` and the marks are of one length."""

    noun: ClassVar[str] = "ballot_paper"

    vote_id: Annotated[VoteId | None, about("Vote")] = None
    number: Annotated[int | None, about("Number in the pile, not of a person")] = None
    stakeholder_group: Annotated[
        StakeholderGroup | None, about("Group of the voter, where asked", Privacy.PERSONAL)
    ] = None
    is_spoiled: Annotated[bool, about("It does not count")] = False
    item_ids: Annotated[tuple[str, ...], about("The items marked")] = ()
    marks: Annotated[tuple[int | None, ...], about("Dots, votes or points; on two axes: priority, none: left out")] = ()
    feasibility: Annotated[tuple[int | None, ...], about("On two axes: feasibility of the same items")] = ()


class HandCount(Record, frozen=True):
    """Dots on one item as they were counted on the wall, of everybody or of one stakeholder group."""

    noun: ClassVar[str] = "hand_count"

    vote_id: Annotated[VoteId | None, about("Vote", Privacy.PUBLIC)] = None
    item_id: Annotated[VoteItemId | None, about("Item", Privacy.PUBLIC)] = None
    stakeholder_group: Annotated[StakeholderGroup | None, about("Of one group; none: not told apart")] = None
    dots: Annotated[int | None, about("Dots counted", Privacy.PUBLIC)] = None


def hand_count_id(item_id: str, stakeholder_group: str) -> str:
    """Return the identity of a count, so that two laptops that make it make one; "" for not told apart."""
    return derived_id(HandCount.noun, item_id, stakeholder_group)


def next_round_id(vote_id: str) -> str:
    """Return the identity of the round after a vote, so that two laptops that go on make one."""
    return derived_id(Vote.noun, vote_id, "next round")


def next_item_id(round_id: str, item_id: str) -> str:
    """Return the identity that an item has in another round."""
    return derived_id(VoteItem.noun, round_id, item_id)
