"""The chosen suggestion: why, which recommendations, the name of the new theme, accept, split, not the same and more.

Knows one `SuggestionRow`. Says what a person wants; must not know how it is saved.
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from a87desk.domain.vocabulary import Verdict
from a87desk.i18n import _
from ui import theme
from ui.fonts import TextSize, Weight
from ui.pages.consensus.rows import SuggestionRow, promise_pill, reason_of
from ui.pages.consensus.suggestion_painting import GAP, PADDING, strength_label
from ui.pages.consensus.voice_painting import voice_label
from ui.tokens import Tone
from ui.widgets.buttons import Button, ButtonKind, IconButton
from ui.widgets.choices import CheckBox
from ui.widgets.fields import Field, LineEdit
from ui.widgets.flow import Flow
from ui.widgets.labels import IconLabel, PillLabel, PlainLabel
from ui.widgets.spacing import space

MOST_LINES = 6
"""Of a long recommendation, so that the next suggestion can be seen too; the tooltip has all of it."""


@dataclass(frozen=True, slots=True)
class Begun:
    """What a person wrote on a card and did not use yet."""

    name: str = ""
    reason: str = ""


NOTHING_BEGUN = Begun()


class SuggestionEditor(QWidget):
    """Lies on the chosen card. What was `begun` is kept by the pane while another card is chosen."""

    accepted = Signal()
    decided = Signal(str)
    """The value of a verdict that is not “same”."""
    grown = Signal()
    """It needs another height now."""
    left = Signal()
    """Esc: the list has the keyboard again."""

    def __init__(self, row: SuggestionRow, begun: Begun = NOTHING_BEGUN, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.row = row
        self.setAccessibleName(row.title)
        self._checks: dict[str, CheckBox] = {}
        self._name, self._reason_line = LineEdit(begun.name), LineEdit(begun.reason)
        self._field = Field(_("Name of the new theme"), self._name)
        self._why = Field(_("Why, if you want to say"), self._reason_line)
        if row.theme is not None:
            self._field.hide()
        if not begun.reason:
            self._why.hide()
        self._accept = Button(_("Accept"), ButtonKind.MAIN, key="↵", small=True)
        self._split = Button(_("Split…"), icon="split", small=True)
        self._refuse = Button(_("Not the same"), small=True)
        self._more = IconButton("ellipsis", _("More"), key="Shift F10")
        box = QVBoxLayout(self)
        space(box, (PADDING, 10, PADDING, 10 + GAP), 6)
        box.addLayout(self._head())
        box.addWidget(self._reason())
        for warning in row.card.warnings:
            box.addWidget(PlainLabel(f"⚠ {warning}", TextSize.SMALL, tone=Tone.WARN, wrap=True))
        self._add_members(box)
        box.addWidget(self._field)
        box.addWidget(self._why)
        box.addLayout(self._promise())
        box.addWidget(self._buttons())
        self._name.textEdited.connect(lambda _text: self._say_nothing())

    # What the page asks

    def name(self) -> str:
        """Return the name that was written so far."""
        return self._name.text()

    def reason(self) -> str:
        """Return why, as far as it was written; it goes with whatever is decided."""
        return self._reason_line.text()

    def begun(self) -> Begun:
        """Return what was written so far."""
        return Begun(self.name(), self.reason())

    def chosen_ids(self) -> tuple[str, ...]:
        """Return the recommendations that stay together: all, but for those unticked in a split."""
        return tuple(one for one, check in self._checks.items() if check.isHidden() or check.isChecked())

    def left_out_ids(self) -> tuple[str, ...]:
        """Return the recommendations that were unticked."""
        return tuple(one for one in self._checks if one not in self.chosen_ids())

    @property
    def is_split(self) -> bool:
        """Whether every recommendation has a check box now."""
        return any(not check.isHidden() for check in self._checks.values())

    def toggle_split(self) -> None:
        """Show or hide the check boxes, all ticked."""
        if len(self._checks) < 2:
            return
        shown = not self.is_split
        for check in self._checks.values():
            check.setChecked(True)
            check.setVisible(shown)
        self.grown.emit()
        if shown:
            next(iter(self._checks.values())).setFocus(Qt.FocusReason.OtherFocusReason)

    def ask_why(self) -> None:
        """Bring the keyboard to a line for the reason; Enter brings it back to the list, where the verdict is given."""
        self._why.show()
        self._reason_line.setFocus(Qt.FocusReason.OtherFocusReason)
        self.grown.emit()

    def open_menu(self) -> None:
        """Show what else can be said of these."""
        self._menu.popup(self._more.mapToGlobal(self._more.rect().bottomLeft()))

    def ask_name(self, words: str = "", typed: str = "") -> None:
        """Bring the keyboard to the name, say why, and write what was typed already."""
        self._field.set_error(words)
        self._name.setFocus(Qt.FocusReason.OtherFocusReason)
        if typed:
            self._name.insert(typed)
        self.grown.emit()

    def height_in(self, width: int) -> int:
        """Measure itself in this width, the gap to the next card included."""
        layout = self.layout()
        return layout.totalHeightForWidth(width) if layout is not None else 0

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Hear Enter and Esc, also those that the name and the check boxes pass on."""
        if event.key() == Qt.Key.Key_Escape:
            if self.is_split:
                self.toggle_split()
            self.left.emit()
        elif self.is_split and event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self._step(1 if event.key() == Qt.Key.Key_Down else -1)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            (self.left if self._reason_line.hasFocus() else self.accepted).emit()
        else:
            super().keyPressEvent(event)

    def _step(self, step: int) -> None:
        """Go to the next or the last check box."""
        checks = list(self._checks.values())
        here = next((place for place, check in enumerate(checks) if check.hasFocus()), 0)
        checks[max(0, min(len(checks) - 1, here + step))].setFocus(Qt.FocusReason.TabFocusReason)

    # Building

    def _head(self) -> QHBoxLayout:
        head = QHBoxLayout()
        space(head, gap=6)
        head.addWidget(IconLabel("sparkles"))
        head.addWidget(PlainLabel(self.row.title, weight=Weight.DemiBold), 1)
        head.addWidget(strength_label(self.row.card.strength))
        return head

    def _reason(self) -> QWidget:
        text, spans = reason_of(self.row)
        reason = PlainLabel(text, TextSize.SMALL, tone=Tone.INK2, wrap=True)
        reason.set_spans(spans)
        return reason

    def _add_members(self, box: QVBoxLayout) -> None:
        for member in self.row.members:
            line = QHBoxLayout()
            space(line, (0, 2, 0, 0), 8)
            check = CheckBox("")
            check.setAccessibleName(member.text)
            check.setFixedWidth(theme.current().px(20))
            check.hide()
            self._checks[member.id] = check
            line.addWidget(check, 0, Qt.AlignmentFlag.AlignTop)
            line.addWidget(voice_label(member.group_number), 0, Qt.AlignmentFlag.AlignTop)
            words = PlainLabel(member.text, wrap=True)
            words.set_max_lines(MOST_LINES if len(self.row.members) < 3 else MOST_LINES // 2)
            words.set_spans(self.row.spans_of(member))
            line.addWidget(words, 1)
            box.addLayout(line)

    def _promise(self) -> QHBoxLayout:
        line = QHBoxLayout()
        space(line, gap=6)
        line.addWidget(PillLabel(promise_pill(self.row)))
        line.addStretch(1)
        line.addWidget(self._more)
        return line

    def _buttons(self) -> QWidget:
        holder = Flow()
        for button in (self._accept, self._split, self._refuse):
            holder.add(button)
        self._split.setVisible(len(self.row.members) > 1)
        self._accept.clicked.connect(self.accepted)
        self._split.clicked.connect(self.toggle_split)
        self._refuse.clicked.connect(lambda: self.decided.emit(Verdict.NOT_THE_SAME.value))
        self._menu = self._answers()
        self._more.clicked.connect(self.open_menu)
        return holder

    def _answers(self) -> QMenu:
        """Return the rarer answers; the letters after “&” choose them while the menu is open."""
        menu = QMenu(self)
        for words, key, verdict in (
            (_("&Overlaps: in part the same"), "Shift+Del", Verdict.OVERLAPS),
            (_("&Contradicts: they cannot both hold"), "Ctrl+Del", Verdict.CONTRADICTS),
        ):
            action = menu.addAction(f"{words}\t{key}")
            action.triggered.connect(lambda _checked, verdict=verdict: self.decided.emit(verdict.value))
        menu.addSeparator()
        menu.addAction(f"{_('&Why…')}\tF4", self.ask_why)
        return menu

    def _say_nothing(self) -> None:
        if self._field.error():
            self._field.set_error("")
            self.grown.emit()
