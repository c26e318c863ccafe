"""The looks of `looks` as Word's part of styles.

Knows how Word writes a style down. Must not know blocks. Source: ECMA-376 part 1, 17.7.
"""

from __future__ import annotations

import re

from exports.document import Direction, Document
from exports.docx.looks import CharacterLook, Edge, ParagraphLook, character_looks, paragraph_looks
from exports.docx.scripts import ARABIC, MAIN_FONT
from exports.docx.style import colour, eighths, half_points, text_width, twips
from exports.docx.xml import HEAD, NAMESPACES
from exports.pdf.style import BODY, CELL_SIDE, HAIRLINE, RULE, TextStyle

_COMPLEX_SCALE = 1.08
"""Arabic letters look small beside Inter at the same size (design, 2.4)."""
_REGIONS = {"en": "en-GB", "fr": "fr-FR", "es": "es-ES", "pt": "pt-PT", "ar": "ar-SA", "ne": "ne-NP", "vi": "vi-VN"}
_COMPLEX_LANGUAGES = ("ar", "fa", "he", "ur", "ne", "hi", "si", "ta", "dv", "km", "th")
_NO_LANGUAGE_OF_ITS_OWN = "en-GB"
_TAG = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")


def styles(document: Document) -> str:
    """Return the part of styles."""
    right_to_left = document.direction is Direction.RIGHT_TO_LEFT
    looks = paragraph_looks(text_width(document.paper))
    return (
        f"{HEAD}<w:styles {NAMESPACES}>{_defaults(document.language)}"
        + "".join(_paragraph_style(look, right_to_left) for look in looks)
        + '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
        '<w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>'
        + "".join(_character_style(look) for look in character_looks())
        + _table_styles()
        + "</w:styles>"
    )


def _defaults(language: str) -> str:
    size = _sizes(BODY.size)
    return (
        "<w:docDefaults><w:rPrDefault><w:rPr>"
        f'<w:rFonts w:ascii="{MAIN_FONT}" w:hAnsi="{MAIN_FONT}" w:eastAsia="Noto Sans CJK SC" w:cs="{ARABIC.font}"/>'
        f"{size}{languages(language)}</w:rPr></w:rPrDefault>"
        "<w:pPrDefault><w:pPr><w:widowControl/></w:pPr></w:pPrDefault></w:docDefaults>"
    )


def languages(language: str) -> str:
    """Return the languages of Latin and of complex scripts in a document of some language."""
    language = language if _TAG.fullmatch(language) else "en"
    main = language.partition("-")[0].lower()
    tag = language if "-" in language else _REGIONS.get(main, language)
    is_complex = main in _COMPLEX_LANGUAGES
    latin, other = (_NO_LANGUAGE_OF_ITS_OWN, tag) if is_complex else (tag, "ar-SA")
    return f'<w:lang w:val="{latin}" w:eastAsia="zh-CN" w:bidi="{other}"/>'


def _sizes(size: float) -> str:
    return f'<w:sz w:val="{half_points(size)}"/><w:szCs w:val="{half_points(size * _COMPLEX_SCALE)}"/>'


def _text(style: TextStyle) -> str:
    bold = "<w:b/><w:bCs/>" if style.strong else '<w:b w:val="0"/><w:bCs w:val="0"/>'
    return f'{bold}<w:color w:val="{colour(style.ink)}"/>{_sizes(style.size)}'


def _paragraph_style(look: ParagraphLook, right_to_left: bool) -> str:
    default = ' w:default="1"' if look.key == "Normal" else ""
    return (
        f'<w:style w:type="paragraph"{default} w:styleId="{look.key}"><w:name w:val="{look.name}"/>'
        + (f'<w:basedOn w:val="{look.base}"/>' if look.base else "")
        + (f'<w:next w:val="{look.following}"/>' if look.following else "")
        + f"<w:qFormat/><w:pPr>{_paragraph_properties(look, right_to_left)}</w:pPr>"
        f"<w:rPr>{_text(look.text)}</w:rPr></w:style>"
    )


