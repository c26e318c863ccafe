"""What the acts of a session's record write, and what they leave alone."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from a87desk.commands.note import NothingWritten
from a87desk.commands.record import AddRecords, RemoveRecords
from a87desk.commands.session_record import (
    AddEndorsements,
    MakeAction,
    NameEndorser,
    SwapInRecord,
    WriteInRecord,
    action_of,
)
from a87desk.domain.action import Action
from a87desk.domain.decision import Decision, Endorsement, Pledge, Reservation
from a87desk.domain.errors import A87Error
from a87desk.domain.fuzzy_date import Precision
from a87desk.domain.ids import SessionId
from a87desk.domain.note import Note
from a87desk.domain.organisation import Organisation
from a87desk.domain.recommendation import Recommendation
from a87desk.domain.record_entry import ANSWER, DECISION, ENDORSEMENT, FIGURE, KINDS, PLEDGE, POINT, RESERVATION, Entry
from a87desk.domain.session import Session, SessionRole
from a87desk.domain.vocabulary import DecisionKind, RoleKind, SessionKind, Visibility
from a87desk.domain.workshop import Workshop
from a87desk.domain.workshop_errors import NoSuchRecord
from a87desk.workspace import Workspace, create_workspace

PANEL, ITEM, ROLE, ILO = ("a" * 31 + digit for digit in "1234")


@pytest.fixture
def workspace() -> Iterator[Workspace]:
    made = create_workspace(None, Workshop(id="0" * 32, title="Meeting"), "Facilitator")
    made.run(
        AddRecords(
            (
                Session(id=PANEL, title="Panel", kind=SessionKind.PANEL),
                Session(id=ITEM, title="Item", kind=SessionKind.GOVERNANCE_ITEM),
                SessionRole(id=ROLE, session_id=SessionId(PANEL), role=RoleKind.PANELLIST, organisation="Employers"),
                Organisation(id=ILO, name="International Labour Organization", acronym="ILO"),
            )
        )
    )
    yield made
    made.close()


def write(workspace: Workspace, entry: Entry, session: str = ITEM, **fields: Any) -> str:
    return workspace.run(WriteInRecord(session, entry, **fields)).label


def test_a_number_of_a_decision_is_never_used_again(workspace: Workspace) -> None:
    for number in range(3):
        write(workspace, Entry(DECISION, f"decision {number}", decision=DecisionKind.AGREED))
    last = workspace.read.all(Decision, "number = 3")[0]
    workspace.run(RemoveRecords(Decision, (last.id,)))
    label = write(workspace, Entry(DECISION, "another", decision=DecisionKind.NOTED), PANEL)
    assert sorted(one.number or 0 for one in workspace.read.all(Decision)) == [1, 2, 4]
    assert label == "Decision 4, noted: “another”"


def test_a_date_is_kept_as_it_was_written(workspace: Workspace) -> None:
    write(workspace, Entry(DECISION, "a paper", decision=DecisionKind.REQUESTED, when="before July 2018"))
    write(workspace, Entry(PLEDGE, "a room", when="when it suits"))
    decided, pledged = workspace.read.all(Decision)[0].due, workspace.read.all(Pledge)[0].due
    assert decided is not None
    assert (decided.precision, decided.as_written) == (Precision.BEFORE, "before July 2018")
    assert pledged is not None
    assert pledged.precision is Precision.AS_WRITTEN


def test_who_reserves_is_who_is_named_else_who_speaks(workspace: Workspace) -> None:
    write(workspace, Entry(RESERVATION, "one", speaker_id=ROLE), PANEL)
    write(workspace, Entry(RESERVATION, "two", speaker_id=ROLE, who="IOE Board"), PANEL)
    found = workspace.read.all(Reservation, order="position")
    assert [one.who for one in found] == ["Employers", "IOE Board"]


def test_only_an_answer_is_about_a_question(workspace: Workspace) -> None:
    write(workspace, Entry(ANSWER, "yes"), PANEL, about_id="e" * 32)
    write(workspace, Entry(POINT, "no"), PANEL, about_id="e" * 32)
    assert [one.about_id for one in workspace.read.all(Note, order="position")] == ["e" * 32, None]


def test_a_new_speaker_has_the_role_that_the_session_asks_for_and_comes_once(workspace: Workspace) -> None:
    write(workspace, Entry(POINT, "one", new_speaker="Tim Ryan"), PANEL)
    write(workspace, Entry(POINT, "two", new_speaker="tim ryan"), PANEL)
    write(workspace, Entry(POINT, "three", new_speaker="Tim Ryan"), ITEM)
    roles = [one for one in workspace.read.all(SessionRole) if one.name]
    assert sorted((one.session_id or "", one.role) for one in roles) == [
        (PANEL, RoleKind.PANELLIST), (ITEM, RoleKind.SPEAKER),
    ]  # fmt: skip


def test_who_may_see_it_is_kept_from_the_first_moment(workspace: Workspace) -> None:
    write(workspace, Entry(POINT, "secret"), PANEL, visibility=Visibility.CONFIDENTIAL)
    history = workspace.read.history(Note, workspace.read.all(Note)[0].id)
    assert [one.value for one in history if one.field == "visibility"] == ["confidential"]


@pytest.mark.parametrize("kind", KINDS)
def test_nothing_is_not_written(workspace: Workspace, kind: str) -> None:
    with pytest.raises(NothingWritten):
        write(workspace, Entry(kind, "  "))


@pytest.mark.parametrize("kind", KINDS)
def test_words_stay_as_they_are_whatever_the_kind(workspace: Workspace, kind: str) -> None:
    words = "La ministre : « d’accord »\nوافق الوزير"
    write(workspace, Entry(kind, words, names=(words,) if kind == ENDORSEMENT else ()))
    nouns: tuple[Any, ...] = (Note, Recommendation, Decision, Reservation, Pledge, Endorsement)
    kept = [getattr(one, "text", getattr(one, "name", "")) for noun in nouns for one in workspace.read.all(noun)]
    if kind != FIGURE:
        assert kept == [words]


def test_a_session_that_is_gone_takes_no_words(workspace: Workspace) -> None:
    with pytest.raises(NoSuchRecord):
        write(workspace, Entry(POINT, "too late"), "f" * 32)


def test_organisations_endorse_once_by_any_of_their_names(workspace: Workspace) -> None:
    names = ("ILO", "Global March", "global  march", "International Labour Organization", " ", "La Strada")
    label = workspace.run(AddEndorsements(ITEM, names)).label
    found = workspace.read.all(Endorsement, order="position")
    assert [(one.name, one.organisation_id) for one in found] == [
        ("ILO", ILO), ("Global March", None), ("La Strada", None),
    ]  # fmt: skip
    assert label == "3 organisations endorse, 3 were there already"
    assert workspace.run(AddEndorsements(PANEL, ("ILO",))).act is not None


def test_seventy_organisations_endorse_in_one_act(workspace: Workspace) -> None:
    workspace.run(AddEndorsements(ITEM, tuple(f"Organisation {number}" for number in range(74))))
    found = workspace.read.all(Endorsement, order="position")
    assert [one.name for one in found] == [f"Organisation {number}" for number in range(74)]
    workspace.undo()
    assert workspace.read.all(Endorsement) == []


def test_a_name_that_is_written_anew_is_linked_anew(workspace: Workspace) -> None:
    workspace.run(AddEndorsements(ITEM, ("ILO",)))
    (found,) = workspace.read.all(Endorsement)
    workspace.run(NameEndorser(found.id, "I.L.O"))
    assert workspace.read.all(Endorsement)[0].organisation_id is None
    workspace.run(NameEndorser(found.id, "ilo"))
    assert workspace.read.all(Endorsement)[0].organisation_id == ILO


@pytest.mark.parametrize("places", [("1", "2"), ("1", "1")])
def test_two_lines_change_places_and_back(workspace: Workspace, places: tuple[str, str]) -> None:
    ids = ("1" * 32, "2" * 32)
    workspace.run(
        AddRecords(
            tuple(
                Pledge(id=one, session_id=SessionId(ITEM), text=one, position=place)
                for one, place in zip(ids, places, strict=True)
            )
        )
    )
    for expected in (ids[::-1], ids):
        workspace.run(SwapInRecord(Pledge, ids[0], ids[1]))
        assert tuple(one.id for one in workspace.read.all(Pledge, order="position, id")) == expected


def test_a_decision_becomes_one_next_step(workspace: Workspace) -> None:
    write(workspace, Entry(DECISION, "Options paper", decision=DecisionKind.REQUESTED, who="Secretariat"))
    (decision,) = workspace.read.all(Decision)
    workspace.run(MakeAction(decision.id))
    assert workspace.run(MakeAction(decision.id)).act is None
    (action,) = workspace.read.all(Action)
    assert (action.id, action.number, action.text, action.lead, action.due) == (
        action_of(decision.id), 1, "Options paper", "Secretariat", None,
    )  # fmt: skip
    with pytest.raises(A87Error):
        workspace.run(MakeAction("f" * 32))
