"""A matrix filled by keys, pasted from a spreadsheet, and decided, as a person does it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from a87desk.commands.record import ChangeRecord
from a87desk.commands.selection_matrix import AddMatrix
from a87desk.domain.matrix_table import read_matrix_table
from a87desk.domain.selection_matrix import SelectionMatrix
from a87desk.domain.vocabulary import CellAnswer
from a87desk.domain.workshop import Workshop
from a87desk.reading.selection_result import MatrixOnBoard, matrices
from a87desk.workspace import Workspace, create_workspace
from tests.samples.platforms import PLATFORMS
from tests.ui.opened import Asked, context_of, finish, open_session
from tests.ui.reading_screen import cut_labels, unnamed_focusables
from ui.pages.selection_matrix.page import SelectionMatrixPage
from ui.pages.selection_matrix.paste_dialog import PasteDialog
from ui.session import Session
from ui.theme import TEXT_PERCENTS, Theme

T = TypeVar("T")
MATRIX = "c" * 32
SHIFT, ALT, CTRL = (
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ControlModifier,
)
NO_KEY = Qt.KeyboardModifier.NoModifier


@dataclass
class Room:
    """A page at work. `names` are what is written into the next dialogs."""

    qtbot: QtBot
    page: SelectionMatrixPage
    session: Session
    asked: Asked

    def settle(self) -> None:
        for _round in range(4):
            finish(self.qtbot, self.session)

    def press(self, key: Qt.Key, held: Qt.KeyboardModifier = NO_KEY) -> None:
        self.qtbot.keyClick(self.page.grid, key, held)
        self.settle()

    def type(self, keys: str) -> None:
        self.qtbot.keyClicks(self.page.grid, keys)
        self.settle()

    def name(self, *names: str) -> None:
        """Answer the next dialogs with these names."""
        left = list(names)
        self.page.ask_name = lambda *_given: left.pop(0)

    def ask(self, question: Callable[[Workspace], T]) -> T:
        answer: list[T] = []
        self.session.ask(question, answer.append)
        self.qtbot.waitUntil(lambda: bool(answer))
        return answer[0]

    def board(self) -> MatrixOnBoard:
        self.settle()
        return self.ask(lambda workspace: matrices(workspace.read)).boards[0]

    def ranked(self) -> list[tuple[str, str, str, str]]:
        rows = self.page.form.ranking.ranks.rows()
        return [
            (row.place, row.name, row.range_words.replace("\u2066", "").replace("\u2069", ""), row.tie) for row in rows
        ]

    def here(self) -> tuple[int, int]:
        index = self.page.grid.currentIndex()
        return index.row(), index.column()


@pytest.fixture
def room(qtbot: QtBot, tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Room]:
    workspace = create_workspace(tmp_path / "w.a87", Workshop(id="0" * 32, title="Forum"), "Facilitator")
    table: Any = getattr(request, "param", PLATFORMS)
    if table:
        workspace.run(AddMatrix("A platform", MATRIX, read_matrix_table(table)))
    session = open_session(qtbot, workspace, tmp_path / "w.a87")
    context, asked = context_of(session, tmp_path)
    page = SelectionMatrixPage(context)
    qtbot.addWidget(page)
    page.resize(1194, 690)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    page.entered()
    made = Room(qtbot, page, session, asked)
    made.settle()
    yield made
    session.close()


def test_the_ranking_shows_the_range_and_never_a_zero_for_what_is_not_known(room: Room) -> None:
    QAbstractItemModelTester(room.page.cells, QAbstractItemModelTester.FailureReportingMode.Fatal)
    assert [one[:3] for one in room.ranked()] == [
        ("1", "Slack", "10 of 10"),
        ("2", "Ringcentral Glip", "8 of 10"),
        ("3", "Flock", "4–9 of 10"),
        ("4", "PanTerra CloudUC", "4–8 of 10"),
        ("4", "Tapatalk", "4–8 of 10"),
        ("6", "PunBB", "3–9 of 10"),
        ("7", "phpBB", "2–8 of 10"),
        ("8", "Workplace by Facebook", "0–10 of 10"),
    ]
    ties = {name: tie.replace("\u2068", "").replace("\u2069", "") for _place, name, _range, tie in room.ranked()}
    assert ties["Tapatalk"] == "Same as PanTerra CloudUC"
    assert "whatever the unknown turns out to be" in room.page.form.verdict()
    spoken = room.page.form.ranking.ranks.rows()[-1].spoken
    assert "worst case 0, best case 10, of 10" in spoken
    assert "10 unknown" in spoken


@pytest.mark.parametrize("room", ["\tEasy\tSafe\nOne\t\t\nTwo\t\t"], indirect=True)
def test_y_n_and_question_mark_fill_criterion_after_criterion(room: Room) -> None:
    assert room.page.grid.hasFocus()
    room.type("yn")
    assert room.here() == (0, 1)
    room.type("?")
    room.type("y")
    board = room.board()
    answers = [[board.answer(c.id, o.id).value for c in board.criteria] for o in board.options]
    assert answers == [["yes", "no"], ["unknown", "yes"]]
    assert [one[:3] for one in room.ranked()] == [("1", "Two", "1–2 of 2"), ("2", "One", "1 of 2")]
    room.session.undo()
    room.settle()
    assert [one[:3] for one in room.ranked()] == [("1", "One", "1 of 2"), ("2", "Two", "0–2 of 2")]
    room.press(Qt.Key.Key_Home, CTRL)
    room.press(Qt.Key.Key_Delete)
    assert room.board().answer(board.criteria[0].id, board.options[0].id) is CellAnswer.UNKNOWN


def test_what_is_not_known_and_could_overtake_is_named(room: Room) -> None:
    slack = next(
        column for column in range(8) if room.page.cells.headerData(column, Qt.Orientation.Horizontal) == "Slack"
    )
    room.page.grid.setCurrentIndex(room.page.cells.index(0, slack))
    room.type("nnn")
    verdict = room.page.form.verdict().replace("\u2068", "").replace("\u2069", "")
    assert verdict == (
        "Ringcentral Glip is first for sure criteria. What is not known could still put ahead: "
        "Flock, PunBB, Workplace by Facebook."
    )


def test_a_remark_is_written_and_taken_away(room: Room) -> None:
    room.name("not for children")
    room.press(Qt.Key.Key_Return)
    board = room.board()
    cell = board.cell(board.criteria[0].id, board.options[0].id)
    assert cell is not None
    assert (cell.answer, cell.remark) == (CellAnswer.NO, "not for children")
    index = room.page.grid.currentIndex()
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "Flock, Ease of use: No. not for children"
    room.page._clear_remark()
    assert room.board().cells[(board.criteria[0].id, board.options[0].id)].remark == ""


@pytest.mark.parametrize("room", [""], indirect=True)
def test_a_matrix_is_made_from_nothing_by_keyboard(room: Room) -> None:
    room.name("Where to meet", "Nairobi", "Reachable", "Dakar")
    room.qtbot.keyClick(room.page._empty_buttons[0], Qt.Key.Key_Return)
    room.settle()
    room.page._add_option()
    room.settle()
    room.page._add_criterion()
    room.settle()
    assert room.page.grid.hasFocus()
    room.press(Qt.Key.Key_Insert, ALT)
    assert room.here() == (0, 1)
    room.type("y")
    assert room.ranked() == [("1", "Dakar", "1 of 1", ""), ("2", "Nairobi", "0–1 of 1", "")]
    assert room.page.header._text.text() == "2 options · 1 criterion · 1 not known"


def test_weight_order_and_names_change_by_keys(room: Room) -> None:
    room.press(Qt.Key.Key_Period)
    room.press(Qt.Key.Key_Period)
    assert room.page.cells.headerData(0, Qt.Orientation.Vertical) == "Ease of use · counts 3×"
    assert room.ranked()[0][2] == "12 of 12"
    room.press(Qt.Key.Key_Comma)
    room.press(Qt.Key.Key_Down, ALT)
    assert room.page.cells.headerData(1, Qt.Orientation.Vertical) == "Ease of use · counts 2×"
    assert room.here() == (1, 0)
    room.press(Qt.Key.Key_Right, ALT | SHIFT)
    assert [room.page.cells.headerData(n, Qt.Orientation.Horizontal) for n in (0, 1)] == ["PanTerra CloudUC", "Flock"]
    room.name("Easy", "Flock!")
    room.press(Qt.Key.Key_F2)
    room.press(Qt.Key.Key_F2, SHIFT)
    board = room.board()
    assert (board.criteria[1].text, board.options[1].name) == ("Easy", "Flock!")
    room.press(Qt.Key.Key_Delete, CTRL)
    room.press(Qt.Key.Key_Delete, CTRL | SHIFT)
    assert (len(room.board().criteria), len(room.board().options)) == (9, 7)
    assert room.asked.undo == ["Removed “Easy” from the matrix", "Removed “Flock!” from the matrix"]


@pytest.mark.parametrize("room", [""], indirect=True)
def test_a_table_is_pasted_after_a_look_and_copied_out_again(room: Room) -> None:
    QApplication.clipboard().setText(PLATFORMS)
    room.page.ask_table = lambda table, _parent: table
    room.qtbot.keyClick(room.page._empty_buttons[1], Qt.Key.Key_Return)
    room.settle()
    assert room.ranked()[0][:3] == ("1", "Slack", "10 of 10")
    room.press(Qt.Key.Key_C, CTRL)
    out = QApplication.clipboard().text()
    assert out.splitlines()[5] == "Slack" + "\tY" * 10
    assert read_matrix_table(out) is not None
    QApplication.clipboard().setText("no table")
    room.press(Qt.Key.Key_V, CTRL)
    assert room.asked.done[-1] == "There is no table in the clipboard. Copy it in the spreadsheet first."


def test_the_look_at_a_table_says_what_is_in_it_and_turns_it(room: Room) -> None:
    table = read_matrix_table(PLATFORMS)
    assert table is not None
    dialog = PasteDialog(table, room.page)
    room.qtbot.addWidget(dialog)
    assert dialog.words()[0].startswith("8 options")
    assert dialog.words()[2] == "35 yes, 10 no, 35 not known"
    dialog.turned.setChecked(True)
    assert dialog.words()[0].startswith("10 options")
    dialog._on_main()
    assert dialog.table == table.turned()


def test_the_decision_is_kept_beside_what_another_laptop_decided(room: Room) -> None:
    editor = room.page.form.bound["chosen"].editor
    editor.setFocus()
    room.qtbot.keyClicks(editor, "Slack")
    room.session.run(ChangeRecord(SelectionMatrix, MATRIX, {"chosen": "Glip"}))
    room.settle()
    room.qtbot.keyClick(editor, Qt.Key.Key_Tab)
    room.settle()
    versions = room.ask(lambda workspace: workspace.read.versions(SelectionMatrix, MATRIX, "chosen"))
    assert {one.value for one in versions} == {"Slack", "Glip"}


def test_several_matrices_are_chosen_from_and_removed(room: Room) -> None:
    room.name("Where to meet")
    room.page._new.click()
    room.settle()
    assert room.page.box.isVisible()
    assert room.page.header._text.text() == "0 options · 0 criteria"
    room.page.box.setCurrentIndex(0)
    room.page.box.activated.emit(0)
    room.settle()
    assert len(room.ranked()) == 8
    room.page._remove_matrix()
    room.settle()
    assert room.asked.undo == ["Removed the matrix “A platform”"]
    assert [one.matrix.title for one in room.ask(lambda workspace: matrices(workspace.read)).boards] == [
        "Where to meet"
    ]


def test_what_a_search_found_is_shown(room: Room) -> None:
    board = room.board()
    room.page.show_record("criterion", board.criteria[4].id, "")
    room.settle()
    assert room.here()[0] == 4
    room.page.show_record("matrix_option", board.options[6].id, "")
    room.settle()
    assert room.here() == (4, 6)
    remark = next(cell for cell in board.cells.values() if cell.remark)
    room.page.show_record("matrix_cell", remark.id, "")
    room.settle()
    assert room.page.cells.option(room.here()[1]) == next(o for o in board.options if o.id == remark.option_id)


def test_everything_has_a_name_and_no_words_are_cut(room: Room, look: Theme) -> None:
    assert unnamed_focusables(room.page) == []
    for percent in TEXT_PERCENTS:
        look.choose_text_percent(percent)
        room.page.resize(1194 * percent // 100, 690 * percent // 100)
        room.qtbot.waitUntil(lambda: cut_labels(room.page) == [])


def test_a_decision_that_was_not_saved_comes_back(room: Room) -> None:
    room.session.act(
        lambda workspace: workspace.keep_draft(f"field selection_matrix {MATRIX} rationale", "Half a reason")
    )
    room.settle()
    context, _asked = context_of(room.session, room.page._context.export_folder)
    again = SelectionMatrixPage(context)
    room.qtbot.addWidget(again)
    again.resize(1194, 690)
    again.show()
    room.qtbot.waitUntil(lambda: again._unfinished.isVisible() and again._board() is not None)
    again._unfinished.back.click()
    again.left()
    assert room.board().matrix.rationale == "Half a reason"
