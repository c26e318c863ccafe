"""What is made anew after every change, and what waits until it is made.

A document is made beside the window from a frozen model, a moment after the last change; what a person asks to be done
with it (save, print) waits for the one of that last change: never is something saved that was just left out. Knows
changes, waiting and the order of answers. Must not know what is made.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal
from shiboken6 import isValid

from a87desk.workspace import Workspace
from ui.session import Session
from ui.tasks import Task, TaskRunner, Work

PAINTED_AFTER_MS = 40
"""The page is painted first; making takes the processor."""
REMADE_AFTER_MS = 400
"""How long after the last change: nobody waits for what they are still changing."""

Model = TypeVar("Model")
Made = TypeVar("Made")


@dataclass(frozen=True, slots=True)
class Recipe(Generic[Model, Made]):
    """How something is made: its name, what is read on the file's thread, and what is done with that beside the window.

    `begin` is called on the window's thread with the model and returns the work with the choices of that moment.
    """

    title: str
    read: Callable[[Workspace], Model]
    begin: Callable[[Model], Callable[[Work], Made]]


class Remaking(QObject, Generic[Model, Made]):
    """Makes a thing anew. `made` carries the newest one, `stopped` and `failed` tell that there is none of the change.

    `begun` tells that what is shown is of an earlier moment. Nothing is made while the page is not shown, unless
    somebody waits for it.
    """

    begun = Signal()
    made = Signal(object)
    stopped = Signal()
    failed = Signal(object)

    def __init__(
        self, session: Session, runner: TaskRunner, recipe: Recipe[Model, Made], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._session, self._runner, self._recipe = session, runner, recipe
        self._latest: Made | None = None
        self._task: Task | None = None
        self._change = 0
        """Number of the last change that should be shown."""
        self._made_for = 0
        self._making = 0
        self._waiting: list[Callable[[Made], None]] = []
        self._is_shown = False
        self._wait = QTimer(self, singleShot=True, interval=REMADE_AFTER_MS)
        self._wait.timeout.connect(self._read)

    @property
    def latest(self) -> Made | None:
        """The newest that was made, of the last change or of an earlier one."""
        return self._latest

    @property
    def is_made(self) -> bool:
        """Whether the newest is that of the last change."""
        return self._latest is not None and self._made_for == self._change

    def enter(self) -> None:
        """Make anew what may have changed while nobody looked."""
        self._is_shown = True
        self._change += 1
        self._wait.start(PAINTED_AFTER_MS)

    def leave(self) -> None:
        """Make nothing more until somebody looks again."""
        self._is_shown = False

    def change(self) -> None:
        """Say that something is different now."""
        self._change += 1
        self._wait.start(REMADE_AFTER_MS)

    def when_made(self, act: Callable[[Made], None]) -> None:
        """Do something with what is made of the last change: at once, or as soon as it is there."""
        if self._latest is not None and self.is_made:
            act(self._latest)
            return
        self._waiting.append(act)
        if self._task is None:
            self._wait.start(PAINTED_AFTER_MS)

    def make(self, model: Model, change: int | None = None) -> None:
        """Make it from a model of a change, None for the last; one that is still in the making is given up."""
        change = self._change if change is None else change
        if self._task is not None:
            self._task.cancel()
        self._making += 1
        number = self._making
        self.begun.emit()
        self._task = self._runner.run(
            self._recipe.title,
            self._recipe.begin(model),
            lambda made: self._take(made, change, number),
            lambda problem: self._on_failed(problem, number),
            lambda: self._on_stopped(number),
        )

    def _read(self) -> None:
        if self._is_shown or self._waiting:
            change = self._change
            self._session.ask(self._recipe.read, lambda model: self._make_if_here(model, change), self._give_up)

    def _make_if_here(self, model: Model, change: int) -> None:
        if isValid(self):
            self.make(model, change)

    def _take(self, made: Made, change: int, number: int) -> None:
        if not isValid(self):
            return  # the page went while it was in the making
        if number == self._making:
            self._task = None
        if change < self._change:
            return  # a newer one is on its way
        self._latest, self._made_for = made, change
        self.made.emit(made)
        if self.is_made:  # whoever looked at it may have asked for another one
            waiting, self._waiting = self._waiting, []
            for act in waiting:
                act(made)

    def _on_stopped(self, number: int) -> None:
        if (
            isValid(self) and number == self._making
        ):  # one that a newer one replaced took nothing away: that one serves who waits
            self._task = None
            self._waiting.clear()
            self.stopped.emit()

    def _on_failed(self, problem: Exception, number: int) -> None:
        if isValid(self) and number == self._making:
            self._give_up(problem)

    def _give_up(self, problem: Exception) -> None:
        if not isValid(self):
            return
        self._task = None
        self._waiting.clear()
        self.failed.emit(problem)
