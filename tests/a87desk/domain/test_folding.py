"""Folding takes away what people leave out when they type, and nothing that makes another word."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from a87desk.domain.folding import fold


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Réseau", "reseau"),
        ("STRASSE", "strasse"),
        ("Straße", "strasse"),
        ("Đặng", "dang"),
        ("İstanbul ılık", "istanbul ilik"),
        ("Łódź Ørsted Íð", "lodz orsted id"),
        ("ＡＢＣ ﬁ ²", "abc fi 2"),
        ("التَّعْلِيمُ", "التعليم"),
        ("أإآٱ", "اااا"),
        ("على مدرسة", "علي مدرسه"),
        ("كـــتاب", "كتاب"),
        ("सहमति", "सहमति"),
        ("क्षेत्र", "क्षेत्र"),
        ("Ἀθῆναι", "αθηναι"),
        ("می\u200cخواهم", "میخواهم"),
    ],
)
def test_folded_as_search_compares(text: str, folded: str) -> None:
    assert fold(text) == folded


@given(st.text(alphabet=st.characters(categories=("L", "M", "N", "P", "S", "Z"))))
def test_composed_and_decomposed_text_fold_alike_in_any_case(text: str) -> None:
    assert fold(unicodedata.normalize("NFD", text)) == fold(unicodedata.normalize("NFC", text))
    assert fold(fold(text)) == fold(text)


@given(st.text(alphabet=st.characters(min_codepoint=0x900, max_codepoint=0x97F, categories=("L", "M")), max_size=20))
def test_devanagari_keeps_its_signs(text: str) -> None:
    assert fold(text) == unicodedata.normalize("NFC", unicodedata.normalize("NFKD", text))
