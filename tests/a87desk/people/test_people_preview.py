"""Before a list is taken in, every row and cell is told apart: new, changed, same or a problem; nobody is guessed."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from a87desk.domain.ids import OrganisationId
from a87desk.domain.organisation import Organisation
from a87desk.domain.participant import Participant
from a87desk.domain.vocabulary import StakeholderGroup
from a87desk.people.cell_words import NotUnderstood, Value, value_of
from a87desk.people.organisation_names import OrganisationNames, name_and_acronym, organisation_key
from a87desk.people.people_field import OUR_FIELDS, PeopleField
from a87desk.people.people_preview import people_preview
from a87desk.people.preview import (
    Choice,
    MatchedBy,
    PeoplePreview,
    PeopleTable,
    PreviewCell,
    PreviewRow,
    State,
    TableCell,
    TableRow,
)

ILO = Organisation(id="a" * 32, name="International Labour Organization", acronym="ILO", aliases=("OIT", "BIT"))
CARE = Organisation(id="b" * 32, name="Care Nepal (CN)", stakeholder_group=StakeholderGroup.CIVIL_SOCIETY)
WISSING = Participant(
    id="1" * 32,
    number=32,
    honorific="Mr.",
    name="Thomas Wissing",
    job_title="Head",
    organisation_id=OrganisationId(ILO.id),
    email="wissing@example.org",
)
LIMA = Participant(id="2" * 32, number=5, name="Ana Lima", organisation_id=OrganisationId(CARE.id))


def table(*rows: Mapping[str, str]) -> PeopleTable:
    """Return a table that begins in row 2, with the columns of the first row that names them."""
    made = tuple(
        TableRow(number, {PeopleField(key): TableCell(text) for key, text in row.items()})
        for number, row in enumerate(rows, 2)
    )
    known = {field for row in made for field in row.cells}
    return PeopleTable(tuple(field for field in OUR_FIELDS if field in known), made)


def preview(*rows: Mapping[str, str]) -> PeoplePreview:
    return people_preview(table(*rows), (WISSING, LIMA), (ILO, CARE))


def only(*rows: Mapping[str, str]) -> PreviewRow:
    return preview(*rows).rows[-1]


def cell_of(row: PreviewRow, field: str) -> PreviewCell:
    return next(cell for cell in row.cells if cell.field == field)


def test_every_cell_is_new_changed_or_same() -> None:
    row = only(
        {"name": "Thomas Wissing", "job_title": "Chief", "organisation": "BIT", "phone": "+41 22", "country": ""}
    )
    states = {cell.field.value: (cell.state, cell.here, cell.coming) for cell in row.cells}
    assert states == {
        "name": (State.SAME, "Thomas Wissing", "Thomas Wissing"),
        "job_title": (State.CHANGED, "Head", "Chief"),
        "organisation": (State.SAME, "International Labour Organization", "BIT"),
        "country": (State.SAME, "", ""),
        "phone": (State.NEW, "", "+41 22"),
    }
    assert (row.state, row.choice, row.participant_id) == (State.CHANGED, Choice.REPLACE, WISSING.id)


@pytest.mark.parametrize(
    ("cells", "by", "choice"),
    [
        ({"number": "32", "name": "Tom Wissing"}, MatchedBy.NUMBER, Choice.REPLACE),
        ({"number": "32.0", "name": "Dr. Thomas WISSING"}, MatchedBy.NUMBER, Choice.REPLACE),
        ({"name": "Wissing, T.", "email": "Wissing@Example.org"}, MatchedBy.EMAIL, Choice.REPLACE),
        ({"name": "Somebody Else", "email": "wissing@example.org"}, MatchedBy.EMAIL, Choice.BOTH),
        ({"name": "THOMAS WISSING", "country": "Germany"}, MatchedBy.NAME, Choice.REPLACE),
        (
            {"name": "Thomas Wissing", "email": "tw@other.org", "organisation": "Care Nepal"},
            MatchedBy.NAME,
            Choice.BOTH,
        ),
        ({"name": "Tom Wissing"}, MatchedBy.LIKENESS, Choice.BOTH),
    ],
)
def test_people_are_recognised_and_whom_a_row_only_resembles_is_left_alone(
    cells: Mapping[str, str], by: MatchedBy, choice: Choice
) -> None:
    row = only(cells)
    assert (row.participant_id, row.matched_by, row.choice) == (WISSING.id, by, choice)


def test_a_number_of_somebody_with_another_name_means_nobody_and_is_not_taken() -> None:
    row = only({"number": "5", "name": "Eva Novak"})
    assert (row.state, row.choice, row.matched_by) == (State.NEW, Choice.BOTH, None)
    assert row.problems == ("Row 2, No.: number 5 is that of Ana Lima.",)
    assert PeopleField.NUMBER not in row.values


def test_a_number_that_two_rows_give_is_not_taken_twice() -> None:
    row = only({"number": "7", "name": "Eva Novak"}, {"number": "7", "name": "Ida Berg"})
    assert row.problems == ("Row 3, No.: number 7 stands in row 2 too.",)


def test_nothing_new_is_nothing_to_do() -> None:
    row = only({"number": "5", "name": "Ana Lima", "stakeholder_group": "NGOs"})
    assert (row.state, row.choice) == (State.SAME, Choice.KEEP)


@pytest.mark.parametrize("house", ["", "Care Nepal"])
def test_somebody_twice_in_the_list_is_said_and_not_taken_twice(house: str) -> None:
    first = {"name": "Eva Novák", "organisation": "Care Nepal", "email": "eva@example.org"}
    row = only(first, {"name": "Ms. Eva Novak", "organisation": house})
    assert (row.state, row.choice, row.choices) == (State.PROBLEM, Choice.KEEP, (Choice.KEEP, Choice.BOTH))
    assert row.problems == ("Row 3 names Ms. Eva Novak again, like row 2; it is not taken in twice.",)


def test_two_of_one_name_from_two_houses_are_two() -> None:
    rows = preview({"name": "Ali Hassan", "organisation": "ILO"}, {"name": "Ali Hassan", "organisation": "Care Nepal"})
    assert [row.state for row in rows.rows] == [State.NEW, State.NEW]


def test_of_two_here_with_one_name_the_other_cells_decide() -> None:
    twins = [
        Participant(id="3" * 32, number=8, name="Ali Hassan", country="Nepal"),
        Participant(id="4" * 32, number=9, name="Ali Hassan", country="India"),
    ]
    rows = table({"name": "Ali Hassan", "country": "India"}, {"name": "Ali Hassan", "country": "Nepal"})
    assert [row.participant_id for row in people_preview(rows, twins, ()).rows] == ["4" * 32, "3" * 32]


def test_a_row_without_a_name_is_a_problem_and_the_rest_comes_in() -> None:
    rows = preview({"name": "", "country": "Nepal"}, {"name": "Eva Novak", "country": "Nepal"}).rows
    assert (rows[0].state, rows[0].problems) == (State.PROBLEM, ("Row 2 has no name and is not taken in.",))
    assert rows[1].state is State.NEW


def test_a_cell_that_is_not_understood_is_said_with_its_row_and_left_out() -> None:
    row = only({"name": "Eva Novak", "email": "eva at example", "may_be_listed": "perhaps", "country": "Nepal"})
    assert row.problems == (
        "Row 2, E-mail: “eva at example” is not an e-mail address.",
        "Row 2, May be listed: “perhaps” is neither yes nor no.",
    )
    assert row.values == {PeopleField.NAME: "Eva Novak", PeopleField.COUNTRY: "Nepal"}
    assert cell_of(row, "email").state is State.PROBLEM


def test_new_organisations_are_named_once() -> None:
    rows = preview(
        {"name": "Eva", "organisation": "The Freedom Fund"},
        {"name": "Ida", "organisation": "Freedom Fund"},
        {"name": "Ana", "organisation": "ILO"},
        {"name": "Rui", "organisation": "CN"},
        {"name": "Tom", "organisation": "Freedom Network (FN)"},
        {"name": "Zoe", "organisation": "FN"},
    )
    assert rows.new_organisations == ("The Freedom Fund", "Freedom Network (FN)")


def test_a_name_that_two_organisations_share_is_asked_about() -> None:
    houses = [Organisation(id=number * 32, name=name, acronym="ACE") for number, name in (("a", "One"), ("b", "Two"))]
    row = people_preview(table({"name": "Eva", "organisation": "ACE"}), (), houses).rows[0]
    assert row.problems == ("Row 2, Organisation: 2 organisations here are called “ACE”.",)


@pytest.mark.parametrize(
    ("field", "text", "value"),
    [
        ("number", "12", 12),
        ("number", "12.", 12),
        ("number", "١٢", 12),
        ("number", "0", None),
        ("number", "twelve", None),
        ("stakeholder_group", "Government", StakeholderGroup.GOVERNMENT),
        ("stakeholder_group", "civil_society", StakeholderGroup.CIVIL_SOCIETY),
        ("stakeholder_group", "Société civile", StakeholderGroup.CIVIL_SOCIETY),
        ("stakeholder_group", "Sindicatos", StakeholderGroup.WORKERS),
        ("stakeholder_group", "Setor privado", StakeholderGroup.EMPLOYERS),
        ("stakeholder_group", "منظمات المجتمع المدني", StakeholderGroup.CIVIL_SOCIETY),
        ("stakeholder_group", "Friends", None),
        ("may_be_listed", "Oui", True),
        ("may_be_listed", "não", False),
        ("may_be_listed", "نعم", True),
        ("email", "a@b.org; c@d.org", "a@b.org; c@d.org"),
        ("email", "a@b", None),
        ("aliases", "One; Two ;One;", ("One", "Two")),
        ("name", "x" * 2001, None),
    ],
)
def test_what_the_words_of_a_cell_mean(field: str, text: str, value: Value | None) -> None:
    if value is None:
        with pytest.raises(NotUnderstood):
            value_of(PeopleField(field), text)
    else:
        assert value_of(PeopleField(field), text) == value


@pytest.mark.parametrize(
    ("printed", "named"),
    [
        ("ilo", ILO),
        ("OIT", ILO),
        ("The International Labour  Organization", ILO),
        ("International Labour Organization (ILO)", ILO),
        ("ILO – International Labour Organization", ILO),
        ("Care Nepal", CARE),
        ("CN", CARE),
        ("Care", None),
        ("International Labour Office", None),
        ("", None),
    ],
)
def test_organisations_go_by_name_acronym_and_other_names(printed: str, named: Organisation | None) -> None:
    assert OrganisationNames((ILO, CARE)).called(printed) == ((named,) if named else ())


@pytest.mark.parametrize(
    ("printed", "parts"),
    [
        ("Ovibashi Karmi Unnayan Program (OKUP)", ("Ovibashi Karmi Unnayan Program", "OKUP")),
        ("GAATW – Global Alliance", ("Global Alliance", "GAATW")),
        ("DNI Costa Rica (Defence for Children)", ("DNI Costa Rica (Defence for Children)", "")),
        ("Ministry of Labour (Nepal)", ("Ministry of Labour (Nepal)", "")),
        ("Care", ("Care", "")),
    ],
)
def test_an_acronym_beside_a_name(printed: str, parts: tuple[str, str]) -> None:
    assert name_and_acronym(printed) == parts


def test_the_key_of_an_organisation() -> None:
    assert organisation_key("The Research & Education Fund") == organisation_key("research and education FUND")
    assert organisation_key("La") == "la"
