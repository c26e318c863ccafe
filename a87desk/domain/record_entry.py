"""What a person types into the record of a session, and what it will be stored as.

Pure: words in, an entry out, shown to the person before it is saved. Only what was typed on purpose is read: a known
word or a speaker's name before a colon and a blank, `@who` and `^when` after a blank. A blank at the start keeps the
first word, a backslash before any of them keeps it as words.
Source: domain description 2.3, 2.5, 3.3 (what a record holds), 3.6 (types of decisions).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache

from a87desk.domain.folding import fold
from a87desk.domain.vocabulary import DecisionKind, NoteKind, Visibility, word_for

POINT, QUESTION, ANSWER = NoteKind.POINT_RAISED.value, NoteKind.QUESTION.value, NoteKind.ANSWER.value
ANNOUNCEMENT = NoteKind.ANNOUNCEMENT.value
DECISION, RESERVATION, PLEDGE, FIGURE, ENDORSEMENT = "decision", "reservation", "pledge", "figure", "endorsement"
RECOMMENDATION = "recommendation"
WITH_OWN_NOUN = (DECISION, RESERVATION, PLEDGE, FIGURE, ENDORSEMENT, RECOMMENDATION)
"""The kinds that are records of their own; every other kind is a note's (a `NoteKind`)."""
_WITHOUT_SPEAKER = (DECISION, FIGURE, ENDORSEMENT, RECOMMENDATION)
"""The kinds that do not keep who speaks: a name before a colon stays among their words."""

_OTHER_NOTES = tuple(
    kind.value
    for kind in NoteKind
    if kind.value not in (POINT, QUESTION, ANSWER, ANNOUNCEMENT, *WITH_OWN_NOUN) and kind is not NoteKind.AMENDMENT
)
KINDS = (POINT, QUESTION, ANSWER, ANNOUNCEMENT, *WITH_OWN_NOUN, *_OTHER_NOTES)
"""Every kind of entry, in the order in which people look for them."""

USUAL_DECISION = DecisionKind.AGREED
_SECRET = (NoteKind.QUOTE.value, NoteKind.OFF_THE_RECORD.value)
_SHORT = {
    POINT: "p, pt, point, punto, ponto, نقطة",
    QUESTION: "q, question, pregunta, pergunta, سؤال",
    ANSWER: "a, answer, reply, reponse, respuesta, resposta, جواب",
    ANNOUNCEMENT: "announcement, news, annonce, anuncio, اعلان",
    DECISION: "decision, decisao, قرار",
    RESERVATION: "reservation, reserved, pending, reserve, reserva, تحفظ",
    PLEDGE: "pledge, commitment, engagement, compromiso, compromisso, تعهد, التزام",
    FIGURE: "figure, chiffre, cifra, dato, numero, رقم",
    RECOMMENDATION: "rec, reco, recommendation, recommandation, recomendacion, recomendacao, توصية",
    ENDORSEMENT: "endorsement, endorsements, endorsed by, adhesion, adhesions, adesao, تاييد",
    NoteKind.COUNTRY_CASE.value: "example, exemple, ejemplo, exemplo, مثال",
    NoteKind.REFERENCE_DOCUMENT.value: "document, doc, documento, وثيقة",
    NoteKind.QUOTE.value: "quote, citation, cita, citacao, اقتباس",
    NoteKind.CHALLENGE.value: "challenge, obstacle, defi, reto, desafio, obstaculo, تحدي",
    NoteKind.GOOD_PRACTICE.value: "practice, bonne pratique, buena practica, boa pratica, ممارسة جيدة",
    NoteKind.OPEN_QUESTION.value: "open, question ouverte, pregunta abierta, pergunta aberta",
}
_DECIDED = {
    DecisionKind.ADOPTED: "adopte, adoptee, adoptado, adotado, اعتمد",
    DecisionKind.AGREED: "convenu, accord, acordado, acuerdo, acordo, اتفق",
    DecisionKind.ENDORSED: "approuve, approuvee, respaldado, aprovado, ايد",
    DecisionKind.REQUESTED: "demande, demandee, solicitado, pedido, طلب",
    DecisionKind.NOTED: "pris note, tomado nota, anotado, احيط علما",
    DecisionKind.DEFERRED: "reporte, reportee, aplazado, adiado, اجل",
}
"""The words that always count, whatever the language of the screen, folded: people write in their own."""

