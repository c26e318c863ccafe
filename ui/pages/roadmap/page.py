"""Roadmap: actions in a table with their times, everything known of one beside it, and what there is to look at.

Knows how the parts work together. Every act is a command and one undo step; nothing here decides a rule.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from a87desk.clock import Clock, wall_clock
from a87desk.commands.command import Command
from a87desk.commands.record import ChangeRecord
from a87desk.commands.roadmap import AddAction, AddObjective, AddOutput, RemoveFromRoadmap, SetRoadmapStatus
from a87desk.commands.start_roadmap import StartRoadmap
from a87desk.domain.action import Action
from a87desk.domain.change_set import ChangeSet
from a87desk.domain.record import new_id
from a87desk.domain.roadmap import Objective, Output
from a87desk.domain.workshop import Workshop
from a87desk.i18n import _
from a87desk.reading.found import FoundRecord
from a87desk.reading.roadmap import Roadmap
from a87desk.reading.roadmap_checks import RoadmapFinding
from a87desk.store.writer import Basis
from ui.context import Context
from ui.pages.agenda.unfinished import Unfinished
from ui.pages.roadmap.asking import ask_day, ask_table_path
from ui.pages.roadmap.end_pane import SHOWN, RoadmapEndPane
from ui.pages.roadmap.header import HeaderParts
from ui.pages.roadmap.hints import hints_of
from ui.pages.roadmap.loading import LoadedRoadmap, load_roadmap
from ui.pages.roadmap.menus import row_menu
from ui.pages.roadmap.middle_pane import MiddlePane
from ui.pages.roadmap.model import Key, field_of
from ui.pages.roadmap.moving import neighbour_of, place_under, step_of
from ui.pages.roadmap.rows import EDITED, ActionRow, AnyRow, Column, Grouping, header_words, record_of
from ui.pages.roadmap.start_dialog import ask_start
from ui.pages.roadmap.status_dialog import ask_status
from ui.pages.roadmap.writing import CellWriting
from ui.projector.scenes import SceneKind
from ui.widgets.splitter_page import SplitterPage

WROTE = (
    "action", "objective", "output", "workshop", "theme", "theme_member", "recommendation", "priority", "organisation",
    "participant", "breakout_group",
)  # fmt: skip


class RoadmapPage(SplitterPage):
    """Who does what by when."""

    def __init__(self, context: Context, parent: QWidget | None = None, clock: Clock = wall_clock) -> None:
        super().__init__(_("Roadmap"), parent=parent)
        self._context, self._clock = context, clock
        self._loaded: LoadedRoadmap | None = None
        self._on: date | None = None
        self._wants_details = False
        self.ask_start: Callable[[Roadmap, QWidget | None], StartRoadmap | None] = ask_start
        self.ask_status: Callable[[Workshop, Basis | None, QWidget | None], SetRoadmapStatus | None] = ask_status
        self.ask_day: Callable[[date, QWidget | None], date | None] = ask_day
        self.ask_path: Callable[[QWidget, Path, str], Path | None] = ask_table_path
        self._build()
        self._connect()
        self._load()

    @property
    def on(self) -> date:
        """The day for which lateness is shown: today, unless another was chosen."""
        return self._on or self._clock().date()

    def show_on(self, on: date | None) -> None:
        """Show what is late on another day; None for today."""
        self._on = on
        self._show_plan()

    def panels(self) -> Sequence[QWidget]:
        if self.middle.is_empty:
            return (self.middle.first(),)
        parts = (self.middle.toolbar.field, self.middle.first())
        return parts if self.end.isHidden() else (*parts, self.end.panel())

    def entered(self) -> None:
        last = self.focusWidget()
        if last is not None and last.isVisible():
            last.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.middle.focus_table()

    def left(self) -> None:
        self.table.cells.finish()
        self.end.commit()

    def find_words(self, words: str) -> bool:
        self.middle.toolbar.field.edit.setText(words)
        return True

    def find_placeholder(self) -> str:
        return _("Filter actions")

    def show_record(self, noun: str, record_id: str, group_id: str) -> None:
        """Show an action, an objective or an output."""
        if noun != Action.noun:
            self._choose_grouping(Grouping.OBJECTIVE)
        self._go((noun, record_id), None)

    def fold_details(self) -> None:
        self._wants_details = self.end.isHidden()
        super().fold_details()
        if self._wants_details:
            self._on_shown()
        else:
            self.end.commit()
            self.middle.focus_table()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.parts.fit(self.width())
        self._show_header()
        if not self._wants_details and not self.end.isHidden():
            self.end.hide()

    # Building

    def _build(self) -> None:
        self.parts = HeaderParts(self.header)
        self.middle, self.end = MiddlePane(), RoadmapEndPane()
        self.table = self.middle.table
        self.add_pane(self.middle, 854, least=420, stretch=1)
        self.add_pane(self.end, 340, least=290)
        self.set_end_pane(self.end)
        self.end.hide()
        self._unfinished = Unfinished(self._context.session, self.end, SHOWN)
        self._writing = CellWriting(self._context.session)
        self.hint_bar.set_end(_("The number in a circle is the theme the action comes from"), "link-2")
        page = self.layout()
        assert isinstance(page, QVBoxLayout)
        page.insertWidget(1, self._unfinished)

    def _connect(self) -> None:
        self._context.session.changed.connect(self._on_changed)
        parts, table, toolbar = self.parts, self.table, self.middle.toolbar
        parts.add.clicked.connect(self._add_action)
        parts.export.clicked.connect(self._export)
        parts.status.clicked.connect(self._ask_status)
        parts.grouping.chosen.connect(lambda key: self._choose_grouping(Grouping(key)))
        parts.more.clicked.connect(self._more)
        self.middle.add_wanted.connect(self._add_action)
        self.middle.start_wanted.connect(self._start)
        self.middle.shown.connect(self._on_shown)
        table.remove_wanted.connect(self._remove)
        table.move_wanted.connect(self._step)
        table.customContextMenuRequested.connect(self._menu)
        table.rows.write = self._write
        table.cells.began.connect(self._writing.begin)
        table.cells.paused.connect(self._writing.keep)
        toolbar.day_wanted.connect(self._ask_day)
        toolbar.checks_wanted.connect(self._toggle_checks)
        self.end.wanted.connect(self._run)
        self.end.left.connect(self.middle.focus_table)
        self.end.checks.opened.connect(self._mend)
        self._unfinished.wanted.connect(self._put_back)
        for panel in (table, self.end.checks.list):
            panel.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusIn:
            self.set_hints(hints_of("table" if watched is self.table else "checks"))
        elif event.type() == QEvent.Type.FocusOut:
            self.set_hints(hints_of("form"))
        return False

    # Reading

    def _load(self) -> None:
        self._context.session.ask(load_roadmap, self._show)

    def _show(self, loaded: LoadedRoadmap) -> None:
        is_first, self._loaded = self._loaded is None, loaded
        self._show_header()
        self.parts.show_status(loaded.roadmap.workshop.roadmap_status)
        self.end.checks.show_findings(loaded.findings)
        self._context.set_badge("roadmap", len(loaded.findings))
        self._show_plan()
        if is_first and self.has_keyboard():
            self.middle.focus_table()

    def _show_header(self) -> None:
        """Say how many actions there are where there is room for it beside the title."""
        has_room = self._loaded is not None and self.parts.has_room(self.width())
        self.header.set_text(header_words(self._loaded.roadmap) if has_room and self._loaded else "")

    def _show_plan(self) -> None:
        if self._loaded is not None:
            plan, findings = self._loaded.roadmap, len(self._loaded.findings)
            self.middle.show_plan(plan, findings, self.on, self._clock().date())

    def _on_changed(self, changes: ChangeSet) -> None:
        if changes.touches(*WROTE):
            self._load()

    def _on_shown(self) -> None:
        if self._loaded is not None and not self.end.isHidden():
            self.end.show_row(self.middle.row(), self._loaded.roadmap)

    # Going somewhere

    def _choose_grouping(self, grouping: Grouping) -> None:
        self.parts.grouping.choose(grouping.value)
        self.middle.choose_grouping(grouping)

    def _go(self, key: Key, column: Column | None) -> None:
        """Go to a row once the file has answered, so that what was just written is there too."""
        self.middle.want(key, column)
        self._load()

    def _mend(self, finding: RoadmapFinding) -> None:
        if finding.noun != Action.noun:
            self._context.go_to_record(FoundRecord(finding.noun, finding.record_id, "", finding.words, ""))
            return
        column = next((one for one, field in EDITED.items() if field == finding.field), Column.ACTION)
        self._go((Action.noun, finding.record_id), column)

    def _put_back(self, noun: str, record_id: str, field: str, words: str) -> None:
        self.end.is_checking = False
        if noun != Action.noun:
            self._choose_grouping(Grouping.OBJECTIVE)
        self.table.choose((noun, record_id))
        self._unfold()
        self._on_shown()
        form = self.end.form()
        if form is not None and form.record_id == record_id:
            form.put_back(field, words)

    def _unfold(self) -> None:
        if self.end.isHidden():
            self.fold_details()

    def _show_details(self) -> None:
        self.end.is_checking = False
        self._unfold()
        self._on_shown()

    def _toggle_checks(self) -> None:
        self.end.is_checking = not (self.end.is_checking and not self.end.isHidden())
        self._unfold()
        self._on_shown()
        if self.end.is_checking:
            self.end.checks.list.setFocus(Qt.FocusReason.OtherFocusReason)

    # Acts

    def _add_action(self) -> None:
        """Add an action where the keyboard is: after it, and under the same heading."""
        row = self.middle.row()
        fields = {name: value for name, value in self.middle.belongs() if value}
        after = row.one.id if isinstance(row, ActionRow) else ""
        action_id = new_id()
        self.middle.want((Action.noun, action_id), Column.ACTION, edit=True)
        self._run(AddAction(fields, after, action_id))

    def _add_objective(self) -> None:
        self._choose_grouping(Grouping.OBJECTIVE)
        record_id = new_id()
        self.middle.want((Objective.noun, record_id), Column.ACTION, edit=True)
        self._run(AddObjective(objective_id=record_id))

    def _add_output(self) -> None:
        """Add an output to the objective that the keyboard is under; without one, to the first there is."""
        row = self.middle.row()
        self._choose_grouping(Grouping.OBJECTIVE)
        plan = self._loaded.roadmap if self._loaded else None
        objective_id, after = place_under(row)
        if not objective_id and plan is not None and plan.objectives:
            objective_id = plan.objectives[0].objective.id
        if not objective_id:
            self._add_objective()
            return
        output_id = new_id()
        self.middle.want((Output.noun, output_id), Column.ACTION, edit=True)
        self._run(AddOutput(objective_id, "", after, output_id))

    def _remove(self) -> None:
        row = self.middle.row()
        record = record_of(row)
        if record is None or row is None:
            return
        beside = neighbour_of(self.middle.groups, row.key)
        if beside is not None:
            self.middle.want(beside)
        self._run(RemoveFromRoadmap(type(record), (record.id,)), offer=True)

    def _step(self, step: int) -> None:
        row = self.middle.row()
        command = step_of(self.middle.groups, row, step, self.middle.grouping) if row is not None else None
        if command is not None:
            self._run(command)

    def _write(self, row: AnyRow, column: Column, value: object) -> None:
        """Save what was typed in a cell."""
        record, field = record_of(row), field_of(row, column)
        if record is not None and getattr(record, field) != value:
            self._run(ChangeRecord(type(record), record.id, {field: value}, self._writing.basis_of(record, field)))

    def _start(self) -> None:
        command = self.ask_start(self._loaded.roadmap, self) if self._loaded else None
        if command is not None:
            self._choose_grouping(Grouping.OBJECTIVE if command.with_objectives else Grouping.PILLAR)
            self._run(command, offer=True)

    def _ask_status(self) -> None:
        if self._loaded is not None:
            command = self.ask_status(self._loaded.roadmap.workshop, self._loaded.status_basis, self)
            if command is not None:
                self._run(command)

    def _ask_day(self) -> None:
        chosen = self.ask_day(self.on, self)
        if chosen is not None:
            self.show_on(None if chosen == self._clock().date() else chosen)

    def _export(self) -> None:
        from ui.pages.roadmap.exporting import export_table

        if self._loaded is not None:
            export_table(self._context, self, self.ask_path, self._loaded.roadmap.workshop.title)

    def _more(self) -> None:
        menu = QMenu(self)
        for words, act in (
            (_("Start from priorities…"), self._start),
            (_("Add objective"), self._add_objective),
            (_("Add output"), self._add_output),
            (_("Where the roadmap stands…"), self._ask_status),
            (_("Late on another day…"), self._ask_day),
            (_("What there is to look at"), self._toggle_checks),
            (_("Details"), self.fold_details),
            (_("Export table…"), self._export),
        ):
            menu.addAction(words, act)
        if self._context.projector is not None:
            menu.addAction(_("Show on projector"), self._show_on_projector)
        menu.exec(self.parts.more.mapToGlobal(QPoint(0, self.parts.more.height())))

    def _show_on_projector(self) -> None:
        """Put the headline into the preview; the room sees it after Show only."""
        control = self._context.projector
        if control is not None:
            control.choose_kind(SceneKind.ROADMAP)
            control.choice_asked.emit()

    def _menu(self, at: QPoint) -> None:
        row = self.middle.row()
        if row is None or self._loaded is None:
            return
        acts = (
            (_("Edit"), self.table.open_editor),
            (_("Details"), self._show_details),
            (_("New action after it"), self._add_action),
            (_("New objective"), self._add_objective),
            (_("New output"), self._add_output),
            (_("Move up"), partial(self._step, -1)),
            (_("Move down"), partial(self._step, 1)),
            (_("Remove"), self._remove),
        )
        menu = row_menu(self, row, self._loaded.roadmap, self._run)
        for words, act in acts:
            menu.addAction(words, act)
        menu.exec(self.table.viewport().mapToGlobal(at))

    def _run(self, command: Command, offer: bool = False) -> None:
        """Do it and say what was done; what is easily done by mistake is also offered to be taken back."""

        def done(changes: ChangeSet) -> None:
            if changes.act is not None:
                self.hint_bar.set_end(changes.label, "undo-2", "Ctrl Z")
            if offer and changes.act is not None:
                self._context.offer_undo(changes.label)

        self._context.session.run(command, done)
