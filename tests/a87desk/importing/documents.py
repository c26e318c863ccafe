"""Word documents as people send them, made for tests from their parts."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Sequence

SPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
STYLES = f"""<w:styles {SPACE}>
<w:style w:styleId="Titre1"><w:name w:val="heading 1"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>
<w:style w:styleId="Liste"><w:name w:val="List Paragraph"/></w:style>
</w:styles>"""


def paragraph(text: str, style: str = "", *, item: bool = False) -> str:
    """Return a paragraph, its words in two runs as Word leaves them."""
    shape = f'<w:pStyle w:val="{style}"/>' if style else ""
    shape += '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="3"/></w:numPr>' if item else ""
    middle = len(text) // 2
    runs = "".join(f'<w:r><w:t xml:space="preserve">{part}</w:t></w:r>' for part in (text[:middle], text[middle:]))
    return f"<w:p><w:pPr>{shape}</w:pPr>{runs}</w:p>"


def table(rows: Sequence[Sequence[str]]) -> str:
    """Return a table."""
    cells = ("".join(f"<w:tc>{paragraph(cell)}</w:tc>" for cell in row) for row in rows)
    return "<w:tbl>" + "".join(f"<w:tr>{row}</w:tr>" for row in cells) + "</w:tbl>"


def document(*body: str, styles: str = STYLES) -> bytes:
    """Return a document with these parts."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", f"<w:document {SPACE}><w:body>{''.join(body)}</w:body></w:document>")
        if styles:
            archive.writestr("word/styles.xml", styles)
    return out.getvalue()
