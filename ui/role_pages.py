"""Which pages a role has, and how each is made. A page is imported when it is first shown, not when the window starts.

Knows the pages by name. Must not know what they show.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from a87desk.domain.errors import A87Error
from a87desk.i18n import _
from ui.context import Context
from ui.frame.page_entry import PageEntry
from ui.main_window import MainWindow
from ui.widgets.page import Page


def role_words(role: str) -> str:
    """Return a role as people read it."""
    words = {"rapporteur": _("Rapporteur"), "secretariat": _("Secretariat")}
    return words.get(role, _("Facilitator"))


def first_page(role: str) -> str:
    """Return the page a role begins with."""
    return "notes" if role == "rapporteur" else "consensus"


def add_pages(window: MainWindow, context: Context, role: str, group_id: str, send_notes: Callable[[], None]) -> None:
    """Add the pages of a role to the window."""

    def agenda() -> Page:
        from ui.pages.agenda.page import AgendaPage

        return AgendaPage(context)

    def notes() -> Page:
        from ui.pages.notes.page import NotesPage

        page = NotesPage(context, group_id)
        page.send_requested.connect(send_notes)
        return page

    def consensus() -> Page:
        from ui.pages.consensus.page import ConsensusPage

        return ConsensusPage(context)

    def records() -> Page:
        from ui.pages.records.page import RecordsPage

        return RecordsPage(context)

    def read_back() -> Page:
        from ui.pages.read_back.page import ReadBackPage

        return ReadBackPage(context, group_id)

    def report() -> Page:
        from ui.pages.report.page import ReportPage

        return ReportPage(context)

    def exchange() -> Page:
        from ui.pages.exchange.page import ExchangePage

        return ExchangePage(context)

    if role == "rapporteur":
        window.add_page(PageEntry("notes", _("Notes"), "notebook-pen", _("My group")), notes)
        window.add_page(PageEntry("read_back", _("Read back"), "book-open", _("My group")), read_back)
        return
    window.add_page(PageEntry("agenda", _("Agenda and setup"), "clipboard-list", _("Prepare")), agenda)
    room, afterwards = _("In the room"), _("Afterwards")
    window.add_page(PageEntry("notes", _("Notes"), "notebook-pen", room), notes)
    window.add_page(PageEntry("read_back", _("Read back"), "book-open", room), read_back)
    window.add_page(PageEntry("records", _("Records"), "mic", room), records)
    window.add_page(PageEntry("consensus", _("Consensus"), "combine", room), consensus)
    window.add_page(PageEntry("report", _("Report"), "file-text", afterwards), report)
    window.add_page(PageEntry("exchange", _("Exchange"), "arrow-left-right", afterwards), exchange)


def add_library_page(
    window: MainWindow,
    path: Path,
    show_problem: Callable[[A87Error], None],
    ask_code: Callable[[str, str], bool],
    not_opened: Callable[[A87Error], None],
) -> Callable[[], None]:
    """Open a library, made where it is missing, and show its page; return what closes it."""
    from a87desk.library.library import Library, open_library
    from ui.beginning import make_folder
    from ui.file_thread import FileThread
    from ui.pages.library.page import LibraryPage

    library: FileThread[Library] = FileThread(window)
    library.failed.connect(show_problem)

    def open_or_make() -> Library:
        make_folder(path.parent)
        return open_library(path)

    def show() -> None:
        window.clear_pages()
        entry = PageEntry("library", _("Workshops"), "library", _("Library"))
        window.add_page(entry, lambda: LibraryPage(library, show_problem, ask_code))
        window.show_page("library")

    library.open(open_or_make, show, not_opened)
    return library.close
