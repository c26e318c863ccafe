"""The way to the Roadmap page: starting the roadmap from the ranked themes, where that page is part of the program.

Knows the name of the act and of the page. Must not know what a roadmap holds.
"""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module

from a87desk.commands.command import Command

PAGE = "roadmap"


def roadmap_starter() -> Callable[[tuple[str, ...]], Command] | None:
    """Return what makes the act of the themes in their order, None where there is no such page."""
    try:
        import_module("ui.pages.roadmap.page")
        found = getattr(import_module("a87desk.commands.start_roadmap"), "StartRoadmap", None)
    except ModuleNotFoundError:
        return None
    return found
