"""The names an organisation goes by, in any language, its stakeholder group and its country.

Knows one organisation. Nothing is changed before the main answer.
"""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from a87desk.commands.organisation import ChangeOrganisation
from a87desk.domain.organisation import Organisation
from a87desk.domain.vocabulary import StakeholderGroup, word_for
from a87desk.i18n import _
from ui.fonts import TextSize, Weight
from ui.pages.agenda.fields import ChoiceBox, lines_of, lines_text
from ui.stakeholders import STAKEHOLDER_ICONS
from ui.widgets.buttons import Button, ButtonKind
from ui.widgets.fields import Field, LineEdit, TextBox
from ui.widgets.labels import PlainLabel
from ui.widgets.spacing import space


class OrganisationDialog(QDialog):
    """`command` is None until the main answer was given with something changed."""

    def __init__(self, house: Organisation, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._house = house
        self.command: ChangeOrganisation | None = None
        self.name, self.acronym = LineEdit(house.name), LineEdit(house.acronym)
        self.others = TextBox(name=_("Other names"), least=3, most=8)
        self.others.setPlainText(lines_text(house.aliases))
        self.group = ChoiceBox(_("Stakeholder group"))
        self.country = LineEdit(house.country, placeholder=_("Not known"))
        self._build()

    def _build(self) -> None:
        title = _("Organisation")
        self.setWindowTitle(title)
        self.setMinimumWidth(480)
        self.group.add_choice(_("Not known"), "")
        for one in StakeholderGroup:
            self.group.add_choice(word_for(one), one.value, STAKEHOLDER_ICONS[one])
        self.group.setCurrentIndex(max(0, self.group.findData(self._house.stakeholder_group or "")))
        box = QVBoxLayout(self)
        space(box, (20, 16, 20, 16), 10)
        box.addWidget(PlainLabel(title, TextSize.CARD, weight=Weight.DemiBold))
        box.addWidget(Field(_("Name"), self.name, _("A name you write over stays among the other names.")))
        box.addWidget(Field(_("Acronym"), self.acronym))
        hint = _("One per line, in any language: OIT, BIT, International Labour Office. Lists are understood by all.")
        box.addWidget(Field(_("Other names"), self.others, hint))
        box.addWidget(Field(_("Stakeholder group"), self.group))
        box.addWidget(Field(_("Country"), self.country))
        row = QHBoxLayout()
        space(row, gap=8)
        row.addStretch(1)
        leave, keep = Button(_("Leave as it is")), Button(_("Save names"), ButtonKind.MAIN)
        leave.clicked.connect(self.reject)
        keep.clicked.connect(self._on_keep)
        keep.setDefault(True)
        row.addWidget(leave)
        row.addWidget(keep)
        box.addLayout(row)

    def _on_keep(self) -> None:
        group = self.group.currentData()
        written: dict[str, object] = {
            "name": self.name.text().strip(),
            "acronym": self.acronym.text().strip(),
            "aliases": lines_of(self.others.toPlainText()),
            "stakeholder_group": StakeholderGroup(group) if group else None,
            "country": self.country.text().strip(),
        }
        news = {name: value for name, value in written.items() if value != getattr(self._house, name)}
        if news:
            self.command = ChangeOrganisation(self._house.id, news)
        self.accept()


def ask_organisation(house: Organisation, parent: QWidget | None) -> ChangeOrganisation | None:
    """Show the names and wait; return the change, None where there is none."""
    dialog = OrganisationDialog(house, parent)
    dialog.exec()
    return dialog.command
