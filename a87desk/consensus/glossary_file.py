"""The readable glossary file: a paragraph is an idea, a line is a language (the README beside the files explains it).

Knows the form, both ways. Must not know where files lie, what is in force, or how ideas are found in texts.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from enum import StrEnum
from pathlib import Path
from typing import NamedTuple

from a87desk.domain.errors import A87Error
from a87desk.i18n import _, mark

Line = tuple[int, str, str]
_LINKS = ("under", "opposite")
_LANGUAGE = re.compile("[a-z]{2,3}(-[a-z0-9]{1,8})*")


class GlossaryError(A87Error):
    """A glossary file that cannot be understood."""

    code = "E_GLOSSARY"
    title = mark("The glossary cannot be read")
    message = mark("Line {line} of the glossary file {file} cannot be read: {reason}.")
    effect = mark("No suggestions were made; nothing was changed.")
    advice = mark("Correct the line in a text editor, or take the file out of the glossary folder.")


class Kind(StrEnum):
    """What an idea of the glossary is about."""

    ACTOR = "actors"
    ACTION = "actions"
    THING = "things"
    EVERYDAY = "everyday"
    COMMON = "common"
    PLACE = "places"


class Concept(NamedTuple):
    """One idea: its name, its kind, the expressions of each language as written.

    `under` names the broader ideas, `opposite` the one that contradicts it (None where there is none).
    """

    name: str
    kind: Kind
    terms: tuple[tuple[str, tuple[str, ...]], ...]
    under: tuple[str, ...] = ()
    opposite: str | None = None


def read_file(path: Path) -> list[Concept]:
    """Read the ideas of one glossary file.

    Raises: GlossaryError when a line cannot be understood; OSError when the file cannot be opened.
    """
    return read_bytes(path.read_bytes(), path.name)


def read_bytes(content: bytes, name: str) -> list[Concept]:
    """Read the ideas of a glossary file, given what is in it and its name for messages.

    Raises: GlossaryError when a line cannot be understood.
    """
    kind = Kind.THING
    concepts: list[Concept] = []
    paragraph: list[Line] = []
    for number, line in enumerate(_text(content, name).splitlines(), start=1):
        text = line.strip()
        if text.startswith("#"):
            continue
        if text and not text.startswith("["):
            paragraph.append(_line(text, number, name))
            continue
        if paragraph:
            concepts.append(_concept(paragraph, kind, name))
            paragraph = []
        if text:
            kind = _kind(text, number, name)
    if paragraph:
        concepts.append(_concept(paragraph, kind, name))
    return concepts


def _text(content: bytes, name: str) -> str:
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as problem:
        line = content.count(b"\n", 0, problem.start) + 1
        raise GlossaryError(file=name, line=line, reason=_("it is not text in UTF-8")) from None


def _line(text: str, number: int, name: str) -> Line:
    key, colon, value = text.partition(":")
    if not colon or not value.strip():
        raise GlossaryError(file=name, line=number, reason=_("there is no “language: expressions”"))
    key = key.strip().lower()
    if key not in _LINKS and not _LANGUAGE.fullmatch(key):
        raise GlossaryError(file=name, line=number, reason=_("“{word}” is not a language").format(word=key[:40]))
    return number, key, value


def _kind(text: str, number: int, name: str) -> Kind:
    try:
        return Kind(text.strip("[] ").lower())
    except ValueError:
        kinds = f"[{'] ['.join(Kind)}]"
        reason = _("“{word}” is not one of {kinds}").format(word=text[:40], kinds=kinds)
        raise GlossaryError(file=name, line=number, reason=reason) from None


def _concept(paragraph: list[Line], kind: Kind, name: str) -> Concept:
    links: dict[str, tuple[str, ...]] = dict.fromkeys(_LINKS, ())
    terms: dict[str, tuple[str, ...]] = {}
    for _number, key, value in paragraph:
        expressions = tuple([term.strip() for term in value.replace("،", ",").split(",") if term.strip()])
        if key in links:
            links[key] = expressions
        elif expressions:
            terms[key] = terms.get(key, ()) + expressions
    if not terms:
        raise GlossaryError(file=name, line=paragraph[0][0], reason=_("the paragraph has no expressions"))
    called = next(iter(terms.values()))[0]
    return Concept(called, kind, tuple(terms.items()), links["under"], next(iter(links["opposite"]), None))


def written(concepts: Iterable[Concept], remarks: Iterable[str] = ()) -> str:
    """Return ideas as the text of a glossary file that is read as the same ideas; kinds come in the order of `Kind`.

    An idea that is not named by its first expression gets its name as one.
    """
    lines = [f"# {remark}" for remark in remarks]
    by_kind: dict[Kind, list[Concept]] = {}
    for concept in concepts:
        by_kind.setdefault(concept.kind, []).append(concept)
    for kind in Kind:
        if kind in by_kind:
            lines += ["", f"[{kind}]"]
        for concept in by_kind.get(kind, ()):
            lines += ["", *_paragraph(concept)]
    return "\n".join(lines).lstrip("\n") + "\n"


def _paragraph(concept: Concept) -> list[str]:
    terms = list(concept.terms)
    if terms[0][1][0] != concept.name:
        language, expressions = terms[0]
        terms[0] = language, (concept.name, *(one for one in expressions if one != concept.name))
    lines = [f"{language}: {', '.join(expressions)}" for language, expressions in terms]
    if concept.under:
        lines.append(f"under: {', '.join(concept.under)}")
    return lines + ([f"opposite: {concept.opposite}"] if concept.opposite else [])
