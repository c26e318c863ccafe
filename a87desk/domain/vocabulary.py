"""The closed lists of the field, each with the words people see.

Source: domain description 2.3, 3.6 (controlled vocabularies attested in the workshops' documents).
The value of a member is what files and bundles hold; it is never changed or reused with another meaning.
"""

from __future__ import annotations

from enum import StrEnum

from a87desk.domain.document_lists import Attribution, Audience, Disposition
from a87desk.i18n import _, mark


class WorkshopKind(StrEnum):
    NATIONAL_STRATEGY_WORKSHOP = "national_strategy_workshop"
    PREPARATORY_WORKSHOP = "preparatory_workshop"
    TECHNICAL_CONSULTATION = "technical_consultation"
    CONSULTATION = "consultation"
    ACTION_GROUP_WORKSHOP = "action_group_workshop"
    CIVIL_SOCIETY_FORUM = "civil_society_forum"
    GOVERNANCE_MEETING = "governance_meeting"
    COMMITTEE_MEETING = "committee_meeting"
    SIDE_EVENT = "side_event"
    WEBINAR = "webinar"
    CONFERENCE = "conference"
    LAUNCH = "launch"


class WorkshopStatus(StrEnum):
    PLANNED = "planned"
    TO_BE_CONFIRMED = "to_be_confirmed"
    UNDER_WAY = "under_way"
    CONVENED = "convened"
    REPORT_DRAFT = "report_draft"
    REPORT_FINAL = "report_final"
    ROADMAP_ADOPTED = "roadmap_adopted"
    CANCELLED = "cancelled"


class SessionKind(StrEnum):
    ARRIVAL = "arrival"
    RECEPTION = "reception"
    BREAK = "break"
    LUNCH = "lunch"
    DINNER = "dinner"
    CULTURAL_EVENT = "cultural_event"
    OPENING = "opening"
    KEYNOTE = "keynote"
    QUESTION_AND_ANSWER = "question_and_answer"
    PANEL = "panel"
    PLENARY = "plenary"
    PRESENTATION = "presentation"
    BREAKOUT_GROUPS = "breakout_groups"
    WORKING_GROUPS = "working_groups"
    SYNTHESIS = "synthesis"
    REPORT_BACK = "report_back"
    RAPPORTEUR_INTERVIEW = "rapporteur_interview"
    ROUND_TABLE = "round_table"
    PRIORITISATION = "prioritisation"
    REVIEW_OF_TERMS = "review_of_terms"
    SIMULTANEOUS_BREAKOUTS = "simultaneous_breakouts"
    MARKETPLACE = "marketplace"
    OPEN_SPACE = "open_space"
    TALK_SHOW = "talk_show"
    TALKS = "talks"
    FISHBOWL = "fishbowl"
    DRAFT_STUDY = "draft_study"
    DEMONSTRATION = "demonstration"
    ENDORSEMENT = "endorsement"
    SCREENING = "screening"
    LAUNCH = "launch"
    SIDE_EVENT = "side_event"
    GOVERNANCE_ITEM = "governance_item"
    VIRTUAL_MEETING = "virtual_meeting"
    CLOSING = "closing"


class RoleKind(StrEnum):
    CHAIR = "chair"
    DEPUTY_CHAIR = "deputy_chair"
    CO_CHAIR = "co_chair"
    HOST = "host"
    ORGANISER = "organiser"
    FUNDER = "funder"
    SPEAKER = "speaker"
    OPENING_SPEAKER = "opening_speaker"
    KEYNOTE_SPEAKER = "keynote_speaker"
    ADDRESS = "address"
    DIGNITARY = "dignitary"
    MODERATOR = "moderator"
    FACILITATOR = "facilitator"
    PANELLIST = "panellist"
    DISCUSSANT = "discussant"
    QUESTIONER = "questioner"
    RESPONDENT = "respondent"
    INTRODUCED_BY = "introduced_by"
    RAPPORTEUR = "rapporteur"
    PRESENTER = "presenter"
    GUEST = "guest"
    STATION_HOST = "station_host"
    CONVENER = "convener"
    OBSERVER = "observer"


class Confirmation(StrEnum):
    PROPOSED = "proposed"
    INVITED = "invited"
    CONFIRMED = "confirmed"
    TO_BE_DECIDED = "TBD"
    TO_BE_CONFIRMED = "TBC"
    REPLACED = "replaced"


class NoteKind(StrEnum):
    CHALLENGE = "challenge"
    OPPORTUNITY = "opportunity"
    POINT_RAISED = "point_raised"
    QUESTION = "question"
    GOOD_PRACTICE = "good_practice"
    QUOTE = "quote"
    VALUE_ADDED = "value_added"
    ANSWER = "answer"
    COUNTRY_CASE = "country_case"
    LESSON_LEARNT = "lesson_learnt"
    FACT = "fact"
    AGREEMENT = "agreement"
    RESERVATION = "reservation"
    OPEN_QUESTION = "open_question"
    SUGGESTION = "suggestion"
    PLEDGE = "pledge"
    REFERENCE_DOCUMENT = "reference_document"
    OFF_THE_RECORD = "off_the_record"
    AMENDMENT = "amendment"
    ANNOUNCEMENT = "announcement"


