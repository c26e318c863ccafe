"""The workshop itself: what its cover, its introduction and its rule need."""

from __future__ import annotations

from typing import Annotated, ClassVar

from a87desk.domain.fuzzy_date import FuzzyDate
from a87desk.domain.ids import DayId, SessionId
from a87desk.domain.record import Privacy, Record, about
from a87desk.domain.vocabulary import RoadmapStatus, RuleScope, WorkshopKind, WorkshopStatus


class Workshop(Record, frozen=True):
    """One event, from its concept note to its report. A file holds exactly one; its id is the id of the log."""

    noun: ClassVar[str] = "workshop"

    title: Annotated[str, about("Title of the event", Privacy.PUBLIC, searched=True)] = ""
    subtitle: Annotated[str, about("Second line of the title", Privacy.PUBLIC, searched=True)] = ""
    kind: Annotated[WorkshopKind | None, about("Kind of event", Privacy.PUBLIC)] = None
    edition: Annotated[str, about("Edition as written, for example “5th”", Privacy.PUBLIC)] = ""
    status: Annotated[WorkshopStatus | None, about("Where the workshop stands", Privacy.PUBLIC)] = None
    country: Annotated[str, about("Country as written", Privacy.PUBLIC, searched=True)] = ""
    region: Annotated[str, about("Region of the world as the secretariat groups countries", Privacy.PUBLIC)] = ""
    city: Annotated[str, about("City", Privacy.PUBLIC, searched=True)] = ""
    venue: Annotated[str, about("Name and address of the venue", Privacy.PUBLIC)] = ""
    rooms: Annotated[tuple[str, ...], about("Rooms by name", Privacy.PUBLIC)] = ()
    starts: Annotated[FuzzyDate | None, about("First day", Privacy.PUBLIC)] = None
    ends: Annotated[FuzzyDate | None, about("Last day", Privacy.PUBLIC)] = None
    hosts: Annotated[tuple[str, ...], about("Who invites", Privacy.PUBLIC)] = ()
    supporters: Annotated[tuple[str, ...], about("Who supports", Privacy.PUBLIC)] = ()
    funders: Annotated[tuple[str, ...], about("Who pays", Privacy.PUBLIC)] = ()
    funding_text: Annotated[str, about("Text that a funder obliges to print, word for word", Privacy.PUBLIC)] = ""
    masthead: Annotated[
        tuple[str, ...], about("Lines above the title, such as country and ministry", Privacy.PUBLIC)
    ] = ()
    views_clause: Annotated[str, about("Whose views the report gives, as it is to be printed", Privacy.PUBLIC)] = ""
    background: Annotated[str, about("Background, as in the concept note", Privacy.PUBLIC, searched=True)] = ""
    rationale: Annotated[str, about("Rationale, as in the concept note", Privacy.PUBLIC, searched=True)] = ""
    approach: Annotated[str, about("Overall approach and format", Privacy.PUBLIC, searched=True)] = ""
    target_participants: Annotated[str, about("Who is to take part, as in the concept note", Privacy.PUBLIC)] = ""
    foreword: Annotated[str, about("Foreword", Privacy.PUBLIC, searched=True)] = ""
    objectives: Annotated[tuple[str, ...], about("Objectives, in order", Privacy.PUBLIC, searched=True)] = ()
    expected_outcomes: Annotated[tuple[str, ...], about("Expected outcomes", Privacy.PUBLIC, searched=True)] = ()
    conclusions: Annotated[tuple[str, ...], about("Conclusions of the workshop", Privacy.PUBLIC, searched=True)] = ()
    stated_participation: Annotated[str, about("How many took part, as stated", Privacy.PUBLIC)] = ""
    feedback: Annotated[str, about("What participants said of the event", searched=True)] = ""
    foreword_by: Annotated[str, about("Who signs the foreword", Privacy.PUBLIC)] = ""
    languages: Annotated[tuple[str, ...], about("Working languages, as tags such as “en”", Privacy.PUBLIC)] = ()
    website: Annotated[str, about("Web address", Privacy.PUBLIC)] = ""
    handle: Annotated[str, about("Hashtag or handle", Privacy.PUBLIC)] = ""
    roadmap_label: Annotated[str, about("How the priorities are called in the documents", Privacy.PUBLIC)] = ""
    rule_groups: Annotated[int, about("Consensus: common to at least this many groups", Privacy.PUBLIC)] = 2
    rule_share: Annotated[
        int | None, about("Consensus: at least this share of the groups, per cent", Privacy.PUBLIC)
    ] = None
    rule_scope: Annotated[RuleScope, about("Whose groups the rule counts", Privacy.PUBLIC)] = RuleScope.WORKSHOP
    rule_day_id: Annotated[DayId | None, about("The day, where the rule counts one", Privacy.PUBLIC)] = None
    rule_session_id: Annotated[SessionId | None, about("The session, where the rule counts one", Privacy.PUBLIC)] = None
    rule_counts_plenary: Annotated[
        bool, about("A plenary session that recommends the same counts as one more voice", Privacy.PUBLIC)
    ] = False
    roadmap_status: Annotated[RoadmapStatus | None, about("Where the roadmap stands", Privacy.PUBLIC)] = None
    roadmap_period: Annotated[str, about("Period of the roadmap as written, such as “2019–2025”", Privacy.PUBLIC)] = ""
    roadmap_adopted_on: Annotated[FuzzyDate | None, about("When the roadmap was adopted", Privacy.PUBLIC)] = None
    roadmap_submitted_to: Annotated[str, about("Body the roadmap is submitted to", Privacy.PUBLIC)] = ""
    remarks: Annotated[tuple[str, ...], about("Remarks on the source documents", searched=True)] = ()
    sources: Annotated[tuple[str, ...], about("Where the facts come from")] = ()
