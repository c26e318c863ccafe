"""Asks who holds a seat of the panel: the people of the group are offered, names of the list while one writes.

Knows names. Must not know how a seat is saved. An empty name says that nobody is named.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QStringListModel, Qt
from PySide6.QtWidgets import QAbstractItemView, QDialog, QHBoxLayout, QListView, QVBoxLayout, QWidget

from a87desk.i18n import _
from ui import theme
from ui.fonts import TextSize, Weight
from ui.pages.agenda.names import KnownNames, NameField
from ui.widgets.buttons import Button, ButtonKind
from ui.widgets.fields import Field
from ui.widgets.labels import PlainLabel
from ui.widgets.spacing import space


class SeatNameDialog(QDialog):
    """A field, and the people of the group below it. `name` is None until it was answered."""

    def __init__(
        self, title: str, name: str, of_group: Sequence[str], listed: Sequence[str], parent: QWidget | None
    ) -> None:
        super().__init__(parent)
        self.name: str | None = None
        known = KnownNames(self)
        known.show_names(listed)
        self.edit = NameField(known, _("Name"), _("Nobody named"))
        self.edit.setText(name)
        self.edit.selectAll()
        self.people = QListView()
        self.people.setModel(QStringListModel(list(of_group), self.people))
        self.people.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.people.setAccessibleName(_("People of the group"))
        self.setWindowTitle(title)
        self.setMinimumWidth(theme.current().px(460))
        self._build(title, bool(of_group))

    def _build(self, title: str, has_people: bool) -> None:
        box = QVBoxLayout(self)
        space(box, (20, 16, 20, 16), 8)
        box.addWidget(PlainLabel(title, TextSize.CARD, weight=Weight.DemiBold, wrap=True))
        hint = _("A name from the list of participants, or any other.")
        box.addWidget(Field(_("Name"), self.edit, hint))
        box.addWidget(self.edit.offered)
        if has_people:
            box.addWidget(PlainLabel(_("People of the group"), TextSize.SMALL))
            self.people.setMaximumHeight(theme.current().px(150))
            box.addWidget(self.people)
            self.people.activated.connect(self._on_person)
            self.people.clicked.connect(self._on_person)
        else:
            self.people.setParent(self)
            self.people.hide()
        row = QHBoxLayout()
        space(row, gap=8)
        row.addStretch(1)
        cancel, self.save = Button(_("Cancel")), Button(_("Name"), ButtonKind.MAIN)
        cancel.clicked.connect(self.reject)
        self.save.clicked.connect(self._on_save)
        self.save.setDefault(True)
        for button in (cancel, self.save):
            row.addWidget(button)
        box.addLayout(row)
        self.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_person(self, index: QModelIndex) -> None:
        self.edit.setText(str(index.data()))
        self._on_save()

    def _on_save(self) -> None:
        self.name = self.edit.text().strip()
        self.accept()


def ask_seat_name(
    title: str, name: str, of_group: Sequence[str], listed: Sequence[str], parent: QWidget | None
) -> str | None:
    """Ask and wait; return the name, "" for nobody, None where the window was closed."""
    dialog = SeatNameDialog(title, name, of_group, listed, parent)
    dialog.exec()
    return dialog.name
