"""The agenda for the hand: day by day, parallel sessions side by side, rooms, roles with what is still open, aims.

Knows the agenda. Must not know who is on the list of participants beyond whether a name may be printed.
"""

from __future__ import annotations

from a87desk.domain.session import SessionRole
from a87desk.domain.vocabulary import RoleKind, word_for
from a87desk.i18n import _, ngettext
from a87desk.reading.printed_kit import KitModel, blocks_in_parallel
from a87desk.reading.workshop_model import DayModel, SessionModel
from exports.document import (
    Block,
    Content,
    Heading,
    Inline,
    Paragraph,
    ParagraphStyle,
    Run,
    SpanRow,
    Table,
    TableColumn,
    TableRow,
)
from exports.encoders import left_to_right
from exports.handouts.options import KitOptions
from exports.handouts.wording import EN_SPACE, days_wanted, group_mark, joined, place_and_dates, workshop_title
from exports.report.annexes import times
from exports.report.sessions import day_title, role_words, session_title
from exports.report.wording import isolated_list, labelled

_SHARES = (16, 62, 22)
MOST_SIDE_BY_SIDE = 3
Row = TableRow | SpanRow


def agenda(model: KitModel, options: KitOptions) -> tuple[Block, ...]:
    """Return the agenda; nothing where there is no session yet."""
    days = days_wanted(model, options)
    if options.day_id == "":
        days += [day for day in model.workshop.days if not day.day.id]
    blocks: list[Block] = []
    for day in days:
        sessions = [one for one in day.sessions if one.session.id]
        if sessions or day.day.id:
            blocks += _day(model, day, sessions)
    if not blocks:
        return ()
    where = place_and_dates(model)
    head: list[Block] = [Heading(1, workshop_title(model), "agenda")]
    head += [Paragraph(where, ParagraphStyle.QUIET)] if where else []
    return (*head, *blocks)


def _day(model: KitModel, day: DayModel, sessions: list[SessionModel]) -> list[Block]:
    blocks: list[Block] = [Heading(2, day_title(day, model.workshop.workshop), f"agenda-{day.day.id or 'loose'}")]
    if day.day.title and day.day.number is not None:
        blocks.append(Paragraph(day.day.title, ParagraphStyle.QUIET))
    if day.day.aim:
        blocks.append(Paragraph(day.day.aim, ParagraphStyle.QUIET))
    rows: list[Row] = []
    for together in blocks_in_parallel(sessions):
        lanes = _lanes(together)
        if 1 < len(lanes) <= MOST_SIDE_BY_SIDE:
            blocks += _tables(rows, first=not any(isinstance(block, Table) for block in blocks))
            blocks.append(_side_by_side(model, lanes))
            rows = []
            continue
        if len(together) > 1:
            words = ngettext("{count} session at the same time", "{count} sessions at the same time", len(together))
            rows.append(SpanRow(words.format(count=len(together))))
        rows += [_row(model, one) for one in together]
    if not sessions:
        blocks.append(Paragraph(_("Nothing is planned yet."), ParagraphStyle.QUIET))
    return blocks + _tables(rows, first=not any(isinstance(block, Table) for block in blocks))


def _tables(rows: list[Row], *, first: bool) -> list[Block]:
    """Return rows as a table; only the first of a day says what its columns are."""
    if not rows:
        return []
    names = (_("Time"), _("Session"), _("Room")) if first else ("", "", "")
    columns = tuple(TableColumn(name, share) for name, share in zip(names, _SHARES, strict=True))
    return [Table(columns, tuple(rows))]


def _row(model: KitModel, one: SessionModel) -> TableRow:
    room = one.session.room or (_("To be decided") if one.roles else "")
    track: Content = (Run(one.session.track, quiet=True), "\n", room) if one.session.track else room
    return TableRow((_time(one), session_words(model, one), track))


def _time(one: SessionModel) -> str:
    time = times(one)
    return left_to_right(time) if time[:1].isdigit() else time


def _lanes(together: tuple[SessionModel, ...]) -> list[list[SessionModel]]:
    """Return parallel sessions by track, those without one each in a lane of its own."""
    lanes: dict[str, list[SessionModel]] = {}
    for one in together:
        lanes.setdefault(one.session.track.strip().casefold() or one.session.id, []).append(one)
    return list(lanes.values())


def _side_by_side(model: KitModel, lanes: list[list[SessionModel]]) -> Table:
    share = (_SHARES[1] + _SHARES[2]) / len(lanes)
    columns = [TableColumn(_("At the same time"), _SHARES[0])]
    columns += [TableColumn(lane[0].session.track or lane[0].session.room or EN_SPACE, share) for lane in lanes]
    sessions = [one for lane in lanes for one in lane]
    first, last = min(one.session.starts for one in sessions), max(one.session.ends for one in sessions)
    cells: list[Content] = [left_to_right(f"{first}–{last}")]
    for lane in lanes:
        parts: list[Inline] = []
        for one in lane:
            parts += ["\n"] if parts else []
            if len(lane) > 1 or (one.session.starts, one.session.ends) != (first, last):
                parts += [Run(_time(one), quiet=True), "\n"]
            parts += session_words(model, one)
            if one.session.room and one.session.track:
                parts += ["\n", Run(one.session.room, quiet=True)]
        cells.append(tuple(parts))
    return Table(tuple(columns), (TableRow(tuple(cells)),), grid=True)


def session_words(model: KitModel, one: SessionModel) -> tuple[Inline, ...]:
    """Return a session's title, what it is for, who has a role and which groups meet."""
    parts: list[Inline] = [Run(session_title(one), strong=True)]
    parts += [f"\n{one.session.objective}"] if one.session.objective else []
    parts += [f"\n– {aim}" for aim in one.session.aims]
    for kind in RoleKind:
        holders = [_holder(model, role) for role in one.roles if role.role is kind]
        if holders:
            parts.append(Run("\n" + labelled(word_for(kind), isolated_list(holders)), quiet=True))
    for page in model.workshop.groups:
        if page.group.session_id == one.session.id:
            slot = page.group.slot if page.group.slot != times(one) else ""
            place = joined(page.group.theme, page.group.room, slot)
            parts += ["\n", group_mark(page.group), EN_SPACE, place or _("To be decided")]
    return tuple(parts)


def _holder(model: KitModel, role: SessionRole) -> str:
    if model.may_be_named(role.participant_id, role.name):
        return role_words(role)
    return role.organisation or _("a participant")
