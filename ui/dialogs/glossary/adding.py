"""The line that adds words to an idea: the words, their language, and a button.

Knows its fields. Must not know which idea gets the words.
"""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from a87desk.domain.language_names import ANY_LANGUAGE, LANGUAGES, language_name
from a87desk.i18n import _
from ui.widgets.buttons import Button, ButtonKind
from ui.widgets.fields import ComboBox, Field, LineEdit
from ui.widgets.spacing import space

FIRST = ("en", "fr", "es", "pt", "ar")


class AddWords(QWidget):
    """Asks for words and their language. `asked` carries both once something is written."""

    asked = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = LineEdit(name=_("Words to add, parted by commas"))
        self.language = ComboBox(_("Language of these words"))
        self._field = Field(_("Add words, parted by commas"), self.words)
        self._button = Button(_("Add"), ButtonKind.MAIN, icon="plus")
        self._build()
        self.words.returnPressed.connect(self._on_asked)
        self._button.clicked.connect(self._on_asked)

    def say(self, words: str) -> None:
        """Say what is wrong or remarkable with the words; "" for nothing."""
        self._field.set_error(words)

    def clear(self) -> None:
        """Empty the field for the next words; the language stays."""
        self.words.clear()
        self._field.set_error("")

    def _build(self) -> None:
        others = sorted((tag for tag in LANGUAGES if tag not in FIRST), key=language_name)
        for tag in (*FIRST, ANY_LANGUAGE, *others):
            self.language.add_choice(language_name(tag), tag)
        box = QVBoxLayout(self)
        space(box, gap=6)
        box.addWidget(self._field)
        row = QHBoxLayout()
        space(row, gap=8)
        row.addWidget(self.language, 1)
        row.addWidget(self._button)
        box.addLayout(row)

    def _on_asked(self) -> None:
        written = self.words.text().strip()
        if written:
            self.asked.emit(written, str(self.language.currentData()))
        else:
            self._field.set_error(_("Write a word as people say it."))
            self.words.setFocus()
