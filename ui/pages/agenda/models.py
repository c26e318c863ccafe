"""The three lists as models, and a session as something that is dragged.

Knows rows and the ids in them. Must not know what dropping does.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QByteArray, QMimeData, Qt

from a87desk.i18n import _
from ui.pages.agenda.rows import EntryRow, PlaceRow, SessionRow
from ui.widgets.keyed_rows import AnyIndex, KeyedRows

SESSION_MIME = "application/x-a87-session"


class PlaceModel(KeyedRows[PlaceRow]):
    """The workshop and its days."""

    def key_of(self, row: PlaceRow) -> tuple[str, ...]:
        return row.key

    def words_of(self, row: PlaceRow) -> str:
        return row.title

    def spoken(self, row: PlaceRow) -> str:
        left = _("{count} to complete").format(count=row.problems) if row.problems else ""
        return ". ".join(part for part in (row.title, row.line, left) if part)


class SessionModel(KeyedRows[SessionRow]):
    """The sessions of one day; each can be dragged."""

    def key_of(self, row: SessionRow) -> tuple[str, ...]:
        return row.key

    def words_of(self, row: SessionRow) -> str:
        return row.title

    def spoken(self, row: SessionRow) -> str:
        return row.spoken

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        return super().flags(index) | Qt.ItemFlag.ItemIsDragEnabled if self.at(index) else super().flags(index)

    def mimeTypes(self) -> list[str]:
        return [SESSION_MIME]

    def mimeData(self, indexes: Sequence[AnyIndex]) -> QMimeData:
        row = self.at(indexes[0]) if indexes else None
        return session_mime(row.session.id if row else "")


class EntryModel(KeyedRows[EntryRow]):
    """What is to be completed."""

    def key_of(self, row: EntryRow) -> tuple[str, ...]:
        return row.key

    def words_of(self, row: EntryRow) -> str:
        return row.entry.words

    def spoken(self, row: EntryRow) -> str:
        kind = _("Contradiction") if row.entry.contradicts else _("Missing")
        return f"{kind}. {row.entry.words} {row.entry.where}"


def session_mime(session_id: str) -> QMimeData:
    """Return a session as something that is dragged."""
    mime = QMimeData()
    mime.setData(SESSION_MIME, QByteArray(session_id.encode()))
    return mime


def dragged_session(mime: QMimeData) -> str:
    """Return the session that is dragged, "" for what is not ours."""
    return bytes(mime.data(SESSION_MIME).data()).decode() if mime.hasFormat(SESSION_MIME) else ""
