"""The end pane of the Report-back page: the projector, and how the turn goes on.

Knows the panel of the projector. Must not know rows.
"""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from a87desk.i18n import _
from ui.fonts import TextSize
from ui.painting.geometry import is_rtl
from ui.projector.control import ProjectorControl
from ui.projector.panel import ProjectorPanel
from ui.tokens import Tone
from ui.widgets.buttons import Button
from ui.widgets.cards import SectionList
from ui.widgets.choices import Switch
from ui.widgets.labels import PlainLabel
from ui.widgets.spacing import space


class EndPane(SectionList):
    """Switch, turning and the panel. `turned` is -1 or +1."""

    turned = Signal(int)

    def __init__(self, control: ProjectorControl | None, parent: QWidget | None = None) -> None:
        super().__init__(_("On the projector"), parent)
        self.only_new = Switch(_("Only what is new"))
        self.only_new.setChecked(True)
        # The keys are where they lie: from right to left the next thing is to the left.
        back, on = ("→", "←") if is_rtl() else ("←", "→")
        self.before, self.next = Button(_("Before"), key=back, small=True), Button(_("Next"), key=on, small=True)
        self.panel = ProjectorPanel(control) if control is not None else None
        if self.panel is not None:
            box = self.add_section()
            box.addWidget(self.panel)
            self.only_new.hide()  # the panel has one
        turn = self.add_section(_("In turn"))
        line = QHBoxLayout()
        space(line, gap=6)
        for button, step in ((self.before, -1), (self.next, 1)):
            button.clicked.connect(lambda _checked, step=step: self.turned.emit(step))
            line.addWidget(button)
        line.addStretch(1)
        turn.addLayout(line)
        turn.addWidget(self.only_new)
        words = _("What an earlier group has in the same theme counts as +1 to it. Themes are made on Consensus.")
        turn.addWidget(PlainLabel(words, TextSize.SMALL, tone=Tone.INK2, wrap=True))
