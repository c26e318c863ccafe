"""The report of a meeting: who sat there, what the agenda was, item by item what was said and decided, when it is next.

Decisions stand in boxes under the item that took them, and once more in one table. Every item of the agenda has its
section, so that nobody looks for it in vain. Source: domain description 4.2 (S1), 5.2, 8.7.
"""

from __future__ import annotations

from a87desk.domain.session_asks import asks_of
from a87desk.domain.vocabulary import DecisionKind, RoleKind
from a87desk.i18n import _
from a87desk.reading.holders import is_nobody
from a87desk.reading.session_record import Resolved
from a87desk.reading.workshop_model import SessionModel, WorkshopModel
from exports.document import (
    Block,
    Document,
    Heading,
    ListBlock,
    ListItem,
    Paragraph,
    ParagraphStyle,
)
from exports.encoders import isolated, left_to_right
from exports.papers.attendance import attendance_blocks
from exports.papers.frame import Frame, framed, usual_facts
from exports.report.dates import date_words
from exports.report.meeting import meeting_summary
from exports.report.options import ReportOptions
from exports.report.plan import next_steps
from exports.report.record import has_record, record_blocks, refused_names
from exports.report.sessions import role_words
from exports.report.visible import seen
from exports.report.wording import isolated_list


def meeting_report(model: WorkshopModel, options: ReportOptions) -> Document:
    """Return the report of a meeting as an audience may see it."""
    shown = seen(model, options)
    blocks = (
        *meeting_summary(shown),
        *attendance_blocks(shown, options, chairs_of(shown)),
        *_agenda(shown),
        *_items(shown),
        *_loose(shown),
        *next_steps(shown, options),
        *_next_meeting(shown),
    )
    return framed(shown, options, Frame(_("Meeting report"), facts=_facts(shown)), blocks)


def _facts(model: WorkshopModel) -> tuple[str, ...]:
    starts = [one.session.starts for one in items(model) if one.session.starts]
    ends = [one.session.ends for one in items(model) if one.session.ends]
    time = left_to_right(f"{min(starts)}–{max(ends)}") if starts and ends else ""
    chairs = isolated_list(chairs_of(model))
    return (
        *usual_facts(model),
        *([_("Time: {time}").format(time=time)] if time else []),
        *([_("Chaired by {names}").format(names=chairs)] if chairs else []),
    )


def chairs_of(model: WorkshopModel) -> tuple[str, ...]:
    """Return who chaired, each once, in the order of the agenda; nobody where an audience may not know it."""
    roles = (role for day in model.days for one in day.sessions for role in one.roles if role.role is RoleKind.CHAIR)
    told = (role for role in roles if role.name.strip() != _("Not named") and not is_nobody(role.name))
    return tuple(dict.fromkeys(role_words(role) for role in told))


def items(model: WorkshopModel) -> tuple[SessionModel, ...]:
    """Return the items of the agenda: every session but breaks, meals and the like, unless something stands there."""
    sessions = (one for day in model.days for one in day.sessions if one.session.id)
    return tuple(one for one in sessions if asks_of(one.session.kind).record or has_record(one))


# --- what was dealt with ----------------------------------------------------------------------------------------


def _agenda(model: WorkshopModel) -> list[Block]:
    found = items(model)
    blocks: list[Block] = [Heading(1, _("Agenda"), "agenda", numbered=True)]
    if not found:
        return [*blocks, Paragraph(_("The agenda has no item yet."), ParagraphStyle.QUIET)]
    adopted = [one for one in loose_of(model) if is_of_the_agenda(one)]
    for one in adopted:
        blocks += record_blocks(one, refused_names(model))
    return [*blocks, ListBlock(tuple(ListItem(one.session.title or _("Without a title")) for one in found), True)]


def is_of_the_agenda(one: SessionModel) -> bool:
    """Whether something of no item adopts: what a meeting adopts under no item is its agenda."""
    decisions = one.resolved.decisions
    return bool(decisions) and all(kept.record.kind is DecisionKind.ADOPTED for kept in decisions)


def loose_of(model: WorkshopModel) -> list[SessionModel]:
    """Return what stands under no item, what it adopts apart from the rest."""
    found: list[SessionModel] = []
    for one in (one for day in model.days for one in day.sessions if not one.session.id):
        adopted = tuple(each for each in one.resolved.decisions if each.record.kind is DecisionKind.ADOPTED)
        others = tuple(each for each in one.resolved.decisions if each.record.kind is not DecisionKind.ADOPTED)
        rest = Resolved(
            others,
            one.resolved.reservations,
            one.resolved.pledges,
            one.resolved.figures,
            one.resolved.endorsements,
        )
        only = SessionModel(one.session, (), (), (), (), Resolved(adopted))
        found += [only] if adopted else []
        left = SessionModel(one.session, one.roles, one.questions, one.notes, one.recommendations, rest)
        found += [left] if has_record(left) else []
    return found


def _items(model: WorkshopModel) -> list[Block]:
    found = items(model)
    if not found:
        return []
    refused = refused_names(model)
    blocks: list[Block] = [Heading(1, _("Discussion and decisions"), "items", numbered=True)]
    for place, one in enumerate(found, start=1):
        title = one.session.title or _("Without a title")
        blocks.append(Heading(2, _("Item {number}: {title}").format(number=place, title=title), f"item-{place}"))
        said = [Paragraph(one.session.objective)] if one.session.objective else []
        blocks += [*said, *record_blocks(one, refused)]
        if not has_record(one):
            blocks.append(Paragraph(_("Nothing was written down under this item."), ParagraphStyle.QUIET))
    return blocks


def _loose(model: WorkshopModel) -> list[Block]:
    rest = [one for one in loose_of(model) if not is_of_the_agenda(one)]
    blocks = [block for one in rest for block in record_blocks(one, refused_names(model))]
    return [Heading(2, _("Under no item"), "item-none"), *blocks] if blocks else []


def _next_meeting(model: WorkshopModel) -> list[Block]:
    waiting = [
        (each.mechanism.name, one.meeting)
        for each in model.follow_up.mechanisms
        for one in each.meetings
        if one.meeting.held is None
    ]
    heading = Heading(1, _("Next meeting"), "next-meeting", numbered=True)
    if not waiting:
        return [heading, Paragraph(_("To be decided"), ParagraphStyle.QUIET)]
    lines = (
        _("{name}: {when}").format(
            name=isolated(name) if name else _("A committee without a name"), when=date_words(meeting.planned)
        )
        for name, meeting in waiting
    )
    return [heading, ListBlock(tuple(ListItem(line) for line in lines))]
