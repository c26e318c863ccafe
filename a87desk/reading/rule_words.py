"""The consensus rule and how a theme stands to it, in the words of header, badge, projector and report.

Knows counts and conditions. Must not know widgets or documents. People's words in a sentence of the program are
isolated, so that a name in another script cannot turn the line round.
"""

from __future__ import annotations

from a87desk.consensus.rule import Condition
from a87desk.domain.breakout_group import BreakoutGroup
from a87desk.i18n import _
from a87desk.reading.consensus_board import ThemeOnBoard
from a87desk.reading.counting import Counting, Scope

FSI, PDI = "\u2068", "\u2069"
_CONTROLS = dict.fromkeys((*range(0x202A, 0x202F), *range(0x2066, 0x206A)))
"""Controls of direction in people's words: one too many would end the isolate early."""


def rule_words(counting: Counting) -> str:
    """Return the rule in a line: "at least 2 of 5 groups, day 2, incl. 1 from the regions"."""
    places = {"count": counting.needed, "total": len(counting.groups)}
    return ", ".join((_("at least {count} of {total} groups").format(**places), *rule_extras(counting)))


def rule_extras(counting: Counting) -> tuple[str, ...]:
    """Return what the rule says besides its number: over what, the plenary's voice, conditions."""
    parts = [scope_words(counting.scope)]
    if counting.counts_plenary:
        parts.append(_("the plenary as one voice"))
    for one in counting.rule.conditions:
        words = _("incl. {count} {which}")
        parts.append(words.format(count=one.at_least, which=condition_words(one, counting.groups)))
    return tuple(part for part in parts if part)


def scope_words(scope: Scope) -> str:
    """Return over what the rule counts, "" for the whole workshop."""
    if scope.day is not None:
        return day_name(scope.day.number, scope.day.title)
    if scope.session is not None:
        session = scope.session
        return _("session {number}").format(number=session.number) if session.number else _isolated(session.title)
    return ""


def day_name(number: int | None, title: str = "") -> str:
    """Return a day within a sentence."""
    if number is None:
        return _isolated(title) or _("one day")
    return _("day {number}").format(number=number) if number else _("the evening before")


def condition_words(one: Condition, groups: tuple[BreakoutGroup, ...]) -> str:
    """Return of which groups a condition speaks: "from the regions", else their numbers."""
    if one.text.strip():
        return _isolated(one.text.strip())
    numbers = [str(group.number) for group in groups if group.id in one.group_ids and group.number is not None]
    return _("of groups {numbers}").format(numbers=", ".join(numbers))


def support_words(counting: Counting, group_count: int, has_plenary: bool = False) -> str:
    """Return a count with its base: "3 of 5 groups", "1 of 5 groups and the plenary"."""
    words = _("{count} of {total} groups and the plenary") if has_plenary else _("{count} of {total} groups")
    return words.format(count=group_count, total=len(counting.groups))


def standing_words(theme: ThemeOnBoard, counting: Counting) -> str:
    """Return how a theme stands, with what is missing: "2 of 5 groups, none from the regions"."""
    support = support_words(counting, len(theme.group_ids), theme.has_plenary)
    return ", ".join((support, *missing_words(theme.open_conditions, theme.group_ids, counting)))


def missing_words(
    open_conditions: tuple[Condition, ...], group_ids: tuple[str, ...], counting: Counting
) -> tuple[str, ...]:
    """Return the conditions that are not met, each with what is there."""
    return tuple(_missing(one, one.found(group_ids), counting) for one in open_conditions)


def _missing(one: Condition, found: int, counting: Counting) -> str:
    which = condition_words(one, counting.groups)
    if not found:
        return _("none {which}").format(which=which)
    return _("only {found} of {count} {which}").format(found=found, count=one.at_least, which=which)


def _isolated(text: str) -> str:
    return f"{FSI}{text.translate(_CONTROLS)}{PDI}" if text else ""
