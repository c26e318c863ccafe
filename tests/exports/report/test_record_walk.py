"""Every record and every text of a model is come by, wherever it stands."""

from __future__ import annotations

from typing import get_args, get_type_hints

import pytest

from a87desk.domain.nouns import NOUNS
from a87desk.domain.record import Record
from a87desk.reading.workshop_model import workshop_model
from exports.report.record_walk import every_record, every_text
from tests.exports.making import small_workshop


def parts_of(annotation: object) -> set[object]:
    return {annotation, *(part for one in get_args(annotation) for part in parts_of(one))}


@pytest.mark.parametrize("noun", NOUNS)
def test_in_a_record_there_is_no_other(noun: str) -> None:
    """So a walk over records need not look into them."""
    for annotation in get_type_hints(NOUNS[noun]).values():
        assert not [one for one in parts_of(annotation) if isinstance(one, type) and issubclass(one, Record)]


def test_every_record_and_text_is_come_by() -> None:
    with small_workshop() as small:
        workspace = small.workspace
        model = workshop_model(workspace.read, workspace.workshop_id, workspace.store.digest())
    records = list(every_record(model))
    assert {"workshop", "day", "session", "breakout_group"} <= {one.noun for one in records}
    assert len({id(one) for one in records}) == len(records)
    assert {"Small workshop", "Nouakchott", "Working groups", "Subject 1", "Subject 2"} <= set(every_text(model))
