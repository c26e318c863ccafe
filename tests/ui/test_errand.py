"""What the window gave another thread to do is let go on the window's thread, whoever is the last to hold it."""

from __future__ import annotations

import gc
import threading
from collections.abc import Callable
from concurrent.futures import Future
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import delete, isValid

from a87desk.domain.errors import A87Error, InternalError
from ui.file_thread import FileThread
from ui.tasks import TaskRunner, Work

NEVER = 10_000_000


class Drawer:
    """Stands for the file; asking it takes no time."""

    def __init__(self, closed: threading.Event | None = None) -> None:
        self._closed = closed

    def close(self) -> None:
        if self._closed is not None:
            self._closed.set()


class Window:
    """Stands for a window: tells on which thread it was let go (a real one ends the program on the wrong thread)."""

    def __init__(
        self, gone: list[threading.Thread], heard: list[object], let_go: threading.Event | None = None
    ) -> None:
        self._gone, self.heard, self._let_go = gone, heard, let_go

    def read(self, _file: object) -> int:
        return 1

    def fall(self, _file: object) -> int:
        raise InternalError(detail="on purpose")

    def stumble(self, _file: object) -> int:
        raise ZeroDivisionError

    def take(self, answer: object) -> None:
        self.heard.append(answer)

    def __del__(self) -> None:
        self._gone.append(threading.current_thread())
        if self._let_go is not None:
            self._let_go.set()


@pytest.fixture
def file(qtbot: QtBot) -> FileThread[Drawer]:
    thread: FileThread[Drawer] = FileThread()
    ready: list[bool] = []
    thread.open(Drawer, lambda: ready.append(True), lambda problem: None)
    qtbot.waitUntil(lambda: bool(ready))
    return thread


def let_posted_arrive() -> None:
    """Let arrive what was posted to this thread until now; the thread that could post more has ended."""
    QCoreApplication.sendPostedEvents()
    QCoreApplication.processEvents()


def answered(qtbot: QtBot, file: FileThread[Drawer]) -> None:
    heard: list[int] = []
    file.ask(lambda _drawer: 1, heard.append)
    qtbot.waitUntil(lambda: bool(heard))


@pytest.mark.parametrize("question", [Window.read, Window.fall, Window.stumble])
def test_a_window_that_asked_the_file_is_let_go_here(
    qtbot: QtBot, file: FileThread[Drawer], question: Callable[[Window, object], int]
) -> None:
    """The thread of the file waits for the next question with the last one in its hand."""
    gone: list[threading.Thread] = []
    heard: list[object] = []
    window = Window(gone, heard)
    file.ask(lambda drawer, window=window: question(window, drawer), window.take, window.take)  # type: ignore[misc]
    del window
    qtbot.waitUntil(lambda: bool(heard))
    heard.clear()
    answered(qtbot, file)
    gc.collect()  # what an exception came through goes in a circle; the program collects on this thread only
    assert gone == [threading.main_thread()]
    file.close()


def test_a_window_that_had_something_done_is_let_go_here(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    """The thread that did the work is slow to put it down: the window has heard of it long before."""
    gone: list[threading.Thread] = []
    let_go = threading.Event()
    set_result = Future.set_result

    def slowly(future: Future[Any], result: object) -> None:
        let_go.wait(2)
        set_result(future, result)

    monkeypatch.setattr(Future, "set_result", slowly)
    runner = TaskRunner(words_after_ms=NEVER, card_after_ms=NEVER)
    window = Window(gone, [], let_go)

    def work(work: Work, window: Window = window) -> int:
        work.progress(1, 2, "Half")
        return window.read(None)

    runner.run("Reading", work, window.take, window.take, lambda window=window: window.take(None))  # type: ignore[misc]
    del window, work
    qtbot.waitUntil(lambda: not runner.tasks())
    qtbot.waitUntil(lambda: bool(gone))
    assert gone == [threading.main_thread()]
    assert runner.stop_all()


def test_a_file_whose_window_went_is_closed_and_answers_nobody(qtbot: QtBot, capfd: pytest.CaptureFixture[str]) -> None:
    """A part of a window that was not closed in order goes with the window, in the middle of a question."""
    closed, asked, may_answer = threading.Event(), threading.Event(), threading.Event()
    holder = QWidget()
    file: FileThread[Drawer] = FileThread(holder)
    ready: list[bool] = []
    heard: list[object] = []
    problems: list[A87Error] = []
    file.open(lambda: Drawer(closed), lambda: ready.append(True), problems.append)
    qtbot.waitUntil(lambda: bool(ready))

    def slow(_drawer: Drawer) -> int:
        asked.set()
        may_answer.wait(5)
        return 1

    file.ask(slow, heard.append, problems.append)
    assert asked.wait(5)
    delete(holder)
    assert not isValid(file)
    may_answer.set()
    assert closed.wait(5)
    let_posted_arrive()
    assert (heard, problems) == ([], [])
    assert capfd.readouterr().err == ""


def test_a_page_is_told_of_no_answer_after_it_was_closed(file: FileThread[Drawer]) -> None:
    heard: list[int] = []
    owner = QObject()
    file.setParent(owner)
    file.ask(lambda _drawer: 1, heard.append)
    file.close()
    delete(owner)
    let_posted_arrive()
    assert heard == []
