"""What is done to notes that are there already: kinds, fields, order, groups, tags, removal, each one act with undo.

Knows commands and the menu of a note. Must not know the list or the form that ask for them.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu, QWidget

from a87desk.commands.command import Command
from a87desk.commands.note import TurnIntoNote, TurnIntoRecommendation
from a87desk.commands.note_list import LetAnswer, MoveToGroup, PlaceNotes, RemoveNotes, StepNotes, TagNotes
from a87desk.commands.record import ChangeRecord
from a87desk.domain.breakout_group import BreakoutGroup
from a87desk.domain.change_set import ChangeKind, ChangeSet
from a87desk.domain.note import Note
from a87desk.domain.session import GuidingQuestion
from a87desk.domain.vocabulary import NoteKind
from a87desk.i18n import _
from a87desk.reading.group_page import NoteLine
from ui import theme
from ui.context import Context
from ui.pages.notes.kinds import RECOMMENDATION

MOST_LETTERS = 60
"""Of a question in a menu."""


class NoteActs(QObject):
    """Acts on chosen notes. `became` carries the id of the note that another one became."""

    became = Signal(str)

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._widget = parent

    def turn(self, line: NoteLine, key: str) -> None:
        """Make a note another kind of note, or a recommendation, or a note of one."""
        if key == line.kind:
            return
        if key == RECOMMENDATION:
            self._run(TurnIntoRecommendation(line.id), follow=True)
        elif isinstance(line.record, Note):
            self._run(ChangeRecord(Note, line.id, {"kind": NoteKind(key)}))
        else:
            self._run(TurnIntoNote(line.id, NoteKind(key)), follow=True)

    def change(self, line: NoteLine, field: str, value: object) -> None:
        """Give a field another value."""
        if getattr(line.record, field, value) != value:
            self._run(ChangeRecord(type(line.record), line.id, {field: value}))

    def step(self, lines: Sequence[NoteLine], step: int) -> None:
        """Move notes one place up or down."""
        if lines:
            self._run(StepNotes(_ids(lines), step))

    def place(self, ids: tuple[str, ...], before_id: str) -> None:
        """Move notes before another one."""
        self._run(PlaceNotes(ids, before_id))

    def remove(self, lines: Sequence[NoteLine]) -> None:
        """Remove notes; the undo bar offers to bring them back."""
        if lines:
            self._run(RemoveNotes(_ids(lines)), offer=True)

    def move(self, lines: Sequence[NoteLine], group_id: str) -> None:
        """Move notes to another group."""
        if lines:
            self._run(MoveToGroup(_ids(lines), group_id), offer=True)

    def ask_tag(self, lines: Sequence[NoteLine]) -> None:
        """Ask for a theme tag and give it to all of them."""
        from ui.dialogs.name import ask_name

        if not lines:
            return
        title = _("Add a theme tag")
        tag = ask_name(title, _("Theme tag"), "", "", _("Add tag"), self._widget.window())
        tag = " ".join(tag.split()).lstrip("#")
        if tag:
            self._run(TagNotes(_ids(lines), tag))

    def menu(
        self,
        lines: Sequence[NoteLine],
        groups: Sequence[BreakoutGroup],
        questions: Sequence[GuidingQuestion],
        own: Mapping[str, Callable[[], object]],
    ) -> QMenu:
        """Return the menu of these notes. `own` are what the page itself does: "edit", "picture"."""
        menu = QMenu(self._widget)
        icon = theme.current().menu_icon
        if len(lines) == 1:
            menu.addAction(icon("pencil"), _("Edit the words") + "\tEnter", own["edit"])
            menu.addAction(icon("image"), _("Add picture…"), own["picture"])
            menu.addAction(_("Copy the words"), partial(_copy, lines[0].record.text))
            menu.addSeparator()
        menu.addAction(_("Move up") + "\tAlt+↑", partial(self.step, lines, -1))
        menu.addAction(_("Move down") + "\tAlt+↓", partial(self.step, lines, +1))
        menu.addMenu(self._questions_menu(lines, questions))
        menu.addMenu(self.groups_menu(lines, groups))
        menu.addAction(icon("tag"), _("Add a theme tag…"), partial(self.ask_tag, lines))
        menu.addSeparator()
        menu.addAction(icon("trash-2"), _("Remove") + "\tDel", partial(self.remove, lines))
        return menu

    def _questions_menu(self, lines: Sequence[NoteLine], questions: Sequence[GuidingQuestion]) -> QMenu:
        """Return the menu of the guiding questions that notes can answer."""
        menu = QMenu(_("Answers the question"), self._widget)
        ids = _ids(lines)
        here = {line.record.question_id or "" for line in lines}
        for question_id, words in (*((one.id, _question_words(one)) for one in questions), ("", _("No question"))):
            action = menu.addAction(words.replace("&", "&&"), partial(self._run, LetAnswer(ids, question_id)))
            action.setCheckable(True)
            action.setChecked(here == {question_id})
        menu.setEnabled(bool(questions))
        return menu

    def groups_menu(self, lines: Sequence[NoteLine], groups: Sequence[BreakoutGroup]) -> QMenu:
        """Return the menu of the groups that notes can be moved to."""
        menu = QMenu(_("Move to another group"), self._widget)
        here = {line.record.group_id for line in lines}
        others = [group for group in groups if {group.id} != here]
        for group in others:
            number = group.number if group.number is not None else "?"
            words = _("Group {number}: {theme}").format(number=number, theme=group.short_theme or group.theme)
            menu.addAction(words.replace("&", "&&"), partial(self.move, lines, group.id))
        menu.setEnabled(bool(others))
        return menu

    def _run(self, command: Command, *, offer: bool = False, follow: bool = False) -> None:
        def done(changes: ChangeSet) -> None:
            if offer and changes.act is not None:
                self._context.offer_undo(changes.label)
            if follow:
                added = (change.id for change in changes.changes if change.kind is ChangeKind.ADDED)
                self.became.emit(next(added, ""))

        self._context.session.run(command, done)


def _question_words(question: GuidingQuestion) -> str:
    text = " ".join(question.text.split())
    short = text if len(text) <= MOST_LETTERS else f"{text[: MOST_LETTERS - 1]}…"
    return f"{question.number if question.number is not None else '?'}  {short}"


def _ids(lines: Sequence[NoteLine]) -> tuple[str, ...]:
    return tuple(line.id for line in lines)


def _copy(text: str) -> None:
    QGuiApplication.clipboard().setText(text)
