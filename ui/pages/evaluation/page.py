"""Evaluation: the questions at the start, the forms that came back in the middle, what they say together at the end.

Knows how the three panes work together. Every act is a command and one undo step; nothing here counts anything.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from a87desk.commands.command import Command
from a87desk.commands.evaluation import (
    AddEvaluationQuestion,
    AddReadySet,
    ChangeForm,
    ChangeScale,
    CountMarks,
    RemoveEvaluationQuestion,
    RemoveForms,
    StepEvaluationQuestion,
    TypeInForm,
)
from a87desk.commands.record import ChangeRecord
from a87desk.domain.change_set import ChangeSet
from a87desk.domain.errors import A87Error
from a87desk.domain.evaluation import EvaluationAnswer, EvaluationForm, EvaluationQuestion
from a87desk.domain.record import new_id
from a87desk.domain.vocabulary import EvaluationQuestionKind, Visibility
from a87desk.i18n import _
from a87desk.reading.evaluation_results import Evaluation, QuestionResult, evaluation
from a87desk.workspace import Workspace
from ui.context import Context
from ui.pages.agenda.unfinished import OneForm, Unfinished
from ui.pages.evaluation.form_grid import FormGrid
from ui.pages.evaluation.form_model import FormModel, TypedForm
from ui.pages.evaluation.question_form import QuestionForm
from ui.pages.evaluation.question_pane import QuestionPane
from ui.pages.evaluation.rows import forms_words, header_words, question_rows
from ui.pages.evaluation.tally_dialog import ask_counts
from ui.painting.text import Align
from ui.tokens import Tone
from ui.widgets.buttons import Button, ButtonKind
from ui.widgets.headers import Hint, PaneHeader
from ui.widgets.labels import PlainLabel
from ui.widgets.notices import EmptyState
from ui.widgets.spacing import space
from ui.widgets.splitter_page import SplitterPage

WROTE = ("evaluation_question", "evaluation_form", "evaluation_answer", "session")
DRAFT = "evaluation forms"
PAUSE_MS = 400


@dataclass(frozen=True, slots=True)
class _Loaded:
    shown: Evaluation
    next_number: int
    draft: str


class EvaluationPage(SplitterPage):
    """What participants say of the workshop."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(_("Evaluation"), parent=parent)
        self._context = context
        self._shown: Evaluation | None = None
        self._question_id = ""
        self._wanted = ""
        self._is_showing = False
        self._has_questions = True
        self.ask_counts: Callable[[EvaluationQuestion, Mapping[int, int], QWidget | None], dict[int, int] | None]
        self.ask_counts = ask_counts
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._build()
        self._connect()
        self._load()

    def panels(self) -> Sequence[QWidget]:
        return (self._questions.list, self.grid, self._end)

    def entered(self) -> None:
        last = self.focusWidget()
        here = last if last is not None and last.isVisible() else self._first_panel()
        here.setFocus(Qt.FocusReason.OtherFocusReason)

    def left(self) -> None:
        self._form.commit()
        self._keep_draft()

    def show_record(self, noun: str, record_id: str, group_id: str) -> None:
        """Show a question, or the one to which an answer in words was given."""
        results = self._shown.results if self._shown else ()
        holds = (one for one in results if any(each.answer_id == record_id for each in one.comments))
        answered = next(holds, None)
        self._choose(answered.question.id if answered else record_id)

    def _first_panel(self) -> QWidget:
        has_questions = self._shown is not None and bool(self._shown.questions)
        return self.grid if has_questions else self._questions.ready

    # Building

    def _build(self) -> None:
        self._new = Button(_("New form"), ButtonKind.MAIN, icon="plus")
        self.header.add_action(self._new)
        self._questions = QuestionPane()
        self.forms = FormModel()
        self.grid = FormGrid(self.forms)
        self._form = QuestionForm()
        self.add_pane(self._questions, 316, least=240)
        self._middle = self._build_middle()
        self.add_pane(self._middle, 520, least=300, stretch=1)
        self._end = QStackedWidget()
        line = _("Choose a question to see what was answered.")
        self._nothing = EmptyState("list-checks", _("No question chosen"), line)
        for widget in (self._nothing, self._form):
            self._end.addWidget(widget)
        self.add_pane(self._end, 340, least=290)
        self.set_end_pane(self._end)
        forms = OneForm(self._form, EvaluationQuestion)
        self._unfinished = Unfinished(self._context.session, forms, (EvaluationQuestion,))
        page = self.layout()
        assert isinstance(page, QVBoxLayout)
        page.insertWidget(1, self._unfinished)

    def _build_middle(self) -> QWidget:
        middle = QWidget()
        box = QVBoxLayout(middle)
        space(box)
        self._head = PaneHeader(_("Forms"))
        box.addWidget(self._head)
        self._said = PlainLabel("", tone=Tone.WARN, wrap=True)
        self._said.set_align(Align.START)
        self._said_row = QWidget()
        row = QHBoxLayout(self._said_row)
        space(row, (16, 0, 16, 8))
        row.addWidget(self._said)
        self._said_row.hide()
        box.addWidget(self._said_row)
        box.addWidget(self.grid, 1)
        return middle

    def _connect(self) -> None:
        self._context.session.changed.connect(self._on_changed)
        self._pause.timeout.connect(self._keep_draft)
        self._new.clicked.connect(self._type_new)
        questions, form, grid = self._questions, self._form, self.grid
        questions.chosen.connect(self._choose)
        questions.wanted.connect(self._add_question)
        questions.ready_set_wanted.connect(lambda: self._run(AddReadySet(), offer=True))
        questions.list.opened.connect(lambda _index: self._edit())
        questions.list.removed.connect(lambda _index: self._remove_question())
        questions.list.stepped.connect(self._step)
        form.changed.connect(self._save)
        form.left.connect(lambda: questions.list.setFocus(Qt.FocusReason.OtherFocusReason))
        self._unfinished.wanted.connect(self._put_back)
        form.tally_wanted.connect(self._count)
        form.removed.connect(self._remove_question)
        form.stepped.connect(self._step)
        form.comments.visibility_wanted.connect(self._set_visibility)
        grid.filled.connect(self._send)
        grid.changed.connect(lambda form_id, question, given: self._run(ChangeForm(form_id, {question: given})))
        grid.removed.connect(lambda form_id: self._run(RemoveForms((form_id,)), offer=True))
        grid.typed_in.connect(self._pause.start)
        grid.refused.connect(self._say)
        grid.column_chosen.connect(self._choose)
        for panel in (questions.list, grid, form.comments):
            panel.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusIn:
            self.set_hints(self._hints_of(watched))
            self.grid.viewport().update()
        elif event.type() == QEvent.Type.FocusOut:
            self.set_hints([Hint(("Tab",), _("Save and go on")), Hint(("F6",), _("Next panel"))])
            self.grid.viewport().update()
        return False

    def _hints_of(self, panel: QObject) -> list[Hint]:
        if panel is self.grid:
            return [
                Hint(("0", "…", "9"), _("Answer, next")), Hint(("Space",), _("Left out")),
                Hint(("⌫",), _("One back")), Hint(("Tab",), _("Next")), Hint(("↵",), _("Form done, next form")),
                Hint(("Ctrl", "Del"), _("Remove form")), Hint(("F6",), _("Next panel")),
            ]  # fmt: skip
        if panel is self._form.comments:
            return [Hint(("Ctrl", "L"), _("Who may see it")), Hint(("F6",), _("Next panel"))]
        return [
            Hint(("↵",), _("Edit")), Hint(("Ins",), _("New")), Hint(("Del",), _("Remove")),
            Hint(("Alt", "↑", "↓"), _("Move")), Hint(("F6",), _("Next panel")),
        ]  # fmt: skip

    # Reading

    def _load(self) -> None:
        self._context.session.ask(_loaded, self._show)

    def _show(self, loaded: _Loaded) -> None:
        is_first = self._shown is None
        shown = self._shown = loaded.shown
        self._is_showing = True  # the lists change, which is no choice of the person
        self._head.set_text(forms_words(shown))
        self._questions.show_rows(question_rows(shown))
        self.forms.show_forms(shown, loaded.next_number)
        self._show_panes(bool(shown.results))
        is_back = is_first and bool(loaded.draft) and self.forms.restore(loaded.draft)
        if not self.grid.currentIndex().isValid():
            self.grid.go_to_new()
        if is_back:
            self._say(_("What was typed and not saved is back in the last row."))
        wanted, self._wanted = self._wanted, ""
        if not self._questions.choose(wanted or self._question_id) and shown.results:
            self._questions.choose(shown.results[0].question.id)
        self._is_showing = False
        self._show_question()
        if wanted:
            self._edit()
        elif is_first and self.has_keyboard():
            self._first_panel().setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_panes(self, has_questions: bool) -> None:
        """Show forms and results once there are questions; before, there is one thing to do."""
        self.header.set_text(header_words(self._shown) if self._shown and has_questions else "")
        if has_questions == self._has_questions:
            return
        self._has_questions = has_questions
        self._new.setVisible(has_questions)
        self._middle.setVisible(has_questions)
        self._end.setVisible(has_questions and not self._narrow)
        self._lay_out_panes()

    def _result(self) -> QuestionResult | None:
        return self._shown.result(self._question_id) if self._shown else None

    def _show_question(self) -> None:
        if self._shown is None:
            return
        row = self._questions.current()
        self._question_id = row.question.id if row is not None else ""
        self._questions.show_chosen(self._question_id)
        result = self._result()
        self._end.setCurrentWidget(self._form if result is not None else self._nothing)
        if result is not None:
            self._form.show_result(result, self._shown)

    def _choose(self, question_id: str) -> None:
        if not self._is_showing and question_id != self._question_id and self._questions.choose(question_id):
            self._show_question()

    def _on_changed(self, changes: ChangeSet) -> None:
        if changes.touches(*WROTE):
            self._load()

    def _say(self, words: str) -> None:
        self._said.setText(words)
        self._said_row.setVisible(bool(words))

    # Acts on questions

    def _add_question(self, kind: EvaluationQuestionKind) -> None:
        self._wanted = new_id()
        self._run(AddEvaluationQuestion(kind, question_id=self._wanted))

    def _edit(self) -> None:
        if self._end.isHidden():
            self.fold_details()
        self._form.focus_field("text")

    def _put_back(self, _noun: str, question_id: str, field: str, words: str) -> None:
        """Put unsaved words back into their question."""
        self._choose(question_id)
        if self._question_id == question_id:
            self._edit()
            self._form.put_back(field, words)

    def _step(self, step: int) -> None:
        result = self._result()
        if result is not None and not result.is_removed:
            self._run(StepEvaluationQuestion(result.question.id, step))

    def _remove_question(self) -> None:
        result = self._result()
        if result is not None and not result.is_removed:
            self._run(RemoveEvaluationQuestion(result.question.id), offer=True)

    def _save(self, field: str, value: object) -> None:
        result = self._shown.result(self._form.record_id) if self._shown else None
        if result is None or getattr(result.question, field) == value:
            return
        question = result.question
        if field in ("lowest", "highest") and isinstance(value, int):
            lowest, highest = (value, question.highest) if field == "lowest" else (question.lowest, value)
            self._run(ChangeScale(question.id, lowest, highest))
        else:
            basis = self._form.basis_of(field)
            self._run(ChangeRecord(EvaluationQuestion, question.id, {field: value}, basis))

    def _count(self) -> None:
        result = self._result()
        if result is None or self._shown is None:
            return
        counts = self.ask_counts(result.question, self._shown.tally(result.question.id), self)
        if counts is not None:
            self._run(CountMarks(result.question.id, counts), offer=True)

    def _set_visibility(self, answer_id: str, visibility: Visibility) -> None:
        self._run(ChangeRecord(EvaluationAnswer, answer_id, {"visibility": visibility}))

    # Acts on forms

    def _type_new(self) -> None:
        self.grid.go_to_new()
        self.grid.setFocus(Qt.FocusReason.OtherFocusReason)

    def _send(self) -> None:
        """Save the form that is typed in now, and those that could not be saved before."""
        if self.forms.typing.is_empty:
            self._say(_("Type an answer first. Space says that a question was left out."))
            return
        waiting = self.forms.unsent()
        for typed in (*waiting, self.forms.send()):
            typed.is_sent = True
            self._save_form(typed)
        self._keep_draft()

    def _save_form(self, typed: TypedForm) -> None:
        def failed(problem: A87Error) -> None:
            self.forms.give_back(typed.form_id)
            self._keep_draft()
            self._context.show_problem(problem)

        self._context.session.run(TypeInForm(dict(typed.answers), form_id=typed.form_id), self._done, failed)

    def _keep_draft(self) -> None:
        self._pause.stop()
        draft = self.forms.draft()
        self._context.session.act(lambda workspace: workspace.keep_draft(DRAFT, draft))

    def _run(self, command: Command, offer: bool = False) -> None:
        def done(changes: ChangeSet) -> None:
            self._done(changes)
            if offer and changes.act is not None:
                self._context.offer_undo(changes.label)

        self._context.session.run(command, done)

    def _done(self, changes: ChangeSet) -> None:
        if changes.act is not None:
            self.hint_bar.set_end(changes.label, "undo-2", "Ctrl Z")


def _loaded(workspace: Workspace) -> _Loaded:
    draft = next((one.text for one in workspace.drafts() if one.place == DRAFT), "")
    number = workspace.read.highest_number(EvaluationForm) + 1
    return _Loaded(evaluation(workspace.read), number, draft)
