"""The Library page: bundles of many countries go in; workshops, and priorities that can be searched, come out.

Knows the page; the library, on a thread of its own, knows the rest.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from a87desk.domain.bundle_errors import UnknownSigner
from a87desk.domain.errors import A87Error
from a87desk.exchange.consent import NO_CONSENT, Consent
from a87desk.i18n import _, ngettext
from a87desk.library.library import Library
from a87desk.store.library_file import LibraryPriority, LibraryWorkshop
from ui.file_thread import FileThread
from ui.pages.library.lists import (
    FoundPriority,
    PriorityDelegate,
    PriorityListModel,
    WorkshopDelegate,
    WorkshopListModel,
    place_of,
)
from ui.widgets.buttons import Button, ButtonKind
from ui.widgets.card_list import CardListView
from ui.widgets.fields import FindField
from ui.widgets.headers import Hint, PaneHeader
from ui.widgets.notices import EmptyState
from ui.widgets.spacing import space
from ui.widgets.splitter_page import SplitterPage

AskCode = Callable[[str, str], bool]
"""Given a file and the code of its laptop, whether the person accepts that laptop."""


@dataclass(frozen=True, slots=True)
class _Contents:
    workshops: list[LibraryWorkshop]
    priorities: list[LibraryPriority]


class LibraryPage(SplitterPage):
    """The workshops of a library and their priorities."""

    def __init__(
        self,
        library: FileThread[Library],
        show_problem: Callable[[A87Error], None],
        ask_code: AskCode,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(_("Workshops"), parent=parent)
        self._library = library
        self._show_problem, self._ask_code = show_problem, ask_code
        self._contents = _Contents([], [])
        self._waiting: list[Path] = []
        self._build()
        self._connect()
        self.read()

    def panels(self) -> Sequence[QWidget]:
        return (self._workshops, self._priorities)

    def _build(self) -> None:
        self._find = FindField(_("Find in all priorities"))
        self._import = Button(_("Import bundles…"), ButtonKind.MAIN, icon="download")
        self.header.add_action(self._find)
        self.header.add_action(self._import)
        self._workshop_model, self._priority_model = WorkshopListModel(), PriorityListModel()
        self._workshops = CardListView(_("Workshops"), bare=False)
        self._workshops.setItemDelegate(WorkshopDelegate(self._workshops))
        self._workshops.setModel(self._workshop_model)
        self._priorities = CardListView(_("Priorities"), bare=False)
        self._priorities.setItemDelegate(PriorityDelegate(self._priorities))
        self._priorities.setModel(self._priority_model)
        self._empty = EmptyState("library", _("No workshops yet"), _("Import the bundles you received."))
        for widget in (self._workshops, self._empty):
            widget.hide()
        self._workshop_header = PaneHeader(_("Workshops"))
        self._priority_header = PaneHeader(_("Priorities"))
        self.add_pane(_pane(self._workshop_header, self._empty, self._workshops), 470, least=320)
        self.add_pane(_pane(self._priority_header, self._priorities), 700, least=400, stretch=1)
        self.set_hints((Hint(("↑", "↓"), _("Choose a workshop")), Hint(("F6",), _("Next panel"))))

    def _connect(self) -> None:
        self._import.clicked.connect(self._on_import)
        self._empty.add_button(_("Import bundles…"), self._on_import, icon="download")
        self._find.changed.connect(lambda _words: self.read())
        self._workshops.selectionModel().currentChanged.connect(lambda *_places: self._show_priorities())

    def read(self) -> None:
        """Read the library anew, with the words in the find field."""
        words = self._find.text()
        self._library.ask(lambda library: _Contents(library.workshops(), library.priorities(words)), self._show)

    def add(self, bundles: Sequence[Path], consent: Consent = NO_CONSENT) -> None:
        """Add bundles one after the other; an unknown laptop is asked about, a refused file does not stop the rest."""
        self._waiting = list(bundles)
        self._add_next(consent)

    def _add_next(self, consent: Consent) -> None:
        if not self._waiting:
            self.read()
            return
        bundle = self._waiting[0]

        def failed(problem: A87Error) -> None:
            if isinstance(problem, UnknownSigner) and self._ask_code(bundle.name, str(problem.places["words"])):
                self._add_next(Consent(consent.codes | {str(problem.places["words"])}))
                return
            self._show_problem(problem)
            self._go_on(consent)

        self._library.ask(lambda library: library.add(bundle, consent), lambda _arrival: self._go_on(consent), failed)

    def _go_on(self, consent: Consent) -> None:
        self._waiting = self._waiting[1:]
        self._add_next(consent)

    def _show(self, contents: _Contents) -> None:
        self._contents = contents
        self._workshop_model.show_rows(contents.workshops)
        self._workshops.setVisible(bool(contents.workshops))
        self._empty.setVisible(not contents.workshops)
        if contents.workshops and not self._workshops.currentIndex().isValid():
            self._workshops.setCurrentIndex(self._workshop_model.index(0, 0))
        countries = len({place_of(one) for one in contents.workshops})
        self.header.set_text(ngettext("{count} country", "{count} countries", countries).format(count=countries))
        self._workshop_header.set_text(str(len(contents.workshops)))
        self._show_priorities()

    def _show_priorities(self) -> None:
        words = self._find.text()
        chosen = self._workshop_model.row_at(self._workshops.currentIndex())
        places = {one.id: place_of(one) for one in self._contents.workshops}
        shown = [
            FoundPriority(places.get(one.workshop_id, ""), one, words)
            for one in self._contents.priorities
            if words or (chosen and one.workshop_id == chosen.id)
        ]
        self._priority_model.show_rows(shown)
        found = ngettext("{count} found in all countries", "{count} found in all countries", len(shown))
        self._priority_header.set_text(found.format(count=len(shown)) if words else str(len(shown)))

    def _on_import(self) -> None:
        chosen, _filter = QFileDialog.getOpenFileNames(self, _("Import bundles"), "", _("Bundles (*.a87b)"))
        self.add([Path(one) for one in chosen])


def _pane(*widgets: QWidget) -> QWidget:
    pane = QWidget()
    box = QVBoxLayout(pane)
    space(box)
    for widget in widgets[:-1]:
        box.addWidget(widget)
    box.addWidget(widgets[-1], 1)
    box.addStretch(0)
    return pane
