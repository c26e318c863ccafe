"""The open workshop as the screen sees it: commands go in, change sets come out.

Knows commands. How its thread works is `ui.file_thread`'s; pages are not known here.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

from a87desk.commands.command import Command
from a87desk.domain.change_set import ChangeSet
from a87desk.workspace import Workspace
from ui.errand import the_post
from ui.file_thread import Failed, FileThread


class Session(FileThread[Workspace]):
    """An open workshop. `changed` carries every ChangeSet, in order, undo and imports too."""

    changed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._post = the_post()

    def run(
        self, command: Command, then: Callable[[ChangeSet], None] | None = None, failed: Failed | None = None
    ) -> None:
        """Save what a person did; `then` hears when it is on the disk."""
        self.act(lambda workspace: workspace.run(command), then, failed)

    def undo(self) -> None:
        """Take back the last act."""
        self.act(lambda workspace: workspace.undo())

    def redo(self) -> None:
        """Bring back the act taken back last."""
        self.act(lambda workspace: workspace.redo())

    def _keep(self, file: Workspace) -> None:
        super()._keep(file)
        file.observers.append(lambda changes: self._post.posted.emit(_Changed(self, changes)))


@dataclass(frozen=True, slots=True)
class _Changed:
    """Changes on their way from the file's thread to who shows them."""

    session: Session
    changes: ChangeSet

    def arrive(self) -> None:
        if isValid(self.session):
            self.session.changed.emit(self.changes)
