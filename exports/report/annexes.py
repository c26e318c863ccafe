"""The annexes, by which the report can be audited: every recommendation word for word, participants, agenda."""

from __future__ import annotations

from a87desk.domain.document_lists import Audience
from a87desk.domain.participant import Participant
from a87desk.i18n import _
from a87desk.reading.codes import CodedRecommendation
from a87desk.reading.workshop_model import SessionModel, WorkshopModel
from exports.document import (
    Block,
    Heading,
    PageBreak,
    Paragraph,
    Recommendation,
    SpanRow,
    Table,
    TableColumn,
    TableRow,
)
from exports.encoders import isolated, left_to_right
from exports.report.options import ParticipantsShown, ReportOptions
from exports.report.sessions import day_title, session_title
from exports.report.visible import every_recommendation


def annex_recommendations(model: WorkshopModel, _options: ReportOptions) -> tuple[Block, ...]:
    """Return every recommendation by its code, with the themes it is in."""
    everything = every_recommendation(model)
    if not everything:
        return ()
    themes = _themes_of(model)
    words = _("Each recommendation stands here as its group wrote it, under the code by which the report names it.")
    return (
        PageBreak(),
        Heading(1, _("Annex: all recommendations"), "annex-recommendations"),
        Paragraph(words),
        *(Recommendation(one.group_number, one.text, one.code, _in_themes(one, themes)) for one in everything),
    )


def _themes_of(model: WorkshopModel) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for theme in model.board.themes:
        for member in theme.members:
            found.setdefault(member.id, []).append(f"{theme.theme.number} {isolated(theme.theme.name)}")
    return found


def _in_themes(one: CodedRecommendation, themes: dict[str, list[str]]) -> str:
    names = themes.get(one.id)
    return _("In theme {names}").format(names="; ".join(names)) if names else _("In no theme")


def annex_participants(model: WorkshopModel, options: ReportOptions) -> tuple[Block, ...]:
    """Return the list of participants, or of their organisations, as chosen; nobody who does not want to be listed."""
    if not model.participants or options.participants is ParticipantsShown.NONE:
        return ()
    heading = Heading(1, _("Annex: participants"), "annex-participants")
    if options.participants is ParticipantsShown.ORGANISATIONS:
        return (heading, _organisations(model, with_counts=options.audience is not Audience.PUBLIC))
    columns = (
        TableColumn(_("Name"), 26),
        TableColumn(_("Title"), 30),
        TableColumn(_("Organisation"), 30),
        TableColumn(_("Country"), 14),
    )
    listed = [person for person in model.participants if person.may_be_listed is not False]
    # For an audience that reads of roles the names are not there, and a column without a word is no column.
    start = 0 if any(person.name for person in listed) else 1
    return (heading, Table(columns[start:], tuple(TableRow(_person(model, one)[start:]) for one in listed)))


def _person(model: WorkshopModel, person: Participant) -> tuple[str, ...]:
    organisation = model.organisation_of(person)
    name = " ".join(part for part in (person.honorific, person.name) if part)
    return (name, person.job_title, organisation.name if organisation else "", person.country)


def _organisations(model: WorkshopModel, *, with_counts: bool) -> Table:
    counts: dict[str, int] = {}
    for person in model.participants:
        organisation = model.organisation_of(person)
        name = organisation.name if organisation else _("No organisation given")
        counts[name] = counts.get(name, 0) + 1
    columns = (TableColumn(_("Organisation"), 80), TableColumn(_("Participants"), 20))
    rows = [(name, str(counts[name])) for name in sorted(counts, key=str.casefold)]
    # The public is not told where one or two people come from: that is nearly a name.
    end = 2 if with_counts else 1
    return Table(columns[:end], tuple(TableRow(row[:end]) for row in rows))


def annex_agenda(model: WorkshopModel, _options: ReportOptions) -> tuple[Block, ...]:
    """Return the agenda with planned times; what was never scheduled says so."""
    rows: list[TableRow | SpanRow] = []
    for day in model.days:
        planned = [one for one in day.sessions if one.session.id]
        rows += [SpanRow(day_title(day))] if planned or day.day.id else []
        rows += [TableRow((_one_way(times(one)), session_title(one), one.session.room)) for one in planned]
    if not rows:
        return ()
    columns = (TableColumn(_("Time"), 18), TableColumn(_("Session"), 56), TableColumn(_("Room"), 26))
    return (Heading(1, _("Annex: agenda"), "annex-agenda"), Table(columns, tuple(rows)))


def _one_way(time: str) -> str:
    """Return a time that begins with its start in a page of any direction."""
    return left_to_right(time) if time[:1].isdigit() else time


def times(one: SessionModel) -> str:
    """Return the planned time of a session, such as "09:00–10:30"."""
    session = one.session
    if not session.starts:
        return _("not scheduled")
    return f"{session.starts}–{session.ends}" if session.ends else session.starts
