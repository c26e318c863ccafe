"""The three lists as models, and what of them can be dragged.

Knows rows and the ids in them. Must not know what dropping does.
"""

from __future__ import annotations

import json
from collections.abc import Sequence

from PySide6.QtCore import QByteArray, QMimeData, Qt

from a87desk.i18n import _
from a87desk.reading.codes import CodedRecommendation
from ui.pages.consensus.rows import (
    AnyLeftRow,
    AnyThemeRow,
    GroupRow,
    LeftRow,
    MemberRow,
    SuggestionRow,
    ThemeRow,
    counted,
    full_name,
    support_pill,
)
from ui.widgets.keyed_rows import AnyIndex, KeyedRows

IDS_MIME = "application/x-a87-ids"


class SuggestionModel(KeyedRows[SuggestionRow]):
    """The suggestions, the surest first."""

    def key_of(self, row: SuggestionRow) -> tuple[str, ...]:
        return row.key

    def words_of(self, row: SuggestionRow) -> str:
        return row.title

    def spoken(self, row: SuggestionRow) -> str:
        return ". ".join((row.title, *(spoken_recommendation(member) for member in row.members)))


class ThemeModel(KeyedRows[AnyThemeRow]):
    """The themes, open ones with their recommendations, and the place for a new one."""

    def key_of(self, row: AnyThemeRow) -> tuple[str, ...]:
        return row.key

    def words_of(self, row: AnyThemeRow) -> str:
        if isinstance(row, ThemeRow):
            return row.one.theme.name
        return row.member.text if isinstance(row, MemberRow) else _("New theme")

    def spoken(self, row: AnyThemeRow) -> str:
        if isinstance(row, ThemeRow):
            one = row.one
            number = _("Theme {number}").format(number=one.theme.number)
            pill = support_pill(one, row.counting)
            return ". ".join((number, one.theme.name, pill.text, counted(len(one.members))))
        if isinstance(row, MemberRow):
            return ". ".join(part for part in (spoken_recommendation(row.member), row.elsewhere) if part)
        return _("New theme")

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsDragEnabled if isinstance(self.at(index), MemberRow) else flags

    def mimeTypes(self) -> list[str]:
        return [IDS_MIME]

    def mimeData(self, indexes: Sequence[AnyIndex]) -> QMimeData:
        rows = [row for index in indexes if isinstance(row := self.at(index), MemberRow)]
        return ids_mime([row.member.id for row in rows], rows[0].theme_id if rows else "")


class LeftModel(KeyedRows[AnyLeftRow]):
    """What is in no theme, each group's under its name."""

    def key_of(self, row: AnyLeftRow) -> tuple[str, ...]:
        return row.key

    def words_of(self, row: AnyLeftRow) -> str:
        return row.one.text if isinstance(row, LeftRow) else full_name(row.group)

    def spoken(self, row: AnyLeftRow) -> str:
        if isinstance(row, GroupRow):
            words = ", ".join(row.words.splitlines())
            if row.group.number is None:
                return words
            return _("Group {number}, {name}").format(number=row.group.number, name=words)
        return ". ".join(part for part in (spoken_recommendation(row.one), row.hint) if part)

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        row = self.at(index)
        if isinstance(row, GroupRow):
            return Qt.ItemFlag.ItemIsEnabled
        return super().flags(index) | Qt.ItemFlag.ItemIsDragEnabled if row is not None else super().flags(index)

    def mimeTypes(self) -> list[str]:
        return [IDS_MIME]

    def mimeData(self, indexes: Sequence[AnyIndex]) -> QMimeData:
        return ids_mime([row.one.id for index in indexes if isinstance(row := self.at(index), LeftRow)])


def spoken_recommendation(one: CodedRecommendation) -> str:
    """Return a recommendation with its code, as a screen reader says it."""
    return f"{one.code}. {one.text}"


def ids_mime(ids: Sequence[str], out_of: str = "") -> QMimeData:
    """Return recommendations as something that is dragged; `out_of` is the theme they are taken from."""
    mime = QMimeData()
    mime.setData(IDS_MIME, QByteArray(json.dumps({"ids": list(ids), "out_of": out_of}).encode()))
    return mime


def dragged_ids(mime: QMimeData) -> tuple[tuple[str, ...], str]:
    """Return the recommendations that are dragged and the theme they come from; nothing for what is not ours."""
    if not mime.hasFormat(IDS_MIME):
        return (), ""
    carried = json.loads(bytes(mime.data(IDS_MIME).data()))
    return tuple(carried["ids"]), str(carried["out_of"])
