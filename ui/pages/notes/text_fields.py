"""The fields of a note that are written in words: who said it, to whom it goes, of which country, on which flip chart.

Knows the names of fields. Must not know how they are saved. What a person is writing stays under the hands.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from a87desk.domain.fuzzy_date import FuzzyDate, parse_fuzzy_date
from a87desk.domain.note import Note
from a87desk.domain.recommendation import Recommendation
from a87desk.i18n import _
from ui.widgets.fields import Field, LineEdit
from ui.widgets.spacing import space


class TextFields(QWidget):
    """`changed` carries the name of a field and its words, `left` that the person goes back to writing."""

    changed = Signal(str, object)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._edits = {name: LineEdit("") for name in ("speaker", "addressee", "due", "country", "flip_chart")}
        self._kept = dict.fromkeys(self._edits, "")
        self._edits["speaker"].setPlaceholderText(_("Empty keeps it anonymous"))
        self._edits["flip_chart"].setPlaceholderText(_("Name of the chart, such as B-3.2"))
        self._edits["flip_chart"].setAccessibleName(_("Flip chart"))
        self._fields = {
            "speaker": Field(_("Said by (optional)"), self._edits["speaker"]),
            "addressee": Field(_("To whom it goes (optional)"), self._edits["addressee"]),
            "due": Field(_("By when (optional)"), self._edits["due"]),
            "country": Field(_("Country"), self._edits["country"]),
        }
        self.flip_chart = self._edits["flip_chart"]
        box = QVBoxLayout(self)
        space(box, gap=8)
        for name in ("country", "addressee", "due", "speaker"):
            box.addWidget(self._fields[name])
        for name, edit in self._edits.items():
            edit.editingFinished.connect(lambda name=name: self._tell(name))
            edit.installEventFilter(self)

    def show_record(self, record: Note | Recommendation, is_new: bool, *, addressee: bool, country: bool) -> None:
        """Show the fields of a record; those it has not are hidden."""
        for name, edit in self._edits.items():
            value = getattr(record, name, "")
            words = value.as_written if isinstance(value, FuzzyDate) else str(value or "")
            if is_new or not edit.hasFocus() or edit.text().strip() == self._kept[name]:
                edit.setText(words)
            self._kept[name] = words
        for name in ("addressee", "due"):
            self._fields[name].setVisible(addressee)
        self._fields["country"].setVisible(country)

    def commit(self) -> None:
        """Tell of what was written and not yet told."""
        for name in self._edits:
            self._tell(name)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            return True
        return False

    def _tell(self, name: str) -> None:
        words = self._edits[name].text().strip()
        if words != self._kept[name]:
            self._kept[name] = words
            self.changed.emit(name, parse_fuzzy_date(words) if name == "due" else words)
