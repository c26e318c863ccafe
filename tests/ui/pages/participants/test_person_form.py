"""One person's form: every field saves by itself, unknown stays unknown, and the names of an organisation are many."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from a87desk.domain.attendance import Attendance, attendance_id
from a87desk.domain.ids import DayId, ParticipantId, SeatId, SessionId
from a87desk.domain.organisation import Organisation
from a87desk.domain.participant import Participant
from a87desk.domain.record import Record
from a87desk.domain.seat import Seat, SeatHolder
from a87desk.domain.session import SessionRole
from a87desk.domain.vocabulary import AttendanceState, RoleKind, StakeholderGroup
from tests.ui.pages.participants.people_room import AHMED, BEATE, CARE, FIRST, GROUPS, ILO, LINDA, LISTED, Room
from ui.pages.agenda.fields import ChoiceBox
from ui.pages.participants.organisation_dialog import OrganisationDialog
from ui.widgets.fields import LineEdit

WITH_ROLE: tuple[Record, ...] = (
    *LISTED,
    SessionRole(
        id="7" * 32, session_id=SessionId(GROUPS), role=RoleKind.MODERATOR, participant_id=ParticipantId(BEATE)
    ),
    Seat(id="8" * 32, label="Secretariat"),
    SeatHolder(id="9" * 32, seat_id=SeatId("8" * 32), participant_id=ParticipantId(BEATE), name="Beate Andrees"),
    Attendance(
        id=attendance_id(BEATE, FIRST),
        participant_id=ParticipantId(BEATE),
        day_id=DayId(FIRST),
        state=AttendanceState.PRESENT,
        arrived="08:31",
    ),
)


def edit(room: Room, name: str) -> None:
    """Open the form of a person with Enter."""
    room.choose(name)
    room.press(Qt.Key.Key_Return)
    room.qtbot.waitUntil(lambda: name_in(room) == name)


def name_in(room: Room) -> str:
    editor = room.form.bound["name"].editor
    assert isinstance(editor, LineEdit)
    return editor.text()


def choose_in(room: Room, box: ChoiceBox, words: str) -> None:
    row = box.findText(words)
    assert row >= 0
    box.setCurrentIndex(row)
    box.activated.emit(row)
    room.settle()


def test_enter_opens_the_form_at_the_name_and_esc_goes_back(room: Room) -> None:
    edit(room, "Linda Al-Kalash")
    assert room.form.bound["name"].editor.hasFocus()
    assert room.form._as_listed.text() == "Linda AL KALASH, Tamkeen"
    room.qtbot.keyClick(room.form.bound["name"].editor, Qt.Key.Key_Escape)
    assert room.table.hasFocus()


def test_every_field_saves_when_it_is_left(room: Room) -> None:
    edit(room, "Linda Al-Kalash")
    for field, words in (
        ("honorific", "Dr."),
        ("native_name", "ليندا الكلش"),
        ("job_title", "Director"),
        ("country", "Jordan (Amman)"),
        ("email", "linda@example.org"),
        ("phone", "+962 6"),
    ):
        room.write_in(room.form.bound[field].editor, words)  # type: ignore[arg-type]
    room.write_in(room.form.bound["languages"].editor, "ar, en")  # type: ignore[arg-type]
    room.write_in(room.form.bound["aliases"].editor, "Linda Al Kalash\nL. Kalash")  # type: ignore[arg-type]
    linda = room.one(Participant, LINDA)
    assert (linda.honorific, linda.native_name, linda.job_title) == ("Dr.", "ليندا الكلش", "Director")
    assert (linda.country, linda.email, linda.phone) == ("Jordan (Amman)", "linda@example.org", "+962 6")
    assert linda.languages == ("ar", "en")
    assert linda.aliases == ("Linda Al Kalash", "L. Kalash")
    room.undo()
    assert room.one(Participant, LINDA).aliases == ()


def test_an_organisation_is_meant_by_any_of_its_names_and_a_new_one_is_made(room: Room) -> None:
    edit(room, "Linda Al-Kalash")
    room.write_in(room.form.organisation, "OIT")
    assert room.one(Participant, LINDA).organisation_id == ILO
    assert room.form.organisation.text() == "International Labour Organization"
    assert room.form._shared.text() == "Also: ILO, OIT, BIT"
    room.write_in(room.form.organisation, "Tamkeen Fields for Aid (TFA)")
    made = next(one for one in room.all(Organisation) if one.acronym == "TFA")
    assert room.one(Participant, LINDA).organisation_id == made.id
    room.write_in(room.form.organisation, "")
    assert room.one(Participant, LINDA).organisation_id is None


def test_known_organisations_are_offered_while_a_name_is_written(room: Room) -> None:
    edit(room, "Linda Al-Kalash")
    room.form.organisation.setFocus()
    room.qtbot.keyClicks(room.form.organisation, "care")
    room.qtbot.keyClick(room.form.organisation, Qt.Key.Key_Down)
    room.qtbot.keyClick(room.form.organisation, Qt.Key.Key_Return)
    room.settle()
    assert room.one(Participant, LINDA).organisation_id == CARE


def test_consent_is_yes_no_or_not_asked(room: Room) -> None:
    edit(room, "Linda Al-Kalash")
    box = room.form.bound["may_be_listed"].editor
    assert isinstance(box, ChoiceBox)
    assert box.currentText() == "Not asked"
    for words, value in (("No", False), ("Yes", True), ("Not asked", None)):
        choose_in(room, box, words)
        assert room.one(Participant, LINDA).may_be_listed is value


def test_a_person_in_a_public_office_can_be_marked(room: Room) -> None:
    edit(room, "Linda Al-Kalash")
    box = room.form.bound["is_public_figure"].editor
    assert isinstance(box, ChoiceBox)
    assert box.currentText() == "Not said"
    for words, value in (("Yes", True), ("No", False), ("Not said", None)):
        choose_in(room, box, words)
        assert room.one(Participant, LINDA).is_public_figure is value


def test_a_stakeholder_group_is_the_organisations_unless_the_person_has_one(room: Room) -> None:
    edit(room, "Beate Andrees")
    box = room.form.bound["stakeholder_group"].editor
    assert isinstance(box, ChoiceBox)
    assert box.currentText() == "As the organisation: International"
    choose_in(room, box, "Academia")
    assert room.one(Participant, BEATE).stakeholder_group is StakeholderGroup.ACADEMIA
    assert room.row("Beate Andrees").stakeholder_group is StakeholderGroup.ACADEMIA
    choose_in(room, box, "As the organisation: International")
    assert room.one(Participant, BEATE).stakeholder_group is None


@pytest.mark.parametrize("room", [WITH_ROLE], indirect=True)
def test_roles_and_seats_are_told_and_times_can_be_mended(room: Room) -> None:
    edit(room, "Beate Andrees")
    assert room.form._facts.text() == "• Moderator: In groups\n• Seat: Secretariat"
    day = room.form._days[0]
    room.write_in(day.arrived, "8.20")
    assert room.attendance(BEATE).arrived == "08:20"
    room.write_in(day.left, "half past")
    assert day._fields["left"].error() != ""
    assert room.attendance(BEATE).left == ""
    row = day.state.findData("represented")
    day.state.setCurrentIndex(row)
    day.state.activated.emit(row)
    room.settle()
    room.write_in(day.instead, "Rui Costa")
    assert room.attendance(BEATE).represented_by == "Rui Costa"


def test_what_is_half_written_is_kept_when_another_person_is_chosen(room: Room) -> None:
    edit(room, "Linda Al-Kalash")
    room.form.bound["job_title"].editor.setFocus()
    room.qtbot.keyClicks(room.form.bound["job_title"].editor, "Chief")
    room.choose("Ahmed Wassie")
    assert room.one(Participant, LINDA).job_title == "Chief"
    assert room.form.record_id == AHMED


def test_a_name_that_an_organisation_no_longer_bears_stays_beside_the_others(room: Room) -> None:
    dialog = OrganisationDialog(room.one(Organisation, CARE))
    room.qtbot.addWidget(dialog)
    dialog.name.setText("CARE International in Nepal")
    dialog.others.setPlainText("केयर नेपाल\nCARE Népal")
    dialog._on_keep()
    assert dialog.command is not None
    room.page._run(dialog.command)
    room.settle()
    care = room.one(Organisation, CARE)
    assert care.name == "CARE International in Nepal"
    assert care.aliases == ("केयर नेपाल", "CARE Népal", "Care Nepal")
    room.bar.field.edit.setText("केयर")
    room.settle()
    assert room.names() == ["Ana Lima"]


def test_leaving_the_names_as_they_are_changes_nothing(room: Room) -> None:
    dialog = OrganisationDialog(room.one(Organisation, CARE))
    room.qtbot.addWidget(dialog)
    dialog._on_keep()
    assert dialog.command is None
