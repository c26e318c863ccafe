"""What comes from another laptop: all of it or nothing, whatever somebody made of the bytes, and never a dead end."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from a87desk.domain.bundle_errors import BadContent
from a87desk.domain.canonical import canonical_json
from a87desk.domain.note import Note
from a87desk.domain.operation import MAX_LAMPORT, MAX_VALUE_BYTES
from a87desk.domain.record import new_id
from a87desk.exchange.bundle_file import read_bundle_file
from a87desk.exchange.departure import make_bundle
from a87desk.store.intake import Line
from a87desk.store.integrity import check
from a87desk.store.store import Store, create_store
from tests.a87desk.store.laptop import take
from tests.a87desk.store.stored import (
    SALT,
    change,
    contents,
    fold_agrees,
    forged,
    id_of,
    lines_of,
    remove,
    visible,
    withheld,
)

NOTE = (Note.noun, "0" * 31 + "1")


@pytest.fixture
def store() -> Store:
    return create_store(None, "here", workshop_id="0" * 32)


def refused(store: Store, *lines: Line) -> None:
    """Assert that the lines are refused in a person's words, and that nothing of them or of others came in."""
    before = contents(store)
    with pytest.raises(BadContent):
        take(store, [forged(("note", new_id()), "text", "an honest line before it"), *lines])
    assert contents(store) == before


def text_of(store: Store, record_id: str = NOTE[1]) -> str:
    note = store.reader.one(Note, record_id)
    assert note is not None
    return note.text


def write(store: Store, text: str, record_id: str = NOTE[1]) -> None:
    change(store, Note(id=record_id), text=text)


# Values that were withheld


def test_a_withheld_value_is_completed_by_a_later_bundle_and_shown(store: Store) -> None:
    line = forged(NOTE, "text", "the words")
    take(store, [withheld(line)])
    assert text_of(store) == ""
    take(store, [line])
    assert text_of(store) == "the words"
    assert store.reader.find("words") == [NOTE]
    assert check(store).problems == ()


def test_a_full_value_is_not_forgotten_when_it_comes_withheld(store: Store) -> None:
    line = forged(NOTE, "text", "the words")
    take(store, [line])
    take(store, [withheld(line)])
    assert text_of(store) == "the words"


def test_a_withheld_value_is_completed_only_by_the_committed_value(store: Store) -> None:
    line = forged(NOTE, "text", "the words")
    take(store, [withheld(line)])
    refused(store, (line[0], SALT, b'"other words"'))
    refused(store, (line[0], bytes(16), line[2]))


def test_completing_tells_people_what_changed(store: Store) -> None:
    line = forged(NOTE, "text", "the words")
    take(store, [withheld(line)])
    changes = take(store, [line])
    assert [(one.id, set(one.fields)) for one in changes.changes] == [(NOTE[1], {"text"})]


def test_a_value_that_is_known_is_never_overwritten(store: Store) -> None:
    line = forged(NOTE, "text", "the words")
    take(store, [line])
    take(store, [(line[0], SALT, b'"other words"')])
    assert text_of(store) == "the words"


# The same line twice


@pytest.mark.parametrize("second", ["full", "withheld"])
@pytest.mark.parametrize("first", ["full", "withheld"])
def test_a_bundle_with_a_line_twice_is_not_ours(store: Store, first: str, second: str) -> None:
    line = forged(NOTE, "text", "the words")
    forms = {"full": line, "withheld": withheld(line)}
    refused(store, forms[first], forms[second])


def test_a_line_twice_is_refused_too_where_it_completes(store: Store) -> None:
    line = forged(NOTE, "text", "the words")
    take(store, [withheld(line)])
    refused(store, line, line)


# Headers that our writer never writes


@pytest.mark.parametrize(
    "header",
    [
        {"lam": 0},
        {"lam": MAX_LAMPORT + 1},
        {"lam": -1},
        {"seq": -1},
        {"seq": 2**53 - 1, "lam": 2**53 - 1},
        {"v": 0},
        {"ses": ""},
        {"ses": "ä"},
        {"ses": "x" * 65},
        {"ses": "a b"},
        {"ent": ""},
        {"eid": ""},
        {"eid": "not an id"},
        {"eid": "A" * 32},
        {"fld": ""},
        {"par": ["f" * 39]},
        {"par": ["F" * 40]},
        {"par": ["g" * 40]},
        {"par": ["f" * 38 + " f"]},
        {"par": ["f" * 36 + "é" * 4]},
        {"seen": ["0" * 40]},
        {"t": "yesterday"},
        {"t": ""},
        {"extra": 1},
        {"ph": "0" * 40},
    ],
    ids=str,
)
def test_a_header_out_of_shape_is_refused_as_a_whole(store: Store, header: dict[str, object]) -> None:
    refused(store, forged(NOTE, "text", "words", **header))


