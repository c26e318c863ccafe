"""Who may stand beside words, for every audience and every agreement: the whole table, case by case."""

from __future__ import annotations

from itertools import product

import pytest

from a87desk.domain.attribution import ShownAs, least_open, person_shown_as, words_shown_as
from a87desk.domain.document_lists import Attribution, Audience
from a87desk.domain.note import Note
from a87desk.domain.public_speakers import may_be_attributed
from a87desk.domain.vocabulary import NoteKind

INTERNAL, GOVERNMENT, PUBLIC = Audience.INTERNAL, Audience.GOVERNMENT, Audience.PUBLIC
NAMED, ORGANISATION, NOT_ATTRIBUTABLE = Attribution.NAMED, Attribution.ORGANISATION, Attribution.NOT_ATTRIBUTABLE
NAME, ORG, GROUP, NOBODY = ShownAs.NAME, ShownAs.ORGANISATION, ShownAs.GROUP, ShownAs.NOBODY

# Agreement, said from the podium, public figure: what internal, government and public readers see.
TABLE = {
    (NAMED, False, False): (NAME, ORG, GROUP),
    (NAMED, False, True): (NAME, NAME, NAME),
    (NAMED, True, False): (NAME, ORG, GROUP),
    (NAMED, True, True): (NAME, NAME, NAME),
    (ORGANISATION, False, False): (ORG, ORG, GROUP),
    (ORGANISATION, False, True): (ORG, ORG, ORG),
    (ORGANISATION, True, False): (ORG, ORG, GROUP),
    (ORGANISATION, True, True): (ORG, ORG, ORG),
    (NOT_ATTRIBUTABLE, False, False): (NOBODY, NOBODY, NOBODY),
    (NOT_ATTRIBUTABLE, False, True): (NOBODY, NOBODY, NOBODY),
    (NOT_ATTRIBUTABLE, True, False): (NOBODY, NOBODY, NOBODY),
    (NOT_ATTRIBUTABLE, True, True): (NOBODY, NOBODY, NOBODY),
    (None, False, False): (NOBODY, NOBODY, NOBODY),
    (None, False, True): (NOBODY, NOBODY, NOBODY),
    (None, True, False): (NAME, ORG, GROUP),
    (None, True, True): (NAME, NAME, NAME),
}


def test_the_table_has_every_case() -> None:
    assert set(TABLE) == set(product([*Attribution, None], [False, True], [False, True]))


@pytest.mark.parametrize("case", TABLE, ids=str)
@pytest.mark.parametrize("place", range(3))
def test_under_whom_words_stand(case: tuple[Attribution | None, bool, bool], place: int) -> None:
    attribution, in_public_role, is_public = case
    shown = words_shown_as(list(Audience)[place], attribution, in_public_role=in_public_role, is_public=is_public)
    assert shown is TABLE[case][place]


@pytest.mark.parametrize("case", TABLE, ids=str)
@pytest.mark.parametrize("audience", list(Audience))
def test_who_refuses_is_named_nowhere(case: tuple[Attribution | None, bool, bool], audience: Audience) -> None:
    attribution, in_public_role, is_public = case
    facts = {"in_public_role": in_public_role, "is_public": is_public}
    assert words_shown_as(audience, attribution, refuses=True, **facts) is NOBODY
    assert person_shown_as(audience, is_public=is_public, refuses=True) is NOBODY


@pytest.mark.parametrize(("audience", "shown"), [(INTERNAL, NAME), (GOVERNMENT, ORG), (PUBLIC, GROUP)])
def test_how_a_person_stands_in_a_list(audience: Audience, shown: ShownAs) -> None:
    assert person_shown_as(audience) is shown
    assert person_shown_as(audience, is_public=True) is NAME


@pytest.mark.parametrize("case", TABLE, ids=str)
def test_a_wider_audience_is_never_told_more(case: tuple[Attribution | None, bool, bool]) -> None:
    for narrow, wide in zip(TABLE[case], TABLE[case][1:], strict=False):
        assert least_open(narrow, wide) is wide


@pytest.mark.parametrize("kind", list(NoteKind))
@pytest.mark.parametrize("attribution", [*Attribution, None])
def test_which_notes_may_stand_under_a_speaker(kind: NoteKind, attribution: Attribution | None) -> None:
    allowed = may_be_attributed(Note(id="1", kind=kind, attribution=attribution))
    if kind is NoteKind.OFF_THE_RECORD or attribution is NOT_ATTRIBUTABLE:
        assert not allowed
    elif kind is NoteKind.QUOTE:
        assert allowed == (attribution is not None)
    else:
        assert allowed
