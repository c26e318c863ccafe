"""The middle pane: what is sought above the table, the table, and what stands there when there is nothing to show.

Knows how rows are made from the roadmap. Must not know how an act is saved.
"""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from a87desk.domain.lateness import first_day, last_day
from a87desk.i18n import _, ngettext
from a87desk.reading.roadmap import Roadmap, counts
from ui.pages.roadmap.known_names import known_leads
from ui.pages.roadmap.model import Key
from ui.pages.roadmap.rows import AnyRow, Belongs, Column, Grouping, GroupRow, Shown, grouped
from ui.pages.roadmap.time_scale import time_scale
from ui.pages.roadmap.toolbar import Toolbar
from ui.pages.roadmap.view import RoadmapView
from ui.widgets.notices import EmptyState
from ui.widgets.spacing import space


class MiddlePane(QWidget):
    """`shown` says that rows were shown or another one was chosen."""

    shown = Signal()
    start_wanted = Signal()
    add_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.toolbar, self.table = Toolbar(), RoadmapView()
        self.grouping = Grouping.PILLAR
        self.groups: tuple[GroupRow, ...] = ()
        self._plan: Roadmap | None = None
        self._findings = 0
        self._can_start = False
        self._days = (date(2000, 1, 1), date(2000, 1, 1))
        self._wanted: tuple[Key, Column | None, bool] | None = None
        self._build()

    def show_plan(self, plan: Roadmap, findings: int, on: date, today: date) -> None:
        """Show a roadmap as it stands on a day."""
        self._plan, self._findings, self._days = plan, findings, (on, today)
        self.table.cells.show_names(known_leads(plan))
        self._can_start = bool(plan.themes or plan.priorities)
        self._start_button.setVisible(self._can_start)
        self.refresh()

    def refresh(self) -> None:
        """Show the rows that are sought now."""
        plan = self._plan
        if plan is None:
            return
        on, today = self._days
        self.toolbar.show_counts(counts(plan.actions, on), self._findings)
        self.toolbar.show_day(on, today)
        self.toolbar.setVisible(not self.is_empty)
        shown = Shown(on, self.grouping, self.toolbar.words, self.toolbar.standings)
        self.groups = grouped(plan, shown)
        self._show_rows(plan, shown)
        self.shown.emit()

    def want(self, key: Key, column: Column | None = None, *, edit: bool = False) -> None:
        """Go to a row as soon as it is here; what is sought is shown no longer where it could hide the row."""
        if self.toolbar.words or self.toolbar.standings:
            self.toolbar.clear()
        self._wanted = (key, column, edit)

    def choose_grouping(self, grouping: Grouping) -> None:
        """Put the actions together by something else."""
        self.grouping = grouping
        self.refresh()

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing in the roadmap at all."""
        return self._plan is None or not self._plan.everything

    def belongs(self) -> Belongs:
        """Return what an action gets that is added where the keyboard is."""
        group = self.table.group_above(self.table.currentIndex())
        return group.belongs if group is not None and not self.is_empty else ()

    def row(self) -> AnyRow | None:
        """Return the row that the keyboard is on."""
        return self.table.row()

    def first(self) -> QWidget:
        """Return what gets the keyboard when the page is entered."""
        if self._body.currentWidget() is not self.nothing:
            return self.table
        return self._start_button if self._can_start else self._add_button

    def focus_table(self) -> None:
        self.first().setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_rows(self, plan: Roadmap, shown: Shown) -> None:
        before, had_keyboard = self.table.row(), self.table.hasFocus()
        days = (day for one in plan.actions for day in (first_day(one.action.starts), last_day(one.action.due)) if day)
        self.table.show_rows(self.groups, time_scale(days, shown.on), shown.on)
        self._show_body(plan, shown)
        wanted, self._wanted = self._wanted, None
        found = wanted is not None and self.table.choose(wanted[0], wanted[1])
        if wanted is not None and found:
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)
            if wanted[2]:
                self.table.open_editor()
            return
        self._wanted = wanted  # it comes with the next answer
        now = self.table.row()
        if before is not None and (now is None or now.key != before.key):
            self.table.choose(before.key)
        if self.table.row() is None and (actions := self.table.rows.action_indexes()):
            self.table.setCurrentIndex(actions[0])
        if had_keyboard and self._body.currentWidget() is self.table:
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_body(self, plan: Roadmap, shown: Shown) -> None:
        if not self.groups and not shown.is_filtered:
            self._body.setCurrentWidget(self.nothing)
        elif not self.groups:
            words, count = shown.words.strip(), len(plan.actions)
            title = _("Nothing matches “{words}”").format(words=words) if words else _("No action stands there")
            hidden = ngettext(
                "{count} action is hidden by the filter.", "{count} actions are hidden by the filter.", count
            )
            self._no_match.set_words(title, hidden.format(count=count))
            self._body.setCurrentWidget(self._no_match)
        else:
            self._body.setCurrentWidget(self.table)

    def _build(self) -> None:
        self.nothing = EmptyState("chart-gantt", _("No actions yet"), _("Start from the ranked themes, or add one."))
        self._start_button = self.nothing.add_button(_("Start from priorities"), self.start_wanted.emit, icon="scale")
        self._add_button = self.nothing.add_button(_("Add action"), self.add_wanted.emit, icon="plus")
        self._no_match = EmptyState("search", "", "")
        self._no_match.add_button(_("Clear filter"), self.toolbar.clear)
        self._body = QStackedWidget()
        for widget in (QWidget(), self.nothing, self.table, self._no_match):
            self._body.addWidget(widget)
        box = QVBoxLayout(self)
        space(box)
        box.addWidget(self.toolbar)
        box.addWidget(self._body, 1)
        self.toolbar.hide()
        self.toolbar.changed.connect(self.refresh)
        self.toolbar.left.connect(self.focus_table)
        self.table.chosen.connect(self.shown)
        self.table.add_wanted.connect(self.add_wanted)
