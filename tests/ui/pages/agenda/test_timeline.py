"""The day by keys and by dragging: every act is stored, shown and taken back."""

from __future__ import annotations

import msgspec
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest

from a87desk.commands.agenda import NoTimeYet
from a87desk.domain.session import Session, SessionRole
from tests.ui.pages.agenda.agenda_room import (
    ALT,
    BEGUN,
    BREAK,
    EARLY,
    FIRST,
    GROUPS,
    MODERATOR,
    NO_KEY,
    OPENING,
    PANEL,
    PLANNED,
    SECOND,
    SHIFT,
    Room,
)
from ui.pages.agenda.models import session_mime

TRACKS = tuple(
    msgspec.structs.replace(one, track="I" if one.id == PANEL else "II", starts="09:30", ends="11:00")
    if isinstance(one, Session) and one.id in (PANEL, BREAK)
    else one
    for one in PLANNED
)


def drop(room: Room, view: object, session_id: str, at: QPoint) -> None:
    """Let a session fall on a place of a list, as dragging does."""
    mime = session_mime(session_id)
    event = QDropEvent(QPointF(at), Qt.DropAction.MoveAction, mime, Qt.MouseButton.LeftButton, NO_KEY)
    view.dropEvent(event)  # type: ignore[attr-defined]
    room.settle()


@pytest.mark.parametrize(
    ("session_id", "key", "held", "after"),
    [
        (PANEL, Qt.Key.Key_Up, ALT, ["Panel 09:00–10:30", "Opening 10:30–11:00", *BEGUN[2:]]),
        (OPENING, Qt.Key.Key_Down, ALT, ["Panel 09:00–10:30", "Opening 10:30–11:00", *BEGUN[2:]]),
        (PANEL, Qt.Key.Key_Plus, NO_KEY, [BEGUN[0], "Panel 09:30–11:05", *BEGUN[2:]]),
        (PANEL, Qt.Key.Key_Equal, NO_KEY, [BEGUN[0], "Panel 09:30–11:05", *BEGUN[2:]]),
        (PANEL, Qt.Key.Key_Minus, NO_KEY, [BEGUN[0], "Panel 09:30–10:55", *BEGUN[2:]]),
        (PANEL, Qt.Key.Key_Plus, ALT, [BEGUN[0], "Panel 09:35–11:00", *BEGUN[2:]]),
        (
            PANEL,
            Qt.Key.Key_Minus,
            ALT | SHIFT,
            [BEGUN[0], "Panel 09:25–10:55", "Break 10:55–11:25", "Groups 11:25–12:55"],
        ),
        (
            PANEL,
            Qt.Key.Key_Plus,
            SHIFT,
            [BEGUN[0], "Panel 09:30–11:05", "Break 11:05–11:35", "Groups 11:35–13:05"],
        ),
        (
            PANEL,
            Qt.Key.Key_Underscore,
            SHIFT,
            [BEGUN[0], "Panel 09:30–10:55", "Break 10:55–11:25", "Groups 11:25–12:55"],
        ),
        (BREAK, Qt.Key.Key_Delete, NO_KEY, [*BEGUN[:2], BEGUN[3]]),
    ],
)
def test_a_key_changes_the_day_and_undo_takes_it_back(
    room: Room, session_id: str, key: Qt.Key, held: Qt.KeyboardModifier, after: list[str]
) -> None:
    room.choose(session_id)
    room.press(room.line, key, held)
    assert room.plan() == after
    room.session.undo()
    room.settle()
    assert room.plan() == BEGUN


def test_what_was_moved_stays_chosen_and_is_said(room: Room) -> None:
    room.choose(PANEL)
    room.press(room.line, Qt.Key.Key_Up, ALT)
    room.press(room.line, Qt.Key.Key_Down, ALT)
    current = room.page._line.current()
    assert current is not None
    assert current.session.id == PANEL
    assert room.plan() == BEGUN
    assert room.page.hint_bar._end[0] == "Moved “Panel” to 09:30"


def test_at_the_edge_of_the_day_nothing_moves(room: Room) -> None:
    room.choose(OPENING)
    room.press(room.line, Qt.Key.Key_Up, ALT)
    assert room.plan() == BEGUN


def test_insert_adds_after_the_chosen_one_and_waits_for_its_title(room: Room) -> None:
    room.choose(OPENING)
    room.press(room.line, Qt.Key.Key_Insert)
    assert room.plan() == [BEGUN[0], " 09:30–10:00", "Panel 10:00–11:30", "Break 11:30–12:00", "Groups 12:00–13:30"]
    assert room.focused() is room.editor("title")
    room.write("title", "Keynote")
    assert room.plan()[1] == "Keynote 09:30–10:00"
    for _round in range(2):
        room.session.undo()
    room.settle()
    assert room.plan() == BEGUN


def test_the_button_adds_a_session_too(room: Room) -> None:
    room.choose_day(SECOND)
    room.page._add_session()
    room.settle()
    assert room.plan() == ["Report 09:00–10:00", " 10:00–10:30"]


def test_removing_is_offered_to_be_taken_back_with_everything_in_it(room: Room) -> None:
    room.choose(PANEL)
    room.press(room.line, Qt.Key.Key_Delete)
    assert room.asked.undo == ["Removed the session “Panel”"]
    assert room.all(SessionRole) == []
    room.session.undo()
    room.settle()
    assert room.all(SessionRole)[0].id == MODERATOR


