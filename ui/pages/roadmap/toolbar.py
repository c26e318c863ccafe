"""Above the table: what is sought, how many actions stand where, what there is to look at, and the day it is asked for.

Knows words and counts. Must not know the file.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QWidget

from a87desk.i18n import _, ngettext
from a87desk.reading.roadmap import Standing
from exports.report.dates import span_words
from ui import theme
from ui.fonts import TextSize, Weight
from ui.pages.roadmap.gantt import paint_diamond
from ui.pages.roadmap.looks import standing_pill
from ui.painting.frames import paint_rule
from ui.painting.geometry import Row, crisp
from ui.painting.pills import paint_pill, pill_size
from ui.painting.text import Align, TextLook, line_size, paint_line, text_width
from ui.safe_text import set_tooltip
from ui.tokens import Tone
from ui.widgets.buttons import Button, ButtonKind, enters
from ui.widgets.fields import FindField
from ui.widgets.flow import Flow
from ui.widgets.labels import Painted
from ui.widgets.spacing import space

HEIGHT, NARROW = 43, 1090
"""Below this drawn width the legend of the diamond goes, and what there is to look at is only counted."""
_COUNT = TextLook(TextSize.BASE, Weight.DemiBold, Align.START, tabular=True)
_WORDS = TextLook(TextSize.SMALL, align=Align.START)


class StandingButton(QAbstractButton):
    """A pill with a count; pressed, only actions that stand there are shown."""

    def __init__(self, standing: Standing) -> None:
        super().__init__()
        self.standing, self._pill, self._count = standing, standing_pill(standing), 0
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.show_count(0)
        theme.follow(self)

    def show_count(self, count: int) -> None:
        """Show how many actions stand there."""
        self._count = count
        words = ngettext("{standing}: {count} action", "{standing}: {count} actions", count)
        self.setAccessibleName(words.format(standing=self._pill.text, count=count))
        set_tooltip(self, _("Show only these"))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        px = theme.current().px
        pill = pill_size(self._pill)
        return QSize(pill.width() + px(8) + text_width(str(self._count), _COUNT) + px(8), pill.height() + px(8))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not enters(self, event):
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        px, tokens = theme.current().px, theme.current().tokens
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            if self.isChecked() or self.underMouse():
                painter.setPen(tokens.acc if self.isChecked() else tokens.line2)
                painter.setBrush(tokens.acc_t if self.isChecked() else Qt.BrushStyle.NoBrush)
                painter.drawRoundedRect(crisp(self.rect()), px(6), px(6))
            row = Row(self.rect().adjusted(px(4), 0, -px(4), 0))
            paint_pill(painter, row.start(pill_size(self._pill), px(8)), self._pill)
            paint_line(painter, row.rest(), str(self._count), _COUNT)


class Toolbar(QWidget):
    """`changed` says that something else is wanted; ask `words` and `standings` what."""

    changed = Signal()
    day_wanted = Signal()
    checks_wanted = Signal()
    left = Signal()
    """The person is done with the find field: the keyboard goes to the table."""

    def __init__(self) -> None:
        super().__init__()
        self.field = FindField(_("Filter actions"), width=196)
        self.pills = {standing: StandingButton(standing) for standing in Standing}
        self.checks = Button("", ButtonKind.QUIET, icon="list-checks", small=True)
        self.day = Button("", ButtonKind.QUIET, icon="calendar-clock", small=True)
        self._findings = 0
        self._build()
        self._connect()

    @property
    def words(self) -> str:
        return self.field.text()

    @property
    def standings(self) -> frozenset[Standing]:
        return frozenset(one for one, pill in self.pills.items() if pill.isChecked())

    def clear(self) -> None:
        """Show everything again."""
        for pill in self.pills.values():
            pill.setChecked(False)
        self.field.clear()
        self.changed.emit()

    def show_counts(self, counts: Mapping[Standing, int], findings: int) -> None:
        """Show how many actions stand where; a standing without any is not shown unless it is chosen."""
        for standing, pill in self.pills.items():
            pill.show_count(counts.get(standing, 0))
            pill.setVisible(bool(counts.get(standing)) or pill.isChecked())
        self._findings = findings
        self.checks.setVisible(bool(findings))
        self._flow.arrange(list(self.pills.values()))
        self._fit()

    def show_day(self, on: date, today: date) -> None:
        """Say for which day lateness is shown."""
        if on == today:
            self.day.setText(_("Today, {date}").format(date=span_words(on, on)))
        else:
            self.day.setText(_("As of {date}").format(date=span_words(on, on)))
        set_tooltip(self.day, _("Show what is late on another day"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        is_short = self.width() < theme.current().px(NARROW)
        words = _("To look at {count}").format(count=self._findings)
        wanted = str(self._findings) if is_short else words
        if self.checks.words() != wanted:
            self.checks.setText(wanted)
        self.checks.setAccessibleName(words)
        self._legend.setVisible(not is_short)

    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            paint_rule(painter, 0, self.width() - 1, self.height() - 1)

    def _build(self) -> None:
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self._flow = Flow(4)
        self._flow.arrange(list(self.pills.values()))
        self._legend = Painted(_legend_size, _paint_legend, _("A diamond marks by when"), None)
        self.checks.hide()
        box = QHBoxLayout(self)
        space(box, (16, 6, 16, 7), 8)
        box.addWidget(self.field, 0, Qt.AlignmentFlag.AlignVCenter)
        box.addWidget(self._flow, 1, Qt.AlignmentFlag.AlignVCenter)
        for part in (self.checks, self._legend, self.day):
            box.addWidget(part, 0, Qt.AlignmentFlag.AlignVCenter)
        theme.follow(self)

    def _connect(self) -> None:
        self.field.changed.connect(lambda _words: self.changed.emit())
        self.field.submitted.connect(lambda _words: self.left.emit())
        for pill in self.pills.values():
            pill.clicked.connect(lambda: self.changed.emit())
        self.checks.clicked.connect(self.checks_wanted)
        self.day.clicked.connect(self.day_wanted)
        self.field.edit.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Down:
            self.left.emit()
            return True
        return False


def _legend_size() -> QSize:
    px = theme.current().px
    words = line_size(_("By when"), _WORDS)
    return QSize(px(12) + px(6) + words.width(), max(px(14), words.height()))


def _paint_legend(painter: QPainter, widget: QWidget) -> None:
    px = theme.current().px
    row = Row(widget.rect())
    paint_diamond(painter, row.start(QSize(px(12), px(12)), px(6)))
    paint_line(painter, row.rest(), _("By when"), _WORDS, Tone.INK2)
