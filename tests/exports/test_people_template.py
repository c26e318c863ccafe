"""The list of people goes out as a workbook or CSV, and comes back without a change."""

from __future__ import annotations

import io

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from a87desk.domain.ids import OrganisationId
from a87desk.domain.organisation import Organisation
from a87desk.domain.participant import Participant
from a87desk.domain.vocabulary import StakeholderGroup
from a87desk.importing.workshop_document import read_document
from a87desk.people.people_field import OUR_FIELDS
from a87desk.people.people_list import people_rows
from a87desk.people.people_preview import people_preview
from a87desk.people.preview import PeoplePreview, State
from exports.people_template import people_csv, people_template, people_workbook, people_xlsx
from resources.samples import COUNTRIES, country_document, ngo_forum_document
from tests.a87desk.importing.reading_tables import read_people

SAMPLES = [ngo_forum_document(), *map(country_document, COUNTRIES)]
Crowd = tuple[list[Participant], list[Organisation]]


def back(data: bytes, participants: list[Participant], organisations: list[Organisation]) -> PeoplePreview:
    return people_preview(read_people(data), participants, organisations)


def news(preview: PeoplePreview) -> list[object]:
    return [(row.row, row.problems, [one for one in row.cells if one.state is not State.SAME])
            for row in preview.rows if row.state is not State.SAME]  # fmt: skip


def both_files(participants: list[Participant], organisations: list[Organisation]) -> tuple[bytes, bytes]:
    workbook = people_xlsx(people_workbook("Participants", participants, organisations))
    return workbook, people_csv(participants, organisations)


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda path: path.parent.name)
def test_a_real_list_comes_back_the_same(sample: object) -> None:
    document = read_document(sample.read_bytes())  # type: ignore[attr-defined]
    participants, organisations = list(document.participants), list(document.organisations)
    for data in both_files(participants, organisations) if participants else ():
        preview = back(data, participants, organisations)
        assert (len(preview.rows), news(preview)) == (len(participants), [])


def test_a_full_row_comes_back_the_same() -> None:
    house = Organisation(id="a" * 32, name="=Ministry; of Labour", stakeholder_group=StakeholderGroup.GOVERNMENT)
    person = Participant(
        id="1" * 32,
        number=7,
        honorific="H.E. Ms.",
        name="-Ana\n Lima",
        native_name="آنا ليما",
        aliases=("Anna Lima", "a; b"),
        job_title="'Head'",
        organisation_id=OrganisationId(house.id),
        country="Côte d'Ivoire",
        stakeholder_group=StakeholderGroup.ACADEMIA,
        email="not an address",
        phone="+225 07",
        may_be_listed=False,
    )
    for data in both_files([person], [house]):
        assert news(back(data, [person], [house])) == []


@pytest.mark.parametrize("sign", ["\u0007", "\ufffe", "\U0001fffe", "\U0010ffff", "\ufdd0"])
def test_a_sign_that_no_file_can_show_is_no_news(sign: str) -> None:
    person = Participant(id="0" * 32, number=1, name="Ana Lima", phone=f"+225 {sign} 07")
    for data in both_files([person], []):
        assert news(back(data, [person], [])) == []


_WORDS = st.text(st.characters(codec="utf-8"), max_size=12) | st.text("=+-@'\"; ,.()\t\n\u202e\u00a0123ا", max_size=6)


@st.composite
def crowds(draw: st.DrawFn) -> Crowd:
    """Draw people with any words in their fields, some with one name, and any numbers no two alike."""
    some_group = st.none() | st.sampled_from(StakeholderGroup)
    houses = [
        Organisation(id=f"{number:032x}", name=draw(_WORDS), acronym=draw(_WORDS), stakeholder_group=draw(some_group))
        for number in range(draw(st.integers(0, 3)))
    ]
    people = []
    for number in range(1, draw(st.integers(1, 5)) + 1):
        organisation = draw(st.none() | st.sampled_from(houses)) if houses else None
        person = Participant(
            id=f"{number + 100:032x}",
            number=number,
            name=draw(_WORDS | st.sampled_from(("Ana Lima", "Dr. Ana Lima", "Name"))),
            honorific=draw(st.sampled_from(("", "Mr.", "Ms"))),
            native_name=draw(_WORDS),
            aliases=tuple(draw(st.lists(_WORDS, max_size=2))),
            job_title=draw(_WORDS),
            organisation_id=OrganisationId(organisation.id) if organisation else None,
            country=draw(_WORDS),
            stakeholder_group=draw(some_group),
            email=draw(_WORDS),
            phone=draw(_WORDS),
            may_be_listed=draw(st.none() | st.booleans()),
        )
        people.append(person)
    return people, houses


@settings(max_examples=60, deadline=None)
@given(crowds())
def test_any_words_come_back_the_same(crowd: Crowd) -> None:
    people, houses = crowd
    for data in both_files(people, houses):
        preview = back(data, people, houses)
        assert news(preview) == []
        assert len(preview.rows) == len(people)


def test_the_template_has_the_columns_with_choices_and_nobody_in_it() -> None:
    data = people_xlsx(people_template())
    table = read_people(data)
    assert (table.fields, table.rows, table.remarks) == (OUR_FIELDS, (), ())
    sheet = openpyxl.load_workbook(io.BytesIO(data))["Participants"]
    assert len(sheet.data_validations.dataValidation) == 2
    assert sheet.max_row > 100


def test_a_filled_in_template_is_read() -> None:
    book = openpyxl.load_workbook(io.BytesIO(people_xlsx(people_template())))
    sheet = book["Participants"]
    headings = [cell.value for cell in sheet[2]]
    for heading, value in (("Name", "Ana Lima"), ("Stakeholder group", "Civil society"), ("May be listed", "yes")):
        sheet.cell(3, headings.index(heading) + 1, value)
    out = io.BytesIO()
    book.save(out)
    (row,) = people_preview(read_people(out.getvalue()), (), ()).rows
    assert (row.row, row.state, row.problems) == (3, State.NEW, ())
    assert list(row.values.values()) == ["Ana Lima", StakeholderGroup.CIVIL_SOCIETY, True]


def test_the_list_is_in_its_own_order_and_holds_everybody() -> None:
    people = [
        Participant(id=str(number) * 32, number=number, name=f"P{number}", may_be_listed=False) for number in (3, 1)
    ]
    assert [row[:3] for row in people_rows(people, ())] == [("1", "", "P1"), ("3", "", "P3")]
