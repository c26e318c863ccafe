"""The three lists as models.

Knows rows. Must not know painting.
"""

from __future__ import annotations

from collections.abc import Hashable
from typing import TypeVar

from PySide6.QtCore import Qt

from ui.pages.plenary.rows import AnyRegisterRow, AnySaidRow, AnyThemeRow, HeadingRow, RegisterRow, ThemeRow, VersionRow
from ui.widgets.keyed_rows import AnyIndex, KeyedRows

R = TypeVar("R", AnyThemeRow, AnySaidRow, AnyRegisterRow)


class _Headed(KeyedRows[R]):
    """Rows under headings that are read but not chosen."""

    def key_of(self, row: R) -> Hashable:
        return row.key

    def spoken(self, row: R) -> str:
        return row.spoken

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        if isinstance(self.at(index), HeadingRow):
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


class ThemeModel(_Headed[AnyThemeRow]):
    """The themes in the order of the plenary."""

    def words_of(self, row: AnyThemeRow) -> str:
        return row.one.theme.name if isinstance(row, ThemeRow) else row.title


class SaidModel(_Headed[AnySaidRow]):
    """Versions and words of groups."""

    def words_of(self, row: AnySaidRow) -> str:
        if isinstance(row, HeadingRow):
            return row.title
        return row.version.text if isinstance(row, VersionRow) else row.one.text


class RegisterModel(_Headed[AnyRegisterRow]):
    """The divergences."""

    def words_of(self, row: AnyRegisterRow) -> str:
        return row.words if isinstance(row, RegisterRow) else row.title
