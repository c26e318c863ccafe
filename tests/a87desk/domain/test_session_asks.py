"""Every kind of session says what its record asks for."""

from __future__ import annotations

import pytest

from a87desk.domain.record_entry import ANSWER, DECISION, ENDORSEMENT, KINDS, POINT, QUESTION
from a87desk.domain.session_asks import asks_of
from a87desk.domain.vocabulary import SessionKind


@pytest.mark.parametrize("kind", [None, *SessionKind])
def test_what_a_record_asks_for_can_be_written(kind: SessionKind | None) -> None:
    entries = asks_of(kind).entries
    assert entries
    assert len(set(entries)) == len(entries)
    assert set(entries) <= set(KINDS)
    assert (QUESTION in entries) == (ANSWER in entries)


@pytest.mark.parametrize(
    ("kind", "first"),
    [
        (SessionKind.PANEL, POINT),
        (SessionKind.QUESTION_AND_ANSWER, QUESTION),
        (SessionKind.ENDORSEMENT, ENDORSEMENT),
        (SessionKind.GOVERNANCE_ITEM, POINT),
    ],
)
def test_a_kind_begins_with_what_is_usual_in_it(kind: SessionKind, first: str) -> None:
    assert asks_of(kind).entries[0] == first


def test_agenda_items_ask_for_decisions_open_space_for_topics_and_breaks_for_nothing() -> None:
    assert DECISION in asks_of(SessionKind.GOVERNANCE_ITEM).entries
    assert [kind for kind in SessionKind if asks_of(kind).topics] == [SessionKind.OPEN_SPACE]
    assert not asks_of(SessionKind.LUNCH).record
