"""The few words of WordprocessingML that every block is written with, as strings.

Knows elements, their order and escaping. Must not know blocks, styles' looks or parts of the package.
Source: ECMA-376 part 1, 17.3 (paragraphs and runs), 17.4 (tables).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from xml.sax.saxutils import escape

NAMESPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    ' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
    ' xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"'
    ' xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
    ' xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"'
)
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

_TOO_LONG_TO_KEEP = 3000
"""Letters of a paragraph's XML: one that may fill a page is kept with nothing, or LibreOffice never ends."""
_SIGNS = re.compile("([\t\n\u00ad])")
_ELEMENT = {"\t": "<w:tab/>", "\n": "<w:br/>", "\u00ad": "<w:softHyphen/>"}


def attribute(text: str) -> str:
    """Return a text for an attribute between double quotes; line ends stay."""
    return escape(text, {'"': "&quot;", "\n": "&#10;", "\t": "&#9;"})


def text_elements(text: str) -> str:
    """Return visible text as what stands in a run; nothing in it is a command."""
    return "".join(
        _ELEMENT.get(part) or f'<w:t xml:space="preserve">{escape(part)}</w:t>' for part in _SIGNS.split(text) if part
    )


def run(text: str, properties: str = "") -> str:
    """Return a run of visible text; `properties` are the children of its rPr in the order of the schema."""
    return f"<w:r>{f'<w:rPr>{properties}</w:rPr>' if properties else ''}{text_elements(text)}</w:r>"


def field(instruction: str, result: str, properties: str = "") -> str:
    """Return a field of the program's own with the result that stands there until it is updated."""
    looks = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return (
        f'<w:r>{looks}<w:fldChar w:fldCharType="begin"/></w:r>'
        f'<w:r>{looks}<w:instrText xml:space="preserve"> {escape(instruction)} </w:instrText></w:r>'
        f'<w:r>{looks}<w:fldChar w:fldCharType="separate"/></w:r>'
        f"{run(result, properties)}"
        f'<w:r>{looks}<w:fldChar w:fldCharType="end"/></w:r>'
    )


@dataclass(frozen=True, slots=True)
class Form:
    """What a paragraph has beside its style; the style decides the rest.

    `number` is a list's id and level. `tail` are the elements after w:bidi in the order of the schema (spacing, ind,
    jc), `borders` those between w:numPr and w:bidi.
    """

    keep_next: bool = False
    new_page: bool = False
    number: tuple[int, int] | None = None
    borders: str = ""
    tail: str = ""


PLAIN = Form()


def paragraph(style: str, inside: str, right_to_left: bool = False, form: Form = PLAIN) -> str:
    """Return a paragraph of a style; `inside` are runs, bookmarks and links."""
    properties = [f'<w:pStyle w:val="{style}"/>']
    if len(inside) > _TOO_LONG_TO_KEEP:
        properties.append('<w:keepNext w:val="0"/><w:keepLines w:val="0"/>')
    elif form.keep_next:
        properties.append("<w:keepNext/>")
    if form.new_page:
        properties.append("<w:pageBreakBefore/>")
    if form.number:
        properties.append(f'<w:numPr><w:ilvl w:val="{form.number[1]}"/><w:numId w:val="{form.number[0]}"/></w:numPr>')
    properties.append(form.borders)
    if right_to_left:
        properties.append("<w:bidi/>")
    properties.append(form.tail)
    return f"<w:p><w:pPr>{''.join(properties)}</w:pPr>{inside}</w:p>"
