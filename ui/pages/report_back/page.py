"""Report-back: groups in turn at the start, what one presents in the middle, the projector at the end.

Knows how the three work together. What counts as new is the reading's to say; an amendment is a command of its own.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QWidget

from a87desk.commands.command import Command
from a87desk.commands.record import ChangeRecord, RemoveRecords
from a87desk.commands.report_back import AmendFromTheFloor
from a87desk.domain.change_set import ChangeSet
from a87desk.domain.errors import A87Error
from a87desk.domain.note import Note
from a87desk.i18n import _
from a87desk.reading.report_back import ReportBack, ReportedGroup, report_back
from a87desk.store.writer import Basis
from a87desk.workspace import Workspace
from ui.context import Context
from ui.pages.report_back.end_pane import EndPane
from ui.pages.report_back.panes import GroupPane, SaidPane, TurnList
from ui.pages.report_back.rows import AmendmentRow, SaidRow, group_rows, said_rows
from ui.pages.report_back.turning import Turning
from ui.widgets.headers import Hint
from ui.widgets.notices import EmptyState
from ui.widgets.splitter_page import SplitterPage

WROTE = ("recommendation", "theme", "theme_member", "breakout_group", "note", "session")


@dataclass(frozen=True, slots=True)
class _Loaded:
    shown: ReportBack
    drafts: dict[str, str]


@dataclass(frozen=True, slots=True)
class _Writing:
    """What the line is about: a new amendment to a recommendation, or an earlier one with what was on screen then."""

    recommendation_id: str
    amendment_id: str = ""
    basis: Basis | None = None

    @property
    def place(self) -> str:
        """The name of the draft."""
        edited = f"amendment edit {self.amendment_id}"
        return edited if self.amendment_id else f"amendment {self.recommendation_id}"


class ReportBackPage(SplitterPage):
    """The plenary after the groups."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(_("Report-back"), parent=parent)
        self._context = context
        self._shown: ReportBack | None = None
        self._drafts: dict[str, str] = {}
        self._group_id = ""
        self._only_new = True
        self._writing: _Writing | None = None
        self._wanted: tuple[str, ...] = ()
        self._is_showing = False
        self._turning = Turning(context.projector)
        self._build()
        self._connect()
        self.set_hints(self._hints_of(self._groups.list))
        self._load()

    def panels(self) -> Sequence[QWidget]:
        return (self._groups.list, self._said.list, self._end)

    def entered(self) -> None:
        if not self._said.entry.isVisibleTo(self):
            (self._said.list if self._said.list.hasFocus() else self._groups.list).setFocus(
                Qt.FocusReason.OtherFocusReason
            )
        if self._group_id:
            self._turning.preview(self._group_id, only_new=self._only_new)

    def left(self) -> None:
        self._said.entry.keep_draft()

    def show_record(self, noun: str, record_id: str, group_id: str) -> None:
        """Show a recommendation, or an amendment under its words."""
        self._wanted = ("amendment" if noun == "note" else "said", record_id)
        self._load()

    # Building

    def _build(self) -> None:
        self._groups, self._said = GroupPane(), SaidPane()
        self._end = EndPane(self._context.projector)
        self.add_pane(self._groups, 288, least=230)
        self.add_pane(self._said, 584, least=380, stretch=1)
        self.add_pane(self._end, 292, least=236)
        self.set_end_pane(self._end)
        line = _("Groups are set up on the Agenda page, in the session in which they work.")
        self._empty = EmptyState("presentation", _("No groups yet"), line)
        self._empty.add_button(_("Go to the agenda"), lambda: self._context.go_to("agenda"), icon="clipboard-list")
        self.set_empty_state(self._empty)

    def _connect(self) -> None:
        self._context.session.changed.connect(self._on_changed)
        self._groups.chosen.connect(self._on_group)
        for panel in (self._groups.list, self._said.list):
            panel.turned.connect(self._turn)
            panel.show_wanted.connect(self._show_group)
            panel.only_new_wanted.connect(lambda: self._set_only_new(not self._only_new))
            panel.amend_wanted.connect(self._amend)
            panel.installEventFilter(self)
        self._groups.list.opened.connect(lambda _index: self._show_group())
        self._said.list.opened.connect(lambda _index: self._amend_or_edit())
        self._said.list.edit_wanted.connect(self._amend_or_edit)
        self._said.list.removed.connect(lambda _index: self._remove())
        entry = self._said.entry
        entry.submitted.connect(self._keep)
        entry.left.connect(self._leave_entry)
        entry.paused.connect(self._keep_draft)
        self._end.only_new.clicked.connect(self._set_only_new)
        self._end.turned.connect(self._turn)
        self._said.amend.clicked.connect(self._amend)
        if self._context.projector is not None:
            self._context.projector.changed.connect(self._follow_projector)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusIn and isinstance(watched, TurnList):
            self.set_hints(self._hints_of(watched))
        return False

    def _hints_of(self, panel: TurnList) -> list[Hint]:
        turn, new, other = (
            Hint(("←", "→"), _("Before, next")),
            Hint(("N",), _("Only new")),
            Hint(("F6",), _("Next panel")),
        )
        if panel is self._groups.list:
            return [Hint(("↑", "↓"), _("Group")), Hint(("↵",), _("Show to the room")), turn, new, other]
        own = [Hint(("A",), _("Amendment")), Hint(("F2",), _("Edit it")), Hint(("Del",), _("Remove it"))]
        return [*own, Hint(("P",), _("Show to the room")), turn, new, other]

    # Reading

    def _load(self) -> None:
        self._context.session.ask(_loaded, self._show)

    def _show(self, loaded: _Loaded) -> None:
        if self._shown is None:  # later answers may be older than what was written since
            self._drafts = dict(loaded.drafts)
        self._shown = loaded.shown
        groups = loaded.shown.groups
        self.show_empty_state(not groups)
        self.header.set_text(_header_words(loaded.shown))
        before = self._group_id
        wanted, self._wanted = self._wanted, ()
        holder = loaded.shown.holder_of(wanted[1]) if wanted else None
        if holder is not None:
            self._group_id = holder.group.id
        elif loaded.shown.group(self._group_id) is None:
            self._group_id = groups[0].group.id if groups else ""
        self._show_groups()
        self._is_showing = True
        self._groups.choose(self._group_id)
        self._is_showing = False
        self._show_said()
        if holder is not None and self._said.choose(wanted) and self.has_keyboard():
            self._said.list.setFocus(Qt.FocusReason.OtherFocusReason)
        if self._group_id != before and self.isVisible():
            self._turning.preview(self._group_id, only_new=self._only_new)

    def _show_groups(self) -> None:
        if self._shown is not None:
            self._is_showing = True
            self._groups.show_rows(group_rows(self._shown, self._turning.live_group))
            self._is_showing = False

    def _show_said(self) -> None:
        group = self._group()
        title = _group_title(group) if group else ""
        self._said.show_rows(said_rows(group, only_new=self._only_new), title)

    def _group(self) -> ReportedGroup | None:
        return self._shown.group(self._group_id) if self._shown else None

    def _on_changed(self, changes: ChangeSet) -> None:
        if changes.touches(*WROTE):
            self._load()

    # Choosing and showing

    def _on_group(self, group_id: str) -> None:
        if self._is_showing or group_id == self._group_id:
            return
        self._group_id = group_id
        self._show_said()
        self._said.list.scrollToTop()
        self._turning.preview(group_id, only_new=self._only_new)

    def _set_only_new(self, only_new: bool) -> None:
        self._only_new = only_new
        self._end.only_new.setChecked(only_new)
        self._show_said()
        self._turning.preview(self._group_id, only_new=only_new)

    def _follow_projector(self) -> None:
        """Go along with what was chosen in the panel, and mark the group that the room sees."""
        self._show_groups()
        group_id, only_new = self._turning.chosen(self._group_id, only_new=self._only_new)
        if only_new != self._only_new:
            self._only_new = only_new
            self._end.only_new.setChecked(only_new)
            self._show_said()
        if group_id != self._group_id and self._shown is not None and self._shown.group(group_id) is not None:
            self._go_to_group(group_id)

    def _go_to_group(self, group_id: str) -> None:
        self._group_id = group_id
        self._is_showing = True
        self._groups.choose(group_id)
        self._is_showing = False
        self._show_said()
        self._said.list.scrollToTop()

    def _show_group(self) -> None:
        if self._group_id:
            self._turning.show(self._group_id, only_new=self._only_new)

    def _turn(self, step: int) -> None:
        """Turn the page; after the last page comes the next group, on the wall too if the room sees the report-back."""
        order = [one.group.id for one in self._shown.groups] if self._shown else []
        if not order:
            return
        group_id = self._turning.turn(step, order, self._group_id, only_new=self._only_new)
        if group_id != self._group_id:
            self._go_to_group(group_id)

    # Amendments

    def _amend(self) -> None:
        """Open the line for an amendment to the chosen recommendation."""
        row = self._said.current()
        if row is None:
            return
        about = row.recommendation_id if isinstance(row, AmendmentRow) else row.said.id
        code = row.code if isinstance(row, AmendmentRow) else row.said.one.code
        self._open_line(_Writing(about), _("Amendment to {code}").format(code=code), "")

    def _amend_or_edit(self) -> None:
        row = self._said.current()
        if not isinstance(row, AmendmentRow):
            self._amend()
            return

        def opened(basis: Basis) -> None:
            writing = _Writing(row.recommendation_id, row.amendment.id, basis)
            self._open_line(writing, _("Edit the amendment to {code}").format(code=row.code), row.amendment.text)

        self._context.session.ask(lambda workspace: workspace.read.basis(Note, row.amendment.id), opened)

    def _open_line(self, writing: _Writing, title: str, text: str) -> None:
        self._said.entry.keep_draft()
        self._writing = writing
        self._said.entry.open(title, self._drafts.get(writing.place, "") or text)
        self._said.mark_current(True)
        self.set_hints([Hint(("↵",), _("Keep")), Hint(("Esc",), _("Put aside, to go on later"))])

    def _keep(self, words: str) -> None:
        writing = self._writing
        if writing is None:
            return
        if not words:
            self._leave_entry("")
            return
        command: Command
        if writing.amendment_id:
            command = ChangeRecord(Note, writing.amendment_id, {"text": words}, writing.basis)
        else:
            session_id = self._shown.session_id if self._shown else ""
            command = AmendFromTheFloor(writing.recommendation_id, words, session_id)
        self._close_line()
        self._run(command, lambda: self._forget_draft(writing), lambda: self._give_back(writing, words))

    def _give_back(self, writing: _Writing, words: str) -> None:
        """Keep words that could not be saved, and show them again."""
        self._drafts[writing.place] = words
        self._open_line(writing, _("This could not be saved yet"), words)

    def _leave_entry(self, text: str) -> None:
        """Close the line; what was written stays as a draft for the next time."""
        if self._writing is not None:
            self._keep_draft(text)
        self._close_line()

    def _close_line(self) -> None:
        self._writing = None
        self._said.entry.close_line()
        self._said.mark_current(False)
        self._said.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _keep_draft(self, text: str) -> None:
        if self._writing is not None:
            place = self._writing.place
            self._drafts[place] = text
            self._context.session.act(lambda workspace: workspace.keep_draft(place, text))

    def _forget_draft(self, writing: _Writing) -> None:
        self._drafts.pop(writing.place, None)
        self._context.session.act(lambda workspace: workspace.keep_draft(writing.place, ""))

    def _remove(self) -> None:
        row = self._said.current()
        if isinstance(row, AmendmentRow):
            self._run(RemoveRecords(Note, (row.amendment.id,)), offer=True)
        elif isinstance(row, SaidRow):
            self.hint_bar.set_end(_("The words of a group are not removed here, only amendments."), "info")

    def _run(
        self, command: Command, done: Callable[[], None] | None = None, lost: Callable[[], None] | None = None, *,
        offer: bool = False,
    ) -> None:  # fmt: skip
        """Do it and say what was done; what is easily done by mistake is also offered to be taken back."""

        def saved(changes: ChangeSet) -> None:
            self.hint_bar.set_end(changes.label, "undo-2", "Ctrl Z")
            if done:
                done()
            if offer:
                self._context.offer_undo(changes.label)

        def failed(problem: A87Error) -> None:
            if lost:
                lost()
            self._context.show_problem(problem)

        self._context.session.run(command, saved, failed)


def _loaded(workspace: Workspace) -> _Loaded:
    drafts = {draft.place: draft.text for draft in workspace.drafts()}
    return _Loaded(report_back(workspace.read), drafts)


def _group_title(one: ReportedGroup) -> str:
    number = _("Group {number}").format(number=one.group.number if one.group.number is not None else "?")
    return f"{number} · {one.group.theme}" if one.group.theme else number


def _header_words(shown: ReportBack) -> str:
    new = sum(len(one.new) for one in shown.groups)
    total = sum(len(one.said) for one in shown.groups)
    return _("{new} of {total} recommendations are new").format(new=new, total=total) if total else ""
