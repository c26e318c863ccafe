"""The consensus rule: always to be seen in the header, changed in two key strokes.

Knows rules as numbers of groups or shares of them. Must not know how a rule is saved.
"""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu

from a87desk.consensus.rule import FEWEST_GROUPS, Rule, needed
from a87desk.i18n import _
from ui.painting.spans import Span, SpanKind
from ui.widgets.buttons import Button

SHARES = (50, 60, 75)
MOST_NUMBERS = 6


class RuleButton(Button):
    """Opens the choice of rules. `chosen` carries the number of groups, and the share in per cent (0 = none)."""

    chosen = Signal(int, int)

    def __init__(self) -> None:
        super().__init__("", icon="sliders-horizontal")
        self._menu = QMenu(self)
        self.setMenu(self._menu)

    def show_rule(self, rule: Rule, total: int) -> None:
        """Show the rule that holds, and the rules there are for this many groups."""
        count = _("{count} of {total}").format(count=needed(rule, total), total=total)
        words = _("Rule: at least {count} groups").format(count=count)
        self.setText(words)
        start = words.index(count)
        self.set_spans([Span(start, len(count), SpanKind.STRONG)])
        self._fill(rule, total)

    def open(self) -> None:
        """Open the choice, as Ctrl+R does."""
        self.showMenu()

    def choices(self) -> list[tuple[int, int]]:
        """Return the rules that can be chosen: groups, share."""
        return [action.data() for action in self._menu.actions() if action.data() is not None]

    def _fill(self, rule: Rule, total: int) -> None:
        self._menu.clear()
        group = QActionGroup(self._menu)
        now = (rule.minimum_groups, rule.share_percent or 0)
        for count in range(FEWEST_GROUPS, max(FEWEST_GROUPS + 1, min(total, MOST_NUMBERS)) + 1):
            words = _("At least {count} groups").format(count=count)
            self._add(group, words, (count, 0), now)
        self._menu.addSeparator()
        for share in SHARES:
            count = needed(Rule(FEWEST_GROUPS, share), total)
            words = _("At least {share} % of the groups: {count} of {total}")
            words = words.format(share=share, count=count, total=total)
            self._add(group, words, (FEWEST_GROUPS, share), now)

    def _add(self, group: QActionGroup, words: str, choice: tuple[int, int], now: tuple[int, int]) -> None:
        action = self._menu.addAction(words)
        action.setCheckable(True)
        action.setChecked(choice == now)
        action.setData(choice)
        group.addAction(action)
        action.triggered.connect(lambda: self.chosen.emit(*choice))
