"""A picture is found by its caption as part of its note, and not at all where the note is confidential."""

from __future__ import annotations

from a87desk.commands.attachment import AttachPicture
from a87desk.commands.note import WriteNote
from a87desk.commands.record import AddRecords
from a87desk.domain.attachment import Attachment
from a87desk.domain.breakout_group import BreakoutGroup
from a87desk.domain.ids import BreakoutGroupId
from a87desk.domain.note import Note
from a87desk.domain.record import new_id
from a87desk.domain.vocabulary import Visibility
from a87desk.domain.workshop import Workshop
from a87desk.reading.found import FoundRecord, find_everywhere
from a87desk.workspace import create_workspace

GROUP = "1" * 32


def test_a_caption_leads_to_its_note_and_never_to_a_confidential_one() -> None:
    workspace = create_workspace(None, Workshop(id=new_id()), "somebody")
    workspace.run(AddRecords((BreakoutGroup(id=GROUP, number=1),)))
    secret = Note(id=new_id(), group_id=BreakoutGroupId(GROUP), text="a", visibility=Visibility.CONFIDENTIAL)
    said = Note(id=new_id(), group_id=BreakoutGroupId(GROUP), text="b")
    for note in (secret, said):
        workspace.run(WriteNote(note))
        workspace.run(AttachPicture(Attachment(id=new_id(), about_id=note.id, caption="chart of ministers"), b"x"))
    workspace.run(AttachPicture(Attachment(id=new_id(), about_id=new_id(), caption="ministers, lost"), b"x"))
    assert find_everywhere(workspace.read, "ministers") == [
        FoundRecord("note", said.id, "Picture", "chart of ministers", GROUP)
    ]
