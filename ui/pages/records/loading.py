"""What the Records page asks of the file in one go.

Knows the read models. Must not know widgets.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from a87desk.commands.session_record import action_of
from a87desk.domain.action import Action
from a87desk.domain.decision import Decision
from a87desk.reading.agenda import Agenda, agenda
from a87desk.reading.incomplete import session_name
from a87desk.reading.session_record import SessionRecord, session_records
from a87desk.store.drafts import Draft
from a87desk.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Loaded:
    """Everything that the page shows. `actions` are the decisions that are next steps already."""

    agenda: Agenda
    records: Mapping[str, SessionRecord]
    drafts: Mapping[str, Draft]
    actions: frozenset[str]

    @property
    def titles(self) -> dict[str, str]:
        """The sessions by name."""
        return {one.session.id: session_name(one) for day in self.agenda.days for one in day.sessions}

    def session_of(self, record_id: str) -> str | None:
        """Return the session in whose record something stands, None where it stands in none."""
        for session_id, record in self.records.items():
            if record_id in _ids(record):
                return session_id
        return None


def _ids(record: SessionRecord) -> set[str]:
    notes = [*record.floor, *record.announcements, *(one for _speaker, some in record.by_speaker for one in some)]
    notes += [one for pair in record.pairs for one in (pair.question, *pair.answers) if one is not None]
    own = record.resolved
    others = (own.decisions, own.reservations, own.pledges, own.figures, own.endorsements)
    ids = {one.record.id for one in notes} | {one.id for one in record.recommendations}
    return ids | {one.record.id for some in others for one in some}


def loaded(workspace: Workspace) -> Loaded:
    """Return what the page shows now."""
    read = workspace.read
    there = {one.id for one in read.all(Action)}
    actions = frozenset(one.id for one in read.all(Decision) if action_of(one.id) in there)
    drafts = {draft.place: draft for draft in workspace.drafts()}
    return Loaded(agenda(read, workspace.workshop), session_records(read), drafts, actions)


def place_of(session_id: str) -> str:
    """Return the name of the draft of a session's entry."""
    return f"record {session_id}"
