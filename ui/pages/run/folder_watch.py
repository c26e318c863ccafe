"""Watches the folder where bundles come: looks now and then, tells what waits, and merges nothing by itself.

Knows folders and the open workshop's list of arrivals. The look is taken beside the window, as sticks are slow.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal

from a87desk.domain.change_set import ChangeSet
from a87desk.domain.errors import A87Error
from a87desk.exchange.signature import load_or_make_laptop_key
from a87desk.exchange.waiting import FolderLook, Heads, Known, Waiting, look_into
from a87desk.i18n import _
from a87desk.settings import change_settings, load_settings
from a87desk.workspace import Workspace
from ui.context import Context
from ui.tasks import Work

SETTLE_MS, AGAIN_MS = 700, 20_000
"""How long a folder is left alone after something was written into it; how often it is looked at anyway."""


class FolderWatch(QObject):
    """One folder for each workshop, remembered by this laptop. `looked` tells that `look` is another one."""

    looked = Signal()

    def __init__(self, context: Context, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._workshop_id = ""
        self.folder: Path | None = None
        self.look = FolderLook(is_there=True)
        self._is_looking = self._is_wanted = False
        self._heads: Heads = {}
        self._watcher = QFileSystemWatcher(self)
        self._settle = QTimer(self, singleShot=True, interval=SETTLE_MS)
        self._again = QTimer(self, interval=AGAIN_MS)
        self._watcher.directoryChanged.connect(lambda _path: self._settle.start())
        self._settle.timeout.connect(self.check)
        self._again.timeout.connect(self.check)
        context.session.changed.connect(self._on_changed)
        context.session.ask(lambda workspace: workspace.workshop_id, self._on_workshop)

    @property
    def next(self) -> Waiting | None:
        """The bundle that waits longest, None for none."""
        return next(iter(self.look.waiting), None)

    def choose(self, folder: Path) -> None:
        """Watch a folder from now on."""
        watched = load_settings(self._context.key_folder).watched
        try:
            change_settings(self._context.key_folder, watched={**watched, self._workshop_id: str(folder)})
        except A87Error as problem:  # it is watched all the same, until the program ends
            self._context.show_problem(problem)
        self._watch(folder)

    def check(self) -> None:
        """Look into the folder now."""
        folder = self.folder
        if folder is None:
            return
        if self._is_looking:
            self._is_wanted = True
            return
        self._is_looking = True
        self._context.session.ask(_known, lambda known: self._look_into(folder, known), lambda _problem: self._end())

    def _look_into(self, folder: Path, known: Known) -> None:
        """Look beside the window; what the file knows was asked before, so that nothing waits for a closed file."""
        key_folder, heads = self._context.key_folder, self._heads

        def work(work: Work) -> FolderLook:
            own = load_or_make_laptop_key(key_folder).public_key
            return look_into(folder, replace(known, own_key=own), work.check, heads)

        self._context.runner.run(
            _("Looking into the folder"), work, self._on_look, lambda _problem: self._end(), self._end
        )

    def _on_workshop(self, workshop_id: str) -> None:
        self._workshop_id = workshop_id
        folder = load_settings(self._context.key_folder).watched.get(workshop_id)
        if folder:
            self._watch(Path(folder))

    def _watch(self, folder: Path) -> None:
        if self._watcher.directories():
            self._watcher.removePaths(self._watcher.directories())
        self.folder = folder
        self._follow(folder)
        self._again.start()
        self.check()

    def _follow(self, folder: Path) -> None:
        if folder.is_dir() and str(folder) not in self._watcher.directories():
            self._watcher.addPath(str(folder))

    def _on_look(self, look: FolderLook) -> None:
        if self.folder is not None and look.is_there:
            self._follow(self.folder)  # a stick that was put back
        self.look = look
        self._end()
        self.looked.emit()

    def _end(self) -> None:
        self._is_looking = False
        if self._is_wanted:
            self._is_wanted = False
            self.check()

    def _on_changed(self, _changes: ChangeSet) -> None:
        """Something came in, or was taken back: what waits may be another."""
        if self.look.waiting:
            self._settle.start()


def _known(workspace: Workspace) -> Known:
    came = frozenset(entry.sha256 for entry in workspace.store.ledger.arrivals())
    return Known(workspace.workshop_id, came)
