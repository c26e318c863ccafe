"""What stands before the first section: the cover, and a contents that is filled already.

Knows the fields of a contents (ECMA-376 part 1, 17.16.5.68). Must not know what the lines say.
"""

from __future__ import annotations

from collections.abc import Iterator

from exports.document import Contents, Cover, GroupMark, Inline, OutlineEntry
from exports.docx.runs import NO_BREAK_SPACE, plain_square, written
from exports.docx.setting import Setting, bookmark_name
from exports.docx.style import twips
from exports.docx.words import TAB
from exports.docx.xml import PLAIN, Form, field, paragraph
from exports.encoders import one_line
from exports.pdf.bidi import beside

_MOST_AT_FOOT = 1500
"""Characters of small print that stand at the foot of the cover; more of it follows the facts."""


def cover(block: Cover, setting: Setting) -> Iterator[str]:
    """Yield the first page; what follows it starts a new one."""
    at_foot = sum(len(text) for text in block.small_print) <= _MOST_AT_FOOT
    if at_foot:  # a frame stands on the page of the paragraph behind it
        yield from _small_print(block, setting, _FRAME.format(width=twips(setting.width)))
    form = setting.page_form()
    for line in block.masthead:
        yield setting.at_edge("CoverMasthead", one_line(line), form)
        form = PLAIN
    yield paragraph("CoverBar", "", setting.right_to_left, form)
    yield setting.at_edge("Title", one_line(block.title))
    if block.subtitle:
        yield setting.at_edge("Subtitle", one_line(block.subtitle))
    if block.banner:
        words = f"{NO_BREAK_SPACE}{one_line(block.banner)}{NO_BREAK_SPACE}"
        yield setting.at_edge("CoverBanner", words, look="BannerWords")
    if block.facts:
        yield paragraph("CoverRule", "", setting.right_to_left)
    for fact in block.facts:
        yield setting.at_edge("CoverFact", fact)
    if not at_foot:
        yield from _small_print(block, setting)


_FRAME = (
    '<w:framePr w:w="{width}" w:wrap="around" w:vAnchor="margin" w:hAnchor="margin" w:xAlign="center"'
    ' w:yAlign="bottom"/>'
)


def _small_print(block: Cover, setting: Setting, frame: str = "") -> Iterator[str]:
    for text in block.small_print:
        yield setting.at_edge("CoverSmall", text, Form(borders=frame))


def contents(block: Contents, setting: Setting) -> Iterator[str]:
    """Yield the contents as Word's own, with a line for each heading down to the depth asked for."""
    title = setting.words("TOCHeading", one_line(block.title), setting.page_form()) if block.title else ""
    entries = [entry for entry in setting.outline.values() if entry.heading.level <= block.depth]
    begin = (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve">'
        f' TOC \\o "1-{block.depth}" \\h \\z \\u </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>'
    )
    end = '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    written_lines = "".join(_entry(entry, setting, begin if place == 0 else "") for place, entry in enumerate(entries))
    if not entries:
        written_lines = paragraph("TOC1", begin)
    yield (
        '<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/><w:docPartUnique/></w:docPartObj>'
        f"</w:sdtPr><w:sdtContent>{title}{written_lines}{paragraph('Gap', end)}</w:sdtContent></w:sdt>"
    )


def _entry(entry: OutlineEntry, setting: Setting, before: str) -> str:
    heading = entry.heading
    label: Inline | None = entry.number or heading.mark
    words = written(beside(one_line(heading.text), setting.right_to_left), setting.right_to_left)
    start = _label(label, setting.right_to_left) + TAB if label else ""
    name = bookmark_name(setting.bookmarks[heading.key])
    page = setting.page_of.get(heading.key)
    end = TAB + field(f"PAGEREF {name} \\h", str(page)) if page else ""
    link = f'<w:hyperlink w:anchor="{name}" w:history="1">{start}{words.xml}{end}</w:hyperlink>'
    form = Form(tail="" if label else _flush(heading.level))
    # All lines stand at the document's side, so that numbers and pages are in columns.
    return paragraph(f"TOC{heading.level}", before + link, setting.right_to_left, form)


def _label(label: Inline, right_to_left: bool) -> str:
    if isinstance(label, GroupMark) and label.number is not None:
        return plain_square(label.number)
    return written(label, right_to_left).xml


def _flush(level: int) -> str:
    """Return the indent of a line that has nothing before its words."""
    indent = twips({1: 0.0, 2: 24.0, 3: 50.0}[level])
    return f'<w:ind w:left="{indent}" w:firstLine="0"/>'
