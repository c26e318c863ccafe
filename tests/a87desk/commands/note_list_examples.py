"""An example of every command on the list of notes and on pictures, for the tests of all commands."""

from __future__ import annotations

from a87desk.commands import attachment, note_list
from a87desk.commands.command import Command
from a87desk.domain.attachment import Attachment
from a87desk.domain.ids import BreakoutGroupId
from a87desk.domain.note import Note
from a87desk.domain.recommendation import Recommendation
from a87desk.domain.record import Record

GROUP, OTHER_GROUP = ("0" * 30 + two for two in ("03", "04"))
NOTE, FIRST, SECOND = ("1" * 30 + two for two in ("01", "02", "03"))
QUESTION = "5" * 30 + "05"
PICTURE, NEW, ALSO_NEW = ("7" * 30 + two for two in ("01", "02", "03"))

WRITTEN: tuple[Record, ...] = (
    Attachment(id=PICTURE, about_id=NOTE, sha="0" * 64, file_name="chart.jpg", media_type="image/jpeg", size=4),
)

EXAMPLES: list[Command] = [
    note_list.TakeNotes(
        (
            Note(id=NEW, group_id=BreakoutGroupId(GROUP), text="pasted"),
            Recommendation(id=ALSO_NEW, group_id=BreakoutGroupId(GROUP), text="pasted too"),
        )
    ),
    note_list.TagNotes((NOTE, FIRST), "schools"),
    note_list.LetAnswer((NOTE, FIRST), QUESTION),
    note_list.StepNotes((SECOND,), -1),
    note_list.PlaceNotes((NOTE,)),
    note_list.MoveToGroup((NOTE, FIRST), OTHER_GROUP),
    attachment.AttachPicture(Attachment(id="8" * 32, about_id=NOTE, file_name="chart 2.jpg"), b"\xff\xd8\xff\xe0"),
    attachment.CaptionPicture(PICTURE, "What the group wrote"),
    attachment.DetachPicture(PICTURE),
    note_list.RemoveNotes((NOTE, SECOND)),
]
