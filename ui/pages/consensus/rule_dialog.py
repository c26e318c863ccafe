"""The whole rule: how many, over what, the plenary as a voice, and conditions. Each change takes effect at once.

Knows what the rule can be. Must not know how a theme is counted: it asks and shows the answer.
"""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget
from shiboken6 import isValid

from a87desk.commands.rule import ChangeRule
from a87desk.consensus.rule import FEWEST_GROUPS
from a87desk.domain.change_set import ChangeSet
from a87desk.domain.record import new_id
from a87desk.domain.rule_condition import RuleCondition
from a87desk.i18n import _, ngettext
from a87desk.reading.rule_choices import RuleChoices, ScopeChoice, rule_choices
from a87desk.reading.rule_words import day_name, rule_words
from a87desk.workspace import Workspace
from ui import theme
from ui.context import Context
from ui.fonts import TextSize, Weight
from ui.pages.consensus.condition_editor import ConditionEditor
from ui.pages.consensus.rule_button import rule_choices as numbers_of
from ui.projector.scenes import session_line
from ui.tokens import Tone
from ui.widgets.buttons import Button, ButtonKind
from ui.widgets.cards import Rule
from ui.widgets.choices import CheckBox
from ui.widgets.fields import ComboBox, Field
from ui.widgets.labels import PlainLabel
from ui.widgets.spacing import space

WROTE = ("workshop", "rule_condition", "theme", "theme_member", "recommendation", "breakout_group")


