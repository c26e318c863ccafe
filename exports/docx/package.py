"""The file round the words: python-docx's package of parts, without a template, a clock or a machine in it.

Knows parts and their relations. Must not know blocks. No relation leads out of the file. Same parts, same bytes.
"""

from __future__ import annotations

import io
from collections.abc import Mapping
from datetime import UTC, datetime
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.opc.parts.coreprops import CorePropertiesPart
from docx.package import Package

from exports.clean_picture import clean_picture
from exports.document import Document
from exports.encoders import one_line

# The earliest date a zip archive can hold; the same in every file.
_ZIP_DATE = (1980, 1, 1, 0, 0, 0)
_FILE_DATE = datetime(2000, 1, 1, tzinfo=UTC).replace(tzinfo=None)
_AUTHOR = "A87Desk"
_LONGEST_PROPERTY = 255
_KINDS = {
    "styles": (CONTENT_TYPE.WML_STYLES, RELATIONSHIP_TYPE.STYLES),
    "settings": (CONTENT_TYPE.WML_SETTINGS, RELATIONSHIP_TYPE.SETTINGS),
    "numbering": (CONTENT_TYPE.WML_NUMBERING, RELATIONSHIP_TYPE.NUMBERING),
    "fontTable": (CONTENT_TYPE.WML_FONT_TABLE, RELATIONSHIP_TYPE.FONT_TABLE),
    "header1": (CONTENT_TYPE.WML_HEADER, RELATIONSHIP_TYPE.HEADER),
    "header2": (CONTENT_TYPE.WML_HEADER, RELATIONSHIP_TYPE.HEADER),
    "footer1": (CONTENT_TYPE.WML_FOOTER, RELATIONSHIP_TYPE.FOOTER),
}


class WordPackage:
    """A Word file that is being put together."""

    def __init__(self, document: Document) -> None:
        self._package = Package()
        self._main = Part(PackURI("/word/document.xml"), CONTENT_TYPE.WML_DOCUMENT_MAIN, b"", self._package)
        self._package.relate_to(self._main, RELATIONSHIP_TYPE.OFFICE_DOCUMENT)
        core = CorePropertiesPart.default(self._package)
        self._package.relate_to(core, RELATIONSHIP_TYPE.CORE_PROPERTIES)
        about = core.core_properties
        about.title = one_line(document.title)[:_LONGEST_PROPERTY]
        about.author = one_line(document.author)[:_LONGEST_PROPERTY] or _AUTHOR
        about.language = one_line(document.language)[:_LONGEST_PROPERTY]
        about.last_modified_by = ""
        about.created = about.modified = _FILE_DATE

    def add(self, name: str, xml: str) -> str:
        """Put in one of the parts that `_KINDS` names; return the id of its relation."""
        content_type, relation = _KINDS[name]
        part = Part(PackURI(f"/word/{name}.xml"), content_type, xml.encode("utf-8"), self._package)
        return self._main.relate_to(part, relation)

    def add_picture(self, data: bytes) -> tuple[str, int, int]:
        """Put in a picture; return the id of its relation, its width and its height in pixels.

        Raises: ValueError for bytes that are no picture.
        """
        picture = clean_picture(data)
        if picture is None:
            raise ValueError("no picture")
        part = self._package.get_or_add_image_part(io.BytesIO(picture.content))
        return self._main.relate_to(part, RELATIONSHIP_TYPE.IMAGE), picture.width, picture.height

    def packed(self, main: str) -> bytes:
        """Return the file with its main part."""
        self._main._blob = main.encode("utf-8")
        written = io.BytesIO()
        self._package.save(written)
        with ZipFile(written) as archive:
            return _dateless({name: archive.read(name) for name in archive.namelist()})


def _dateless(parts: Mapping[str, bytes]) -> bytes:
    """Return parts as a zip archive in the order of their names; the list of kinds first, as Word writes it."""
    out = io.BytesIO()
    with ZipFile(out, "w", ZIP_DEFLATED) as archive:
        for name in sorted(parts, key=lambda name: (name != "[Content_Types].xml", name)):
            entry = ZipInfo(name, _ZIP_DATE)
            entry.compress_type, entry.create_system, entry.external_attr = ZIP_DEFLATED, 0, 0
            archive.writestr(entry, parts[name])
    return out.getvalue()
