"""One line that says all of a note: `rec: Train the inspectors @MoH #data !confidential /by Ms A`.

    kind:          at the start: the kind, by a word of `kind_words`
    @MoH           to whom a recommendation is addressed
    #data          a theme tag
    !confidential  who may see it; !high, !medium, !low: how urgent a recommendation is
    !named         how it may be attributed, as whoever said it agreed: !named, !org, !anon
    ^2027-Q1       by when; a quarter among the marks needs no sign
    /by, /to, /country, /tag, /pillar, /chart    a field; its value goes on to the next mark or the end of the line

A value in quotation marks may hold spaces, and an underscore stands for one. A backslash before a mark, or before the
kind, keeps it as words. What is not understood, or has no field in this kind, stays in the words: nothing is lost.
Knows text and the nouns. Must not know where a line was typed.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from a87desk.domain.document_lists import Attribution
from a87desk.domain.folding import fold
from a87desk.domain.fuzzy_date import Precision, parse_fuzzy_date
from a87desk.domain.kind_words import RECOMMENDATION, kind_words
from a87desk.domain.note import Note
from a87desk.domain.recommendation import Recommendation
from a87desk.domain.record import fields_of
from a87desk.domain.vocabulary import Pillar, Urgency, Visibility, word_for

_KIND = re.compile(r"\s*(\\?)([^\W\d_][^:：\n]{0,40}?)\s*[:：](?=\s|\Z)[ \t]*")
_MARK = re.compile(r"(?<!\S)(\\?)([@#!/^])(?=\S)")
_QUARTER = re.compile(r"[ \t]+(\d{4}-Q[1-4])(?=\s*\Z|\s+[@#!/^])")
_QUOTED = re.compile(r'"([^"\n]+)"|“([^”\n]+)”|«\s*([^»\n]+?)\s*»')
_BARE = re.compile(r"[^\s\"“”«»]+")
_TRAILING = ".,;:!?…)]،؛؟。"
_FIELD_WORDS = {
    "by": "speaker", "said": "speaker", "par": "speaker", "por": "speaker", "قال": "speaker",
    "to": "addressee", "a": "addressee", "pour": "addressee", "para": "addressee", "الى": "addressee",
    "country": "country", "pays": "country", "pais": "country", "بلد": "country", "البلد": "country",
    "tag": "tags", "theme": "tags", "tema": "tags", "وسم": "tags",
    "pillar": "pillar", "pilier": "pillar", "pilar": "pillar", "ركيزة": "pillar",
    "chart": "flip_chart", "flipchart": "flip_chart", "tableau": "flip_chart", "لوحة": "flip_chart",
}  # fmt: skip
_VISIBILITY_WORDS = {
    Visibility.EVERYONE: "all, everyone, public, tous, todos, الجميع",
    Visibility.FACILITATORS: "fac, facilitator, facilitators, facilitateur, facilitateurs, facilitador, الميسر",
    Visibility.CONFIDENTIAL: "c, conf, confidential, secret, private, confidentiel, confidencial, سري",
}  # fmt: skip
_ATTRIBUTION_WORDS = {
    Attribution.NAMED: "named, byname, nominatif, nominal, nominativo, بالاسم",
    Attribution.ORGANISATION: "org, organisation, organization, organizacion, organizacao, المؤسسة",
    Attribution.NOT_ATTRIBUTABLE: "anon, anonymous, unattributed, anonyme, anonimo, مجهول",
}
_URGENCY_WORDS = {
    Urgency.HIGH: "high, urgent, haute, alta, عاجل",
    Urgency.MEDIUM: "medium, moyenne, media, متوسط",
    Urgency.LOW: "low, basse, baja, baixa, منخفض",
}
_STRICTER: Mapping[str, type[StrEnum]] = {"visibility": Visibility, "attribution": Attribution}
_JOINED = ("addressee", "speaker", "country", "flip_chart")


@dataclass(frozen=True, slots=True)
class MarkWords:
    """The words that marks understand, folded."""

    kinds: Mapping[str, str]
    visibilities: Mapping[str, Visibility]
    pillars: Mapping[str, Pillar]
    urgencies: Mapping[str, Urgency]
    attributions: Mapping[str, Attribution]


@dataclass(frozen=True, slots=True)
class OneLine:
    """What a line says. `words` are what remains; `kind` is that of the line, or the usual one. None: not said."""

    words: str
    kind: str
    fields: Mapping[str, object] = field(default_factory=dict)
    """Values of fields of a note or recommendation of this kind, tags as a tuple."""
    says_kind: bool = False

    @property
    def has_marks(self) -> bool:
        return self.says_kind or bool(self.fields)

    @property
    def tags(self) -> tuple[str, ...]:
        found = self.fields.get("tags", ())
        return found if isinstance(found, tuple) else ()


@dataclass(frozen=True, slots=True)
class _Mark:
    """A mark that was understood, from `start` to `end` of the text."""

    start: int
    end: int
    name: str
    value: object


def mark_words() -> MarkWords:
    """Return the words that count, those of the screen's language too. Make it once, not with every key."""
    visibilities = {fold(word): level for level, words in _VISIBILITY_WORDS.items() for word in words.split(", ")}
    pillars = {fold(word_for(pillar)): pillar for pillar in Pillar}
    pillars |= {pillar.value.replace("_", " "): pillar for pillar in Pillar}
    pillars |= {str(number): pillar for number, pillar in enumerate(Pillar, start=1)}
    urgencies = {fold(word): level for level, words in _URGENCY_WORDS.items() for word in words.split(", ")}
    attributions = {fold(word): one for one, words in _ATTRIBUTION_WORDS.items() for word in words.split(", ")}
    return MarkWords(kind_words(), visibilities, pillars, urgencies, attributions)


