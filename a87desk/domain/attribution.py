"""How words and persons may be shown to an audience: by name, by organisation, by group, or not at all.

One pure rule, asked by every document. Knows what was agreed and for whom a document is made. Must not know records,
documents or what a name looks like. Source: domain description 3.6 (confidentiality), 4.1 (S0-15, S0-30); exchange
design 4.2 and 7; the manual's page "Who sees what" shows it as a table.
"""

from __future__ import annotations

from enum import StrEnum

from a87desk.domain.document_lists import Attribution, Audience


class ShownAs(StrEnum):
    """How a person stands in a document, most open first."""

    NAME = "name"
    ORGANISATION = "organisation"
    """The role and the organisation."""
    GROUP = "group"
    """The role and, where enough people are in it, the stakeholder group."""
    NOBODY = "nobody"
    """Nothing tells who it was."""


_MOST_OPEN = {
    Audience.INTERNAL: ShownAs.NAME,
    Audience.GOVERNMENT: ShownAs.ORGANISATION,
    Audience.PUBLIC: ShownAs.GROUP,
}
_ORDER = tuple(ShownAs)


def person_shown_as(audience: Audience, *, is_public: bool = False, refuses: bool = False) -> ShownAs:
    """Return how a person may be shown in a list or a role.

    `is_public`: acts in a public office here. `refuses`: does not want to be named, which counts before all else.
    """
    if refuses:
        return ShownAs.NOBODY
    return ShownAs.NAME if is_public else _MOST_OPEN[audience]


def words_shown_as(
    audience: Audience,
    attribution: Attribution | None,
    *,
    in_public_role: bool = False,
    is_public: bool = False,
    refuses: bool = False,
) -> ShownAs:
    """Return under whom words may stand.

    `in_public_role`: they were said from the podium, so they count as said openly unless somebody decided otherwise.
    Everywhere else what nobody agreed to is not attributed to anybody.
    """
    if attribution is Attribution.NOT_ATTRIBUTABLE or (attribution is None and not in_public_role):
        return ShownAs.NOBODY
    agreed = ShownAs.ORGANISATION if attribution is Attribution.ORGANISATION else ShownAs.NAME
    return least_open(agreed, person_shown_as(audience, is_public=is_public, refuses=refuses))


def least_open(first: ShownAs, second: ShownAs) -> ShownAs:
    """Return the one of two that tells less."""
    return max(first, second, key=_ORDER.index)
