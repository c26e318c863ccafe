"""A list of records in a form, each a few fields of its own, and a place to add the next one.

Knows how rows are kept while records change. Must not know what is in a row.
"""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Iterable, Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from a87desk.commands.command import Command
from a87desk.domain.record import Record
from a87desk.store.writer import Basis
from ui.widgets.fields import LineEdit, TextBox
from ui.widgets.spacing import space

PAUSE_MS = 400
"""After so long without a key, what is written is kept as a draft."""
R = TypeVar("R", bound=Record)


class RecordRow(QWidget, Generic[R]):
    """The fields of one record. `wanted` carries a command, and whether taking it back is offered."""

    wanted = Signal(object, bool)
    paused = Signal(object, str, str, str)
    """What is written and not saved: noun, record, field, words; "" once it is."""

    def __init__(self, record: R) -> None:
        super().__init__()
        self.record = record
        self._drafts: set[str] = set()
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self._on_paused)
        self.basis: Basis | None = None
        """What the log knew of the record when a person began to write; None while that is not told."""

    def show_record(self, record: R) -> None:
        """Show the record as it stands; what a person is writing stays, and so does its basis."""
        if not self.is_writing():
            self.basis = None
        self.record = record
        self.refresh()

    def take_basis(self, record: Record, basis: Basis) -> None:
        """Take what the log knew when the record was read, if that is the record on screen."""
        if self.basis is None and record == self.record:
            self.basis = basis

    @abstractmethod
    def is_writing(self) -> bool:
        """Whether a person is writing in a field of this row."""

    @abstractmethod
    def edits(self) -> dict[str, LineEdit | TextBox]:
        """Return the places to write, by the fields of the record they are for."""

    def follow_edits(self) -> None:
        """Keep what is written as a draft after a pause; a row calls this once it is built."""
        for edit in self.edits().values():
            if isinstance(edit, LineEdit):
                edit.textEdited.connect(lambda _text: self._pause.start())
            else:
                edit.textChanged.connect(self._on_text_changed)

    def put_back(self, field: str, words: str) -> QWidget | None:
        """Put words into a field as if they were typed and not saved yet; return where, None for no such field."""
        edit = self.edits().get(field)
        if isinstance(edit, LineEdit):
            edit.setText(words)
            edit.setModified(True)
        elif edit is not None:
            edit.setPlainText(words)
        self._drafts.add(field)
        return edit

    def _on_text_changed(self) -> None:
        if self.is_writing():
            self._pause.start()

    def _on_paused(self) -> None:
        for field, edit in self.edits().items():
            words = edit.text() if isinstance(edit, LineEdit) else edit.toPlainText()
            if words != getattr(self.record, field):
                self._drafts.add(field)
                self.paused.emit(type(self.record), self.record.id, field, words)
            elif field in self._drafts:
                self._forget((field,))

    def _forget(self, fields: Iterable[str]) -> None:
        for field in tuple(fields):
            self._drafts.discard(field)
            self.paused.emit(type(self.record), self.record.id, field, "")

    @abstractmethod
    def refresh(self) -> None:
        """Show `self.record`."""

    @abstractmethod
    def commit(self) -> None:
        """Ask for what is written and was not asked for yet."""

    @abstractmethod
    def first_editor(self) -> QWidget:
        """Return the editor that mends what is missing here."""

    def want(self, command: Command, *, offer: bool = False) -> None:
        """Ask for an act; after it the log knows more than the basis says."""
        self._pause.stop()
        self.wanted.emit(command, offer)
        self.basis = None
        self._forget(self._drafts)


class RowsEditor(QWidget, Generic[R]):
    """Rows in order. Those that stay keep their widgets, so that the keyboard stays where it is."""

    wanted = Signal(object, bool)
    paused = Signal(object, str, str, str)

    def __init__(self) -> None:
        super().__init__()
        self._rows: dict[str, RecordRow[R]] = {}
        self._box = QVBoxLayout(self)
        space(self._box, gap=8)

    @abstractmethod
    def make_row(self, record: R) -> RecordRow[R]:
        """Return the fields for a record."""

    def show_records(self, records: Sequence[R]) -> None:
        """Show these records in this order."""
        wanted = {record.id for record in records}
        for gone in [record_id for record_id in self._rows if record_id not in wanted]:
            row = self._rows.pop(gone)
            self._box.removeWidget(row)
            row.hide()
            row.deleteLater()
        for place, record in enumerate(records):
            row = self._rows.get(record.id) or self._added(record)
            if self._box.indexOf(row) != place:
                self._box.insertWidget(place, row)
            row.show_record(record)

    def row(self, record_id: str) -> RecordRow[R] | None:
        """Return the row of a record, None where it is not here."""
        return self._rows.get(record_id)

    def rows(self) -> list[RecordRow[R]]:
        """Return the rows in no certain order."""
        return list(self._rows.values())

    def commit(self) -> None:
        """Ask for what is written and was not asked for yet."""
        for row in self._rows.values():
            row.commit()

    def add_below(self, widget: QWidget) -> None:
        """Put a widget below all rows."""
        self._box.addWidget(widget)

    def _added(self, record: R) -> RecordRow[R]:
        row = self.make_row(record)
        row.wanted.connect(self.wanted)
        row.paused.connect(self.paused)
        self._rows[record.id] = row
        return row
