"""How strictly suggestions are looked for: five steps from "same topic" to "same idea", by arrows or mouse.

Knows steps and remembers one for each workshop on this laptop; off is a step of its own. Must not know the engine.
"""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QSlider, QWidget

from a87desk.i18n import _
from ui import theme
from ui.fonts import TextSize
from ui.painting.frames import paint_inner_focus
from ui.painting.geometry import is_rtl
from ui.safe_text import set_tooltip
from ui.tokens import Tone
from ui.widgets.labels import PlainLabel
from ui.widgets.spacing import space

STEPS = 5
USUAL_STEP = 2
OFF = -1
_DOT, _KNOB, _WIDTH, _HEIGHT = 5, 13, 84, 26


def strictness_of(step: int) -> float:
    """Return the strictness of a step, 0 lax … 1 strict."""
    return step / (STEPS - 1)


def known_step(step: int) -> int:
    """Return a step that was remembered, the usual one where it is none."""
    return step if step in range(OFF, STEPS) else USUAL_STEP


class StepSlider(QSlider):
    """Dots on a line with a knob on one of them. Qt's slider gives keys and accessibility; only the look is ours."""

    def __init__(self) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self.setRange(0, STEPS - 1)
        self.setPageStep(1)
        self.setAccessibleName(_("How strictly suggestions are looked for"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.valueChanged.connect(self.tell)
        theme.follow(self)
        self.tell()

    def sizeHint(self) -> QSize:
        px = theme.current().px
        return QSize(px(_WIDTH), max(24, px(_HEIGHT)))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._go_to(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._go_to(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def paintEvent(self, event: QPaintEvent) -> None:
        tokens, px = theme.current().tokens, theme.current().px
        middle = self.rect().center().y()
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(tokens.ctl, 1))
            painter.drawLine(self._x_of(0), middle, self._x_of(STEPS - 1), middle)
            painter.setBrush(tokens.ctl)
            for step in range(STEPS):
                painter.drawEllipse(_around(QPoint(self._x_of(step), middle), px(_DOT)))
            painter.setPen(QPen(tokens.surf, 2))
            painter.setBrush(tokens.acc)
            painter.drawEllipse(_around(QPoint(self._x_of(self.value()), middle), px(_KNOB)))
            if self.hasFocus():
                paint_inner_focus(painter, self.rect(), px(6))

    def tell(self) -> None:
        """Say what the step means, to the eye that hovers and to screen readers."""
        words = (
            _("Same topic: much that is near each other"),
            _("Rather the same topic"),
            _("Between same topic and same idea"),
            _("Rather the same idea"),
            _("Same idea: only what says the same"),
        )[self.value()]
        self.setAccessibleDescription(words)
        set_tooltip(self, words)
        self.update()

    def _x_of(self, step: int) -> int:
        edge = theme.current().px(_KNOB) // 2 + 2
        at = edge + step * (self.width() - 2 * edge) // (STEPS - 1)
        return self.width() - at if is_rtl() else at

    def _go_to(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            at = int(event.position().x())
            self.setValue(min(range(STEPS), key=lambda step: abs(self._x_of(step) - at)))
        event.accept()


class StrictnessBar(QWidget):
    """The slider between its two ends. `chosen` carries a step that a person chose."""

    chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.slider = StepSlider()
        box = QHBoxLayout(self)
        space(box, gap=6)
        box.addWidget(PlainLabel(_("Same topic"), TextSize.SMALL, tone=Tone.INK2))
        box.addWidget(self.slider)
        box.addWidget(PlainLabel(_("Same idea"), TextSize.SMALL, tone=Tone.INK2))
        box.addStretch(1)
        self.slider.valueChanged.connect(self.chosen)

    def show_step(self, step: int) -> None:
        """Show a step without a signal; off leaves the knob where it is."""
        if step != OFF:
            self.slider.blockSignals(True)
            self.slider.setValue(step)
            self.slider.blockSignals(False)
            self.slider.tell()
        self.setVisible(step != OFF)


def _around(at: QPoint, side: int) -> QRect:
    return QRect(at.x() - side // 2, at.y() - side // 2, side, side)
