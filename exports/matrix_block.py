"""The block of a matrix: numbered circles between two axes, with words in its four corners.

Knows parts of a whole and words. Must not know points, fonts or how it is drawn. The same numbers stand in a table
beside it, so that the picture is never the only way.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class MatrixPoint:
    """A theme's circle: `across` from the start side (0) to the end side (1), `up` from the foot (0) to the head (1).

    `is_common` False draws it dashed, as everywhere.
    """

    number: int
    across: float
    up: float
    is_common: bool = True


@dataclass(frozen=True, slots=True)
class Matrix:
    """A square of two axes. `corners` are head start, head end, foot start and foot end, each a title and a line.

    `captions` name the axis upwards and the axis across. `spoken` says all places in words.
    """

    points: tuple[MatrixPoint, ...]
    corners: tuple[tuple[str, str], tuple[str, str], tuple[str, str], tuple[str, str]]
    captions: tuple[str, str]
    spoken: str
