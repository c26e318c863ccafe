"""Keys by where they lie: the digits of the upper row work on every keyboard, also where they need Shift.

Knows native key codes of the three desktops. Must not know what a key does.
"""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent

# Codes of 1, 2, … 9, 0. Linux: evdev code + 8 (xkeyboard-config, keycodes/evdev). Windows: scan codes, set 1.
# macOS: kVK_ANSI_1 … (Carbon, HIToolbox/Events.h), which Qt gives as the virtual key.
_LINUX = {code: (code - 9) % 10 for code in range(10, 20)}
_WINDOWS = {code: (code - 1) % 10 for code in range(2, 12)}
_MAC = {18: 1, 19: 2, 20: 3, 21: 4, 23: 5, 22: 6, 26: 7, 28: 8, 25: 9, 29: 0}


def digit_of(event: QKeyEvent) -> int | None:
    """Return the digit on the pressed key, whatever the keyboard's language; None if it is no digit key.

    Look at `event.modifiers()` yourself. The number pad counts too.
    """
    platform = QGuiApplication.platformName()
    if not event.modifiers() & Qt.KeyboardModifier.KeypadModifier:
        if platform == "cocoa":
            found = _MAC.get(event.nativeVirtualKey())
        elif platform == "windows":
            found = _WINDOWS.get(event.nativeScanCode())
        else:
            found = _LINUX.get(event.nativeScanCode())
        if found is not None:
            return found
    digit = event.key() - Qt.Key.Key_0.value
    return digit if 0 <= digit <= 9 else None
