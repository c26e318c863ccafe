"""The rows of the hand-in board in words: group, rapporteur, how many of how many, last sign of life, state.

Knows the hand-in board. Must not know how a row is painted.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from a87desk.domain.breakout_group import BreakoutGroup
from a87desk.i18n import _, ngettext
from a87desk.reading.hand_in import Advice, HandIn, HandInBoard, HandInState
from ui.painting.pills import Pill, PillKind
from ui.room_words import length_words
from ui.safe_text import isolate, isolate_ltr

_PILLS = {
    HandInState.NOT_STARTED: lambda: Pill(PillKind.NEUTRAL, _("Not started"), "circle"),
    HandInState.CHECK_IN: lambda: Pill(PillKind.WARN, _("Check in"), "circle-alert"),
    HandInState.WRITING: lambda: Pill(PillKind.NEUTRAL, _("Working"), "ellipsis"),
    HandInState.QUIET: lambda: Pill(PillKind.WARN, _("Quiet"), "clock"),
    HandInState.ENOUGH: lambda: Pill(PillKind.OK, _("Enough"), "check"),
    HandInState.HANDED_IN: lambda: Pill(PillKind.ACCENT, _("Handed in"), "inbox"),
    HandInState.CONFIRMED: lambda: Pill(PillKind.OK, _("Confirmed"), "badge-check"),
    HandInState.MERGED: lambda: Pill(PillKind.OK, _("In themes"), "combine"),
}
_DAY_MINUTES = 24 * 60


@dataclass(frozen=True, slots=True)
class BoardRow:
    """A group. `asked` 0: nobody said how many. `at` and `ago` say when it was last heard of; "" for never."""

    group_id: str
    number: int
    name: str
    rapporteur: str
    has_rapporteur: bool
    done: int
    asked: int
    at: str
    ago: str
    pill: Pill

    @property
    def count(self) -> str:
        """ "4 of 5", or "4" where nobody said how many."""
        return _("{done} of {asked}").format(done=self.done, asked=self.asked) if self.asked else str(self.done)

    @property
    def heard(self) -> str:
        return " · ".join(part for part in (self.at, self.ago) if part)

    @property
    def spoken(self) -> str:
        """Everything of the row as a screen reader says it."""
        group = _("Group {number}, {name}").format(number=self.number, name=self.name)
        count = _("{count} recommendations").format(count=self.count)
        return ". ".join((group, self.rapporteur, count, self.heard, self.pill.text))


def board_rows(board: HandInBoard, now: datetime, work_since: datetime | None) -> list[BoardRow]:
    """Return the rows of a board at a moment; `work_since` as in `HandIn.at`."""
    return [_row(row, place, now, work_since) for place, row in enumerate(board.rows, start=1)]


def _row(row: HandIn, place: int, now: datetime, work_since: datetime | None) -> BoardRow:
    group = row.group
    at, ago = heard_words(row.last_sign, now)
    return BoardRow(
        group_id=group.id,
        number=group.number or place,
        name=group.theme or _("Group without a theme"),
        rapporteur=group.rapporteur if row.has_rapporteur else _("No rapporteur named"),
        has_rapporteur=row.has_rapporteur,
        done=row.recommendations,
        asked=row.asked or 0,
        at=at,
        ago=ago,
        pill=_PILLS[row.at(now, work_since)](),
    )


def heard_words(sign: datetime | None, now: datetime) -> tuple[str, str]:
    """Return when a group was last heard of, and how long ago: ("11:49", "3 min ago")."""
    if sign is None:
        return _("Nothing yet"), ""
    local = sign.astimezone(now.tzinfo)
    minutes = int((now - sign).total_seconds() // 60)
    at = isolate_ltr(local.strftime("%H:%M"))
    if local.date() != now.date() and minutes >= _DAY_MINUTES / 2:
        days = max(1, (now.date() - local.date()).days)
        return at, ngettext("{count} day ago", "{count} days ago", days).format(count=days)
    if minutes <= 0:  # a clock that was set back says the same: just now
        return at, _("just now")
    return at, _("{minutes} ago").format(minutes=length_words(minutes))


def board_words(board: HandInBoard) -> str:
    """Return the head of the board: "18 recommendations · 2 groups have at least 5"."""
    count = board.recommendations
    words = ngettext("{count} recommendation", "{count} recommendations", count).format(count=count)
    asked = {row.asked for row in board.rows if row.asked}
    if not asked:
        return words
    enough = board.enough
    if len(asked) == 1:
        have = ngettext("{count} group has at least {asked}", "{count} groups have at least {asked}", enough)
        return f"{words} · {have.format(count=enough, asked=asked.pop())}"
    have = ngettext("{count} group has enough", "{count} groups have enough", enough)
    return f"{words} · {have.format(count=enough)}"


def advice_words(advice: Advice) -> tuple[str, str]:
    """Return what is to be looked after, and what a facilitator could do."""
    said = []
    if advice.silent:
        said.append(
            _groups(advice.silent, _("Group {groups} has sent nothing."), _("Groups {groups} have sent nothing."))
        )
    if advice.quiet:
        one, many = _("Group {groups} has gone quiet."), _("Groups {groups} have gone quiet.")
        said.append(_groups(advice.quiet, one, many))
    if advice.without_rapporteur:
        one, many = _("Group {groups} has no rapporteur."), _("Groups {groups} have no rapporteur.")
        said.append(_groups(advice.without_rapporteur, one, many))
    return " ".join(said), _what_to_do(advice)


def _what_to_do(advice: Advice) -> str:
    rooms = len({group.id for group in (*advice.silent, *advice.quiet)})
    if not rooms:
        return _("You could name one now.")
    if advice.without_rapporteur:
        words = ngettext(
            "You could visit the room, or name a rapporteur now.",
            "You could visit the rooms, or name a rapporteur now.",
            rooms,
        )
    else:
        words = ngettext("You could visit the room.", "You could visit the rooms.", rooms)
    return words


def _groups(groups: Sequence[BreakoutGroup], one: str, many: str) -> str:
    names = [str(group.number) if group.number is not None else isolate(group.theme) for group in groups]
    if len(names) == 1:
        return one.format(groups=names[0])
    *first, last = names
    return many.format(groups=_("{first} and {last}").format(first=", ".join(first), last=last))
