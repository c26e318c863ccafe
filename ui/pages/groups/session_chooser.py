"""The session whose groups are shown, one of all that have some.

Knows sessions by title and day. Must not know what is shown of them.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from a87desk.i18n import _
from a87desk.reading.groups_board import SessionWithGroups
from ui import theme
from ui.pages.agenda.fields import ChoiceBox
from ui.pages.agenda.kinds import kind_icon, kind_word
from ui.safe_text import set_tooltip

WIDTH, _SHARE = 300, 22


class SessionChooser(ChoiceBox):
    """`chosen` carries the id of the session that a person chose."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_("Session"), parent)
        self._shown: tuple[tuple[str, str, str], ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.activated.connect(self._on_activated)

    def show_sessions(self, sessions: Sequence[SessionWithGroups], session_id: str) -> None:
        """Offer these sessions, one of them chosen."""
        wanted = tuple((session_words(one), one.session.id, kind_icon(one.session.kind)) for one in sessions)
        if wanted != self._shown:
            self._shown = wanted
            self.clear()
            for words, value, icon in wanted:
                self.add_choice(words, value, icon)
        self.setCurrentIndex(self.findData(session_id))
        self.setEnabled(bool(wanted))
        set_tooltip(self, self.currentText())

    def sizeHint(self) -> QSize:
        wanted, room = theme.current().px(WIDTH), self.window().width()
        return QSize(min(wanted, room * _SHARE // 100), super().sizeHint().height())

    def _on_activated(self, place: int) -> None:
        self.chosen.emit(str(self.itemData(place)))


def session_words(one: SessionWithGroups) -> str:
    """Return a session in one line: day, title, else what kind it is."""
    title = one.session.title or (kind_word(one.session.kind) if one.session.kind else _("Session without a title"))
    if one.day is None or one.day.number is None:
        return title
    return _("Day {number} · {title}").format(number=one.day.number, title=title)
