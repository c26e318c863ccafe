"""Read back: the page of a group in large type, and the moment at which the group confirms it.

Knows how the parts work together. What is not for everyone never gets its words onto this page: the room reads it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from a87desk.clock import wall_clock, written
from a87desk.commands.run import ConfirmGroup
from a87desk.domain.breakout_group import BreakoutGroup
from a87desk.domain.change_set import ChangeSet
from a87desk.i18n import _
from a87desk.reading.group_page import groups_in_order
from a87desk.reading.read_back import ReadPage, read_back
from a87desk.workspace import Workspace
from ui.context import Context
from ui.fonts import TextSize
from ui.pages.read_back.confirm_bar import ConfirmBar
from ui.pages.read_back.confirmation import ConfirmationPill
from ui.pages.read_back.painting import ReadDelegate
from ui.pages.read_back.rows import ReadModel, left_out_words, read_rows
from ui.painting.marks import marker_size, paint_marker
from ui.tokens import Tone
from ui.widgets.buttons import Button, ButtonKind
from ui.widgets.card_list import CardListView
from ui.widgets.cards import Rule
from ui.widgets.choices import SegmentedControl
from ui.widgets.fields import ComboBox
from ui.widgets.headers import Hint, HintBar, PageHeader
from ui.widgets.labels import Painted, PlainLabel
from ui.widgets.notices import EmptyState
from ui.widgets.page import Page
from ui.widgets.spacing import space

WROTE = ("recommendation", "note", "breakout_group", "session", "attendance", "group_member")
_SIZES = {"large": TextSize.READ, "larger": TextSize.READ_LARGER, "largest": TextSize.READ_LARGEST}


@dataclass(frozen=True, slots=True)
class _Loaded:
    groups: list[BreakoutGroup]
    page: ReadPage | None


class ReadList(CardListView):
    """Space and the page keys turn the page, as in a book; Shift turns it back."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        turns = {Qt.Key.Key_Space: -1 if back else 1, Qt.Key.Key_PageDown: 1, Qt.Key.Key_PageUp: -1}
        step = turns.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
            return
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + step * round(bar.pageStep() * 0.9))


