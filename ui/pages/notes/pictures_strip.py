"""The pictures of one note as small pictures, and the button that adds one.

Knows attachments and thumbnails. Must not know where the bytes lie or how they are saved.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QImage, QKeyEvent, QPainter, QPainterPath, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QVBoxLayout, QWidget

from a87desk.domain.attachment import Attachment
from a87desk.i18n import _
from ui import theme
from ui.painting.geometry import centred, crisp
from ui.painting.icons import paint_icon
from ui.safe_text import set_tooltip
from ui.tokens import Tone
from ui.widgets.buttons import Button, enters
from ui.widgets.flow import Flow
from ui.widgets.spacing import space

WIDTH, HEIGHT = 72, 54


class Thumbnail(QAbstractButton):
    """One picture, small. Enter or a click opens it, Del takes it away."""

    removed = Signal()

    def __init__(self, attachment: Attachment, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.attachment = attachment
        self._picture = QPixmap()
        self._missing = False
        name = attachment.caption or attachment.file_name or _("Picture")
        self.setAccessibleName(_("Picture: {name}").format(name=name))
        set_tooltip(self, name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.follow(self)

    def show_picture(self, image: QImage) -> None:
        """Show the picture; an empty one says that it did not come along."""
        self._missing = image.isNull()
        self._picture = QPixmap.fromImage(image)
        if self._missing:
            set_tooltip(self, _("This picture is not on this laptop."))
        self.update()

    def sizeHint(self) -> QSize:
        px = theme.current().px
        return QSize(px(WIDTH), px(HEIGHT))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Delete:
            self.removed.emit()
        elif not enters(self, event):
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        tokens, px = theme.current().tokens, theme.current().px
        with QPainter(self) as painter:
            painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
            path = QPainterPath()
            path.addRoundedRect(crisp(self.rect()), px(5), px(5))
            painter.fillPath(path, tokens.surf3)
            if self._picture.isNull():
                paint_icon(painter, self.rect(), "unlink" if self._missing else "image", Tone.INK3)
            else:
                painter.save()
                painter.setClipPath(path, Qt.ClipOperation.IntersectClip)
                size = self._picture.size().scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatioByExpanding)
                painter.drawPixmap(centred(size, self.rect()), self._picture)
                painter.restore()
            painter.setPen(QPen(tokens.acc if self.underMouse() else tokens.line2, 1))
            painter.drawPath(path)


class PicturesStrip(QWidget):
    """The pictures of a note. Ids of attachments go out; `wanted` asks for the bytes of one by its hash."""

    added = Signal()
    opened = Signal(str)
    removed = Signal(str)
    wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: tuple[Attachment, ...] = ()
        self._flow = Flow()
        self.add = Button(_("Add picture…"), icon="image", small=True)
        self.add.clicked.connect(lambda: self.added.emit())
        box = QVBoxLayout(self)
        space(box, gap=6)
        box.addWidget(self._flow)
        box.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeading)
        self._flow.hide()

    def thumbnails(self) -> list[Thumbnail]:
        """Return the small pictures in order."""
        return [widget for widget in self._flow.widgets() if isinstance(widget, Thumbnail)]

    def show_pictures(self, pictures: Sequence[Attachment]) -> None:
        """Show these."""
        if self._shown == tuple(pictures):
            return
        self._shown = tuple(pictures)
        for widget in self._flow.clear():
            widget.deleteLater()
        for attachment in self._shown:
            small = Thumbnail(attachment)
            small.clicked.connect(lambda _checked=False, one=attachment: self.opened.emit(one.id))
            small.removed.connect(lambda one=attachment: self.removed.emit(one.id))
            self._flow.add(small)
        self._flow.setVisible(bool(self._shown))
        self._flow.updateGeometry()
        for sha in dict.fromkeys(one.sha for one in self._shown):
            self.wanted.emit(sha)

    def show_bytes(self, sha: str, image: QImage) -> None:
        """Show a picture that was asked for."""
        for small in self.thumbnails():
            if small.attachment.sha == sha:
                small.show_picture(image)
