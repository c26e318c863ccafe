"""What is put first, what was concluded, and who does what by when. What is unknown is said to be unknown."""

from __future__ import annotations

from a87desk.domain.priority import Priority
from a87desk.domain.vocabulary import word_for
from a87desk.i18n import _
from a87desk.reading.workshop_model import WorkshopModel
from exports.document import Block, Heading, ListBlock, ListItem, Paragraph, Table, TableColumn, TableRow
from exports.report.dates import date_words
from exports.report.options import ReportOptions


def priorities(model: WorkshopModel, _options: ReportOptions) -> tuple[Block, ...]:
    """Return the priorities under their columns, or as one list where there are none."""
    if not model.priorities:
        return ()
    title = _("Priorities")
    blocks: list[Block] = [Heading(1, title, "priorities", numbered=True)]
    if model.workshop.roadmap_label:
        blocks.append(Paragraph(model.workshop.roadmap_label))
    for number, column in enumerate(dict.fromkeys(one.column for one in model.priorities)):
        own = tuple(one for one in model.priorities if one.column == column)
        if column:
            blocks.append(Heading(2, column, f"priorities-{number}"))
        blocks.append(ListBlock(tuple(ListItem(priority_words(one)) for one in own), numbered=True))
    return tuple(blocks)


def priority_words(priority: Priority) -> str:
    """Return a priority with its time bound and target, where it has them."""
    parts = [priority.text]
    if priority.by_when:
        parts.append(_("By: {when}").format(when=date_words(priority.by_when)))
    if priority.target:
        parts.append(_("Target: {target}").format(target=priority.target))
    return " · ".join(parts)


def next_steps(model: WorkshopModel, _options: ReportOptions) -> tuple[Block, ...]:
    """Return conclusions, then next steps: what, who, by when, where it stands. Actions of the roadmap stand there."""
    said = model.workshop.conclusions
    if not model.next_steps and not said:
        return ()
    title = _("Conclusions and next steps") if said else _("Next steps")
    heading = Heading(1, title, "next-steps", numbered=True)
    blocks: tuple[Block, ...] = (heading, *(Paragraph(text) for text in said))
    if not model.next_steps:
        return blocks
    columns = (
        TableColumn(_("Next step"), 48),
        TableColumn(_("Who"), 22),
        TableColumn(_("By when"), 16),
        TableColumn(_("Status"), 14),
    )
    rows = tuple(
        TableRow(
            (
                action.text,
                action.lead or _("Nobody named"),
                date_words(action.due),
                word_for(action.status) if action.status else _("Not known"),
            )
        )
        for action in model.next_steps
    )
    return (*blocks, Table(columns, rows))
