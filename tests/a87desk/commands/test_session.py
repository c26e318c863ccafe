"""Roles, questions and groups of a session: names are linked to people who are listed, nobody is made up."""

from __future__ import annotations

import pytest

from a87desk.commands.record import AddRecords, ChangeRecord, RemoveRecords
from a87desk.commands.session import (
    AddGroup,
    AddQuestion,
    AddRole,
    NameRapporteur,
    NameRole,
    RemoveQuestion,
    SendRole,
    StepQuestion,
)
from a87desk.domain.breakout_group import BreakoutGroup
from a87desk.domain.ids import OrganisationId
from a87desk.domain.organisation import Organisation
from a87desk.domain.participant import Participant
from a87desk.domain.session import GuidingQuestion, Session, SessionRole
from a87desk.domain.vocabulary import Confirmation, RoleKind
from a87desk.domain.workshop import Workshop
from a87desk.workspace import Workspace, create_workspace

SESSION, ROLE, GROUP, ILO, BEATE = ("0" * 31 + digit for digit in "12345")


@pytest.fixture
def workspace() -> Workspace:
    workspace = create_workspace(None, Workshop(id="f" * 32), "somebody")
    workspace.run(
        AddRecords(
            (
                Session(id=SESSION, title="Groups"),
                Organisation(id=ILO, name="International Labour Organization", acronym="ILO"),
                Participant(
                    id=BEATE, name="Béate Andrees", aliases=("B. Andrees",), organisation_id=OrganisationId(ILO)
                ),
            )
        )
    )
    return workspace


def role(workspace: Workspace) -> SessionRole:
    found = workspace.read.one(SessionRole, ROLE)
    assert found is not None
    return found


def questions(workspace: Workspace) -> list[tuple[int | None, str]]:
    return [(one.number, one.text) for one in workspace.read.all(GuidingQuestion, order="position")]


@pytest.mark.parametrize("name", ["Béate Andrees", "beate andrees", "B. Andrees"])
def test_a_listed_name_is_linked_to_the_person_and_the_sender(workspace: Workspace, name: str) -> None:
    workspace.run(AddRole(SESSION, RoleKind.MODERATOR, name, ROLE))
    found = role(workspace)
    assert (found.name, found.participant_id, found.organisation_id) == (name, BEATE, ILO)
    assert found.organisation == "International Labour Organization"
    workspace.undo()
    assert workspace.read.all(SessionRole) == []


def test_an_unknown_name_is_kept_as_written_and_links_nobody(workspace: Workspace) -> None:
    workspace.run(AddRole(SESSION, RoleKind.MODERATOR, "Beate A.", ROLE))
    assert (role(workspace).name, role(workspace).participant_id) == ("Beate A.", None)
    assert len(workspace.read.all(Participant)) == 1


def test_a_role_that_was_to_be_decided_is_not_once_somebody_is_named(workspace: Workspace) -> None:
    workspace.run(AddRole(SESSION, RoleKind.RAPPORTEUR, role_id=ROLE))
    workspace.run(ChangeRecord(SessionRole, ROLE, {"confirmation": Confirmation.TO_BE_DECIDED, "name": "TBD"}))
    workspace.run(NameRole(ROLE, "Yuka Iwatsuki"))
    assert role(workspace).confirmation is None
    workspace.run(NameRole(ROLE, "TBD"))
    assert role(workspace).name == "TBD"


def test_an_organisation_is_known_by_its_acronym(workspace: Workspace) -> None:
    workspace.run(AddRole(SESSION, RoleKind.PANELLIST, role_id=ROLE))
    workspace.run(SendRole(ROLE, "ilo"))
    assert (role(workspace).organisation, role(workspace).organisation_id) == ("ilo", ILO)
    workspace.run(SendRole(ROLE, "ATEST (TBD)"))
    assert role(workspace).organisation_id is None


def test_questions_are_counted_anew_and_keep_their_identity(workspace: Workspace) -> None:
    for text in ("one", "two", "three"):
        workspace.run(AddQuestion(SESSION, text, text.ljust(32, "0")))
    assert questions(workspace) == [(1, "one"), (2, "two"), (3, "three")]
    workspace.run(StepQuestion("three".ljust(32, "0"), -1))
    assert questions(workspace) == [(1, "one"), (2, "three"), (3, "two")]
    workspace.run(RemoveQuestion("one".ljust(32, "0")))
    assert questions(workspace) == [(1, "three"), (2, "two")]
    assert {one.id[:3] for one in workspace.read.all(GuidingQuestion)} == {"thr", "two"}
    assert workspace.run(StepQuestion("two".ljust(32, "0"), 1)).act is None


def test_a_group_begins_without_a_rapporteur_and_gets_one(workspace: Workspace) -> None:
    workspace.run(AddGroup(SESSION, "Data", GROUP))
    workspace.run(AddGroup(SESSION))
    groups = workspace.read.all(BreakoutGroup, order="number")
    assert [(one.number, one.rapporteur_status) for one in groups] == [
        (1, Confirmation.TO_BE_DECIDED), (2, Confirmation.TO_BE_DECIDED),
    ]  # fmt: skip
    workspace.run(RemoveRecords(BreakoutGroup, (groups[1].id,)))
    workspace.run(AddGroup(SESSION))
    assert sorted(one.number or 0 for one in workspace.read.all(BreakoutGroup)) == [1, 3]
    workspace.run(NameRapporteur(GROUP, "Beate Andrees, ILO"))
    named = workspace.read.one(BreakoutGroup, GROUP)
    assert named is not None
    assert (named.rapporteur, named.rapporteur_id, named.rapporteur_status) == ("Beate Andrees, ILO", BEATE, None)
    workspace.run(NameRapporteur(GROUP, ""))
    emptied = workspace.read.one(BreakoutGroup, GROUP)
    assert emptied is not None
    assert (emptied.rapporteur_id, emptied.rapporteur_status) == (None, Confirmation.TO_BE_DECIDED)
