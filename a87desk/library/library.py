"""A library of workshops: bundles go in, workshops and priorities of many countries come out.

Each bundle is kept as it came. A workshop is the union of its bundles, made anew when one arrives, so bundles may come
twice, late or in any order. Knows how a workshop is summed up; the file under it knows the tables.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from a87desk.clock import Clock, wall_clock, written
from a87desk.domain.bundle_errors import UnknownSigner, Unsigned
from a87desk.domain.priority import Priority
from a87desk.exchange.bundle_file import BundleContents, read_bundle_file
from a87desk.exchange.consent import NO_CONSENT, Consent
from a87desk.exchange.signature import code_words
from a87desk.reading.workshop_model import WorkshopModel, workshop_model
from a87desk.store.intake import take_in
from a87desk.store.library_file import (
    LibraryBundle,
    LibraryFile,
    LibraryPriority,
    LibraryWorkshop,
    open_library_file,
)
from a87desk.store.store import create_store


@dataclass(frozen=True, slots=True)
class LibraryArrival:
    """What adding a bundle did. `is_new` is False where this very bundle was here already."""

    file: str
    workshop: LibraryWorkshop | None
    signer_code: str
    is_new: bool


class Library:
    """An open library of workshops."""

    def __init__(self, file: LibraryFile, clock: Clock) -> None:
        self._file = file
        self._clock = clock

    def add(self, bundle: Path, consent: Consent = NO_CONSENT) -> LibraryArrival:
        """Add a bundle: all of it or nothing.

        Raises:
            A87Error: the bundle is refused, or its laptop is not known and its code is not in the consent.
        """
        contents = read_bundle_file(bundle)
        self._check_signer(contents, consent)
        code = code_words(contents.signer) if contents.signer else ""
        if self._file.holds(contents.sha256):
            return LibraryArrival(bundle.name, self._workshop(contents.manifest.ws), code, is_new=False)
        now = written(self._clock())
        with self._file.transaction():
            if contents.signer:
                self._file.trust(contents.signer, contents.manifest.exporter, now)
            self._file.keep(_kept(contents, bundle, now))
            self._sum_up(contents.manifest.ws, now)
        return LibraryArrival(bundle.name, self._workshop(contents.manifest.ws), code, is_new=True)

    def _check_signer(self, contents: BundleContents, consent: Consent) -> None:
        if contents.signer is None:
            if not consent.unsigned:
                raise Unsigned()
        elif not self._file.trusts(contents.signer) and code_words(contents.signer) not in consent.codes:
            raise UnknownSigner(words=code_words(contents.signer))

    def _workshop(self, workshop_id: str) -> LibraryWorkshop | None:
        return next((one for one in self.workshops() if one.id == workshop_id), None)

    def _sum_up(self, workshop_id: str, now: str) -> None:
        bundles = self._file.bundles_of(workshop_id)
        model = self._model(workshop_id, bundles)
        self._file.replace(_summary(model, len(bundles), now), [_row(model, one) for one in model.priorities])

    def _model(self, workshop_id: str, bundles: list[bytes]) -> WorkshopModel:
        store = create_store(None, "library", workshop_id=workshop_id, clock=self._clock)
        for data in bundles:
            lines = ((line.header, line.salt, line.payload) for line in read_bundle_file(data).op_lines())
            with store.transaction():
                intake = take_in(store, lines)
                store.keep_import("", intake.first_op, intake.touched, intake.whole)
        model = workshop_model(store.reader, workshop_id, store.digest())
        store.close()
        return model

    def model(self, workshop_id: str) -> WorkshopModel:
        """Return a workshop of the library as its bundles say it is."""
        return self._model(workshop_id, self._file.bundles_of(workshop_id))

    def workshops(self) -> list[LibraryWorkshop]:
        """Return all workshops by region, country and date."""
        return self._file.workshops()

    def priorities(self, search: str = "") -> list[LibraryPriority]:
        """Return the priorities that hold all the words typed (all for no words), by country and number."""
        return self._file.priorities(search)

    def close(self) -> None:
        """Close the file."""
        self._file.close()


def open_library(path: Path, *, create: bool = True, clock: Clock = wall_clock) -> Library:
    """Open a library, made where it is missing unless `create` is False.

    Raises:
        A87Error: it is not a library, or damaged, write-protected or open in another window.
    """
    return Library(open_library_file(path, create=create), clock)


def _kept(contents: BundleContents, bundle: Path, now: str) -> LibraryBundle:
    return LibraryBundle(
        sha256=contents.sha256,
        workshop_id=contents.manifest.ws,
        at=now,
        file=bundle.name,
        signer=contents.signer or "",
        exporter=contents.manifest.exporter,
        data=contents.data,
    )


def _summary(model: WorkshopModel, bundles: int, now: str) -> LibraryWorkshop:
    workshop = model.workshop
    starts = workshop.starts
    return LibraryWorkshop(
        id=workshop.id,
        title=workshop.title,
        country=workshop.country,
        region=workshop.region,
        date=(starts.first or "") if starts else "",
        date_as_written=starts.as_written if starts else "",
        kind=workshop.kind or "",
        groups=len(model.groups),
        recommendations=len(model.board.recommendations),
        consensus=len(model.board.consensus),
        priorities=len(model.priorities),
        bundles=bundles,
        received_at=now,
    )


def _row(model: WorkshopModel, priority: Priority) -> LibraryPriority:
    return LibraryPriority(model.workshop.id, priority.id, priority.column, priority.number, priority.text)
