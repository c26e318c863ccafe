"""The board of an open space as a table: slots down, rooms across, a small card for each topic.

Knows the board. Must not know how an act is saved. A room that holds two topics shows both.
"""

from __future__ import annotations

import json
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QByteArray,
    QMimeData,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QDrag, QDragEnterEvent, QDragMoveEvent, QDropEvent, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)

from a87desk.domain.breakout_group import BreakoutGroup
from a87desk.i18n import _
from a87desk.reading.groups_board import number_words
from a87desk.reading.holders import is_nobody
from a87desk.reading.open_space_board import OpenSpaceBoard
from ui import theme
from ui.fonts import TextSize, Weight
from ui.pages.groups.rows import group_title
from ui.painting.frames import CardState, has_focus, paint_card, paint_inner_focus
from ui.painting.geometry import Row, is_rtl
from ui.painting.icons import icon_size, paint_icon
from ui.painting.marks import marker_size, paint_marker
from ui.painting.text import Align, TextLook, line_size, paint_line, paint_text
from ui.safe_text import isolate
from ui.tokens import Tone

AnyIndex = QModelIndex | QPersistentModelIndex
TOPIC_MIME = "application/x-a87-topic"
TOPIC, GAP, LEAST_ROW, LEAST_COLUMN = 62, 4, 72, 128
_NO_PARENT = QModelIndex()
_EMPTY = OpenSpaceBoard((), (), {}, (), {})
_TITLE = TextLook(TextSize.SMALL, Weight.DemiBold, Align.START, 2)
_SMALL = TextLook(TextSize.SMALL, align=Align.START)


class OpenSpaceModel(QAbstractTableModel):
    """Topics of a slot and a room in each cell."""

    TOPICS = Qt.ItemDataRole.UserRole + 1

    def __init__(self) -> None:
        super().__init__()
        self.board = _EMPTY

    def show_board(self, board: OpenSpaceBoard) -> None:
        """Show another board; where slots and rooms stay, so does the chosen cell."""
        if (board.slots, board.rooms) == (self.board.slots, self.board.rooms):
            self.board = board
            self.dataChanged.emit(self.index(0, 0), self.index(self.rowCount() - 1, self.columnCount() - 1))
            return
        self.beginResetModel()
        self.board = board
        self.endResetModel()

    def rowCount(self, parent: AnyIndex = _NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self.board.slots)

    def columnCount(self, parent: AnyIndex = _NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self.board.rooms)

    def place(self, index: AnyIndex) -> tuple[str, str]:
        """Return slot and room of a cell."""
        return self.board.slots[index.row()], self.board.rooms[index.column()]

    def topics(self, index: AnyIndex) -> tuple[BreakoutGroup, ...]:
        """Return the topics of a cell."""
        return self.board.cells.get(self.place(index), ()) if index.isValid() else ()

    def cell_of(self, topic_id: str) -> QModelIndex:
        """Return the cell of a topic, an invalid index where it is not on the board."""
        for (slot, room), topics in self.board.cells.items():
            if any(one.id == topic_id for one in topics):
                return self.index(self.board.slots.index(slot), self.board.rooms.index(room))
        return QModelIndex()

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        if role == self.TOPICS:
            return self.topics(index)
        if role == Qt.ItemDataRole.DisplayRole:
            return "; ".join(group_title(one) for one in self.topics(index))
        return self._spoken(index) if role == Qt.ItemDataRole.AccessibleTextRole else None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        names = self.board.rooms if orientation == Qt.Orientation.Horizontal else self.board.slots
        return isolate(names[section]) if section < len(names) else None

    def _spoken(self, index: AnyIndex) -> str:
        slot, room = self.place(index)
        said = [f"{slot}, {room}"]
        for one in self.topics(index):
            said.append(spoken_topic(one))
            said += self.board.contradictions.get(one.id, ())
        return ". ".join(said if self.topics(index) else [*said, _("free")])


