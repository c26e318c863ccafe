"""The end pane: the balance of all groups, or the form of one, as a person chooses.

Knows the two parts. Must not know what they save.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from a87desk.domain.breakout_group import BreakoutGroup
from a87desk.i18n import _
from a87desk.reading.groups_board import GroupsBoard
from ui.context import Context
from ui.pages.groups.balance_pane import BalancePane
from ui.pages.groups.group_form import GroupForm
from ui.pages.groups.rows import group_words
from ui.widgets.choices import SegmentedControl
from ui.widgets.notices import EmptyState
from ui.widgets.spacing import space

BALANCE, FORM = "balance", "form"


class EndPane(QWidget):
    """Balance and form. `wanted` carries a command of the form; `left` that a person is done with it."""

    wanted = Signal(object, bool)
    left = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.balance, self.form = BalancePane(context), GroupForm()
        self._empty = EmptyState("users-round", _("No group chosen"), _("Choose one to say where and when it meets."))
        self.switch = SegmentedControl(_("What this pane shows"), small=True)
        self._build()

    def show_board(self, board: GroupsBoard, group_id: str, *, has_balance: bool) -> None:
        """Show a session, and the form of one of its groups."""
        found = board.group(group_id)
        self._head.setVisible(has_balance)
        self.form.setVisible(found is not None)
        self._empty.setVisible(found is None)
        self._name_segments(found.group if found else None)
        if found is not None:
            self.form.show_group(found.group, board)
        self._show_part(self.switch.current() if has_balance else FORM)

    def open_form(self) -> None:
        """Show the form and give it the keyboard."""
        self.switch.choose(FORM)
        self._show_part(FORM)
        self.form.focus_field("theme")

    def panels(self) -> Sequence[QWidget]:
        """Return what F6 goes to here."""
        if self._stack.currentWidget() is self._balance_part:
            return self.balance.panels()
        return (self.form,) if self.form.isVisibleTo(self) else ()

    def _name_segments(self, group: BreakoutGroup | None) -> None:
        words = group_words(group) if group else _("Group")
        self.switch.set_segments(((BALANCE, _("Balance"), "scale"), (FORM, words, "pencil")))

    def _show_part(self, part: str) -> None:
        self._stack.setCurrentWidget(self._balance_part if part == BALANCE else self._form_part)

    def _build(self) -> None:
        box = QVBoxLayout(self)
        space(box)
        self._head = QWidget()
        line = QHBoxLayout(self._head)
        space(line, (14, 10, 14, 0))
        line.addWidget(self.switch)
        line.addStretch(1)
        self._name_segments(None)
        self._balance_part = QScrollArea()
        self._balance_part.setAccessibleName(_("Balance of groups"))
        self._balance_part.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._balance_part.setWidgetResizable(True)
        self._balance_part.setFrameShape(QFrame.Shape.NoFrame)
        self._balance_part.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.balance.setAutoFillBackground(False)
        self._balance_part.setWidget(self.balance)
        self._balance_part.viewport().setAutoFillBackground(False)
        self._form_part = QWidget()
        inner = QVBoxLayout(self._form_part)
        space(inner)
        inner.addWidget(self.form, 1)
        inner.addWidget(self._empty, 1)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._balance_part)
        self._stack.addWidget(self._form_part)
        box.addWidget(self._head)
        box.addWidget(self._stack, 1)
        self.switch.chosen.connect(self._show_part)
        self.form.wanted.connect(self.wanted)
        self.form.left.connect(self.left)
