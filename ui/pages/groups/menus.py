"""The menus of people: every way to move them that a drag has, for the keyboard too.

Knows groups by number and title. Must not know how an act is saved.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu, QWidget

from a87desk.i18n import _
from a87desk.reading.groups_board import GroupOnBoard
from ui.pages.groups.rows import group_title


def new_menu(parent: QWidget) -> QMenu:
    """Return an empty menu that goes away when it is closed."""
    menu = QMenu(parent)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    return menu


def add_moves(menu: QMenu, groups: Iterable[GroupOnBoard], here: str, put: Callable[[str], None]) -> None:
    """Add an entry for each group but the one where people are; `put` hears the id of the chosen one."""
    for one in groups:
        if one.id != here:
            words = _("Put in group {number}, {title}").format(number=one.group.number, title=group_title(one.group))
            menu.addAction(words.replace("&", "&&"), partial(put, one.id))
