"""The place above the page where banners and the undo bar appear.

Knows banners by a key, so that the same trouble is told once. Must not know what they say.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.widgets.notices import Banner, UndoBar
from ui.widgets.spacing import space


class NoticeArea(QWidget):
    """Banners under each other, newest last, then the undo bar. Takes no room while it is empty."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._banners: dict[str, Banner] = {}
        self._undo_bar = UndoBar()
        self._undo_bar.hidden.connect(self._fit)
        self._box = QVBoxLayout(self)
        self._box.addWidget(self._undo_bar)
        self._fit()

    def show_banner(self, key: str, banner: Banner) -> None:
        """Show a banner; one with the same key is replaced."""
        self.hide_banner(key)
        self._banners[key] = banner
        self._box.insertWidget(self._box.count() - 1, banner)
        banner.closed.connect(lambda: self.hide_banner(key))
        banner.show()
        self._fit()

    def hide_banner(self, key: str) -> None:
        """Take a banner away if it is there."""
        banner = self._banners.pop(key, None)
        if banner is not None:
            self._box.removeWidget(banner)
            banner.hide()
            banner.deleteLater()
            self._fit()

    def banner(self, key: str) -> Banner | None:
        """Return the banner with this key."""
        return self._banners.get(key)

    def offer_undo(self, words: str, undo: Callable[[], object]) -> None:
        """Say what was done and offer to take it back, for eight seconds or until the next act."""
        self._undo_bar.offer(words, undo)
        self._fit()

    def dismiss_undo(self) -> None:
        """Take the offer away, as the next act was done."""
        self._undo_bar.dismiss()

    def undo_bar(self) -> UndoBar:
        """Return the undo bar."""
        return self._undo_bar

    def _fit(self) -> None:
        empty = not self._banners and self._undo_bar.isHidden()
        self.setVisible(not empty)
        space(self._box, (16, 8, 16, 8) if not empty else (0, 0, 0, 0), 6)
