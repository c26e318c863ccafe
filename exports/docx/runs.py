"""What stands in a line becomes runs: words in their scripts and directions, marks, badges, strips.

Knows the inline things of the block model and the character styles they take. Must not know blocks or parts.
A group is a filled square of its number, a theme a circled number: never swap them. In a strip a group that did not
raise the idea is a dashed box with a dash, so that the copied line names those who did.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import assert_never

from exports.document import Badge, Content, GroupMark, GroupStrip, Inline, Run, ThemeMark
from exports.docx.scripts import LATIN, MAIN_FONT, Script, levels_of, stretches
from exports.docx.style import colour
from exports.docx.xml import run
from exports.encoders import FIRST_STRONG_ISOLATE, POP_ISOLATE, one_line, visible
from exports.pdf.bidi import paragraph_level
from exports.pdf.style import GROUP_COLOURS

NO_BREAK_SPACE = "\u00a0"
_OBJECT = "\ufffc"
_NOT_RAISED = "\u2013"
_LAST_CIRCLED = 20
"""Beyond it only fonts for Chinese have circles."""


@dataclass(frozen=True, slots=True)
class Look:
    """A character style and whether the words are bold on top of it."""

    style: str = ""
    strong: bool = False


_PLAIN = Look()
_MARK = Script(MAIN_FONT, "")
"""Marks keep the main face in any paragraph."""


@dataclass(frozen=True, slots=True)
class _Part:
    """Visible words of one look; a mark counts as one sign without a direction."""

    text: str
    look: Look
    is_mark: bool = False


@dataclass(frozen=True, slots=True)
class Runs:
    """Runs and the direction of the paragraph that they make."""

    xml: str
    right_to_left: bool


def written(content: Content, document_is_right_to_left: bool, *, style: str = "") -> Runs:
    """Return content as runs; `style` is the character style of words that have none of their own."""
    parts = [part for one in _each(content) for part in _parts(one)]
    if style:
        parts = [replace(part, look=Look(style)) if part.look == _PLAIN else part for part in parts]
    plain = "".join(_OBJECT if part.is_mark else part.text for part in parts)
    level = paragraph_level(plain) if plain else None
    right_to_left = document_is_right_to_left if level is None else bool(level)
    return Runs("".join(_runs(parts, plain, right_to_left)), right_to_left)


def beside_its_number(content: Content, right_to_left: bool) -> Content:
    """Return the words of a list's item so that they keep their own direction beside a number at the document's side.

    Lines are closed each by itself: a direction ends with its line.
    """
    level = paragraph_level("".join(visible(_text_of(part)) for part in _each(content)))
    if level is None or bool(level) == right_to_left:
        return content
    return (FIRST_STRONG_ISOLATE, *(_line_by_line(part) for part in _each(content)), POP_ISOLATE)


def _text_of(part: Inline) -> str:
    return part.text if isinstance(part, Run) else part if isinstance(part, str) else ""


def _line_by_line(part: Inline) -> Inline:
    text = _text_of(part).replace("\n", f"{POP_ISOLATE}\n{FIRST_STRONG_ISOLATE}")
    return replace(part, text=text) if isinstance(part, Run) else text if isinstance(part, str) else part


def _each(content: Content) -> tuple[Inline, ...]:
    return content if isinstance(content, tuple) else (content,)


def _runs(parts: list[_Part], plain: str, right_to_left: bool) -> Iterator[str]:
    line_levels = _levels(plain, right_to_left)
    place = 0
    for part in parts:
        if part.is_mark:
            odd = bool(line_levels and line_levels[place] % 2)
            yield run(part.text, _properties(part.look, _MARK, odd))
            place += 1
            continue
        own = line_levels[place : place + len(part.text)] if line_levels else None
        for stretch in stretches(part.text, own):
            yield run(stretch.text, _properties(part.look, stretch.script, stretch.right_to_left))
        place += len(part.text)


def _levels(plain: str, right_to_left: bool) -> list[int] | None:
    lines = plain.split("\n")
    of_lines = [levels_of(line, right_to_left) for line in lines]
    if not any(of_lines):
        return None
    joined: list[int] = []
    for line, line_levels in zip(lines, of_lines, strict=True):
        joined += line_levels or [0] * len(line)
        joined.append(int(right_to_left))  # the newline
    return joined


@lru_cache(maxsize=512)
def _properties(look: Look, script: Script, right_to_left: bool) -> str:
    """Return the children of a run's rPr; the order is the schema's (17.3.2.28)."""
    found = f'<w:rStyle w:val="{look.style}"/>' if look.style else ""
    if script is not LATIN:
        places = ("cs",) if script.is_complex else ("ascii", "hAnsi")
        found += "<w:rFonts " + " ".join(f'w:{place}="{script.font}"' for place in places) + "/>"
    if look.strong:
        found += "<w:b/><w:bCs/>"
    if right_to_left:
        found += "<w:rtl/>"
    elif script.is_complex and script is not _MARK:
        found += "<w:cs/>"
    if script.language:
        found += f'<w:lang w:bidi="{script.language}"/>'
    return found


# --- inline things ----------------------------------------------------------------------------------------------


def _parts(part: Inline) -> Iterator[_Part]:
    match part:
        case str():
            yield from _words(part, _PLAIN)
        case Run():
            yield from _words(part.text, _look(part))
        case GroupMark():
            yield _square(part)
        case ThemeMark():
            yield _Part(circled(part.number), Look("ThemeMark"), is_mark=True)
        case GroupStrip():
            yield from _strip(part)
        case Badge():
            words = one_line(part.text)
            if words:
                yield _Part(f"{NO_BREAK_SPACE}{words}{NO_BREAK_SPACE}", Look(f"Badge{part.tone.value.title()}"))
        case _:
            assert_never(part)


def _words(text: str, look: Look) -> Iterator[_Part]:
    shown = visible(text)
    if shown:
        yield _Part(shown, look)


def _look(part: Run) -> Look:
    if part.highlight:
        return Look("SharedWords", part.strong)
    if part.quiet:
        return Look("QuietWords", part.strong)
    return Look("Strong") if part.strong else _PLAIN


def _square(mark: GroupMark, unraised: str | None = None) -> _Part:
    label = "" if mark.number is None else str(mark.number)
    if mark.number is None or not mark.raised:
        shown = label if unraised is None else unraised
        return _Part(_boxed(shown or " "), Look("GroupNotRaised"), is_mark=True)
    return _Part(_boxed(label), Look(group_style(mark.number)), is_mark=True)


def _boxed(label: str) -> str:
    return f"{NO_BREAK_SPACE}{label}{NO_BREAK_SPACE}"


def group_style(number: int) -> str:
    """Return the character style of a group's square."""
    return f"Group{(number - 1) % GROUP_COLOURS + 1}"


def plain_square(number: int) -> str:
    """Return a group's square with its colours in the run itself: in a link LibreOffice passes over its style."""
    token = f"g{(number - 1) % GROUP_COLOURS + 1}"
    looks = f'<w:b/><w:bCs/><w:color w:val="{colour(token + "o")}"/>'
    looks += f'<w:shd w:val="clear" w:color="auto" w:fill="{colour(token)}"/>'
    return run(_boxed(str(number)), looks)


def circled(number: int) -> str:
    """Return a theme's number in a circle, in brackets where fonts have no circle for it."""
    return chr(0x2460 + number - 1) if 1 <= number <= _LAST_CIRCLED else f"({number})"


def _strip(strip: GroupStrip) -> Iterator[_Part]:
    for place, mark in enumerate(strip.marks):
        if place:  # without white between them Word draws one box round all
            yield _Part(NO_BREAK_SPACE, _PLAIN)
        yield _square(mark, unraised=_NOT_RAISED)
