"""A look at the lines that would become notes, before any of them does: kinds, ticks, joined lines. Enter takes them.

Knows `TakenLine`. Must not know how they were found or how they are saved.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from a87desk.i18n import _, ngettext
from a87desk.importing.taken_lines import TakenLine
from ui import theme
from ui.fonts import TextSize, Weight
from ui.pages.notes.kinds import WITH_KEYS, all_kinds
from ui.pages.notes.taking_rows import TakenDelegate, TakenList, TakenRows
from ui.tokens import Tone
from ui.widgets.buttons import Button, ButtonKind
from ui.widgets.cards import Rule
from ui.widgets.fields import ComboBox
from ui.widgets.headers import Hint, HintBar
from ui.widgets.labels import PlainLabel
from ui.widgets.spacing import space


class TakingDialog(QDialog):
    """The window. `taken` are the lines to save, None where nothing is to be done; `as_one` wants them as one note."""

    def __init__(
        self, lines: Sequence[TakenLine], usual_kind: str, source: str, remarks: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.taken: tuple[TakenLine, ...] | None = None
        self.as_one = False
        self._source = source
        self.rows = TakenRows(lines, usual_kind)
        self.list = TakenList(_("Lines"))
        self._title = PlainLabel("", TextSize.CARD, weight=Weight.DemiBold, wrap=True)
        self._remarks = PlainLabel(remarks, TextSize.SMALL, tone=Tone.INK2, wrap=True)
        self.kind = ComboBox(_("Kind of the chosen lines"))
        self.take = Button("", ButtonKind.MAIN, key="↵")
        self.one = Button(_("As one note"))
        self._build()
        self._connect()
        self._tell()

    def can_be_one(self, can: bool) -> None:
        """Offer, or not, to paste everything into one note."""
        self.one.setVisible(can)

    def _build(self) -> None:
        px = theme.current().px
        self.resize(px(720), px(560))
        box = QVBoxLayout(self)
        space(box, (20, 16, 20, 14), 8)
        box.addWidget(self._title)
        box.addWidget(self._remarks)
        self._remarks.setVisible(bool(self._remarks.text()))
        self.list.setItemDelegate(TakenDelegate(self.list))
        self.list.setModel(self.rows)
        frame = QVBoxLayout()
        space(frame)
        for part in (Rule(), self.list, Rule()):
            frame.addWidget(part)
        box.addLayout(frame, 1)
        row = QHBoxLayout()
        space(row, gap=8)
        self.kind.setPlaceholderText(_("Kind of the chosen lines"))
        for kind in all_kinds():
            self.kind.add_choice(kind.words, kind.key, kind.icon)
        self.join = Button(_("Join with the line above"), key="J", small=True)
        row.addWidget(self.kind)
        row.addWidget(self.join)
        row.addStretch(1)
        box.addLayout(row)
        hints = (
            Hint(("Space",), _("tick or untick")), Hint(("Ctrl 1–7",), _("kind")),
            Hint(("J",), _("join")), Hint(("Ctrl Z",), _("take back")),
        )  # fmt: skip
        box.addWidget(HintBar(hints, bare=True))
        answers = QHBoxLayout()
        space(answers, gap=8)
        cancel = Button(_("Cancel"))
        cancel.clicked.connect(self.reject)
        answers.addStretch(1)
        for button in (cancel, self.one, self.take):
            answers.addWidget(button)
        self.take.setDefault(True)
        box.addLayout(answers)
        self.setWindowTitle(_("Take over notes"))
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _connect(self) -> None:
        self.take.clicked.connect(self._on_take)
        self.one.clicked.connect(self._on_one)
        self.join.clicked.connect(self._on_join)
        self.list.toggled.connect(lambda: self.rows.toggle(self.list.chosen_rows()))
        self.list.join_wanted.connect(self._on_join)
        self.list.back_wanted.connect(self.rows.take_back)
        self.list.selectionModel().currentChanged.connect(lambda _index, _before: self._show_kind())
        self.kind.activated.connect(lambda _row: self._give_kind(self.kind.currentData()))
        self.list.digit_pressed.connect(self._on_digit)
        for signal in (self.rows.dataChanged, self.rows.rowsInserted, self.rows.rowsRemoved):
            signal.connect(self._tell)

    def _on_digit(self, digit: int) -> None:
        if digit <= len(WITH_KEYS):
            self._give_kind(WITH_KEYS[digit - 1])

    def _give_kind(self, key: str) -> None:
        self.rows.give_kind(self.list.chosen_rows(), key)
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_join(self) -> None:
        row = self.list.currentIndex().row()
        self.rows.join(row)
        if row > 0:
            index = self.rows.index(row - 1)
            self.list.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_kind(self) -> None:
        row = self.rows.at(self.list.currentIndex())
        self.kind.setCurrentIndex(self.kind.findData(row.kind) if row is not None else -1)
        self.join.setEnabled(self.list.currentIndex().row() > 0)

    def _tell(self) -> None:
        count = len(self.rows.taken())
        words = ngettext("{count} note from {source}", "{count} notes from {source}", count)
        self._title.setText(words.format(count=count, source=self._source))
        take = ngettext("Take {count} note", "Take {count} notes", count).format(count=count)
        self.take.setText(take)
        self.take.setEnabled(count > 0)
        self._show_kind()

    def _on_take(self) -> None:
        self.taken = self.rows.taken()
        self.accept()

    def _on_one(self) -> None:
        self.as_one = True
        self.accept()
