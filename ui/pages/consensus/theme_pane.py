"""The middle pane: the themes, to open, name, merge and drop recommendations on.

Knows rows and the keys of the list. Must not know how an act is saved.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QMimeData, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QVBoxLayout, QWidget

from a87desk.i18n import _
from a87desk.reading.consensus_board import ThemeOnBoard
from ui.pages.consensus.fitting_button import FittingButton, fit
from ui.pages.consensus.models import IDS_MIME, ThemeModel, dragged_ids
from ui.pages.consensus.rows import AnyThemeRow, MemberRow, NewThemeRow, Order, ThemeRow
from ui.pages.consensus.theme_painting import ThemeDelegate
from ui.painting.geometry import is_rtl
from ui.widgets.buttons import Button, ButtonKind
from ui.widgets.card_list import AnyIndex
from ui.widgets.digits import DigitKeys
from ui.widgets.drop_list import DropList, Target
from ui.widgets.headers import PaneHeader
from ui.widgets.spacing import space


class ThemePane(QWidget):
    """Themes as cards. It tells what a person wants; the page does it."""

    opened = Signal(str, bool)
    """A theme was opened or closed."""
    dropped = Signal(tuple, str, str)
    """Recommendations, the theme they come from ("" = none) and the one they were dropped on ("" = a new one)."""
    new_asked = Signal()
    order_chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.list = ThemeList()
        self._model = ThemeModel()
        self._delegate = ThemeDelegate(lambda: self.list.drop_key)
        self.list.setItemDelegate(self._delegate)
        self.list.setModel(self._model)
        self._order = Order.MOST_GROUPS
        self._build()
        self.list.toggled.connect(self._on_toggled)
        self.list.opened.connect(self._on_opened)
        self.list.dropped.connect(self.dropped)

    def show_rows(self, rows: Sequence[AnyThemeRow]) -> None:
        """Show these rows; what is chosen stays chosen."""
        self._model.show_rows(rows)
        themes = [row.one for row in rows if isinstance(row, ThemeRow)]
        met = sum(one.meets_rule for one in themes)
        words = _("{count}, of which {met} meet the rule").format(count=len(themes), met=met)
        if met == 1:
            words = _("{count}, of which 1 meets the rule").format(count=len(themes))
        self._header.set_text(words if themes else "")

    def themes(self) -> list[ThemeOnBoard]:
        """Return the themes in the order they are listed."""
        return [row.one for row in self._model.rows() if isinstance(row, ThemeRow)]

    def current(self) -> AnyThemeRow | None:
        return self._model.at(self.list.currentIndex())

    def current_theme(self) -> ThemeOnBoard | None:
        """Return the chosen theme, or the one whose recommendation is chosen."""
        row = self.current()
        if isinstance(row, ThemeRow):
            return row.one
        if isinstance(row, MemberRow):
            return next((one for one in self.themes() if one.theme.id == row.theme_id), None)
        return None

    def chosen_themes(self) -> list[ThemeOnBoard]:
        """Return the chosen themes, the one with the keyboard first."""
        rows = [self._model.at(index) for index in self.list.selectedIndexes()]
        themes = [row.one for row in rows if isinstance(row, ThemeRow)]
        current = self.current_theme()
        return sorted(themes, key=lambda one: one != current)

    def chosen_members(self) -> list[MemberRow]:
        """Return the chosen recommendations of the theme that has the keyboard."""
        current = self.current()
        if not isinstance(current, MemberRow):
            return []
        rows = [self._model.at(index) for index in self.list.selectedIndexes()]
        members = [row for row in rows if isinstance(row, MemberRow) and row.theme_id == current.theme_id]
        return members or [current]

    def choose(self, key: tuple[str, ...]) -> None:
        """Bring a row into view and choose it."""
        index = self._model.index_of(key)
        if index.isValid():
            self.list.setCurrentIndex(index)
            self.list.scrollTo(index)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        fit((self._sort,), self._header.room_for((self._sort,)))

    def _build(self) -> None:
        box = QVBoxLayout(self)
        space(box)
        self._header = PaneHeader(_("Themes"))
        self._header.set_margin(12)
        self._header.hold_title()
        self._sort = FittingButton(icon="arrow-up-down", kind=ButtonKind.QUIET, small=True)
        self._sort.say((_("Most groups first"), ""))
        self._sort.clicked.connect(self._on_sort)
        new = Button(_("New theme"), icon="plus", small=True)
        new.clicked.connect(self.new_asked)
        for button in (self._sort, new):
            self._header.add_action(button)
        box.addWidget(self._header)
        inner = QHBoxLayout()
        space(inner, (12, 0, 8, 4))
        inner.addWidget(self.list)
        box.addLayout(inner, 1)

    def _on_sort(self) -> None:
        self._order = Order.NUMBER if self._order is Order.MOST_GROUPS else Order.MOST_GROUPS
        self._sort.say((_("Most groups first") if self._order is Order.MOST_GROUPS else _("By number"), ""))
        self.order_chosen.emit(self._order.value)

    def _on_opened(self, index: QModelIndex) -> None:
        row = self._model.at(index)
        if isinstance(row, NewThemeRow):
            self.new_asked.emit()
        elif isinstance(row, ThemeRow):
            self.opened.emit(row.one.theme.id, not row.is_open)

    def _on_toggled(self, index: QModelIndex, is_open: bool) -> None:
        row = self._model.at(index)
        if isinstance(row, MemberRow) and not is_open:
            self.choose(("theme", row.theme_id))
            self.opened.emit(row.theme_id, False)
        elif isinstance(row, ThemeRow):
            self.opened.emit(row.one.theme.id, is_open)


class ThemeList(DropList):
    """The list with its keys, and the row that something is held over."""

    toggled = Signal(QModelIndex, bool)
    taken_out = Signal()
    main_asked = Signal()
    """The chosen recommendation belongs mainly to its theme."""
    dropped = Signal(tuple, str, str)

    def __init__(self) -> None:
        super().__init__(_("Themes"), IDS_MIME)
        self.digits = DigitKeys(self)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = event.modifiers() == Qt.KeyboardModifier.NoModifier
        forth, back = Qt.Key.Key_Right, Qt.Key.Key_Left
        if is_rtl():
            forth, back = back, forth
        if self.digits.takes(event):
            return
        if plain and event.key() in (forth, back):
            self.toggled.emit(self.currentIndex(), event.key() == forth)
        elif plain and event.key() == Qt.Key.Key_Backspace:
            self.taken_out.emit()
        elif plain and event.key() == Qt.Key.Key_Space and isinstance(self._row_at(self.currentIndex()), MemberRow):
            self.main_asked.emit()
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click on the head of a theme opens or closes it, if it only chose that one."""
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        is_click = event.button() == Qt.MouseButton.LeftButton and not event.modifiers()
        if is_click and index.isValid() and self._is_end(event.position().toPoint(), index):
            self.opened.emit(index)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open or close a theme; on its arrow each click does so already."""
        at = event.position().toPoint()
        if not self._is_end(at, self.indexAt(at)):
            super().mouseDoubleClickEvent(event)

    def target_at(self, at: QPoint) -> Target:
        """Return the theme at a place; below all of them it is the place for a new one."""
        row = self._row_at(self.indexAt(at))
        if isinstance(row, MemberRow):
            return ("theme", row.theme_id)
        return row.key if row is not None else ("new",)

    def take_drop(self, dropped: QMimeData, target: Target) -> bool:
        ids, out_of = dragged_ids(dropped)
        if ids:
            self.dropped.emit(ids, out_of, target[1] if target[0] == "theme" else "")
        return bool(ids)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Leave:
            self.hold_over(None)
        return super().event(event)

    def _row_at(self, index: AnyIndex) -> AnyThemeRow | None:
        row: AnyThemeRow | None = index.data(ThemeModel.ROW) if index.isValid() else None
        return row

    def _is_end(self, at: QPoint, index: AnyIndex) -> bool:
        """Tell whether a place is on the count and arrow of a theme, or on the place for a new one."""
        row = self._row_at(index)
        if not isinstance(row, ThemeRow):
            return isinstance(row, NewThemeRow)
        rect = self.visualRect(index)
        from_end = at.x() - rect.left() if is_rtl() else rect.right() - at.x()
        return from_end < rect.width() // 3 and at.y() > rect.center().y()
