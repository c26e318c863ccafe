"""Looking at the screen as a person does: colours of pixels, what is named, what is cut.

Knows Qt widgets. Must not know the program's pages, so that every page's tests can use it.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QLabel, QWidget

from ui.painting.text import TextLook, layout_text
from ui.widgets.labels import PlainLabel


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


def rich_labels(root: QWidget) -> list[str]:
    """Return the words of labels that Qt would read as markup."""
    return [label.text() for label in root.findChildren(QLabel) if label.textFormat() != Qt.TextFormat.PlainText]


def width_of(text: str, look: TextLook) -> int:
    """Return how wide a text is when nothing is cut."""
    return layout_text(text, look).width
