"""Beginning a workshop like a past one: the question, the look into the past file, and the new file.

Knows the dialog and where recent workshops are remembered. The past file is only read, on a thread of its own.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from a87desk.domain.errors import A87Error
from a87desk.settings import change_settings, load_settings
from ui.main_window import MainWindow
from ui.session import Session

if TYPE_CHECKING:
    from a87desk.reading.past_workshop import PastWorkshop
    from a87desk.workspace import Workspace


Open = Callable[[Callable[[], "Workspace"]], None]
Seen = Callable[["PastWorkshop"], None]
Failed = Callable[[A87Error], None]


def like_past(
    window: MainWindow, folder: Path, documents: Path, session: Callable[[], Session | None], open_: Open
) -> Callable[[], None]:
    """Return what asks which past workshop, what comes along and how the new one begins, makes it and opens it.

    `folder` is that of the settings, `documents` that of workshops; `session` tells what is open now.
    """

    def begin() -> None:
        from a87desk.workspace import workspace_like
        from ui.beginning import free_path
        from ui.dialogs.like_past import LikePastDialog

        settings = load_settings(folder)
        recent = [one for one in settings.recent if Path(one.path).exists()]
        dialog = LikePastDialog(recent, settings.author, partial(_look, window, session()), window)
        dialog.exec()
        past, wanted = dialog.past, dialog.wanted
        if past is None or wanted is None:
            return
        name = dialog.author.text().strip()
        change_settings(folder, author=name)
        open_(lambda: workspace_like(free_path(documents, wanted.title), past, wanted, name))

    return begin


def _look(window: MainWindow, session: Session | None, path: Path, seen: Seen, failed: Failed) -> None:
    from a87desk.domain.bundle_errors import AlreadyOpen

    def not_read(problem: A87Error) -> None:
        if isinstance(problem, AlreadyOpen) and session is not None:
            session.ask(_what_is_open, seen, failed)  # it is the one that is open in this window
        else:
            failed(problem)

    _look_into(path, seen, not_read, window)


def _what_is_open(workspace: Workspace) -> PastWorkshop:
    from a87desk.reading.past_workshop import past_workshop

    return past_workshop(workspace.read, workspace.workshop)


@dataclass(frozen=True, slots=True)
class _Found:
    """What was found in a file that is closed again."""

    past: PastWorkshop

    def close(self) -> None:
        """There is nothing left to close."""


def _look_into(path: Path, seen: Seen, failed: Failed, window: MainWindow) -> None:
    from a87desk.workspace import looked_into
    from ui.file_thread import FileThread

    thread: FileThread[_Found] = FileThread(window)

    def read() -> _Found:
        with looked_into(path) as workspace:
            return _Found(_what_is_open(workspace))

    def tell(past: PastWorkshop) -> None:
        thread.close()
        thread.deleteLater()
        seen(past)

    def not_read(problem: A87Error) -> None:
        thread.close()
        thread.deleteLater()
        failed(problem)

    thread.open(read, lambda: thread.ask(lambda found: found.past, tell), not_read)
