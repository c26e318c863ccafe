"""A form of one record: labelled fields under each other that save one by one, without a button.

Knows fields by name. Must not know which record it is, and saves nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, TypeVar

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from a87desk.domain.record import Record
from a87desk.i18n import _
from a87desk.store.writer import Basis
from ui.pages.agenda.fields import (
    Bound,
    BoundChoice,
    BoundText,
    ChoiceBox,
    LongText,
    clock_value,
    commas_of,
    commas_text,
    date_of,
    date_text,
    lines_of,
    lines_text,
    number_of,
    number_text,
)
from ui.pages.agenda.rows_editor import PAUSE_MS, RecordRow, RowsEditor
from ui.widgets.cards import SectionList
from ui.widgets.fields import Field, LineEdit
from ui.widgets.spacing import space

B = TypeVar("B", bound=Bound)


class RecordForm(SectionList):
    """`changed` carries the name of a field and its new value; `left` that a person is done (Esc).

    `record_id` is the record that `changed` speaks of. `shown` says that a record was shown: whoever hears it gives the
    form its basis (`take_basis`). `paused` carries noun, record, field and what is written in it and not saved, "" once
    it is. `editors` are the lists of other records in the form.
    """

    changed = Signal(str, object)
    left = Signal()
    shown = Signal()
    paused = Signal(object, str, str, str)

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.bound: dict[str, Bound] = {}
        self.editors: tuple[RowsEditor[Any], ...] = ()
        self.record_id = ""
        self._noun: type[Record] = Record
        self._basis: dict[str, tuple[str, ...]] = {}
        self._drafts: set[str] = set()
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self._on_paused)
        leave = QShortcut(QKeySequence(Qt.Key.Key_Escape), self)
        leave.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        leave.activated.connect(self.left)

    def show_record(self, record: Record) -> None:
        """Show a record; what a person is writing in it stays."""
        is_other = record.id != self.record_id
        if is_other:
            self.commit()
            self.record_id, self._noun = record.id, type(record)
            self._basis.clear()
            self._drafts.clear()
            self.verticalScrollBar().setValue(0)
        for bound in self.bound.values():
            if bound.show(getattr(record, bound.name), anew=is_other):
                self._basis.pop(bound.name, None)  # the one before may speak of other words
        self.shown.emit()

    def take_basis(self, record: Record, basis: Basis) -> None:
        """Take what the log knew when the record was read, for every field that shows what the record says."""
        row = self.row(record.id)
        if row is not None:
            row.take_basis(record, basis)
        if record.id != self.record_id:
            return
        for name, bound in self.bound.items():
            if name not in self._basis and bound.is_seen(getattr(record, name)):
                self._basis[name] = basis[name]

    def basis_of(self, name: str) -> Basis | None:
        """Return what was on screen when a person began to write in a field, None where it was only just shown."""
        return {name: self._basis[name]} if name in self._basis else None

    def put_back(self, name: str, words: str, record_id: str = "") -> None:
        """Put words into a field as if they were typed and not saved yet, and give it the keyboard."""
        row, bound = self.row(record_id), self.bound.get(name)
        if row is not None:
            edit = row.put_back(name, words)
            if edit is not None:
                edit.setFocus(Qt.FocusReason.OtherFocusReason)
        elif bound is not None:
            bound.put_back(words)
            self._drafts.add(name)
            self.focus_editor(bound.editor)

    def row(self, record_id: str) -> RecordRow[Any] | None:
        """Return the row of another record in the form, None where it is not here."""
        return next((row for each in self.editors if (row := each.row(record_id)) is not None), None)

    def keep_editors(self, *editors: RowsEditor[Any]) -> None:
        """Take lists of other records into the form: what is written in them is told and kept as it is in fields."""
        self.editors = editors
        for editor in editors:
            editor.paused.connect(self.paused)

    def commit(self) -> None:
        """Tell what is written and was not told yet."""
        for bound in self.bound.values():
            bound.commit()
        for editor in self.editors:
            editor.commit()

    def focus_field(self, name: str, record_id: str = "") -> bool:
        """Give the keyboard to a field and bring it into view; tell whether there is such a field."""
        row, found = self.row(record_id), self.bound.get(name)
        if row is not None:
            self.focus_editor(row.first_editor())
            return True
        if found is None or found.field.isHidden():
            return False
        self.focus_editor(found.editor)
        return True

    def focus_editor(self, editor: QWidget) -> None:
        """Give the keyboard to an editor of the form; what is in a line is chosen, to be written over."""
        editor.setFocus(Qt.FocusReason.ShortcutFocusReason)
        if isinstance(editor, LineEdit):
            editor.selectAll()
        self.ensureWidgetVisible(editor, 0, 40)

    # Fields

    def add_line(self, name: str, label: str, hint: str = "", placeholder: str = "") -> Field:
        """Return a field for one line of words."""
        return self._text(name, label, LineEdit(placeholder=placeholder, name=label), hint)

    def add_text(self, name: str, label: str, hint: str = "", *, least: int = 2, most: int = 8) -> Field:
        """Return a field for several lines of words."""
        return self._text(name, label, LongText(name=label, least=least, most=most), hint)

    def add_lines(self, name: str, label: str, hint: str = "", *, least: int = 2) -> Field:
        """Return a field for several texts, one a line."""
        editor = LongText(name=label, least=least, most=10)
        return self._text(name, label, editor, hint or _("One per line."), (lines_text, lines_of))

    def add_words(self, name: str, label: str, hint: str = "") -> Field:
        """Return a field for several words between commas."""
        return self._text(name, label, LineEdit(name=label), hint, (commas_text, commas_of))

    def add_date(self, name: str, label: str) -> Field:
        """Return a field for a date as people write it; under it the day that is understood."""
        editor = LineEdit(placeholder=_("Date not given"), name=label)
        return self._text(name, label, editor, "", (date_text, date_of))

    def add_time(self, name: str, label: str) -> Field:
        """Return a field for a time of the day."""
        return self._text(name, label, LineEdit(placeholder=_("Not given"), name=label), "", (str, clock_value))

    def add_number(self, name: str, label: str, placeholder: str = "") -> Field:
        """Return a field for a whole number."""
        return self._text(name, label, LineEdit(placeholder=placeholder, name=label), "", (number_text, number_of))

    def add_choice(self, name: str, label: str, choices: Sequence[tuple[str, object, str]]) -> Field:
        """Return a field for one of several values: (words, value, icon or "")."""
        field = Field(label, ChoiceBox(label))
        self._keep(BoundChoice(name, field, choices))
        return field

    def _text(
        self,
        name: str,
        label: str,
        editor: QWidget,
        hint: str,
        turn: tuple[Callable[[Any], str], Callable[[str], Any]] = (str, str.strip),
    ) -> Field:
        field = Field(label, editor, hint)
        self._keep(BoundText(name, field, *turn))
        return field

    def _keep(self, bound: Bound) -> None:
        bound.tell = self._on_told
        bound.typed = self._pause.start
        self.bound[bound.name] = bound

    def _on_told(self, name: str, value: object) -> None:
        self.changed.emit(name, value)
        self._basis.pop(name, None)
        if name in self._drafts:
            self._drafts.discard(name)
            self._tell_paused(name, "")

    def _tell_paused(self, name: str, words: str) -> None:
        self.paused.emit(self._noun, self.record_id, name, words)

    def _on_paused(self) -> None:
        for name, bound in self.bound.items():
            written = bound.unsaved()
            if written is not None:
                self._drafts.add(name)
                self._tell_paused(name, written)
            elif name in self._drafts:
                self._drafts.discard(name)
                self._tell_paused(name, "")


def side_by_side(box: QVBoxLayout, *parts: tuple[QWidget, int]) -> None:
    """Put fields beside each other into a form, each with its share of the width."""
    row = QHBoxLayout()
    space(row, gap=8)
    for part, share in parts:
        row.addWidget(part, share, Qt.AlignmentFlag.AlignTop)
    box.addLayout(row)
