"""What is typed in a cell: what the log knew when it was begun, and a draft until it is saved.

Knows the open workshop. Must not know the table.
"""

from __future__ import annotations

from PySide6.QtCore import QObject

from a87desk.domain.record import Record
from a87desk.store.writer import Basis
from a87desk.workspace import Workspace
from ui.pages.agenda.form_pane import draft_place
from ui.pages.roadmap.model import field_of
from ui.pages.roadmap.rows import AnyRow, Column, record_of
from ui.session import Session


class CellWriting(QObject):
    """One cell is written in at a time; what arrives meanwhile stands beside what is typed, not under it."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._record: Record | None = None
        self._basis: Basis = {}

    def begin(self, row: AnyRow) -> None:
        """Learn what the log knows of the record that somebody begins to write in."""
        record = record_of(row)
        self._record, self._basis = record, {}
        if record is None:
            return
        noun, record_id = type(record), record.id

        def look(file: Workspace) -> tuple[Record | None, Basis]:
            return file.read.one(noun, record_id), file.read.basis(noun, record_id)

        def take(answer: tuple[Record | None, Basis]) -> None:
            if self._record is record and answer[0] == record:
                self._basis = answer[1]

        self._session.ask(look, take)

    def basis_of(self, record: Record, field: str) -> Basis | None:
        """Return what was known of a field when it was begun, None where that was not told yet."""
        if self._record is None or self._record.id != record.id or field not in self._basis:
            return None
        return {field: self._basis[field]}

    def keep(self, row: AnyRow, column: int, words: str) -> None:
        """Keep what is typed so far; "" once it is saved or given up."""
        record = record_of(row)
        if record is not None:
            place = draft_place(type(record), record.id, field_of(row, Column(column)))
            self._session.act(lambda workspace: workspace.keep_draft(place, words))