class RuleDialog(QDialog):
    """The window. Nothing waits for a button: the board behind it shows what a change means."""

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = context.session
        self._choices: RuleChoices | None = None
        self.editors: list[ConditionEditor] = []
        self.number = ComboBox(_("How many groups"))
        self.scope = ComboBox(_("Over what the rule counts"))
        self.plenary = CheckBox(_("The plenary counts as one more voice"))
        self.add = Button(_("Add a condition"), icon="plus", small=True)
        self.words = PlainLabel("", wrap=True, weight=Weight.DemiBold)
        self.met = PlainLabel("", TextSize.SMALL, tone=Tone.INK2, wrap=True)
        self._conditions = QVBoxLayout()
        self._build()
        self._connect()
        self._load()

    def _build(self) -> None:
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("the rule")
        self.setWindowTitle(_("The rule of consensus"))
        px = theme.current().px
        holder = self.parentWidget()
        room = holder.window().size() if holder is not None else self.size()
        self.resize(min(px(600), room.width() - 40), min(px(560), room.height() - 30))
        box = QVBoxLayout(self)
        space(box)
        head = QVBoxLayout()
        space(head, (20, 14, 20, 10), 4)
        head.addWidget(PlainLabel(_("When is an idea common?"), TextSize.CARD, weight=Weight.DemiBold))
        words = _("Each group counts once. What stays below the rule is kept, as a view of the groups that hold it.")
        head.addWidget(PlainLabel(words, TextSize.SMALL, tone=Tone.INK2, wrap=True))
        box.addLayout(head)
        box.addWidget(Rule())
        box.addWidget(self._middle(), 1)
        box.addWidget(Rule())
        foot = QHBoxLayout()
        space(foot, (20, 10, 20, 12), 12)
        told = QVBoxLayout()
        space(told, gap=2)
        told.addWidget(self.words)
        told.addWidget(self.met)
        close = Button(_("Close"), ButtonKind.MAIN)
        close.clicked.connect(self.accept)
        foot.addLayout(told, 1)
        foot.addWidget(close, 0, Qt.AlignmentFlag.AlignBottom)
        box.addLayout(foot)

    def _middle(self) -> QWidget:
        inner = QWidget()
        box = QVBoxLayout(inner)
        space(box, (20, 12, 20, 12), 12)
        line = QHBoxLayout()
        space(line, gap=12)
        line.addWidget(Field(_("How many"), self.number), 1)
        line.addWidget(Field(_("Over what"), self.scope), 1)
        box.addLayout(line)
        box.addWidget(self.plenary)
        box.addWidget(PlainLabel(_("Besides the number"), weight=Weight.DemiBold))
        space(self._conditions, gap=8)
        box.addLayout(self._conditions)
        box.addWidget(self.add)
        box.addStretch(1)
        area = QScrollArea()
        area.setWidget(inner)
        area.setWidgetResizable(True)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        return area

    def _connect(self) -> None:
        self._session.changed.connect(self._on_changed)
        self.number.activated.connect(lambda _place: self._save())
        self.scope.activated.connect(lambda _place: self._save())
        self.plenary.clicked.connect(lambda _checked: self._save())
        self.add.clicked.connect(self._add)
        QShortcut(QKeySequence.StandardKey.Undo, self).activated.connect(self._session.undo)

    # Reading

    def _on_changed(self, changes: ChangeSet) -> None:
        if changes.touches(*WROTE):
            self._load()

    def _load(self) -> None:
        def load(workspace: Workspace) -> RuleChoices:
            return rule_choices(workspace.read, workspace.workshop)

        self._session.ask(load, self._show)

    def _show(self, choices: RuleChoices) -> None:
        if not isValid(self):  # closed while the file answered
            return
        is_first = self._choices is None
        self._choices = choices
        self._show_number()
        self.scope.clear()
        for one in choices.scopes:
            self.scope.add_choice(scope_words(one), one.id)
        self.scope.setCurrentIndex(self.scope.findData(choices.chosen_scope.id))
        self.plenary.setChecked(choices.workshop.rule_counts_plenary)
        said = choices.plenary_said
        counted = ngettext("{count} recommendation", "{count} recommendations", said).format(count=said)
        self.plenary.set_end(counted if choices.workshop.rule_counts_plenary else "")
        self._show_conditions()
        self._show_result()
        if is_first:
            self.number.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_number(self) -> None:
        assert self._choices is not None
        workshop, counting = self._choices.workshop, self._choices.board.counting
        now = (workshop.rule_groups, workshop.rule_share or 0)
        found = numbers_of(counting.total)
        if now not in [choice for choice, _words in found]:
            least, share = now
            words = _("At least {share} % of the groups").format(share=share) if share else _("At least {count} groups")
            found.append((now, words.format(count=least)))
        self.number.clear()
        for choice, words in found:
            self.number.add_choice(words, choice)
        self.number.setCurrentIndex(next(place for place, one in enumerate(found) if one[0] == now))

    def _show_conditions(self) -> None:
        """Show the conditions as they are kept, and those that are begun; what has the keyboard is left alone."""
        assert self._choices is not None
        kept = {one.id: one for one in self._choices.conditions}
        begun = [one for one in self.editors if not one.condition().group_ids and one.condition().id not in kept]
        same = [one.condition() for one in self.editors if one not in begun]
        is_written = any(one.is_being_written for one in self.editors)
        if not is_written and [_unplaced(one) for one in same] != [_unplaced(one) for one in kept.values()]:
            for editor in self.editors:
                if editor not in begun:
                    self._take_away(editor)
            self.editors = [self._editor(one) for one in kept.values()] + begun
        never = set(self._choices.never_met)
        for editor in self.editors:
            is_never = editor.condition().id in never
            editor.show_problem(_("No theme can meet this: too few of these groups are counted.") if is_never else "")

    def _show_result(self) -> None:
        assert self._choices is not None
        board = self._choices.board
        self.words.setText(_("Rule: {rule}").format(rule=rule_words(board.counting)))
        count, met = len(board.themes), len(board.consensus)
        words = ngettext("{met} of {count} theme meets it.", "{met} of {count} themes meet it.", count)
        self.met.setText(words.format(met=met, count=count) if count else _("No theme is named yet."))

    # Changing

    def _save(self) -> None:
        choices = self._choices
        if choices is None:
            return
        groups, share = self.number.currentData() or (FEWEST_GROUPS, 0)
        wanted = next((one for one in choices.scopes if one.id == self.scope.currentData()), choices.scopes[0])
        whole = tuple(one.condition() for one in self.editors if one.condition().group_ids)
        self._session.run(
            ChangeRule(
                choices.workshop.id, groups, share or None, wanted.scope, wanted.id, self.plenary.isChecked(), whole
            )
        )

    def _add(self) -> None:
        """Begin a condition; it holds from its first group on."""
        editor = self._editor(RuleCondition(id=new_id()))
        self.editors.append(editor)
        if editor.toggles:
            editor.toggles[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def _editor(self, condition: RuleCondition) -> ConditionEditor:
        assert self._choices is not None
        editor = ConditionEditor(condition, self._choices.board.all_groups)
        editor.changed.connect(self._save)
        editor.removed.connect(lambda: self._remove(editor))
        self._conditions.addWidget(editor)
        return editor

    def _remove(self, editor: ConditionEditor) -> None:
        self.editors.remove(editor)
        self._take_away(editor)
        self.add.setFocus(Qt.FocusReason.OtherFocusReason)
        self._save()

    def _take_away(self, editor: ConditionEditor) -> None:
        self._conditions.removeWidget(editor)
        editor.hide()
        editor.deleteLater()


def scope_words(one: ScopeChoice) -> str:
    """Return a day or a session with how many groups talk in it."""
    groups = ngettext("{count} group", "{count} groups", one.groups).format(count=one.groups)
    if one.day is not None:
        name = day_name(one.day.number, one.day.title)
        name = name[:1].upper() + name[1:]
    else:
        name = session_line(one.session) if one.session is not None else _("The whole workshop")
    return _("{what}: {groups}").format(what=name, groups=groups)


def _unplaced(one: RuleCondition) -> tuple[str, str, tuple[str, ...], int]:
    return one.id, one.text, tuple(sorted(one.group_ids)), one.at_least
