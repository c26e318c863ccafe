"""The one style sheet, for what neither the palette nor our own painting reaches.

Knows Qt's widget classes and our properties: `wrong` on fields, `bare` where we paint ourselves.
Must not know the field. Short on purpose: every rule is tried on every widget, and buttons paint themselves.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QColor

from ui.tokens import Tokens

_SHEET = """
QLineEdit, QPlainTextEdit, QTextEdit {{ background: {surf}; color: {ink}; border: 1px solid {ctl}; border-radius: 6px;
  selection-background-color: {acc}; selection-color: {on_acc}; placeholder-text-color: {ink3}; }}
QLineEdit {{ padding: 0 {fieldpad}px; min-height: {field}px; }}
QPlainTextEdit, QTextEdit {{ padding: 3px 6px; }}
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus {{ border: 2px solid {focus}; }}
QLineEdit:focus {{ padding: 0 {fieldpad_focus}px; min-height: {field_focus}px; }}
QPlainTextEdit:focus, QTextEdit:focus {{ padding: 2px 5px; }}
QLineEdit[wrong="true"], QPlainTextEdit[wrong="true"] {{ border: 2px solid {err}; }}
QLineEdit[wrong="true"] {{ padding: 0 {fieldpad_focus}px; min-height: {field_focus}px; }}
QPlainTextEdit[wrong="true"] {{ padding: 2px 5px; }}
QLineEdit:disabled, QPlainTextEdit:disabled, QLineEdit:read-only {{ background: {surf2}; color: {ink2}; }}
QLineEdit[bare="true"] {{ border: none; background: transparent; padding: 0; }}

QToolButton {{ border: 1px solid transparent; border-radius: 6px; padding: 3px 6px; color: {ink2}; background: none; }}
QToolButton:hover {{ background: {surf3}; }}
QToolButton:focus {{ border: 2px solid {focus}; padding: 2px 5px; }}

QSplitter::handle {{ background: {line}; }}

QMenuBar {{ background: {win}; color: {ink}; border: none; padding: 0 5px; spacing: 0px; }}
QMenuBar::item {{ padding: 5px 10px; margin: 5px 0; border-radius: 6px; background: transparent; }}
QMenuBar::item:selected, QMenuBar::item:pressed {{ background: {acc_t}; color: {acc_x}; }}
QMenu {{ background: {surf}; color: {ink}; border: 1px solid {line2}; padding: 4px; }}
QMenu::item {{ padding: 5px 28px 5px 26px; border-radius: 4px; }}
QMenu::item:selected {{ background: {acc_t}; color: {acc_x}; }}
QMenu::item:disabled {{ color: {ink3}; background: transparent; }}
QMenu::separator {{ height: 1px; background: {line}; margin: 4px 6px; }}
QToolTip {{ background: {surf}; color: {ink}; border: 1px solid {line2}; padding: 4px 6px; }}

QHeaderView {{ background: {surf2}; border: none; }}
QHeaderView::section {{ background: {surf2}; color: {ink2}; border: none; border-bottom: 1px solid {line};
  padding: 0 6px; min-height: {row}px; font-weight: 600; }}
QTableCornerButton::section {{ background: {surf2}; border: none; border-bottom: 1px solid {line}; }}
QTableView, QTreeView, QListView {{ border: none; background: {surf}; outline: none; gridline-color: {line0};
  selection-background-color: {sel}; selection-color: {ink}; }}
QListView[bare="true"], QTableView[bare="true"] {{ background: transparent; }}
QTableView[bare="true"] QHeaderView, QTableView[bare="true"] QHeaderView::section,
QTableView[bare="true"] QTableCornerButton::section {{ background: transparent; border: none; }}
QScrollArea {{ border: none; background: transparent; }}

QScrollBar {{ background: transparent; margin: 0; border: none; }}
QScrollBar:vertical {{ width: 12px; }}
QScrollBar:horizontal {{ height: 12px; }}
QScrollBar::handle {{ background: {line2}; border-radius: 3px; margin: 3px; min-height: 32px; min-width: 32px; }}
QScrollBar::handle:hover {{ background: {ctl}; }}
QScrollBar::add-line, QScrollBar::sub-line, QScrollBar::add-page, QScrollBar::sub-page {{
  background: none; border: none; width: 0; height: 0; }}
"""


def build_stylesheet(tokens: Tokens, px: Callable[[float], int]) -> str:
    """Return the style sheet of a scheme; `px` scales a height of the drawings to the chosen text size."""
    names = [name for name in tokens.__dataclass_fields__ if name not in ("dark", "groups", "heat")]
    colours: dict[str, str] = {}
    for name in names:
        colour: QColor = getattr(tokens, name)
        colours[name] = colour.name()
    field = px(26)
    return _SHEET.format(
        **colours,
        field=field - 2,
        field_focus=field - 4,
        fieldpad=px(8),
        fieldpad_focus=px(8) - 1,
        row=px(30) - 1,
    )
