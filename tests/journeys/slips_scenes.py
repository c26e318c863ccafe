"""Pictures of slips, named moments and groups that go on with themes, on the NGO Forum at its end.

Knows the desk and the sample; what became of the forum's recommendations is made up. Must not assert.
"""

from __future__ import annotations

from pathlib import Path
from typing import TypeVar

from PySide6.QtWidgets import QDialog, QWidget

from a87desk.workspace import Workspace
from tests.journeys.went_somewhere import end_of_the_forum
from tests.journeys.workshop_scenes import opened, rest, wait_until
from ui.between_days import BetweenDays
from ui.dialogs.name import NameDialog
from ui.moments.dialog import MomentsDialog
from ui.pages.groups.from_themes import FromThemesDialog
from ui.pages.slips.page import SlipsPage

D = TypeVar("D", bound=QDialog)


def slips() -> QWidget:
    """The slip of group 4 when the plenary has spoken."""
    window = opened("slips", prepare=_at_the_end)
    page = window.findChild(SlipsPage)
    assert page is not None
    page._list.setCurrentIndex(page._list.model().index(3, 0))
    window.focused = page._list  # type: ignore[attr-defined]
    return window


def slips_low() -> QWidget:
    """The same in the smallest window."""
    window = slips()
    window.setFixedSize(1093, 614)
    rest(0.4)
    return window


def slips_of_a_group() -> QWidget:
    """A rapporteur's laptop before anything is known of themes."""
    return opened("slips", role="rapporteur")


def moments() -> QWidget:
    """What changed between the end of the first day and now."""
    window = opened("consensus", prepare=_at_the_end)
    window.findChildren(BetweenDays)[0].show_moments()
    dialog = _dialog(window, MomentsDialog)
    wait_until(lambda: bool(dialog._rows.rows()))
    dialog.list.setCurrentIndex(dialog.list.model().index(1, 0))
    rest(0.8)
    return dialog


def named_moment() -> QWidget:
    """Naming the moment that is now."""
    window = opened("consensus", prepare=_at_the_end)
    window.findChildren(BetweenDays)[0].keep_moment()
    return _dialog(window, NameDialog)


def groups_from_themes() -> QWidget:
    """Themes of the first day become groups of the next."""
    window = opened("groups", prepare=_at_the_end)
    window.findChildren(BetweenDays)[0].make_groups()
    return _dialog(window, FromThemesDialog)


def _dialog(window: QWidget, kind: type[D]) -> D:
    wait_until(lambda: window.findChild(kind) is not None)
    dialog = window.findChild(kind)
    assert dialog is not None
    rest(0.4)
    return dialog


def _at_the_end(forum: Workspace, _folder: Path) -> None:
    end_of_the_forum(forum)
