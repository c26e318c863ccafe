"""The report of the first meeting of the Global Coordinating Group (domain description 8.7)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import msgspec
import pytest

from a87desk.commands.document import TakeRecords
from a87desk.commands.record import AddRecords
from a87desk.domain.attendance import Attendance, attendance_id
from a87desk.domain.day import Day
from a87desk.domain.document_lists import Audience
from a87desk.domain.ids import DayId, OrganisationId, ParticipantId
from a87desk.domain.organisation import Organisation
from a87desk.domain.participant import Participant
from a87desk.domain.vocabulary import AttendanceState
from a87desk.importing.workshop_document import read_document
from a87desk.reading.workshop_model import WorkshopModel, workshop_model
from a87desk.workspace import Workspace, create_workspace
from exports.every_output import make
from exports.formats import Format
from exports.papers.meeting_report import meeting_report
from exports.report.options import ReportOptions
from tests.exports.making import small_workshop
from tests.exports.papers.reading import lines, under
from tests.exports.reading_pdf import text_of
from tests.samples.convert import document_of, seed, written

OPTIONS = ReportOptions()


@pytest.fixture(scope="module")
def meeting() -> Iterator[Workspace]:
    document = read_document(written(document_of(seed("gcg-1-2017"))))
    workspace = create_workspace(None, document.workshop, "Secretariat")
    workspace.run(TakeRecords(document.records()))
    day = workspace.read.all(Day)[0]
    away = Participant(id="p" * 32, organisation_id=OrganisationId("o" * 32))
    apologies = Attendance(
        id=attendance_id(away.id, day.id),
        participant_id=ParticipantId(away.id),
        day_id=DayId(day.id),
        state=AttendanceState.APOLOGIES,
    )
    workspace.run(AddRecords((Organisation(id="o" * 32, name="OHCHR"), away, apologies)))
    yield workspace
    workspace.close()


def model_of(workspace: Workspace) -> WorkshopModel:
    return workshop_model(workspace.read, workspace.workshop_id, "stamp")


def test_people_seats_and_names_are_three_counts(meeting: Workspace) -> None:
    document = meeting_report(model_of(meeting), OPTIONS)
    attended = under(document, "In attendance")
    assert "22 people in 21 seats, 23 names." in attended
    assert under(document, "Summary")[1] == "22 participants"
    assert under(document, "Apologies") == ["OHCHR"]


def test_a_shared_seat_prints_its_three_names_and_a_person_in_two_seats_stands_in_both(meeting: Workspace) -> None:
    attended = under(meeting_report(model_of(meeting), OPTIONS), "In attendance")
    shared = next(line for line in attended if "Conflict and Humanitarian" in line)
    assert shared.endswith("| Roberto Benes, UNICEF Mathieu Luciano, IOM Luciana Marchen, UNHCR")
    assert sum("Mathieu Luciano" in line for line in attended) == 2


def test_the_agenda_is_adopted_and_every_item_has_its_section(meeting: Workspace) -> None:
    document = meeting_report(model_of(meeting), OPTIONS)
    agenda = under(document, "Agenda")
    assert agenda[:2] == ["Decision 1: adopted", "The meeting agenda was adopted as follows:"]
    assert len(agenda) == 2 + 4
    found = lines(document)
    assert [sum(line.startswith(f"Item {number}: ") for line in found) for number in range(1, 6)] == [1, 1, 1, 1, 0]


def test_each_decision_stands_in_a_box_under_its_item_with_its_type(meeting: Workspace) -> None:
    document = meeting_report(model_of(meeting), OPTIONS)
    last = under(document, next(line for line in lines(document) if line.startswith("Item 4: ")))
    titles = [line for line in last if line.startswith("Decision ")]
    assert titles == [
        "Decision 4: agreed",
        "Decision 5: agreed",
        "Decision 6: broadly endorsed",
        "Decision 7: endorsed",
    ]
    summary = under(document, "Summary")
    assert any(line.startswith("3 | the Chair asked the Secretariat") and "Date not given" in line for line in summary)
    assert any("IOE's Board" in line and line.endswith("(pending)") for line in lines(document))


def test_the_next_meeting_is_said_or_to_be_decided(meeting: Workspace) -> None:
    assert under(meeting_report(model_of(meeting), OPTIONS), "Next meeting") == ["To be decided"]


def test_names_are_for_those_inside(meeting: Workspace) -> None:
    for audience, name, entity in (
        (Audience.INTERNAL, True, True),
        (Audience.GOVERNMENT, False, True),
        (Audience.PUBLIC, False, False),
    ):
        document = meeting_report(model_of(meeting), ReportOptions(audience=audience))
        row = next(line for line in under(document, "In attendance") if "Multinational enterprise" in line)
        assert ("Matthias Thorns" in row, "Coca Cola" in row) == (name, entity)
        assert "22 people in 21 seats, 23 names." in under(document, "In attendance")


def test_who_does_not_want_to_be_named_is_in_no_seat(meeting: Workspace) -> None:
    model = model_of(meeting)
    refuses = tuple(
        msgspec.structs.replace(one, may_be_listed=False) if one.name == "Tim Ryan" else one
        for one in model.participants
    )
    text = " ".join(lines(meeting_report(replace(model, participants=refuses), OPTIONS)))
    assert "Tim Ryan" not in text
    assert "Global March" in text


def test_the_pdf_holds_every_item_and_decision(meeting: Workspace) -> None:
    text = text_of(make("meeting_report", Format.PDF, model_of(meeting), OPTIONS))
    assert all(f"Decision {number}" in text for number in range(1, 8))


def test_a_meeting_of_which_little_is_known_is_a_report_all_the_same() -> None:
    with small_workshop() as small:
        model = workshop_model(small.workspace.read, small.workspace.workshop_id, "stamp")
    document = meeting_report(model, OPTIONS)
    assert under(document, "In attendance")[0] == "Nobody is on the list yet."
    assert under(document, "Item 1: Working groups") == ["Nothing was written down under this item."]
