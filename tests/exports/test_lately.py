"""What was made from a read model is made once, in each language, and goes with the model."""

from __future__ import annotations

import gc
from dataclasses import replace

from a87desk.i18n import speaking
from a87desk.reading.workshop_model import WorkshopModel, workshop_model
from exports.lately import Lately
from exports.report.visible import visible
from resources.translations import catalogue
from tests.exports.making import small_workshop


def a_model() -> WorkshopModel:
    with small_workshop() as small:
        workspace = small.workspace
        return workshop_model(workspace.read, workspace.workshop_id, workspace.store.digest())


def test_what_is_asked_again_of_the_very_model_is_made_once() -> None:
    model, made = a_model(), list[int]()

    def make() -> int:
        made.append(len(made))
        return made[-1]

    lately: Lately[int] = Lately(2)
    assert [lately.get(model, "a", make), lately.get(model, "a", make)] == [0, 0]
    assert lately.get(model, "b", make) == 1
    assert lately.get(replace(model), "a", make) == 2, "an equal model is another one"


def test_another_language_is_made_anew() -> None:
    model = a_model()
    lately: Lately[str] = Lately(2)
    assert lately.get(model, None, lambda: "screen") == "screen"
    with speaking(catalogue("fr")):
        assert lately.get(model, None, lambda: "français") == "français"
    assert lately.get(model, None, lambda: "again") == "screen"


def test_no_more_is_kept_than_was_told() -> None:
    model = a_model()
    lately: Lately[int] = Lately(2)
    for number in range(5):
        lately.get(model, number, lambda number=number: number)  # type: ignore[misc]
    assert len(lately) == 2
    assert lately.get(model, 4, lambda: -1) == 4
    assert lately.get(model, 0, lambda: -1) == -1


def test_a_model_that_nobody_holds_goes_with_what_was_made_from_it() -> None:
    model, lately = a_model(), Lately[int](2)
    lately.get(model, None, lambda: 1)
    assert len(lately) == 1
    del model
    gc.collect()
    assert len(lately) == 0


def test_what_may_leave_is_found_once_for_one_model() -> None:
    model = a_model()
    assert visible(model) is visible(model)
    assert visible(model) is not visible(replace(model))
