"""The acronyms of the report to look through: what each stands for and who says so; write another meaning or leave out.

Knows what was found and what a person changed. Must not know how it is found nor how it is saved.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QFrame, QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from a87desk.commands.acronym import Spelling
from a87desk.i18n import _
from a87desk.reading.acronyms import FoundAcronyms, SpelledBy, SpelledOut
from ui import theme
from ui.dialogs.question import ask
from ui.fonts import TextSize, Weight
from ui.pages.report.option_rows import quiet_line
from ui.painting.text import Align
from ui.safe_text import set_tooltip
from ui.tokens import Tone
from ui.widgets.buttons import Button, ButtonKind
from ui.widgets.choices import CheckBox
from ui.widgets.fields import LineEdit
from ui.widgets.labels import PlainLabel
from ui.widgets.spacing import space


class AcronymRow:
    """One acronym: its letters, the field of its meaning, who says so, and whether it is left out."""

    def __init__(self, found: SpelledOut, source: str, *, is_left_out: bool) -> None:
        self._before = found
        self._was_left_out = is_left_out
        self.letters = PlainLabel(found.letters, weight=Weight.DemiBold)
        self.meaning = LineEdit(found.meaning, placeholder=_("Not spelled out"))
        self.meaning.setAccessibleName(_("What {letters} stands for").format(letters=found.letters))
        self.meaning.setAccessibleDescription(source)
        self.meaning.setCursorPosition(0)
        set_tooltip(self.meaning, found.meaning)
        self.source = PlainLabel(source, TextSize.SMALL, tone=Tone.WARN if not found.meaning else Tone.INK2)
        self.left_out = CheckBox(_("Leave out"))
        self.left_out.setAccessibleName(_("Leave {letters} out").format(letters=found.letters))
        self.left_out.setChecked(is_left_out)
        self.left_out.toggled.connect(self._show)
        self._show()

    def decision(self) -> Spelling | None:
        """Return what a person decided, None where it is as it was."""
        meaning = " ".join(self.meaning.text().split())
        is_left_out = self.left_out.isChecked()
        if meaning == self._before.meaning and is_left_out == self._was_left_out:
            return None
        is_own = meaning and (meaning != self._before.meaning or self._before.by is SpelledBy.PEOPLE)
        # What the program found stays the program's: it is found again when it is listed again.
        return Spelling(self._before.letters, meaning if is_own else "", is_left_out)

    def _show(self) -> None:
        self.meaning.setEnabled(not self.left_out.isChecked())


class AcronymsDialog(QDialog):
    """The list; `decisions` is empty until the main answer was given with something changed."""

    def __init__(self, found: FoundAcronyms, language: str, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.decisions: tuple[Spelling, ...] = ()
        self.rows = _rows(found)
        self.save = Button(_("Save"), ButtonKind.MAIN, key="Ctrl ↵")
        self.setWindowTitle(_("Acronyms of the report"))
        self._build(language)
        if self.rows:
            self.rows[0].meaning.setFocus(Qt.FocusReason.OtherFocusReason)

    def reject(self) -> None:
        """Close without a decision; what would be lost is asked about."""
        sentences = (_("What you wrote here is not saved yet."),)
        if self._changed() and ask(_("Leave without saving?"), sentences, (_("Leave"), _("Go on writing")), self):
            return
        super().reject()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                self._on_save()
            else:
                self._next_meaning()
            return
        super().keyPressEvent(event)

    def _build(self, language: str) -> None:
        px = theme.current().px
        room = self.screen().availableGeometry()
        self.resize(min(px(820), room.width() - 40), min(px(520), room.height() - 60))
        box = QVBoxLayout(self)
        space(box, (20, 16, 20, 16), 10)
        title = PlainLabel(self.windowTitle(), TextSize.CARD, weight=Weight.DemiBold, wrap=True)
        title.set_align(Align.START)
        box.addWidget(title)
        where = _("Meanings in {language}. An empty one lets the program look for it in the texts again.")
        box.addWidget(quiet_line(where.format(language=language)))
        box.addWidget(self._table() if self.rows else quiet_line(_("No acronym stands in the report.")), 1)
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

    def _table(self) -> QScrollArea:
        area = QScrollArea()
        area.setAccessibleName(_("Acronyms"))
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        inner = QWidget()
        grid = QGridLayout(inner)
        px = theme.current().px
        grid.setContentsMargins(px(2), px(2), px(2), px(2))
        grid.setHorizontalSpacing(px(14))
        grid.setVerticalSpacing(px(6))
        grid.setColumnStretch(1, 1)
        heads = (_("Letters"), _("What it stands for"), _("Where it comes from"))
        for column, words in enumerate(heads):
            grid.addWidget(PlainLabel(words, TextSize.SMALL, tone=Tone.INK2), 0, column)
        for place, row in enumerate(self.rows, start=1):
            for column, widget in enumerate((row.letters, row.meaning, row.source, row.left_out)):
                grid.addWidget(widget, place, column)
        grid.setRowStretch(len(self.rows) + 1, 1)
        area.setWidget(inner)
        return area

    def _next_meaning(self) -> None:
        """Go to the next field; behind the last one to the button that saves."""
        fields: Sequence[QWidget] = [row.meaning for row in self.rows if row.meaning.isEnabled()]
        now = self.focusWidget()
        if now not in fields:
            return
        place = fields.index(now)
        follows = fields[place + 1] if place + 1 < len(fields) else self.save
        follows.setFocus(Qt.FocusReason.TabFocusReason)

    def _changed(self) -> tuple[Spelling, ...]:
        return tuple(one for row in self.rows if (one := row.decision()) is not None)

    def _on_save(self) -> None:
        self.decisions = self._changed()
        self.accept()


def _rows(found: FoundAcronyms) -> tuple[AcronymRow, ...]:
    """Return the rows: what nothing spells out first, what is left out last."""
    unknown = [AcronymRow(SpelledOut(one, ""), _("Not explained"), is_left_out=False) for one in found.unknown]
    listed = [AcronymRow(one, _source_words(one.by), is_left_out=False) for one in found.listed]
    left_out = [AcronymRow(one, _("Left out by you"), is_left_out=True) for one in found.left_out]
    return (*unknown, *listed, *left_out)


def _source_words(by: SpelledBy) -> str:
    return {
        SpelledBy.PEOPLE: _("Written by you"),
        SpelledBy.TEXTS: _("The texts"),
        SpelledBy.ORGANISATION: _("The organisations"),
        SpelledBy.FIELD: _("The program’s list"),
    }[by]
