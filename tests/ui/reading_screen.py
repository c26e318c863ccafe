"""Looking at the screen as a person does: colours of pixels, what is named, what is cut.

Knows Qt widgets. Must not know the program's pages, so that every page's tests can use it.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QAbstractButton, QAbstractScrollArea, QLabel, QWidget

from ui.painting.text import TextLook, layout_text
from ui.widgets.labels import PlainLabel


class ShownWindows(QObject):
    """Remembers what is shown as a window of its own."""

    def __init__(self) -> None:
        super().__init__()
        self.names: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.names.append(type(watched).__name__)
        return False


def painted(size: QSize, paint: Callable[[QPainter], None], ground: str = "#FFFFFF") -> QImage:
    """Return the picture that a paint function makes."""
    image = QImage(size, QImage.Format.Format_RGB32)
    image.fill(QColor(ground))
    with QPainter(image) as painter:
        paint(painter)
    return image


def inked_box(image: QImage, colour: QColor | None = None, ground: str = "#FFFFFF") -> QRect:
    """Return the smallest box around all pixels of a colour, or around everything that is not ground."""
    found = QRect()
    for y in range(image.height()):
        for x in range(image.width()):
            pixel = image.pixelColor(x, y)
            if pixel == colour if colour is not None else pixel != QColor(ground):
                found = found.united(QRect(x, y, 1, 1))
    return found


def unnamed_focusables(root: QWidget) -> list[str]:
    """Return the classes of widgets that the keyboard reaches and a screen reader cannot name."""
    widgets = [root, *root.findChildren(QWidget)]
    return [
        type(widget).__name__
        for widget in widgets
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and widget.isVisibleTo(root)
        and not widget.objectName().startswith("qt_")
        and not widget.accessibleName()
    ]


def cut_labels(root: QWidget) -> list[str]:
    """Return the words of visible labels that do not fit into their place."""
    cut = []
    for label in root.findChildren(PlainLabel):
        if not label.isVisible() or not label.text():
            continue
        wanted = label.heightForWidth(label.width()) if label.hasHeightForWidth() else label.sizeHint().height()
        if label.height() < wanted or (not label.hasHeightForWidth() and label.width() < label.sizeHint().width()):
            cut.append(label.text())
    return cut


def cut_words(root: QWidget) -> list[str]:
    """Return the words of visible labels that are cut without a tooltip that says them whole."""
    cut = []
    for label in root.findChildren(PlainLabel):
        if not label.isVisible() or not label.text():
            continue
        if label.height() < (label.heightForWidth(label.width()) if label.hasHeightForWidth() else 0):
            cut.append(label.text())
        is_seen = not label.visibleRegion().isEmpty()  # what is scrolled away was never painted, and has no tooltip yet
        if (
            is_seen
            and not label.hasHeightForWidth()
            and label.width() < label.sizeHint().width()
            and not label.toolTip()
        ):
            cut.append(label.text())
    return cut


def cut_buttons(root: QWidget) -> list[str]:
    """Return the words of visible buttons that have less room than they need and say so nowhere."""
    return [
        button.accessibleName() or button.text()
        for button in root.findChildren(QAbstractButton)
        if button.isVisible()
        and (button.width() < button.minimumSizeHint().width() or button.height() < button.minimumSizeHint().height())
    ]


def outside(root: QWidget) -> list[str]:
    """Return the names of widgets that the keyboard reaches and that stand wholly or partly outside of the page."""
    found = []
    room = root.rect().adjusted(-1, -1, 1, 1)  # a mirrored QSplitter stands one pixel too far
    for widget in root.findChildren(QWidget):
        if not widget.isVisible() or not widget.focusPolicy() & Qt.FocusPolicy.TabFocus or _scrolls(widget, root):
            continue
        if not room.contains(QRect(widget.mapTo(root, QPoint(0, 0)), widget.size())):
            found.append(widget.accessibleName() or type(widget).__name__)
    return found


def _scrolls(widget: QWidget, root: QWidget) -> bool:
    """Tell whether a widget stands in something that scrolls, where being outside is no harm."""
    parent = widget.parentWidget()
    while parent is not None and parent is not root:
        if isinstance(parent, QAbstractScrollArea):
            return True
        parent = parent.parentWidget()
    return False


def rich_labels(root: QWidget) -> list[str]:
    """Return the words of labels that Qt would read as markup."""
    return [label.text() for label in root.findChildren(QLabel) if label.textFormat() != Qt.TextFormat.PlainText]


def width_of(text: str, look: TextLook) -> int:
    """Return how wide a text is when nothing is cut."""
    return layout_text(text, look).width
