"""A list of people comes in as one act, as it was shown; what it does not say stays, and one undo takes it back."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from a87desk.commands.people import TakePeople
from a87desk.commands.record import AddRecords, RemoveRecords
from a87desk.domain.ids import OrganisationId
from a87desk.domain.organisation import Organisation
from a87desk.domain.participant import Participant
from a87desk.domain.vocabulary import StakeholderGroup
from a87desk.domain.workshop import Workshop
from a87desk.people.people_preview import people_preview
from a87desk.people.preview import Choice, PeoplePreview
from a87desk.workspace import Workspace, create_workspace
from tests.a87desk.importing.reading_tables import read_people
from tests.a87desk.importing.sheets import workbook
from tests.a87desk.store.laptop import take
from tests.a87desk.store.stored import forged

ILO = Organisation(id="a" * 32, name="International Labour Organization", acronym="ILO")
WISSING = Participant(
    id="1" * 32, number=3, name="Thomas Wissing", job_title="Head", organisation_id=OrganisationId(ILO.id), phone="+41"
)


@pytest.fixture
def workspace() -> Workspace:
    made = create_workspace(None, Workshop(id="f" * 32), "somebody")
    made.run(AddRecords((ILO, WISSING)))
    return made


def shown(workspace: Workspace, *rows: Mapping[str, object]) -> PeoplePreview:
    """Return the preview of a workbook with these rows, the first in row 2."""
    headings = list(dict.fromkeys(key for row in rows for key in row))
    data = workbook(headings, *([row.get(key) for key in headings] for row in rows))
    return people_preview(read_people(data), workspace.read.all(Participant), workspace.read.all(Organisation))


def people(workspace: Workspace) -> list[Participant]:
    return workspace.read.all(Participant, order="number, id")


def test_new_people_come_in_as_one_step_with_their_organisations(workspace: Workspace) -> None:
    before = people(workspace)
    preview = shown(
        workspace,
        {"Name": "Ana Lima", "Organisation": "Care Nepal (CN)", "Stakeholder group": "NGO", "May be listed": "yes"},
        {"Name": "Rui Costa", "Organisation": "CN", "Stakeholder group": "NGO", "E-mail": "rui@example.org"},
        {"Name": "Eva Novak", "Organisation": "ILO", "Stakeholder group": "UN", "Position": "Adviser"},
    )
    assert workspace.run(TakePeople(preview)).label == "Took in 3 people"
    houses = {one.name: one for one in workspace.read.all(Organisation)}
    assert houses["Care Nepal (CN)"].acronym == "CN"
    assert houses["Care Nepal (CN)"].stakeholder_group is StakeholderGroup.CIVIL_SOCIETY
    ana, rui, eva = people(workspace)[1:]
    assert [one.number for one in (ana, rui, eva)] == [4, 5, 6]
    assert ana.organisation_id == rui.organisation_id == houses["Care Nepal (CN)"].id
    assert (ana.may_be_listed, rui.email, eva.job_title) == (True, "rui@example.org", "Adviser")
    assert (eva.organisation_id, eva.stakeholder_group) == (ILO.id, StakeholderGroup.INTERNATIONAL)
    workspace.undo()
    assert (people(workspace), workspace.read.all(Organisation)) == (before, [ILO])


def test_a_new_organisation_has_the_stakeholder_group_that_all_its_rows_say(workspace: Workspace) -> None:
    rows = [{"Name": name, "Organisation": "Ministry", "Stakeholder group": "Government"} for name in ("Ana", "Rui")]
    workspace.run(TakePeople(shown(workspace, *rows)))
    ministry = next(one for one in workspace.read.all(Organisation) if one.name == "Ministry")
    assert ministry.stakeholder_group is StakeholderGroup.GOVERNMENT
    assert [one.stakeholder_group for one in people(workspace)] == [None] * 3


def test_replacing_changes_what_the_row_says_and_keeps_the_rest(workspace: Workspace) -> None:
    preview = shown(workspace, {"No.": 3, "Name": "Tom Wissing", "Position": "Chief", "Phone": None})
    assert workspace.run(TakePeople(preview)).label == "Took in 0 people, changed 1"
    (changed,) = people(workspace)
    assert (changed.name, changed.aliases, changed.job_title) == ("Tom Wissing", ("Thomas Wissing",), "Chief")
    assert (changed.phone, changed.organisation_id, changed.id) == ("+41", ILO.id, WISSING.id)
    workspace.undo()
    assert people(workspace) == [WISSING]


@pytest.mark.parametrize(
    ("choice", "titles"), [(Choice.KEEP, ["Head"]), (Choice.REPLACE, ["Chief"]), (Choice.BOTH, ["Head", "Chief"])]
)
def test_a_person_chooses_for_each_row(workspace: Workspace, choice: Choice, titles: list[str]) -> None:
    preview = shown(workspace, {"Name": "Thomas Wissing", "Position": "Chief"})
    workspace.run(TakePeople(preview, {2: choice}))
    assert [one.job_title for one in people(workspace)] == titles


def test_who_only_resembles_somebody_is_added_beside_them(workspace: Workspace) -> None:
    workspace.run(TakePeople(shown(workspace, {"Name": "Tom Wissing"})))
    assert [one.name for one in people(workspace)] == ["Thomas Wissing", "Tom Wissing"]


def test_a_choice_that_the_row_does_not_offer_is_not_done(workspace: Workspace) -> None:
    preview = shown(workspace, {"Name": None, "Country": "Nepal"}, {"Name": "Thomas Wissing"})
    changes = workspace.run(TakePeople(preview, {2: Choice.BOTH, 3: Choice.REPLACE}))
    assert (changes.act, changes.label) == (None, "Nothing new in the list of people")


def test_the_same_list_again_changes_nothing(workspace: Workspace) -> None:
    rows = ({"Name": "Ana Lima", "Organisation": "Care"}, {"Name": "Rui Costa", "Organisation": "Care"})
    workspace.run(TakePeople(shown(workspace, *rows)))
    assert workspace.run(TakePeople(shown(workspace, *rows))).act is None


def test_two_laptops_that_take_in_one_list_make_the_same_people(workspace: Workspace) -> None:
    other = create_workspace(None, Workshop(id="f" * 32), "somebody else")
    rows = ({"Name": "Ana Lima", "Organisation": "Care"}, {"Name": "Ana Lima", "Organisation": "Save"})
    for one in (workspace, other):
        one.run(TakePeople(shown(one, *rows)))
    assert {one.id for one in people(workspace)} - {WISSING.id} == {one.id for one in people(other)}
    assert len(people(other)) == 2


def test_a_person_removed_since_the_preview_comes_in_as_new(workspace: Workspace) -> None:
    preview = shown(workspace, {"Name": "Thomas Wissing", "Position": "Chief"})
    workspace.run(RemoveRecords(Participant, (WISSING.id,)))
    workspace.run(TakePeople(preview))
    assert [(one.name, one.job_title) for one in people(workspace)] == [("Thomas Wissing", "Chief")]


def test_numbers_of_the_list_are_kept_where_they_are_free(workspace: Workspace) -> None:
    rows = ({"No.": 3, "Name": "Ana Lima"}, {"No.": 9, "Name": "Rui Costa"}, {"No.": None, "Name": "Eva Novak"})
    workspace.run(TakePeople(shown(workspace, *rows)))
    assert {one.name: one.number for one in people(workspace)} == {
        "Thomas Wissing": 3, "Rui Costa": 9, "Ana Lima": 10, "Eva Novak": 11,
    }  # fmt: skip


def test_two_versions_are_not_settled_by_a_list(workspace: Workspace) -> None:
    take(workspace.store, [forged(("participant", WISSING.id), "job_title", "Their title")])
    workspace.run(TakePeople(shown(workspace, {"Name": "Thomas Wissing", "Position": "Chief"}), {2: Choice.REPLACE}))
    versions = {past.value for past in workspace.read.versions(Participant, WISSING.id, "job_title")}
    assert versions == {"Head", "Their title", "Chief"}


def test_what_has_a_problem_stays_out_and_the_rest_of_the_row_comes_in(workspace: Workspace) -> None:
    preview = shown(workspace, {"Name": "Ana Lima", "E-mail": "ana at home", "Country": "Nepal"})
    assert len(preview.problems) == 1
    workspace.run(TakePeople(preview))
    ana = people(workspace)[-1]
    assert (ana.name, ana.email, ana.country) == ("Ana Lima", "", "Nepal")