def read_one_line(text: str, usual_kind: str, words: MarkWords) -> OneLine:
    """Return what a line says; `usual_kind` where it names no kind. Text without a mark stays as typed."""
    kind, rest, says_kind = read_kind(text, words.kinds)
    kind = kind or usual_kind
    marks, literal = _marks(rest, kind, words)
    if not marks and not literal:
        return OneLine(rest, kind, says_kind=says_kind)
    fields: dict[str, object] = {}
    for mark in marks:
        _put(fields, mark)
    return OneLine(_without(rest, marks, literal), kind, fields, says_kind)


def read_kind(text: str, kinds: Mapping[str, str]) -> tuple[str, str, bool]:
    """Return the kind that a text names at its start ("" for none), the rest, and whether it names one."""
    found = _KIND.match(text)
    kind = kinds.get(fold(" ".join(found[2].split()))) if found else None
    if found is None or kind is None:
        return "", text, False
    if found[1]:
        return "", text[: found.start(1)] + text[found.end(1) :], False
    return kind, text[found.end() :], True


def fields_held(kind: str) -> frozenset[str]:
    """Return the names of the fields that a note of this kind has."""
    return frozenset(fields_of(Recommendation if kind == RECOMMENDATION else Note))


def _marks(text: str, kind: str, words: MarkWords) -> tuple[list[_Mark], list[int]]:
    """Return the marks that were understood, in order, and where a backslash keeps one as words."""
    held = fields_held(kind)
    places = [found for found in _MARK.finditer(text)]
    understood: list[_Mark] = []
    literal: list[int] = []
    for number, place in enumerate(places):
        if understood and place.start() < understood[-1].end:
            continue  # inside a quoted value
        later = [one for one in places[number + 1 :] if not one[1] and _starts_mark(text, one, held, words)]
        mark = _read(text, place, later[0].start() if later else len(text), words)
        if mark is None or mark.name not in held or (mark.name == "pillar" and _has(understood, "pillar")):
            continue
        if place[1]:
            literal.append(place.start())
        else:
            understood.append(mark)
            quarter = _quarter_after(text, mark, held)
            understood += [quarter] if quarter else []
    return understood, literal


def _quarter_after(text: str, mark: _Mark, held: frozenset[str]) -> _Mark | None:
    """Return the quarter that stands right behind a mark of one word, such as "!high 2027-Q1"."""
    found = _QUARTER.match(text, mark.end) if "due" in held and text[mark.start] != "/" else None
    return _Mark(found.start(1), found.end(1), "due", parse_fuzzy_date(found[1])) if found else None


def _has(marks: list[_Mark], name: str) -> bool:
    return any(mark.name == name for mark in marks)


