"""Everything into a folder, and the other documents one by one: what is offered, what is written, what is said."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog

from exports import every_output
from exports import export_all as exporting
from exports.export_all import Choice
from exports.formats import Format
from tests.ui.pages.report.report_room import SLOW_MS, Desk
from tests.ui.reading_screen import cut_labels
from ui import theme
from ui.pages.report import outputs_dialog
from ui.pages.report.outputs_dialog import OutputsDialog

Act = Callable[[OutputsDialog], None]


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[OutputsDialog]:
    return stay_open(monkeypatch)


def stay_open(monkeypatch: pytest.MonkeyPatch) -> list[OutputsDialog]:
    """Let dialogs stay open instead of waiting for a person; return those that opened."""
    shown: list[OutputsDialog] = []

    def execute(dialog: OutputsDialog) -> int:
        dialog.show()
        shown.append(dialog)
        return 0

    monkeypatch.setattr(OutputsDialog, "exec", execute)
    monkeypatch.setattr(OutputsDialog, "deleteLater", lambda _dialog: None)
    return shown


def open_dialog(desk: Desk, opened: list[OutputsDialog], *, one_by_one: bool = False) -> OutputsDialog:
    """Open the dialog from the menu."""
    place = 1 if one_by_one else 0
    menu = desk.page._more.menu()
    menu.actions()[place].trigger()
    desk.qtbot.waitUntil(lambda: bool(opened), timeout=SLOW_MS)
    return opened[0]


def choose_only(dialog: OutputsDialog, *choices: Choice) -> None:
    """Choose these and nothing else."""
    dialog.list.choose_all(False)
    for choice in choices:
        dialog.list.box(choice.output, choice.kind).setChecked(True)


AGENDA, PEOPLE = Choice("agenda", Format.PDF), Choice("participants", Format.WORKBOOK)


def test_all_that_says_something_is_chosen_and_the_rest_says_why_not(desk: Desk, opened: list[OutputsDialog]) -> None:
    dialog = open_dialog(desk, opened)
    chosen = {choice.output for choice in dialog.list.choices()}
    assert {"outcome_report", "agenda", "workbook"} <= chosen
    empty = dialog.list.box("evaluation", Format.WORKBOOK)
    assert not empty.isEnabled()
    assert empty.accessibleDescription()
    assert str(len(dialog.list.choices())) in dialog.write.words()
    dialog.list.choose_all(False)
    assert not dialog.write.isEnabled()


def test_the_chosen_documents_are_in_a_new_folder(desk: Desk, opened: list[OutputsDialog]) -> None:
    dialog = open_dialog(desk, opened)
    choose_only(dialog, AGENDA, PEOPLE)
    dialog.write.click()
    desk.qtbot.waitUntil(lambda: dialog.result_list is not None, timeout=SLOW_MS)
    files = sorted(path.suffix for path in dialog.folder.iterdir())
    assert files == [".pdf", ".txt", ".xlsx"]
    assert dialog.folder.parent == desk.folder
    assert dialog.result_list is not None
    assert len(dialog.result_list.sentences) == 2
    assert dialog._open.isVisible()


def test_what_cannot_be_made_is_told_and_the_others_are_written(
    desk: Desk, opened: list[OutputsDialog], monkeypatch: pytest.MonkeyPatch
) -> None:
    usual = every_output.make

    def make(output: str, *rest: object) -> bytes:
        if output == "agenda":
            raise RuntimeError("a bug")
        return usual(output, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(exporting, "make", make)
    dialog = open_dialog(desk, opened)
    choose_only(dialog, AGENDA, PEOPLE)
    dialog.write.click()
    desk.qtbot.waitUntil(lambda: dialog.result_list is not None, timeout=SLOW_MS)
    assert dialog.result_list is not None
    assert "RuntimeError" in dialog.result_list.sentences[0]
    assert [path.suffix for path in sorted(dialog.folder.iterdir())] == [".txt", ".xlsx"]


def test_cancel_leaves_whole_files_only_and_says_what_is_missing(
    desk: Desk, opened: list[OutputsDialog], monkeypatch: pytest.MonkeyPatch
) -> None:
    dialog = open_dialog(desk, opened)
    usual = every_output.make

    def make(output: str, *rest: object) -> bytes:
        if output == "participants":
            assert dialog._task is not None
            dialog._task._stop.set()  # the person cancels while this file is made
        return usual(output, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(exporting, "make", make)
    choose_only(dialog, AGENDA, Choice("participants", Format.PDF), Choice("workbook", Format.WORKBOOK))
    dialog.write.click()
    desk.qtbot.waitUntil(lambda: dialog.result_list is not None, timeout=SLOW_MS)
    assert dialog.result_list is not None
    assert [path.suffix for path in sorted(dialog.folder.iterdir())] == [".txt", ".pdf"]
    assert len(dialog.result_list.sentences) == 3


def test_files_in_the_way_are_kept_unless_a_person_says_otherwise(
    desk: Desk, opened: list[OutputsDialog], monkeypatch: pytest.MonkeyPatch
) -> None:
    answers = [0, 1]
    monkeypatch.setattr(outputs_dialog, "ask", lambda *_words: answers.pop(0))
    dialog = open_dialog(desk, opened)
    choose_only(dialog, PEOPLE)
    dialog.folder.mkdir()
    file = dialog.folder / exporting.name_of(PEOPLE, dialog._offered.source, dialog._offered.options)
    file.write_text("mine")
    dialog.write.click()
    desk.qtbot.waitUntil(lambda: len(answers) == 1, timeout=SLOW_MS)
    assert file.read_text() == "mine"
    desk.qtbot.waitUntil(dialog.write.isEnabled, timeout=SLOW_MS)
    dialog.write.click()
    desk.qtbot.waitUntil(lambda: dialog.result_list is not None, timeout=SLOW_MS)
    assert file.read_bytes().startswith(b"PK")


def test_another_document_is_saved_by_itself(
    desk: Desk, opened: list[OutputsDialog], monkeypatch: pytest.MonkeyPatch
) -> None:
    path = desk.folder / "agenda.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_words: (str(path), ""))
    dialog = open_dialog(desk, opened, one_by_one=True)
    desk.qtbot.mouseClick(dialog.list.button("agenda", Format.PDF), Qt.MouseButton.LeftButton)
    desk.qtbot.waitUntil(lambda: dialog._banner is not None, timeout=SLOW_MS)
    assert path.read_bytes().startswith(b"%PDF")
    assert dialog._banner is not None
    assert "agenda.pdf" in dialog._banner.text()


def test_a_folder_that_cannot_be_made_is_said(desk: Desk, opened: list[OutputsDialog]) -> None:
    dialog = open_dialog(desk, opened)
    (desk.folder / "a file").write_text("")
    dialog.folder = desk.folder / "a file" / "inside"
    choose_only(dialog, PEOPLE)
    dialog.write.click()
    desk.qtbot.waitUntil(lambda: dialog._banner is not None, timeout=SLOW_MS)
    assert dialog.result_list is None
    assert dialog.write.isEnabled()


@pytest.mark.parametrize("percent", [100, 150])
@pytest.mark.parametrize("direction", list(Qt.LayoutDirection)[:2])
def test_nothing_is_cut(desk: Desk, opened: list[OutputsDialog], percent: int, direction: Qt.LayoutDirection) -> None:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    app.setLayoutDirection(direction)
    theme.current().choose_text_percent(percent)
    dialog = open_dialog(desk, opened)
    dialog._folder_words.setText("a folder")
    desk.qtbot.waitUntil(lambda: cut_labels(dialog) == [], timeout=SLOW_MS)


def test_the_report_is_opened_to_be_printed(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    from ui.pages.report import saving

    viewed: list[Path] = []
    monkeypatch.setattr(saving, "open_in_viewer", viewed.append)
    desk.page._print.click()
    desk.qtbot.waitUntil(lambda: bool(viewed), timeout=SLOW_MS)
    assert desk.page._made is not None
    assert viewed[0].read_bytes() == desk.page._made.report.pdf
