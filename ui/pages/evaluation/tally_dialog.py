"""Asks what a tally sheet says of one question: how often each value was chosen.

Knows one question and numbers. Must not know how they are saved.
"""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from a87desk.commands.evaluation import MOST_MARKS
from a87desk.domain.evaluation import EvaluationQuestion
from a87desk.domain.number_words import one_decimal
from a87desk.domain.scale import values_of
from a87desk.i18n import _, ngettext
from a87desk.reading.evaluation_results import figures_of
from ui import theme
from ui.fonts import TextSize, Weight
from ui.tokens import Tone
from ui.widgets.buttons import Button, ButtonKind
from ui.widgets.fields import LineEdit
from ui.widgets.labels import PlainLabel
from ui.widgets.spacing import space


class TallyDialog(QDialog):
    """A number for each value, highest first. `counts` is None until the main answer was given."""

    def __init__(self, question: EvaluationQuestion, before: Mapping[int, int], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.counts: dict[int, int] | None = None
        self._question = question
        self.edits: dict[int, LineEdit] = {}
        self.setWindowTitle(_("Count a tally sheet"))
        self.setMinimumWidth(480)
        box = QVBoxLayout(self)
        space(box, (20, 16, 20, 16), 10)
        title = question.text or _("A question without words")
        box.addWidget(PlainLabel(title, TextSize.CARD, weight=Weight.DemiBold, wrap=True))
        words = _(
            "Write how often each value was chosen. What the sheet says is added to the forms typed in one by one."
        )
        box.addWidget(PlainLabel(words, wrap=True, tone=Tone.INK2))
        box.addLayout(self._build_fields(before))
        self.total = PlainLabel("", weight=Weight.DemiBold)
        box.addWidget(self.total)
        self._wrong = PlainLabel("", TextSize.SMALL, tone=Tone.ERR, wrap=True)
        box.addWidget(self._wrong)
        row = QHBoxLayout()
        space(row, gap=8)
        row.addStretch(1)
        cancel, main = Button(_("Cancel")), Button(_("Count them"), ButtonKind.MAIN)
        cancel.clicked.connect(self.reject)
        main.clicked.connect(self._on_main)
        main.setDefault(True)
        for button in (cancel, main):
            row.addWidget(button)
        box.addLayout(row)
        self._show_total()

    def _build_fields(self, before: Mapping[int, int]) -> QGridLayout:
        grid = QGridLayout()
        space(grid, gap=6)
        question = self._question
        words = {question.lowest: question.lowest_words, question.highest: question.highest_words}
        for row, value in enumerate(reversed(values_of(question.lowest, question.highest))):
            name = PlainLabel(str(value), weight=Weight.DemiBold)
            name.set_tabular()
            edit = LineEdit(
                str(before.get(value) or ""), placeholder="0", name=_("How many {value}").format(value=value)
            )
            edit.textEdited.connect(self._show_total)
            edit.setFixedWidth(theme.current().px(90))
            self.edits[value] = edit
            grid.addWidget(name, row, 0)
            grid.addWidget(edit, row, 1)
            grid.addWidget(PlainLabel(words.get(value, ""), TextSize.SMALL, tone=Tone.INK2), row, 2)
        grid.setColumnStretch(2, 1)
        return grid

    def _read(self) -> dict[int, int] | None:
        counts: dict[int, int] = {}
        for value, edit in self.edits.items():
            written = edit.text().strip()
            is_number = not written or (written.isdecimal() and int(written) <= MOST_MARKS)
            edit.set_wrong(not is_number)
            if is_number:
                counts[value] = int(written or 0)
        return counts if len(counts) == len(self.edits) else None

    def _show_total(self) -> None:
        counts = self._read()
        self._wrong.setText(
            "" if counts is not None else _("Write whole numbers up to {most}.").format(most=MOST_MARKS)
        )
        if counts is None:
            self.total.setText("")
            return
        values = [value for value, count in counts.items() for _mark in range(count)]
        figures = figures_of(values, self._question.lowest, self._question.highest)
        words = ngettext("{count} answer", "{count} answers", figures.n).format(count=figures.n)
        mean = _("mean {mean}").format(mean=one_decimal(figures.mean)) if figures.n else ""
        self.total.setText(" · ".join(part for part in (words, mean) if part))

    def _on_main(self) -> None:
        counts = self._read()
        if counts is None:
            next(edit for edit in self.edits.values() if edit.property("wrong")).setFocus()
            return
        self.counts = counts
        self.accept()


def ask_counts(
    question: EvaluationQuestion, before: Mapping[int, int], parent: QWidget | None
) -> dict[int, int] | None:
    """Ask and wait; return the counts, None where the window was closed."""
    dialog = TallyDialog(question, before, parent)
    dialog.exec()
    return dialog.counts