def test_a_session_without_a_time_says_why_it_cannot_be_stretched(room: Room) -> None:
    room.choose(PANEL)
    room.write("ends", "")
    problems: list[object] = []
    room.session.failed.connect(problems.append)
    room.choose(PANEL)
    room.press(room.line, Qt.Key.Key_Plus)
    assert [type(problem) for problem in problems] == [NoTimeYet]


def test_a_session_is_dragged_before_another(room: Room) -> None:
    top = room.line.visualRect(room.page._line._model.index_of(("session", OPENING)))
    drop(room, room.line, GROUPS, top.topLeft() + QPoint(100, 2))
    assert room.plan() == ["Groups 09:00–10:30", "Opening 10:30–11:00", "Panel 11:00–12:30", "Break 12:30–13:00"]


def test_a_session_is_dragged_below_the_last(room: Room) -> None:
    drop(room, room.line, OPENING, QPoint(100, room.line.viewport().height() - 2))
    assert room.plan()[-1] == "Opening 12:30–13:00"


def test_a_session_is_dragged_to_another_day(room: Room) -> None:
    rect = room.days.visualRect(room.page._places._places.index_of(("day", SECOND)))
    drop(room, room.days, OPENING, rect.center())
    assert room.plan() == BEGUN[1:]
    assert room.stored(Session, OPENING).day_id == SECOND


def test_the_workshop_itself_takes_no_session(room: Room) -> None:
    rect = room.days.visualRect(room.page._places._places.index_of(("workshop",)))
    drop(room, room.days, OPENING, rect.center())
    assert room.stored(Session, OPENING).day_id == FIRST


def test_each_day_shows_its_sessions(room: Room) -> None:
    room.choose_day(SECOND)
    assert room.plan() == ["Report 09:00–10:00"]
    current = room.page._line.current()
    assert current is not None
    assert current.session.id == EARLY


@pytest.mark.parametrize("room", [TRACKS], indirect=True)
def test_parallel_tracks_stand_beside_each_other_and_move_together(room: Room) -> None:
    rows = room.page._line._model.rows()
    assert [row.lane for row in rows] == [0, 0, 1, 0]
    room.choose(BREAK)
    room.press(room.line, Qt.Key.Key_Up, ALT)
    assert room.plan()[:3] == ["Panel 09:00–10:30", "Break 09:00–10:30", "Opening 10:30–11:00"]


def pull(room: Room, session_id: str, edge: str, drawn: int, held: Qt.KeyboardModifier = NO_KEY) -> None:
    """Pull an edge of a session down by drawn pixels, as the mouse does."""
    line, viewport = room.line, room.line.viewport()
    rect = line.visualRect(room.page._line._model.index_of(("session", session_id)))
    start = QPoint(rect.center().x(), rect.top() + 2 if edge == "starts" else rect.bottom() - 5)
    QTest.mousePress(viewport, Qt.MouseButton.LeftButton, held, start)
    QTest.mouseMove(viewport, start + QPoint(0, drawn))
    QTest.mouseRelease(viewport, Qt.MouseButton.LeftButton, held, start + QPoint(0, drawn))
    room.settle()


@pytest.mark.parametrize(
    ("edge", "drawn", "held", "after"),
    [
        ("ends", 30, NO_KEY, [BEGUN[0], "Panel 09:30–11:15", *BEGUN[2:]]),
        ("ends", -20, NO_KEY, [BEGUN[0], "Panel 09:30–10:50", *BEGUN[2:]]),
        ("ends", 20, SHIFT, [BEGUN[0], "Panel 09:30–11:10", "Break 11:10–11:40", "Groups 11:40–13:10"]),
        ("starts", 20, NO_KEY, [BEGUN[0], "Panel 09:40–11:00", *BEGUN[2:]]),
        ("starts", 900, NO_KEY, [BEGUN[0], "Panel 10:55–11:00", *BEGUN[2:]]),
        ("starts", -10, SHIFT, [BEGUN[0], "Panel 09:25–10:55", "Break 10:55–11:25", "Groups 11:25–12:55"]),
    ],
)
def test_an_edge_is_pulled_with_the_mouse(
    room: Room, edge: str, drawn: int, held: Qt.KeyboardModifier, after: list[str]
) -> None:
    pull(room, PANEL, edge, drawn, held)
    assert room.plan() == after
    room.session.undo()
    room.settle()
    assert room.plan() == BEGUN


def test_a_pull_is_let_go_with_escape_and_a_click_on_an_edge_only_chooses(room: Room) -> None:
    viewport = room.line.viewport()
    rect = room.line.visualRect(room.page._line._model.index_of(("session", BREAK)))
    start = QPoint(rect.center().x(), rect.bottom() - 5)
    QTest.mousePress(viewport, Qt.MouseButton.LeftButton, NO_KEY, start)
    QTest.mouseMove(viewport, start + QPoint(0, 60))
    room.press(room.line, Qt.Key.Key_Escape)
    QTest.mouseRelease(viewport, Qt.MouseButton.LeftButton, NO_KEY, start + QPoint(0, 60))
    QTest.mouseClick(viewport, Qt.MouseButton.LeftButton, NO_KEY, start)
    room.settle()
    assert room.plan() == BEGUN
    assert room.page._session_id == BREAK
