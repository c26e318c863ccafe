"""Long work beside the window: on a thread, stoppable, with progress; results come back on the window's thread.

What a task holds is let go on the window's thread
(`ui.errand`). Knows threads and time. Must not know what is worked on or how progress is drawn.

    def build(work: Work) -> bytes:
        for number, page in enumerate(pages):
            work.progress(number, len(pages), _("Page {page}").format(page=number + 1))
            ...

    runner.run(_("Building the report"), build, on_done=self._on_built)

The function runs on another thread: it gets frozen values or opens what it needs itself, and touches no widget.
It calls `work.progress` or `work.check` at least every 200 ms, so that Cancel is heard, and keeps everything as before
when it is stopped (one transaction, a file written beside and renamed at the end).
"""

from __future__ import annotations

import sys
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum, auto
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal
from shiboken6 import isValid

from ui.errand import Errand, the_post

if TYPE_CHECKING:
    from concurrent.futures import Future, ThreadPoolExecutor

T = TypeVar("T")

TURN_SECONDS = 0.0003
"""How soon work beside the window lets the window have its turn. Painting a list asks Python for its turn a thousand
times; with the usual 5 ms each, ten thousand recommendations held the window for six seconds (measured).
"""
WORDS_AFTER_MS = 300
CARD_AFTER_MS = 2000
_TELL_EVERY_S = 0.05
_THREADS = 2


class TaskCancelled(Exception):
    """Raised inside the work when the person pressed Cancel. Let it pass."""


class TaskStage(Enum):
    """How much is shown: nothing under 0.3 s, words in the status bar, then a card; and when it is over, nothing."""

    QUIET = auto()
    WORDS = auto()
    CARD = auto()
    ENDED = auto()


@dataclass(frozen=True, slots=True)
class _News:
    """How far a task is, on its way to the window. What hears of it after the end hears nothing."""

    tell: _Told
    share: float
    words: str

    def arrive(self) -> None:
        self.tell.hear(self.share, self.words)


class _Told:
    """Hears on the window's thread how far a task is; forgets the task there when it is over."""

    __slots__ = ("_post", "task")

    def __init__(self, task: Task) -> None:
        self._post = the_post()
        self.task: Task | None = task

    def __call__(self, share: float, words: str) -> None:
        self._post.posted.emit(_News(self, share, words))

    def hear(self, share: float, words: str) -> None:
        task = self.task
        if task is not None and isValid(task) and task.stage is not TaskStage.ENDED:
            task._tell(share, words)


class Work:
    """What a running function may call. Safe on its thread."""

    def __init__(self, stop: threading.Event, tell: Callable[[float, str], None]) -> None:
        self._stop = stop
        self._tell = tell
        self._told = 0.0

    @property
    def cancelled(self) -> bool:
        """Whether the person pressed Cancel."""
        return self._stop.is_set()

    def check(self) -> None:
        """Go on, or raise `TaskCancelled`."""
        if self._stop.is_set():
            raise TaskCancelled

    def progress(self, done: float, total: float, words: str = "") -> None:
        """Tell how far the work is and what it is doing; raises `TaskCancelled` as `check` does. "" keeps the words."""
        self.check()
        now = time.monotonic()
        if words or now - self._told >= _TELL_EVERY_S:
            self._told = now
            self._tell(done / total if total > 0 else 0.0, words)


