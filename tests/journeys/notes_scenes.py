"""Pictures of the Notes page at work: a line with marks, a pasted list, what was left unfinished, found words, a photo.

Knows the page and made-up contents after the programme of the NGO Forum. Must not assert.
"""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable
from functools import cache
from pathlib import Path

import msgspec
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QImage, QPainter
from PySide6.QtWidgets import QApplication, QWidget

from a87desk.commands.attachment import AttachPicture
from a87desk.commands.note import WriteNote
from a87desk.commands.record import ChangeRecord
from a87desk.domain.attachment import Attachment
from a87desk.domain.ids import BreakoutGroupId, GuidingQuestionId
from a87desk.domain.kind_words import kind_words
from a87desk.domain.note import Note
from a87desk.domain.recommendation import Recommendation
from a87desk.domain.record import new_id
from a87desk.domain.session import GuidingQuestion
from a87desk.domain.vocabulary import NoteKind, Visibility
from a87desk.importing.taken_lines import pasted_lines
from a87desk.reading.unfinished import place_of_edit, place_of_new
from a87desk.settings import change_settings
from a87desk.workspace import Workspace, open_workspace
from tests.journeys.workshop_scenes import desk_on, wait_until
from tests.journeys.workshops import merged_forum
from ui.desk import Desk
from ui.pages.notes.page import NotesPage
from ui.pictures import encoded

PASTED = """Recommendations:
•\tMap what exists already before anything new is built
•\tTrain labour inspectors together with teachers in every district
•\tPublish progress every year, in the languages of the country
Challenges:
1.\tInspectors are few and far from where children work
2.\tData of ministries cannot be compared
Question: who pays after the first year?
- Nobody asked the children"""

RAPPORTEUR = "George Chimaga, Tanzania Child Domestic Work Coalition"


def notes() -> QWidget:
    """The Notes page on the laptop of group 2, in the middle of its session."""
    return _at_work()[0].window


def notes_one_line() -> QWidget:
    """A line with marks, and how it will be saved."""
    desk, page = _at_work()
    page._writing.entry.show_text('rec: Train inspectors with teachers @"Ministry of Labour" #schools #data 2027-Q1')
    answered(desk)
    desk.window.focused = page._writing.entry  # type: ignore[attr-defined]
    return desk.window


def notes_recover() -> QWidget:
    """What was left unfinished when the power went."""

    def leave(workspace: Workspace) -> None:
        group = workspace.group_id
        workspace.keep_draft(place_of_new(group), "Connect CSOs with the six action groups. Each has different")
        recommendation = workspace.read.all(Recommendation, "group_id = ?", (group,), "position")[1]
        workspace.keep_draft(place_of_edit(recommendation.id), "Conduct capacity building on ways to adapt best")

    return _at_work(leave)[0].window


def notes_find() -> QWidget:
    """Words found on the page."""
    desk, page = _at_work()
    page._list_pane.open_find()
    page._list_pane.find_bar.field.edit.setText("capacity buil")
    answered(desk)
    desk.window.focused = page._list_pane.find_bar.field.edit  # type: ignore[attr-defined]
    return desk.window


def notes_paste() -> QWidget:
    """The look at a pasted list before it becomes notes."""
    desk, page = _at_work()
    lines = pasted_lines(PASTED, kind_words())
    words = "They go to group 2, question 1: Is there need for a broad consultative mechanism for the space?"
    dialog = page._taking.dialog(lines, "recommendation", "what you pasted", words)
    dialog.setWindowModality(Qt.WindowModality.NonModal)
    dialog.list.setCurrentIndex(dialog.rows.index(2))
    dialog.focused = dialog.list  # type: ignore[attr-defined]
    dialog.destroyed.connect(desk.window.deleteLater)
    return dialog


def notes_picture() -> QWidget:
    """A flip chart, large."""
    desk, page = _at_work()
    line = next(line for line in page._list_pane.model.rows() if line.pictures)
    window = page._pictures.window(line, line.pictures[0].id)
    window.destroyed.connect(desk.window.deleteLater)
    shown = window.large
    wait_until(lambda: not shown._picture.isNull())
    return window


