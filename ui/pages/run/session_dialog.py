"""The details of a session that is run: when it really began and ended beside the plan, and its phases.

Knows one session. Must not know how times are saved.
"""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from a87desk.commands.run import SetActualTimes
from a87desk.domain.clock_time import clock_of, read_clock
from a87desk.domain.phases import phases_of, read_phase
from a87desk.i18n import _
from a87desk.reading.day_line import LineSession
from ui.fonts import TextSize, Weight
from ui.room_words import full_name, length_words, time_words
from ui.tokens import Tone
from ui.widgets.buttons import Button, ButtonKind
from ui.widgets.fields import Field, LineEdit, TextBox
from ui.widgets.labels import PlainLabel
from ui.widgets.spacing import space


class SessionDialog(QDialog):
    """`wanted` carries a `SetActualTimes`, only where something was changed."""

    wanted = Signal(object)

    def __init__(self, one: LineSession, parent: QWidget) -> None:
        super().__init__(parent)
        self._one = one
        session = one.session
        self.began = LineEdit(session.began, placeholder=_("Not yet"))
        self.ended = LineEdit(session.ended, placeholder=_("Not yet"))
        self.phases = TextBox(name=_("Phases"), placeholder=_usual(one), least=3, most=8)
        self.phases.setPlainText("\n".join(session.phases))
        self._fields = {
            "began": Field(_("Really began"), self.began),
            "ended": Field(_("Really ended"), self.ended),
        }
        self.setWindowTitle(_("Session details"))
        self.setMinimumWidth(480)
        self._build()

    def _build(self) -> None:
        box = QVBoxLayout(self)
        space(box, (20, 16, 20, 16), 10)
        box.addWidget(PlainLabel(full_name(self._one.session), TextSize.CARD, weight=Weight.DemiBold, wrap=True))
        box.addWidget(PlainLabel(_plan_words(self._one), tone=Tone.INK2, wrap=True))
        times = QHBoxLayout()
        space(times, gap=8)
        for field in self._fields.values():
            times.addWidget(field, 1)
        box.addLayout(times)
        hint = _("One per line, with minutes before the name: “10 Introduce”. Without minutes it takes what is left.")
        box.addWidget(Field(_("Phases"), self.phases, hint))
        row = QHBoxLayout()
        space(row, gap=8)
        row.addStretch(1)
        cancel, self.save = Button(_("Cancel")), Button(_("Save details"), ButtonKind.MAIN)
        cancel.clicked.connect(self.reject)
        self.save.clicked.connect(self._on_save)
        self.save.setDefault(True)
        for button in (cancel, self.save):
            row.addWidget(button)
        box.addLayout(row)
        self.began.setFocus()

    def _on_save(self) -> None:
        began, ended = self._time("began"), self._time("ended")
        if began is None or ended is None:
            return
        session = self._one.session
        lines = self.phases.toPlainText().splitlines()
        written = tuple(phase.written for line in lines if (phase := read_phase(line)))
        phases = written if written != session.phases else None
        if (began, ended) != (session.began, session.ended) or phases is not None:
            self.wanted.emit(SetActualTimes(session.id, began, ended, phases))
        self.accept()

    def _time(self, name: str) -> str | None:
        """Return a time as it is kept, "" for none given, None where it cannot be read; that is said at the field."""
        field = self._fields[name]
        written = self.began.text() if name == "began" else self.ended.text()
        minutes = read_clock(written) if written.strip() else None
        if written.strip() and minutes is None:
            field.set_error(_("Write a time such as 9:30 or 14.00."))
            field.editor.setFocus()
            return None
        field.set_error("")
        return clock_of(minutes) if minutes is not None else ""


def _plan_words(one: LineSession) -> str:
    if one.starts is None:
        return _("No time is planned.")
    ends = time_words(one.ends) if one.ends is not None else "?"
    words = _("Planned {start} to {end}").format(start=time_words(one.starts), end=ends)
    if one.minutes:
        words = f"{words}, {length_words(one.minutes)}"
    added = one.session.added_minutes or 0
    if added:
        more = _("{minutes} added") if added > 0 else _("{minutes} taken away")
        words = f"{words} · {more.format(minutes=length_words(abs(added)))}"
    return words


def _usual(one: LineSession) -> str:
    """Return the phases that a session has of its own accord, as they would be written."""
    usual = phases_of((), one.session.kind, one.minutes or 0)
    return "\n".join(phase.written for phase in usual)
