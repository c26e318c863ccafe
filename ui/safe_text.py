"""Other people's words on screen: always as written, never as markup, never able to turn a line round.

Knows Qt's habit of guessing rich text and the controls of bidirectional text (UAX #9). Must not know our widgets.

A rich-text label would open any picture named in its text, on Windows even on somebody else's computer. So words go on
screen only through `PlainLabel` (ui/widgets/labels.py), our painting, fields, and the functions of this file.
"""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QWidget

LRI, RLI, FSI, PDI = "\u2066", "\u2067", "\u2068", "\u2069"
SHOWN_CONTROL = "\ufffd"
"""What stands where a character hides that has no picture but an effect."""

_EMBEDDINGS = "\u202a\u202b\u202c\u202d\u202e"
_PLAIN_CONTROLS = {code: SHOWN_CONTROL for code in range(32) if chr(code) not in "\t\n\r"}
_SHOWN: dict[int, str] = {**_PLAIN_CONTROLS, **{ord(code): SHOWN_CONTROL for code in _EMBEDDINGS}, ord("\r"): " "}
_ESCAPED = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\n": "<br/>"})


def shown(text: str) -> str:
    """Return the words with every direction override and control character made visible, length unchanged."""
    return text if text.isascii() and text.isprintable() else text.translate(_SHOWN)


def isolate(text: str) -> str:
    """Return words of unknown direction so that they cannot disturb the line they are put into."""
    return f"{FSI}{_balanced(shown(text))}{PDI}"


def isolate_ltr(text: str) -> str:
    """Return a code, key, file name or time that reads from left to right in every language."""
    return f"{LRI}{_balanced(shown(text))}{PDI}"


def elide(text: str, metrics: QFontMetrics, width: int) -> str:
    """Return the text, cut at its end with "…" if it is wider than `width` pixels."""
    return metrics.elidedText(shown(text), Qt.TextElideMode.ElideRight, width)


def tooltip(text: str) -> str:
    """Return the text for a tooltip: Qt takes it as markup that says exactly these characters, and wraps long lines."""
    escaped = shown(text).translate(_ESCAPED)
    return f"<qt>{escaped}</qt>" if text else ""


def with_key(words: str, key: str) -> str:
    """Return the name of an act with its key behind it: "Accept (Enter)"."""
    return f"{words} ({isolate_ltr(key)})" if key else words


def set_tooltip(widget: QWidget, text: str, key: str = "") -> None:
    """Give a widget a tooltip and say the same to screen readers."""
    words = with_key(text, key) if text else ""
    widget.setToolTip(tooltip(words))
    if words:
        # Without a description of its own Qt would read out the tooltip, markup and all.
        widget.setAccessibleDescription(words)


def _balanced(text: str) -> str:
    """Return the text with every isolate in it closed, and nothing closed that was not opened."""
    if PDI not in text and LRI not in text and RLI not in text and FSI not in text:
        return text
    depth = 0
    letters: list[str] = []
    for letter in text:
        if letter in (LRI, RLI, FSI):
            depth += 1
        elif letter == PDI:
            if depth == 0:
                letters.append(SHOWN_CONTROL)
                continue
            depth -= 1
        letters.append(letter)
    return "".join(letters) + PDI * depth
