"""A button that says less where there is no room, and everything in its tooltip and to screen readers.

Knows two wordings. Must not know what it opens.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.painting.spans import Span, SpanKind
from ui.safe_text import set_tooltip
from ui.widgets.buttons import Button


class FittingButton(Button):
    """As wide as its whole words, or, where the header is narrow, as its few words."""

    def __init__(self, *, icon: str, key: str = "", parent: QWidget | None = None) -> None:
        super().__init__("", icon=icon, parent=parent)
        self._shortcut, self._told = key, ""
        self._wordings: tuple[tuple[str, tuple[Span, ...]], ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def say(self, whole: str, short: str, strong: Sequence[str] = (), told: str = "") -> None:
        """Show these words; what is among `strong` is written strongly. `told` says more to who hovers or listens."""
        self._told = told or whole
        self._wordings = tuple((words, _spans(words, strong)) for words in (whole, short))
        self._fit()

    def sizeHint(self) -> QSize:
        return self._size_of(0)

    def minimumSizeHint(self) -> QSize:
        return self._size_of(1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def words(self) -> str:
        """Return the whole words, whichever are shown."""
        return self._wordings[0][0] if self._wordings else ""

    def _fit(self) -> None:
        if not self._wordings:
            return
        text, spans = self._wordings[0 if self.width() >= self.sizeHint().width() else 1]
        if (self._words, self._spans) != (text, spans):
            self.setText(text)
            self.set_spans(spans)
        self.setAccessibleName(self._told)
        set_tooltip(self, self._told, self._shortcut)

    def _size_of(self, place: int) -> QSize:
        """Measure the button with one of its wordings."""
        if not self._wordings:
            return super().sizeHint()
        kept = self._words, self._spans
        self._words, self._spans = self._wordings[place]
        size = super().sizeHint()
        self._words, self._spans = kept
        return size


def _spans(words: str, strong: Sequence[str]) -> tuple[Span, ...]:
    return tuple(Span(words.index(one), len(one), SpanKind.STRONG) for one in strong if one and one in words)
