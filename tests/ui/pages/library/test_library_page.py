"""The Library page: countries, their priorities, a search through all of them, bundles added one by one."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from a87desk.commands.record import AddRecords
from a87desk.domain.errors import A87Error
from a87desk.domain.fuzzy_date import parse_fuzzy_date
from a87desk.domain.priority import Priority
from a87desk.domain.record import new_id
from a87desk.domain.workshop import Workshop
from a87desk.exchange.profile import Profile
from a87desk.exchange.signature import load_or_make_laptop_key
from a87desk.library.library import Library, open_library
from a87desk.workspace import create_workspace
from tests.ui.reading_screen import unnamed_focusables
from ui.file_thread import FileThread
from ui.pages.library.page import LibraryPage
from ui.word_spans import found_spans


def bundle(folder: Path, country: str, date: str, *texts: str) -> Path:
    workshop = Workshop(id=new_id(), title=f"{country} workshop", country=country, starts=parse_fuzzy_date(date))
    workspace = create_workspace(None, workshop, "Focal point")
    records = tuple(Priority(id=new_id(), number=number, text=text) for number, text in enumerate(texts, 1))
    workspace.run(AddRecords(records))
    workspace.export_bundle(folder / f"{country}.a87b", load_or_make_laptop_key(folder / country), Profile.SECRETARIAT)
    return folder / f"{country}.a87b"


class Surroundings:
    """Says yes to the laptops of these files and remembers what it was asked."""

    def __init__(self, trusted: set[str]) -> None:
        self.trusted, self.asked, self.problems = trusted, list[str](), list[A87Error]()

    def ask_code(self, file: str, code: str) -> bool:
        self.asked.append(file)
        return file in self.trusted


@pytest.fixture
def library(qtbot: QtBot, tmp_path: Path) -> Iterator[FileThread[Library]]:
    thread: FileThread[Library] = FileThread()
    ready: list[bool] = []
    thread.open(lambda: open_library(tmp_path / "l.a87lib"), lambda: ready.append(True), lambda problem: None)
    qtbot.waitUntil(lambda: bool(ready))
    yield thread
    thread.close()


def page_of(qtbot: QtBot, library: FileThread[Library], around: Surroundings) -> LibraryPage:
    page = LibraryPage(library, around.problems.append, around.ask_code)
    qtbot.addWidget(page)
    return page


def rows(page: LibraryPage) -> list[str]:
    return [page._workshop_model.index(row).data() for row in range(page._workshop_model.rowCount())]


def priorities(page: LibraryPage) -> list[str]:
    return [page._priority_model.index(row).data() for row in range(page._priority_model.rowCount())]


def test_bundles_are_added_and_shown_by_country(
    qtbot: QtBot, library: FileThread[Library], tmp_path: Path, qtmodeltester: Any
) -> None:
    around = Surroundings({"Chile.a87b", "Tunisia.a87b"})
    page = page_of(qtbot, library, around)
    page.add([bundle(tmp_path, "Tunisia", "28 March 2019", "One"), bundle(tmp_path, "Chile", "TBC", "Two", "Three")])
    qtbot.waitUntil(lambda: len(rows(page)) == 2)
    assert rows(page) == [
        "Chile. Chile workshop. TBC. 2 priorities.",
        "Tunisia. Tunisia workshop. 28 March 2019. 1 priority.",
    ]
    assert priorities(page) == ["Chile. Priority 1. Two", "Chile. Priority 2. Three"]
    assert unnamed_focusables(page) == []
    qtmodeltester.check(page._workshop_model)
    qtmodeltester.check(page._priority_model)


def test_a_laptop_that_is_not_accepted_brings_nothing_and_the_others_come_in(
    qtbot: QtBot, library: FileThread[Library], tmp_path: Path
) -> None:
    around = Surroundings({"Tunisia.a87b"})
    page = page_of(qtbot, library, around)
    page.add([bundle(tmp_path, "Chile", "2019", "No"), bundle(tmp_path, "Tunisia", "2019", "Yes")])
    qtbot.waitUntil(lambda: len(rows(page)) == 1)
    assert rows(page)[0].startswith("Tunisia")
    assert around.asked == ["Chile.a87b", "Tunisia.a87b"]
    assert [problem.code for problem in around.problems] == ["E_UNKNOWN_SIGNER"]


def test_a_search_goes_through_all_countries(qtbot: QtBot, library: FileThread[Library], tmp_path: Path) -> None:
    page = page_of(qtbot, library, Surroundings({"Chile.a87b", "Tunisia.a87b"}))
    page.add(
        [bundle(tmp_path, "Tunisia", "2019", "Inspecteurs du travail"), bundle(tmp_path, "Chile", "2019", "Otra cosa")]
    )
    qtbot.waitUntil(lambda: len(rows(page)) == 2)
    page._find.edit.setText("inspect")
    qtbot.waitUntil(lambda: priorities(page) == ["Tunisia. Priority 1. Inspecteurs du travail"])


def test_found_words_are_marked_whatever_their_accents() -> None:
    spans = found_spans("Réviser la loi, réviser encore", "reviser")
    assert [(span.start, span.length) for span in spans] == [(0, 7), (16, 7)]


def test_an_empty_library_says_what_to_do(qtbot: QtBot, library: FileThread[Library]) -> None:
    page = page_of(qtbot, library, Surroundings(set()))
    page.show()
    qtbot.waitUntil(page._empty.isVisible)
    assert not page._workshops.isVisible()