_PREFIX = re.compile(r"(?P<before>\+?[^\s:：\n][^:：\n]{0,80}?)\s*[:：](?:\s+|$)(?P<rest>.*)", re.DOTALL)
_MARK = re.compile(r"(?:^|\s)([@^])(?=[^\s@^])")
_KEPT = re.compile(r"(?<!\S)\\([@^])")
_LIST_SIGN = re.compile(r"^\s*(?:[•–—*\-·]|\d{1,3}[.)])\s+")
_LEAST_LETTERS = 3


@dataclass(frozen=True, slots=True)
class KnownSpeaker:
    """Who may be named before a colon: the id of the role, the name and the organisation, either may be empty."""

    id: str
    name: str
    organisation: str = ""


@dataclass(frozen=True, slots=True)
class Entry:
    """What will be stored. `speaker_id` is a role of the session, `new_speaker` a name that gets a role with it.

    `who` and `when` are who acts, reserves or pledges and by when; of a figure they are its source and its year.
    `names` are the organisations of an endorsement.
    """

    kind: str
    words: str
    speaker_id: str = ""
    new_speaker: str = ""
    decision: DecisionKind | None = None
    who: str = ""
    when: str = ""
    value: str = ""
    unit: str = ""
    names: tuple[str, ...] = ()

    @property
    def is_note(self) -> bool:
        return self.kind not in WITH_OWN_NOUN

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to store."""
        return not (self.words.strip() or self.names)


def read_entry(typed: str, chosen: Entry, speakers: Sequence[KnownSpeaker] = ()) -> Entry:
    """Return what typed words will be stored as; `chosen` is what is set beside the field: kind, speaker, decision."""
    entry, words = chosen, typed
    if typed[:1].isspace() or typed.startswith("\\"):
        words = typed.lstrip() if typed[:1].isspace() else typed[1:]
    else:
        names = []
        for _round in range(2):
            found = _PREFIX.fullmatch(words)
            read = _named(found["before"], entry, speakers) if found else None
            if found is None or read is None:
                break
            if read.kind == entry.kind and read.decision == entry.decision:
                names.append(found["before"])
            entry, words = read, found["rest"]
        if names and entry.kind in _WITHOUT_SPEAKER:
            entry = replace(entry, speaker_id=chosen.speaker_id, new_speaker="")
            words = ": ".join((*names, words))
    if entry.kind == DECISION and entry.decision is None:
        entry = replace(entry, decision=USUAL_DECISION)
    return _filled(entry, words.rstrip())


def _named(before: str, entry: Entry, speakers: Sequence[KnownSpeaker]) -> Entry | None:
    """Return the entry with what a prefix says, None where it says nothing."""
    if before.startswith("+") and before[1:].strip():
        return replace(entry, speaker_id="", new_speaker=before[1:].strip())
    found = kind_named(before)
    if found is not None:
        kind, decision = found
        return replace(entry, kind=kind, decision=decision or (entry.decision if kind == DECISION else None))
    speaker = speaker_named(before, speakers)
    return replace(entry, speaker_id=speaker.id, new_speaker="") if speaker else None


def kind_named(word: str) -> tuple[str, DecisionKind | None] | None:
    """Return the kind of entry that a word names, with the type of decision, None where it names none."""
    wanted = " ".join(fold(word).split())
    for decision in DecisionKind:
        if wanted in (fold(word_for(decision)), decision.value.replace("_", " ")):
            return DECISION, decision
    known = _words_known().get(wanted)
    if known:
        return known
    noted = (kind for kind in NoteKind if kind.value in KINDS and wanted == fold(word_for(kind)))
    kind = next(noted, None)
    return (kind.value, None) if kind else None


@cache
def _words_known() -> dict[str, tuple[str, DecisionKind | None]]:
    """Return what each word names that always counts."""
    kinds = {fold(word): (kind, None) for kind, words in _SHORT.items() for word in words.split(", ")}
    decisions = {fold(word): (DECISION, kind) for kind, words in _DECIDED.items() for word in words.split(", ")}
    return {**decisions, **kinds}


def usual_visibility(kind: str) -> Visibility:
    """Return who may see a new entry until a person says otherwise: what was said in these words may harm somebody."""
    return Visibility.CONFIDENTIAL if kind in _SECRET else Visibility.EVERYONE


def speaker_named(word: str, speakers: Sequence[KnownSpeaker]) -> KnownSpeaker | None:
    """Return the one speaker that a word names: the whole name or organisation, a part of it, its first letters."""
    wanted = _plain(word)
    if not wanted:
        return None
    for fits in (_is_whole, _is_part, _begins):
        found = [one for one in speakers if fits(wanted, _plain(one.name)) or fits(wanted, _plain(one.organisation))]
        if found:
            return found[0] if len(found) == 1 else None
    return None


def _plain(text: str) -> str:
    return " ".join(re.sub(r"[^\w]+", " ", fold(text)).split())


def _is_whole(wanted: str, name: str) -> bool:
    return wanted == name


def _is_part(wanted: str, name: str) -> bool:
    return f" {wanted} " in f" {name} "


def _begins(wanted: str, name: str) -> bool:
    return len(wanted) >= _LEAST_LETTERS and " " not in wanted and f" {wanted}" in f" {name}"


def _filled(entry: Entry, words: str) -> Entry:
    if entry.is_note:
        return replace(entry, words=words)
    if entry.kind == ENDORSEMENT:
        return replace(entry, words="", names=names_of(words))
    said, marks = _marked(words)
    entry = replace(entry, words=said, who=marks.get("@", entry.who), when=marks.get("^", entry.when))
    if entry.kind == FIGURE and "=" in said:
        label, _equals, given = (part.strip() for part in said.partition("="))
        value, unit = value_and_unit(given)
        entry = replace(entry, words=label, value=value, unit=unit)
    return entry


def _marked(words: str) -> tuple[str, dict[str, str]]:
    """Return words without their marks, and what each mark says. A mark that comes twice is none: it is a word."""
    marks = [*_MARK.finditer(words)]
    if not marks or len({one[1] for one in marks}) != len(marks):
        return _unmarked(words), {}
    ends = [*(one.start() for one in marks[1:]), len(words)]
    said = {one[1]: _unmarked(words[one.end() : end].strip()) for one, end in zip(marks, ends, strict=True)}
    return _unmarked(words[: marks[0].start()].rstrip()), said


def _unmarked(words: str) -> str:
    """Return words without the backslashes that keep a mark as a word."""
    return _KEPT.sub(r"\1", words)


def value_and_unit(text: str) -> tuple[str, str]:
    """Return a value as written and its unit: "over 1,000 stakeholders" is "over 1,000" of stakeholders."""
    words = text.split()
    last = max((place for place, word in enumerate(words) if any(map(str.isdigit, word))), default=len(words) - 1)
    return " ".join(words[: last + 1]), " ".join(words[last + 1 :])


def names_of(text: str) -> tuple[str, ...]:
    """Return the names of a list, one a line or between semicolons, without the signs of the list."""
    parts = (part for line in text.splitlines() for part in line.split(";"))
    names = (_LIST_SIGN.sub("", part).strip() for part in parts)
    return tuple(name for name in names if name)
