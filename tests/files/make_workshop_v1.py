"""Makes workshop-v1.a87 and workshop-v1.json, the small real file of schema 1, by the program's own commands.

    python -m tests.files.make_workshop_v1

Run once for a schema, by a version of the program that has it; the files are never made again after that version is
released. Knows what the test of released files looks for (`KNOWN`). All people and words in it are made up.
"""

from __future__ import annotations

import sys
import tempfile
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from a87desk.commands.note import TurnIntoRecommendation, WriteNote, WriteRecommendation
from a87desk.commands.record import AddRecords, ChangeRecord, RemoveRecords
from a87desk.commands.theme import AcceptSuggestion, AddTheme, RenameTheme, SayNotTheSame
from a87desk.commands.workshop import ChangeWorkshop, SetRule
from a87desk.domain.action import Action
from a87desk.domain.breakout_group import BreakoutGroup, GroupMember
from a87desk.domain.day import Day
from a87desk.domain.fuzzy_date import parse_fuzzy_date
from a87desk.domain.ids import (
    BreakoutGroupId,
    DayId,
    OrganisationId,
    ParticipantId,
    PriorityId,
    SessionId,
    ThemeId,
)
from a87desk.domain.note import Note
from a87desk.domain.organisation import Organisation
from a87desk.domain.participant import Participant
from a87desk.domain.priority import Priority
from a87desk.domain.recommendation import Recommendation
from a87desk.domain.record import derived_id
from a87desk.domain.session import GuidingQuestion, Session, SessionRole
from a87desk.domain.vocabulary import (
    ActionStatus,
    NoteKind,
    Pillar,
    RoleKind,
    SessionKind,
    StakeholderGroup,
    Visibility,
    WorkshopKind,
)
from a87desk.domain.workshop import Workshop
from a87desk.exchange.consent import Consent
from a87desk.exchange.signature import load_or_make_laptop_key
from a87desk.importing.workshop_document import write_document
from a87desk.workspace import Workspace, create_workspace, workspace_from_bundle

HERE = Path(__file__).parent
SCHEMA = 1


def known(name: str) -> str:
    """Return the identity of a record of the file, the same whenever it is made."""
    return derived_id("released-file", str(SCHEMA), name)


FIRST_WORDS = "Map the networks that exist before new ones are made"
CHANGED_WORDS = "Map the networks that exist, district by district, before new ones are made"
OTHER_VERSION = "Map the networks that exist before any new one is paid for"
ARABIC = "تنفيذ الاتفاقية رقم 182 (C182) قبل عام 2025"
NEPALI = "बाल श्रम अन्त्य गर्न राष्ट्रिय कार्ययोजना"
VIETNAMESE = "Xóa bỏ lao động trẻ em"
SECRET = "A trader threatened the inspector"