class Visibility(StrEnum):
    """Who may see a note: everybody at the workshop, its facilitators and rapporteurs, or nobody in any output."""

    EVERYONE = "everyone"
    FACILITATORS = "facilitators"
    CONFIDENTIAL = "confidential"


class Pillar(StrEnum):
    ACCELERATING_ACTION = "accelerating_action"
    SHARING_KNOWLEDGE = "sharing_knowledge"
    DRIVING_INNOVATION = "driving_innovation"
    LEVERAGING_RESOURCES = "leveraging_resources"
    INCREASING_COORDINATION = "increasing_coordination"


class Urgency(StrEnum):
    """How urgent a group finds what it recommends; nobody but the group says so."""

    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"


class StakeholderGroup(StrEnum):
    GOVERNMENT = "government"
    WORKERS = "workers"
    EMPLOYERS = "employers"
    CIVIL_SOCIETY = "civil_society"
    INTERNATIONAL = "international"
    ACADEMIA = "academia"
    MEDIA = "media"
    SURVIVORS = "survivors"
    FUNDERS = "funders"


class AttendanceState(StrEnum):
    """How somebody took part in a day. No record: nobody has said yet."""

    PRESENT = "present"
    ABSENT = "absent"
    APOLOGIES = "apologies"
    REPRESENTED = "represented"
    REMOTE = "remote"


class DecisionKind(StrEnum):
    """What a meeting did; the words differ on purpose (endorsed is not broadly endorsed)."""

    ADOPTED = "adopted"
    AGREED = "agreed"
    ENDORSED = "endorsed"
    BROADLY_ENDORSED = "broadly_endorsed"
    REQUESTED = "requested"
    NOTED = "noted"
    DEFERRED = "deferred"


class EvaluationQuestionKind(StrEnum):
    SCALE = "scale"
    TEXT = "text"


class CellAnswer(StrEnum):
    """What is known of an option by a criterion. Unknown is a value: it is never counted as no."""

    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"


class ActionStatus(StrEnum):
    NOT_STARTED = "not_started"
    IN_PROGRESS = "in_progress"
    DELAYED = "delayed"
    COMPLETED = "completed"
    CANCELLED = "cancelled"
    UNKNOWN = "unknown"


class Verdict(StrEnum):
    """What a person decided about two recommendations that look alike. Only the same may stand in one theme by it."""

    SAME = "same"
    NOT_THE_SAME = "not_the_same"
    OVERLAPS = "overlaps"
    CONTRADICTS = "contradicts"


class RuleScope(StrEnum):
    """Whose groups the consensus rule counts."""

    SESSION = "session"
    DAY = "day"
    WORKSHOP = "workshop"


class PlenaryOutcome(StrEnum):
    """What the plenary said of a theme (domain description 2.7, rule 7)."""

    ACCEPTED = "accepted"
    AMENDED = "amended"
    RETURNED = "returned"
    NOT_ACCEPTED = "not_accepted"


class WordingStage(StrEnum):
    """Who agreed a version of a wording."""

    PANEL = "panel"
    PLENARY = "plenary"
    AFTERWARDS = "afterwards"


class PanelPart(StrEnum):
    """As what somebody is in the panel."""

    RAPPORTEUR = "rapporteur"
    GROUP_MEMBER = "group_member"
    RAPPORTEUR_GENERAL = "rapporteur_general"
    OTHER = "other"


class DivergenceKind(StrEnum):
    CONTRADICTION = "contradiction"
    MINORITY_POSITION = "minority_position"
    CONDITION = "condition"


class VotingMethod(StrEnum):
    """How a room finds out what comes first (domain description 2.4)."""

    DOTS = "dots"
    NOMINAL_GROUP = "nominal_group"
    MULTIVOTING = "multivoting"
    PRIORITY_FEASIBILITY = "priority_feasibility"


class RoadmapStatus(StrEnum):
    DRAFT = "draft"
    CONSULTATION = "consultation"
    ADOPTED = "adopted"


class Level(StrEnum):
    LOCAL = "local"
    NATIONAL = "national"
    REGIONAL = "regional"
    GLOBAL = "global"


class MechanismKind(StrEnum):
    COMMITTEE = "committee"
    SUB_COMMITTEE = "sub_committee"
    ACTION_COMMITTEE = "action_committee"
    SECRETARIAT = "secretariat"


