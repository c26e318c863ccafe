"""How outcomes, stages, differences and moments are worded and marked on this page.

Knows the closed lists of the field and pills. Must not know rows or painting.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from a87desk.domain.fuzzy_date import FuzzyDate
from a87desk.domain.vocabulary import PlenaryOutcome, word_for
from a87desk.domain.word_diff import Change, Stretch
from a87desk.i18n import _
from a87desk.reading.divergences import DivergenceSource
from exports.report.dates import date_words, span_words
from ui.painting.pills import Pill, PillKind
from ui.painting.spans import Span, SpanKind
from ui.safe_text import isolate_ltr

_OUTCOMES = {
    PlenaryOutcome.ACCEPTED: (PillKind.OK, "check"),
    PlenaryOutcome.AMENDED: (PillKind.INFO, "pencil"),
    PlenaryOutcome.RETURNED: (PillKind.WARN, "undo-2"),
    PlenaryOutcome.NOT_ACCEPTED: (PillKind.ERR, "x"),
}
_KINDS = {Change.ADDED: SpanKind.ADDED, Change.REMOVED: SpanKind.REMOVED}


def outcome_words(outcome: PlenaryOutcome | None) -> str:
    """Return what the plenary said; that it was not asked is said too."""
    return word_for(outcome) if outcome is not None else _("Not asked yet")


def outcome_pill(outcome: PlenaryOutcome | None) -> Pill:
    """Return the mark of an outcome; dashed while the plenary was not asked."""
    if outcome is None:
        return Pill(PillKind.DASHED, outcome_words(None), "circle-dashed")
    kind, icon = _OUTCOMES[outcome]
    return Pill(kind, outcome_words(outcome), icon)


def outcome_icon(outcome: PlenaryOutcome) -> str:
    """Return the icon of an outcome."""
    return _OUTCOMES[outcome][1]


def outcome_date(on: FuzzyDate | None) -> str:
    """Return when the plenary said it, as people read dates."""
    return date_words(on)


def field_words(name: str) -> str:
    """Return a field of a theme as the form calls it."""
    words = {
        "name": _("name"),
        "plenary_outcome": _("outcome"),
        "plenary_on": _("date"),
        "plenary_remark": _("remark"),
        "dissent": _("reservations"),
        "conditions": _("conditions"),
    }
    return words.get(name, _("place in the ranking"))


def differing_words(names: Iterable[str]) -> str:
    """Return on what two laptops differ; "" for nothing."""
    listed = ", ".join(dict.fromkeys(field_words(name) for name in names))
    return _("Two versions: {fields}").format(fields=listed) if listed else ""


def moment_words(at: str) -> str:
    """Return a day and a time of the log as people read them; "" where it is no moment."""
    try:
        moment = datetime.fromisoformat(at)
    except ValueError:
        return ""
    day = moment.date()
    return _("{date}, {time}").format(date=span_words(day, day), time=isolate_ltr(moment.strftime("%H:%M")))


def merged_text(stretches: tuple[Stretch, ...]) -> tuple[str, tuple[Span, ...]]:
    """Return two texts as one, with what was added and removed marked; letters of the two never touch."""
    text = ""
    spans: list[Span] = []
    before = Change.SAME
    for one in stretches:
        is_replaced = (before, one.change) == (Change.REMOVED, Change.ADDED)
        if is_replaced and not (text[-1].isspace() or one.text[0].isspace()):
            text += " "
        kind = _KINDS.get(one.change)
        if kind is not None:
            spans.append(Span(len(text), len(one.text), kind))
        text += one.text
        before = one.change
    return text, tuple(spans)


SOURCE_ICONS = {
    DivergenceSource.SAID_TO_CONTRADICT: "arrow-left-right",
    DivergenceSource.BELOW_RULE: "circle-dashed",
    DivergenceSource.NOT_ACCEPTED: "x",
    DivergenceSource.DISSENT: "hand",
    DivergenceSource.CONDITIONS: "link-2",
    DivergenceSource.RESERVATION: "hand",
    DivergenceSource.REGISTER: "pencil",
}