def answered(desk: Desk) -> None:
    """Let the program work until the file has answered what was asked, and what it asked then."""
    for _round in range(3):
        heard: list[bool] = []
        assert desk.session is not None
        desk.session.ask(lambda workspace: True, heard.append)
        wait_until(lambda: bool(heard))  # noqa: B023
    wait_until(lambda: not desk.window.runner.tasks())


@cache
def _forum() -> Path:
    """Return a folder with the NGO Forum as its group 2 wrote on, made once; a picture takes a copy of it."""
    folder = Path(tempfile.mkdtemp())
    merged_forum(folder).close()
    workspace = open_workspace(folder / "group-2.a87", RAPPORTEUR)
    _say_more(workspace)
    workspace.close()
    return folder


def _at_work(prepare: Callable[[Workspace], None] | None = None) -> tuple[Desk, NotesPage]:
    folder = Path(tempfile.mkdtemp())
    path = folder / "group-2.a87"
    shutil.copy(_forum() / path.name, path)
    if prepare:
        workspace = open_workspace(path, RAPPORTEUR)
        prepare(workspace)
        workspace.close()
    desk = desk_on(folder, "rapporteur")
    change_settings(folder, author=RAPPORTEUR)
    desk.open_path(path)
    wait_until(lambda: desk.session is not None)
    desk.window.show_page("notes")
    answered(desk)
    page = desk.window.pages.current_page()
    assert isinstance(page, NotesPage)
    row = next(place for place, line in enumerate(page._list_pane.model.rows()) if line.pictures)
    page._list_pane.choose(row)
    answered(desk)
    desk.window.focused = page._writing.entry  # type: ignore[attr-defined]
    return desk, page


def _say_more(workspace: Workspace) -> None:
    group = BreakoutGroupId(workspace.group_id)
    first = workspace.read.all(Recommendation, "group_id = ?", (group,), "position")
    session = first[0].session_id
    questions = workspace.read.all(GuidingQuestion, "session_id = ?", (session,), "position, number")
    for place, one in enumerate(first):
        tags = (("Existing networks",), ("Learning", "Language", "Exposure visits"), ("Best practice",), ("Funding",))[
            place
        ]
        fields = {"tags": tags, "text": one.text.split(";")[0].split(" – ")[0], "question_id": questions[place % 2].id}
        workspace.run(ChangeRecord(Recommendation, one.id, fields))
    base = Note(id="", group_id=group, session_id=session, question_id=GuidingQuestionId(questions[1].id))
    said = (
        (
            NoteKind.GOOD_PRACTICE,
            "Nepal has an SDG forum as part of an NGO forum and they disseminate progress on SDGs",
            "Nepal",
        ),
        (NoteKind.QUOTE, "“There is good knowledge, we know what works – how do we share this?”", ""),
        (NoteKind.QUESTION, "What does increased capacity building look like, technical or funding?", ""),
    )
    for kind, text, country in said:
        level = Visibility.CONFIDENTIAL if kind is NoteKind.QUOTE else Visibility.EVERYONE
        note = msgspec.structs.replace(base, id=new_id(), kind=kind, text=text, country=country, visibility=level)
        workspace.run(WriteNote(note))
    picture = Attachment(id=new_id(), about_id=first[1].id, file_name="IMG_2041.jpg", caption="Chart 2 of the group")
    workspace.run(AttachPicture(picture, encoded(_chart())))


def _chart() -> QImage:
    """Return a made-up photo of a flip chart."""
    image = QImage(1600, 1200, QImage.Format.Format_RGB32)
    image.fill(QColor("#d8d2c4"))
    with QPainter(image) as painter:
        painter.fillRect(220, 80, 1160, 1060, QColor("#fbfaf5"))
        painter.setPen(QColor("#1c4f8c"))
        font = QFont(QApplication.font())
        font.setPixelSize(72)
        painter.setFont(font)
        for place, words in enumerate(
            ("Capacity building", "– exposure visits", "– language", "– who learns from whom?")
        ):
            painter.drawText(300, 240 + place * 190, words)
    return image
