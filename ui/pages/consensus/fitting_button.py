"""Buttons that say less where there is no room, and everything in their tooltip and to screen readers.

Knows wordings from the whole one to the shortest. Must not know what a button opens.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import product

from ui.painting.spans import Span, SpanKind
from ui.safe_text import set_tooltip
from ui.widgets.buttons import Button, ButtonKind


class FittingButton(Button):
    """A button with wordings, of which `choose` shows one; an empty one leaves the icon. `words` is the whole one."""

    def __init__(self, *, icon: str, key: str = "", kind: ButtonKind = ButtonKind.NORMAL, small: bool = False) -> None:
        super().__init__("", kind, icon=icon, small=small)
        self._shortcut, self._told = key, ""
        self._level = 0
        self._wordings: tuple[str, ...] = ("",)
        self._strong: tuple[str, ...] = ()

    def say(self, wordings: Sequence[str], strong: Sequence[str] = (), told: str = "") -> None:
        """Take wordings, the whole one first; what is among `strong` is written strongly.

        `told` says more to who hovers or listens.
        """
        self._wordings, self._strong = tuple(dict.fromkeys(wordings)), tuple(strong)
        self._told = told or wordings[0]
        self.choose(self._level)

    def words(self) -> str:
        return self._wordings[0]

    @property
    def levels(self) -> int:
        """How many wordings there are."""
        return len(self._wordings)

    def choose(self, level: int) -> None:
        """Show a wording, 0 for the whole one."""
        self._level = min(level, self.levels - 1)
        words = self._wordings[self._level]
        self.setText(words)
        self.set_spans(
            [Span(words.index(one), len(one), SpanKind.STRONG) for one in self._strong if one and one in words]
        )
        self.setAccessibleName(self._told)
        set_tooltip(self, self._told, self._shortcut)

    def width_at(self, level: int) -> int:
        """Measure the button with a wording."""
        before = self._level
        self.choose(level)
        width = self.sizeHint().width()
        self.choose(before)
        return width


def fit(buttons: Sequence[FittingButton], room: int) -> None:
    """Let buttons that stand side by side say as much as there is room for, the last one the longest."""
    widths = [[button.width_at(level) for level in range(button.levels)] for button in buttons]
    tried = sorted(product(*(range(button.levels) for button in buttons)), key=lambda levels: (sum(levels), levels))
    fitting = (
        levels for levels in tried if sum(width[level] for width, level in zip(widths, levels, strict=True)) <= room
    )
    for button, level in zip(buttons, next(fitting, tried[-1]), strict=True):
        button.choose(level)
