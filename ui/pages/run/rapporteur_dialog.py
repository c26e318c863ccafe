"""Asks who writes for a group; names of the list of participants are offered.

Knows groups and names. Must not know how a name is saved.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from a87desk.i18n import _
from ui.fonts import TextSize, Weight
from ui.pages.agenda.names import KnownNames, NameField
from ui.pages.run.board_rows import BoardRow
from ui.widgets.buttons import Button, ButtonKind
from ui.widgets.fields import ComboBox, Field
from ui.widgets.labels import PlainLabel
from ui.widgets.spacing import space


class RapporteurDialog(QDialog):
    """Which group, and who. An empty name says that it is not decided yet."""

    named = Signal(str, str)
    """A group and a name."""

    def __init__(self, rows: Sequence[BoardRow], group_id: str, names: Sequence[str], parent: QWidget) -> None:
        super().__init__(parent)
        self._rows = {row.group_id: row for row in rows}
        self.group = ComboBox(_("Group"))
        known = KnownNames(self)
        known.show_names(names)
        self.name = NameField(known, _("Rapporteur"))
        self.setWindowTitle(_("Name rapporteur"))
        self.setMinimumWidth(480)
        for row in rows:
            self.group.add_choice(_("Group {number}: {name}").format(number=row.number, name=row.name), row.group_id)
        self.group.setCurrentIndex(max(0, self.group.findData(group_id)))
        self._build()
        self._show_name()
        self.group.activated.connect(lambda _place: self._show_name())

    def _build(self) -> None:
        box = QVBoxLayout(self)
        space(box, (20, 16, 20, 16), 10)
        box.addWidget(PlainLabel(_("Who writes for this group?"), TextSize.CARD, weight=Weight.DemiBold, wrap=True))
        box.addWidget(Field(_("Group"), self.group))
        hint = _("A name from the list of participants, or any other. Leave it empty where it is not decided.")
        box.addWidget(Field(_("Rapporteur"), self.name, hint))
        box.addWidget(self.name.offered)
        row = QHBoxLayout()
        space(row, gap=8)
        row.addStretch(1)
        cancel, self.save = Button(_("Cancel")), Button(_("Name rapporteur"), ButtonKind.MAIN)
        cancel.clicked.connect(self.reject)
        self.save.clicked.connect(self._on_save)
        self.save.setDefault(True)
        for button in (cancel, self.save):
            row.addWidget(button)
        box.addLayout(row)
        self.name.setFocus()

    def _show_name(self) -> None:
        row = self._rows.get(str(self.group.currentData()))
        self.name.setText(row.rapporteur if row and row.has_rapporteur else "")
        self.name.selectAll()

    def _on_save(self) -> None:
        self.named.emit(str(self.group.currentData()), self.name.text().strip())
        self.accept()
