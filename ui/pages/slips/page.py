"""Where it went: groups at the start, the slip of the chosen one as it is printed, and the way to paper.

Knows how the parts work together. What a slip says is the reading's and the handout's business. With a group of its own
(on a rapporteur's laptop) the page shows that group's slip only.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from a87desk.domain.change_set import ChangeSet
from a87desk.domain.errors import A87Error, InternalError
from a87desk.i18n import _
from a87desk.reading.printed_kit import KitModel
from a87desk.reading.where_it_went import Slips, where_it_went
from a87desk.workspace import Workspace
from ui.context import Context
from ui.dialogs.saving import ask_path
from ui.pages.slips.painting import GroupDelegate, SlipDelegate
from ui.pages.slips.printing import kit_model_of, made_slips, slip_file_name, viewed_copy, written_slips
from ui.pages.slips.rows import GroupModel, SlipModel, group_rows, slip_rows
from ui.safe_text import set_tooltip
from ui.widgets.buttons import Button, ButtonKind
from ui.widgets.card_list import CardListView
from ui.widgets.headers import Hint, PaneHeader
from ui.widgets.notices import EmptyState
from ui.widgets.spacing import space
from ui.widgets.splitter_page import SplitterPage

WROTE = (
    "recommendation", "theme", "theme_member", "suggestion_decision", "breakout_group", "priority", "objective",
    "output", "action", "workshop", "session",
)  # fmt: skip


class PrintingList(CardListView):
    """A list from which P prints the slip that is shown."""

    print_wanted = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_P and not event.modifiers():
            self.print_wanted.emit()
        else:
            super().keyPressEvent(event)


class SlipsPage(SplitterPage):
    """The slips of all groups, or of one group for good where it has a `group_id`."""

    def __init__(self, context: Context, group_id: str = "", parent: QWidget | None = None) -> None:
        super().__init__(_("Where it went"), parent=parent)
        self._context, self._group_id = context, group_id
        self._own_group = bool(group_id)
        self._slips: Slips | None = None
        self._groups, self._rows = GroupModel(), SlipModel()
        self._is_showing = False
        self._build()
        self._connect()
        self._load()

    def panels(self) -> Sequence[QWidget]:
        return (self._slip,) if self._own_group else (self._list, self._slip)

    def entered(self) -> None:
        self._load()

    def show_record(self, noun: str, record_id: str, group_id: str) -> None:
        """Show the slip of a group."""
        if not self._own_group and (group_id or noun == "breakout_group"):
            self._group_id = group_id or record_id
            self._load()

    # Building

    def _build(self) -> None:
        self._save = Button(_("Save PDF…"), icon="download")
        self._print_all = Button(_("Print all slips"), icon="printer")
        self._print = Button(_("Print this slip"), ButtonKind.MAIN, icon="printer", key="P")
        for button in self._buttons():
            self.header.add_action(button)
        self._print_all.setVisible(not self._own_group)
        viewer = _("Opens the PDF in this computer’s viewer, where you choose printer, copies and sides")
        for button in (self._print, self._print_all):
            set_tooltip(button, viewer)
        self._list = PrintingList(_("Groups"))
        self._list.setItemDelegate(GroupDelegate(self._list))
        self._list.setModel(self._groups)
        self._slip = PrintingList(_("Where the recommendations of the group went"), bare=False)
        self._slip.setItemDelegate(SlipDelegate(self._slip))
        self._slip.setModel(self._rows)
        if not self._own_group:
            start = QWidget()
            box = QVBoxLayout(start)
            space(box)
            self._header = PaneHeader(_("Groups"))
            box.addWidget(self._header)
            box.addWidget(self._list, 1)
            self.add_pane(start, 260, least=210)
        self.add_pane(self._slip, 900, least=420, stretch=1)
        line = _("As soon as the panel names themes, each group sees here where its recommendations went.")
        self._empty = EmptyState("combine", _("Nothing to tell yet"), line)
        if not self._own_group:
            self._empty.add_button(_("Go to consensus"), lambda: self._context.go_to("consensus"), icon="combine")
        self._empty.hide()
        box_of_page = self.layout()
        assert box_of_page is not None
        box_of_page.addWidget(self._empty)
        group = [] if self._own_group else [Hint(("↑", "↓"), _("Group"))]
        self.set_hints([*group, Hint(("P",), _("Print this slip")), Hint(("F6",), _("Next panel"))])
        self.hint_bar.set_end(_("What is not for everyone is on no slip"), "lock")

    def _buttons(self) -> tuple[Button, ...]:
        return self._save, self._print_all, self._print

    def _connect(self) -> None:
        self._context.session.changed.connect(self._on_changed)
        self._list.selectionModel().currentChanged.connect(self._on_current)
        self._list.opened.connect(lambda _index: self._slip.setFocus(Qt.FocusReason.OtherFocusReason))
        for view in (self._list, self._slip):
            view.print_wanted.connect(self._print.click)
        self._print.clicked.connect(lambda: self.open_to_print(self._group_id))
        self._print_all.clicked.connect(lambda: self.open_to_print(""))
        self._save.clicked.connect(self._on_save)

    # Reading

    def _load(self) -> None:
        self._context.session.ask(_slips_of, self._show)

    def _on_changed(self, changes: ChangeSet) -> None:
        if self.isVisible() and changes.touches(*WROTE):  # what is hidden is read when it is entered
            self._load()

    def _show(self, slips: Slips) -> None:
        is_first, self._slips = self._slips is None, slips
        self.splitter.setVisible(slips.is_telling)
        self._empty.setVisible(not slips.is_telling)
        if slips.of_group(self._group_id) is None and not self._own_group:
            self._group_id = slips.slips[0].group.id if slips.slips else ""
        self._is_showing = True
        self._groups.show_rows(group_rows(slips))
        if not self._own_group:
            self._header.set_text(str(len(slips.slips)))
        index = self._groups.index_of(self._group_id)
        if index.isValid():
            self._list.setCurrentIndex(index)
        self._is_showing = False
        self._show_slip()
        if is_first and self.has_keyboard() and slips.is_telling:
            self.panels()[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_slip(self) -> None:
        slip = self._slips.of_group(self._group_id) if self._slips else None
        is_telling = self._slips is not None and self._slips.is_telling
        self._rows.show_rows(slip_rows(slip, self._slips) if slip and self._slips else [])
        has_lines = bool(slip and slip.lines)
        self._print.setEnabled(is_telling and has_lines)
        for button in (self._print_all, self._save):
            button.setEnabled(is_telling and (has_lines or not self._own_group))

    def _on_current(self, index: QModelIndex, _before: QModelIndex) -> None:
        row = self._groups.at(index)
        if row is not None and not self._is_showing and row.group.id != self._group_id:
            self._group_id = row.group.id
            self._show_slip()
            self._slip.scrollToTop()

    # Paper

    def open_to_print(self, group_id: str) -> None:
        """Show the slip of a group, or all of them for "", in the desktop's viewer."""
        self._make(group_id, _("Opening the slips"), viewed_copy, None)

    def _on_save(self) -> None:
        group_id = self._group_id if self._own_group else ""
        suggested = self._context.export_folder / slip_file_name(self._slips, group_id)
        path = ask_path(self, _("Save"), suggested, _("PDF (*.pdf)"))
        if path is not None:
            self.save_pdf(path)

    def save_pdf(self, path: Path) -> None:
        """Write the slips of all groups, or of the own one, into a file."""
        group_id = self._group_id if self._own_group else ""
        done = _("{file} is written in {folder}.").format(file=path.name, folder=path.parent.name)
        title = _("Saving {file}").format(file=path.name)
        self._make(group_id, title, lambda made: written_slips(made, path), lambda: self._context.show_done(done))

    def _make(
        self, group_id: str, title: str, finish: Callable[[bytes], object], done: Callable[[], None] | None
    ) -> None:
        """Make the PDF beside the window and do with it what is wanted there."""

        def make(model: KitModel) -> None:
            self._context.runner.run(
                title,
                lambda work: finish(made_slips(model, group_id, work)),
                lambda found: self._on_made(found, done),
                self._on_failed,
            )

        self._context.session.ask(kit_model_of, make)

    def _on_made(self, found: object, done: Callable[[], None] | None) -> None:
        from ui.viewer import open_in_viewer

        if done is not None:
            done()
        elif isinstance(found, Path):
            try:
                open_in_viewer(found)
            except A87Error as problem:
                self._context.show_problem(problem)

    def _on_failed(self, problem: Exception) -> None:
        known = problem if isinstance(problem, A87Error) else InternalError(detail=type(problem).__name__)
        self._context.show_problem(known)


def _slips_of(workspace: Workspace) -> Slips:
    return where_it_went(workspace.read, workspace.workshop)
