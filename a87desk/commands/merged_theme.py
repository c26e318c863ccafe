"""What comes along when a theme goes into another: agreed words, reservations, divergences, the plan; none is lost.

Knows two themes. Must not know how their recommendations are brought together.
"""

from __future__ import annotations

from collections.abc import Sequence

from a87desk.commands.command import Act
from a87desk.commands.theme_wording import keep_words_before
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


def bring_what_was_said(act: Act, into_id: str, come: Sequence[Theme]) -> None:
    """Let what was said of themes stay with the one that they go into; all at once, as an act reads what was before it.

    The words of that one stay the latest; where it has none yet, it takes the last of those that come. What the plenary
    decided on another is no decision on all.
    """
    into = act.one(Theme, into_id)
    _bring_wordings(act, into, come)
    agreed = [one.wording for one in come if one.wording]
    fields: dict[str, object] = {"wording": agreed[-1]} if agreed and not into.wording else {}
    for name in _SAID:
        parts = dict.fromkeys(words for one in (into, *come) if (words := getattr(one, name)))
        fields[name] = "\n".join(parts)
    act.write.change(Theme, into.id, fields)
    for theme in come:
        for record_type, field in _COME_FROM:
            for record in act.read.all(record_type, f"{field} = ?", (theme.id,)):
                act.write.change(record_type, record.id, {field: into.id})


def _bring_wordings(act: Act, into: Theme, come: Sequence[Theme]) -> None:
    """Put the versions of those that come before those of the other, theme by theme, in their order."""
    own = keep_words_before(act, into)
    first = own[0].position if own else ""
    before = ""
    for theme in come:
        for wording in keep_words_before(act, theme):
            before = between(before, first)
            act.write.change(ThemeWording, wording.id, {"theme_id": into.id, "position": before})
