"""The nouns that a workshop file holds, by the name under which the log keeps them."""

from __future__ import annotations

from a87desk.domain.acronym import Acronym
from a87desk.domain.action import Action, ProgressEntry
from a87desk.domain.attachment import Attachment
from a87desk.domain.attendance import Attendance
from a87desk.domain.breakout_group import BreakoutGroup, GroupMember, GroupWish
from a87desk.domain.day import Day
from a87desk.domain.decision import Decision, Endorsement, Pledge, Reservation
from a87desk.domain.divergence import Divergence
from a87desk.domain.document_comment import DocumentComment
from a87desk.domain.document_text import DocumentText
from a87desk.domain.document_version import DocumentVersion
from a87desk.domain.evaluation import EvaluationAnswer, EvaluationForm, EvaluationQuestion
from a87desk.domain.figure import Figure
from a87desk.domain.glossary_term import GlossaryTerm
from a87desk.domain.mechanism import CommitteeMeeting, CoordinationMechanism
from a87desk.domain.moment import Moment
from a87desk.domain.note import Note
from a87desk.domain.organisation import Organisation
from a87desk.domain.panel import PanelMember
from a87desk.domain.participant import Participant, PersonDecision
from a87desk.domain.priority import Priority
from a87desk.domain.recommendation import Recommendation
from a87desk.domain.record import Record
from a87desk.domain.roadmap import Objective, Output
from a87desk.domain.rule_condition import RuleCondition
from a87desk.domain.seat import Seat, SeatHolder
from a87desk.domain.selection_matrix import Criterion, MatrixCell, MatrixOption, SelectionMatrix
from a87desk.domain.session import GuidingQuestion, Session, SessionRole
from a87desk.domain.theme import SuggestionDecision, Theme, ThemeMember, ThemeWording
from a87desk.domain.vote import BallotPaper, HandCount, Vote, VoteItem
from a87desk.domain.workshop import Workshop

NOUNS: dict[str, type[Record]] = {
    record_type.noun: record_type
    for record_type in (
        Workshop,
        Day,
        Session,
        SessionRole,
        GuidingQuestion,
        Organisation,
        Participant,
        BreakoutGroup,
        GroupMember,
        Note,
        Recommendation,
        Theme,
        ThemeMember,
        SuggestionDecision,
        Priority,
        Action,
        PersonDecision,
        Attendance,
        GroupWish,
        Seat,
        SeatHolder,
        Attachment,
        Decision,
        Reservation,
        Pledge,
        Endorsement,
        Figure,
        EvaluationQuestion,
        EvaluationForm,
        EvaluationAnswer,
        SelectionMatrix,
        Criterion,
        MatrixOption,
        MatrixCell,
        ThemeWording,
        PanelMember,
        RuleCondition,
        Divergence,
        GlossaryTerm,
        Moment,
        Vote,
        VoteItem,
        BallotPaper,
        HandCount,
        Objective,
        Output,
        ProgressEntry,
        CoordinationMechanism,
        CommitteeMeeting,
        DocumentText,
        DocumentVersion,
        DocumentComment,
        Acronym,
    )
}
