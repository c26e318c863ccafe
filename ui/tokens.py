"""The colours of the program, read from one file and never written anywhere else in code.

Knows the names of colours and their two schemes. Must not know widgets, sizes or where a colour is used.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cache

from PySide6.QtGui import QColor

import resources

GROUP_COLOURS = 8
HEAT_STEPS = 4


class Scheme(StrEnum):
    """What a person asked for; SYSTEM follows the desktop."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class Tone(StrEnum):
    """The name of one colour; its value is the field of `Tokens`. A `_t` is the tint under the plain one."""

    TITLE = "title"
    WIN = "win"
    SIDE = "side"
    SURF = "surf"
    SURF2 = "surf2"
    SURF3 = "surf3"
    LINE = "line"
    LINE0 = "line0"
    LINE2 = "line2"
    CTL = "ctl"
    INK = "ink"
    INK2 = "ink2"
    INK3 = "ink3"
    ACC = "acc"
    ACC_H = "acc_h"
    ACC_T = "acc_t"
    ACC_X = "acc_x"
    ON_ACC = "on_acc"
    SEL = "sel"
    FOCUS = "focus"
    OK = "ok"
    OK_T = "ok_t"
    WARN = "warn"
    WARN_T = "warn_t"
    ERR = "err"
    ERR_T = "err_t"
    INFO = "info"
    INFO_T = "info_t"
    CONF = "conf"
    CONF_T = "conf_t"
    HL = "hl"
    HL_X = "hl_x"


@dataclass(frozen=True, slots=True)
class Pair:
    """A fill and the colour of the digit that is written on it."""

    fill: QColor
    digit: QColor


@dataclass(frozen=True, slots=True)
class Tokens:
    """All colours of one scheme. Never change a colour in place: take `QColor(colour)` first."""

    dark: bool
    title: QColor
    win: QColor
    side: QColor
    surf: QColor
    surf2: QColor
    surf3: QColor
    line: QColor
    line0: QColor
    line2: QColor
    ctl: QColor
    ink: QColor
    ink2: QColor
    ink3: QColor
    acc: QColor
    acc_h: QColor
    acc_t: QColor
    acc_x: QColor
    on_acc: QColor
    sel: QColor
    focus: QColor
    ok: QColor
    ok_t: QColor
    warn: QColor
    warn_t: QColor
    err: QColor
    err_t: QColor
    info: QColor
    info_t: QColor
    conf: QColor
    conf_t: QColor
    hl: QColor
    hl_x: QColor
    groups: tuple[Pair, ...]
    heat: tuple[Pair, ...]

    def colour(self, tone: Tone) -> QColor:
        """Return the colour with this name."""
        found: QColor = getattr(self, tone.value)
        return found

    def group(self, number: int) -> Pair:
        """Return the colours of group `number` (1, 2, …); from 9 on they repeat and get an inner ring."""
        return self.groups[(number - 1) % len(self.groups)]

    def sharpened(self) -> Tokens:
        """Return the same scheme with every edge and hint in full ink, for people who asked for more contrast."""
        return replace(self, line=self.ink, line0=self.ink, line2=self.ink, ctl=self.ink, ink2=self.ink, ink3=self.ink)


@cache
def load_tokens(dark: bool) -> Tokens:
    """Return the tokens of the light or the dark scheme.

    Raises:
        KeyError: the file lacks a colour.
    """
    named = json.loads(resources.tokens_file().read_text(encoding="utf-8"))["dark" if dark else "light"]
    single = {tone.value: QColor(named[tone.value.replace("_", "-")]) for tone in Tone}
    groups = tuple(Pair(QColor(named[f"g{n}"]), QColor(named[f"g{n}o"])) for n in range(1, GROUP_COLOURS + 1))
    heat = tuple(Pair(QColor(named[f"h{n}"]), QColor(named[f"h{n}x"])) for n in range(1, HEAT_STEPS + 1))
    return Tokens(dark=dark, groups=groups, heat=heat, **single)
