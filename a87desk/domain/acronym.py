"""An acronym that documents spell out, as people decided; most are found in the texts without being written here."""

from __future__ import annotations

from typing import Annotated, ClassVar

from a87desk.domain.record import Privacy, Record, about


class Acronym(Record, frozen=True):
    """Letters and what they stand for in one language. `is_left_out` keeps one that is found out of the list."""

    noun: ClassVar[str] = "acronym"

    letters: Annotated[str, about("The acronym, such as “ILO”", Privacy.PUBLIC, searched=True)] = ""
    meaning: Annotated[str, about("What it stands for", Privacy.PUBLIC, searched=True)] = ""
    language: Annotated[str, about("Language of the meaning, a tag; empty for any", Privacy.PUBLIC)] = ""
    is_left_out: Annotated[bool, about("Not to be listed", Privacy.PUBLIC)] = False
