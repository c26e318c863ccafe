"""Pictures of notes: chosen, dropped or pasted, made fit on another thread, kept with their note, shown large.

Knows commands on attachments and the thread that makes pictures fit. Must not know the list or the form.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QObject
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QFileDialog, QWidget

from a87desk.commands.attachment import AttachPicture, CaptionPicture, DetachPicture
from a87desk.domain.attachment import Attachment
from a87desk.domain.change_set import ChangeSet
from a87desk.domain.errors import A87Error, InternalError
from a87desk.domain.record import new_id
from a87desk.i18n import _
from a87desk.reading.group_page import NoteLine
from ui.context import Context
from ui.pictures import (
    ENDINGS,
    LONGEST_SIDE,
    MEDIA_TYPE,
    Picture,
    decoded,
    picture_files,
    picture_from_file,
    picture_from_image,
)
from ui.tasks import Work

if TYPE_CHECKING:  # the window is made when somebody opens a picture
    from ui.pages.notes.picture_window import PictureWindow

_SMALL = 300
_MOST_KEPT = 200


class PictureActs(QObject):
    """Acts on the pictures of notes."""

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._widget = parent
        self._small: dict[str, QImage] = {}

    def ask(self, note_id: str) -> None:
        """Ask for files and keep them with a note."""
        endings = " ".join(f"*{ending}" for ending in ENDINGS)
        kinds = _("Pictures ({endings})").format(endings=endings)
        folder = str(self._context.export_folder)
        chosen, _kind = QFileDialog.getOpenFileNames(self._widget.window(), _("Add picture"), folder, kinds)
        for path in chosen:
            self.add_file(note_id, Path(path))

    def take(self, note_id: str, mime: QMimeData) -> None:
        """Keep what was dropped or pasted: files, else the picture itself."""
        files = picture_files(mime)
        for path in files:
            self.add_file(note_id, path)
        image = mime.imageData() if not files and mime.hasImage() else None
        if isinstance(image, QImage):
            copied = image.copy()
            self._make(note_id, lambda _work: picture_from_image(copied))

    def add_file(self, note_id: str, path: Path) -> None:
        """Keep the picture of a file with a note."""
        self._make(note_id, lambda _work: picture_from_file(path))

    def fetch(self, sha: str, longest: int, then: Callable[[QImage], None]) -> None:
        """Bring a picture from the file, no side longer than so many pixels; an empty one where it is not here."""
        if longest <= _SMALL and sha in self._small:
            then(self._small[sha])
            return

        def question(workspace: object) -> QImage:
            data = workspace.store.blobs.get(sha)  # type: ignore[attr-defined]
            return decoded(data, longest) if data is not None else QImage()

        def keep(image: QImage) -> None:
            if longest <= _SMALL and not image.isNull():
                if len(self._small) >= _MOST_KEPT:
                    self._small.clear()
                self._small[sha] = image
            then(image)

        self._context.session.ask(question, keep)

    def fetch_small(self, sha: str, then: Callable[[QImage], None]) -> None:
        """Bring a picture as large as a thumbnail needs it."""
        self.fetch(sha, _SMALL, then)

    def window(self, line: NoteLine, attachment_id: str) -> PictureWindow:
        """Return the window that shows the pictures of a note large."""
        from ui.pages.notes.picture_window import PictureWindow

        window = PictureWindow(
            line.pictures, attachment_id, lambda sha, then: self.fetch(sha, LONGEST_SIDE, then), self._widget.window()
        )
        window.captioned.connect(self.caption)
        window.removed.connect(self.remove)
        return window

    def caption(self, attachment_id: str, words: str) -> None:
        """Say what a picture shows."""
        self._context.session.run(CaptionPicture(attachment_id, words))

    def remove(self, attachment_id: str) -> None:
        """Take a picture away; the undo bar offers to bring it back."""
        self._context.session.run(DetachPicture(attachment_id), lambda changes: self._context.offer_undo(changes.label))

    def _make(self, note_id: str, make: Callable[[Work], Picture]) -> None:
        self._context.runner.run(
            _("Adding a picture"), make, partial(self._keep, note_id), lambda problem: self._failed(problem)
        )

    def _keep(self, note_id: str, picture: Picture) -> None:
        attachment = Attachment(id=new_id(), about_id=note_id, file_name=picture.file_name, media_type=MEDIA_TYPE)

        def done(changes: ChangeSet) -> None:
            self._context.offer_undo(changes.label)

        self._context.session.run(AttachPicture(attachment, picture.data), done)

    def _failed(self, problem: BaseException) -> None:
        known = problem if isinstance(problem, A87Error) else InternalError(detail=type(problem).__name__)
        self._context.show_problem(known)
