"""Paper ballots of the votes that are open: the list with its letters, and room for dots, points or two scores.

Knows the frozen list and the rules. No name and no number of a person: the number of a ballot is written when it is
typed in. Must not know results.
"""

from __future__ import annotations

from a87desk.domain.vocabulary import VotingMethod
from a87desk.i18n import _
from a87desk.reading.printed_kit import KitModel
from a87desk.reading.vote_entry import rules_words
from a87desk.reading.vote_outcome import VoteResult
from a87desk.reading.vote_tally import rules_of
from exports.document import Align, Block, Heading, PageBreak, Paragraph, ParagraphStyle, Table, TableColumn, TableRow
from exports.form_blocks import Blank, BlankRow
from exports.handouts.options import KitOptions
from exports.handouts.wording import EN_SPACE, joined, workshop_title
from exports.report.visible import visible

_ROW_MM = 11.0
_HALF_MM, _LINE_MM = 72.0, 4.5
"""Room for the rows on half a sheet, to be cut in two; what a further line of a long item takes."""
_LETTERS_A_LINE = {True: 34, False: 58}
"""How many letters stand in a line, on two axes and otherwise."""
_LONGEST_SCALE = 5
_CIRCLE = "○"


def open_votes(model: KitModel) -> tuple[VoteResult, ...]:
    """Return the votes for which ballots are given out: not revealed, and not counted on the wall."""
    shown = visible(model.workshop).votes
    return tuple(one for one in shown if one.is_covered and not one.vote.is_counted_by_hand and one.items)


def sheets_needed(model: KitModel) -> int:
    """Return how often the sheet is printed: for all who vote, else for all who are listed."""
    found = open_votes(model)
    voters = max((one.vote.issued or 0 for one in found), default=0) or len(model.workshop.participants)
    return max(1, -(-voters // _per_sheet(found)))


def ballots(model: KitModel, _options: KitOptions) -> tuple[Block, ...]:
    """Return a ballot of each open vote, two on a sheet where the list is short; nothing where no vote is open."""
    found = open_votes(model)
    blocks: list[Block] = []
    for vote in found:
        blocks += [PageBreak()] if blocks else []
        for copy in range(_per_sheet(found)):
            blocks += _ballot(model, vote, f"ballot-{vote.id}-{copy}")
    return tuple(blocks)


def _per_sheet(found: tuple[VoteResult, ...]) -> int:
    """Return how many ballots of each vote stand on a sheet: two where all lists are short."""
    return 2 if found and all(_rows_mm(one) <= _HALF_MM for one in found) else 1


def _rows_mm(vote: VoteResult) -> float:
    """Return about how high the rows of a ballot are; a little too much does no harm."""
    letters = _LETTERS_A_LINE[vote.is_on_axes]
    rows = sum(max(_ROW_MM, _ROW_MM + _LINE_MM * (len(one.text) // letters)) for one in vote.items)
    return rows + (3 * _LINE_MM if vote.is_on_axes else 0)


def _ballot(model: KitModel, vote: VoteResult, key: str) -> tuple[Block, ...]:
    rules = rules_of(vote.vote, [one.item for one in vote.items])
    rows = tuple(TableRow((one.letter, one.text, *_room(vote))) for one in vote.items)
    return (
        Heading(1, vote.vote.title or _("Ballot"), key),
        Paragraph(joined(workshop_title(model), rules_words(rules)), ParagraphStyle.QUIET),
        *_asked(vote),
        Table(_columns(vote), rows, grid=True, least_row_mm=_ROW_MM),
        Paragraph(_("No name. Vote alone and in silence; fold the ballot."), ParagraphStyle.SMALL),
        BlankRow(
            (Blank(_("Stakeholder group, if you like")), Blank(_("Number of this ballot, given when it is counted")))
        ),
    )


def _asked(vote: VoteResult) -> tuple[Block, ...]:
    if not vote.is_on_axes:
        return ()
    feasibility = " ".join([vote.vote.feasibility_question, *vote.vote.feasibility_asks]).strip()
    asked = ((_("Priority"), vote.vote.priority_question), (_("Feasibility"), feasibility))
    return tuple(Paragraph(f"{axis}: {words}", ParagraphStyle.SMALL) for axis, words in asked if words)


def _columns(vote: VoteResult) -> tuple[TableColumn, ...]:
    letter = TableColumn("", 7, Align.CENTRE)
    if vote.is_on_axes:
        return (letter, TableColumn("", 43), TableColumn(_("Priority"), 25), TableColumn(_("Feasibility"), 25))
    heads = {VotingMethod.NOMINAL_GROUP: _("Points"), VotingMethod.MULTIVOTING: _("Votes")}
    return (letter, TableColumn("", 68), TableColumn(heads.get(vote.method, _("Dots")), 25))


def _room(vote: VoteResult) -> tuple[str, ...]:
    if not vote.is_on_axes:
        return ("",)
    rules = rules_of(vote.vote, ())
    if rules.highest - rules.lowest >= _LONGEST_SCALE:
        return "", ""
    scale = EN_SPACE.join(f"{_CIRCLE}{value}" for value in range(rules.lowest, rules.highest + 1))
    return scale, scale
