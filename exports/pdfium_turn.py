"""Whose turn it is with pdfium: the library may not be used from two threads at once, so each use takes this lock."""

from __future__ import annotations

import threading

PDFIUM_TURN = threading.RLock()
