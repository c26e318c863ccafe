"""The menu of a row: under which pillar, objective or output an action is to stand.

Knows the roadmap's parts. Must not know how an act is carried out.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QMenu, QWidget

from a87desk.commands.command import Command
from a87desk.commands.record import ChangeRecord
from a87desk.commands.roadmap import MoveAction
from a87desk.domain.action import Action
from a87desk.domain.vocabulary import ActionStatus, Pillar, word_for
from a87desk.i18n import _
from a87desk.reading.roadmap import Roadmap
from ui.pages.roadmap.rows import ActionRow, AnyRow

MOST_WORDS = 50


def row_menu(parent: QWidget, row: AnyRow, roadmap: Roadmap, run: Callable[[Command], None]) -> QMenu:
    """Return the menu of a row with what is particular to it; the page adds the rest."""
    menu = QMenu(parent)
    if not isinstance(row, ActionRow):
        return menu
    action = row.one.id
    status = menu.addMenu(_("Status"))
    for one in ActionStatus:
        entry = status.addAction(word_for(one), partial(run, ChangeRecord(Action, action, {"status": one})))
        entry.setCheckable(True)
        entry.setChecked(row.action.status is one)
    pillars = menu.addMenu(_("Move to pillar"))
    for pillar in (*Pillar, None):
        words = word_for(pillar) if pillar else _("No pillar given")
        pillars.addAction(words, partial(run, MoveAction(action, "", {"pillar": pillar})))
    under = menu.addMenu(_("Move under"))
    for words, output_id, objective_id in places_of(roadmap):
        fields = {"output_id": output_id, "objective_id": objective_id}
        under.addAction(words.replace("&", "&&"), partial(run, MoveAction(action, "", fields)))
    return menu


def places_of(roadmap: Roadmap) -> list[tuple[str, str | None, str | None]]:
    """Return where an action can stand: words, output, objective."""
    places: list[tuple[str, str | None, str | None]] = []
    for objective in roadmap.objectives:
        places.append((short_words(f"{objective.number} {objective.objective.text}"), None, objective.objective.id))
        places += [(short_words(f"{one.number} {one.output.text}"), one.output.id, None) for one in objective.outputs]
    return [*places, (_("Under no objective"), None, None)]


def short_words(words: str) -> str:
    """Return words that fit into a menu."""
    line = " ".join(words.split())
    return line if len(line) <= MOST_WORDS else line[: MOST_WORDS - 1].rstrip() + "…"
