"""What the start page shows: workshops of this computer and templates.

Knows finished words. Must not know files: whoever fills the page reads them and forms dates in the person's language.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from a87desk.i18n import _
from ui.painting.pills import Pill, PillKind

AnyIndex = QModelIndex | QPersistentModelIndex
_NO_PARENT = QModelIndex()


class WorkshopStatus(StrEnum):
    """How far a workshop is. MISSING: the file is not where it was."""

    PLANNED = "planned"
    UNDER_WAY = "under_way"
    DRAFT = "draft"
    FINAL = "final"
    SAMPLE = "sample"
    MISSING = "missing"


_PILL_LOOKS = {
    WorkshopStatus.PLANNED: (PillKind.NEUTRAL, "calendar-clock"),
    WorkshopStatus.UNDER_WAY: (PillKind.ACCENT, "circle-dot"),
    WorkshopStatus.DRAFT: (PillKind.WARN, "file-pen"),
    WorkshopStatus.FINAL: (PillKind.OK, "circle-check"),
    WorkshopStatus.SAMPLE: (PillKind.NEUTRAL, "sprout"),
    WorkshopStatus.MISSING: (PillKind.DASHED, "circle-dashed"),
}


@dataclass(frozen=True, slots=True)
class RecentWorkshop:
    """A workshop to open. Path None is the sample, which is made when it is opened.

    `line` is place, dates and size in one line; `opened_text` says when it was open last; `icon` is a Lucide name:
    "lock" for an encrypted file, "file-text" for an open one.
    """

    path: Path | None
    title: str
    line: str
    status_kind: WorkshopStatus
    status_text: str
    opened_text: str
    icon: str = "file-text"

    @property
    def pill(self) -> Pill:
        """The status as it is shown."""
        kind, icon = _PILL_LOOKS[self.status_kind]
        return Pill(kind, self.status_text, icon)

    @property
    def is_sample(self) -> bool:
        """Whether this is the workshop to try things with."""
        return self.path is None


@dataclass(frozen=True, slots=True)
class TemplateCard:
    """A kind of workshop to start from."""

    key: str
    title: str
    line: str
    icon: str


def sample_workshop() -> RecentWorkshop:
    """Return the entry that is always there, so that nobody has to try things on real notes."""
    return RecentWorkshop(
        path=None,
        title=_("Practice workshop"),
        line=_("Made-up data, safe to try anything"),
        status_kind=WorkshopStatus.SAMPLE,
        status_text=_("Sample"),
        opened_text=_("Never opened"),
    )


class RecentModel(QAbstractListModel):
    """Recent workshops, newest first, the sample last. `WORKSHOP` gives the whole entry."""

    WORKSHOP = Qt.ItemDataRole.UserRole + 1

    def __init__(self) -> None:
        super().__init__()
        self._all: list[RecentWorkshop] = [sample_workshop()]
        self._shown = list(self._all)
        self._words = ""

    def set_workshops(self, workshops: Sequence[RecentWorkshop]) -> None:
        """Show these; the sample entry is added unless it is among them."""
        self._all = list(workshops)
        if not any(workshop.is_sample for workshop in workshops):
            self._all.append(sample_workshop())
        self._show()

    def find(self, words: str) -> None:
        """Show only entries in whose title or line all words occur; "" shows everything."""
        self._words = words
        self._show()

    def has_real_ones(self) -> bool:
        """Tell whether a workshop other than the sample is known."""
        return any(not workshop.is_sample for workshop in self._all)

    def rowCount(self, parent: AnyIndex = _NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self._shown)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        workshop = self._shown[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return workshop.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join((workshop.title, workshop.line, workshop.status_text, workshop.opened_text))
        return workshop if role == self.WORKSHOP else None

    def _show(self) -> None:
        words = self._words.casefold().split()
        self.beginResetModel()
        self._shown = [
            workshop
            for workshop in self._all
            if all(word in f"{workshop.title} {workshop.line}".casefold() for word in words)
        ]
        self.endResetModel()
