"""Asks for whom and in which language a document is given out, and says what is to be known before.

Knows choices and sentences. Gives nothing out.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from a87desk.domain.document_lists import Audience
from a87desk.domain.language_names import language_name
from a87desk.domain.vocabulary import word_for
from a87desk.i18n import _
from ui.fonts import TextSize, Weight
from ui.pages.agenda.fields import ChoiceBox
from ui.painting.text import Align
from ui.tokens import Tone
from ui.widgets.buttons import Button, ButtonKind
from ui.widgets.fields import Field
from ui.widgets.labels import PlainLabel
from ui.widgets.spacing import space


@dataclass(frozen=True, slots=True)
class Wanted:
    """For whom and in which language."""

    audience: Audience
    language: str


class GivingOutDialog(QDialog):
    """Two choices and two answers. `wanted` is None until the main answer was given."""

    def __init__(
        self, title: str, sentences: Sequence[str], usual: Wanted, languages: Sequence[str], parent: QWidget | None
    ) -> None:
        super().__init__(parent)
        self.wanted: Wanted | None = None
        self.audience, self.language = ChoiceBox(_("For whom")), ChoiceBox(_("Language"))
        for audience in Audience:
            self.audience.add_choice(word_for(audience), audience.value)
        for tag in dict.fromkeys((*languages, usual.language)):
            self.language.add_choice(language_name(tag) or tag, tag)
        for box, value in ((self.audience, usual.audience.value), (self.language, usual.language)):
            box.setCurrentIndex(next(row for row in range(box.count()) if box.itemData(row) == value))
        self._build(title, sentences)

    def _build(self, title: str, sentences: Sequence[str]) -> None:
        self.setWindowTitle(title)
        self.setMinimumWidth(480)
        box = QVBoxLayout(self)
        space(box, (20, 16, 20, 16), 10)
        box.addWidget(PlainLabel(title, TextSize.CARD, weight=Weight.DemiBold, wrap=True))
        box.addWidget(Field(_("For whom"), self.audience))
        box.addWidget(Field(_("Language"), self.language))
        for sentence in sentences:
            label = PlainLabel(sentence, TextSize.SMALL, tone=Tone.INK2, wrap=True)
            label.set_align(Align.START)
            box.addWidget(label)
        row = QHBoxLayout()
        space(row, (0, 6, 0, 0), 8)
        row.addStretch(1)
        cancel, main = Button(_("Cancel")), Button(_("Save PDF…"), ButtonKind.MAIN)
        cancel.clicked.connect(self.reject)
        main.clicked.connect(self._on_main)
        main.setDefault(True)
        for button in (cancel, main):
            row.addWidget(button)
        box.addLayout(row)
        self.audience.setFocus()

    def _on_main(self) -> None:
        self.wanted = Wanted(Audience(self.audience.currentData()), str(self.language.currentData()))
        self.accept()


def ask_for_whom(
    title: str, sentences: Sequence[str], usual: Wanted, languages: Sequence[str], parent: QWidget | None
) -> Wanted | None:
    """Ask and wait; return the choices, None where the window was closed."""
    dialog = GivingOutDialog(title, sentences, usual, languages, parent)
    dialog.exec()
    return dialog.wanted
