"""Theme tags as chips that can be taken away, and a field for the next one.

Knows words. Must not know notes.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from a87desk.i18n import _
from ui.widgets.buttons import Button
from ui.widgets.fields import LineEdit
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.spacing import space


class TagsEditor(QWidget):
    """Tags of one note. `changed` carries all of them after a person added or took one away."""

    changed = Signal(tuple)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tags: tuple[str, ...] = ()
        self._chips = QWidget()
        self._flow = FlowLayout(self._chips, 4)
        self.field = LineEdit("")
        self.field.setPlaceholderText(_("Add…"))
        self.field.setAccessibleName(_("Add a theme tag"))
        box = QVBoxLayout(self)
        space(box, gap=4)
        box.addWidget(self._chips)
        box.addWidget(self.field)
        self.field.returnPressed.connect(self._on_added)

    def show_tags(self, tags: Sequence[str]) -> None:
        """Show these tags."""
        self._tags = tuple(tags)
        while item := self._flow.takeAt(0):
            if widget := item.widget():
                widget.deleteLater()
        for tag in self._tags:
            chip = Button(tag, icon="x", small=True)
            chip.setAccessibleName(_("Take away tag {tag}").format(tag=tag))
            chip.clicked.connect(lambda _checked, tag=tag: self._take_away(tag))
            self._flow.addWidget(chip)
        self._chips.setVisible(bool(self._tags))

    def _on_added(self) -> None:
        tag = " ".join(self.field.text().split()).lstrip("#")
        self.field.clear()
        if tag and tag not in self._tags:
            self._tell((*self._tags, tag))

    def _take_away(self, tag: str) -> None:
        self._tell(tuple(one for one in self._tags if one != tag))

    def _tell(self, tags: tuple[str, ...]) -> None:
        self.show_tags(tags)
        self.changed.emit(tags)
