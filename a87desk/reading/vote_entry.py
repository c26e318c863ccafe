"""What those who type in a vote see: its rules, the ballots one by one, the counts on the wall. Never a total by item.

Frozen, read at one moment, for a vote that is covered too. Says in words what is wrong with a ballot and whether the
book balances. Must not know what the vote gave: that is `vote_result`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from a87desk.domain.vocabulary import StakeholderGroup, VotingMethod
from a87desk.domain.vote import BallotPaper, HandCount, Vote, VoteItem
from a87desk.i18n import _, ngettext
from a87desk.prioritising.ballot import BallotBook
from a87desk.prioritising.ballot_rules import BallotFault, BallotRules
from a87desk.prioritising.typed_ballot import TypedBallot
from a87desk.reading.vote_result import BALLOT_ORDER, ITEM_ORDER
from a87desk.reading.vote_tally import book_of_vote, feasibility_of, marks_of, rules_of
from a87desk.store.reader import Reader

Counted = Mapping[tuple[str, StakeholderGroup | None], int]
"""Dots by item and stakeholder group; None: not told apart."""


@dataclass(frozen=True, slots=True)
class EnteredBallot:
    """A ballot as it was typed in, in words ("A3 C2"), with what is wrong with it."""

    paper: BallotPaper
    words: str
    faults: tuple[BallotFault, ...]

    @property
    def number(self) -> str:
        return str(self.paper.number) if self.paper.number is not None else "?"


@dataclass(frozen=True, slots=True)
class VoteEntry:
    """A vote as it is typed in. `doubled`: numbers of several ballots, such as of two piles."""

    vote: Vote
    items: tuple[VoteItem, ...]
    rules: BallotRules
    ballots: tuple[EnteredBallot, ...]
    counts: Counted
    next_number: int
    book: BallotBook | None
    doubled: tuple[int, ...] = ()

    @property
    def letters(self) -> tuple[str, ...]:
        return tuple(one.letter for one in self.items)

    @property
    def spoiled(self) -> int:
        return sum(one.paper.is_spoiled for one in self.ballots)

    def blank(self) -> TypedBallot:
        """Return a ballot on which nothing is typed."""
        return TypedBallot(self.rules, self.letters)

    def retyped(self, paper: BallotPaper) -> TypedBallot:
        """Return a ballot that was typed in, to be corrected."""
        return TypedBallot(self.rules, self.letters, marks_of(paper), feasibility_of(paper), paper.is_spoiled)


def vote_entry(read: Reader, vote_id: str) -> VoteEntry | None:
    """Return what was typed in of a vote, None where it is not there."""
    vote = read.one(Vote, vote_id)
    if vote is None:
        return None
    own = ("vote_id = ?", (vote_id,))
    items = tuple(read.all(VoteItem, *own, ITEM_ORDER))
    papers = read.all(BallotPaper, *own, BALLOT_ORDER)
    counts = read.all(HandCount, *own)
    rules = rules_of(vote, items)
    numbers = Counter(one.number for one in papers if one.number is not None)
    return VoteEntry(
        vote=vote,
        items=items,
        rules=rules,
        ballots=tuple(EnteredBallot(one, ballot_words(one, items), _faults(rules, one)) for one in papers),
        counts={(str(one.item_id), one.stakeholder_group): one.dots for one in counts if one.dots is not None},
        next_number=read.highest_ever(BallotPaper, "number", "vote_id", vote_id) + 1,
        book=book_of_vote(vote, papers, counts, {one.id for one in items}),
        doubled=tuple(sorted(number for number, count in numbers.items() if count > 1)),
    )


def ballot_words(paper: BallotPaper, items: Iterable[VoteItem]) -> str:
    """Return what stands on a ballot as it can be typed: "A3 C2", on two axes "A4/2", a dash for left out."""
    return cast_words(marks_of(paper), feasibility_of(paper), items)


def cast_words(marks: Mapping[str, int], scores: Mapping[str, int], items: Iterable[VoteItem]) -> str:
    """Return marks and scores by item in words, in the order of the list."""
    words = []
    for one in items:
        mark, score = marks.get(one.id), scores.get(one.id)
        if scores:
            if mark is not None or score is not None:
                words.append(f"{one.letter}{_or_dash(mark)}/{_or_dash(score)}")
        elif mark is not None:
            words.append(f"{one.letter}{mark}")
    return " ".join(words)


def fault_words(fault: BallotFault, rules: BallotRules, given: int = 0) -> str:
    """Return what is wrong with a ballot in a few words; `given` is how much stands on it."""
    words = {
        BallotFault.TOO_MANY: _("{given} given, {budget} allowed").format(given=given, budget=rules.budget),
        BallotFault.OVER_CAP: _("more than {most} on one item").format(most=rules.most),
        BallotFault.NOT_EACH_ONCE: _("not {points} once each").format(points=points_words(rules)),
        BallotFault.OFF_SCALE: _("the scale goes from {lowest} to {highest}").format(
            lowest=rules.lowest, highest=rules.highest
        ),
        BallotFault.BELOW_ZERO: _("a number below zero"),
        BallotFault.UNKNOWN_ITEM: _("a letter that is not on the list"),
        BallotFault.EMPTY: _("nothing marked"),
    }
    return words[fault]


def points_words(rules: BallotRules) -> str:
    """Return the points of the nominal group technique, such as "5, 4, 3, 2, 1"."""
    return ", ".join(str(points) for points in range(rules.budget, rules.budget - rules.picks, -1))


def given_words(typed: TypedBallot) -> str:
    """Return how much of a ballot is typed: "3 of 5 dots", "2 of 5 items", "9 of 12 scores"."""
    rules = typed.rules
    if rules.is_on_axes:
        given, all_of = len(typed.marks) + len(typed.feasibility), 2 * len(rules.items)
        return ngettext("{given} of {all} score", "{given} of {all} scores", all_of).format(given=given, all=all_of)
    if rules.method is VotingMethod.NOMINAL_GROUP:
        picks = rules.picks
        return ngettext("{given} of {all} item", "{given} of {all} items", picks).format(
            given=len(typed.marks), all=picks
        )
    if rules.method is VotingMethod.MULTIVOTING:
        words = ngettext("{given} of {all} vote", "{given} of {all} votes", rules.budget)
    else:
        words = ngettext("{given} of {all} dot", "{given} of {all} dots", rules.budget)
    return words.format(given=typed.given, all=rules.budget)


def rules_words(rules: BallotRules) -> str:
    """Return the rules of a vote in a line, as they are told to the room."""
    if rules.is_on_axes:
        return _("Each scores every item alone, from {lowest} to {highest}").format(
            lowest=rules.lowest, highest=rules.highest
        )
    if rules.method is VotingMethod.NOMINAL_GROUP:
        return ngettext("Each picks {count} item: {points}", "Each picks {count} items: {points}", rules.picks).format(
            count=rules.picks, points=points_words(rules)
        )
    if rules.method is VotingMethod.MULTIVOTING:
        words = ngettext("{count} vote each", "{count} votes each", rules.budget).format(count=rules.budget)
    else:
        words = ngettext("{count} dot each", "{count} dots each", rules.budget).format(count=rules.budget)
    if rules.most >= rules.budget:
        return words
    return _("{rules}, at most {most} on one item").format(rules=words, most=rules.most)


def book_words(book: BallotBook | None, *, dots: bool) -> str:
    """Return whether all that was given out is accounted for: cast, spoiled and left. `dots`: dots, not ballots."""
    if book is None:
        return ""
    placed = (
        ngettext("{cast} of {issued} dot placed", "{cast} of {issued} dots placed", book.issued)
        if dots
        else ngettext("{cast} of {issued} ballot cast", "{cast} of {issued} ballots cast", book.issued)
    ).format(cast=book.cast, issued=book.issued)
    rest = _("{spoiled} spoiled, {left} left").format(spoiled=book.spoiled, left=book.left)
    return f"{placed} · {rest}: {_balance_words(book.missing, dots=dots)}"


def _balance_words(missing: int, *, dots: bool) -> str:
    if not missing:
        return _("it balances")
    count = abs(missing)
    if missing > 0:
        words = (
            ngettext("{count} dot is missing", "{count} dots are missing", count)
            if dots
            else ngettext("{count} ballot is missing", "{count} ballots are missing", count)
        )
    else:
        words = (
            ngettext("{count} dot too many", "{count} dots too many", count)
            if dots
            else ngettext("{count} ballot too many", "{count} ballots too many", count)
        )
    return words.format(count=count)


def _faults(rules: BallotRules, paper: BallotPaper) -> tuple[BallotFault, ...]:
    return () if paper.is_spoiled else rules.faults(marks_of(paper), feasibility_of(paper))


def _or_dash(value: int | None) -> str:
    return "–" if value is None else str(value)
