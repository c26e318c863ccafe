"""A person on the list of participants, and what people decided about two who may be one."""

from __future__ import annotations

from typing import Annotated, ClassVar

from a87desk.domain.ids import OrganisationId, ParticipantId
from a87desk.domain.record import Privacy, Record, about, derived_id
from a87desk.domain.vocabulary import StakeholderGroup, Verdict


class Participant(Record, frozen=True):
    """A person as listed. Names are shown as given; other spellings are kept beside them."""

    noun: ClassVar[str] = "participant"

    number: Annotated[int | None, about("Row of the list")] = None
    honorific: Annotated[str, about("Honorific as given", Privacy.PERSONAL)] = ""
    name: Annotated[str, about("Name as displayed", Privacy.PERSONAL, searched=True)] = ""
    native_name: Annotated[str, about("Name in its own script", Privacy.PERSONAL, searched=True)] = ""
    aliases: Annotated[tuple[str, ...], about("Other spellings", Privacy.PERSONAL, searched=True)] = ()
    job_title: Annotated[str, about("Position held", Privacy.PERSONAL, searched=True)] = ""
    organisation_id: Annotated[OrganisationId | None, about("Organisation")] = None
    country: Annotated[str, about("Country as stated", searched=True)] = ""
    stakeholder_group: Annotated[StakeholderGroup | None, about("Stakeholder group, where not the organisation's")] = (
        None
    )
    email: Annotated[str, about("E-mail", Privacy.PERSONAL)] = ""
    phone: Annotated[str, about("Phone", Privacy.PERSONAL)] = ""
    may_be_listed: Annotated[
        bool | None, about("Has agreed to be listed; unknown where not asked", Privacy.PERSONAL)
    ] = None
    may_be_photographed: Annotated[
        bool | None, about("Has agreed to be in pictures; unknown where not asked", Privacy.PERSONAL)
    ] = None
    is_public_figure: Annotated[
        bool | None, about("Acts in a public office, so the name may stand in public documents")
    ] = None
    languages: Annotated[tuple[str, ...], about("Languages spoken, as tags such as “fr”", Privacy.PERSONAL)] = ()
    as_listed: Annotated[str, about("The row as the source prints it", Privacy.PERSONAL)] = ""


class PersonDecision(Record, frozen=True):
    """Whether two names that look alike are one person or two, as people decided; respected at every comparison."""

    noun: ClassVar[str] = "person_decision"

    first_id: Annotated[ParticipantId | None, about("One of the two; the smaller id")] = None
    second_id: Annotated[ParticipantId | None, about("The other")] = None
    verdict: Annotated[Verdict | None, about("Same: one person. Not the same: two")] = None


def person_decision_id(participant_id: str, other_id: str) -> str:
    """Return the identity of the decision on two names, whichever is named first."""
    return derived_id(PersonDecision.noun, *sorted((participant_id, other_id)))
