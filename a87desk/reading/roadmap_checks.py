"""What a person may want to look at again in a roadmap. Nothing here stops anybody from saving anything.

Pure: the roadmap in, findings out. Source: the checks the secretariat asked for (no owner, no date, one owner with too
much, everything due at once, an owner nobody knows) and domain description S2-10.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from a87desk.domain.lateness import ENDED, last_day
from a87desk.domain.organisation import Organisation
from a87desk.domain.participant import Participant
from a87desk.domain.vocabulary import PlenaryOutcome
from a87desk.i18n import _, mark, ngettext
from a87desk.reading.holders import folded_name, is_nobody
from a87desk.reading.roadmap import Roadmap, RoadmapAction

_MONTHS = (
    mark("January"), mark("February"), mark("March"), mark("April"), mark("May"), mark("June"), mark("July"),
    mark("August"), mark("September"), mark("October"), mark("November"), mark("December"),
)  # fmt: skip
TOO_MANY = 14
"""From how many actions on one owner has too many: the number a workshop's report was criticised for."""
FEWEST_DATES = 4
"""Under so many dates it says nothing that most are in one month."""


class RoadmapCheck(StrEnum):
    """What a finding is about."""

    NO_WORDS = "no_words"
    NO_OWNER = "no_owner"
    NO_DATE = "no_date"
    NO_INDICATOR = "no_indicator"
    ENDS_FIRST = "ends_first"
    MANY_ACTIONS = "many_actions"
    ONE_MONTH = "one_month"
    UNKNOWN_OWNER = "unknown_owner"
    NO_ACTION = "no_action"


@dataclass(frozen=True, slots=True)
class RoadmapFinding:
    """One finding: the record it is about (an action, a theme or a priority) and the field in which it is mended."""

    check: RoadmapCheck
    noun: str
    record_id: str
    field: str
    words: str
    where: str

    @property
    def key(self) -> tuple[str, ...]:
        """What tells a finding from the others."""
        return (self.check.value, self.noun, self.record_id, self.field)


def roadmap_findings(roadmap: Roadmap, people: Sequence[Participant] = ()) -> tuple[RoadmapFinding, ...]:
    """Return what to look at: what concerns the whole first, then action by action in the order of the roadmap."""
    open_actions = [one for one in roadmap.actions if one.action.status not in ENDED]
    known = known_names(roadmap.organisations, people)
    return (
        *_many_actions(open_actions),
        *_one_month(open_actions),
        *_without_action(roadmap),
        *(found for one in roadmap.actions for found in _of_action(one, known)),
    )


def known_names(organisations: Iterable[Organisation], people: Iterable[Participant]) -> frozenset[str]:
    """Return every name by which an organisation or a participant is known, as names are compared."""
    words = [word for one in organisations for word in (one.name, one.acronym, *one.aliases)]
    words += [one.name for one in people]
    return frozenset(folded_name(word) for word in words if word.strip())


def _of_action(one: RoadmapAction, known: frozenset[str]) -> Iterator[RoadmapFinding]:
    action = one.action
    if not action.text.strip():
        yield _found(RoadmapCheck.NO_WORDS, one, "text", _("What is to be done is not written"))
    if action.status in ENDED:
        return
    if is_nobody(action.lead):
        yield _found(RoadmapCheck.NO_OWNER, one, "lead", _("Nobody is named to lead it"))
    elif known and not _is_known(action.lead, known):
        words = _("“{lead}” is not among the organisations or participants").format(lead=action.lead.strip())
        yield _found(RoadmapCheck.UNKNOWN_OWNER, one, "lead", words)
    last = last_day(action.due)
    if last is None:
        yield _found(RoadmapCheck.NO_DATE, one, "due", _("No date says by when"))
    elif action.starts and action.starts.first and action.starts.first > last.isoformat():
        yield _found(RoadmapCheck.ENDS_FIRST, one, "due", _("It is due before it begins"))
    if not one.is_next_step and not action.indicator.strip():
        yield _found(RoadmapCheck.NO_INDICATOR, one, "indicator", _("No indicator shows when it is reached"))


