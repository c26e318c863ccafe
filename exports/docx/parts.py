"""The small parts round the words: settings, lists' numbers, fonts, running lines.

Knows what each part must say. Must not know blocks. Nothing in them tells of a machine, a person or a time.
"""

from __future__ import annotations

import re

from exports.document import Document
from exports.docx.runs import written
from exports.docx.scripts import FALLBACKS
from exports.docx.style import twips
from exports.docx.styles_part import languages
from exports.docx.xml import HEAD, NAMESPACES, PLAIN, Form, field, paragraph
from exports.encoders import one_line, visible
from exports.pdf.bidi import beside
from exports.pdf.style import INDENT

BULLETS = 1
"""The number of the bulleted list; numbered lists follow."""
_LEVELS = 9
_COMPATIBLE_WITH = 15
_LONGEST_START, _LONGEST_END = 76, 44
_PLACES = re.compile(r"(\{page\}|\{count\})")
_FIELDS = {"{page}": ("PAGE", "1"), "{count}": ("NUMPAGES", "1")}


def settings(document: Document) -> str:
    """Return the settings. Fields are not updated at opening: Word would ask a question that frightens."""
    theme_language = languages(document.language).replace("<w:lang ", "<w:themeFontLang ")
    return (
        f"{HEAD}<w:settings {NAMESPACES}>"
        '<w:zoom w:percent="100"/>'
        f'<w:defaultTabStop w:val="{twips(36)}"/><w:characterSpacingControl w:val="doNotCompress"/>'
        '<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word"'
        f' w:val="{_COMPATIBLE_WITH}"/></w:compat>{theme_language}'
        '<w:decimalSymbol w:val="."/><w:listSeparator w:val=","/></w:settings>'
    )


def numbering(numbered_lists: int) -> str:
    """Return the bullets and as many numbered lists as the document has, each of which begins at 1."""
    lists = f'<w:num w:numId="{BULLETS}"><w:abstractNumId w:val="0"/></w:num>' + "".join(
        f'<w:num w:numId="{number}"><w:abstractNumId w:val="1"/>'
        '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>'
        for number in range(BULLETS + 1, BULLETS + 1 + numbered_lists)
    )
    return (
        f"{HEAD}<w:numbering {NAMESPACES}>"
        f'<w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="hybridMultilevel"/>{_levels("bullet")}'
        '</w:abstractNum><w:abstractNum w:abstractNumId="1"><w:multiLevelType w:val="hybridMultilevel"/>'
        f"{_levels('decimal')}</w:abstractNum>{lists}</w:numbering>"
    )


def _levels(kind: str) -> str:
    found = ""
    for level in range(_LEVELS):
        words = f"%{level + 1}." if kind == "decimal" else ("•" if level == 0 else "–")
        found += (
            f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{kind}"/><w:lvlText w:val="{words}"/>'
            f'<w:lvlJc w:val="left"/><w:pPr><w:ind w:left="{twips(INDENT * (level + 1))}"'
            f' w:hanging="{twips(INDENT)}"/></w:pPr></w:lvl>'
        )
    return found


def font_table() -> str:
    """Return the fonts with what stands in for them where they are not installed."""
    fonts = "".join(
        f'<w:font w:name="{name}"><w:altName w:val="{other}"/><w:family w:val="swiss"/>'
        '<w:pitch w:val="variable"/></w:font>'
        for name, other in FALLBACKS.items()
    )
    return f"{HEAD}<w:fonts {NAMESPACES}>{fonts}</w:fonts>"


def header(document: Document, right_to_left: bool) -> str:
    """Return the running header: what it is at the start, which version at the end."""
    about = document.header
    start = _running(about.start, _LONGEST_START, right_to_left)
    end = _running(about.end, _LONGEST_END, right_to_left, "HeaderEnd")
    runs = start + ("<w:r><w:tab/></w:r>" + end if about.end else "")
    inside = paragraph("Header", runs, right_to_left) if about.start or about.end else paragraph("Gap", "")
    return f"{HEAD}<w:hdr {NAMESPACES}>{inside}</w:hdr>"


def _running(text: str, most: int, right_to_left: bool, style: str = "") -> str:
    """Return a running line's runs; it stands in a paragraph of the document's direction and keeps its own."""
    return written(beside(_shortened(text, most), right_to_left), right_to_left, style=style).xml


def _shortened(text: str, most: int) -> str:
    words = one_line(text)
    return words if len(words) <= most else words[: most - 1].rstrip() + "…"


def first_header() -> str:
    """Return the empty header of a cover."""
    return f"{HEAD}<w:hdr {NAMESPACES}>{paragraph('Gap', '')}</w:hdr>"


def footer(document: Document, right_to_left: bool) -> str:
    """Return the page number's sentence, its numbers as fields."""
    words = visible(document.page_of)
    own = written(_PLACES.sub("", words), right_to_left).right_to_left
    runs = ""
    for part in _PLACES.split(words):
        if part in _FIELDS:
            runs += field(*_FIELDS[part])
        elif part:
            runs += written(part, own).xml
    form = PLAIN if own == right_to_left else Form(tail='<w:jc w:val="left"/>')
    return f"{HEAD}<w:ftr {NAMESPACES}>{paragraph('Footer', runs, own, form)}</w:ftr>"
