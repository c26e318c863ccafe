"""What the record of a session asks for, by its kind.

Source: domain description 2.3 (session kinds and what each needs). A kind that is not here asks for nothing special.
"""

from __future__ import annotations

from dataclasses import dataclass

from a87desk.domain.record_entry import (
    ANNOUNCEMENT,
    ANSWER,
    DECISION,
    ENDORSEMENT,
    FIGURE,
    PLEDGE,
    POINT,
    QUESTION,
    RECOMMENDATION,
    RESERVATION,
)
from a87desk.domain.vocabulary import RoleKind, SessionKind

_USUAL = (POINT, QUESTION, ANSWER, ANNOUNCEMENT, RECOMMENDATION, DECISION)
_SAID = (POINT, ANNOUNCEMENT, PLEDGE, FIGURE, QUESTION, ANSWER)
_TALKED = (POINT, QUESTION, ANSWER, ANNOUNCEMENT, PLEDGE, FIGURE)
_ASKED = (QUESTION, ANSWER, POINT, ANNOUNCEMENT, PLEDGE, FIGURE)
_DECIDED = (POINT, DECISION, RESERVATION, PLEDGE, FIGURE, QUESTION, ANSWER)
_ENDORSED = (ENDORSEMENT, DECISION, RESERVATION, PLEDGE, POINT)


@dataclass(frozen=True, slots=True)
class Asks:
    """What a kind asks for. `roles`: one of each set is expected; `record` is False for breaks and meals.

    `speakers` is False where nobody ever has a role; at a reception somebody may speak. `entries` are the kinds of
    entry that its record is made of (see `domain.record_entry`), the usual one first; every other kind can be written
    too. `topics`: people propose topics, each a group of its own.
    """

    roles: tuple[frozenset[RoleKind], ...] = ()
    questions: bool = False
    groups: bool = False
    record: bool = True
    speakers: bool = True
    entries: tuple[str, ...] = _USUAL
    topics: bool = False


_CHAIR = frozenset({RoleKind.CHAIR, RoleKind.CO_CHAIR, RoleKind.DEPUTY_CHAIR, RoleKind.MODERATOR, RoleKind.FACILITATOR})
_LEAD = _CHAIR | {RoleKind.HOST, RoleKind.INTRODUCED_BY}
_SPEAKER = frozenset(
    {
        RoleKind.SPEAKER, RoleKind.OPENING_SPEAKER, RoleKind.KEYNOTE_SPEAKER, RoleKind.ADDRESS, RoleKind.DIGNITARY,
        RoleKind.PRESENTER, RoleKind.HOST, RoleKind.CHAIR,
    }
)  # fmt: skip
_PANELLIST = frozenset({RoleKind.PANELLIST, RoleKind.DISCUSSANT})
_GUEST = frozenset({RoleKind.GUEST, RoleKind.PANELLIST})
_RESPONDENT = frozenset({RoleKind.RESPONDENT})
_NOTHING = Asks(record=False, speakers=False)
_FESTIVE = Asks(record=False)
_GROUPS = Asks(roles=(_LEAD,), questions=True, groups=True)
_SPOKEN = Asks(roles=(_SPEAKER,), entries=_SAID)
_SHOWN = Asks(roles=(_SPEAKER,), entries=_TALKED)
_LED = Asks(roles=(_LEAD,))

_ASKS: dict[SessionKind, Asks] = {
    SessionKind.ARRIVAL: _NOTHING,
    SessionKind.RECEPTION: _FESTIVE,
    SessionKind.BREAK: _NOTHING,
    SessionKind.LUNCH: _NOTHING,
    SessionKind.DINNER: _FESTIVE,
    SessionKind.CULTURAL_EVENT: _FESTIVE,
    SessionKind.SCREENING: _FESTIVE,
    SessionKind.OPENING: _SPOKEN,
    SessionKind.KEYNOTE: _SPOKEN,
    SessionKind.CLOSING: _SPOKEN,
    SessionKind.PRESENTATION: _SHOWN,
    SessionKind.DRAFT_STUDY: _SHOWN,
    SessionKind.DEMONSTRATION: _SHOWN,
    SessionKind.TALKS: _SPOKEN,
    SessionKind.QUESTION_AND_ANSWER: Asks(roles=(_RESPONDENT, _CHAIR | {RoleKind.QUESTIONER}), entries=_ASKED),
    SessionKind.PANEL: Asks(roles=(_CHAIR, _PANELLIST), entries=_TALKED),
    SessionKind.TALK_SHOW: Asks(roles=(_LEAD, _GUEST), entries=_TALKED),
    SessionKind.FISHBOWL: Asks(roles=(_LEAD, _GUEST), entries=_TALKED),
    SessionKind.PLENARY: _LED,
    SessionKind.REPORT_BACK: _LED,
    SessionKind.RAPPORTEUR_INTERVIEW: _LED,
    SessionKind.ROUND_TABLE: _LED,
    SessionKind.PRIORITISATION: _LED,
    SessionKind.BREAKOUT_GROUPS: _GROUPS,
    SessionKind.WORKING_GROUPS: _GROUPS,
    SessionKind.SIMULTANEOUS_BREAKOUTS: _GROUPS,
    SessionKind.GOVERNANCE_ITEM: Asks(entries=_DECIDED),
    SessionKind.VIRTUAL_MEETING: Asks(entries=_DECIDED),
    SessionKind.REVIEW_OF_TERMS: Asks(entries=_DECIDED),
    SessionKind.ENDORSEMENT: Asks(entries=_ENDORSED),
    SessionKind.OPEN_SPACE: Asks(topics=True),
}


def asks_of(kind: SessionKind | None) -> Asks:
    """Return what a kind of session asks for."""
    return _ASKS.get(kind, Asks()) if kind else Asks()
