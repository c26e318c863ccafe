"""The themes of the plenary with their keys: one letter says the outcome.

Knows rows and keys. It tells what a person wants; the page does it.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from a87desk.domain.vocabulary import PlenaryOutcome
from a87desk.i18n import _
from ui.pages.plenary.models import ThemeModel
from ui.pages.plenary.rows import AnyThemeRow, ThemeRow
from ui.pages.plenary.theme_painting import ThemeDelegate
from ui.painting.geometry import is_rtl
from ui.widgets.card_list import CardListView
from ui.widgets.headers import PaneHeader
from ui.widgets.spacing import space

OUTCOME_KEYS: dict[Qt.Key, PlenaryOutcome | None] = {
    Qt.Key.Key_A: PlenaryOutcome.ACCEPTED,
    Qt.Key.Key_M: PlenaryOutcome.AMENDED,
    Qt.Key.Key_R: PlenaryOutcome.RETURNED,
    Qt.Key.Key_N: PlenaryOutcome.NOT_ACCEPTED,
    Qt.Key.Key_Backspace: None,
}


class ThemeList(CardListView):
    """A, M, R, N say the outcome, Backspace takes it away, P shows the theme, D writes down who differs.

    ← and → turn the pages of words that are too long for one picture.
    """

    outcome_said = Signal(object)
    show_wanted = Signal()
    divergence_wanted = Signal()
    turned = Signal(int)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        acts = {Qt.Key.Key_P: self.show_wanted, Qt.Key.Key_D: self.divergence_wanted}
        key = event.key()
        if held:
            super().keyPressEvent(event)
        elif key in OUTCOME_KEYS:
            self.outcome_said.emit(OUTCOME_KEYS[Qt.Key(key)])
        elif key in acts:
            acts[Qt.Key(key)].emit()
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self.turned.emit(1 if (key == Qt.Key.Key_Right) != is_rtl() else -1)
        else:
            super().keyPressEvent(event)


class ThemePane(QWidget):
    """The themes in the order in which they are put to the room."""

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.list = ThemeList(_("Themes in the order of the plenary"))
        self._model, self._delegate = ThemeModel(), ThemeDelegate()
        self.list.setItemDelegate(self._delegate)
        self.list.setModel(self._model)
        self._header = PaneHeader(_("Themes"))
        box = QVBoxLayout(self)
        space(box)
        box.addWidget(self._header)
        inner = QHBoxLayout()
        space(inner, (12, 0, 8, 4))
        inner.addWidget(self.list)
        box.addLayout(inner, 1)
        self.list.selectionModel().currentChanged.connect(self._on_current)

    def show_rows(self, rows: Sequence[AnyThemeRow]) -> None:
        """Show these themes; the chosen one stays chosen."""
        self._model.show_rows(rows)
        themes = [row for row in rows if isinstance(row, ThemeRow)]
        asked = sum(row.one.theme.plenary_outcome is not None for row in themes)
        words = _("{asked} of {count} asked").format(asked=asked, count=len(themes))
        self._header.set_text(words if themes else "")

    def choose(self, theme_id: str) -> bool:
        """Choose a theme and bring it into view; tell whether it is here."""
        index = self._model.index_of(("theme", theme_id))
        if index.isValid():
            self.list.setCurrentIndex(index)
            self.list.scrollTo(index)
        return index.isValid()

    def _on_current(self, index: QModelIndex, _before: QModelIndex) -> None:
        row = self._model.at(index)
        if isinstance(row, ThemeRow):
            self.chosen.emit(row.one.id)
