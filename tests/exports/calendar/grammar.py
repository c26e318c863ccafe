"""A strict reader of calendar files, written from RFC 5545 and not from our writer. What the grammar forbids fails.

Covers what an event may hold here: content lines and folding (3.1), TEXT (3.3.11), DATE and DATE-TIME (3.3.4, 3.3.5),
VCALENDAR and VEVENT (3.4, 3.6, 3.6.1), UID and DTSTAMP once in each event (3.8.4.7, 3.8.7.2).
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

LINE = re.compile(
    r"(?P<name>[A-Z0-9-]+)(?P<params>(?:;[A-Z0-9-]+=(?:\"[^\"\x00-\x08\x0a-\x1f\x7f]*\"|[^\";:,\x00-\x08\x0a-\x1f\x7f]*))*)"
    r":(?P<value>[^\x00-\x08\x0a-\x1f\x7f]*)"
)
TEXT = re.compile(r"(?:[^\\;,\x00-\x08\x0a-\x1f\x7f]|\\[\\;,nN])*")
DATE = re.compile(r"\d{4}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])")
DATE_TIME = re.compile(rf"{DATE.pattern}T(?:[01]\d|2[0-3])[0-5]\d(?:[0-5]\d|60)(?P<zone>Z?)")
TEXTS = ("SUMMARY", "DESCRIPTION", "LOCATION", "UID", "PRODID", "X-WR-CALNAME", "X-WR-CALDESC", "CATEGORIES")
ONCE = ("UID", "DTSTAMP", "DTSTART", "DTEND", "SUMMARY", "LOCATION", "DESCRIPTION", "STATUS", "TRANSP")
CHOICES = {
    "STATUS": ("TENTATIVE", "CONFIRMED", "CANCELLED"),
    "TRANSP": ("OPAQUE", "TRANSPARENT"),
    "VERSION": ("2.0",),
    "CALSCALE": ("GREGORIAN",),
}
ESCAPED = re.compile(r"\\([\\;,nN])")


@dataclass
class Event:
    """An event: its values by property name, texts unescaped; `params` are those of each property."""

    values: dict[str, str] = field(default_factory=dict)
    params: dict[str, str] = field(default_factory=dict)

    def __getitem__(self, name: str) -> str:
        return self.values[name]

    def get(self, name: str) -> str:
        return self.values.get(name, "")

    @property
    def is_all_day(self) -> bool:
        return self.params["DTSTART"] == ";VALUE=DATE"


@dataclass
class ReadCalendar:
    """A calendar: its own values and its events in order."""

    values: dict[str, str] = field(default_factory=dict)
    events: list[Event] = field(default_factory=list)

    def titled(self, words: str) -> Event:
        """Return the one event whose title holds these words."""
        [found] = [one for one in self.events if words in one["SUMMARY"]]
        return found


def read_calendar(data: bytes) -> ReadCalendar:
    """Return what a calendar file says; anything that the grammar forbids is an AssertionError."""
    assert data.endswith(b"\r\n"), "the last line does not end"
    assert b"\n" not in data.replace(b"\r\n", b""), "a line ends in LF alone"
    assert b"\r" not in data.replace(b"\r\n", b""), "a CR stands alone"
    for raw in data.split(b"\r\n"):
        assert len(raw) <= 75, f"a line of {len(raw)} octets"
        raw.decode("utf-8")  # no character is cut in two
    lines = data.decode("utf-8").replace("\r\n ", "").replace("\r\n\t", "").split("\r\n")[:-1]
    return _calendar(lines)


def _calendar(lines: list[str]) -> ReadCalendar:
    read = ReadCalendar()
    event: Event | None = None
    assert (lines[0], lines[-1]) == ("BEGIN:VCALENDAR", "END:VCALENDAR")
    for line in lines[1:-1]:
        found = LINE.fullmatch(line)
        assert found, f"no content line: {line!r}"
        name, params, value = found["name"], found["params"], found["value"]
        if name == "BEGIN":
            assert (value, event) == ("VEVENT", None)
            event = Event()
            read.events.append(event)
        elif name == "END":
            assert value == "VEVENT"
            assert event is not None
            _check_event(event)
            event = None
        else:
            into = read.values if event is None else event.values
            assert name not in into or name not in (*ONCE, "VERSION", "PRODID"), f"{name} twice"
            assert event is not None or not read.events, f"{name} of the calendar stands behind an event"
            into[name] = _value(name, params, value)
            if event is not None:
                event.params[name] = params
    assert event is None
    assert {"VERSION", "PRODID"} <= read.values.keys()
    assert read.events, "a calendar without a component"
    uids = [one["UID"] for one in read.events]
    assert len(uids) == len(set(uids)), "an identity twice"
    return read


def _check_event(event: Event) -> None:
    assert {"UID", "DTSTAMP", "DTSTART"} <= event.values.keys()
    stamp = DATE_TIME.fullmatch(event["DTSTAMP"])
    assert stamp, "no moment"
    assert stamp["zone"] == "Z", "DTSTAMP is in universal time"
    if "DTEND" in event.values:
        assert event.params["DTEND"] == event.params["DTSTART"], "an end of another kind than the start"
        assert event["DTEND"] > event["DTSTART"], "it ends before it begins"


def _value(name: str, params: str, value: str) -> str:
    if name in TEXTS:
        assert TEXT.fullmatch(value), f"no text: {value!r}"
        return ESCAPED.sub(lambda one: "\n" if one[1] in "nN" else one[1], value)
    if name in ("DTSTART", "DTEND", "DTSTAMP"):
        kind = DATE if params == ";VALUE=DATE" else DATE_TIME
        assert params in ("", ";VALUE=DATE"), params
        assert kind.fullmatch(value), f"no date: {value!r}"
    elif name in CHOICES:
        assert value in CHOICES[name], f"{name} is {value!r}"
    else:
        raise AssertionError(f"{name} is not expected")
    return value
