"""The identities of the nouns, so that a group's id cannot be passed where a note's is asked for."""

from __future__ import annotations

from typing import NewType

WorkshopId = NewType("WorkshopId", str)
DayId = NewType("DayId", str)
SessionId = NewType("SessionId", str)
GuidingQuestionId = NewType("GuidingQuestionId", str)
OrganisationId = NewType("OrganisationId", str)
ParticipantId = NewType("ParticipantId", str)
BreakoutGroupId = NewType("BreakoutGroupId", str)
NoteId = NewType("NoteId", str)
RecommendationId = NewType("RecommendationId", str)
ThemeId = NewType("ThemeId", str)
PriorityId = NewType("PriorityId", str)
SessionRoleId = NewType("SessionRoleId", str)
SeatId = NewType("SeatId", str)
DecisionId = NewType("DecisionId", str)
EvaluationFormId = NewType("EvaluationFormId", str)
EvaluationQuestionId = NewType("EvaluationQuestionId", str)
SelectionMatrixId = NewType("SelectionMatrixId", str)
CriterionId = NewType("CriterionId", str)
MatrixOptionId = NewType("MatrixOptionId", str)
VoteId = NewType("VoteId", str)
VoteItemId = NewType("VoteItemId", str)
ObjectiveId = NewType("ObjectiveId", str)
OutputId = NewType("OutputId", str)
ActionId = NewType("ActionId", str)
MechanismId = NewType("MechanismId", str)
MeetingId = NewType("MeetingId", str)
