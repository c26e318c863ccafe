"""Which pictures may leave: only those of things that the document itself may show.

Knows places and what is left of a model. A picture of something hidden, removed or unknown is of nothing here.
"""

from __future__ import annotations

from collections.abc import Iterator

from a87desk.reading.kept_pictures import KeptPicture
from a87desk.reading.workshop_model import WorkshopModel


def visible_pictures(shown: WorkshopModel) -> tuple[KeptPicture, ...]:
    """Return the pictures of what stands in a model from which everything hidden is gone."""
    there = set(_places(shown))
    return tuple(one for one in shown.pictures if one.attachment.about_id in there)


def _places(shown: WorkshopModel) -> Iterator[str]:
    for page in shown.groups:
        yield page.group.id
        yield from (line.id for line in page.lines)
    for day in shown.days:
        for session in day.sessions:
            yield from (one for one in (session.session.id,) if one)
            yield from (note.record.id for note in session.notes)
            yield from (one.id for one in session.recommendations)