class ReadBackPage(Page):
    """One group's page to be read aloud. With a `group_id` it is that group's for good."""

    def __init__(self, context: Context, group_id: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context, self._group_id = context, group_id
        self._own_group = bool(group_id)
        self._shown: ReadPage | None = None
        self._number = 0
        self._model, self._delegate = ReadModel(), ReadDelegate()
        self._build()
        self._connect()
        self._load()

    def panels(self) -> Sequence[QWidget]:
        return (self._list, self._confirm_bar)

    def entered(self) -> None:
        self._load()
        self._list.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_record(self, noun: str, record_id: str, group_id: str) -> None:
        """Show the page of a group."""
        if not self._own_group and (group_id or noun == "breakout_group"):
            self._group_id = group_id or record_id
        self._load()

    # Building

    def _build(self) -> None:
        box = QVBoxLayout(self)
        space(box)
        self.header = PageHeader(_("Read back"))
        self._square = Painted(lambda: marker_size(28), self._paint_square, _("Group"), self.header)
        self.header.add_start(self._square, before_title=True)
        self._groups = ComboBox(_("Group"))
        if not self._own_group:
            self.header.add_start(self._groups)
        self._pill = ConfirmationPill(self.header)
        self._locked = SegmentedControl(_("What is not for everyone"), small=True)
        self._locked.set_segments((("out", _("Leave out"), ""), ("locked", _("Show as locked"), "lock")))
        self._sizes = SegmentedControl(_("Size of the words"), small=True)
        self._sizes.set_segments(
            (("large", _("Large"), ""), ("larger", _("Larger"), ""), ("largest", _("Largest"), ""))
        )
        self._confirm = Button(_("The group confirms…"), ButtonKind.MAIN, icon="check")
        self._left_out = PlainLabel("", TextSize.SMALL, tone=Tone.CONF)
        for action in (self._pill, self._confirm):
            self.header.add_action(action)
        self._list = ReadList(_("The page of the group"), bare=False)
        self._list.setItemDelegate(self._delegate)
        self._list.setModel(self._model)
        self._empty = EmptyState("book-open", _("Nothing to read back yet"), _("The notes of the group appear here."))
        holder = QWidget()
        self._stack = QStackedLayout(holder)
        for widget in (self._empty, self._list):
            self._stack.addWidget(widget)
        self._confirm_bar = ConfirmBar()
        for part, share in ((self.header, 0), (holder, 1), (self._confirm_bar, 0), (Rule(), 0)):
            box.addWidget(part, share)
        foot = QHBoxLayout()
        space(foot, (16, 5, 16, 5), 12)
        foot.addWidget(HintBar(_hints(), bare=True), 1)
        for control in (self._left_out, self._locked, self._sizes):
            foot.addWidget(control)
        box.addLayout(foot)

    def _connect(self) -> None:
        self._context.session.changed.connect(self._on_changed)
        self._groups.activated.connect(lambda _row: self._choose(self._groups.currentData()))
        self._sizes.chosen.connect(self._on_size)
        self._locked.chosen.connect(lambda _key: self._show_rows())
        self._confirm.clicked.connect(self._on_confirm)
        self._confirm_bar.confirmed.connect(self._on_confirmed)
        self._confirm_bar.left.connect(self._list.setFocus)

    # Reading

    def _load(self) -> None:
        group_id = self._group_id
        self._context.session.ask(lambda workspace: _loaded(workspace, group_id), self._show)

    def _on_changed(self, changes: ChangeSet) -> None:
        if self.isVisible() and changes.touches(*WROTE):  # what is hidden is read when it is entered
            self._load()

    def _show(self, loaded: _Loaded) -> None:
        if loaded.page is None:
            if loaded.groups and not self._own_group:
                self._choose(loaded.groups[0].id)
            self._stack.setCurrentWidget(self._empty)
            self._confirm.setEnabled(False)
            self._locked.hide()
            self._left_out.hide()
            return
        page = self._shown = loaded.page
        if not self._own_group:
            self._show_groups(loaded.groups, page.group.id)
        self._number = page.group.number or 0
        self._square.refresh()
        self.header.set_title(page.group.theme or _("Group without a theme"))
        self._left_out.setText(left_out_words(page))
        self._left_out.setVisible(page.locked > 0)
        self._pill.show_state(page.confirmed, is_empty=page.is_empty)
        self._locked.setVisible(page.locked > 0)
        words = _("Take back") if page.confirmed.is_confirmed else _("The group confirms…")
        self._confirm.setText(words)
        self._confirm.set_kind(ButtonKind.NORMAL if page.confirmed.is_confirmed else ButtonKind.MAIN)
        self._confirm.set_icon("undo-2" if page.confirmed.is_confirmed else "check")
        self._confirm.setEnabled(not page.is_empty)
        self._show_rows()

    def _show_rows(self) -> None:
        if self._shown is None:
            return
        rows = read_rows(self._shown, show_locked=self._locked.current() == "locked")
        self._model.show_rows(rows)
        self._stack.setCurrentWidget(self._list if rows else self._empty)

    def _show_groups(self, groups: Sequence[BreakoutGroup], chosen: str) -> None:
        self._groups.clear()
        for group in groups:
            number = group.number if group.number is not None else "?"
            self._groups.add_choice(_("Group {number}").format(number=number), group.id)
        self._groups.setCurrentIndex(self._groups.findData(chosen))

    def _choose(self, group_id: str) -> None:
        self._group_id = group_id
        self._confirm_bar.hide()
        self._list.scrollToTop()
        self._load()

    def _on_size(self, key: str) -> None:
        self._delegate.size = _SIZES[key]
        self._list.scheduleDelayedItemsLayout()
        self._list.viewport().update()

    # Confirming

    def _on_confirm(self) -> None:
        page = self._shown
        if page is None:
            return
        if page.confirmed.is_confirmed:
            self._context.session.run(
                ConfirmGroup(page.group.id, ""), lambda changes: self._context.offer_undo(changes.label)
            )
            return
        self._confirm_bar.ask(page.members)

    def _on_confirmed(self, present: int | None) -> None:
        if self._shown is not None:
            self._context.session.run(ConfirmGroup(self._shown.group.id, written(wall_clock()), present))
        self._list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _paint_square(self, painter: QPainter, painted: Painted) -> None:
        paint_marker(painter, painted.rect(), self._number)


def _loaded(workspace: Workspace, group_id: str) -> _Loaded:
    return _Loaded(groups_in_order(workspace.read), read_back(workspace.read, group_id))


def _hints() -> list[Hint]:
    return [
        Hint(("Space",), _("Next page")),
        Hint(("Shift", "Space"), _("Page before")),
        Hint(("F11",), _("Full screen")),
        Hint(("Ctrl", "B"), _("Fold the sidebar")),
        Hint(("Ctrl", "+"), _("All text larger")),
    ]
