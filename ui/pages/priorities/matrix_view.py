"""The matrix of priority and feasibility: themes as marks that are dragged, or moved by keys.

Those without a place wait in a strip below.

Knows marks and their places. Must not know how a place is saved: it tells what a person wants. Every number that it
shows stands in the list and the card beside it too.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QContextMenuEvent,
    QHelpEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QApplication, QToolTip, QWidget

from a87desk.i18n import _
from ui import theme
from ui.fonts import TextSize
from ui.pages.priorities.matrix_labels import Box, Named, place_names
from ui.pages.priorities.matrix_mark import MarkWidget, ThemeMark
from ui.pages.priorities.matrix_painting import (
    Corner,
    corners_of,
    mark_size,
    name_size,
    paint_captions,
    paint_ground,
    paint_leader,
    paint_name,
    paint_strip_name,
)
from ui.pages.priorities.matrix_place import Plane, Tenths, kept, moved
from ui.pages.priorities.matrix_strip import Strip, strip_of
from ui.painting.geometry import is_rtl, mirrored
from ui.painting.marks import THEME_NUMBER
from ui.safe_text import tooltip

KEPT_AFTER_MS = 700
"""A run of arrow keys is one act, kept when the keys rest for so long or the keyboard goes elsewhere."""
MIDDLE: Tenths = (30, 30)
_CAPTION, _CAPTION_GAP, _BELOW = 20, 4, 26


class MatrixView(QWidget):
    """The picture, its marks, and the strip of what is not placed yet."""

    chosen = Signal(str)
    moved = Signal(str, int, int)
    """A theme's new priority and feasibility, in tenths of a point."""
    taken_back = Signal(str)
    counted = Signal(str, int)
    """One dot more or fewer for a theme."""
    menu_wanted = Signal(str, QPoint)
    """A theme, and where on the screen its menu belongs."""
    passed_on = Signal(str)
    """Enter on a theme that has its place."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(_("Priority and feasibility"))
        self._marks: dict[str, MarkWidget] = {}
        self._moving: dict[str, Tenths] = {}
        self._sent: dict[str, Tenths] = {}
        self._points: dict[str, QPointF] = {}
        self._names: dict[str, Box] = {}
        self._corners: tuple[Corner, ...] = ()
        self._strip = Strip()
        self._current = self._dragged = self._lifted = ""
        self._before: QWidget | None = None
        self._pressed_at = QPoint()
        self._pressed = ""
        self.setMouseTracking(True)
        self._rest = QTimer(self, singleShot=True, interval=KEPT_AFTER_MS)
        self._rest.timeout.connect(self.keep_moves)
        theme.current().changed.connect(self._arrange)

    # What it shows

    def show_marks(self, marks: Sequence[ThemeMark]) -> None:
        """Show these themes, the most important first: their names choose their places first."""
        self._sent.clear()
        wanted = {one.key: one for one in marks}
        for key in [one for one in self._marks if one not in wanted]:
            self._forget(key)
        for key, mark in wanted.items():
            if key in self._marks:
                self._marks[key].show_mark(mark)
            else:
                self._marks[key] = self._new(mark)
        self._marks = {key: self._marks[key] for key in wanted}
        self._order_tabs()
        if self._current not in self._marks:
            self._current = next(iter(self._marks), "")
        self._show_current()
        self._arrange()

    def set_tab_place(self, before: QWidget) -> None:
        """Say after which widget Tab comes to the first theme; marks are made later than what stands beside them."""
        self._before = before

    def _order_tabs(self) -> None:
        before = self._before
        for mark in self._marks.values():
            if before is not None:
                QWidget.setTabOrder(before, mark)
            before = mark

    def choose(self, key: str) -> None:
        """Ring a theme, without a signal."""
        if key in self._marks and key != self._current:
            self._current = key
            self._show_current()

    def current(self) -> str:
        """Return the theme that is ringed, "" for none."""
        return self._current

    def focus_mark(self, key: str) -> None:
        """Give the keyboard to a theme."""
        if key in self._marks:
            self._marks[key].setFocus(Qt.FocusReason.OtherFocusReason)

    def keep_moves(self) -> None:
        """Tell of moves by keys that wait for more keys."""
        self._rest.stop()
        waiting, self._moving = self._moving, {}
        for key, at in waiting.items():
            mark = self._marks.get(key)
            if mark is not None and mark.mark.at != at:
                self._sent[key] = at
                self.moved.emit(key, *at)

    def place_of(self, key: str) -> Tenths | None:
        """Return where a theme is shown, None in the strip."""
        mark = self._marks.get(key)
        stored = mark.mark.at if mark else None
        return self._moving.get(key, self._sent.get(key, stored))

    def point_of(self, key: str) -> QPoint:
        """Return the middle of a theme's mark."""
        return self._points[key].toPoint()

    def name_box(self, key: str) -> QRect | None:
        """Return where the name of a theme stands, None where there is no room for it."""
        box = self._names.get(key)
        return QRectF(box[0], box[1], box[2] - box[0], box[3] - box[1]).toAlignedRect() if box else None

    def plot(self) -> QRect:
        """Return the box of the matrix itself."""
        px = theme.current().px
        start = px(_CAPTION) + px(_CAPTION_GAP)
        below = px(_BELOW) + self._strip.height
        return mirrored(self.rect().adjusted(start, 0, 0, -below), self.rect())

    def minimumSizeHint(self) -> QSize:
        px = theme.current().px
        return QSize(px(300), px(240))

    # Keys, through the marks

    def _new(self, mark: ThemeMark) -> MarkWidget:
        made = MarkWidget(mark, self)
        made.stepped.connect(self._on_stepped)
        made.placed.connect(self._on_placed)
        made.taken_back.connect(self.taken_back)
        made.counted.connect(self.counted)
        made.entered.connect(self._on_entered)
        made.left.connect(self.keep_moves)
        made.escaped.connect(self._on_escaped)
        made.show()
        return made

    def _forget(self, key: str) -> None:
        gone = self._marks.pop(key)
        self._moving.pop(key, None)
        self._names.pop(key, None)
        self._points.pop(key, None)
        gone.hide()
        gone.deleteLater()

    def _on_stepped(self, key: str, up: int, across: int) -> None:
        self._move(key, moved(self.place_of(key) or MIDDLE, up, across))
        self._rest.start()

    def _on_placed(self, key: str) -> None:
        if self.place_of(key) is None:
            self._move(key, MIDDLE)
            self.keep_moves()
        else:
            self.keep_moves()
            self.passed_on.emit(key)

    def _on_escaped(self) -> None:
        self._rest.stop()
        self._moving.clear()
        self._dragged = ""
        self._arrange()

    def _on_entered(self, key: str) -> None:
        self.keep_moves()
        if key != self._current:
            self.choose(key)
            self.chosen.emit(key)

    def _move(self, key: str, at: Tenths) -> None:
        if key in self._marks and at != self.place_of(key):
            self._moving[key] = kept(at)
            self._arrange(moving=key)
            words = _("Priority {priority}, feasibility {feasibility}")
            said = words.format(priority=f"{at[0] / 10:.1f}", feasibility=f"{at[1] / 10:.1f}")
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._marks[key], said))

    # The mouse

    def mark_at(self, at: QPoint) -> str:
        """Return the theme whose mark, or name in the strip, is at a point; "" for none. The upper one wins."""
        reach = theme.current().px(THEME_NUMBER) / 2 + 2
        found = [
            key
            for key, point in self._points.items()
            if (point.x() - at.x()) ** 2 + (point.y() - at.y()) ** 2 <= reach**2
        ]
        if found:
            return self._current if self._current in found else found[-1]
        named = (key for key in self._names if (box := self.name_box(key)) is not None and box.contains(at))
        return next(named, self._strip.key_at(at))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        at = event.position().toPoint()
        self._pressed, self._pressed_at = self.mark_at(at), at
        if self._pressed:
            self.focus_mark(self._pressed)
            self._marks[self._pressed].raise_()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        at = event.position().toPoint()
        if not event.buttons() & Qt.MouseButton.LeftButton:
            self.setCursor(Qt.CursorShape.OpenHandCursor if self.mark_at(at) else Qt.CursorShape.ArrowCursor)
            return
        far = (at - self._pressed_at).manhattanLength() >= QApplication.startDragDistance()
        if self._pressed and (self._dragged or far):
            self._dragged = self._pressed
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
            self.drag_to(self._dragged, at)

    def drag_to(self, key: str, at: QPoint) -> None:
        """Show a theme at a point, as it is while the mouse holds it."""
        self._move(key, self._plane().tenths(QPointF(at)))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._pressed = ""
        if self._dragged:
            self._dragged = ""
            self.setCursor(Qt.CursorShape.OpenHandCursor)
            self.keep_moves()
            self._arrange()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_keys = event.reason() == QContextMenuEvent.Reason.Keyboard
        key = self._current if by_keys else self.mark_at(event.pos())
        if key:
            self.menu_wanted.emit(key, self.mapToGlobal(self.point_of(key)))

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            mark = self._marks.get(self.mark_at(event.pos()))
            words = f"{mark.mark.name}\n{mark.mark.told}" if mark else ""
            QToolTip.showText(event.globalPos(), tooltip(words), self)
            return True
        return super().event(event)

    # Where things are

    def _plane(self) -> Plane:
        return Plane(QRectF(self.plot()), mark_size() / 2, is_rtl())

    def _show_current(self) -> None:
        for key, mark in self._marks.items():
            mark.choose(key == self._current)
        if self._current in self._marks:
            self.setFocusProxy(self._marks[self._current])

    def _arrange(self, moving: str = "") -> None:
        """Find the places of all marks and names. What is being moved stands where it is, and the others stay."""
        if not moving or moving != self._lifted:
            self._arrange_others(moving)
            self.update()
        plot = self.plot()
        if moving:
            self._repaint_name(moving)
            at = self.place_of(moving)
            self._names.pop(moving, None)
            if at is not None:
                self._points[moving] = self._plane().point(at)
                self._names |= self._placed_names(plot, [moving], self._boxes_without(moving))
            self._repaint_name(moving)
        half = QPoint(mark_size() // 2, mark_size() // 2)
        for key, mark in self._marks.items():
            mark.move(self._points[key].toPoint() - half)

    def _repaint_name(self, key: str) -> None:
        box = self.name_box(key)
        if box is not None:
            self.update(box.adjusted(-2, -2, 2, 2))

    def _arrange_others(self, moving: str) -> None:
        self._lifted = moving
        waiting = [one.mark for key, one in self._marks.items() if self.place_of(key) is None]
        self._strip = strip_of(waiting, self.width())
        plot = self.plot()
        self._strip.move_to(self.height() - self._strip.height, self.rect())
        self._corners = corners_of(plot)
        still = {key: at for key in self._marks if key != moving and (at := self.place_of(key)) is not None}
        self._points = self._plane().apart(still, theme.current().px(THEME_NUMBER - 4))
        self._names = self._placed_names(plot, list(self._points), [])
        self._points |= self._strip.points()

    def _boxes_without(self, moving: str) -> list[Box]:
        """Return what the name of the theme that is moved must not lie on."""
        reach = theme.current().px(THEME_NUMBER) / 2
        marks = [
            (at.x() - reach, at.y() - reach, at.x() + reach, at.y() + reach)
            for key, at in self._points.items()
            if key != moving
        ]
        return [*marks, *self._names.values()]

    def _placed_names(self, plot: QRect, keys: Sequence[str], taken: Sequence[Box]) -> dict[str, Box]:
        px = theme.current().px
        radius = px(THEME_NUMBER) / 2
        named = []
        for key in keys:
            size = name_size(self._marks[key].mark.name_words)
            point = self._points[key]
            named.append(Named(key, point.x(), point.y(), radius, size.width(), size.height()))
        inside = (plot.left() + 3.0, plot.top() + 3.0, plot.right() - 2.0, plot.bottom() - 2.0)
        words = [
            (box.left() - 2.0, float(box.top()), box.right() + 3.0, box.bottom() + 1.0)
            for corner in self._corners
            for box in corner.boxes
        ]
        return place_names(named, inside, [*words, *taken], gap=px(8), rtl=is_rtl())

    # Painting

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            px = theme.current().px
            plot = self.plot()
            is_bare = bool(self._marks) and not self._names and all(self.place_of(key) is None for key in self._marks)
            hint = _("Drag a theme here, or choose one and press Enter") if is_bare else ""
            paint_ground(painter, plot, self._corners, hint)
            line = theme.current().line_height(TextSize.SMALL)
            below = QRect(plot.left(), plot.bottom() + 1 + px(_CAPTION_GAP), plot.width(), line)
            beside = mirrored(QRect(0, plot.top(), px(_CAPTION), plot.height()), self.rect())
            paint_captions(painter, plot, beside, below)
            plane = self._plane()
            for key, box in self._names.items():
                at, point = self.place_of(key), self._points[key]
                if at is not None and (plane.point(at) - point).manhattanLength() > 3:
                    paint_leader(painter, plane.point(at).toPoint(), point.toPoint())
                place = QRectF(box[0], box[1], box[2] - box[0], box[3] - box[1])
                if not place.toAlignedRect().intersects(event.rect()):
                    continue
                paint_name(painter, place, self._marks[key].mark.name_words)
            self._strip.paint(painter, paint_strip_name)
