"""Who was at a meeting: its seats with their holders, or the people who came; who sent apologies, who was represented.

Knows for whom names are. Must not know what was said.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from a87desk.domain.attendance import Attendance
from a87desk.domain.document_lists import Audience
from a87desk.domain.vocabulary import AttendanceState
from a87desk.i18n import _, ngettext
from a87desk.reading.seats import Holder, SeatRow
from a87desk.reading.workshop_model import WorkshopModel
from exports.document import (
    Block,
    Content,
    Heading,
    Inline,
    ListBlock,
    ListItem,
    Paragraph,
    ParagraphStyle,
    Run,
    Table,
    TableColumn,
    TableRow,
)
from exports.encoders import isolated
from exports.report.options import ReportOptions
from exports.report.wording import isolated_list


def attendance_blocks(model: WorkshopModel, options: ReportOptions, chairs: Sequence[str]) -> list[Block]:
    """Return who chaired, who was there and who was not; `model` is as the audience may see it."""
    blocks: list[Block] = [Heading(1, _("In attendance"), "attendance", numbered=True)]
    if chairs:
        words = _("The meeting was chaired by {names}.").format(names=isolated_list(chairs))
        blocks.append(Paragraph(words))
    if model.seats.rows:
        blocks += [Paragraph(f"{model.seats.counts.words}."), _seats(model.seats.rows)]
        marks = {row.seat.remark for row in model.seats.rows if row.seat.remark}
        if marks:
            blocks.append(Paragraph(_("Marks stand as they were printed."), ParagraphStyle.SMALL))
    else:
        blocks += _without_seats(model, options)
    return [*blocks, *_apologies(model, options)]


def _seats(rows: tuple[SeatRow, ...]) -> Table:
    columns = (TableColumn(_("No."), 7), TableColumn(_("Seat"), 45), TableColumn(_("Held by"), 48))
    return Table(columns, tuple(TableRow((str(row.number), _seat(row), _holders(row))) for row in rows))


def _seat(row: SeatRow) -> Content:
    label = row.seat.label or _("A seat without a name")
    words = f"{label} {row.seat.remark}" if row.seat.remark else label
    return (Run(words), Run(f"\n{row.seat.constituency}", quiet=True)) if row.seat.constituency else words


def _holders(row: SeatRow) -> Content:
    """Return who holds a seat; those of whom nothing may be told are counted."""
    parts: list[Inline] = []
    for one in row.holders:
        said = _holder(one)
        parts += ["\n", *said] if parts and said else said
    untold = sum(not _holder(one) for one in row.holders)
    if untold:
        words = ngettext("{count} person", "{count} people", untold).format(count=untold)
        parts += [Run(f"\n{words}" if parts else words, quiet=True)]
    return tuple(parts) or Run(_("Vacant"), quiet=True)


def _holder(one: Holder) -> list[Inline]:
    entity = one.record.entity.strip()
    if one.name:
        return [Run(isolated(one.name)), *([Run(f", {isolated(entity)}", quiet=True)] if entity else [])]
    return [Run(isolated(entity))] if entity else []


def _without_seats(model: WorkshopModel, options: ReportOptions) -> list[Block]:
    """Return who was there where no seats are kept: names for those inside, organisations with counts for others."""
    came = _people_in(model, AttendanceState.PRESENT, AttendanceState.REMOTE)
    people = [one for one in model.participants if not came or one.id in came]
    if not people:
        return [Paragraph(_("Nobody is on the list yet."), ParagraphStyle.QUIET)]
    words = ngettext("{count} person took part.", "{count} people took part.", len(people))
    if not came:
        words = ngettext("{count} person is on the list.", "{count} people are on the list.", len(people))
    count = Paragraph(words.format(count=len(people)))
    listed = [one for one in people if one.may_be_listed is not False]
    houses = {one.id: one.name or one.acronym for one in model.organisations}
    if options.audience is Audience.INTERNAL:
        columns = (TableColumn(_("Name"), 45), TableColumn(_("Organisation"), 55))
        rows = [
            TableRow((" ".join((one.honorific, one.name)).strip(), houses.get(one.organisation_id or "", "")))
            for one in listed
        ]
        return [count, Table(columns, tuple(rows))]
    names = dict.fromkeys(houses.get(one.organisation_id or "", "") for one in listed)
    return [count, ListBlock(tuple(ListItem(name) for name in names if name))]


def _apologies(model: WorkshopModel, options: ReportOptions) -> list[Block]:
    """Return who sent apologies; nobody's name for others than those inside, and never one that is not to be listed."""
    away = _people_in(model, AttendanceState.APOLOGIES)
    instead = {one.participant_id or "": one.represented_by for one in _attended(model, AttendanceState.REPRESENTED)}
    houses = {one.id: one.name or one.acronym for one in model.organisations}
    lines: list[str] = []
    for one in model.participants:
        if one.id not in away or one.may_be_listed is False:
            continue
        house = houses.get(one.organisation_id or "", "")
        name = one.name if options.audience is Audience.INTERNAL else ""
        words = [isolated(part) for part in (name, house) if part.strip()]
        lines += [", ".join(words)] if words else []
    blocks: list[Block] = [Heading(2, _("Apologies"), "apologies")]
    blocks.append(
        ListBlock(tuple(ListItem(line) for line in dict.fromkeys(lines)))
        if lines
        else Paragraph(_("No apologies are written down."), ParagraphStyle.QUIET)
    )
    if options.audience is Audience.INTERNAL and instead:
        blocks += [Heading(2, _("Represented"), "represented"), _represented(model, instead)]
    return blocks


def _represented(model: WorkshopModel, instead: Mapping[str, str]) -> ListBlock:
    unknown = _("somebody whose name is not given")
    return ListBlock(
        tuple(
            ListItem(
                _("{name}, represented by {other}").format(
                    name=isolated(one.name), other=isolated(instead[one.id]) if instead[one.id] else unknown
                )
            )
            for one in model.participants
            if one.id in instead and one.may_be_listed is not False
        )
    )


def _attended(model: WorkshopModel, *states: AttendanceState) -> list[Attendance]:
    return [one for one in model.attendance if one.state in states]


def _people_in(model: WorkshopModel, *states: AttendanceState) -> frozenset[str]:
    return frozenset(one.participant_id or "" for one in _attended(model, *states))
