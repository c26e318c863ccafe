"""The NGO Forum's report goes out for comments by keyboard: drafts, sheets, answers, final, opened again, final again.

Comments and senders are made up. Source: domain description, 4.4 (S3-30), 6 ("version chaos of the draft"), 8.6.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path

import openpyxl
import pypdfium2
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from a87desk.commands.document import TakeRecords
from a87desk.domain.document_comment import DocumentComment
from a87desk.domain.document_lists import Disposition
from a87desk.domain.document_version import DocumentVersion
from a87desk.domain.note import Note
from a87desk.domain.recommendation import Recommendation
from a87desk.reading.document_versions import VersionState, document_versions
from a87desk.workspace import Workspace, create_workspace
from tests.journeys.workshops import add_panel, forum_document
from tests.ui.journeys.hands import CTRL, Hands

Key = Qt.Key
FRENCH = "Rubrique;Page;Observations;Texte proposé;De\nSummary;3;Trop court;;Une association\n"


class Files:
    """The dialogs of the desktop, answered before they ask."""

    def __init__(self, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self.folder, self.save_as, self.open = folder, "", list[str]()
        folder.mkdir()
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_words: (str(self.folder / self.save_as), ""))
        monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_words: (list(self.open), ""))


@pytest.fixture
def files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Files:
    return Files(tmp_path / "out", monkeypatch)


@pytest.fixture
def hands(qtbot: QtBot, tmp_path: Path) -> Iterator[Hands]:
    document = forum_document()
    workspace = create_workspace(tmp_path / "forum.a87", document.workshop, "Facilitator")
    workspace.run(TakeRecords(document.records()))
    add_panel(workspace)
    workspace.close()
    made = Hands(qtbot, tmp_path)
    made.open(tmp_path / "forum.a87")
    made.go_to("Comments")
    yield made
    made.desk.close()


def test_a_whole_comments_round(hands: Hands, files: Files) -> None:
    said = hands.ask(words_of_the_workshop)
    give_out(hands, files, "draft-1.pdf", "Give out draft 1…")
    assert "Draft 1 for comments" in first_page(files.folder / "draft-1.pdf")
    fill_in_sheets(hands, files)
    take_in(hands, files, expected=4)
    answer_all(hands)
    give_out(hands, files, "draft-2.pdf", "Give out draft…")
    assert "Draft 2 for comments" in first_page(files.folder / "draft-2.pdf")
    make_final(hands, files, "final.pdf")
    assert "for comments" not in first_page(files.folder / "final.pdf")
    open_again(hands, "The ministry asked to name the law.")
    make_final(hands, files, "final-2.pdf")
    assert states(hands) == [VersionState.FINAL, VersionState.REOPENED, VersionState.EARLIER, VersionState.EARLIER]
    read_the_table_back(hands, files)
    assert hands.ask(words_of_the_workshop) == said
    save_draft_1_again(hands, files)


def words_of_the_workshop(workspace: Workspace) -> list[object]:
    return [*workspace.read.all(Recommendation), *workspace.read.all(Note), workspace.workshop]


def give_out(hands: Hands, files: Files, name: str, button: str) -> None:
    files.save_as = name
    hands.tab_to(button)

    def choose() -> None:
        hands.choose("For whom", "Government, with roles")
        hands.tab_to("Save PDF…")
        hands.press(Key.Key_Return)

    hands.in_dialog(lambda: hands.press(Key.Key_Return), choose)
    assert (files.folder / name).stat().st_size > 10_000


def fill_in_sheets(hands: Hands, files: Files) -> None:
    """Three offices answer: two on our sheet, one with a table of its own."""
    files.save_as = "sheet.xlsx"
    hands.tab_to("Comment sheet…")
    hands.press(Key.Key_Return)
    blank = (files.folder / "sheet.xlsx").read_bytes()
    filled(blank, files.folder / "ministry.xlsx", "A ministry", {4: "Name the law.", 6: "Who oversees it?"})
    filled(blank, files.folder / "ngo.xlsx", "A national NGO", {5: "“Survivors” is missing."})
    (files.folder / "association.csv").write_text(FRENCH, encoding="utf-8")


def filled(blank: bytes, path: Path, sender: str, comments: dict[int, str]) -> None:
    book = openpyxl.load_workbook(io.BytesIO(blank))
    sheet = book.worksheets[1]
    for row, words in comments.items():
        sheet.cell(row, 3).value = words
    sheet.cell(min(comments), 5).value = sender
    book.save(path)


def take_in(hands: Hands, files: Files, expected: int) -> None:
    """All files at once, and one of them again: nothing comes twice."""
    names = ("ministry.xlsx", "ngo.xlsx", "association.csv", "ministry.xlsx")
    files.open = [str(files.folder / name) for name in names]
    hands.tab_to("Take comments in…")
    hands.in_dialog(lambda: hands.press(Key.Key_Return), lambda: hands.press(Key.Key_Return))
    assert [(one.number, one.sender) for one in comments(hands)] == [
        (1, "A ministry"), (2, "A ministry"), (3, "A national NGO"), (4, "Une association"),
    ]  # fmt: skip
    files.open = files.open[:1]
    hands.tab_to("Take comments in…")
    hands.in_dialog(lambda: hands.press(Key.Key_Return), lambda: hands.press(Key.Key_Escape))
    assert len(comments(hands)) == expected


def comments(hands: Hands) -> list[DocumentComment]:
    return sorted(hands.all(DocumentComment), key=lambda one: one.number or 0)


def answer_all(hands: Hands) -> None:
    """A digit, Enter for the next open one; one gets an answer in words."""
    hands.panel("Comments")
    hands.press(Key.Key_Home)
    assert hands.spoken.startswith("Comment 1. Open. A ministry")
    hands.press(Key.Key_1)
    hands.press(Key.Key_Return)
    assert hands.spoken.startswith("Comment 2")
    hands.press(Key.Key_3)
    hands.press(Key.Key_F2)
    assert hands.here == "Answer: what was done, or why not"
    hands.type_words("No: the committee settles that.")
    hands.press(Key.Key_Return, CTRL)
    assert hands.spoken.startswith("Comment 3")
    hands.press(Key.Key_2)
    hands.press(Key.Key_Return)
    hands.press(Key.Key_4)
    hands.press(Key.Key_Return)  # nothing is open any more: it stays
    assert hands.spoken.startswith("Comment 4. Answered")
    assert [one.disposition for one in comments(hands)] == [
        Disposition.ACCEPTED, Disposition.NOT_ACCEPTED, Disposition.PARTLY, Disposition.ANSWERED,
    ]  # fmt: skip
    assert comments(hands)[1].answer == "No: the committee settles that."


def make_final(hands: Hands, files: Files, name: str) -> None:
    files.save_as = name
    hands.tab_to("Finalise…")
    hands.in_dialog(lambda: hands.press(Key.Key_Return), lambda: hands.press(Key.Key_Return))
    assert (files.folder / name).exists()


def open_again(hands: Hands, reason: str) -> None:
    hands.panel("Versions")
    hands.press(Key.Key_Home)
    assert "Final" in hands.spoken
    hands.tab_to("Open again…", back=True)

    def say_why() -> None:
        hands.type_words(reason)
        hands.press(Key.Key_Return)

    hands.in_dialog(lambda: hands.press(Key.Key_Return), say_why)
    assert [one.reopened_because for one in hands.all(DocumentVersion) if one.is_final] == [reason]


def states(hands: Hands) -> list[VersionState]:
    return [one.state for one in hands.ask(lambda workspace: document_versions(workspace.read))]


def read_the_table_back(hands: Hands, files: Files) -> None:
    files.save_as = "table.xlsx"
    hands.tab_to("Disposition table…")
    hands.press(Key.Key_Return)
    rows = list(
        openpyxl.load_workbook(files.folder / "table.xlsx").worksheets[0].iter_rows(min_row=3, values_only=True)
    )
    assert [(row[0], row[1], row[2], row[5], row[7], row[8] or None) for row in rows] == [
        ("1", 1, "A ministry", "Name the law.", "Accepted", None),
        ("2", 1, "A ministry", "Who oversees it?", "Not accepted", "No: the committee settles that."),
        ("3", 1, "A national NGO", "“Survivors” is missing.", "Accepted in part", None),
        ("4", 1, "Une association", "Trop court", "Answered", None),
    ]


def save_draft_1_again(hands: Hands, files: Files) -> None:
    files.save_as = "again.pdf"
    hands.panel("Versions")
    hands.press(Key.Key_End)
    assert "Draft 1" in hands.spoken
    hands.tab_to("Save again…")
    hands.press(Key.Key_Return)
    assert (files.folder / "again.pdf").read_bytes() == (files.folder / "draft-1.pdf").read_bytes()


def first_page(path: Path) -> str:
    return str(pypdfium2.PdfDocument(path)[0].get_textpage().get_text_range())
