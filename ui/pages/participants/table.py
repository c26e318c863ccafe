"""The list of people as a table with its keys: check in, put in a group, jump by letters, choose several.

Knows keys and rows. Must not know how an act is saved.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QTableView

from a87desk.domain.vocabulary import AttendanceState
from a87desk.i18n import _
from a87desk.people.jump import NUMBER_SIGN, jump
from a87desk.reading.people import PersonRow
from ui import theme
from ui.keys import digit_of
from ui.pages.participants.model import Column, PeopleModel
from ui.pages.participants.painting import ROW, PersonDelegate, edges
from ui.painting.frames import paint_inner_focus
from ui.widgets.digits import DigitKeys
from ui.widgets.table_header import TableHeader

JUMP_MS = 1000
WIDTHS = {
    Column.HERE: 104, Column.NAME: 162, Column.ORGANISATION: 194, Column.STAKEHOLDER_GROUP: 154, Column.COUNTRY: 114,
    Column.GROUP: 140,
}  # fmt: skip
"""Drawn pixels when the table is as wide as they are together."""
_LEAST = {Column.NAME: 130, Column.ORGANISATION: 116, Column.STAKEHOLDER_GROUP: 126, Column.COUNTRY: 80}
"""The columns that bend, and how narrow they get before the table scrolls."""
STATE_KEYS = {
    1: AttendanceState.PRESENT,
    2: AttendanceState.REMOTE,
    3: AttendanceState.APOLOGIES,
    4: AttendanceState.REPRESENTED,
    5: AttendanceState.ABSENT,
}
"""Ctrl and this digit say how the chosen people take part."""
LEAVE_KEY = 6
_ENTERS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2)


class PeopleTable(QTableView):
    """It tells what a person wants; the page does it. All acts mean the chosen rows."""

    toggled = Signal(str)
    """Check in or take it back: the person of this id, or "" for the chosen ones."""
    state_wanted = Signal(object)
    leave_wanted = Signal()
    group_wanted = Signal(int)
    """The number of a group; 0 for none."""
    group_asked = Signal(str)
    """Where somebody without a group was clicked on."""
    edit_wanted = Signal()
    add_wanted = Signal()
    remove_wanted = Signal()
    chosen = Signal()
    jumped = Signal(str, bool)
    """The letters typed so far ("" when they are forgotten) and whether they led anywhere."""

    def __init__(self) -> None:
        super().__init__()
        self.people = PeopleModel()
        self.delegate = PersonDelegate()
        self.digits = DigitKeys(self)
        self._typed = ""
        self._forget = QTimer(self, singleShot=True, interval=JUMP_MS)
        self._is_laid_out = False
        self._build()
        self._connect()

    def current(self) -> PersonRow | None:
        """Return the row that the keyboard is on."""
        return self.people.at(self.currentIndex())

    def chosen_ids(self) -> tuple[str, ...]:
        """Return the chosen people in the order of the list."""
        rows = sorted({index.row() for index in self.selectionModel().selectedRows()})
        shown = self.people.rows()
        return tuple(shown[row].id for row in rows if row < len(shown))

    def chosen_rows(self) -> list[PersonRow]:
        """Return the chosen rows in order."""
        ids = set(self.chosen_ids())
        return [row for row in self.people.rows() if row.id in ids]

    def choose(self, person_id: str) -> bool:
        """Choose a person and bring it into view; tell whether it is shown."""
        place = self.people.row_of(person_id)
        if place < 0:
            return False
        self._go_to(place)
        return True

    def _go_to(self, place: int) -> None:
        """Choose this row and no other, whatever keys are held."""
        index = self.people.index(place, Column.NAME)
        flags = QItemSelectionModel.SelectionFlag
        self.selectionModel().setCurrentIndex(index, flags.ClearAndSelect | flags.Rows)
        self.scrollTo(index)

    # Keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        held = event.modifiers() & ~(Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier)
        if held == Qt.KeyboardModifier.ControlModifier and self._sets_state(event):
            return
        if held == Qt.KeyboardModifier.NoModifier and (self._acts(event) or self._puts(event) or self._jumps(event)):
            return
        if event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right) and not held:
            return  # a row is one thing; there is nothing beside it
        super().keyPressEvent(event)

    def _acts(self, event: QKeyEvent) -> bool:
        key = event.key()
        if key == Qt.Key.Key_Space:
            self.toggled.emit("")
        elif key in _ENTERS:
            self.edit_wanted.emit()
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End) and not event.modifiers() and self.people.rowCount():
            self._go_to(0 if key == Qt.Key.Key_Home else self.people.rowCount() - 1)
        elif key == Qt.Key.Key_Insert:
            self.add_wanted.emit()
        elif key == Qt.Key.Key_Delete:
            self.remove_wanted.emit()
        elif key == Qt.Key.Key_Escape and self._typed:
            self._on_forgotten()
        else:
            return False
        return True

    def _sets_state(self, event: QKeyEvent) -> bool:
        digit = digit_of(event)
        if digit in STATE_KEYS:
            self.state_wanted.emit(STATE_KEYS[digit])
        elif digit == LEAVE_KEY:
            self.leave_wanted.emit()
        else:
            return False
        return True

    def _puts(self, event: QKeyEvent) -> bool:
        """Take the digits of a group; after "#" they are the number of a row."""
        if self._typed.startswith(NUMBER_SIGN) or event.text() == NUMBER_SIGN:
            return False
        if self.digits.takes(event):
            return True
        if digit_of(event) == 0 and event.text() in ("0", "à", ""):
            self.group_wanted.emit(0)
            return True
        return False

    def _jumps(self, event: QKeyEvent) -> bool:
        letter = event.text()
        if len(letter) != 1 or not (letter.isalnum() or letter == NUMBER_SIGN):
            return False
        at = max(0, self.currentIndex().row())
        again = bool(self._typed) and set(self._typed) == {letter}
        typed = self._typed + letter
        row = jump(self.people.jumps(), typed, at)
        if row < 0 and again:  # the same letter again: the next one that begins with it
            row = jump(self.people.jumps(), letter, at + 1)
            typed = letter if row >= 0 else typed
        self._typed = typed
        self._forget.start()
        if row >= 0:
            self._go_to(row)
        self.jumped.emit(typed, row >= 0)
        return True

    def keyboardSearch(self, search: str) -> None:
        """Qt's own search looks at one column; ours is `_jumps`."""

    def _on_forgotten(self) -> None:
        self._forget.stop()
        self._typed = ""
        self.jumped.emit("", True)

    # Mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        row = self.people.at(index)
        if row is not None and event.button() == Qt.MouseButton.LeftButton and index.column() == Column.HERE:
            self.toggled.emit(row.id)
            event.accept()
            return
        super().mousePressEvent(event)
        is_plain = event.button() == Qt.MouseButton.LeftButton and not event.modifiers()
        if row is not None and is_plain and index.column() == Column.GROUP and not row.group_id:
            self.group_asked.emit(row.id)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        if index.column() == Column.HERE:
            self.mousePressEvent(event)
        elif index.column() == Column.GROUP and (row := self.people.at(index)) is not None:
            self.group_asked.emit(row.id)
        elif index.isValid():
            self.edit_wanted.emit()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        self._hover(self.rowAt(event.position().toPoint().y()))

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._hover(-1)

    def _hover(self, row: int) -> None:
        if row == self.delegate.hovered:
            return
        for one in (self.delegate.hovered, row):
            if one >= 0:
                self.viewport().update(self._row_rect(one))
        self.delegate.hovered = row

    # Building

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.hasFocus() and self.currentIndex().isValid():
            with QPainter(self.viewport()) as painter:
                paint_inner_focus(painter, self._row_rect(self.currentIndex().row()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if not self._is_laid_out:
            self._lay_out_columns()

    def _row_rect(self, row: int) -> QRect:
        first = self.visualRect(self.people.index(row, 0))
        return QRect(0, first.top(), self.viewport().width(), first.height())

    def _lay_out_columns(self) -> None:
        px = theme.current().px
        fixed = sum(px(width) for column, width in WIDTHS.items() if column not in _LEAST)
        more = max(0, self.viewport().width() - fixed - sum(map(px, _LEAST.values())))
        bending = sum(WIDTHS[column] - least for column, least in _LEAST.items())
        for column, width in WIDTHS.items():
            least = _LEAST.get(column, width)
            self.setColumnWidth(column, px(least) + more * (width - least) // bending)

    def _build(self) -> None:
        self.setModel(self.people)
        self.setItemDelegate(self.delegate)
        self.setAccessibleName(_("Participants"))
        head = TableHeader(edges, sorts=True)
        self.setHorizontalHeader(head)
        head.setSortIndicator(Column.NAME, Qt.SortOrder.AscendingOrder)
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(10)
        self.setShowGrid(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)

    def _connect(self) -> None:
        self._forget.timeout.connect(self._on_forgotten)
        self.digits.entered.connect(self.group_wanted)
        self.horizontalHeader().sectionResized.connect(self._on_resized)
        self.selectionModel().selectionChanged.connect(lambda *_: self.chosen.emit())
        self.selectionModel().currentRowChanged.connect(self._on_current)
        theme.current().changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    def _on_current(self, _now: QModelIndex, _before: QModelIndex) -> None:
        self.viewport().update()
        self.chosen.emit()

    def _on_resized(self) -> None:
        self._is_laid_out = self._is_laid_out or self.horizontalHeader().underMouse()

    def _on_theme_changed(self) -> None:
        self.verticalHeader().setDefaultSectionSize(theme.current().px(ROW))
        self.horizontalHeader().setFixedHeight(self.horizontalHeader().sizeHint().height())
        self._lay_out_columns()
        self.viewport().update()
