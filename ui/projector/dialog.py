"""The projector's own dialog: the wide panel, and which screen is for the room. It stays open beside the work.

Knows the control. Must not know pages.
"""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from a87desk.i18n import _
from ui import theme
from ui.fonts import TextSize
from ui.projector.chooser import KeptChoices
from ui.projector.control import Place, ProjectorControl
from ui.projector.panel import ProjectorPanel
from ui.projector.screens import Screen
from ui.tokens import Tone
from ui.widgets.buttons import Button
from ui.widgets.cards import Rule
from ui.widgets.choices import CheckBox
from ui.widgets.labels import PlainLabel
from ui.widgets.spacing import space


class ProjectorDialog(QDialog):
    """Chooses what is shown and where. Not modal: the workshop goes on behind it."""

    def __init__(self, control: ProjectorControl, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._control = control
        self.setWindowTitle(_("Projector"))
        self.setModal(False)
        self.panel = ProjectorPanel(control, is_wide=True)
        self.screen_choice = KeptChoices(_("Screen for the room"))
        self.screen_words = PlainLabel("", TextSize.SMALL, tone=Tone.INK2, wrap=True)
        self.identify = Button(_("Identify screens"), small=True)
        self.window_button = Button(_("Open a window"), small=True)
        self.dark = CheckBox(_("Dark pictures"))
        self.still = CheckBox(_("No fading"))
        self.close_button = Button(_("Close"))
        self._build()
        self._connect()
        self.refresh()
        self.resize(theme.current().px(840), theme.current().px(480))

    def refresh(self) -> None:
        """Show the screens as they are."""
        control = self._control
        found = control.screens.for_the_room()
        target = control.target()
        self.screen_choice.show_choices([(_screen_words(one), one.key) for one in found])
        if target is not None:
            self.screen_choice.setCurrentIndex(self.screen_choice.findData(target.key))
        self.screen_choice.setVisible(bool(found))
        if found:
            self.screen_words.setText(_("Never on the screen with your window."))
        else:
            self.screen_words.setText(
                _("There is only one screen. Plug the projector in and let the desktop extend to it.")
            )
        self.window_button.setVisible(not found)
        self.window_button.setEnabled(control.place is not Place.WINDOW)
        self.dark.setChecked(control.live.dark)
        self.still.setChecked(control.is_motion_reduced)

    def _build(self) -> None:
        box = QVBoxLayout(self)
        space(box, (20, 16, 20, 16), 12)
        box.addWidget(self.panel, 1)
        box.addWidget(Rule())
        where = QHBoxLayout()
        space(where, gap=8)
        where.addWidget(self.screen_choice)
        where.addWidget(self.screen_words, 1)
        where.addWidget(self.window_button)
        where.addWidget(self.identify)
        box.addLayout(where)
        foot = QHBoxLayout()
        space(foot, gap=20)
        foot.addWidget(self.dark)
        foot.addWidget(self.still)
        foot.addStretch(1)
        foot.addWidget(self.close_button)
        box.addLayout(foot)

    def _connect(self) -> None:
        control = self._control
        control.changed.connect(self.refresh)
        self.screen_choice.activated.connect(lambda _row: control.choose_screen(self.screen_choice.currentData()))
        self.identify.clicked.connect(lambda: control.identify_asked.emit())
        self.window_button.clicked.connect(lambda: control.open_window())
        self.dark.clicked.connect(control.choose_dark)
        self.still.clicked.connect(control.choose_still)
        self.close_button.clicked.connect(self.close)
        for keys, act in (("F7", control.toggle), ("Shift+F7", control.blank), ("Ctrl+F7", self.close)):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.activated.connect(lambda act=act: act())

    def open_for_choice(self) -> None:
        """Appear with the keyboard on what can be shown."""
        self.show()
        self.activateWindow()
        self.panel.chooser.setFocus(Qt.FocusReason.ShortcutFocusReason)


def _screen_words(one: Screen) -> str:
    size = one.screen.size()
    return _("Screen {number}: {name}, {width} × {height}").format(
        number=one.number, name=one.name, width=size.width(), height=size.height()
    )
