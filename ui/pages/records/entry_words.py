"""What is in the field, in the words in which it will be stored.

Knows entries. Must not know widgets.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from a87desk.domain.decision import Decision, Reservation
from a87desk.domain.note import Note
from a87desk.domain.record import Record
from a87desk.domain.record_entry import (
    ANSWER,
    DECISION,
    ENDORSEMENT,
    FIGURE,
    PLEDGE,
    RECOMMENDATION,
    RESERVATION,
    Entry,
    KnownSpeaker,
)
from a87desk.domain.vocabulary import NoteKind, Visibility, word_for
from a87desk.i18n import _, ngettext
from a87desk.reading.session_record import SessionRecord
from ui.pages.records.kinds import entry_words

_MOST = 48


@dataclass(frozen=True, slots=True)
class About:
    """The question that an answer would answer, and the decision that a reservation would be about."""

    question: Note | None = None
    decision: Decision | None = None

    def id_for(self, kind: str) -> str:
        """Return the id that an entry of this kind is about, "" for none."""
        record = {ANSWER: self.question, RESERVATION: self.decision}.get(kind)
        return record.id if record is not None else ""


def about_of(record: SessionRecord, chosen: Record | None) -> About:
    """Return what new entries would be about: the question of the chosen line, else the last one; its decision."""
    questions = {one.question.record.id: one.question.record for one in record.pairs if one.question}
    decisions = {one.decision.record.id: one.decision.record for one in record.decided}
    question = next(reversed(questions.values()), None)
    decision = None
    if isinstance(chosen, Note):
        question_id = chosen.id if chosen.kind is NoteKind.QUESTION else chosen.about_id
        question = questions.get(question_id or "", question)
    elif isinstance(chosen, Decision | Reservation):
        decision_id = chosen.id if isinstance(chosen, Decision) else chosen.decision_id
        decision = decisions.get(decision_id or "")
    return About(question, decision)


def stored_words(entry: Entry, speakers: Sequence[KnownSpeaker], about: About, visibility: Visibility) -> str:
    """Return how the entry will be stored: its kind, who, what it is about, by when, who may see it."""
    parts = [_kind_words(entry), *_who(entry, speakers), *_about_words(entry, about), *_facts(entry)]
    if (entry.is_note or entry.kind == RECOMMENDATION) and visibility is not Visibility.EVERYONE:
        parts.append(word_for(visibility))
    return _("Will be stored as: {what}").format(what=" · ".join(part for part in parts if part))


def _kind_words(entry: Entry) -> str:
    if entry.kind == DECISION and entry.decision:
        return _("Decision, {type}").format(type=word_for(entry.decision).lower())
    return entry_words(entry.kind)


def _who(entry: Entry, speakers: Sequence[KnownSpeaker]) -> list[str]:
    if entry.new_speaker and entry.is_note:
        return [_("{name}, a new speaker").format(name=entry.new_speaker)]
    speaker = next((one for one in speakers if one.id == entry.speaker_id), None)
    if entry.is_note:
        return [speaker.name if speaker else _("from the floor")] if speakers or speaker else []
    if entry.kind in (FIGURE, ENDORSEMENT):
        return []
    if entry.kind == RECOMMENDATION:
        return [_("to {name}").format(name=entry.who)] if entry.who else []
    spoken = (speaker.name if speaker else entry.new_speaker) if entry.kind in (RESERVATION, PLEDGE) else ""
    named = entry.who or spoken
    return [named or _("nobody named")]


def _about_words(entry: Entry, about: About) -> list[str]:
    if entry.kind == ANSWER:
        if about.question is None:
            return [_("to no question yet")]
        return [_("to “{question}”").format(question=_short(about.question.text))]
    if entry.kind == RESERVATION and about.decision is not None:
        return [_("about decision {number}").format(number=about.decision.number)]
    return []


def _facts(entry: Entry) -> list[str]:
    if entry.kind == FIGURE:
        value = " ".join(part for part in (entry.value, entry.unit) if part)
        return [
            _("value {value}").format(value=value) if value else _("value to find"),
            _("source {source}").format(source=entry.who) if entry.who else _("source to find"),
            entry.when,
        ]
    if entry.kind == ENDORSEMENT:
        count = len(entry.names)
        return [ngettext("{count} organisation", "{count} organisations", count).format(count=count)]
    if entry.is_note or entry.kind == RECOMMENDATION:
        return []
    return [_("by {date}").format(date=entry.when) if entry.when else _("date not given")]


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _MOST else f"{line[: _MOST - 1].rstrip()}…"
