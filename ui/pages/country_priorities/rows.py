"""Priorities in words: the cards of the columns and the figures beside the title.

Knows the priorities. Must not know widgets.
"""

from __future__ import annotations

from dataclasses import dataclass

from a87desk.i18n import _, ngettext
from a87desk.reading.country_priorities import CountryPriorities, NumberedPriority
from exports.report.dates import date_words
from ui.painting.pills import Pill, PillKind
from ui.safe_text import isolate

Key = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PriorityRow:
    """A priority with its number. `heading` is said where the card stands under none."""

    numbered: NumberedPriority
    heading: str = ""

    @property
    def key(self) -> Key:
        return ("priority", self.numbered.id)

    @property
    def number(self) -> str:
        return str(self.numbered.number)

    @property
    def title(self) -> str:
        return self.numbered.priority.text or _("A priority without words")

    @property
    def line(self) -> str:
        """By when, how much, from which theme."""
        one = self.numbered.priority
        parts = [
            isolate(self.heading) if self.heading else "",
            isolate(date_words(one.by_when)) if one.by_when else "",
            isolate(one.target) if one.target else "",
            isolate("; ".join(one.legal_references)) if one.legal_references else "",
        ]
        return " · ".join(part for part in parts if part)

    @property
    def pill(self) -> Pill:
        count = len(self.numbered.actions)
        if not count:
            return Pill(PillKind.DASHED, _("No action yet"), "circle-dashed")
        words = ngettext("{count} action", "{count} actions", count).format(count=count)
        return Pill(PillKind.NEUTRAL, words, "list-checks")

    @property
    def spoken(self) -> str:
        number = _("Priority {number}").format(number=self.number)
        return ". ".join(part for part in (number, self.title, self.line, self.pill.text) if part)


def heading_words(heading: str, is_alone: bool) -> str:
    """Return how a column is called: its heading; without one what it is."""
    return heading or (_("Priorities") if is_alone else _("Without a heading"))


def header_words(shown: CountryPriorities) -> str:
    """Return how many priorities there are, and how many no action serves."""
    count, without = len(shown.all), len(shown.without_action)
    if not count:
        return ""
    words = ngettext("{count} priority", "{count} priorities", count).format(count=count)
    if shown.headings:
        under = len(shown.headings)
        words = ngettext("{priorities} under {count} heading", "{priorities} under {count} headings", under).format(
            priorities=words, count=under
        )
    if without:
        left = ngettext("{count} without an action", "{count} without an action", without).format(count=without)
        words = f"{words} · {left}"
    return words
