"""The block of a slide: one page that is shown in a room, with one to four columns and a strip at its foot.

Knows what stands where. Must not know points nor how much fits: what does not fit goes on to another slide.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class SlideColumn:
    """A column of items in order; its heading may be empty (a flat list)."""

    heading: str
    items: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Slide:
    """A country's slide: its name in a band, one line on the workshop, 0 to 4 columns, a strip of next steps.

    `goes_on` is the sentence that a second slide bears, with the places {page} and {count}.
    Raises: ValueError for more than four columns.
    """

    title: str
    line: str
    columns: tuple[SlideColumn, ...]
    strip_title: str = ""
    strip: tuple[str, ...] = ()
    goes_on: str = "{page} / {count}"

    def __post_init__(self) -> None:
        if len(self.columns) > 4:
            raise ValueError(f"a slide of {len(self.columns)} columns; four are the most")
