"""Holding a vote: freeze the list, take in what was cast, reveal, go on to the next round.

What is voted on is written down in the words that stand there at that moment, so that a theme renamed later does not
change what people voted for. Times come from the person's own clock, ISO 8601; nothing here asks what time it is.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeVar

import msgspec

from a87desk.commands.ballot import refuse_no_count
from a87desk.commands.command import Act, Command, quoted
from a87desk.domain.errors import A87Error
from a87desk.domain.ids import RecommendationId, ThemeId, VoteId
from a87desk.domain.position import following
from a87desk.domain.recommendation import Recommendation
from a87desk.domain.record import Record, new_id
from a87desk.domain.theme import Theme
from a87desk.domain.vocabulary import VotingMethod
from a87desk.domain.vote import BallotPaper, HandCount, Vote, VoteItem, next_item_id, next_round_id
from a87desk.i18n import _, mark
from a87desk.prioritising.multivoting import MOST_ON_ONE, letter_of, votes_each
from a87desk.reading.vote_result import VOTE_ORDER, vote_result
from a87desk.store.writer import Basis

R = TypeVar("R", bound=Record)
MOST_ITEMS = 600
"""As many as the recommendations of the largest workshop that is designed for."""


class NothingToVoteOn(A87Error):
    code = "E_NO_VOTE_ITEMS"
    title = mark("Nothing to vote on")
    message = mark("A vote needs at least one item with words.")
    advice = mark("Choose themes or recommendations, or write what is voted on.")


class TooLongAList(A87Error):
    code = "E_VOTE_LONG"
    title = mark("Too long a list")
    message = mark("A list of {count} items is longer than anybody can vote on; at most {most} can be.")
    advice = mark("Put together what says the same, or vote on the themes.")


class NoFurtherRound(A87Error):
    code = "E_NO_FURTHER_ROUND"
    title = mark("No further round")
    message = mark("There is nothing to go on with: this vote has no results yet, or is not a multivote.")
    advice = mark("Reveal the results first. Only multivoting goes on in rounds.")


@dataclass(frozen=True, slots=True)
class Candidate:
    """Something to vote on: a theme, a recommendation or words of their own. Words here go before the record's."""

    text: str = ""
    theme_id: str = ""
    recommendation_id: str = ""


@dataclass(frozen=True)
class OpenVote(Command):
    """Open a vote with its rules and freeze its list, lettered in this order.

    `vote` needs its method and `began_at`; what the rules of the method say and it does not is filled in.
    """

    vote: Vote
    candidates: tuple[Candidate, ...]

    def apply(self, act: Act) -> str:
        texts = [(_words(act, one), one) for one in self.candidates]
        listed = [(text, one) for text, one in texts if text]
        if not listed:
            raise NothingToVoteOn()
        if len(listed) > MOST_ITEMS:
            raise TooLongAList(count=len(listed), most=MOST_ITEMS)
        votes = act.read.all(Vote, order=VOTE_ORDER)
        vote = _with_rules(self.vote, len(listed))
        act.write.add(_changed(vote, position=following(votes[-1].position if votes else "")))
        position = ""
        for place, (text, one) in enumerate(listed):
            position = following(position)
            act.write.add(
                VoteItem(
                    id=new_id(),
                    vote_id=VoteId(vote.id),
                    theme_id=ThemeId(one.theme_id) if one.theme_id else None,
                    recommendation_id=RecommendationId(one.recommendation_id) if one.recommendation_id else None,
                    text=text,
                    letter=letter_of(place),
                    position=position,
                )
            )
        return _("Opened the vote {title}").format(title=_name(vote))


@dataclass(frozen=True)
class ChangeVote(Command):
    """Give fields of a vote new values, such as its title, how many ballots were given out, or how many are left.

    The list of what is voted on stays as it was frozen.
    """

    vote_id: str
    fields: Mapping[str, object]
    basis: Basis | None = None

    def apply(self, act: Act) -> str:
        vote = act.one(Vote, self.vote_id)
        for name in ("issued", "spoiled", "left"):
            refuse_no_count(self.fields.get(name))
        act.write.change(Vote, vote.id, self.fields, self.basis)
        return _("Changed the vote {title}").format(title=_name(vote))


