"""How suggestions work, in a few sentences, and the way to switch them off or on again.

Knows words. Must not know the engine.
"""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from a87desk.i18n import _
from ui.dialogs.question import ask
from ui.pages.consensus.strictness import OFF, USUAL_STEP


def explain(step: int, parent: QWidget) -> int | None:
    """Explain, and return another step where suggestions were switched off or on; None leaves it as it is."""
    sentences = (
        _("The program compares the words of the groups, also across languages, and shows what may say the same."),
        _("It decides nothing. Accept puts recommendations into a theme; their words stay as they were written."),
        _("“Not the same”, “overlaps” and “contradicts” are remembered, also after the next bundle."),
        _("Every act can be taken back with Ctrl+Z, and each decision under “What we decided” (Ctrl+D)."),
        _("A theme counts each group once, however many of its recommendations are in it."),
    )
    switch = _("Switch suggestions on") if step == OFF else _("Switch suggestions off")
    answer = ask(_("How suggestions work"), sentences, (switch, _("Close")), parent)
    if answer != 0:
        return None
    return USUAL_STEP if step == OFF else OFF