class _Clock:
    """A clock that is the same in every run: half a minute later each time it is asked."""

    def __init__(self) -> None:
        self._now = datetime(2026, 3, 3, 9, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        self._now += timedelta(seconds=30)
        return self._now


def main() -> int:
    """Make both files; refuse to touch one that is there."""
    target, document = (HERE / f"workshop-v{SCHEMA}.{ending}" for ending in ("a87", "json"))
    if target.exists() or document.exists():
        print(f"{target.name} is there already: a released file is never made again.", file=sys.stderr)
        return 1
    with tempfile.TemporaryDirectory() as folder:
        workspace = make(Path(folder))
        document.write_bytes(write_document(workspace.read, workspace.workshop_id))
        workspace.close()
        target.write_bytes((Path(folder) / target.name).read_bytes())
    return 0


def make(folder: Path) -> Workspace:
    """Return the workshop in a folder, with a past: changes, removals, acts taken back and two laptops."""
    workshop = Workshop(
        id=known("workshop"),
        title="Workshop on child labour in fishing",
        kind=WorkshopKind.NATIONAL_STRATEGY_WORKSHOP,
        country="Nowhere",
        city="Harbour Town",
        starts=parse_fuzzy_date("3 March 2026"),
        ends=parse_fuzzy_date("TBC"),
        objectives=("Agree on priorities", ARABIC),
        languages=("en", "ar"),
    )
    workspace = create_workspace(folder / f"workshop-v{SCHEMA}.a87", workshop, "Facilitator", clock=_Clock())
    _set_up(workspace)
    _write_down(workspace)
    _merge_another_laptop(workspace, folder)
    _decide(workspace)
    workspace.keep_draft("note of group 2", "The power was cut while this was ty")
    return workspace


def _set_up(workspace: Workspace) -> None:
    day, session = DayId(known("day")), SessionId(known("session"))
    groups = [
        BreakoutGroup(
            id=known(f"group-{number}"),
            session_id=session,
            number=number,
            theme=theme,
            rapporteur=rapporteur,
        )
        for number, theme, rapporteur in ((1, "Data", "Ana Example"), (2, "Inspection", ""), (3, "Schools", ""))
    ]
    workspace.run(
        AddRecords(
            (
                Day(id=day, number=1, date=parse_fuzzy_date("3 March 2026")),
                Session(
                    id=session,
                    day_id=day,
                    number="1",
                    title="Working groups",
                    kind=SessionKind.BREAKOUT_GROUPS,
                    starts="09:30",
                    ends="11:00",
                    minimum_recommendations=2,
                ),
                SessionRole(id=known("role"), session_id=session, role=RoleKind.MODERATOR, name="Ben Example"),
                GuidingQuestion(id=known("question"), session_id=session, number=1, text="What exists already?"),
                Organisation(
                    id=known("organisation"),
                    name="Union of Fishers",
                    acronym="UF",
                    stakeholder_group=StakeholderGroup.WORKERS,
                ),
                Participant(
                    id=known("person"),
                    number=1,
                    honorific="Ms.",
                    name="Ana Example",
                    organisation_id=OrganisationId(known("organisation")),
                    may_be_listed=True,
                ),
                Participant(id=known("unlisted"), number=2, name="Cem Example", may_be_listed=False),
                *groups,
                GroupMember(
                    id=known("member"),
                    group_id=BreakoutGroupId(known("group-1")),
                    participant_id=ParticipantId(known("person")),
                ),
            )
        )
    )
    workspace.run(ChangeWorkshop(workspace.workshop_id, {"venue": "Fish Market Hall"}))
    workspace.run(SetRule(workspace.workshop_id, 3))
    workspace.undo()


def _write_down(workspace: Workspace) -> None:
    def recommend(name: str, group: int, text: str, **more: Any) -> None:
        group_id, session_id = BreakoutGroupId(known(f"group-{group}")), SessionId(known("session"))
        record = Recommendation(id=known(name), text=text, group_id=group_id, session_id=session_id, **more)
        workspace.run(WriteRecommendation(record))

    recommend("1.1", 1, FIRST_WORDS, pillar=Pillar.SHARING_KNOWLEDGE, tags=("data", "networks"))
    recommend("1.2", 1, "Publish what is known every year")
    recommend("2.1", 2, ARABIC, language="ar")
    recommend("2.2", 2, NEPALI, language="ne")
    recommend("3.1", 3, VIETNAMESE, language="vi", addressee="Government")
    recommend("3.2", 3, "Written by mistake")
    workspace.run(RemoveRecords(Recommendation, (known("3.2"),)))
    workspace.run(
        ChangeRecord(Recommendation, known("1.2"), {"text": "Publish what is known, every year, in every port"})
    )
    group = BreakoutGroupId(known("group-1"))
    workspace.run(
        WriteNote(Note(id=known("note"), group_id=group, kind=NoteKind.CHALLENGE, text="Nobody counts the boats"))
    )
    workspace.run(
        WriteNote(
            Note(
                id=known("secret"),
                group_id=group,
                text=SECRET,
                speaker="Dora Example",
                visibility=Visibility.CONFIDENTIAL,
            )
        )
    )
    workspace.run(WriteNote(Note(id=known("turned"), group_id=group, text="Meet the port authority twice a year")))
    workspace.run(TurnIntoRecommendation(known("turned")))


def _merge_another_laptop(workspace: Workspace, folder: Path) -> None:
    """Let a second laptop and this one change 1.1 without knowing of each other."""
    own, other = (load_or_make_laptop_key(folder / name) for name in ("own", "other"))
    workspace.export_bundle(folder / "out.a87b", own)
    consent = Consent(frozenset({own.code, other.code}))
    laptop = workspace_from_bundle(
        folder / "other.a87", folder / "out.a87b", "Rapporteur of group 1", key=other, consent=consent, clock=_Clock()
    )
    laptop.run(ChangeRecord(Recommendation, known("1.1"), {"text": OTHER_VERSION}))
    laptop.run(ChangeRecord(Note, known("note"), {"country": "Nowhere"}))
    laptop.export_bundle(folder / "back.a87b", other)
    laptop.close()
    workspace.run(ChangeRecord(Recommendation, known("1.1"), {"text": CHANGED_WORDS}))
    workspace.import_bundle(folder / "back.a87b", key=own, consent=consent)


def _decide(workspace: Workspace) -> None:
    workspace.run(AcceptSuggestion((known("1.1"), known("2.1")), "Maps first", known("theme")))
    workspace.run(RenameTheme(known("theme"), "Map what exists first"))
    workspace.run(SayNotTheSame((known("1.2"),), (known("3.1"),), "One is about ports"))
    workspace.run(AddTheme("Only one group", (known("3.1"),), known("lonely")))
    workspace.run(
        AddRecords(
            (
                Priority(
                    id=known("priority"),
                    number=1,
                    column="Prevention",
                    text="Schools in every port",
                    by_when=parse_fuzzy_date("before July 2027"),
                    theme_id=ThemeId(known("theme")),
                ),
                Action(
                    id=known("action"),
                    number=1,
                    text="Call the committee",
                    lead="Ministry of Labour",
                    due=parse_fuzzy_date("2026-Q3"),
                    status=ActionStatus.NOT_STARTED,
                    priority_id=PriorityId(known("priority")),
                ),
            )
        )
    )
    workspace.run(ChangeRecord(Action, known("action"), {"status": ActionStatus.IN_PROGRESS}))
    workspace.undo()


if __name__ == "__main__":
    raise SystemExit(main())
