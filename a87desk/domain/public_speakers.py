"""Whose words may be printed with their name: those who spoke in a public role. Everybody else's are testimony.

Source: domain description 2.3 (panels and openings are recorded by speaker), 4.1 (S0-15, S0-30: what participants say
is not attributed unless somebody decided so).
"""

from __future__ import annotations

from collections.abc import Collection

from a87desk.domain.document_lists import Attribution
from a87desk.domain.note import Note
from a87desk.domain.session import SessionRole
from a87desk.domain.vocabulary import NoteKind, RoleKind

PUBLIC_ROLES = frozenset(
    {
        RoleKind.CHAIR, RoleKind.DEPUTY_CHAIR, RoleKind.CO_CHAIR, RoleKind.HOST, RoleKind.SPEAKER,
        RoleKind.OPENING_SPEAKER, RoleKind.KEYNOTE_SPEAKER, RoleKind.ADDRESS, RoleKind.DIGNITARY, RoleKind.MODERATOR,
        RoleKind.PANELLIST, RoleKind.DISCUSSANT, RoleKind.RESPONDENT, RoleKind.PRESENTER,
    }
)  # fmt: skip
OFFICE_ROLES = frozenset({RoleKind.OPENING_SPEAKER, RoleKind.KEYNOTE_SPEAKER, RoleKind.ADDRESS, RoleKind.DIGNITARY})
"""Who holds one of these speaks for an office before the press: the name may stand in a public document."""
_NEVER = frozenset({NoteKind.QUOTE, NoteKind.OFF_THE_RECORD})


def speaks_in_public(role: SessionRole, refused: Collection[str] = ()) -> bool:
    """Whether a role is a public one; `refused` are the participants who do not want to be named."""
    return role.role in PUBLIC_ROLES and role.participant_id not in refused


def may_be_attributed(note: Note) -> bool:
    """Whether a note may stand under the name of a public speaker at all; quotes need a permission of their own."""
    if note.attribution is Attribution.NOT_ATTRIBUTABLE:
        return False
    return note.kind not in _NEVER or (note.kind is NoteKind.QUOTE and note.attribution is not None)
