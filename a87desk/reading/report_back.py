"""The report-back: each group in turn, what is new in its words, and what the floor said to them.

A recommendation is not new when a group that spoke earlier has one in the same theme: it counts as +1 to that one, and
nobody has to read it out again. Only what everyone may see is compared and counted: what is kept back neither makes
somebody else's words old nor is told by a code. Amendments stand beside the words; the words are never changed by them.
Source: domain description 2.4 (report-back: each group only what is new).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from a87desk.domain.breakout_group import BreakoutGroup
from a87desk.domain.note import Note
from a87desk.domain.session import Session
from a87desk.domain.theme import Theme, ThemeMember
from a87desk.domain.vocabulary import NoteKind, SessionKind, Visibility
from a87desk.reading.codes import CodedRecommendation, coded_recommendations
from a87desk.reading.group_page import groups_in_order
from a87desk.store.reader import Kept, Reader


@dataclass(frozen=True, slots=True)
class Amendment:
    """What somebody in the room wanted to be said differently. `at` is when it was written down, by the clock there."""

    note: Note
    at: str
    by: str

    @property
    def id(self) -> str:
        return self.note.id

    @property
    def text(self) -> str:
        return self.note.text

    @property
    def is_for_everyone(self) -> bool:
        return self.note.visibility is Visibility.EVERYONE


@dataclass(frozen=True, slots=True)
class ReportedRecommendation:
    """A recommendation as its group presents it.

    `earlier` are those of earlier groups in the same themes, by group and number; none: it is new. `later_groups` are
    the numbers of groups after this one that say it too. `themes` are the themes it is in.
    """

    one: CodedRecommendation
    themes: tuple[Theme, ...] = ()
    earlier: tuple[CodedRecommendation, ...] = ()
    later_groups: tuple[int, ...] = ()
    amendments: tuple[Amendment, ...] = ()

    @property
    def id(self) -> str:
        return self.one.id

    @property
    def is_new(self) -> bool:
        return not self.earlier

    @property
    def earlier_codes(self) -> tuple[str, ...]:
        return tuple(one.code for one in self.earlier)


@dataclass(frozen=True, slots=True)
class ReportedGroup:
    """A group and what it presents, in the order of its codes."""

    group: BreakoutGroup
    said: tuple[ReportedRecommendation, ...]

    @property
    def new(self) -> tuple[ReportedRecommendation, ...]:
        return tuple(one for one in self.said if one.is_new)

    @property
    def repeated(self) -> tuple[ReportedRecommendation, ...]:
        """What an earlier group said already."""
        return tuple(one for one in self.said if not one.is_new)

    @property
    def amendments(self) -> int:
        return sum(len(one.amendments) for one in self.said)


@dataclass(frozen=True, slots=True)
class ReportBack:
    """All groups in the order in which they speak, and the session in which they do ("" where none is planned)."""

    groups: tuple[ReportedGroup, ...]
    session_id: str = ""

    def group(self, group_id: str) -> ReportedGroup | None:
        """Return a group, None where it is not here."""
        return next((one for one in self.groups if one.group.id == group_id), None)

    def holder_of(self, record_id: str) -> ReportedGroup | None:
        """Return the group that presents a recommendation, or to whose words an amendment belongs."""
        for group in self.groups:
            for one in group.said:
                if record_id == one.id or any(record_id == amendment.id for amendment in one.amendments):
                    return group
        return None


def report_back(read: Reader) -> ReportBack:
    """Return the report-back as it stands."""
    groups = groups_in_order(read)
    open_words = [one for one in coded_recommendations(read) if one.recommendation.visibility is Visibility.EVERYONE]
    themes = {theme.id: theme for theme in read.all(Theme, order="position, id")}
    of_words: dict[str, list[str]] = defaultdict(list)
    for member in read.all(ThemeMember):
        if member.theme_id in themes and member.recommendation_id:
            of_words[member.recommendation_id].append(member.theme_id or "")
    amendments = amendments_by_recommendation(read)
    order = {group.id: place for place, group in enumerate(groups)}
    presented = [one for one in open_words if one.group_id in order]
    in_theme: dict[str, list[CodedRecommendation]] = defaultdict(list)
    for one in presented:
        for theme_id in of_words[one.id]:
            in_theme[theme_id].append(one)
    reported: dict[str, list[ReportedRecommendation]] = defaultdict(list)
    for one in presented:
        mine = of_words[one.id]
        alike = list({other.id: other for theme_id in mine for other in in_theme[theme_id]}.values())
        later = {other.group_number for other in alike if order[other.group_id] > order[one.group_id]}
        reported[one.group_id].append(
            ReportedRecommendation(
                one,
                tuple(theme for theme_id, theme in themes.items() if theme_id in mine),
                _in_order(other for other in alike if order[other.group_id] < order[one.group_id]),
                tuple(sorted(number for number in later if number is not None)),
                amendments.get(one.id, ()),
            )
        )
    return ReportBack(
        tuple(ReportedGroup(group, tuple(reported[group.id])) for group in groups),
        _session_of_report_back(read.all(Session, order="position, starts, id")),
    )


def amendments_by_recommendation(read: Reader) -> dict[str, tuple[Amendment, ...]]:
    """Return the amendments from the floor, in the order in which they were written down, by what they are about."""
    found: dict[str, list[Kept[Note]]] = defaultdict(list)
    for kept in read.kept(Note, "kind = ?", (NoteKind.AMENDMENT.value,)):
        found[kept.record.about_id or ""].append(kept)
    return {
        about: tuple(Amendment(one.record, one.made_at, one.made_by) for one in sorted(some, key=_written))
        for about, some in found.items()
    }


def _in_order(some: Iterable[CodedRecommendation]) -> tuple[CodedRecommendation, ...]:
    return tuple(sorted(some, key=lambda one: (one.group_number or 0, one.recommendation.number or 0, one.code)))


def _written(kept: Kept[Note]) -> tuple[str, str, str]:
    """Order notes by when they were written; within one tick of the clock by their places."""
    return kept.made_at, kept.record.position, kept.record.id


def _session_of_report_back(sessions: Sequence[Session]) -> str:
    """Return the report-back that goes on now, else the first one that is not over."""
    planned = [one for one in sessions if one.kind is SessionKind.REPORT_BACK]
    running = [one for one in planned if one.began and not one.ended]
    return next((one.id for one in (*running, *(one for one in planned if not one.ended), *planned)), "")
