"""Files of every format with a text planted in one hiding place, for the search to find."""

from __future__ import annotations

import io
import json
import zipfile
import zlib
from collections.abc import Callable
from typing import Any

import docx
import openpyxl
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from openpyxl.comments import Comment
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.table import Table
from reportlab.pdfgen.canvas import Canvas

from exports.document import Document, Heading, Paragraph
from exports.pdf.writer import write_pdf
from exports.picture_block import Picture


def _chunk(kind: bytes, data: bytes) -> bytes:
    return len(data).to_bytes(4) + kind + data + zlib.crc32(kind + data).to_bytes(4)


PIXEL = (
    b"\x89PNG\r\n\x1a\n"
    + _chunk(b"IHDR", b"\x00\x00\x00\x01\x00\x00\x00\x01\x08\x00\x00\x00\x00")
    + _chunk(b"IDAT", zlib.compress(b"\x00\x00"))
    + _chunk(b"IEND", b"")
)


def pdf(draw: Callable[[Canvas], None], *, packed: bool = True) -> bytes:
    """Return a PDF of one page."""
    out = io.BytesIO()
    canvas = Canvas(out, pageCompression=int(packed))
    canvas.drawString(100, 100, "Nothing here")
    draw(canvas)
    canvas.showPage()
    canvas.save()
    return out.getvalue()


def with_object(content: bytes, head: str, data: bytes = b"", *, plain: str = "") -> bytes:
    """Return a PDF with one more object that nothing uses; readers of the file find it all the same."""
    body = plain.encode() if plain else b"<<%s /Length %d>>\nstream\n%s\nendstream" % (head.encode(), len(data), data)
    at = content.rindex(b"startxref")
    return content[:at] + b"99 0 obj\n" + body + b"\nendobj\n" + content[at:]


def broken_over_lines(canvas: Canvas, text: str) -> None:
    half = len(text) - 3
    canvas.drawString(100, 300, text[:half] + "-")
    canvas.drawString(100, 285, text[half:])


def _utf16(text: str) -> str:
    return "<" + (b"\xfe\xff" + text.encode("utf-16-be")).hex().upper() + ">"


def _flat(text: str) -> bytes:
    return zlib.compress(text.encode())


EMPTY = pdf(lambda canvas: None)

PDF: dict[str, tuple[str, Callable[[str], bytes]]] = {
    "a page": ("page 1", lambda text: pdf(lambda canvas: canvas.drawString(100, 200, text))),
    "a page, broken over lines": ("page 1", lambda text: pdf(lambda canvas: broken_over_lines(canvas, text))),
    "a page of the program's writer": (
        "page 1",
        lambda text: write_pdf(Document("t", "en", (Paragraph(f"Words of {text} stand here"),))),
    ),
    "a heading, so a bookmark too": (
        "bookmarks",
        lambda text: write_pdf(Document("t", "en", (Heading(1, text, "key"), Paragraph("Words")))),
    ),
    "what a picture of the program's writer shows": (
        "description of a picture",
        lambda text: write_pdf(Document("t", "en", (Paragraph("Words"), Picture(PIXEL, f"A photo of {text}")))),
    ),
    "the author": (
        "document properties, author",
        lambda text: pdf(lambda canvas: canvas.setAuthor(text)),
    ),
    "the title": ("document properties, title", lambda text: pdf(lambda canvas: canvas.setTitle(text))),
    "the subject": ("document properties, subject", lambda text: pdf(lambda canvas: canvas.setSubject(text))),
    "key words": ("document properties, key words", lambda text: pdf(lambda canvas: canvas.setKeywords(text))),
    "a link": (
        "a link",
        lambda text: pdf(lambda canvas: canvas.linkURL(f"https://a.example/{text.replace(' ', '_')}", (0, 0, 9, 9))),
    ),
    "an alternative text": (
        "description of a picture",
        lambda text: with_object(EMPTY, "", plain=f"<</Type /StructElem /S /Figure /Alt {_utf16(text)}>>"),
    ),
    "an expansion": (
        "text for screen readers",
        lambda text: with_object(EMPTY, "", plain=f"<</Type /StructElem /S /Span /E ({text})>>"),
    ),
    "a note on a page": (
        "a note on a page",
        lambda text: with_object(EMPTY, "", plain=f"<</Type /Annot /Subtype /Text /Contents ({text})>>"),
    ),
    "a packed object stream": (
        "description of a picture",
        lambda text: with_object(
            EMPTY, "/Type /ObjStm /N 1 /First 5 /Filter /FlateDecode", _flat(f"88 0 <</Alt ({text})>>")
        ),
    ),
    "the metadata stream": (
        "document properties (XMP)",
        lambda text: with_object(
            EMPTY,
            "/Type /Metadata /Subtype /XML /Filter /FlateDecode",
            _flat(f"<?xpacket?><dc:creator><rdf:li>{text}</rdf:li></dc:creator>"),
        ),
    ),
    "a mark on a page": (
        "text for screen readers",
        lambda text: with_object(
            EMPTY, "/Filter /FlateDecode", _flat(f"/Span <</ActualText {_utf16(text)}>> BDC (x) Tj EMC")
        ),
    ),
    "a file inside": (
        "a file inside, line 1",
        lambda text: with_object(EMPTY, "/Type /EmbeddedFile /Filter /FlateDecode", _flat(text)),
    ),
}


