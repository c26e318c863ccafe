"""The words in which an action of the roadmap is shown, the same on screen, on the projector and in documents.

Knows actions. Must not know pages nor columns.
"""

from __future__ import annotations

from decimal import Decimal

from a87desk.domain.action import Action
from a87desk.domain.fuzzy_date import FuzzyDate, Precision
from a87desk.domain.number_words import number_words
from a87desk.i18n import _, mark
from a87desk.reading.roadmap import Standing
from a87desk.reading.roadmap_resources import FundingGap, Resources, resources_of
from exports.report.dates import date_words

SHORT = 14
_SHORT_MONTHS = (
    mark("Jan"), mark("Feb"), mark("Mar"), mark("Apr"), mark("May"), mark("Jun"), mark("Jul"), mark("Aug"),
    mark("Sep"), mark("Oct"), mark("Nov"), mark("Dec"),
)  # fmt: skip


def short_date_words(value: FuzzyDate | None) -> str:
    """Return a date for a narrow column: a month or a day with the first letters of its month, else as usual."""
    if value is None or not value.first or value.precision not in (Precision.MONTH, Precision.DAY):
        return date_words(value)
    year, month, day = value.first.split("-")
    words = _("{month} {year}").format(month=_(_SHORT_MONTHS[int(month) - 1]), year=year)
    return words if value.precision is Precision.MONTH else f"{int(day)} {words}"


def standing_word(standing: Standing) -> str:
    """Return the word of a standing."""
    return {
        Standing.LATE: _("Late"),
        Standing.DELAYED: _("Delayed"),
        Standing.UNDER_WAY: _("Under way"),
        Standing.NOT_STARTED: _("Not started"),
        Standing.DONE: _("Done"),
        Standing.CANCELLED: _("Cancelled"),
        Standing.NOT_KNOWN: _("Not known"),
    }[standing]


def resources_word(resources: Resources) -> str:
    """Return the word of how far resources are found."""
    return {
        Resources.COVERED: _("Covered"),
        Resources.PART_FOUND: _("Part found"),
        Resources.TO_FIND: _("To find"),
        Resources.IN_WORDS: _("In words"),
        Resources.NOT_KNOWN: _("Not known"),
    }[resources]


def resource_words(action: Action) -> str:
    """Return the resources in a few words: what people wrote, else how far they are found."""
    found = resources_of(action)
    if action.resources.strip() and found in (Resources.IN_WORDS, Resources.COVERED):
        return action.resources.strip()
    if found is Resources.IN_WORDS:
        return money_words(action.cost, action.currency)
    return resources_word(found)


def indicator_words(action: Action) -> str:
    """Return the indicator with how much is reached: "Maps: 4 of 12"; as much of it as is known."""
    name, reached, target = (one.strip() for one in (action.indicator, action.reached, action.target))
    if reached and target:
        counted = _("{reached} of {target}").format(reached=reached, target=target)
    elif target:
        counted = _("target {target}").format(target=target)
    else:
        counted = reached
    if len(counted) <= SHORT:
        counted = counted.replace(" ", "\u00a0")  # a few numbers stay together
    if name and counted:
        return _("{name}: {count}").format(name=name, count=counted)
    return name or counted


def amount_words(amount: Decimal) -> str:
    """Return an amount with spaces that do not break between the thousands and no needless zeros."""
    whole = amount == amount.to_integral_value()
    return number_words(amount.to_integral_value() if whole else amount)


def money_words(amount: str, currency: str) -> str:
    """Return an amount as it was written, with its currency."""
    return " ".join(part for part in (amount.strip(), currency.strip()) if part)


def gap_words(gap: FundingGap) -> str:
    """Return need, found and gap of one currency."""
    currency = gap.currency or _("no currency given")
    return _("{need} {currency} needed, {found} found, {gap} to find").format(
        need=amount_words(gap.need), found=amount_words(gap.found), gap=amount_words(gap.gap), currency=currency
    )
