"""The list of a group as people arrange it: order, groups, tags, several chosen at once. One act is one undo step.

Notes and recommendations stand in one list; ids of both may be given. Their words are never touched here.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import msgspec

from a87desk.commands.command import Act, Command, quoted, words_of
from a87desk.commands.note import numbered, refuse_empty
from a87desk.domain.breakout_group import BreakoutGroup
from a87desk.domain.note import Note
from a87desk.domain.position import between, following
from a87desk.domain.recommendation import Recommendation
from a87desk.domain.session import GuidingQuestion
from a87desk.domain.workshop_errors import NoSuchRecord
from a87desk.i18n import _, ngettext

Line = Note | Recommendation


@dataclass(frozen=True)
class TakeNotes(Command):
    """Save many notes at the end of their groups' lists, such as a list that was pasted."""

    records: tuple[Line, ...]

    def apply(self, act: Act) -> str:
        lasts: dict[tuple[str | None, str | None], str] = {}
        numbers: dict[str | None, int] = {}
        for record in self.records:
            refuse_empty(record.text)
            act.write.add(_with_number(act, _at_the_end(act, record, lasts), numbers))
        if len(self.records) == 1:
            return _("Took over {what}").format(what=quoted(self.records[0].text))
        count = len(self.records)
        return ngettext("Took over {count} note", "Took over {count} notes", count).format(count=count)


def _at_the_end(act: Act, record: Line, lasts: dict[tuple[str | None, str | None], str]) -> Line:
    """Return the record behind all of its list; `lasts` knows the last place where the act has written already."""
    if record.position:
        return record
    where = (record.group_id, None if record.group_id else record.session_id)
    if where not in lasts:
        lasts[where] = act.read.last_position((Note, Recommendation), record.group_id, record.session_id)
    lasts[where] = following(lasts[where])
    return msgspec.structs.replace(record, position=lasts[where])


def _with_number(act: Act, record: Line, numbers: dict[str | None, int]) -> Line:
    """Return a recommendation with its number; `numbers` knows the last one that this act gave in each group."""
    if not isinstance(record, Recommendation) or record.number is not None:
        return record
    group_id = record.group_id
    if group_id is None or group_id not in numbers:
        made = numbered(act, record)
    else:
        made = msgspec.structs.replace(record, number=numbers[group_id] + 1)
    numbers[group_id] = made.number or 0
    return made


@dataclass(frozen=True)
class RemoveNotes(Command):
    """Remove notes and recommendations. Numbers are not used again; every word stays in the history."""

    ids: tuple[str, ...]

    def apply(self, act: Act) -> str:
        lines = _lines(act, self.ids)
        for line in lines:
            act.write.remove(type(line), line.id)
        if len(lines) == 1:
            return _("Removed {what}").format(what=words_of(lines[0]))
        return ngettext("Removed {count} note", "Removed {count} notes", len(lines)).format(count=len(lines))


@dataclass(frozen=True)
class TagNotes(Command):
    """Give notes a theme tag that they do not have yet."""

    ids: tuple[str, ...]
    tag: str

    def apply(self, act: Act) -> str:
        for line in _lines(act, self.ids):
            if self.tag not in line.tags:
                act.write.change(type(line), line.id, {"tags": (*line.tags, self.tag)})
        count = len(self.ids)
        words = ngettext("Tagged {count} note with {tag}", "Tagged {count} notes with {tag}", count)
        return words.format(count=count, tag=quoted(self.tag))


@dataclass(frozen=True)
class LetAnswer(Command):
    """Say which guiding question notes answer; an empty id is no question."""

    ids: tuple[str, ...]
    question_id: str

    def apply(self, act: Act) -> str:
        question = act.one(GuidingQuestion, self.question_id) if self.question_id else None
        for line in _lines(act, self.ids):
            act.write.change(type(line), line.id, {"question_id": question.id if question else None})
        count = len(self.ids)
        if question is None:
            return ngettext("{count} note answers no question", "{count} notes answer no question", count).format(
                count=count
            )
        words = ngettext("{count} note answers {question}", "{count} notes answer {question}", count)
        return words.format(count=count, question=quoted(question.text))


@dataclass(frozen=True)
class StepNotes(Command):
    """Move notes one place up (-1) or down (+1) in their list, past the note that is next to them."""

    ids: tuple[str, ...]
    step: int

    def apply(self, act: Act) -> str:
        chosen = _lines(act, self.ids)
        order = _list_of(act, chosen[0])
        places = [number for number, one in enumerate(order) if one.id in self.ids]
        over = places[0] - 1 if self.step < 0 else places[-1] + 1
        if 0 <= over < len(order):
            rest = [one for one in order if one.id not in self.ids]
            at = rest.index(order[over]) + (self.step > 0)
            _place(act, [one for one in order if one.id in self.ids], rest, at)
        return _moved(chosen)


