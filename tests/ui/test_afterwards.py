"""The end of a forum through the window: evaluation by keys, a choice of platform, both in the report, all undone."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from a87desk.reading.workshop_model import WorkshopModel, workshop_model
from a87desk.settings import change_settings
from exports.document import Heading
from exports.report.options import ReportOptions
from exports.report.report import outcome_report
from tests.samples.platforms import PLATFORMS
from tests.ui.opened import finish
from ui.desk import Desk
from ui.main_window import MainWindow
from ui.pages.evaluation.page import EvaluationPage
from ui.pages.selection_matrix.page import SelectionMatrixPage


class Evening:
    """The practice workshop, open in the window."""

    def __init__(self, qtbot: QtBot, folder: Path) -> None:
        self.qtbot = qtbot
        (folder / "settings").mkdir()
        change_settings(folder / "settings", role="facilitator", author="A facilitator")
        self.window = MainWindow(QSettings(str(folder / "window.ini"), QSettings.Format.IniFormat))
        qtbot.addWidget(self.window)
        self.desk = Desk(self.window, folder / "settings", folder / "documents")
        self.window.resize(1366, 768)
        self.window.show()
        self.window.activateWindow()
        self.desk.open_sample()
        qtbot.waitUntil(lambda: self.desk.session is not None)
        self.settle()

    def settle(self) -> None:
        assert self.desk.session is not None
        for _round in range(4):
            finish(self.qtbot, self.desk.session)
            self.qtbot.waitUntil(lambda: not self.window.runner.tasks(), timeout=20_000)

    def page(self, key: str) -> object:
        self.window.show_page(key)
        self.settle()
        return self.window.pages.current_page()

    def model(self) -> WorkshopModel:
        answer: list[WorkshopModel] = []
        assert self.desk.session is not None
        self.desk.session.ask(lambda file: workshop_model(file.read, file.workshop_id, "0"), answer.append)
        self.settle()
        return answer[0]

    def undo(self, times: int) -> None:
        for _each in range(times):
            assert self.desk.session is not None
            self.desk.session.undo()
        self.settle()


@pytest.fixture
def evening(qtbot: QtBot, tmp_path: Path) -> Iterator[Evening]:
    made = Evening(qtbot, tmp_path)
    yield made
    made.desk.close()


def test_forms_are_typed_in_by_keys_and_stand_in_the_report(evening: Evening) -> None:
    page = evening.page("evaluation")
    assert isinstance(page, EvaluationPage)
    evening.qtbot.keyClick(page._questions.ready, Qt.Key.Key_Return)
    evening.settle()
    evening.qtbot.keyClick(page._new, Qt.Key.Key_Return)
    for digits in ("554435", "5 4433", "433445"):
        evening.qtbot.keyClicks(page.grid, digits)
        evening.qtbot.keyClick(page.grid, Qt.Key.Key_Return)
    evening.settle()
    model = evening.model()
    assert [result.n for result in model.evaluation.results[:6]] == [3, 2, 3, 3, 3, 3]
    keys = [block.key for block in outcome_report(model, ReportOptions()).blocks if isinstance(block, Heading)]
    assert "evaluation" in keys
    evening.undo(4)
    assert evening.model().evaluation.questions == ()


def test_a_platform_is_chosen_from_a_pasted_table(evening: Evening) -> None:
    page = evening.page("matrix")
    assert isinstance(page, SelectionMatrixPage)
    page.ask_table = lambda table, _parent: table
    QApplication.clipboard().setText(PLATFORMS)
    evening.qtbot.keyClick(page._empty_buttons[1], Qt.Key.Key_Return)
    evening.settle()
    best = evening.model().matrices.boards[0].ranking
    assert (best[0].option.name, best[0].worst, best[-1].option.name, best[-1].worst, best[-1].best) == (
        "Slack", 10, "Workplace by Facebook", 0, 10,
    )  # fmt: skip
    evening.undo(1)
    assert evening.model().matrices.boards == ()
    assert page._middle.currentWidget() is page._nothing
