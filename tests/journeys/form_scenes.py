"""Forms scrolled to what documents take from them: the workshop's words, how results are called, attribution, office.

Knows the pages and the sample. Must not assert.
"""

from __future__ import annotations

from PySide6.QtWidgets import QScrollArea, QWidget

from a87desk.domain.vocabulary import NoteKind
from tests.journeys import notes_scenes, people_scenes
from tests.journeys.workshop_scenes import opened, settle_window
from ui.pages.agenda.place_pane import PlacePane
from ui.pages.agenda.timeline_pane import TimelinePane
from ui.pages.notes.page import NotesPage


def workshop_documents() -> QWidget:
    """The form of the workshop at what is printed in its documents."""
    window = opened("agenda")
    window.resize(1366, 768)
    window.show()
    places = window.findChild(PlacePane)
    assert places is not None
    places.list.setCurrentIndex(places.list.model().index(0, 0))
    settle_window()
    return _scrolled(window, "Lines above the title, such as country and ministry")


def session_results() -> QWidget:
    """The form of a session at the choice of what its results are called."""
    window = opened("agenda")
    window.resize(1366, 768)
    window.show()
    line = window.findChild(TimelinePane)
    assert line is not None
    line.list.setCurrentIndex(line.list.model().index(2, 0))
    settle_window()
    return _scrolled(window, "What its results are called")


def note_attribution() -> QWidget:
    """The details of a note at the choice of how it may be attributed."""
    window = notes_scenes.notes()
    window.resize(1366, 768)
    window.show()
    page = window.findChild(NotesPage)
    assert page is not None
    lines = page._list_pane.model.rows()
    page._list_pane.choose(next(place for place, line in enumerate(lines) if line.kind == NoteKind.GOOD_PRACTICE))
    return _scrolled(window, "How it may be attributed")


def person_in_office() -> QWidget:
    """The form of a person at the choice of a public office."""
    window = people_scenes.participant_form()
    window.resize(1366, 768)
    window.show()
    return _scrolled(window, "Acts in a public office")


def _scrolled(window: QWidget, name: str) -> QWidget:
    """Bring the field with this name into view."""
    settle_window()
    field = next(
        (one for one in window.findChildren(QWidget) if one.accessibleName() == name and one.isVisible()), None
    )
    area = field.parentWidget() if field is not None else None
    while area is not None and not isinstance(area, QScrollArea):
        area = area.parentWidget()
    if isinstance(area, QScrollArea) and field is not None:
        area.ensureWidgetVisible(field, 0, 320)
    settle_window()
    return window


SCENES = {
    "form-workshop": workshop_documents,
    "form-session": session_results,
    "form-note": note_attribution,
    "form-person": person_in_office,
}
