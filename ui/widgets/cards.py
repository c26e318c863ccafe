"""Frames that hold other things: cards, cards of rows, sections of a side pane, and places to drop files.

Knows edges, gaps and titles. Must not know what it holds.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from ui import theme
from ui.fonts import TextSize, Weight
from ui.painting.frames import CardState, paint_card, paint_rule
from ui.tokens import Tone
from ui.widgets.labels import PlainLabel
from ui.widgets.spacing import space


class Card(QFrame):
    """A white card. Its `box` takes what belongs on it; `set_state` gives it another edge."""

    def __init__(self, *, padding: int = 12, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = CardState.NORMAL
        self.box = QVBoxLayout(self)
        space(self.box, (padding, padding, padding, padding), 6)
        theme.follow(self)

    def set_state(self, state: CardState) -> None:
        """Show that the card is chosen, may be dropped on, and so on."""
        self._state = state
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            paint_card(painter, self.rect(), self._state)


class RowCard(Card):
    """A card of rows with a line between them; the height comes from what the rows hold."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(padding=0, parent=parent)
        space(self.box, (1, 1, 1, 1), 1)
        self._rows: list[QWidget] = []

    def add_row(self, row: QWidget) -> None:
        """Add a row below the others."""
        self._rows.append(row)
        self.box.addWidget(row)

    def clear(self) -> None:
        """Take all rows out and destroy them."""
        for row in self._rows:
            self.box.removeWidget(row)
            row.deleteLater()
        self._rows.clear()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        with QPainter(self) as painter:
            for row in self._rows[:-1]:
                paint_rule(painter, 1, self.width() - 2, row.geometry().bottom() + 1, Tone.LINE0)


class Rule(QWidget):
    """A line between two parts of a page."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(1)
        theme.follow(self)

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            paint_rule(painter, 0, self.width() - 1, 0)


class SectionList(QScrollArea):
    """The end pane of a page: titled sections under each other, a line between them, scrolling if need be."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._inner = QWidget()
        self._inner.setAutoFillBackground(False)
        self.viewport().setAutoFillBackground(False)
        self._box = QVBoxLayout(self._inner)
        space(self._box)
        self._box.addStretch(1)
        self.setWidget(self._inner)

    def add_section(self, title: str = "") -> QVBoxLayout:
        """Add a section at the end and return the layout for what belongs into it."""
        section = _Section(self._box.count() > 1)
        if title:
            section.box.addWidget(PlainLabel(title, TextSize.BASE, weight=Weight.DemiBold))
        self._box.insertWidget(self._box.count() - 1, section)
        return section.box


class _Section(QWidget):
    def __init__(self, ruled: bool) -> None:
        super().__init__()
        self._ruled = ruled
        self.box = QVBoxLayout(self)
        space(self.box, (16, 12, 16, 12), 6)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        theme.follow(self)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._ruled:
            with QPainter(self) as painter:
                paint_rule(painter, 0, self.width() - 1, 0)


class DropFrame(QFrame):
    """A dashed place for files with these endings. Other files are not taken; keys reach it through its buttons."""

    dropped = Signal(list)
    """The paths of the files, a `list[Path]`, at least one."""

    def __init__(self, endings: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._endings = tuple(ending.lower() for ending in endings)
        self._hovered = False
        self.setAcceptDrops(True)
        self.box = QHBoxLayout(self)
        space(self.box, (15, 12, 15, 12), 12)
        theme.follow(self)

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            paint_card(painter, self.rect(), CardState.DROP_TARGET if self._hovered else CardState.EMPTY)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        self._hover(bool(self._files(event.mimeData())))
        if self._hovered:
            event.acceptProposedAction()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._hover(False)

    def dropEvent(self, event: QDropEvent) -> None:
        self._hover(False)
        files = self._files(event.mimeData())
        if files:
            event.acceptProposedAction()
            self.dropped.emit(files)

    def _files(self, mime: QMimeData) -> list[Path]:
        paths = [Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()]
        return [path for path in paths if path.suffix.lower() in self._endings]

    def _hover(self, hovered: bool) -> None:
        self._hovered = hovered
        self.update()
