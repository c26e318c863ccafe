"""The sheet of the calendar: everything with a date in order of time, and what waits for one behind it."""

from __future__ import annotations

from collections.abc import Iterator

from a87desk.domain.fuzzy_date import FuzzyDate
from a87desk.i18n import _
from a87desk.reading.workshop_model import WorkshopModel
from exports.calendar.events import CalendarEntry, days_of, workshop_calendar
from exports.report.dates import date_words, exact_day, month_words
from exports.xlsx.workbook import Column, ColumnKind, Sheet, Value

CODE, DATE = ColumnKind.CODE, ColumnKind.DATE


def calendar(model: WorkshopModel) -> Sheet:
    """Return the calendar, one entry a row under its month."""
    columns = (
        Column("month", _("Month"), 18),
        Column("first", _("From"), 20, DATE),
        Column("last", _("To"), 20, DATE),
        Column("time", _("Time"), 14, CODE),
        Column("kind", _("Kind"), 20),
        Column("title", _("What"), 60),
        Column("place", _("Where"), 34),
        Column("text", _("Remark"), 44),
    )
    entries = tuple(_entry(one) for one in workshop_calendar(model).entries)
    return Sheet(_("Calendar"), columns, (*entries, *_undated(model)), frozen_columns=1)


def _entry(one: CalendarEntry) -> tuple[Value, ...]:
    times = "–".join(each.strftime("%H:%M") for each in (one.starts, one.ends) if each is not None)
    remark = "; ".join(
        part
        for part in (
            _("cancelled") if one.is_cancelled else "",
            "" if one.is_sure else _("not yet sure"),
            one.text,
        )
        if part
    )
    return month_words(one.first), one.first, one.last, times, one.kind, one.title, one.place, remark


def _undated(model: WorkshopModel) -> Iterator[tuple[Value, ...]]:
    """Yield what names no day, with the words as written: it is not forgotten because no date is known."""
    for day in model.days:
        for one in day.sessions:
            if one.session.id and exact_day(day.day.date) is None:
                yield _waiting(day.day.date, _("Agenda"), one.session.title, one.session.room)
    for mechanism in model.follow_up.mechanisms:
        for meeting in mechanism.meetings:
            when = meeting.meeting.held or meeting.meeting.planned
            if days_of(when) is None:
                number = meeting.meeting.number
                title = _("{committee}: meeting {number}").format(
                    committee=mechanism.mechanism.name or _("Committee"), number="?" if number is None else number
                )
                yield _waiting(when, _("Committee meeting"), title, "")
    for action in model.follow_up.actions:
        if action.is_undated:
            yield _waiting(action.action.due, _("Action"), action.action.text, action.action.location)


def _waiting(when: FuzzyDate | None, kind: str, title: str, place: str) -> tuple[Value, ...]:
    return _("No date yet"), None, None, "", kind, title, place, date_words(when)
