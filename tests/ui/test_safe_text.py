"""People's words as they are: never markup, never turning a line round."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextDocument
from pytestqt.qtbot import QtBot

from tests.ui.reading_screen import inked_box, width_of
from ui.fonts import TextSize
from ui.painting.text import TextLook
from ui.safe_text import FSI, LRI, PDI, RLI, SHOWN_CONTROL, elide, isolate, isolate_ltr, shown, tooltip, with_key
from ui.theme import Theme
from ui.widgets.labels import PlainLabel

ROOT = Path(__file__).parents[2]
EVIL = "<b>bold</b> <img src='//198.51.100.7/share/x.png'>"
RICH_CALLS = {"setHtml", "setToolTip", "setWhatsThis", "setStatusTip", "insertHtml", "appendHtml", "setMarkdown"}
RICH_CLASSES = {"QLabel", "QMessageBox", "QTextBrowser", "QTextEdit", "QErrorMessage", "QWhatsThis"}
ALLOWED = {"ui/safe_text.py", "ui/widgets/labels.py"}

controls = st.text(alphabet=st.sampled_from([LRI, RLI, FSI, PDI, "\u202e", "\u202a", "a", "ب", "1", " ", "\n"]))


def test_a_label_shows_its_markup(qtbot: QtBot) -> None:
    label = PlainLabel(EVIL)
    qtbot.addWidget(label)
    assert label.textFormat() == Qt.TextFormat.PlainText
    assert label.text() == EVIL
    assert label.sizeHint().width() == width_of(EVIL, TextLook(max_lines=1))
    assert label.sizeHint().width() > PlainLabel("bold").sizeHint().width() * 3


@given(st.text())
@settings(deadline=None)
def test_a_tooltip_says_exactly_the_words(text: str) -> None:
    document = QTextDocument()
    document.setHtml(tooltip(text))
    wanted = shown(text).replace("\t", " ")
    assert document.toPlainText().split() == wanted.split()


def test_no_words_no_tooltip() -> None:
    assert tooltip("") == ""


@given(controls)
def test_an_isolated_text_closes_what_it_opens(text: str) -> None:
    depth = 0
    whole = isolate(text)
    for place, letter in enumerate(whole):
        depth += (letter in (LRI, RLI, FSI)) - (letter == PDI)
        assert depth > 0 or place == len(whole) - 1
    assert depth == 0


@given(controls)
def test_overrides_become_visible_and_nothing_moves(text: str) -> None:
    seen = shown(text)
    assert len(seen) == len(text)
    assert not set(seen) & set("\u202a\u202b\u202c\u202d\u202e")
    assert seen.count(SHOWN_CONTROL) >= text.count("\u202e")


def test_isolates_nest() -> None:
    inner = isolate_ltr("2.3")
    assert isolate(inner) == f"{FSI}{inner}{PDI}"


def test_names_of_acts_carry_their_key() -> None:
    assert with_key("Accept", "Enter") == f"Accept ({LRI}Enter{PDI})"
    assert with_key("Accept", "") == "Accept"


def test_elided_text_ends_with_dots(look: Theme) -> None:
    metrics = look.metrics(TextSize.BASE)
    assert elide("Conduct national scoping exercises", metrics, 80).endswith("…")
    assert elide("Short", metrics, 80) == "Short"


def test_a_label_paints_the_letters_of_its_markup(qtbot: QtBot) -> None:
    pictures = []
    for words in ("<b>x</b>", "x"):
        label = PlainLabel(words)
        qtbot.addWidget(label)
        label.resize(100, 20)
        pictures.append(inked_box(label.grab().toImage(), ground=label.palette().window().color().name()))
    assert pictures[0].width() > pictures[1].width() * 4


def calls(path: Path) -> list[str]:
    """Return the calls of a file that could show markup."""
    found = []
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if not isinstance(node, ast.Call):
            continue
        name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
        owner = getattr(getattr(node.func, "value", None), "id", "")
        if name in RICH_CALLS | RICH_CLASSES or owner in RICH_CLASSES:
            found.append(f"{path.relative_to(ROOT).as_posix()}:{node.lineno} {owner}.{name}")
    return found


@pytest.mark.parametrize("folder", ["ui"])
def test_nothing_else_in_the_program_can_show_markup(folder: str) -> None:
    found = [call for path in sorted((ROOT / folder).rglob("*.py")) for call in calls(path)]
    assert [call for call in found if call.split(":")[0] not in ALLOWED] == []
