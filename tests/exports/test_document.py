"""The block model: what a builder of documents can rely on, whatever the format."""

from __future__ import annotations

import pytest

from exports.document import (
    Document,
    GroupMark,
    GroupStrip,
    Heading,
    Paragraph,
    Table,
    TableColumn,
    TableRow,
    ThemeMark,
    outline,
)


def test_numbered_headings_count_within_their_parent() -> None:
    blocks = (
        Heading(1, "Summary", "a", numbered=True),
        Heading(1, "Groups", "b", numbered=True),
        Heading(2, "Group 1", "c", numbered=True),
        Heading(2, "Group 2", "d", numbered=True),
        Heading(3, "Detail", "e", numbered=True),
        Heading(1, "Next steps", "f", numbered=True),
        Heading(2, "Committee", "g", numbered=True),
    )
    numbers = [entry.number for entry in outline(Document("Report", "en", blocks))]
    assert numbers == ["1", "2", "2.1", "2.2", "2.2.1", "3", "3.1"]


def test_headings_without_number_take_none_and_are_still_listed() -> None:
    blocks = (
        Heading(1, "Common ground", "a", numbered=True),
        Heading(2, "A theme", "b", mark=ThemeMark(6)),
        Paragraph("Words."),
        Heading(1, "Annex", "c"),
        Heading(1, "Priorities", "d", numbered=True),
    )
    entries = list(outline(Document("Report", "en", blocks)))
    assert [(entry.heading.text, entry.number) for entry in entries] == [
        ("Common ground", "1"),
        ("A theme", ""),
        ("Annex", ""),
        ("Priorities", "2"),
    ]


def test_two_headings_with_one_key_are_refused() -> None:
    with pytest.raises(ValueError, match="theme-6"):
        Document("Report", "en", (Heading(1, "A", "theme-6"), Heading(1, "B", "theme-6")))


def test_a_row_with_a_cell_too_few_is_refused() -> None:
    with pytest.raises(ValueError, match="1 cells in a table of 2 columns"):
        Table((TableColumn("A", 1), TableColumn("B", 1)), (TableRow(("only one",)),))


def test_a_heading_has_three_levels() -> None:
    with pytest.raises(ValueError, match="level 4"):
        Heading(4, "Too deep", "k")


def test_a_strip_shows_every_group_and_who_raised_it() -> None:
    strip = GroupStrip.of((2, 4), total=5)
    assert strip.marks == (
        GroupMark(1, False),
        GroupMark(2, True),
        GroupMark(3, False),
        GroupMark(4, True),
        GroupMark(5, False),
    )
