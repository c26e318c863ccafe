"""What the record of a session asks for, by its kind.

Source: domain description 2.3 (session kinds and what each needs). A kind that is not here asks for nothing special.
"""

from __future__ import annotations

from dataclasses import dataclass

from a87desk.domain.vocabulary import RoleKind, SessionKind


@dataclass(frozen=True, slots=True)
class Asks:
    """What a kind asks for. `roles`: one of each set is expected; `record` is False for breaks and meals.

    `speakers` is False where nobody ever has a role; at a reception somebody may speak."""

    roles: tuple[frozenset[RoleKind], ...] = ()
    questions: bool = False
    groups: bool = False
    record: bool = True
    speakers: bool = True


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
_SPOKEN = Asks(roles=(_SPEAKER,))
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
    SessionKind.PRESENTATION: _SPOKEN,
    SessionKind.DRAFT_STUDY: _SPOKEN,
    SessionKind.DEMONSTRATION: _SPOKEN,
    SessionKind.TALKS: _SPOKEN,
    SessionKind.QUESTION_AND_ANSWER: Asks(roles=(_RESPONDENT, _CHAIR | {RoleKind.QUESTIONER})),
    SessionKind.PANEL: Asks(roles=(_CHAIR, _PANELLIST)),
    SessionKind.TALK_SHOW: Asks(roles=(_LEAD, _GUEST)),
    SessionKind.FISHBOWL: Asks(roles=(_LEAD, _GUEST)),
    SessionKind.PLENARY: _LED,
    SessionKind.REPORT_BACK: _LED,
    SessionKind.RAPPORTEUR_INTERVIEW: _LED,
    SessionKind.ROUND_TABLE: _LED,
    SessionKind.PRIORITISATION: _LED,
    SessionKind.BREAKOUT_GROUPS: _GROUPS,
    SessionKind.WORKING_GROUPS: _GROUPS,
    SessionKind.SIMULTANEOUS_BREAKOUTS: _GROUPS,
}


def asks_of(kind: SessionKind | None) -> Asks:
    """Return what a kind of session asks for."""
    return _ASKS.get(kind, Asks()) if kind else Asks()
