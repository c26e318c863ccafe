"""A person answers the questions of the implementation report in their own words.

Knows questions and what stood there before. Must not know how it is saved nor what else the paper says.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from a87desk.i18n import _
from exports.report.texts import paragraphs
from ui import theme
from ui.dialogs.question import ask
from ui.fonts import TextSize, Weight
from ui.pages.report.option_rows import quiet_line
from ui.painting.text import Align
from ui.widgets.buttons import Button, ButtonKind
from ui.widgets.fields import Field, TextBox
from ui.widgets.labels import PlainLabel
from ui.widgets.spacing import space


@dataclass(frozen=True, slots=True)
class Question:
    """A question of a paper: the key of its section, its words, what follows the answer, and the answer until now."""

    key: str
    words: str
    hint: str
    text: str


class OwnWordsDialog(QDialog):
    """One field for each question; `written` holds the answers that are others than before, once saved."""

    def __init__(self, questions: Sequence[Question], language: str, parent: QWidget | None) -> None:
        super().__init__(parent)
        self._questions = tuple(questions)
        self.written: dict[str, str] = {}
        self.fields = {one.key: TextBox(name=one.words, least=2, most=40) for one in questions}
        self.save = Button(_("Save"), ButtonKind.MAIN, key="Ctrl ↵")
        self.setWindowTitle(_("Implementation report"))
        self._build(language)
        for one in self._questions:
            self.fields[one.key].setPlainText(one.text)
        next(iter(self.fields.values())).setFocus(Qt.FocusReason.OtherFocusReason)

    def reject(self) -> None:
        """Close without saving; what would be lost is asked about."""
        sentences = (_("What you wrote here is not saved yet."),)
        if self._changed() and ask(_("Leave without saving?"), sentences, (_("Leave"), _("Go on writing")), self):
            return
        super().reject()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._on_save()
        else:
            super().keyPressEvent(event)

    def _build(self, language: str) -> None:
        px = theme.current().px
        room = self.screen().availableGeometry()
        self.resize(min(px(720), room.width() - 40), min(px(560), room.height() - 60))
        box = QVBoxLayout(self)
        space(box, (20, 16, 20, 16), 10)
        title = PlainLabel(self.windowTitle(), TextSize.CARD, weight=Weight.DemiBold, wrap=True)
        title.set_align(Align.START)
        box.addWidget(title)
        where = _(
            "Your words stand first under each question, in the report in {language}; the facts of the plan follow. "
            "An empty line begins a new paragraph."
        )
        box.addWidget(quiet_line(where.format(language=language)))
        for one in self._questions:
            editor = self.fields[one.key]
            editor.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
            box.addWidget(Field(one.words, editor, one.hint), 1)
        buttons = QHBoxLayout()
        space(buttons, gap=8)
        buttons.addStretch(1)
        cancel = Button(_("Cancel"))
        cancel.clicked.connect(self.reject)
        self.save.clicked.connect(self._on_save)
        for button in (cancel, self.save):
            button.setAutoDefault(False)
            buttons.addWidget(button)
        box.addLayout(buttons)

    def _changed(self) -> dict[str, str]:
        now = {one.key: self.fields[one.key].toPlainText().strip() for one in self._questions}
        return {one.key: now[one.key] for one in self._questions if paragraphs(now[one.key]) != paragraphs(one.text)}

    def _on_save(self) -> None:
        self.written = self._changed()
        self.accept()
