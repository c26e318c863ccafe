"""The sessions day by day: only those with something to say, and no empty heading.

The opening and working groups without a list of their own have sections of their own; what stands in a session is
written here for all of them.
"""

from __future__ import annotations

from collections.abc import Sequence

from a87desk.domain.document_lists import OutputLabel
from a87desk.domain.session import SessionRole
from a87desk.domain.vocabulary import RoleKind, SessionKind, word_for
from a87desk.domain.workshop import Workshop
from a87desk.i18n import _
from a87desk.reading.workshop_model import DayModel, SessionModel, WorkshopModel
from exports.document import Block, Heading, ListBlock, ListItem, Paragraph, ParagraphStyle, Recommendation, Run
from exports.report.dates import day_words
from exports.report.nepal_dates import beside
from exports.report.options import ReportOptions
from exports.report.record import has_record, record_blocks, refused_names
from exports.report.wording import labelled, or_unknown


def sessions(model: WorkshopModel, _options: ReportOptions) -> tuple[Block, ...]:
    """Return each day with the sessions in which something was written down."""
    blocks: list[Block] = []
    refused = refused_names(model)
    for day in model.days:
        told = [one for one in day.sessions if has_words(one) and not _stands_elsewhere(one, model)]
        if told:
            blocks.append(Heading(2, day_title(day, model.workshop), f"day-{day.day.id}"))
            blocks += [Paragraph(day.day.aim)] if day.day.aim else []
            for session in told:
                blocks += session_blocks(session, refused)
    return (Heading(1, _("Sessions"), "sessions", numbered=True), *blocks) if blocks else ()


def day_title(day: DayModel, workshop: Workshop | None = None) -> str:
    """Return the heading of a day: its number and its date with the weekday that the calendar gives.

    With its `workshop` it also has the date of the workshop's own calendar.
    """
    date = day_words(day.day.date) if day.day.date else ""
    date = beside(date, workshop, day.day.date) if date and workshop else date
    if day.day.number == 0:
        title = _("The evening before")
    elif day.day.number is None:
        title = day.day.title or _("Not on a day")
    else:
        title = _("Day {number}").format(number=day.day.number)
    return f"{title}, {date}" if date else title


def has_words(session: SessionModel) -> bool:
    """Whether there is anything to tell of a session."""
    return has_record(session) or bool(session.session.aims or session.session.objective)


def is_working_group(one: SessionModel, model: WorkshopModel) -> bool:
    """Whether a session is itself a working group, as in tracks: it has no groups of its own and gave something."""
    kind, track = one.session.kind, one.session.track
    is_asked = kind is SessionKind.WORKING_GROUPS or (kind is SessionKind.BREAKOUT_GROUPS and bool(track))
    if not is_asked or not has_record(one):
        return False
    return all(page.group.session_id != one.session.id for page in model.groups)


def _stands_elsewhere(one: SessionModel, model: WorkshopModel) -> bool:
    return one.session.kind is SessionKind.OPENING or is_working_group(one, model)


def session_blocks(one: SessionModel, refused: frozenset[str], level: int = 3) -> list[Block]:
    """Return a session: who had a role, what it was for, what was said, what came of it under its own name."""
    session = one.session
    blocks: list[Block] = [Heading(level, session_title(one), f"session-{session.id}")]
    if one.roles:
        blocks.append(Paragraph(_roles(one.roles), ParagraphStyle.QUIET))
    if session.objective:
        blocks.append(Paragraph(session.objective))
    if session.aims:
        blocks.append(ListBlock(tuple(ListItem(aim) for aim in session.aims)))
    blocks += record_blocks(one, refused)
    if one.recommendations:
        blocks.append(Paragraph((Run(results_title(session.output_label), strong=True),), leads=True))
        blocks += [Recommendation(None, found.text, found.code) for found in one.recommendations]
    return blocks


def results_title(label: OutputLabel | None) -> str:
    """Return what the results of a session are called; recommendations where it does not say."""
    return {
        OutputLabel.RECOMMENDATIONS: _("Recommendations"),
        OutputLabel.KEY_PROPOSALS: _("Key proposals"),
        OutputLabel.KEY_TAKEAWAYS: _("Key takeaways"),
        OutputLabel.PRIORITY_INITIATIVES: _("Priority initiatives"),
    }[label or OutputLabel.RECOMMENDATIONS]


def session_title(one: SessionModel) -> str:
    """Return a session's title, with its number where it has one."""
    session = one.session
    if not session.id:
        return _("In no group and no session")
    title = session.title or _("Session without a title")
    return _("Session {number}: {title}").format(number=session.number, title=title) if session.number else title


def _roles(roles: Sequence[SessionRole]) -> str:
    parts = []
    for kind in RoleKind:
        people = [role_words(role) for role in roles if role.role is kind]
        if people:
            parts.append(labelled(word_for(kind), ", ".join(_unnamed_once(people))))
    parts += [role_words(role) for role in roles if role.role is None]
    return " · ".join(parts)


def _unnamed_once(people: Sequence[str]) -> list[str]:
    """Return holders with those who are not named told once: that nobody is named needs no list."""
    unnamed = _("Not named")
    return [one for place, one in enumerate(people) if one != unnamed or unnamed not in people[:place]]


def role_words(role: SessionRole) -> str:
    """Return who has a role, with the organisation; to be decided where nobody has it yet.

    Stands behind what the role is called, so a holder who is only told by the role has no name here.
    """
    called = word_for(role.role) if role.role else ""
    told = _("Not named") if called and role.name == called else role.name.removeprefix(_behind(called))
    name = or_unknown(told, word_for(role.confirmation) if role.confirmation else "")
    return _("{name} ({organisation})").format(name=name, organisation=role.organisation) if role.organisation else name


def _behind(called: str) -> str:
    """Return how a holder begins who is told by role and organisation (`exports.report.visible_people`)."""
    return _("{role}, {organisation}").format(role=called, organisation="") if called else ""
