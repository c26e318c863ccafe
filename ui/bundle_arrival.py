"""A bundle that arrives in the open workshop: a look first, then the person says yes, then it is merged as one act.

Knows the questions. Merging is the workshop's, on its thread, with progress, and can be stopped.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject

from a87desk.domain.bundle_errors import UnknownSigner, Unsigned
from a87desk.domain.errors import A87Error, InternalError
from a87desk.exchange.arrival import Arrival, ManyRemovals
from a87desk.exchange.consent import NO_CONSENT, Consent
from a87desk.exchange.signature import load_or_make_laptop_key
from a87desk.i18n import _, ngettext
from a87desk.workspace import Workspace
from ui.dialogs.question import ask
from ui.main_window import MainWindow
from ui.session import Session
from ui.tasks import Work


class BundleArrival(QObject):
    """Takes one bundle in, question by question."""

    def __init__(
        self,
        window: MainWindow,
        session: Session,
        key_folder: Path,
        offer_undo: Callable[[str], None],
        show_problem: Callable[[A87Error], None],
    ) -> None:
        super().__init__(window)
        self._window, self._session, self._key_folder = window, session, key_folder
        self._offer_undo, self._show_problem = offer_undo, show_problem

    def take(self, bundle: Path, consent: Consent = NO_CONSENT) -> None:
        """Look at a bundle, ask what has to be asked, merge it."""
        self._run(bundle, consent, True, lambda arrival: self._ask_to_merge(bundle, consent, arrival))

    def _ask_to_merge(self, bundle: Path, consent: Consent, arrival: Arrival) -> None:
        sentences = [summary(arrival), *(remark.sentence for remark in arrival.remarks)]
        if not arrival.is_news:
            ask(bundle.name, sentences, (_("Good"),), self._window)
            return
        answers = (_("Not now"), _("Add to this workshop"))
        if ask(
            _("Add the notes of {who}?").format(who=arrival.exporter or bundle.name), sentences, answers, self._window
        ):
            self._run(bundle, consent, False, self._tell)

    def _tell(self, arrival: Arrival) -> None:
        who = arrival.exporter or arrival.file
        self._offer_undo(_("From {who}: {what}").format(who=who, what=summary(arrival)))

    def _run(self, bundle: Path, consent: Consent, dry_run: bool, then: Callable[[Arrival], None]) -> None:
        session, key_folder = self._session, self._key_folder

        def work(work: Work) -> Arrival:
            def merge(workspace: Workspace) -> Arrival:
                key = load_or_make_laptop_key(key_folder)
                return workspace.import_bundle(
                    bundle,
                    key=key,
                    consent=consent,
                    dry_run=dry_run,
                    progress=lambda count: work.progress(0, 0, _("{count} changes read").format(count=count)),
                )

            return session.on_thread(merge).result()

        title = _("Looking at the bundle") if dry_run else _("Adding the bundle")
        self._window.runner.run(title, work, then, lambda problem: self._failed(bundle, consent, dry_run, problem))

    def _failed(self, bundle: Path, consent: Consent, dry_run: bool, problem: Exception) -> None:
        wider = self._ask_consent(bundle, consent, problem)
        if wider is not None:
            self.take(bundle, wider) if dry_run else self._run(bundle, wider, False, self._tell)
        elif not isinstance(problem, UnknownSigner | Unsigned | ManyRemovals):
            self._show_problem(
                problem if isinstance(problem, A87Error) else InternalError(detail=type(problem).__name__)
            )

    def _ask_consent(self, bundle: Path, consent: Consent, problem: Exception) -> Consent | None:
        """Return a consent that covers the problem, None where there is none or the person says no."""
        if not isinstance(problem, UnknownSigner | Unsigned | ManyRemovals):
            return None
        sentences = (problem.what_happened, problem.what_it_means, problem.what_to_do)
        yes = _("The codes are the same") if isinstance(problem, UnknownSigner) else _("Go on")
        if ask(bundle.name, sentences, (_("Not now"), yes), self._window) != 1:
            return None
        if isinstance(problem, UnknownSigner):
            return Consent(consent.codes | {str(problem.places["words"])}, consent.unsigned, consent.removals)
        is_unsigned = isinstance(problem, Unsigned)
        return Consent(consent.codes, consent.unsigned or is_unsigned, consent.removals or not is_unsigned)


def summary(arrival: Arrival) -> str:
    """Return what a bundle brings, in one line."""
    parts = [
        ngettext("{count} new", "{count} new", arrival.added).format(count=arrival.added),
        ngettext("{count} changed", "{count} changed", arrival.changed).format(count=arrival.changed),
        ngettext("{count} removed", "{count} removed", arrival.removed).format(count=arrival.removed),
        ngettext("{count} the same", "{count} the same", arrival.same).format(count=arrival.same),
        ngettext("{count} in two versions", "{count} in two versions", len(arrival.two_versions)).format(
            count=len(arrival.two_versions)
        ),
        ngettext("{count} picture", "{count} pictures", arrival.new_pictures).format(count=arrival.new_pictures),
    ]
    counts = (
        arrival.added,
        arrival.changed,
        arrival.removed,
        arrival.same,
        len(arrival.two_versions),
        arrival.new_pictures,
    )
    return ", ".join(part for part, count in zip(parts, counts, strict=True) if count) or _("nothing")
