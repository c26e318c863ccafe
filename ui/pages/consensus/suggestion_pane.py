"""The start pane: suggestions, the chosen one open for a decision.

Knows rows and the keys of the list: Enter accepts, Space splits, Del says not the same, with Shift that they overlap,
with Ctrl that they contradict each other, F4 writes why, letters write the name. Letters alone decide nothing: who
begins to write a name must not give a verdict by it, and not every keyboard has our letters.
Must not know how a decision is saved.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget
from shiboken6 import isValid

from a87desk.domain.vocabulary import Verdict
from a87desk.i18n import _, ngettext
from ui.pages.consensus.models import SuggestionModel
from ui.pages.consensus.rows import SuggestionRow
from ui.pages.consensus.strictness import OFF, StrictnessBar
from ui.pages.consensus.suggestion_editor import NOTHING_BEGUN, Begun, SuggestionEditor
from ui.pages.consensus.suggestion_painting import SuggestionDelegate
from ui.safe_text import set_tooltip
from ui.widgets.buttons import Button, ButtonKind
from ui.widgets.card_list import AnyIndex, CardListView
from ui.widgets.digits import DigitKeys
from ui.widgets.headers import PaneHeader
from ui.widgets.notices import EmptyState
from ui.widgets.spacing import space


@dataclass(frozen=True, slots=True)
class Chosen:
    """A suggestion as a person means it: what belongs together, what was taken out, the name and why."""

    row: SuggestionRow
    ids: tuple[str, ...]
    left_out: tuple[str, ...]
    name: str
    reason: str


class SuggestionPane(QWidget):
    """Suggestions as cards, under how strictly they are looked for. Signals carry a `Chosen`."""

    accepted = Signal(object)
    decided = Signal(object, str)
    """The value of a verdict that is not “same”, of what is ticked."""
    put_in = Signal(tuple, int)
    """These recommendations belong into the theme with this number."""
    new_theme_asked = Signal()
    told = Signal(str)
    """What a person should know at once."""
    how_asked = Signal()
    decisions_asked = Signal()
    step_chosen = Signal(int)
    """How strictly it is looked for from now on, or off."""

    def __init__(self) -> None:
        super().__init__()
        self.list = SuggestionList()
        self._model = SuggestionModel()
        self._editor: SuggestionEditor | None = None
        self._begun: dict[tuple[str, ...], Begun] = {}
        self._is_off = False
        self._delegate = SuggestionDelegate(self._editor_height)
        self.list.setItemDelegate(self._delegate)
        self.list.setModel(self._model)
        self._build()
        self.list.selectionModel().currentChanged.connect(self._on_chosen)
        self.list.opened.connect(lambda _index: self._accept())
        self.list.decided.connect(self._decide)
        self.list.why_asked.connect(lambda: self._editor.ask_why() if self._editor else None)
        self.list.customContextMenuRequested.connect(lambda _at: self._editor.open_menu() if self._editor else None)
        self.list.split_asked.connect(self._split)
        self.list.typed.connect(self._type)
        self.list.digits.entered.connect(self._on_digits)

    def show_rows(self, rows: Sequence[SuggestionRow]) -> None:
        """Show these suggestions; the chosen one stays chosen, or the next one takes its place."""
        place = max(0, self.list.currentIndex().row())
        had_keyboard = self._has_keyboard()
        chosen = self._model.at(self.list.currentIndex())
        self._keep_begun()
        self._model.show_rows(rows)
        self._header.set_text(ngettext("{count} to check", "{count} to check", len(rows)).format(count=len(rows)))
        self._stack.setCurrentWidget(self._off if self._is_off else self._cards if rows else self._empty)
        index = self._model.index_of(chosen.key) if chosen is not None else QModelIndex()
        if not index.isValid() and rows:
            index = self._model.index(min(place, len(rows) - 1))
        if index.isValid():
            self.list.setCurrentIndex(index)
        row = self._model.at(self.list.currentIndex())
        if row is None or self._editor is None or self._editor.row != row:
            self._open_editor()
        if had_keyboard and not self._has_keyboard():
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_step(self, step: int) -> None:
        """Show how strictly it is looked for."""
        self._is_off = step == OFF
        self._bar.show_step(step)

    def show_decided(self, count: int) -> None:
        """Show how many decisions there are to look at."""
        self._decisions.setText(str(count))
        words = _("What we decided: {count}").format(count=count)
        self._decisions.setAccessibleName(words)
        set_tooltip(self._decisions, words, "Ctrl D")

    def rows(self) -> tuple[SuggestionRow, ...]:
        return self._model.rows()

    def editor(self) -> SuggestionEditor | None:
        """Return the chosen card's editor."""
        return self._editor

    # Building

    def _build(self) -> None:
        box = QVBoxLayout(self)
        space(box, (0, 0, 0, 0))
        self._header = PaneHeader(_("Suggestions"))
        self._header.hold_title()
        how = Button(_("How this works"), ButtonKind.QUIET, icon="info", small=True)
        how.clicked.connect(self.how_asked)
        self._header.add_action(how)
        box.addWidget(self._header)
        self._bar = StrictnessBar()
        self._bar.chosen.connect(self.step_chosen)
        self._decisions = Button("", ButtonKind.QUIET, icon="list-checks", small=True)
        self._decisions.clicked.connect(self.decisions_asked)
        self.show_decided(0)
        line = QHBoxLayout()
        space(line, (16, 0, 8, 4), 4)
        line.addWidget(self._bar, 1)
        line.addWidget(self._decisions)
        box.addLayout(line)
        self._cards = QWidget()
        inner = QHBoxLayout(self._cards)
        space(inner, (16, 0, 4, 4))
        inner.addWidget(self.list)
        words = _("You can still drag recommendations together.")
        self._empty = EmptyState("combine", _("Nothing looks alike"), words)
        self._empty.add_button(_("New theme"), self.new_theme_asked.emit, icon="plus")
        words = _("Nothing is compared. What was decided stays, and you can still drag recommendations together.")
        self._off = EmptyState("sparkles", _("Suggestions are off"), words)
        self._off.add_button(_("Switch on"), lambda: self.step_chosen.emit(self._bar.slider.value()))
        self._stack = QStackedLayout()
        box.addLayout(self._stack, 1)  # first: a stack without a parent would show its first part as a window
        for widget in (self._empty, self._cards, self._off):
            self._stack.addWidget(widget)

    # The chosen card

    def _on_chosen(self, _index: QModelIndex, _before: QModelIndex) -> None:
        self._open_editor()

    def _open_editor(self) -> None:
        """Lay the editor on the chosen card and take the earlier one away."""
        self._keep_begun()
        index = self.list.currentIndex()
        row = self._model.at(index)
        old, self._editor = self._editor, None
        if old is not None:
            self._take_away(old)
        if row is None:
            return
        editor = SuggestionEditor(row, self._begun.get(row.key, NOTHING_BEGUN))
        editor.accepted.connect(self._accept)
        editor.decided.connect(self._decide)
        editor.grown.connect(self._fit)
        editor.left.connect(lambda: self.list.setFocus(Qt.FocusReason.OtherFocusReason))
        self._editor = editor
        self.list.setIndexWidget(index, editor)
        self._fit()

    def _fit(self) -> None:
        """Give the chosen card its height, and bring all of it into sight."""
        self.list.doItemsLayout()
        self.list.scrollTo(self.list.currentIndex())

    def _take_away(self, editor: SuggestionEditor) -> None:
        if not isValid(editor):  # its row went, and the list destroyed it
            return
        index = self._model.index_of(editor.row.key)
        if index.isValid() and self.list.indexWidget(index) is editor:
            self.list.setIndexWidget(index, None)  # type: ignore[arg-type]
        else:
            editor.hide()
            editor.deleteLater()

    def _editor_height(self, index: AnyIndex, width: int) -> int:
        editor = self._editor
        row = self._model.at(index)
        if editor is None or row is None or row.key != editor.row.key:
            return 0
        return editor.height_in(width)

    def _keep_begun(self) -> None:
        if self._editor is not None and isValid(self._editor):
            self._begun[self._editor.row.key] = self._editor.begun()

    def _has_keyboard(self) -> bool:
        return self.list.hasFocus() or (self._editor is not None and self._editor.isAncestorOf(_focused(self)))

    # Decisions

    def _accept(self) -> None:
        editor = self._editor
        if editor is None:
            return
        if not self._has_enough(editor):
            return
        name = editor.name().strip()
        if editor.row.theme is None and not name:
            editor.ask_name(_("Name it in three to seven words, then press Enter."))
            return
        self.accepted.emit(_chosen(editor))

    def _decide(self, verdict: str) -> None:
        editor = self._editor
        if editor is not None and self._has_enough(editor):
            self.decided.emit(_chosen(editor), verdict)

    def _has_enough(self, editor: SuggestionEditor) -> bool:
        """Tell whether something can be said of what is ticked; one alone is neither alike nor different."""
        is_enough = len(editor.chosen_ids()) >= min(2, len(editor.row.members))
        if not is_enough:
            self.told.emit(_("Leave at least two ticked."))
        return is_enough

    def _split(self) -> None:
        if self._editor is not None:
            self._editor.toggle_split()

    def _type(self, letters: str) -> None:
        if self._editor is not None and self._editor.row.theme is None:
            self._editor.ask_name(typed=letters)

    def _on_digits(self, number: int) -> None:
        if self._editor is not None:
            self.put_in.emit(self._editor.chosen_ids(), number)