_WORDS: dict[StrEnum, str] = {
    NoteKind.CHALLENGE: mark("Challenge"),
    NoteKind.OPPORTUNITY: mark("Opportunity"),
    NoteKind.POINT_RAISED: mark("Discussion point"),
    NoteKind.QUESTION: mark("Question"),
    NoteKind.GOOD_PRACTICE: mark("Good practice"),
    NoteKind.QUOTE: mark("Quote"),
    NoteKind.VALUE_ADDED: mark("Value added"),
    NoteKind.ANSWER: mark("Answer"),
    NoteKind.COUNTRY_CASE: mark("Country example"),
    NoteKind.LESSON_LEARNT: mark("Lesson learnt"),
    NoteKind.FACT: mark("Fact or figure"),
    NoteKind.AGREEMENT: mark("Agreement"),
    NoteKind.RESERVATION: mark("Reservation"),
    NoteKind.OPEN_QUESTION: mark("Open question"),
    NoteKind.SUGGESTION: mark("Suggestion"),
    NoteKind.PLEDGE: mark("Pledge"),
    NoteKind.REFERENCE_DOCUMENT: mark("Document recommended"),
    NoteKind.OFF_THE_RECORD: mark("Off the record"),
    NoteKind.AMENDMENT: mark("Amendment from the floor"),
    NoteKind.ANNOUNCEMENT: mark("Announcement"),
    AttendanceState.PRESENT: mark("Here"),
    AttendanceState.REMOTE: mark("Taking part remotely"),
    CellAnswer.UNKNOWN: mark("Not known"),
    DecisionKind.BROADLY_ENDORSED: mark("Broadly endorsed"),
    RuleScope.SESSION: mark("One session"),
    RuleScope.DAY: mark("One day"),
    RuleScope.WORKSHOP: mark("The whole workshop"),
    PlenaryOutcome.AMENDED: mark("Accepted with amendment"),
    PlenaryOutcome.RETURNED: mark("Returned to the group"),
    WordingStage.PANEL: mark("Agreed by the panel"),
    WordingStage.PLENARY: mark("Agreed in plenary"),
    WordingStage.AFTERWARDS: mark("Agreed afterwards"),
    PanelPart.GROUP_MEMBER: mark("One person of the group"),
    PanelPart.RAPPORTEUR_GENERAL: mark("Rapporteur-general"),
    VotingMethod.DOTS: mark("Dot voting"),
    VotingMethod.NOMINAL_GROUP: mark("Nominal group technique"),
    VotingMethod.MULTIVOTING: mark("Multivoting"),
    VotingMethod.PRIORITY_FEASIBILITY: mark("Priority and feasibility"),
    RoadmapStatus.DRAFT: mark("Draft, not yet agreed"),
    RoadmapStatus.CONSULTATION: mark("Out for comments"),
    ActionStatus.IN_PROGRESS: mark("Under way"),
    ActionStatus.COMPLETED: mark("Done"),
    MechanismKind.SUB_COMMITTEE: mark("Sub-committee"),
    MechanismKind.ACTION_COMMITTEE: mark("Action committee"),
    Attribution.NAMED: mark("By name"),
    Attribution.ORGANISATION: mark("By organisation"),
    Audience.INTERNAL: mark("Internal, with names"),
    Audience.GOVERNMENT: mark("Government, with roles"),
    Audience.PUBLIC: mark("Public, groups only"),
    Disposition.PARTLY: mark("Accepted in part"),
    Visibility.EVERYONE: mark("Everyone at the workshop"),
    Visibility.FACILITATORS: mark("Facilitator and rapporteurs"),
    Visibility.CONFIDENTIAL: mark("Confidential, never published"),
    Pillar.ACCELERATING_ACTION: mark("Accelerating action"),
    Pillar.SHARING_KNOWLEDGE: mark("Conducting research and sharing knowledge"),
    Pillar.DRIVING_INNOVATION: mark("Driving innovation"),
    Pillar.LEVERAGING_RESOURCES: mark("Increasing and leveraging resources"),
    Pillar.INCREASING_COORDINATION: mark("Increasing coordination"),
    Urgency.HIGH: mark("High urgency"),
    Urgency.MEDIUM: mark("Medium urgency"),
    Urgency.LOW: mark("Low urgency"),
    Confirmation.TO_BE_DECIDED: mark("To be decided"),
    Confirmation.TO_BE_CONFIRMED: mark("To be confirmed"),
}


_OF_LIST = {(type(member), member.value): words for member, words in _WORDS.items()}
"""Members of two lists with one value are equal to Python: a panel session is not a wording of the panel."""
_OF_LIST[ActionStatus, ActionStatus.UNKNOWN.value] = mark("Not known")


def word_for(member: StrEnum) -> str:
    """Return the word people see for a member, in the language in force."""
    text = _OF_LIST.get((type(member), member.value))
    return _(text) if text else _(member.value.replace("_", " ").capitalize())
