"""What stands before a name: which words are no part of it, and what they say of gender.

A gender marker is what the honorific says and nothing else: a name is never taken to tell it.
"""

from __future__ import annotations

from enum import StrEnum

from a87desk.domain.folding import fold


class GenderMarker(StrEnum):
    WOMAN = "woman"
    MAN = "man"


_WOMAN = (
    "ms mrs miss mss mme mlle madame mademoiselle sra srta senora senorita dona dna dra dña sig.ra frau lady dame"
    " princess queen smt shrimati kumari begum hajja السيدة سيدة الانسة انسة الدكتورة دكتورة الاستاذة"
)
_MAN = (
    "mr mister sir lord m. monsieur mm. sr senor don d. herr signor sig shri sri kumar prince king haji alhaji sheikh"
    " السيد سيد الدكتور دكتور الاستاذ استاذ الشيخ شيخ"
)
_NEITHER = (
    "dr drs prof professor professeur pr doctor docteur doctora hon honourable honorable honble rt right the he h.e"
    " her his excellency excellence exc s.e se son excelencia eng ing ingenieur ingeniero lic licenciado licenciada"
    " adv advocate avocat maitre me me. judge justice rev reverend fr father pere sister brother bishop imam amb"
    " ambassador ambassadeur embajador gen general col colonel maj major capt captain lt lieutenant cdr minister"
    " ministre ministro ministra sec secretary phd ph.d mba md. esq jr سعادة معالي"
)


def _bare(word: str) -> str:
    return fold(word).strip("(),;").replace(".", "").replace("'", "").replace("’", "")


_MARKERS = {
    **{_bare(word): GenderMarker.WOMAN for word in _WOMAN.split()},
    **{_bare(word): GenderMarker.MAN for word in _MAN.split()},
}
# Words that are names as often as honorifics count only where they stand in the field for honorifics.
_ALSO_NAMES = {
    "don",
    "kumar",
    "kumari",
    "king",
    "prince",
    "lord",
    "begum",
    "major",
    "general",
    "father",
    "me",
    "m",
    "d",
}
_HONORIFICS = ({*_MARKERS} | {_bare(word) for word in _NEITHER.split()}) - _ALSO_NAMES - {"md"}


def gender_marker(honorific: str) -> GenderMarker | None:
    """Return what an honorific such as "H.E. Ms." says of gender; None where it says nothing, or two things."""
    said = {_MARKERS[word] for word in map(_bare, honorific.replace("/", " ").split()) if word in _MARKERS}
    return said.pop() if len(said) == 1 else None


def is_honorific(word: str) -> bool:
    """Whether a word of a name as printed is an honorific and no part of the name."""
    return _bare(word) in _HONORIFICS
