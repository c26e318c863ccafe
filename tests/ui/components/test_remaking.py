"""What is made anew after a change: who waits gets that of the last change, and nobody is told of a making given up."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from threading import Event

import pytest
from pytestqt.qtbot import QtBot

from tests.journeys.workshops import whole_forum
from tests.ui.opened import open_session
from ui.components.remaking import Recipe, Remaking
from ui.session import Session
from ui.tasks import TaskCancelled, TaskRunner, Work


class Kitchen:
    """Something that is made: the number of the making. `hold` keeps it in the making, `fails` breaks it."""

    def __init__(self, session: Session) -> None:
        self.begun = 0
        self.go_on = Event()
        self.go_on.set()
        self.fails = False
        self.heard: list[str] = []
        recipe = Recipe("Cooking", lambda workspace: workspace.workshop_id, self._begin)
        self.remaking: Remaking[str, int] = Remaking(session, TaskRunner(session), recipe, session)
        self.remaking.made.connect(lambda number: self.heard.append(f"made {number}"))
        self.remaking.stopped.connect(lambda: self.heard.append("stopped"))
        self.remaking.failed.connect(lambda _problem: self.heard.append("failed"))

    def _begin(self, _workshop: str):  # type: ignore[no-untyped-def]
        self.begun += 1
        number, fails, go_on = self.begun, self.fails, self.go_on

        def work(work: Work) -> int:
            while not go_on.wait(0.01):
                if work.cancelled:
                    raise TaskCancelled
            if fails:
                raise RuntimeError
            return number

        return work


@pytest.fixture
def kitchen(qtbot: QtBot, tmp_path: Path) -> Iterator[Kitchen]:
    session = open_session(qtbot, whole_forum(tmp_path / "forum.a87"), tmp_path / "forum.a87")
    yield Kitchen(session)
    session.close()


def test_nothing_is_made_until_somebody_looks_or_waits(kitchen: Kitchen, qtbot: QtBot) -> None:
    kitchen.remaking.change()
    kitchen.remaking._wait.timeout.emit()
    assert kitchen.begun == 0
    got: list[int] = []
    kitchen.remaking.when_made(got.append)
    qtbot.waitUntil(lambda: got == [1])


def test_who_waits_gets_what_is_made_of_the_last_change(kitchen: Kitchen, qtbot: QtBot) -> None:
    kitchen.go_on = Event()  # the first one stays in the making
    kitchen.remaking.enter()
    got: list[int] = []
    kitchen.remaking.when_made(got.append)
    qtbot.waitUntil(lambda: kitchen.begun == 1)
    held, kitchen.go_on = kitchen.go_on, Event()
    kitchen.go_on.set()
    kitchen.remaking.change()
    qtbot.waitUntil(lambda: got == [2])
    held.set()
    assert kitchen.heard == ["made 2"]  # nothing is said of the one that was given up


def test_who_looks_at_it_may_ask_for_another_one_first(kitchen: Kitchen, qtbot: QtBot) -> None:
    def ask_again(number: int) -> None:
        if number == 1:
            kitchen.remaking.change()

    kitchen.remaking.made.connect(ask_again)
    got: list[int] = []
    kitchen.remaking.enter()
    kitchen.remaking.when_made(got.append)
    qtbot.waitUntil(lambda: bool(got))
    assert got == [2]


def test_a_failure_is_told_once_and_the_next_change_makes_it_again(kitchen: Kitchen, qtbot: QtBot) -> None:
    kitchen.fails = True
    got: list[int] = []
    kitchen.remaking.enter()
    kitchen.remaking.when_made(got.append)
    qtbot.waitUntil(lambda: kitchen.heard == ["failed"])
    kitchen.fails = False
    kitchen.remaking.change()
    qtbot.waitUntil(lambda: kitchen.remaking.is_made)
    assert got == []  # what waited for the one that failed is not done behind anybody's back


def test_cancel_is_told_and_what_waited_is_let_go(kitchen: Kitchen, qtbot: QtBot) -> None:
    kitchen.go_on = Event()
    got: list[int] = []
    kitchen.remaking.enter()
    kitchen.remaking.when_made(got.append)
    qtbot.waitUntil(lambda: kitchen.begun == 1)
    assert kitchen.remaking._task is not None
    kitchen.remaking._task.cancel()
    qtbot.waitUntil(lambda: kitchen.heard == ["stopped"])
    assert got == []
