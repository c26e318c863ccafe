"""The finished report: where headings stand, and on which page one goes on reading when pages before it change."""

from __future__ import annotations

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from a87desk.reading.workshop_model import workshop_model
from exports.outputs import composed_report
from exports.report.made import MadeReport, PlacedHeading, made_report
from exports.report.options import ReportOptions
from exports.report.report import sections
from tests.journeys.workshops import add_panel, whole_forum


def _report(pages: dict[str, int], count: int) -> MadeReport:
    headings = tuple(PlacedHeading(key, key, 1, key, page) for key, page in pages.items())
    return MadeReport(b"", count, headings, ())


def test_the_report_is_the_one_that_is_exported_with_every_heading_in_its_section(tmp_path: Path) -> None:
    workspace = whole_forum(tmp_path / "forum.a87")
    add_panel(workspace)
    model = workshop_model(workspace.read, workspace.workshop_id, workspace.store.digest())
    options = ReportOptions(left_out=frozenset({"sessions"}))
    report = made_report(model, options)
    assert report.pdf == composed_report(model, options).content
    known = {section.key for section in sections()}
    assert {one.section for one in report.headings} <= known - {"sessions"}
    assert all(1 <= one.page <= report.page_count for one in report.headings)
    themes = [one for one in report.headings if one.section == "common_ground" and one.level == 2]
    assert [one.text for one in themes] == [one.theme.name for one in model.board.consensus]
    assert report.page_of_section("sessions") == 0
    assert {state.key for state in report.states} == known  # a part that is left out can be written too
    workspace.close()


def test_one_reads_on_behind_the_same_heading() -> None:
    before = _report({"a": 3, "b": 5, "c": 5, "d": 9}, 12)
    after = _report({"a": 3, "b": 8, "c": 9, "d": 12}, 15)
    assert [before.page_in(after, page) for page in (1, 3, 4, 5, 6, 7, 9, 11)] == [1, 3, 4, 8, 10, 11, 12, 14]


def test_a_heading_that_is_gone_is_passed_over() -> None:
    assert _report({"a": 3, "b": 5}, 8).page_in(_report({"a": 4}, 7), 5) == 6


_PAGES = st.lists(st.integers(1, 40), min_size=0, max_size=8).map(sorted)


@given(_PAGES, _PAGES, st.integers(1, 50))
def test_it_is_a_page_that_is_there(before: list[int], after: list[int], page: int) -> None:
    old = _report({f"h{place}": number for place, number in enumerate(before)}, 50)
    new = _report({f"h{place}": number for place, number in enumerate(after)}, 45)
    assert 1 <= old.page_in(new, page) <= 45
    assert old.page_in(old, page) == page
