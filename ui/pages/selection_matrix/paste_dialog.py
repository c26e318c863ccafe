"""Shows what a pasted table holds before anything is written, and turns it round where it lies the other way.

Knows a table. Must not know how it is saved.
"""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from a87desk.domain.matrix_table import MatrixTable
from a87desk.domain.vocabulary import CellAnswer
from a87desk.i18n import _, ngettext
from ui.fonts import TextSize, Weight
from ui.safe_text import isolate
from ui.tokens import Tone
from ui.widgets.buttons import Button, ButtonKind
from ui.widgets.choices import CheckBox
from ui.widgets.labels import PlainLabel
from ui.widgets.spacing import space

_MOST_NAMES = 12


class PasteDialog(QDialog):
    """`table` is None until the main answer was given."""

    def __init__(self, table: MatrixTable, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.table: MatrixTable | None = None
        self._given = table
        self.setWindowTitle(_("Paste a table"))
        self.setMinimumWidth(520)
        box = QVBoxLayout(self)
        space(box, (20, 16, 20, 16), 10)
        box.addWidget(PlainLabel(_("This is in the table"), TextSize.CARD, weight=Weight.DemiBold))
        self._lines = [PlainLabel("", wrap=True, tone=Tone.INK2) for _line in range(3)]
        for label in self._lines:
            box.addWidget(label)
        self.turned = CheckBox(_("The options are in the first row, not in the first column"))
        self.turned.toggled.connect(self._show)
        box.addWidget(self.turned)
        words = _("Names that are there already are filled; others are added. An empty cell changes nothing.")
        box.addWidget(PlainLabel(words, TextSize.SMALL, tone=Tone.INK2, wrap=True))
        row = QHBoxLayout()
        space(row, gap=8)
        row.addStretch(1)
        cancel, main = Button(_("Cancel")), Button(_("Paste"), ButtonKind.MAIN)
        cancel.clicked.connect(self.reject)
        main.clicked.connect(self._on_main)
        main.setDefault(True)
        for button in (cancel, main):
            row.addWidget(button)
        box.addLayout(row)
        self._show()
        main.setFocus()

    def words(self) -> list[str]:
        """Return the lines as they are shown."""
        return [label.text() for label in self._lines]

    def _chosen(self) -> MatrixTable:
        return self._given.turned() if self.turned.isChecked() else self._given

    def _show(self) -> None:
        table = self._chosen()
        options, criteria = len(table.options), len(table.criteria)
        counted = _("{yes} yes, {no} no, {unknown} not known").format(
            yes=table.count(CellAnswer.YES), no=table.count(CellAnswer.NO), unknown=table.count(CellAnswer.UNKNOWN)
        )
        texts = (
            ngettext("{count} option: {names}", "{count} options: {names}", options).format(
                count=options, names=_names(table.options)
            ),
            ngettext("{count} criterion: {names}", "{count} criteria: {names}", criteria).format(
                count=criteria, names=_names(table.criteria)
            ),
            counted,
        )
        for label, text in zip(self._lines, texts, strict=True):
            label.setText(text)

    def _on_main(self) -> None:
        self.table = self._chosen()
        self.accept()


def _names(names: tuple[str, ...]) -> str:
    shown = ", ".join(isolate(name) for name in names[:_MOST_NAMES])
    return f"{shown} …" if len(names) > _MOST_NAMES else shown


def ask_table(table: MatrixTable, parent: QWidget | None) -> MatrixTable | None:
    """Ask and wait; return the table as it is to be taken, None where the window was closed."""
    dialog = PasteDialog(table, parent)
    dialog.exec()
    return dialog.table
