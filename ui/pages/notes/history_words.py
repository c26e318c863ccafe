"""The history of a note in a few sentences: who wrote it, which words came, what else was changed.

Knows past values. Must not know widgets.
"""

from __future__ import annotations

from collections.abc import Sequence

from a87desk.domain.operation import DELETED, MADE
from a87desk.domain.vocabulary import NoteKind, Visibility, word_for
from a87desk.i18n import _
from a87desk.store.reader import PastValue

MOST = 12


def history_words(past: Sequence[PastValue]) -> list[tuple[str, str]]:
    """Return (when, what) of what happened to a note, newest first, at most twelve."""
    told: list[tuple[str, str]] = []
    for number, act in enumerate(_acts(past)):
        words = _wrote(act[0]) if number == 0 else _changed(act)
        if words:
            told.append((act[0].at, words))
    return told[::-1][:MOST]


def _acts(past: Sequence[PastValue]) -> list[list[PastValue]]:
    """Return the values that were written together: same moment, same author, no field twice."""
    acts: list[list[PastValue]] = []
    for value in past:
        last = acts[-1] if acts else []
        is_same = bool(last) and (last[0].at, last[0].by) == (value.at, value.by)
        if is_same and value.field not in {one.field for one in last}:
            last.append(value)
        else:
            acts.append([value])
    return acts


def _wrote(first: PastValue) -> str:
    return _("{who} wrote this note").format(who=first.by) if first.by else _("This note was written")


def _changed(act: Sequence[PastValue]) -> str:
    parts = [words for value in act if (words := _change(value))]
    return _("{who}: {what}").format(who=act[0].by, what=", ".join(parts)) if parts else ""


def _change(value: PastValue) -> str:
    if value.field == "text":
        return _("changed the words to “{text}”").format(text=_short(str(value.value or "")))
    if value.field == "kind":
        return _("changed the kind to {kind}").format(kind=word_for(NoteKind(value.value)).lower())
    if value.field == "visibility":
        return _("who may see it: {who}").format(who=word_for(Visibility(value.value)).lower())
    if value.field == "tags":
        return _("tags: {tags}").format(tags=", ".join(value.value or ()) or _("none"))
    if value.field == DELETED:
        return _("removed it") if value.value else _("brought it back")
    if value.field in ("position", "number", MADE):
        return ""
    return _("changed {field}").format(field=value.field.replace("_", " ").removesuffix(" id"))


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= 60 else f"{line[:59]}…"
