"""The open workshop document: what it refuses, which identities it makes, and that nothing changes on the way."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from a87desk.commands.document import TakeRecords
from a87desk.domain.record import new_id
from a87desk.domain.words import clean_words
from a87desk.importing import workshop_document
from a87desk.importing.workshop_document import DocumentTooBig, NotADocument, read_document, write_document
from a87desk.workspace import create_workspace
from resources.samples import COUNTRIES, country_document, ngo_forum_document


def document(**lists: Any) -> bytes:
    whole = {"format": "a87desk-workshop", "version": 1, "workshop": {"id": "here", "title": "Here"}, **lists}
    return json.dumps(whole).encode()


def written_again(data: bytes) -> bytes:
    """Take a document into a new workshop and write it out."""
    read = read_document(data)
    workspace = create_workspace(None, read.workshop, "")
    workspace.run(TakeRecords(read.records()))
    out = write_document(workspace.read, workspace.workshop_id)
    workspace.close()
    return out


@pytest.mark.parametrize(
    "path", [ngo_forum_document(), *map(country_document, COUNTRIES)], ids=lambda path: path.parts[-2]
)
def test_a_document_that_was_taken_in_comes_out_the_same(path: Any) -> None:
    once = written_again(path.read_bytes())
    assert set(read_document(once).records()) == set(read_document(path.read_bytes()).records())
    assert written_again(once) == once


@settings(deadline=None, max_examples=40)
@given(st.text(st.characters(exclude_categories=["Cs"]), min_size=1), st.text(st.characters(exclude_categories=["Cs"])))
def test_words_of_every_script_come_out_as_the_door_lets_them_in(text: str, name: str) -> None:
    data = document(notes=[{"id": "n", "text": text}], participants=[{"id": "p", "name": name}])
    out = read_document(written_again(data))
    assert [one.text for one in out.notes] == [clean_words(text)]
    assert [one.name for one in out.participants] == [clean_words(name)]


def test_the_same_text_is_the_same_identity_in_the_same_workshop_only() -> None:
    data = document(sessions=[{"id": "s"}], notes=[{"id": "n", "session_id": "s"}])
    here, again, like = read_document(data), read_document(data), read_document(data, new_id())
    assert here == again
    assert here.notes[0].session_id == here.sessions[0].id
    assert like.notes[0].session_id == like.sessions[0].id
    assert like.sessions[0].id != here.sessions[0].id


def test_identities_of_ours_are_kept() -> None:
    mine = new_id()
    read = read_document(document(workshop={"id": mine}, notes=[{"id": mine}]))
    assert (read.workshop.id, read.notes[0].id) == (mine, mine)


def test_members_and_decisions_get_the_identity_of_what_they_join() -> None:
    pair = {"first_id": "b", "second_id": "a", "verdict": "same"}
    turned = {"first_id": "a", "second_id": "b", "verdict": "same"}
    one = read_document(document(suggestion_decisions=[{"id": "1", **pair}]))
    other = read_document(document(suggestion_decisions=[{"id": "2", **turned}]))
    assert one.suggestion_decisions == other.suggestion_decisions
    member = {"theme_id": "t", "recommendation_id": "r"}
    with pytest.raises(NotADocument, match="theme_members"):
        read_document(document(theme_members=[{"id": "1", **member}, {"id": "2", **member}]))


@pytest.mark.parametrize(
    ("data", "place"),
    [
        (b"", "truncated"),
        (b"[]", "object"),
        (b'{"format": "other"}', "format"),
        (document(version=2), "version"),
        (document(notes=[{"id": "n", "txet": "a"}]), "txet"),
        (document(notes=[{"text": "a"}]), "id"),
        (document(notes=[{"id": "n", "kind": "complaint"}]), r"\$\.notes\[0\]\.kind"),
        (document(notes=[{"id": "n"}, {"id": "n"}]), r"\$\.notes"),
        (document(notes=[{"id": "n", "text": None}]), r"\$\.notes\[0\]\.text"),
        (b'{"format": "a87desk-workshop", "version": 1, "workshop": {"id": "\\ud800"}}', "truncated|surrogate"),
        (b'{"format": "' + b"[" * 100_000, "format|malformed|truncated"),
        (b"[" * 100_000, "recursion|object|malformed"),
        (b"\xff\xfe{}", "malformed|invalid"),
    ],
)
def test_what_breaks_the_schema_is_refused_with_its_place(data: bytes, place: str) -> None:
    with pytest.raises(NotADocument, match=f"(?i){place}"):
        read_document(data)


def test_a_byte_order_mark_does_no_harm() -> None:
    assert read_document(b"\xef\xbb\xbf" + document()).workshop.title == "Here"


def test_a_document_too_large_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workshop_document, "MAX_DOCUMENT_BYTES", 100)
    with pytest.raises(DocumentTooBig):
        read_document(document(notes=[{"id": "n", "text": "a" * 100}]))
