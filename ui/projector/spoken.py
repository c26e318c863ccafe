"""What is on the projector as words: for screen readers, and for people who cannot see the wall.

Knows scenes. Must not know painting. The seconds of a clock are not told, or a screen reader would never be silent.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize

from a87desk.i18n import _
from ui.projector.scene_painting import pages_of
from ui.projector.scenes import Mark, SceneKind, SceneRow, TimeShown
from ui.projector.state import ProjectorState


def spoken_state(state: ProjectorState, size: QSize) -> str:
    """Return everything that is seen, line by line; of a list the page that is shown."""
    scene = state.scene
    if state.is_empty:
        return _("Nothing is shown")
    if scene.kind is SceneKind.TIMER:
        return "\n".join(part for part in _time_lines(state.time, scene.title, scene.nothing) if part)
    if scene.kind is SceneKind.MESSAGE:
        return "\n".join(part for part in (scene.title, scene.message or scene.nothing) if part)
    pages = pages_of(scene, size)
    page = min(state.page, len(pages) - 1)
    head = _("Group {number}: {title}").format(number=scene.group, title=scene.title) if scene.group else scene.title
    lines = [head, scene.subtitle, *(_row(row) for row in pages[page])]
    if not any(row.words for row in pages[page]):
        lines.append(scene.nothing)
    if len(pages) > 1:
        lines.append(_("Page {page} of {count}").format(page=page + 1, count=len(pages)))
    return "\n".join(line for line in lines if line)


def _time_lines(time: TimeShown, title: str, nothing: str) -> Sequence[str]:
    if not time.clock:
        return (time.title or title, nothing)
    return (time.title or title, _minutes(time.clock), time.words, time.line)


def _minutes(clock: str) -> str:
    """Return a clock without its seconds."""
    return _("{time} minutes").format(time=clock.rpartition(":")[0] or clock)


def _row(row: SceneRow) -> str:
    mark = {
        Mark.THEME: _("Theme {number}").format(number=row.number),
        Mark.GROUP: _("Group {number}").format(number=row.number),
        Mark.CODE: row.code,
        Mark.NUMBER: str(row.number),
    }[row.mark]
    raised = ", ".join(str(number) for number, is_raised in row.strip if is_raised)
    groups = _("groups {numbers}").format(numbers=raised) if raised else ""
    place = _("Place {place}").format(place=row.place) if row.place and row.place != "–" else ""
    rule = "" if row.common else _("below the rule")
    return ". ".join(part for part in (place, mark, row.words, row.end, groups, rule, *row.below) if part)
