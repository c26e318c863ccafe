"""A calendar as a file that every calendar program reads: iCalendar (RFC 5545), UTF-8.

Knows the grammar: lines end in CR LF and fold at 75 octets, texts are escaped, times are floating (they hold where
people are, and no time zone is made up). Must not know what an entry is about, and asks no clock.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime, time, timedelta

from a87desk.i18n import mark
from exports.calendar.events import CalendarEntry, WorkshopCalendar
from exports.encoders import visible
from exports.formats import ExportError

FOLD_OCTETS = 75
PRODUCT = "-//A87Desk//Workshop calendar//EN"


class NothingDated(ExportError):
    """There is nothing a calendar could show."""

    code = "E_NOTHING_DATED"
    title = mark("There is nothing to put in a calendar")
    message = mark("Nothing in this workshop has a date yet: no session, no committee meeting and no action.")
    advice = mark("Write dates first; a month or a year is enough.")


def write_ics(calendar: WorkshopCalendar) -> bytes:
    """Return the calendar as a file. The same calendar gives the same bytes.

    Raises:
        NothingDated: it has no entry; a calendar without one is no calendar (RFC 5545, 3.6).
    """
    if not calendar.entries:
        raise NothingDated()
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        f"PRODID:{PRODUCT}",
        "CALSCALE:GREGORIAN",
        f"X-WR-CALNAME:{text_value(calendar.title)}",
        *([f"X-WR-CALDESC:{text_value(words)}"] if (words := calendar.undated_words()) else []),
        *(line for entry in calendar.entries for line in _event(entry)),
        "END:VCALENDAR",
    ]
    return "".join(f"{part}\r\n" for line in lines for part in folded(line)).encode("utf-8")


def text_value(text: str) -> str:
    r"""Return a text as a value: backslash, semicolon, comma and line ends escaped (RFC 5545, 3.3.11)."""
    shown = visible(text).replace("\\", "\\\\")
    return shown.replace(";", "\\;").replace(",", "\\,").replace("\n", "\\n")


def folded(line: str) -> Iterator[str]:
    """Yield a line in parts of at most 75 octets; those after the first begin with a blank (RFC 5545, 3.1).

    No character is cut in two.
    """
    part, size = "", 0
    for character in line:
        octets = len(character.encode("utf-8"))
        if size + octets > FOLD_OCTETS:
            yield part
            part, size = " ", 1
        part += character
        size += octets
    yield part


def _event(entry: CalendarEntry) -> Iterable[str]:
    yield "BEGIN:VEVENT"
    yield f"UID:{entry.uid}"
    yield f"DTSTAMP:{_moment(entry.changed)}"
    yield from _times(entry)
    yield f"SUMMARY:{text_value(entry.title)}"
    if entry.place:
        yield f"LOCATION:{text_value(entry.place)}"
    if entry.text.strip():
        yield f"DESCRIPTION:{text_value(entry.text.strip())}"
    if entry.kind:
        yield f"CATEGORIES:{text_value(entry.kind)}"
    yield f"STATUS:{'CANCELLED' if entry.is_cancelled else 'CONFIRMED' if entry.is_sure else 'TENTATIVE'}"
    yield f"TRANSP:{'OPAQUE' if entry.takes_time and entry.starts is not None else 'TRANSPARENT'}"
    yield "END:VEVENT"


def _times(entry: CalendarEntry) -> Iterable[str]:
    if entry.starts is None:
        yield f"DTSTART;VALUE=DATE:{_day(entry.first)}"
        if entry.last < date.max:
            yield f"DTEND;VALUE=DATE:{_day(entry.last + timedelta(days=1))}"
        return
    yield f"DTSTART:{_floating(entry.first, entry.starts)}"
    if entry.ends is not None:
        yield f"DTEND:{_floating(entry.last, entry.ends)}"


def _day(value: date) -> str:
    return f"{value.year:04d}{value.month:02d}{value.day:02d}"


def _floating(day: date, at: time) -> str:
    return f"{_day(day)}T{at.hour:02d}{at.minute:02d}00"


def _moment(value: datetime) -> str:
    moment = value.astimezone(UTC)
    return f"{_day(moment.date())}T{moment.hour:02d}{moment.minute:02d}{moment.second:02d}Z"
