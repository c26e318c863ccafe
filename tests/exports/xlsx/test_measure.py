"""How high a row must be: enough for the words, however they wrap."""

from __future__ import annotations

import pytest

from exports.xlsx.measure import MOST_LINES, line_count


@pytest.mark.parametrize(
    ("text", "width", "lines"),
    [
        ("", 10, 1),
        ("short", 10, 1),
        ("two words", 6, 2),
        ("one\ntwo\nthree", 40, 3),
        ("\n", 40, 2),
        ("x" * 95, 10, 10),
        ("tiny " + "x" * 30, 10, 4),
        ("中国工会" * 5, 10, 4),
        ("e" + "\u0301" * 400, 10, 1),
        ("line\n" * 5000, 10, MOST_LINES),
        ("word " * 100_000, 10, MOST_LINES),
        ("x" * 1_000_000, 10, MOST_LINES),
    ],
)
def test_lines_of_a_text_in_a_cell(text: str, width: float, lines: int) -> None:
    assert line_count(text, width) == lines


def test_capitals_and_other_scripts_take_more_room() -> None:
    assert line_count("SHARE INFORMATION ON PLATFORMS", 30) > line_count("share information on platforms", 30)
    assert line_count("बाल श्रम अन्त्य गर्न राष्ट्रिय कार्ययोजना", 14) >= 2
