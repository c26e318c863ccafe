"""Keeping a picture with the very thing it shows, such as a photo of a flip chart with the notes that were on it.

Knows bytes by their length and hash. Must not know pictures: who shows them makes them small and takes out
what a camera writes into them (place, time, owner).
"""

from __future__ import annotations

from dataclasses import dataclass

import msgspec

from a87desk.commands.command import Act, Command, quoted
from a87desk.domain.attachment import Attachment
from a87desk.domain.errors import A87Error
from a87desk.domain.position import following
from a87desk.i18n import _, mark

MOST_BYTES = 25 * 1024 * 1024


class PictureTooBig(A87Error):
    code = "E_PICTURE_TOO_BIG"
    title = mark("Picture too large")
    message = mark("This picture is larger than the limit ({limit}).")
    advice = mark("Make it smaller in a picture program, or photograph the chart in two parts.")


class NotAPicture(A87Error):
    code = "E_NOT_PICTURE"
    title = mark("Not a picture")
    message = mark("This file cannot be read as a picture: {name}.")
    advice = mark("Save it as .jpg or .png and choose that file.")


@dataclass(frozen=True)
class AttachPicture(Command):
    """Keep a picture with what `attachment.about_id` names; its hash, length and place are given here."""

    attachment: Attachment
    data: bytes

    def apply(self, act: Act) -> str:
        if len(self.data) > MOST_BYTES:
            raise PictureTooBig(limit=_("{megabytes} MB").format(megabytes=MOST_BYTES // (1024 * 1024)))
        about = self.attachment.about_id
        there = act.read.all(Attachment, "about_id = ?", (about,))
        position = following(max((one.position for one in there), default=""))
        sha = act.write.blobs.keep(self.data)
        act.write.add(msgspec.structs.replace(self.attachment, sha=sha, size=len(self.data), position=position))
        return _("Attached {what}").format(
            what=quoted(self.attachment.caption or self.attachment.file_name or _("a picture"))
        )


@dataclass(frozen=True)
class DetachPicture(Command):
    """Take a picture away. Its bytes stay in the file, so that undo brings it back."""

    attachment_id: str

    def apply(self, act: Act) -> str:
        attachment = act.one(Attachment, self.attachment_id)
        act.write.remove(Attachment, attachment.id)
        return _("Removed the picture {what}").format(what=quoted(attachment.caption or attachment.file_name or "?"))


@dataclass(frozen=True)
class CaptionPicture(Command):
    """Say what a picture shows."""

    attachment_id: str
    caption: str

    def apply(self, act: Act) -> str:
        act.one(Attachment, self.attachment_id)
        act.write.change(Attachment, self.attachment_id, {"caption": self.caption})
        return _("Changed the caption to {what}").format(what=quoted(self.caption))
