"""The forms as a table: one form a row, one question a column, the last row the form that is typed in now.

Knows forms and what is typed and not saved yet. Must not know keys or how an act is saved.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from a87desk.commands.evaluation import Given
from a87desk.domain.evaluation import EvaluationQuestion
from a87desk.domain.record import new_id
from a87desk.domain.scale import on_scale
from a87desk.domain.vocabulary import EvaluationQuestionKind
from a87desk.i18n import _
from a87desk.reading.evaluation_results import Evaluation, FilledForm

AnyIndex = QModelIndex | QPersistentModelIndex
_NO_PARENT = QModelIndex()


@dataclass(slots=True)
class TypedForm:
    """A form that is not in the file yet. `answers` has None for what was left out; `is_sent`: it is being saved."""

    form_id: str = field(default_factory=new_id)
    answers: dict[str, Given] = field(default_factory=dict)
    is_sent: bool = False

    @property
    def is_empty(self) -> bool:
        """Whether nothing was typed, not even that something was left out."""
        return not self.answers


class FormModel(QAbstractTableModel):
    """Rows: the forms that were typed in, those being saved, and the one for what is typed next."""

    def __init__(self) -> None:
        super().__init__()
        self._questions: tuple[EvaluationQuestion, ...] = ()
        self._papers: tuple[FilledForm, ...] = ()
        self._typed: list[TypedForm] = [TypedForm()]
        self._next_number = 1

    # What it is told

    def show_forms(self, shown: Evaluation, next_number: int) -> None:
        """Show the forms of the file; what is typed and not saved stays below them."""
        if [one.id for one in shown.questions] != [one.id for one in self._questions]:
            self.beginResetModel()
            self._take(shown, next_number)
            self.endResetModel()
            return
        before = self.rowCount()
        papers = {one.form.id for one in shown.papers}
        after = len(shown.papers) + sum(one.form_id not in papers for one in self._typed)
        if after > before:
            self.beginInsertRows(_NO_PARENT, before - 1, after - 2)
            self._take(shown, next_number)
            self.endInsertRows()
        elif after < before:
            self.beginRemoveRows(_NO_PARENT, after - 1, before - 2)
            self._take(shown, next_number)
            self.endRemoveRows()
        else:
            self._take(shown, next_number)
        if self._questions:
            self.dataChanged.emit(self.index(0, 0), self.index(self.rowCount() - 1, len(self._questions) - 1))
        self.headerDataChanged.emit(Qt.Orientation.Vertical, 0, self.rowCount() - 1)

    def _take(self, shown: Evaluation, next_number: int) -> None:
        self._questions, self._papers = shown.questions, shown.papers
        self._next_number = next_number
        known = {one.form.id for one in shown.papers}
        self._typed = [one for one in self._typed if one.form_id not in known]

    # What is typed

    @property
    def typing(self) -> TypedForm:
        """The form that is typed in now: the last row."""
        return self._typed[-1]

    def type_answer(self, question_id: str, given: Given) -> None:
        """Write an answer of the form that is typed in now; None says that it was left out."""
        self.typing.answers[question_id] = given
        self._row_changed(self.rowCount() - 1)

    def untype(self, question_id: str) -> None:
        """Forget an answer of the form that is typed in now."""
        self.typing.answers.pop(question_id, None)
        self._row_changed(self.rowCount() - 1)

    def send(self) -> TypedForm:
        """Begin the next form and return the one that is to be saved."""
        done = self.typing
        done.is_sent = True
        row = self.rowCount()
        self.beginInsertRows(_NO_PARENT, row, row)
        self._typed.append(TypedForm())
        self.endInsertRows()
        self._row_changed(row - 1)
        return done

    def give_back(self, form_id: str) -> None:
        """Show again as not saved what could not be saved."""
        for row, one in enumerate(self._typed, start=len(self._papers)):
            if one.form_id == form_id:
                one.is_sent = False
                self._row_changed(row)

    def unsent(self) -> list[TypedForm]:
        """Return the forms that could not be saved; they wait above the one that is typed in now."""
        return [one for one in self._typed[:-1] if not one.is_sent]

    def draft(self) -> str:
        """Return everything typed and not saved as text, "" for nothing."""
        left = [one.answers for one in self._typed if one.answers and not one.is_sent]
        return json.dumps(left, ensure_ascii=False) if left else ""

    def restore(self, draft: str) -> bool:
        """Take up what was typed before the program ended; tell whether there was something."""
        try:
            forms = json.loads(draft)
        except ValueError:
            return False
        if not self.typing.is_empty or not isinstance(forms, list):
            return False
        known = {one.id for one in self._questions}
        kept = [_answers(one, known) for one in forms if isinstance(one, dict)]
        kept = [one for one in kept if one]
        if not kept:
            return False
        self.beginResetModel()
        self._typed = [*self._typed[:-1], *(TypedForm(answers=one) for one in kept)]
        self.endResetModel()
        return True

    # What it says of itself

    def question(self, column: int) -> EvaluationQuestion | None:
        return self._questions[column] if 0 <= column < len(self._questions) else None

    def is_words(self, column: int) -> bool:
        """Whether a column is for words."""
        question = self.question(column)
        return question is not None and question.kind is EvaluationQuestionKind.TEXT

    def paper(self, row: int) -> FilledForm | None:
        """Return the form of a row, None for one that is not in the file yet."""
        return self._papers[row] if 0 <= row < len(self._papers) else None

    def is_typing(self, row: int) -> bool:
        """Whether a row is the form that is typed in now."""
        return row == self.rowCount() - 1

    def given(self, row: int, column: int) -> Given:
        """Return the answer in a cell, None where there is none."""
        question = self.question(column)
        if question is None:
            return None
        paper = self.paper(row)
        if paper is not None:
            answer = paper.answers.get(question.id)
            if answer is None:
                return None
            return answer.text if self.is_words(column) or answer.value is None else answer.value
        typed = self._typed[row - len(self._papers)]
        return typed.answers.get(question.id)

    def is_left_out(self, row: int, column: int) -> bool:
        """Whether a person passed over a question: every empty cell of a form that is done."""
        question = self.question(column)
        if question is None or self.given(row, column) not in (None, ""):
            return False
        if self.is_typing(row):
            return question.id in self.typing.answers
        return True

    def is_off_scale(self, row: int, column: int) -> bool:
        """Whether an answer is not on the scale that its question has now."""
        question, given = self.question(column), self.given(row, column)
        return (
            isinstance(given, int) and question is not None and not on_scale(given, question.lowest, question.highest)
        )

    def number(self, row: int) -> str:
        """Return the number of a form, as it stands on the paper."""
        paper = self.paper(row)
        if paper is not None:
            return str(paper.form.number)
        return str(self._next_number + row - len(self._papers))

    # Qt's questions

    def rowCount(self, parent: AnyIndex = _NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self._papers) + len(self._typed)

    def columnCount(self, parent: AnyIndex = _NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self._questions)

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        usual = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return usual | Qt.ItemFlag.ItemIsEditable if self.is_words(index.column()) else usual

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        given = self.given(index.row(), index.column())
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return "" if given is None else str(given)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(index.row(), index.column())
        return None

    def _spoken(self, row: int, column: int) -> str:
        question, given = self.question(column), self.given(row, column)
        said = str(given) if given not in (None, "") else _("left out")
        if self.is_typing(row) and question is not None and question.id not in self.typing.answers:
            said = _("not typed yet")
        where = _("Form {form}, question {number}").format(form=self.number(row), number=column + 1)
        return f"{where}: {said}. {question.text if question else ''}"

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role == Qt.ItemDataRole.DisplayRole:
            return str(section + 1) if orientation == Qt.Orientation.Horizontal else self.number(section)
        question = self.question(section) if orientation == Qt.Orientation.Horizontal else None
        if question is not None and role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            return f"{section + 1}. {question.text}"
        return None

    def _row_changed(self, row: int) -> None:
        if self._questions:
            self.dataChanged.emit(self.index(row, 0), self.index(row, len(self._questions) - 1))


def _answers(kept: Mapping[object, object], known: set[str]) -> dict[str, Given]:
    """Return the answers of a draft that belong to questions that are there."""
    return {
        str(key): value
        for key, value in kept.items()
        if key in known and (value is None or isinstance(value, int | str)) and not isinstance(value, bool)
    }
