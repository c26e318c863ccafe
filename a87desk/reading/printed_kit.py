"""What is printed for the venue, at one moment: the workshop, and what only paper needs.

Knows who may stand on which sheet (the rules of privacy are here, not in a writer) and which codes are still free.
E-mail addresses and phone numbers are on no sheet: nothing here gives them. Must not know any sheet's layout.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from string import ascii_uppercase

from a87desk.domain.attendance import Attendance
from a87desk.domain.breakout_group import BreakoutGroup
from a87desk.domain.clock_time import minutes_of
from a87desk.domain.evaluation import EvaluationQuestion
from a87desk.domain.participant import Participant
from a87desk.domain.recommendation import Recommendation
from a87desk.domain.session import SessionRole
from a87desk.domain.timetable import overlap
from a87desk.domain.vocabulary import AttendanceState
from a87desk.reading.group_page import GroupPage
from a87desk.reading.holders import folded_name, is_nobody, who
from a87desk.reading.where_it_went import Slips, where_it_went
from a87desk.reading.workshop_model import SessionModel, WorkshopModel, workshop_model
from a87desk.store.reader import Reader

USUAL_TARGET = 5
"""Recommendations that a group is asked for where nobody said (NGO Forum, London 2017: “at least five”)."""
SPARE_CODES = 2
"""Codes on a form beyond those asked for."""


@dataclass(frozen=True, slots=True)
class KitModel:
    """The workshop with what only paper needs.

    `used_numbers` is the highest number of a recommendation that a group ever had, by the id of the group; paper goes
    on behind it, because a code is never reused. `away` are the ids of people who sent apologies, by the id of the day.
    `slips` say where each group's recommendations went.
    """

    workshop: WorkshopModel
    questions: tuple[EvaluationQuestion, ...]
    used_numbers: Mapping[str, int]
    away: Mapping[str, frozenset[str]]
    slips: Slips = field(default_factory=Slips)

    def may_be_named(self, participant_id: str | None, name: str) -> bool:
        """Whether a name may stand on paper that is handed out: not that of a participant who refused to be listed.

        Names are printed with titles and organisations ("Prof. Amina Example, a union"), so a refused name is looked
        for inside them; rather one name too few than one too many.
        """
        printed = f" {folded_name(name)} "
        for one in self.workshop.participants:
            if one.may_be_listed is False:
                spellings = (folded_name(each) for each in (one.name, one.native_name, *one.aliases))
                if one.id == participant_id or any(each and f" {each} " in printed for each in spellings):
                    return False
        return True

    def listed_people(self) -> tuple[Participant, ...]:
        """Return who may stand on the list that is handed out."""
        return tuple(one for one in self.workshop.participants if one.may_be_listed is not False)

    def members(self, group_id: str) -> tuple[Participant, ...]:
        """Return the members of a group in the order of the list."""
        ids = {
            one.participant_id for one in self.workshop.group_members if one.group_id == group_id and one.round is None
        }
        return tuple(one for one in self.workshop.participants if one.id in ids)

    def group_numbers(self, participant_id: str) -> tuple[int, ...]:
        """Return the numbers of the groups somebody is a member of."""
        ids = {
            one.group_id
            for one in self.workshop.group_members
            if one.participant_id == participant_id and one.round is None
        }
        return tuple(
            page.group.number for page in self.workshop.groups if page.group.id in ids and page.group.number is not None
        )

    def route(self, participant_id: str) -> tuple[tuple[int, BreakoutGroup], ...]:
        """Return the stations of a marketplace that somebody visits, with the number of the round."""
        groups = {page.group.id: page.group for page in self.workshop.groups}
        stops = {
            (one.round, one.group_id)
            for one in self.workshop.group_members
            if one.participant_id == participant_id and one.round is not None and one.group_id in groups
        }
        in_order = sorted((number, group_id) for number, group_id in stops if number is not None and group_id)
        return tuple((number, groups[group_id]) for number, group_id in in_order)

    def codes(self, page: GroupPage) -> tuple[str, ...]:
        """Return the codes a group's paper has, such as 2.1 to 2.7; behind those given already on a laptop."""
        group = page.group
        place = "?" if group.number is None else str(group.number)
        used = self.used_numbers.get(group.id, 0)
        count = target(page) + SPARE_CODES
        return tuple(f"{place}.{number}" for number in range(used + 1, used + count + 1))

    def at_the_table(self) -> tuple[SessionRole, ...]:
        """Return the roles for which a name stands on the table, one for each person, in the order of the agenda."""
        people = self.workshop.participants
        found: dict[str, SessionRole] = {}
        for day in self.workshop.days:
            for session in day.sessions:
                for role in session.roles:
                    if not is_nobody(role.name):
                        found.setdefault(who(people, role.participant_id, role.name), role)
        return tuple(found.values())


def kit_model(read: Reader, workshop_id: str, stamp: str) -> KitModel:
    """Return what is printed as it stands; `stamp` is the digest of the log."""
    model = workshop_model(read, workshop_id, stamp)
    away: dict[str, set[str]] = {}
    for one in read.all(Attendance):
        if one.state in (AttendanceState.APOLOGIES, AttendanceState.ABSENT) and one.day_id and one.participant_id:
            away.setdefault(one.day_id, set()).add(one.participant_id)
    return KitModel(
        workshop=model,
        questions=tuple(read.all(EvaluationQuestion, order="position, number, id")),
        used_numbers={
            page.group.id: read.highest_ever(Recommendation, "number", "group_id", page.group.id)
            for page in model.groups
        },
        away={day: frozenset(people) for day, people in away.items()},
        slips=where_it_went(read, model.workshop),
    )


def target(page: GroupPage) -> int:
    """Return how many recommendations a group is asked for, five where nobody said."""
    return page.asked if page.asked is not None else USUAL_TARGET


def letter(place: int) -> str:
    """Return the letter of a guiding question (the first is 0): A to Z, then AA, AB.

    Letters, so that a question is never taken for a code such as 2.1; a flip chart is “B-3”, what stands on it “B-3.2”.
    """
    letters = ""
    place += 1
    while place:
        place, rest = divmod(place - 1, len(ascii_uppercase))
        letters = ascii_uppercase[rest] + letters
    return letters


def blocks_in_parallel(sessions: Sequence[SessionModel]) -> Iterator[tuple[SessionModel, ...]]:
    """Yield the sessions of a day in order, those that share a minute together."""
    waiting: list[SessionModel] = []
    for one in sessions:
        if waiting and not any(_at_once(one, other) for other in waiting):
            yield tuple(waiting)
            waiting = []
        waiting.append(one)
    if waiting:
        yield tuple(waiting)


def _at_once(one: SessionModel, other: SessionModel) -> bool:
    spans = [(minutes_of(each.session.starts), minutes_of(each.session.ends)) for each in (one, other)]
    known = [(start, end) for start, end in spans if start is not None and end is not None and start < end]
    return len(known) == len(spans) and overlap(*known)
