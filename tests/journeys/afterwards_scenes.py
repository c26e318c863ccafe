"""Pictures of the evaluation and the selection matrix, on the NGO Forum with made-up answers.

Knows the desk and the sample. Must not assert.
"""

from __future__ import annotations

import random
import tempfile
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from a87desk.commands.evaluation import AddReadySet, CountMarks, TypeInForm
from a87desk.commands.record import ChangeRecord
from a87desk.commands.selection_matrix import AddMatrix
from a87desk.domain.matrix_table import read_matrix_table
from a87desk.domain.selection_matrix import SelectionMatrix
from a87desk.domain.vocabulary import EvaluationQuestionKind
from a87desk.reading.evaluation_results import evaluation
from a87desk.reading.past_workshop import PastWorkshop, past_workshop
from a87desk.settings import RecentFile
from a87desk.workspace import Workspace, looked_into
from tests.journeys.workshop_scenes import opened
from tests.journeys.workshops import whole_forum
from tests.samples.platforms import PLATFORMS
from ui.dialogs.like_past import LikePastDialog
from ui.pages.evaluation.form_grid import FormGrid
from ui.pages.selection_matrix.grid import MatrixGrid
from ui.widgets.cards import Card

COMMENTS = (
    ("The five groups, and that our own words stood on the screen.", "More time for the last group."),
    ("Meeting the labour inspectors.", ""),
    ("La discussion sur les données.", "Interprétation dans les petites salles."),
    ("", "Send the report within a month."),
)


def fill_evaluation(workspace: Workspace) -> None:
    """Put the ready questions, some forms and a tally sheet into a workshop; every answer is made up."""
    workspace.run(AddReadySet())
    questions = evaluation(workspace.read).questions
    scales = [one.id for one in questions if one.kind is EvaluationQuestionKind.SCALE]
    words = [one.id for one in questions if one.kind is EvaluationQuestionKind.TEXT]
    dice = random.Random(87)
    for number in range(34):
        said = COMMENTS[number] if number < len(COMMENTS) else ("", "")
        answers: dict[str, int | str | None] = {
            one: None if dice.random() < 0.06 else dice.choices((2, 3, 4, 5), (1, 3, 8, 9))[0] for one in scales
        }
        workspace.run(TypeInForm(answers | dict(zip(words, said, strict=True))))
    workspace.run(CountMarks(scales[0], {5: 28, 4: 14, 3: 4}))


def evaluation_page() -> QWidget:
    """The Evaluation page while forms are typed in."""

    def prepare(forum: Workspace, _folder: Path) -> None:
        fill_evaluation(forum)

    window = opened("evaluation", prepare=prepare)
    grid = window.findChild(FormGrid)
    assert grid is not None
    grid.setFocus()
    for question, value in zip(grid.forms._questions, (5, 4), strict=False):
        grid.forms.type_answer(question.id, value)
    grid.setCurrentIndex(grid.forms.index(grid.forms.rowCount() - 1, 2))
    grid.scrollToBottom()
    window.focused = grid  # type: ignore[attr-defined]
    return window


def matrix_page() -> QWidget:
    """The choice of a platform as its meeting filled it."""

    def prepare(forum: Workspace, _folder: Path) -> None:
        forum.run(AddMatrix("A platform for the group", "c" * 32, read_matrix_table(PLATFORMS)))
        forum.run(ChangeRecord(SelectionMatrix, "c" * 32, {"chosen": "Slack"}))

    window = opened("matrix", prepare=prepare)
    window.focused = window.findChild(MatrixGrid)  # type: ignore[attr-defined]
    return window


def new_from_past() -> QWidget:
    """The question what a new workshop takes over from the NGO Forum."""
    folder = Path(tempfile.mkdtemp())
    path = folder / "forum.a87"
    forum = whole_forum(path)
    fill_evaluation(forum)
    forum.run(AddMatrix("A platform for the group", "c" * 32, read_matrix_table(PLATFORMS)))
    forum.close()

    def look(file: Path, seen: Callable[[PastWorkshop], None], _failed: object) -> None:
        with looked_into(file) as past:
            seen(past_workshop(past.read, past.workshop))

    recent = [RecentFile(str(path), "NGO Forum – Alliance 8.7")]
    dialog = LikePastDialog(recent, "Facilitator", look)
    dialog.title.setText("NGO Forum – Alliance 8.7, second meeting")
    dialog.starts.setText("3 March 2026")
    dialog.setWindowFlags(Qt.WindowType.Widget)
    holder = QWidget()
    box = QVBoxLayout(holder)
    card = Card(padding=0)
    card.setMinimumWidth(900)
    card.box.addWidget(dialog)
    box.addWidget(card, 0, Qt.AlignmentFlag.AlignCenter)
    return holder
