"""Fields save one by one, what cannot be read is said and not saved, and nothing typed is lost."""

from __future__ import annotations

import msgspec
import pytest
from PySide6.QtCore import Qt

from a87desk.commands.record import ChangeRecord
from a87desk.domain.breakout_group import BreakoutGroup
from a87desk.domain.day import Day
from a87desk.domain.document_lists import OutputLabel
from a87desk.domain.fuzzy_date import Precision
from a87desk.domain.session import GuidingQuestion, Session, SessionRole
from a87desk.domain.vocabulary import Confirmation, RoleKind, SessionKind, WorkshopKind
from a87desk.domain.workshop import Workshop
from tests.ui.pages.agenda.agenda_room import (
    BEGUN,
    BREAK,
    FIRST,
    GROUP,
    GROUPS,
    MODERATOR,
    OPENING,
    PANEL,
    PLANNED,
    QUESTION,
    SECOND,
    Room,
)
from ui.pages.agenda.groups_editor import GroupRow


def workshop(room: Room) -> Workshop:
    return room.all(Workshop)[0]


def test_a_field_is_saved_when_it_is_left(room: Room) -> None:
    room.choose(PANEL)
    room.write("title", "High-level panel")
    room.write("room", "Hall")
    assert (room.stored(Session, PANEL).title, room.stored(Session, PANEL).room) == ("High-level panel", "Hall")
    room.session.undo()
    room.settle()
    assert (room.stored(Session, PANEL).title, room.stored(Session, PANEL).room) == ("High-level panel", "")
    assert room.editor("room").text() == ""


def test_a_field_that_is_only_looked_at_writes_nothing(room: Room) -> None:
    room.choose(PANEL)
    before = room.session
    for field in ("title", "room", "starts", "objective"):
        room.editor(field).setFocus()
        room.press(room.editor(field), Qt.Key.Key_Tab)
    labels: list[str | None] = []
    before.ask(lambda workspace: workspace.undo_label, labels.append)
    room.settle()
    assert labels == [f"Added {len(PLANNED)} records"]


def test_another_start_keeps_the_length_and_another_end_changes_it(room: Room) -> None:
    room.choose(PANEL)
    room.write("starts", "2.30 pm")
    assert room.plan()[1] == "Panel 14:30–16:00"
    assert room.editor("starts").text() == "14:30"
    room.write("ends", "15h")
    assert room.plan()[1] == "Panel 14:30–15:00"


def test_what_is_no_time_is_said_kept_in_the_field_and_not_saved(room: Room) -> None:
    room.choose(PANEL)
    room.write("starts", "after lunch")
    field = room.forms.session.bound["starts"].field
    assert field.error() == "Write a time, for example 9:30 or 2.30 pm."
    room.session.run(ChangeRecord(Session, BREAK, {"room": "Foyer"}))
    room.settle()
    assert room.editor("starts").text() == "after lunch"
    assert room.plan() == BEGUN
    room.choose(OPENING)
    assert (room.editor("starts").text(), field.error()) == ("09:00", "")


def test_unknown_is_a_value(room: Room) -> None:
    room.choose(PANEL)
    room.write("starts", "")
    room.write("minimum_recommendations", "five")
    assert (room.stored(Session, PANEL).starts, room.stored(Session, PANEL).minimum_recommendations) == ("", None)
    room.write("minimum_recommendations", "5")
    assert room.stored(Session, PANEL).minimum_recommendations == 5


def test_what_is_being_typed_stays_when_something_else_arrives(room: Room) -> None:
    room.choose(PANEL)
    title = room.editor("title")
    title.setFocus()
    title.selectAll()
    room.qtbot.keyClicks(title, "Half a ti")
    room.session.run(ChangeRecord(Session, PANEL, {"room": "Hall", "title": "From elsewhere"}))
    room.settle()
    assert title.toPlainText() == "Half a ti"
    assert room.editor("room").text() == "Hall"
    room.press(title, Qt.Key.Key_Tab)
    assert room.stored(Session, PANEL).title == "Half a ti"


