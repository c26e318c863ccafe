"""The records of a workshop that an audience may see, as an open workshop document.

What leaves is an allow-list by the privacy of each field (exchange design, 4.2): the public gets what is public, the
government what is internal too, those who work on it the names; who said something leaves for nobody. Evaluation forms,
ballots and what a laptop keeps for itself are in no flat file. Must not know how it is written.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

import msgspec

from a87desk.domain.day import Day
from a87desk.domain.divergence import Divergence
from a87desk.domain.document_lists import Audience
from a87desk.domain.ids import RecommendationId, ThemeId
from a87desk.domain.note import Note
from a87desk.domain.record import Privacy, Record, fields_of
from a87desk.domain.theme import ThemeMember, member_id
from a87desk.importing.workshop_document import FORMAT, VERSION, WorkshopDocument
from a87desk.reading.workshop_model import WorkshopModel
from exports.report.visible import every_recommendation, visible

_MAY_LEAVE: Mapping[Audience, frozenset[Privacy]] = {
    Audience.PUBLIC: frozenset({Privacy.PUBLIC}),
    Audience.GOVERNMENT: frozenset({Privacy.PUBLIC, Privacy.INTERNAL}),
    Audience.INTERNAL: frozenset({Privacy.PUBLIC, Privacy.INTERNAL, Privacy.PERSONAL}),
}
LIST_OF = {
    "day_id": "days", "rule_day_id": "days", "session_id": "sessions", "rule_session_id": "sessions",
    "role_id": "session_roles", "organisation_id": "organisations", "participant_id": "participants",
    "rapporteur_id": "participants", "group_id": "breakout_groups", "about_id": "notes",
    "recommendation_id": "recommendations", "recommendation_ids": "recommendations", "theme_id": "themes",
    "from_theme_id": "themes", "priority_id": "priorities", "objective_id": "objectives", "output_id": "outputs",
    "action_id": "actions", "action_ids": "actions", "mechanism_id": "coordination_mechanisms",
    "part_of_id": "coordination_mechanisms", "meeting_id": "committee_meetings", "decision_id": "decisions",
    "matrix_id": "selection_matrices", "criterion_id": "criteria", "option_id": "matrix_options",
    "question_id": "guiding_questions",
}  # fmt: skip
"""The list in which what a field refers to is found."""
_DROPPED = ("written_as", "as_listed", "remarks", "sources", "confirmed_words")
"""Traces of how a record came to be, which are nobody's business outside."""


def document_of(model: WorkshopModel, audience: Audience) -> WorkshopDocument:
    """Return what an audience may have of a workshop; what it refers to and is not in it is left out."""
    shown = visible(model, audience)
    lists = {name: tuple(found) for name, found in _lists(shown).items()}
    if audience is Audience.PUBLIC:
        lists["participants"] = lists["session_roles"] = lists["group_members"] = ()
    ids = {name: {one.id for one in records} for name, records in lists.items()}
    kept = {name: tuple(_allowed(one, audience, ids) for one in records) for name, records in lists.items()}
    workshop = _allowed(shown.workshop, audience, ids)
    return WorkshopDocument(format=FORMAT, version=VERSION, workshop=workshop, **kept)  # type: ignore[arg-type]


def allowed_fields(record_type: type[Record], audience: Audience) -> tuple[str, ...]:
    """Return the fields of a noun that an audience may see, in the order written."""
    may_leave = _MAY_LEAVE[audience]
    return tuple(
        name for name, one in fields_of(record_type).items() if one.privacy in may_leave and name not in _DROPPED
    )


def _allowed(record: Record, audience: Audience, ids: Mapping[str, set[str]]) -> Record:
    allowed = set(allowed_fields(type(record), audience))
    changes: dict[str, Any] = {}
    for name, one in fields_of(type(record)).items():
        value = getattr(record, name)
        if name not in allowed:
            changes[name] = one.default
        elif name in LIST_OF and value:
            changes[name] = _found(value, ids.get(LIST_OF[name], set()))
    return msgspec.structs.replace(record, **changes)


def _found(value: Any, known: set[str]) -> Any:
    """Return a reference, or those of several, that lead to something that is here."""
    if isinstance(value, tuple):
        return tuple(one for one in value if one in known)
    return value if value in known else None


def _lists(model: WorkshopModel) -> dict[str, Iterable[Record]]:
    sessions = [one for day in model.days for one in day.sessions]
    listed = [one for one in model.participants if one.may_be_listed is not False]
    people = {one.id for one in listed}
    resolved = [one.resolved for one in sessions]
    boards = model.matrices.boards
    plan, followed = model.roadmap, model.follow_up
    return {
        "days": (day.day for day in model.days if isinstance(day.day, Day) and day.day.id),
        "sessions": (one.session for one in sessions if one.session.id),
        "session_roles": (role for one in sessions for role in one.roles),
        "guiding_questions": (question for one in sessions for question in one.questions),
        "organisations": model.organisations,
        "participants": listed,
        "breakout_groups": (page.group for page in model.groups),
        "group_members": (one for one in model.group_members if one.participant_id in people),
        "notes": _notes(model),
        "recommendations": (one.recommendation for one in every_recommendation(model)),
        "themes": (one.theme for one in model.board.themes),
        "theme_members": _members(model),
        "divergences": (_without_who(one.record) for one in model.register.rows),
        "decisions": (one.record for some in resolved for one in some.decisions),
        "pledges": (one.record for some in resolved for one in some.pledges),
        "endorsements": (one.record for some in resolved for one in some.endorsements),
        "figures": (one.record for some in resolved for one in some.figures),
        "priorities": model.priorities,
        "objectives": (one.objective for one in plan.objectives),
        "outputs": (one.output for each in plan.everything for one in each.outputs),
        "actions": model.actions,
        "coordination_mechanisms": (one.mechanism for one in followed.mechanisms),
        "committee_meetings": (one.meeting for each in followed.mechanisms for one in each.meetings),
        "progress_entries": (entry for one in followed.actions for entry in one.entries),
        "evaluation_questions": model.evaluation.questions,
        "selection_matrices": (one.matrix for one in boards),
        "criteria": (one for board in boards for one in board.criteria),
        "matrix_options": (one for board in boards for one in board.options),
        "matrix_cells": (one for board in boards for one in board.cells.values()),
        "acronyms": model.acronyms,
    }


def _notes(model: WorkshopModel) -> Iterable[Note]:
    yield from (line.record for page in model.groups for line in page.lines if isinstance(line.record, Note))
    yield from (note.record for day in model.days for one in day.sessions for note in one.notes)


def _members(model: WorkshopModel) -> Iterable[ThemeMember]:
    for one in model.board.themes:
        for member in one.members:
            yield ThemeMember(
                id=member_id(one.theme.id, member.id),
                theme_id=ThemeId(one.theme.id),
                recommendation_id=RecommendationId(member.id),
                primary=member.id in one.primary_ids,
            )


def _without_who(record: Divergence) -> Divergence:
    return msgspec.structs.replace(record, who="")
