"""The bar under the header: on which day is asked what is late, and how much that is.

Knows a day and counts. Must not know what they count.
"""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from a87desk.domain.fuzzy_date import day, parse_fuzzy_date
from a87desk.i18n import _, ngettext
from exports.report.dates import date_words
from ui.fonts import TextSize
from ui.painting.pills import Pill, PillKind
from ui.tokens import Tone
from ui.widgets.fields import LineEdit
from ui.widgets.flow import Flow
from ui.widgets.labels import PillLabel, PlainLabel
from ui.widgets.spacing import space


class DayEdit(LineEdit):
    """A field as wide as the longest day."""

    def sizeHint(self) -> QSize:
        longest = _("Today, {day}").format(day="30 September 2026")
        return QSize(self.fontMetrics().horizontalAdvance(longest) + 30, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def show_words(self, words: str) -> None:
        """Show words from their beginning."""
        if words != self.text():
            self.setText(words)
        self.setCursorPosition(0)


class AsOfBar(QWidget):
    """Any day may be written, past or to come; emptied, it is today again."""

    chosen = Signal(object)
    """The day, or None for today."""

    def __init__(self) -> None:
        super().__init__()
        self._today = date.min
        self._on: date | None = None
        self.edit = DayEdit(name=_("Late on which day"))
        self.edit.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.edit.editingFinished.connect(self._on_finished)
        label = PlainLabel(_("As of"), TextSize.SMALL, tone=Tone.INK2)
        self._late = PillLabel(Pill(PillKind.WARN, "0", "triangle-alert"))
        self._undated = PillLabel(Pill(PillKind.DASHED, "0", "circle-dashed"))
        self._nobodys = PillLabel(Pill(PillKind.DASHED, "0", "user"))
        self._flow = Flow(gap=8)
        for pill in (self._late, self._undated, self._nobodys):
            self._flow.add(pill)
        box = QHBoxLayout(self)
        space(box, (16, 4, 16, 8), 8)
        box.addWidget(label, 0, Qt.AlignmentFlag.AlignVCenter)
        box.addWidget(self.edit)
        box.addWidget(self._flow, 1, Qt.AlignmentFlag.AlignVCenter)

    def show_day(self, on: date | None, today: date) -> None:
        """Show the day asked about, None for today."""
        self._on, self._today = on, today
        words = date_words(day(on or today))
        if not self.edit.hasFocus():
            self.edit.show_words(words if on else _("Today, {day}").format(day=words))

    def show_counts(self, late: int, undated: int, nobodys: int) -> None:
        """Show how much is late, without a date, nobody's; what is none is not shown."""
        words = ngettext("{count} late", "{count} late", late).format(count=late)
        self._late.set_pill(Pill(PillKind.WARN, words, "triangle-alert"))
        words = ngettext("{count} without a date", "{count} without a date", undated).format(count=undated)
        self._undated.set_pill(Pill(PillKind.DASHED, words, "circle-dashed"))
        words = ngettext("{count} for nobody yet", "{count} for nobody yet", nobodys).format(count=nobodys)
        self._nobodys.set_pill(Pill(PillKind.DASHED, words, "user"))
        for pill, count in ((self._late, late), (self._undated, undated), (self._nobodys, nobodys)):
            pill.setVisible(bool(count))

    def counts(self) -> list[str]:
        """Return what the pills say."""
        return [pill.accessibleName() for pill in (self._late, self._undated, self._nobodys) if not pill.isHidden()]

    def _on_finished(self) -> None:
        written = parse_fuzzy_date(self.edit.text())
        found = date.fromisoformat(written.last) if written is not None and written.last else None
        found = None if found == self._today else found
        is_other = found != self._on
        self._on = found
        words = date_words(day(found or self._today))
        self.edit.show_words(words if found else _("Today, {day}").format(day=words))
        if is_other:
            self.chosen.emit(found)