def _starts_mark(text: str, place: re.Match[str], held: frozenset[str], words: MarkWords) -> bool:
    """Whether a mark begins here, so that the value of the one before ends."""
    mark = _read(text, place, len(text), words)
    return mark is not None and mark.name in held


def _read(text: str, place: re.Match[str], limit: int, words: MarkWords) -> _Mark | None:
    sign, at = place[2], place.end()
    if sign == "/":
        return _read_field(text, place, limit, words)
    value, end = _value(text, at)
    if sign == "!":
        return _read_level(place.start(), end, fold(value), words)
    if sign == "^":
        due = parse_fuzzy_date(value) if any(letter.isdigit() for letter in value) else None
        return _Mark(place.start(), end, "due", due) if due and due.precision is not Precision.AS_WRITTEN else None
    if not any(letter.isalpha() for letter in value) or (value == text[at:end] and not value[0].isalpha()):
        return None
    if "@" in value:
        return None
    return _Mark(place.start(), end, "addressee" if sign == "@" else "tags", value)


def _read_level(start: int, end: int, word: str, words: MarkWords) -> _Mark | None:
    for name, known in (
        ("urgency", words.urgencies),
        ("attribution", words.attributions),
        ("visibility", words.visibilities),
    ):
        if level := known.get(word):
            return _Mark(start, end, name, level)
    return None


def _read_field(text: str, place: re.Match[str], limit: int, words: MarkWords) -> _Mark | None:
    at = place.end()
    word = _BARE.match(text, at)
    name = _FIELD_WORDS.get(fold(word[0])) if word else None
    if word is None or name is None:
        return None
    start = word.end()
    while start < len(text) and text[start] in " \t":
        start += 1
    if start == word.end():
        return None
    quoted = _QUOTED.match(text, start)
    line_end = text.find("\n", start)
    end = quoted.end() if quoted else min(limit, len(text) if line_end < 0 else line_end)
    value = next(part for part in quoted.groups() if part) if quoted else text[start:end].strip()
    if not value:
        return None
    pillar = _pillar(value, words.pillars) if name == "pillar" else None
    if name == "pillar" and pillar is None:
        return None
    return _Mark(place.start(), end, name, pillar or value)


def _value(text: str, at: int) -> tuple[str, int]:
    """Return the value that begins here and where it ends: in quotation marks, or one word without its full stop."""
    if quoted := _QUOTED.match(text, at):
        return next(part for part in quoted.groups() if part).strip(), quoted.end()
    bare = _BARE.match(text, at)
    if bare is None:
        return "", at
    value = bare[0].rstrip(_TRAILING)
    return value.replace("_", " ").strip(), at + len(value)


def pillar_of(words: str, known: MarkWords) -> Pillar | None:
    """Return the pillar that words name, by its number or by words that only it has."""
    return _pillar(words.strip(), known.pillars)


def _pillar(value: str, pillars: Mapping[str, Pillar]) -> Pillar | None:
    """Return the one pillar whose words begin like this or hold this; None for none or several."""
    wanted = fold(value)
    if wanted in pillars:
        return pillars[wanted]
    found = {pillar for words, pillar in pillars.items() if wanted in words and not words.isdigit()}
    return found.pop() if len(found) == 1 else None


def _put(fields: dict[str, object], mark: _Mark) -> None:
    before = fields.get(mark.name)
    if mark.name == "tags":
        tags = before if isinstance(before, tuple) else ()
        fields["tags"] = tags if mark.value in tags else (*tags, mark.value)
    elif mark.name in _STRICTER and before is not None:
        order: list[object] = list(_STRICTER[mark.name])  # the stricter one counts
        fields[mark.name] = max((before, mark.value), key=order.index)
    elif mark.name in _JOINED and before:
        fields[mark.name] = f"{before}, {mark.value}"
    else:
        fields[mark.name] = mark.value


def _without(text: str, marks: list[_Mark], literal: list[int]) -> str:
    """Return the text without the marks and the space before each, and without the backslashes."""
    pieces: list[str] = []
    at = 0
    cuts = sorted([(mark.start, mark.end) for mark in marks] + [(one, one + 1) for one in literal])
    for start, end in cuts:
        piece = text[at:start]
        pieces.append(piece if end == start + 1 and start in literal else piece.rstrip(" \t"))
        at = end
    pieces.append(text[at:])
    return "".join(pieces).strip()
