"""Who may be named in a document, applied to every record of a model wherever it stands.

One table says which fields hold a person and which hold whoever acts, as written; the rule itself is
`domain.attribution`. Institutions stay as written; a person's name in such a field gives way to the organisation.
Must not know any document.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, TypeVar

import msgspec

from a87desk.domain.attribution import ShownAs, person_shown_as, words_shown_as
from a87desk.domain.document_lists import Audience
from a87desk.domain.note import Note
from a87desk.domain.participant import Participant
from a87desk.domain.public_speakers import PUBLIC_ROLES
from a87desk.domain.record import Record
from a87desk.domain.session import SessionRole
from a87desk.domain.vocabulary import NoteKind, word_for
from a87desk.i18n import _
from a87desk.people.institution_words import is_institution
from a87desk.reading.holders import is_nobody
from a87desk.reading.persons import NOBODY_KNOWN, Person, Persons
from a87desk.reading.workshop_model import WorkshopModel
from exports.report.name_marks import Marks
from exports.report.record_walk import every_record_changed

R = TypeVar("R", bound=Record)

PERSON_FIELDS: Mapping[str, Mapping[str, str]] = {
    "breakout_group": {"rapporteur": "rapporteur_id", "facilitator": ""},
    "panel_member": {"name": "participant_id"},
}
"""Fields that hold a person by their nature, with the field that says who on the list it is."""
WHO_FIELDS: Mapping[str, tuple[str, ...]] = {
    "decision": ("responsible",),
    "reservation": ("who",),
    "pledge": ("who",),
    "endorsement": ("name",),
    "divergence": ("who",),
    "action": ("lead", "partners", "support", "submitted_to", "funder"),
    "recommendation": ("addressee", "speaker"),
    "coordination_mechanism": ("leadership", "composition"),
    "document_comment": ("sender",),
    "workshop": ("hosts", "supporters", "funders", "foreword_by"),
}
"""Fields that hold whoever acts, an institution or a person, as written."""
KEPT_IN: Mapping[str, tuple[str, ...]] = {
    "attachment": ("file_name",),
    "document_comment": ("sheet",),
    "recommendation": ("speaker",),
    "workshop": ("remarks", "sources"),
}
"""Fields that leave with no document but an internal one."""
ON_THE_LIST = (
    "honorific", "name", "native_name", "aliases", "email", "phone", "may_be_photographed", "languages", "as_listed",
)  # fmt: skip
"""What tells a person on the list; the position held tells the public too."""


def with_people_as_allowed(model: WorkshopModel, persons: Persons, audience: Audience) -> WorkshopModel:
    """Return the model with everybody named as the audience may know them."""
    one = _People(model, persons, audience)
    hides = audience is not Audience.INTERNAL
    return every_record_changed(model, one.changed, ("made_by", "changed_by", "by") if hides else ())


class _People:
    """The rule for one model and one audience."""

    def __init__(self, model: WorkshopModel, persons: Persons, audience: Audience) -> None:
        self._audience, self._persons = audience, persons
        self._roles = {role.id: role for day in model.days for one in day.sessions for role in one.roles}
        self._marks = Marks(model, persons, audience)
        self._special: Mapping[type[Record], Callable[[Any], Record]] = {
            Note: self._note,
            SessionRole: self._role,
            Participant: self._participant,
        }

    def changed(self, record: Record) -> Record:
        special = self._special.get(type(record))
        if special is not None:
            return special(record)
        changes: dict[str, object] = {}
        for field, by_id in PERSON_FIELDS.get(record.noun, {}).items():
            changes |= self._person_field(record, field, by_id)
        for field in WHO_FIELDS.get(record.noun, ()):
            changes[field] = self._who(record, getattr(record, field))
        if self._audience is not Audience.INTERNAL:
            changes |= {field: type(getattr(record, field))() for field in KEPT_IN.get(record.noun, ())}
        return _with(record, changes)

    def _level(self, person: Person | None) -> ShownAs:
        known = person or NOBODY_KNOWN
        return person_shown_as(self._audience, is_public=known.is_public, refuses=known.refuses)

    def _person_field(self, record: Record, field: str, by_id: str) -> dict[str, object]:
        name = getattr(record, field)
        participant_id = getattr(record, by_id) if by_id else None
        person = self._persons.of(participant_id, name)
        if person is None and not participant_id and (is_nobody(name) or is_institution(name)):
            return {}
        if self._level(person) is ShownAs.NAME:
            return {}
        shown = _("Not named")
        if self._level(person) is ShownAs.ORGANISATION and person is not None and person.organisation:
            shown = person.organisation
        return {field: shown, by_id: None} if by_id else {field: shown}

    def _who(self, record: Record, value: Any) -> Any:
        """Return whoever acts, with the organisation in place of a person; the public is not told who reserves."""
        if isinstance(value, tuple):
            return tuple(self._marks.institutions(one) for one in value)
        if record.noun in ("reservation", "divergence") and self._audience is Audience.PUBLIC and value:
            return _("Not named")
        return self._marks.institutions(value)

    def _role(self, role: SessionRole) -> SessionRole:
        person = self._persons.of(role.participant_id, role.name)
        if person is None and not role.participant_id and (is_nobody(role.name) or is_institution(role.name)):
            return role
        level = self._level(person)
        if level is ShownAs.NAME:
            return role
        if level is ShownAs.NOBODY:
            return msgspec.structs.replace(role, name=_("Not named"))
        return msgspec.structs.replace(
            role, name=self._role_words(role, person, level), organisation="", participant_id=None, organisation_id=None
        )

    def _role_words(self, role: SessionRole | None, person: Person | None, level: ShownAs) -> str:
        """Return a role with the organisation or the stakeholder group; "" where neither is known."""
        known = person or NOBODY_KNOWN
        where = known.group
        if level is ShownAs.ORGANISATION:
            where = (role.organisation if role else "") or known.organisation
        called = word_for(role.role) if role and role.role else ""
        if called and where:
            return _("{role}, {organisation}").format(role=called, organisation=where)
        return called or where

    def _note(self, note: Note) -> Note:
        """Return a note under whom it may stand: its role where that may be told, else words in `speaker`."""
        role = self._roles.get(note.role_id or "")
        person = self._person_of(note, role)
        known = person or NOBODY_KNOWN
        shown = words_shown_as(
            self._audience,
            note.attribution,
            in_public_role=role is not None and role.role in PUBLIC_ROLES and note.kind is not NoteKind.QUOTE,
            is_public=known.is_public,
            refuses=known.refuses,
        )
        if role is not None and shown is self._level(person) and shown is not ShownAs.NOBODY:
            return _with(note, {"speaker": ""})
        if self._audience is Audience.INTERNAL and note.attribution is None:
            return _with(note, {"speaker": ""})  # Writers print the names of public roles only.
        words = ""
        if shown is ShownAs.NAME:
            words = note.speaker
        elif shown is not ShownAs.NOBODY:
            words = self._role_words(role, person, shown)
        return _with(note, {"speaker": words, "role_id": None})

    def _person_of(self, note: Note, role: SessionRole | None) -> Person | None:
        if role is not None:
            return self._persons.of(role.participant_id, role.name)
        return self._persons.of(None, note.speaker)

    def _participant(self, person: Participant) -> Participant:
        known = self._persons.of(person.id, person.name)
        level = self._level(known)
        if level is ShownAs.NAME and self._audience is Audience.INTERNAL:
            return person
        hidden = ON_THE_LIST if level is not ShownAs.NAME else ("email", "phone", "as_listed", "may_be_photographed")
        if level in (ShownAs.GROUP, ShownAs.NOBODY):
            hidden = (*hidden, "job_title")
        defaults = Participant(id=person.id)
        return _with(person, {field: getattr(defaults, field) for field in hidden})


def _with(record: R, changes: Mapping[str, object]) -> R:
    """Return a record with changes; the very record where nothing differs."""
    own = {field: value for field, value in changes.items() if getattr(record, field) != value}
    return msgspec.structs.replace(record, **own) if own else record