@pytest.mark.parametrize("seen", [["F" * 40], ["z" * 40], ["0" * 39], ["0" * 38 + "  "]])
def test_a_removal_that_saw_impossible_versions_is_refused(store: Store, seen: list[str]) -> None:
    refused(store, forged(NOTE, "_del", True, seen=seen))


def test_a_counter_beyond_what_json_holds_is_refused(store: Store) -> None:
    header = forged(NOTE, "text", "words")[0].replace(b'"seq":1', b'"seq":9007199254740992')
    refused(store, (header, SALT, b'"words"'))
    refused(store, (header.replace(b"9007199254740992", b"9" * 30), SALT, b'"words"'))


@pytest.mark.parametrize(
    "header",
    [
        b"",
        b"{}",
        b"[]",
        b"null",
        b'{"v":1}',
        forged(NOTE, "text", "words")[0] + b" ",
        b" " + forged(NOTE, "text", "words")[0],
        forged(NOTE, "text", "words")[0].replace(b'"by":', b'"by":"twice","by":'),
        forged(NOTE, "text", "words")[0].replace(b"another", b"\xff\xfe"),
        forged(NOTE, "text", "words", by="x" * 33_000)[0],
    ],
    ids=range(10),
)
def test_bytes_that_are_no_header_are_refused(store: Store, header: bytes) -> None:
    refused(store, (header, SALT, b'"words"'))


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("text", 7),
        ("text", ["a"]),
        ("kind", "no such kind"),
        ("visibility", "NO"),
        ("tags", "one"),
        ("tags", [1]),
        ("_del", "true"),
        ("_made", 1),
    ],
)
def test_a_value_that_its_field_cannot_hold_is_refused(store: Store, name: str, value: object) -> None:
    refused(store, forged(NOTE, name, value))


@pytest.mark.parametrize(
    "written",
    [b'"a" ', b'"\\u0061"', b'"\\ud800"', b'"\xed\xa0\x80"', b"01", b"NaN", b"[" * 40 + b"]" * 40, b"", b'"a', b"{}{}"],
)
def test_a_value_in_another_spelling_is_refused(store: Store, written: bytes) -> None:
    from a87desk.domain.operation import value_hash

    refused(store, (forged(NOTE, "text", "a", ph=value_hash(SALT, written))[0], SALT, written))


def test_a_value_larger_than_the_log_keeps_is_refused(store: Store) -> None:
    refused(store, forged(NOTE, "text", "x" * MAX_VALUE_BYTES))


def test_a_withheld_line_is_looked_at_as_closely(store: Store) -> None:
    refused(store, withheld(forged(NOTE, "text", "words", eid="not an id")))
    refused(store, withheld(forged(NOTE, "text", "words", ses="ä")))


# What a newer version writes


NEWER = [
    forged(("mood", "any id – ⚑"), "tone", {"deep": [1, {"er": None}]}, v=2, colour="red"),
    forged(NOTE, "tone", "solemn", v=2),
    forged(NOTE, "kind", "a kind of the future", v=2),
    forged(NOTE, "text", {"rich": "text"}, v=3, par=["ab" * 20]),
    forged(("mood", "x"), "_del", True, v=2, seen=["cd" * 20]),
]


def test_what_a_newer_version_wrote_is_kept_passed_on_and_not_shown(store: Store) -> None:
    ours = forged(NOTE, "text", "our words", lam=9)
    take(store, [*NEWER, ours])
    assert store.reader.entities() == {NOTE}
    note = store.reader.one(Note, NOTE[1])
    assert note is not None
    assert (note.text, note.kind.value) == ("our words", "point_raised")
    assert check(store).problems == ()
    fold_agrees(store)
    passed_on = [(one.header, one.salt, one.payload) for one in read_bundle_file(make_bundle(store, None)).op_lines()]
    assert passed_on == [*NEWER, ours]


