"""What comes along when a theme goes into another: agreed words, reservations, divergences, the plan; none is lost.

Knows two themes. Must not know how their recommendations are brought together.
"""

from __future__ import annotations

from a87desk.commands.command import Act
from a87desk.commands.theme_wording import keep_words_before, wordings_of
from a87desk.domain.action import Action
from a87desk.domain.breakout_group import BreakoutGroup
from a87desk.domain.divergence import Divergence
from a87desk.domain.position import between
from a87desk.domain.priority import Priority
from a87desk.domain.record import Record
from a87desk.domain.roadmap import Objective, Output
from a87desk.domain.theme import Theme, ThemeWording

_SAID = ("dissent", "conditions", "plenary_remark")
_COME_FROM: tuple[tuple[type[Record], str], ...] = (
    (Divergence, "theme_id"),
    (Priority, "theme_id"),
    (Objective, "theme_id"),
    (Output, "theme_id"),
    (Action, "theme_id"),
    (BreakoutGroup, "from_theme_id"),
)
"""What leads back to a theme. Items of a vote do not come along: people voted for what stood there."""


def bring_what_was_said(act: Act, into_id: str, come: Theme) -> None:
    """Let what was said of a theme stay with the one that it goes into.

    The words of that one stay the latest; where it has none yet, it takes those that come. What the plenary decided on
    the other is no decision on both.
    """
    into = act.one(Theme, into_id)
    _bring_wordings(act, into, come)
    fields: dict[str, object] = {"wording": come.wording} if come.wording and not into.wording else {}
    for name in _SAID:
        parts = dict.fromkeys(words for words in (getattr(into, name), getattr(come, name)) if words)
        fields[name] = "\n".join(parts)
    act.write.change(Theme, into.id, fields)
    for record_type, field in _COME_FROM:
        for record in act.read.all(record_type, f"{field} = ?", (come.id,)):
            act.write.change(record_type, record.id, {field: into.id})


def _bring_wordings(act: Act, into: Theme, come: Theme) -> None:
    """Put the versions of the one before those of the other, in their order."""
    keep_words_before(act, come)
    keep_words_before(act, into)
    own = wordings_of(act, into.id)
    first = own[0].position if own else ""
    before = ""
    for wording in wordings_of(act, come.id):
        before = between(before, first)
        act.write.change(ThemeWording, wording.id, {"theme_id": into.id, "position": before})
