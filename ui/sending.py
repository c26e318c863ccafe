"""Sending a group's notes: one bundle on a stick, and the code that the facilitator will see.

Knows the save dialog and the words after it. Packing is the workshop's, done on its thread.
"""

from __future__ import annotations

from pathlib import Path

from a87desk.domain.breakout_group import BreakoutGroup
from a87desk.domain.bundle_errors import TooBig
from a87desk.exchange.departure import Profile
from a87desk.exchange.signature import load_or_make_laptop_key
from a87desk.i18n import _
from a87desk.workspace import Workspace
from exports.encoders import file_name
from ui.dialogs.saving import ask_path
from ui.errors import show_done
from ui.main_window import MainWindow
from ui.session import Session
from ui.unconfirmed import tell_unconfirmed


def send_notes(window: MainWindow, session: Session, key_folder: Path, folder: Path) -> None:
    """Ask where the bundle goes, write it, and say what happens next."""

    def choose(name: str) -> None:
        path = ask_path(window, _("Send notes"), folder / name, _("Bundles (*.a87b)"))
        if path:
            write_notes(window, session, key_folder, path)

    session.ask(_suggested_name, choose)


def write_notes(window: MainWindow, session: Session, key_folder: Path, path: Path) -> None:
    """Write the notes as a bundle for the facilitator."""

    def work(workspace: Workspace) -> tuple[str, bool]:
        key, group = load_or_make_laptop_key(key_folder), workspace.group_id or None
        try:
            workspace.export_bundle(path, key, Profile.FULL, for_group=group)
        except TooBig:  # words before pictures: every note travels
            workspace.export_bundle(path, key, Profile.LIGHT, for_group=group)
            return key.code, False
        return key.code, True

    def told(answer: tuple[str, bool]) -> None:
        code, is_full = answer
        words = _("{file} is written. Eject the stick and give it to the facilitator. This laptop’s code is {code}.")
        light = "" if is_full else " " + _("The pictures are too large for a bundle and stay on this laptop.")
        show_done(window, words.format(file=path.name, code=code) + light)

    session.ask(work, told)
    tell_unconfirmed(window, session)


def _suggested_name(workspace: Workspace) -> str:
    group = workspace.read.one(BreakoutGroup, workspace.group_id) if workspace.group_id else None
    if group is None:
        return file_name(workspace.workshop.title, "a87b")
    number = group.number if group.number is not None else "?"
    return file_name(_("Notes of group {number}").format(number=number), "a87b")
