"""How large a bundle may be before it is refused. The figures are those of the exchange design, section 3."""

from __future__ import annotations

from dataclasses import dataclass

from a87desk.domain.bundle_errors import TooBig
from a87desk.i18n import _, ngettext

KIB = 1024
MIB = 1024 * KIB
MAX_RATIO = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """What a reader accepts; sizes in bytes. `ratio` is unpacked size over packed size of one entry."""

    file: int = 512 * MIB
    entries: int = 5_000
    manifest: int = 2 * MIB
    operations: int = 2_000_000
    blob: int = 25 * MIB
    total: int = 1024 * MIB
    ratio: int = MAX_RATIO


def refuse_size_over(size: int, limit: int) -> None:
    """Refuse more bytes than the limit.

    Raises:
        TooBig: `size` is over `limit`.
    """
    if size > limit:
        raise TooBig(limit=_("{megabytes} MB").format(megabytes=max(1, limit // MIB)))


def refuse_entries_over(count: int, limit: int) -> None:
    """Refuse more entries (manifest, signature, operations, attachments) than the limit.

    Raises:
        TooBig: `count` is over `limit`.
    """
    if count > limit:
        raise TooBig(limit=ngettext("{count} entry", "{count} entries", limit).format(count=limit))


def refuse_operations_over(count: int, limit: int) -> None:
    """Refuse more records than the limit.

    Raises:
        TooBig: `count` is over `limit`.
    """
    if count > limit:
        raise TooBig(limit=ngettext("{count} record", "{count} records", limit).format(count=limit))
