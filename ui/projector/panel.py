"""The panel "On the projector": the wall in small, what could be shown, and the few acts that change the wall.

Knows the control. It stands in a page (narrow) or in the projector's own dialog (`is_wide`: preview beside the wall).
"""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from a87desk.i18n import _
from ui import theme
from ui.fonts import TextSize, Weight
from ui.painting.pills import Pill, PillKind
from ui.projector.chooser import SceneChooser
from ui.projector.control import ProjectorControl
from ui.projector.picture import ScenePicture
from ui.projector.state import ProjectorState
from ui.projector.words import live_pill, live_words
from ui.safe_text import set_tooltip
from ui.tokens import Tone
from ui.widgets.buttons import Button, ButtonKind, IconButton
from ui.widgets.flow import Flow
from ui.widgets.labels import PillLabel, PlainLabel
from ui.widgets.spacing import space

ACROSS_FROM, PICTURE = 380, 190
"""From this width on (drawn pixels) the picture stands beside the rest, in the width it is drawn with."""
QWIDGETSIZE_MAX = (1 << 24) - 1


class Pager(QWidget):
    """Page back, "1 of 3", page on; hidden while there is only one page."""

    def __init__(self, before: str, after: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.back, self.on = IconButton("chevron-left", before), IconButton("chevron-right", after)
        self._words = PlainLabel("", TextSize.SMALL, tone=Tone.INK2)
        box = QHBoxLayout(self)
        space(box, gap=2)
        for part in (self.back, self._words, self.on):
            box.addWidget(part)
        box.addStretch(1)

    def show_page(self, page: int, count: int) -> None:
        """Show where we are; pages count from 0."""
        self._words.setText(_("{page} of {count}").format(page=page + 1, count=count))
        self.back.setEnabled(page > 0)
        self.on.setEnabled(page < count - 1)
        self.setVisible(count > 1)


class ProjectorPanel(QWidget):
    """Narrow, it has one picture: the wall, or the preview while that is something else. Wide, it has both."""

    def __init__(self, control: ProjectorControl, *, is_wide: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.control = control
        self._is_wide = is_wide
        self._is_watching = False
        self.wall = ScenePicture(_("What the room sees"), width=380 if is_wide else 190)
        self.preview = ScenePicture(_("Preview, not seen by the room"), width=380)
        self.pill = PillLabel(live_pill(control))
        self.words = PlainLabel("", TextSize.SMALL, tone=Tone.INK2, wrap=True)
        self.chooser = SceneChooser(control)
        self.pages = Pager(_("Preview: page before"), _("Preview: next page"))
        self.live_pages = Pager(_("On the wall: page before"), _("On the wall: next page"))
        self.show_button = Button(_("Show"), ButtonKind.MAIN, icon="projector", small=not is_wide)
        self.blank_button = Button(_("Blank"), icon="square", small=not is_wide)
        self.hide_button = Button(_("Hide"), icon="maximize", small=not is_wide)
        self._build()
        self._connect()
        self.refresh()

    def refresh(self) -> None:
        """Show how it stands."""
        control = self.control
        preview, live = control.preview, control.live
        waits = control.is_previewed
        if self._is_wide or not waits:
            self.wall.show_state(_wall_state(control), control.size)
        else:
            self.wall.show_state(preview, control.size, is_live=False)
        self.preview.show_state(preview, control.size, is_live=False)
        not_shown = Pill(PillKind.DASHED, _("Preview"), "circle-dashed")
        self.pill.set_pill(not_shown if waits and not self._is_wide else live_pill(control))
        self.words.setText(live_words(control))
        self.chooser.refresh()
        self.pages.show_page(preview.page, control.pages)
        self.live_pages.show_page(live.page, control.live_pages if control.is_on and not live.is_empty else 1)
        self.show_button.setEnabled(waits or control.is_newer or preview.page != live.page)
        self.blank_button.setEnabled(control.is_on)
        self.blank_button.setText(_("Show again") if live.is_blank else _("Blank"))
        self.hide_button.setEnabled(control.is_on)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._watch(True)
        self.refresh()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._watch(False)

    def _watch(self, is_seen: bool) -> None:
        if is_seen != self._is_watching:
            self._is_watching = is_seen
            self.control.watch(is_seen)

    def _build(self) -> None:
        for button, words, key in (
            (self.show_button, _("Show this to the room"), ""),
            (self.blank_button, _("Hide what the room sees and keep it"), "Shift F7"),
            (self.hide_button, _("Turn the projector off"), "F7"),
        ):
            set_tooltip(button, words, key)
        box = QVBoxLayout(self)
        space(box, gap=8)
        if self._is_wide:
            self._build_wide(box)
        else:
            self._build_narrow(box)

    def _build_narrow(self, box: QVBoxLayout) -> None:
        head = QHBoxLayout()
        space(head, gap=8)
        head.addWidget(PlainLabel(_("On the projector"), TextSize.SMALL, weight=Weight.DemiBold, tone=Tone.INK2), 1)
        head.addWidget(self.pill)
        box.addLayout(head)
        acts = Flow()
        for button in (self.show_button, self.blank_button, self.hide_button):
            acts.add(button)
        beside = QVBoxLayout()
        space(beside, gap=8)
        for part in (self.words, self.chooser, self.pages, self.live_pages, acts):
            beside.addWidget(part)
        beside.addStretch(1)
        self._across = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        space(self._across, gap=8)
        self._across.addWidget(self.wall, 0, Qt.AlignmentFlag.AlignTop)
        self._across.addLayout(beside, 1)
        box.addLayout(self._across)
        self.preview.hide()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._is_wide:
            return
        px = theme.current().px
        is_across = self.width() >= px(ACROSS_FROM)
        direction = QBoxLayout.Direction.LeftToRight if is_across else QBoxLayout.Direction.TopToBottom
        self._across.setDirection(direction)
        self.wall.setMaximumWidth(px(PICTURE) if is_across else QWIDGETSIZE_MAX)

    def _build_wide(self, box: QVBoxLayout) -> None:
        sides = QHBoxLayout()
        space(sides, gap=20)
        start = self._side(_("Preview"), None, self.preview, self.pages)
        start.addWidget(self.chooser)
        start.addStretch(1)
        end = self._side(_("On the projector"), self.pill, self.wall, self.live_pages)
        end.addWidget(self.words)
        acts = QHBoxLayout()
        space(acts, gap=8)
        acts.addWidget(self.blank_button)
        acts.addWidget(self.hide_button)
        acts.addStretch(1)
        end.addLayout(acts)
        end.addStretch(1)
        for side in (start, end):
            sides.addLayout(side, 1)
        box.addLayout(sides, 1)

    def _side(self, title: str, pill: QWidget | None, picture: ScenePicture, pager: Pager) -> QVBoxLayout:
        side = QVBoxLayout()
        space(side, gap=8)
        head = QHBoxLayout()
        space(head, gap=8)
        head.addStrut(self.show_button.sizeHint().height())
        head.addWidget(PlainLabel(title, weight=Weight.DemiBold), 1)
        if pill is not None:
            head.addWidget(pill)
        else:
            head.addWidget(self.show_button)
        side.addLayout(head)
        side.addWidget(picture)
        side.addWidget(pager)
        return side

    def _connect(self) -> None:
        control = self.control
        control.changed.connect(self.refresh)
        control.time_changed.connect(self._on_time)
        self.show_button.clicked.connect(lambda: control.show_now())
        self.blank_button.clicked.connect(lambda: control.blank())
        self.hide_button.clicked.connect(lambda: control.hide())
        self.pages.back.clicked.connect(lambda: control.turn(-1))
        self.pages.on.clicked.connect(lambda: control.turn(1))
        self.live_pages.back.clicked.connect(lambda: control.turn_live(-1))
        self.live_pages.on.clicked.connect(lambda: control.turn_live(1))

    def _on_time(self) -> None:
        """Follow the clock without touching anything that a person may be choosing."""
        control = self.control
        if self.isVisible():
            self.preview.show_state(control.preview, control.size, is_live=False)
            waits = control.is_previewed and not self._is_wide
            self.wall.show_state(control.preview if waits else _wall_state(control), control.size, is_live=not waits)


def _wall_state(control: ProjectorControl) -> ProjectorState:
    """Return what the room really sees: nothing while it is off."""
    return control.live if control.is_on else ProjectorState(dark=control.live.dark)
