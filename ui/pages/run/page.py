"""Run: the day as a line, the countdown beside it, and what the groups have handed in.

Knows how the parts work together. What goes on is the room's, every act a command; nothing here decides a rule.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from functools import partial

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QMenu, QScrollArea, QVBoxLayout, QWidget

from a87desk.commands.command import Command
from a87desk.commands.run import ForgetTimes
from a87desk.commands.session import NameRapporteur
from a87desk.domain.change_set import ChangeSet
from a87desk.i18n import _
from a87desk.reading.agenda import AgendaDay
from a87desk.reading.day_line import DayLine, Stage
from a87desk.reading.hand_in import HandInBoard, hand_in_board, session_of_board, work_since
from exports.report.dates import day_words
from ui import theme
from ui.context import Context
from ui.pages.run.board_pane import BoardPane
from ui.pages.run.board_rows import advice_words, board_rows, board_words
from ui.pages.run.countdown_card import CountdownCard
from ui.pages.run.cut_notice import CutDialog
from ui.pages.run.day_notices import DayNotices
from ui.pages.run.day_tabs import DayTabs
from ui.pages.run.folder_watch import FolderWatch
from ui.pages.run.rapporteur_dialog import RapporteurDialog
from ui.pages.run.rows import RunRow, run_rows
from ui.pages.run.say_dialog import SayDialog
from ui.pages.run.session_dialog import SessionDialog
from ui.pages.run.timeline_pane import TimelinePane
from ui.room import MORE_MINUTES, Room
from ui.room_words import day_pace
from ui.widgets.buttons import Button, ButtonKind
from ui.widgets.headers import Hint
from ui.widgets.spacing import space
from ui.widgets.splitter_page import LOW_HEIGHT, SplitterPage

BOARD = ("note", "recommendation", "breakout_group", "session", "theme_member")
"""What the hand-in board is made of."""


class RunPage(SplitterPage):
    """The facilitator's page while the workshop takes place."""

    def __init__(self, context: Context, room: Room, parent: QWidget | None = None) -> None:
        super().__init__(_("Run"), parent=parent)
        self._context, self._room = context, room
        self._day_id = ""
        self._board = HandInBoard(())
        self._is_placed = False
        self._is_stale = False
        self._build()
        self._connect()
        self._load_board()
        self._show()

    def panels(self) -> Sequence[QWidget]:
        return (self.timeline.list, self.countdown, self.board.list)

    def hints(self) -> Sequence[Hint]:
        return (
            Hint(("↑", "↓"), _("Choose")),
            Hint(("↵",), _("Details")),
            Hint(("Space",), _("Start")),
            Hint(("F8",), _("Start, pause")),
            Hint(("Ctrl", "F8"), _("Finish")),
        )

    def entered(self) -> None:
        self.say.setVisible(self._room.has_ears())
        self.board.watch.check()
        (self.focusWidget() or self.timeline.list).setFocus(Qt.FocusReason.OtherFocusReason)

    def show_record(self, noun: str, record_id: str, group_id: str) -> None:
        """Show a session or a day."""
        agenda = self._room.agenda
        if agenda is None:
            return
        day = agenda.day_of(record_id)
        self._day_id = record_id if noun == "day" else day.day.id if day else self._day_id
        self._show()
        self.timeline.choose(("session", record_id))

    def add_beside(self, panel: QWidget) -> None:
        """Put the panel of the projector beside the countdown."""
        self.countdown.add_beside(panel)

    # Building

    def _build(self) -> None:
        self.tabs = DayTabs()
        self.header.add_start(self.tabs, before_text=True)
        self.say = Button(_("Say to all groups…"), icon="megaphone")
        self.agenda = Button(_("Change the agenda"), icon="pencil")
        for button in (self.say, self.agenda):
            self.header.add_action(button)
        self.say.setVisible(self._room.has_ears())
        self.timeline = TimelinePane()
        self.notices = DayNotices(self._room)
        self.shorten = Button(_("Cut minutes…"), ButtonKind.QUIET, icon="timer", small=True)
        self.timeline.box.addWidget(self.notices)
        self.timeline.box.addWidget(self.shorten, 0, Qt.AlignmentFlag.AlignRight)
        space(self.timeline.box, (12, 12, 16, 8), 8)
        self.countdown = CountdownCard(self._room)
        self.board = BoardPane(FolderWatch(self._context, self))
        self.add_pane(self.timeline, 568, least=230, stretch=568)
        self.add_pane(self._room_side(), 626, least=395, stretch=626)
        self.splitter.setStyleSheet("QSplitter::handle { background: transparent; }")

    def _room_side(self) -> QWidget:
        """Return the countdown, which is always in sight, over the groups, which scroll where the screen is low."""
        self._scroll = QScrollArea()
        self._scroll.setAccessibleName(_("Groups’ notes"))
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setWidget(self.board)
        self.board.setAutoFillBackground(False)
        self._scroll.viewport().setAutoFillBackground(False)
        pane = QWidget()
        box = QVBoxLayout(pane)
        space(box, (0, 12, 16, 8), 12)
        box.addWidget(self.countdown)
        box.addWidget(self._scroll, 1)
        return pane

    def _connect(self) -> None:
        room, line = self._room, self.timeline
        room.changed.connect(self._on_room)
        self._context.session.changed.connect(self._on_changed)
        self.tabs.chosen.connect(self._on_day)
        self.say.clicked.connect(self.ask_words)
        self.agenda.clicked.connect(lambda: self._context.go_to("agenda"))
        line.agenda_wanted.connect(lambda: self._context.go_to("agenda"))
        line.chosen.connect(self._on_row)
        line.list.opened.connect(lambda _index: self.open_details())
        line.list.start_wanted.connect(self._start_chosen)
        line.list.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        line.list.customContextMenuRequested.connect(self._menu)
        self.shorten.clicked.connect(self.ask_minutes)
        self.notices.wanted.connect(self._run)
        self.board.rapporteur_wanted.connect(self.ask_rapporteur)
        self.board.opened.connect(self.ask_rapporteur)
        self.board.bundle_wanted.connect(self._context.open_bundle)
        self.board.watch.looked.connect(self._show_waiting)
        self.board.list.selectionModel().currentChanged.connect(lambda _now, _before: self._follow_group())

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._is_stale:
            self._is_stale = False
            self._load_board()
            self._show()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.tabs.fit(self.width())
        self.notices.cut.set_low(self.height() < theme.current().px(LOW_HEIGHT))

    # Reading

    def _load_board(self) -> None:
        self._context.session.ask(lambda workspace: hand_in_board(workspace.store), self._on_board)

    def _on_board(self, board: HandInBoard) -> None:
        self._board = board
        self._show_board()

    def _on_changed(self, changes: ChangeSet) -> None:
        if not self.isVisible():
            self._is_stale = True
        elif changes.touches(*BOARD):
            self._load_board()

    def _on_room(self) -> None:
        if self.isVisible():
            self._show()
        else:
            self._is_stale = True

    # Showing

    def _show(self) -> None:
        agenda = self._room.agenda
        if agenda is None:
            return
        running = self._room.running
        days = agenda.days
        if self._day_id not in {day.day.id for day in days}:
            full = [day.day.id for day in days if day.sessions and day.day.number != 0]
            first = next(iter([*full, *(day.day.id for day in days)]), "")
            self._day_id = running.day.day.id if running else first
        self.tabs.show_days(days, self._day_id)
        self.tabs.fit(self.width())
        day = self._day()
        line = self._room.line(day) if day is not None else None
        self.header.set_text(_header_words(day, line, is_any_run=running is not None))
        self.timeline.show_rows(run_rows(line, self._room.is_paused) if line else [], has_day=day is not None)
        self.shorten.setVisible(line is not None and bool(line.sessions))
        if not self._is_placed and line is not None:
            self._is_placed = True
            self.timeline.choose_now()
            if self.has_keyboard():  # before, the list was not there to take it
                self.timeline.list.setFocus(Qt.FocusReason.OtherFocusReason)
        self.notices.show_day(day, line)
        self._show_board()

    def _day(self) -> AgendaDay | None:
        days = self._room.agenda.days if self._room.agenda else ()
        return next((day for day in days if day.day.id == self._day_id), None)

    def _line(self) -> DayLine | None:
        day = self._day()
        return self._room.line(day) if day is not None else None

    def _show_board(self) -> None:
        line = self._line()
        one = session_of_board(line) if line is not None else None
        board = self._board.of_session(one.id) if one is not None else self._board
        now = self._room.clock.now()
        since = work_since(one)
        minute = self._room.running.minutes if self._room.running else 0
        worked = now - timedelta(minutes=minute - since) if since is not None else None
        rows = board_rows(board, now, worked)
        self.board.show_rows(rows, board_words(board))
        advice = board.advice(now, worked)
        without = advice.without_rapporteur[0].id if advice.without_rapporteur else ""
        said, could = advice_words(advice) if advice else ("", "")
        self.board.show_advice(said, could, without)

    def _follow_group(self) -> None:
        """Keep the chosen group in sight."""
        view = self.board.list
        place = view.visualRect(view.currentIndex())
        middle = view.viewport().mapTo(self.board, place.center())
        self._scroll.ensureVisible(middle.x(), middle.y(), 0, place.height())

    def _show_waiting(self) -> None:
        self._context.set_badge("run", len(self.board.watch.look.waiting))

    # Acts

    def _on_day(self, day_id: str) -> None:
        self._day_id, self._is_placed = day_id, False
        self._show()

    def _on_row(self, row: RunRow) -> None:
        if row.stage is Stage.RUNNING and len(row.session_ids) == 1:
            self._room.watch(row.session_ids[0])
            self.countdown.show_room()

    def _start_chosen(self) -> None:
        """Start the chosen session or all rooms of a block; one that runs is paused or goes on."""
        row, line = self.timeline.current(), self._line()
        if row is None or line is None:
            return
        found = [one for one in line.sessions if one.id in row.session_ids]
        if len(found) == 1 and found[0].session.began and found[0].stage is Stage.RUNNING:
            self._room.watch(found[0].id)
            self._room.toggle()
        else:
            self._room.start([one.id for one in found if not one.session.began])

    def open_details(self) -> None:
        """Open the details of the chosen session."""
        row, line = self.timeline.current(), self._line()
        one = line.session(row.session_ids[0]) if row is not None and line is not None else None
        if one is not None:
            dialog = SessionDialog(one, self)
            dialog.wanted.connect(self._run)
            dialog.open()

    def ask_words(self) -> None:
        """Ask what to say to everybody."""
        dialog = SayDialog(self)
        dialog.said.connect(self._room.say)
        dialog.open()

    def ask_rapporteur(self, group_id: str) -> None:
        """Ask who writes for a group."""
        agenda = self._room.agenda
        names = [person.name for person in agenda.people] if agenda else []
        dialog = RapporteurDialog(self.board.model.rows(), group_id, names, self)
        dialog.named.connect(lambda group, name: self._run(NameRapporteur(group, name)))
        dialog.open()

    def ask_minutes(self) -> None:
        """Ask how many minutes the day shall end earlier."""
        line = self._line()
        dialog = CutDialog(line.late_at_end if line is not None else 0, self)
        dialog.chosen.connect(self.notices.propose)
        dialog.open()

    def session_menu(self) -> QMenu | None:
        """Return the menu of the chosen row, None where there is none."""
        row, line = self.timeline.current(), self._line()
        if row is None or line is None:
            return None
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        ids = row.session_ids
        if row.stage is Stage.RUNNING and len(ids) == 1:
            more, less = _("{count} minutes more"), _("{count} minutes less")
            menu.addAction(more.format(count=MORE_MINUTES), partial(self._room.add, MORE_MINUTES, ids[0]))
            menu.addAction(less.format(count=MORE_MINUTES), partial(self._room.add, -MORE_MINUTES, ids[0]))
            menu.addAction(_("Finish"), partial(self._room.finish, ids[0]))
        else:
            menu.addAction(_("Start now"), self._start_chosen)
        menu.addAction(_("Details…"), self.open_details)
        menu.addSeparator()
        menu.addAction(_("Cut minutes…"), self.ask_minutes)
        begun = tuple(one.id for one in line.sessions if one.session.began or one.session.ended)
        if begun:
            menu.addAction(_("Forget the times of this day"), partial(self._run, ForgetTimes(begun)))
        return menu

    def _menu(self, at: QPoint) -> None:
        menu = self.session_menu()
        if menu is not None:
            menu.popup(self.timeline.list.viewport().mapToGlobal(at))

    def _run(self, command: Command) -> None:
        """Do it, and offer to take it back."""

        def done(changes: ChangeSet) -> None:
            if changes.act is not None:
                self._context.offer_undo(changes.label)

        self._context.session.run(command, done)


def _header_words(day: AgendaDay | None, line: DayLine | None, *, is_any_run: bool) -> str:
    if day is None or line is None:
        return ""
    if line.now is not None:
        return day_pace(line)
    if not day.day.id:
        return _("Sessions on no day. Space starts one now.")
    if day.day.date is None:
        return _("This day has no date. Space starts a session now.")
    words = _("Planned for {date}").format(date=day_words(day.day.date))
    return words if is_any_run else _("{planned}, not today. Space starts a session now.").format(planned=words)
