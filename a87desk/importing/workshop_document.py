"""The open workshop document: a whole workshop as one JSON file that any program can read and write.

The schema follows from the nouns (see `schema` and docs/workshop-document.schema.json). Identities may be any text in a
document written by hand; the same text always becomes the same identity in the same workshop, so importing a document
twice changes nothing.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import Annotated, Any, Literal, TypeVar

import msgspec
from msgspec import Meta, Struct

from a87desk.domain.acronym import Acronym
from a87desk.domain.action import Action, ProgressEntry
from a87desk.domain.attachment import Attachment
from a87desk.domain.attendance import Attendance, attendance_id
from a87desk.domain.breakout_group import BreakoutGroup, GroupMember, GroupWish, group_wish_id
from a87desk.domain.day import Day
from a87desk.domain.decision import Decision, Endorsement, Pledge, Reservation
from a87desk.domain.divergence import Divergence
from a87desk.domain.document_comment import DocumentComment
from a87desk.domain.document_text import DocumentText
from a87desk.domain.document_version import DocumentVersion
from a87desk.domain.errors import A87Error
from a87desk.domain.evaluation import EvaluationAnswer, EvaluationForm, EvaluationQuestion, answer_id
from a87desk.domain.figure import Figure
from a87desk.domain.glossary_term import GlossaryTerm
from a87desk.domain.mechanism import CommitteeMeeting, CoordinationMechanism, meeting_id
from a87desk.domain.moment import Moment
from a87desk.domain.note import Note
from a87desk.domain.organisation import Organisation
from a87desk.domain.panel import PanelMember
from a87desk.domain.participant import Participant, PersonDecision, person_decision_id
from a87desk.domain.priority import Priority
from a87desk.domain.recommendation import Recommendation
from a87desk.domain.record import Record, derived_id, fields_of
from a87desk.domain.roadmap import Objective, Output
from a87desk.domain.rule_condition import RuleCondition
from a87desk.domain.seat import Seat, SeatHolder
from a87desk.domain.selection_matrix import Criterion, MatrixCell, MatrixOption, SelectionMatrix, cell_id
from a87desk.domain.session import GuidingQuestion, Session, SessionRole
from a87desk.domain.theme import SuggestionDecision, Theme, ThemeMember, ThemeWording, decision_id, member_id
from a87desk.domain.vote import BallotPaper, HandCount, Vote, VoteItem, hand_count_id
from a87desk.domain.workshop import Workshop
from a87desk.i18n import mark
from a87desk.store.reader import Reader

FORMAT = "a87desk-workshop"
VERSION = 1
MAX_DOCUMENT_BYTES = 64 * 1024 * 1024
_OUR_ID = re.compile(r"[0-9a-f]{32}")


class WorkshopDocument(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """A workshop and every record in it, each noun a list. References between records are their ids."""

    format: Annotated[Literal["a87desk-workshop"], Meta(description="Always “a87desk-workshop”.")]
    version: Annotated[Literal[1], Meta(description="Version of this schema.")]
    workshop: Workshop
    days: tuple[Day, ...] = ()
    sessions: tuple[Session, ...] = ()
    session_roles: tuple[SessionRole, ...] = ()
    guiding_questions: tuple[GuidingQuestion, ...] = ()
    organisations: tuple[Organisation, ...] = ()
    participants: tuple[Participant, ...] = ()
    breakout_groups: tuple[BreakoutGroup, ...] = ()
    group_members: tuple[GroupMember, ...] = ()
    notes: tuple[Note, ...] = ()
    recommendations: tuple[Recommendation, ...] = ()
    themes: tuple[Theme, ...] = ()
    theme_members: tuple[ThemeMember, ...] = ()
    suggestion_decisions: tuple[SuggestionDecision, ...] = ()
    priorities: tuple[Priority, ...] = ()
    actions: tuple[Action, ...] = ()
    person_decisions: tuple[PersonDecision, ...] = ()
    attendances: tuple[Attendance, ...] = ()
    group_wishes: tuple[GroupWish, ...] = ()
    seats: tuple[Seat, ...] = ()
    seat_holders: tuple[SeatHolder, ...] = ()
    attachments: tuple[Attachment, ...] = ()
    decisions: tuple[Decision, ...] = ()
    reservations: tuple[Reservation, ...] = ()
    pledges: tuple[Pledge, ...] = ()
    endorsements: tuple[Endorsement, ...] = ()
    figures: tuple[Figure, ...] = ()
    evaluation_questions: tuple[EvaluationQuestion, ...] = ()
    evaluation_forms: tuple[EvaluationForm, ...] = ()
    evaluation_answers: tuple[EvaluationAnswer, ...] = ()
    selection_matrices: tuple[SelectionMatrix, ...] = ()
    criteria: tuple[Criterion, ...] = ()
    matrix_options: tuple[MatrixOption, ...] = ()
    matrix_cells: tuple[MatrixCell, ...] = ()
    theme_wordings: tuple[ThemeWording, ...] = ()
    panel_members: tuple[PanelMember, ...] = ()
    rule_conditions: tuple[RuleCondition, ...] = ()
    divergences: tuple[Divergence, ...] = ()
    glossary_terms: tuple[GlossaryTerm, ...] = ()
    moments: tuple[Moment, ...] = ()
    votes: tuple[Vote, ...] = ()
    vote_items: tuple[VoteItem, ...] = ()
    ballot_papers: tuple[BallotPaper, ...] = ()
    hand_counts: tuple[HandCount, ...] = ()
    objectives: tuple[Objective, ...] = ()
    outputs: tuple[Output, ...] = ()
    progress_entries: tuple[ProgressEntry, ...] = ()
    coordination_mechanisms: tuple[CoordinationMechanism, ...] = ()
    committee_meetings: tuple[CommitteeMeeting, ...] = ()
    document_texts: tuple[DocumentText, ...] = ()
    document_versions: tuple[DocumentVersion, ...] = ()
    document_comments: tuple[DocumentComment, ...] = ()
    acronyms: tuple[Acronym, ...] = ()

    def records(self) -> tuple[Record, ...]:
        """Return every record, the workshop first, nouns in the order of the schema."""
        lists = (getattr(self, name) for name in self.__struct_fields__[3:])
        return (self.workshop, *(record for records in lists for record in records))


class NotADocument(A87Error):
    code = "E_NOT_DOCUMENT"
    title = mark("Not a workshop document")
    message = mark("This file is not a workshop document that A87Desk can read: {detail}.")
    advice = mark("The schema is in docs/workshop-document.schema.json. Correct that place and import again.")


class DocumentTooBig(A87Error):
    code = "E_DOCUMENT_TOO_BIG"
    title = mark("Document too large")
    message = mark("This document is larger than the limit ({limit}).")
    advice = mark("Divide it, or import it as a bundle.")


def schema() -> dict[str, Any]:
    """Return the JSON Schema (2020-12) of the document, made from the types."""
    return msgspec.json.schema(WorkshopDocument)


def read_document(data: bytes, as_workshop: str = "") -> WorkshopDocument:
    """Return a document with all its identities made ours; `as_workshop` gives it that identity (a template).

    Raises:
        NotADocument: it breaks the schema; `detail` names the place. Two records of one noun share an id.
        DocumentTooBig: more than 64 MB.
    """
    if len(data) > MAX_DOCUMENT_BYTES:
        raise DocumentTooBig(limit="64 MB")
    try:
        document = msgspec.json.decode(data.removeprefix(b"\xef\xbb\xbf"), type=WorkshopDocument)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as problem:
        raise NotADocument(detail=str(problem).rstrip(".")) from problem
    if as_workshop:
        workshop = msgspec.structs.replace(document.workshop, id=as_workshop)
        document = msgspec.structs.replace(document, workshop=workshop)
    return _with_our_ids(document)


def write_document(read: Reader, workshop_id: str) -> bytes:
    """Return the whole workshop as a document, indented, the same bytes for the same content."""
    lists = {}
    for name, record_type in _LISTS.items():
        lists[name] = tuple(read.all(record_type))
    workshop = read.one(Workshop, workshop_id) or Workshop(id=workshop_id)
    document = WorkshopDocument(format=FORMAT, version=VERSION, workshop=workshop, **lists)  # type: ignore[arg-type]
    return msgspec.json.format(msgspec.json.encode(document), indent=1) + b"\n"


_LISTS: dict[str, type[Record]] = {
    "days": Day,
    "sessions": Session,
    "session_roles": SessionRole,
    "guiding_questions": GuidingQuestion,
    "organisations": Organisation,
    "participants": Participant,
    "breakout_groups": BreakoutGroup,
    "group_members": GroupMember,
    "notes": Note,
    "recommendations": Recommendation,
    "themes": Theme,
    "theme_members": ThemeMember,
    "suggestion_decisions": SuggestionDecision,
    "priorities": Priority,
    "actions": Action,
    "person_decisions": PersonDecision,
    "attendances": Attendance,
    "group_wishes": GroupWish,
    "seats": Seat,
    "seat_holders": SeatHolder,
    "attachments": Attachment,
    "decisions": Decision,
    "reservations": Reservation,
    "pledges": Pledge,
    "endorsements": Endorsement,
    "figures": Figure,
    "evaluation_questions": EvaluationQuestion,
    "evaluation_forms": EvaluationForm,
    "evaluation_answers": EvaluationAnswer,
    "selection_matrices": SelectionMatrix,
    "criteria": Criterion,
    "matrix_options": MatrixOption,
    "matrix_cells": MatrixCell,
    "theme_wordings": ThemeWording,
    "panel_members": PanelMember,
    "rule_conditions": RuleCondition,
    "divergences": Divergence,
    "glossary_terms": GlossaryTerm,
    "moments": Moment,
    "votes": Vote,
    "vote_items": VoteItem,
    "ballot_papers": BallotPaper,
    "hand_counts": HandCount,
    "objectives": Objective,
    "outputs": Output,
    "progress_entries": ProgressEntry,
    "coordination_mechanisms": CoordinationMechanism,
    "committee_meetings": CommitteeMeeting,
    "document_texts": DocumentText,
    "document_versions": DocumentVersion,
    "document_comments": DocumentComment,
    "acronyms": Acronym,
}

R = TypeVar("R", bound=Record)


def _with_our_ids(document: WorkshopDocument) -> WorkshopDocument:
    workshop_id = _our_id("", document.workshop.id)
    lists = {name: _renamed(workshop_id, getattr(document, name)) for name in _LISTS}
    _refuse_doubles(lists)
    workshop = msgspec.structs.replace(document.workshop, id=workshop_id)
    return msgspec.structs.replace(document, workshop=workshop, **lists)


def _renamed(workshop_id: str, records: Iterable[R]) -> tuple[R, ...]:
    return tuple(_renamed_one(workshop_id, record) for record in records)


def _renamed_one(workshop_id: str, record: R) -> R:
    changes: dict[str, Any] = {"id": _our_id(workshop_id, record.id)}
    for name in fields_of(type(record)):
        if name.endswith("_id") or name == "written_as":
            given = getattr(record, name)
            changes[name] = _our_id(workshop_id, given) if given else given
        elif name.endswith("_ids"):
            changes[name] = tuple(_our_id(workshop_id, given) for given in getattr(record, name))
    if isinstance(record, SuggestionDecision | PersonDecision):
        changes["first_id"], changes["second_id"] = sorted((changes["first_id"] or "", changes["second_id"] or ""))
    if type(record) in _OF_PAIRS:
        derive, first, second = _OF_PAIRS[type(record)]
        one, other = (changes.get(name, getattr(record, name)) or "" for name in (first, second))
        changes["id"] = derive(one, other)
    return msgspec.structs.replace(record, **changes)


_OF_PAIRS: dict[type[Record], tuple[Callable[[str, Any], str], str, str]] = {
    ThemeMember: (member_id, "theme_id", "recommendation_id"),
    SuggestionDecision: (decision_id, "first_id", "second_id"),
    PersonDecision: (person_decision_id, "first_id", "second_id"),
    Attendance: (attendance_id, "participant_id", "day_id"),
    GroupWish: (group_wish_id, "group_id", "participant_id"),
    EvaluationAnswer: (answer_id, "form_id", "question_id"),
    MatrixCell: (cell_id, "criterion_id", "option_id"),
    HandCount: (hand_count_id, "item_id", "stakeholder_group"),
    CommitteeMeeting: (meeting_id, "mechanism_id", "number"),
}
"""Records of which there is one for each pair, by how their identity follows from the two."""


def _our_id(workshop_id: str, given: str) -> str:
    return given if _OUR_ID.fullmatch(given) else derived_id("document", workshop_id, given)


def _refuse_doubles(lists: dict[str, tuple[Record, ...]]) -> None:
    for name, records in lists.items():
        ids = [record.id for record in records]
        if len(set(ids)) != len(ids):
            raise NotADocument(detail=f"two records under $.{name} have the same id")
