"""The icon of each kind of session.

Knows icons by name. What a kind asks for is `domain.session_asks`.
"""

from __future__ import annotations

from a87desk.domain.vocabulary import SessionKind, word_for
from a87desk.i18n import _

_ICONS = {
    SessionKind.ARRIVAL: "log-in",
    SessionKind.RECEPTION: "coffee",
    SessionKind.BREAK: "coffee",
    SessionKind.LUNCH: "coffee",
    SessionKind.DINNER: "coffee",
    SessionKind.CULTURAL_EVENT: "globe",
    SessionKind.KEYNOTE: "megaphone",
    SessionKind.QUESTION_AND_ANSWER: "messages-square",
    SessionKind.PANEL: "mic",
    SessionKind.BREAKOUT_GROUPS: "users-round",
    SessionKind.WORKING_GROUPS: "users-round",
    SessionKind.SIMULTANEOUS_BREAKOUTS: "users-round",
    SessionKind.SYNTHESIS: "combine",
    SessionKind.REPORT_BACK: "presentation",
    SessionKind.RAPPORTEUR_INTERVIEW: "mic",
    SessionKind.ROUND_TABLE: "messages-square",
    SessionKind.PRIORITISATION: "scale",
    SessionKind.REVIEW_OF_TERMS: "file-pen",
    SessionKind.MARKETPLACE: "layers",
    SessionKind.OPEN_SPACE: "layers",
    SessionKind.TALK_SHOW: "mic",
    SessionKind.TALKS: "megaphone",
    SessionKind.FISHBOWL: "messages-square",
    SessionKind.DRAFT_STUDY: "file-text",
    SessionKind.ENDORSEMENT: "stamp",
    SessionKind.SCREENING: "play",
    SessionKind.LAUNCH: "sparkles",
    SessionKind.SIDE_EVENT: "split",
    SessionKind.GOVERNANCE_ITEM: "landmark",
    SessionKind.VIRTUAL_MEETING: "globe",
}


def kind_icon(kind: SessionKind | None) -> str:
    """Return the icon of a kind; a dashed ring where the kind is not said."""
    return _ICONS.get(kind, "presentation") if kind else "circle-dashed"


def kind_word(kind: SessionKind | None) -> str:
    """Return the word of a kind."""
    return word_for(kind) if kind else _("Kind not said")
