"""What people voted: by which rules, what came out, how far they agree, and whether the top holds.

Only votes that are revealed. Stakeholder groups of fewer than five voters are never shown alone. A mean never stands
without its median and spread.
"""

from __future__ import annotations

from a87desk.domain.number_words import one_decimal
from a87desk.domain.vocabulary import word_for
from a87desk.i18n import _, ngettext
from a87desk.prioritising.axes import AxisResult
from a87desk.prioritising.ranking import Change
from a87desk.reading.vote_entry import book_words, rules_words
from a87desk.reading.vote_outcome import ItemResult, VoteResult
from a87desk.reading.vote_tally import rules_of
from a87desk.reading.vote_words import quadrant_words, stakeholder_name
from a87desk.reading.workshop_model import WorkshopModel
from exports.document import Align, Block, Heading, Paragraph, ParagraphStyle, Table, TableColumn, TableRow
from exports.encoders import left_to_right
from exports.picture_block import Bar, Bars
from exports.report.options import ReportOptions
from exports.report.wording import labelled


def votes(model: WorkshopModel, options: ReportOptions) -> tuple[Block, ...]:
    """Return every vote that is revealed, nothing where there is none."""
    revealed = [one for one in model.votes if not one.is_covered and one.items]
    if not revealed:
        return ()
    blocks: list[Block] = [Heading(1, _("What people voted"), "votes", numbered=True)]
    for one in revealed:
        blocks += _vote(one, options)
    return tuple(blocks)


def _vote(result: VoteResult, options: ReportOptions) -> list[Block]:
    blocks: list[Block] = [Heading(2, vote_title(result), f"vote-{result.id}"), Paragraph(_how(result))]
    blocks += _axes_asked(result)
    if result.is_on_axes:
        blocks.append(_scores(result))
    else:
        blocks += [_bars(result), _sums(result)]
    blocks += [Paragraph(words, ParagraphStyle.SMALL) for words in _remarks(result) if words]
    if len(result.by_group) > 1 and "annex_scoring" not in options.left_out:
        blocks.append(
            Paragraph(_("How stakeholder groups voted stands in the annex on scoring."), ParagraphStyle.SMALL)
        )
    return blocks


def _bars(result: VoteResult) -> Bars:
    """Return the sums as bars; the table beside them has the same numbers."""
    spoken = "; ".join(f"{one.letter} {one.text}: {one.total}" for one in result.ranked)
    bars = tuple(Bar(f"{one.letter}  {one.text}", float(one.total), str(one.total)) for one in result.ranked)
    return Bars(bars, spoken)


def vote_title(result: VoteResult) -> str:
    """Return what was asked, with the round where it is not the first."""
    title = result.vote.title or word_for(result.method)
    number = result.vote.round or 1
    return _("{title}, round {number}").format(title=title, number=number) if number > 1 else title


def _how(result: VoteResult) -> str:
    """Return method, rules, and what became of the ballots."""
    rules = rules_words(rules_of(result.vote, [one.item for one in result.items]))
    told = [labelled(word_for(result.method), f"{rules}.")]
    if result.voters is not None:
        told.append(
            ngettext("{count} person voted.", "{count} people voted.", result.voters).format(count=result.voters)
        )
    book = book_words(result.book, dots=result.vote.is_counted_by_hand)
    return " ".join([*told, f"{book}."] if book else told)


def _axes_asked(result: VoteResult) -> list[Block]:
    if not result.is_on_axes:
        return []
    vote = result.vote
    feasibility = " ".join([vote.feasibility_question, *vote.feasibility_asks]).strip()
    asked = ((_("Priority"), vote.priority_question), (_("Feasibility"), feasibility))
    return [
        Paragraph(_("{axis}: {question}").format(axis=axis, question=question), ParagraphStyle.SMALL)
        for axis, question in asked
        if question
    ]


