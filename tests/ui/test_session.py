"""The open workshop on its own thread: order, answers, problems, the saved indicator."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from a87desk.commands.note import WriteNote
from a87desk.domain.change_set import ChangeSet
from a87desk.domain.errors import A87Error
from a87desk.domain.note import Note
from a87desk.domain.record import new_id
from a87desk.domain.workshop import Workshop
from a87desk.workspace import create_workspace, open_workspace
from tests.ui.opened import finish, open_session
from ui.session import Session


@pytest.fixture
def session(qtbot: QtBot, tmp_path: Path) -> Iterator[Session]:
    path = tmp_path / "w.a87"
    opened = open_session(qtbot, create_workspace(path, Workshop(id=new_id(), title="W"), "F"), path)
    yield opened
    opened.close()


def texts(session: Session, qtbot: QtBot) -> list[str]:
    answer: list[list[str]] = []
    session.ask(lambda workspace: [note.text for note in workspace.read.all(Note, order="position")], answer.append)
    qtbot.waitUntil(lambda: bool(answer))
    return answer[0]


def test_a_save_is_done_on_another_thread_and_heard_of_on_this_one(session: Session, qtbot: QtBot) -> None:
    heard: list[tuple[ChangeSet, bool]] = []
    on_main = threading.main_thread()
    with qtbot.waitSignals([session.changed, session.saved]):
        session.run(
            WriteNote(Note(id=new_id(), text="One")),
            lambda changes: heard.append((changes, threading.current_thread() is on_main)),
        )
    assert [(change.noun, is_main) for changes, is_main in heard for change in changes.changes] == [("note", True)]
    assert texts(session, qtbot) == ["One"]


def test_an_answer_never_misses_an_earlier_save(session: Session, qtbot: QtBot) -> None:
    for number in range(20):
        session.run(WriteNote(Note(id=new_id(), text=str(number))))
    assert texts(session, qtbot) == [str(number) for number in range(20)]


def test_undo_and_redo_go_through_and_too_much_undo_says_so(session: Session, qtbot: QtBot) -> None:
    session.run(WriteNote(Note(id=new_id(), text="One")))
    session.undo()
    assert texts(session, qtbot) == []
    session.redo()
    assert texts(session, qtbot) == ["One"]
    for _ in range(2):
        session.undo()
    with qtbot.waitSignal(session.failed) as told:
        session.undo()
    assert told.args[0].code == "E_NOTHING_TO_UNDO"


def test_what_cannot_be_saved_is_told_and_nothing_is_written(session: Session, qtbot: QtBot) -> None:
    heard: list[A87Error] = []
    with qtbot.waitSignal(session.not_saved) as told:
        session.run(WriteNote(Note(id=new_id(), text="x" * 200_001)), failed=heard.append)
    qtbot.waitUntil(lambda: bool(heard))
    assert told.args[0].code == heard[0].code == "E_TEXT_TOO_LONG"
    assert texts(session, qtbot) == []


def test_a_bug_in_a_question_is_told_as_one_and_the_thread_lives_on(session: Session, qtbot: QtBot) -> None:
    crashed: list[BaseException] = []
    problems: list[A87Error] = []
    session.crashed.connect(crashed.append)
    session.ask(lambda workspace: 1 // 0, lambda _: None, problems.append)
    qtbot.waitUntil(lambda: bool(problems) and bool(crashed))
    assert problems[0].code == "E_INTERNAL"
    assert isinstance(crashed[0], ZeroDivisionError)
    assert texts(session, qtbot) == []


def test_closing_finishes_what_was_asked(session: Session, qtbot: QtBot, tmp_path: Path) -> None:
    for number in range(5):
        session.run(WriteNote(Note(id=new_id(), text=str(number))))
    session.close()
    again = open_workspace(tmp_path / "w.a87", "F")
    assert len(again.read.all(Note)) == 5
    again.close()


def test_a_file_that_cannot_be_opened_is_told(qtbot: QtBot, tmp_path: Path) -> None:
    session = Session()
    problems: list[A87Error] = []
    session.open(lambda: open_workspace(tmp_path / "none.a87", "F"), lambda: None, problems.append)
    qtbot.waitUntil(lambda: bool(problems))
    assert problems[0].code == "E_NO_FILE"
    session.close()


def test_finish_waits_for_saves(session: Session, qtbot: QtBot) -> None:
    session.run(WriteNote(Note(id=new_id(), text="One")))
    finish(qtbot, session)
    assert texts(session, qtbot) == ["One"]
