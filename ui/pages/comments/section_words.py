"""What the sections of the chosen version's document are called and say now, in its language and for its readers.

Knows how they are made beside the window, a moment after the last change. Must not know lists or forms.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal
from shiboken6 import isValid

from a87desk.domain.document_lists import DocumentKind
from a87desk.i18n import _
from a87desk.reading.document_versions import VersionShown, VersionState
from a87desk.reading.workshop_model import WorkshopModel
from exports.report.options import ReportOptions
from exports.report.report import sections as report_sections
from exports.versions import SectionNow, options_of
from ui.context import Context
from ui.pages.comments import making

READ_AFTER_MS = 300
"""The page is painted first; reading the whole document takes the processor."""
_Edition = tuple[DocumentKind, str, str]
"""A document in a language for an audience."""


class SectionWords(QObject):
    """`read` tells that `sections` are others now."""

    read = Signal()

    def __init__(self, context: Context, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._version: VersionShown | None = None
        self._is_stale, self._is_shown = True, False
        self._of: _Edition | None = None
        self.sections = _known_sections(DocumentKind.OUTCOME_REPORT)
        self._wait = QTimer(self, singleShot=True, interval=READ_AFTER_MS)
        self._wait.timeout.connect(self._read)

    def show(self, is_shown: bool) -> None:
        """Say whether anybody looks; nothing is read for nobody."""
        self._is_shown = is_shown
        if not is_shown:
            self._wait.stop()
        self._read_soon()

    def forget(self) -> None:
        """Read again: the workshop changed."""
        self._is_stale = True
        self._read_soon()

    def follow(self, version: VersionShown | None) -> None:
        """Read the document of another version."""
        before, self._version = self._edition, version
        if self._edition[0] is not before[0]:
            self.sections = _known_sections(self._edition[0])
        if self._edition != self._of:
            self._is_stale = True
        self._read_soon()

    @property
    def _edition(self) -> _Edition:
        version = self._version.version if self._version else None
        document = (version.document if version else None) or DocumentKind.OUTCOME_REPORT
        return (document, version.language, version.audience.value) if version and self._is_here else (document, "", "")

    @property
    def _is_here(self) -> bool:
        return self._version is not None and self._version.state is not VersionState.NOT_HERE

    def _read_soon(self) -> None:
        if self._is_shown and self._is_stale and self._version is not None and not self._wait.isActive():
            self._wait.start()

    def _read(self) -> None:
        self._is_stale, self._of = False, self._edition
        self._context.session.ask(making.state_of, self._read_words)

    def _read_words(self, state: making.State) -> None:
        if not self._is_shown:
            self._is_stale = True
            return
        edition = self._edition
        options = options_of(self._version.version) if self._version and self._is_here else ReportOptions()
        self._context.runner.run(
            _("Reading the document"),
            lambda _work: _sections(edition[0], state.model, options),
            lambda sections: self._take(edition, sections),
        )

    def _take(self, edition: _Edition, sections: tuple[SectionNow, ...]) -> None:
        if edition != self._edition or not isValid(self):
            return  # another one is chosen meanwhile, and its own is on the way; or the page is closed
        here = {one.key for one in sections}
        self.sections = (*sections, *(one for one in _known_sections(edition[0]) if one.key not in here))
        self.read.emit()


def _sections(kind: DocumentKind, model: WorkshopModel, options: ReportOptions) -> tuple[SectionNow, ...]:
    from exports.versions import sections_now

    return sections_now(kind, model, options)


def _known_sections(kind: DocumentKind) -> tuple[SectionNow, ...]:
    """Return the sections that a document may have, without words; known before it is read for the report only."""
    if kind is not DocumentKind.OUTCOME_REPORT:
        return ()
    return tuple(SectionNow(one.key, one.title, "") for one in report_sections())
