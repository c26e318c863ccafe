"""From a statement as written to words that can be compared: tokens, folding, stems, language.

Knows letters and endings. Must not know glossaries, weights or statements. Character offsets always count in the text
as it was given (whatever its Unicode form), because shared words are underlined in the person's own wording.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator
from functools import lru_cache
from typing import Protocol

import snowballstemmer

from a87desk.consensus.stop_words import STOP_WORDS

# Marks that Python's \w leaves out would cut Arabic, Nepali, Sinhala and Tamil words in pieces.
_MARKS = "\u0300-\u036f\u0610-\u061a\u064b-\u065f\u0670\u0900-\u0963\u0970-\u0dff\u200c\u200d"
_WORD = re.compile(rf"[0-9]+(?:[.,][0-9]+)+|(?:[^\W_]|[{_MARKS}])+")
_LATIN_OR_ARABIC_MARKS = re.compile("[\u0300-\u036f\u0610-\u061a\u064b-\u065f\u0670\u0640\u200c\u200d]")
_ARABIC_LETTER = re.compile("[\u0620-\u064a]")
_ARABIC_FORMS = str.maketrans(
    {"أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ى": "ي", "ئ": "ي", "ؤ": "و", "ة": "ه", "ک": "ك", "ی": "ي"}
    | {chr(0x0660 + digit): str(digit) for digit in range(10)}
)
_LETTERS_WITHOUT_DECOMPOSITION = str.maketrans({"đ": "d", "ø": "o", "ł": "l", "œ": "oe", "æ": "ae", "ı": "i"})

_SNOWBALL = {
    "en": "english",
    "fr": "french",
    "es": "spanish",
    "pt": "portuguese",
    "ca": "catalan",
    "de": "german",
    "hi": "hindi",
    "id": "indonesian",
    "it": "italian",
    "ne": "nepali",
    "nl": "dutch",
    "ro": "romanian",
    "ru": "russian",
    "sr": "serbian",
    "ta": "tamil",
    "tr": "turkish",
}
_LANGUAGES_WITH_STOP_WORDS = ("en", "fr", "es", "pt")
_GUESS_FROM_WORDS = 200
UNKNOWN_LANGUAGE = "und"


class _Stemmer(Protocol):
    def stemWord(self, word: str) -> str: ...


def words(text: str) -> list[str]:
    """Return the words of a text in order, as written."""
    return _WORD.findall(text)


def words_with_places(text: str) -> Iterator[tuple[str, int, int]]:
    """Yield each word as written with the offsets of its first character and behind its last one."""
    for match in _WORD.finditer(text):
        yield match.group(), match.start(), match.end()


@lru_cache(maxsize=200_000)
def fold(word: str) -> str:
    """Return a word without case, accents, vowel marks and variants of Arabic letters."""
    lowered = word.casefold()
    if lowered.isascii():
        return lowered
    decomposed = unicodedata.normalize("NFKD", lowered).casefold()
    bare = _LATIN_OR_ARABIC_MARKS.sub("", decomposed).translate(_LETTERS_WITHOUT_DECOMPOSITION)
    return unicodedata.normalize("NFC", bare).translate(_ARABIC_FORMS)


def is_abbreviation(word: str) -> bool:
    """Tell whether a word as written looks like ILO, ONG or CSOs."""
    if not word[:2].isupper():
        return False
    core = word[:-1] if len(word) > 2 and word.endswith("s") else word
    return 2 <= len(core) <= 8 and core.isalpha() and core.isupper()


def language_of(text: str, declared: str | None) -> str:
    """Return a two-letter language code: the declared one, or a cheap guess from script and small words.

    A text that gives no sign at all is `UNKNOWN_LANGUAGE`.
    """
    code = (declared or "").replace("_", "-").split("-")[0].lower()
    if code and code not in ("und", "mul", "zxx"):
        return code
    found = [fold(word) for word in words(text)[:_GUESS_FROM_WORDS]]
    letters = "".join(found)
    if letters and 2 * len(_ARABIC_LETTER.findall(letters)) > len(letters):
        return "ar"
    counts = {language: sum(word in STOP_WORDS[language] for word in found) for language in _LANGUAGES_WITH_STOP_WORDS}
    best = max(_LANGUAGES_WITH_STOP_WORDS, key=lambda language: counts[language])
    return best if counts[best] else UNKNOWN_LANGUAGE


def is_stop_word(folded: str, language: str) -> bool:
    """Tell whether a folded word says nothing about an idea in this language."""
    return folded in stop_words(language)


@lru_cache(maxsize=64)
def stop_words(language: str) -> frozenset[str]:
    """Return the folded words of a language that say nothing about an idea."""
    return frozenset(fold(word) for word in STOP_WORDS.get(language, ()))


@lru_cache(maxsize=400_000)
def stem(folded: str, language: str) -> str:
    """Return the stem of a folded word; the word itself where the language has no stemmer."""
    if not folded.isalpha() and folded.isascii():
        return folded
    return _stemmer_of(language)(folded)


@lru_cache(maxsize=64)
def _stemmer_of(language: str) -> Callable[[str], str]:
    if language == "ar":
        return _arabic_stem
    if language not in _SNOWBALL:
        return str
    snowball: _Stemmer = snowballstemmer.stemmer(_SNOWBALL[language])
    if language == "en":
        return lambda folded: snowball.stemWord(_one_spelling(folded))
    if language == "pt":
        return lambda folded: fold(snowball.stemWord(_portuguese_singular(folded)))
    return lambda folded: fold(snowball.stemWord(folded))


def singular(folded: str, language: str) -> str:
    """Return a folded word without its plural ending (Arabic: without its article); parts of speech stay apart.

    This is the finer of two keys: it keeps "researcher" from "research", which share their stem.
    """
    if language == "ar":
        return _without_article(folded)
    if len(folded) < 4 or folded[-1] not in "sx" or folded.endswith("ss"):
        return _one_spelling(folded) if language == "en" else folded
    if language == "en":
        return _one_spelling(folded[:-3] + "y" if folded.endswith("ies") and len(folded) > 4 else folded[:-1])
    if language == "es":
        return folded[:-2] if folded.endswith(_SPANISH_PLURALS) else folded[:-1]
    if language == "pt":
        return _portuguese_singular(folded).removesuffix("s").replace("ção", "cao")
    if language == "fr" and folded.endswith("aux"):
        return folded[:-3] + "al" if len(folded) > 5 else folded
    return folded[:-1]


_SPANISH_PLURALS = ("des", "les", "nes", "res", "ses", "jes")

_BRITISH_ENDINGS = (
    ("isation", "ization"),
    ("isations", "izations"),
    ("ising", "izing"),
    ("ised", "ized"),
    ("ises", "izes"),
    ("ise", "ize"),
    ("yse", "yze"),
    ("ysed", "yzed"),
    ("ysing", "yzing"),
    ("our", "or"),
    ("ours", "ors"),
    ("oured", "ored"),
    ("ouring", "oring"),
    ("ourers", "orers"),
    ("ourer", "orer"),
    ("tre", "ter"),
    ("tres", "ters"),
    ("programme", "program"),
    ("programmes", "programs"),
)


def _one_spelling(folded: str) -> str:
    """Write British endings the American way, so that labour and labor meet. A word of four letters keeps its own."""
    if len(folded) > 4:
        for british, american in _BRITISH_ENDINGS:
            if folded.endswith(british):
                return folded[: -len(british)] + american
    return folded


_PORTUGUESE_PLURALS = (
    ("coes", "cao"),
    ("soes", "sao"),
    ("oes", "ao"),
    ("ais", "al"),
    ("eis", "el"),
    ("ois", "ol"),
    ("ores", "or"),
    ("zes", "z"),
    ("ens", "em"),
)


def _portuguese_singular(folded: str) -> str:
    """Undo plurals that the stemmer knows only with accents, and give -ção its accents back."""
    word = folded
    if len(word) > 4:
        for plural, singular in _PORTUGUESE_PLURALS:
            if word.endswith(plural):
                word = word[: -len(plural)] + singular
                break
    return word[:-3] + "ção" if word.endswith("cao") else word


_ARABIC_PREFIXES = ("وبال", "وال", "بال", "كال", "فال", "ولل", "ال", "لل")
_ARABIC_SUFFIXES = ("ها", "ان", "ات", "ون", "ين", "يه", "ية", "هم", "ه", "ي")


def _without_article(folded: str) -> str:
    for prefix in _ARABIC_PREFIXES:
        if folded.startswith(prefix) and len(folded) - len(prefix) >= 2:
            return folded[len(prefix) :]
    return folded


def _arabic_stem(folded: str) -> str:
    """Strip articles and endings (light stemming after Larkey, Ballesteros and Connell, 2002, "light10")."""
    word = _without_article(folded)
    if word.startswith("و") and len(word) > 4:
        word = word[1:]
    for suffix in _ARABIC_SUFFIXES:
        if word.endswith(suffix) and len(word) - len(suffix) >= 3:
            word = word[: -len(suffix)]
            break
    return word
