"""A person writes a section of the report: taking it over, keeping it when the facts change, giving it back."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt

from a87desk.commands.document_text import WriteText
from a87desk.commands.workshop import SetRule
from a87desk.domain.document_text import DocumentText
from a87desk.reading.two_versions import OpenVersions, open_versions
from tests.ui.opened import finish
from tests.ui.pages.report.report_room import SLOW_MS, Desk
from ui.pages.report import words_dialog
from ui.pages.report.outline import Wording
from ui.pages.report.words_dialog import WordsDialog

OWN = "We met in London.\n\nWe agreed on much."


def _in_dialog(desk: Desk, monkeypatch: pytest.MonkeyPatch, act: Callable[[WordsDialog], None]) -> list[WordsDialog]:
    """Let `act` be what a person does in the dialog that opens next."""
    opened: list[WordsDialog] = []

    def execute(dialog: WordsDialog) -> int:
        opened.append(dialog)
        dialog.show()
        act(dialog)
        return 0

    monkeypatch.setattr(WordsDialog, "exec", execute)
    return opened


def _write(desk: Desk, section: str, opened: list[WordsDialog]) -> None:
    desk.choose(section)
    count = len(opened)
    desk.qtbot.keyClick(desk.page._list, Qt.Key.Key_F2)
    desk.qtbot.waitUntil(lambda: len(opened) > count, timeout=SLOW_MS)
    finish(desk.qtbot, desk.session)
    desk.settle()


def _texts(desk: Desk) -> list[DocumentText]:
    found: list[list[DocumentText]] = []
    desk.session.ask(lambda workspace: list(workspace.read.all(DocumentText)), found.append)
    finish(desk.qtbot, desk.session)
    return found[0]


def _type(dialog: WordsDialog) -> None:
    assert dialog._own.toPlainText() == dialog._state.program_words  # begins with the program's words
    dialog._own.setPlainText(OWN)
    dialog.save.click()


def test_a_section_is_taken_over_in_one_step_and_given_back(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    assert desk.part("summary").wording is Wording.PROGRAM
    opened = _in_dialog(desk, monkeypatch, _type)
    _write(desk, "summary", opened)
    assert "We agreed on much." in desk.text()
    assert desk.part("summary").wording is Wording.OWN
    assert [text.text for text in _texts(desk)] == [OWN]
    assert len(desk.asked.undo) == 1
    desk.session.undo()
    finish(desk.qtbot, desk.session)
    desk.settle()
    assert "We agreed on much." not in desk.text()
    desk.session.redo()
    finish(desk.qtbot, desk.session)
    desk.settle()
    opened = _in_dialog(desk, monkeypatch, lambda dialog: dialog.give_back.click())
    _write(desk, "summary", opened)
    assert _texts(desk) == []
    assert desk.part("summary").wording is Wording.PROGRAM


def test_changed_facts_are_told_and_the_persons_words_are_kept(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    _write(desk, "summary", _in_dialog(desk, monkeypatch, _type))
    ids: list[str] = []
    desk.session.ask(lambda workspace: workspace.workshop.id, ids.append)
    finish(desk.qtbot, desk.session)
    desk.session.run(SetRule(ids[0], groups=3))
    finish(desk.qtbot, desk.session)
    desk.settle()
    desk.choose("summary")
    assert desk.part("summary").wording is Wording.OWN_BUT_FACTS_CHANGED
    assert "We agreed on much." in desk.text()
    assert "changed" in desk.page._write.words()

    def look(dialog: WordsDialog) -> None:
        assert "3" in dialog._program.text()
        assert dialog._program._spans  # what came and went is marked
        dialog.keep.click()

    _write(desk, "summary", _in_dialog(desk, monkeypatch, look))
    assert desk.part("summary").wording is Wording.OWN
    assert _texts(desk)[0].text == OWN


def test_words_that_are_not_saved_are_not_lost_by_escape(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []

    def go_on(title: str, *_rest: object) -> int:
        asked.append(title)
        return 1

    monkeypatch.setattr(words_dialog, "ask", go_on)

    def act(dialog: WordsDialog) -> None:
        dialog._own.setPlainText(OWN)
        desk.qtbot.keyClick(dialog, Qt.Key.Key_Escape)
        assert dialog.isVisible()
        desk.qtbot.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    _write(desk, "summary", _in_dialog(desk, monkeypatch, act))
    assert len(asked) == 1
    assert [text.section for text in _texts(desk)] == ["summary"]


def test_saving_without_a_change_takes_nothing_over(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    _write(desk, "summary", _in_dialog(desk, monkeypatch, lambda dialog: dialog.save.click()))
    assert _texts(desk) == []
    assert desk.asked.undo == []


def test_a_list_of_what_is_there_is_not_written_by_anybody(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    opened = _in_dialog(desk, monkeypatch, _type)
    desk.choose("annex_agenda")
    assert not desk.page._write.isEnabled()
    desk.qtbot.keyClick(desk.page._list, Qt.Key.Key_F2)
    finish(desk.qtbot, desk.session)
    assert opened == []


def test_words_that_another_wrote_meanwhile_stand_beside(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """Somebody saved the section while the dialog was open: both are kept, and a person decides."""
    _write(desk, "summary", _in_dialog(desk, monkeypatch, _type))

    def meanwhile(dialog: WordsDialog) -> None:
        text = _texts(desk)[0]
        assert text.document is not None
        desk.session.run(WriteText(text.document, text.section, text.language, "Another's words.", text.program_text))
        finish(desk.qtbot, desk.session)
        dialog._own.setPlainText("Mine.")
        dialog.save.click()

    _write(desk, "summary", _in_dialog(desk, monkeypatch, meanwhile))
    found: list[list[OpenVersions]] = []
    desk.session.ask(lambda workspace: open_versions(workspace.read), found.append)
    finish(desk.qtbot, desk.session)
    assert [(one.noun, one.field) for one in found[0]] == [("document_text", "text")]
