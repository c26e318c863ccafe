"""Words that mean the same: found, added, taken away, in and out of a file, by keys; suggestions follow."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from a87desk.commands.glossary_term import AddGlossaryTerm
from a87desk.domain.glossary_term import GlossaryTerm
from a87desk.domain.record import new_id
from a87desk.domain.workshop import Workshop
from a87desk.reading.added_words import own_terms
from a87desk.settings import change_settings
from a87desk.workspace import create_workspace
from tests.ui.opened import Asked, context_of, finish, open_session
from tests.ui.pages.consensus.panel_room import panel_workshop
from ui.desk import Desk
from ui.dialogs.glossary import dialog as glossary_dialog
from ui.dialogs.glossary.dialog import GlossaryDialog
from ui.main_window import MainWindow
from ui.pages.consensus.page import ConsensusPage
from ui.session import Session


@dataclass
class Glossary:
    """The dialog at work."""

    qtbot: QtBot
    dialog: GlossaryDialog
    session: Session
    asked: Asked

    def settle(self) -> None:
        for _ in range(3):
            finish(self.qtbot, self.session)

    def write(self, words: str) -> None:
        self.dialog.search.edit.setFocus()
        self.qtbot.keyClicks(self.dialog.search.edit, words)

    def add(self, words: str, language: str) -> None:
        self.dialog.adding.language.setCurrentIndex(self.dialog.adding.language.findData(language))
        self.dialog.adding.words.setFocus()
        self.qtbot.keyClicks(self.dialog.adding.words, words)
        self.qtbot.keyClick(self.dialog.adding.words, Qt.Key.Key_Return)
        self.settle()

    def names(self) -> list[str]:
        return [row.name for row in self.dialog._idea_model.rows()]

    def spoken(self) -> list[str]:
        model = self.dialog._word_model
        return [model.spoken(row) for row in model.rows()]

    def stored(self) -> list[tuple[str, str, tuple[str, ...]]]:
        found: list[tuple[GlossaryTerm, ...]] = []
        self.session.ask(lambda workspace: own_terms(workspace.read), found.append)
        self.qtbot.waitUntil(lambda: bool(found))
        return [(one.idea, one.language, one.words) for one in found[0]]

    def banner(self) -> str:
        return self.dialog.banner.text() if self.dialog.banner is not None else ""


@pytest.fixture
def glossary(qtbot: QtBot, tmp_path: Path) -> Iterator[Glossary]:
    workspace = create_workspace(tmp_path / "w.a87", Workshop(id=new_id(), title="Kathmandu"), "Facilitator")
    session = open_session(qtbot, workspace, tmp_path / "w.a87")
    context, asked = context_of(session, tmp_path)
    dialog = GlossaryDialog(context)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitUntil(lambda: dialog.ideas.model().rowCount() > 0)
    yield Glossary(qtbot, dialog, session, asked)
    session.close()


def test_a_word_of_any_language_finds_its_idea_with_all_its_words(glossary: Glossary) -> None:
    glossary.write("societe civile")
    assert glossary.names()[0] == "civil society"
    assert any(line.startswith("Arabic: ") and "منظمات المجتمع المدني" in line for line in glossary.spoken())
    assert any(line.startswith("English: ") and "NGO" in line for line in glossary.spoken())


def test_a_word_is_added_and_shown_first_and_can_be_taken_back(glossary: Glossary) -> None:
    glossary.write("NGO")
    glossary.add("amicales,  tontines", "fr")
    assert glossary.stored() == [("civil society", "fr", ("amicales", "tontines"))]
    assert glossary.spoken()[:2] == ["amicales, French, added here", "tontines, French, added here"]
    assert glossary.dialog.adding.words.text() == ""
    assert glossary.asked.undo == ["Said that “amicales, tontines” means “civil society”"]
    glossary.qtbot.keyClick(glossary.dialog, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    glossary.settle()
    assert glossary.stored() == []
    assert not any("added here" in line for line in glossary.spoken())


def test_control_z_takes_nothing_back_that_was_done_elsewhere(glossary: Glossary) -> None:
    glossary.session.run(AddGlossaryTerm("civil society", ("amicales",), "fr"))
    glossary.settle()
    glossary.qtbot.keyClick(glossary.dialog, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    glossary.settle()
    assert len(glossary.stored()) == 1


def test_a_word_nobody_knows_becomes_an_idea_and_gets_words_in_another_script(glossary: Glossary) -> None:
    glossary.write("haruwa-charuwa")
    assert glossary.names() == []
    assert not glossary.dialog.adding.isEnabled()
    assert glossary.dialog.new_idea.words() == "New idea: haruwa-charuwa"
    glossary.dialog.new_idea.setFocus()
    glossary.qtbot.keyClick(glossary.dialog.new_idea, Qt.Key.Key_Space)
    glossary.settle()
    assert glossary.names() == ["haruwa-charuwa"]
    assert glossary.dialog.adding.words.hasFocus()
    glossary.dialog.adding.words.setText("हरुवा चरुवा")
    glossary.add("", "ne")
    assert glossary.stored() == [
        ("haruwa-charuwa", "en", ("haruwa-charuwa",)),
        ("haruwa-charuwa", "ne", ("हरुवा चरुवा",)),
    ]


def test_del_takes_an_own_word_away_and_leaves_those_of_the_program(glossary: Glossary) -> None:
    glossary.write("NGO")
    glossary.add("amicales, tontines", "fr")
    words = glossary.dialog.words
    words.setCurrentIndex(words.model().index(0, 0))
    glossary.qtbot.keyClick(words, Qt.Key.Key_Delete)
    glossary.settle()
    assert glossary.stored() == [("civil society", "fr", ("tontines",))]
    words.setCurrentIndex(words.model().index(1, 0))
    assert not glossary.dialog.take_away.isEnabled()
    glossary.qtbot.keyClick(words, Qt.Key.Key_Delete)
    assert "come with the program" in glossary.banner()
    words.setCurrentIndex(words.model().index(0, 0))
    glossary.qtbot.mouseClick(glossary.dialog.take_away, Qt.MouseButton.LeftButton)
    glossary.settle()
    assert glossary.stored() == []


def test_a_word_that_stood_for_another_idea_is_told(glossary: Glossary) -> None:
    glossary.write("NGO")
    glossary.add("trade unions", "en")
    assert "“trade unions” means “" in glossary.banner()
    assert glossary.stored() == [("civil society", "en", ("trade unions",))]


def test_nothing_written_is_said_at_the_field(glossary: Glossary) -> None:
    glossary.qtbot.keyClick(glossary.dialog.adding.words, Qt.Key.Key_Return)
    assert glossary.dialog.adding._field.error() == "Write a word as people say it."


def test_a_file_goes_out_and_comes_in_again(glossary: Glossary, tmp_path: Path) -> None:
    glossary.write("NGO")
    glossary.add("amicales", "fr")
    file = tmp_path / "own.txt"
    glossary.dialog.ask_save = lambda: file
    glossary.dialog.ask_open = lambda: str(file)
    glossary.dialog._export()
    glossary.settle()
    assert "own.txt" in glossary.banner()
    assert "fr: civil society, amicales" in file.read_text(encoding="utf-8")
    glossary.dialog._import()
    glossary.settle()
    assert glossary.banner() == "Everything in this file is in the glossary already."
    file.write_text("ne: कमैया\nen: kamaiya, kamaiya system\n", encoding="utf-8")
    glossary.dialog._import()
    glossary.settle()
    assert glossary.banner().startswith("3 words were taken in.")
    assert len(glossary.stored()) == 3


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"en: kamaiya\nbring coffee\n", "Line 2 of the glossary file own.txt cannot be read"),
        (b"en: kamaiya\nfr: caf\xe9\n", "it is not text in UTF-8"),
    ],
)
def test_a_bad_file_is_told_with_its_line_and_nothing_of_it_is_taken(
    glossary: Glossary, tmp_path: Path, content: bytes, said: str
) -> None:
    file = tmp_path / "own.txt"
    file.write_bytes(content)
    glossary.dialog.ask_open = lambda: str(file)
    glossary.dialog._import()
    glossary.settle()
    assert said in glossary.banner()
    assert glossary.stored() == []


def test_a_file_that_is_not_there_is_told(glossary: Glossary, tmp_path: Path) -> None:
    glossary.dialog.ask_open = lambda: str(tmp_path / "gone.txt")
    glossary.dialog._import()
    glossary.settle()
    assert glossary.banner()


def test_f6_goes_from_list_to_list(glossary: Glossary) -> None:
    dialog = glossary.dialog
    dialog.ideas.setFocus()
    for expected in (dialog.words, dialog.adding.words, dialog.ideas):
        glossary.qtbot.keyClick(dialog, Qt.Key.Key_F6)
        assert expected.hasFocus()


def test_new_suggestions_appear_when_words_are_added(qtbot: QtBot, tmp_path: Path) -> None:
    said = ((0, "Abolish the haruwa custom"), (1, "End halwai"), (2, "Train teachers"))
    workspace, ids = panel_workshop(tmp_path / "w.a87", said)
    session = open_session(qtbot, workspace, tmp_path / "w.a87")
    context, _asked = context_of(session, tmp_path)
    page = ConsensusPage(context)
    qtbot.addWidget(page)
    found: list[set[frozenset[str]]] = []
    page._suggester.found.connect(
        lambda _board, cards: found.append({frozenset(card.recommendation_ids) for card in cards})
    )
    qtbot.waitUntil(lambda: bool(found))
    pair = frozenset((ids["1.1"], ids["2.1"]))
    assert pair not in found[-1]
    session.run(AddGlossaryTerm("haruwa", ("haruwa custom", "halwai"), "ne"))
    qtbot.waitUntil(lambda: pair in found[-1])
    session.undo()
    qtbot.waitUntil(lambda: pair not in found[-1])
    session.close()


@pytest.mark.parametrize(("role", "is_there"), [("facilitator", True), ("rapporteur", False)])
def test_the_workshop_menu_opens_it_for_who_reads_suggestions(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, role: str, is_there: bool
) -> None:
    workspace, _ids = panel_workshop(tmp_path / "w.a87", ())
    workspace.close()
    change_settings(tmp_path, role=role)
    window = MainWindow(QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat))
    qtbot.addWidget(window)
    desk = Desk(window, tmp_path, tmp_path)
    assert not desk._words.action.isVisible()
    shown: list[QDialog] = []
    monkeypatch.setattr(glossary_dialog.GlossaryDialog, "exec", _remember(shown))
    desk.open_path(tmp_path / "w.a87")
    qtbot.waitUntil(lambda: desk.session is not None)
    assert desk._words.action.isVisible() == is_there
    desk._words.action.trigger()
    assert bool(shown) == is_there
    desk.close()
    assert not desk._words.action.isVisible()


def _remember(shown: list[QDialog]) -> Callable[[QDialog], int]:
    def remember(dialog: QDialog) -> int:
        shown.append(dialog)
        return 0

    return remember
