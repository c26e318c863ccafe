"""The foot of the window: what is saved, what is being done, and facts about this computer and person.

Knows the three states of saving. Must not know how saving works.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QWidget

from a87desk.i18n import _
from ui import theme
from ui.painting.frames import paint_rule
from ui.safe_text import isolate_ltr
from ui.tokens import Tone
from ui.widgets.buttons import Button
from ui.widgets.headers import Hint, HintBar
from ui.widgets.spacing import space
from ui.widgets.status_items import STATUS_HEIGHT, StatusItem


class StatusBar(QWidget):
    """Start side: hints or saved item, words of a running task. End side: facts in the order they are set."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.saved = StatusItem("")
        self.task = StatusItem("", "hourglass")
        self._hints = HintBar(bare=True)
        self._rescue: Button | None = None
        self._items: dict[str, StatusItem] = {}
        self._box = QHBoxLayout(self)
        space(self._box, (12, 1, 12, 0), 16)
        for widget in (self._hints, self.saved, self.task):
            self._box.addWidget(widget)
            widget.hide()
        self._box.addStretch(1)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.current().changed.connect(self._fit)
        self._fit()

    def show_saved(self, at: str, words: str = "") -> None:
        """Say that everything is on the disk since this clock time, such as "11:51"."""
        text = words or _("Saved {time} on this computer").format(time=isolate_ltr(at))
        self._say(text, "circle-check", Tone.INK2, Tone.OK)

    def show_saving(self) -> None:
        """Say that saving takes longer than usual (after one second)."""
        self._say(_("Saving…"), "hourglass", Tone.INK2)

    def show_not_saved(self, reason: str, words: str, act: Callable[[], object]) -> None:
        """Say in red that something is not on the disk, why, and offer a button with `words` that helps."""
        self._say(_("Not saved. {reason}").format(reason=reason), "octagon-alert", Tone.ERR)
        self._rescue = Button(words, small=True)
        self._rescue.clicked.connect(lambda: act())
        self._box.insertWidget(self._box.indexOf(self.saved) + 1, self._rescue)

    def show_task(self, words: str) -> None:
        """Say what is being done; "" when nothing is."""
        self.task.show_words(words, "hourglass")
        self.task.setVisible(bool(words))

    def show_hints(self, hints: tuple[Hint, ...]) -> None:
        """Show keys at the start, for pages without a hint bar of their own."""
        self._hints.set_hints(hints)
        self._hints.setVisible(bool(hints))

    def set_item(self, key: str, words: str, icon: str, menu: QMenu | None = None) -> StatusItem:
        """Show a fact ("offline", "role", "language") at the end after those that are there, or change a known one."""
        item = self._items.get(key)
        if item is None:
            item = StatusItem(words, icon)
            self._items[key] = item
            self._box.addWidget(item)
        item.show_words(words, icon)
        if menu is not None:
            item.set_menu(menu)
        return item

    def remove_item(self, key: str) -> None:
        """Take a fact away if it is there."""
        item = self._items.pop(key, None)
        if item is not None:
            self._box.removeWidget(item)
            item.hide()
            item.deleteLater()

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), theme.current().tokens.side)
            paint_rule(painter, 0, self.width() - 1, 0)

    def _say(self, words: str, icon: str, tone: Tone, icon_tone: Tone | None = None) -> None:
        if self._rescue is not None:
            self._box.removeWidget(self._rescue)
            self._rescue.deleteLater()
            self._rescue = None
        self.saved.show_words(words, icon, tone, icon_tone, strong=tone is Tone.ERR)
        self.saved.show()

    def _fit(self) -> None:
        self.setFixedHeight(theme.current().px(STATUS_HEIGHT))
