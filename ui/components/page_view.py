"""Shows the pages of a PDF under each other, as paper on a desk: the very file that is exported, not a likeness of it.

Knows pages, zoom and scrolling. Pictures are made on the PDF's own thread; the window never waits for one. Paper is
always light.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QImage, QKeyEvent, QPainter, QPaintEvent, QPixmap, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from a87desk.domain.errors import A87Error
from a87desk.i18n import _
from ui import theme
from ui.components.pdf_pages import PdfPages
from ui.file_thread import FileThread
from ui.fonts import TextSize
from ui.painting.text import Align, TextLook, paint_line
from ui.tokens import Tone

MARGIN = 34
GAP = 14
ZOOM_STEP = 1.15
LEAST_ZOOM, MOST_ZOOM = 0.4, 3.0
MOST_PICTURES = 24
_WORDS = TextLook(TextSize.SMALL, align=Align.CENTRE)


class PageView(QAbstractScrollArea):
    """Pages of a PDF. `page_shown` tells the page at the top (the first is 1), `zoom_changed` the zoom in per cent."""

    page_shown = Signal(int)
    zoom_changed = Signal(int)
    loaded = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(_("Pages"))
        self.setFrameShape(QAbstractScrollArea.Shape.NoFrame)
        self.verticalScrollBar().valueChanged.connect(self._on_scrolled)
        self._pdf: FileThread[PdfPages] = FileThread(self)
        self._pdf.open(PdfPages, lambda: None, self._on_failed)
        self._sizes: list[tuple[float, float]] = []
        self._pictures: dict[int, tuple[int, QPixmap]] = {}
        """The picture of each page with the version it is of. An old one stays until the new one is there."""
        self._asked: set[int] = set()
        self._version = 1
        self._is_settling = False
        """Another PDF takes its place: nobody scrolled."""
        self._zoom = 1.0
        self._fits_width = True
        self._words = ""
        theme.current().changed.connect(self._make_pictures_anew)

    def show_pdf(self, data: bytes, moved: Callable[[int], int] | None = None) -> None:
        """Show another PDF and stay at the same place of the same page.

        `moved` tells which page of the new one (the first is 1) says what a page of the old one said.
        """
        self._pdf.ask(
            lambda pdf: pdf.load(data), lambda sizes: self._take(sizes, moved or (lambda page: page)), self._on_failed
        )

    def show_words(self, words: str) -> None:
        """Say something in place of pages, while there are none."""
        self._words = words
        self.viewport().update()

    def page_count(self) -> int:
        return len(self._sizes)

    def page(self) -> int:
        """Return the page at the top of the view, the first is 1; 0 where there is none."""
        top = self.verticalScrollBar().value() + self.viewport().height() // 3
        return max((number + 1 for number, rect in enumerate(self._rects()) if rect.top() <= top), default=0)

    def go_to(self, page: int) -> None:
        """Show the top of a page (the first is 1)."""
        rects = self._rects()
        if rects:
            at = rects[min(max(page, 1), len(rects)) - 1].top()
            self.verticalScrollBar().setValue(at - theme.current().px(GAP))

    def zoom(self, factor: float) -> None:
        """Show paper larger (above 1) or smaller."""
        self._fits_width = False
        self._set_zoom(self._zoom * factor)

    def fit_width(self) -> None:
        """Show paper as wide as the view allows."""
        self._fits_width = True
        self._fit()

    def _take(self, sizes: list[tuple[float, float]], moved: Callable[[int], int]) -> None:
        page, part = self._top()
        self._is_settling = True
        try:
            self._sizes = sizes
            self._pictures = {moved(number + 1) - 1: one for number, one in self._pictures.items()}
            self._make_pictures_anew()
            self._fit()
            if page:
                self._go_into(moved(page), part)
        finally:
            self._is_settling = False
        self.loaded.emit(len(sizes))

    def _top(self) -> tuple[int, float]:
        """Return the page at the upper edge (0 where there is none) and how much of it is above the edge."""
        top = self.verticalScrollBar().value()
        for number, rect in enumerate(self._rects(), 1):
            if rect.bottom() >= top:
                return number, (top - rect.top()) / rect.height()
        return 0, 0.0

    def _go_into(self, page: int, part: float) -> None:
        """Bring this part of the height of a page to the upper edge."""
        rects = self._rects()
        if rects:
            rect = rects[min(max(page, 1), len(rects)) - 1]
            self.verticalScrollBar().setValue(rect.top() + round(part * rect.height()))

    def _on_failed(self, problem: A87Error) -> None:
        self.show_words(problem.what_happened)

    # Geometry, in pixels of the whole stack of pages

    def _pixels_per_point(self) -> float:
        return self.logicalDpiX() / 72.0 * self._zoom

    def _rects(self) -> list[QRect]:
        rects, top, middle = [], theme.current().px(GAP), self.viewport().width() // 2
        for width, height in self._sizes:
            size = QSize(round(width * self._pixels_per_point()), round(height * self._pixels_per_point()))
            rects.append(QRect(QPoint(middle - size.width() // 2, top), size))
            top += size.height() + theme.current().px(GAP)
        return rects

    def _fit(self) -> None:
        if self._fits_width and self._sizes:
            room = self.viewport().width() - 2 * theme.current().px(MARGIN)
            widest = max(width for width, _height in self._sizes) * self.logicalDpiX() / 72.0
            self._set_zoom(room / widest)
        else:
            self._measure()

    def _set_zoom(self, zoom: float) -> None:
        zoom = min(max(zoom, LEAST_ZOOM), MOST_ZOOM)
        if abs(zoom - self._zoom) > 0.001:
            page, part = self._top()
            self._zoom = zoom
            self._make_pictures_anew()
            self._measure()
            self._go_into(page, part)
        self._measure()
        self.zoom_changed.emit(round(self._zoom * 100))

    def _measure(self) -> None:
        rects = self._rects()
        bottom = rects[-1].bottom() + theme.current().px(GAP) if rects else 0
        bar = self.verticalScrollBar()
        bar.setPageStep(self.viewport().height())
        bar.setSingleStep(40)
        bar.setRange(0, max(0, bottom - self.viewport().height()))
        self.viewport().update()

    def _make_pictures_anew(self) -> None:
        self._version += 1
        self._asked.clear()
        self.viewport().update()

    def _keep(self, number: int, version: int, picture: QPixmap) -> None:
        """Keep a picture; beyond a number that any screen is content with, the one farthest away goes."""
        self._pictures[number] = (version, picture)
        if len(self._pictures) > MOST_PICTURES:
            farthest = max(self._pictures, key=lambda one: abs(one - number))
            del self._pictures[farthest]
            self._asked.discard(farthest)
        self.viewport().update()

    # Events

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self.viewport()) as painter:
            painter.fillRect(self.viewport().rect(), theme.current().tokens.side)
            if not self._sizes:
                paint_line(painter, self.viewport().rect(), self._words, _WORDS, Tone.INK2)
            top = self.verticalScrollBar().value()
            view = self.viewport().rect().translated(0, top)
            for number, rect in enumerate(self._rects()):
                if rect.intersects(view):
                    self._paint_page(painter, number, rect.translated(0, -top))

    def _paint_page(self, painter: QPainter, number: int, rect: QRect) -> None:
        painter.fillRect(rect.adjusted(-1, -1, 1, 1), theme.current().tokens.line)
        painter.fillRect(rect, Qt.GlobalColor.white)
        version, picture = self._pictures.get(number, (0, None))
        if picture is not None:
            painter.drawPixmap(rect, picture)
        if version != self._version:
            self._ask_for(number)

    def _ask_for(self, number: int) -> None:
        version, ratio = self._version, self.devicePixelRatioF()
        if number in self._asked:
            return
        self._asked.add(number)
        scale = self._pixels_per_point() * ratio

        def draw(pdf: PdfPages) -> QImage | None:
            # Asked of a PDF or zoom that is gone meanwhile: the page that is seen now comes first.
            return pdf.picture(number, scale) if version == self._version else None

        def take(picture: QImage | None) -> None:
            if picture is not None and version == self._version:
                self._keep(number, version, QPixmap.fromImage(picture))

        self._pdf.ask(draw, take, self._on_failed)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}
        if event.key() in steps:
            self.go_to(self.page() + steps[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom(ZOOM_STEP if event.angleDelta().y() > 0 else 1 / ZOOM_STEP)
        else:
            super().wheelEvent(event)

    def _on_scrolled(self) -> None:
        self.viewport().update()
        if not self._is_settling:
            self.page_shown.emit(self.page())
