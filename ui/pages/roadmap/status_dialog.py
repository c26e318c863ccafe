"""Where the roadmap stands: draft, out for comments, adopted on a day; its period and the body it is submitted to.

Knows the workshop's own fields. Must not know how they are saved.
"""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from a87desk.commands.roadmap import SetRoadmapStatus
from a87desk.domain.vocabulary import RoadmapStatus, word_for
from a87desk.domain.workshop import Workshop
from a87desk.i18n import _
from a87desk.store.writer import Basis
from ui import theme
from ui.fonts import TextSize, Weight
from ui.pages.agenda.fields import date_of, date_text
from ui.widgets.buttons import Button, ButtonKind
from ui.widgets.choices import RadioButton
from ui.widgets.fields import Field, LineEdit
from ui.widgets.labels import PlainLabel
from ui.widgets.spacing import space


class StatusDialog(QDialog):
    """Three answers and what belongs to them. `command` is None until it was given."""

    def __init__(self, workshop: Workshop, basis: Basis | None, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.command: SetRoadmapStatus | None = None
        self._workshop, self._basis = workshop, basis
        now = workshop.roadmap_status or RoadmapStatus.DRAFT
        self.answers = {status: RadioButton(word_for(status)) for status in RoadmapStatus}
        self.answers[now].setChecked(True)
        adopted = date_text(workshop.roadmap_adopted_on)
        self.adopted_on = LineEdit(adopted, placeholder=_("Date not given"), name=_("Adopted on"))
        self.submitted_to = LineEdit(workshop.roadmap_submitted_to, name=_("Submitted to"))
        self.period = LineEdit(workshop.roadmap_period, placeholder="2019–2025", name=_("Period"))
        self._build()

    def _build(self) -> None:
        title = _("Where the roadmap stands")
        self.setWindowTitle(title)
        self.setMinimumWidth(theme.current().px(460))
        box = QVBoxLayout(self)
        space(box, (20, 16, 20, 16), 10)
        box.addWidget(PlainLabel(title, TextSize.CARD, weight=Weight.DemiBold, wrap=True))
        for answer in self.answers.values():
            box.addWidget(answer)
            answer.toggled.connect(self._fit)
        self._adopted = Field(_("Adopted on"), self.adopted_on)
        for field in (self._adopted, Field(_("Submitted to"), self.submitted_to), Field(_("Period"), self.period)):
            box.addWidget(field)
        row = QHBoxLayout()
        space(row, gap=8)
        row.addStretch(1)
        cancel, main = Button(_("Cancel")), Button(_("Save"), ButtonKind.MAIN)
        cancel.clicked.connect(self.reject)
        main.clicked.connect(self._on_main)
        main.setDefault(True)
        for button in (cancel, main):
            row.addWidget(button)
        box.addLayout(row)
        self._fit()

    def _fit(self) -> None:
        self._adopted.setEnabled(self.answers[RoadmapStatus.ADOPTED].isChecked())

    def _on_main(self) -> None:
        status = next(status for status, answer in self.answers.items() if answer.isChecked())
        self.command = SetRoadmapStatus(
            self._workshop.id,
            status,
            date_of(self.adopted_on.text()),
            self.submitted_to.text(),
            self.period.text(),
            self._basis,
        )
        self.accept()


def ask_status(workshop: Workshop, basis: Basis | None, parent: QWidget | None) -> SetRoadmapStatus | None:
    """Ask and wait; return the act, None where the window was closed."""
    dialog = StatusDialog(workshop, basis, parent)
    dialog.exec()
    return dialog.command
