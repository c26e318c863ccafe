"""Rows that keep their place: whatever came before, what is shown is what was asked for, told truthfully."""

from __future__ import annotations

from collections.abc import Hashable

from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPersistentModelIndex
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication

from ui.widgets.keyed_rows import KeyedRows

Row = tuple[int, str]


class Words(KeyedRows[Row]):
    """Rows of a number and words."""

    def key_of(self, row: Row) -> Hashable:
        return row[0]

    def words_of(self, row: Row) -> str:
        return row[1]

    def spoken(self, row: Row) -> str:
        return row[1]


ROWS = st.lists(st.tuples(st.integers(0, 9), st.sampled_from("ab")), unique_by=lambda row: row[0])


@settings(max_examples=300, deadline=None)
@given(before=ROWS, after=ROWS)
def test_the_rows_that_were_asked_for_are_shown_and_chosen_ones_go_along(before: list[Row], after: list[Row]) -> None:
    assert QApplication.instance() is not None
    model = Words()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.show_rows(before)
    kept = {row[0]: QPersistentModelIndex(model.index(place)) for place, row in enumerate(before)}
    model.show_rows(after)
    assert model.rows() == tuple(after)
    for key, index in kept.items():
        row = model.at(index)
        assert (row[0] if row else None) == (key if key in dict(after) else None)
    assert tester.model() is model


def test_a_key_that_comes_twice_has_two_rows(qapp: QApplication) -> None:
    model = Words()
    for rows in ([(1, "a")], [(1, "a"), (2, "b"), (1, "b")], [(1, "b"), (1, "a")]):
        model.show_rows(rows)
        assert model.rows() == tuple(rows)


def test_thousands_come_in_one_step(qapp: QApplication) -> None:
    model = Words()
    told: list[tuple[int, int]] = []
    model.rowsInserted.connect(lambda _parent, first, last: told.append((first, last)))
    model.show_rows([(number, "a") for number in range(5000)])
    assert told == [(0, 4999)]
