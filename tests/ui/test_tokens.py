"""The colours: complete, and legible in both schemes (WCAG 2.2: text 4.5, edges and marks 3)."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QColor

from ui.tokens import Tokens, Tone, load_tokens

TEXT_PAIRS = [
    *[(ink, ground) for ink in ("ink", "ink2", "ink3") for ground in ("win", "side", "surf", "surf2", "surf3", "sel")],
    *[(kind, f"{kind}_t") for kind in ("ok", "warn", "err", "info", "conf")],
    *[("ink", f"{kind}_t") for kind in ("ok", "warn", "err", "info")],
    *[(kind, "surf") for kind in ("ok", "warn", "err", "info", "acc")],
    ("err", "win"),
    ("acc_x", "acc_t"),
    ("on_acc", "acc"),
    ("on_acc", "acc_h"),
    ("hl_x", "hl"),
]
EDGE_PAIRS = [("ctl", "surf"), ("ctl", "win"), ("focus", "surf"), ("focus", "win"), ("acc", "surf"), ("acc", "sel")]


def luminance(colour: QColor) -> float:
    """Return the relative luminance (WCAG 2.2, definition of the same name)."""
    parts = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in (colour.redF(), colour.greenF(), colour.blueF())
    ]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def contrast(one: QColor, other: QColor) -> float:
    """Return the contrast ratio, 1 to 21."""
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


@pytest.fixture(params=[False, True], ids=["light", "dark"])
def tokens(request: pytest.FixtureRequest) -> Tokens:
    return load_tokens(request.param)


@pytest.mark.parametrize(("ink", "ground"), TEXT_PAIRS)
def test_text_can_be_read(tokens: Tokens, ink: str, ground: str) -> None:
    assert contrast(tokens.colour(Tone(ink)), tokens.colour(Tone(ground))) >= 4.5


@pytest.mark.parametrize(("edge", "ground"), EDGE_PAIRS)
def test_edges_can_be_seen(tokens: Tokens, edge: str, ground: str) -> None:
    assert contrast(tokens.colour(Tone(edge)), tokens.colour(Tone(ground))) >= 3


def test_digits_on_groups_and_heat_can_be_read(tokens: Tokens) -> None:
    for pair in (*tokens.groups, *tokens.heat):
        assert contrast(pair.fill, pair.digit) >= 4.5


def test_groups_nine_to_twelve_repeat_the_first_four(tokens: Tokens) -> None:
    assert [tokens.group(n) for n in (9, 10, 11, 12)] == list(tokens.groups[:4])


def test_more_contrast_gives_every_edge_full_ink(tokens: Tokens) -> None:
    sharp = tokens.sharpened()
    assert {sharp.line.name(), sharp.line2.name(), sharp.ctl.name(), sharp.ink3.name()} == {tokens.ink.name()}
    assert sharp.acc == tokens.acc
