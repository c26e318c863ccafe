"""Following up as a person does it: keys into lists and forms, and what is seen and stored then."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton

from a87desk.commands.mechanism import PlanMeetings
from a87desk.commands.record import ChangeRecord, RemoveRecords
from a87desk.domain.action import Action, ProgressEntry
from a87desk.domain.fuzzy_date import parse_fuzzy_date
from a87desk.domain.mechanism import CommitteeMeeting, CoordinationMechanism
from a87desk.domain.vocabulary import ActionStatus
from tests.a87desk.commands.follow_up_examples import COMMITTEE, FIRST, ONE, SECOND, THREE
from tests.exports.calendar.grammar import read_calendar
from tests.ui.pages.follow_up.follow_up_room import ALT, Key, Room
from ui.saving_calendar import CalendarSaving


def test_the_committee_stands_with_its_parts_and_the_next_meeting_is_open(room: Room) -> None:
    rows = room.page.mechanisms.list.rows.rows()
    assert [(one.title, one.mechanism.level) for one in rows] == [
        ("Action Committee", 0), ("on schools", 1), ("on mines", 1),
    ]  # fmt: skip
    assert rows[0].line == "Action committee · every 3 months\n1 of 2 meetings held\n1 should have been held"
    assert room.meetings() == [("1", "29 March 2019", "Held"), ("2", "June 2019", "Not held yet")]
    assert room.page.meeting_id == SECOND


def test_carrying_over_by_one_key_and_how_often_is_said(room: Room) -> None:
    assert room.page.meetings.carry.words() == "Carry 1 over"
    room.page.meetings.carry.click()
    room.settle()
    assert room.actions() == [("Train teachers", "Not known", "Carried over 1 time")]
    assert room.asked.undo == ["Carried 1 action over to meeting 2"]
    room.page.meetings.list.setFocus()
    room.press(room.page.meetings.list, Key.Key_C)  # nothing is left, and nothing happens
    assert len(room.asked.undo) == 1


def test_a_digit_says_how_an_action_stands_and_reports_it_at_the_meeting(room: Room) -> None:
    room.go_to_meeting(0)
    room.page.meetings.list.setFocus()
    assert room.page.meetings.list.choose(ONE)
    room.press(room.page.meetings.list, Key.Key_2)
    assert room.actions()[0][1] == "Under way"
    [entry] = room.all(ProgressEntry)
    assert (entry.action_id, entry.meeting_id, entry.status) == (ONE, FIRST, ActionStatus.IN_PROGRESS)


def test_the_quick_form_reports_and_escape_goes_back_to_the_list(room: Room) -> None:
    room.go_to_meeting(0)
    view = room.page.meetings.list
    view.setFocus()
    view.choose(ONE)
    room.press(view, Key.Key_Return)
    assert room.here().accessibleName() == "Reached"
    room.write("4 of 10 municipalities")
    room.fill(room.page.end.progress, "obstacles", "No paper")
    room.press(room.here(), Key.Key_Escape)
    assert room.here() is view
    [entry] = room.all(ProgressEntry)
    assert (entry.reached, entry.obstacles) == ("4 of 10 municipalities", "No paper")
    row = next(one for one in view.rows.rows() if one.key == ("action", ONE))
    assert "4 of 10 municipalities" in row.line  # type: ignore[union-attr]
    assert "40 %" in row.line  # type: ignore[union-attr]


def test_what_was_reported_before_stands_under_the_form(room: Room) -> None:
    test_a_digit_says_how_an_action_stands_and_reports_it_at_the_meeting(room)
    room.go_to_meeting(1)
    room.page.meetings.carry.click()
    room.settle()
    room.page.meetings.list.setFocus()
    room.press(room.page.meetings.list, Key.Key_Return)
    assert room.page.end.progress._before.text() == "29 March 2019\nUnder way"


def test_planning_asks_until_when_and_planning_again_adds_none(room: Room) -> None:
    said = iter(("2019", "2019", ""))
    room.page.ask_name = lambda *_words: next(said)
    for _time in range(3):
        room.page.main.click()
        room.settle()
    assert [one[1] for one in room.meetings()] == ["29 March 2019", "June 2019", "September 2019", "December 2019"]


def test_what_is_missing_for_planning_is_said(room: Room) -> None:
    room.page.ask_name = lambda *_words: "2019"
    room.session.run(ChangeRecord(CoordinationMechanism, COMMITTEE, {"interval_months": None}))
    room.settle()
    problems: list[str] = []
    room.session.failed.connect(lambda problem: problems.append(problem.code))
    room.page.main.click()
    room.settle()
    assert problems == ["E_NO_INTERVAL"]


def test_a_meeting_that_is_moved_stays_there_and_one_is_held(room: Room) -> None:
    room.go_to_meeting(1)
    room.press(room.page.meetings.meetings, Key.Key_Return)
    assert room.here().accessibleName() == "Held on"
    room.write("3 July 2019")
    room.fill(room.page.end.meeting, "attended", "12")
    room.fill(room.page.end.meeting, "planned", "2 July 2019")
    assert room.meetings()[1] == ("2", "3 July 2019", "Held, 12 came")
    room.session.run(PlanMeetings(COMMITTEE, parse_fuzzy_date("2019")))
    room.settle()
    second = next(one for one in room.all(CommitteeMeeting) if one.id == SECOND)
    assert second.planned == parse_fuzzy_date("2 July 2019")


def test_one_meeting_more_opens_its_date(room: Room) -> None:
    room.go_to_meeting(0)
    room.press(room.page.meetings.meetings, Key.Key_Insert)
    assert room.here().accessibleName() == "Planned for"
    assert room.meetings()[2] == ("3", "Date not given", "No date")
    room.write("TBC")
    assert room.meetings()[2][1] == "To be confirmed"


def test_actions_are_typed_line_after_line_onto_the_list(room: Room) -> None:
    room.go_to_meeting(1)
    room.page.meetings.add.setFocus()
    for words in ("Print the guide", "Send the guide"):
        room.write(words, Key.Key_Return)
    assert [one[0] for one in room.actions()] == ["Print the guide", "Send the guide"]
    room.page.meetings.list.setFocus()
    room.press(room.page.meetings.list, Key.Key_Delete)
    assert len(room.actions()) == 1
    assert len(room.all(Action)) == 5  # taken off the list, it is a next step still
    assert room.asked.undo == ["Took “Send the guide” off the list"]


def test_a_committee_is_added_moved_and_described_by_keys(room: Room) -> None:
    room.page.ask_name = lambda *_words: "Secretariat"
    view = room.page.mechanisms.list
    view.setFocus()
    room.press(view, Key.Key_Insert)
    assert room.here().accessibleName() == "Set up by"
    room.write("Ministerial Order")
    view.setFocus()
    room.press(view, Key.Key_Up, ALT)
    assert view.rows.rows()[0].title == "Secretariat"
    added = next(one for one in room.all(CoordinationMechanism) if one.name == "Secretariat")
    assert added.legal_basis == "Ministerial Order"
    room.press(view, Key.Key_Delete)
    assert room.asked.undo == ["Removed “Secretariat”"]


def test_a_sub_committee_is_added_under_the_chosen_one(room: Room) -> None:
    room.page.ask_name = lambda *_words: "on mining"
    room.press(room.page.mechanisms.list, Key.Key_Insert, ALT)
    added = next(one for one in room.all(CoordinationMechanism) if one.name == "on mining")
    assert added.part_of_id == COMMITTEE


def test_all_next_steps_stand_under_their_horizons(room: Room) -> None:
    room.qtbot.keyClick(room.page.view._group.button(0), Key.Key_Right)
    room.settle()
    assert [one.title for one in room.page.steps.list.rows.rows()] == [
        "2021", "Train teachers", "No horizon written", "Map the laws", "Name a focal point",
    ]  # fmt: skip
    assert room.page.as_of.counts() == ["2 without a date", "2 for nobody yet"]


def test_late_on_any_day_that_is_written(room: Room) -> None:
    room.session.run(ChangeRecord(Action, ONE, {"due": parse_fuzzy_date("before July 2019")}))
    room.session.run(ChangeRecord(Action, THREE, {"due": parse_fuzzy_date("September 2019")}))
    room.page.go("steps")
    room.settle()
    assert room.page.as_of.edit.text() == "Today, 1 October 2019"
    assert [one[1] for one in room.actions()] == ["Late", "Done", "Late"]
    room.page.as_of.edit.setFocus()
    room.write("30 June 2019", Key.Key_Return)
    assert [one[1] for one in room.actions()] == ["Not known", "Done", "Not known"]
    room.page.as_of.edit.setFocus()
    room.write("", Key.Key_Return)
    assert room.page.asked_day is None
    assert room.page.as_of.counts()[0] == "2 late"


def test_only_what_has_no_date_or_nobody(room: Room) -> None:
    room.page.go("steps")
    room.settle()
    buttons = {one.accessibleName(): one for one in room.page.steps.only.findChildren(QAbstractButton)}
    buttons["No date 2"].click()
    room.settle()
    assert [one[0] for one in room.actions()] == ["Train teachers", "Name a focal point"]


def test_a_report_between_meetings_bears_the_day(room: Room) -> None:
    room.page.go("steps")
    room.settle()
    room.page.steps.list.setFocus()
    room.page.steps.list.choose(THREE)
    room.press(room.page.steps.list, Key.Key_4)
    [entry] = room.all(ProgressEntry)
    assert (entry.on, entry.meeting_id) == (parse_fuzzy_date("2019-10-01"), None)
    assert room.page.action is not None
    assert room.page.action.action.status is ActionStatus.COMPLETED


def test_the_action_itself_is_edited_with_f2(room: Room) -> None:
    room.page.go("steps")
    room.settle()
    room.page.steps.list.setFocus()
    room.page.steps.list.choose(THREE)
    room.press(room.page.steps.list, Key.Key_F2)
    assert room.here().accessibleName() == "Action"
    room.fill(room.page.end.action, "lead", "Ministry of Labour")
    room.fill(room.page.end.action, "due", "before July 2019")
    changed = next(one for one in room.all(Action) if one.id == THREE)
    assert (changed.lead, changed.due) == ("Ministry of Labour", parse_fuzzy_date("before July 2019"))
    assert room.actions()[2][1] == "Late"


def test_a_found_record_is_shown(room: Room) -> None:
    room.page.show_record("committee_meeting", FIRST, "")
    room.settle()
    assert room.page.meeting_id == FIRST
    room.page.show_record("action", THREE, "")
    room.settle()
    assert (room.page.is_steps, room.page.action_id) == (True, THREE)


def test_the_calendar_is_written_with_what_it_leaves_out_in_words(room: Room) -> None:
    at = room.page.context
    saving = CalendarSaving(at.session, at.runner, room.folder, at.show_done, at.show_problem)
    saving.save(room.folder / "out.ics")
    room.qtbot.waitUntil(lambda: bool(room.asked.done))
    said = "The calendar is in out.ics. Not in the calendar, as no date is known: 2 actions."
    assert room.asked.done == [said]
    assert len(read_calendar((room.folder / "out.ics").read_bytes()).events) == 2


@pytest.mark.parametrize("room", [()], indirect=True)
def test_an_empty_page_offers_the_one_thing_to_do(room: Room) -> None:
    assert room.here() is room.page.mechanisms.first
    assert not room.page.end.isVisible()
    room.page.ask_name = lambda *_words: "Action Committee"
    room.press(room.here(), Qt.Key.Key_Return)
    assert room.here().accessibleName() == "Set up by"
    assert [one.name for one in room.all(CoordinationMechanism)] == ["Action Committee"]


@pytest.mark.parametrize("room", [()], indirect=True)
def test_without_anything_there_is_no_calendar_and_that_is_said(room: Room) -> None:
    at = room.page.context
    CalendarSaving(at.session, at.runner, room.folder, at.show_done, at.show_problem).save(room.folder / "out.ics")
    room.qtbot.waitUntil(lambda: bool(room.asked.problems))
    assert [one.code for one in room.asked.problems] == ["E_NOTHING_DATED"]
    assert not (room.folder / "out.ics").exists()


def test_words_not_saved_come_back_to_their_field(room: Room) -> None:
    room.go_to_meeting(0)
    room.page._acts.put_back("committee_meeting", SECOND, "minutes", "half a sent")
    assert room.page.meeting_id == SECOND
    assert room.page.end.meeting.bound["minutes"].unsaved() == "half a sent"


def test_late_today_is_the_badge(room: Room) -> None:
    assert room.page.today == date(2019, 10, 1)


def test_who_reports_in_the_form_keeps_the_action_when_it_leaves_the_list(room: Room) -> None:
    room.session.run(ChangeRecord(Action, ONE, {"due": parse_fuzzy_date("before July 2019")}))
    room.session.run(ChangeRecord(Action, THREE, {"due": parse_fuzzy_date("before July 2019")}))
    room.page.go("steps")
    room.settle()
    room.page._on_filter("late")
    room.page.steps.list.setFocus()
    room.page.steps.list.choose(ONE)
    room.press(room.page.steps.list, Key.Key_Return)
    form = room.page.end.progress
    form.changed.emit("status", ActionStatus.COMPLETED.value)  # it is not late any more
    room.settle()
    assert [one[0] for one in room.actions()] == ["Name a focal point"]
    room.fill(form, "text", "Said of the first one")
    entries = {one.action_id: one.text for one in room.all(ProgressEntry)}
    assert entries == {ONE: "Said of the first one"}


def test_the_last_committee_that_is_taken_back_leaves_the_keyboard_on_the_one_thing_to_do(room: Room) -> None:
    view = room.page.mechanisms.list
    for _time in range(3):
        view.setFocus()
        room.press(view, Key.Key_Delete)
    assert room.all(CoordinationMechanism) == []
    assert room.here() is room.page.mechanisms.first


def test_next_steps_by_who_is_responsible_and_by_when(room: Room) -> None:
    room.session.run(ChangeRecord(Action, THREE, {"lead": "Ministry", "due": parse_fuzzy_date("2020")}))
    room.session.run(ChangeRecord(Action, ONE, {"due": parse_fuzzy_date("before July 2019")}))
    room.page.go("steps")
    room.settle()
    buttons = {one.accessibleName(): one for one in room.page.steps.by.findChildren(QAbstractButton)}
    buttons["Responsible"].click()
    room.settle()
    assert [one.title for one in room.page.steps.list.rows.rows()] == [
        "Ministry", "Name a focal point", "Nobody named", "Train teachers", "Map the laws",
    ]  # fmt: skip
    buttons["By when"].click()
    room.settle()
    assert [one.title for one in room.page.steps.list.rows.rows()] == [
        "2019", "Train teachers", "2020", "Name a focal point", "No date known", "Map the laws",
    ]  # fmt: skip


def test_a_line_that_was_not_ended_is_no_word_lost(room: Room) -> None:
    room.go_to_meeting(1)
    room.page.meetings.add.setFocus()
    room.qtbot.keyClicks(room.page.meetings.add, "Print the guide")
    room.page.left()
    room.settle()
    assert [one[0] for one in room.actions()] == ["Print the guide"]


def test_an_action_that_was_removed_is_counted_on_the_list_it_stood_on(room: Room) -> None:
    room.session.run(RemoveRecords(Action, (ONE,)))
    room.settle()
    room.go_to_meeting(0)
    assert [one[0] for one in room.actions()] == ["Map the laws"]
    assert room.page.meetings._list_header._text.text() == "1 · 1 removed since"
