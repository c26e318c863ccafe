"""People find words as they type them, in any script; whatever they type, nothing breaks."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from a87desk.domain.note import Note
from a87desk.domain.record import new_id
from a87desk.store.integrity import check
from a87desk.store.store import Store, create_store
from tests.a87desk.store.stored import add, change, remove


def store_with(*texts: str) -> Store:
    store = create_store(None, "here")
    for text in texts:
        add(store, Note(id=new_id(), text=text))
    return store


def found(store: Store, typed: str) -> list[str]:
    notes = [store.reader.one(Note, record_id) for _noun, record_id in store.reader.find(typed)]
    return sorted(note.text for note in notes if note)


@pytest.mark.parametrize(
    ("text", "typed"),
    [
        ("Réseau des écoles", "reseau ecoles"),
        ("Réseau des écoles", "RÉSEAU"),
        ("Reseau des ecoles", "réseau écoles"),
        ("L’élève n’est pas à l’œuvre", "eleve"),
        ("Educação e formação", "educacao formacao"),
        ("Straße und Maß", "strasse mass"),
        ("Ørsted, Łódź, İstanbul", "orsted lodz istanbul"),
        ("التَّعْلِيمُ لِلْجَمِيعِ", "التعليم"),
        ("التعليم للجميع", "التَّعْلِيمُ"),
        ("إلى الأطفال", "الى الاطفال"),
        ("مدرسة", "مدرسه"),
        ("Đặng Thị Minh đã nói", "dang thi minh da noi"),
        (unicodedata.normalize("NFD", "Đặng Thị Minh"), "dang"),
        (unicodedata.normalize("NFC", "Đặng Thị Minh"), unicodedata.normalize("NFD", "đặng")),
        ("सहमति भएको छ", "सहमति"),
        ("सहमति।", "सहमति"),
        ("संवाद र सहमति", "सहमति संवाद"),
        ("Travail des enfants, p. ex. 2.3", "2.3"),
        ("coordination", "coord"),
        ("co-ordination of the ministries", "co-ord"),
        ("the “National Register”", "“national register”"),
        ("ＦＵＬＬ ｗｉｄｔｈ", "full width"),
        ("人権 と 労働", "人権"),
    ],
)
def test_words_are_found_as_people_type_them(text: str, typed: str) -> None:
    assert found(store_with(text, "Something else altogether"), typed) == [unicodedata.normalize("NFC", text)]


@pytest.mark.parametrize(
    ("text", "typed"),
    [
        ("सहमति भएको छ", "सहमत"),
        ("सहमत छौं", "सहमति"),
        ("coordination", "ordination"),
        ("schools and teachers", "schools pupils"),
    ],
)
def test_other_words_are_not_found(text: str, typed: str) -> None:
    assert found(store_with(text), typed) == []


def test_all_the_words_typed_must_be_there() -> None:
    store = store_with("train the inspectors", "train the teachers", "pay the inspectors")
    assert found(store, "train insp") == ["train the inspectors"]


@pytest.mark.parametrize("typed", ["", "   ", '"', "''", "*", "- -", "?!", "…", "()", "\x00", "\ud800", "।"])
def test_no_words_find_nothing(typed: str) -> None:
    assert found(store_with("words"), typed) == []


@pytest.mark.parametrize(
    "typed",
    [
        '"words', 'wor"ds', "words AND", "NOT words", "words OR", "NEAR(words", "words*", "^words", "text:words",
        "{words}", "-words", "words\x00more", "words\ud800", "'; DROP TABLE note; --", "words " * 2_000, "w" * 200_000,
        "%", "_", "\\",
    ],
    ids=range(19),
)  # fmt: skip
def test_what_looks_like_a_command_is_only_words(typed: str) -> None:
    store = store_with("words and more")
    found(store, typed)
    assert found(store, "words") == ["words and more"]


@settings(deadline=None, max_examples=300)
@given(text=st.text(max_size=60), typed=st.text(alphabet=st.characters(), max_size=30))
@example(text="x", typed='a"*b')
def test_whatever_is_typed_is_answered(text: str, typed: str) -> None:
    store = store_with(text)
    found(store, typed)
    assert check(store).problems == ()


@settings(deadline=None, max_examples=200)
@given(st.text(alphabet=st.characters(categories=("L", "N", "M", "Z", "P")), min_size=1, max_size=40))
def test_a_text_is_found_by_each_of_its_own_words(text: str) -> None:
    from a87desk.store.search import query_terms

    store = store_with(text)
    kept = store.reader.all(Note)[0].text if store.reader.all(Note) else ""
    for word in kept.split():
        if query_terms(word):
            assert found(store, word) == [kept], word


def test_an_edit_is_found_by_its_new_words_only_and_a_removed_note_not_at_all() -> None:
    store = store_with("the first words")
    note = store.reader.all(Note)[0]
    change(store, note, text="quite different")
    assert (found(store, "first"), found(store, "different")) == ([], ["quite different"])
    remove(store, note)
    assert found(store, "different") == []
    store.undo()
    store.undo()
    assert found(store, "first") == ["the first words"]
    assert check(store).problems == ()


def test_country_and_tags_are_found_too_and_other_fields_are_not() -> None:
    store = create_store(None, "here")
    add(store, Note(id=new_id(), text="words", country="Népal", tags=("child labour",), speaker="Secret Person"))
    assert found(store, "nepal labour words") == ["words"]
    assert found(store, "secret") == []
