"""One question with named answers, in the look of the house.

Knows words and buttons. Must not know what is asked.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from ui.fonts import TextSize, Weight
from ui.tokens import Tone
from ui.widgets.buttons import Button, ButtonKind
from ui.widgets.labels import PlainLabel
from ui.widgets.spacing import space


class Question(QDialog):
    """What happened, what it means, what to do; the answers are verbs, the main one last.

    `answer` is the place of the chosen answer, None where the window was closed.
    """

    def __init__(self, title: str, sentences: Sequence[str], answers: Sequence[str], parent: QWidget | None) -> None:
        super().__init__(parent)
        self.answer: int | None = None
        self.setWindowTitle(title)
        self.setMinimumWidth(480)
        box = QVBoxLayout(self)
        space(box, (20, 16, 20, 16), 8)
        box.addWidget(PlainLabel(title, TextSize.CARD, weight=Weight.DemiBold, wrap=True))
        for sentence in sentences:
            if sentence:
                box.addWidget(PlainLabel(sentence, wrap=True, tone=Tone.INK2))
        box.addSpacing(8)
        row = QHBoxLayout()
        space(row, gap=8)
        row.addStretch(1)
        for place, words in enumerate(answers):
            is_main = place == len(answers) - 1
            button = Button(words, ButtonKind.MAIN if is_main else ButtonKind.NORMAL)
            button.clicked.connect(lambda _checked, place=place: self._choose(place))
            row.addWidget(button)
            if is_main:
                button.setDefault(True)
                button.setFocus(Qt.FocusReason.OtherFocusReason)
        box.addLayout(row)

    def _choose(self, place: int) -> None:
        self.answer = place
        self.accept()


def ask(title: str, sentences: Sequence[str], answers: Sequence[str], parent: QWidget | None) -> int | None:
    """Ask and wait; return the place of the answer, None where the window was closed."""
    question = Question(title, sentences, answers, parent)
    question.exec()
    return question.answer
