"""The benchmarks run: in short, that they still measure what they name; in full (marked), as the table they print."""

from __future__ import annotations

from pathlib import Path

import pytest

from a87desk.domain.participant import Participant
from a87desk.domain.recommendation import Recommendation
from exports.document import Heading
from tests.benchmarks import (
    documents,
    full_house,
    key_to_pixel,
    merging,
    pages,
    printing,
    saving,
    suggesting,
    workbook,
)
from tests.benchmarks.__main__ import MODULES, measure
from tests.benchmarks.bare_platypus import bare_document
from tests.benchmarks.ratios import lines, table
from tests.exports.reading_pdf import text_of


@pytest.mark.benchmark
@pytest.mark.parametrize("name", MODULES)
def test_table(name: str) -> None:
    print(table(name, lines(measure(name))))


UNSEEN = {0x2068: None, 0x2069: None}
"""Signs that keep a name apart in a line of either direction: no reader of PDF gives them back."""


def test_a_merge_is_measured_beside_the_same_rows_inserted_bare() -> None:
    rows = merging.rows(rounds=1, operations=300, large=None)
    assert rows[0][0] == "bundle of 300 operations merged"
    assert all(ratio > 0 for _name, ratio, _aim in rows)


def test_the_bare_script_leaves_the_rows_that_a_merge_leaves(tmp_path: Path) -> None:
    both = merging.both_ways(tmp_path, 300)
    assert both[0] == both[1]
    assert sum(map(len, both[0].values())) > 1_000


def test_a_save_is_measured_beside_a_bare_insert(tmp_path: Path) -> None:
    assert saving._command(tmp_path / "new", 0, 3) > 0


def test_every_page_but_the_first_is_opened_and_lists_are_scrolled(tmp_path: Path) -> None:
    house = full_house.full_house(tmp_path / "house.a87")
    assert len(house.read.all(Recommendation)) == 600
    assert len(house.read.all(Participant)) == 400
    house.close()
    opened = pages._run(tmp_path, tmp_path / "house.a87", "open")
    assert {"agenda", "notes", "report"} <= set(opened)
    assert all(taken > 0 for taken in opened.values())


def test_typing_is_measured_beside_a_bare_field_and_loses_nothing() -> None:
    found = key_to_pixel.typed(notes=30, keys=42)
    assert (len(found.page), len(found.enter), len(found.bare)) == (41, 1, 42)
    assert found.is_whole


def test_a_kit_is_measured_beside_as_many_bare_pages() -> None:
    rows = printing.rows(rounds=1, people=9)
    assert [name.split(":")[0] for name, _ratio, _aim in rows] == ["kit of the NGO Forum, 59 people", "kit of 9 people"]
    assert all(ratio > 0 for _name, ratio, _aim in rows)
    assert len(printing.lines_of(printing.bare_pdf([["one"], ["two", "three"]]))) == 2


def test_a_workbook_is_measured_beside_the_same_cells_written_bare() -> None:
    rows = workbook.rows(rounds=1)
    assert [(name.split(":")[0], aim) for name, _ratio, aim in rows] == [
        ("workbook, all sheets", workbook.AIM), ("roadmap to fill in", workbook.AIM),
    ]  # fmt: skip
    assert all(ratio > 0 for _name, ratio, _aim in rows)


def test_a_report_is_measured_beside_the_same_words_put_into_pages_bare() -> None:
    report = documents.national_report()
    words = " ".join(text_of(bare_document(report)).split())
    said = [block.text for block in report.blocks if isinstance(block, Heading)]
    seen = [" ".join(text.translate(UNSEEN).split()) for text in said]
    assert [text for text in seen if text not in words] == []
    rows = documents.rows(rounds=1, sections=2, previews=1, length=20_000)
    assert [aim for _name, _figure, aim in rows] == [2.0, 2.0, 120.0, 300.0, None, 2.2]
    assert all(figure > 0 for _name, figure, _aim in rows)


def test_an_edit_of_six_hundred_recommendations_is_measured(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("A87DESK_SCORING", raising=False)
    rows = suggesting.rows(edits=1)
    assert [aim for _name, _figure, aim in rows] == [None, suggesting.EDIT_AIM_MS, None]
    assert all(figure > 0 for _name, figure, _aim in rows)
