"""Shows running tasks: nothing at first, then words in the status bar, then cards above its end.

Knows tasks by their stage. Must not know what they do.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui import theme
from ui.frame.status_bar import StatusBar
from ui.tasks import Task, TaskRunner, TaskStage
from ui.widgets.spacing import space

if TYPE_CHECKING:
    from ui.widgets.progress import TaskCard

CARD_WIDTH, CARD_MARGIN = 341, 12


class TaskDisplay(QWidget):
    """A stack of task cards in the bottom end corner of `host`; the window stays usable."""

    def __init__(self, runner: TaskRunner, status_bar: StatusBar, host: QWidget) -> None:
        super().__init__(host)
        self._runner, self._status_bar, self._host = runner, status_bar, host
        self._cards: dict[Task, TaskCard] = {}
        self._box = QVBoxLayout(self)
        space(self._box, gap=6)
        self.hide()
        host.installEventFilter(self)
        runner.started.connect(self._on_started)

    def cards(self) -> list[TaskCard]:
        """Return the cards that are shown, oldest first."""
        return list(self._cards.values())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._place()
        return False

    def _on_started(self, task: Task) -> None:
        task.changed.connect(self._on_changed)

    def _on_changed(self) -> None:
        task = self.sender()
        if not isinstance(task, Task):
            return
        if task.stage is TaskStage.CARD:
            self._update_card(task)
        elif task.stage is TaskStage.ENDED:
            self._drop_card(task)
        self._tell()

    def _tell(self) -> None:
        waiting = [task for task in self._runner.tasks() if task.stage is TaskStage.WORDS]
        self._status_bar.show_task(f"{waiting[-1].title} …" if waiting else "")

    def _update_card(self, task: Task) -> None:
        card = self._cards.get(task)
        if card is None:
            from ui.widgets.progress import TaskCard  # Only long work needs it; the window opens faster without.

            card = TaskCard(task.title)
            card.cancel_requested.connect(task.cancel)
            self._cards[task] = card
            self._box.addWidget(card)
            self.show()
        card.set_step(task.words)
        if not task.stop_asked:
            card.set_progress(task.share, task.seconds_left)
        self._place()

    def _drop_card(self, task: Task) -> None:
        card = self._cards.pop(task, None)
        if card is not None:
            self._box.removeWidget(card)
            card.hide()
            card.deleteLater()
        if not self._cards:
            self.hide()
        self._place()

    def _place(self) -> None:
        margin = theme.current().px(CARD_MARGIN)
        self.setFixedWidth(theme.current().px(CARD_WIDTH))
        self.adjustSize()
        rtl = theme.current().direction == Qt.LayoutDirection.RightToLeft
        x = margin if rtl else self._host.width() - self.width() - margin
        self.move(x, self._host.height() - self.height() - margin)
        self.raise_()
