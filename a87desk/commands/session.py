"""Who has a role in a session, what its groups are asked, and which groups there are.

A name that stands in the list of participants is linked to that person; nobody is merged or added.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from a87desk.commands.command import Act, Command, quoted
from a87desk.domain.breakout_group import BreakoutGroup
from a87desk.domain.ids import OrganisationId, ParticipantId, SessionId
from a87desk.domain.organisation import Organisation
from a87desk.domain.participant import Participant
from a87desk.domain.position import following
from a87desk.domain.record import new_id
from a87desk.domain.session import GuidingQuestion, Session, SessionRole
from a87desk.domain.vocabulary import Confirmation, RoleKind, word_for
from a87desk.i18n import _
from a87desk.reading.holders import folded_name, is_nobody, listed
from a87desk.store.writer import Basis

_OPEN = (Confirmation.TO_BE_DECIDED, Confirmation.TO_BE_CONFIRMED)


@dataclass(frozen=True)
class AddRole(Command):
    """Add a role to a session, held by nobody yet where no name is given."""

    session_id: str
    role: RoleKind
    name: str = ""
    role_id: str = ""

    def apply(self, act: Act) -> str:
        act.one(Session, self.session_id)
        roles = act.read.all(SessionRole, "session_id = ?", (self.session_id,), "position, id")
        record = SessionRole(
            id=self.role_id or new_id(),
            session_id=SessionId(self.session_id),
            role=self.role,
            position=following(roles[-1].position if roles else ""),
        )
        act.write.add(record)
        act.write.change(SessionRole, record.id, _held_by(act, record, self.name.strip()))
        return _("Added a role: {role}").format(role=word_for(self.role).lower())


@dataclass(frozen=True)
class NameRole(Command):
    """Say who holds a role. "TBD" stays a value; a role that was to be decided no longer is once a person is named.

    `basis` says what was on screen when the editor opened, here and below (`Reader.basis`).
    """

    role_id: str
    name: str
    basis: Basis | None = None

    def apply(self, act: Act) -> str:
        role = act.one(SessionRole, self.role_id)
        name = self.name.strip()
        _write(act, role, _held_by(act, role, name), "name", self.basis)
        what = word_for(role.role) if role.role else _("Role")
        return _("{role}: {name}").format(role=what, name=quoted(name) if name else _("nobody yet"))


def _held_by(act: Act, role: SessionRole, name: str) -> dict[str, object]:
    """Return the fields of a role that is held by somebody of this name; the organisation follows the person."""
    person = listed(act.read.all(Participant), name)
    fields: dict[str, object] = {"name": name, "participant_id": ParticipantId(person.id) if person else None}
    if person is not None and person.organisation_id and not role.organisation:
        sender = act.read.one(Organisation, person.organisation_id)
        fields |= {"organisation_id": person.organisation_id, "organisation": sender.name if sender else ""}
    if role.confirmation in _OPEN and not is_nobody(name) and is_nobody(role.name):
        fields["confirmation"] = None
    return fields


@dataclass(frozen=True)
class SendRole(Command):
    """Say which organisation a role is held for."""

    role_id: str
    organisation: str
    basis: Basis | None = None

    def apply(self, act: Act) -> str:
        role = act.one(SessionRole, self.role_id)
        written = self.organisation.strip()
        wanted = folded_name(written)
        found = [
            one.id
            for one in act.read.all(Organisation)
            if wanted and wanted in {folded_name(word) for word in (one.name, one.acronym, *one.aliases)}
        ]
        fields = {"organisation": written, "organisation_id": OrganisationId(found[0]) if len(found) == 1 else None}
        _write(act, role, fields, "organisation", self.basis)
        return _("Changed the organisation of a role")


@dataclass(frozen=True)
class AddQuestion(Command):
    """Add a guiding question after the others."""

    session_id: str
    text: str
    question_id: str = ""

    def apply(self, act: Act) -> str:
        act.one(Session, self.session_id)
        questions = _questions(act, self.session_id)
        record = GuidingQuestion(
            id=self.question_id or new_id(),
            session_id=SessionId(self.session_id),
            number=len(questions) + 1,
            text=self.text.strip(),
            position=following(questions[-1].position if questions else ""),
        )
        act.write.add(record)
        _arrange(act, [*questions, record])
        return _("Added the question {text}").format(text=quoted(self.text))


@dataclass(frozen=True)
class RemoveQuestion(Command):
    """Remove a guiding question; the others are counted anew. Notes that answer it stay."""

    question_id: str

    def apply(self, act: Act) -> str:
        question = act.one(GuidingQuestion, self.question_id)
        act.write.remove(GuidingQuestion, question.id)
        _arrange(act, [one for one in _questions(act, question.session_id or "") if one.id != question.id])
        return _("Removed the question {text}").format(text=quoted(question.text))


@dataclass(frozen=True)
class StepQuestion(Command):
    """Move a guiding question one place back (-1) or on (+1)."""

    question_id: str
    step: int

    def apply(self, act: Act) -> str:
        question = act.one(GuidingQuestion, self.question_id)
        questions = _questions(act, question.session_id or "")
        here = [one.id for one in questions].index(question.id)
        place = max(0, min(len(questions) - 1, here + self.step))
        questions.insert(place, questions.pop(here))
        _arrange(act, questions, anew=place != here)
        return _("Moved the question {text}").format(text=quoted(question.text))


@dataclass(frozen=True)
class AddGroup(Command):
    """Add a group to a session, with the next number that no group ever had, and no rapporteur yet."""

    session_id: str
    theme: str = ""
    group_id: str = ""

    def apply(self, act: Act) -> str:
        act.one(Session, self.session_id)
        number = act.read.highest_number(BreakoutGroup) + 1
        act.write.add(
            BreakoutGroup(
                id=self.group_id or new_id(),
                session_id=SessionId(self.session_id),
                number=number,
                theme=self.theme.strip(),
                rapporteur_status=Confirmation.TO_BE_DECIDED,
            )
        )
        return _("Added group {number}").format(number=number)


@dataclass(frozen=True)
class NameRapporteur(Command):
    """Say who writes for a group; an empty name is to be decided."""

    group_id: str
    name: str
    basis: Basis | None = None

    def apply(self, act: Act) -> str:
        group = act.one(BreakoutGroup, self.group_id)
        name = self.name.strip()
        person = listed(act.read.all(Participant), name.split(",")[0])
        status = Confirmation.TO_BE_DECIDED if is_nobody(name) else None
        fields = {
            "rapporteur": name,
            "rapporteur_id": ParticipantId(person.id) if person else None,
            "rapporteur_status": status,
        }
        _write(act, group, fields, "rapporteur", self.basis)
        if is_nobody(name):
            return _("Group {number} has no rapporteur yet").format(number=group.number)
        return _("Rapporteur of group {number}: {name}").format(number=group.number, name=quoted(name))


def _write(
    act: Act, record: SessionRole | BreakoutGroup, fields: Mapping[str, object], typed: str, basis: Basis | None
) -> None:
    """Write what was typed on its basis; what follows from it is no wording of its own and stands in one version."""
    following_from_it = {name: value for name, value in fields.items() if name != typed}
    act.write.change(type(record), record.id, {typed: fields[typed]}, basis)
    act.write.change(type(record), record.id, following_from_it)


def _questions(act: Act, session_id: str) -> list[GuidingQuestion]:
    return act.read.all(GuidingQuestion, "session_id = ?", (session_id,), "position, number, id")


def _arrange(act: Act, questions: Sequence[GuidingQuestion], *, anew: bool = False) -> None:
    """Write the numbers 1, 2, 3 …, and places where the order is another one."""
    place = ""
    for number, question in enumerate(questions, start=1):
        place = following(place)
        fields: dict[str, object] = {"number": number, "position": place} if anew else {"number": number}
        act.write.change(GuidingQuestion, question.id, fields)
