"""One moment of a whole workshop, frozen: what every document is written from, on whatever thread.

Documents made from one model agree with each other; its stamp says from which moment they are.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from a87desk.domain.acronym import Acronym
from a87desk.domain.action import Action
from a87desk.domain.attendance import Attendance
from a87desk.domain.breakout_group import BreakoutGroup, GroupMember
from a87desk.domain.day import Day
from a87desk.domain.document_comment import DocumentComment
from a87desk.domain.document_text import DocumentText
from a87desk.domain.document_version import DocumentVersion
from a87desk.domain.mechanism import CommitteeMeeting
from a87desk.domain.note import Note
from a87desk.domain.organisation import Organisation
from a87desk.domain.participant import Participant
from a87desk.domain.priority import Priority
from a87desk.domain.recommendation import Recommendation
from a87desk.domain.session import GuidingQuestion, Session, SessionRole
from a87desk.domain.workshop import Workshop
from a87desk.reading.codes import CodedRecommendation, coded_recommendations
from a87desk.reading.consensus_board import ConsensusBoard, consensus_board
from a87desk.reading.divergences import RegisterParts, register_parts
from a87desk.reading.evaluation_results import Evaluation, evaluation
from a87desk.reading.follow_up import FollowUp, follow_up
from a87desk.reading.group_page import GroupPage, group_page, groups_in_order
from a87desk.reading.roadmap import Roadmap, roadmap
from a87desk.reading.seats import SeatTable, seat_table
from a87desk.reading.selection_result import Matrices, matrices
from a87desk.reading.session_record import NOTHING_RESOLVED, Resolved, resolved_by_session
from a87desk.reading.theme_wordings import Wordings, theme_wordings
from a87desk.reading.two_versions import in_documents
from a87desk.reading.vote_result import VoteResult, vote_results
from a87desk.store.reader import Kept, Reader

if TYPE_CHECKING:
    from a87desk.reading.kept_pictures import KeptPicture


@dataclass(frozen=True, slots=True)
class SessionModel:
    """A block of the agenda with everything said in it outside its groups.

    `session.id` empty: no block of the agenda, but what belongs to no group and no session that is still there.
    """

    session: Session
    roles: tuple[SessionRole, ...]
    questions: tuple[GuidingQuestion, ...]
    notes: tuple[Kept[Note], ...]
    recommendations: tuple[CodedRecommendation, ...]
    resolved: Resolved = NOTHING_RESOLVED


@dataclass(frozen=True, slots=True)
class DayModel:
    """A day with its sessions in order."""

    day: Day
    sessions: tuple[SessionModel, ...]


@dataclass(frozen=True, slots=True, weakref_slot=True)
class WorkshopModel:
    """The whole workshop at one moment. `stamp` names the moment: 16 hexadecimal digits, the same on every laptop."""

    workshop: Workshop
    days: tuple[DayModel, ...]
    groups: tuple[GroupPage, ...]
    board: ConsensusBoard
    priorities: tuple[Priority, ...]
    actions: tuple[Action, ...]
    participants: tuple[Participant, ...]
    organisations: tuple[Organisation, ...]
    group_members: tuple[GroupMember, ...]
    open_versions: int
    stamp: str
    evaluation: Evaluation = field(default_factory=Evaluation)
    matrices: Matrices = field(default_factory=Matrices)
    follow_up: FollowUp = field(default_factory=FollowUp)
    changed_at: Mapping[str, str] = field(default_factory=dict)
    """When each record of a session, a meeting and an action was last changed, ISO 8601."""
    wordings: Wordings = field(default_factory=dict)
    register: RegisterParts = field(default_factory=RegisterParts)
    """What the register of divergences is made of, with the board (`register_rows`)."""
    votes: tuple[VoteResult, ...] = ()
    texts: tuple[DocumentText, ...] = ()
    """What people wrote in place of the program's words, in every document and language."""
    versions: tuple[DocumentVersion, ...] = ()
    """What was given out, in the order it was made."""
    comments: tuple[DocumentComment, ...] = ()
    acronyms: tuple[Acronym, ...] = ()
    roadmap: Roadmap = field(default_factory=lambda: Roadmap(Workshop(id="")))
    seats: SeatTable = field(default_factory=SeatTable)
    """The table of attendance of a body: its seats with their holders."""
    attendance: tuple[Attendance, ...] = ()
    pictures: tuple[KeptPicture, ...] = ()
    """With their bytes; only for who asks for them (`a87desk.reading.kept_pictures`)."""

    @property
    def groups_below_target(self) -> tuple[BreakoutGroup, ...]:
        """The groups that have fewer recommendations than they were asked for."""
        return tuple(page.group for page in self.groups if page.is_below_target)

    @property
    def next_steps(self) -> tuple[Action, ...]:
        """The actions that are no part of the roadmap: they are linked to nothing and counted by nothing."""
        in_plan = {one.id for one in self.roadmap.actions if not one.is_next_step}
        return tuple(one for one in self.actions if one.id not in in_plan)

    def organisation_of(self, participant: Participant) -> Organisation | None:
        """Return the organisation of a participant, None where it is not known."""
        return next((one for one in self.organisations if one.id == participant.organisation_id), None)


