"""What the progress report says at its head is written in the dialog of all documents, and stands in the file."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from exports.export_all import Choice
from exports.formats import Format
from exports.report.options import ReportOptions
from tests.exports.reading_pdf import text_of
from tests.ui.pages.report.report_room import SLOW_MS, Desk
from tests.ui.pages.report.test_all_outputs import choose_only, open_dialog, stay_open
from ui.pages.report.outputs_dialog import OutputsDialog
from ui.pages.report.progress_facts import ProgressFacts


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[OutputsDialog]:
    return stay_open(monkeypatch)


def test_period_focal_point_and_day_stand_in_the_report(
    desk: Desk, opened: list[OutputsDialog], tmp_path: Path
) -> None:
    dialog = open_dialog(desk, opened)
    facts = dialog._facts
    assert facts.as_of.text()
    for field, words in (
        (facts.period, "2017 to 2018"),
        (facts.focal_point, "A ministry"),
        (facts.as_of, "1 October 2018"),
    ):
        field.setFocus()
        field.selectAll()
        desk.qtbot.keyClicks(field, words)
        desk.qtbot.keyClick(field, Qt.Key.Key_Tab)
    choose_only(dialog, Choice("progress_report", Format.PDF))
    dialog.write.click()
    desk.qtbot.waitUntil(lambda: dialog.result_list is not None, timeout=SLOW_MS)
    (path,) = dialog.folder.glob("*.pdf")
    text = text_of(path.read_bytes())
    for said in ("2017 to 2018", "A ministry", "1 October 2018"):
        assert said in text


def test_what_is_no_day_is_said_and_makes_nothing_late(desk: Desk) -> None:
    facts = ProgressFacts(ReportOptions(as_of="2019-10-01"))
    desk.qtbot.addWidget(facts)
    facts.show()
    assert facts.chosen(ReportOptions()).as_of == "2019-10-01"
    facts.as_of.setFocus()
    facts.as_of.selectAll()
    desk.qtbot.keyClicks(facts.as_of, "soon")
    desk.qtbot.keyClick(facts.as_of, Qt.Key.Key_Return)
    assert facts.as_of.accessibleDescription().startswith("Write a day")
    assert facts.chosen(ReportOptions()).as_of == ""
