"""The page by keys and clicks: the line of the day, parallel rooms, details, saying something, how it looks."""

from __future__ import annotations

import msgspec
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QLabel

from a87desk.commands.record import AddRecords
from a87desk.domain.ids import DayId
from a87desk.domain.record import Record
from a87desk.domain.session import Session
from a87desk.reading.day_line import Stage
from tests.ui.pages.run.run_room import (
    BREAK,
    CLOSING,
    FIRST,
    GROUPS,
    LUNCH,
    OPENING,
    REPORT,
    SECOND,
    TODAY,
    Played,
    bare,
    begin,
)
from tests.ui.reading_screen import cut_labels, unnamed_focusables
from ui import theme as look
from ui.pages.run.rows import Place
from ui.pages.run.say_dialog import SayDialog
from ui.pages.run.session_dialog import SessionDialog


def parallel(*starts_and_ends: str) -> tuple[Record, ...]:
    """Return the day with its group work in parallel rooms, one for each "HH:MM-HH:MM"."""
    kept = tuple(one for one in TODAY if one.id != GROUPS)
    rooms = []
    for place, span in enumerate(starts_and_ends):
        starts, ends = span.split("-")
        groups = next(one for one in TODAY if one.id == GROUPS)
        room = msgspec.structs.replace(
            groups, id=f"{place}" + "9" * 31, track="I" * (place + 1), starts=starts, ends=ends, title=f"Room {place}"
        )
        rooms.append(msgspec.structs.replace(room, position=f"10000{2}{place}"))
    return (*kept, *rooms)


# The line of the day


def test_the_model_keeps_the_rules_of_models(played: Played) -> None:
    testers = [
        QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
        for model in (played.page.timeline.model, played.page.board.model)
    ]
    begin(played, OPENING, "09:00")
    played.go_to("10:40")
    played.page.tabs.chosen.emit(SECOND)
    assert [bare(row.title) for row in played.rows()] == ["Session 1 · Next day"]
    assert len(testers) == 2


def test_the_line_says_what_is_over_now_and_next(played: Played) -> None:
    begin(played, OPENING, "09:00")
    played.go_to("10:34")
    played.room.finish()
    played.settle()
    begin(played, GROUPS, "11:00")
    played.pass_by(52)
    stages = {row.key[1]: row.stage for row in played.rows()}
    assert stages == {
        OPENING: Stage.OVER, BREAK: Stage.OVER, GROUPS: Stage.RUNNING, LUNCH: Stage.NEXT, REPORT: Stage.LATER,
        CLOSING: Stage.LATER,
    }  # fmt: skip
    assert bare(played.row(GROUPS).line) == "Moderated by Aidan McQuade · 2 groups · until 12:30"
    assert bare(played.row(LUNCH).line) == "Next · in 38 min · one hour"
    assert [bare(view.words) for view in played.row(GROUPS).phases] == [
        "Introduce, 10 min",
        "Group work until 12:15",
        "Write up, 15 min",
    ]
    assert played.header() == "Now 11:52 · running on time"
    assert [row.is_reached for row in played.rows()] == [True, True, True, False, False, False]


def test_a_screen_reader_hears_the_plan_and_what_really_happened(played: Played) -> None:
    begin(played, OPENING, "09:04")
    played.go_to("10:36")
    played.room.finish()
    played.settle()
    spoken = bare(
        str(played.page.timeline.model.index(0).data(Qt.ItemDataRole.AccessibleTextRole)),
    )
    assert spoken == "Over. Session 1 · Opening. planned 09:00 to 10:30. began 09:04, ended 10:36. ended 6 min late"
    assert bare(played.row(OPENING).actual) == "09:04"
    assert played.row(OPENING).is_late


def test_what_runs_over_moves_what_follows(played: Played) -> None:
    begin(played, GROUPS, "11:00")
    played.go_to("12:42")
    assert bare(played.row(LUNCH).actual) == "12:42"
    assert played.header() == "Now 12:42 · 12 min behind"
    assert "until 12:42, planned 12:30" in bare(played.row(GROUPS).line)


@pytest.mark.parametrize("records", [parallel("11:00-12:30", "11:00-12:00", "11:30-12:30")], ids=["rooms"])
def test_parallel_rooms_are_one_entry_with_the_state_of_each(played: Played) -> None:
    rooms = [f"{place}" + "9" * 31 for place in range(3)]
    played.go_to("10:59")
    head = next(row for row in played.rows() if row.key[0] == "block")
    assert (head.title, bare(head.line)) == ("3 rooms in parallel", "until 12:30")
    assert [played.row(room).place for room in rooms] == [Place.ROOM, Place.ROOM, Place.LAST_ROOM]
    played.room.toggle()
    played.settle()
    assert [played.really(room)[0] for room in rooms] == ["10:59", "10:59", ""]
    played.page.timeline.choose(("block", rooms[0]))
    played.press(played.page.timeline.list, Qt.Key.Key_Space)
    assert played.really(rooms[2])[0] == "10:59"
    played.choose(rooms[1])
    assert bare(played.page.countdown._to.text()) == "12:00"
    played.go_to("12:05")
    played.room.finish()
    played.settle()
    assert [played.really(room)[1] for room in rooms] == ["", "12:05", ""]
    head = next(row for row in played.rows() if row.key[0] == "block")
    assert bare(head.line) == "2 running · 1 over · until 12:30"
    assert played.header() == "Now 12:05 · running on time"


