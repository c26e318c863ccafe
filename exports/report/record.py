"""The record of a session: points by speaker, questions with answers, decisions in boxes, figures, endorsements.

Knows what may be printed with a name (`domain.public_speakers`); the free field "said by" is never printed.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from a87desk.domain.decision import Decision, Endorsement, Pledge, Reservation
from a87desk.domain.figure import Figure
from a87desk.domain.note import Note
from a87desk.domain.public_speakers import may_be_attributed, speaks_in_public
from a87desk.domain.vocabulary import NoteKind, word_for
from a87desk.i18n import _, ngettext
from a87desk.reading.session_record import Decided, Pair, SessionRecord, Speaker, arranged
from a87desk.reading.workshop_model import SessionModel, WorkshopModel
from exports.document import (
    Block,
    Callout,
    Inline,
    ListBlock,
    ListItem,
    Paragraph,
    ParagraphStyle,
    Run,
    Table,
    TableColumn,
    TableRow,
    Tone,
)
from exports.encoders import isolated
from exports.report.dates import date_words, is_known
from exports.report.wording import note_words, notes_by_kind


def refused_names(model: WorkshopModel) -> frozenset[str]:
    """Return the participants who do not want to be named."""
    return frozenset(person.id for person in model.participants if person.may_be_listed is False)


def has_record(one: SessionModel) -> bool:
    """Whether anything is written down of a session."""
    return bool(one.notes or one.recommendations or one.resolved.count)


def record_blocks(one: SessionModel, refused: Collection[str]) -> list[Block]:
    """Return what is written down of a session; `refused` are participants who are not named."""
    record = arranged(one.session, one.roles, one.notes, one.resolved)
    return [
        *_said(record, refused, one.session.id),
        *_pairs(record, refused),
        *_decisions(record.decided),
        *_reservations([each.record for each in record.reservations]),
        *_pledges([each.record for each in record.resolved.pledges]),
        *_figures([each.record for each in record.resolved.figures]),
        *_endorsements([each.record for each in record.resolved.endorsements]),
    ]


def speaker_words(speaker: Speaker) -> str:
    """Return a speaker with the organisation."""
    if not speaker.organisation:
        return isolated(speaker.name)
    places = {"name": isolated(speaker.name), "organisation": isolated(speaker.organisation)}
    return _("{name} ({organisation})").format(**places)


def _said(record: SessionRecord, refused: Collection[str], key: str) -> Iterator[Block]:
    """Yield the points: under their speakers where these spoke in public, all others together by kind."""
    named = {one.id: one for one in record.speakers if speaks_in_public(one.role, refused)}
    points = [note.record for _speaker, notes in record.by_speaker for note in notes]
    points += [note.record for note in (*record.floor, *record.announcements)]
    points += [pair.question.record for pair in record.pairs if pair.question and not pair.answers]
    own = {note.id for note in points if note.role_id in named and may_be_attributed(note)}
    for speaker in named.values():
        said = [note for note in points if note.role_id == speaker.id and note.id in own]
        if said:
            yield Paragraph((Run(speaker_words(speaker), strong=True),), leads=True)
            yield ListBlock(tuple(ListItem(_point(note)) for note in said))
    rest = [note for note in points if note.id not in own]
    if rest and own:
        yield Paragraph(_("From the floor"), ParagraphStyle.QUIET, leads=True)
    yield from notes_by_kind(rest, 4, key)


def _point(note: Note) -> tuple[Inline, ...]:
    words = note_words(note)
    if note.kind is NoteKind.POINT_RAISED:
        return (Run(words),)
    return (Run(_("{kind}: ").format(kind=word_for(note.kind)), quiet=True), Run(words))


def _pairs(record: SessionRecord, refused: Collection[str]) -> Iterator[Block]:
    answered = [pair for pair in record.pairs if pair.answers]
    if not answered:
        return
    yield _small(_("Questions and answers"))
    for pair in answered:
        yield from _pair(pair, record, refused)


def _pair(pair: Pair, record: SessionRecord, refused: Collection[str]) -> Iterator[Block]:
    if pair.question is not None:
        asked = _by(pair.question.record, record, refused)
        label = _("Question, {name}: ").format(name=asked) if asked else _("Question: ")
        yield Paragraph((Run(label, strong=True), Run(pair.question.record.text)), leads=True)
    items = []
    for answer in pair.answers:
        name = _by(answer.record, record, refused)
        label = _("{name}: ").format(name=name) if name else _("Answer: ")
        items.append(ListItem((Run(label, quiet=True), Run(note_words(answer.record)))))
    yield ListBlock(tuple(items))


def _by(note: Note, record: SessionRecord, refused: Collection[str]) -> str:
    speaker = record.speaker(note.role_id)
    may = speaker is not None and speaks_in_public(speaker.role, refused) and may_be_attributed(note)
    return isolated(speaker.name) if speaker is not None and may else ""


def decision_title(decision: Decision) -> str:
    """Return a decision's number and type, such as "Decision 3: requested"."""
    number = "?" if decision.number is None else decision.number
    if decision.kind is None:
        return _("Decision {number}").format(number=number)
    return _("Decision {number}: {type}").format(number=number, type=word_for(decision.kind).lower())


