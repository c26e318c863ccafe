"""What is to be said of the day under its line: where to cut, a clock that was set, times of a rehearsal.

Knows the room and the day. Must not know how an act is saved.
"""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from a87desk.commands.run import CutSessions, ForgetTimes
from a87desk.i18n import _
from a87desk.reading.agenda import AgendaDay
from a87desk.reading.day_line import DayLine
from a87desk.reading.end_on_time import end_on_time
from a87desk.reading.running_day import of_another_day
from ui.pages.run.cut_notice import CutNotice
from ui.room import Room
from ui.room_words import length_words
from ui.widgets.notices import Banner, BannerKind
from ui.widgets.spacing import space

LATE_FROM = 5
"""From so many minutes on it is proposed without being asked where to cut."""
MINUTE = 60


class DayNotices(QWidget):
    """`wanted` carries an act that a person took."""

    wanted = Signal(object)

    def __init__(self, room: Room) -> None:
        super().__init__()
        self._room = room
        self._line: DayLine | None = None
        self._rehearsed_ids: tuple[str, ...] = ()
        self._left_at = 0
        self._asked: int | None = None
        self.cut = CutNotice()
        self.jumped = Banner(BannerKind.WARN, "")
        self.jumped.add_button(_("Use the new time"), room.use_wall_clock)
        self.rehearsed = Banner(BannerKind.INFO, "")
        self.rehearsed.add_button(_("Forget them"), lambda: self.wanted.emit(ForgetTimes(self._rehearsed_ids)))
        box = QVBoxLayout(self)
        space(box, gap=8)
        for widget in (self.jumped, self.rehearsed, self.cut):
            box.addWidget(widget)
            widget.hide()
        self.cut.taken.connect(self._on_taken)
        self.cut.left.connect(self._on_left)

    def show_day(self, day: AgendaDay | None, line: DayLine | None) -> None:
        """Say what is to be said of a day now."""
        if self._line is not None and line is not None and self._line.day.day.id != line.day.day.id:
            self._asked, self._left_at = None, 0
        self._line = line
        self._show_cut()
        self._show_jump()
        plan = self._room.plan
        is_run = plan is not None and day is not None and line is not None and line.now is not None
        self._rehearsed_ids = of_another_day(plan, day, self._room.clock.now()) if is_run and plan and day else ()
        self.rehearsed.setVisible(bool(self._rehearsed_ids))
        self.rehearsed.set_words(
            _("Some times of this day were noted on an earlier date, as in a rehearsal."),
            _("Forget them to run the day anew; the history keeps them."),
        )
        self.setVisible(any(not one.isHidden() for one in (self.cut, self.jumped, self.rehearsed)))

    def propose(self, minutes: int) -> None:
        """Show where so many minutes can be cut."""
        self._asked = minutes
        self._show_cut()
        self.show()

    def _show_cut(self) -> None:
        line = self._line
        late = line.late_at_end if line is not None else 0
        if line is not None and self._asked is not None:
            self.cut.show_proposal(end_on_time(line, self._asked), line, asked=self._asked != late)
        elif line is not None and late >= self._left_at + LATE_FROM:
            self.cut.show_proposal(end_on_time(line), line, asked=False)
        else:
            self.cut.hide()
        if late < LATE_FROM:
            self._left_at = 0

    def _show_jump(self) -> None:
        jump = self._room.clock.jump
        self.jumped.setVisible(bool(jump))
        forward, back = (
            _("This laptop’s clock was set {minutes} forward."),
            _("This laptop’s clock was set {minutes} back."),
        )
        words = (forward if jump > 0 else back).format(minutes=length_words(max(1, round(abs(jump) / MINUTE))))
        self.jumped.set_words(words, _("Countdowns go on as before; times still follow the clock as it was."))

    def _on_taken(self, command: CutSessions) -> None:
        self._asked, self._left_at = None, 0
        self.wanted.emit(command)

    def _on_left(self) -> None:
        self._asked, self._left_at = None, self._line.late_at_end if self._line is not None else 0
        self._show_cut()
