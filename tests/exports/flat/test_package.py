"""The data package is what its own description says, and holds nothing that its readers may not see."""

from __future__ import annotations

import csv
import io
import json
from datetime import date
from typing import Any
from zipfile import ZipFile

import pytest

from a87desk.commands.record import AddRecords
from a87desk.commands.roadmap import AddAction
from a87desk.domain.document_lists import Audience
from a87desk.domain.note import Note
from a87desk.domain.participant import Participant
from a87desk.domain.recommendation import Recommendation
from a87desk.domain.record import Privacy, fields_of, new_id
from a87desk.domain.vocabulary import Visibility
from a87desk.importing.document_arrival import arriving
from a87desk.importing.workshop_document import read_document, schema
from a87desk.reading.workshop_model import workshop_model
from exports.flat.document import json_document
from exports.flat.package import data_package
from exports.formats import Cancelled
from exports.sheets.assembled import SheetOptions
from tests.exports.hostile_texts import HOSTILE
from tests.exports.making import Made, Small, small_workshop

FOR = {audience: SheetOptions(audience) for audience in Audience}


def unzipped(content: bytes) -> dict[str, bytes]:
    with ZipFile(io.BytesIO(content)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def tables(files: dict[str, bytes]) -> dict[str, list[dict[str, str]]]:
    """Return the rows of every table, read by its description alone."""
    found = {}
    for one in json.loads(files["datapackage.json"])["resources"]:
        rows = list(csv.reader(io.StringIO(files[one["path"]].decode(one["encoding"]), newline="")))
        assert rows[0] == [field["name"] for field in one["schema"]["fields"]]
        found[one["name"]] = [dict(zip(rows[0], row, strict=True)) for row in rows[1:]]
    return found


def is_of_type(text: str, field: dict[str, Any]) -> bool:
    """Whether a cell is what the schema says of its column (Table Schema, types and formats)."""
    if text == "":
        return "required" not in field.get("constraints", {})
    if "enum" in field.get("constraints", {}):
        return text in field["constraints"]["enum"]
    match field["type"]:
        case "integer":
            return text.removeprefix("'").lstrip("-").isdigit()
        case "boolean":
            return text in ("true", "false")
        case "array":
            return isinstance(json.loads(text), list)
        case "date":
            return bool(date.fromisoformat(text))
    return True


@pytest.mark.parametrize("audience", Audience)
def test_every_cell_key_and_reference_is_what_the_description_says(forum: Made, audience: Audience) -> None:
    files = unzipped(data_package(forum.model, FOR[audience]))
    found = tables(files)
    for one in json.loads(files["datapackage.json"])["resources"]:
        rows, described = found[one["name"]], one["schema"]
        assert len({row[described["primaryKey"]] for row in rows}) == len(rows)
        for field in described["fields"]:
            assert field["description"], (one["name"], field["name"])
            assert all(is_of_type(row[field["name"]], field) for row in rows), (one["name"], field["name"])
        for key in described.get("foreignKeys", ()):
            there = {row["id"] for row in found[key["reference"]["resource"]]}
            assert {row[key["fields"]] for row in rows} <= there | {""}, (one["name"], key)
    assert set(files) == {"README.txt", "datapackage.json", "workshop.json", "workshop.schema.json"} | {
        one["path"] for one in json.loads(files["datapackage.json"])["resources"]
    }


def test_the_tables_have_the_counts_of_the_file(forum: Made) -> None:
    found = tables(unzipped(data_package(forum.model)))
    assert len(found["recommendations"]) == len(forum.workspace.read.all(Recommendation))
    assert len(found["participants"]) == 59
    assert {row["code"] for row in found["recommendations"]} >= {"1.1", "2.1"}


def test_the_same_moment_gives_the_same_bytes(forum: Made) -> None:
    assert data_package(forum.model) == data_package(forum.model)
    assert json_document(forum.model) == json_document(forum.model)


def test_the_document_follows_its_schema_and_says_nothing_new_here(forum: Made) -> None:
    files = unzipped(data_package(forum.model))
    assert json.loads(files["workshop.schema.json"]) == json.loads(json.dumps(schema()))
    document = read_document(files["workshop.json"])
    look = arriving(forum.workspace.read, forum.workspace.workshop_id, document)
    assert (look.added, look.changed) == ((), ())
    assert look.same > 200


CANARY = "Zyxwv Canary"


def with_canaries(small: Small) -> None:
    """Write a name into every field that is not public, and things that are for nobody."""
    add = small.workspace.run
    records: list[Any] = []
    for record_type in (Participant, Recommendation, Note):
        fields = fields_of(record_type)
        values: dict[str, Any] = {
            name: f"{CANARY} {one.privacy.value}"
            for name, one in fields.items()
            if one.privacy is not Privacy.PUBLIC and one.default == "" and name not in ("position",)
        }
        place: dict[str, Any] = {"group_id": small.group_ids[0]} if "group_id" in fields else {}
        records.append(record_type(id=new_id(), **place, **values))
    secret = Recommendation(
        id=new_id(), group_id=small.group_ids[0], text="Kept back", visibility=Visibility.CONFIDENTIAL
    )
    add(AddRecords((*records, secret, Participant(id=new_id(), name="Refuses Listing", may_be_listed=False))))
    add(AddAction({"text": "Do it", "recommendation_ids": (secret.id,)}))


@pytest.mark.parametrize(
    ("audience", "classes"),
    [(Audience.PUBLIC, set()), (Audience.GOVERNMENT, {"P1"}), (Audience.INTERNAL, {"P1", "P2"})],
)
def test_no_field_leaves_for_whom_it_is_not(audience: Audience, classes: set[str]) -> None:
    with small_workshop() as small:
        with_canaries(small)
        model = workshop_model(small.workspace.read, small.workspace.workshop_id, "stamp")
        text = b"\n".join(unzipped(data_package(model, FOR[audience])).values()).decode("utf-8")
    assert {one for one in ("P1", "P2", "P3") if f"{CANARY} {one}" in text} <= classes
    assert "Kept back" not in text
    assert "Refuses Listing" not in text


@pytest.mark.parametrize("name", HOSTILE)
def test_any_words_stay_words(name: str) -> None:
    with small_workshop(title=HOSTILE[name]) as small:
        small.workspace.run(AddAction({"text": HOSTILE[name], "lead": HOSTILE[name], "partners": (HOSTILE[name],)}))
        model = workshop_model(small.workspace.read, small.workspace.workshop_id, "stamp")
    files = unzipped(data_package(model))
    (row,) = tables(files)["actions"]
    for key in ("text", "lead"):
        assert row[key].lstrip(" \u200b\ufeff")[:1] not in ("=", "+", "-", "@", "\uff1d", "\t", "\r")
    assert len(read_document(files["workshop.json"]).actions) == 1


def test_a_package_can_be_cancelled(forum: Made) -> None:
    with pytest.raises(Cancelled):
        data_package(forum.model, progress=lambda share: share < 0.5)
