"""One condition of the rule: at least so many of these groups, and how people call them.

Knows groups and a condition. Must not know how it is saved.
"""

from __future__ import annotations

from collections.abc import Sequence

import msgspec
from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QVBoxLayout, QWidget

from a87desk.domain.breakout_group import BreakoutGroup
from a87desk.domain.rule_condition import RuleCondition
from a87desk.i18n import _
from ui import theme
from ui.fonts import TextSize
from ui.pages.consensus.rows import full_name
from ui.painting.geometry import centred
from ui.painting.marks import MARKER, marker_size, paint_marker
from ui.safe_text import set_tooltip
from ui.tokens import Tone
from ui.widgets.buttons import IconButton
from ui.widgets.cards import Card
from ui.widgets.fields import ComboBox, LineEdit
from ui.widgets.flow import Flow
from ui.widgets.labels import PlainLabel
from ui.widgets.spacing import space


class GroupToggle(QAbstractButton):
    """The square of a group, filled while it is one of those that are meant. Space or a click turns it."""

    def __init__(self, group: BreakoutGroup, is_meant: bool) -> None:
        super().__init__()
        self.group_id, self._number = group.id, group.number or 0
        self.setCheckable(True)
        self.setChecked(is_meant)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        words = _("Group {number}, {name}").format(number=group.number, name=full_name(group))
        self.setAccessibleName(words)
        set_tooltip(self, words)
        theme.follow(self)

    def sizeHint(self) -> QSize:
        side = max(24, theme.current().px(MARKER + 6))
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            square = centred(marker_size(MARKER), self.rect())
            paint_marker(painter, square, self._number, self.isChecked())


class ConditionEditor(Card):
    """A card for a condition. `changed` says that a person changed it, `removed` that it shall go."""

    changed = Signal()
    removed = Signal()

    def __init__(
        self, condition: RuleCondition, groups: Sequence[BreakoutGroup], parent: QWidget | None = None
    ) -> None:
        super().__init__(padding=10, parent=parent)
        self._condition = condition
        self.count = ComboBox(_("How many of these groups"))
        for number in range(1, max(len(groups), condition.at_least) + 1):
            self.count.add_choice(_("at least {count}").format(count=number), number)
        self.count.setCurrentIndex(self.count.findData(condition.at_least))
        self.toggles = [GroupToggle(group, group.id in condition.group_ids) for group in groups]
        self.text = LineEdit(
            condition.text, placeholder=_("from the regions"), name=_("How these groups are called, as it is printed")
        )
        self.remove = IconButton("trash-2", _("Remove this condition"))
        self.problem = PlainLabel("", TextSize.SMALL, tone=Tone.WARN, wrap=True)
        self._build()
        self.count.activated.connect(lambda _place: self.changed.emit())
        for toggle in self.toggles:
            toggle.clicked.connect(lambda _checked: self.changed.emit())
        self.text.editingFinished.connect(self._on_text)
        self.remove.clicked.connect(self.removed)

    def condition(self) -> RuleCondition:
        """Return the condition as it is written now."""
        return msgspec.structs.replace(
            self._condition,
            text=self.text.text().strip(),
            group_ids=tuple(toggle.group_id for toggle in self.toggles if toggle.isChecked()),
            at_least=int(self.count.currentData() or 1),
        )

    @property
    def is_being_written(self) -> bool:
        """Whether somebody writes in it now; then nothing may take its place."""
        return self.text.hasFocus() and self.text.isModified()

    def show_problem(self, words: str) -> None:
        """Say why no theme can meet it; "" when all is well."""
        self.problem.setText(words)
        self.problem.setVisible(bool(words))

    def _build(self) -> None:
        first = QHBoxLayout()
        space(first, gap=8)
        first.addWidget(self.count)
        first.addWidget(PlainLabel(_("of these groups:")))
        flow = Flow(2)
        for toggle in self.toggles:
            flow.add(toggle)
        first.addWidget(flow, 1, Qt.AlignmentFlag.AlignVCenter)
        first.addWidget(self.remove)
        second = QHBoxLayout()
        space(second, gap=8)
        second.addWidget(PlainLabel(_("called"), tone=Tone.INK2))
        second.addWidget(self.text, 1)
        box = QVBoxLayout()
        space(box, gap=6)
        box.addLayout(first)
        box.addLayout(second)
        box.addWidget(self.problem)
        self.box.addLayout(box)
        self.show_problem("")

    def _on_text(self) -> None:
        self.text.setModified(False)
        if self.text.text().strip() != self._condition.text:
            self._condition = self.condition()
            self.changed.emit()
