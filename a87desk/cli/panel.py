"""A panel's decisions from a file, carried out in a workshop with the same commands as on the screen.

All codes are looked up before the first command runs, so a mistake in the file changes nothing. Doing it twice changes
nothing either.
"""

from __future__ import annotations

from a87desk.commands.theme import AcceptSuggestion, SayNotTheSame
from a87desk.domain.theme import Theme
from a87desk.importing.panel_document import PanelDocument, ids_of
from a87desk.reading.codes import coded_recommendations
from a87desk.workspace import Workspace


def apply_panel(workspace: Workspace, panel: PanelDocument) -> None:
    """Make the panel's themes, or add to those of the same name, and keep what is not the same.

    Raises:
        NotAPanel: a code that no recommendation here has.
    """
    known = {one.code: one.id for one in coded_recommendations(workspace.read)}
    themes = [(one.name, ids_of(one.recommendations, known)) for one in panel.themes]
    apart = [(ids_of(one.recommendations, known), one.reason) for one in panel.not_the_same]
    for name, recommendation_ids in themes:
        here = workspace.read.all(Theme, "name = ?", (name,), "number, id")
        workspace.run(AcceptSuggestion(recommendation_ids, name, here[0].id if here else ""))
    for recommendation_ids, reason in apart:
        workspace.run(SayNotTheSame(recommendation_ids, reason=reason))
