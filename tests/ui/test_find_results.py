"""The find field: what it finds, how one gets there by keys, and what it never shows."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from a87desk.commands.note import WriteNote, WriteRecommendation
from a87desk.commands.record import AddRecords
from a87desk.domain.breakout_group import BreakoutGroup
from a87desk.domain.ids import BreakoutGroupId
from a87desk.domain.note import Note
from a87desk.domain.recommendation import Recommendation
from a87desk.domain.record import new_id
from a87desk.domain.vocabulary import NoteKind, Visibility
from a87desk.domain.workshop import Workshop
from a87desk.reading.found import FoundRecord, find_everywhere
from a87desk.workspace import Workspace, create_workspace
from tests.ui.opened import open_session
from ui.find_results import FindResults
from ui.session import Session
from ui.widgets.fields import FindField


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    made = create_workspace(tmp_path / "w.a87", Workshop(id=new_id(), title="Forum"), "F")
    group = BreakoutGroupId(new_id())
    made.run(AddRecords((BreakoutGroup(id=group, number=2, theme="Capacity"),)))
    made.run(WriteRecommendation(Recommendation(id=new_id(), group_id=group, text="Former les inspecteurs")))
    made.run(WriteNote(Note(id=new_id(), group_id=group, text="Inspecteurs trop peu", kind=NoteKind.CHALLENGE)))
    secret = Note(id=new_id(), group_id=group, text="Inspecteurs menacés", visibility=Visibility.CONFIDENTIAL)
    made.run(WriteNote(secret))
    made.run(WriteNote(Note(id=new_id(), text="inspecteurs (off)", kind=NoteKind.OFF_THE_RECORD)))
    return made


def test_everything_is_searched_and_confidential_words_are_not_found(workspace: Workspace) -> None:
    found = find_everywhere(workspace.read, "inspecteur")
    assert {(one.label, one.words) for one in found} == {
        ("Recommendation 2.1", "Former les inspecteurs"),
        ("Challenge", "Inspecteurs trop peu"),
    }
    assert [one.label for one in find_everywhere(workspace.read, "capacity")] == ["Group"]
    assert find_everywhere(workspace.read, "") == []


@pytest.fixture
def results(
    qtbot: QtBot, workspace: Workspace, tmp_path: Path
) -> Iterator[tuple[QWidget, FindField, FindResults, Session]]:
    session = open_session(qtbot, workspace, tmp_path / "w.a87")
    window = QWidget()
    window.resize(900, 600)
    field = FindField("Find anything", parent=window)
    shown = FindResults(field, window)
    field.changed.connect(lambda words: shown.search(session, words))
    qtbot.addWidget(window)
    window.show()
    yield window, field, shown, session
    session.close()


def test_a_result_is_reached_and_opened_by_keys(
    results: tuple[QWidget, FindField, FindResults, Session], qtbot: QtBot
) -> None:
    _window, field, shown, _session = results
    chosen: list[FoundRecord] = []
    shown.chosen.connect(chosen.append)
    qtbot.keyClicks(field.edit, "former")
    qtbot.waitUntil(shown.isVisible)
    qtbot.keyClick(field.edit, Qt.Key.Key_Down)
    qtbot.keyClick(shown._list, Qt.Key.Key_Return)
    assert [one.label for one in chosen] == ["Recommendation 2.1"]
    assert not shown.isVisible()
    assert field.text() == ""


def test_nothing_found_says_so_and_escape_closes(
    results: tuple[QWidget, FindField, FindResults, Session], qtbot: QtBot
) -> None:
    _window, field, shown, _session = results
    qtbot.keyClicks(field.edit, "zebra")
    qtbot.waitUntil(shown.isVisible)
    assert shown._nothing.text() == "Nothing matches “zebra”."
    qtbot.keyClick(field.edit, Qt.Key.Key_Escape)
    assert not shown.isVisible()
