"""One column: its heading to write over, its priorities to move and drag, and a line for the next one.

Knows rows and keys. It tells what a person wants; the page does it.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence

from PySide6.QtCore import QEvent, QMimeData, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from a87desk.i18n import _
from ui import theme
from ui.fonts import TextSize
from ui.pages.agenda.fields import lines_of
from ui.pages.country_priorities.models import PRIORITY_MIME, PriorityModel, dragged_priority
from ui.pages.country_priorities.painting import PriorityDelegate
from ui.pages.country_priorities.rows import PriorityRow, heading_words
from ui.painting.geometry import is_rtl
from ui.safe_text import set_tooltip
from ui.tokens import Tone
from ui.widgets.drop_list import AT_END, DropList, Target
from ui.widgets.fields import LineEdit
from ui.widgets.labels import PlainLabel
from ui.widgets.spacing import space

_ALT = Qt.KeyboardModifier.AltModifier
_SIDES = (Qt.Key.Key_Left, Qt.Key.Key_Right)


def sideways(event: QKeyEvent) -> int:
    """Return -1 for the key towards the first column, +1 for the other, 0 for no such key; right to left mirrors."""
    step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()), 0)
    return -step if is_rtl() else step


def is_ours(event: QEvent) -> bool:
    """Whether a key is Alt with an arrow to a side, which the window takes for back and forward elsewhere."""
    return (
        isinstance(event, QKeyEvent)
        and event.type() == QEvent.Type.ShortcutOverride
        and event.key() in _SIDES
        and event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier == _ALT
    )


class PriorityList(DropList):
    """The cards of a column with their keys, and the card before which something is held."""

    stepped = Signal(int)
    shifted = Signal(int)
    """To the column before (-1) or behind (+1)."""
    side_wanted = Signal(int)
    wanted = Signal()
    action_wanted = Signal()
    chosen = Signal(str)
    dropped = Signal(str, str)
    """A priority, and the one it was dropped before ("" = at the end)."""

    def __init__(self, name: str, shown: Callable[[], Hashable]) -> None:
        super().__init__(name, PRIORITY_MIME)
        self.rows = PriorityModel()
        self._delegate = PriorityDelegate(shown, lambda: self.drop_key)
        self.setItemDelegate(self._delegate)
        self.setModel(self.rows)
        self.selectionModel().currentChanged.connect(self._on_current)

    def current(self) -> PriorityRow | None:
        """Return the priority the keyboard is on."""
        return self.rows.at(self.currentIndex())

    def choose(self, priority_id: str) -> bool:
        """Put the keyboard's place on a priority; tell whether it is here."""
        index = self.rows.index_of(("priority", priority_id))
        if index.isValid():
            self.setCurrentIndex(index)
            self.scrollTo(index)
        return index.isValid()

    def event(self, event: QEvent) -> bool:
        if is_ours(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        acts = self._moves(event) if held == _ALT else not held and self._acts(event)
        if not acts:
            super().keyPressEvent(event)

    def _moves(self, event: QKeyEvent) -> bool:
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()), 0)
        if step:
            self.stepped.emit(step)
        elif sideways(event):
            self.shifted.emit(sideways(event))
        return bool(step or sideways(event))

    def _acts(self, event: QKeyEvent) -> bool:
        if sideways(event):
            self.side_wanted.emit(sideways(event))
        elif event.key() == Qt.Key.Key_Insert:
            self.wanted.emit()
        elif event.key() == Qt.Key.Key_A:
            self.action_wanted.emit()
        elif event.key() == Qt.Key.Key_F2 and self.currentIndex().isValid():
            self.opened.emit(self.currentIndex())
        else:
            return False
        return True

    def _on_current(self, index: QModelIndex) -> None:
        row = self.rows.at(index)
        if row is not None:
            self.chosen.emit(row.numbered.id)

    # Dragging

    def target_at(self, at: QPoint) -> Target:
        row = self.rows.at(self.row_before(at))
        return row.key if row is not None else AT_END

    def take_drop(self, dropped: QMimeData, target: Target) -> bool:
        priority_id = dragged_priority(dropped)
        if priority_id:
            self.dropped.emit(priority_id, "" if target == AT_END else target[1])
        return bool(priority_id)


class HeadingEdit(LineEdit):
    """The heading of a column; Alt and the arrows move the column."""

    stepped = Signal(int)

    def event(self, event: QEvent) -> bool:
        if is_ours(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if held == _ALT and sideways(event):
            self.stepped.emit(sideways(event))
        else:
            super().keyPressEvent(event)


class AddPriorityLine(LineEdit):
    """A line for the next priority; several lines that are pasted are as many priorities."""

    written = Signal(tuple)

    def __init__(self) -> None:
        super().__init__(placeholder=_("Add a priority, then Enter"))
        self.returnPressed.connect(self.commit)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Paste):
            lines = lines_of(QGuiApplication.clipboard().text())
            if len(lines) > 1 and not self.text().strip():
                self.written.emit(lines)
                return
        super().keyPressEvent(event)

    def commit(self) -> None:
        """Tell what is written, if anything is."""
        words = self.text().strip()
        if words:
            self.clear()
            self.written.emit((words,))


class ColumnPane(QWidget):
    """A heading, its cards, and the line for the next."""

    renamed = Signal(str, str)
    """The heading as it was, and the words it gets."""

    def __init__(self, heading: str, shown: Callable[[], Hashable], *, is_flat: bool = False) -> None:
        super().__init__()
        self.heading, self._is_flat = heading, is_flat
        self.edit = HeadingEdit(heading, placeholder=_("Without a heading"), name=_("Heading"))
        self.edit.setCursorPosition(0)  # a long heading is read from its beginning
        theme.current().changed.connect(self._on_theme_changed)
        self._on_theme_changed()
        self._count = PlainLabel("", TextSize.SMALL, tone=Tone.INK2)
        self.list = PriorityList(heading or _("Priorities"), shown)
        self.add = AddPriorityLine()
        box = QVBoxLayout(self)
        space(box, (6, 4, 6, 10), 6)
        top = QHBoxLayout()
        space(top, (2, 2, 4, 2), 8)
        top.addWidget(self.edit, 1)
        top.addWidget(self._count)
        box.addLayout(top)
        box.addWidget(self.list, 1)
        box.addWidget(self.add)
        self.edit.setVisible(not is_flat)
        self._count.setVisible(not is_flat)
        self.edit.editingFinished.connect(self._on_renamed)

    def show_rows(self, rows: Sequence[PriorityRow], *, is_alone: bool) -> None:
        """Show the priorities of this column."""
        self.list.rows.show_rows(rows)
        self._count.setText(str(len(rows)) if rows else "")
        name = heading_words(self.heading, is_alone)
        self.list.setAccessibleName(name)
        self.edit.setPlaceholderText(name)
        self.edit.setAccessibleName(_("Heading {heading}").format(heading=name))
        set_tooltip(self.edit, name)
        words = _("Add a priority under {heading}").format(heading=name) if self.heading else _("Add a priority")
        self.add.setAccessibleName(words)

    def set_heading(self, heading: str) -> None:
        """Stand under another heading."""
        self.heading = heading
        if not self.edit.hasFocus() and self.edit.text() != heading:
            self.edit.setText(heading)
            self.edit.setCursorPosition(0)

    def _on_renamed(self) -> None:
        written = self.edit.text().strip()
        if written != self.heading and not self._is_flat:
            before, self.heading = self.heading, written
            self.renamed.emit(before, written)

    def _on_theme_changed(self) -> None:
        self.edit.setFont(theme.current().font(TextSize.CARD))
