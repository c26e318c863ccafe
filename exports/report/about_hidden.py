"""What is said about words that are not for everyone is not for everyone either: an amendment tells what it amends.

Knows which notes are about what. Must not know any document.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from a87desk.reading.group_page import GroupPage
from a87desk.reading.workshop_model import DayModel, SessionModel, WorkshopModel


def without_words_about(model: WorkshopModel, hidden: Collection[str]) -> WorkshopModel:
    """Return the model without the notes that are about one of these records."""
    if not hidden:
        return model
    return replace(
        model,
        days=tuple(_day(day, hidden) for day in model.days),
        groups=tuple(_group(page, hidden) for page in model.groups),
    )


def _day(day: DayModel, hidden: Collection[str]) -> DayModel:
    return replace(day, sessions=tuple(_session(one, hidden) for one in day.sessions))


def _session(one: SessionModel, hidden: Collection[str]) -> SessionModel:
    return replace(one, notes=tuple(note for note in one.notes if note.record.about_id not in hidden))


def _group(page: GroupPage, hidden: Collection[str]) -> GroupPage:
    lines = tuple(line for line in page.lines if getattr(line.record, "about_id", None) not in hidden)
    return replace(page, lines=lines)
