"""What is still open in what a workshop decided: deadlines that nobody gave, reservations, figures to be traced.

Pure. Unknown is a value: an entry here stops nobody. Source: domain description 4.2 (S1-08, S1-10, S1-11, S1-15), 8.7.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from a87desk.domain.decision import Decision, Pledge, Reservation
from a87desk.domain.figure import Figure
from a87desk.domain.fuzzy_date import FuzzyDate, Precision
from a87desk.domain.record import Record
from a87desk.domain.vocabulary import DecisionKind
from a87desk.i18n import _

_NO_DATE = (Precision.TO_BE_DECIDED, Precision.TO_BE_CONFIRMED, Precision.TO_BE_ANNOUNCED)


class Open(StrEnum):
    """Why something is open."""

    NO_DEADLINE = "no_deadline"
    PENDING = "pending"
    NO_SOURCE = "no_source"
    NO_VALUE = "no_value"
    PROMISED = "promised"


@dataclass(frozen=True, slots=True)
class OpenPoint:
    """One thing that is open, and the field of its record that closes it."""

    why: Open
    record: Record
    field: str

    @property
    def words(self) -> str:
        """What is open, in a sentence without the record's own words."""
        return _words(self)


def words_of_open(point: OpenPoint) -> str:
    """Return what a record is called: "Decision 3", "Reservation of IOE", a figure's label."""
    record = point.record
    if isinstance(record, Decision):
        return _("Decision {number}").format(number="?" if record.number is None else record.number)
    if isinstance(record, Reservation):
        return _("Reservation of {who}").format(who=record.who) if record.who.strip() else _("Reservation")
    if isinstance(record, Pledge):
        return _("Pledge of {who}").format(who=record.who) if record.who.strip() else _("Pledge")
    return _("Figure: {label}").format(label=getattr(record, "label", "") or _("without words"))


def is_given(date: FuzzyDate | None) -> bool:
    """Whether a date says when, however roughly; "TBC" does not."""
    return date is not None and date.precision not in _NO_DATE and bool(date.as_written.strip())


def asks_for_deadline(decision: Decision) -> bool:
    """Whether somebody has to do something: a request always, any other decision where somebody is named."""
    return decision.kind is DecisionKind.REQUESTED or bool(decision.responsible.strip())


def open_points(records: Iterable[Record]) -> tuple[OpenPoint, ...]:
    """Return what is open in these records: deadlines first, then reservations, figures and pledges."""
    found = [point for record in records for point in _of(record)]
    order = list(Open)
    return tuple(sorted(found, key=lambda point: order.index(point.why)))


def _of(record: Record) -> Iterator[OpenPoint]:
    if isinstance(record, Decision):
        deferred = record.kind is DecisionKind.DEFERRED
        if (deferred or asks_for_deadline(record)) and not is_given(record.due):
            yield OpenPoint(Open.NO_DEADLINE, record, "due")
    elif isinstance(record, Reservation):
        yield OpenPoint(Open.PENDING, record, "resolve_by")
    elif isinstance(record, Figure):
        if not record.value.strip():
            yield OpenPoint(Open.NO_VALUE, record, "value")
        if not record.source.strip():
            yield OpenPoint(Open.NO_SOURCE, record, "source")
    elif isinstance(record, Pledge):
        yield OpenPoint(Open.PROMISED, record, "due")


def _words(point: OpenPoint) -> str:
    record = point.record
    if isinstance(record, Decision):
        who = record.responsible.strip()
        return _("No date given for {who}").format(who=who) if who else _("No date given")
    if isinstance(record, Reservation):
        if is_given(record.resolve_by) and record.resolve_by:
            return _("Pending until {date}").format(date=record.resolve_by.as_written)
        return _("Pending, no date given")
    if isinstance(record, Pledge):
        if is_given(record.due) and record.due:
            return _("Promised for {date}").format(date=record.due.as_written)
        return _("Promised, no date given")
    return _("Value to find") if point.why is Open.NO_VALUE else _("Source to find")