def _paragraph_properties(look: ParagraphLook, right_to_left: bool) -> str:
    found = "<w:keepNext/><w:keepLines/>" if look.keep_next else ""
    if look.edges:
        found += f"<w:pBdr>{borders(look.edges, right_to_left)}</w:pBdr>"
    if look.ground:
        found += shade(look.ground)
    if look.tabs:
        stops = "".join(f'<w:tab w:val="{kind}" w:pos="{twips(place)}"/>' for kind, place in look.tabs)
        found += f"<w:tabs>{stops}</w:tabs>"
    rule = "exact" if look.exact else "atLeast"
    found += (
        f'<w:spacing w:before="{twips(look.before)}" w:after="{twips(look.after)}"'
        f' w:line="{twips(look.text.leading)}" w:lineRule="{rule}"/>'
    )
    if look.indent or look.end_indent:
        hanging = f' w:hanging="{twips(look.hanging)}"' if look.hanging else ""
        found += f'<w:ind w:left="{twips(look.indent)}" w:right="{twips(look.end_indent)}"{hanging}/>'
    if look.centred or look.at_end:
        found += f'<w:jc w:val="{"center" if look.centred else "right"}"/>'
    if look.outline:
        found += f'<w:outlineLvl w:val="{look.outline - 1}"/>'
    return found


_SIDES = ("top", "left", "bottom", "right", "between")


def borders(edges: tuple[Edge, ...], right_to_left: bool) -> str:
    """Return a paragraph's border lines. Word keeps them at a side of the paper: start and end are turned here."""
    names = {"start": "right", "end": "left"} if right_to_left else {"start": "left", "end": "right"}
    of_side = {names.get(edge.side, edge.side): edge for edge in edges}
    return "".join(
        f'<w:{side} w:val="{"dashed" if edge.dashed else "single"}" w:sz="{eighths(edge.width)}"'
        f' w:space="{round(edge.space)}" w:color="{colour(edge.ink)}"/>'
        for side in _SIDES
        if (edge := of_side.get(side))
    )


def shade(ground: str) -> str:
    """Return the element of a ground."""
    return f'<w:shd w:val="clear" w:color="auto" w:fill="{colour(ground)}"/>'


def _character_style(look: CharacterLook) -> str:
    found = "<w:b/><w:bCs/>" if look.strong else ""
    if look.ink:
        found += f'<w:color w:val="{colour(look.ink)}"/>'
    if look.size:
        found += _sizes(look.size)
    if look.underlined:
        found += '<w:u w:val="single"/>'
    if look.box:
        line = "dashed" if look.dashed else "single"
        found += f'<w:bdr w:val="{line}" w:sz="{eighths(look.box_width)}" w:space="0" w:color="{colour(look.box)}"/>'
    if look.ground:
        found += shade(look.ground)
    return (
        f'<w:style w:type="character" w:styleId="{look.key}"><w:name w:val="{look.name}"/>'
        f'<w:basedOn w:val="DefaultParagraphFont"/><w:qFormat/><w:rPr>{found}</w:rPr></w:style>'
    )


def _table_styles() -> str:
    """Return Word's own table style and ours: thin rules under rows, a strong one under the header row."""
    line, head = colour("line"), colour("ink")
    none = '<w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="0" w:type="dxa"/>'
    none += '<w:bottom w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar>'
    return (
        '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>'
        f'<w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/>{none}</w:tblPr></w:style>'
        '<w:style w:type="table" w:styleId="WorkshopTable"><w:name w:val="Workshop Table"/>'
        '<w:basedOn w:val="TableNormal"/><w:qFormat/><w:tblPr><w:tblBorders>'
        f'<w:bottom w:val="single" w:sz="{eighths(HAIRLINE)}" w:space="0" w:color="{line}"/>'
        f'<w:insideH w:val="single" w:sz="{eighths(HAIRLINE)}" w:space="0" w:color="{line}"/></w:tblBorders>'
        f'<w:tblCellMar><w:left w:w="{twips(CELL_SIDE)}" w:type="dxa"/><w:right w:w="{twips(CELL_SIDE)}" w:type="dxa"/>'
        "</w:tblCellMar></w:tblPr>"
        f'<w:tblStylePr w:type="firstRow"><w:tcPr><w:tcBorders><w:bottom w:val="single" w:sz="{eighths(RULE)}"'
        f' w:space="0" w:color="{head}"/></w:tcBorders></w:tcPr></w:tblStylePr></w:style>'
    )
