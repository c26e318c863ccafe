"""What the program does between files and pages: the start page, opening, the pages of each role, saying what is saved.

Knows the window, the open workshop and which pages a role has. Must not know what a page shows. What is not needed for
the first picture is imported when it is.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QFileDialog

from a87desk.domain.errors import A87Error, InternalError
from a87desk.exchange.consent import Consent
from a87desk.folders import documents_folder
from a87desk.i18n import _
from a87desk.room_clock import RoomClock
from a87desk.settings import change_settings, load_settings, remember_recent
from ui.between_days import BetweenDays
from ui.calendar_menu import add_calendar_act
from ui.context import Context
from ui.found_page import page_of
from ui.frame.app_bar import MenuName
from ui.frame.page_entry import PageEntry
from ui.help_menu import add_help_menu
from ui.like_past import like_past
from ui.main_window import MainWindow
from ui.opened import Opened, opened
from ui.print_menu import add_print_act
from ui.projector.wiring import projector_for
from ui.role_pages import add_library_page, add_pages, first_page, role_words
from ui.room_menu import RoomMenu
from ui.session import Session
from ui.sheet_arrival import add_sheet_act
from ui.undo_menu import UndoMenu
from ui.words_menu import WordsMenu

if TYPE_CHECKING:
    from a87desk.reading.found import FoundRecord
    from a87desk.workspace import Workspace
    from ui.find_results import FindResults

START = "start"
BUNDLES = (".a87b", ".a87x")


class Desk(QObject):
    """The program as a whole, on one window. One workshop, or one library, is open at a time."""

    def __init__(
        self, window: MainWindow, app_folder: Path, documents: Path | None = None, clock: RoomClock | None = None
    ) -> None:
        super().__init__(window)
        self._clock = clock
        self.window, self._folder = window, app_folder
        self._documents = documents or documents_folder()
        self.session: Session | None = None
        self._path = Path()
        self._closers: list[Callable[[], None]] = []
        self._results: FindResults | None = None
        self._build()

    @property
    def author(self) -> str:
        """Who works here, as notes show it; the role where no name was given."""
        settings = load_settings(self._folder)
        return settings.author or role_words(settings.role)

    @property
    def role(self) -> str:
        return load_settings(self._folder).role

    # Start page

    def show_start(self) -> None:
        """Close what is open and show the start page."""
        from ui.pages.start.start_page import StartPage
        from ui.start_entries import recent_workshops, templates

        self.close()
        page = StartPage()
        self.window.clear_pages()
        self.window.add_page(PageEntry(START, _("Start"), "", ""), lambda: page)
        page.set_templates(templates())
        page.set_role(self.role)
        page.set_folder(_("Documents › A87Desk") if self._documents == documents_folder() else self._documents.name)
        page.set_recent(recent_workshops(load_settings(self._folder).recent))
        page.role_chosen.connect(self.choose_role)
        page.open_requested.connect(self.open_path)
        page.new_requested.connect(self.start_new)
        page.like_requested.connect(self._like.trigger)
        page.open_file_requested.connect(self.choose_file)
        page.open_bundle_requested.connect(lambda: self.open_bundle(None))
        page.sample_requested.connect(self.open_sample)
        self.window.show_page(START)
        self.window.setWindowTitle(_("Welcome — A87Desk"))
        self.window.status_bar.saved.hide()

    def choose_role(self, role: str) -> None:
        """Remember who works here; the secretariat's library opens at once."""
        change_settings(self._folder, role=role)
        self._say_role(role)
        if role == "secretariat":
            self.open_library(self._documents / "Library.a87lib")

    # Opening

    def open_path(self, path: Path) -> None:
        """Open a workshop, a bundle or a library, as its ending says."""
        if self.session is not None and path.resolve() == self._path.resolve():
            return
        if path.suffix.lower() in BUNDLES:
            self.open_bundle(path)
        elif path.suffix.lower() == ".a87lib":
            self.open_library(path)
        else:
            from a87desk.workspace import open_workspace

            author = self.author
            self._open(lambda: open_workspace(path, author))

    def open_sample(self) -> None:
        """Open the practice copy of the sample workshop."""
        from ui.beginning import from_sample

        path, author = self._documents / "Practice workshop.a87", self.author
        self._open(lambda: from_sample(path, author))

    def start_new(self, template: str) -> None:
        """Ask how a new workshop begins, and make it."""
        from ui.beginning import from_template
        from ui.dialogs.new_workshop import NewWorkshopDialog
        from ui.start_entries import templates

        titles = {card.key: card.title for card in templates()}
        dialog = NewWorkshopDialog(titles.get(template, _("New workshop")), self.author, self.window)
        dialog.exec()
        beginning = dialog.beginning
        if beginning is None:
            return
        change_settings(self._folder, author=beginning.author)
        self._open(lambda: from_template(self._documents, template, beginning))

    def choose_file(self) -> None:
        """Ask for a file and open it."""
        kinds = _("Workshops, bundles and libraries (*.a87 *.a87b *.a87lib)")
        chosen, _kind = QFileDialog.getOpenFileName(self.window, _("Open a file"), str(self._documents), kinds)
        if chosen:
            self.open_path(Path(chosen))

    def open_bundle(self, path: Path | None) -> None:
        """Merge a bundle into the open workshop after a look; with none open, make a workshop from it."""
        if path is None:
            chosen, _kind = QFileDialog.getOpenFileName(
                self.window, _("Open bundle"), str(self._documents), _("Bundles (*.a87b *.a87x)")
            )
            if not chosen:
                return
            path = Path(chosen)
        if self.session is None:
            self._begin_from_bundle(path, Consent())
        else:
            from ui.bundle_arrival import BundleArrival

            BundleArrival(self.window, self.session, self._folder, self._offer_undo, self._show_problem).take(path)

    def _begin_from_bundle(self, bundle: Path, consent: Consent) -> None:
        from a87desk.domain.bundle_errors import UnknownSigner
        from ui.beginning import from_bundle

        author, folder = self.author, self._folder

        def failed(problem: A87Error) -> None:
            if isinstance(problem, UnknownSigner) and self.ask_code(bundle.name, str(problem.places["words"])):
                self._begin_from_bundle(bundle, Consent(consent.codes | {str(problem.places["words"])}))
            elif not isinstance(problem, UnknownSigner):
                self._on_not_opened(problem)
            elif self.window.pages.current_page() is None:
                self.show_start()

        self._open(lambda: from_bundle(self._documents, bundle, author, folder, consent), failed)

    def ask_code(self, file: str, code: str) -> bool:
        """Ask whether the laptop that signed a bundle shows the same code."""
        from ui.dialogs.question import ask

        sentences = (
            _("“{file}” is signed by a laptop that is not known here yet.").format(file=file),
            _("Its code is {code}. Read it to the sender: their screen must show the same.").format(code=code),
        )
        answers = (_("Not now"), _("The codes are the same"))
        return ask(_("Is this the laptop you think it is?"), sentences, answers, self.window) == 1

    def open_library(self, path: Path) -> None:
        """Open the secretariat's library, made where it is missing."""
        self.close()
        self.window.clear_pages()
        close = add_library_page(self.window, path, self._show_problem, self.ask_code, self._on_not_opened)
        self._closers.append(close)
        self.window.setWindowTitle(_("Library of workshops — A87Desk"))

    def _open(self, opener: Callable[[], Workspace], failed: Callable[[A87Error], None] | None = None) -> None:
        session = Session(self)
        seen: list[Opened] = []

        def open_and_look() -> Workspace:
            workspace = opener()
            seen.append(opened(workspace))
            return workspace

        def not_opened(problem: A87Error) -> None:
            session.close()
            session.deleteLater()
            (failed or self._on_not_opened)(problem)

        session.crashed.connect(self._write_report)
        session.open(open_and_look, lambda: self._show_workshop(session, seen[0]), not_opened)

    def _on_not_opened(self, problem: A87Error) -> None:
        """Say why; a window that shows nothing yet goes to the start page."""
        if self.window.pages.current_page() is None:
            self.show_start()
        self._show_problem(problem)

    def _show_workshop(self, session: Session, found: Opened) -> None:
        self.close()
        self.session, self._path = session, Path(found.recent.path)
        self._connect_session(session)
        # On the file's thread: the window waits for no disk.
        session.ask(lambda _workspace: remember_recent(self._folder, found.recent), lambda _settings: None)
        role = "rapporteur" if found.group_id else self.role or "facilitator"
        context = self._context(session, role)
        self._words.follow(context if role != "rapporteur" else None)
        self.window.role = role
        self.window.clear_pages()
        add_pages(self.window, context, role, found.group_id, self.send_notes)
        self.window.show_page(first_page(role, found.has_recommendations))
        self.window.setWindowTitle(f"{found.title} — A87Desk")
        self._say_role(role)
        self.window.status_bar.show_saved(_now())
        self._undo.follow(session)
        self._days.follow(context, role)

    def _context(self, session: Session, role: str) -> Context:
        room = self._rooms.open_room(session, role, self._offer_undo)
        # A group's laptop stands at no projector.
        projector = projector_for(self.window, session, room, self._closers) if role != "rapporteur" else None
        return Context(
            session=session,
            runner=self.window.runner,
            key_folder=self._folder,
            export_folder=self._path.parent,
            offer_undo=self._offer_undo,
            show_problem=self._show_problem,
            show_done=self._show_done,
            go_to=self.window.show_page,
            open_bundle=self.open_bundle,
            set_badge=self._set_badge,
            room=room,
            projector=projector,
            go_to_record=self._go_to_record,
        )

    def close(self) -> None:
        """Keep what is half written, finish what was asked of the open file and let it go."""
        self.window.pages.leave_current()
        for close in self._closers:
            close()
        self._closers.clear()
        self._rooms.close_room()
        self._words.follow(None)
        self._undo.follow(None)
        self._days.follow(None)
        if self.session is not None:
            session, self.session = self.session, None
            session.close()
            session.deleteLater()

    # What pages ask for

    def send_notes(self) -> None:
        """Ask where the group's notes go and write them there as a bundle."""
        from ui.sending import send_notes

        if self.session is not None:
            send_notes(self.window, self.session, self._folder, self._documents)

    def save_copy(self) -> None:
        """Ask for a name and write a whole copy of the workshop."""
        if self.session is None:
            return
        from ui.dialogs.saving import ask_path

        suggested = self._documents / f"{_('{name} (copy)').format(name=self._path.stem)}.a87"
        path = ask_path(self.window, _("Save a copy"), suggested, _("Workshops (*.a87)"))
        if path is not None:
            done = _("A copy is in {file}.").format(file=path.name)
            self.session.ask(lambda workspace: workspace.save_copy(path), lambda _none: self._show_done(done))

    def _set_badge(self, page: str, count: int) -> None:
        from ui.frame.sidebar import Badge

        self.window.set_badge(page, Badge(str(count)) if count else None)

    def _offer_undo(self, words: str) -> None:
        if self.session is not None:
            self.window.offer_undo(words, self.session.undo)

    def _show_problem(self, problem: A87Error) -> None:
        from ui.errors import show_problem

        show_problem(self.window, problem)

    def _show_done(self, words: str) -> None:
        from ui.errors import show_done

        show_done(self.window, words)

    def tell_bug(self, bug: BaseException) -> None:
        """Say that something unexpected happened, and write a report without anybody's words."""
        self._write_report(bug)
        self._show_problem(InternalError(detail=type(bug).__name__))

    def _write_report(self, bug: BaseException) -> None:
        from ui.errors import write_report

        write_report(self._folder, bug)

    # What the open workshop tells

    def _connect_session(self, session: Session) -> None:
        bar = self.window.status_bar
        session.saved.connect(lambda: bar.show_saved(_now()))
        session.saving.connect(bar.show_saving)
        session.not_saved.connect(self._on_not_saved)
        session.failed.connect(self._show_problem)

    def _on_not_saved(self, problem: A87Error) -> None:
        self.window.status_bar.show_not_saved(problem.what_happened, _("Details"), lambda: self._show_problem(problem))

    def _say_role(self, role: str) -> None:
        self.window.status_bar.set_item("role", role_words(role), "user")

    # Building

    def _build(self) -> None:
        add = self.window.add_act
        add(MenuName.FILE, _("New workshop…"), lambda: self.start_new(""), "Ctrl+N", "plus")
        like = like_past(self.window, self._folder, self._documents, lambda: self.session, self._open)
        self._like = add(MenuName.FILE, _("New like a past workshop…"), like, icon="history")
        add(MenuName.FILE, _("Open…"), self.choose_file, "Ctrl+O", "folder-open")
        add(MenuName.FILE, _("Open bundle…"), lambda: self.open_bundle(None), icon="package-open")
        add(MenuName.FILE, _("Save a copy…"), self.save_copy, "Ctrl+Shift+S")
        add_print_act(self.window)
        add_calendar_act(self.window, lambda: self.session, self._documents, self._show_done, self._show_problem)
        add_sheet_act(self.window, lambda: self.session, self._documents, self._offer_undo, self._show_problem)
        add(MenuName.FILE, _("Start page"), self.show_start)
        leave = add(MenuName.FILE, _("Quit"), self.window.close)
        leave.setShortcuts([QKeySequence("Ctrl+Q"), QKeySequence("Ctrl+W")])
        self._undo = UndoMenu(self.window)
        self._rooms = RoomMenu(self.window, self._folder, self._clock)
        self._days = BetweenDays(self.window)
        add_help_menu(self.window)
        self._words = WordsMenu(self.window)
        self.window.status_bar.set_item("offline", _("Works offline"), "wifi-off")
        self._say_role(self.role)
        self.window.status_bar.set_item("language", _("English"), "languages")
        self.window.closing.connect(self.close)
        self.window.find_requested.connect(self._on_find)

    def _on_find(self, words: str) -> None:
        if self._results is None:
            from ui.find_results import FindResults

            self._results = FindResults(self.window.app_bar.find_field, self.window)
            self._results.chosen.connect(self._go_to_record)
        self._results.search(self.session, words)

    def _go_to_record(self, found: FoundRecord) -> None:
        if self._days.shows(found.noun):
            self._days.show_moments(found.id)
            return
        key = page_of(found)
        if any(entry.key == key for entry in self.window.pages.entries()):
            self.window.show_page(key)
        page = self.window.pages.current_page()
        if page is not None:
            page.show_record(found.noun, found.id, found.group_id)


def _now() -> str:
    return datetime.now().astimezone().strftime("%H:%M")
