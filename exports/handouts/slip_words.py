"""What a slip says of each recommendation, in plain words: the same on paper and on the page that shows it.

Knows `Slips` and how what became of a recommendation is put into a sentence. Must not know how it is drawn.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from a87desk.domain.action import Action
from a87desk.domain.roadmap import Objective
from a87desk.domain.vocabulary import PlenaryOutcome, Verdict, word_for
from a87desk.i18n import _, ngettext
from a87desk.reading.where_it_went import FollowUp, SaidOfPair, Slip, SlipLine, Slips, ThemeReached
from exports.encoders import isolated, left_to_right
from exports.report.dates import date_words, is_known

MOST_REPEATED = 2
"""So many sentences about a theme are rather said again than looked up."""


class EntryKind(StrEnum):
    """What an entry tells; a drawing chooses sign and colour by it."""

    COMMON = "common"
    NOT_YET = "not_yet"
    ALONE = "alone"
    WORDING = "wording"
    ACCEPTED = "accepted"
    NOT_ACCEPTED = "not_accepted"
    WAITING = "waiting"
    PLACE = "place"
    PRIORITY = "priority"
    FOLLOW_UP = "follow_up"
    NEXT_GROUP = "next_group"
    AS_BEFORE = "as_before"
    SAID = "said"
    GONE = "gone"


@dataclass(frozen=True, slots=True)
class SlipEntry:
    """A sentence. An entry that begins a theme has its number and name, and which groups raised it."""

    kind: EntryKind
    words: str
    theme_number: int | None = None
    theme_name: str = ""
    raised: tuple[int, ...] = ()

    @property
    def is_theme(self) -> bool:
        return self.kind in (EntryKind.COMMON, EntryKind.NOT_YET)


def slip_entries(slip: Slip, slips: Slips) -> list[tuple[SlipEntry, ...]]:
    """Return what became of each recommendation of a slip, the main theme first, then what was said of it.

    What came of a theme is told once; where the slip comes to it again and it was long, it says where it stands.
    """
    told: dict[str, str] = {}
    return [tuple(_of_line(line, slips, told)) for line in slip.lines]


def _of_line(line: SlipLine, slips: Slips, told: dict[str, str]) -> Iterator[SlipEntry]:
    several = len(line.themes) > 1
    by_theme = {one.theme.number: [each for each in line.follow_ups if each.theme_number == one.theme.number]
                for one in line.themes}  # fmt: skip
    for reached in line.themes:
        yield _theme(reached, slips, is_one_of_several=several)
        came_of_it = [*_story(reached), *(_followed(one) for one in by_theme.get(reached.theme.number, ()))]
        first = told.setdefault(reached.theme.id, line.code)
        if first != line.code and len(came_of_it) > MOST_REPEATED:
            yield SlipEntry(EntryKind.AS_BEFORE, _("What came of it: see {code}").format(code=left_to_right(first)))
        else:
            yield from came_of_it
    if not line.themes:
        yield SlipEntry(EntryKind.ALONE, _("In no theme. It stands in the report as this group wrote it."))
    yield from (_followed(one) for one in line.follow_ups if one.theme_number not in by_theme)
    yield from (_said(one) for one in line.said)
    yield from (_gone(theme.number, theme.name) for theme in line.gone)


def slip_summary(slip: Slip, slips: Slips) -> str:
    """Return how many recommendations are common ground, by which rule."""
    total = len(slip.lines)
    if not total:
        return _("This group has no recommendation that is for everyone.")
    common = ngettext(
        "{common} of {count} recommendation is in a theme that meets the rule",
        "{common} of {count} recommendations are in themes that meet the rule",
        total,
    ).format(common=slip.common, count=total)
    return _("{common}: at least {needed} of {total} groups.").format(
        common=common, needed=slips.needed, total=slips.total
    )


def locked_words(slip: Slip) -> str:
    """Return that something is not for everyone and therefore not here; "" for nothing."""
    if not slip.locked:
        return ""
    return ngettext(
        "{count} recommendation is not for everyone and is not on this slip.",
        "{count} recommendations are not for everyone and are not on this slip.",
        slip.locked,
    ).format(count=slip.locked)


def _story(one: ThemeReached) -> Iterator[SlipEntry]:
    """Yield what came of a theme, but for the roadmap."""
    theme = one.theme
    if theme.wording:
        yield SlipEntry(EntryKind.WORDING, _("Agreed wording: {words}").format(words=isolated(theme.wording)))
    if theme.plenary_outcome is not None:
        yield _outcome(one)
    elif one.meets_rule:
        yield SlipEntry(EntryKind.WAITING, _("The plenary has not spoken on it yet"))
    if one.place is not None:
        words = _("Place {place} of {count} in the ranking").format(place=one.place, count=one.ranked)
        yield SlipEntry(EntryKind.PLACE, words)
    for priority in one.priorities:
        words = _("Priority: {words}").format(words=isolated(priority.text))
        if is_known(priority.by_when):
            words = _("{what} · by: {date}").format(what=words, date=isolated(date_words(priority.by_when)))
        yield SlipEntry(EntryKind.PRIORITY, words)
    for number in one.next_groups:
        yield SlipEntry(EntryKind.NEXT_GROUP, _("Group {number} goes on with this theme").format(number=number))


def _theme(one: ThemeReached, slips: Slips, *, is_one_of_several: bool) -> SlipEntry:
    support = _("{count} of {total} groups").format(count=one.support, total=slips.total)
    if one.meets_rule:
        words, kind = _("Common to {support}").format(support=support), EntryKind.COMMON
    else:
        words = _("{support}, not yet common: the rule asks for {needed}. Kept as a view of its own.").format(
            support=support, needed=slips.needed
        )
        kind = EntryKind.NOT_YET
    if one.is_primary and is_one_of_several:
        words = _("{words} · main theme").format(words=words)
    return SlipEntry(kind, words, one.theme.number, one.theme.name, one.group_numbers)


def _outcome(one: ThemeReached) -> SlipEntry:
    outcome = one.theme.plenary_outcome
    assert outcome is not None
    good = outcome in (PlenaryOutcome.ACCEPTED, PlenaryOutcome.AMENDED)
    when = date_words(one.theme.plenary_on) if is_known(one.theme.plenary_on) else ""
    said = word_for(outcome)
    words = (
        _("Plenary, {date}: {outcome}").format(date=isolated(when), outcome=said)
        if when
        else _("Plenary: {outcome}").format(outcome=said)
    )
    if one.theme.plenary_remark:
        words = _("{what}. {remark}").format(what=words, remark=isolated(one.theme.plenary_remark))
    return SlipEntry(EntryKind.ACCEPTED if good else EntryKind.NOT_ACCEPTED, words)


def _followed(one: FollowUp) -> SlipEntry:
    if one.noun == Action.noun:
        lead = isolated(one.lead) if one.lead else _("nobody named yet")
        parts = [
            _("Action: {words}").format(words=isolated(one.text)),
            _("lead: {name}").format(name=lead),
            _("by: {date}").format(date=isolated(date_words(one.due))) if is_known(one.due) else _("date not given"),
        ]
        if one.status is not None:
            parts.append(word_for(one.status).lower())
    else:
        words = _("Objective: {words}") if one.noun == Objective.noun else _("Output: {words}")
        parts = [words.format(words=isolated(one.text))]
    return SlipEntry(EntryKind.FOLLOW_UP, " · ".join(parts))


def _said(one: SaidOfPair) -> SlipEntry:
    by_verdict = {
        Verdict.NOT_THE_SAME: _("Said to be not the same as {code}"),
        Verdict.OVERLAPS: _("Said to overlap with {code}"),
        Verdict.CONTRADICTS: _("Said to contradict {code}"),
    }
    words = by_verdict[one.verdict].format(code=left_to_right(one.other_code))
    if one.reason:
        words = _("{what}, because: {reason}").format(what=words, reason=isolated(one.reason))
    return SlipEntry(EntryKind.SAID, words)


def _gone(number: int | None, name: str) -> SlipEntry:
    words = _("Theme {number}, {name}, in which it was, is no longer there").format(
        number=number if number is not None else "?", name=isolated(name)
    )
    return SlipEntry(EntryKind.GONE, words)
