"""The Report page at work on the NGO Forum, with the shortest ways to act and to look."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pypdfium2
from pytestqt.qtbot import QtBot

from tests.ui.opened import Asked, context_of, finish
from ui.pages.report.outline import Part
from ui.pages.report.page import ReportPage
from ui.session import Session

SLOW_MS = 20_000
"""A report of twenty pages on a busy machine."""


@dataclass
class Desk:
    """A page at work."""

    qtbot: QtBot
    page: ReportPage
    session: Session
    asked: Asked
    folder: Path

    def settle(self) -> None:
        finish(self.qtbot, self.session)
        self.qtbot.waitUntil(lambda: self.page.is_made or bool(self.asked.problems), timeout=SLOW_MS)

    def wait_for_pages(self) -> None:
        """Wait until the view has the pages of what was made."""
        made = self.page._made
        assert made is not None
        self.qtbot.waitUntil(lambda: self.page._view.page_count() == made.report.page_count, timeout=SLOW_MS)

    def text(self) -> str:
        """Return the words of the report that is shown."""
        assert self.page._made is not None
        return words_of(self.page._made.report.pdf)

    def parts(self) -> dict[str, int]:
        return {part.key: part.page for part in self.page._outline.parts()}

    def part(self, key: str) -> Part:
        return next(part for part in self.page._outline.parts() if part.key == key)

    def choose(self, key: str) -> None:
        """Put the keyboard on a part."""
        self.page._list.setCurrentIndex(self.page._outline.index_of(("part", key)))
        self.page._list.setFocus()

    def saved(self, name: str) -> bytes:
        file = self.folder / name
        self.qtbot.waitUntil(lambda: file.exists() or bool(self.asked.problems), timeout=SLOW_MS)
        return file.read_bytes()


def words_of(pdf: bytes) -> str:
    """Return all words of a PDF."""
    document = pypdfium2.PdfDocument(pdf)
    text = "\n".join(page.get_textpage().get_text_bounded() for page in document)
    document.close()
    return text


def desk_of(qtbot: QtBot, session: Session, folder: Path) -> Desk:
    """Open the page on a session and wait until the report is made."""
    context, asked = context_of(session, folder)
    context.key_folder.mkdir(exist_ok=True)
    page = ReportPage(context)
    qtbot.addWidget(page)
    page.resize(1194, 690)
    page.show()
    page.entered()
    made = Desk(qtbot, page, session, asked, folder)
    made.settle()
    return made