@dataclass(frozen=True)
class PlaceNotes(Command):
    """Move notes before another one of the same list, to the end where `before_id` is empty."""

    ids: tuple[str, ...]
    before_id: str = ""

    def apply(self, act: Act) -> str:
        chosen = _lines(act, self.ids)
        order = _list_of(act, chosen[0])
        rest = [one for one in order if one.id not in self.ids]
        if self.before_id in self.ids:  # dropped on itself: before whatever follows it
            behind = [one.id for one in order]
            later = behind[behind.index(self.before_id) :]
            before = next((one for one in later if one not in self.ids), "")
        else:
            before = self.before_id
        at = next((number for number, one in enumerate(rest) if one.id == before), len(rest))
        _place(act, [one for one in order if one.id in self.ids], rest, at)
        return _moved(chosen)


@dataclass(frozen=True)
class MoveToGroup(Command):
    """Move notes to the end of another group's list.

    A recommendation gets the next number of that group; its old number is not used again. A guiding question of another
    session no longer applies.
    """

    ids: tuple[str, ...]
    group_id: str

    def apply(self, act: Act) -> str:
        group = act.one(BreakoutGroup, self.group_id)
        lines = [line for line in _lines(act, self.ids) if line.group_id != group.id]
        last = act.read.last_position((Note, Recommendation), group.id, group.session_id)
        number = 0
        for line in lines:
            last = following(last)
            fields: dict[str, object] = {"group_id": group.id}
            if isinstance(line, Recommendation):
                number = number or act.read.highest_ever(Recommendation, "number", "group_id", group.id)
                number += 1
                fields["number"] = number  # right behind the group: `highest_ever` looks at their order
            fields |= {"session_id": group.session_id, "position": last}
            if line.session_id != group.session_id:
                fields["question_id"] = None
            act.write.change(type(line), line.id, fields)
        where = _("group {number}").format(number=group.number if group.number is not None else "?")
        if len(lines) == 1:
            return _("Moved {what} to {where}").format(what=words_of(lines[0]), where=where)
        words = ngettext("Moved {count} note to {where}", "Moved {count} notes to {where}", len(lines))
        return words.format(count=len(lines), where=where)


def _lines(act: Act, ids: Sequence[str]) -> list[Line]:
    """Return the notes and recommendations with these ids.

    Raises:
        NoSuchRecord: somebody removed one.
    """
    found: list[Line] = []
    for record_id in ids:
        line = act.read.one(Recommendation, record_id) or act.read.one(Note, record_id)
        if line is None:
            raise NoSuchRecord(noun=Note.noun)
        found.append(line)
    if not found:
        raise NoSuchRecord(noun=Note.noun)
    return found


def _list_of(act: Act, one: Line) -> list[Line]:
    """Return the list that a note stands in, in its order."""
    if one.group_id:
        where, of = "group_id = ?", one.group_id
    else:
        where, of = "group_id IS NULL AND session_id IS ?", one.session_id or None  # type: ignore[assignment]
    lines: list[Line] = [*act.read.all(Note, where, (of,)), *act.read.all(Recommendation, where, (of,))]
    return sorted(lines, key=lambda line: (line.position, line.id))


def _place(act: Act, moved: Sequence[Line], rest: Sequence[Line], at: int) -> None:
    """Give the moved ones places between their new neighbours; where none is left there, the whole list."""
    before = rest[at - 1].position if at else ""
    after = rest[at].position if at < len(rest) else ""
    try:
        places: list[str] = []
        for _line in moved:
            places.append(between(places[-1] if places else before, after))
    except ValueError:  # two laptops gave one place to two notes
        whole = [*rest[:at], *moved, *rest[at:]]
        last = ""
        for line in whole:
            last = following(last)
            act.write.change(type(line), line.id, {"position": last})
        return
    for line, position in zip(moved, places, strict=True):
        act.write.change(type(line), line.id, {"position": position})


def _moved(lines: Sequence[Line]) -> str:
    if len(lines) == 1:
        return _("Moved {what}").format(what=words_of(lines[0]))
    return ngettext("Moved {count} note", "Moved {count} notes", len(lines)).format(count=len(lines))
