"""Asks which document is given out, for whom and in which language, and says what is to be known before.

Knows choices and sentences. Gives nothing out.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from a87desk.domain.document_lists import Audience, DocumentKind
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
    """Which document, for whom and in which language."""

    document: DocumentKind
    audience: Audience
    language: str


@dataclass(frozen=True, slots=True)
class Offered:
    """What can be chosen, what is chosen at first, and what is to be said of each document."""

    usual: Wanted
    languages: Sequence[str]
    about: Mapping[DocumentKind, Sequence[str]]


class GivingOutDialog(QDialog):
    """Three choices and two answers. `wanted` is None until the main answer was given."""

    def __init__(self, title: str, offered: Offered, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.wanted: Wanted | None = None
        self._offered, usual = offered, offered.usual
        self.document = ChoiceBox(_("Document"))
        self.audience, self.language = ChoiceBox(_("For whom")), ChoiceBox(_("Language"))
        for document in offered.about:
            self.document.add_choice(word_for(document), document.value)
        for audience in Audience:
            self.audience.add_choice(word_for(audience), audience.value)
        for tag in dict.fromkeys((*offered.languages, usual.language)):
            self.language.add_choice(language_name(tag) or tag, tag)
        chosen = ((self.document, usual.document), (self.audience, usual.audience), (self.language, usual.language))
        for box, value in chosen:
            box.setCurrentIndex(next((row for row in range(box.count()) if box.itemData(row) == value), 0))
        self._sentences = QVBoxLayout()
        self._build(title)
        self._say()
        self.document.activated.connect(lambda _row: self._say())

    def _build(self, title: str) -> None:
        self.setWindowTitle(title)
        self.setMinimumWidth(480)
        box = QVBoxLayout(self)
        space(box, (20, 16, 20, 16), 10)
        heading = PlainLabel(title, TextSize.CARD, weight=Weight.DemiBold, wrap=True)
        heading.set_align(Align.START)
        box.addWidget(heading)
        box.addWidget(Field(_("Document"), self.document))
        row = QHBoxLayout()
        space(row, gap=8)
        row.addWidget(Field(_("For whom"), self.audience), 3)
        row.addWidget(Field(_("Language"), self.language), 2)
        box.addLayout(row)
        space(self._sentences, gap=6)
        box.addLayout(self._sentences)
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
        self.document.setFocus()

    def _say(self) -> None:
        """Say what is to be known of the chosen document."""
        while item := self._sentences.takeAt(0):
            if widget := item.widget():
                widget.deleteLater()
        for sentence in self._offered.about[DocumentKind(self.document.currentData())]:
            label = PlainLabel(sentence, TextSize.SMALL, tone=Tone.INK2, wrap=True)
            label.set_align(Align.START)
            self._sentences.addWidget(label)

    def _on_main(self) -> None:
        self.wanted = Wanted(
            DocumentKind(self.document.currentData()),
            Audience(self.audience.currentData()),
            str(self.language.currentData()),
        )
        self.accept()


def ask_for_whom(title: str, offered: Offered, parent: QWidget | None) -> Wanted | None:
    """Ask and wait; return the choices, None where the window was closed."""
    dialog = GivingOutDialog(title, offered, parent)
    dialog.exec()
    return dialog.wanted
