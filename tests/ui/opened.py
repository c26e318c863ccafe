"""An open workshop for tests of pages: a session over a real file, and a context that remembers what it was asked."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from pytestqt.qtbot import QtBot

from a87desk.clock import Clock, wall_clock
from a87desk.domain.errors import A87Error
from a87desk.workspace import Workspace
from ui.context import Context
from ui.session import Session
from ui.tasks import TaskRunner


@dataclass
class Asked:
    """What a page asked of its surroundings, in order."""

    undo: list[str] = field(default_factory=list)
    problems: list[A87Error] = field(default_factory=list)
    done: list[str] = field(default_factory=list)
    pages: list[str] = field(default_factory=list)
    bundles: list[Path | None] = field(default_factory=list)


def open_session(qtbot: QtBot, workspace: Workspace, path: Path, clock: Clock = wall_clock) -> Session:
    """Close a workspace that a test prepared and open its file in a session."""
    from a87desk.workspace import open_workspace

    workspace.close()
    session = Session()
    ready: list[bool] = []
    session.open(
        lambda: open_workspace(path, "Facilitator", clock=clock), lambda: ready.append(True), lambda problem: None
    )
    qtbot.waitUntil(lambda: bool(ready))
    return session


def context_of(session: Session, folder: Path) -> tuple[Context, Asked]:
    """Return a context for a page, and the record of what the page asks."""
    asked = Asked()
    context = Context(
        session=session,
        runner=TaskRunner(),
        key_folder=folder / "key",
        export_folder=folder,
        offer_undo=asked.undo.append,
        show_problem=asked.problems.append,
        show_done=asked.done.append,
        go_to=asked.pages.append,
        open_bundle=asked.bundles.append,
    )
    return context, asked


def finish(qtbot: QtBot, session: Session) -> None:
    """Wait until everything asked of the session so far was answered."""
    answered: list[bool] = []
    session.ask(lambda workspace: True, answered.append)
    qtbot.waitUntil(lambda: bool(answered))