class Task(QObject):
    """One long work as the window sees it."""

    changed = Signal()
    """Stage, words or progress are different now."""
    ended = Signal()

    def __init__(self, title: str, parent: QObject) -> None:
        super().__init__(parent)
        self.title = title
        self.words = ""
        self.share = 0.0
        self.stage = TaskStage.QUIET
        self.stop_asked = False
        self._stop = threading.Event()
        self._started = time.monotonic()

    @property
    def seconds_left(self) -> float | None:
        """How long it still takes, guessed from what is done; None while that would be mere guessing."""
        elapsed = time.monotonic() - self._started
        if self.share < 0.05 or elapsed < 1.0:
            return None
        return elapsed * (1 - self.share) / self.share

    def cancel(self) -> None:
        """Ask the work to stop. It ends soon after, with everything as before."""
        self.stop_asked = True
        self._stop.set()
        self.changed.emit()

    def _tell(self, share: float, words: str) -> None:
        self.share = share
        self.words = words or self.words
        self.changed.emit()

    def _reach(self, stage: TaskStage) -> None:
        if self.stage is not TaskStage.ENDED:
            self.stage = stage
            self.changed.emit()

    def _end(self) -> None:
        self.stage = TaskStage.ENDED
        self.changed.emit()
        self.ended.emit()


class TaskRunner(QObject):
    """Runs functions beside the window. One for the program."""

    started = Signal(Task)
    failed = Signal(Task, object)
    """A task ended with this exception and nobody else took it."""
    cancelled = Signal(Task)
    """A task was stopped by the person; everything is as before."""

    def __init__(
        self,
        parent: QObject | None = None,
        *,
        words_after_ms: int = WORDS_AFTER_MS,
        card_after_ms: int = CARD_AFTER_MS,
    ) -> None:
        super().__init__(parent)
        sys.setswitchinterval(TURN_SECONDS)
        self._after = {TaskStage.WORDS: words_after_ms, TaskStage.CARD: card_after_ms}
        self._tasks: list[Task] = []
        self._threads: ThreadPoolExecutor | None = None
        self._futures: set[Future[None]] = set()

    def run(
        self,
        title: str,
        function: Callable[[Work], T],
        on_done: Callable[[T], object],
        on_failed: Callable[[Exception], object] | None = None,
        on_cancelled: Callable[[], object] | None = None,
    ) -> Task:
        """Run a function beside the window; one of the three callbacks is called on the window's thread at the end."""
        task = Task(title, self)
        for stage, after_ms in self._after.items():
            QTimer.singleShot(after_ms, task, lambda stage=stage: task._reach(stage))
        self._tasks.append(task)
        self.started.emit(task)
        told = _Told(task)

        def ended(result: T, problem: Exception | None) -> None:
            told.task = None
            if not self._forget(task):
                return
            if problem is None:
                on_done(result)
            elif isinstance(problem, TaskCancelled):
                self._take_stop(task, on_cancelled)
            else:
                self._take_failure(task, problem, on_failed)

        self._submit(Errand(function, ended), Work(task._stop, told))
        return task

    def tasks(self) -> list[Task]:
        """Return what is running, oldest first."""
        return list(self._tasks)

    def stop_all(self, wait_s: float = 5.0) -> bool:
        """Ask everything to stop and wait, as before the program ends; False if something still runs."""
        for task in self._tasks:
            task.cancel()
        if not self._futures:
            return True
        from concurrent.futures import wait

        return not wait(self._futures, wait_s).not_done

    def _submit(self, errand: Errand, work: Work) -> None:
        if self._threads is None:
            # Imported with the first long work: the window opens faster without.
            from concurrent.futures import ThreadPoolExecutor

            self._threads = ThreadPoolExecutor(_THREADS, "a87desk-task")
        future = self._threads.submit(errand.carry_out, work)
        self._futures.add(future)
        future.add_done_callback(self._futures.discard)

    def _take_failure(self, task: Task, problem: Exception, on_failed: Callable[[Exception], object] | None) -> None:
        if on_failed is not None:
            on_failed(problem)
        else:
            self.failed.emit(task, problem)

    def _take_stop(self, task: Task, on_cancelled: Callable[[], object] | None) -> None:
        if on_cancelled is not None:
            on_cancelled()
        self.cancelled.emit(task)

    def _forget(self, task: Task) -> bool:
        """Let go of a task that is over; False if the runner itself is gone already, and with it whoever waited."""
        if not isValid(self) or not isValid(task):
            return False
        self._tasks.remove(task)
        task._end()
        task.deleteLater()
        return True
