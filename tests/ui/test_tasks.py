"""Long work beside the window: results, progress, stopping, failing, and what is shown of it."""

from __future__ import annotations

import threading

import pytest
from PySide6.QtCore import QThread
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ui.frame.status_bar import StatusBar
from ui.frame.task_display import TaskDisplay
from ui.tasks import Task, TaskRunner, TaskStage, Work
from ui.widgets.buttons import Button

SOON, NEVER = 0, 10_000_000


@pytest.fixture
def runner(qtbot: QtBot) -> TaskRunner:
    return TaskRunner(words_after_ms=NEVER, card_after_ms=NEVER)


def test_a_result_comes_back_on_the_thread_of_the_window(qtbot: QtBot, runner: TaskRunner) -> None:
    results: list[tuple[int, bool, bool]] = []
    here = threading.current_thread()

    def work(work: Work) -> tuple[int, bool]:
        return 42, threading.current_thread() is here

    def take(result: tuple[int, bool]) -> None:
        results.append((result[0], result[1], QThread.currentThread() is runner.thread()))

    task = runner.run("Counting", work, take)
    with qtbot.waitSignal(task.ended):
        pass
    assert results == [(42, False, True)]
    assert runner.tasks() == []


def test_progress_arrives_in_order_with_words(qtbot: QtBot, runner: TaskRunner) -> None:
    seen: list[tuple[float, str]] = []

    def work(work: Work) -> None:
        for page in range(1, 5):
            work.progress(page, 4, f"Page {page} of 4")

    task = runner.run("Building", work, lambda _none: None)
    task.changed.connect(lambda: seen.append((task.share, task.words)) if task.stage is not TaskStage.ENDED else None)
    with qtbot.waitSignal(task.ended):
        pass
    assert seen == [(page / 4, f"Page {page} of 4") for page in range(1, 5)]


def test_cancel_is_heard_and_nothing_else_is_called(qtbot: QtBot, runner: TaskRunner) -> None:
    called: list[str] = []
    running, may_go_on = threading.Event(), threading.Event()

    def work(work: Work) -> None:
        running.set()
        may_go_on.wait(5)
        work.check()
        called.append("went on")

    task = runner.run(
        "Importing",
        work,
        lambda _none: called.append("done"),
        lambda _problem: called.append("failed"),
        lambda: called.append("cancelled"),
    )
    assert running.wait(5)
    task.cancel()
    may_go_on.set()
    with qtbot.waitSignal(runner.cancelled):
        pass
    assert called == ["cancelled"]


def test_a_failure_is_handed_to_whoever_asked(qtbot: QtBot, runner: TaskRunner) -> None:
    problems: list[str] = []

    def work(work: Work) -> None:
        raise ValueError("broken")

    task = runner.run("Opening", work, lambda _none: None, lambda problem: problems.append(str(problem)))
    with qtbot.waitSignal(task.ended):
        pass
    assert problems == ["broken"]


def test_a_failure_nobody_asked_for_is_told_by_the_runner(qtbot: QtBot, runner: TaskRunner) -> None:
    def work(work: Work) -> None:
        raise ValueError("broken")

    with qtbot.waitSignal(runner.failed) as failed:
        runner.run("Opening", work, lambda _none: None)
    assert str(failed.args[1]) == "broken"


def test_everything_stops_before_the_program_ends(qtbot: QtBot, runner: TaskRunner) -> None:
    running = threading.Event()

    def work(work: Work) -> None:
        running.set()
        while True:
            work.check()

    runner.run("Endless", work, lambda _none: None)
    assert running.wait(5)
    with qtbot.waitSignal(runner.cancelled):
        assert runner.stop_all()


class Shown:
    """A window with a status bar and a place for cards, and a task that waits inside."""

    def __init__(self, qtbot: QtBot, words_after_ms: int, card_after_ms: int) -> None:
        self.go_on = threading.Event()
        self.runner = TaskRunner(words_after_ms=words_after_ms, card_after_ms=card_after_ms)
        self.host = QWidget()
        self.status_bar = StatusBar(self.host)
        qtbot.addWidget(self.host)
        self.host.resize(900, 600)
        self.host.show()
        self.display = TaskDisplay(self.runner, self.status_bar, self.host)

    def run(self, title: str) -> Task:
        def work(work: Work) -> None:
            while not self.go_on.wait(0.005):
                work.progress(12, 18, "Page 12 of 18")

        return self.runner.run(title, work, lambda _none: None)


def test_short_work_shows_nothing_then_words(qtbot: QtBot) -> None:
    shown = Shown(qtbot, NEVER, NEVER)
    shown.run("Building the report")
    assert shown.status_bar.task.isHidden()
    shown.go_on.set()
    qtbot.waitUntil(lambda: shown.runner.tasks() == [])

    shown = Shown(qtbot, SOON, NEVER)
    task = shown.run("Building the report")
    qtbot.waitUntil(lambda: task.stage is TaskStage.WORDS)
    assert shown.status_bar.task.words() == "Building the report …"
    assert shown.display.cards() == []
    shown.go_on.set()
    qtbot.waitUntil(lambda: shown.runner.tasks() == [])
    assert shown.status_bar.task.isHidden()


def test_long_work_gets_a_card_in_the_end_corner_with_cancel(qtbot: QtBot) -> None:
    shown = Shown(qtbot, NEVER, SOON)
    task = shown.run("Building the report")
    other = shown.run("Reading the bundle")
    qtbot.waitUntil(lambda: len(shown.display.cards()) == 2)
    assert shown.display.geometry().right() == 900 - 12 - 1
    card = shown.display.cards()[0]
    assert card.accessibleName() == "Building the report"
    button = card.findChild(Button)
    assert button is not None
    with qtbot.waitSignal(task.ended):
        button.click()
    assert len(shown.display.cards()) == 1
    with qtbot.waitSignal(other.ended):
        shown.go_on.set()
    assert shown.display.isHidden()
