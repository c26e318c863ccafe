"""The bundled fonts hold what the documents promise to draw."""

from __future__ import annotations

from pathlib import Path

import pytest
import uharfbuzz

from exports.pdf.fonts import MAIN_FAMILY, face, family_for, load
from exports.pdf.itemise import _PLAIN
from exports.pdf.shape import CARRIERS
from resources.fonts import document_fonts, font_file, interface_fonts

ALL_FONTS = sorted({*interface_fonts(), *document_fonts()})


@pytest.mark.parametrize("path", ALL_FONTS, ids=lambda path: path.stem)
def test_each_font_carries_its_own_name_and_its_licence(path: Path) -> None:
    font = uharfbuzz.Face(uharfbuzz.Blob(path.read_bytes()))
    assert font.get_name(uharfbuzz.OTNameIdPredefined.POSTSCRIPT_NAME) == path.stem
    assert (path.parent / f"LICENSE-{path.stem.split('-')[0]}.txt").is_file()
    assert font_file(path.stem) == path


def test_the_fonts_stay_small_enough_to_travel() -> None:
    assert sum(path.stat().st_size for path in ALL_FONTS) < 3_000_000


def test_a_font_that_is_not_bundled_is_named() -> None:
    with pytest.raises(FileNotFoundError, match="Helvetica"):
        font_file("Helvetica")


def test_no_document_font_has_so_many_glyphs_that_they_meet_the_carriers() -> None:
    assert max(load(path.stem).shaper.face.glyph_count for path in document_fonts()) <= CARRIERS


def test_both_weights_of_a_family_have_the_same_letters() -> None:
    for family in range(7):
        assert face(family, False).covered == face(family, True).covered


def test_letters_taken_for_plain_are_in_the_main_face() -> None:
    plain = [chr(code) for code in range(0x20, 0x2100) if _PLAIN.fullmatch(chr(code))]
    missing = [c for c in plain if not face(MAIN_FAMILY, False).covers(c)]
    assert missing == []


@pytest.mark.parametrize(
    "words",
    [
        "Conseil économique, œuvre, Noël",
        "¿Quién? Niñez, Perú",
        "Përgjigjja është çelësi",
        "Não há coração",
        "Việt Nam: lao động trẻ em cưỡng bức, ưu tiên",
        "Ọmọ kò gbọ́dọ̀ ṣiṣẹ́",
        "Ị na-ahụ ụmụaka, ṅụọ",
        "Ɓera ɗan ƙasa ƴanci ŋ ɲ ŵ ā",
        "العمل الجبري في موريتانيا، ١٢٣",
        "बालश्रम उन्मूलन सम्बन्धी २०७५।",
        "ළමා ශ්‍රමය",
        "தொழிலாளர்",
        "ⵜⴰⵎⴰⵣⵉⵖⵜ",
        "балдар эмгеги Ελληνικά",
        "€ ₦ ₫ ₨ ₹ ≥ → ✓ – — … “ ” « »",
    ],
)
def test_the_languages_of_the_pathfinder_countries_can_be_drawn(words: str) -> None:
    invisible = "\u200d"
    assert [c for c in words if c not in invisible and family_for(c) is None] == []