def word(write: Callable[[Any], None]) -> bytes:
    document = docx.Document()
    document.add_paragraph("Nothing here")
    write(document)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def _hidden(document: Any, text: str) -> None:
    document.add_paragraph().add_run(text).font.hidden = True


def _in_pieces(document: Any, text: str) -> None:
    paragraph = document.add_paragraph()
    for letter in text:
        paragraph.add_run(letter)


def _element(document: Any, tag: str, text: str = "", **attributes: str) -> None:
    element = OxmlElement(tag)
    element.text = text
    for key, value in attributes.items():
        element.set(qn(f"w:{key}"), value)
    document.add_paragraph().add_run()._r.append(element)


def _property(document: Any, name: str, text: str) -> None:
    setattr(document.core_properties, name, text)


def _cell(document: Any, text: str) -> None:
    document.add_table(1, 1).cell(0, 0).text = text


def _described(document: Any, text: str) -> None:
    document.add_picture(io.BytesIO(PIXEL))
    document.inline_shapes[0]._inline.docPr.set("descr", text)


def _linked(document: Any, text: str) -> None:
    document.part.relate_to(
        f"https://a.example/{text.replace(' ', '_')}",
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink",
        is_external=True,
    )


WORD: dict[str, tuple[str, Callable[[str], bytes]]] = {
    "a paragraph": ("paragraph 2", lambda text: word(lambda one: one.add_paragraph(text))),
    "a paragraph in pieces": ("paragraph 2", lambda text: word(lambda one: _in_pieces(one, text))),
    "a table": ("paragraph 2", lambda text: word(lambda one: _cell(one, text))),
    "hidden text": ("paragraph 2", lambda text: word(lambda one: _hidden(one, text))),
    "text that was taken out": ("paragraph 2", lambda text: word(lambda one: _element(one, "w:delText", text))),
    "a field": ("paragraph 2, a field", lambda text: word(lambda one: _element(one, "w:instrText", text))),
    "a header": ("header", lambda text: word(lambda one: one.sections[0].header.add_paragraph(text))),
    "a footer": ("footer", lambda text: word(lambda one: one.sections[0].footer.add_paragraph(text))),
    "a comment": (
        "comments",
        lambda text: word(lambda one: one.add_comment(one.paragraphs[0].runs, text=text, author="F", initials="F")),
    ),
    "the author of a comment": (
        "comments, author of a comment or change",
        lambda text: word(lambda one: one.add_comment(one.paragraphs[0].runs, text="x", author=text, initials="F")),
    ),
    "the author": (
        "document properties, author",
        lambda text: word(lambda one: _property(one, "author", text)),
    ),
    "who changed it": (
        "document properties, last changed by",
        lambda text: word(lambda one: _property(one, "last_modified_by", text)),
    ),
    "a bookmark": ("document, a name", lambda text: word(lambda one: _element(one, "w:bookmarkStart", name=text))),
    "an alternative text": (
        "document, description of a picture",
        lambda text: word(lambda one: _described(one, text)),
    ),
    "a link": ("a link", lambda text: word(lambda one: _linked(one, text))),
    "data beside the document": (
        "data beside the document",
        lambda text: with_part(word(lambda one: None), "customXml/item9.xml", f"<a><b>{text}</b></a>"),
    ),
    "the name of a part": ("name of a part in the file", lambda text: with_part(word(lambda one: None), text, "x")),
    "a picture in it": (
        "file ‘word/media/image9.png’ inside, properties of a picture",
        lambda text: with_part(word(lambda one: None), "word/media/image9.png", png(text)),
    ),
}


def with_part(content: bytes, name: str, data: str | bytes) -> bytes:
    """Return an archive with one more part."""
    out = io.BytesIO(content)
    with zipfile.ZipFile(out, "a") as archive:
        archive.writestr(name, data)
    return out.getvalue()


def book(write: Callable[[Any], None]) -> bytes:
    workbook = openpyxl.Workbook()
    sheet = workbook.active
    assert sheet is not None
    sheet.title = "Groups"
    sheet["A1"] = "Nothing here"
    write(workbook)
    out = io.BytesIO()
    workbook.save(out)
    return out.getvalue()


def _put(workbook: Any, text: str, state: str = "visible") -> None:
    sheet = workbook.create_sheet("Other")
    sheet["C12"] = text
    sheet.sheet_state = state


def _hidden_row(workbook: Any, text: str) -> None:
    workbook["Groups"]["B7"] = text
    workbook["Groups"].row_dimensions[7].hidden = True


def _comment(workbook: Any, text: str, author: str = "F") -> None:
    workbook["Groups"]["A1"].comment = Comment(text, author)


