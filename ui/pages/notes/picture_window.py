"""One picture large, with what it shows written under it; arrows go to the next one of the same note.

Knows attachments and pictures. Must not know how they are saved: every wish goes out as a signal.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QImage, QKeyEvent, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QDialog, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from a87desk.domain.attachment import Attachment
from a87desk.i18n import _
from ui import theme
from ui.fonts import TextSize
from ui.painting.geometry import centred, is_rtl
from ui.painting.text import Align, TextLook, paint_line
from ui.tokens import Tone
from ui.widgets.buttons import Button, ButtonKind
from ui.widgets.fields import Field, LineEdit
from ui.widgets.labels import PlainLabel
from ui.widgets.spacing import space


class LargePicture(QWidget):
    """A picture as large as its place allows."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._picture = QPixmap()
        self._missing = False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(_("Picture"))

    def show_picture(self, image: QImage | None) -> None:
        """Show a picture; None while it is fetched, an empty one where it is not here."""
        self._missing = image is not None and image.isNull()
        self._picture = QPixmap() if image is None else QPixmap.fromImage(image)
        self.update()

    def sizeHint(self) -> QSize:
        px = theme.current().px
        return QSize(px(820), px(520))

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), theme.current().tokens.surf3)
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            if self._missing:
                look = TextLook(TextSize.BASE, align=Align.CENTRE)
                paint_line(painter, self.rect(), _("This picture is not on this laptop."), look, Tone.INK2)
            elif not self._picture.isNull():
                size = self._picture.size()
                if size.width() > self.width() or size.height() > self.height():
                    size = size.scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
                painter.drawPixmap(centred(size, self.rect()), self._picture)


class PictureWindow(QDialog):
    """Shows the pictures of a note. `fetch` asks for a picture by its hash and is given it when it is there."""

    captioned = Signal(str, str)
    """The id of an attachment and what it shows."""
    removed = Signal(str)

    def __init__(
        self,
        pictures: Sequence[Attachment],
        shown_id: str,
        fetch: Callable[[str, Callable[[QImage], None]], None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._pictures = list(pictures)
        self._place = next((place for place, one in enumerate(self._pictures) if one.id == shown_id), 0)
        self._fetch = fetch
        self._captions = {one.id: one.caption for one in self._pictures}
        self.large = LargePicture()
        self.caption = LineEdit("", placeholder=_("What does it show?"))
        self._count = PlainLabel("", TextSize.SMALL, tone=Tone.INK2)
        self.setWindowTitle(_("Picture"))
        self._build()
        self._show()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Left: 1 if is_rtl() else -1, Qt.Key.Key_Right: -1 if is_rtl() else 1,
                 Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}  # fmt: skip
        step = steps.get(Qt.Key(event.key()))
        if step is not None:
            self._step(step)
        else:
            super().keyPressEvent(event)

    def done(self, result: int) -> None:
        self._keep_caption()
        super().done(result)

    def _build(self) -> None:
        box = QVBoxLayout(self)
        space(box, (16, 16, 16, 16), 10)
        box.addWidget(self.large, 1)
        box.addWidget(Field(_("Caption"), self.caption))
        row = QHBoxLayout()
        space(row, gap=8)
        remove = Button(_("Remove picture"), ButtonKind.DANGER, icon="trash-2")
        self._before = Button(_("Previous"), icon="chevron-left")
        self._after = Button(_("Next"), icon="chevron-right")
        close = Button(_("Close"), ButtonKind.MAIN)
        remove.clicked.connect(self._on_remove)
        self._before.clicked.connect(lambda: self._step(-1))
        self._after.clicked.connect(lambda: self._step(+1))
        close.clicked.connect(self.accept)
        row.addWidget(remove)
        row.addWidget(self._count, 1)
        for button in (self._before, self._after, close):
            row.addWidget(button)
        box.addLayout(row)
        self.caption.returnPressed.connect(self.accept)

    def _show(self) -> None:
        one = self._pictures[self._place]
        self.caption.setText(self._captions[one.id])
        several = len(self._pictures) > 1
        self._before.setVisible(several)
        self._after.setVisible(several)
        count = _("{place} of {count}").format(place=self._place + 1, count=len(self._pictures)) if several else ""
        self._count.setText(" · ".join(part for part in (count, one.file_name) if part))
        self.large.show_picture(None)
        self._fetch(one.sha, lambda image, one=one: self._on_fetched(one, image))  # type: ignore[misc]

    def _on_fetched(self, one: Attachment, image: QImage) -> None:
        if self._pictures[self._place].id == one.id:
            self.large.show_picture(image)

    def _step(self, step: int) -> None:
        self._keep_caption()
        self._place = (self._place + step) % len(self._pictures)
        self._show()

    def _keep_caption(self) -> None:
        one = self._pictures[self._place]
        written = self.caption.text().strip()
        if written != self._captions[one.id]:
            self._captions[one.id] = written
            self.captioned.emit(one.id, written)

    def _on_remove(self) -> None:
        self.removed.emit(self._pictures[self._place].id)
        self._captions[self._pictures[self._place].id] = self.caption.text().strip()
        self.accept()
