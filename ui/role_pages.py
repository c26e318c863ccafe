"""Which pages a role has, and how each is made. A page is imported when it is first shown, not when the window starts.

Knows the pages by name. Must not know what they show.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from a87desk.domain.errors import A87Error
from a87desk.i18n import _
from ui.context import Context
from ui.frame.page_entry import PageEntry, PageFactory
from ui.main_window import MainWindow
from ui.widgets.page import Page


def role_words(role: str) -> str:
    """Return a role as people read it."""
    words = {"rapporteur": _("Rapporteur"), "secretariat": _("Secretariat")}
    return words.get(role, _("Facilitator"))


def first_page(role: str, has_recommendations: bool) -> str:
    """Return the page a role begins with: nobody looks for consensus before a group said something."""
    if role == "rapporteur":
        return "notes"
    return "consensus" if has_recommendations else "agenda"


def add_pages(window: MainWindow, context: Context, role: str, group_id: str, send_notes: Callable[[], None]) -> None:
    """Add the pages of a role to the window, in the order of the sidebar."""
    make = _Factories(context, group_id, send_notes)
    mine, prepare = _("My group"), _("Prepare")
    room, afterwards = _("In the room"), _("Afterwards")
    pages: list[tuple[str, str, str, str, PageFactory]]
    if role == "rapporteur":
        pages = [
            ("notes", _("Notes"), "notebook-pen", mine, make.notes),
            ("members", _("Group members"), "users", mine, make.members),
            ("read_back", _("Read back"), "book-open", mine, make.read_back),
            ("slips", _("Where it went"), "link-2", mine, make.slips),
        ]
    else:
        pages = [
            ("agenda", _("Agenda and setup"), "clipboard-list", prepare, make.agenda),
            ("participants", _("Participants"), "users", prepare, make.participants),
            ("groups", _("Groups"), "users-round", prepare, make.groups),
            ("print", _("Print"), "printer", prepare, make.printing),
            ("run", _("Run"), "timer", room, make.run),
            ("notes", _("Notes"), "notebook-pen", room, make.notes),
            ("read_back", _("Read back"), "book-open", room, make.read_back),
            ("records", _("Records"), "mic", room, make.records),
            ("consensus", _("Consensus"), "combine", room, make.consensus),
            ("plenary", _("Plenary"), "megaphone", room, make.plenary),
            ("report-back", _("Report-back"), "presentation", room, make.report_back),
            ("priorities", _("Priorities"), "scale", room, make.priorities),
            ("matrix", _("Selection matrix"), "table-2", room, make.matrix),
            ("roadmap", _("Roadmap"), "chart-gantt", afterwards, make.roadmap),
            ("follow_up", _("Follow-up"), "calendar-clock", afterwards, make.follow_up),
            ("country_priorities", _("Country priorities"), "flag", afterwards, make.country_priorities),
            ("slips", _("Where it went"), "link-2", afterwards, make.slips),
            ("evaluation", _("Evaluation"), "list-checks", afterwards, make.evaluation),
            ("report", _("Report"), "file-text", afterwards, make.report),
            ("comments", _("Comments"), "messages-square", afterwards, make.comments),
            ("exchange", _("Exchange"), "arrow-left-right", afterwards, make.exchange),
        ]
    for key, title, icon, section, factory in pages:
        window.add_page(PageEntry(key, title, icon, section), factory)


class _Factories:
    """How each page is made. Nothing of a page is loaded before it is first shown."""

    def __init__(self, context: Context, group_id: str, send_notes: Callable[[], None]) -> None:
        self._context, self._group_id, self._send_notes = context, group_id, send_notes

    def agenda(self) -> Page:
        from ui.pages.agenda.page import AgendaPage

        return AgendaPage(self._context)

    def participants(self) -> Page:
        from ui.pages.participants.page import ParticipantsPage

        return ParticipantsPage(self._context)

    def groups(self) -> Page:
        from ui.pages.groups.page import GroupsPage

        return GroupsPage(self._context)

    def members(self) -> Page:
        from ui.pages.groups.members_page import MembersPage

        return MembersPage(self._context, self._group_id)

    def run(self) -> Page:
        from ui.pages.run.page import RunPage

        assert self._context.room is not None
        page = RunPage(self._context, self._context.room)
        if self._context.projector is not None:
            from ui.projector.panel import ProjectorPanel

            page.add_beside(ProjectorPanel(self._context.projector))
        return page

    def notes(self) -> Page:
        from ui.pages.notes.page import NotesPage

        page = NotesPage(self._context, self._group_id)
        page.send_requested.connect(self._send_notes)
        return page

    def consensus(self) -> Page:
        from ui.pages.consensus.page import ConsensusPage

        return ConsensusPage(self._context)

    def read_back(self) -> Page:
        from ui.pages.read_back.page import ReadBackPage

        return ReadBackPage(self._context, self._group_id)

    def records(self) -> Page:
        from ui.pages.records.page import RecordsPage

        return RecordsPage(self._context)

    def report_back(self) -> Page:
        from ui.pages.report_back.page import ReportBackPage

        return ReportBackPage(self._context)

    def plenary(self) -> Page:
        from ui.pages.plenary.page import PlenaryPage

        return PlenaryPage(self._context)

    def priorities(self) -> Page:
        from ui.pages.priorities.page import PrioritiesPage

        return PrioritiesPage(self._context)

    def printing(self) -> Page:
        from ui.pages.print.page import PrintPage

        return PrintPage(self._context)

    def report(self) -> Page:
        from ui.pages.report.page import ReportPage

        return ReportPage(self._context)

    def comments(self) -> Page:
        from ui.pages.comments.page import CommentsPage

        return CommentsPage(self._context)

    def exchange(self) -> Page:
        from ui.pages.exchange.page import ExchangePage

        return ExchangePage(self._context)

    def roadmap(self) -> Page:
        from ui.pages.roadmap.page import RoadmapPage

        return RoadmapPage(self._context)

    def follow_up(self) -> Page:
        from ui.pages.follow_up.page import FollowUpPage

        return FollowUpPage(self._context)

    def country_priorities(self) -> Page:
        from ui.pages.country_priorities.page import CountryPrioritiesPage

        return CountryPrioritiesPage(self._context)

    def evaluation(self) -> Page:
        from ui.pages.evaluation.page import EvaluationPage

        return EvaluationPage(self._context)

    def slips(self) -> Page:
        from ui.pages.slips.page import SlipsPage

        return SlipsPage(self._context, self._group_id)

    def matrix(self) -> Page:
        from ui.pages.selection_matrix.page import SelectionMatrixPage

        return SelectionMatrixPage(self._context)


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
