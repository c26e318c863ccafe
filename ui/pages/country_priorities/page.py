"""Country priorities: columns under headings of one's own, or one list; at the end what bounds and serves each.

Knows how the panes work together. Every act is a command and one undo step; numbers are worked out elsewhere.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QMenu, QStackedWidget, QVBoxLayout, QWidget

from a87desk.commands.command import Command
from a87desk.commands.follow_up import ServePriority
from a87desk.commands.priority import (
    AddPriorities,
    MovePriority,
    RemovePriorities,
    RenameColumn,
    StepColumn,
    StepPriority,
)
from a87desk.commands.record import ChangeRecord
from a87desk.domain.change_set import ChangeSet
from a87desk.domain.priority import Priority
from a87desk.domain.record import new_id
from a87desk.i18n import _
from a87desk.reading.country_priorities import CountryPriorities, NumberedPriority, country_priorities
from ui.context import Context
from ui.dialogs.name import ask_name
from ui.pages.agenda.unfinished import OneForm, Unfinished
from ui.pages.country_priorities.board import Board
from ui.pages.country_priorities.column import PriorityList
from ui.pages.country_priorities.form import PriorityForm
from ui.pages.country_priorities.rows import header_words
from ui.widgets.buttons import Button, ButtonKind
from ui.widgets.choices import SegmentedControl
from ui.widgets.headers import Hint
from ui.widgets.notices import EmptyState
from ui.widgets.splitter_page import SplitterPage

WROTE = ("priority", "action", "theme")
COLUMNS, FLAT = "columns", "list"


class CountryPrioritiesPage(SplitterPage):
    """What the country puts first."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(_("Country priorities"), parent=parent)
        self._context = context
        self.shown: CountryPriorities | None = None
        self.priority_id = ""
        self._new_headings: list[str] = []
        self._wanted = ""
        self._is_showing = False
        self.ask_name: Callable[..., str] = ask_name
        self._build()
        self._connect()
        self._load()

    def panels(self) -> Sequence[QWidget]:
        if self._middle.currentWidget() is self._nothing:
            return (self.first,)
        columns = [one.list if one.list.rows.rowCount() else one.add for one in self.board.columns]
        return (*columns, self._end)

    def entered(self) -> None:
        last = self.focusWidget()
        here = last if last is not None and last.isVisible() else self.panels()[0]
        here.setFocus(Qt.FocusReason.OtherFocusReason)

    def left(self) -> None:
        self.form.commit()
        for column in self.board.columns:
            column.add.commit()

    def show_record(self, noun: str, record_id: str, group_id: str) -> None:
        """Show a priority."""
        self._choose(record_id)
        self.board.choose(record_id)

    @property
    def numbered(self) -> NumberedPriority | None:
        """The chosen priority."""
        return self.shown.priority(self.priority_id) if self.shown else None

    # Building

    def _build(self) -> None:
        self.view = SegmentedControl(_("What is shown"))
        self.view.set_segments([(COLUMNS, _("Columns"), ""), (FLAT, _("List"), "")])
        self.add_heading = Button(_("Add heading…"), ButtonKind.MAIN, icon="plus")
        for widget in (self.view, self.add_heading):
            self.header.add_action(widget)
        self.board = Board(self._shown_key)
        self.board.entered_list.connect(self._watch)
        self.form = PriorityForm()
        line = _(
            "Write headings such as “Child labour”, then priorities line after line; or one list without headings."
        )
        self._nothing = EmptyState("flag", _("No priorities yet"), line)
        self.first = self._nothing.add_button(_("Add heading…"), self._add_heading, icon="plus")
        self.first_flat = self._nothing.add_button(_("One list"), self._begin_list, icon="list-ordered")
        self._middle = QStackedWidget()
        for middle in (self._nothing, self.board):
            self._middle.addWidget(middle)
        self._end = QStackedWidget()
        line = _("Write a priority, or choose one.")
        self._no_choice = EmptyState("flag", _("No priority chosen"), line)
        for end in (self._no_choice, self.form):
            self._end.addWidget(end)
        self.add_pane(self._middle, 830, least=420, stretch=1)
        self.add_pane(self._end, 340, least=290)
        self.set_end_pane(self._end)
        page = self.layout()
        assert isinstance(page, QVBoxLayout)
        self._unfinished = Unfinished(self._context.session, OneForm(self.form, Priority), (Priority,))
        page.insertWidget(1, self._unfinished)

    def _connect(self) -> None:
        self._context.session.changed.connect(self._on_changed)
        self.view.chosen.connect(lambda _key: self._show_board())
        self.add_heading.clicked.connect(self._add_heading)
        board, form = self.board, self.form
        board.chosen.connect(self._choose)
        board.opened.connect(self._edit)
        board.removed.connect(self._remove)
        board.action_wanted.connect(self._go_to_actions)
        board.stepped.connect(lambda step: self._run(StepPriority(self.priority_id, step)))
        board.shifted.connect(self._shift)
        board.dropped.connect(lambda own, heading, before: self._move(own, heading, before))
        board.written.connect(self._add)
        board.renamed.connect(self._rename)
        board.column_stepped.connect(lambda heading, step: self._run(StepColumn(heading, step)))
        form.changed.connect(self._save)
        form.wanted.connect(lambda command, offer: self._run(command, offer=offer))
        form.removed.connect(self._remove)
        form.link_wanted.connect(self._link)
        form.left.connect(self._leave_form)
        self._unfinished.wanted.connect(self._put_back)

    def _watch(self, view: PriorityList) -> None:
        view.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusIn and isinstance(watched, PriorityList):
            row = watched.current()
            if row is not None:
                self._choose(row.numbered.id)
            self.set_hints(_list_hints())
        elif event.type() == QEvent.Type.FocusOut:
            self.set_hints([Hint(("Tab",), _("Save and go on")), Hint(("Esc",), _("Back to the cards"))])
        return False

    # Reading

    def _load(self) -> None:
        self._context.session.ask(lambda workspace: country_priorities(workspace.read), self._show)

    def _show(self, shown: CountryPriorities) -> None:
        is_first = self.shown is None
        self.shown = shown
        self.header.set_text(header_words(shown))
        self._new_headings = [one for one in self._new_headings if one not in shown.headings]
        if self.numbered is None:
            self.priority_id = shown.all[0].id if shown.all else ""
        self._show_board()
        if is_first and self.has_keyboard():  # before, there was no list to take the keyboard
            self.panels()[0].setFocus(Qt.FocusReason.OtherFocusReason)
        wanted, self._wanted = self._wanted, ""
        column = self.board.column(wanted.removeprefix("=")) if wanted else None
        if column is not None:
            column.add.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_board(self) -> None:
        if self.shown is None:
            return
        is_empty = not self.shown.all and not self._new_headings
        had = next((one for one in self.board.lists() if one.hasFocus()), None)
        self._is_showing = True
        self.board.show_priorities(self.shown, self._new_headings, is_flat=self.view.current() == FLAT)
        self._is_showing = False
        self._middle.setCurrentWidget(self._nothing if is_empty else self.board)
        self.add_heading.setVisible(not is_empty)
        self.view.setVisible(bool(self.shown.headings))
        self._end.setVisible(not is_empty and (not self._narrow or not self._end.isHidden()))
        self._show_form()
        if had is not None:  # the card may stand in another column now, and the keyboard goes with it
            column = self.board.column_of(self.priority_id)
            if column is not None:
                self.board.choose(self.priority_id)
                column.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_form(self) -> None:
        one = self.numbered
        self._end.setCurrentWidget(self.form if one is not None else self._no_choice)
        if one is not None and self.shown is not None:
            self.form.show_priority(one, self.shown)
        self.board.refresh()

    def _shown_key(self) -> Hashable:
        return ("priority", self.priority_id)

    def _on_changed(self, changes: ChangeSet) -> None:
        if changes.touches(*WROTE):
            self._load()

    # Choosing

    def _choose(self, priority_id: str) -> None:
        if not self._is_showing and priority_id != self.priority_id:
            self.form.commit()
            self.priority_id = priority_id
            self._show_form()

    def _edit(self) -> None:
        if self._end.isHidden():
            self.fold_details()
        self.form.focus_field("text")

    def _go_to_actions(self) -> None:
        if self._end.isHidden():
            self.fold_details()
        self.form.focus_editor(self.form.actions_editor.add)

    def _leave_form(self) -> None:
        column = self.board.column_of(self.priority_id)
        if column is not None:
            column.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _put_back(self, _noun: str, priority_id: str, field: str, words: str) -> None:
        self._choose(priority_id)
        if self.numbered is not None:
            self._edit()
            self.form.put_back(field, words)

    # Acts

    def _add_heading(self) -> None:
        hint = _("For example: Child labour")
        name = self.ask_name(_("New heading"), _("Heading"), "", hint, _("Add"), self)
        if name:
            self.view.choose(COLUMNS)
            self._new_headings.append(name)
            self._wanted = f"={name}"
            self._load()

    def _begin_list(self) -> None:
        self._new_headings.append("")
        self._wanted = "="
        self._load()

    def _add(self, heading: str, texts: tuple[str, ...]) -> None:
        ids = tuple(new_id() for _text in texts)
        self.form.commit()
        self.priority_id = ids[-1]
        self._run(AddPriorities(texts, heading, ids))

    def _shift(self, step: int) -> None:
        """Move the chosen priority to the column beside, to its end."""
        headings = [one.heading for one in self.board.columns]
        column = self.board.column_of(self.priority_id)
        place = headings.index(column.heading) + step if column is not None else -1
        if 0 <= place < len(headings):
            self._move(self.priority_id, headings[place], "")

    def _move(self, priority_id: str, heading: str, before_id: str) -> None:
        self.form.commit()
        self.priority_id = priority_id
        if self.view.current() == FLAT and self.shown is not None:  # there is one list for all: the card above says
            before = self.shown.priority(before_id) or self.shown.priority(priority_id)
            heading = before.priority.column if before else heading
        if before_id != priority_id:
            self._run(MovePriority(priority_id, heading, before_id))

    def _rename(self, before: str, after: str) -> None:
        if before in self._new_headings:
            self._new_headings[self._new_headings.index(before)] = after
        self._run(RenameColumn(before, after))

    def _remove(self) -> None:
        if self.numbered is not None:
            self._run(RemovePriorities((self.priority_id,)), offer=True)

    def _save(self, field: str, value: object) -> None:
        form = self.form
        if field == "column":
            self._run(MovePriority(form.record_id, str(value)))
        else:
            self._run(ChangeRecord(Priority, form.record_id, {field: value}, form.basis_of(field)))

    def _link(self) -> None:
        """Offer the actions that serve no priority, and link the chosen one."""
        menu = QMenu(self)
        for action in self.shown.actions if self.shown else ():
            if not action.priority_id:
                words = " ".join(action.text.split())[:70].replace("&", "&&")
                menu.addAction(words, partial(self._run, ServePriority((action.id,), self.priority_id)))
        menu.exec(self.form.link.mapToGlobal(self.form.link.rect().bottomLeft()))

    def _run(self, command: Command, _checked: bool = False, *, offer: bool = False) -> None:
        def done(changes: ChangeSet) -> None:
            if changes.act is None:
                return
            self.hint_bar.set_end(changes.label, "undo-2", "Ctrl Z")
            if offer:
                self._context.offer_undo(changes.label)

        self._context.session.run(command, done)


def _list_hints() -> list[Hint]:
    return [
        Hint(("↵",), _("Edit")), Hint(("A",), _("Add an action")), Hint(("Ins",), _("Next priority")),
        Hint(("Alt", "↑", "↓"), _("Move")), Hint(("Alt", "←", "→"), _("Other heading")), Hint(("Del",), _("Remove")),
        Hint(("F6",), _("Next panel")),
    ]  # fmt: skip
