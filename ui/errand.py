"""What the window gives another thread to do, with what is done at its end; all of it is let go on the window's thread.

A thread may be the last to hold what it was given: a question that a closed page asked, the page itself in it. To
destroy that page there would end the program. So a thread holds an errand only, and an errand is emptied here. Knows
threads. Must not know what is done, nor for whom.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Protocol

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal
from shiboken6 import isValid


class Posted(Protocol):
    """What another thread sends to the thread of the window."""

    def arrive(self) -> None:
        """Do there what is to be done, and let go of what belongs to the window."""


class _Post(QObject):
    """Carries what is posted from any thread to the thread of the window. Lives as long as the program, so that a
    thread that is just ending can never meet it half destroyed."""

    posted = Signal(object)

    def __init__(self) -> None:
        super().__init__(QCoreApplication.instance())
        self.posted.connect(self._on_posted, Qt.ConnectionType.QueuedConnection)

    def _on_posted(self, parcel: Posted) -> None:
        parcel.arrive()


class Errand:
    """Work for another thread. Made by the window; `carry_out` is called there, `ended` hears of the end here.

    `ended` is given what the work returned, or the exception that it raised.
    """

    __slots__ = ("_ended", "_post", "_problem", "_result", "_work")

    def __init__(self, work: Callable[..., Any], ended: Callable[[Any, Exception | None], None]) -> None:
        self._post = the_post()
        self._work: Callable[..., Any] | None = work
        self._ended: Callable[[Any, Exception | None], None] | None = ended
        self._result: Any = None
        self._problem: Exception | None = None

    def carry_out(self, *given: object) -> None:
        """Do the work and tell the window. No name of this function may hold what the errand was made of."""
        assert self._work is not None
        try:
            self._result = self._work(*given)
        except Exception as problem:
            self._problem = problem
        self._post.posted.emit(self)

    def arrive(self) -> None:
        ended, result, problem = self._ended, self._result, self._problem
        self._work = self._ended = self._result = self._problem = None
        if ended is not None:
            ended(result, problem)


_post: _Post | None = None


def the_post() -> _Post:
    """Return what carries calls to the thread of the window. Called on that thread."""
    global _post
    if _post is None or not isValid(_post):
        _post = _Post()
    return _post
