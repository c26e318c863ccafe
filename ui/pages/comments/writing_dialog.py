"""Asks for a comment that came by mouth or by mail: its words, who said it, where it belongs.

Knows fields. Writes nothing.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from a87desk.i18n import _
from ui.fonts import TextSize, Weight
from ui.pages.agenda.fields import ChoiceBox, LongText
from ui.painting.text import Align
from ui.widgets.buttons import Button, ButtonKind
from ui.widgets.fields import Field, LineEdit
from ui.widgets.labels import PlainLabel
from ui.widgets.spacing import space


@dataclass(frozen=True, slots=True)
class Written:
    """What was written."""

    text: str
    suggested: str
    sender: str
    section: str
    where: str


class WritingDialog(QDialog):
    """The fields. `written` is None until the main answer was given with words."""

    def __init__(self, title: str, sections: Sequence[tuple[str, str]], parent: QWidget | None) -> None:
        super().__init__(parent)
        self.written: Written | None = None
        self.text = LongText(name=_("Comment"), least=3, most=7)
        self.suggested = LongText(name=_("Suggested wording"), least=2, most=5)
        self.origin, self.where = LineEdit(name=_("From")), LineEdit(name=_("Page, paragraph"))
        self.section = ChoiceBox(_("Section"))
        self.section.add_choice(_("The whole document"), "")
        for key, words in sections:
            self.section.add_choice(words, key)
        self._of_text = Field(_("Comment"), self.text)
        self._build(title)

    def _build(self, title: str) -> None:
        self.setWindowTitle(title)
        self.setMinimumWidth(520)
        box = QVBoxLayout(self)
        space(box, (20, 16, 20, 16), 10)
        heading = PlainLabel(title, TextSize.CARD, weight=Weight.DemiBold, wrap=True)
        heading.set_align(Align.START)
        box.addWidget(heading)
        box.addWidget(Field(_("From"), self.origin, _("The organisation, or who said it.")))
        row = QHBoxLayout()
        space(row, gap=8)
        row.addWidget(Field(_("Section"), self.section), 3)
        row.addWidget(Field(_("Page, paragraph"), self.where), 2)
        box.addLayout(row)
        box.addWidget(self._of_text)
        box.addWidget(Field(_("Suggested wording"), self.suggested))
        row = QHBoxLayout()
        space(row, (0, 6, 0, 0), 8)
        row.addStretch(1)
        cancel, main = Button(_("Cancel")), Button(_("Add the comment"), ButtonKind.MAIN)
        cancel.clicked.connect(self.reject)
        main.clicked.connect(self._on_main)
        main.setDefault(True)
        for button in (cancel, main):
            row.addWidget(button)
        box.addLayout(row)
        for editor in (self.text, self.suggested):
            editor.setTabChangesFocus(True)
        self.origin.setFocus()

    def _on_main(self) -> None:
        text, suggested = self.text.toPlainText().strip(), self.suggested.toPlainText().strip()
        if not text and not suggested:
            self._of_text.set_error(_("Write the comment, or the wording that is suggested."))
            self.text.setFocus()
            return
        section = str(self.section.currentData() or "")
        self.written = Written(text, suggested, self.origin.text().strip(), section, self.where.text().strip())
        self.accept()


def ask_comment(title: str, sections: Sequence[tuple[str, str]], parent: QWidget | None) -> Written | None:
    """Ask and wait; return what was written, None where the window was closed."""
    dialog = WritingDialog(title, sections, parent)
    dialog.exec()
    return dialog.written