def test_what_was_typed_goes_to_the_session_it_was_typed_for(room: Room) -> None:
    room.choose(PANEL)
    title = room.editor("title")
    title.setFocus()
    title.selectAll()
    room.qtbot.keyClicks(title, "Typed for the panel")
    room.page.show_record("session", OPENING, "")
    room.settle()
    assert room.stored(Session, PANEL).title == "Typed for the panel"
    assert room.stored(Session, OPENING).title == "Opening"
    assert room.editor("title").toPlainText() == "Opening"


def test_leaving_the_page_keeps_what_is_half_written(room: Room) -> None:
    room.choose(PANEL)
    room.editor("objective").setFocus()
    room.qtbot.keyClicks(room.editor("objective"), "To agree")
    room.page.left()
    room.settle()
    assert room.stored(Session, PANEL).objective == "To agree"


def test_a_kind_decides_what_is_asked(room: Room) -> None:
    form = room.forms.session
    room.choose(GROUPS)
    assert form._asked_part.isVisible()
    assert form._roles_part.isVisible()
    room.choose(BREAK)
    assert not form._asked_part.isVisible()
    assert not form._roles_part.isVisible()
    room.choose_in("kind", SessionKind.WORKING_GROUPS.value)
    assert room.stored(Session, BREAK).kind is SessionKind.WORKING_GROUPS
    assert form._asked_part.isVisible()


def test_a_session_says_what_its_results_are_called(room: Room) -> None:
    room.choose(PANEL)
    box = room.editor("output_label")
    assert box.currentText() == "Recommendations, as usual"
    box.setFocus()
    room.qtbot.keyClick(box, Qt.Key.Key_Down)
    room.qtbot.keyClick(box, Qt.Key.Key_Down)
    room.settle()
    assert box.currentText() == "Key takeaways"
    assert room.stored(Session, PANEL).output_label is OutputLabel.KEY_TAKEAWAYS
    room.choose_in("output_label", None)
    assert room.stored(Session, PANEL).output_label is None


def test_a_session_goes_to_another_day_and_the_page_with_it(room: Room) -> None:
    room.choose(OPENING)
    room.choose_in("day_id", SECOND)
    assert room.plan() == ["Report 09:00–10:00", "Opening 09:00–09:30"]
    assert room.editor("title").toPlainText() == "Opening"


# Roles


def test_a_person_is_named_and_linked_to_the_list(room: Room) -> None:
    room.choose(PANEL)
    row = room.role_row(MODERATOR)
    room.write_in(row.person, "beate andrees")
    found = room.stored(SessionRole, MODERATOR)
    assert (found.name, found.participant_id) == ("beate andrees", "5" * 32)
    room.write_in(row.organisation, "ILO")
    assert room.stored(SessionRole, MODERATOR).organisation_id == "4" * 32


def test_a_role_is_added_named_and_removed_by_keys(room: Room) -> None:
    room.choose(PANEL)
    add = room.forms.session.roles.add
    add.setFocus()
    room.press(add, Qt.Key.Key_Return)
    new = next(one for one in room.all(SessionRole) if one.id != MODERATOR)
    assert new.role is RoleKind.PANELLIST
    assert room.focused() is room.role_row(new.id).person
    room.write_in(room.role_row(new.id).person, "Tim Ryan")
    assert room.stored(SessionRole, new.id).name == "Tim Ryan"
    remove = room.role_row(new.id)._remove
    remove.setFocus()
    room.press(remove, Qt.Key.Key_Return)
    assert [one.id for one in room.all(SessionRole)] == [MODERATOR]
    assert len(room.asked.undo) == 1


def test_listed_names_are_offered_and_only_taken_when_chosen(room: Room) -> None:
    room.choose(PANEL)
    person = room.role_row(MODERATOR).person
    person.setFocus()
    room.qtbot.keyClicks(person, "andr")
    assert person.offered.isVisible()
    room.press(person, Qt.Key.Key_Escape)
    assert not person.offered.isVisible()
    assert room.focused() is person
    room.qtbot.keyClicks(person, "e")
    room.press(person, Qt.Key.Key_Tab)
    assert (room.stored(SessionRole, MODERATOR).name, person.offered.isVisible()) == ("andre", False)
    person.setFocus()
    room.qtbot.keyClicks(person, "e")
    room.qtbot.keyClick(person, Qt.Key.Key_Down)
    assert person.accessibleDescription() == "Beate Andrees"
    room.press(person, Qt.Key.Key_Return)
    found = room.stored(SessionRole, MODERATOR)
    assert (found.name, found.participant_id) == ("Beate Andrees", "5" * 32)


