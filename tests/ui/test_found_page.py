"""What is found is shown where people work with it."""

from __future__ import annotations

import pytest

from a87desk.domain.nouns import NOUNS
from a87desk.reading.found import FoundRecord
from ui.found_page import RECORDED, page_of


@pytest.mark.parametrize(
    ("noun", "group_id", "page"),
    [
        ("note", "g", "notes"),
        ("note", "", "records"),
        ("recommendation", "g", "notes"),
        ("recommendation", "", "records"),
        ("breakout_group", "", "notes"),
        ("session", "", "agenda"),
        ("theme", "", "consensus"),
        ("decision", "", "records"),
        ("endorsement", "", "records"),
        ("priority", "", "country_priorities"),
        ("committee_meeting", "", "follow_up"),
        ("progress_entry", "", "follow_up"),
        ("organisation", "", "report"),
    ],
)
def test_the_page_of_a_record(noun: str, group_id: str, page: str) -> None:
    assert page_of(FoundRecord(noun, "1", "", "", group_id)) == page


def test_the_nouns_of_a_record_are_nouns() -> None:
    assert set(RECORDED) <= set(NOUNS)
