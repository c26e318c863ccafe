"""What a new workshop needs to begin: a title, a country, the first day, who works here. All but the title may wait.

Knows four fields. Must not know templates or files.
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from a87desk.i18n import _
from ui.fonts import TextSize, Weight
from ui.widgets.buttons import Button, ButtonKind
from ui.widgets.fields import Field, LineEdit
from ui.widgets.labels import PlainLabel
from ui.widgets.spacing import space


@dataclass(frozen=True, slots=True)
class Beginning:
    """What was written; dates as they were written, unknown is empty."""

    title: str
    country: str
    starts: str
    author: str


class NewWorkshopDialog(QDialog):
    """Asks for the beginning of a workshop. `beginning` is None until Create was pressed with a title."""

    def __init__(self, kind: str, author: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.beginning: Beginning | None = None
        self.setWindowTitle(_("New workshop"))
        self.setMinimumWidth(480)
        self.title, self.country, self.starts, self.author = (LineEdit(), LineEdit(), LineEdit(), LineEdit(author))
        self._title_field = Field(_("Title"), self.title)
        box = QVBoxLayout(self)
        space(box, (20, 16, 20, 16), 10)
        box.addWidget(PlainLabel(kind, TextSize.CARD, weight=Weight.DemiBold))
        self.starts.setPlaceholderText(_("Date not given"))
        box.addWidget(self._title_field)
        box.addWidget(Field(_("Country"), self.country))
        box.addWidget(Field(_("First day, for example 12 September 2017"), self.starts))
        box.addWidget(Field(_("Your name, as your notes should show it"), self.author))
        row = QHBoxLayout()
        space(row, gap=8)
        row.addStretch(1)
        later, create = Button(_("Not now")), Button(_("Create workshop"), ButtonKind.MAIN)
        later.clicked.connect(self.reject)
        create.clicked.connect(self._on_create)
        create.setDefault(True)
        for button in (later, create):
            row.addWidget(button)
        box.addLayout(row)
        self.title.setFocus()

    def _on_create(self) -> None:
        title = self.title.text().strip()
        if not title:
            self._title_field.set_error(_("A workshop needs a title. You can change it later."))
            self.title.setFocus()
            return
        self.beginning = Beginning(
            title, self.country.text().strip(), self.starts.text().strip(), self.author.text().strip()
        )
        self.accept()
