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
from a87desk.reading.workshop_model import WorkshopModel
from a87desk.store.reader import Kept

R = TypeVar("R", bound=Record)


def without_hidden_divergences(model: WorkshopModel) -> WorkshopModel:
    """Return the model with a register and wordings that hold nothing that is kept back, nor a name."""
    hidden = {
        one.theme.id
        for one in model.board.themes
        if one.members and not any(is_for_everyone(each.recommendation) for each in one.members)
    }
    wordings = {theme_id: versions for theme_id, versions in model.wordings.items() if theme_id not in hidden}
    return replace(model, wordings=wordings, register=_register(model.register, hidden))


def _register(parts: RegisterParts, hidden_themes: Collection[str]) -> RegisterParts:
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
