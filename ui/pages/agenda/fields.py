"""Fields that are bound to a field of a record: each shows a value, and tells a new one when a person leaves it.

Knows how a value is written and read. Must not know records, and saves nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QWidget

from a87desk.domain.clock_time import clock_of, read_clock
from a87desk.domain.fuzzy_date import FuzzyDate, Precision, parse_fuzzy_date
from a87desk.i18n import _
from exports.report.dates import day_words
from ui.widgets.fields import ComboBox, Field, LineEdit, TextBox


class NotThat(Exception):
    """What is written cannot be read; its words say how to write it."""


class LongText(TextBox):
    """A field for several lines that says when a person leaves it. It grows with its words at the width it has."""

    left = Signal()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self.updateGeometry()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.left.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if (
            event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
            and event.modifiers() & Qt.KeyboardModifier.ControlModifier
        ):
            self.left.emit()
        else:
            super().keyPressEvent(event)


class ChoiceBox(ComboBox):
    """A choice that the mouse wheel scrolls past, so that nobody changes it by scrolling the form."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class Bound:
    """One field of the form: its name in the record, its label, and what is written in it."""

    def __init__(self, name: str, field: Field) -> None:
        self.name, self.field = name, field
        self.tell: Callable[[str, Any], None] = lambda _name, _value: None
        self.typed: Callable[[], None] = lambda: None
        """Called when a person changed what is written, before it is told."""

    def show(self, value: Any, *, anew: bool = False) -> bool:
        """Show a value of the record; tell whether it is shown.

        What a person is writing, or wrote and could not be read, stays unless `anew`.
        """
        raise NotImplementedError

    def is_seen(self, value: Any) -> bool:
        """Whether this value is what was on screen before a person began to write."""
        raise NotImplementedError

    def unsaved(self) -> str | None:
        """Return what is written and was not told yet, None where nothing is."""
        return None

    def put_back(self, words: str) -> None:
        """Put words into the field as if they were typed and not told yet."""

    def commit(self) -> None:
        """Tell what is written and was not told yet."""
        raise NotImplementedError

    @property
    def editor(self) -> QWidget:
        return self.field.editor


class BoundText(Bound):
    """A line or several lines of words. `write` and `read` turn a value into words and back."""

    def __init__(
        self,
        name: str,
        field: Field,
        write: Callable[[Any], str] = str,
        read: Callable[[str], Any] = str.strip,
    ) -> None:
        super().__init__(name, field)
        self._write, self._read = write, read
        self._shown = ""
        self._seen = ""
        editor = field.editor
        if isinstance(editor, LineEdit):
            editor.editingFinished.connect(self.commit)
            editor.textEdited.connect(lambda _text: self.typed())
        elif isinstance(editor, LongText):
            editor.left.connect(self.commit)
            editor.textChanged.connect(self._on_text_changed)

    def show(self, value: Any, *, anew: bool = False) -> bool:
        words = self._write(value)
        written = self._text()
        is_writing = written != self._shown and (self.editor.hasFocus() or bool(self.field.error()))
        self._shown = words
        if is_writing and not anew:
            return False
        self._seen = words
        if written != words:
            self._put(words)
        self.field.set_error("")
        if isinstance(value, FuzzyDate):
            exact = value.precision is Precision.DAY
            self.field.set_hint(day_words(value) if exact else _("This is not known to the day"))
        elif self._write is date_text:
            self.field.set_hint("")
        return True

    def is_seen(self, value: Any) -> bool:
        return self._write(value) == self._seen

    def unsaved(self) -> str | None:
        written = self._text()
        return written if written != self._shown else None

    def put_back(self, words: str) -> None:
        self._put(words)

    def _on_text_changed(self) -> None:
        if self.unsaved() is not None:
            self.typed()

    def commit(self) -> None:
        written = self._text()
        if written == self._shown:
            self.field.set_error("")
            return
        try:
            value = self._read(written)
        except NotThat as problem:
            self.field.set_error(str(problem))
            return
        self.field.set_error("")
        self._shown = self._seen = self._write(value)
        if self._shown != written:
            self._put(self._shown)
        self.tell(self.name, value)

    def _text(self) -> str:
        editor = self.editor
        return (
            editor.text()
            if isinstance(editor, LineEdit)
            else editor.toPlainText()
            if isinstance(editor, LongText)
            else ""
        )

    def _put(self, words: str) -> None:
        if isinstance(self.editor, LineEdit):
            self.editor.setText(words)
        elif isinstance(self.editor, LongText):
            self.editor.setPlainText(words)


class BoundChoice(Bound):
    """One of several values, by its value."""

    def __init__(self, name: str, field: Field, choices: Sequence[tuple[str, object, str]]) -> None:
        super().__init__(name, field)
        box = field.editor
        assert isinstance(box, ChoiceBox)
        self._box = box
        for words, value, icon in choices:
            box.add_choice(words, value, icon)
        box.activated.connect(self._on_activated)

    def show(self, value: Any, *, anew: bool = False) -> bool:
        place = next((row for row in range(self._box.count()) if self._box.itemData(row) == value), -1)
        self._box.setCurrentIndex(place)
        return True

    def is_seen(self, value: Any) -> bool:
        return bool(self._box.currentData() == value)

    def commit(self) -> None:
        """A choice is told when it is made."""

    def _on_activated(self, _row: int) -> None:
        self.tell(self.name, self._box.currentData())


# Values as words and back


def date_text(value: FuzzyDate | None) -> str:
    """Return a date as it was written."""
    return value.as_written if value else ""


def date_of(text: str) -> FuzzyDate | None:
    """Return what a person wrote as a date; never refuses."""
    return parse_fuzzy_date(text)


def clock_value(text: str) -> str:
    """Return a time as HH:MM, "" for none.

    Raises:
        NotThat: it is no time.
    """
    if not text.strip():
        return ""
    minutes = read_clock(text)
    if minutes is None:
        raise NotThat(_("Write a time, for example 9:30 or 2.30 pm."))
    return clock_of(minutes)


def number_text(value: int | None) -> str:
    """Return a number as it is written, "" for none."""
    return "" if value is None else str(value)


def number_of(text: str) -> int | None:
    """Return a whole number, None for nothing.

    Raises:
        NotThat: it is none.
    """
    written = text.strip()
    if not written:
        return None
    if not written.isdecimal() or len(written) > 6:
        raise NotThat(_("Write a whole number, for example 5, or leave it empty."))
    return int(written)


def lines_text(values: Sequence[str]) -> str:
    """Return several texts, one a line."""
    return "\n".join(values)


def lines_of(text: str) -> tuple[str, ...]:
    """Return the lines that say something. Signs before them, as in a pasted list, are left out."""
    lines = (line.strip().removeprefix("•").removeprefix("–").strip() for line in text.splitlines())
    return tuple(line for line in lines if line)


def commas_text(values: Sequence[str]) -> str:
    """Return several words in one line."""
    return ", ".join(values)


def commas_of(text: str) -> tuple[str, ...]:
    """Return the words between commas."""
    return tuple(word.strip() for word in text.split(",") if word.strip())
