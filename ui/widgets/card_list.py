"""Lists of painted rows and cards: one view, no widget for each row, heights measured once.

Knows items by an id and a height. Must not know what they show; a page subclasses `CardDelegate`.
"""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Hashable

from PySide6.QtCore import QAbstractItemModel, QEvent, QModelIndex, QObject, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QHelpEvent, QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QSizePolicy,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolTip,
    QWidget,
)

from ui import theme
from ui.safe_text import tooltip

AnyIndex = QModelIndex | QPersistentModelIndex
_KEPT_HEIGHTS = 20000


class CardDelegate(QStyledItemDelegate):
    """Paints items of variable height. Heights are kept by (key, width, text size); a changed item needs another key.

    Subclasses give `height`, `paint_item`, and if two texts may share an id, `key`.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._heights: dict[tuple[Hashable, int, int], int] = {}

    @abstractmethod
    def height(self, index: AnyIndex, width: int) -> int:
        """Measure an item in this width, in logical pixels, the gap to the next one included."""

    @abstractmethod
    def paint_item(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        """Paint an item into `option.rect`."""

    def key(self, index: AnyIndex) -> Hashable:
        """Return what an item's height depends on besides the width: its text, or an id with a revision."""
        return str(index.data(Qt.ItemDataRole.DisplayRole))

    def words(self, index: AnyIndex, width: int) -> str:
        """Return the words that the tooltip of an item shows, if any are cut in this width; "" for none."""
        return ""

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        width = self._width_of(option)
        key = (self.key(index), width, theme.current().revision)
        if key not in self._heights:
            if len(self._heights) > _KEPT_HEIGHTS:
                self._heights.clear()
            self._heights[key] = self.height(index, width)
        return QSize(width, self._heights[key])

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        painter.save()
        self.paint_item(painter, option, index)
        painter.restore()

    def helpEvent(
        self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: AnyIndex
    ) -> bool:
        if event.type() != QEvent.Type.ToolTip or not index.isValid():
            return False
        QToolTip.showText(event.globalPos(), tooltip(self.words(index, option.rect.width())), view)
        return True

    def _width_of(self, option: QStyleOptionViewItem) -> int:
        view = option.widget
        return view.viewport().width() if isinstance(view, QAbstractItemView) else option.rect.width()


class EndFollower(QObject):
    """Keeps the end of a view in sight while items come and the window changes, until somebody scrolls up."""

    def __init__(self, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._bar = view.verticalScrollBar()
        self._is_at_end = True
        self._bar.valueChanged.connect(self._on_value)
        self._bar.rangeChanged.connect(self._on_range)

    def _on_value(self, value: int) -> None:
        self._is_at_end = value >= self._bar.maximum() - 2

    def _on_range(self) -> None:
        if self._is_at_end:
            self._bar.setValue(self._bar.maximum())


def is_heard(option: QStyleOptionViewItem) -> bool:
    """Tell whether the list of an item has the keyboard; where it has not, nothing needs to look chosen."""
    return isinstance(option.widget, QWidget) and option.widget.hasFocus()


BATCH = 300
"""Items that are measured at once; shorter lists are laid out whole."""


class CardListView(QListView):
    """A list for a `CardDelegate`. Scrolls by pixels, measures anew when its width changes, transparent if `bare`.

    `hug` > 0: the view is never higher than its items, and asks for the height of that many of them at least.
    """

    opened = Signal(QModelIndex)
    """Enter or a double click on an item."""
    removed = Signal(QModelIndex)
    """Del on an item."""

    def __init__(self, name: str, *, bare: bool = True, hug: int = 0, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._hug = hug
        self.setAccessibleName(name)
        self.setProperty("bare", bare)
        self.viewport().setAutoFillBackground(not bare)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        if hug:
            self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.verticalScrollBar().setSingleStep(24)
        # Measuring ten thousand texts takes seconds: beyond what any workshop has, the window goes on meanwhile.
        self.setLayoutMode(QListView.LayoutMode.Batched)
        self.setBatchSize(BATCH)
        self.doubleClicked.connect(self._on_double_clicked)
        theme.current().changed.connect(self.scheduleDelayedItemsLayout)

    def setModel(self, model: QAbstractItemModel | None) -> None:
        super().setModel(model)
        if not model:
            return
        for signal in (model.modelReset, model.rowsInserted, model.rowsRemoved, model.dataChanged):
            signal.connect(self._on_items_changed)
        self._on_items_changed()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self.scheduleDelayedItemsLayout()
            if self._hug:  # in another width the items have other heights
                self.updateGeometry()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        index = self.currentIndex()
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        if index.isValid() and plain and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit(index)
        elif index.isValid() and plain and event.key() == Qt.Key.Key_Delete:
            self.removed.emit(index)
        else:
            super().keyPressEvent(event)

    def moveCursor(self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        """Go as Qt does; Home goes to the first item that can be chosen, also where a heading stands before it."""
        index = super().moveCursor(action, modifiers)
        if action != QAbstractItemView.CursorAction.MoveHome or index.flags() & Qt.ItemFlag.ItemIsEnabled:
            return index
        model = self.model()
        rows = (model.index(row, 0) for row in range(model.rowCount()))
        return next((one for one in rows if one.flags() & Qt.ItemFlag.ItemIsEnabled), index)

    def natural_height(self) -> int:
        """Return the height that shows all items without scrolling."""
        model = self.model()
        return sum(self.sizeHintForIndex(model.index(row, 0)).height() for row in range(model.rowCount()))

    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        return QSize(hint.width(), self.natural_height()) if self._hug else hint

    def minimumSizeHint(self) -> QSize:
        hint = super().minimumSizeHint()
        if not self._hug or not self.model():
            return hint
        first = self.sizeHintForIndex(self.model().index(0, 0)).height()
        return QSize(hint.width(), min(self.natural_height(), self._hug * max(0, first)))

    def _on_items_changed(self) -> None:
        model = self.model()
        if model.rowCount() and not self.currentIndex().isValid():
            self.setCurrentIndex(model.index(0, 0))
        if self._hug:
            self.updateGeometry()

    def _on_double_clicked(self, index: QModelIndex) -> None:
        self.opened.emit(index)
