"""The roadmap for the room: how many actions there are and where they stand, and a line for each part of the plan.

Knows the roadmap. Must not show what is not for everyone, nor the name of a person: a lead that is a participant is
left out. Source: design 11 (safety).
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from a87desk.domain.confirmed import is_for_everyone
from a87desk.domain.fuzzy_date import FuzzyDate
from a87desk.domain.lateness import ENDED, last_day
from a87desk.domain.vocabulary import Pillar, word_for
from a87desk.i18n import _, ngettext
from a87desk.reading.consensus_board import ConsensusBoard
from a87desk.reading.holders import folded_name, is_nobody
from a87desk.reading.roadmap import Roadmap, RoadmapAction, Standing, counts
from exports.report.roadmap_words import short_date_words, standing_word
from exports.report.visible_roadmap import visible_roadmap
from ui.projector.scenes import Mark, Scene, SceneKind, SceneRow
from ui.safe_text import isolate

MOST_LEADS = 3


@dataclass(frozen=True, slots=True)
class _Part:
    """A part of the plan: its mark, its name and its actions."""

    mark: Mark
    number: int
    name: str
    actions: tuple[RoadmapAction, ...]


def roadmap_scene(plan: Roadmap, board: ConsensusBoard, people: Iterable[str], on: date) -> Scene:
    """Return the headline of the roadmap as it stands on a day; `people` are names that may not be shown."""
    open_themes = tuple(
        theme
        for theme in board.themes
        if not theme.members or any(is_for_everyone(one.recommendation) for one in theme.members)
    )
    shown = visible_roadmap(plan, replace(board, themes=open_themes))
    hidden = frozenset(folded_name(name) for name in people)
    return Scene(
        SceneKind.ROADMAP,
        plan.workshop.roadmap_label or _("Our roadmap"),
        _subtitle(shown, on),
        tuple(_row(part, hidden, on) for part in _parts(shown)),
        nothing=_("There is no action yet."),
    )


def _subtitle(plan: Roadmap, on: date) -> str:
    if not plan.actions:
        return plan.workshop.title
    total = len(plan.actions)
    parts = [ngettext("{count} action", "{count} actions", total).format(count=total), _where(plan.actions, on)]
    upcoming = _next_date(plan.actions, on)
    if upcoming is not None:
        parts.append(_("next date: {when}").format(when=short_date_words(upcoming)))
    return " · ".join(part for part in parts if part)


def _where(actions: Sequence[RoadmapAction], on: date) -> str:
    """Return how many stand where: "1 late, 3 under way"; what nobody said of them is left out."""
    standings = counts(actions, on)
    told = [one for one in Standing if standings.get(one) and one is not Standing.NOT_KNOWN]
    return ", ".join(f"{standings[one]} {standing_word(one).lower()}" for one in told)


def _next_date(actions: Iterable[RoadmapAction], on: date) -> FuzzyDate | None:
    """Return the first date of an open action that has not passed."""
    dated = [
        (last, one.action.due)
        for one in actions
        if one.action.status not in ENDED and (last := last_day(one.action.due)) and last >= on
    ]
    return min(dated, key=lambda pair: pair[0])[1] if dated else None


def _parts(plan: Roadmap) -> list[_Part]:
    """Return the parts: objectives where there are some, else themes, else pillars; what is in none comes last."""
    if plan.objectives:
        parts = [
            _Part(Mark.NUMBER, place, one.objective.text, one.all_actions)
            for place, one in enumerate(plan.objectives, start=1)
        ]
    elif any(one.theme for one in plan.actions):
        parts = [
            _Part(
                Mark.THEME,
                theme.theme.number or 0,
                theme.theme.name,
                tuple(one for one in plan.actions if one.theme and one.theme.theme.id == theme.theme.id),
            )
            for theme in sorted(plan.themes, key=lambda one: one.theme.number or 0)
        ]
    else:
        parts = [
            _Part(Mark.NUMBER, number, word_for(pillar), tuple(one for one in plan.actions if one.pillar is pillar))
            for number, pillar in enumerate(Pillar, start=1)
        ]
    parts = [part for part in parts if part.actions or plan.objectives]
    held = {one.id for part in parts for one in part.actions}
    rest = tuple(one for one in plan.actions if one.id not in held)
    if rest:
        number = max((part.number for part in parts), default=0) + 1
        parts.append(_Part(Mark.NUMBER, number, _("Other actions") if parts else _("Actions"), rest))
    return parts


def _row(part: _Part, hidden: Collection[str], on: date) -> SceneRow:
    count = len(part.actions)
    told = [ngettext("{count} action", "{count} actions", count).format(count=count), _where(part.actions, on)]
    leads = _leads(part.actions, hidden)
    below = " · ".join(one for one in (", ".join(one for one in told if one), leads) if one)
    if count == 1 and part.actions[0].action.text.strip() not in ("", part.name.strip()):
        below = f"{isolate(part.actions[0].action.text)} · {leads}" if leads else part.actions[0].action.text
    return SceneRow(part.mark, part.number, part.name, _when(part.actions), below=(below,))


def _leads(actions: Iterable[RoadmapAction], hidden: Collection[str]) -> str:
    names = dict.fromkeys(one.action.lead.strip() for one in actions if not is_nobody(one.action.lead))
    shown = [name for name in names if folded_name(name) not in hidden]
    more = len(shown) - MOST_LEADS
    listed = ", ".join(isolate(name) for name in shown[:MOST_LEADS])
    return _("{names} and {count} more").format(names=listed, count=more) if more > 0 else listed


def _when(actions: Sequence[RoadmapAction]) -> str:
    """Return when the last open action is due; "" where no date says so."""
    dated = [
        (last, one.action.due)
        for one in actions
        if one.action.status not in ENDED and (last := last_day(one.action.due))
    ]
    if dated:
        return short_date_words(max(dated, key=lambda pair: pair[0])[1])
    is_over = bool(actions) and all(one.action.status in ENDED for one in actions)
    return standing_word(Standing.DONE) if is_over else ""
