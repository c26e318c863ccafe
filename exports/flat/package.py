"""The data package: a zip with a table of each list as CSV, what every column means, and the open document beside.

After Frictionless Data (Data Package 1.0, Tabular Data Package): `datapackage.json` describes the tables. Same moment
and audience, same bytes. Knows the files of the package. What may leave is `exports.flat.records`'s to say.
"""

from __future__ import annotations

import io
import json
import re
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from a87desk.domain.document_lists import Audience
from a87desk.domain.record import Record
from a87desk.domain.vocabulary import word_for
from a87desk.i18n import _
from a87desk.importing.workshop_document import WorkshopDocument
from a87desk.reading.workshop_model import WorkshopModel
from exports.encoders import CSV_BYTE_ORDER_MARK, csv_bytes, one_line, visible
from exports.flat.document import schema_bytes, written
from exports.flat.records import document_of
from exports.flat.tables import FlatTable, flat_table
from exports.formats import Cancelled, Progress
from exports.report.visible import every_recommendation
from exports.sheets.assembled import USUAL, SheetOptions, title_of

_ZIP_DATE = (1980, 1, 1, 0, 0, 0)
_DOCUMENT, _SCHEMA = "workshop.json", "workshop.schema.json"
_FOLDER = "data"
_FIRST_LIST = 3
"""Fields of the document before its lists: format, version, workshop."""


def data_package(model: WorkshopModel, options: SheetOptions = USUAL, progress: Progress | None = None) -> bytes:
    """Return the data package of a workshop for an audience.

    Raises:
        Cancelled: `progress` returned False.
    """

    def ask(share: float) -> None:
        if progress is not None and not progress(share):
            raise Cancelled

    audience = Audience(options.audience)
    document = document_of(model, audience)
    ask(0.3)
    tables = _tables(model, document, audience)
    files = {
        "README.txt": _read_me(model, tables, audience),
        "datapackage.json": _description(model, tables),
        _DOCUMENT: written(document),
        _SCHEMA: schema_bytes(),
    }
    for place, table in enumerate(tables):
        ask(0.4 + 0.5 * place / len(tables))
        files[_path(table)] = csv_bytes(table.rows).removeprefix(CSV_BYTE_ORDER_MARK.encode("utf-8"))
    content = _zipped(files)
    ask(1.0)
    return content


def _tables(model: WorkshopModel, document: WorkshopDocument, audience: Audience) -> tuple[FlatTable, ...]:
    """Return the table of the workshop itself, then those of all lists that hold something."""
    found: dict[str, tuple[Record, ...]] = {
        name: getattr(document, name) for name in document.__struct_fields__[_FIRST_LIST:] if getattr(document, name)
    }
    lists = frozenset(found)
    codes = {one.id: one.code for one in every_recommendation(model)}
    workshop = flat_table("workshop", (document.workshop,), audience, lists, codes)
    return (workshop, *(flat_table(name, records, audience, lists, codes) for name, records in found.items()))


def _description(model: WorkshopModel, tables: tuple[FlatTable, ...]) -> bytes:
    package = {
        "profile": "tabular-data-package",
        "name": f"a87desk-{re.sub(r'[^0-9a-z]', '', model.stamp.lower()) or 'workshop'}",
        "title": one_line(title_of(model)),
        "description": one_line(_("Records of a workshop, made with A87Desk from state {stamp}.").format(
            stamp=model.stamp
        )),
        "version": model.stamp,
        "resources": [
            {
                "profile": "tabular-data-resource",
                "name": table.name,
                "path": _path(table),
                "format": "csv",
                "mediatype": "text/csv",
                "encoding": "utf-8",
                "dialect": {"delimiter": ",", "quoteChar": '"', "lineTerminator": "\r\n", "header": True},
                "schema": table.schema,
            }
            for table in tables
        ],
    }  # fmt: skip
    return (json.dumps(package, ensure_ascii=False, indent=1) + "\n").encode("utf-8")


def _read_me(model: WorkshopModel, tables: tuple[FlatTable, ...], audience: Audience) -> bytes:
    lines = (
        one_line(title_of(model)),
        _("For: {audience}").format(audience=word_for(audience)),
        _("Made from state {stamp} of the workshop.").format(stamp=model.stamp),
        "",
        _("The folder “{folder}” has a table of each list as CSV (UTF-8, commas, every cell in quotes).").format(
            folder=_FOLDER
        ),
        _("“datapackage.json” says what every column means and how the tables belong together (Frictionless Data)."),
        _("“{file}” is the same as one document; “{schema}” is its JSON Schema.").format(
            file=_DOCUMENT, schema=_SCHEMA
        ),
        _(
            "A text that a spreadsheet would run as a formula has an apostrophe before it in the tables; the document "
            "has it as written."
        ),
        _("What is not for these readers is not in here: what is confidential, who said something, ballots, forms."),
        _("An empty cell means that it is not known."),
        "",
        *(f"{_path(table)}: {table.count}" for table in tables),
        *(("", visible(model.workshop.funding_text)) if model.workshop.funding_text else ()),
    )  # fmt: skip
    return ("\r\n".join(lines) + "\r\n").encode("utf-8")


def _path(table: FlatTable) -> str:
    return f"{_FOLDER}/{table.name}.csv"


def _zipped(files: dict[str, bytes]) -> bytes:
    """Return the files as a zip in the order of their names, without the time of day or the machine."""
    out = io.BytesIO()
    with ZipFile(out, "w", ZIP_DEFLATED) as archive:
        for name in sorted(files):
            entry = ZipInfo(name, _ZIP_DATE)
            entry.compress_type, entry.create_system, entry.external_attr = ZIP_DEFLATED, 3, 0o100600 << 16
            archive.writestr(entry, files[name])
    return out.getvalue()
