"""The panes of the page: committees, the meetings of one with the list of one, and all next steps.

Knows lists and buttons. It tells what a person wants; the page does it.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QStackedLayout, QVBoxLayout, QWidget

from a87desk.i18n import _, ngettext
from a87desk.reading.follow_up import Grouping, Mechanism, Meeting
from ui.pages.follow_up.lists import ActionList, MechanismList, MeetingList
from ui.pages.follow_up.rows import ActionRow, MechanismRow, MeetingRow, StepRow
from ui.widgets.buttons import Button
from ui.widgets.choices import SegmentedControl
from ui.widgets.fields import LineEdit
from ui.widgets.flow import Flow
from ui.widgets.headers import PaneHeader
from ui.widgets.notices import Banner, BannerKind, EmptyState
from ui.widgets.spacing import space


class MechanismPane(QWidget):
    """The committees."""

    def __init__(self, shown: Callable[[], Hashable]) -> None:
        super().__init__()
        self.list = MechanismList(shown)
        box = QVBoxLayout(self)
        space(box)
        self._header = PaneHeader(_("Committees"))
        box.addWidget(self._header)
        self._holder = QWidget()
        inner = QVBoxLayout(self._holder)
        space(inner, (8, 2, 8, 8), 8)
        inner.addWidget(self.list, 1)
        row = QHBoxLayout()
        space(row, gap=6)
        self.add = Button(_("Add committee…"), icon="plus", small=True)
        self.add.clicked.connect(lambda: self.list.wanted.emit(False))
        row.addWidget(self.add)
        row.addStretch(1)
        inner.addLayout(row)
        line = _("Who follows the roadmap up, and how often they meet.")
        self._empty = EmptyState("landmark", _("No committee yet"), line)
        self.first = self._empty.add_button(_("Add committee…"), lambda: self.list.wanted.emit(False), icon="plus")
        self._stack = QStackedLayout()
        box.addLayout(self._stack, 1)  # first: a stack without a parent would show its first part as a window
        for widget in (self._empty, self._holder):
            self._stack.addWidget(widget)

    def show_rows(self, rows: Sequence[MechanismRow]) -> None:
        """Show these committees."""
        self.list.rows.show_rows(rows)
        self._header.set_text(str(len(rows)) if rows else "")
        self._stack.setCurrentWidget(self._holder if rows else self._empty)


class AddLine(LineEdit):
    """A line for the next action; Enter adds it and the line waits for the one after."""

    written = Signal(str)

    def __init__(self, words: str) -> None:
        super().__init__(placeholder=words, name=words)
        self.returnPressed.connect(self.commit)

    def commit(self) -> None:
        """Tell what is written, if anything is."""
        words = self.text().strip()
        if words:
            self.clear()
            self.written.emit(words)


class MeetingPane(QWidget):
    """The meetings of a committee above, the list of the chosen one below."""

    plan_wanted = Signal()
    put_wanted = Signal()

    def __init__(self, meeting: Callable[[], Hashable], action: Callable[[], Hashable]) -> None:
        super().__init__()
        self.meetings = MeetingList(meeting)
        self.list = ActionList(_("List of the meeting"), action)
        self.add = AddLine(_("Add an action, then Enter"))
        self._split = QSplitter(Qt.Orientation.Vertical)
        self._split.setHandleWidth(1)
        self._split.setChildrenCollapsible(False)
        self._split.addWidget(self._build_meetings())
        self._split.addWidget(self._build_list())
        self._split.setStretchFactor(0, 2)
        self._split.setStretchFactor(1, 3)
        self._split.setSizes([210, 330])
        line = _("Write when the first meeting is and how many months lie between two; then plan them.")
        self._empty = EmptyState("calendar-clock", _("No meetings yet"), line)
        self.plan = self._empty.add_button(_("Plan meetings…"), self.plan_wanted.emit, icon="calendar-clock")
        self.one = self._empty.add_button(_("Add one meeting"), self.meetings.wanted.emit, icon="plus")
        self._nothing = EmptyState("calendar-clock", _("No committee chosen"), _("Its meetings stand here."))
        box = QVBoxLayout(self)
        space(box)
        self._stack = QStackedLayout()
        box.addLayout(self._stack, 1)
        for widget in (self._nothing, self._empty, self._split):
            self._stack.addWidget(widget)

    def show_meetings(self, mechanism: Mechanism | None, rows: Sequence[MeetingRow]) -> None:
        """Show the meetings of a committee."""
        self.meetings.rows.show_rows(rows)
        self._meetings_header.set_title(_("Meetings"))
        self._meetings_header.set_text(mechanism.mechanism.name if mechanism else "")
        shown = self._nothing if mechanism is None else self._split if rows else self._empty
        self._stack.setCurrentWidget(shown)

    def show_list(self, meeting: Meeting | None, rows: Sequence[ActionRow]) -> None:
        """Show the list of a meeting."""
        self.list.rows.show_rows(rows)
        if meeting is None:
            return
        number = meeting.meeting.number or "?"
        self._list_header.set_title(_("List of meeting {number}").format(number=number))
        gone = ngettext("{count} removed since", "{count} removed since", meeting.gone).format(count=meeting.gone)
        parts = (str(len(rows)) if rows else "", gone if meeting.gone else "")
        self._list_header.set_text(" · ".join(part for part in parts if part))
        count = len(meeting.to_carry)
        words = ngettext("Carry {count} over", "Carry {count} over", count).format(count=count)
        self.carry.setText(words if count else _("Carry over"))
        self.carry.setEnabled(bool(count))
        self._task.setVisible(bool(meeting.first_task))
        self._task.set_words(_("First task:"), meeting.first_task)

    def _build_meetings(self) -> QWidget:
        holder = QWidget()
        box = QVBoxLayout(holder)
        space(box)
        self._meetings_header = PaneHeader(_("Meetings"))
        box.addWidget(self._meetings_header)
        inner = QVBoxLayout()
        space(inner, (12, 2, 12, 6))
        inner.addWidget(self.meetings)
        box.addLayout(inner, 1)
        return holder

    def _build_list(self) -> QWidget:
        holder = QWidget()
        box = QVBoxLayout(holder)
        space(box)
        self._list_header = PaneHeader(_("List of the meeting"))
        self.put = Button(_("From next steps…"), icon="list-checks", small=True)
        self.put.clicked.connect(self.put_wanted)
        self.carry = Button(_("Carry over"), icon="corner-down-left", small=True)
        self.carry.clicked.connect(self.list.carry_wanted)
        for button in (self.put, self.carry):
            self._list_header.add_action(button)
        box.addWidget(self._list_header)
        inner = QVBoxLayout()
        space(inner, (12, 2, 12, 10), 6)
        self._task = Banner(BannerKind.INFO, "")
        self._task.hide()
        inner.addWidget(self._task)
        inner.addWidget(self.list, 1)
        inner.addWidget(self.add)
        box.addLayout(inner, 1)
        return holder


class StepsPane(QWidget):
    """All actions under their horizons, or those that are late, without a date, nobody's."""

    filtered = Signal(str)
    regrouped = Signal(str)

    def __init__(self, shown: Callable[[], Hashable]) -> None:
        super().__init__()
        self.list = ActionList(_("Next steps"), shown)
        self.add = AddLine(_("Add a next step, then Enter"))
        self.only = SegmentedControl(_("Which next steps"), small=True)
        self.only.chosen.connect(self.filtered)
        self.by = SegmentedControl(_("Listed by"), small=True)
        self.by.set_segments(
            [
                (Grouping.HORIZON, _("Horizon"), ""),
                (Grouping.LEAD, _("Responsible"), ""),
                (Grouping.WHEN, _("By when"), ""),
            ]
        )
        self.by.chosen.connect(self.regrouped)
        self._keys: tuple[str, ...] = ()
        box = QVBoxLayout(self)
        space(box)
        self._header = PaneHeader(_("Next steps"))
        box.addWidget(self._header)
        bar = QHBoxLayout()
        space(bar, (16, 0, 16, 8))
        flow = Flow(gap=8)
        for control in (self.only, self.by):
            flow.add(control)
        bar.addWidget(flow, 1)
        box.addLayout(bar)
        self._empty = EmptyState("list-checks", _("No next steps yet"), _("Write the first one below, then Enter."))
        self._stack = QStackedLayout()
        holder = QWidget()
        inner = QVBoxLayout(holder)
        space(inner, (12, 2, 12, 6))
        inner.addWidget(self.list)
        self._holder = holder
        box.addLayout(self._stack, 1)
        for widget in (self._empty, holder):
            self._stack.addWidget(widget)
        foot = QVBoxLayout()
        space(foot, (12, 2, 12, 10))
        foot.addWidget(self.add)
        box.addLayout(foot)

    def show_rows(self, rows: Sequence[StepRow], counts: dict[str, int], only: str) -> None:
        """Show these actions; `counts` says how many each choice would show."""
        words = {
            "": _("All {count}"),
            "late": _("Late {count}"),
            "undated": _("No date {count}"),
            "nobodys": _("Nobody named {count}"),
        }
        segments = [(key, text.format(count=counts[key]), "") for key, text in words.items()]
        if not self._keys:
            self.only.set_segments(segments)
            self._keys = tuple(words)
        for key, text, _icon in segments:
            self.only.set_words(key, text)
        self.only.choose(only)
        self.list.rows.show_rows(rows)
        if counts[""]:
            self._empty.set_words(_("Nothing here"), _("Choose another list above."))
        else:
            self._empty.set_words(_("No next steps yet"), _("Write the first one below, then Enter."))
        self._stack.setCurrentWidget(self._holder if rows else self._empty)
