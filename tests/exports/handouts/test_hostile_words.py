"""Whatever people write into names, themes and questions, the kit is made and no word of it is lost or runs."""

from __future__ import annotations

import re

import pypdfium2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from a87desk.domain.ids import OrganisationId
from a87desk.domain.organisation import Organisation
from a87desk.domain.record import Record, new_id
from exports.document import PRINTED, Paper
from exports.handouts.composed import compose_kit
from exports.handouts.kit import sheets
from exports.handouts.options import BadgeSize, KitOptions, SignsFor
from tests.exports.handouts.kit_room import day, group, member, model_of, person, question, role, room, session
from tests.exports.hostile_texts import HOSTILE
from tests.exports.reading_pdf import page_texts

_STRINGS = re.compile(rb"\((?:\\.|[^\\()])*\)", re.DOTALL)
"""Texts in a file's objects, where words are only words."""


def records(words: str) -> tuple[Record, ...]:
    """Return a small workshop that says these words wherever people may write."""
    first = day()
    tracks = [session(first, words, track=words + "1", room=words), session(first, words, track=words + "2")]
    team = group(tracks[0], 1, theme=words, room=words, rapporteur=words, facilitator=words, slot=words[:5])
    house = Organisation(id=new_id(), name=words)
    one = person(words, honorific=words, native_name=words + "x", job_title=words, country=words)
    of_house = person("B " + words, organisation_id=OrganisationId(house.id))
    roles = (role(tracks[0], words, organisation=words),)
    asked = (question(tracks[0], 1, words),)
    return (first, *tracks, team, house, one, of_house, *roles, *asked, member(one, team), member(of_house, team, 1))


_BATCH = 24


_SHORT = [words for words in HOSTILE.values() if len(words) <= 600]
_LONG = [name for name, words in HOSTILE.items() if len(words) > 600]


@pytest.mark.parametrize("first", range(0, len(_SHORT), _BATCH))
def test_hostile_words_make_no_harm(first: int) -> None:
    batch = _SHORT[first : first + _BATCH]
    said = tuple(one for words in batch for one in records(words))
    with room(said, title=batch[0], venue=batch[-1], languages=("ar",)) as workspace:
        kit = compose_kit(model_of(workspace), KitOptions(signs_for=SignsFor.EVERYBODY, badges=BadgeSize.TEN))
    pdf = pypdfium2.PdfDocument(kit.content)
    assert len(pdf) == kit.page_count
    for mark in (b"/JavaScript", b"/JS", b"/OpenAction", b"/Launch", b"/URI"):
        assert mark not in _STRINGS.sub(b"", kit.content)


@pytest.mark.parametrize("name", _LONG)
def test_very_long_words_fit_on_badges_and_signs(name: str) -> None:
    words = HOSTILE[name]
    keys = {"badges", "name_signs", "door_signs", "participants"}
    with room(records(words), title="Long") as workspace:
        left_out = frozenset(one.key for one in sheets() if one.key not in keys)
        kit = compose_kit(model_of(workspace), KitOptions(left_out=left_out))
    assert {one.key: one.pages for one in kit.sheets}["badges"] == 1
    if name in ("word_5000", "chinese_unbroken", "arabic_unbroken"):
        assert any(words in one for one in kit.shortened)


@settings(max_examples=12, deadline=None)
@given(st.text(max_size=120), st.sampled_from(PRINTED))
def test_any_words_stay_inside_the_page(words: str, paper: Paper) -> None:
    with room(records(words), title=words) as workspace:
        kit = compose_kit(model_of(workspace), KitOptions(paper=paper))
    pdf = pypdfium2.PdfDocument(kit.content)
    for page in pdf:
        width, height = page.get_size()
        text = page.get_textpage()
        for place in range(text.count_chars()):
            left, bottom, right, top = text.get_charbox(place)
            if right > left:
                assert left >= -1
                assert right <= width + 1
                assert bottom >= -1
                assert top <= height + 1
    assert page_texts(kit.content)
