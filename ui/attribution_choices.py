"""The choices of how words may be attributed, as the Notes page and the Records page offer them.

Knows words. Must not know what follows from a choice: `domain.attribution` does.
"""

from __future__ import annotations

from a87desk.domain.document_lists import Attribution
from a87desk.domain.vocabulary import word_for
from a87desk.i18n import _


def attribution_choices() -> list[tuple[str, str | None]]:
    """Return each choice with its value; None: nobody asked, so what was not said from the podium is nobody's."""
    return [(_("Not asked"), None), *((word_for(one), one.value) for one in Attribution)]
