"""What is to be photographed. A scene is a function that returns a widget in the state that its picture shows.

Knows the pages and made-up contents. Must not assert: pictures are for people, tests lie beside.
To add a page, write a function that builds it and name it in SCENES. A widget that should have the keyboard in the
picture is the scene's attribute `focused`.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, QSettings, QSize, Qt
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from tests.journeys import (
    afterwards_scenes,
    comments_scenes,
    consensus_scenes,
    correction_scenes,
    desks,
    follow_up_scenes,
    form_scenes,
    glossary_scenes,
    group_scenes,
    made_up,
    notes_scenes,
    people_scenes,
    plenary_scenes,
    print_scenes,
    priority_scenes,
    projector_scenes,
    record_scenes,
    report_scenes,
    roadmap_scenes,
    run_scenes,
    sheet_scenes,
    slips_scenes,
    vote_scenes,
    workshop_scenes,
)
from tests.journeys.gallery import Gallery
from ui import theme
from ui.frame.app_bar import MenuName
from ui.frame.page_entry import PageEntry
from ui.frame.sidebar import Badge
from ui.garbage import GarbageCollection
from ui.look import start_look
from ui.main_window import MainWindow
from ui.pages.start.start_page import FACILITATOR, StartPage
from ui.painting.pills import PillKind
from ui.tokens import Scheme
from ui.widgets.buttons import Button, ButtonKind
from ui.widgets.headers import Hint, PaneHeader
from ui.widgets.splitter_page import SplitterPage

SIZE = QSize(1366, 768)
VARIANTS = {
    "light": (Scheme.LIGHT, Qt.LayoutDirection.LeftToRight),
    "dark": (Scheme.DARK, Qt.LayoutDirection.LeftToRight),
    "rtl": (Scheme.LIGHT, Qt.LayoutDirection.RightToLeft),
}


def components() -> QWidget:
    """Every building block in every state."""
    page = Gallery()
    page.setFixedWidth(683)
    return page


def start() -> QWidget:
    """The start page of a facilitator who has been here before."""
    page = StartPage()
    page.set_recent(made_up.RECENT)
    page.set_templates(made_up.TEMPLATES)
    page.set_role(FACILITATOR)
    page.set_folder("Documents › A87Desk")
    return _window(page)


def start_first_time() -> QWidget:
    """The start page as it is after installing."""
    page = StartPage()
    page.set_templates(made_up.TEMPLATES)
    return _window(page)


def frame() -> QWidget:
    """The window with a sidebar, a page of three panes, hints, a banner and the undo bar."""
    window = MainWindow(QSettings("", QSettings.Format.IniFormat))
    for menu in (MenuName.FILE, MenuName.EDIT, MenuName.WORKSHOP, MenuName.HELP):
        window.add_act(menu, "Nothing", lambda: None)
    for entry in made_up.ENTRIES:
        window.add_page(entry, _sample_page)
    window.set_badge("consensus", Badge("3"))
    window.set_badge("exchange", Badge("1", PillKind.WARN))
    window.status_bar.show_saved("12:41")
    window.status_bar.set_item("offline", "Works offline", "wifi-off")
    window.status_bar.set_item("role", "Facilitator", "user")
    window.show_page("consensus")
    window.offer_undo("3 recommendations are now in theme 6, “Map what already exists first”.", lambda: None)
    return window


def _sample_page() -> SplitterPage:
    page = SplitterPage("Consensus", "Day 2, session 2 · 25 recommendations from 5 groups")
    page.header.add_action(Button("Rule: at least 2 of 5 groups", icon="sliders-horizontal"))
    page.header.add_action(Button("Show on projector", ButtonKind.MAIN, icon="projector"))
    for title, width, stretch in (("Suggestions", 338, 0), ("Themes", 564, 1), ("Not in a theme yet", 292, 0)):
        pane = QWidget()
        box = QVBoxLayout(pane)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(PaneHeader(title, "3 to check"))
        box.addStretch(1)
        page.add_pane(pane, width, least=200, stretch=stretch)
    page.set_hints((Hint(("↵",), "Accept"), Hint(("Space",), "Split"), Hint(("1", "…", "9"), "Put in theme")))
    page.hint_bar.set_end("Added “Google mechanism” to theme 1", "undo-2")
    return page


def _window(page: StartPage) -> MainWindow:
    window = MainWindow(QSettings("", QSettings.Format.IniFormat))
    window.add_page(PageEntry("start", "Start", "", ""), lambda: page)
    for menu in (MenuName.FILE, MenuName.HELP):
        window.add_act(menu, "Nothing", lambda: None)
    window.status_bar.set_item("offline", "Works offline", "wifi-off")
    window.status_bar.set_item("language", "English", "languages")
    window.status_bar.set_item("theme", "Follow system theme", "contrast", window.scheme_menu)
    window.show_page("start")
    return window


SCENES: dict[str, Callable[[], QWidget]] = {
    "components": components,
    "frame": frame,
    "start": start,
    "start-first-time": start_first_time,
    "new-from-past": afterwards_scenes.new_from_past,
    "agenda": workshop_scenes.agenda,
    "run": run_scenes.run,
    "run-late": run_scenes.run_late,
    "participants": people_scenes.participants,
    "participants-form": people_scenes.participant_form,
    "participants-names": people_scenes.participants_names,
    "participants-import": people_scenes.participants_import,
    "filled-sheet": sheet_scenes.filled_sheet,
    "groups": group_scenes.groups,
    "groups-make": group_scenes.groups_make,
    "groups-marketplace": group_scenes.groups_marketplace,
    "groups-open-space": group_scenes.groups_open_space,
    "notes": notes_scenes.notes,
    "notes-one-line": notes_scenes.notes_one_line,
    "notes-paste": notes_scenes.notes_paste,
    "notes-recover": notes_scenes.notes_recover,
    "notes-find": notes_scenes.notes_find,
    "notes-picture": notes_scenes.notes_picture,
    "records": record_scenes.records,
    "records-decisions": record_scenes.records_decisions,
    "read-back": record_scenes.read_back,
    "read-back-facilitator": record_scenes.read_back_of_facilitator,
    "consensus": workshop_scenes.consensus,
    "print": print_scenes.printing,
    "slips": slips_scenes.slips,
    "slips-low": slips_scenes.slips_low,
    "moments": slips_scenes.moments,
    "moments-name": slips_scenes.named_moment,
    "groups-from-themes": slips_scenes.groups_from_themes,
    "slips-group": slips_scenes.slips_of_a_group,
    "matrix": afterwards_scenes.matrix_page,
    "evaluation": afterwards_scenes.evaluation_page,
    **report_scenes.SCENES,
    **correction_scenes.SCENES,
    **roadmap_scenes.SCENES,
    "exchange": workshop_scenes.exchange,
    "library": workshop_scenes.library,
    **priority_scenes.SCENES,
    **consensus_scenes.SCENES,
    **follow_up_scenes.SCENES,
    **comments_scenes.SCENES,
    **form_scenes.SCENES,
    **glossary_scenes.SCENES,
    **projector_scenes.SCENES,
    **plenary_scenes.SCENES,
    **vote_scenes.SCENES,
}


_SIZES = {
    **projector_scenes.SIZES,
    **plenary_scenes.SIZES,
    **vote_scenes.SIZES,
    **priority_scenes.SIZES,
    **comments_scenes.SIZES,
}


def take_pictures(folder: Path, names: Sequence[str], variants: Sequence[str] = tuple(VARIANTS)) -> Iterator[Path]:
    """Write NAME-VARIANT.png for each scene and variant, and tell each file as it is there."""
    folder.mkdir(parents=True, exist_ok=True)
    app = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(app, QApplication)
    start_look(app)
    GarbageCollection(app)
    app.processEvents()  # the letters of other scripts come after the first picture
    for name in names:
        for variant in variants:
            scheme, direction = VARIANTS[variant]
            app.setLayoutDirection(direction)
            theme.current().choose_scheme(scheme)
            file = folder / f"{name}-{variant}.png"
            _take(app, SCENES[name](), file, _SIZES.get(name, SIZE))
            yield file
    app.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def _take(app: QApplication, page: QWidget, file: Path, size: QSize) -> None:
    page.resize(size)
    page.show()
    page.activateWindow()
    focused = getattr(page, "focused", None)
    if isinstance(focused, QWidget):
        focused.setFocus()
    for _round in range(5):
        app.processEvents()
    page.grab().save(str(file))
    desks.close_all()
    page.close()
    page.deleteLater()
    for window in app.topLevelWidgets():
        window.hide()  # a window under the scene may refuse to close: something is typed in it
    app.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)  # without a running loop nobody else does
    app.processEvents()
