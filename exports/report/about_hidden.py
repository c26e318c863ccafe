"""What is said about words that are not for everyone is not for everyone either: an amendment tells what it amends.

Knows which notes are about what. Must not know any document.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

import msgspec

from a87desk.i18n import _
from a87desk.reading.group_page import GroupPage
from a87desk.reading.vote_outcome import ItemResult, VoteResult
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


def without_items_of(vote: VoteResult, hidden: Collection[str]) -> VoteResult:
    """Return a vote without the words of items that stand for one of these records; its figures add up as they did."""
    by_group = (replace(one, items=tuple(_item(item, hidden) for item in one.items)) for one in vote.by_group)
    return replace(vote, items=tuple(_item(one, hidden) for one in vote.items), by_group=tuple(by_group))


def _item(one: ItemResult, hidden: Collection[str]) -> ItemResult:
    if not {one.item.theme_id, one.item.recommendation_id} & {*hidden}:
        return one
    return replace(one, item=msgspec.structs.replace(one.item, text=_("Not for everyone")))
