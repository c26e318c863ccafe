"""What a page is given besides its own: the open workshop, long work, and the window's ways to speak to a person.

Knows no page. Made once for each open workshop by `ui.desk`.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from a87desk.domain.errors import A87Error
from ui.room import Room
from ui.session import Session
from ui.tasks import TaskRunner

if TYPE_CHECKING:
    from a87desk.reading.found import FoundRecord
    from ui.projector.control import ProjectorControl


@dataclass(frozen=True, slots=True)
class Context:
    """The surroundings of a page.

    `offer_undo` says in the undo bar what was done; `show_problem` shows a known problem above the page; `go_to` shows
    another page by its key, `go_to_record` a record on its page; `open_bundle` asks for a bundle, or takes this one,
    and merges it after a look. `set_badge` says beside a page's name how much waits there. `key_folder` holds this
    laptop's key and settings, `export_folder` is where save dialogs start. `room` is the running day, `projector` the
    preview and what the room sees; None where there is none.
    """

    session: Session
    runner: TaskRunner
    key_folder: Path
    export_folder: Path
    offer_undo: Callable[[str], None]
    show_problem: Callable[[A87Error], None]
    show_done: Callable[[str], None]
    go_to: Callable[[str], None]
    open_bundle: Callable[[Path | None], None]
    set_badge: Callable[[str, int], None] = lambda _page, _count: None
    room: Room | None = None
    projector: ProjectorControl | None = None
    go_to_record: Callable[[FoundRecord], None] = lambda _found: None
