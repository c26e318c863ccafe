"""Who holds a role, told apart by identity and by name, and what only stands in place of a name.

Knows names as they are printed. Never merges anybody: it only says who may be meant twice.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from a87desk.domain.folding import fold
from a87desk.domain.participant import Participant

_PLACEHOLDERS = frozenset(
    {
        "", "tbd", "tbc", "tba", "nn", "n n", "to be decided", "to be confirmed", "to be announced", "to be named",
        "a confirmer", "a determiner", "por confirmar", "por definir", "a confirmar", "a definir", "none", "open",
    }
)  # fmt: skip
_APART = re.compile(r"[^\w]+")


def folded_name(name: str) -> str:
    """Return a name as it is compared: no case, no accents, single spaces."""
    return " ".join(_APART.sub(" ", fold(name)).split())


def is_nobody(name: str) -> bool:
    """Whether a name is empty or only holds the place of one ("TBD", "Representative from …")."""
    found = folded_name(name)
    return found in _PLACEHOLDERS or found.startswith(("representative from", "representative of"))


def who(people: Sequence[Participant], participant_id: str | None, name: str) -> str:
    """Return what tells a holder from others: the participant where there is one, else the name; "" for nobody."""
    if participant_id:
        return participant_id
    if is_nobody(name):
        return ""
    found = folded_name(name)
    known = {folded_name(spelling): person.id for person in people for spelling in (person.name, *person.aliases)}
    return known.get(found) or known.get(folded_name(name.split(",")[0])) or f"name {found}"


def listed(people: Sequence[Participant], name: str) -> Participant | None:
    """Return the participant of this very name or spelling, None where there is none or more than one."""
    found = folded_name(name)
    named = [one for one in people if found in {folded_name(spelling) for spelling in (one.name, *one.aliases)}]
    return named[0] if found and len(named) == 1 else None
