"""The icon of each stakeholder group.

Knows icons. Must not know how people are counted.
"""

from __future__ import annotations

from a87desk.domain.vocabulary import StakeholderGroup, word_for
from a87desk.i18n import _

STAKEHOLDER_ICONS: dict[StakeholderGroup, str] = {
    StakeholderGroup.GOVERNMENT: "building-2",
    StakeholderGroup.CIVIL_SOCIETY: "heart-handshake",
    StakeholderGroup.SURVIVORS: "users-round",
    StakeholderGroup.WORKERS: "hard-hat",
    StakeholderGroup.INTERNATIONAL: "globe",
    StakeholderGroup.ACADEMIA: "graduation-cap",
    StakeholderGroup.FUNDERS: "landmark",
    StakeholderGroup.EMPLOYERS: "briefcase",
    StakeholderGroup.MEDIA: "newspaper",
}


def stakeholder_icon(kind: StakeholderGroup | None) -> str:
    """Return the icon of a stakeholder group; where it is not known, the dashed circle of everything unknown."""
    return STAKEHOLDER_ICONS[kind] if kind else "circle-dashed"


def stakeholder_words(kind: StakeholderGroup | None) -> str:
    """Return a stakeholder group as a screen reader says it."""
    return word_for(kind) if kind else _("stakeholder group not known")
