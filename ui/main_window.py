"""The window: menus above, sidebar at the start, the page in the middle, the status bar below.

Knows pages as `ui.widgets.page.Page`. Must not know workshops, files or what a page shows.

    window = MainWindow(QSettings())
    window.add_page(PageEntry("notes", _("Notes"), "notebook-pen", _("In the room")), lambda: NotesPage(session))
    window.show_page("notes")
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSettings, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QCloseEvent, QIcon, QKeySequence, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QMenu, QVBoxLayout, QWidget

from a87desk.i18n import _
from ui import theme
from ui.frame.app_bar import AppBar, MenuName
from ui.frame.keyboard import PhysicalDigits, enter_panel, next_panel
from ui.frame.notice_area import NoticeArea
from ui.frame.page_entry import PageEntry, PageFactory
from ui.frame.page_stack import PageStack
from ui.frame.sidebar import Badge, Sidebar
from ui.frame.status_bar import StatusBar
from ui.frame.task_display import TaskDisplay
from ui.remembered import Remembered
from ui.tasks import TaskRunner
from ui.tokens import Scheme
from ui.widgets.notices import Banner
from ui.widgets.page import Page

FOLD_BELOW = 1300
"""Narrower windows (in drawn pixels) show the sidebar as icons."""
SMALLEST = (1024, 600)
_MOST_NUMBERED = 9


class MainWindow(QMainWindow):
    """The one window of a workshop. Parts: `app_bar`, `sidebar`, `pages`, `notices`, `status_bar`, `runner`."""

    closing = Signal()
    """The window is about to close, everything half done is kept already."""

    find_requested = Signal(str)
    """Words in the find field that the shown page does not look for by itself."""

    def __init__(self, settings: QSettings, runner: TaskRunner | None = None) -> None:
        super().__init__()
        self.remembered = Remembered(settings)
        self.runner = runner or TaskRunner(self)
        self.role = ""
        self.app_bar = AppBar()
        self.sidebar = Sidebar()
        self.pages = PageStack()
        self.notices = NoticeArea()
        self.status_bar = StatusBar()
        self.scheme_menu = QMenu(self)
        self._digits = PhysicalDigits(self)
        self._folded_by_hand = self.remembered.sidebar_folded()
        self._acts: dict[str, QAction] = {}
        self._build()
        self._fill_view_menu()
        self._connect()

    # Pages

    def add_page(self, entry: PageEntry, factory: PageFactory) -> None:
        """List a page, built by `factory` on its first visit. Pages that are not added are not shown anywhere."""
        self.pages.add_page(entry, factory)
        self._list_pages()

    def clear_pages(self) -> None:
        """Take all pages away, as when the role changes or another workshop is opened."""
        self._keep_widths()
        self.pages.clear_pages()
        self._list_pages()

    def show_page(self, key: str) -> None:
        """Show a page.

        Raises:
            KeyError: no such page was added.
        """
        self.pages.show_page(key)

    def set_badge(self, key: str, badge: Badge | None) -> None:
        """Show how many things wait on a page."""
        self.sidebar.entries.set_badge(key, badge)

    # Messages

    def show_banner(self, key: str, banner: Banner) -> None:
        """Show a banner above the page; one with the same key is replaced."""
        self.notices.show_banner(key, banner)

    def offer_undo(self, words: str, undo: Callable[[], object]) -> None:
        """Say what was done and offer to take it back."""
        self.notices.offer_undo(words, undo)

    # Menus

    def add_act(
        self, menu: MenuName, words: str, act: Callable[[], object], key: QKeySequence | str = "", icon: str = ""
    ) -> QAction:
        """Put an entry at the end of a menu; its key works in the whole window."""
        return self.app_bar.add_act(menu, words, act, key, icon)

    def toggle_sidebar(self) -> None:
        """Fold the sidebar to icons, or back."""
        self._folded_by_hand = not self.sidebar.is_folded()
        self.remembered.keep_sidebar_folded(self._folded_by_hand)
        self.sidebar.set_folded(self._folded_by_hand)

    def toggle_full_screen(self) -> None:
        """Fill the screen, or give it back."""
        if self.isFullScreen():
            self.showNormal()
        else:
            self.showFullScreen()

    # Events

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._digits.watch()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_sidebar()

    def closeEvent(self, event: QCloseEvent) -> None:
        self.pages.leave_current()
        self._keep_widths()
        self.remembered.keep_geometry(self.saveGeometry())
        self.runner.stop_all()
        self.closing.emit()
        super().closeEvent(event)

    # Building

    def _build(self) -> None:
        self.setWindowTitle("A87Desk")
        self.setMinimumSize(*SMALLEST)
        self.setMenuWidget(self.app_bar)
        central = QWidget()
        columns = QHBoxLayout(central)
        middle = QVBoxLayout()
        rows = QVBoxLayout()
        for box in (columns, middle, rows):
            box.setContentsMargins(0, 0, 0, 0)
            box.setSpacing(0)
        middle.addWidget(self.notices)
        middle.addWidget(self.pages, 1)
        columns.addWidget(self.sidebar)
        columns.addLayout(middle, 1)
        outer = QWidget()
        outer.setLayout(rows)
        rows.addWidget(central, 1)
        rows.addWidget(self.status_bar)
        self.setCentralWidget(outer)
        self.sidebar.hide()
        self.task_display = TaskDisplay(self.runner, self.status_bar, central)
        geometry = self.remembered.geometry()
        if geometry is None or not self.restoreGeometry(geometry):
            self.resize(1366, 768)

    def _fill_view_menu(self) -> None:
        view = self.app_bar.menu(MenuName.VIEW)
        self._go_menu = view.addMenu(_("Go to page"))
        self._act("back", _("Back"), lambda: self.pages.go(-1), "Alt+Left")
        self._act("forward", _("Forward"), lambda: self.pages.go(+1), "Alt+Right")
        view.addSeparator()
        self._act("panel", _("Next panel"), lambda: self._next_panel(+1), "F6")
        self._act("panel-back", _("Previous panel"), lambda: self._next_panel(-1), "Shift+F6")
        self._act("sidebar", _("Fold the sidebar"), self.toggle_sidebar, "Ctrl+B")
        self._act("details", _("Fold the details"), self._fold_details, "Ctrl+I")
        view.addSeparator()
        self._act("larger", _("Larger text"), theme.current().larger, "Ctrl++")
        self._act("smaller", _("Smaller text"), theme.current().smaller, "Ctrl+-")
        self._act("normal", _("Normal text"), self._normal_text, "Ctrl+0")
        # "+" lies on the key of "=" on many keyboards, where Ctrl++ would need Shift.
        self._acts["larger"].setShortcuts([QKeySequence("Ctrl++"), QKeySequence("Ctrl+=")])
        view.addSeparator()
        self.scheme_menu.setTitle(_("Theme"))
        view.addMenu(self.scheme_menu)
        self._fill_scheme_menu()
        view.addSeparator()
        self._act("full", _("Full screen"), self.toggle_full_screen, "F11")
        find = QAction(self)
        find.setShortcut(QKeySequence("Ctrl+K"))
        find.triggered.connect(lambda: self.app_bar.find_field.setFocus())
        self.addAction(find)

    def _fill_scheme_menu(self) -> None:
        group = QActionGroup(self)
        words = {
            Scheme.SYSTEM: _("Follow system theme"),
            Scheme.LIGHT: _("Light"),
            Scheme.DARK: _("Dark"),
        }
        for scheme, name in words.items():
            action = self.scheme_menu.addAction(name)
            action.setCheckable(True)
            action.setChecked(theme.current().scheme is scheme)
            action.triggered.connect(lambda _checked, scheme=scheme: theme.current().choose_scheme(scheme))
            group.addAction(action)

    def _act(self, name: str, words: str, act: Callable[[], object], key: str) -> None:
        self._acts[name] = self.app_bar.add_act(MenuName.VIEW, words, act, key)

    def _connect(self) -> None:
        self.sidebar.chosen.connect(self.show_page)
        self.sidebar.walked.connect(self._walk_to)
        self.app_bar.find_requested.connect(self._on_find_requested)
        self.sidebar.entered_page.connect(self._enter_page)
        self.pages.page_shown.connect(self._on_page_shown)
        theme.current().changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    # What the parts ask for

    def _walk_to(self, key: str) -> None:
        self.show_page(key)
        # Qt gives the keyboard later to a part that asked for it while it was hidden, unless it is given anew.
        self.sidebar.clearFocus()
        self.sidebar.setFocus(Qt.FocusReason.OtherFocusReason)

    def _list_pages(self) -> None:
        listed = self.pages.listed()
        self.sidebar.entries.set_entries(listed)
        self._go_menu.clear()
        for number, entry in enumerate(listed, 1):
            action = self._go_menu.addAction(entry.title)
            if number <= _MOST_NUMBERED:
                action.setShortcut(QKeySequence(f"Alt+{number}"))
            action.triggered.connect(lambda _checked, key=entry.key: self.show_page(key))
        self._go_menu.menuAction().setVisible(bool(listed))
        if self.pages.current_key():
            self.sidebar.show_page(self.pages.current_key())

    def _on_page_shown(self, key: str) -> None:
        page = self.pages.current_page()
        if page is None:
            return
        listed = bool(self.pages.entry(key).section)
        self.sidebar.setVisible(listed)
        if listed:
            self.sidebar.show_page(key)
        self.status_bar.show_hints(tuple(page.hints()))
        self.app_bar.find_field.set_placeholder(page.find_placeholder() or _("Find anything"))
        self._acts["back"].setEnabled(self.pages.can_go(-1))
        self._acts["forward"].setEnabled(self.pages.can_go(+1))
        self._restore_widths(key, page)
        focused = self.focusWidget()
        if focused is None or not (self.sidebar is focused or page.isAncestorOf(focused)):
            self._enter_page()

    def _on_find_requested(self, words: str) -> None:
        page = self.pages.current_page()
        if page is None or not page.find_placeholder() or not page.find_words(words):
            self.find_requested.emit(words)

    def _enter_page(self) -> None:
        page = self.pages.current_page()
        if page is not None:
            panels = page.panels()
            enter_panel(panels[0] if panels else page)

    def _next_panel(self, step: int) -> None:
        page = self.pages.current_page()
        if page is not None:
            next_panel([self.sidebar, *(page.panels() or [page])], step)

    def _fold_details(self) -> None:
        page = self.pages.current_page()
        if page is not None:
            page.fold_details()

    def _normal_text(self) -> None:
        theme.current().choose_text_percent(theme.NORMAL_PERCENT)

    def _fit_sidebar(self) -> None:
        self.sidebar.set_folded(self._folded_by_hand or self.width() < theme.current().px(FOLD_BELOW))

    def _on_theme_changed(self) -> None:
        look = theme.current()
        self.setWindowIcon(QIcon(look.app_icon(64)))
        self.remembered.keep_look(look.scheme, look.text_percent)
        for action, scheme in zip(self.scheme_menu.actions(), Scheme, strict=True):
            action.setChecked(look.scheme is scheme)
        self._fit_sidebar()

    # Widths of panes

    def _widths_key(self, page: str) -> str:
        return self.remembered.widths_key(self.role, page, self.screen().size().width())

    def _restore_widths(self, key: str, page: Page) -> None:
        if page.property("widths") is None:
            page.setProperty("widths", True)
            page.restore_widths(self.remembered.settings, self._widths_key(key))

    def _keep_widths(self) -> None:
        for entry in self.pages.entries():
            page = self.pages.page(entry.key)
            if page is not None:
                page.save_widths(self.remembered.settings, self._widths_key(entry.key))