class TopicDelegate(QStyledItemDelegate):
    """Paints the small cards of a cell."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        model, view = index.model(), option.widget
        if not isinstance(model, OpenSpaceModel) or not isinstance(view, OpenSpaceTable):
            return
        px = theme.current().px
        painter.save()
        inner = option.rect.adjusted(px(GAP), px(GAP), -px(GAP) - 1, -px(GAP) - 1)
        topics = model.topics(index)
        if index == view.target:
            paint_card(painter, inner, CardState.DROP_TARGET)
        elif not topics:
            paint_card(painter, inner, CardState.EMPTY)
        for place, one in enumerate(topics):
            top = inner.top() + place * (px(TOPIC) + px(GAP))
            card = QRect(inner.left(), top, inner.width(), px(TOPIC))
            chosen = index == view.currentIndex() and one.id == view.topic_id and view.hasFocus()
            paint_topic(painter, card, one, chosen=chosen, warned=one.id in model.board.contradictions)
        if has_focus(option) and not topics and view.hasFocus():
            paint_inner_focus(painter, inner, px(8))
        painter.restore()


class OpenSpaceTable(QTableView):
    """The table with its keys: arrows go, Shift and arrows move the topic, Space goes to the next topic of a cell."""

    placed = Signal(str, str, str)
    """A topic, the slot and the room it goes to."""
    opened = Signal(str)
    removed = Signal(str)
    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.board_model = OpenSpaceModel()
        self.topic_id = ""
        self.target = QModelIndex()
        self._pressed = QPoint()
        self._delegate = TopicDelegate(self)
        self.setModel(self.board_model)
        self.setItemDelegate(self._delegate)
        self.setAccessibleName(_("Board"))
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setAcceptDrops(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignCenter)
        self.viewport().setAutoFillBackground(False)
        self.setProperty("bare", True)
        self.setCornerButtonEnabled(False)
        theme.current().changed.connect(self.lay_out)
        self.board_model.modelReset.connect(self.lay_out)
        self.board_model.dataChanged.connect(self.lay_out)

    def show_board(self, board: OpenSpaceBoard) -> None:
        """Show the board; the topic that was chosen stays chosen, wherever it went."""
        self.board_model.show_board(board)
        if not self.choose(self.topic_id) and not self.currentIndex().isValid():
            self.setCurrentIndex(self.board_model.index(0, 0))

    def choose(self, topic_id: str) -> bool:
        """Choose a topic; tell whether it is on the board."""
        index = self.board_model.cell_of(topic_id)
        if index.isValid():
            self.setCurrentIndex(index)
            self._choose(topic_id)
        return index.isValid()

    def currentChanged(self, current: AnyIndex, previous: AnyIndex) -> None:
        super().currentChanged(current, previous)
        topics = self.board_model.topics(current)
        self._choose(topics[0].id if topics else "")

    def lay_out(self) -> None:
        """Make every row as high as its fullest cell."""
        px = theme.current().px
        self.horizontalHeader().setMinimumSectionSize(px(LEAST_COLUMN))
        for row in range(self.board_model.rowCount()):
            most = max(
                (len(self.board_model.topics(self.board_model.index(row, column)))
                 for column in range(self.board_model.columnCount())),
                default=0,
            )  # fmt: skip
            self.setRowHeight(row, max(px(LEAST_ROW), most * (px(TOPIC) + px(GAP)) + px(GAP) + 1))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        key = Qt.Key(event.key())
        if held == Qt.KeyboardModifier.ShiftModifier and self._moves(key):
            return
        if held or not self._acts(key):
            super().keyPressEvent(event)

    def _acts(self, key: Qt.Key) -> bool:
        acts = {Qt.Key.Key_Return: self.opened, Qt.Key.Key_Enter: self.opened, Qt.Key.Key_Delete: self.removed}
        if key == Qt.Key.Key_Space:
            self._next_topic()
            return True
        if key in (Qt.Key.Key_Backspace, Qt.Key.Key_0) and self.topic_id:
            self.placed.emit(self.topic_id, "", "")
            return True
        if key in acts and self.topic_id:
            acts[key].emit(self.topic_id)
            return True
        return False

    def _moves(self, key: Qt.Key) -> bool:
        """Move the chosen topic by one cell; tell whether the key does that."""
        on = -1 if is_rtl() else 1
        ways = {
            Qt.Key.Key_Left: (0, -on), Qt.Key.Key_Right: (0, on), Qt.Key.Key_Up: (-1, 0), Qt.Key.Key_Down: (1, 0),
        }  # fmt: skip
        if key not in ways:
            return False
        here = self.currentIndex()
        target = here.siblingAtRow(here.row() + ways[key][0]).siblingAtColumn(here.column() + ways[key][1])
        if self.topic_id and target.isValid():
            self.placed.emit(self.topic_id, *self.board_model.place(target))
        return True

    def _next_topic(self) -> None:
        topics = [one.id for one in self.board_model.topics(self.currentIndex())]
        if topics:
            here = topics.index(self.topic_id) if self.topic_id in topics else -1
            self._choose(topics[(here + 1) % len(topics)])

    def _choose(self, topic_id: str) -> None:
        self.topic_id = topic_id
        self.viewport().update()
        if topic_id:
            self.chosen.emit(topic_id)

    # Dragging

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        self._pressed = event.position().toPoint()
        topic = self._topic_at(self._pressed)
        if topic:
            self._choose(topic)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        topic = self._topic_at(event.position().toPoint())
        if topic:
            self.opened.emit(topic)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        far = (event.position().toPoint() - self._pressed).manhattanLength() >= QApplication.startDragDistance()
        topic = self._topic_at(self._pressed)
        if event.buttons() & Qt.MouseButton.LeftButton and far and topic:
            drag = QDrag(self)
            drag.setMimeData(topic_mime(topic))
            drag.exec(Qt.DropAction.CopyAction)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        self._follow(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        self._follow(event)

    def dropEvent(self, event: QDropEvent) -> None:
        topic, index = dragged_topic(event.mimeData()), self.indexAt(event.position().toPoint())
        self._point_at(QModelIndex())
        if topic and index.isValid():
            event.acceptProposedAction()
            self.placed.emit(topic, *self.board_model.place(index))

    def _follow(self, event: QDragMoveEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        ours = bool(dragged_topic(event.mimeData())) and index.isValid()
        event.setDropAction(Qt.DropAction.CopyAction)
        event.setAccepted(ours)
        self._point_at(index if ours else QModelIndex())

    def _point_at(self, index: QModelIndex) -> None:
        self.target = index
        self.viewport().update()

    def _topic_at(self, at: QPoint) -> str:
        index = self.indexAt(at)
        topics = self.board_model.topics(index)
        if not topics:
            return ""
        px = theme.current().px
        place = (at.y() - self.visualRect(index).top() - px(GAP)) // (px(TOPIC) + px(GAP))
        return topics[max(0, min(place, len(topics) - 1))].id


def paint_topic(painter: QPainter, rect: QRect, one: BreakoutGroup, *, chosen: bool, warned: bool) -> None:
    """Paint the small card of a topic."""
    px = theme.current().px
    paint_card(painter, rect, CardState.SELECTED if chosen else CardState.NORMAL)
    inner = rect.adjusted(px(8), px(5), -px(8), -px(4))
    head = Row(QRect(inner.left(), inner.top(), inner.width(), px(20)))
    paint_marker(painter, head.start(marker_size(), px(6)), one.number or 0)
    if warned:
        paint_icon(painter, head.end(icon_size(14), px(4)), "triangle-alert", Tone.WARN, 14)
    words = head.rest()
    paint_text(painter, QRect(words.left(), words.top() + 1, words.width(), px(34)), group_title(one), _TITLE)
    foot = Row(QRect(words.left(), inner.bottom() - px(16), words.width(), px(16)))
    if one.attended is not None:
        there = _("{count} there").format(count=one.attended)
        paint_line(painter, foot.end(QSize(line_size(there, _SMALL)), px(6)), there, _SMALL, Tone.INK2)
    convener = _("Convener: TBD") if is_nobody(one.facilitator) else one.facilitator
    paint_line(painter, foot.rest(), convener, _SMALL, Tone.INK2)


def spoken_topic(one: BreakoutGroup) -> str:
    """Return a topic as a screen reader says it."""
    said = [_("Topic {number}").format(number=number_words(one)), group_title(one)]
    said.append(_("convened by {name}").format(name=_("nobody yet") if is_nobody(one.facilitator) else one.facilitator))
    if one.attended is not None:
        said.append(_("{count} there").format(count=one.attended))
    return ", ".join(said)


def topic_mime(topic_id: str) -> QMimeData:
    """Return a topic as something that is dragged."""
    mime = QMimeData()
    mime.setData(TOPIC_MIME, QByteArray(json.dumps(topic_id).encode()))
    return mime


def dragged_topic(mime: QMimeData) -> str:
    """Return the topic that is dragged, "" for what is not ours."""
    return str(json.loads(bytes(mime.data(TOPIC_MIME).data()))) if mime.hasFormat(TOPIC_MIME) else ""