def _choice(workbook: Any, text: str) -> None:
    choices = DataValidation(type="list", formula1=f'"one,{text}"')
    choices.add("B2")
    workbook["Groups"].add_data_validation(choices)


def _prompt(workbook: Any, text: str) -> None:
    choices = DataValidation(type="list", formula1='"one,two"', prompt=text, showInputMessage=True)
    choices.add("B2")
    workbook["Groups"].add_data_validation(choices)


def _table(workbook: Any, text: str) -> None:
    sheet = workbook["Groups"]
    sheet["A1"], sheet["A2"] = "head", "row"
    sheet.add_table(Table(displayName=text.replace(" ", "_"), ref="A1:A2"))


def _named(workbook: Any, text: str) -> None:
    workbook.defined_names["one"] = DefinedName("one", attr_text=f'"{text}"')


def _footer(workbook: Any, text: str) -> None:
    workbook["Groups"].oddFooter.center.text = text


def _creator(workbook: Any, text: str) -> None:
    workbook.properties.creator = text


BOOK: dict[str, tuple[str, Callable[[str], bytes]]] = {
    "a cell": ("sheet ‘Other’, cell C12", lambda text: book(lambda one: _put(one, text))),
    "a hidden sheet": ("sheet ‘Other’, cell C12", lambda text: book(lambda one: _put(one, text, "hidden"))),
    "a very hidden sheet": ("sheet ‘Other’, cell C12", lambda text: book(lambda one: _put(one, text, "veryHidden"))),
    "a hidden row": ("sheet ‘Groups’, cell B7", lambda text: book(lambda one: _hidden_row(one, text))),
    "a formula": ("sheet ‘Other’, cell C12", lambda text: book(lambda one: _put(one, f'="{text}"'))),
    "the name of a sheet": ("name of a sheet", lambda text: book(lambda one: one.create_sheet(text))),
    "a comment": ("comment at cell A1", lambda text: book(lambda one: _comment(one, text))),
    "the author of a comment": (
        "author of a comment or change",
        lambda text: book(lambda one: _comment(one, "x", text)),
    ),
    "the choices of a cell": ("sheet ‘Groups’, choices of cells", lambda text: book(lambda one: _choice(one, text))),
    "the hint of a cell": ("sheet ‘Groups’", lambda text: book(lambda one: _prompt(one, text))),
    "a defined name": ("a defined name", lambda text: book(lambda one: _named(one, text))),
    "the name of a table": ("name of a table or column", lambda text: book(lambda one: _table(one, text))),
    "a footer": ("sheet ‘Groups’, header or footer", lambda text: book(lambda one: _footer(one, text))),
    "the author": ("document properties, author", lambda text: book(lambda one: _creator(one, text))),
}


def png(text: str) -> bytes:
    """Return a picture of one point with a text."""
    data = b"Author\x00" + text.encode("latin-1")
    return PIXEL[:33] + len(data).to_bytes(4) + b"tEXt" + data + zlib.crc32(b"tEXt" + data).to_bytes(4) + PIXEL[33:]


def jpeg(text: str) -> bytes:
    """Return the bones of a JPEG file with a remark and a camera's owner."""
    remark = b"\xff\xfe" + (len(text) + 2).to_bytes(2) + text.encode("latin-1")
    return b"\xff\xd8\xff\xe0\x00\x04\x00\x00" + remark + b"\xff\xda\x00\x02\x00\xff\xd9"


def archive(name: str, data: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as packed:
        packed.writestr(name, data)
    return out.getvalue()


PLAIN: dict[str, tuple[str, str, Callable[[str], bytes]]] = {
    "csv": ("csv", "row 2, column 2", lambda text: f'"a","b"\r\n"c","{text}"\r\n'.encode()),
    "csv over lines": ("csv", "row 1, column 1", lambda text: '"{}"\r\n'.format(text.replace(" ", "\n")).encode()),
    "json": ("json", "people[0].name", lambda text: json.dumps({"people": [{"name": text}]}).encode()),
    "json key": ("json", "people", lambda text: json.dumps({"people": {text: 1}}).encode()),
    "calendar": (
        "ics",
        "line 2",
        lambda text: f"BEGIN:VCALENDAR\r\nSUMMARY:{text[:6]}\r\n {text[6:]}\r\n".encode(),
    ),
    "text": ("", "line 2", lambda text: f"a\n{text}\n".encode()),
    "png": ("", "properties of a picture", png),
    "jpeg": ("", "properties of a picture", jpeg),
    "zip": ("", "file ‘a.csv’ inside, row 1, column 1", lambda text: archive("a.csv", f'"{text}"'.encode())),
    "zip in zip": (
        "",
        "file ‘b.zip’ inside, file ‘a.csv’ inside, row 1, column 1",
        lambda text: archive("b.zip", archive("a.csv", f'"{text}"'.encode())),
    ),
    "name in a zip": ("", "name of a file inside", lambda text: archive(f"{text}.txt", b"x")),
}