def _sums(result: VoteResult) -> Table:
    by_ballot = not result.vote.is_counted_by_hand
    columns = [
        TableColumn(_("Place"), 9, Align.END),
        TableColumn("", 6),
        TableColumn(_("Item"), 57),
        TableColumn(_total_head(result), 14, Align.END),
    ]
    columns += [TableColumn(_("Voters"), 14, Align.END)] if by_ballot else []
    rows = []
    for one in result.ranked:
        cells = [_number(one.place), one.letter, _named(one), str(one.total)]
        rows.append(TableRow(tuple([*cells, _number(one.voters)] if by_ballot else cells)))
    return Table(tuple(columns), tuple(rows))


def _total_head(result: VoteResult) -> str:
    return {"nominal_group": _("Points"), "multivoting": _("Votes")}.get(result.method.value, _("Dots"))


def _scores(result: VoteResult) -> Table:
    columns = (
        TableColumn(_("Place"), 9, Align.END),
        TableColumn("", 6),
        TableColumn(_("Item"), 37),
        TableColumn(_("Priority"), 16, Align.END),
        TableColumn(_("Feasibility"), 16, Align.END),
        TableColumn(_("Where it lies"), 16),
    )
    rows = tuple(
        TableRow(
            (
                _number(one.place),
                one.letter,
                _named(one),
                _axis(one.priority),
                _axis(one.feasibility),
                quadrant_words(one.quadrant),
            )
        )
        for one in result.ranked
    )
    return Table(columns, rows)


def _axis(axis: AxisResult | None) -> str:
    if axis is None:
        return "–"
    return left_to_right(f"{one_decimal(axis.mean)} ({one_decimal(axis.median)}; {one_decimal(axis.spread)})")


def _named(one: ItemResult) -> str:
    if one.dropped:
        return _("{item} (dropped)").format(item=one.text)
    return _("{item} (to discuss)").format(item=one.text) if one.discuss else one.text


def _remarks(result: VoteResult) -> list[str]:
    remarks = []
    if result.is_on_axes:
        remarks.append(
            _("Mean (median; spread). Spread is the standard deviation: how far scores typically lie from the mean.")
        )
    if any(one.discuss for one in result.items):
        remarks.append(_("To discuss: people scored it very differently."))
    if result.dropped:
        words = _("Dropped: fewer than {least} votes.")
        remarks.append(words.format(least=result.fewest_votes))
    if result.broken:
        words = ngettext(
            "{count} ballot counts though it breaks a rule.",
            "{count} ballots count though they break a rule.",
            result.broken,
        )
        remarks.append(words.format(count=result.broken))
    return [*remarks, _stability(result)]


def _stability(result: VoteResult) -> str:
    """Return whether the first five hold; "" where there are no more items than that, or nothing to test with."""
    found = result.stability
    count = len(found.top) if found is not None else 0
    is_tested = result.is_on_axes or len(result.by_group) > 1
    if found is None or not is_tested or not count or count >= len(result.items):
        return ""
    if found.holds:
        if result.is_on_axes:
            return _(
                "The first {count} stay the first with any weight a fifth larger or smaller, and without any group."
            ).format(count=count)
        return _("The first {count} stay the first without any one group.").format(count=count)
    names = {one.id: one.letter for one in result.items}
    changes = "; ".join(_change(one, names) for one in found.changes)
    return _("The first {count} are not the same in any case: {changes}.").format(count=count, changes=changes)


def _change(change: Change, letters: dict[str, str]) -> str:
    enters = ", ".join(letters[one] for one in change.enters) or "–"
    leaves = ", ".join(letters[one] for one in change.leaves) or "–"
    if change.weight is not None:
        words = _("with a weight of {share} % for priority, {enters} would be among them, {leaves} not")
        return words.format(share=round(change.weight * 100), enters=enters, leaves=leaves)
    group = ", ".join(stakeholder_name(name) for name in change.without.split("+"))
    words = _("without {group}, {enters} would be among them, {leaves} not")
    return words.format(group=group, enters=enters, leaves=leaves)


def _number(value: int | None) -> str:
    return "–" if value is None else str(value)
