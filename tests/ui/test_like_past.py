"""A new workshop like a past one, through the window: what comes along is told, chosen and made."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt, QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from a87desk.domain.breakout_group import BreakoutGroup
from a87desk.domain.evaluation import EvaluationQuestion
from a87desk.domain.participant import Participant
from a87desk.domain.session import GuidingQuestion, Session
from a87desk.domain.workshop import Workshop
from a87desk.reading.past_workshop import Part
from a87desk.settings import change_settings, load_settings
from tests.journeys.workshops import whole_forum
from tests.ui.opened import finish
from ui.desk import Desk
from ui.dialogs.like_past import LikePastDialog
from ui.main_window import MainWindow


class Office:
    """A desk, and the NGO Forum among its recent workshops."""

    def __init__(self, qtbot: QtBot, folder: Path) -> None:
        self.qtbot, self.folder = qtbot, folder
        self.past = folder / "forum.a87"
        whole_forum(self.past).close()
        self.window = MainWindow(QSettings(str(folder / "window.ini"), QSettings.Format.IniFormat))
        qtbot.addWidget(self.window)
        (folder / "settings").mkdir()
        change_settings(folder / "settings", role="facilitator", author="A facilitator")
        self.desk = Desk(self.window, folder / "settings", folder / "documents")
        self.window.show()
        self.open_past()
        self.desk.show_start()

    def open_past(self) -> None:
        self.desk.open_path(self.past)
        self.qtbot.waitUntil(lambda: self.desk.session is not None)
        self.settle()
        self.qtbot.waitUntil(lambda: bool(load_settings(self.folder / "settings").recent))

    def settle(self) -> None:
        assert self.desk.session is not None
        for _round in range(3):
            finish(self.qtbot, self.desk.session)

    def ask(self, answer: Callable[[LikePastDialog], None]) -> None:
        """Open the dialog as the File menu does, and answer it once it has looked into the past workshop."""
        failed: list[BaseException] = []

        def respond() -> None:
            dialog = QApplication.activeModalWidget()
            if not isinstance(dialog, LikePastDialog) or not (dialog.past or "open" in dialog._said.text()):
                QTimer.singleShot(10, respond)
                return
            try:
                answer(dialog)
            except BaseException as problem:
                failed.append(problem)
                dialog.reject()

        QTimer.singleShot(0, respond)
        self.desk._like.trigger()
        if failed:
            raise failed[0]


@pytest.fixture
def office(qtbot: QtBot, tmp_path: Path) -> Iterator[Office]:
    made = Office(qtbot, tmp_path)
    yield made
    made.desk.close()


def shown(dialog: LikePastDialog) -> list[str]:
    return [tick.accessibleName() for tick in dialog.ticks.values() if not tick.isHidden()]


def test_the_past_workshop_is_chosen_told_and_taken_over(office: Office) -> None:
    before = office.past.read_bytes()
    told: list[list[str]] = []

    def answer(dialog: LikePastDialog) -> None:
        told.append(shown(dialog))
        office.qtbot.keyClicks(dialog.title, "The forum of 2026")
        office.qtbot.keyClicks(dialog.starts, "3 March 2026")
        office.qtbot.keyClick(dialog.title, Qt.Key.Key_Return)

    office.ask(answer)
    office.qtbot.waitUntil(lambda: office.desk.session is not None)
    office.settle()
    assert told[0][0] == "Agenda: 3 days, 22 sessions"
    assert "5 breakout groups, nobody in them yet" in told[0]
    assert office.past.read_bytes() == before
    session = office.desk.session
    assert session is not None
    found: list[tuple[int, int, int, list[str], str, str]] = []
    session.ask(
        lambda file: (
            len(file.read.all(Session)),
            len(file.read.all(Participant)),
            len(file.read.all(GuidingQuestion)),
            [one.theme for one in file.read.all(BreakoutGroup)],
            file.read.all(Workshop)[0].title,
            file.path.name if file.path else "",
        ),
        found.append,
    )
    office.settle()
    sessions, people, questions, themes, title, name = found[0]
    assert (sessions, people, themes, title) == (22, 0, [""] * 5, "The forum of 2026")
    assert questions > 0
    assert name == "The-forum-of-2026.a87"


def test_a_part_that_needs_the_agenda_stays_behind_with_it(office: Office) -> None:
    def answer(dialog: LikePastDialog) -> None:
        dialog.ticks[Part.AGENDA].click()
        assert not dialog.ticks[Part.GROUPS].isEnabled()
        assert not dialog.ticks[Part.THEMES].isEnabled()
        assert dialog.parts() & {Part.AGENDA, Part.GROUPS, Part.ROLES, Part.QUESTIONS} == frozenset()
        dialog.ticks[Part.AGENDA].click()
        assert Part.ROLES in dialog.parts()
        assert Part.THEMES not in dialog.parts()
        dialog.reject()

    office.ask(answer)
    assert office.desk.session is None


def test_a_title_is_needed_and_said(office: Office) -> None:
    def answer(dialog: LikePastDialog) -> None:
        dialog.main.click()
        assert dialog._title_field.error() == "A workshop needs a title. You can change it later."
        assert dialog.wanted is None
        dialog.reject()

    office.ask(answer)


def test_the_workshop_that_is_open_can_be_the_past_one(office: Office) -> None:
    office.open_past()

    def answer(dialog: LikePastDialog) -> None:
        assert dialog.past is not None
        assert dialog.past.workshop.title == "NGO Forum – Alliance 8.7"
        dialog.reject()

    office.ask(answer)
    session = office.desk.session
    assert session is not None
    seen: list[int] = []
    session.ask(lambda file: len(file.read.all(EvaluationQuestion)), seen.append)
    office.settle()
    assert seen == [0]  # the file still belongs to the window


def test_a_file_that_is_no_workshop_is_said_to_be_none(office: Office, tmp_path: Path) -> None:
    (tmp_path / "letter.a87").write_text("Dear all")

    def answer(dialog: LikePastDialog) -> None:
        dialog.ask_file = lambda: str(tmp_path / "letter.a87")
        dialog.other.click()
        office.qtbot.waitUntil(lambda: "not" in dialog._said.text())
        assert shown(dialog) == []
        assert not dialog.main.isEnabled()
        dialog.reject()

    office.ask(answer)
