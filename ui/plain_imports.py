"""Gives Python its own `import` back, which PySide6 replaces.

PySide6 reads the source of every module imported after it, to find out whether names in snake_case are wanted there.
Nothing of ours wants them; the reading costs a tenth of the start and keeps all sources in memory (5 MB).
"""

from __future__ import annotations

import builtins

import PySide6.QtCore  # noqa: F401 - the replacement comes with it


def keep_imports_plain() -> None:
    """Use Python's own `import` from now on; nothing changes where PySide6 did not replace it."""
    builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)
