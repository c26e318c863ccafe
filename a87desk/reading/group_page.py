"""What the Notes page of one group shows: its questions, its notes and recommendations, the count asked for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from a87desk.domain.attachment import Attachment
from a87desk.domain.breakout_group import BreakoutGroup
from a87desk.domain.note import Note
from a87desk.domain.recommendation import Recommendation
from a87desk.domain.session import GuidingQuestion, Session
from a87desk.domain.vocabulary import Visibility
from a87desk.reading.codes import coded_recommendations
from a87desk.reading.group_confirmed import NOT_CONFIRMED, GroupConfirmed, group_confirmed
from a87desk.store.reader import Kept, Reader


@dataclass(frozen=True, slots=True)
class NoteLine:
    """A line of the group's list: a note, or a recommendation with its code. `at` is when it was written."""

    record: Note | Recommendation
    code: str
    at: str
    by: str
    versions: tuple[str, ...]
    pictures: tuple[Attachment, ...] = ()

    @property
    def id(self) -> str:
        return self.record.id

    @property
    def kind(self) -> str:
        """The value of the note's kind, or “recommendation”."""
        return self.record.kind.value if isinstance(self.record, Note) else Recommendation.noun

    @property
    def is_confidential(self) -> bool:
        return self.record.visibility is Visibility.CONFIDENTIAL


@dataclass(frozen=True, slots=True)
class GroupPage:
    """One group's page. `asked` is how many recommendations it is asked for, None where nobody said.

    `confirmed` says whether the group confirmed these very words when they were read back to it.
    """

    group: BreakoutGroup
    session: Session | None
    questions: tuple[GuidingQuestion, ...]
    lines: tuple[NoteLine, ...]
    asked: int | None
    confirmed: GroupConfirmed = NOT_CONFIRMED

    @property
    def recommendations(self) -> int:
        return sum(isinstance(line.record, Recommendation) for line in self.lines)

    @property
    def is_below_target(self) -> bool:
        """Whether the group has fewer recommendations than it was asked for."""
        return self.asked is not None and self.recommendations < self.asked


def groups_in_order(read: Reader) -> list[BreakoutGroup]:
    """Return the breakout groups by number; those without a number last."""
    return sorted(read.all(BreakoutGroup), key=lambda group: (group.number is None, group.number or 0, group.id))


def group_page(read: Reader, group_id: str) -> GroupPage | None:
    """Return the page of a group, or None where the group is not there."""
    group = read.one(BreakoutGroup, group_id)
    if group is None:
        return None
    session = read.one(Session, group.session_id) if group.session_id else None
    questions = read.all(GuidingQuestion, "session_id = ?", (group.session_id or "",), "position, number, id")
    asked = group.minimum_recommendations
    if asked is None and session is not None:
        asked = session.minimum_recommendations
    words = words_of_group(read, group_id)
    lines = tuple(_lines(read, group_id, words))
    return GroupPage(group, session, tuple(questions), lines, asked, group_confirmed(group, words))


def words_of_group(read: Reader, group_id: str) -> list[Kept[Note] | Kept[Recommendation]]:
    """Return everything a group wrote, notes first."""
    of_group = ("group_id = ?", (group_id,))
    return [*read.kept(Note, *of_group), *read.kept(Recommendation, *of_group)]


def _lines(read: Reader, group_id: str, words: Sequence[Kept[Note] | Kept[Recommendation]]) -> list[NoteLine]:
    codes = {one.id: one.code for one in coded_recommendations(read) if one.group_id == group_id}
    lines = _lines_of(words, codes, pictures_by_place(read))
    return sorted(lines, key=lambda line: (line.record.position, line.id))


def pictures_by_place(read: Reader) -> dict[str, tuple[Attachment, ...]]:
    """Return the pictures of every record that has some, in order, by the record's id."""
    pictures: dict[str, tuple[Attachment, ...]] = {}
    for one in read.all(Attachment, order="position, id"):
        pictures[one.about_id] = (*pictures.get(one.about_id, ()), one)
    return pictures


def _lines_of(
    kept: Sequence[Kept[Note] | Kept[Recommendation]],
    codes: dict[str, str],
    pictures: dict[str, tuple[Attachment, ...]],
) -> list[NoteLine]:
    return [
        NoteLine(
            one.record,
            codes.get(one.record.id, ""),
            one.made_at,
            one.made_by,
            one.versions,
            pictures.get(one.record.id, ()),
        )
        for one in kept
    ]
