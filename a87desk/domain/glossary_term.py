"""Words of this workshop that mean the same: they widen the glossary that finds what groups share."""

from __future__ import annotations

from typing import Annotated, ClassVar

from a87desk.domain.record import Privacy, Record, about


class GlossaryTerm(Record, frozen=True):
    """Expressions of one language that stand for an idea, of the glossary or of this workshop's own."""

    noun: ClassVar[str] = "glossary_term"

    idea: Annotated[str, about("The idea, named as the glossary names it, or by a new name", Privacy.PUBLIC)] = ""
    language: Annotated[str, about("Language, a tag such as “fr”; empty for any", Privacy.PUBLIC)] = ""
    words: Annotated[tuple[str, ...], about("Expressions that mean it", Privacy.PUBLIC, searched=True)] = ()
    kind: Annotated[
        str, about("What a new idea is about, as in a glossary file: “actors”, “things” …", Privacy.PUBLIC)
    ] = ""
    under: Annotated[tuple[str, ...], about("Broader ideas, by their names", Privacy.PUBLIC)] = ()
    opposite: Annotated[str, about("The idea that contradicts it, by its name", Privacy.PUBLIC)] = ""
