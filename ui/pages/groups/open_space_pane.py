"""An open space: a line to write topics as they are called out, the board, what waits for a place, contradictions.

Knows the board. Must not know how an act is saved.
"""

from __future__ import annotations

from collections.abc import Hashable, Sequence

from PySide6.QtCore import QMimeData, QModelIndex, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QStyleOptionViewItem, QVBoxLayout, QWidget

from a87desk.domain.breakout_group import BreakoutGroup
from a87desk.i18n import _
from a87desk.reading.groups_board import GroupsBoard
from a87desk.reading.open_space_board import OpenSpaceBoard, open_space_board
from ui import theme
from ui.pages.groups.open_space_table import (
    GAP,
    TOPIC,
    OpenSpaceTable,
    dragged_topic,
    paint_topic,
    spoken_topic,
    topic_mime,
)
from ui.pages.groups.rows import group_title
from ui.painting.frames import is_selected
from ui.widgets.buttons import Button, ButtonKind
from ui.widgets.card_list import AnyIndex, CardDelegate, CardListView, is_heard
from ui.widgets.fields import LineEdit
from ui.widgets.headers import PaneHeader
from ui.widgets.keyed_rows import KeyedRows
from ui.widgets.notices import Banner, BannerKind
from ui.widgets.spacing import space


class WaitingModel(KeyedRows[BreakoutGroup]):
    """Topics without a slot or a room."""

    def key_of(self, row: BreakoutGroup) -> str:
        return row.id

    def words_of(self, row: BreakoutGroup) -> str:
        return group_title(row)

    def spoken(self, row: BreakoutGroup) -> str:
        return spoken_topic(row)

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsDragEnabled if index.isValid() else flags

    def mimeData(self, indexes: Sequence[AnyIndex]) -> QMimeData:
        rows = [row for one in indexes if (row := self.at(one)) is not None]
        return topic_mime(rows[0].id if rows else "")


class WaitingDelegate(CardDelegate):
    """Paints topics as on the board."""

    def key(self, index: AnyIndex) -> Hashable:
        return "topic"

    def height(self, index: AnyIndex, width: int) -> int:
        return theme.current().px(TOPIC) + theme.current().px(GAP)

    def words(self, index: AnyIndex, width: int) -> str:
        row: BreakoutGroup = index.data(WaitingModel.ROW)
        return spoken_topic(row)

    def paint_item(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        row: BreakoutGroup = index.data(WaitingModel.ROW)
        rect = option.rect.adjusted(0, 0, -1, -theme.current().px(GAP))
        paint_topic(painter, rect, row, chosen=is_selected(option) and is_heard(option), warned=False)


class WaitingList(CardListView):
    """What waits for a place; what is dropped here loses its place."""

    dropped = Signal(str)

    def __init__(self) -> None:
        super().__init__(_("Waiting for a place"), hug=2)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.setDropIndicatorShown(False)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        event.setAccepted(bool(dragged_topic(event.mimeData())))

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        event.setAccepted(bool(dragged_topic(event.mimeData())))

    def dropEvent(self, event: QDropEvent) -> None:
        topic = dragged_topic(event.mimeData())
        if topic:
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()
            self.dropped.emit(topic)


class OpenSpacePane(QWidget):
    """The board with what belongs to it. `chosen` says which topic has the keyboard."""

    added = Signal(str)
    """A line with a new topic."""
    placed = Signal(str, str, str)
    opened = Signal(str)
    removed = Signal(str)
    chosen = Signal(str)
    place_wanted = Signal(str)
    """A topic that waits shall get the first free place."""
    slots_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.board: OpenSpaceBoard | None = None
        self.line = LineEdit(
            placeholder=_("New topic, convener"), name=_("New topic, then a comma and who convenes it")
        )
        self.add = Button(_("Add topic"), ButtonKind.MAIN, icon="plus")
        self.slots = Button(_("Slots…"), icon="clock")
        self.warning = Banner(BannerKind.WARN, "")
        self.table = OpenSpaceTable()
        self.rows = WaitingModel()
        self._delegate = WaitingDelegate()
        self.waiting = WaitingList()
        self.waiting.setItemDelegate(self._delegate)
        self.waiting.setModel(self.rows)
        self._build()
        self._connect()

    def show_board(self, board: GroupsBoard) -> None:
        """Show the board as it stands."""
        found = open_space_board(board)
        self.board = found
        self.table.show_board(found)
        self.rows.show_rows(found.waiting)
        self._below.setVisible(bool(found.waiting))
        self._waiting_head.set_text(str(len(found.waiting)))
        sentences = found.sentences()
        self.warning.setVisible(bool(sentences))
        self.warning.set_words(sentences[0] if sentences else "", " ".join(sentences[1:]))

    def panels(self) -> Sequence[QWidget]:
        """Return what F6 goes to here."""
        return (self.line, self.table, self.waiting) if self._below.isVisibleTo(self) else (self.line, self.table)

    def choose(self, topic_id: str) -> None:
        """Give the keyboard to a topic, on the board or waiting."""
        if self.table.choose(topic_id):
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        index = self.rows.index_of(topic_id)
        if index.isValid():
            self.waiting.setCurrentIndex(index)
            self.waiting.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_added(self) -> None:
        written = self.line.text().strip()
        if written:
            self.line.clear()
            self.added.emit(written)
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def _topic(self, index: QModelIndex) -> str:
        row = self.rows.at(index)
        return row.id if row else ""

    def _build(self) -> None:
        box = QVBoxLayout(self)
        space(box, (16, 12, 16, 8), 8)
        line = QHBoxLayout()
        space(line, gap=8)
        line.addWidget(self.line, 1)
        line.addWidget(self.add)
        line.addWidget(self.slots)
        box.addLayout(line)
        box.addWidget(self.warning)
        box.addWidget(self.table, 1)
        self._below = QWidget()
        below = QVBoxLayout(self._below)
        space(below)
        self._waiting_head = PaneHeader(_("Waiting for a place"))
        self._waiting_head.set_margin(0)
        below.addWidget(self._waiting_head)
        below.addWidget(self.waiting)
        box.addWidget(self._below)

    def _connect(self) -> None:
        self.line.returnPressed.connect(self._on_added)
        self.add.clicked.connect(self._on_added)
        self.slots.clicked.connect(self.slots_wanted)
        self.table.placed.connect(self.placed)
        self.table.opened.connect(self.opened)
        self.table.removed.connect(self.removed)
        self.table.chosen.connect(self.chosen)
        self.waiting.dropped.connect(lambda topic: self.placed.emit(topic, "", ""))
        self.waiting.opened.connect(lambda index: self.place_wanted.emit(self._topic(index)))
        self.waiting.removed.connect(lambda index: self.removed.emit(self._topic(index)))
        self.waiting.selectionModel().currentChanged.connect(self._on_waiting)

    def _on_waiting(self, index: QModelIndex) -> None:
        if self._topic(index) and self.waiting.hasFocus():
            self.chosen.emit(self._topic(index))
