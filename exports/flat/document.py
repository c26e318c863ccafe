"""The open workshop document for an audience, and its schema: what other programs read.

Knows JSON. What may leave is `exports.flat.records`'s to say.
"""

from __future__ import annotations

import json

import msgspec

from a87desk.domain.document_lists import Audience
from a87desk.importing.workshop_document import WorkshopDocument, schema
from a87desk.reading.workshop_model import WorkshopModel
from exports.flat.records import document_of
from exports.sheets.assembled import USUAL, SheetOptions


def json_document(model: WorkshopModel, options: SheetOptions = USUAL) -> bytes:
    """Return the workshop as an open document; same moment and audience, same bytes."""
    return written(document_of(model, Audience(options.audience)))


def written(document: WorkshopDocument) -> bytes:
    """Return a document as indented JSON."""
    return msgspec.json.format(msgspec.json.encode(document), indent=1) + b"\n"


def schema_bytes() -> bytes:
    """Return the JSON Schema (2020-12) of the document."""
    return (json.dumps(schema(), ensure_ascii=False, indent=1) + "\n").encode("utf-8")
