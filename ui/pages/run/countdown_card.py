"""The countdown: the time left in large figures, a bar, the phase, and the buttons; room beside it for the projector.

Knows the room. Must not know files or how time is counted.
"""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from a87desk.domain.countdown import BELLS
from a87desk.i18n import _
from a87desk.reading.day_line import DayLine, LineSession, due
from ui import theme
from ui.fonts import TextSize, Weight
from ui.painting.geometry import crisp
from ui.painting.pills import Pill, PillKind
from ui.painting.text import Align, TextLook, layout_text, line_size, paint_line
from ui.room import MORE_MINUTES, Room
from ui.room_words import (
    clock_shown,
    full_name,
    left_words,
    length_words,
    phase_left_words,
    short_name,
    time_words,
)
from ui.safe_text import set_tooltip
from ui.tokens import Tone
from ui.widgets.buttons import Button, ButtonKind
from ui.widgets.cards import Card
from ui.widgets.choices import CheckBox
from ui.widgets.labels import PillLabel, PlainLabel
from ui.widgets.progress import ProgressBar
from ui.widgets.spacing import space

BELOW_FROM = 720
"""A window at least this high has room for the projector below the countdown."""
BESIDE_FROM = 540
"""From this many drawn pixels of width there is room for something beside the countdown, else below it."""
BESIDE_WIDTH = 190


