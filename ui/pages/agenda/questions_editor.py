"""The guiding questions of a session: written over, moved with Alt and the arrows, removed when emptied.

Knows `GuidingQuestion`. Every change goes out as a command.
"""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from a87desk.commands.record import ChangeRecord
from a87desk.commands.session import AddQuestion, RemoveQuestion, StepQuestion
from a87desk.domain.session import GuidingQuestion
from a87desk.i18n import _
from ui.pages.agenda.fields import LongText
from ui.pages.agenda.rows_editor import RecordRow, RowsEditor
from ui.tokens import Tone
from ui.widgets.buttons import IconButton
from ui.widgets.fields import LineEdit, TextBox
from ui.widgets.labels import PlainLabel
from ui.widgets.spacing import space


class QuestionText(LongText):
    """The words of a question; Alt and the arrows move it, Enter is done with it."""

    def __init__(self, row: QuestionRow) -> None:
        super().__init__(name=_("Guiding question"), least=1, most=6)
        self._row = row

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()), 0)
        if step and event.modifiers() == Qt.KeyboardModifier.AltModifier:
            self._row.commit()
            self._row.want(StepQuestion(self._row.record.id, step))
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self._row.commit()
        else:
            super().keyPressEvent(event)


class QuestionRow(RecordRow[GuidingQuestion]):
    """A number, the words, and a button that removes them."""

    def __init__(self, record: GuidingQuestion) -> None:
        super().__init__(record)
        self._number = PlainLabel("", tone=Tone.INK2)
        self.text = QuestionText(self)
        self._remove = IconButton("x", _("Remove this question"))
        box = QHBoxLayout(self)
        space(box, gap=6)
        box.addWidget(self._number, 0, Qt.AlignmentFlag.AlignTop)
        box.addWidget(self.text, 1)
        box.addWidget(self._remove, 0, Qt.AlignmentFlag.AlignTop)
        self._shown = ""
        self.text.left.connect(self.commit)
        self._remove.clicked.connect(lambda: self.want(RemoveQuestion(self.record.id), offer=True))
        self.follow_edits()

    def edits(self) -> dict[str, LineEdit | TextBox]:
        return {"text": self.text}

    def refresh(self) -> None:
        number = "?" if self.record.number is None else str(self.record.number)
        self._number.setText(number)
        self.text.setAccessibleName(_("Guiding question {number}").format(number=number))
        is_writing = self.is_writing()
        self._shown = self.record.text
        if not is_writing and self.text.toPlainText() != self._shown:
            self.text.setPlainText(self._shown)

    def commit(self) -> None:
        written = self.text.toPlainText()
        if written == self._shown:
            return
        self._shown = written
        if written.strip():
            self.want(ChangeRecord(GuidingQuestion, self.record.id, {"text": written.strip()}, self.basis))
        else:
            self.want(RemoveQuestion(self.record.id), offer=True)

    def first_editor(self) -> QWidget:
        return self.text

    def is_writing(self) -> bool:
        return self.text.hasFocus() and self.text.toPlainText() != self._shown


class QuestionsEditor(RowsEditor[GuidingQuestion]):
    """The questions of one session, and a line for the next one."""

    def __init__(self) -> None:
        super().__init__()
        self._session_id = ""
        self.add = LineEdit(placeholder=_("Add a question, then Enter"), name=_("Add a guiding question"))
        self.add.returnPressed.connect(self.commit)
        self.add.editingFinished.connect(self.commit)
        self.add_below(self.add)

    def set_session(self, session_id: str, questions: tuple[GuidingQuestion, ...]) -> None:
        """Show the questions of a session."""
        self._session_id = session_id
        self.show_records(questions)

    def make_row(self, record: GuidingQuestion) -> RecordRow[GuidingQuestion]:
        return QuestionRow(record)

    def commit(self) -> None:
        super().commit()
        written = self.add.text().strip()
        self.add.clear()
        if written and self._session_id:
            self.wanted.emit(AddQuestion(self._session_id, written), False)
