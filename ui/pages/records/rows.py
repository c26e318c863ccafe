"""The rows of the Records page: sessions at the start, the chosen record in the middle, headings among them.

Knows `SessionRecord` and how people call its parts. Must not know how a row is painted.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from a87desk.domain.decision import Decision
from a87desk.domain.note import Note
from a87desk.domain.recommendation import Recommendation
from a87desk.domain.record import Record
from a87desk.domain.record_entry import (
    ANNOUNCEMENT,
    DECISION,
    ENDORSEMENT,
    FIGURE,
    PLEDGE,
    POINT,
    QUESTION,
    RECOMMENDATION,
    RESERVATION,
)
from a87desk.domain.vocabulary import DecisionKind, NoteKind, Visibility, word_for
from a87desk.i18n import _, mark, ngettext
from a87desk.reading.agenda import Agenda, AgendaSession
from a87desk.reading.codes import CodedRecommendation
from a87desk.reading.incomplete import day_name, session_name
from a87desk.reading.open_points import Open, open_points
from a87desk.reading.session_record import Decided, SessionRecord, Speaker, asks_for_record
from a87desk.store.reader import Kept
from ui.pages.agenda.kinds import kind_icon
from ui.pages.records.kinds import entry_icon, kind_of, label_of, who_of, words_of
from ui.pages.records.pills import pills_of
from ui.painting.pills import Pill, PillKind

ALL = ("all",)
Key = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PlaceRow:
    """A session, a heading of a day (no icon), or all decisions. `count` is how much is written or open."""

    key: Key
    title: str
    line: str = ""
    icon: str = ""
    count: int = 0

    @property
    def is_heading(self) -> bool:
        return self.key[0] == "day"


@dataclass(frozen=True, slots=True)
class RecordRow:
    """A line of a record, or a heading (`record` None). `digit` is the key of a speaker, "" for none."""

    key: Key
    title: str
    words: str = ""
    icon: str = ""
    record: Record | None = None
    speaker: str = ""
    pills: tuple[Pill, ...] = ()
    at: str = ""
    indent: int = 0
    digit: str = ""

    @property
    def is_heading(self) -> bool:
        return self.record is None

    @property
    def is_secret(self) -> bool:
        record = self.record
        if isinstance(record, Note) and record.kind is NoteKind.OFF_THE_RECORD:
            return True
        return isinstance(record, Note | Recommendation) and record.visibility is Visibility.CONFIDENTIAL


# The sessions


def place_rows(agenda: Agenda, records: Mapping[str, SessionRecord]) -> list[PlaceRow]:
    """Return all decisions, then the sessions that ask for a record, under their days."""
    points = [point for point in agenda.open_points if point.why is not Open.PROMISED]
    line = ngettext("{count} thing is open", "{count} things are open", len(points)).format(count=len(points))
    rows = [PlaceRow(ALL, _("All decisions"), line if points else _("Nothing is open"), "stamp", len(points))]
    several = sum(bool(day.sessions) for day in agenda.days) > 1
    for day in agenda.days:
        listed = [one for one in day.sessions if asks_for_record(one.session, records.get(one.session.id))]
        if listed and several:
            rows.append(PlaceRow(("day", day.day.id), day_name(day)))
        rows += [_session_row(one, records.get(one.session.id)) for one in listed]
    if "" in records:
        words = _("What belongs to no session")
        rows.append(PlaceRow(("session", ""), _("In no session"), words, "circle-dashed", records[""].count))
    return rows


def _session_row(one: AgendaSession, record: SessionRecord | None) -> PlaceRow:
    count = record.count if record else 0
    words = ngettext("{count} entry", "{count} entries", count).format(count=count) if count else _("Nothing yet")
    line = " · ".join(part for part in (one.session.starts, words) if part)
    return PlaceRow(("session", one.session.id), session_name(one), line, kind_icon(one.session.kind), count)


def place_to_begin(rows: Sequence[PlaceRow], agenda: Agenda) -> Key:
    """Return where a person most likely goes on: the session that is running, else the last one with words."""
    sessions = [row for row in rows if row.key[0] == "session" and row.key[1]]
    running = {
        one.session.id for day in agenda.days for one in day.sessions if one.session.began and not one.session.ended
    }
    begun = [row.key for row in sessions if row.key[1] in running]
    filled = [row.key for row in sessions if row.count]
    return next(iter([*begun, *reversed(filled), *(row.key for row in sessions), ALL]))


def all_words(records: Mapping[str, SessionRecord]) -> str:
    """Return how much is written in all records."""
    entries = sum(record.count for record in records.values())
    sessions = sum(bool(record.count) for key, record in records.items() if key)
    if not entries:
        return _("What was said and decided outside the groups")
    count = ngettext("{count} entry", "{count} entries", entries).format(count=entries)
    words = ngettext("{entries} in {count} session", "{entries} in {count} sessions", sessions)
    return words.format(entries=count, count=sessions)


# One record


def record_rows(record: SessionRecord) -> list[RecordRow]:
    """Return the lines of a record: by speaker, from the floor, pairs, announcements, then what was decided."""
    return [
        *_said(record),
        *_pairs(record),
        *_section(ANNOUNCEMENT, _("Announcements"), [_note_row(one, record) for one in record.announcements]),
        *_section(RECOMMENDATION, _("Recommendations"), [_coded_row(one) for one in record.recommendations]),
        *_section(DECISION, decisions_words(one.decision.record for one in record.decided), _decided(record.decided)),
        *_section(RESERVATION, _("Reservations"), [row_of(one) for one in record.reservations]),
        *_section(PLEDGE, _("Pledges"), [row_of(one) for one in record.resolved.pledges]),
        *_section(FIGURE, _("Key figures"), [row_of(one) for one in record.resolved.figures]),
        *_section(ENDORSEMENT, endorsed_words(len(record.resolved.endorsements)),
                  [row_of(one) for one in record.resolved.endorsements]),
    ]  # fmt: skip


def _said(record: SessionRecord) -> Iterator[RecordRow]:
    for place, (speaker, notes) in enumerate(record.by_speaker, start=1):
        if notes:
            yield replace(speaker_heading(speaker), digit=str(place) if place < 10 else "")
            yield from (_note_row(one, record, with_speaker=False) for one in notes)
    title = _("From the floor") if record.speakers else _("Points")
    yield from _section(POINT, title, [_note_row(one, record) for one in record.floor])


def speaker_heading(speaker: Speaker) -> RecordRow:
    """Return the heading over what a speaker said."""
    role = word_for(speaker.role.role) if speaker.role.role else ""
    line = " · ".join(part for part in (role, speaker.organisation) if part and part != speaker.name)
    return RecordRow(("head", speaker.id), speaker.name, line, "user")


def _pairs(record: SessionRecord) -> Iterator[RecordRow]:
    rows: list[RecordRow] = []
    for pair in record.pairs:
        if pair.question is not None:
            rows.append(_note_row(pair.question, record))
        rows += [replace(_note_row(one, record), indent=1) for one in pair.answers]
    yield from _section(QUESTION, _("Questions and answers"), rows)


def _section(kind: str, title: str, rows: Sequence[RecordRow]) -> Iterator[RecordRow]:
    if rows:
        yield RecordRow(("head", kind), title, icon=entry_icon(kind))
        yield from rows


def _decided(decided: Iterable[Decided]) -> list[RecordRow]:
    return [
        row
        for one in decided
        for row in (row_of(one.decision), *(replace(row_of(each), indent=1) for each in one.reservations))
    ]


def decisions_words(decisions: Iterable[Decision]) -> str:
    """Return decisions counted by type: "7 decisions: 1 adopted, 3 agreed"."""
    kinds = Counter(one.kind for one in decisions)
    count = sum(kinds.values())
    words = ngettext("{count} decision", "{count} decisions", count).format(count=count)
    parts = [f"{kinds[kind]} {word_for(kind).lower()}" for kind in DecisionKind if kinds[kind]]
    parts += [_("{count} without a type").format(count=kinds[None])] if kinds[None] else []
    return _("{decisions}: {types}").format(decisions=words, types=", ".join(parts)) if parts else words


def endorsed_words(count: int) -> str:
    """Return how many endorse."""
    return ngettext("Endorsed by {count} organisation", "Endorsed by {count} organisations", count).format(count=count)


def _coded_row(one: CodedRecommendation) -> RecordRow:
    record = one.recommendation
    row = row_of(Kept(record, one.made_at, "", "", "", one.versions, False))
    return replace(row, title=_("Recommendation {code}").format(code=one.code))


def _note_row(kept: Kept[Note], record: SessionRecord, *, with_speaker: bool = True) -> RecordRow:
    speaker = record.speaker(kept.record.role_id) if with_speaker else None
    return replace(row_of(kept), speaker=speaker.name if speaker else "")


def row_of(kept: Kept[Any]) -> RecordRow:
    """Return a record as a line."""
    record = kept.record
    pills = (*pills_of(record), *((Pill(PillKind.WARN, _("Two versions"), "git-compare"),) if kept.versions else ()))
    return RecordRow(
        key=("item", record.noun, record.id),
        title=label_of(record),
        words=words_of(record),
        icon=entry_icon(kind_of(record)),
        record=record,
        speaker=who_of(record),
        pills=pills,
        at=kept.made_at,
    )


# All decisions and what is open


def open_rows(records: Mapping[str, SessionRecord], titles: Mapping[str, str]) -> list[RecordRow]:
    """Return what is open in the whole workshop, by why it is open, then every decision, each with its session."""
    kept = [one for record in records.values() for one in _resolved(record)]
    lines = {one.record.id: _with_session(row_of(one), titles) for one in kept}
    points = open_points(sorted((one.record for one in kept), key=lambda one: getattr(one, "number", None) or 0))
    rows: list[RecordRow] = []
    for why, title, icon in _WHYS:
        found = dict.fromkeys(point.record.id for point in points if point.why in why)
        if found:
            rows.append(RecordRow(("head", title), _(title), str(len(found)), icon))
            rows += [replace(lines[one], key=("open", lines[one].key[1], one)) for one in found]
    decisions = [one.record for one in kept if isinstance(one.record, Decision)]
    if decisions:
        rows.append(RecordRow(("head", DECISION), decisions_words(decisions), icon="stamp"))
        rows += [lines[one.id] for one in sorted(decisions, key=lambda one: (one.number is None, one.number, one.id))]
    return rows


_WHYS = (
    ((Open.NO_DEADLINE,), mark("No deadline yet"), "calendar-clock"),
    ((Open.PENDING,), mark("Pending reservations"), "hourglass"),
    ((Open.NO_SOURCE, Open.NO_VALUE), mark("Figures to complete"), "table-2"),
    ((Open.PROMISED,), mark("Pledges"), "heart-handshake"),
)


def _resolved(record: SessionRecord) -> tuple[Kept[Record], ...]:
    own = record.resolved
    return (*own.decisions, *own.reservations, *own.pledges, *own.figures)  # type: ignore[arg-type]


def _with_session(row: RecordRow, titles: Mapping[str, str]) -> RecordRow:
    session_id = str(getattr(row.record, "session_id", None) or "")
    title = titles.get(session_id)
    return replace(row, pills=(*row.pills, Pill(PillKind.PLAIN, title)) if title else row.pills)


def neighbour(rows: Sequence[RecordRow], row: RecordRow, step: int) -> RecordRow | None:
    """Return the line with which another changes places: the next of its kind in its section, None where it ends.

    Decisions stay in the order of their numbers.
    """
    place = next((number for number, one in enumerate(rows) if one.key == row.key), -1)
    if place < 0 or row.record is None or isinstance(row.record, Decision):
        return None
    for one in rows[place + 1 :] if step > 0 else rows[:place][::-1]:
        if one.is_heading or one.indent < row.indent:
            return None
        if one.indent == row.indent and type(one.record) is type(row.record):
            return one
    return None


def spoken_row(row: RecordRow) -> str:
    """Return what a screen reader says of a line."""
    secret = _("Confidential") if row.is_secret else ""
    pills = [pill.text for pill in row.pills if pill.text != secret]
    return ". ".join(part for part in (row.title, row.speaker, secret, row.words, *pills) if part)
