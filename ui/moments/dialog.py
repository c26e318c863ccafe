"""The window of named moments: one is chosen in the list, another or now beside it, and what changed is shown.

Knows how a comparison is asked for. It is made beside the window, in copies in memory; the file is never touched.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from a87desk.commands.record import ChangeRecord, RemoveRecords
from a87desk.domain.change_set import ChangeSet
from a87desk.domain.errors import A87Error, InternalError
from a87desk.domain.moment import Moment
from a87desk.i18n import _
from a87desk.reading.moment_comparison import Comparison, compare, kept_moments, standing_at
from a87desk.workspace import Workspace
from ui import theme
from ui.context import Context
from ui.dialogs.name import ask_name
from ui.fonts import TextSize, Weight
from ui.moments.painting import ComparedDelegate, MomentDelegate
from ui.moments.rows import ComparedModel, MomentModel
from ui.moments.words import compared_rows, summary
from ui.painting.text import Align
from ui.tasks import Task, Work
from ui.tokens import Tone
from ui.widgets.buttons import Button, ButtonKind
from ui.widgets.card_list import CardListView
from ui.widgets.cards import Rule
from ui.widgets.fields import ComboBox
from ui.widgets.headers import Hint, HintBar
from ui.widgets.labels import PlainLabel
from ui.widgets.notices import EmptyState
from ui.widgets.spacing import space

NOW = ""


class MomentsDialog(QDialog):
    """Shows the moments of an open workshop and what changed between two of them."""

    def __init__(self, context: Context, parent: QWidget | None = None, moment_id: str = "") -> None:
        super().__init__(parent)
        self._context, self._wanted = context, moment_id
        self._moments: tuple[Moment, ...] = ()
        self._task: Task | None = None
        self._asked = 0
        self.ask_name: Callable[..., str] = ask_name
        self._model, self._rows = MomentModel(), ComparedModel()
        self._build()
        self._connect()
        self._load()

    # Building

    def _build(self) -> None:
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("moments")
        self.setWindowTitle(_("Moments"))
        px = theme.current().px
        holder = self.parentWidget()
        room = holder.window().size() if holder is not None else self.size()
        self.resize(min(px(940), room.width() - 40), min(px(620), room.height() - 30))
        self.list = CardListView(_("Named moments"))
        self.list.setItemDelegate(MomentDelegate(self.list))
        self.list.setModel(self._model)
        self.list.setFixedWidth(px(260))
        self.other = ComboBox(_("Compared with"))
        self.said = PlainLabel("", TextSize.SMALL, wrap=True, tone=Tone.INK2)
        self.said.set_align(Align.START)
        self.changes = CardListView(_("What changed"), bare=False)
        self.changes.setItemDelegate(ComparedDelegate(self.changes))
        self.changes.setModel(self._rows)
        line = _("Ctrl S keeps the moment that is now, under a name, from anywhere in the program.")
        self.empty = EmptyState("history", _("No moment is named yet"), line)
        self.nothing = EmptyState("equal", _("Nothing changed"), _("Themes, recommendations and plan are the same."))
        box = QVBoxLayout(self)
        space(box)
        head = QHBoxLayout()
        space(head, (20, 12, 20, 10), 8)
        head.addWidget(PlainLabel(_("Moments"), TextSize.CARD, weight=Weight.DemiBold))
        head.addStretch(1)
        head.addWidget(PlainLabel(_("Compared with"), TextSize.SMALL, tone=Tone.INK2))
        head.addWidget(self.other)
        box.addLayout(head)
        box.addWidget(Rule())
        box.addLayout(self._build_middle(), 1)
        box.addWidget(Rule())
        foot = QHBoxLayout()
        space(foot, (8, 8, 20, 10), 8)
        keys = (Hint(("↑", "↓"), _("Moment")), Hint(("F2",), _("Rename")), Hint(("Del",), _("Forget the name")))
        foot.addWidget(HintBar(keys, bare=True), 1)
        self.done_button = Button(_("Close"), ButtonKind.MAIN)
        self.done_button.setDefault(True)
        foot.addWidget(self.done_button)
        box.addLayout(foot)

    def _build_middle(self) -> QHBoxLayout:
        both = QHBoxLayout()
        space(both)
        both.addWidget(self.list)
        holder = QWidget()
        self._stack = QStackedLayout(holder)
        shown = QWidget()
        column = QVBoxLayout(shown)
        space(column)
        line = QHBoxLayout()
        space(line, (16, 8, 16, 6))
        line.addWidget(self.said, 1)
        column.addLayout(line)
        column.addWidget(self.changes, 1)
        for part in (self.empty, self.nothing, shown):
            self._stack.addWidget(part)
        self._shown = shown
        both.addWidget(holder, 1)
        return both

    def _connect(self) -> None:
        self._context.session.changed.connect(self._on_changed)
        self.list.selectionModel().currentChanged.connect(self._on_current)
        self.list.opened.connect(lambda _index: self.changes.setFocus(Qt.FocusReason.OtherFocusReason))
        self.list.removed.connect(self._remove)
        self.other.activated.connect(lambda _place: self._compare())
        self.done_button.clicked.connect(self.accept)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_F2 and self.list.hasFocus():
            self._rename()
        else:
            super().keyPressEvent(event)

    # Reading

    def _load(self) -> None:
        self._context.session.ask(lambda workspace: kept_moments(workspace.store), self._show)

    def _on_changed(self, changes: ChangeSet) -> None:
        if changes.touches(Moment.noun):
            self._load()
        else:
            self._compare()

    def _show(self, moments: tuple[Moment, ...]) -> None:
        is_first = not self._moments
        self._moments = moments
        self._model.show_rows(moments[::-1])
        wanted, self._wanted = self._model.index_of(self._wanted), ""
        if wanted.isValid():
            self.list.setCurrentIndex(wanted)
        self._offer_others()
        if is_first:
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)
        self._compare()

    def _offer_others(self) -> None:
        chosen, first = self.other.currentData(), self._first()
        self.other.clear()
        self.other.add_choice(_("Now"), NOW)
        for moment in self._moments[::-1]:
            if first is None or moment.id != first.id:
                self.other.add_choice(moment.name, moment.id)
        self.other.setCurrentIndex(max(0, self.other.findData(chosen)))
        self.other.setEnabled(bool(self._moments))

    def _on_current(self, _index: QModelIndex, _before: QModelIndex) -> None:
        self._offer_others()
        self._compare()

    def _first(self) -> Moment | None:
        return self._model.at(self.list.currentIndex())

    def pair(self) -> tuple[Moment, Moment | None] | None:
        """Return the chosen two, the earlier first; None is now."""
        first = self._first()
        if first is None:
            return None
        other = next((one for one in self._moments if one.id == self.other.currentData()), None)
        if other is None:
            return first, None
        order = [one.id for one in self._moments]
        earlier, later = sorted((first, other), key=lambda one: order.index(one.id))
        return earlier, later

    # Comparing

    def _compare(self) -> None:
        """Ask for what changed between the chosen two; only the last answer counts."""
        self._stop()
        pair = self.pair()
        if pair is None:
            self._stack.setCurrentWidget(self.empty)
            return
        asked = self._asked
        self._say(_("Comparing…"))

        def compare_copy(copy: Workspace) -> None:
            if asked != self._asked:
                copy.close()
                return
            self._task = self._context.runner.run(
                _("Comparing moments"),
                lambda work: _compared(copy, pair, work),
                lambda found: self._show_comparison(found, asked),
                lambda problem: self._on_failed(problem, asked),
            )

        self._context.session.ask(lambda workspace: workspace.copy_in_memory(), compare_copy)

    def _show_comparison(self, found: Comparison, asked: int) -> None:
        if asked != self._asked:
            return
        self._task = None
        self._rows.show_rows(compared_rows(found))
        self._stack.setCurrentWidget(self.nothing if found.is_empty else self._shown)
        pair = self.pair()
        assert pair is not None
        later = pair[1].name if pair[1] else _("now")
        between = _("From {earlier} to {later}").format(earlier=pair[0].name, later=later)
        counts = summary(found)
        self._say(_("{between}: {counts}").format(between=between, counts=counts) if counts else between)

    def _on_failed(self, problem: Exception, asked: int) -> None:
        if asked == self._asked:
            self._task = None
            known = problem if isinstance(problem, A87Error) else InternalError(detail=type(problem).__name__)
            self._say(known.sentence)

    def _say(self, words: str) -> None:
        self.said.setText(words)

    def _stop(self) -> None:
        self._asked += 1
        if self._task is not None:
            self._task.cancel()
            self._task = None

    # Acts

    def _rename(self) -> None:
        moment = self._first()
        if moment is None:
            return
        name = self.ask_name(_("Rename the moment"), _("Name"), moment.name, "", _("Rename"), self)
        if name:
            self._context.session.run(ChangeRecord(Moment, moment.id, {"name": name}))

    def _remove(self, _index: QModelIndex) -> None:
        moment = self._first()
        if moment is not None:
            self._context.session.run(
                RemoveRecords(Moment, (moment.id,)), lambda changes: self._context.offer_undo(changes.label)
            )

    def done(self, result: int) -> None:
        """Close; an answer that still comes is heard by nobody."""
        self._stop()
        self._context.session.changed.disconnect(self._on_changed)
        super().done(result)


def _compared(copy: Workspace, pair: tuple[Moment, Moment | None], work: Work) -> Comparison:
    """Return what changed, from a copy that is let go at the end."""
    from ui.tasks import TaskCancelled

    try:
        standings = []
        for place, moment in enumerate(pair):
            if work.cancelled:
                raise TaskCancelled
            work.progress(place, len(pair))
            standings.append(standing_at(copy.store, moment))
        return compare(*standings)
    finally:
        copy.close()
