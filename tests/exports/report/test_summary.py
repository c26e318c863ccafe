"""The summary's sentences: objectives joined to one sentence whatever they ended with where they were written."""

from __future__ import annotations

import pytest

from a87desk.reading.workshop_model import workshop_model
from exports.document import Paragraph
from exports.report.options import ReportOptions
from exports.report.summary import summary
from exports.report.texts import plain
from tests.exports.making import small_workshop


@pytest.mark.parametrize(
    ("written", "said"),
    [
        (("Inform the partners;", "Agree on a plan."), "Inform the partners; Agree on a plan."),
        (("Inform the partners; and", "Agree on a plan"), "Inform the partners; Agree on a plan."),
        (("Inform the partners and", "Agree on a plan"), "Inform the partners; Agree on a plan."),
        (("Informer ; et", "Convenir d’un plan"), "Informer; Convenir d’un plan."),
        (("Informar; y", "Acordar"), "Informar; Acordar."),
        (("إعلام الشركاء؛ و", "الاتفاق"), "إعلام الشركاء; الاتفاق."),
        (("Protect the land", "Work on supply and demand"), "Protect the land; Work on supply and demand."),
        ((";", "Agree"), "Agree."),
        (("Agree in plenary.",), "Agree in plenary."),
    ],
)
def test_objectives_are_joined_to_one_sentence(written: tuple[str, ...], said: str) -> None:
    with small_workshop(objectives=written) as small:
        model = workshop_model(small.workspace.read, small.workspace.workshop_id, "stamp")
    sentences = [plain(one.content) for one in summary(model, ReportOptions()) if isinstance(one, Paragraph)]
    told = [words.replace("\u2068", "").replace("\u2069", "") for words in sentences]
    assert f"Its objectives: {said}" in told


def test_objectives_that_say_nothing_are_no_sentence() -> None:
    with small_workshop(objectives=(";", "and")) as small:
        model = workshop_model(small.workspace.read, small.workspace.workshop_id, "stamp")
    sentences = [plain(one.content) for one in summary(model, ReportOptions()) if isinstance(one, Paragraph)]
    assert not any(words.startswith("Its objectives") for words in sentences)
