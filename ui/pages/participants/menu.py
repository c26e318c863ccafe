"""The menus of the list: how somebody takes part, which group, and what else can be done with the chosen people.

Knows words and the keys beside them. Must not know how an act is done.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtWidgets import QMenu, QWidget

from a87desk.domain.breakout_group import BreakoutGroup
from a87desk.domain.vocabulary import AttendanceState, StakeholderGroup, word_for
from a87desk.i18n import _
from a87desk.reading.people import SortedBy
from ui import theme
from ui.pages.participants.model import SORTS, column_words
from ui.pages.participants.table import LEAVE_KEY, STATE_KEYS
from ui.stakeholders import STAKEHOLDER_ICONS


def group_words(group: BreakoutGroup) -> str:
    """Return a group as a menu says it."""
    theme = group.short_theme or group.theme
    number = "?" if group.number is None else str(group.number)
    return _("{number}  {theme}").format(number=number, theme=theme) if theme else number


def add_groups(menu: QMenu, groups: Sequence[BreakoutGroup], put: Callable[[str], object]) -> None:
    """Add an entry for each group, and one for none."""
    for group in groups:
        menu.addAction(group_words(group).replace("&", "&&"), partial(put, group.id))
    if groups:
        menu.addSeparator()
    menu.addAction(_("No group") + "\t0", partial(put, ""))


def add_orders(menu: QMenu, now: SortedBy, order: Callable[[SortedBy], object]) -> None:
    """Add what the list can be ordered by; choosing it again turns the order round."""
    words = {SortedBy.NUMBER: _("No. on the list")} | {by: column_words(column) for column, by in SORTS.items()}
    for by, text in words.items():
        action = menu.addAction(text, partial(order, by))
        action.setCheckable(True)
        action.setChecked(by is now)


def person_menu(
    parent: QWidget,
    groups: Sequence[BreakoutGroup],
    set_state: Callable[[AttendanceState | None], object],
    put: Callable[[str], object],
    say_kind: Callable[[StakeholderGroup | None], object],
    others: Sequence[tuple[str, Callable[[], object]]],
) -> QMenu:
    """Return the menu of the chosen people."""
    menu = QMenu(parent)
    for key, state in STATE_KEYS.items():
        words = word_for(state) + ("…" if state is AttendanceState.REPRESENTED else "")
        menu.addAction(f"{words}\tCtrl+{key}", partial(set_state, state))
    leave, *rest = others
    menu.addAction(f"{leave[0]}\tCtrl+{LEAVE_KEY}", leave[1])
    menu.addAction(_("Nobody said yet"), partial(set_state, None))
    menu.addSeparator()
    if groups:
        add_groups(menu.addMenu(_("Put in group")), groups, put)
    kinds = menu.addMenu(_("Stakeholder group of the organisation"))
    for kind in StakeholderGroup:
        icon = theme.current().menu_icon(STAKEHOLDER_ICONS[kind])
        kinds.addAction(icon, word_for(kind), partial(say_kind, kind))
    kinds.addAction(_("Not known"), partial(say_kind, None))
    menu.addSeparator()
    for words, act in rest:
        menu.addAction(words, act)
    return menu
