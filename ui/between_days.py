"""What is done between one day and the next, from the menu: naming a moment, comparing moments, groups from themes.

Knows the window and one open workshop at a time. What the windows that open do is theirs.
"""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction

from a87desk.commands.moment import KeepMoment
from a87desk.domain.change_set import ChangeSet
from a87desk.domain.moment import Moment
from a87desk.i18n import _
from a87desk.reading.moment_name import proposed_name
from a87desk.workspace import Workspace
from ui.context import Context
from ui.frame.app_bar import MenuName
from ui.main_window import MainWindow


class BetweenDays(QObject):
    """Three entries of the menus that follow one workshop at a time."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._context: Context | None = None
        add = window.add_act
        self.keep = add(MenuName.FILE, _("Keep a named moment…"), self.keep_moment, "Ctrl+S", "history")
        self.moments = add(MenuName.FILE, _("Moments…"), lambda: self.show_moments(), icon="git-compare")
        self.groups = add(MenuName.WORKSHOP, _("Make groups from themes…"), self.make_groups, icon="arrow-right")
        self.follow(None)

    def follow(self, context: Context | None, role: str = "") -> None:
        """Work on this workshop from now on, None where nothing is open; only a facilitator makes groups."""
        self._context = context
        for action in (self.keep, self.moments):
            action.setEnabled(context is not None)
        self._show(self.groups, context is not None and role != "rapporteur")

    def _show(self, action: QAction, is_shown: bool) -> None:
        action.setEnabled(is_shown)
        action.setVisible(is_shown)
        self._window.app_bar.show_filled_menus()

    def keep_moment(self) -> None:
        """Ask for the name of the moment that is now; Enter takes the one that is proposed."""
        context = self._context
        if context is not None:
            context.session.ask(_proposed, lambda name: self._ask_name(context, name))

    def _ask_name(self, context: Context, proposed: str) -> None:
        from ui.dialogs.name import NameDialog

        title, hint = _("Keep a named moment"), _("What stands now can be shown and compared later, whatever comes.")
        dialog = NameDialog(title, _("Name"), proposed, hint, _("Keep"), self._window)
        dialog.accepted.connect(lambda: self._keep(context, dialog.name))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _keep(self, context: Context, name: str) -> None:
        def kept(changes: ChangeSet) -> None:
            self._window.status_bar.show_saved("", changes.label)

        context.session.run(KeepMoment(name), kept)

    def shows(self, noun: str) -> bool:
        """Whether a record that was found is shown in a window of these, and on no page."""
        return noun == Moment.noun

    def show_moments(self, moment_id: str = "") -> None:
        """Show the named moments and what changed between them; begin with the one named."""
        from ui.moments.dialog import MomentsDialog

        if self._context is not None:
            MomentsDialog(self._context, self._window, moment_id).open()

    def make_groups(self) -> None:
        """Let themes become groups of a session."""
        from ui.pages.groups.from_themes import ask_themes

        if self._context is not None:
            ask_themes(self._context, self._window)


def _proposed(workspace: Workspace) -> str:
    store = workspace.store
    return proposed_name(store, store.clock().astimezone())
