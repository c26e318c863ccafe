"""A next step or an action of the roadmap."""

from __future__ import annotations

from typing import Annotated, ClassVar

from a87desk.domain.fuzzy_date import FuzzyDate
from a87desk.domain.ids import ActionId, MeetingId, ObjectiveId, OutputId, PriorityId, ThemeId
from a87desk.domain.record import Privacy, Record, about, derived_id, place
from a87desk.domain.vocabulary import ActionStatus, Level, Pillar


class Action(Record, frozen=True):
    """Something that somebody does by some time. All three may still be unknown."""

    noun: ClassVar[str] = "action"

    number: Annotated[int | None, about("Number in a source document", Privacy.PUBLIC)] = None
    text: Annotated[str, about("The words", Privacy.PUBLIC, searched=True)] = ""
    lead: Annotated[str, about("Who is responsible, as written", Privacy.PUBLIC, searched=True)] = ""
    partners: Annotated[tuple[str, ...], about("Partners", Privacy.PUBLIC, searched=True)] = ()
    support: Annotated[str, about("Who supports", Privacy.PUBLIC)] = ""
    submitted_to: Annotated[str, about("Body it is submitted to", Privacy.PUBLIC)] = ""
    horizon: Annotated[str, about("Horizon as written, for example “short term”", Privacy.PUBLIC)] = ""
    starts: Annotated[FuzzyDate | None, about("When it begins", Privacy.PUBLIC)] = None
    due: Annotated[FuzzyDate | None, about("By when", Privacy.PUBLIC)] = None
    status: Annotated[ActionStatus | None, about("Where it stands", Privacy.PUBLIC)] = None
    priority_id: Annotated[PriorityId | None, about("Priority it serves", Privacy.PUBLIC)] = None
    output_id: Annotated[OutputId | None, about("Output of the roadmap it serves", Privacy.PUBLIC)] = None
    objective_id: Annotated[
        ObjectiveId | None, about("Objective it serves, where it stands under no output", Privacy.PUBLIC)
    ] = None
    theme_id: Annotated[ThemeId | None, about("Theme it comes from", Privacy.PUBLIC)] = None
    recommendation_ids: Annotated[tuple[str, ...], about("Recommendations it comes from", Privacy.PUBLIC)] = ()
    pillar: Annotated[Pillar | None, about("Pillar of Alliance 8.7", Privacy.PUBLIC)] = None
    level: Annotated[Level | None, about("Local, national, regional or global", Privacy.PUBLIC)] = None
    location: Annotated[str, about("Where", Privacy.PUBLIC, searched=True)] = ""
    legal_references: Annotated[
        tuple[str, ...], about("Laws as written, never corrected", Privacy.PUBLIC, searched=True)
    ] = ()
    indicator: Annotated[str, about("What is counted", Privacy.PUBLIC, searched=True)] = ""
    baseline: Annotated[str, about("Where it started, as written", Privacy.PUBLIC)] = ""
    target: Annotated[str, about("What is to be reached, as written", Privacy.PUBLIC)] = ""
    reached: Annotated[str, about("What is reached so far, as written", Privacy.PUBLIC)] = ""
    resources: Annotated[str, about("Resources in words, such as “staff time”", Privacy.PUBLIC)] = ""
    cost: Annotated[str, about("What it costs: a decimal number with a point; empty: not known", Privacy.PUBLIC)] = ""
    funded: Annotated[str, about("What is found already, in the same currency", Privacy.PUBLIC)] = ""
    currency: Annotated[str, about("Currency, ISO 4217", Privacy.PUBLIC)] = ""
    funder: Annotated[str, about("Who pays", Privacy.PUBLIC, searched=True)] = ""
    evidence: Annotated[str, about("What shows that it is done", Privacy.PUBLIC)] = ""
    position: Annotated[str, place("Place among the actions")] = ""


class ProgressEntry(Record, frozen=True):
    """What was reported of an action on a day; the action keeps the latest, the entries stay."""

    noun: ClassVar[str] = "progress_entry"

    action_id: Annotated[ActionId | None, about("Action", Privacy.PUBLIC)] = None
    meeting_id: Annotated[MeetingId | None, about("Meeting at which it was reported", Privacy.PUBLIC)] = None
    on: Annotated[FuzzyDate | None, about("Day of the report", Privacy.PUBLIC)] = None
    status: Annotated[ActionStatus | None, about("Where it stood", Privacy.PUBLIC)] = None
    reached: Annotated[str, about("What was reached, as written", Privacy.PUBLIC)] = ""
    text: Annotated[str, about("What was said", Privacy.PUBLIC, searched=True)] = ""
    obstacles: Annotated[str, about("What stands in the way", searched=True)] = ""
    help_needed: Annotated[str, about("Help that is needed", searched=True)] = ""
    position: Annotated[str, place("Place among the entries")] = ""


def progress_id(action_id: str, occasion: str) -> str:
    """Return the identity of what is reported of an action at a meeting (its identity) or on a day (ISO 8601).

    Two laptops that report of the same action at the same meeting write one entry.
    """
    return derived_id(ProgressEntry.noun, action_id, occasion)
