"""Sending notes writes a bundle with everything; where the pictures are too large the words go without them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from pytestqt.qtbot import QtBot

from a87desk.commands.attachment import AttachPicture
from a87desk.commands.note import WriteNote
from a87desk.domain.attachment import Attachment
from a87desk.domain.bundle_errors import TooBig
from a87desk.domain.note import Note
from a87desk.domain.record import new_id
from a87desk.domain.workshop import Workshop
from a87desk.exchange.bundle_file import read_bundle_file
from a87desk.exchange.profile import Profile
from a87desk.workspace import Workspace, create_workspace
from tests.ui.opened import finish, open_session
from ui.main_window import MainWindow
from ui.sending import write_notes
from ui.session import Session
from ui.widgets.notices import Banner, UndoBar


@pytest.fixture
def session(qtbot: QtBot, tmp_path: Path) -> Iterator[Session]:
    workspace = create_workspace(tmp_path / "w.a87", Workshop(id=new_id(), title="Forum"), "Rapporteur")
    note = Note(id=new_id(), text="said")
    workspace.run(WriteNote(note))
    workspace.run(AttachPicture(Attachment(id=new_id(), about_id=note.id), b"the chart"))
    opened = open_session(qtbot, workspace, tmp_path / "w.a87")
    yield opened
    opened.close()


def sent(qtbot: QtBot, session: Session, folder: Path) -> tuple[Path, str]:
    """Send the notes; return the bundle and what was said of it."""
    window = MainWindow(QSettings(str(folder / "window.ini"), QSettings.Format.IniFormat))
    qtbot.addWidget(window)
    write_notes(window, session, folder / "key", folder / "notes.a87b")
    finish(qtbot, session)
    said = [banner.text() for banner in window.notices.findChildren(Banner) if not isinstance(banner, UndoBar)]
    return folder / "notes.a87b", said[-1]


def test_pictures_travel_with_the_notes(qtbot: QtBot, session: Session, tmp_path: Path) -> None:
    path, said = sent(qtbot, session, tmp_path)
    assert len(read_bundle_file(path).blob_hashes) == 1
    assert said.startswith("notes.a87b is written.")
    assert "pictures" not in said


def test_words_go_where_pictures_are_too_large(
    qtbot: QtBot, session: Session, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    export = Workspace.export_bundle

    def refuse_full(workspace: Workspace, path: Path, key: object, profile: Profile, **others: object) -> int:
        if profile is Profile.FULL:
            raise TooBig(limit="512 MB")
        return export(workspace, path, key, profile, **others)  # type: ignore[arg-type]

    monkeypatch.setattr(Workspace, "export_bundle", refuse_full)
    path, said = sent(qtbot, session, tmp_path)
    assert read_bundle_file(path).blob_hashes == ()
    assert said.endswith("The pictures are too large for a bundle and stay on this laptop.")
