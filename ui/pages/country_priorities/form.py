"""The end pane: the fields of a priority, and the actions that serve it.

Knows fields by name. Saves nothing itself.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from a87desk.commands.follow_up import AddNextStep, ServePriority
from a87desk.commands.record import ChangeRecord
from a87desk.domain.action import Action
from a87desk.domain.vocabulary import Pillar, word_for
from a87desk.i18n import _
from a87desk.reading.country_priorities import CountryPriorities, NumberedPriority
from ui.pages.agenda.fields import ChoiceBox, LongText
from ui.pages.agenda.record_form import RecordForm, side_by_side
from ui.pages.agenda.rows_editor import RecordRow, RowsEditor
from ui.tokens import Tone
from ui.widgets.buttons import Button, ButtonKind, IconButton
from ui.widgets.fields import LineEdit, TextBox
from ui.widgets.labels import PlainLabel
from ui.widgets.spacing import space


class ActionRow(RecordRow[Action]):
    """What is done, who does it, with which horizon, and a button that takes it off the priority."""

    def __init__(self, record: Action) -> None:
        super().__init__(record)
        self.text = LongText(name=_("Action"), least=1, most=6)
        self.lead = LineEdit(placeholder=_("Nobody named"), name=_("Responsible"))
        self.horizon = LineEdit(placeholder=_("Horizon"), name=_("Horizon"))
        off = IconButton("unlink", _("Take off this priority"))
        off.clicked.connect(lambda: self.want(ServePriority((self.record.id,), ""), offer=True))
        box = QVBoxLayout(self)
        space(box, gap=4)
        top, below = QHBoxLayout(), QHBoxLayout()
        for row in (top, below):
            space(row, gap=6)
            box.addLayout(row)
        top.addWidget(self.text, 1)
        top.addWidget(off, 0, Qt.AlignmentFlag.AlignTop)
        below.addWidget(self.lead, 2)
        below.addWidget(self.horizon, 1)
        self.text.left.connect(self.commit)
        self.lead.editingFinished.connect(self.commit)
        self.horizon.editingFinished.connect(self.commit)
        self.follow_edits()

    def edits(self) -> dict[str, LineEdit | TextBox]:
        return {"text": self.text, "lead": self.lead, "horizon": self.horizon}

    def refresh(self) -> None:
        for field, edit in self.edits().items():
            words = getattr(self.record, field)
            if edit.hasFocus() or _written(edit) == words:
                continue
            if isinstance(edit, LineEdit):
                edit.setText(words)
                edit.setCursorPosition(0)
            else:
                edit.setPlainText(words)

    def commit(self) -> None:
        changed = {name: _written(edit).strip() for name, edit in self.edits().items()}
        changed = {name: words for name, words in changed.items() if words != getattr(self.record, name)}
        if changed:
            self.want(ChangeRecord(Action, self.record.id, changed, self.basis))

    def first_editor(self) -> QWidget:
        return self.text

    def is_writing(self) -> bool:
        return any(
            edit.hasFocus() and _written(edit) != getattr(self.record, name) for name, edit in self.edits().items()
        )


class ActionsEditor(RowsEditor[Action]):
    """The actions of one priority, and a line for the next one; its horizon stays for the one after."""

    def __init__(self) -> None:
        super().__init__()
        self._priority_id = ""
        self.add = LineEdit(placeholder=_("Add an action, then Enter"), name=_("Add an action"))
        self.horizon = LineEdit(placeholder=_("Horizon"), name=_("Horizon of new actions"))
        self.add.returnPressed.connect(self.commit)
        below = QWidget()
        row = QHBoxLayout(below)
        space(row, gap=6)
        row.addWidget(self.add, 2)
        row.addWidget(self.horizon, 1)
        self.add_below(below)

    def show_actions(self, priority_id: str, actions: Sequence[Action]) -> None:
        """Show the actions of a priority."""
        if priority_id != self._priority_id:
            self.commit()
            self._priority_id = priority_id
        self.show_records(actions)

    def make_row(self, record: Action) -> RecordRow[Action]:
        return ActionRow(record)

    def commit(self) -> None:
        super().commit()
        words = self.add.text().strip()
        self.add.clear()
        if words and self._priority_id:
            self.wanted.emit(AddNextStep(words, self._priority_id, horizon=self.horizon.text()), False)


class PriorityForm(RecordForm):
    """`wanted` carries a command, and whether taking it back is offered."""

    wanted = Signal(object, bool)
    removed = Signal()
    link_wanted = Signal()

    def __init__(self) -> None:
        super().__init__(_("The chosen priority"))
        self.actions_editor = ActionsEditor()
        box = self.add_section(_("Priority"))
        box.addWidget(self.add_text("text", _("Words"), least=2, most=8))
        box.addWidget(self.add_line("column", _("Heading"), placeholder=_("Without a heading")))
        side_by_side(
            box,
            (self.add_date("by_when", _("By when")), 1),
            (self.add_line("target", _("Target with its unit"), placeholder=_("10 municipalities")), 1),
        )
        does = self.add_section(_("Actions"))
        self._none = PlainLabel(_("No action serves this priority yet."), tone=Tone.WARN, wrap=True)
        does.addWidget(self._none)
        does.addWidget(self.actions_editor)
        self.link = Button(_("Link an action…"), icon="link-2", small=True)
        self.link.clicked.connect(self.link_wanted)
        does.addWidget(self.link)
        more = self.add_section(_("Where it belongs"))
        more.addWidget(self.add_words("sectors", _("Sectors"), _("Between commas")))
        more.addWidget(
            self.add_lines("legal_references", _("Laws as written"), _("One per line. Never corrected."), least=1)
        )
        pillars: list[tuple[str, object, str]] = [(_("None"), None, "")]
        pillars += [(word_for(one), one.value, "") for one in Pillar]
        more.addWidget(self.add_choice("pillar", _("Pillar"), pillars))
        more.addWidget(self.add_choice("theme_id", _("Theme it comes from"), ()))
        remove = Button(_("Remove priority"), ButtonKind.DANGER, icon="trash-2", small=True)
        remove.clicked.connect(self.removed)
        row = QHBoxLayout()
        space(row, (0, 6, 0, 0))
        row.addWidget(remove)
        row.addStretch(1)
        more.addLayout(row)
        self.keep_editors(self.actions_editor)
        self.actions_editor.wanted.connect(self.wanted)

    def show_priority(self, one: NumberedPriority, shown: CountryPriorities) -> None:
        """Show a priority with the actions that serve it."""
        box = self.bound["theme_id"].editor
        wanted: list[tuple[str, object]] = [(_("None"), None)]
        wanted += [(f"{theme.number or '?'} · {theme.name}", theme.id) for theme in shown.themes]
        assert isinstance(box, ChoiceBox)
        if wanted != [(box.itemText(row), box.itemData(row)) for row in range(box.count())]:
            box.clear()
            for words, value in wanted:
                box.add_choice(words, value)
        self.show_record(one.priority)
        self._none.setVisible(not one.actions)
        self.actions_editor.show_actions(one.id, one.actions)
        self.link.setVisible(any(not action.priority_id for action in shown.actions))


def _written(edit: LineEdit | TextBox) -> str:
    return edit.text() if isinstance(edit, LineEdit) else edit.toPlainText()
