"""What is on the projector and what could be: preview first, then Show; what is live is frozen until the next Show.

Knows scenes, pages and which screen. Must not know windows or painting beyond the count of pages, nor hold anything
that is not for everyone: the scenes it gets are made of public words already (`ui.projector.shelf`).
"""

from __future__ import annotations

from dataclasses import replace
from enum import Enum, auto

from PySide6.QtCore import QObject, QSettings, QSize, Qt, QTimer, Signal

from a87desk.domain.change_set import ChangeSet
from ui.projector.scene_painting import pages_of
from ui.projector.scenes import BLANK, Scene, SceneKind, TimeShown
from ui.projector.screens import Screen, Screens
from ui.projector.shelf import Choice, SceneShelf, read_shelf
from ui.projector.state import ProjectorState
from ui.session import Session

USUAL_SIZE = QSize(1920, 1080)
LOOK_AFTER_MS = 150
_SCREEN, _DARK, _MOTION = "projector/screen", "projector/dark", "look/reduce_motion"


class Place(Enum):
    """Where the room sees it: nowhere, on a screen of its own, or in a window that can be moved."""

    OFF = auto()
    SCREEN = auto()
    WINDOW = auto()


class Told(Enum):
    """What only the facilitator is told."""

    ONE_SCREEN = auto()
    NOTHING_SHOWN = auto()
    SCREEN_LOST = auto()
    SCREEN_BACK = auto()


