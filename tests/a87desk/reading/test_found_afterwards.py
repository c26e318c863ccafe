"""What a search finds of the evaluation and of matrices; what is confidential it does not find."""

from __future__ import annotations

from a87desk.commands.evaluation import AddEvaluationQuestion, TypeInForm
from a87desk.commands.record import ChangeRecord
from a87desk.commands.selection_matrix import AddMatrix
from a87desk.domain.evaluation import EvaluationAnswer
from a87desk.domain.matrix_table import MatrixTable
from a87desk.domain.vocabulary import EvaluationQuestionKind, Visibility
from a87desk.domain.workshop import Workshop
from a87desk.reading.found import find_everywhere
from a87desk.workspace import create_workspace

WORDS = "e" * 32


def test_questions_answers_and_matrices_are_found_by_their_words() -> None:
    workspace = create_workspace(None, Workshop(id="0" * 32), "somebody")
    workspace.run(AddEvaluationQuestion(EvaluationQuestionKind.TEXT, "What was useful?", question_id=WORDS))
    workspace.run(TypeInForm({WORDS: "The marketplace"}))
    workspace.run(AddMatrix("A platform", table=MatrixTable(("Slack",), ("Ease of use",))))
    labels = {
        typed: [(one.label, one.words) for one in find_everywhere(workspace.read, typed)]
        for typed in ("useful", "marketplace", "platform", "slack", "ease")
    }
    assert labels == {
        "useful": [("Evaluation question", "What was useful?")],
        "marketplace": [("Answer in the evaluation", "The marketplace")],
        "platform": [("Selection matrix", "A platform")],
        "slack": [("Option", "Slack")],
        "ease": [("Criterion", "Ease of use")],
    }
    answer = workspace.read.all(EvaluationAnswer)[0]
    workspace.run(ChangeRecord(EvaluationAnswer, answer.id, {"visibility": Visibility.CONFIDENTIAL}))
    assert find_everywhere(workspace.read, "marketplace") == []
    workspace.close()
