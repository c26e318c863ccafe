"""Taking many notes over at once: a pasted text or a file becomes lines, a person looks at them, one act saves them.

Knows how lines are found, looked at and saved. Must not know the entry or the list.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from a87desk.commands.note_list import TakeNotes
from a87desk.domain.change_set import ChangeSet
from a87desk.domain.kind_words import kind_words
from a87desk.domain.new_note import WrittenIn
from a87desk.i18n import _
from a87desk.importing.taken_lines import TakenLine, pasted_lines, records_of
from a87desk.reading.group_page import GroupPage
from ui.context import Context
from ui.pages.notes.taking_dialog import TakingDialog


class Taking(QObject):
    """`as_one` carries a text that is pasted as it is, `took` the id of the last note that was saved."""

    as_one = Signal(str)
    took = Signal(str)

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._widget = parent

    def paste(self, text: str, page: GroupPage, place: WrittenIn, usual_kind: str) -> None:
        """Show what a pasted text would become, and save what is ticked."""
        lines = pasted_lines(text, kind_words())
        dialog = self.dialog(lines, usual_kind, _("what you pasted"), _place_words(page, place))
        dialog.exec()
        if dialog.as_one:
            self.as_one.emit(text)
        elif dialog.taken:
            self._save(dialog.taken, place, usual_kind)

    def dialog(self, lines: Sequence[TakenLine], usual_kind: str, source: str, remarks: str) -> TakingDialog:
        """Return the window that shows lines."""
        return TakingDialog(lines, usual_kind, source, remarks, self._widget.window())

    def _save(self, taken: Sequence[TakenLine], place: WrittenIn, usual_kind: str) -> None:
        records = records_of(taken, place, usual_kind)

        def done(changes: ChangeSet) -> None:
            self._context.offer_undo(changes.label)

        self.took.emit(records[-1].id)
        self._context.session.run(TakeNotes(records), done)


def _place_words(page: GroupPage, place: WrittenIn) -> str:
    """Return where the notes go: the group and the guiding question that is chosen now."""
    number = page.group.number if page.group.number is not None else "?"
    question = next((one for one in page.questions if one.id == place.question_id), None)
    if question is None:
        return _("They go to group {number}, to no question.").format(number=number)
    words = _("They go to group {number}, question {question}: {text}")
    return words.format(number=number, question=question.number or "?", text=question.text)
