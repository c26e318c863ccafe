"""What a person corrects beside the report: acronyms, the implementation report's answers, pictures that may leave."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog

from a87desk.commands.attachment import AttachPicture
from a87desk.commands.document_text import Answer, WriteAnswers
from a87desk.commands.note import WriteNote
from a87desk.domain.acronym import Acronym
from a87desk.domain.attachment import Attachment
from a87desk.domain.breakout_group import BreakoutGroup
from a87desk.domain.document_lists import Audience, DocumentKind
from a87desk.domain.document_text import DocumentText
from a87desk.domain.ids import BreakoutGroupId
from a87desk.domain.note import Note
from a87desk.domain.record import Record, new_id
from a87desk.workspace import Workspace
from tests.exports.pictures import picture
from tests.ui.opened import finish
from tests.ui.pages.report.report_room import SLOW_MS, Desk
from ui.pages.report import acronyms_dialog, own_words_dialog
from ui.pages.report.acronyms_dialog import AcronymRow, AcronymsDialog
from ui.pages.report.own_words_dialog import OwnWordsDialog
from ui.widgets.buttons import LinkButton

CAPTION = "Cards on the wall of the group"
Dialog = TypeVar("Dialog", bound=QDialog)
R = TypeVar("R", bound=Record)


def _in_dialog(monkeypatch: pytest.MonkeyPatch, kind: type[Dialog], act: Callable[[Dialog], object]) -> list[Dialog]:
    """Let `act` be what a person does in the dialog that opens next."""
    opened: list[Dialog] = []

    def execute(dialog: Dialog) -> int:
        opened.append(dialog)
        dialog.show()
        act(dialog)
        return 0

    monkeypatch.setattr(kind, "exec", execute)
    return opened


def _do(desk: Desk, act: Callable[[Workspace], object]) -> None:
    desk.session.act(act, lambda _none: None)
    finish(desk.qtbot, desk.session)
    desk.settle()


def _all(desk: Desk, kind: type[R]) -> list[R]:
    found: list[list[R]] = []
    desk.session.ask(lambda workspace: list(workspace.read.all(kind)), found.append)
    finish(desk.qtbot, desk.session)
    return found[0]


def _say_xyz(workspace: Workspace) -> None:
    group = workspace.read.all(BreakoutGroup)[0]
    for text in ("Ask XYZJ to count first.", "Then XYZJ reports."):
        workspace.run(WriteNote(Note(id=new_id(), group_id=BreakoutGroupId(group.id), text=text)))


def _row(dialog: AcronymsDialog, letters: str) -> AcronymRow:
    return next(row for row in dialog.rows if row.letters.text() == letters)


def _link(desk: Desk, words: str) -> LinkButton:
    links = desk.page._options.findChildren(LinkButton)
    return next(link for link in links if words in link.accessibleName() and link.isVisibleTo(desk.page))


def test_an_acronym_is_spelled_out_from_the_checks_by_keyboard(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    _do(desk, _say_xyz)

    def act(dialog: AcronymsDialog) -> None:
        assert dialog.rows[0].source.text() == "Not explained"  # what nothing spells out comes first
        assert dialog.focusWidget() is dialog.rows[0].meaning
        row = _row(dialog, "XYZJ")
        place = dialog.rows.index(row)
        for before in dialog.rows[:place]:
            desk.qtbot.keyClick(before.meaning, Qt.Key.Key_Return)
        assert dialog.focusWidget() is row.meaning
        desk.qtbot.keyClicks(row.meaning, "The Example Years")
        desk.qtbot.keyClick(row.meaning, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    opened = _in_dialog(monkeypatch, AcronymsDialog, act)
    _link(desk, "XYZJ").click()
    desk.qtbot.waitUntil(lambda: bool(opened), timeout=SLOW_MS)
    finish(desk.qtbot, desk.session)
    desk.settle()
    assert [(one.letters, one.meaning, one.language) for one in _all(desk, Acronym)] == [
        ("XYZJ", "The Example Years", "en")
    ]
    assert "The Example Years" in desk.text()
    assert len(desk.asked.undo) == 1
    desk.session.undo()
    finish(desk.qtbot, desk.session)
    desk.settle()
    assert "The Example Years" not in desk.text()


def test_an_acronym_is_left_out_and_found_again(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    said: list[str] = []

    def leave_out(dialog: AcronymsDialog) -> None:
        row = next(one for one in dialog.rows if one.source.text() == "The program’s list")
        said.append(row.letters.text())
        said.append(row.meaning.text())
        row.left_out.click()
        assert not row.meaning.isEnabled()
        dialog.save.click()

    opened = _in_dialog(monkeypatch, AcronymsDialog, leave_out)
    desk.page.spell_out()
    desk.qtbot.waitUntil(lambda: bool(opened), timeout=SLOW_MS)
    finish(desk.qtbot, desk.session)
    desk.settle()
    letters, meaning = said
    assert [(one.letters, one.is_left_out) for one in _all(desk, Acronym)] == [(letters, True)]

    def take_back(dialog: AcronymsDialog) -> None:
        row = _row(dialog, letters)
        assert (row.source.text(), row.left_out.isChecked()) == ("Left out by you", True)
        row.left_out.click()
        dialog.save.click()

    opened = _in_dialog(monkeypatch, AcronymsDialog, take_back)
    desk.page.spell_out()
    desk.qtbot.waitUntil(lambda: bool(opened), timeout=SLOW_MS)
    finish(desk.qtbot, desk.session)
    desk.settle()
    assert _all(desk, Acronym) == []  # the program writes it as before
    assert meaning in desk.text().replace("\r\n", " ")


def test_closing_with_words_written_asks_first(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []

    def go_on(title: str, *_rest: object) -> int:
        asked.append(title)
        return 1

    def act(dialog: AcronymsDialog) -> None:
        dialog.rows[0].meaning.setText("Something else")
        dialog.reject()
        assert dialog.isVisible()
        monkeypatch.setattr(acronyms_dialog, "ask", lambda *_all: 0)
        dialog.reject()
        assert not dialog.isVisible()

    monkeypatch.setattr(acronyms_dialog, "ask", go_on)
    opened = _in_dialog(monkeypatch, AcronymsDialog, act)
    desk.page.spell_out()
    desk.qtbot.waitUntil(lambda: bool(opened), timeout=SLOW_MS)
    finish(desk.qtbot, desk.session)
    assert asked == ["Leave without saving?"]
    assert _all(desk, Acronym) == []


def test_the_questions_are_answered_in_one_step(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    kind = DocumentKind.IMPLEMENTATION_REPORT
    _do(desk, lambda workspace: workspace.run(WriteAnswers(kind, "en", (Answer("stand", "Half way."),))))

    def act(dialog: OwnWordsDialog) -> None:
        assert [dialog.fields[key].toPlainText() for key in ("start", "stand", "next")] == ["", "Half way.", ""]
        assert dialog.focusWidget() is dialog.fields["start"]
        desk.qtbot.keyClicks(dialog.fields["start"], "With no law.")
        desk.qtbot.keyClick(dialog.fields["start"], Qt.Key.Key_Tab)
        assert dialog.focusWidget() is dialog.fields["stand"]
        dialog.fields["stand"].clear()
        desk.qtbot.keyClicks(dialog.fields["next"], "More inspectors.")
        monkeypatch.setattr(own_words_dialog, "ask", lambda *_all: 1)
        dialog.reject()
        assert dialog.isVisible()  # what was written is not lost by Esc
        desk.qtbot.keyClick(dialog.fields["next"], Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        assert not dialog.isVisible()

    opened = _in_dialog(monkeypatch, OwnWordsDialog, act)
    desk.page.write_answers()
    desk.qtbot.waitUntil(lambda: bool(opened), timeout=SLOW_MS)
    finish(desk.qtbot, desk.session)
    texts = {one.section: one.text for one in _all(desk, DocumentText)}
    assert texts == {"start": "With no law.", "next": "More inspectors."}
    assert len(desk.asked.undo) == 1
    desk.session.undo()
    finish(desk.qtbot, desk.session)
    assert {one.section: one.text for one in _all(desk, DocumentText)} == {"stand": "Half way."}


def test_pictures_are_in_and_leave_only_when_everybody_agreed(desk: Desk) -> None:
    options = desk.page._options

    def attach(workspace: Workspace) -> None:
        group = workspace.read.all(BreakoutGroup)[0]
        one = Attachment(id=new_id(), about_id=group.id, caption=CAPTION, file_name="IMG_1.jpg")
        workspace.run(AttachPicture(one, picture()))

    assert desk.part("annex_pictures").page == 0
    _do(desk, attach)
    assert CAPTION in desk.text()
    assert desk.part("annex_pictures").page > 0
    assert options._pictures.isHidden()  # inside the house nobody is asked
    options._audience.button(Audience.GOVERNMENT).click()
    desk.settle()
    assert CAPTION not in desk.text()
    assert not options._pictures.isHidden()
    options._pictures.click()
    desk.settle()
    assert CAPTION in desk.text()
    options._audience.button(Audience.PUBLIC).click()  # agreed for the government is not agreed for the public
    desk.settle()
    assert not options._pictures.isChecked()
    assert CAPTION not in desk.text()
    options._audience.button(Audience.INTERNAL).click()
    desk.settle()
    assert CAPTION in desk.text()
    desk.choose("annex_pictures")
    desk.qtbot.keyClick(desk.page._list, Qt.Key.Key_Space)
    desk.settle()
    assert CAPTION not in desk.text()
    assert desk.page._made is not None
    assert desk.page._made.model.pictures == ()  # not even read
