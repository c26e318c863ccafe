"""What is kept from one document to the next makes the next one quicker and never another one."""

from __future__ import annotations

import tracemalloc
from collections.abc import Iterator
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from exports.document import (
    Badge,
    Block,
    Callout,
    Contents,
    Direction,
    Document,
    GroupMark,
    GroupStrip,
    Heading,
    Paragraph,
    ParagraphStyle,
    Recommendation,
    Run,
    SpanRow,
    Table,
    TableColumn,
    TableRow,
    ThemeMark,
    Tone,
)
from exports.kept import Kept
from exports.pdf import itemise, laid
from exports.pdf.itemise import InlineText
from exports.pdf.paragraph import Line, lay
from exports.pdf.style import TextStyle
from exports.pdf.writer import write_pdf
from tests.exports.hostile_texts import HOSTILE

_SAID = st.sampled_from(
    [text for text in HOSTILE.values() if len(text) < 2_000]
    + ["Map what exists", "العمل الجبري في موريتانيا 8.7", "बालश्रम उन्मूलन (NAP)", "word " * 60, "قرار رقم 182 (C182)"]
)
_INLINE = st.one_of(
    _SAID,
    st.builds(Run, _SAID, st.booleans(), st.booleans(), st.booleans()),
    st.builds(Badge, _SAID, st.sampled_from(Tone)),
    st.builds(GroupMark, st.sampled_from([None, 1, 9, 12]), st.booleans()),
    st.builds(ThemeMark, st.integers(1, 20)),
    st.just(GroupStrip.of((1, 3), 4, "Groups 1 and 3 of 4")),
)
_CONTENT = st.one_of(_INLINE, st.lists(_INLINE, max_size=4).map(tuple))
_BLOCKS = st.one_of(
    st.builds(Paragraph, _CONTENT, st.sampled_from(ParagraphStyle)),
    st.builds(Recommendation, st.sampled_from([None, 1, 2]), _CONTENT, st.sampled_from(["", "2.1"]), _CONTENT),
    st.builds(Callout, _CONTENT, _SAID, st.sampled_from(Tone)),
    st.builds(
        lambda one, two, three: Table(
            (TableColumn(one, 1), TableColumn(two, 2)), (SpanRow(two), TableRow((three, one)))
        ),
        _CONTENT, _CONTENT, _CONTENT,
    ),
)  # fmt: skip


def _document(blocks: list[Block], direction: Direction) -> Document:
    headings = (Contents("Contents"), Heading(1, "Common ground", "a", numbered=True, mark=ThemeMark(1)))
    return Document("Test", "en", (*headings, *blocks), direction)


@settings(max_examples=40, deadline=None)
@given(st.lists(st.tuples(st.lists(_BLOCKS, max_size=5), st.sampled_from(Direction)), min_size=1, max_size=4))
def test_a_document_is_the_same_to_the_byte_whatever_was_made_before_it(
    drafts: list[tuple[list[Block], Direction]],
) -> None:
    laid.forget()
    after_others = [write_pdf(_document(*draft)) for draft in drafts]
    for draft, content in zip(drafts, after_others, strict=True):
        laid.forget()
        assert write_pdf(_document(*draft)) == content


def test_a_document_is_the_same_while_everything_kept_is_let_go_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    made = _document([Paragraph(text) for text in HOSTILE.values() if len(text) < 500], Direction.LEFT_TO_RIGHT)
    content = write_pdf(made)
    monkeypatch.setattr(itemise, "_KNOWN_PIECES", 3)
    monkeypatch.setattr(laid, "_kept", Kept(900, laid._weight))
    laid.forget()
    assert write_pdf(made) == content


def test_after_an_edit_only_the_changed_words_are_laid_out(monkeypatch: pytest.MonkeyPatch) -> None:
    blocks: list[Block] = [Paragraph(f"Paragraph {number}, " + "some words of it " * 30) for number in range(60)]
    write_pdf(_document(blocks, Direction.LEFT_TO_RIGHT))
    again: list[str] = []

    def noted(inline: InlineText, style: TextStyle, width: float, base: int) -> Iterator[Line]:
        again.append(inline.text)
        return lay(inline, style, width, base)

    monkeypatch.setattr(laid, "lay", noted)
    blocks[20] = Paragraph("Edited.")
    write_pdf(_document(blocks, Direction.LEFT_TO_RIGHT))
    assert again == ["Edited."]


def test_what_is_kept_takes_no_more_memory_than_is_told() -> None:
    texts = [f"{number} العمل الجبري في موريتانيا Convention {number} " * 12 for number in range(150)]
    made = _document([Paragraph(text) for text in texts], Direction.LEFT_TO_RIGHT)
    write_pdf(made)
    laid.forget()
    tracemalloc.start()
    try:
        write_pdf(made)
        before = tracemalloc.get_traced_memory()[0]
        told = laid.held_bytes()
        laid._kept.forget()
        assert 0 < before - tracemalloc.get_traced_memory()[0] <= told * 1.1
    finally:
        tracemalloc.stop()
    assert told <= laid.KEPT_BYTES


def test_a_very_long_text_is_not_kept() -> None:
    laid.forget()
    document = _document([Paragraph("word " * 5_000)], Direction.LEFT_TO_RIGHT)
    write_pdf(replace(document, blocks=document.blocks[2:]))
    assert laid.held_bytes() < 5_000
