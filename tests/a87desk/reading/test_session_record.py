"""The record of a session, arranged: every note in exactly one place, pairs together, nothing lost with its session."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from a87desk.commands.record import AddRecords, RemoveRecords
from a87desk.domain.decision import Decision, Reservation
from a87desk.domain.ids import DecisionId, NoteId, SessionId, SessionRoleId
from a87desk.domain.note import Note
from a87desk.domain.session import Session, SessionRole
from a87desk.domain.vocabulary import Confirmation, NoteKind, RoleKind, SessionKind
from a87desk.domain.workshop import Workshop
from a87desk.reading.session_record import (
    NOTHING_RESOLVED,
    SessionRecord,
    Speaker,
    arranged,
    asks_for_record,
    session_records,
)
from a87desk.reading.workshop_model import workshop_model
from a87desk.store.reader import Kept
from a87desk.workspace import Workspace, create_workspace

SESSION = Session(id="5" * 32, kind=SessionKind.PANEL)
ROLES = (
    SessionRole(id="r1", role=RoleKind.PANELLIST, name="Tim Ryan", organisation="Solidarity Center"),
    SessionRole(id="r2", role=RoleKind.SPEAKER, name="TBD", organisation="Employers"),
    SessionRole(id="r3", role=RoleKind.RAPPORTEUR, name="Who writes"),
    SessionRole(id="r4", role=RoleKind.PANELLIST, name="Who did not come", confirmation=Confirmation.REPLACED),
    SessionRole(id="r5", role=RoleKind.MODERATOR),
)


def kept(note: Note) -> Kept[Note]:
    return Kept(note, "", "", "", "", (), False)


def notes_in(record: SessionRecord) -> list[str]:
    """Return the ids of all notes, in every place where they stand."""
    places = [*record.floor, *record.announcements]
    places += [one for _speaker, some in record.by_speaker for one in some]
    places += [one for pair in record.pairs for one in (pair.question, *pair.answers) if one is not None]
    return sorted(one.record.id for one in places)


def test_speakers_are_those_who_speak_by_person_organisation_or_role() -> None:
    record = arranged(SESSION, ROLES, (), NOTHING_RESOLVED)
    assert [(one.name, one.organisation) for one in record.speakers] == [
        ("Tim Ryan", "Solidarity Center"), ("Employers", ""), ("Moderator", ""),
    ]  # fmt: skip


def test_who_said_something_is_a_speaker_whatever_the_role() -> None:
    note = kept(Note(id="1", role_id=SessionRoleId("r3")))
    assert Speaker(ROLES[2]) in arranged(SESSION, ROLES, (note,), NOTHING_RESOLVED).speakers


def test_questions_have_their_answers_and_others_stand_alone() -> None:
    notes = [
        Note(id="q1", kind=NoteKind.QUESTION, role_id=SessionRoleId("r1")),
        Note(id="a0", kind=NoteKind.ANSWER),
        Note(id="q2", kind=NoteKind.QUESTION),
        Note(id="a1", kind=NoteKind.ANSWER, about_id=NoteId("q1"), role_id=SessionRoleId("r2")),
        Note(id="a2", kind=NoteKind.ANSWER, about_id=NoteId("gone")),
    ]
    record = arranged(SESSION, ROLES, [kept(one) for one in notes], NOTHING_RESOLVED)
    assert [
        (pair.question.record.id if pair.question else "", [one.record.id for one in pair.answers])
        for pair in record.pairs
    ] == [("q1", ["a1"]), ("q2", []), ("", ["a0", "a2"])]
    assert all(not some for _speaker, some in record.by_speaker)


_ROLES = st.sampled_from([None, "r1", "r2", "r3", "r4", "gone"])
_NOTES = st.lists(
    st.tuples(st.sampled_from(list(NoteKind)), _ROLES, st.sampled_from([None, "0", "1", "2", "gone"])), max_size=8
)


@given(_NOTES)
def test_every_note_stands_in_exactly_one_place(drawn: list[tuple[NoteKind, str | None, str | None]]) -> None:
    notes = [
        Note(
            id=str(number),
            kind=kind,
            role_id=SessionRoleId(role) if role else None,
            about_id=NoteId(about) if about else None,
        )
        for number, (kind, role, about) in enumerate(drawn)
    ]
    record = arranged(SESSION, ROLES, [kept(one) for one in notes], NOTHING_RESOLVED)
    assert notes_in(record) == sorted(one.id for one in notes)
    assert record.count == len(notes)


@pytest.fixture
def workspace() -> Iterator[Workspace]:
    made = create_workspace(None, Workshop(id="0" * 32), "Facilitator")
    session_id = SessionId(SESSION.id)
    made.run(
        AddRecords(
            (
                SESSION,
                Note(id="6" * 32, session_id=session_id, text="a point"),
                Decision(id="7" * 32, session_id=session_id, number=2),
                Decision(id="8" * 32, session_id=session_id, number=1),
                Reservation(id="9" * 32, session_id=session_id, decision_id=DecisionId("7" * 32)),
                Reservation(id="a" * 32, session_id=session_id),
            )
        )
    )
    yield made
    made.close()


def test_decisions_come_by_number_with_their_reservations(workspace: Workspace) -> None:
    record = session_records(workspace.read)[SESSION.id]
    assert [(one.decision.record.number, len(one.reservations)) for one in record.decided] == [(1, 0), (2, 1)]
    assert [one.record.id for one in record.reservations] == ["a" * 32]
    assert record.count == 5


def test_what_a_removed_session_held_is_not_lost(workspace: Workspace) -> None:
    workspace.run(RemoveRecords(Session, (SESSION.id,)))
    records = session_records(workspace.read)
    assert list(records) == [""]
    assert records[""].count == 5
    model = workshop_model(workspace.read, workspace.workshop_id, "stamp")
    (loose,) = model.days[-1].sessions
    assert (len(loose.notes), loose.resolved.count) == (1, 4)


@pytest.mark.parametrize(("kind", "listed"), [(SessionKind.LUNCH, False), (SessionKind.PANEL, True), (None, True)])
def test_only_what_asks_for_a_record_or_has_one_is_listed(kind: SessionKind | None, listed: bool) -> None:
    session = Session(id="b" * 32, kind=kind)
    assert asks_for_record(session, None) is listed
    written = arranged(session, (), (kept(Note(id="1")),), NOTHING_RESOLVED)
    assert asks_for_record(session, written)
