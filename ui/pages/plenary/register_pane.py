"""The register of divergences with its keys.

Knows rows and keys. It tells what a person wants; the page does it.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from a87desk.i18n import _
from a87desk.reading.divergences import DivergenceRow
from ui.pages.plenary.models import RegisterModel
from ui.pages.plenary.register_painting import RegisterDelegate
from ui.pages.plenary.rows import AnyRegisterRow, RegisterRow
from ui.widgets.buttons import Button
from ui.widgets.card_list import CardListView
from ui.widgets.headers import PaneHeader
from ui.widgets.notices import EmptyState
from ui.widgets.spacing import space


class RegisterList(CardListView):
    """Insert or D adds, S settles, Enter changes, Del removes a row that was written here."""

    added = Signal()
    settled = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if held:
            super().keyPressEvent(event)
        elif event.key() in (Qt.Key.Key_Insert, Qt.Key.Key_D):
            self.added.emit()
        elif event.key() == Qt.Key.Key_S:
            self.settled.emit()
        else:
            super().keyPressEvent(event)


class RegisterPane(QWidget):
    """Everything on which people do not agree."""

    chosen = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.list = RegisterList(_("Divergences"))
        self._model, self._delegate = RegisterModel(), RegisterDelegate()
        self.list.setItemDelegate(self._delegate)
        self.list.setModel(self._model)
        self._header = PaneHeader(_("Divergences"))
        self.add = Button(_("New divergence"), icon="plus", key="Ins", small=True)
        self._header.add_action(self.add)
        line = _("Contradictions, themes below the rule, reservations and conditions gather here by themselves.")
        self._empty = EmptyState("scale", _("Nobody differs yet"), line)
        self._cards = QWidget()
        inner = QHBoxLayout(self._cards)
        space(inner, (16, 0, 8, 4))
        inner.addWidget(self.list)
        box = QVBoxLayout(self)
        space(box)
        box.addWidget(self._header)
        self._stack = QStackedLayout()
        box.addLayout(self._stack, 1)
        for part in (self._empty, self._cards):
            self._stack.addWidget(part)
        self.list.selectionModel().currentChanged.connect(lambda _now, _before: self.chosen.emit())

    def show_rows(self, rows: Sequence[AnyRegisterRow]) -> None:
        """Show the register; the chosen row stays chosen."""
        self._model.show_rows(rows)
        shown = [row.row for row in rows if isinstance(row, RegisterRow)]
        stand = sum(not row.is_settled for row in shown)
        words = _("{count}, of which {stand} stand").format(count=len(shown), stand=stand)
        self._header.set_text(words if shown else "")
        self._stack.setCurrentWidget(self._cards if shown else self._empty)
        if shown and self.current() is None:
            first = next(row for row in rows if isinstance(row, RegisterRow))
            self.list.setCurrentIndex(self._model.index_of(first.key))

    def current(self) -> DivergenceRow | None:
        """Return the chosen divergence."""
        row = self._model.at(self.list.currentIndex())
        return row.row if isinstance(row, RegisterRow) else None

    def choose(self, divergence_id: str) -> bool:
        """Bring the row of a record into view and choose it; tell whether it is here."""
        rows = (row for row in self._model.rows() if isinstance(row, RegisterRow))
        found = next((row for row in rows if divergence_id in (row.row.divergence_id, row.row.record_id)), None)
        index = self._model.index_of(found.key) if found is not None else QModelIndex()
        if index.isValid():
            self.list.setCurrentIndex(index)
            self.list.scrollTo(index)
        return index.isValid()
