"""Reading glossary files and finding ideas in texts."""

from __future__ import annotations

from pathlib import Path

import pytest

from a87desk.consensus.glossary import Glossary
from a87desk.consensus.glossary_file import GlossaryError, Kind
from a87desk.consensus.wording import Reader

SMALL = """\
# remarks are left out
[actors]

en: CSO, civil society organisation
fr: OSC, organisation de la société civile
ar: منظمة مجتمع مدني، جمعية

[actions]

en: increase
opposite: reduce

en: reduce

[things]
en: training
under: capacity building, support

en: capacity building
"""


def _glossary(folder: Path, text: str) -> Glossary:
    file = folder / "words.txt"
    file.write_text(text, encoding="utf-8")
    return Glossary.read([file])


def _ideas(glossary: Glossary, text: str, language: str) -> list[str]:
    wording = Reader(glossary, [(text, language)]).read(text, language)
    return [glossary.concepts[hit.concept].name for hit in wording.found]


def test_paragraphs_are_ideas_named_by_their_first_expression(tmp_path: Path) -> None:
    glossary = _glossary(tmp_path, SMALL)
    assert [(idea.name, idea.kind) for idea in glossary.concepts] == [
        ("CSO", Kind.ACTOR),
        ("increase", Kind.ACTION),
        ("reduce", Kind.ACTION),
        ("training", Kind.THING),
        ("capacity building", Kind.THING),
    ]


def test_opposites_hold_both_ways_and_links_to_nothing_are_left_out(tmp_path: Path) -> None:
    glossary = _glossary(tmp_path, SMALL)
    assert (glossary.opposite(1), glossary.opposite(2), glossary.opposite(3)) == (2, 1, None)
    assert glossary.broader(3) == (4,)
    assert glossary.roof(3) == {3, 4}


def test_a_ring_of_broader_ideas_ends(tmp_path: Path) -> None:
    glossary = _glossary(tmp_path, "en: one\nunder: two\n\nen: two\nunder: one\n")
    assert glossary.roof(0) == {0, 1}


def test_a_folder_is_read_without_its_readme_and_own_words_come_first(tmp_path: Path) -> None:
    (tmp_path / "README.txt").write_text("not a glossary", encoding="utf-8")
    (tmp_path / "words.txt").write_text("en: shipped, school\n", encoding="utf-8")
    (tmp_path / "1_own.txt").write_text("\ufeffen: own, school\n", encoding="utf-8")
    glossary = Glossary.read([tmp_path])
    assert _ideas(glossary, "schools", "en") == ["own"]


@pytest.mark.parametrize(
    ("text", "line"), [("en: a\nno colon here\n", 2), ("[things]\nen:\n", 2), ("[heroes]\n", 1), ("under: x\n", 1)]
)
def test_a_line_that_cannot_be_understood_is_named(tmp_path: Path, text: str, line: int) -> None:
    with pytest.raises(GlossaryError) as raised:
        _glossary(tmp_path, text)
    assert "words.txt" in raised.value.sentence
    assert f"Line {line} " in raised.value.sentence


def test_the_longest_expression_wins(glossary: Glossary) -> None:
    assert _ideas(glossary, "Adopt a national action plan", "en") == ["adopt", "national action plan"]


def test_a_finer_match_beats_a_match_of_stems(glossary: Glossary) -> None:
    assert _ideas(glossary, "researchers", "en") == ["academia"]
    assert _ideas(glossary, "researching", "en") == ["research"]


def test_one_idea_in_five_languages(glossary: Glossary) -> None:
    texts = {
        "en": "CSOs",
        "fr": "organisations de la société civile",
        "es": "las ONG",
        "pt": "organizações da sociedade civil",
        "ar": "منظمات المجتمع المدني",
    }
    assert {tuple(_ideas(glossary, text, language)) for language, text in texts.items()} == {("civil society",)}


def test_abbreviations_of_other_languages_are_found_only_in_capitals(glossary: Glossary) -> None:
    assert "ILO" in _ideas(glossary, "travailler avec l'ILO", "fr")
    assert _ideas(glossary, "an odd idea", "en") == ["idea"]


def test_an_arabic_particle_before_a_word_does_not_hide_it(glossary: Glossary) -> None:
    assert "victims" in _ideas(glossary, "إنشاء ملاجئ لضحايا الاتجار", "ar")


def test_a_language_that_only_a_user_knows_is_found(tmp_path: Path) -> None:
    glossary = _glossary(tmp_path, "en: child labour\nvi: lao động trẻ em\n")
    assert _ideas(glossary, "Xóa bỏ lao động trẻ em", "vi") == ["child labour"]
