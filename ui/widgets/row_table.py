"""A table of whole rows to look through and act on by keys: rows are chosen, cells are not edited.

Knows how such a table behaves. Must not know what its rows are.
"""

from __future__ import annotations

from PySide6.QtCore import QAbstractItemModel, QItemSelectionModel, Qt
from PySide6.QtWidgets import QAbstractItemDelegate, QAbstractItemView, QFrame, QTableView

from ui.widgets.table_header import TableHeader


class RowTable(QTableView):
    """The table. `margins` stand before and behind the words of each cell, in unscaled pixels."""

    def __init__(self, model: QAbstractItemModel, delegate: QAbstractItemDelegate, name: str, margins: int) -> None:
        super().__init__()
        self._delegate = delegate
        self.setModel(model)
        self.setItemDelegate(delegate)
        self.setAccessibleName(name)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(10)
        self.setHorizontalHeader(TableHeader(lambda _column: (margins, margins)))

    def choose_row(self, place: int, column: int) -> None:
        """Choose this row and no other, whatever keys are held."""
        flags = QItemSelectionModel.SelectionFlag
        index = self.model().index(place, column)
        self.selectionModel().setCurrentIndex(index, flags.ClearAndSelect | flags.Rows)
        self.scrollTo(index)

    def keyboardSearch(self, search: str) -> None:
        """Keys act on rows; they seek nothing."""
