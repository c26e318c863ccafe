"""What the find field finds: a list under it, reached with the arrow keys, opened with Enter, closed with Esc.

Knows `FoundRecord`. Must not know pages: whoever listens to `chosen` goes there.
"""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QStyleOptionViewItem, QVBoxLayout, QWidget

from a87desk.i18n import _
from a87desk.reading.found import FoundRecord, find_everywhere
from ui import theme
from ui.fonts import TextSize, Weight
from ui.painting.frames import paint_row
from ui.painting.spans import Span
from ui.painting.text import TextLook, paint_line
from ui.session import Session
from ui.tokens import Tone
from ui.widgets.card_list import AnyIndex, CardDelegate, CardListView
from ui.widgets.cards import Card
from ui.widgets.fields import FindField
from ui.widgets.labels import PlainLabel
from ui.widgets.spacing import space
from ui.word_spans import found_spans

WIDTH, MOST_HEIGHT, ROW_HEIGHT = 460, 420, 44
WAIT_MS = 120
_LABEL = TextLook(TextSize.SMALL, Weight.DemiBold)
_WORDS = TextLook(TextSize.BASE)


class FoundModel(QAbstractListModel):
    """The records found, best first."""

    def __init__(self) -> None:
        super().__init__()
        self._found: list[FoundRecord] = []

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's own
        return 0 if parent.isValid() else len(self._found)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        found = self._found[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return f"{found.label}. {found.words}"
        return found if role == Qt.ItemDataRole.UserRole else None

    def show_found(self, found: Sequence[FoundRecord]) -> None:
        """Show these."""
        self.beginResetModel()
        self._found = list(found)
        self.endResetModel()


class FoundDelegate(CardDelegate):
    """Paints a record in two lines, the words sought marked."""

    sought = ""

    def height(self, index: AnyIndex, width: int) -> int:
        return theme.current().px(ROW_HEIGHT)

    def key(self, index: AnyIndex) -> Hashable:
        return None

    def words(self, index: AnyIndex, width: int) -> str:
        return str(index.data(Qt.ItemDataRole.UserRole).words)

    def paint_item(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        found: FoundRecord = index.data(Qt.ItemDataRole.UserRole)
        px = theme.current().px
        paint_row(painter, option.rect, option)
        inner = option.rect.adjusted(px(12), px(4), -px(12), -px(5))
        middle = inner.height() // 2
        paint_line(painter, inner.adjusted(0, 0, 0, -middle), found.label, _LABEL, Tone.INK2)
        spans: tuple[Span, ...] = found_spans(found.words, self.sought)
        paint_line(painter, inner.adjusted(0, middle, 0, 0), found.words, _WORDS, spans=spans)


class FindResults(Card):
    """The list under the find field of a window."""

    chosen = Signal(object)

    def __init__(self, field: FindField, parent: QWidget) -> None:
        super().__init__(padding=1, parent=parent)
        self._field, self._window = field, parent
        self._session: Session | None = None
        self._model = FoundModel()
        self._delegate = FoundDelegate(self)
        self._list = CardListView(_("Found"), bare=False)
        self._nothing = PlainLabel("", TextSize.SMALL, tone=Tone.INK2)
        self._wait = QTimer(self, singleShot=True, interval=WAIT_MS)
        self._build()
        self._connect()
        self.hide()

    def search(self, session: Session | None, words: str) -> None:
        """Look for words in the open workshop, a moment after the last key; hide for no words."""
        self._session = session
        if session is None or not words.strip():
            self._wait.stop()
            self.hide()
        else:
            self._wait.start()

    def _build(self) -> None:
        self._list.setItemDelegate(self._delegate)
        self._list.setModel(self._model)
        self.box.addWidget(self._list)
        row = QVBoxLayout()
        space(row, (12, 8, 12, 8))
        row.addWidget(self._nothing)
        self.box.addLayout(row)

    def _connect(self) -> None:
        self._wait.timeout.connect(self._ask)
        self._list.opened.connect(lambda index: self._choose(index.data(Qt.ItemDataRole.UserRole)))
        self._list.clicked.connect(lambda index: self._choose(index.data(Qt.ItemDataRole.UserRole)))
        self._field.edit.installEventFilter(self)
        self._list.installEventFilter(self)

    def _ask(self) -> None:
        words = self._field.text()
        if self._session is not None:
            self._session.ask(
                lambda workspace: find_everywhere(workspace.read, words), lambda found: self._show(words, found)
            )

    def _show(self, words: str, found: list[FoundRecord]) -> None:
        if words != self._field.text():
            return  # an answer to earlier words
        self._delegate.sought = words
        self._model.show_found(found)
        self._list.setVisible(bool(found))
        self._nothing.setText("" if found else _("Nothing matches “{words}”.").format(words=words))
        self._nothing.setVisible(not found)
        self._place()
        self.show()
        self.raise_()

    def _place(self) -> None:
        px = theme.current().px
        rows = self._model.rowCount() * px(ROW_HEIGHT) + px(4)
        height = min(px(MOST_HEIGHT), rows) if self._model.rowCount() else px(40)
        self.resize(px(WIDTH), height)
        below = self._field.mapTo(self._window, QPoint(0, self._field.height() + px(4)))
        right = below.x() + self._field.width() - self.width()
        is_mirrored = theme.current().direction == Qt.LayoutDirection.RightToLeft
        self.move(below.x() if is_mirrored else max(0, right), below.y())

    def _choose(self, found: FoundRecord) -> None:
        self.hide()
        self._field.clear()
        self.chosen.emit(found)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress or not self.isVisible():
            return False
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
            self._field.setFocus()
            return True
        if watched is self._field.edit and event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return):
            self._list.setFocus()
            self._list.setCurrentIndex(self._model.index(0, 0))
            return True
        return False