def _decisions(decided: Sequence[Decided]) -> Iterator[Block]:
    for one in decided:
        decision = one.decision.record
        content: list[Inline] = [Run(decision.text)]
        facts = _facts(decision)
        if facts:
            content += ["\n", Run(facts, quiet=True)]
        for kept in one.reservations:
            content += ["\n", Run(_("Reservation: "), strong=True), Run(_reserved(kept.record))]
        yield Callout(tuple(content), decision_title(decision), Tone.ACCENT)


def _facts(decision: Decision) -> str:
    parts = []
    if decision.responsible:
        parts.append(_("Who: {name}").format(name=isolated(decision.responsible)))
    if decision.responsible or decision.due:
        parts.append(_("By when: {date}").format(date=date_words(decision.due)))
    return " · ".join(parts)


def _reserved(reservation: Reservation) -> str:
    until = (
        _("until {date}").format(date=date_words(reservation.resolve_by))
        if is_known(reservation.resolve_by)
        else _("pending")
    )
    who = isolated(reservation.who) if reservation.who else _("Nobody named")
    return _("{who}: {text} ({until})").format(who=who, text=isolated(reservation.text), until=until)


def _reservations(reservations: Sequence[Reservation]) -> Iterator[Block]:
    if reservations:
        yield _small(_("Reservations and positions that are pending"))
        yield ListBlock(tuple(ListItem(_reserved(one)) for one in reservations))


def _pledges(pledges: Sequence[Pledge]) -> Iterator[Block]:
    if pledges:
        yield _small(_("Pledges"))
        yield ListBlock(tuple(ListItem(pledge_words(one)) for one in pledges))


def pledge_words(pledge: Pledge) -> str:
    """Return who pledges what by when."""
    who = isolated(pledge.who) if pledge.who else _("Nobody named")
    return _("{who}: {text} ({when})").format(who=who, text=isolated(pledge.text), when=date_words(pledge.due))


def _figures(figures: Sequence[Figure]) -> Iterator[Block]:
    if not figures:
        return
    columns = (TableColumn(_("Figure"), 44), TableColumn(_("Value"), 26), TableColumn(_("Source"), 30))
    yield Table(columns, tuple(TableRow((one.label, value_words(one), source_words(one))) for one in figures))


def value_words(figure: Figure) -> str:
    """Return a value as written with its unit, or that it is to be found."""
    return " ".join(part for part in (figure.value, figure.unit) if part) or _("To find")


def source_words(figure: Figure) -> str:
    """Return a source with its year, or that it is to be found."""
    return ", ".join(part for part in (figure.source or _("To find"), figure.year) if part)


def _endorsements(endorsements: Sequence[Endorsement]) -> Iterator[Block]:
    count = len(endorsements)
    if count:
        words = ngettext("Endorsed by {count} organisation", "Endorsed by {count} organisations", count)
        yield _small(words.format(count=count))
        yield Paragraph("; ".join(isolated(one.name) for one in endorsements))


def _small(title: str) -> Paragraph:
    return Paragraph(title, ParagraphStyle.QUIET, leads=True)
