"""The history of a note in a few sentences: who wrote it, which words came, what else was changed.

Knows the entries of a history. Must not know widgets.
"""

from __future__ import annotations

from collections.abc import Sequence

from a87desk.domain.document_lists import Attribution
from a87desk.domain.vocabulary import Pillar, Visibility, word_for
from a87desk.i18n import _
from a87desk.reading.note_history import HistoryEntry
from ui.pages.notes.kinds import kind_of

MOST = 40
_LONGEST = 60


def history_words(entries: Sequence[HistoryEntry], me: str = "") -> list[tuple[str, str]]:
    """Return (when, what) of what happened to a note, newest first, at most forty; `me` is told as "You"."""
    told = [(entry.at, words) for entry in entries if (words := _words(entry, me))]
    return told[::-1][:MOST]


def _words(entry: HistoryEntry, me: str) -> str:
    if entry.field == "written":
        return _wrote(entry.by, me)
    what = _what(entry)
    if not what:
        return ""
    who = _("You") if me and entry.by == me else entry.by
    return _("{who} {what}").format(who=who, what=what) if who else what[:1].upper() + what[1:]


def _wrote(by: str, me: str) -> str:
    if me and by == me:
        return _("You wrote this note")
    return _("{who} wrote this note").format(who=by) if by else _("This note was written")


def _what(entry: HistoryEntry) -> str:
    match entry.field:
        case "text":
            return _new_words(str(entry.before or ""), str(entry.after or ""))
        case "kind":
            return _("changed the kind from {kind}").format(kind=kind_of(str(entry.before)).words.lower())
        case "visibility":
            who = word_for(Visibility(entry.after or "everyone")).lower()
            return _("changed who may see it: {who}").format(who=who)
        case "tags":
            return _tags(tuple(entry.before or ()), tuple(entry.after or ()))
        case "pillar":
            pillar = word_for(Pillar(entry.after)) if entry.after else _("none")
            return _("changed the pillar: {pillar}").format(pillar=pillar)
        case "group_id":
            before, after = (one if one is not None else "?" for one in (entry.before, entry.after))
            return _("moved it from group {before} to group {after}").format(before=before, after=after)
        case "picture":
            return (
                _("attached “{name}”").format(name=_short(str(entry.after))) if entry.after else _("attached a picture")
            )
        case "removed":
            return _("removed it")
        case "returned":
            return _("brought it back")
        case _:
            return _other(entry)


_FIELDS = {
    "speaker": lambda: _("who said it"),
    "addressee": lambda: _("to whom it goes"),
    "country": lambda: _("the country"),
    "urgency": lambda: _("how urgent it is"),
    "due": lambda: _("by when"),
    "question_id": lambda: _("the guiding question"),
    "flip_chart": lambda: _("the flip chart"),
}


def _other(entry: HistoryEntry) -> str:
    if entry.field == "attribution":
        how = word_for(Attribution(entry.after)) if entry.after else _("Not asked")
        return _("changed how it may be attributed: {how}").format(how=how.lower())
    words = _FIELDS.get(entry.field)
    name = words() if words else entry.field.replace("_", " ").removesuffix(" id")
    if entry.after and entry.field != "question_id":
        return _("changed {field}: {value}").format(field=name, value=_short(str(entry.after)))
    return _("changed {field}").format(field=name)


def _new_words(before: str, after: str) -> str:
    if before and after.startswith(before) and after[len(before) :].strip():
        return _("added “{text}”").format(text=_short(after[len(before) :]))
    return _("changed the words to “{text}”").format(text=_short(after))


def _tags(before: Sequence[str], after: Sequence[str]) -> str:
    new = [tag for tag in after if tag not in before]
    gone = [tag for tag in before if tag not in after]
    if new and not gone:
        return _("tagged it {tags}").format(tags=", ".join(new))
    if gone and not new:
        return _("took away the tag {tags}").format(tags=", ".join(gone))
    return _("changed the tags: {tags}").format(tags=", ".join(after) or _("none"))


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _LONGEST else f"{line[: _LONGEST - 1]}…"
