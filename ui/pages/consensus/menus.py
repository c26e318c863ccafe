"""The menus of the lists: what the Menu key, Shift F10 and the right mouse button offer.

Knows the acts. Must not know how they are done.
"""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QMenu

from a87desk.i18n import _
from ui.pages.consensus.acts import Acts, Panes
from ui.pages.consensus.rows import MemberRow


def theme_menu(panes: Panes, acts: Acts, at: QPoint) -> None:
    """Show what can be done with the chosen theme, or with a recommendation in it."""
    row = panes.themes.current()
    if panes.themes.current_theme() is None:
        return
    menu = QMenu(panes.themes)
    if isinstance(row, MemberRow):
        menu.addAction(_("Take out of the theme"), acts.take_out)
        menu.addAction(_("Split off into a new theme…"), acts.new_theme)
        if row.others:
            menu.addAction(_("Belongs mainly here"), acts.set_main)
    else:
        menu.addAction(_("Rename…"), acts.rename)
        menu.addAction(_("Merge chosen themes"), acts.merge).setEnabled(len(panes.themes.chosen_themes()) > 1)
        menu.addAction(_("Remove theme"), acts.remove)
    menu.exec(panes.themes.list.viewport().mapToGlobal(at))


def left_menu(panes: Panes, acts: Acts, at: QPoint) -> None:
    """Show where the chosen recommendations can go."""
    chosen = tuple(one.id for one in panes.left.chosen())
    if not chosen:
        return
    menu = QMenu(panes.left)
    for one in panes.themes.themes():
        words = _("Put in theme {number}: {name}").format(number=one.theme.number, name=one.theme.name)
        put = partial(acts.put_in_number, chosen, one.theme.number or 0)
        menu.addAction(words.replace("&", "&&")).triggered.connect(lambda _checked, put=put: put())
    menu.addSeparator()
    menu.addAction(_("New theme…"), lambda: acts.start_theme(chosen, ""))
    menu.exec(panes.left.list.viewport().mapToGlobal(at))
