"""Between long work of the window and the writers of documents: one tells how far it is, the other is told to stop.

Knows both. Must not know any document.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from ui.tasks import TaskCancelled, Work

T = TypeVar("T")


def stoppable(work: Work, make: Callable[[Callable[[float], bool]], T]) -> T:
    """Make something with a writer that tells how far it is and is told to go on or to stop.

    Raises:
        TaskCancelled: the person pressed Cancel.
    """
    from exports.formats import Cancelled

    def told(share: float) -> bool:
        if work.cancelled:
            return False
        work.progress(share, 1.0)
        return True

    try:
        return make(told)
    except Cancelled as stop:
        raise TaskCancelled from stop
