"""Days of the week and of the month as people write them: "Wednesday, 12 September", "mardi 13 février".

Knows the names in English, French, Spanish and Portuguese. Must not know the clock.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from a87desk.domain.folding import fold

_NAMES = (
    "monday mon lundi lunes segunda-feira segunda",
    "tuesday tue tues mardi martes terca-feira terca",
    "wednesday wed mercredi miercoles quarta-feira quarta",
    "thursday thu thurs jeudi jueves quinta-feira quinta",
    "friday fri vendredi viernes sexta-feira sexta",
    "saturday sat samedi sabado",
    "sunday sun dimanche domingo",
)
_NUMBER = {word: number for number, words in enumerate(_NAMES) for word in words.split()}
_WORD = re.compile(r"[^\W\d_]+(?:-feira)?")
_DAY = re.compile(r"(?<!\d)(\d{1,2})(?:st|nd|rd|th|er)?(?!\d)")
_LEADING = re.compile(r"^\s*(?P<name>[^\W\d_]+(?:-feira)?)\.?,?\s+(?:the\s+|le\s+|el\s+)?(?P<rest>\S.*)$")


@dataclass(frozen=True, slots=True)
class WrittenDay:
    """What a heading says of its day: the weekday (Monday = 0) and the day of the month, None for what it does not."""

    weekday: int | None
    day: int | None

    def contradicts(self, value: date) -> bool:
        """Whether a date is another weekday or another day of the month than what is written."""
        return self.weekday not in (None, value.weekday()) or self.day not in (None, value.day)


def written_day(text: str) -> WrittenDay:
    """Return what a text says of a day. A text that is a date in digits (2017-09-12) says neither."""
    if re.match(r"\s*\d{4}", text):
        return WrittenDay(None, None)
    weekday = next((_NUMBER[word] for word in map(fold, _WORD.findall(text)) if word in _NUMBER), None)
    found = _DAY.search(text)
    return WrittenDay(weekday, int(found[1]) if found and 1 <= int(found[1]) <= 31 else None)


def without_weekday(text: str) -> str:
    """Return a date without the weekday it begins with; any other text as it is."""
    found = _LEADING.match(text)
    return found["rest"] if found and fold(found["name"]) in _NUMBER else text
