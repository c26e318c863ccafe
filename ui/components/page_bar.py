"""The line above the pages: which page, how large.

Knows a `PageView`. Must not know what the pages say.
"""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import QHBoxLayout, QWidget

from a87desk.i18n import _
from ui import theme
from ui.components.page_view import ZOOM_STEP, PageView
from ui.fonts import TextSize
from ui.widgets.buttons import Button, ButtonKind, IconButton
from ui.widgets.fields import LineEdit
from ui.widgets.labels import PlainLabel
from ui.widgets.spacing import space

HEIGHT = 40


class PageBar(QWidget):
    """Page back and forward, the page's number, zoom."""

    def __init__(self, view: PageView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view = view
        self._back, self._forward = (
            IconButton("chevron-left", _("Page before")),
            IconButton("chevron-right", _("Next page")),
        )
        self._number = LineEdit("")
        self._number.setAccessibleName(_("Page"))
        self._number.setValidator(QIntValidator(1, 9999, self))
        self._number.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._count = PlainLabel("", TextSize.BASE)
        self._smaller, self._larger = IconButton("minus", _("Smaller")), IconButton("plus", _("Larger"))
        self._zoom = PlainLabel("100 %", TextSize.BASE)
        self._fit = Button(_("Fit width"), ButtonKind.QUIET, small=True)
        self._build()
        self._connect()

    def _build(self) -> None:
        px = theme.current().px
        self.setFixedHeight(px(HEIGHT))
        self._number.setFixedWidth(px(36))
        box = QHBoxLayout(self)
        space(box, (12, 0, 12, 0), 8)
        box.addStretch(1)
        for widget in (
            self._back,
            PlainLabel(_("Page")),
            self._number,
            self._count,
            self._forward,
            self._smaller,
            self._zoom,
            self._larger,
            self._fit,
        ):
            box.addWidget(widget)
        box.addStretch(1)

    def _connect(self) -> None:
        view = self._view
        self._back.clicked.connect(lambda: view.go_to(view.page() - 1))
        self._forward.clicked.connect(lambda: view.go_to(view.page() + 1))
        self._number.returnPressed.connect(self._on_number)
        self._smaller.clicked.connect(lambda: view.zoom(1 / ZOOM_STEP))
        self._larger.clicked.connect(lambda: view.zoom(ZOOM_STEP))
        self._fit.clicked.connect(view.fit_width)
        view.page_shown.connect(self._show_page)
        view.loaded.connect(lambda _count: self._show_page(view.page()))
        view.zoom_changed.connect(lambda percent: self._zoom.setText(f"{percent} %"))

    def _on_number(self) -> None:
        self._view.go_to(int(self._number.text() or 1))
        self._number.setText(str(self._view.page()))

    def _show_page(self, page: int) -> None:
        if not self._number.hasFocus():
            self._number.setText(str(page))
        self._count.setText(_("of {count}").format(count=self._view.page_count()))
