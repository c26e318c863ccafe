"""Names that are offered while somebody writes who leads or helps: organisations and those named before.

Knows names. Must not know actions. Nothing is filled in that a person did not choose; any other words are as good.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QStringListModel, Qt
from PySide6.QtWidgets import QCompleter

from a87desk.i18n import _
from a87desk.reading.holders import is_nobody
from a87desk.reading.roadmap import Roadmap
from ui.widgets.fields import LineEdit


def known_leads(roadmap: Roadmap) -> tuple[str, ...]:
    """Return the names that are offered: organisations with their acronyms, leads and partners named before."""
    names = [word for one in roadmap.organisations for word in (one.name, one.acronym)]
    names += [name for one in roadmap.actions for name in (one.action.lead, *one.action.partners)]
    return tuple(sorted({name.strip() for name in names if not is_nobody(name)}, key=str.casefold))


class NameCompleter(QCompleter):
    """Offers names below a line; with `several`, for what stands behind the last comma. Lines share it."""

    def __init__(self, parent: QObject, *, several: bool) -> None:
        super().__init__(parent)
        self._names, self._several = QStringListModel(), several
        self.setModel(self._names)
        self.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.setFilterMode(Qt.MatchFlag.MatchContains)
        self.setMaxVisibleItems(6)
        below = self.popup()
        if below is not None:
            below.setAccessibleName(_("Names that are known"))

    def show_names(self, names: Sequence[str]) -> None:
        """Offer these names from now on."""
        if self._names.stringList() != list(names):
            self._names.setStringList(list(names))

    def splitPath(self, path: str) -> list[str]:
        return [path.rsplit(",", 1)[-1].strip()] if self._several else super().splitPath(path)

    def pathFromIndex(self, index: QModelIndex | QPersistentModelIndex) -> str:
        line = self.widget()
        has_more = self._several and isinstance(line, LineEdit) and "," in line.text()
        before = line.text().rsplit(",", 1)[0] + ", " if has_more and isinstance(line, LineEdit) else ""
        return before + str(index.data())
