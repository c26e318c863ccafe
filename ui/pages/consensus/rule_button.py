"""The consensus rule: always to be seen in the header, its number changed in two key strokes, all of it in a dialog.

Knows rules as numbers of groups or shares of them. Must not know how a rule is saved.
"""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu

from a87desk.consensus.rule import FEWEST_GROUPS, Rule, needed
from a87desk.i18n import _
from a87desk.reading.counting import Counting
from a87desk.reading.rule_words import rule_words
from ui.pages.consensus.fitting_button import FittingButton

SHARES = (50, 60, 75)
MOST_NUMBERS = 6


class RuleButton(FittingButton):
    """Opens the choice of rules. `chosen` carries the number of groups, and the share in per cent (0 = none)."""

    chosen = Signal(int, int)
    all_asked = Signal()
    """Everything the rule can say: over what, the plenary, conditions."""

    def __init__(self) -> None:
        super().__init__(icon="sliders-horizontal", key="Ctrl R")
        self._menu = QMenu(self)
        self.setMenu(self._menu)

    def show_rule(self, counting: Counting) -> None:
        """Show the rule that holds, and the rules there are for this many groups."""
        count = _("{count} of {total}").format(count=counting.needed, total=len(counting.groups))
        whole = _("Rule: {rule}").format(rule=rule_words(counting))
        number = _("Rule: at least {count} groups").format(count=count)
        self.say((whole, number, _("Rule: {count}").format(count=count)), (count,))
        self._fill(counting.rule, counting.total)

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
        for choice, words in rule_choices(total):
            if choice == (FEWEST_GROUPS, SHARES[0]):
                self._menu.addSeparator()
            action = self._menu.addAction(words)
            action.setCheckable(True)
            action.setChecked(choice == now)
            action.setData(choice)
            group.addAction(action)
            action.triggered.connect(lambda _checked, choice=choice: self.chosen.emit(*choice))
        self._menu.addSeparator()
        self._menu.addAction(_("Over what, plenary, conditions…"), self.all_asked.emit)


def rule_choices(total: int) -> list[tuple[tuple[int, int], str]]:
    """Return the usual rules for this many voices: groups and share, with words."""
    most = max(FEWEST_GROUPS + 1, min(total, MOST_NUMBERS))
    found = [((count, 0), _("At least {count} groups").format(count=count)) for count in range(FEWEST_GROUPS, most + 1)]
    for share in SHARES:
        words = _("At least {share} % of the groups: {count} of {total}")
        count = needed(Rule(FEWEST_GROUPS, share), total)
        found.append(((FEWEST_GROUPS, share), words.format(share=share, count=count, total=total)))
    return found
