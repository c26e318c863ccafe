"""The closed lists of documents: which there are, for whom they are made, how words may be attributed in them.

Source: domain description 3.3 (attribution), 3.6 (document kinds, labels of results), 4.4 (S3-30: comments).
"""

from __future__ import annotations

from enum import StrEnum


class Attribution(StrEnum):
    """How words may be attributed, as whoever said them agreed. Unknown counts as not attributable."""

    NAMED = "named"
    ORGANISATION = "organisation"
    NOT_ATTRIBUTABLE = "not_attributable"


class Audience(StrEnum):
    """For whom a document is made: with names, with roles, or with groups only."""

    INTERNAL = "internal"
    GOVERNMENT = "government"
    PUBLIC = "public"


class DocumentKind(StrEnum):
    """The documents that are written from a workshop, as texts, versions and comments name them."""

    OUTCOME_REPORT = "outcome_report"
    MEETING_REPORT = "meeting_report"
    PROGRESS_REPORT = "progress_report"
    IMPLEMENTATION_REPORT = "implementation_report"
    CONCEPT_NOTE = "concept_note"
    AGENDA = "agenda"
    PARTICIPANTS = "participants"
    COUNTRY_SLIDE = "country_slide"
    ROADMAP = "roadmap"


class Disposition(StrEnum):
    """What became of a comment."""

    ACCEPTED = "accepted"
    PARTLY = "partly"
    NOT_ACCEPTED = "not_accepted"
    ANSWERED = "answered"


class OutputLabel(StrEnum):
    """What the results of a session are called in its own words."""

    RECOMMENDATIONS = "recommendations"
    KEY_PROPOSALS = "key_proposals"
    KEY_TAKEAWAYS = "key_takeaways"
    PRIORITY_INITIATIVES = "priority_initiatives"
