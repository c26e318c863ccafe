"""The evaluation and the matrices in report and workbook: the same figures, no names, nothing that is kept back."""

from __future__ import annotations

from a87desk.commands.evaluation import AddEvaluationQuestion, CountMarks, RemoveEvaluationQuestion, TypeInForm
from a87desk.commands.record import ChangeRecord
from a87desk.commands.selection_matrix import AddMatrix
from a87desk.domain.evaluation import EvaluationAnswer
from a87desk.domain.matrix_table import read_matrix_table
from a87desk.domain.vocabulary import EvaluationQuestionKind, Visibility
from a87desk.workspace import Workspace
from exports.document import Heading, ListBlock, Table, TableRow
from exports.report.options import ReportOptions
from exports.report.report import outcome_report
from tests.exports.making import made, rows_of, sheet_titles, small_workshop
from tests.exports.reading_pdf import text_of
from tests.samples.platforms import PLATFORMS

OVERALL, FEW, WORDS, GONE = ("e" * 30 + f"0{n}" for n in range(4))
SECRET = "The vice minister took our papers away"


def filled(workspace: Workspace) -> None:
    scale = EvaluationQuestionKind.SCALE
    workspace.run(AddEvaluationQuestion(scale, "How was it overall?", question_id=OVERALL))
    workspace.run(AddEvaluationQuestion(scale, "How was the bus?", question_id=FEW))
    workspace.run(AddEvaluationQuestion(EvaluationQuestionKind.TEXT, "What was best?", question_id=WORDS))
    workspace.run(AddEvaluationQuestion(scale, "Asked by mistake", question_id=GONE))
    workspace.run(CountMarks(OVERALL, {5: 45, 4: 28, 3: 5}))
    workspace.run(TypeInForm({OVERALL: 5, FEW: 2, WORDS: "The groups", GONE: 1}))
    workspace.run(TypeInForm({OVERALL: 3, WORDS: SECRET}))
    workspace.run(RemoveEvaluationQuestion(GONE))
    secret = next(one for one in workspace.read.all(EvaluationAnswer) if one.text == SECRET)
    workspace.run(ChangeRecord(EvaluationAnswer, secret.id, {"visibility": Visibility.FACILITATORS}))


def test_report_and_workbook_say_the_same_figures() -> None:
    with small_workshop() as small:
        filled(small.workspace)
        documents = made(small.workspace)
    blocks = outcome_report(documents.model, ReportOptions()).blocks
    place = next(n for n, block in enumerate(blocks) if isinstance(block, Heading) and block.key == "evaluation")
    table = next(block for block in blocks[place:] if isinstance(block, Table))
    rows = [row.cells for row in table.rows if isinstance(row, TableRow)]
    plain = [[str(cell).strip("\u2066\u2069\u200e").replace("\u00a0", " ") for cell in row] for row in rows]
    assert plain == [
        ["How was it overall?", "4.5", "80", "0.6", "1: 0 · 2: 0 · 3: 6 · 4: 28 · 5: 46"],
        ["How was the bus?", "2.0*", "1", "–", "1: 0 · 2: 1 · 3: 0 · 4: 0 · 5: 0"],
    ]
    sheet = rows_of(documents.workbook, "Evaluation")
    assert [(row["question"], row["mean"], row["answers"], row["left_out"], row["spread"]) for row in sheet] == [
        ("How was it overall?", 4.5, 80, 0, 0.6),
        ("How was the bus?", 2, 1, 1, None),
        ("What was best?", None, 1, 0, None),
    ]
    assert "80 forms came back." in text_of(documents.report.content)


def test_words_are_anonymous_and_what_is_kept_back_is_nowhere() -> None:
    with small_workshop() as small:
        filled(small.workspace)
        documents = made(small.workspace)
    report = outcome_report(documents.model, ReportOptions())
    lists = [block for block in report.blocks if isinstance(block, ListBlock)]
    assert [[item.content for item in block.items] for block in lists] == [["The groups"]]
    assert [row["words"] for row in rows_of(documents.workbook, "Evaluation, in words")] == ["The groups"]
    assert SECRET not in text_of(documents.report.content)
    said = [row for title in sheet_titles(documents.workbook)[1:] for row in rows_of(documents.workbook, title)]
    assert any("The groups" in row.values() for row in said)
    assert not any(SECRET in row.values() for row in said)


def test_without_forms_there_is_no_section_and_no_sheet() -> None:
    with small_workshop() as small:
        small.workspace.run(AddEvaluationQuestion(EvaluationQuestionKind.SCALE, "How was it?"))
        documents = made(small.workspace)
    blocks = outcome_report(documents.model, ReportOptions()).blocks
    assert not any(isinstance(block, Heading) and block.key == "evaluation" for block in blocks)
    assert not {"Evaluation", "Options"} & set(sheet_titles(documents.workbook))


def test_the_workbook_has_the_options_with_their_range() -> None:
    with small_workshop() as small:
        small.workspace.run(AddMatrix("A platform", table=read_matrix_table(PLATFORMS)))
        documents = made(small.workspace)
    rows = {row["option"]: row for row in rows_of(documents.workbook, "Options")}
    names = ("place", "yes", "no", "unknown", "worst", "best")
    assert tuple(rows["Slack"][name] for name in names) == (1, 10, 0, 0, 10, 10)
    assert tuple(rows["Flock"][name] for name in names) == (3, 4, 1, 5, 4, 9)
    assert tuple(rows["Workplace by Facebook"][name] for name in names) == (8, 0, 0, 10, 0, 10)
    cells = rows_of(documents.workbook, "Options by criteria")
    free = next(row for row in cells if (row["option"], row["criterion"]) == ("phpBB", "Cost-effective"))
    assert (free["answer"], free["remark"], len(cells)) == ("Yes", "free", 80)