class ClockFace(QWidget):
    """The large figures. A screen reader hears them when they get the keyboard, and what `announce` is given."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = ""
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(_("Time left"))
        theme.follow(self)

    def words(self) -> str:
        """Return the figures."""
        return self._words

    def show_words(self, words: str, meaning: str) -> None:
        """Show these figures; `meaning` says what they are."""
        if meaning != self.accessibleName():
            self.setAccessibleName(meaning)
        if words != self._words:
            self._words = words
            self.update()

    def announce(self, words: str) -> None:
        """Let a screen reader say something, whatever has the keyboard."""
        self.setAccessibleDescription(words)
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))

    def sizeHint(self) -> QSize:
        return line_size("00:00", _FIGURES)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            fits = layout_text(self._words, _FIGURES).width <= self.width()
            paint_line(painter, self.rect(), self._words, _FIGURES if fits else _SMALLER)
            if self.hasFocus():
                painter.setPen(QPen(theme.current().tokens.focus, 2))
                painter.drawRoundedRect(crisp(self.rect(), 2), 4, 4)


_FIGURES = TextLook(TextSize.CLOCK, align=Align.START, tabular=True)
_SMALLER = TextLook(TextSize.PAGE, align=Align.START, tabular=True)


class CountdownCard(Card):
    """What the room does stands on it; the buttons ask the room. `add_beside` takes the panel of the projector."""

    def __init__(self, room: Room) -> None:
        super().__init__(padding=16)
        self._room = room
        self._edge: Tone | None = None
        self._beside: QWidget | None = None
        self.face = ClockFace()
        self._meaning = PlainLabel("", TextSize.SMALL, tone=Tone.INK2, weight=Weight.DemiBold)
        self._pill = PillLabel(Pill(PillKind.WARN, ""))
        self._bar = ProgressBar(_("Time used"))
        self._from, self._to = (PlainLabel("", TextSize.BASE, tone=Tone.INK2) for _end in range(2))
        self._phase = PlainLabel("", TextSize.SMALL, tone=Tone.INK2)
        self.start = Button(_("Start"), ButtonKind.MAIN, icon="play", key="F8")
        self.pause = Button(_("Pause"), icon="pause", key="F8")
        self.more = Button(_("{count} min").format(count=MORE_MINUTES), icon="plus")
        self.finish = Button(_("Finish"), ButtonKind.MAIN, icon="skip-forward")
        five, one = (seconds // 60 for seconds in BELLS)
        bell = _("Bell at {five} min and {one} min before the end").format(five=five, one=one)
        self.bell = CheckBox(bell, icon="bell")
        self._build()
        self._connect()
        self.show_room()

    def add_beside(self, panel: QWidget) -> None:
        """Put something beside the countdown, or below it where there is no room."""
        self._beside = panel
        self._across.addWidget(panel)
        self._arrange()

    def show_room(self) -> None:
        """Show what goes on now."""
        one = self._room.counted
        line = self._room.running_line
        is_run = one is not None and bool(one.session.began)
        self._show_buttons(line, one, is_run)
        if one is None:
            self._show_now(line)
            return
        left = self._room.left(one.id)
        is_open = self._room.is_open(one)
        meaning = left_words(one.session, left, is_open)
        _say(self._meaning, meaning)
        self.face.show_words(clock_shown(left, is_open), meaning)
        self._show_bar(one)
        phase = self._room.phase(one)
        _say(self._phase, phase_left_words(phase, self._room.seconds()) if phase else full_name(one.session))
        self._show_state(one, left, is_open)

    def _show_now(self, line: DayLine | None) -> None:
        """Nothing runs: show what time it is, and what comes next."""
        now = self._room.clock.now()
        _say(self._meaning, _("Time now"))
        self.face.show_words(time_words(now.hour * 60 + now.minute), _("Time now"))
        self._bar.hide()
        _say(self._from, _next_words(line))
        _say(self._to, "")
        _say(self._phase, "")
        self._set_state("", PillKind.WARN, "", None)

    def _show_bar(self, one: LineSession) -> None:
        share = self._room.time.share
        self._bar.setVisible(share is not None)
        self._bar.set_share(share or 0.0)
        ends = due(one.session) if one.session.began else one.expected_end
        _say(self._from, time_words(one.expected_start) if one.expected_start is not None else "")
        _say(self._to, time_words(ends) if ends is not None else _("no end planned"))

    def _show_state(self, one: LineSession, left: float, is_open: bool) -> None:
        if self._room.is_paused(one.id):
            self._set_state(_("Paused"), PillKind.NEUTRAL, "pause", None)
        elif is_open or left > BELLS[0]:
            self._set_state("", PillKind.WARN, "", None)
        elif left > BELLS[-1]:
            self._set_state(
                _("Last {minutes}").format(minutes=length_words(BELLS[0] // 60)), PillKind.WARN, "bell", Tone.WARN
            )
        elif left > -1:
            self._set_state(_("Last minute"), PillKind.ERR, "bell", Tone.ERR)
        else:
            self._set_state(_("Over time"), PillKind.ERR, "triangle-alert", Tone.ERR)

    def _set_state(self, words: str, kind: PillKind, icon: str, edge: Tone | None) -> None:
        self._pill.setVisible(bool(words))
        if words and words != self._pill.accessibleName():
            self._pill.set_pill(Pill(kind, words, icon))
        if edge is not self._edge:
            self._edge = edge
            self.update()

    def _show_buttons(self, line: DayLine | None, one: LineSession | None, is_run: bool) -> None:
        for button in (self.pause, self.more, self.finish):
            button.setVisible(is_run)
        next_one = _to_start(line)
        self.start.setVisible(not is_run and next_one is not None)
        if next_one is not None:
            _say(self.start, _("Start {session}").format(session=short_name(next_one.session)))
        is_paused = one is not None and self._room.is_paused(one.id)
        if _say(self.pause, _("Go on") if is_paused else _("Pause")):
            self.pause.set_icon("play" if is_paused else "pause")

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._edge is None:
            return
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(theme.current().colour(self._edge), 3))
            painter.drawRoundedRect(crisp(self.rect(), 3), theme.current().px(7), theme.current().px(7))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        if self._beside is None:
            return
        px = theme.current().px
        is_wide = self.width() >= px(BESIDE_FROM)
        self._across.setDirection(QBoxLayout.Direction.LeftToRight if is_wide else QBoxLayout.Direction.TopToBottom)
        self._beside.setMaximumWidth(px(BESIDE_WIDTH) if is_wide else 16777215)
        # On a low screen the time comes first; Ctrl F7 opens the projector's own window.
        self._beside.setVisible(is_wide or self.window().height() >= px(BELOW_FROM))

    # Building

    def _build(self) -> None:
        self._across = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        space(self._across, gap=20)
        self.box.addLayout(self._across)
        main = QVBoxLayout()
        space(main)
        self._across.addLayout(main, 1)
        head = QHBoxLayout()
        space(head, gap=8)
        head.addWidget(self._meaning, 1)
        head.addWidget(self._pill)
        main.addLayout(head)
        main.addSpacing(6)
        main.addWidget(self.face)
        main.addSpacing(8)
        main.addWidget(self._bar)
        main.addSpacing(6)
        ends = QHBoxLayout()
        space(ends, gap=8)
        ends.addWidget(self._from)
        self._phase.set_align(Align.CENTRE)
        ends.addWidget(self._phase, 1)
        ends.addWidget(self._to)
        main.addLayout(ends)
        main.addSpacing(8)
        buttons = QHBoxLayout()
        space(buttons, gap=8)
        for button in (self.start, self.pause, self.more, self.finish):
            buttons.addWidget(button)
        buttons.addStretch(1)
        main.addLayout(buttons)
        main.addSpacing(8)
        main.addWidget(self.bell)
        main.addStretch(1)
        for label in (self._from, self._to):
            label.set_tabular()
        set_tooltip(self.more, _("Five minutes more"), "Shift F8")
        set_tooltip(self.finish, _("Finish the session now"), "Ctrl F8")
        self.bell.setChecked(self._room.bell.is_on)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

    def _connect(self) -> None:
        room = self._room
        self.start.clicked.connect(lambda: room.start_next())
        self.pause.clicked.connect(lambda: room.toggle())
        self.more.clicked.connect(lambda: room.add())
        self.finish.clicked.connect(lambda: room.finish())
        self.bell.toggled.connect(room.bell.switch)
        room.changed.connect(self.show_room)
        room.time_changed.connect(self.show_room)
        room.spoke.connect(self.face.announce)


def _say(label: PlainLabel | Button, words: str) -> bool:
    """Show words where they are others, as this is asked every second; tell whether they were."""
    shown = label.words() if isinstance(label, Button) else label.text()
    if shown != words:
        label.setText(words)
    return shown != words


def _to_start(line: DayLine | None) -> LineSession | None:
    """Return what F8 would start."""
    return next(iter(line.startable), None) if line is not None else None


def _next_words(line: DayLine | None) -> str:
    if line is None or line.now is None:
        return _("No session is running")
    if not line.next:
        return _("Nothing else is planned for this day")
    one = line.next[0]
    name = short_name(one.session)
    if one.expected_start is None:
        return _("Next: {session}").format(session=name)
    minutes = one.expected_start - line.now
    at = time_words(one.expected_start)
    if minutes <= 0:
        return _("Next: {session}, now").format(session=name)
    return _("Next: {session} at {time}, in {minutes}").format(session=name, time=at, minutes=length_words(minutes))