@dataclass(frozen=True)
class RevealVote(Command):
    """Show the results from now on: on the page, the wall, in the report."""

    vote_id: str
    at: str

    def apply(self, act: Act) -> str:
        vote = act.one(Vote, self.vote_id)
        act.write.change(Vote, vote.id, {"revealed_at": self.at})
        return _("Revealed the vote {title}").format(title=_name(vote))


@dataclass(frozen=True)
class CoverVote(Command):
    """Cover the results again. What was entered stays."""

    vote_id: str

    def apply(self, act: Act) -> str:
        vote = act.one(Vote, self.vote_id)
        act.write.change(Vote, vote.id, {"revealed_at": ""})
        return _("Covered the vote {title}").format(title=_name(vote))


@dataclass(frozen=True)
class NextRound(Command):
    """Go on with the items that stay (multivoting), under the same letters. The round before stays as it is.

    The round has an identity of its own that follows from the one before, so that two laptops make one.
    """

    vote_id: str
    at: str

    def apply(self, act: Act) -> str:
        before = vote_result(act.read, self.vote_id)
        if before is None:
            act.one(Vote, self.vote_id)
            raise NoFurtherRound()
        if before.is_covered or before.method is not VotingMethod.MULTIVOTING:
            raise NoFurtherRound()
        vote = before.vote
        number = (vote.round or 1) + 1
        following_vote = Vote(
            id=next_round_id(vote.id),
            session_id=vote.session_id,
            title=vote.title,
            method=vote.method,
            after_id=VoteId(vote.id),
            round=number,
            budget=votes_each(len(before.stays)),
            cap=vote.cap,
            issued=vote.issued,
            began_at=self.at,
        )
        votes = act.read.all(Vote, order=VOTE_ORDER)
        act.write.add(_changed(following_vote, position=following(votes[-1].position if votes else "")))
        for one in before.stays:
            round_id = following_vote.id
            act.write.add(_changed(one.item, id=next_item_id(round_id, one.id), vote_id=VoteId(round_id)))
        return _("Opened round {number} of {title}").format(number=number, title=_name(vote))


@dataclass(frozen=True)
class RemoveVote(Command):
    """Remove a vote with its list, its ballots and its counts."""

    vote_id: str

    def apply(self, act: Act) -> str:
        vote = act.one(Vote, self.vote_id)
        for record_type in (BallotPaper, HandCount, VoteItem):
            for one in act.read.all(record_type, "vote_id = ?", (vote.id,)):
                act.write.remove(record_type, one.id)
        act.write.remove(Vote, vote.id)
        return _("Removed the vote {title}").format(title=_name(vote))


def _with_rules(vote: Vote, items: int) -> Vote:
    """Fill in what the rules of the method say: votes each are a third of the items, picks are five."""
    usual: dict[str, object] = {"round": 1}
    if vote.method is VotingMethod.MULTIVOTING:
        usual |= {"budget": votes_each(items), "cap": MOST_ON_ONE}
    elif vote.method is VotingMethod.NOMINAL_GROUP:
        usual |= {"budget": 5}
    elif vote.method is VotingMethod.PRIORITY_FEASIBILITY:
        usual |= {"lowest": 1, "highest": 5}
    return _changed(vote, **{name: value for name, value in usual.items() if getattr(vote, name) is None})


def _changed(record: R, **fields: object) -> R:
    return msgspec.structs.replace(record, **fields)


def _words(act: Act, one: Candidate) -> str:
    if one.text.strip():
        return one.text.strip()
    if one.theme_id:
        return act.one(Theme, one.theme_id).name.strip()
    return act.one(Recommendation, one.recommendation_id).text.strip() if one.recommendation_id else ""


def _name(vote: Vote) -> str:
    return quoted(vote.title or _("A vote without a title"))
