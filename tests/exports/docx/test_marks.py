"""Marks in Word's lines: who raised an idea can be seen and read, groups are squares and themes circles."""

from __future__ import annotations

from exports.document import Badge, Document, GroupMark, GroupStrip, Inline, Paragraph, Run, ThemeMark, Tone
from exports.docx.writer import write_docx
from tests.exports.docx.reading import W, all_words, body, words


def _looks(*content: Inline) -> list[tuple[str, str]]:
    """Return words and character style of each run."""
    runs = body(write_docx(Document("t", "en", (Paragraph(content),)))).iter(W + "r")
    return [
        (words(run).strip("\u00a0"), "" if style is None else style.get(W + "val"))
        for run in runs
        for style in [run.find(f"{W}rPr/{W}rStyle")]
    ]


def test_a_strip_names_those_who_raised_it_and_keeps_the_places_of_the_others() -> None:
    strip = GroupStrip.of((2, 3, 9), 9)
    assert [one for one in _looks(strip) if one[1]] == [
        ("–", "GroupNotRaised"),
        ("2", "Group2"),
        ("3", "Group3"),
        *[("–", "GroupNotRaised")] * 5,
        ("9", "Group1"),
    ]
    copied = all_words(write_docx(Document("t", "en", (Paragraph((strip,)),))))
    assert copied.split() == ["–", "2", "3", "–", "–", "–", "–", "–", "9"]


def test_boxes_of_neighbours_do_not_run_together() -> None:
    looks = [style for _words, style in _looks(GroupStrip.of((1,), 3))]
    assert looks == ["Group1", "", "GroupNotRaised", "", "GroupNotRaised"]


def test_a_theme_is_a_circle_and_an_unknown_group_an_empty_dashed_box() -> None:
    assert _looks(ThemeMark(6), ThemeMark(20), ThemeMark(21)) == [
        ("⑥", "ThemeMark"),
        ("⑳", "ThemeMark"),
        ("(21)", "ThemeMark"),
    ]
    assert [style for _words, style in _looks(GroupMark(None))] == ["GroupNotRaised"]
    assert _looks(GroupMark(4, raised=False)) == [("4", "GroupNotRaised")]


def test_looks_are_styles_that_can_be_changed() -> None:
    assert _looks(
        Run("a", strong=True), Run("b", quiet=True), Run("c", highlight=True), Badge("not yet", Tone.ATTENTION)
    ) == [
        ("a", "Strong"),
        ("b", "QuietWords"),
        ("c", "SharedWords"),
        ("not yet", "BadgeAttention"),
    ]
