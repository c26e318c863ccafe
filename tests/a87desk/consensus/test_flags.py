"""What words alike can hide."""

from __future__ import annotations

import pytest

from a87desk.consensus.flags import Flag, flags, signals
from a87desk.consensus.glossary import Glossary
from a87desk.consensus.text import language_of
from a87desk.consensus.wording import Reader

INSTRUMENT, DIRECTION = Flag.OTHER_INSTRUMENT, Flag.OPPOSITE_DIRECTION
ACTOR, OBJECT = Flag.OTHER_ACTOR, Flag.OTHER_OBJECT


def _flags(glossary: Glossary, one: str, other: str) -> tuple[Flag, ...]:
    read = []
    for text in (one, other):
        language = language_of(text, None)
        language = "en" if language == "und" else language
        wording = Reader(glossary, [(text, language)]).read(text, language)
        read.append(signals(text, language, wording, glossary))
    found = flags(read[0], read[1], glossary)
    assert flags(read[1], read[0], glossary) == found
    return found


@pytest.mark.parametrize(
    ("one", "other", "flagged"),
    [
        ("Ratify ILO Convention No. 189", "Ratify ILO Convention No. 169", True),
        ("Protect workers through the ILO Convention n° 142", "Protect workers through C143", True),
        ("Ratify C189", "Ratify Convention No. 189 on domestic workers", False),
        ("Ratificar el Convenio núm. 189 de la OIT", "Il faut ratifier la C190", True),
        ("Ratificar el Convenio núm. 189 de la OIT", "Il faut ratifier la convention n° 189", False),
        ("التصديق على الاتفاقية رقم ١٨٩", "Ratify Convention 190", True),
        ("Apply law n° 2015-031", "Apply law n° 2015-30", True),
        ("Apply law n° 2015-031", "Apply law 2015-31", False),
        ("Ratify C138 and C182", "Ratify Convention 182", False),
        ("Ratify Convention 29", "Ratify the Protocol P029", False),
        ("Report on SDG target 8.7", "Report on target 16.2", True),
        ("Report on SDG 8", "Report on target 8.7", False),
        ("Train 30 inspectors", "Train 50 inspectors", False),
    ],
)
def test_another_instrument_number(glossary: Glossary, one: str, other: str, flagged: bool) -> None:
    assert (INSTRUMENT in _flags(glossary, one, other)) is flagged


@pytest.mark.parametrize(
    ("one", "other", "flagged"),
    [
        ("Increase the budget for labour inspection", "Reduce the budget for labour inspection", True),
        ("Strengthen trade unions", "Weaken trade unions", True),
        ("Make due diligence mandatory for companies", "Keep due diligence voluntary for companies", True),
        ("Il faut interdire le recrutement payant", "Il faut autoriser le recrutement payant", True),
        ("Do not detain migrant children", "Detain migrant children", True),
        ("Migrants should be allowed to change employer", "Migrants should not be allowed to change employer", True),
        ("Il ne faut pas expulser les victimes", "Il faut expulser les victimes", True),
        ("Hay que detener a los niños migrantes", "No hay que detener a los niños migrantes", True),
        ("Do not detain migrant children", "Never detain migrant children", False),
        ("Leave no one behind: include domestic workers", "Include domestic workers", False),
        ("Increase school places to reduce child labour", "Reduce child labour", False),
        ("Avoid working in silos across government departments", "Improve coordination between ministries", False),
    ],
)
def test_the_opposite_direction(glossary: Glossary, one: str, other: str, flagged: bool) -> None:
    assert (DIRECTION in _flags(glossary, one, other)) is flagged


@pytest.mark.parametrize(
    ("one", "other", "flagged"),
    [
        ("Train teachers on child labour", "Train judges on child labour", True),
        ("Il faut former les enseignants", "Hay que capacitar a los jueces", True),
        ("Support domestic workers", "Support refugees", True),
        ("Support workers", "Support migrant workers", False),
        ("Train NGOs", "Train grassroots organisations", False),
        ("Train NGOs and judges", "Train judges", False),
        ("Train people", "Train judges", False),
    ],
)
def test_another_actor(glossary: Glossary, one: str, other: str, flagged: bool) -> None:
    assert (ACTOR in _flags(glossary, one, other)) is flagged


@pytest.mark.parametrize(
    ("one", "other", "flagged"),
    [
        ("Create shelters for women", "Create schools for women", True),
        ("Increase funding for research", "Increase funding for shelters", False),
        ("Create shelters for women", "Créer des foyers pour les femmes", False),
    ],
)
def test_another_object(glossary: Glossary, one: str, other: str, flagged: bool) -> None:
    assert (OBJECT in _flags(glossary, one, other)) is flagged