def _chosen(editor: SuggestionEditor) -> Chosen:
    name, reason = editor.name().strip(), editor.reason().strip()
    return Chosen(editor.row, editor.chosen_ids(), editor.left_out_ids(), name, reason)


class SuggestionList(CardListView):
    """The list with its keys."""

    split_asked = Signal()
    decided = Signal(str)
    why_asked = Signal()
    typed = Signal(str)

    def __init__(self) -> None:
        super().__init__(_("Suggestions"))
        self.digits = DigitKeys(self)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.digits.takes(event):
            return
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier)
        verdict = _VERDICTS.get(event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier)
        if event.key() == Qt.Key.Key_Delete and verdict is not None:
            if self.currentIndex().isValid():
                self.decided.emit(verdict.value)
        elif event.key() == Qt.Key.Key_Space:
            self.split_asked.emit()
        elif event.key() == Qt.Key.Key_F4 and plain:
            self.why_asked.emit()
        elif plain and event.text().isalpha():
            self.typed.emit(event.text())
        else:
            super().keyPressEvent(event)


_VERDICTS = {
    Qt.KeyboardModifier.NoModifier: Verdict.NOT_THE_SAME,
    Qt.KeyboardModifier.ShiftModifier: Verdict.OVERLAPS,
    Qt.KeyboardModifier.ControlModifier: Verdict.CONTRADICTS,
}


def _focused(widget: QWidget) -> QWidget:
    return widget.window().focusWidget() or widget
