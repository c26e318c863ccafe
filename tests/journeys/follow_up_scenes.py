"""Pictures of the follow-up and of the country's priorities, on Tunisia's workshop of 2019.

Knows the desk and the sample. Must not assert.
"""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from datetime import date
from pathlib import Path

from PySide6.QtWidgets import QWidget

from a87desk.commands.priority import AddPriorities
from a87desk.domain.mechanism import meeting_id
from a87desk.domain.workshop import Workshop
from a87desk.workspace import Workspace, create_workspace
from tests.journeys.tunisia import COMMITTEE, followed, tunisia
from tests.journeys.workshop_scenes import desk_on, settle, wait_until
from ui.desk import Desk
from ui.pages.country_priorities.page import CountryPrioritiesPage
from ui.pages.follow_up.page import MEETINGS, STEPS, FollowUpPage


def opened(page: str, make: Callable[[Path], Workspace] = followed) -> Desk:
    """Return the program with Tunisia's workshop open on a page."""
    folder = Path(tempfile.mkdtemp())
    make(folder / "tunisia.a87").close()
    desk = desk_on(folder, "facilitator")
    desk.open_path(folder / "tunisia.a87")
    wait_until(lambda: desk.session is not None)
    desk.window.show_page(page)
    settle(desk)
    return desk


def meetings() -> QWidget:
    """The list of the third meeting, carried over, on 1 October 2019."""
    desk = opened("follow_up")
    page = desk.window.findChild(FollowUpPage)
    assert page is not None
    page.asked_day = date(2019, 10, 1)
    page.go(MEETINGS, COMMITTEE, meeting_id(COMMITTEE, 2))
    settle(desk)
    page.meetings.list.setFocus()
    page.meetings.list.choose("ac1" + "0" * 29)
    desk.window.focused = page.meetings.list  # type: ignore[attr-defined]
    return desk.window


def committee() -> QWidget:
    """The committee with its form."""
    desk = opened("follow_up")
    page = desk.window.findChild(FollowUpPage)
    assert page is not None
    page.go(MEETINGS, COMMITTEE)
    page.meeting_id = meeting_id(COMMITTEE, 1)
    settle(desk)
    desk.window.focused = page.mechanisms.list  # type: ignore[attr-defined]
    return desk.window


def steps() -> QWidget:
    """All next steps on 1 October 2019."""
    desk = opened("follow_up")
    page = desk.window.findChild(FollowUpPage)
    assert page is not None
    page.asked_day = date(2019, 10, 1)
    page.go(STEPS)
    settle(desk)
    desk.window.focused = page.steps.list  # type: ignore[attr-defined]
    return desk.window


def empty() -> QWidget:
    """Nobody follows up yet."""
    return opened("follow_up", tunisia).window


def priorities() -> QWidget:
    """Two columns as on the country's slide, with the actions of one priority."""
    desk = opened("country_priorities")
    page = desk.window.findChild(CountryPrioritiesPage)
    assert page is not None
    page.board.lists()[0].setCurrentIndex(page.board.lists()[0].rows.index(2))
    settle(desk)
    desk.window.focused = page.board.lists()[0]  # type: ignore[attr-defined]
    return desk.window


def priorities_of_vietnam() -> QWidget:
    """Four columns with long words, and a fifth heading that is too many."""
    desk = opened("country_priorities", wide)
    page = desk.window.findChild(CountryPrioritiesPage)
    assert page is not None
    desk.window.focused = page.board.lists()[1]  # type: ignore[attr-defined]
    return desk.window


def priorities_list() -> QWidget:
    """All priorities as one list."""
    desk = opened("country_priorities")
    page = desk.window.findChild(CountryPrioritiesPage)
    assert page is not None
    page.view.choose("list")
    page._show_board()
    settle(desk)
    desk.window.focused = page.board.lists()[0]  # type: ignore[attr-defined]
    return desk.window


def priorities_empty() -> QWidget:
    """No priorities yet."""
    return opened("country_priorities", bare).window


def wide(path: Path) -> Workspace:
    """Return the workshop with five headings."""
    workspace = followed(path)
    said = {"Migration": 2, "عمل الأطفال": 2, "Conflict and humanitarian settings": 1}
    for heading, count in said.items():
        workspace.run(
            AddPriorities(("Words that are made up, long enough to need three lines or more",) * count, heading)
        )
    return workspace


def bare(path: Path) -> Workspace:
    """Return a workshop without anything."""
    return create_workspace(path, Workshop(id="0" * 32, title="Tunisia"), "Facilitator")


SCENES = {
    "priorities-country": priorities,
    "priorities-country-wide": priorities_of_vietnam,
    "priorities-country-list": priorities_list,
    "priorities-country-empty": priorities_empty,
    "follow-up": meetings,
    "follow-up-committee": committee,
    "follow-up-steps": steps,
    "follow-up-empty": empty,
}