@pytest.mark.parametrize("records", [parallel("11:00-12:30", "11:00-12:00")], ids=["rooms"])
def test_starting_what_follows_ends_all_rooms_that_still_run(played: Played) -> None:
    begin(played, "0" + "9" * 31, "11:00")
    played.room.start(["1" + "9" * 31])
    played.settle()
    assert played.really("0" + "9" * 31)[1] == ""
    begin(played, REPORT, "13:31")
    assert [played.really(f"{place}" + "9" * 31)[1] for place in range(2)] == ["13:31", "13:31"]


# Details


def test_enter_opens_the_details_and_saves_times_and_phases_as_one_act(played: Played) -> None:
    begin(played, GROUPS, "11:00")
    played.choose(GROUPS)
    played.press(played.page.timeline.list, Qt.Key.Key_Return)
    dialog = played.dialog(SessionDialog)
    assert dialog.phases.placeholderText() == "10 Introduce\nGroup work\n15 Write up"
    dialog.began.setText("11.04")
    dialog.phases.setPlainText("20 Talk\nWrite")
    played.click(dialog.save)
    one = played.stored(Session, GROUPS)
    assert (one.began, one.ended, one.phases) == ("11:04", "", ("20 Talk", "Write"))
    assert played.asked.undo == ["Corrected the times of “In depth”"]
    played.undo()
    one = played.stored(Session, GROUPS)
    assert (one.began, one.phases) == ("11:00", ())


def test_a_time_that_cannot_be_read_is_said_at_its_field_and_nothing_changes(played: Played) -> None:
    played.choose(OPENING)
    played.press(played.page.timeline.list, Qt.Key.Key_Return)
    dialog = played.dialog(SessionDialog)
    dialog.ended.setText("half past ten")
    played.click(dialog.save)
    assert dialog.isVisible()
    assert dialog._fields["ended"].error() == "Write a time such as 9:30 or 14.00."
    dialog.reject()
    assert played.really(OPENING) == ("", "", None)


def test_details_that_were_not_changed_are_no_act(played: Played) -> None:
    played.choose(OPENING)
    played.page.open_details()
    played.click(played.dialog(SessionDialog).save)
    assert played.asked.undo == []


# Saying something


def test_say_to_all_is_there_only_where_something_shows_it(played: Played) -> None:
    assert not played.page.say.isVisibleTo(played.page)
    heard: list[str] = []
    played.room.said.connect(heard.append)
    played.page.entered()
    played.click(played.page.say)
    dialog = played.dialog(SayDialog)
    dialog.text.setPlainText("x" * 301)
    played.click(dialog.say)
    assert dialog.isVisible()
    dialog.text.setPlainText("  Please come back at 12:30 ")
    played.click(dialog.say)
    assert heard == ["Please come back at 12:30"]


# Surroundings


@pytest.mark.parametrize(
    ("size", "percent"), [((1194, 690), 100), ((1041, 506), 100), ((1288, 645), 150), ((1015, 452), 150)]
)
@pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def test_nothing_is_cut_or_nameless(
    played: Played, size: tuple[int, int], percent: int, direction: Qt.LayoutDirection
) -> None:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    app.setLayoutDirection(direction)
    look.current().choose_text_percent(percent)
    page = played.page
    page.resize(*size)
    folder = page.board._folder_words.text()  # a path may be long; its tooltip has it whole
    for time in ("08:50", "11:20", "12:40", "13:20"):
        played.go_to(time)
        if time == "11:20":
            played.room.start([GROUPS])
            played.settle()
        played.qtbot.waitUntil(lambda: set(cut_labels(page)) <= {folder})
        assert unnamed_focusables(page) == []
    left, right = (part.mapToGlobal(QPoint(0, 0)).x() for part in (page.timeline, page.countdown))
    assert (left < right) == (direction == Qt.LayoutDirection.LeftToRight)


def test_a_session_added_elsewhere_comes_into_the_line(played: Played) -> None:
    added = Session(id="e" * 32, day_id=DayId(FIRST), title="Extra", starts="15:30", ends="16:00", position="100009")
    played.session.run(AddRecords((added,)))
    played.settle()
    assert played.rows()[-1].title == "Extra"


@pytest.mark.parametrize(("width", "is_beside"), [(760, False), (1194, True)])
def test_the_projector_panel_stands_beside_the_countdown_or_below_it(
    played: Played, width: int, is_beside: bool
) -> None:
    panel = QLabel("panel")
    played.page.add_beside(panel)
    played.page.resize(width, 740)
    card = played.page.countdown
    middle = card.face.mapTo(card, card.face.rect().center()).y()
    played.qtbot.waitUntil(lambda: (panel.geometry().top() < middle) == is_beside)
    assert card.face.isVisibleTo(played.page)
