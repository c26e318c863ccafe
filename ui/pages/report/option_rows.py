"""The rows of the report's options: choices with a line of what they mean, what is always so, and the checks.

Knows words and keys. Must not know what is chosen.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QVBoxLayout, QWidget

from a87desk.i18n import _
from exports.report.checks import Check
from ui.fonts import TextSize
from ui.painting.text import Align
from ui.safe_text import set_tooltip
from ui.tokens import Tone
from ui.widgets.buttons import LinkButton
from ui.widgets.choices import RadioButton
from ui.widgets.labels import IconLabel, PlainLabel
from ui.widgets.spacing import space

_UNDER_WORDS = 24
"""Where the words of a radio button begin, in drawn pixels."""


class RadioList(QWidget):
    """Choices under each other, each with a line of what it means if wanted. `chosen` tells what a person chose."""

    chosen = Signal(str)

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self._buttons: dict[str, RadioButton] = {}
        self._group = QButtonGroup(self)
        self._box = QVBoxLayout(self)
        space(self._box)

    def add(self, key: str, words: str, line: str = "") -> None:
        """Add a choice; the first is chosen until another is."""
        button = RadioButton(words)
        button.setAccessibleDescription(line)
        button.clicked.connect(lambda _checked, key=key: self.chosen.emit(str(key)))
        button.setChecked(not self._buttons)
        self._buttons[str(key)] = button
        self._group.addButton(button)
        self._box.addWidget(button)
        if line:
            holder = QHBoxLayout()
            space(holder, (_UNDER_WORDS, 0, 0, 3))
            holder.addWidget(quiet_line(line))
            self._box.addLayout(holder)

    def current(self) -> str:
        """Return the key of what is chosen."""
        return next(key for key, button in self._buttons.items() if button.isChecked())

    def button(self, key: str) -> RadioButton:
        """Return the button of a choice."""
        return self._buttons[str(key)]

    def choose(self, key: str) -> None:
        """Choose without telling."""
        self._buttons[str(key)].setChecked(True)

    def allow(self, key: str, is_allowed: bool, reason: str = "") -> None:
        """Let a choice be chosen, or not for a reason."""
        button = self._buttons[str(key)]
        button.setEnabled(is_allowed)
        button.setAccessibleDescription(reason)
        set_tooltip(button, reason)


class Always(QWidget):
    """A lock and the word: this cannot be chosen otherwise."""

    def __init__(self) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        space(row, gap=4)
        row.addWidget(IconLabel("lock", Tone.INK2, 14))
        row.addWidget(PlainLabel(_("Always"), TextSize.SMALL, tone=Tone.INK2))


class CheckRows(QWidget):
    """What is in order and what is not, with a way to where it can be mended."""

    page_wanted = Signal(str)
    spelling_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._shown: tuple[Check, ...] | None = None
        self._box = QVBoxLayout(self)
        space(self._box, gap=8)

    def show_checks(self, checks: Sequence[Check]) -> None:
        """Show these; the same ones again change nothing, so that the keyboard stays where it is."""
        if self._shown == tuple(checks):
            return
        self._shown = tuple(checks)
        while item := self._box.takeAt(0):
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
        for check in checks:
            self._box.addWidget(self._row(check))

    def _row(self, check: Check) -> QWidget:
        shown = QWidget()
        row = QHBoxLayout(shown)
        space(row, gap=8)
        tone = Tone.OK if check.is_in_order else Tone.WARN
        icon = IconLabel("circle-check" if check.is_in_order else "triangle-alert", tone)
        row.addWidget(icon, 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        space(words)
        sentence = PlainLabel(check.words, TextSize.SMALL, wrap=True)
        sentence.set_align(Align.START)
        words.addWidget(sentence)
        if (check.page or check.spells_out) and not check.is_in_order:
            words.addWidget(self._link(check), 0, Qt.AlignmentFlag.AlignLeading)
        row.addLayout(words, 1)
        shown.setAccessibleName(check.words)
        return shown

    def _link(self, check: Check) -> LinkButton:
        if check.spells_out:
            link = LinkButton(_("Spell out…"))
            link.setAccessibleName(_("Spell out: {what}").format(what=check.words))
            link.clicked.connect(lambda _checked: self.spelling_wanted.emit())
            return link
        link = LinkButton(_("Show"))
        link.setAccessibleName(_("Show: {what}").format(what=check.words))
        link.clicked.connect(lambda _checked: self.page_wanted.emit(check.page))
        return link


def quiet_line(words: str) -> PlainLabel:
    """Return a second line that begins where the interface begins."""
    line = PlainLabel(words, TextSize.SMALL, tone=Tone.INK2, wrap=True)
    line.set_align(Align.START)
    return line


def labelled(words: str, end: QWidget) -> QHBoxLayout:
    """Return words with something at the far end."""
    label = PlainLabel(words, wrap=True)
    label.set_align(Align.START)
    row = QHBoxLayout()
    space(row, (0, 2, 0, 2), 8)
    row.addWidget(label, 1)
    row.addWidget(end)
    return row