def workshop_model(read: Reader, workshop_id: str, stamp: str) -> WorkshopModel:
    """Return the model of the workshop as it stands; `stamp` is the digest of its log."""
    workshop = read.one(Workshop, workshop_id) or Workshop(id=workshop_id)
    pages = (group_page(read, group.id) for group in groups_in_order(read))
    board = consensus_board(read, workshop)
    return WorkshopModel(
        workshop=workshop,
        days=_days(read),
        groups=tuple(page for page in pages if page is not None),
        board=board,
        priorities=tuple(read.all(Priority, order="position, number, id")),
        actions=tuple(read.all(Action, order="position, number, id")),
        participants=tuple(read.all(Participant, order="number IS NULL, number, id")),
        organisations=tuple(read.all(Organisation, order="name, id")),
        group_members=tuple(read.all(GroupMember)),
        open_versions=len(in_documents(read)),
        stamp=stamp,
        evaluation=evaluation(read),
        matrices=matrices(read),
        follow_up=follow_up(read),
        changed_at=_changed_at(read),
        wordings=theme_wordings(read),
        register=register_parts(read),
        votes=vote_results(read),
        texts=tuple(read.all(DocumentText, order="document, section, language, id")),
        versions=tuple(read.all(DocumentVersion, order="at, id")),
        comments=tuple(read.all(DocumentComment, order="document, draft_number, number IS NULL, number, id")),
        acronyms=tuple(read.all(Acronym, order="letters, id")),
        roadmap=roadmap(read, workshop, board),
        seats=seat_table(read),
        attendance=tuple(read.all(Attendance)),
    )


def _changed_at(read: Reader) -> dict[str, str]:
    kinds = (Session, CommitteeMeeting, Action)
    return {one.record.id: one.changed_at for kind in kinds for one in read.kept(kind)}


def _days(read: Reader) -> tuple[DayModel, ...]:
    sessions = read.all(Session, order="position, starts, id")
    resolved, loose_resolved = resolved_by_session(read, (one.id for one in sessions))
    plenary = [one for one in coded_recommendations(read) if not one.group_id]
    days = read.all(Day, order="number IS NULL, number, id")
    models = [
        DayModel(day, _sessions(read, [one for one in sessions if one.day_id == day.id], plenary, resolved))
        for day in days
    ]
    known = {day.id for day in days}
    on_no_day = [one for one in sessions if one.day_id not in known]
    loose = [*_sessions(read, on_no_day, plenary, resolved), *_nowhere(read, loose_resolved)]
    return (*models, DayModel(Day(id=""), tuple(loose))) if loose else tuple(models)


def _nowhere(read: Reader, resolved: Resolved) -> tuple[SessionModel, ...]:
    """Return what stands in no group and no session, such as the words of a group that was removed: none is lost."""
    groups, sessions = {one.id for one in read.all(BreakoutGroup)}, {one.id for one in read.all(Session)}

    def has_no_place(one: Note | Recommendation) -> bool:
        return one.group_id not in groups if one.group_id else one.session_id not in sessions

    notes = tuple(one for one in read.kept(Note, order="position, id") if has_no_place(one.record))
    recommendations = tuple(one for one in coded_recommendations(read) if has_no_place(one.recommendation))
    if not notes and not recommendations and not resolved.count:
        return ()
    return (SessionModel(Session(id=""), (), (), notes, recommendations, resolved),)


def _sessions(
    read: Reader, sessions: list[Session], plenary: list[CodedRecommendation], resolved: Mapping[str, Resolved]
) -> tuple[SessionModel, ...]:
    return tuple(
        SessionModel(
            session=session,
            roles=tuple(read.all(SessionRole, "session_id = ?", (session.id,), "position, id")),
            questions=tuple(read.all(GuidingQuestion, "session_id = ?", (session.id,), "position, number, id")),
            notes=tuple(read.kept(Note, "session_id = ? AND group_id IS NULL", (session.id,), "position, id")),
            recommendations=tuple(one for one in plenary if one.recommendation.session_id == session.id),
            resolved=resolved[session.id],
        )
        for session in sessions
    )
