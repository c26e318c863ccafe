"""What is said of a record beside its words: its type, by when, its source, who may see it. Unknown is dashed.

Knows the nouns of a record. Must not know how a line is laid out.
"""

from __future__ import annotations

from collections.abc import Iterator

from a87desk.domain.decision import Decision, Endorsement, Pledge, Reservation
from a87desk.domain.figure import Figure
from a87desk.domain.note import Note
from a87desk.domain.recommendation import Recommendation
from a87desk.domain.record import Record
from a87desk.domain.vocabulary import DecisionKind, Visibility, word_for
from a87desk.i18n import _
from a87desk.reading.open_points import asks_for_deadline, is_given
from exports.report.dates import date_words
from ui.painting.pills import Pill, PillKind


def pills_of(record: Record) -> Iterator[Pill]:
    """Yield the pills of a record, what is not known as a dashed one."""
    if isinstance(record, Decision):
        yield from _decision_pills(record)
    elif isinstance(record, Reservation):
        if is_given(record.resolve_by):
            yield _when(_("Until {date}").format(date=date_words(record.resolve_by)), True)
        else:
            yield Pill(PillKind.DASHED, _("Pending"), "hourglass")
    elif isinstance(record, Pledge):
        yield _when(date_words(record.due), is_given(record.due))
    elif isinstance(record, Figure):
        yield from _figure_pills(record)
    elif isinstance(record, Endorsement):
        if record.organisation_id:
            yield Pill(PillKind.NEUTRAL, _("On the list"), "link-2")
    elif isinstance(record, Note | Recommendation):
        yield from _note_pills(record)


def _decision_pills(record: Decision) -> Iterator[Pill]:
    if record.kind:
        yield Pill(PillKind.ACCENT, word_for(record.kind), decision_icon(record.kind))
    if is_given(record.due) or asks_for_deadline(record) or record.kind is DecisionKind.DEFERRED:
        yield _when(date_words(record.due), is_given(record.due))


def _figure_pills(record: Figure) -> Iterator[Pill]:
    if record.year:
        yield Pill(PillKind.NEUTRAL, record.year, "calendar-clock")
    if not record.value:
        yield Pill(PillKind.DASHED, _("Value to find"), "circle-dashed")
    if record.source:
        yield Pill(PillKind.NEUTRAL, record.source, "book-open")
    else:
        yield Pill(PillKind.DASHED, _("Source to find"), "circle-dashed")


def _note_pills(record: Note | Recommendation) -> Iterator[Pill]:
    if record.visibility is Visibility.CONFIDENTIAL:
        yield Pill(PillKind.CONF, _("Confidential"), "lock")
    elif record.visibility is Visibility.FACILITATORS:
        yield Pill(PillKind.CONF, word_for(record.visibility), "user")
    if isinstance(record, Note) and record.country:
        yield Pill(PillKind.NEUTRAL, record.country, "globe")
    yield from (Pill(PillKind.NEUTRAL, tag, "tag") for tag in record.tags)


def _when(words: str, is_known: bool) -> Pill:
    return (
        Pill(PillKind.NEUTRAL, words, "calendar-clock") if is_known else Pill(PillKind.DASHED, words, "circle-dashed")
    )


def decision_icon(kind: DecisionKind) -> str:
    """Return the icon of a type of decision."""
    return _DECISION_ICONS[kind]


_DECISION_ICONS = {
    DecisionKind.ADOPTED: "badge-check",
    DecisionKind.AGREED: "check",
    DecisionKind.ENDORSED: "stamp",
    DecisionKind.BROADLY_ENDORSED: "stamp",
    DecisionKind.REQUESTED: "send",
    DecisionKind.NOTED: "info",
    DecisionKind.DEFERRED: "hourglass",
}
