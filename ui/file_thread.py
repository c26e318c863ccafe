"""An open file that has a thread of its own: what is asked of it is done there in order, answers come back here.

A save waits for the disk (up to 60 ms on an old one); the window must not. An answer never misses an earlier save,
because both are in one queue. What was asked, and the page that asked, is let go on the window's thread (`ui.errand`).
Knows threads and signals. Must not know what kind of file it is.
"""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future
from functools import partial
from queue import SimpleQueue
from threading import Thread
from typing import Any, Generic, Protocol, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal
from shiboken6 import isValid

from a87desk.domain.errors import A87Error, InternalError
from a87desk.domain.workshop_errors import NothingToRedo, NothingToUndo
from ui.errand import Errand

SLOW_MS = 1000


class OpenFile(Protocol):
    """What is opened: a workshop, a library."""

    def close(self) -> None: ...


F = TypeVar("F", bound=OpenFile)
T = TypeVar("T")
Failed = Callable[[A87Error], None]


class FileThread(QObject, Generic[F]):
    """A file open on its own thread. `saved`, `saving` (after a second) and `not_saved` feed the saved indicator.

    `failed` carries a problem that nobody asked to hear of, `crashed` the exception behind an unexpected one. The file
    is closed with `close`, or when this is destroyed.
    """

    saving = Signal()
    saved = Signal()
    not_saved = Signal(object)
    failed = Signal(object)
    crashed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs: SimpleQueue[Errand | None] = SimpleQueue()
        self._saves_waiting = 0
        self._is_closed = False
        self._file: F | None = None
        self._slow = QTimer(self, singleShot=True, interval=SLOW_MS)
        self._slow.timeout.connect(self.saving)
        self.destroyed.connect(partial(self._jobs.put, None))
        self._thread = Thread(target=self._serve, name="open file", daemon=True)

    def open(self, opener: Callable[[], F], then: Callable[[], None], failed: Failed) -> None:
        """Open a file on its thread; ask nothing before `then` was called."""
        self._jobs.put(self._errand(lambda: self._keep(opener()), lambda _: then(), failed))
        self._thread.start()

    def ask(self, question: Callable[[F], T], then: Callable[[T], None], failed: Failed | None = None) -> None:
        """Read from the file; the question runs on its thread, the answer reaches `then` here.

        Once the file is closed nobody is answered: a page may still live for a moment after its workshop.
        """
        if self._is_closed:
            return
        self._jobs.put(self._errand(lambda: question(self._opened()), then, failed))

    def act(
        self, work: Callable[[F], T], then: Callable[[T], None] | None = None, failed: Failed | None = None
    ) -> None:
        """Do anything that changes the file; it counts as a save. Once the file is closed nothing is done any more.

        Whoever closes it asks the pages first to keep what is half written.
        """
        if self._is_closed:
            return
        self._saves_waiting += 1
        if not self._slow.isActive():
            self._slow.start()
        self._jobs.put(self._errand(lambda: work(self._opened()), then, failed, is_save=True))

    def on_thread(self, work: Callable[[F], T]) -> Future[T]:
        """Do something on the file's thread for another thread that waits for it (long work with progress)."""
        future: Future[T] = Future()

        def carry_out() -> None:
            try:
                future.set_result(work(self._opened()))
            except BaseException as problem:
                future.set_exception(problem)

        self._jobs.put(Errand(carry_out, lambda _result, _problem: None))
        return future

    def close(self) -> None:
        """Finish what was asked, close the file and wait for that."""
        self._is_closed = True
        self._jobs.put(None)
        if self._thread.is_alive():
            self._thread.join()

    # On the thread of the file.

    def _serve(self) -> None:
        while (errand := self._jobs.get()) is not None:
            errand.carry_out()
        if self._file is not None:
            self._file.close()

    def _keep(self, file: F) -> None:
        self._file = file

    def _opened(self) -> F:
        if self._file is None:
            raise RuntimeError("the file is not open")
        return self._file

    # On the thread of the screen.

    def _errand(
        self,
        work: Callable[[], Any],
        then: Callable[[Any], None] | None,
        failed: Failed | None,
        *,
        is_save: bool = False,
    ) -> Errand:
        def ended(result: Any, problem: Exception | None) -> None:
            if not isValid(self):
                return
            known = None if problem is None else self._known(problem)
            if is_save:
                self._saves_waiting -= 1
                self._tell_saved(known)
            if known is not None:
                (failed or self.failed.emit)(known)
            elif then is not None:
                then(result)

        return Errand(work, ended)

    def _known(self, problem: Exception) -> A87Error:
        """Return a problem that people can be told of; anything else is a bug and reported as one."""
        if isinstance(problem, A87Error):
            return problem
        self.crashed.emit(problem)
        return InternalError(detail=type(problem).__name__)

    def _tell_saved(self, problem: A87Error | None) -> None:
        if not self._saves_waiting:
            self._slow.stop()
        if isinstance(problem, NothingToUndo | NothingToRedo):
            return
        if problem is not None:
            self.not_saved.emit(problem)
        elif not self._saves_waiting:
            self.saved.emit()
