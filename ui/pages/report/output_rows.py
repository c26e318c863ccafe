"""The rows of the dialog of all documents: what can be made, as what, why not; and what became of each.

Knows outputs, formats and results. Must not know how a file is made or written.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from a87desk.i18n import _
from exports.every_output import Output, title_of
from exports.export_all import Choice, Exported
from exports.formats import Format
from ui.fonts import TextSize, Weight
from ui.pages.report.option_rows import quiet_line
from ui.painting.text import Align
from ui.tokens import Tone
from ui.widgets.buttons import Button
from ui.widgets.cards import RowCard
from ui.widgets.choices import CheckBox
from ui.widgets.labels import IconLabel, PlainLabel
from ui.widgets.spacing import space


def format_words(kind: Format) -> str:
    """Return what a format is called."""
    words = {
        Format.PDF: _("PDF"),
        Format.WORD: _("Word"),
        Format.WORKBOOK: _("Excel"),
        Format.CSV: _("CSV"),
        Format.JSON: _("JSON"),
        Format.CALENDAR: _("Calendar file"),
    }
    return words.get(kind, kind.value.upper())


_PLACES = {Format.PDF: 0, Format.WORD: 1, Format.WORKBOOK: 2}


def _placed(formats: Sequence[Format]) -> dict[int, Format]:
    """Return in which column each format stands: the usual ones under their like, others where there is room."""
    placed = {_PLACES[kind]: kind for kind in formats if kind in _PLACES}
    for kind in formats:
        if kind not in _PLACES:
            placed[max(place for place in _PLACES.values() if place not in placed)] = kind
    return placed


class OutputList(QScrollArea):
    """All outputs with their formats. To be chosen: a check box each; to be saved one by one: a button each."""

    changed = Signal()
    save_wanted = Signal(object)
    """A `Choice` that is to be saved now."""

    def __init__(self, outputs: Sequence[Output], *, one_by_one: bool) -> None:
        super().__init__()
        self._boxes: dict[Choice, CheckBox] = {}
        self._buttons: dict[Choice, Button] = {}
        self._columns: tuple[list[QWidget], ...] = ([], [], [])
        card = _framed(self, _("Documents"))
        for output in outputs:
            card.add_row(self._row(output, one_by_one))
        for column in self._columns:
            width = max((widget.sizeHint().width() for widget in column), default=0)
            for widget in column:
                widget.setMinimumWidth(width)

    def choices(self) -> tuple[Choice, ...]:
        """Return what is chosen, in the order of the list."""
        return tuple(choice for choice, box in self._boxes.items() if box.isChecked())

    def box(self, key: str, kind: Format) -> CheckBox:
        """Return the check box of an output as a format."""
        return self._boxes[Choice(key, kind)]

    def button(self, key: str, kind: Format) -> Button:
        """Return the button that saves an output as a format."""
        return self._buttons[Choice(key, kind)]

    def choose_all(self, is_chosen: bool) -> None:
        """Choose everything that can be made, or nothing."""
        for box in self._boxes.values():
            box.setChecked(is_chosen and box.isEnabled())

    def _row(self, output: Output, one_by_one: bool) -> QWidget:
        shown = QWidget()
        row = QHBoxLayout(shown)
        space(row, (14, 6, 14, 6), 14)
        words = QVBoxLayout()
        space(words)
        title = PlainLabel(output.title, TextSize.BASE, weight=Weight.Medium, wrap=True)
        title.set_align(Align.START)
        title.set_tone(Tone.INK3 if output.why_empty else Tone.INK)
        words.addStretch(1)
        words.addWidget(title)
        if output.why_empty:
            words.addWidget(quiet_line(output.why_empty))
        words.addStretch(1)
        row.addLayout(words, 1)
        placed = _placed(output.formats)
        for place, column in enumerate(self._columns):
            kind = placed.get(place)
            widget = QWidget() if kind is None else self._format(output, kind, kind is output.formats[0], one_by_one)
            if kind is None or kind in _PLACES:  # a rare and long name makes its own row wider, not all of them
                column.append(widget)
            row.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)
        return shown

    def _format(self, output: Output, kind: Format, is_usual: bool, one_by_one: bool) -> QWidget:
        choice = Choice(output.key, kind)
        name = _("{output} as {format}").format(output=output.title, format=format_words(kind))
        if one_by_one:
            button = Button(_("{format}…").format(format=format_words(kind)), small=True)
            button.clicked.connect(lambda _checked: self.save_wanted.emit(choice))
            self._buttons[choice] = button
            widget: QWidget = button
        else:
            box = CheckBox(format_words(kind))
            box.setChecked(is_usual and not output.why_empty)
            box.toggled.connect(lambda _on: self.changed.emit())
            self._boxes[choice] = box
            widget = box
        widget.setAccessibleName(name)
        widget.setAccessibleDescription(output.why_empty)
        widget.setEnabled(not output.why_empty)
        return widget


class ResultList(QScrollArea):
    """What became of each choice: written, not made and why, or not begun."""

    def __init__(self, result: Exported) -> None:
        super().__init__()
        self.sentences: list[str] = []
        card = _framed(self, _("What became of each document"))
        for one in result.files:
            problem = one.problem
            sentence = f"{problem.what_happened} {problem.what_to_do}".strip() if problem is not None else one.name
            card.add_row(self._row(one.title, sentence, problem is None))
        for choice in result.not_begun:
            card.add_row(self._row(title_of(choice.output), _("Stopped before it was made."), False))

    def _row(self, title: str, sentence: str, is_written: bool) -> QWidget:
        shown = QWidget()
        row = QHBoxLayout(shown)
        space(row, (14, 7, 14, 7), 10)
        icon = IconLabel(*(("circle-check", Tone.OK) if is_written else ("triangle-alert", Tone.WARN)))
        row.addWidget(icon, 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        space(words)
        label = PlainLabel(title, TextSize.BASE, weight=Weight.Medium, wrap=True)
        label.set_align(Align.START)
        words.addWidget(label)
        words.addWidget(quiet_line(sentence))
        row.addLayout(words, 1)
        shown.setAccessibleName(f"{title}. {sentence}")
        self.sentences.append(f"{title}. {sentence}")
        return shown


def _framed(area: QScrollArea, name: str) -> RowCard:
    area.setAccessibleName(name)
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    area.viewport().setAutoFillBackground(False)
    inner = QWidget()
    inner.setAutoFillBackground(False)
    box = QVBoxLayout(inner)
    space(box, (0, 0, 2, 0))
    card = RowCard()
    box.addWidget(card)
    box.addStretch(1)
    area.setWidget(inner)
    return card
