"""How far an action is, in words: where it stands on a day, and how much of its target is reached.

Knows actions and the day that the report is of; never a clock. Source: domain description 8.9 ("4 of 10 = 40 %").
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from a87desk.i18n import _, ngettext
from a87desk.reading.follow_up import FollowedAction
from a87desk.reading.roadmap import Standing
from exports.document import Badge, Inline, Tone
from exports.report.options import ReportOptions
from exports.report.roadmap_words import standing_word

_TONES = {
    Standing.LATE: Tone.REFUSED,
    Standing.DELAYED: Tone.ATTENTION,
    Standing.UNDER_WAY: Tone.ADVICE,
    Standing.DONE: Tone.GOOD,
}
NO_DAY = date.min
"""Nothing is late on this day: the report was asked for no day."""


def day_of(options: ReportOptions) -> date:
    """Return the day by which it is said what is late; the first of all days where none is given."""
    try:
        return date.fromisoformat(options.as_of)
    except ValueError:
        return NO_DAY


def standing_badge(one: FollowedAction, on: date) -> Inline:
    """Return where an action stands, in its colour; the word says the same."""
    standing = one.standing(on)
    return Badge(standing_word(standing), _TONES.get(standing, Tone.NEUTRAL))


def standing_counts(actions: Iterable[FollowedAction], on: date) -> str:
    """Return how many actions stand where, such as "5 actions: 2 done, 1 late, 2 not known"."""
    found = [one.standing(on) for one in actions]
    if not found:
        return _("No action yet")
    counts = ((standing, found.count(standing)) for standing in Standing)
    parts = [f"{count} {standing_word(standing).lower()}" for standing, count in counts if count]
    words = ngettext("{count} action: {parts}", "{count} actions: {parts}", len(found))
    return words.format(count=len(found), parts=", ".join(parts))


def reached_words(one: FollowedAction) -> str:
    """Return what is reached of what is aimed at, with its share: "4 of 10 = 40 %"; as much of it as is known."""
    reached, target = one.action.reached.strip(), one.action.target.strip()
    if reached and target and target not in reached:
        words = _("{reached} of {target}").format(reached=reached, target=target)
    else:
        words = reached or (_("target {target}").format(target=target) if target else "")
    share = one.share
    if share is None or not words:
        return words
    percent = _("{share} %").format(share=round(share * 100))
    return _("{words} = {share}").format(words=words, share=percent)
