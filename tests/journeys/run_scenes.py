"""Pictures of the Run page: the NGO Forum on its second day, at 11:52, and a day that runs late.

Knows the sample; when a group wrote what is made up. The clock stands still. Must not assert.
"""

from __future__ import annotations

import tempfile
from datetime import datetime, timedelta, timezone
from pathlib import Path

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QWidget

from a87desk.commands.document import TakeRecords
from a87desk.commands.run import AddMinutes, FinishSession, StartSessions
from a87desk.domain.note import Note
from a87desk.domain.recommendation import Recommendation
from a87desk.domain.session import Session
from a87desk.domain.vocabulary import SessionKind
from a87desk.reading.agenda import agenda
from a87desk.reading.group_page import groups_in_order
from a87desk.room_clock import RoomClock
from a87desk.settings import change_settings
from a87desk.workspace import Workspace, create_workspace
from tests.conftest import StandingClock
from tests.journeys.desks import hold
from tests.journeys.workshop_scenes import settle, wait_until
from tests.journeys.workshops import forum_document
from ui.desk import Desk
from ui.main_window import MainWindow
from ui.pages.run.page import RunPage

SUMMER = timezone(timedelta(hours=1))
WRITTEN = {1: (5, "11:49"), 2: (4, "11:47"), 3: (3, "11:31"), 4: (6, "11:50"), 5: (0, "")}
"""How many recommendations of each group are there, and when the last one was written."""


def on_day_two(time: str) -> datetime:
    """Return a time of the second day of the forum."""
    return datetime.fromisoformat(f"2017-09-13T{time}").replace(tzinfo=SUMMER)


def forum_at_work(path: Path, clock: StandingClock) -> Workspace:
    """Return the NGO Forum in the middle of the group work of its second day."""
    document = forum_document()
    forum = create_workspace(path, document.workshop, "Facilitator", clock=clock)
    records = document.records()
    clock.now = on_day_two("08:20:00")
    forum.run(TakeRecords(tuple(one for one in records if not _is_of_a_group(one))))
    sessions = [one.session for one in agenda(forum.read, forum.workshop).days[-1].sessions]
    arrivals, panel = sessions[0], next(one for one in sessions if one.number == "1")
    clock.now = on_day_two("09:00:10")
    forum.run(StartSessions((panel.id,), "09:00"))
    clock.now = on_day_two("10:34:00")
    forum.run(FinishSession(panel.id, "10:34"))
    clock.now = on_day_two("11:00:00")
    forum.run(StartSessions((_groups(forum).id,), "11:00"))
    for group in groups_in_order(forum.read):
        count, at = WRITTEN[group.number or 0]
        words = [one for one in records if isinstance(one, Recommendation) and one.group_id == group.id]
        if count:
            clock.now = on_day_two(f"{at}:00")
            forum.run(TakeRecords(tuple(words[:count])))
    assert arrivals.kind is SessionKind.ARRIVAL
    return forum


def _groups(forum: Workspace) -> Session:
    return next(
        one.session
        for one in agenda(forum.read, forum.workshop).days[-1].sessions
        if one.session.kind is SessionKind.BREAKOUT_GROUPS
    )


def _is_of_a_group(record: object) -> bool:
    return isinstance(record, Recommendation | Note) and record.group_id is not None


def run() -> QWidget:
    """The second day at 11:52: group work on time, one group silent, one without a rapporteur."""
    return _opened("11:52:00", late=False)


def run_late() -> QWidget:
    """The same day at 12:36: the groups got ten minutes more and have not come back."""
    return _opened("12:36:00", late=True)


def _opened(time: str, *, late: bool) -> QWidget:
    folder = Path(tempfile.mkdtemp())
    clock = StandingClock()
    forum = forum_at_work(folder / "forum.a87", clock)
    if late:
        forum.run(AddMinutes(_groups(forum).id, 10))
    forum.close()
    clock.now = on_day_two(time)
    bundles = folder / "Bundles"
    bundles.mkdir()
    change_settings(folder, role="facilitator", watched={forum.workshop_id: str(bundles)})
    window = MainWindow(QSettings(str(folder / "window.ini"), QSettings.Format.IniFormat))
    desk = hold(Desk(window, folder, folder, RoomClock(clock, lambda: 0.0)))
    desk.open_path(folder / "forum.a87")
    wait_until(lambda: desk.session is not None)
    window.show_page("run")
    settle(desk)
    page = window.pages.current_page()
    assert isinstance(page, RunPage)
    window.focused = page.timeline.list  # type: ignore[attr-defined]
    return window
