"""The pictures of a workshop with their bytes, for the one document that shows them.

Knows attachments and how many bytes one moment may hold. Must not know what may be shown to whom, nor any format.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace

from a87desk.domain.attachment import Attachment
from a87desk.domain.bundle_errors import WorkshopDamaged
from a87desk.reading.workshop_model import WorkshopModel
from a87desk.store.reader import Reader

MOST_BYTES = 64_000_000
"""Of all pictures of one moment together: some hundred photographs as the program keeps them."""


@dataclass(frozen=True, slots=True)
class KeptPicture:
    """A picture with its bytes; none where they are not on this laptop, damaged, or too many for one document."""

    attachment: Attachment
    data: bytes = field(repr=False)


def with_pictures(
    model: WorkshopModel, read: Reader, bytes_of: Callable[[str], bytes | None], most: int = MOST_BYTES
) -> WorkshopModel:
    """Return the model with its pictures; `bytes_of` gives the bytes with a hash, None where they are not here."""
    found: list[KeptPicture] = []
    left = most
    for one in read.all(Attachment, order="position, id"):
        data = _bytes(one, bytes_of) if (one.size or 0) <= left else b""
        data = data if len(data) <= left else b""
        left -= len(data)
        found.append(KeptPicture(one, data))
    return replace(model, pictures=tuple(found))


def _bytes(one: Attachment, bytes_of: Callable[[str], bytes | None]) -> bytes:
    try:
        return bytes_of(one.sha) or b""
    except WorkshopDamaged:  # said where the file is opened; a report is made all the same and counts it as not shown
        return b""
