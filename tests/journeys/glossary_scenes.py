"""Pictures of the glossary: an idea with words of the workshop's own, and a word that nobody knows yet.

Knows the dialog and a workshop with a few own words. Must not assert.
"""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QWidget

from a87desk.commands.glossary_term import AddGlossaryTerm
from a87desk.workspace import open_workspace
from tests.journeys.workshop_scenes import wait_until
from tests.journeys.workshops import copied_forum
from ui.context import Context
from ui.dialogs.glossary.dialog import GlossaryDialog
from ui.session import Session
from ui.tasks import TaskRunner

_HELD: list[Session] = []


def glossary_dialog(words: str = "") -> GlossaryDialog:
    """Return the dialog on the NGO Forum with words of its own."""
    folder = Path(tempfile.mkdtemp())
    forum = copied_forum(folder)
    forum.run(AddGlossaryTerm("NGO", ("amicales", "groupements de quartier"), "fr"))
    forum.run(AddGlossaryTerm("NGO", ("नागरिक समाज",), "ne"))
    forum.run(AddGlossaryTerm("kamaiya", ("kamaiya", "kamaiya system", "haliya"), ""))
    forum.close()
    session = Session()
    _HELD.append(session)
    ready: list[bool] = []
    session.open(lambda: open_workspace(folder / "forum.a87", "Facilitator"), lambda: ready.append(True), print)
    wait_until(lambda: bool(ready))
    context = Context(
        session=session, runner=TaskRunner(), key_folder=folder, export_folder=folder, offer_undo=print,
        show_problem=print, show_done=print, go_to=print, open_bundle=print,
    )  # fmt: skip
    dialog = GlossaryDialog(context)
    wait_until(lambda: dialog.ideas.model().rowCount() > 0)
    dialog.search.edit.setText(words)
    return dialog


def glossary() -> QWidget:
    """The glossary as it opens."""
    return glossary_dialog()


def glossary_unknown() -> QWidget:
    """A word that the glossary does not know."""
    return glossary_dialog("haruwa-charuwa")


SCENES: dict[str, Callable[[], QWidget]] = {"glossary": glossary, "glossary-unknown": glossary_unknown}
