"""What arrives at this laptop: a bundle is checked, merged in one transaction as one act, and told in plain words.

Knows who is trusted and what an import changed. A dry run does the whole import and takes it back, so the preview
cannot differ from the act. Source: exchange design, 2.2, 2.6 and 3.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC
from pathlib import Path

from a87desk.clock import written
from a87desk.domain import import_remarks
from a87desk.domain.attachment import Attachment
from a87desk.domain.bundle_errors import OtherWorkshop, Remark, UnknownSigner, Unsigned
from a87desk.domain.change_set import ChangeKind, ChangeSet
from a87desk.domain.errors import A87Error
from a87desk.domain.nouns import NOUNS
from a87desk.domain.workshop import Workshop
from a87desk.exchange.bundle_file import BundleContents, read_bundle_file
from a87desk.exchange.consent import NO_CONSENT
from a87desk.exchange.consent import Consent as Consent
from a87desk.exchange.signature import code_words
from a87desk.i18n import _, mark
from a87desk.store.intake import Intake, take_in
from a87desk.store.ledger import LedgerEntry, TrustedLaptop
from a87desk.store.log import Entity
from a87desk.store.store import Store

MANY_REMOVALS = 20
CLOCK_TOLERANCE_SECONDS = 3600


class ManyRemovals(A87Error):
    """A signed bundle that removes a lot; a hostile or mistaken laptop must not empty a workshop unnoticed."""

    code = "E_MANY_REMOVALS"
    title = mark("This bundle removes a lot")
    message = mark("This bundle removes {count} records of this workshop.")
    advice = mark("Ask the sender whether that is meant, then import it with your consent. Undo brings them back.")
    may_continue = True


@dataclass(frozen=True, slots=True)
class TwoVersions:
    """A field of a record that two laptops changed without knowing of each other; both texts are kept."""

    noun: str
    record_id: str
    field: str


@dataclass(frozen=True, slots=True)
class Arrival:
    """What an import did, or in a dry run would do. Counts are records; `same` were here already."""

    file: str
    sha256: str
    exporter: str
    signer_code: str
    for_group: str | None
    operations: int
    new_operations: int
    added: int
    changed: int
    removed: int
    same: int
    two_versions: tuple[TwoVersions, ...]
    remarks: tuple[Remark, ...]
    change_set: ChangeSet
    new_pictures: int = 0

    @property
    def is_news(self) -> bool:
        """Whether anything here changed."""
        return self.new_operations > 0 or self.new_pictures > 0


class _DryRun(Exception):
    def __init__(self, arrival: Arrival) -> None:
        self.arrival = arrival


def import_bundle(
    store: Store,
    source: Path,
    *,
    own_key: str = "",
    consent: Consent = NO_CONSENT,
    dry_run: bool = False,
    progress: Callable[[int], None] | None = None,
) -> Arrival:
    """Merge a bundle into the workshop: all of it or nothing, one act, so that one undo takes it back.

    `own_key` is this laptop's public key, which needs no consent. `progress` hears every thousandth operation and may
    raise to cancel.

    Raises:
        A87Error: the bundle is refused (the closed list of the exchange design), or needs a consent.
    """
    contents = read_bundle_file(source)
    _check_workshop(store, contents)
    _check_signer(store, contents, own_key, consent)
    try:
        with store.transaction():
            arrival = _merge(store, contents, source.name, progress)
            if arrival.removed > max(MANY_REMOVALS, store.reader.count() // 10) and not (consent.removals or dry_run):
                raise ManyRemovals(count=arrival.removed)
            if dry_run:
                raise _DryRun(arrival)
            _remember(store, contents, arrival)
    except _DryRun as end:
        return end.arrival
    return arrival


def _check_workshop(store: Store, contents: BundleContents) -> None:
    if contents.manifest.ws != store.workshop_id:
        workshop = store.reader.one(Workshop, store.workshop_id)
        raise OtherWorkshop(got=contents.manifest.title, have=workshop.title if workshop else "")


def _check_signer(store: Store, contents: BundleContents, own_key: str, consent: Consent) -> None:
    if contents.signer is None:
        if not consent.unsigned:
            raise Unsigned()
        return
    code = code_words(contents.signer)
    if contents.signer != own_key and code not in consent.codes and not store.ledger.trusts(contents.signer):
        raise UnknownSigner(words=code)


def _merge(store: Store, contents: BundleContents, name: str, progress: Callable[[int], None] | None) -> Arrival:
    lines = ((line.header, line.salt, line.payload) for line in contents.op_lines())
    intake = take_in(store, lines, progress)
    if intake.cloned:
        store.renew_session()
    exporter = contents.manifest.exporter
    label = _("Import from {who}").format(who=exporter or name)
    changes = store.keep_import(label, intake.first_op, intake.touched, intake.whole)
    kinds = [change.kind for change in changes.changes]
    versions = _two_versions(store, intake)
    arrival = Arrival(
        file=name,
        sha256=contents.sha256,
        exporter=exporter,
        signer_code=code_words(contents.signer) if contents.signer else "",
        for_group=contents.manifest.for_group,
        operations=intake.total,
        new_operations=intake.new + intake.completed,
        added=kinds.count(ChangeKind.ADDED),
        changed=kinds.count(ChangeKind.CHANGED),
        removed=kinds.count(ChangeKind.REMOVED),
        same=len(intake.records) - len(changes.changes),
        two_versions=versions,
        remarks=(),
        change_set=changes,
        new_pictures=_take_pictures(store, contents),
    )
    return replace(arrival, remarks=tuple(_remarks(store, contents, intake, arrival)))


def _take_pictures(store: Store, contents: BundleContents) -> int:
    """Keep the pictures that an attachment names and that are not here; return how many. Others are left in the bundle.

    They come inside the import's transaction, and undo leaves them: bytes that nothing names are not seen by anybody.
    """
    here = store.blobs.here()
    wanted = [sha for sha in contents.blob_hashes if sha not in here and store.blobs.is_named(sha)]
    for sha in wanted:
        store.blobs.keep(contents.blob(sha))
    return len(wanted)


def _two_versions(store: Store, intake: Intake) -> tuple[TwoVersions, ...]:
    disputed = _touched(store, intake, "versions <> '[]'")
    return tuple(TwoVersions(*record, name) for record, names in disputed.items() for name in names)


def _touched(store: Store, intake: Intake, condition: str) -> dict[Entity, tuple[str, ...]]:
    """Return the records that the bundle touched and that meet a condition, with their fields of several versions."""
    nouns = {noun for noun, _id in intake.touched if noun in NOUNS}
    found = {
        (noun, kept.record.id): kept.versions for noun in nouns for kept in store.reader.kept(NOUNS[noun], condition)
    }
    return {record: found[record] for record in intake.touched if record in found}


def _remarks(store: Store, contents: BundleContents, intake: Intake, arrival: Arrival) -> list[Remark]:
    remarks = []
    who = contents.manifest.exporter
    if not arrival.is_news:
        remarks.append(import_remarks.nothing_new())
    if intake.cloned:
        remarks.append(import_remarks.cloned())
    here = store.log.sessions()
    if any(highest > here.get(session, (0, 0))[1] for session, (highest, _) in contents.manifest.sessions.items()):
        remarks.append(import_remarks.gap(who))
    wrong_by = abs((store.clock().astimezone(UTC) - contents.manifest.created_at).total_seconds())
    if wrong_by > CLOCK_TOLERANCE_SECONDS and arrival.is_news:
        remarks.append(import_remarks.clock(who, _span(wrong_by)))
    if unknown := sum(noun not in NOUNS for noun, _id in intake.touched):
        remarks.append(import_remarks.unknown_kinds(unknown))
    if arrival.two_versions:
        remarks.append(import_remarks.conflicts(len(arrival.two_versions)))
    if revived := _touched(store, intake, "revived = 1"):
        remarks.append(import_remarks.revived(len(revived)))
    pictures = store.blobs.here()
    if missing := sum(one.sha not in pictures for one in store.reader.all(Attachment, "sha <> ''")):
        remarks.append(import_remarks.missing_blobs(missing))
    if intake.redacted:
        remarks.append(import_remarks.redacted_skipped(intake.redacted))
    return remarks


def _span(seconds: float) -> str:
    days, hours = int(seconds // 86_400), int(seconds // 3600)
    return _("{count} days").format(count=days) if days > 1 else _("{count} hours").format(count=max(hours, 1))


def _remember(store: Store, contents: BundleContents, arrival: Arrival) -> None:
    now = written(store.clock())
    if contents.signer:
        store.ledger.trust(TrustedLaptop(contents.signer, arrival.exporter, now))
    store.ledger.remember(
        LedgerEntry(
            sha256=arrival.sha256,
            at=now,
            file=arrival.file,
            signer=contents.signer or "",
            exporter=arrival.exporter,
            for_group=arrival.for_group or "",
            new_operations=arrival.new_operations,
            operations=arrival.operations,
            outcome="added" if arrival.is_news else "same",
        )
    )
