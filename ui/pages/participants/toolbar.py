"""Above the list: what is sought, which people are shown, which day the check-in is for, and how many are chosen.

Knows words and counts. Must not know how the file is searched.
"""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QWidget

from a87desk.i18n import _, ngettext
from a87desk.reading.agenda import AgendaDay
from a87desk.reading.incomplete import day_name
from a87desk.reading.people import PeopleCounts, PeopleList, Shown
from ui import theme
from ui.fonts import TextSize
from ui.painting.frames import paint_rule
from ui.painting.text import Align, TextLook, text_width
from ui.safe_text import set_tooltip
from ui.tokens import Tone
from ui.widgets.buttons import Button, ButtonKind
from ui.widgets.choices import SegmentedControl
from ui.widgets.fields import ComboBox, FindField
from ui.widgets.labels import PlainLabel
from ui.widgets.spacing import space

HEIGHT, NARROW, VERY_NARROW = 44, 800, 690
"""Below these drawn widths the names to check are only counted, and it is not said how many are chosen."""
_DAY = TextLook(TextSize.BASE, align=Align.START)


class DayChooser(ComboBox):
    """As wide as the day that is chosen."""

    def sizeHint(self) -> QSize:
        px = theme.current().px
        return QSize(text_width(self.currentText(), _DAY) + px(46), px(30))


class Toolbar(QWidget):
    """`changed` says that something else is wanted; ask `text`, `shown` and `day_id` what."""

    changed = Signal()
    names_wanted = Signal()
    left = Signal()
    """The person is done with the find field: the keyboard goes to the list."""

    def __init__(self) -> None:
        super().__init__()
        self.field = FindField(_("Name, organisation, country"), width=206)
        self.tabs = SegmentedControl(_("Which people are shown"))
        self.day = DayChooser(_("Day of the check-in"))
        self.names = Button("", ButtonKind.QUIET, icon="git-merge", small=True)
        self._end = PlainLabel("", TextSize.SMALL, tone=Tone.INK2)
        self._days: tuple[str, ...] = ()
        self._counts = PeopleCounts()
        self._names = 0
        self._build()
        self._connect()

    @property
    def shown(self) -> Shown:
        return Shown(self.tabs.current() or Shown.ALL)

    @property
    def day_id(self) -> str:
        return str(self.day.currentData() or "")

    def show_list(self, people: PeopleList) -> None:
        """Show the counts and the days of a list."""
        if people.counts != self._counts:
            self._counts = people.counts
            for key, words, _icon in _segments(people.counts):
                self.tabs.set_words(key, words)
        days = tuple(day.id for day in people.days)
        if days != self._days:
            self._days = days
            self.day.clear()
            for day in people.days:
                self.day.add_choice(day_name(AgendaDay(day)), day.id)
            self.day.setVisible(len(days) > 1)
        place = self.day.findData(people.query.day_id)
        if place != self.day.currentIndex():
            self.day.setCurrentIndex(place)
            self.day.updateGeometry()

    def show_names(self, count: int) -> None:
        """Say how many pairs of names wait for a decision."""
        self._names = count
        self.names.setVisible(bool(count))
        self._fit()

    def say(self, words: str, *, is_wrong: bool = False) -> None:
        """Say something at the end: how many are chosen, or the letters typed."""
        self._end.setText(words)
        self._end.set_tone(Tone.ERR if is_wrong else Tone.INK2)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Say less where there is little room."""
        px = theme.current().px
        words = ngettext("{count} name to check", "{count} names to check", self._names).format(count=self._names)
        short = self.width() < px(NARROW)
        if self.names.words() != (str(self._names) if short else words):
            self.names.setText(str(self._names) if short else words)
        self.names.setAccessibleName(words)
        set_tooltip(self.names, words if short else "")
        self._end.setVisible(self.width() >= px(VERY_NARROW) and not (short and self._names))

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), theme.current().px(HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return QSize(0, theme.current().px(HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            paint_rule(painter, 0, self.width() - 1, self.height() - 1)

    def _build(self) -> None:
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.tabs.set_segments(_segments(self._counts))
        self.names.hide()
        box = QHBoxLayout(self)
        space(box, (16, 0, 16, 1), 8)
        for part in (self.field, self.tabs, self.day):
            box.addWidget(part)
        self.day.hide()
        box.addStretch(1)
        box.addWidget(self.names)
        box.addWidget(self._end)
        chain = [self.field.edit, *self.tabs.findChildren(QAbstractButton), self.day, self.names]
        for one, other in pairwise(chain):
            QWidget.setTabOrder(one, other)
        theme.follow(self)

    def _connect(self) -> None:
        self.field.changed.connect(lambda _words: self.changed.emit())
        self.field.submitted.connect(lambda _words: self.left.emit())
        self.tabs.chosen.connect(lambda _key: self.changed.emit())
        self.day.activated.connect(lambda _row: self.changed.emit())
        self.names.clicked.connect(self.names_wanted)
        self.field.edit.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        is_pressed = isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress
        if is_pressed and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Down:
            self.left.emit()
            return True
        return False


def _segments(counts: PeopleCounts) -> list[tuple[str, str, str]]:
    words = {
        Shown.ALL: _("All {count}").format(count=counts.all),
        Shown.HERE: _("Here {count}").format(count=counts.here),
        Shown.NOT_YET: _("Not yet {count}").format(count=counts.not_yet),
        Shown.NO_GROUP: _("No group {count}").format(count=counts.no_group),
    }
    return [(key.value, text, "") for key, text in words.items()]
