"""Shows the pages of a PDF under each other, as paper on a desk: the very file that is exported, not a likeness of it.

Knows pages, zoom and scrolling. Pictures are made on the PDF's own thread; the window never waits for one. Paper is
always light.
"""

from __future__ import annotations

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
        self._pictures: dict[int, QPixmap] = {}
        self._asked: set[tuple[int, int]] = set()
        self._version = 0
        self._zoom = 1.0
        self._fits_width = True
        self._words = ""
        theme.current().changed.connect(self._forget_pictures)

    def show_pdf(self, data: bytes) -> None:
        """Show another PDF and stay on the same page."""
        page = self.page()
        self._pdf.ask(lambda pdf: pdf.load(data), lambda sizes: self._take(sizes, page), self._on_failed)

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

    def close_pdf(self) -> None:
        """Let the PDF go before the view is destroyed."""
        self._pdf.close()

    def _take(self, sizes: list[tuple[float, float]], page: int) -> None:
        self._sizes = sizes
        self._forget_pictures()
        self._fit()
        if page:
            self.go_to(page)
        self.loaded.emit(len(sizes))

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
            page = self.page()
            self._zoom = zoom
            self._forget_pictures()
            self._measure()
            self.go_to(page)
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

    def _forget_pictures(self) -> None:
        self._version += 1
        self._pictures.clear()
        self._asked.clear()
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
        picture = self._pictures.get(number)
        if picture is not None:
            painter.drawPixmap(rect, picture)
        else:
            self._ask_for(number)

    def _ask_for(self, number: int) -> None:
        version, ratio = self._version, self.devicePixelRatioF()
        if (number, version) in self._asked:
            return
        self._asked.add((number, version))
        scale = self._pixels_per_point() * ratio

        def take(picture: QImage) -> None:
            if version == self._version:
                self._pictures[number] = QPixmap.fromImage(picture)
                self.viewport().update()

        self._pdf.ask(lambda pdf: pdf.picture(number, scale), take, self._on_failed)

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
        self.page_shown.emit(self.page())
