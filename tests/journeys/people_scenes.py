"""Pictures of the Participants page on the NGO Forum, like its drawing.

Who came when, who belongs to which stakeholder group and who sat in which group is made up for the pictures.
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QWidget

from a87desk.commands.attendance import SetAttendance
from a87desk.commands.group import PutInGroup
from a87desk.commands.record import ChangeRecord
from a87desk.domain.breakout_group import BreakoutGroup
from a87desk.domain.day import Day
from a87desk.domain.organisation import Organisation
from a87desk.domain.participant import Participant
from a87desk.domain.vocabulary import AttendanceState, StakeholderGroup
from a87desk.workspace import Workspace
from tests.journeys.workshop_scenes import opened, settle_window
from ui.pages.participants.import_dialog import ImportDialog
from ui.pages.participants.lists import Lists
from ui.pages.participants.page import ParticipantsPage

_KINDS = {
    StakeholderGroup.WORKERS: ("trade union", "solidarity center", "labour union"),
    StakeholderGroup.INTERNATIONAL: ("international labour", "united nations", "iom", "unicef", "delta"),
    StakeholderGroup.ACADEMIA: ("university", "institute", "college"),
    StakeholderGroup.FUNDERS: ("the freedom fund", "minderoo", "humanity united", "c&a foundation", "oak foundation"),
    StakeholderGroup.EMPLOYERS: ("ethical trading", "consumer goods"),
    StakeholderGroup.MEDIA: ("reporter",),
}
_SHORT = ("Research", "Capacity", "Structure", "National plans", "Information")
_NOT_YET = (3, 9, 12, 20, 31, 37, 44, 50)


def fill(forum: Workspace, _folder: Path) -> None:
    """Make up a morning at the door and the groups of the second day."""
    for house in forum.read.all(Organisation):
        name = house.name.casefold()
        kind = next((one for one, words in _KINDS.items() if any(word in name for word in words)), None)
        group = kind or StakeholderGroup.CIVIL_SOCIETY
        forum.run(ChangeRecord(Organisation, house.id, {"stakeholder_group": group}))
    groups = forum.read.all(BreakoutGroup, order="number")
    for group_of, short in zip(groups, _SHORT, strict=True):
        forum.run(ChangeRecord(BreakoutGroup, group_of.id, {"short_theme": short}))
    day = next(one for one in forum.read.all(Day) if one.number == 1)
    for place, one in enumerate(forum.read.all(Participant, order="number")):
        if place not in _NOT_YET:
            at = f"08:{30 + place * 7 % 30:02}" if place % 16 else "09:04"
            state = AttendanceState.REMOTE if place == 26 else AttendanceState.PRESENT
            forum.run(SetAttendance((one.id,), day.id, state, at))
        if place != 11:
            forum.run(PutInGroup(groups[place * 3 % 5].id, (one.id,)))


def participants() -> QWidget:
    """The list with somebody chosen."""
    window = opened("participants", prepare=fill)
    page = window.findChild(ParticipantsPage)
    assert page is not None
    page._pane.table.choose(page._pane.table.people.rows()[3].id)
    window.focused = page._pane.table  # type: ignore[attr-defined]
    return window


def participant_form() -> QWidget:
    """The form of a person."""
    window = participants()
    page = window.findChild(ParticipantsPage)
    assert page is not None
    page._edit()
    settle_window()
    return window


def participants_names() -> QWidget:
    """Names that may be one person's, and the line for walk-ins."""

    def prepare(forum: Workspace, folder: Path) -> None:
        fill(forum, folder)
        forum.run(ChangeRecord(Participant, _named(forum, "Thomas Wissing"), {"aliases": ()}))
        for role in _roles(forum, "Tom Wissing"):
            forum.run(role)

    window = opened("participants", prepare=prepare)
    page = window.findChild(ParticipantsPage)
    assert page is not None
    page._show_view("names")
    page._door.open()
    page._pane.walk_in.edit.setText("Ms. Ana Silva, ILO, Brazil")
    settle_window()
    return window


def participants_import() -> QWidget:
    """The look at a list before it is taken in."""
    window = opened("participants", prepare=fill)
    page = window.findChild(ParticipantsPage)
    assert page is not None
    lists = page.findChild(Lists)
    assert lists is not None
    lists.look_at(_a_list())
    settle_window()
    dialog = lists.dialog
    assert isinstance(dialog, ImportDialog)
    return dialog


def _named(forum: Workspace, name: str) -> str:
    return next(one.id for one in forum.read.all(Participant) if one.name == name)


def _roles(forum: Workspace, printed: str) -> list[ChangeRecord]:
    from a87desk.domain.session import SessionRole

    return [
        ChangeRecord(SessionRole, one.id, {"participant_id": None})
        for one in forum.read.all(SessionRole)
        if one.name == printed
    ]


def _a_list() -> Path:
    import tempfile

    rows = (
        "No.,Honorific,Name,Position,Organisation,Country,E-mail",
        "1,Mr.,Ahmed Wassie,Programme Director Ethiopia,Mahibere Hiwot for Social Development (MSD),Ethiopia,",
        "2,Mr.,Aidan McQuade,Chief Executive,Anti-Slavery International,United Kingdom,aidan@example.org",
        ",Mr.,Andre Campos,Journalist,Reporter Brazil,Brazil,",
        ",Ms.,Ana Silva,Adviser,OIT,Brazil,ana@example.org",
        ",Mr.,Tom Wissing,Head of Unit,International Labour Organization,Switzerland,",
        ",Ms.,Eva Novak,Director,Ministry of Labour,Nepal,not an address",
        "12,Ms.,Rui Costa,Director,Ministry of Labour,Nepal,",
        ",,,Adviser,Ministry of Labour,Nepal,",
        ",Ms.,Nina Smith,CEO,GoodWeave,United States,",
    )
    path = Path(tempfile.mkdtemp()) / "Invitations.csv"
    path.write_text("\n".join(rows), encoding="utf-8")
    return path
