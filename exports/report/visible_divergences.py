"""What of the register of divergences may leave: never who holds a position, nothing about words that are kept back.

Who reserves, who said that two contradict each other, and why, are internal. Source: exchange design, 4.2.
Must not know any document.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from typing import TypeVar

import msgspec

from a87desk.domain.confirmed import is_for_everyone
from a87desk.domain.record import Record
from a87desk.reading.divergences import RegisterParts
from a87desk.store.reader import Kept

R = TypeVar("R", bound=Record)


def visible_register(parts: RegisterParts, hidden_themes: Collection[str]) -> RegisterParts:
    """Return the parts of the register without names, without words that are kept back and what is about them."""
    shown = tuple(one for one in parts.recommendations if is_for_everyone(one.recommendation))
    hidden = {one.id for one in parts.recommendations} - {one.id for one in shown}
    rows = (
        one
        for one in parts.rows
        if not hidden & set(one.record.recommendation_ids) and one.record.theme_id not in hidden_themes
    )
    return replace(
        parts,
        contradictions=tuple(_without(one, "reason") for one in parts.contradictions),
        rows=tuple(_without(one, "who") for one in rows),
        reservations=tuple(_without(one, "who") for one in parts.reservations),
        recommendations=shown,
    )


def _without(kept: Kept[R], field: str) -> Kept[R]:
    """Return a record without what one of its fields says, and without who wrote it."""
    return replace(kept, record=msgspec.structs.replace(kept.record, **{field: ""}), made_by="", changed_by="")