class ProjectorControl(QObject):
    """The one state of the projector. Panels call it and follow `changed`; the room's window follows the others."""

    changed = Signal()
    """Something that a panel shows is different."""
    live_changed = Signal()
    """The room sees something else: scene, page, blank or colours. The clock is told apart."""
    time_changed = Signal()
    placed = Signal()
    """It is on, off, or somewhere else."""
    told = Signal(object)
    """A `Told` for the facilitator, or None when there is nothing to tell any more."""
    identify_asked = Signal()
    choice_asked = Signal()
    """Somebody wants to look at the preview and show it."""

    def __init__(self, screens: Screens, settings: QSettings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.screens, self._settings = screens, settings
        self._session: Session | None = None
        self._shelf = SceneShelf()
        self._choice, self._live_choice = Choice(), Choice(SceneKind.BLANK)
        self._page = 0
        self._interrupted = (ProjectorState(), self._live_choice)
        self._live = ProjectorState(dark=str(settings.value(_DARK, "false")) == "true")
        self._place = Place.OFF
        self._shown_on = self._lost = ""
        self._watchers = 0
        self._is_stale, self._wants_show = True, False
        self._waits = QTimer(self, singleShot=True, interval=LOOK_AFTER_MS)
        self._waits.timeout.connect(self._look_if_watched)
        screens.removed.connect(self._on_screen_removed)
        screens.added.connect(self._on_screen_added)
        screens.changed.connect(self.changed)
        # Windows are moved to what is left only after everybody heard that a screen is gone.
        screens.changed.connect(self._check_place, Qt.ConnectionType.QueuedConnection)

    # The workshop

    @property
    def is_open(self) -> bool:
        """Whether a workshop is open, so that there is something to show."""
        return self._session is not None

    def open(self, session: Session) -> None:
        """Show scenes of this workshop from now on."""
        self.close()
        self._session = session
        session.changed.connect(self._on_changed)
        self.changed.emit()
        self._look_if_watched()

    def close(self) -> None:
        """Take everything off the wall and forget the workshop."""
        if self._session is not None:
            self._session.changed.disconnect(self._on_changed)
            self._session = None
        self._waits.stop()
        self._live = ProjectorState(dark=self._live.dark)
        self._shelf, self._choice, self._live_choice = SceneShelf(), Choice(), Choice(SceneKind.BLANK)
        self._page = 0
        self._interrupted = (ProjectorState(), self._live_choice)
        self._lost = ""
        self._is_stale, self._wants_show = True, False
        self._go(Place.OFF)
        self.told.emit(None)
        self.live_changed.emit()
        self.changed.emit()

    def look(self) -> None:
        """Read what could be shown now. What is live stays as it is."""
        session = self._session
        if session is not None:
            self._is_stale = False
            # An answer may still be on its way when another workshop is opened: its words are not for that room.
            session.ask(read_shelf, lambda shelf: self._on_shelf(shelf) if session is self._session else None)

    def watch(self, is_watched: bool) -> None:
        """Keep the preview up to date while a panel shows it; a panel says once that it is seen, and that it is not."""
        self._watchers += 1 if is_watched else -1
        self._look_if_watched()

    # What the panel shows

    @property
    def choice(self) -> Choice:
        return self._choice

    @property
    def live_choice(self) -> Choice:
        """The choice that was shown last."""
        return self._live_choice

    @property
    def shelf(self) -> SceneShelf:
        return self._shelf

    @property
    def preview(self) -> ProjectorState:
        """What Show would show."""
        return replace(self._live, scene=self._shelf.scene(self._choice), page=self._page, is_blank=False)

    @property
    def live(self) -> ProjectorState:
        """What the room sees while it is on."""
        return self._live

    @property
    def place(self) -> Place:
        return self._place

    @property
    def is_on(self) -> bool:
        return self._place is not Place.OFF

    @property
    def live_kind(self) -> SceneKind:
        """The kind of scene the room sees."""
        return SceneKind.BLANK if self._live.is_empty else self._live.scene.kind

    @property
    def is_newer(self) -> bool:
        """Whether what is live would look different now: new words wait for Show."""
        return self.is_on and not self._live.is_empty and self._shelf.scene(self._live_choice) != self._live.scene

    @property
    def is_previewed(self) -> bool:
        """Whether the preview shows something else than the room sees."""
        preview = self.preview
        return not self.is_on or self._live.is_empty or preview.scene != self._live.scene

    @property
    def pages(self) -> int:
        """How many pages the preview has."""
        return self._pages_of(self.preview.scene)

    @property
    def live_pages(self) -> int:
        return self._pages_of(self._live.scene)

    @property
    def size(self) -> QSize:
        """The size of the screen for the room, as far as it is known."""
        screen = self.target()
        return screen.screen.size() if screen is not None and self._place is not Place.WINDOW else USUAL_SIZE

    @property
    def is_motion_reduced(self) -> bool:
        return str(self._settings.value(_MOTION, "false")) == "true"

    # Choosing

    def choose(self, choice: Choice) -> None:
        """Put a scene into the preview, on its first page."""
        if choice != self._choice:
            self._choice, self._page = choice, 0
            self.changed.emit()

    def choose_kind(self, kind: SceneKind) -> None:
        self.choose(replace(self._choice, kind=kind))

    def say(self, text: str) -> None:
        """Put a message to everybody into the preview; `show_now` shows it."""
        self.choose(replace(self._choice, kind=SceneKind.MESSAGE, message=text))

    def turn(self, step: int) -> bool:
        """Show another page of the preview; tell whether there was one."""
        page = self._page + step
        if not 0 <= page < self.pages:
            return False
        self._page = page
        self.changed.emit()
        return True

    def choose_dark(self, dark: bool) -> None:
        """Show dark pictures to the room, or light ones."""
        self._settings.setValue(_DARK, "true" if dark else "false")
        self._live = replace(self._live, dark=dark)
        self._tell_live()

    def choose_still(self, is_still: bool) -> None:
        """Change scenes without a fade."""
        self._settings.setValue(_MOTION, "true" if is_still else "false")
        self.changed.emit()

    def choose_screen(self, key: str) -> None:
        """Show on this screen from now on; what is on moves there, blank first."""
        self._settings.setValue(_SCREEN, key)
        if self._place is Place.SCREEN:
            self._go(Place.OFF)
            self.turn_on()
        self.changed.emit()

    def target(self) -> Screen | None:
        """Return the screen for the room: the one chosen last, else the first that is not the facilitator's."""
        return self.screens.find(str(self._settings.value(_SCREEN, "")))

    # Showing

    def show_now(self) -> None:
        """Show the preview to the room, as it is at this moment."""
        if not self.is_on and not self.turn_on(tell_nothing=False):
            return
        if self._shelf == SceneShelf():  # nobody looked yet: what is asked for comes first
            self._wants_show = True
            self.look()
            return
        self._wants_show = False
        self._live = self.preview
        self._live_choice = self._choice
        self._tell_live()

    def show_newest(self) -> None:
        """Show the preview to the room once it holds what was just written."""
        if self.is_on or self.turn_on(tell_nothing=False):
            self._wants_show = True
            self.look()

    def announce(self, text: str) -> None:
        """Show a message that was written and confirmed elsewhere; no words bring back what it interrupted."""
        if text.strip():
            if self.live_kind is not SceneKind.MESSAGE:
                self._interrupted = (self._live, self._live_choice)
            self.say(text)
            self.show_now()
        elif self.is_on and self.live_kind is SceneKind.MESSAGE:
            before, self._live_choice = self._interrupted
            self._live = replace(before, time=self._live.time, dark=self._live.dark)
            self._tell_live()

    def turn_live(self, step: int) -> bool:
        """Show another page of what is live; tell whether there was one."""
        page = self._live.page + step
        if not 0 <= page < self.live_pages:
            return False
        self._live = replace(self._live, page=page)
        if self._choice == self._live_choice:
            self._page = page
        self._tell_live()
        return True

    def blank(self, is_blank: bool | None = None) -> None:
        """Hide what is live and keep it, or bring it back; None changes from one to the other."""
        if not self.is_on:
            return
        wanted = not self._live.is_blank if is_blank is None else is_blank
        self._live = replace(self._live, is_blank=wanted)
        self._tell_live()

    def set_time(self, time: TimeShown) -> None:
        """Show the running clock as it is now: the one thing that changes without Show."""
        if time != self._live.time:
            self._live = replace(self._live, time=time)
            self.time_changed.emit()

    def toggle(self) -> None:
        """Turn the projector on or off."""
        if self.is_on:
            self.hide()
        else:
            self.turn_on()

    def turn_on(self, *, tell_nothing: bool = True) -> bool:
        """Show what was live before on the screen for the room, blank first; tell whether there is such a screen."""
        if not self.is_open:
            return False
        if self.target() is None:
            self.told.emit(Told.ONE_SCREEN)
            return False
        self._lost = ""
        self._go(Place.SCREEN)
        self._look_if_watched()
        nothing = tell_nothing and self._live.scene == BLANK
        self.told.emit(Told.NOTHING_SHOWN if nothing else None)
        return True

    def open_window(self) -> None:
        """Show it in a window that can be moved, where there is no second screen."""
        if self.is_open:
            self._go(Place.WINDOW)
            self.told.emit(Told.NOTHING_SHOWN if self._live.scene == BLANK else None)

    def hide(self) -> None:
        """Take it off the wall; what was live is kept."""
        self._lost = ""
        self._go(Place.OFF)
        self.told.emit(None)

    def lose_screen(self) -> None:
        """Take it off at once, as its screen is gone; only the facilitator is told. What was live is kept."""
        self._lost = self._shown_on
        self._go(Place.OFF)
        self.told.emit(Told.SCREEN_LOST)

    # What happens

    def _go(self, place: Place) -> None:
        if place is not self._place:
            if place is Place.SCREEN and (target := self.target()) is not None:
                self._shown_on = target.key
            self._place = place
            self.placed.emit()
            self.changed.emit()

    def _tell_live(self) -> None:
        self.live_changed.emit()
        self.changed.emit()
        if self._live.scene != BLANK:
            self.told.emit(None)

    def _on_shelf(self, shelf: SceneShelf) -> None:
        self._shelf = shelf
        self._page = min(self._page, self.pages - 1)
        self.changed.emit()
        if self._wants_show:
            self.show_now()

    def _on_changed(self, _changes: ChangeSet) -> None:
        self._is_stale = True
        if not self._waits.isActive():
            self._waits.start()

    def _look_if_watched(self) -> None:
        if self._is_stale and (self._watchers > 0 or self.is_on):
            self.look()

    def _on_screen_removed(self, key: str) -> None:
        if self._place is Place.SCREEN and key == self._shown_on:
            self.lose_screen()

    def _on_screen_added(self, _key: str) -> None:
        if self._lost and not self.is_on and self.target() is not None:
            self.told.emit(Told.SCREEN_BACK)

    def _check_place(self) -> None:
        """Leave the wall when it became the facilitator's only screen."""
        on = [one.key for one in self.screens.for_the_room()]
        if self._place is Place.SCREEN and self._shown_on not in on:
            self.lose_screen()

    def _pages_of(self, scene: Scene) -> int:
        return len(pages_of(scene, self.size))
