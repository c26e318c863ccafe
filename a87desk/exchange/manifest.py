"""The manifest of a bundle: what it is, for which workshop, and the size and hash of everything in it.

Keys that a newer version adds are ignored. Only `min_v` can stop this program from reading a bundle, and it is looked
at before anything else, so a newer manifest may change all other keys.

Knows the keys and their shapes. Must not know ZIP, signatures, the store, or what an operation says.
"""

from __future__ import annotations

from datetime import datetime
from typing import Annotated

import msgspec
from msgspec import Meta

from a87desk.domain.bundle_errors import BadContent, NewerNeeded, NotBundle
from a87desk.domain.canonical import MAX_WHOLE_NUMBER, NotCanonical, canonical_json, read_json
from a87desk.i18n import _

FORMAT = "a87-bundle"
VERSION = 1

Count = Annotated[int, Meta(ge=0, le=MAX_WHOLE_NUMBER)]
Version = Annotated[int, Meta(ge=1, le=MAX_WHOLE_NUMBER)]
Id = Annotated[str, Meta(pattern=r"\A[0-9A-Za-z._:-]{1,64}\Z")]
Word = Annotated[str, Meta(pattern=r"\A[0-9A-Za-z._+-]{1,40}\Z")]
Line = Annotated[str, Meta(max_length=500)]
OperationHex = Annotated[str, Meta(pattern=r"\A[0-9a-f]{40}\Z")]
Sha256Hex = Annotated[str, Meta(pattern=r"\A[0-9a-f]{64}\Z")]
Moment = Annotated[str, Meta(pattern=r"\A[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\.[0-9]{1,6})?Z\Z")]


class Member(msgspec.Struct, frozen=True):
    """One entry beside the manifest and its signature; `size` is unpacked, in bytes."""

    name: Annotated[str, Meta(max_length=80)]
    size: Count
    sha256: Sha256Hex


class Manifest(msgspec.Struct, frozen=True, kw_only=True):
    """What a bundle says of itself.

    `v` is the version that wrote it, `min_v` the oldest that may read it. `ws` is the workshop's id, `exporter` the
    name by which the sending laptop is shown, `created` its clock in UTC (which may be wrong). `sessions` has for each
    writing session the highest sequence number and the number of its operations in the bundle. `redacted` are the ids
    of purged values. `profile` ("full", "secretariat", "starter", ...) and `for_group` (a group's id) are None where
    they do not apply. `ops` and `members` are set by `pack`.
    """

    ws: Id
    title: Line
    kind: Word
    exporter: Line
    created: Moment
    app: Word
    sessions: dict[Id, tuple[Count, Count]] = {}
    redacted: tuple[OperationHex, ...] = ()
    profile: Word | None = None
    for_group: Id | None = None
    ops: Count = 0
    members: tuple[Member, ...] = ()
    format: str = FORMAT
    v: Version = VERSION
    min_v: Version = VERSION

    @property
    def created_at(self) -> datetime:
        """The moment of export by the sender's clock, in UTC."""
        return datetime.fromisoformat(self.created)


def manifest_bytes(manifest: Manifest) -> bytes:
    """Return the canonical bytes of a manifest; keys that do not apply are left out.

    Raises:
        ValueError: a field does not have its shape.
    """
    fields = msgspec.to_builtins(manifest)
    msgspec.convert(fields, Manifest)
    return canonical_json({key: value for key, value in fields.items() if value is not None})


def read_manifest(data: bytes) -> Manifest:
    """Return the manifest of these bytes.

    Raises:
        NotBundle: it is the manifest of something else.
        NewerNeeded: only a newer version may read the bundle.
        BadContent: it is not a manifest that A87Desk writes.
    """
    try:
        fields = read_json(data)
        _check_version(fields)
        manifest = msgspec.convert(fields, Manifest)
        manifest.created_at  # noqa: B018 - a date such as 31 February passes the pattern and must be refused here
    except NotCanonical as problem:
        raise BadContent(detail=_("manifest: {problem}").format(problem=problem)) from None
    except msgspec.ValidationError as problem:
        key = str(problem).rpartition(" - at ")[2]
        raise BadContent(detail=_("manifest: {problem}").format(problem=key)) from None
    except ValueError:
        raise BadContent(detail=_("manifest: a date that does not exist")) from None
    return manifest


def _check_version(fields: object) -> None:
    if not isinstance(fields, dict) or fields.get("format") != FORMAT:
        raise NotBundle
    needed = fields.get("min_v")
    if not isinstance(needed, int) or isinstance(needed, bool) or needed < 1:
        raise BadContent(detail=_("manifest: no format version"))
    if needed > VERSION:
        raise NewerNeeded(got=needed, known=VERSION)
