"""How a standing and resources look: an icon and a word each, never colour alone.

Knows kinds of pill. Must not know rows.
"""

from __future__ import annotations

from a87desk.domain.vocabulary import RoadmapStatus, word_for
from a87desk.i18n import _
from a87desk.reading.roadmap import Standing
from a87desk.reading.roadmap_resources import Resources
from exports.report.roadmap_words import standing_word
from ui.painting.pills import Pill, PillKind
from ui.tokens import Tone

_PILLS = {
    Standing.LATE: (PillKind.WARN, "triangle-alert"),
    Standing.DELAYED: (PillKind.WARN, "hourglass"),
    Standing.UNDER_WAY: (PillKind.ACCENT, "circle-dot"),
    Standing.NOT_STARTED: (PillKind.NEUTRAL, "circle"),
    Standing.DONE: (PillKind.OK, "circle-check"),
    Standing.CANCELLED: (PillKind.NEUTRAL, "x"),
    Standing.NOT_KNOWN: (PillKind.DASHED, "circle-dashed"),
}
_RESOURCES = {
    Resources.COVERED: ("circle-check", Tone.OK),
    Resources.PART_FOUND: ("circle-dashed", Tone.INK2),
    Resources.TO_FIND: ("circle-dashed", Tone.INK2),
    Resources.IN_WORDS: ("circle-dot", Tone.INK2),
    Resources.NOT_KNOWN: ("circle-question-mark", Tone.INK3),
}
_STATUS = {
    RoadmapStatus.DRAFT: (PillKind.WARN, "file-pen"),
    RoadmapStatus.CONSULTATION: (PillKind.INFO, "message-square"),
    RoadmapStatus.ADOPTED: (PillKind.OK, "badge-check"),
}


def standing_pill(standing: Standing) -> Pill:
    """Return the pill of a standing."""
    kind, icon = _PILLS[standing]
    return Pill(kind, standing_word(standing), icon)


def resources_look(resources: Resources) -> tuple[str, Tone]:
    """Return icon and tone of resources."""
    return _RESOURCES[resources]


def status_pill(status: RoadmapStatus | None) -> Pill:
    """Return the pill of the roadmap's own status; what nobody said is a draft."""
    known = status or RoadmapStatus.DRAFT
    kind, icon = _STATUS[known]
    words = word_for(known) if known is not RoadmapStatus.ADOPTED else _("Adopted")
    return Pill(kind, words, icon)
