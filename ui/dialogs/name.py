"""Asks for one name, in the look of the house.

Knows a label, a hint and one field. Must not know what is named.
"""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from a87desk.i18n import _
from ui.fonts import TextSize, Weight
from ui.widgets.buttons import Button, ButtonKind
from ui.widgets.fields import Field, LineEdit
from ui.widgets.labels import PlainLabel
from ui.widgets.spacing import space


class NameDialog(QDialog):
    """A field and two answers. `name` is empty until the main answer was given with something written."""

    def __init__(self, title: str, label: str, text: str, hint: str, answer: str, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.name = ""
        self.edit = LineEdit(text)
        self._hint = hint
        self._field = Field(label, self.edit, hint)
        self.setWindowTitle(title)
        self.setMinimumWidth(480)
        box = QVBoxLayout(self)
        space(box, (20, 16, 20, 16), 10)
        box.addWidget(PlainLabel(title, TextSize.CARD, weight=Weight.DemiBold, wrap=True))
        box.addWidget(self._field)
        row = QHBoxLayout()
        space(row, gap=8)
        row.addStretch(1)
        cancel, main = Button(_("Cancel")), Button(answer, ButtonKind.MAIN)
        cancel.clicked.connect(self.reject)
        main.clicked.connect(self._on_main)
        main.setDefault(True)
        for button in (cancel, main):
            row.addWidget(button)
        box.addLayout(row)
        self.edit.selectAll()
        self.edit.setFocus()

    def _on_main(self) -> None:
        written = self.edit.text().strip()
        if not written:
            self._field.set_error(self._hint or _("Write a name."))
            self.edit.setFocus()
            return
        self.name = written
        self.accept()


def ask_name(title: str, label: str, text: str, hint: str, answer: str, parent: QWidget | None) -> str:
    """Ask and wait; return the name, "" where the window was closed."""
    dialog = NameDialog(title, label, text, hint, answer, parent)
    dialog.exec()
    return dialog.name