def _is_known(lead: str, known: frozenset[str]) -> bool:
    """Whether a lead names somebody who is known; "Ministry of Labour (CNT)" and "ILO and UNICEF" name two."""
    parts = [lead]
    for sign in ("(", ")", ",", ";", "/", " and ", " et ", " y ", " e ", " و", "&", "+"):
        parts = [piece for part in parts for piece in part.split(sign)]
    return any(folded_name(part) in known for part in (lead, *parts) if part.strip())


def _found(check: RoadmapCheck, one: RoadmapAction, field: str, words: str) -> RoadmapFinding:
    return RoadmapFinding(check, "action", one.id, field, words, name_of(one))


def name_of(one: RoadmapAction) -> str:
    """Return an action as people know it: its number and its words."""
    words = " ".join(one.action.text.split()) or _("An action without words")
    return f"{one.number} {words}" if one.number else words


def _many_actions(actions: Sequence[RoadmapAction]) -> Iterator[RoadmapFinding]:
    by_lead: dict[str, list[RoadmapAction]] = defaultdict(list)
    for one in actions:
        if not is_nobody(one.action.lead):
            by_lead[folded_name(one.action.lead)].append(one)
    for own in by_lead.values():
        if len(own) >= TOO_MANY:
            words = ngettext(
                "{lead} leads {count} action. Can one owner do that?",
                "{lead} leads {count} actions. Can one owner do that?",
                len(own),
            ).format(lead=own[0].action.lead.strip(), count=len(own))
            yield RoadmapFinding(RoadmapCheck.MANY_ACTIONS, "action", own[0].id, "lead", words, name_of(own[0]))


def _one_month(actions: Sequence[RoadmapAction]) -> Iterator[RoadmapFinding]:
    """Yield the month in which most dates fall; a plan for "2025" ends in its December like every other."""
    dated = [(last, one) for one in actions if (last := last_day(one.action.due))]
    if len(dated) < FEWEST_DATES:
        return
    months = Counter((last.year, last.month) for last, _one in dated)
    (year, month), count = months.most_common(1)[0]
    if count * 2 > len(dated):
        first = next(one for last, one in dated if (last.year, last.month) == (year, month))
        words = _("{count} of {total} dates are in {month}. Is that when all of it can be done?").format(
            count=count, total=len(dated), month=_("{month} {year}").format(month=_(_MONTHS[month - 1]), year=year)
        )
        yield RoadmapFinding(RoadmapCheck.ONE_MONTH, "action", first.id, "due", words, name_of(first))


def _without_action(roadmap: Roadmap) -> Iterator[RoadmapFinding]:
    """Yield common themes and priorities that nobody does anything about; what plenary did not accept needs nothing."""
    themes = {one.theme.theme.id for one in roadmap.actions if one.theme}
    themes |= {str(one.priority.theme_id) for one in roadmap.actions if one.priority and one.priority.theme_id}
    closed = (PlenaryOutcome.RETURNED, PlenaryOutcome.NOT_ACCEPTED)
    for theme in roadmap.themes:
        if theme.meets_rule and theme.theme.id not in themes and theme.theme.plenary_outcome not in closed:
            words = _("Theme {number} is common ground, but has no action").format(number=theme.theme.number)
            yield RoadmapFinding(RoadmapCheck.NO_ACTION, "theme", theme.theme.id, "", words, theme.theme.name)
    served = {one.priority.id for one in roadmap.actions if one.priority}
    for priority in roadmap.priorities:
        if priority.id not in served and priority.theme_id not in themes:
            words = _("This priority has no action")
            yield RoadmapFinding(RoadmapCheck.NO_ACTION, "priority", priority.id, "", words, priority.text)