def test_a_role_can_stay_to_be_decided(room: Room) -> None:
    room.choose(PANEL)
    row = room.role_row(MODERATOR)
    row.state.setCurrentIndex(row.state.findData("TBD"))
    row.state.activated.emit(row.state.currentIndex())
    row.role.setCurrentIndex(row.role.findData("chair"))
    row.role.activated.emit(row.role.currentIndex())
    room.settle()
    found = room.stored(SessionRole, MODERATOR)
    assert (found.role, found.confirmation) == (RoleKind.CHAIR, Confirmation.TO_BE_DECIDED)
    chip = room.page._line._model.rows()[1].chips[0]
    assert (chip.words, chip.is_open) == ("Chair: TBD", True)


# Questions and groups


def questions(room: Room) -> list[tuple[int | None, str]]:
    return sorted(((one.number, one.text) for one in room.all(GuidingQuestion)), key=str)


def test_questions_are_added_with_enter_moved_and_removed_when_emptied(room: Room) -> None:
    room.choose(GROUPS)
    add = room.forms.session.questions.add
    add.setFocus()
    for text in ("What next?", "Who acts?"):
        room.qtbot.keyClicks(add, text)
        room.press(add, Qt.Key.Key_Return)
    assert questions(room) == [(1, "What works?"), (2, "What next?"), (3, "Who acts?")]
    assert add.text() == ""
    last = next(one for one in room.all(GuidingQuestion) if one.number == 3)
    editor = room.forms.session.questions.row(last.id).text
    editor.setFocus()
    room.press(editor, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert questions(room) == [(1, "What works?"), (2, "Who acts?"), (3, "What next?")]
    room.write_in(room.forms.session.questions.row(QUESTION).text, " ")
    assert questions(room) == [(1, "Who acts?"), (2, "What next?")]
    assert room.asked.undo == ["Removed the question “What works?”"]


def test_a_question_is_written_over_and_keeps_its_notes(room: Room) -> None:
    room.choose(GROUPS)
    room.write_in(room.forms.session.questions.row(QUESTION).text, "What works already?")
    assert room.stored(GuidingQuestion, QUESTION).text == "What works already?"


def test_groups_get_a_theme_and_a_rapporteur(room: Room) -> None:
    room.choose(GROUPS)
    add = room.forms.session.groups.add
    add.setFocus()
    room.press(add, Qt.Key.Key_Return)
    new = next(one for one in room.all(BreakoutGroup) if one.id != GROUP)
    assert new.number == 2
    row = room.forms.session.groups.row(new.id)
    assert isinstance(row, GroupRow)
    assert room.focused() is row.rapporteur
    room.write_in(row.rapporteur, "Beate Andrees")
    room.write_in(row.theme, "Law")
    found = room.stored(BreakoutGroup, new.id)
    assert (found.theme, found.rapporteur, found.rapporteur_id) == ("Law", "Beate Andrees", "5" * 32)
    assert found.rapporteur_status is None


# The workshop and its days


def test_without_a_chosen_session_the_form_is_that_of_the_workshop(room: Room) -> None:
    room.choose(PANEL)
    room.press(room.line, Qt.Key.Key_Escape)
    assert room.forms.currentWidget() is room.forms.workshop
    assert room.page._line.shown_key is None
    room.write("title", "National forum")
    room.choose_in("kind", "civil_society_forum")
    room.write("languages", "fr, ar")
    room.write("funding_text", "Word for word.")
    found = workshop(room)
    assert (found.title, found.kind, found.languages) == (
        "National forum",
        WorkshopKind.CIVIL_SOCIETY_FORUM,
        ("fr", "ar"),
    )
    assert found.funding_text == "Word for word."


def test_a_pasted_list_is_one_objective_a_line(room: Room) -> None:
    room.choose_day("")
    editor = room.editor("objectives")
    editor.setFocus()
    editor.setPlainText("• Introduce\n\n  – Discuss\nRecommend")
    room.press(editor, Qt.Key.Key_Tab)
    assert workshop(room).objectives == ("Introduce", "Discuss", "Recommend")


def test_what_the_concept_note_says_is_written_in_paragraphs_by_keys(room: Room) -> None:
    room.choose_day("")
    editor = room.editor("background")
    editor.setFocus()
    room.qtbot.keyClicks(editor, "Children work.")
    for _line in range(2):
        room.qtbot.keyClick(editor, Qt.Key.Key_Return)
    room.qtbot.keyClicks(editor, "A survey says so.")
    room.press(editor, Qt.Key.Key_Tab)
    assert workshop(room).background == "Children work.\n\nA survey says so."
    assert room.editor("rationale").hasFocus()
    masthead = room.editor("masthead")
    masthead.setFocus()
    room.qtbot.keyClicks(masthead, "Republic of Exampleland")
    room.qtbot.keyClick(masthead, Qt.Key.Key_Return)
    room.qtbot.keyClicks(masthead, "Ministry of Labour")
    room.press(masthead, Qt.Key.Key_Tab)
    room.write("views_clause", "The views are those of the participants.")
    assert workshop(room).masthead == ("Republic of Exampleland", "Ministry of Labour")
    assert workshop(room).views_clause == "The views are those of the participants."


def test_every_field_of_the_workshop_can_be_written(room: Room) -> None:
    shown = set(room.forms.workshop.bound)
    fields = set(msgspec.structs.asdict(workshop(room)))
    on_other_pages = {one for one in fields if one.startswith(("rule_", "roadmap_"))} - {"roadmap_label"}
    assert fields - shown == on_other_pages | {"sources", "id"}  # the sources are where the sample's facts come from


@pytest.mark.parametrize(
    ("written", "precision", "hint"),
    [
        ("Wednesday 13 September 2017", Precision.DAY, "Wednesday 13 September 2017"),
        ("September 2017", Precision.MONTH, "This is not known to the day"),
        ("TBC", Precision.TO_BE_CONFIRMED, "This is not known to the day"),
        ("after Ramadan", Precision.AS_WRITTEN, "This is not known to the day"),
    ],
)
def test_a_date_is_kept_as_it_was_written(room: Room, written: str, precision: Precision, hint: str) -> None:
    room.choose_day(SECOND)
    room.write("date", written)
    date = room.stored(Day, SECOND).date
    assert date is not None
    assert (date.as_written, date.precision) == (written, precision)
    assert room.editor("date").accessibleDescription() == hint


def test_a_date_can_be_taken_away(room: Room) -> None:
    room.choose_day(FIRST)
    room.write("date", "")
    assert room.stored(Day, FIRST).date is None
    assert room.editor("date").placeholderText() == "Date not given"


def test_days_are_added_named_and_removed_by_keys(room: Room) -> None:
    room.choose_day(FIRST)
    room.press(room.days, Qt.Key.Key_Insert)
    new = next(one for one in room.all(Day) if one.number == 3)
    assert new.date is not None
    assert new.date.first == "2017-09-13"
    assert room.focused() is room.editor("date")
    room.write("title", "Field visit")
    assert room.stored(Day, new.id).title == "Field visit"
    room.choose_day(FIRST)
    room.press(room.days, Qt.Key.Key_Delete)
    assert room.asked.undo == ["Removed day 1 with 4 sessions"]
    assert [one.number for one in sorted(room.all(Day), key=lambda one: one.number or 0)] == [1, 2]
    room.session.undo()
    room.settle()
    assert len(room.all(Session)) == 5


def test_escape_goes_back_to_the_list(room: Room) -> None:
    room.choose(PANEL)
    room.press(room.line, Qt.Key.Key_Return)
    title = room.editor("title")
    assert room.focused() is title
    room.press(title, Qt.Key.Key_Escape)
    assert room.focused() is room.line


def test_when_it_really_began_and_ended_is_seen_and_corrected(room: Room) -> None:
    room.choose(PANEL)
    room.write("began", "9:40")
    room.write("ended", "11.10")
    stored = room.stored(Session, PANEL)
    assert (stored.began, stored.ended, stored.starts, stored.ends) == ("09:40", "11:10", "09:30", "11:00")
    room.write("began", "late")
    assert room.forms.session.bound["began"].field.error() == "Write a time, for example 9:30 or 2.30 pm."
    assert room.stored(Session, PANEL).began == "09:40"