def test_a_newer_value_that_was_replaced_here_does_not_come_back_as_ours(store: Store) -> None:
    """An undo that wrote the value of a newer version with our version number would be refused by every laptop."""
    take(store, NEWER[2:3])
    change(store, Note(id=NOTE[1]), kind="challenge")
    store.undo()
    store.redo()
    other = create_store(None, "there", workshop_id=store.workshop_id)
    take(other, lines_of(store))
    assert visible(other) == visible(store)


def test_undo_of_what_a_newer_version_brought_leaves_a_log_that_others_can_read(store: Store) -> None:
    take(store, NEWER)
    store.undo()
    store.redo()
    store.undo()
    other = create_store(None, "there", workshop_id=store.workshop_id)
    take(other, lines_of(store))
    assert visible(other) == visible(store)


# Nobody can write a laptop into a corner


def test_the_highest_counter_leaves_a_laptop_that_can_still_write(store: Store) -> None:
    take(store, [forged(NOTE, "text", "poison", lam=MAX_LAMPORT)])
    write(store, "after it")
    write(store, "and again")
    assert text_of(store) == "and again"
    assert check(store).problems == ()
    other = create_store(None, "there", workshop_id=store.workshop_id)
    take(other, lines_of(store))
    assert visible(other) == visible(store)


def test_a_field_with_a_thousand_versions_can_still_be_settled_removed_and_undone(store: Store) -> None:
    write(store, "before")
    take(store, [forged(NOTE, "text", f"version {number}", seq=number) for number in range(1_000)])
    assert len(store.reader.versions(Note, NOTE[1], "text")) == 1_001
    write(store, "settled")
    assert {one.value for one in store.reader.versions(Note, NOTE[1], "text")} == {"settled"}
    store.undo()
    assert len(store.reader.versions(Note, NOTE[1], "text")) >= 1_001
    remove(store, Note(id=NOTE[1]))
    assert store.reader.one(Note, NOTE[1]) is None
    store.undo()
    assert store.reader.one(Note, NOTE[1]) is not None
    store.undo()
    assert {one.value for one in store.reader.versions(Note, NOTE[1], "text")} == {"before"}
    assert check(store).problems == ()
    fold_agrees(store)


def test_any_number_of_sessions_leaves_a_laptop_that_can_still_export(store: Store) -> None:
    lines = [forged(NOTE, "text", "words", ses=f"{number:064x}", seq=number) for number in range(30_000)]
    take(store, lines)
    assert read_bundle_file(make_bundle(store, None)).manifest.ops == 30_000


# Any bytes


_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=5,
)
_ODD_TEXT = st.text(max_size=12) | st.sampled_from(["note", "text", "_del", "_made", "theme", "0" * 32, "f" * 40, "\0"])
_ODD_HEADER = st.fixed_dictionaries(
    {},
    optional={
        "v": st.integers(0, 4) | _JSON,
        "ses": _ODD_TEXT,
        "seq": st.integers(-1, 2**70) | _JSON,
        "lam": st.integers(-1, 2**70) | _JSON,
        "t": _ODD_TEXT,
        "by": _ODD_TEXT,
        "ent": _ODD_TEXT,
        "eid": _ODD_TEXT,
        "fld": _ODD_TEXT,
        "par": st.lists(_ODD_TEXT, max_size=3) | _JSON,
        "seen": st.lists(_ODD_TEXT, max_size=3) | _JSON,
        "future": _JSON,
    },
)


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(header=_ODD_HEADER, value=_JSON)
def test_any_line_is_taken_as_a_whole_or_refused_in_words(header: dict[str, Any], value: Any) -> None:
    import msgspec

    from a87desk.domain.canonical import NotCanonical
    from a87desk.domain.operation import value_hash

    store = create_store(None, "here", workshop_id="0" * 32)
    try:
        written = canonical_json(value)
    except NotCanonical:
        return
    fields = {
        "v": 1, "ses": "5e", "seq": 1, "lam": 1, "t": "2026-03-03T09:30:00+00:00", "by": "x", "ent": "note",
        "eid": "0" * 32, "fld": "text", "par": [], "ph": value_hash(SALT, written),
    }  # fmt: skip
    line = (msgspec.json.encode(fields | header, order="sorted"), SALT, written)
    before = contents(store)
    try:
        take(store, [line])
    except BadContent:
        assert contents(store) == before
        return
    assert check(store).problems == ()
    fold_agrees(store)
    if header.get("fld") != "_del":
        store.undo()
    assert next(iter(read_bundle_file(make_bundle(store, None)).op_lines())).header == line[0]
    assert id_of(store, line) in {one.hex() for one, *_ in store.log.operations()}
