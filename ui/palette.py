"""The palette that the Fusion style draws with.

Knows which token plays which part in Qt. Must not know single widgets.
"""

from __future__ import annotations

from PySide6.QtGui import QPalette

from ui.tokens import Tokens


def build_palette(tokens: Tokens) -> QPalette:
    """Return the palette of a scheme, with quieter text for what is not available."""
    parts = {
        QPalette.ColorRole.Window: tokens.win,
        QPalette.ColorRole.WindowText: tokens.ink,
        QPalette.ColorRole.Base: tokens.surf,
        QPalette.ColorRole.AlternateBase: tokens.surf2,
        QPalette.ColorRole.Text: tokens.ink,
        QPalette.ColorRole.PlaceholderText: tokens.ink3,
        QPalette.ColorRole.Button: tokens.surf,
        QPalette.ColorRole.ButtonText: tokens.ink,
        QPalette.ColorRole.BrightText: tokens.err,
        QPalette.ColorRole.ToolTipBase: tokens.surf,
        QPalette.ColorRole.ToolTipText: tokens.ink,
        QPalette.ColorRole.Highlight: tokens.acc,
        QPalette.ColorRole.HighlightedText: tokens.on_acc,
        QPalette.ColorRole.Accent: tokens.acc,
        QPalette.ColorRole.Link: tokens.acc,
        QPalette.ColorRole.LinkVisited: tokens.acc_h,
        QPalette.ColorRole.Light: tokens.surf,
        QPalette.ColorRole.Midlight: tokens.surf3,
        QPalette.ColorRole.Mid: tokens.line2,
        QPalette.ColorRole.Dark: tokens.ctl,
        QPalette.ColorRole.Shadow: tokens.line2,
    }
    palette = QPalette()
    for role, colour in parts.items():
        palette.setColor(role, colour)
    for role in (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, role, tokens.ink3)
    return palette
