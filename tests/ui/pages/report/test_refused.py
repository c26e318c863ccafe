"""A document that would tell too much: where is said, and a person chooses what becomes of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtWidgets import QLabel

from a87desk.commands.note import WriteRecommendation
from a87desk.commands.participant import AddPerson
from a87desk.domain.breakout_group import BreakoutGroup
from a87desk.domain.document_lists import Audience
from a87desk.domain.ids import BreakoutGroupId
from a87desk.domain.participant import Participant
from a87desk.domain.recommendation import Recommendation
from a87desk.domain.record import new_id
from a87desk.people.walk_in import WalkIn
from a87desk.reading.found import FoundRecord
from a87desk.workspace import Workspace
from exports.formats import Format
from tests.ui.opened import finish
from tests.ui.pages.report.report_room import SLOW_MS, Desk
from tests.ui.pages.report.test_all_outputs import AGENDA, choose_only, open_dialog, stay_open
from ui.pages.report.outputs_dialog import OutputsDialog
from ui.pages.report.refused_dialog import RefusedDialog

Act = Callable[[RefusedDialog], None]


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[OutputsDialog]:
    return stay_open(monkeypatch)


def _plant(desk: Desk) -> Participant:
    """Let a group write the name of somebody who holds no public office, and choose the public as readers."""
    planted: list[Participant] = []

    def plant(workspace: Workspace) -> Participant:
        group = workspace.read.all(BreakoutGroup)[0]
        person = _somebody(workspace)
        text = f"Ask {person.name} to lead the work on supply chains."
        workspace.run(WriteRecommendation(Recommendation(id=new_id(), group_id=BreakoutGroupId(group.id), text=text)))
        return person

    desk.session.act(plant, planted.append)
    finish(desk.qtbot, desk.session)
    desk.page._options._audience.button(Audience.PUBLIC).click()
    desk.settle()
    desk.qtbot.waitUntil(lambda: planted[0].name in desk.text(), timeout=SLOW_MS)
    return planted[0]


def _somebody(workspace: Workspace) -> Participant:
    """Return somebody new on the list (a made-up name)."""
    workspace.run(AddPerson(WalkIn("", "Wilhelmina Exampleson", "", "")))
    return next(one for one in workspace.read.all(Participant) if one.name == "Wilhelmina Exampleson")


def _answering(monkeypatch: pytest.MonkeyPatch, act: Act) -> list[str]:
    """Let `act` be what a person does with each refusal; return what the dialogs said."""
    said: list[str] = []

    def execute(dialog: RefusedDialog) -> int:
        dialog.show()
        said.append(" ".join(label.text() for label in dialog.findChildren(QLabel)))
        act(dialog)
        return 0

    monkeypatch.setattr(RefusedDialog, "exec", execute)
    return said


def test_the_place_is_said_and_nothing_is_written(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    person = _plant(desk)
    said = _answering(monkeypatch, lambda dialog: dialog.close_button.click())
    desk.page.save_pdf(desk.folder / "report.pdf")
    desk.qtbot.waitUntil(lambda: bool(said), timeout=SLOW_MS)
    assert person.name in said[0]
    assert "page" in said[0]
    assert not (desk.folder / "report.pdf").exists()
    assert desk.asked.done == []


def test_with_one_button_the_name_is_withheld_and_the_file_is_written(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    person = _plant(desk)
    said = _answering(monkeypatch, lambda dialog: dialog.withhold.click())
    desk.page.save_pdf(desk.folder / "report.pdf")
    desk.qtbot.waitUntil(lambda: bool(desk.asked.done), timeout=SLOW_MS)
    assert len(said) == 1
    assert person.name not in desk.text()
    assert (desk.folder / "report.pdf").read_bytes().startswith(b"%PDF")
    assert desk.page._options._mask_names.isChecked()


def test_the_person_is_shown(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    person = _plant(desk)
    shown: list[FoundRecord] = []
    desk.page._context = replace(desk.page._context, go_to_record=shown.append)
    _answering(monkeypatch, lambda dialog: dialog.show_person.click())
    desk.page.open_to_print()
    desk.qtbot.waitUntil(lambda: bool(shown), timeout=SLOW_MS)
    assert (shown[0].noun, shown[0].id) == ("participant", person.id)


def test_in_the_folder_the_refused_one_is_named_and_can_be_written_again(
    desk: Desk, opened: list[OutputsDialog]
) -> None:
    person = _plant(desk)
    dialog = open_dialog(desk, opened)
    choose_only(dialog, AGENDA)
    dialog.list.box("recommendations", Format.WORKBOOK).setChecked(True)
    dialog.write.click()
    desk.qtbot.waitUntil(lambda: dialog.result_list is not None, timeout=SLOW_MS)
    first = dialog.result_list
    assert first is not None
    assert person.name in first.sentences[1]
    assert dialog.withhold.isVisible()
    dialog.withhold.click()
    desk.qtbot.waitUntil(lambda: dialog.result_list is not first, timeout=SLOW_MS)
    assert dialog.result_list is not None
    assert not any(person.name in sentence for sentence in dialog.result_list.sentences)
    assert sorted(path.suffix for path in dialog.folder.iterdir()) == [".pdf", ".txt", ".xlsx"]
    assert not dialog.withhold.isVisible()
