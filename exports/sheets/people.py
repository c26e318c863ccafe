"""The sheets of people and time: participants, organisations, agenda, guiding questions."""

from __future__ import annotations

from a87desk.domain.vocabulary import word_for
from a87desk.i18n import _
from a87desk.reading.workshop_model import WorkshopModel
from exports.report.annexes import times
from exports.report.sessions import day_title, role_words
from exports.xlsx.workbook import Column, ColumnKind, Sheet


def participants(model: WorkshopModel) -> Sheet:
    """Return the participants who may be listed."""
    columns = (
        Column("number", _("No."), 6, ColumnKind.NUMBER),
        Column("honorific", _("Honorific"), 10),
        Column("name", _("Name"), 28),
        Column("aliases", _("Other spellings"), 22),
        Column("job_title", _("Title"), 40),
        Column("organisation", _("Organisation"), 40),
        Column("country", _("Country"), 16),
    )
    listed = (one for one in model.participants if one.may_be_listed is not False and (one.name or one.job_title))
    rows = []
    for person in listed:
        organisation = model.organisation_of(person)
        name = organisation.name if organisation else ""
        aliases = ", ".join(person.aliases)
        rows.append((person.number, person.honorific, person.name, aliases, person.job_title, name, person.country))
    return Sheet(_("Participants"), columns, tuple(rows), frozen_columns=3)


def organisations(model: WorkshopModel) -> Sheet:
    """Return the organisations with the other names they go by."""
    columns = (
        Column("name", _("Organisation"), 46),
        Column("acronym", _("Acronym"), 14),
        Column("aliases", _("Other names"), 46),
        Column("stakeholder_group", _("Stakeholder group"), 22),
        Column("country", _("Country"), 16),
    )
    rows = tuple(
        (
            one.name,
            one.acronym,
            "; ".join(one.aliases),
            word_for(one.stakeholder_group) if one.stakeholder_group else "",
            one.country,
        )
        for one in model.organisations
    )
    return Sheet(_("Organisations"), columns, rows)


def agenda(model: WorkshopModel) -> Sheet:
    """Return the agenda, one session a row."""
    columns = (
        Column("day", _("Day"), 34),
        Column("time", _("Time"), 14, ColumnKind.CODE),
        Column("number", _("No."), 6, ColumnKind.CODE),
        Column("title", _("Session"), 60),
        Column("kind", _("Kind"), 22),
        Column("room", _("Room"), 22),
        Column("roles", _("Roles"), 60),
    )
    rows = tuple(
        (
            day_title(day),
            times(one),
            one.session.number,
            one.session.title,
            word_for(one.session.kind) if one.session.kind else "",
            one.session.room,
            "; ".join(
                f"{word_for(role.role)}: {role_words(role)}" if role.role else role_words(role) for role in one.roles
            ),
        )
        for day in model.days
        for one in day.sessions
        if one.session.id
    )
    return Sheet(_("Agenda"), columns, rows)


def questions(model: WorkshopModel) -> Sheet:
    """Return the guiding questions of all sessions."""
    columns = (
        Column("session", _("Session"), 50),
        Column("number", _("No."), 6, ColumnKind.NUMBER),
        Column("text", _("Guiding question"), 90),
    )
    rows = tuple(
        (one.session.title, question.number, question.text)
        for day in model.days
        for one in day.sessions
        for question in one.questions
    )
    return Sheet(_("Questions"), columns, rows)
