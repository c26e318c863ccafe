"""Undo and redo in the Edit menu, with the words of what they would take back or bring back.

Knows the open workshop as a session. Must not know what was done.
"""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QKeySequence

from a87desk.domain.change_set import ChangeSet
from a87desk.i18n import _
from ui.frame.app_bar import MenuName
from ui.main_window import MainWindow
from ui.session import Session


class UndoMenu(QObject):
    """Two entries of the menu that follow one session at a time."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._session: Session | None = None
        add = window.add_act
        self.undo = add(MenuName.EDIT, _("Undo"), self._on_undo, QKeySequence("Ctrl+Z"), "undo-2")
        self.redo = add(MenuName.EDIT, _("Redo"), self._on_redo, QKeySequence("Ctrl+Y"), "redo-2")
        self.redo.setShortcuts([QKeySequence("Ctrl+Y"), QKeySequence("Ctrl+Shift+Z")])

    def follow(self, session: Session | None) -> None:
        """Take back what is done in this session from now on; None where nothing is open."""
        self._session = session
        if session is not None:
            session.changed.connect(self._on_changed)
        self.refresh()

    def refresh(self) -> None:
        """Ask what undo would take back."""
        if self._session is None:
            self._say((None, None))
        else:
            self._session.ask(lambda workspace: (workspace.undo_label, workspace.redo_label), self._say)

    def _on_changed(self, _changes: ChangeSet) -> None:
        self.refresh()

    def _say(self, labels: tuple[str | None, str | None]) -> None:
        undo, redo = labels
        self.undo.setText(_("Undo: {what}").format(what=undo) if undo else _("Undo"))
        self.redo.setText(_("Redo: {what}").format(what=redo) if redo else _("Redo"))
        self.undo.setEnabled(undo is not None)
        self.redo.setEnabled(redo is not None)

    def _on_undo(self) -> None:
        if self._session is not None:
            self._session.undo()

    def _on_redo(self) -> None:
        if self._session is not None:
            self._session.redo()
