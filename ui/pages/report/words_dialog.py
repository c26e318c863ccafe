"""A person writes a section of the report: what the program writes on one side, their own words on the other.

Knows a section's state and what a person decided. Must not know how it is saved.
"""

from __future__ import annotations

from enum import Enum, auto

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from a87desk.domain.word_diff import word_diff
from a87desk.i18n import _
from exports.report.texts import SectionState, TextState, paragraphs
from ui import theme
from ui.dialogs.question import ask
from ui.fonts import TextSize, Weight
from ui.pages.plenary.words import merged_text
from ui.pages.report.option_rows import quiet_line
from ui.painting.text import Align
from ui.widgets.buttons import HEIGHT_SMALL, Button, ButtonKind
from ui.widgets.fields import TextBox
from ui.widgets.labels import PlainLabel
from ui.widgets.notices import Banner, BannerKind
from ui.widgets.spacing import space


class Decision(Enum):
    """What a person decided about the words of a section."""

    NOTHING = auto()
    WRITE = auto()
    """Their own words stand there from now on."""
    KEEP = auto()
    """Their words stay as they are, though the facts changed."""
    GIVE_BACK = auto()
    """The program writes the section again."""


class WordsDialog(QDialog):
    """Two sides: the program's words and the person's. `decision` and `words` tell what was decided."""

    def __init__(self, state: SectionState, language: str, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.decision = Decision.NOTHING
        self._state = state
        self._program = PlainLabel("", TextSize.NOTE, wrap=True)
        self._own = TextBox(name=_("Your words"), least=4, most=40)
        self._changes = Button(_("See what changed"), small=True, icon="git-compare")
        self._changes.setCheckable(True)
        self.setWindowTitle(_("Write “{section}” yourself").format(section=state.title))
        self._build(language)
        self._own.setPlainText(state.words)
        self._show_program()
        self._own.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def words(self) -> str:
        """What the person wrote."""
        return self._own.toPlainText().strip()

    @property
    def is_edited(self) -> bool:
        """Whether the words are others than before."""
        return paragraphs(self.words) != paragraphs(self._state.words)

    def reject(self) -> None:
        """Close without a decision; words that would be lost are asked about."""
        if self.is_edited and self.decision is Decision.NOTHING and not self._may_lose():
            return
        super().reject()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._on_save()
        else:
            super().keyPressEvent(event)

    # Building

    def _build(self, language: str) -> None:
        px = theme.current().px
        self.resize(px(900), px(520))
        box = QVBoxLayout(self)
        space(box, (20, 16, 20, 16), 10)
        title = PlainLabel(self.windowTitle(), TextSize.CARD, weight=Weight.DemiBold, wrap=True)
        title.set_align(Align.START)
        box.addWidget(title)
        where = _("These words stand in the report in {language}. Recommendations and notes stay as people wrote them.")
        box.addWidget(quiet_line(where.format(language=language)))
        if self._state.state is TextState.OWN_BUT_FACTS_CHANGED:
            box.addWidget(self._banner())
        sides = QHBoxLayout()
        space(sides, gap=16)
        sides.addLayout(self._side(_("What the program writes"), self._program_area()), 1)
        sides.addLayout(self._side(_("Your words"), self._own), 1)
        self._own.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        box.addLayout(sides, 1)
        box.addWidget(quiet_line(_("An empty line begins a new paragraph.")))
        box.addLayout(self._buttons())

    def _banner(self) -> Banner:
        return Banner(
            BannerKind.WARN,
            _("The facts have changed since you wrote this."),
            _("Your words are as you left them; see whether they still hold."),
        )

    def _side(self, title: str, words: QWidget) -> QVBoxLayout:
        side = QVBoxLayout()
        space(side, gap=6)
        head = QHBoxLayout()
        space(head, gap=8)
        head.addWidget(PlainLabel(title, TextSize.BASE, weight=Weight.DemiBold), 1)
        if words is not self._own and self._state.state is TextState.OWN_BUT_FACTS_CHANGED:
            head.addWidget(self._changes)
            self._changes.setChecked(True)
            self._changes.toggled.connect(self._show_program)
        head.addStrut(theme.current().px(HEIGHT_SMALL))
        side.addLayout(head)
        side.addWidget(words, 1)
        return side

    def _program_area(self) -> QScrollArea:
        area = QScrollArea()
        area.setAccessibleName(_("What the program writes"))
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        inner = QWidget()
        box = QVBoxLayout(inner)
        space(box, (10, 8, 10, 8))
        box.addWidget(self._program)
        box.addStretch(1)
        area.setWidget(inner)
        return area

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        space(row, gap=8)
        self.give_back = Button(_("Let the program write it"), icon="undo-2")
        self.keep = Button(_("Keep mine"), icon="check")
        self.save = Button(_("Save"), ButtonKind.MAIN, key="Ctrl ↵")
        cancel = Button(_("Cancel"))
        self.give_back.clicked.connect(lambda: self._decide(Decision.GIVE_BACK))
        self.keep.clicked.connect(lambda: self._decide(Decision.KEEP))
        self.save.clicked.connect(self._on_save)
        cancel.clicked.connect(self.reject)
        is_own = self._state.state is not TextState.PROGRAM
        if is_own:
            row.addWidget(self.give_back)
        row.addStretch(1)
        row.addWidget(cancel)
        if self._state.state is TextState.OWN_BUT_FACTS_CHANGED:
            row.addWidget(self.keep)
        row.addWidget(self.save)
        return row

    # Showing and deciding

    def _show_program(self) -> None:
        self._changes.setText(_("Only what it writes now") if self._changes.isChecked() else _("See what changed"))
        if self._changes.isChecked():
            text, spans = merged_text(word_diff(self._state.before, self._state.now))
            self._program.setText(text)
            self._program.set_spans(spans)
        else:
            nothing = _("The program has nothing to write here.")
            self._program.setText(self._state.program_words or nothing)

    def _on_save(self) -> None:
        if self.is_edited:
            self._decide(Decision.WRITE)
        elif self._state.state is TextState.OWN_BUT_FACTS_CHANGED:
            self._decide(Decision.KEEP)
        else:
            super().reject()

    def _decide(self, decision: Decision) -> None:
        if decision is not Decision.WRITE and self.is_edited and not self._may_lose():
            return
        self.decision = decision
        self.accept()

    def _may_lose(self) -> bool:
        sentences = (_("What you wrote here is not saved yet."),)
        return ask(_("Leave without saving?"), sentences, (_("Leave"), _("Go on writing")), self) == 0
