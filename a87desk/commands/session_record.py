"""Writing into the record of a session: what somebody said, what was decided, reserved, promised, quoted, endorsed.

Nothing is merged: an organisation that is on the list of a statement already is told, not written twice. A number of a
decision is never used again, also when the decision is removed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TypeVar

import msgspec

from a87desk.commands.command import Act, Command, quoted
from a87desk.commands.note import NothingWritten, WriteNote, WriteRecommendation
from a87desk.commands.session import AddRole
from a87desk.domain.action import Action
from a87desk.domain.decision import Decision, Endorsement, Pledge, Reservation
from a87desk.domain.figure import Figure
from a87desk.domain.fuzzy_date import parse_fuzzy_date
from a87desk.domain.ids import DecisionId, NoteId, OrganisationId, SessionId, SessionRoleId
from a87desk.domain.note import Note
from a87desk.domain.organisation import Organisation
from a87desk.domain.position import following
from a87desk.domain.recommendation import Recommendation
from a87desk.domain.record import derived_id, new_id
from a87desk.domain.record_entry import (
    ANSWER,
    DECISION,
    ENDORSEMENT,
    FIGURE,
    PLEDGE,
    RECOMMENDATION,
    RESERVATION,
    Entry,
    usual_visibility,
)
from a87desk.domain.session import Session, SessionRole
from a87desk.domain.session_asks import asks_of
from a87desk.domain.vocabulary import NoteKind, RoleKind, Visibility, word_for
from a87desk.i18n import _, ngettext
from a87desk.reading.holders import folded_name
from a87desk.reading.session_record import Speaker

Placed = Note | Recommendation | Reservation | Pledge | Figure | Endorsement
"""What stands in an order that people arrange."""
Recorded = TypeVar("Recorded", Decision, Reservation, Pledge, Figure)
_NEW_SPEAKERS = (
    RoleKind.PANELLIST, RoleKind.GUEST, RoleKind.RESPONDENT, RoleKind.PRESENTER, RoleKind.SPEAKER,
)  # fmt: skip


@dataclass(frozen=True)
class WriteInRecord(Command):
    """Store an entry at the end of a session's record.

    `about_id` is the question that an answer answers, or the decision that a reservation is about. `visibility` None is
    the usual one of the kind.
    """

    session_id: str
    entry: Entry
    record_id: str = ""
    about_id: str = ""
    visibility: Visibility | None = None

    def apply(self, act: Act) -> str:
        session = act.one(Session, self.session_id)
        if self.entry.is_empty:
            raise NothingWritten()
        if self.entry.is_note:
            return self._write_note(act, session)
        return _WRITE[self.entry.kind](self, act)

    def _write_note(self, act: Act, session: Session) -> str:
        entry = self.entry
        role_id = _new_speaker(act, session, entry.new_speaker) if entry.new_speaker else entry.speaker_id
        note = Note(
            id=self.record_id or new_id(),
            session_id=SessionId(session.id),
            kind=NoteKind(entry.kind),
            text=entry.words,
            role_id=SessionRoleId(role_id) if role_id else None,
            about_id=NoteId(self.about_id) if self.about_id and entry.kind == ANSWER else None,
            visibility=self.visibility or usual_visibility(entry.kind),
        )
        return WriteNote(note).apply(act)

    def write_decision(self, act: Act) -> str:
        """Store a decision under the next number that the workshop never used."""
        entry = self.entry
        number = act.read.highest_number(Decision) + 1
        decision = Decision(
            id=self.record_id or new_id(),
            session_id=SessionId(self.session_id),
            number=number,
            kind=entry.decision,
            text=entry.words,
            responsible=entry.who,
            due=parse_fuzzy_date(entry.when),
        )
        _add_last(act, decision)
        kind = word_for(entry.decision) if entry.decision else _("Decision")
        return _("Decision {number}, {kind}: {text}").format(number=number, kind=kind.lower(), text=quoted(entry.words))

    def write_reservation(self, act: Act) -> str:
        """Store a reservation; who reserves may be named as a speaker."""
        entry = self.entry
        reservation = Reservation(
            id=self.record_id or new_id(),
            session_id=SessionId(self.session_id),
            decision_id=DecisionId(self.about_id) if self.about_id else None,
            who=entry.who or _speaker_words(act, entry),
            text=entry.words,
            resolve_by=parse_fuzzy_date(entry.when),
        )
        _add_last(act, reservation)
        return _("Wrote reservation {text}").format(text=quoted(entry.words))

    def write_pledge(self, act: Act) -> str:
        """Store a pledge; who pledges may be named as a speaker."""
        entry = self.entry
        pledge = Pledge(
            id=self.record_id or new_id(),
            session_id=SessionId(self.session_id),
            who=entry.who or _speaker_words(act, entry),
            text=entry.words,
            due=parse_fuzzy_date(entry.when),
        )
        _add_last(act, pledge)
        return _("Wrote pledge {text}").format(text=quoted(entry.words))

    def write_figure(self, act: Act) -> str:
        """Store a figure as it was quoted."""
        entry = self.entry
        figure = Figure(
            id=self.record_id or new_id(),
            session_id=SessionId(self.session_id),
            label=entry.words,
            value=entry.value,
            unit=entry.unit,
            source=entry.who,
            year=entry.when,
        )
        _add_last(act, figure)
        return _("Wrote figure {text}").format(text=quoted(entry.words))

    def write_recommendation(self, act: Act) -> str:
        """Store a recommendation of the plenary under the next number of its day."""
        recommendation = Recommendation(
            id=self.record_id or new_id(),
            session_id=SessionId(self.session_id),
            text=self.entry.words,
            addressee=self.entry.who,
            visibility=self.visibility or Visibility.EVERYONE,
        )
        return WriteRecommendation(recommendation).apply(act)

    def write_endorsements(self, act: Act) -> str:
        """Store the organisations that endorse; those that stand there already are left as they are."""
        return AddEndorsements(self.session_id, self.entry.names).apply(act)


_WRITE: dict[str, Callable[[WriteInRecord, Act], str]] = {
    DECISION: WriteInRecord.write_decision,
    RESERVATION: WriteInRecord.write_reservation,
    PLEDGE: WriteInRecord.write_pledge,
    FIGURE: WriteInRecord.write_figure,
    ENDORSEMENT: WriteInRecord.write_endorsements,
    RECOMMENDATION: WriteInRecord.write_recommendation,
}


def _new_speaker(act: Act, session: Session, name: str) -> str:
    """Return the role of a speaker who was not on the agenda; a new one unless that very name has one."""
    roles = act.read.all(SessionRole, "session_id = ?", (session.id,), "position, id")
    same = [one.id for one in roles if folded_name(Speaker(one).name) == folded_name(name)]
    if same:
        return same[0]
    wanted = [kind for asked in asks_of(session.kind).roles for kind in _NEW_SPEAKERS if kind in asked]
    role_id = new_id()
    AddRole(session.id, wanted[-1] if wanted else RoleKind.SPEAKER, name, role_id).apply(act)
    return role_id


def _speaker_words(act: Act, entry: Entry) -> str:
    role = act.read.one(SessionRole, entry.speaker_id) if entry.speaker_id else None
    return Speaker(role).name if role else entry.new_speaker


def _add_last(act: Act, record: Recorded) -> None:
    last = _last_place(act, type(record), record.session_id or "")
    act.write.add(msgspec.structs.replace(record, position=following(last)))


def _last_place(act: Act, record_type: type[Recorded], session_id: str) -> str:
    return max((one.position for one in act.read.all(record_type, "session_id = ?", (session_id,))), default="")


@dataclass(frozen=True)
class SwapInRecord(Command):
    """Let two lines of one list of a record change places; decisions stay in the order of their numbers."""

    record_type: type[Placed]
    record_id: str
    other_id: str

    def apply(self, act: Act) -> str:
        one, other = act.one(self.record_type, self.record_id), act.one(self.record_type, self.other_id)
        places = one.position, other.position
        if places[0] == places[1]:  # two laptops gave one place: the identity decided, now a place does
            places = (places[0], following(places[0])) if one.id < other.id else (following(places[0]), places[0])
        act.write.change(self.record_type, one.id, {"position": places[1]})
        act.write.change(self.record_type, other.id, {"position": places[0]})
        words = getattr(one, "text", "") or getattr(one, "label", "") or getattr(one, "name", "")
        return _("Moved {text}").format(text=quoted(words))


@dataclass(frozen=True)
class AddEndorsements(Command):
    """Write down who endorses the statement of a session; a name that stands there already is not written again."""

    session_id: str
    names: tuple[str, ...]

    def apply(self, act: Act) -> str:
        act.one(Session, self.session_id)
        here = act.read.all(Endorsement, "session_id = ?", (self.session_id,))
        known = _Organisations(act.read.all(Organisation))
        taken: set[str] = {folded_name(one.name) for one in here}
        taken |= {one.organisation_id for one in here if one.organisation_id}
        added, place = 0, max((one.position for one in here), default="")
        for name in self.names:
            organisation_id = known.named(name)
            keys = {folded_name(name), *((organisation_id,) if organisation_id else ())}
            if not folded_name(name) or keys & taken:
                continue
            taken |= keys
            added, place = added + 1, following(place)
            act.write.add(
                Endorsement(
                    id=new_id(),
                    session_id=SessionId(self.session_id),
                    name=name.strip(),
                    organisation_id=organisation_id,
                    position=place,
                )
            )
        words = ngettext("{count} organisation endorses", "{count} organisations endorse", added).format(count=added)
        again = len(self.names) - added
        if not again:
            return words
        there = ngettext("{count} was there already", "{count} were there already", again).format(count=again)
        return f"{words}, {there}"


@dataclass(frozen=True)
class NameEndorser(Command):
    """Write the name of an endorsing organisation anew; it is linked to the list where that very name is listed."""

    endorsement_id: str
    name: str

    def apply(self, act: Act) -> str:
        act.one(Endorsement, self.endorsement_id)
        name = self.name.strip()
        organisation_id = _Organisations(act.read.all(Organisation)).named(name)
        act.write.change(Endorsement, self.endorsement_id, {"name": name, "organisation_id": organisation_id})
        return _("Changed the name of an organisation that endorses: {name}").format(name=quoted(name))


class _Organisations:
    """The organisations by every name they go by; a name that two share names none."""

    def __init__(self, organisations: Iterable[Organisation]) -> None:
        self._ids: dict[str, set[str]] = {}
        for one in organisations:
            for word in (one.name, one.acronym, *one.aliases):
                if folded_name(word):
                    self._ids.setdefault(folded_name(word), set()).add(one.id)

    def named(self, name: str) -> OrganisationId | None:
        found = self._ids.get(folded_name(name), set())
        return OrganisationId(next(iter(found))) if len(found) == 1 else None


@dataclass(frozen=True)
class MakeAction(Command):
    """Take a decision over into the next steps, with who is responsible and by when; a second time does nothing."""

    decision_id: str

    def apply(self, act: Act) -> str:
        decision = act.one(Decision, self.decision_id)
        action_id = action_of(decision.id)
        if act.read.one(Action, action_id) is None:
            positions = [one.position for one in act.read.all(Action)]
            act.write.add(
                Action(
                    id=action_id,
                    number=act.read.highest_number(Action) + 1,
                    text=decision.text,
                    lead=decision.responsible,
                    due=decision.due,
                    position=following(max(positions, default="")),
                )
            )
        return _("Decision {number} is a next step").format(number=decision.number)


def action_of(decision_id: str) -> str:
    """Return the identity of the next step that a decision becomes, the same on every laptop."""
    return derived_id("action of a decision", decision_id)
