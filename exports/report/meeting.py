"""A meeting that decided and had no groups: its summary is what was decided, and nothing is said of groups or themes.

Knows decisions and what is open. Must not know groups.
"""

from __future__ import annotations

from collections import Counter

from a87desk.domain.decision import Decision, Reservation
from a87desk.domain.vocabulary import AttendanceState, DecisionKind, word_for
from a87desk.i18n import _, ngettext
from a87desk.reading.open_points import open_points
from a87desk.reading.session_record import Resolved
from a87desk.reading.workshop_model import WorkshopModel
from exports.document import (
    Block,
    Heading,
    KeyFigures,
    ListBlock,
    ListItem,
    PageBreak,
    Paragraph,
    ParagraphStyle,
    Table,
    TableColumn,
    TableRow,
)
from exports.encoders import isolated
from exports.report.dates import date_words

_AWAY = (AttendanceState.APOLOGIES, AttendanceState.ABSENT)


def resolved_of(model: WorkshopModel) -> tuple[Resolved, ...]:
    """Return what each session resolved."""
    return tuple(one.resolved for day in model.days for one in day.sessions)


def decisions_of(model: WorkshopModel) -> tuple[Decision, ...]:
    """Return every decision by number."""
    found = [kept.record for some in resolved_of(model) for kept in some.decisions]
    return tuple(sorted(found, key=lambda one: (one.number is None, one.number or 0, one.id)))


def is_meeting(model: WorkshopModel) -> bool:
    """Whether a workshop took decisions and has neither groups nor themes, as a governance meeting."""
    board = model.board
    has_groups = bool(board.all_groups or board.themes or board.recommendations)
    return not has_groups and bool(decisions_of(model))


def people_at(model: WorkshopModel) -> int:
    """Return how many people were there: those in its seats, else those on the list without who sent apologies."""
    if model.seats.counts.people:
        return model.seats.counts.people
    away = {one.participant_id for one in model.attendance if one.state in _AWAY}
    here = {one.participant_id for one in model.attendance if one.state not in (*_AWAY, None)}
    return sum(one.id in here or one.id not in away for one in model.participants)


def meeting_summary(model: WorkshopModel) -> tuple[Block, ...]:
    """Return the summary of a meeting: its figures, its decisions, what is open and what comes next."""
    decisions = decisions_of(model)
    reservations = [kept.record for some in resolved_of(model) for kept in some.reservations]
    kinds = Counter(one.kind for one in decisions)
    count = len(decisions)
    lead = ngettext("The meeting took {count} decision", "The meeting took {count} decisions", count)
    types = ", ".join(f"{kinds[kind]} {word_for(kind).lower()}" for kind in DecisionKind if kinds[kind])
    words = lead.format(count=count)
    sentence = _("{decisions}: {types}.").format(decisions=words, types=types) if types else f"{words}."
    counted = (
        (people_at(model), _("participants")),
        (count, _("decisions")),
        (len(reservations), _("pending reservations")),
        (len(model.next_steps), _("next steps")),
    )
    figures = tuple((str(number), words) for number, words in counted if number)
    return (
        PageBreak(),
        Heading(1, _("Summary"), "summary", numbered=True),
        Paragraph(sentence, ParagraphStyle.LEAD),
        KeyFigures(figures),
        *decided(model),
        *_open(model, reservations),
    )


def decided(model: WorkshopModel) -> list[Block]:
    """Return the table of all decisions; nothing where there are none."""
    columns = (
        TableColumn(_("No."), 7),
        TableColumn(_("What was decided"), 49),
        TableColumn(_("Type"), 15),
        TableColumn(_("Who"), 15),
        TableColumn(_("By when"), 14),
    )
    rows = tuple(
        TableRow(
            (
                "?" if one.number is None else str(one.number),
                one.text,
                word_for(one.kind) if one.kind else _("Not said"),
                one.responsible,
                date_words(one.due) if one.due or one.responsible else "",
            )
        )
        for one in decisions_of(model)
    )
    return [Table(columns, rows)] if rows else []


def _open(model: WorkshopModel, reservations: list[Reservation]) -> list[Block]:
    late = {point.record.id for point in open_points(decisions_of(model))}
    lines = [
        _("Decision {number} has no date: {who}").format(
            number=one.number, who=isolated(one.responsible) if one.responsible else _("nobody named")
        )
        for one in decisions_of(model)
        if one.id in late
    ]
    lines += [
        _("Pending: {who}, {text}").format(
            who=isolated(one.who) if one.who else _("nobody named"), text=isolated(one.text)
        )
        for one in reservations
    ]
    lines += [
        _("Next step: {text} ({when})").format(text=isolated(one.text), when=date_words(one.due))
        for one in model.next_steps
    ]
    if not lines:
        return []
    heading = Heading(2, _("What stays open and what comes next"), "summary-open")
    return [heading, ListBlock(tuple(ListItem(line) for line in lines))]
