"""A person's words in place of the program's prose in a section, and whether the program would write otherwise now.

Knows paragraphs by the program (`Paragraph.by_program`) and taken-over texts. People's own words (recommendations,
notes), tables and lists are never touched. Must not know what a section says nor where texts are kept.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from a87desk.domain.document_lists import DocumentKind
from a87desk.domain.document_text import DocumentText
from exports.document import Badge, Block, Content, GroupMark, GroupStrip, Heading, Paragraph, Run, ThemeMark

_PARTED = "\n\n"
_ISOLATES = dict.fromkeys(map(ord, "\u2066\u2067\u2068\u2069"))
_SMALL = 4


class TextState(StrEnum):
    """Whose words stand in a section."""

    PROGRAM = "program"
    OWN = "own"
    OWN_BUT_FACTS_CHANGED = "own_but_facts_changed"


@dataclass(frozen=True, slots=True)
class SectionState:
    """What is known of a section's words: whose they are, what is printed and what the program would write now.

    `is_there` False: the section has nothing to say and gets no heading. `is_editable` False: it is a list of what is
    there and nobody writes it. `before` and `now` are what the program would have written when the person last looked
    and what it would write today, where they differ. Texts are in the language of the document; paragraphs are parted
    by an empty line.
    """

    key: str
    title: str
    first_heading: str
    is_there: bool
    is_editable: bool
    state: TextState
    words: str
    program_words: str
    before: str = ""
    now: str = ""


def program_text(blocks: Iterable[Block]) -> str:
    """Return the program's prose of a section as plain text, its paragraphs parted by an empty line."""
    prose = (plain(one.content) for one in blocks if _is_prose(one) and isinstance(one, Paragraph))
    return _PARTED.join(words for words in prose if words)


def plain(content: Content) -> str:
    """Return the words of a content; marks and badges are drawings and say nothing here."""
    parts = content if isinstance(content, tuple) else (content,)
    said = (_words(part) for part in parts)
    return "".join(said).translate(_ISOLATES).strip()


def _words(part: str | Run | GroupMark | ThemeMark | GroupStrip | Badge) -> str:
    if isinstance(part, str):
        return part
    return part.text if isinstance(part, Run) else ""


def text_of(
    section: str, texts: Iterable[DocumentText], language: str, document: DocumentKind = DocumentKind.OUTCOME_REPORT
) -> DocumentText | None:
    """Return the words that a person took over for a section in a language, None where nobody did."""
    wanted = language.casefold()
    found = (one for one in texts if one.document is document and one.section == section)
    return next((one for one in found if one.language.casefold() == wanted), None)


def with_texts(
    section_key: str,
    blocks: Sequence[Block],
    texts: Iterable[DocumentText],
    language: str,
    document: DocumentKind = DocumentKind.OUTCOME_REPORT,
) -> tuple[Block, ...]:
    """Return a section's blocks with a person's paragraphs in place of the program's prose.

    They stand where the prose began, else under the first heading. A heading that held nothing but prose goes with it.
    """
    text = text_of(section_key, texts, language, document)
    if text is None or not blocks:
        return tuple(blocks)
    first = next((place for place, one in enumerate(blocks) if _is_prose(one)), _after_heading(blocks))
    own = tuple(Paragraph(words) for words in paragraphs(text.text))
    kept = (*blocks[:first], *own, *(one for one in blocks[first:] if not _is_prose(one)))
    emptied = _empty_titles(kept) - _empty_titles(blocks)
    return tuple(one for one in kept if _title(one) not in emptied)


def paragraphs(text: str) -> tuple[str, ...]:
    """Return the paragraphs of a text; an empty line begins a new one, a single line end is a line break."""
    found: list[list[str]] = [[]]
    for line in text.splitlines():
        if line.strip():
            found[-1].append(line.rstrip())
        elif found[-1]:
            found.append([])
    return tuple("\n".join(lines) for lines in found if lines)


def changed_since(text: DocumentText, blocks: Iterable[Block]) -> tuple[str, str] | None:
    """Return what the program would have written and what it would write now; None where these are the same."""
    before, now = text.program_text.strip(), program_text(blocks)
    return None if paragraphs(before) == paragraphs(now) else (before, now)


def with_origin(blocks: Iterable[Block], words: str) -> tuple[Block, ...]:
    """Return the blocks with a quiet badge behind each paragraph that the program wrote."""
    return tuple(_marked(one, words) for one in blocks)


def _marked(block: Block, words: str) -> Block:
    if not isinstance(block, Paragraph) or not _is_prose(block):
        return block
    content = block.content if isinstance(block.content, tuple) else (block.content,)
    return Paragraph((*content, "  ", Badge(words)), block.style, block.leads, block.by_program)


def _is_prose(block: Block) -> bool:
    return isinstance(block, Paragraph) and block.by_program


def _after_heading(blocks: Sequence[Block]) -> int:
    return next((place + 1 for place, one in enumerate(blocks) if isinstance(one, Heading)), 0)


def _empty_titles(blocks: Sequence[Block]) -> set[str]:
    """Return the titles below the first level, headings and small ones, with nothing under them."""
    empty = set()
    for place, one in enumerate(blocks):
        if _level(one) > 1 and (place + 1 == len(blocks) or _level(blocks[place + 1]) <= _level(one)):
            empty.add(_title(one))
    return empty - {""}


def _level(block: Block) -> int:
    """Return 1 to 3 for a heading, 4 for a small title, more for what stands under one."""
    if isinstance(block, Heading):
        return block.level
    return _SMALL if isinstance(block, Paragraph) and block.leads else _SMALL + 1


def _title(block: Block) -> str:
    """Return what tells a title from others in its section, "" for what is none."""
    if isinstance(block, Heading):
        return f"{block.level} {block.key}"
    return f"{_SMALL} {plain(block.content)}" if isinstance(block, Paragraph) and block.leads else ""
