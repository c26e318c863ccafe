"""What changed between two moments, in sentences: a row for each theme, recommendation and step of the plan.

Knows a `Comparison`. Must not know how a row is painted. What is not for everyone has no words.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from a87desk.domain.action import Action
from a87desk.domain.moment import Moment
from a87desk.domain.priority import Priority
from a87desk.domain.roadmap import Objective, Output
from a87desk.domain.vocabulary import word_for
from a87desk.i18n import _, ngettext
from a87desk.reading.moment_comparison import Changed, Comparison, joined, left
from a87desk.reading.moments import moment_of
from a87desk.reading.standing import PlanThen, RecommendationThen, Standing, ThemeThen
from exports.report.dates import date_words, is_known, span_words
from ui.painting.pills import Pill, PillKind
from ui.safe_text import isolate, isolate_ltr


class Weighing(StrEnum):
    """What a line means: a painter chooses its colour by it."""

    PLAIN = "plain"
    GOOD = "good"
    ATTENTION = "attention"
    EARLIER = "earlier"


Line = tuple[str, Weighing]


@dataclass(frozen=True, slots=True)
class HeadingRow:
    """A heading over rows of one kind."""

    words: str


@dataclass(frozen=True, slots=True)
class ComparedRow:
    """Something that differs. `theme_number` or `code` stand before its title; `is_common` is for the circle."""

    key: str
    title: str
    pill: Pill
    lines: tuple[Line, ...] = ()
    theme_number: int | None = None
    is_common: bool = True
    code: str = ""
    icon: str = ""

    @property
    def spoken(self) -> str:
        lead = _("Theme {number}").format(number=self.theme_number) if self.theme_number is not None else self.code
        return ". ".join(
            part for part in (lead, self.title, self.pill.text, *(line for line, _kind in self.lines)) if part
        )


AnyRow = HeadingRow | ComparedRow


def moment_line(moment: Moment) -> str:
    """Return when a moment was named, as the clock of the laptop had it."""
    at = moment_of(moment.at)
    if at is None:
        return _("Time not known")
    time = isolate_ltr(at.strftime("%H:%M"))
    return _("{date}, {time}").format(date=span_words(at.date(), at.date()), time=time)


def compared_rows(found: Comparison) -> list[AnyRow]:
    """Return everything that differs under its headings; nothing for nothing."""
    rule = [_rule_row(found)] if found.rule_changed else []
    themes = [_theme_row(one, found) for one in found.themes]
    recommendations = [_recommendation_row(one) for one in found.recommendations]
    plan = [_plan_row(one) for one in found.plan]
    return [
        *_under(_("The rule"), rule),
        *_under(_("Themes"), themes),
        *_under(_("Recommendations"), recommendations),
        *_under(_("Priorities and roadmap"), plan),
    ]


def summary(found: Comparison) -> str:
    """Return how much differs: "3 themes, 12 recommendations, 2 steps of the roadmap"."""
    counts = (
        ngettext("{count} theme", "{count} themes", len(found.themes)).format(count=len(found.themes)),
        ngettext("{count} recommendation", "{count} recommendations", len(found.recommendations)).format(
            count=len(found.recommendations)
        ),
        ngettext("{count} step of the plan", "{count} steps of the plan", len(found.plan)).format(
            count=len(found.plan)
        ),
    )
    some = [
        words for words, rows in zip(counts, (found.themes, found.recommendations, found.plan), strict=True) if rows
    ]
    return ", ".join(some)


def _under(heading: str, rows: Iterable[ComparedRow]) -> list[AnyRow]:
    under = list(rows)
    return [HeadingRow(heading), *under] if under else []


def _pill(is_new: bool, is_gone: bool) -> Pill:
    if is_new:
        return Pill(PillKind.OK, _("New"), "plus")
    if is_gone:
        return Pill(PillKind.WARN, _("No longer there"), "minus")
    return Pill(PillKind.INFO, _("Changed"), "pencil")


def _rule_row(found: Comparison) -> ComparedRow:
    return ComparedRow(
        "rule",
        _rule_words(found.after),
        _pill(is_new=False, is_gone=False),
        ((_("was: {words}").format(words=_rule_words(found.before)), Weighing.EARLIER),),
        icon="sliders-horizontal",
    )


def _rule_words(one: Standing) -> str:
    return _("At least {needed} of {total} groups").format(needed=one.needed, total=one.groups)


# Themes


def _theme_row(one: Changed[ThemeThen], found: Comparison) -> ComparedRow:
    shown = one.shown
    return ComparedRow(
        key=f"theme {shown.id}",
        title=shown.name,
        pill=_pill(one.is_new, one.is_gone),
        lines=tuple(_theme_lines(one, found)),
        theme_number=shown.number,
        is_common=shown.meets_rule,
    )


def _theme_lines(one: Changed[ThemeThen], found: Comparison) -> Iterator[Line]:
    before, after = one.before, one.after
    if before is not None and after is not None and before.name != after.name:
        yield _("was called {name}").format(name=isolate(before.name)), Weighing.EARLIER
    if after is not None:
        yield from _support_lines(before, after, found)
    yield from _member_lines(one)
    if after is not None:
        yield from _decided_lines(before, after)


def _support_lines(before: ThemeThen | None, after: ThemeThen, found: Comparison) -> Iterator[Line]:
    now = _("{count} of {total} groups").format(count=after.support, total=found.after.groups)
    if before is None:
        words = _("Common to {support}") if after.meets_rule else _("{support}, not yet common")
        yield words.format(support=now), Weighing.GOOD if after.meets_rule else Weighing.PLAIN
        return
    if (before.group_numbers, before.support) != (after.group_numbers, after.support):
        was = _("{count} of {total} groups").format(count=before.support, total=found.before.groups)
        yield _("{now}, was {before}").format(now=now, before=was), Weighing.PLAIN
    if after.meets_rule and not before.meets_rule:
        yield _("Meets the rule now"), Weighing.GOOD
    if before.meets_rule and not after.meets_rule:
        yield _("No longer meets the rule"), Weighing.ATTENTION


def _member_lines(one: Changed[ThemeThen]) -> Iterator[Line]:
    for words, codes in ((_("In: {codes}"), joined(one)), (_("Out: {codes}"), left(one))):
        if codes:
            yield words.format(codes=", ".join(isolate_ltr(code) for code in codes)), Weighing.PLAIN


def _decided_lines(before: ThemeThen | None, after: ThemeThen) -> Iterator[Line]:
    was_wording = before.wording if before else ""
    if after.wording != was_wording:
        yield _("Wording: {words}").format(words=isolate(after.wording) or _("none")), Weighing.PLAIN
        if was_wording:
            yield _("was: {words}").format(words=isolate(was_wording)), Weighing.EARLIER
    was_outcome = before.outcome if before else None
    if (after.outcome, after.outcome_on) != ((before.outcome, before.outcome_on) if before else (None, None)):
        words = _("Plenary: {outcome}").format(outcome=word_for(after.outcome) if after.outcome else _("not asked"))
        if is_known(after.outcome_on):
            words = _("{what}, {date}").format(what=words, date=date_words(after.outcome_on))
        if was_outcome and was_outcome is not after.outcome:
            words = _("{now}, was {before}").format(now=words, before=word_for(was_outcome))
        yield words, Weighing.PLAIN
    was_place = before.place if before else None
    if after.place != was_place:
        words = (
            _("Place {place} in the ranking").format(place=after.place)
            if after.place
            else _("No longer in the ranking")
        )
        yield (_("{now}, was {before}").format(now=words, before=was_place) if was_place else words), Weighing.PLAIN


# Recommendations and the plan


def _recommendation_row(one: Changed[RecommendationThen]) -> ComparedRow:
    shown, before, after = one.shown, one.before, one.after
    lines: list[Line] = []
    if before is not None and after is not None:
        if before.text and after.text and before.text != after.text:
            lines.append((_("was: {words}").format(words=isolate(before.text)), Weighing.EARLIER))
        if before.code != after.code:
            lines.append((_("was {code}").format(code=isolate_ltr(before.code)), Weighing.EARLIER))
        if before.is_locked != after.is_locked:
            words = _("No longer for everyone") if after.is_locked else _("For everyone now")
            lines.append((words, Weighing.ATTENTION))
    return ComparedRow(
        key=f"recommendation {shown.id}",
        title=_("Not for everyone") if shown.is_locked else shown.text,
        pill=_pill(one.is_new, one.is_gone),
        lines=tuple(lines),
        code=shown.code,
        icon="lock" if shown.is_locked else "",
    )


_PLAN_ICONS = {Priority.noun: "scale", Objective.noun: "flag", Output.noun: "package", Action.noun: "list-checks"}


def _plan_row(one: Changed[PlanThen]) -> ComparedRow:
    shown = one.shown
    words = {
        Priority.noun: _("Priority: {words}"),
        Objective.noun: _("Objective: {words}"),
        Output.noun: _("Output: {words}"),
    }.get(shown.noun, _("Action: {words}"))
    return ComparedRow(
        key=f"{shown.noun} {shown.id}",
        title=words.format(words=isolate(shown.text)),
        pill=_pill(one.is_new, one.is_gone),
        lines=tuple(_plan_lines(one)),
        icon=_PLAN_ICONS[shown.noun],
    )


def _plan_lines(one: Changed[PlanThen]) -> Iterator[Line]:
    before, after = one.before, one.after
    if after is None:
        return
    if before is not None and before.text != after.text:
        yield _("was: {words}").format(words=isolate(before.text)), Weighing.EARLIER
    if after.lead != (before.lead if before else ""):
        yield _lead_words(before.lead if before else "", after.lead), Weighing.PLAIN
    if after.due != (before.due if before else None):
        was = date_words(before.due) if before and is_known(before.due) else ""
        now = _("By: {date}").format(date=date_words(after.due))
        yield (_("{now}, was {before}").format(now=now, before=was) if was else now), Weighing.PLAIN
    if after.status is not (before.status if before else None):
        yield word_for(after.status) if after.status else _("Where it stands is not known"), Weighing.PLAIN


def _lead_words(before: str, after: str) -> str:
    now = _("Lead: {name}").format(name=isolate(after) if after else _("nobody named"))
    return _("{now}, was {before}").format(now=now, before=isolate(before)) if before else now
