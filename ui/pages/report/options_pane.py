"""What a person chooses about the report, and what there is to look at before it is final.

Knows `ReportOptions` and `Check`. Must not know how the report is made.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QWidget

from a87desk.domain.document_lists import Audience
from a87desk.domain.language_names import language_name
from a87desk.i18n import _
from a87desk.settings import ReportChoices
from exports.report.checks import Check
from exports.report.options import ParticipantsShown, ReportOptions, participants_for
from ui.fonts import TextSize
from ui.pages.report.option_rows import Always, CheckRows, RadioList, labelled, quiet_line
from ui.tokens import Tone
from ui.widgets.cards import SectionList
from ui.widgets.choices import SegmentedControl, Switch
from ui.widgets.fields import ComboBox
from ui.widgets.labels import PlainLabel
from ui.widgets.spacing import space

DRAFT, FINAL = "draft", "final"
DOCUMENT_LANGUAGES = ("en", "fr", "es", "pt", "ar")


class OptionsPane(SectionList):
    """The options form. `changed` tells that a choice is different now, `page_wanted` where something can be mended."""

    changed = Signal()
    page_wanted = Signal(str)
    spelling_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_("Options"), parent)
        self._draft_number = 1
        self._version = SegmentedControl(_("Version"))
        self._final_stopped = PlainLabel("", TextSize.SMALL, tone=Tone.WARN, wrap=True)
        self._language = ComboBox(_("Report language"))
        self._audience = RadioList(_("Audience"))
        self._people = RadioList(_("Participants"))
        self._names_kept = quiet_line(_("The public reads of organisations only."))
        self._wished = ParticipantsShown.NAMES
        """What the person chose; another audience may allow less for a while."""
        self._hide_rapporteurs = Switch(_("Hide rapporteurs’ names"))
        self._mask_names = Switch(_("Withhold names in texts"))
        self._pictures = Switch(_("Everybody in the pictures agreed"))
        self._picture_count = 0
        self._checks = CheckRows()
        self._build()
        self._connect()

    def show_draft_number(self, number: int) -> None:
        """Show which draft comes next."""
        self._draft_number = number
        self._version.set_words(DRAFT, _("Draft {number}").format(number=number))

    def show_languages(self, own: str) -> None:
        """Offer the languages that headings are translated into; `own` is the workshop's, a tag such as "fr"."""
        chosen = self._language.currentData()
        with QSignalBlocker(self._language):
            self._language.clear()
            for tag in DOCUMENT_LANGUAGES:
                self._language.add_choice(language_name(tag), tag, "languages")
            if self._language.findData(own) < 0:
                self._language.add_choice(language_name(own), own, "languages")
            self._language.setCurrentIndex(max(0, self._language.findData(chosen or own)))

    def show_choices(self, choices: ReportChoices) -> None:
        """Show what was chosen earlier, without telling of a change; what is not known any more is not chosen."""
        place = self._language.findData(choices.language)
        with QSignalBlocker(self), QSignalBlocker(self._language):
            if choices.language and place >= 0:
                self._language.setCurrentIndex(place)
            if choices.audience in set(Audience):
                self._audience.choose(choices.audience)
            if choices.participants in set(ParticipantsShown):
                self._wished = ParticipantsShown(choices.participants)
            self._hide_rapporteurs.setChecked(choices.hide_rapporteurs)
            self._mask_names.setChecked(choices.mask_names)
            self._allow_participants()

    def show_pictures(self, count: int) -> None:
        """Ask about the pictures where there are any and the document leaves the house."""
        self._picture_count = count
        self._show_pictures()

    def choices(self) -> ReportChoices:
        """Return what is chosen, to be remembered. Whether it is final is asked anew each time."""
        return ReportChoices(
            language=str(self._language.currentData() or ""),
            audience=self._audience.current(),
            participants=self._wished.value,
            hide_rapporteurs=self._hide_rapporteurs.isChecked(),
            mask_names=self._mask_names.isChecked(),
        )

    def withhold_names(self) -> None:
        """Choose that names in people's own words are withheld in this document."""
        self._mask_names.setChecked(True)

    def options(self, base: ReportOptions) -> ReportOptions:
        """Return the choices of this pane, with what the outline and the clock say in `base`."""
        return replace(
            base,
            draft_number=None if self._version.current() == FINAL else self._draft_number,
            participants=ParticipantsShown(self._people.current()),
            hide_rapporteurs=self._hide_rapporteurs.isChecked(),
            language=self.language(),
            audience=Audience(self._audience.current()),
            mask_names=self._mask_names.isChecked(),
            pictures_agreed=not self._pictures.isHidden() and self._pictures.isChecked(),
        )

    def language(self) -> str:
        """Return the language of the document, a tag; "" while nothing of the workshop is known."""
        return str(self._language.currentData() or "")

    def show_checks(self, checks: Sequence[Check]) -> None:
        """Show what is in order and what is not; a final report waits while something stops it."""
        self._checks.show_checks(checks)
        stopped = any(check.stops_final for check in checks)
        words = _("A final report waits until people have chosen between two versions.")
        self._final_stopped.setText(words if stopped else "")
        self._final_stopped.setVisible(stopped)
        if stopped and self._version.current() == FINAL:
            self._version.choose(DRAFT)
            self.changed.emit()  # what was made is a final one: it is made anew

    def _build(self) -> None:
        self._version.set_segments(((DRAFT, _("Draft"), "file-pen"), (FINAL, _("Final"), "stamp")))
        self._version.fill_width()
        self.show_draft_number(1)
        box = self.add_section(_("Version"))
        box.addWidget(self._version)
        box.addWidget(self._final_stopped)
        self._final_stopped.hide()
        box = self.add_section(_("Report language"))
        box.addWidget(self._language)
        box.addWidget(quiet_line(_("Headings change. Notes stay as written.")))
        box = self.add_section(_("Audience"))
        self._audience.add(Audience.INTERNAL, _("Internal"), _("Names as they were recorded"))
        self._audience.add(Audience.GOVERNMENT, _("Government"), _("Roles and organisations, no names"))
        self._audience.add(Audience.PUBLIC, _("Public"), _("Groups only, safe to publish"))
        box.addWidget(self._audience)
        box = self.add_section(_("Participants"))
        self._people.add(ParticipantsShown.NAMES, _("Names and organisations"))
        self._people.add(ParticipantsShown.ORGANISATIONS, _("Organisations only"))
        self._people.add(ParticipantsShown.NONE, _("Leave out"))
        box.addWidget(self._people)
        box.addWidget(self._names_kept)
        self._names_kept.hide()
        self._protect = self.add_section(_("Protect people"))
        self._protect.addWidget(self._hide_rapporteurs)
        self._protect.addWidget(self._mask_names)
        self._protect.addWidget(self._pictures)
        self._pictures.hide()
        for words in (_("Hide who said what"), _("Leave out confidential notes")):
            self._protect.addLayout(labelled(words, Always()))
        box = self.add_section(_("Check before final"))
        space(box, (16, 12, 16, 16), 8)
        box.addWidget(self._checks)

    def _connect(self) -> None:
        self._version.chosen.connect(lambda _key: self.changed.emit())
        self._language.currentIndexChanged.connect(lambda _place: self.changed.emit())
        self._audience.chosen.connect(self._on_audience)
        self._people.chosen.connect(self._on_people)
        for switch in (self._hide_rapporteurs, self._mask_names, self._pictures):
            switch.toggled.connect(lambda _on: self.changed.emit())
        self._checks.page_wanted.connect(self.page_wanted)
        self._checks.spelling_wanted.connect(self.spelling_wanted)

    def _on_audience(self) -> None:
        self._allow_participants()
        with QSignalBlocker(self._pictures):  # whoever agreed to one audience has not agreed to another
            self._pictures.setChecked(False)
        self._show_pictures()
        self.changed.emit()

    def _show_pictures(self) -> None:
        leaves = self._audience.current() != Audience.INTERNAL
        self._pictures.setVisible(leaves and self._picture_count > 0)

    def _on_people(self, key: str) -> None:
        self._wished = ParticipantsShown(key)
        self.changed.emit()

    def _allow_participants(self) -> None:
        allowed = participants_for(Audience(self._audience.current()))
        self._people.choose(self._wished if self._wished in allowed else allowed[0])
        is_internal = self._audience.current() == Audience.INTERNAL
        listed = _("Names and organisations") if is_internal else _("Titles and organisations")
        self._people.button(ParticipantsShown.NAMES).set_words(listed)
        reason = self._names_kept.text()
        for kind in ParticipantsShown:
            self._people.allow(kind, kind in allowed, "" if kind in allowed else reason)
        self._names_kept.setVisible(len(allowed) < len(ParticipantsShown))
