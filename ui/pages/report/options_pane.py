"""What a person chooses about the report, and what there is to look at before it is final.

Knows `ReportOptions` and `Check`. Must not know how the report is made.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QVBoxLayout, QWidget

from a87desk.i18n import _
from exports.report.checks import Check
from exports.report.options import ParticipantsShown, ReportOptions
from ui.fonts import TextSize
from ui.tokens import Tone
from ui.widgets.cards import SectionList
from ui.widgets.choices import RadioButton, SegmentedControl, Switch
from ui.widgets.labels import IconLabel, PlainLabel
from ui.widgets.spacing import space

DRAFT, FINAL = "draft", "final"


class OptionsPane(SectionList):
    """The options form. `changed` tells that a choice is different now."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_("Options"), parent)
        self._version = SegmentedControl(_("Version"))
        self._version.set_segments(((DRAFT, _("Draft"), "file-pen"), (FINAL, _("Final"), "stamp")))
        self._people = QButtonGroup(self)
        self._kinds: dict[ParticipantsShown, RadioButton] = {}
        self._hide_rapporteurs = Switch(_("Hide rapporteurs’ names"))
        self._checks = QVBoxLayout()
        self._final_stopped = PlainLabel("", TextSize.SMALL, tone=Tone.WARN, wrap=True)
        self._build()
        self._version.chosen.connect(lambda _key: self.changed.emit())
        self._people.buttonClicked.connect(lambda _button: self.changed.emit())
        self._hide_rapporteurs.toggled.connect(lambda _on: self.changed.emit())

    def participants(self) -> ParticipantsShown:
        """Return who is listed."""
        return next(kind for kind, button in self._kinds.items() if button.isChecked())

    def options(self, date_text: str, left_out: frozenset[str], order: tuple[str, ...]) -> ReportOptions:
        """Return the choices, with what the outline and the clock say."""
        return ReportOptions(
            draft_number=None if self._version.current() == FINAL else 1,
            date_text=date_text,
            participants=self.participants(),
            hide_rapporteurs=self._hide_rapporteurs.isChecked(),
            left_out=left_out,
            order=order,
        )

    def show_checks(self, checks: Sequence[Check]) -> None:
        """Show what is in order and what is not; a final report waits while something stops it."""
        while item := self._checks.takeAt(0):
            if widget := item.widget():
                widget.deleteLater()
        for check in checks:
            self._checks.addWidget(_check_row(check))
        stopped = any(check.stops_final for check in checks)
        words = _("A final report waits until people have chosen between two versions.")
        self._final_stopped.setText(words if stopped else "")
        self._final_stopped.setVisible(stopped)
        if stopped and self._version.current() == FINAL:
            self._version.choose(DRAFT)
            self.changed.emit()  # what was made is a final one: it is made anew

    def _build(self) -> None:
        box = self.add_section(_("Version"))
        box.addWidget(self._version)
        box.addWidget(self._final_stopped)
        self._final_stopped.hide()
        box = self.add_section(_("Participants"))
        for kind, words in (
            (ParticipantsShown.NAMES, _("Names and organisations")),
            (ParticipantsShown.ORGANISATIONS, _("Organisations only")),
            (ParticipantsShown.NONE, _("Leave out")),
        ):
            button = RadioButton(words)
            self._kinds[kind] = button
            self._people.addButton(button)
            box.addWidget(button)
        self._kinds[ParticipantsShown.NAMES].setChecked(True)
        box = self.add_section(_("Protect people"))
        box.addWidget(self._hide_rapporteurs)
        box.addLayout(_row(PlainLabel(_("Hide who said what")), _always()))
        box.addLayout(_row(PlainLabel(_("Leave out confidential notes")), _always()))
        box = self.add_section(_("Check before final"))
        space(self._checks, gap=6)
        box.addLayout(self._checks)


def _always() -> QWidget:
    shown = QWidget()
    row = QHBoxLayout(shown)
    space(row, gap=4)
    row.addWidget(IconLabel("lock", Tone.INK2, 14))
    row.addWidget(PlainLabel(_("Always"), TextSize.SMALL, tone=Tone.INK2))
    return shown


def _row(words: QWidget, end: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    space(row, gap=8)
    row.addWidget(words, 1)
    row.addWidget(end)
    return row


def _check_row(check: Check) -> QWidget:
    shown = QWidget()
    row = QHBoxLayout(shown)
    space(row, gap=8)
    tone = Tone.OK if check.is_in_order else Tone.WARN
    row.addWidget(IconLabel("circle-check" if check.is_in_order else "triangle-alert", tone))
    row.addWidget(PlainLabel(check.words, TextSize.SMALL, wrap=True), 1)
    shown.setAccessibleName(check.words)
    return shown
