"""Problems that a person can act on. Everything else that goes wrong is a bug.

Each error has a code for support by phone and three parts: what happened, what it means for the work, what to do.
The core raises them; only a page or the command line shows them.
"""

from __future__ import annotations

from typing import ClassVar

from a87desk.i18n import _, mark

NOTHING_CHANGED = mark("Nothing was changed.")


class A87Error(Exception):
    """A known problem. Subclasses set the sentences; keyword arguments fill their places."""

    code: ClassVar[str] = "E_INTERNAL"
    title: ClassVar[str] = mark("Unexpected error")
    message: ClassVar[str] = mark("A87Desk could not finish because of an error of its own ({detail}).")
    effect: ClassVar[str] = NOTHING_CHANGED
    advice: ClassVar[str] = mark("Send the report file to support.")
    may_continue: ClassVar[bool] = False

    def __init__(self, **places: object) -> None:
        self.places = places
        super().__init__(self.sentence)

    @property
    def what_happened(self) -> str:
        return _fill(self.message, self.places)

    @property
    def what_it_means(self) -> str:
        return _fill(self.effect, self.places)

    @property
    def what_to_do(self) -> str:
        return _fill(self.advice, self.places)

    @property
    def sentence(self) -> str:
        """All three parts in one line, as the command line prints them."""
        return " ".join(part for part in (self.what_happened, self.what_it_means, self.what_to_do) if part)


def _fill(text: str, places: dict[str, object]) -> str:
    return _(text).format(**places) if text else ""


class InternalError(A87Error):
    """A bug that was caught at the edge; `detail` is the kind of exception, never people's words."""
