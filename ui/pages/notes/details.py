"""The end pane: everything about the chosen note that is not its words, and what happened to it.

Knows one `NoteLine` and its history. Every change goes out as a signal; nothing is saved here.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QVBoxLayout, QWidget

from a87desk.domain.note import Note
from a87desk.domain.vocabulary import Pillar, Visibility, word_for
from a87desk.i18n import _
from a87desk.reading.group_page import NoteLine
from a87desk.store.reader import PastValue
from ui.fonts import TextSize, Weight
from ui.pages.notes.history_words import history_words
from ui.pages.notes.kinds import all_kinds
from ui.pages.notes.note_delegate import clock_time
from ui.pages.notes.note_model import label_of
from ui.pages.notes.tags_editor import TagsEditor
from ui.tokens import Tone
from ui.widgets.cards import SectionList
from ui.widgets.choices import RadioButton
from ui.widgets.fields import ComboBox, Field, LineEdit
from ui.widgets.labels import IconLabel, PlainLabel
from ui.widgets.spacing import space

_ICONS = {Visibility.EVERYONE: "users", Visibility.FACILITATORS: "user", Visibility.CONFIDENTIAL: "lock"}


class NoteDetails(SectionList):
    """The form. `kind_chosen` carries a kind's key, `changed` the name of a field and its new value."""

    kind_chosen = Signal(str)
    changed = Signal(str, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_("About this note"), parent)
        self._is_filling = False
        self._title = PlainLabel("", weight=Weight.DemiBold)
        self._kind, self._pillar = ComboBox(_("Kind")), ComboBox(_("Pillar of Alliance 8.7"))
        self._tags = TagsEditor()
        self._visibility = QButtonGroup(self)
        self._levels: dict[Visibility, RadioButton] = {}
        self._speaker = LineEdit("")
        self._speaker_field = Field(_("Said by (optional)"), self._speaker)
        self._versions = QVBoxLayout()
        self._history = QVBoxLayout()
        self._form = QWidget()
        self._build()
        self._connect()
        self.show_nothing()

    def show_nothing(self) -> None:
        """Say that no note is chosen."""
        self._title.setText(_("No note is chosen"))
        self._form.hide()

    def show_line(self, line: NoteLine) -> None:
        """Show a note."""
        self._is_filling = True
        record = line.record
        self._title.setText(label_of(line))
        self._kind.setCurrentIndex(self._kind.findData(line.kind))
        self._pillar.setCurrentIndex(self._pillar.findData(record.pillar.value if record.pillar else ""))
        self._tags.show_tags(record.tags)
        self._levels[record.visibility].setChecked(True)
        is_note = isinstance(record, Note)
        self._speaker_field.setVisible(is_note)
        if isinstance(record, Note) and not self._speaker.hasFocus():
            self._speaker.setText(record.speaker)
        self._form.show()
        self._is_filling = False

    def show_history(self, past: Sequence[PastValue], versions: Sequence[PastValue]) -> None:
        """Show what happened to the note, newest first, and the versions of its words where there are several."""
        _clear(self._history)
        for at, words in history_words(past):
            self._history.addWidget(_history_row(clock_time(at), words))
        _clear(self._versions)
        if len(versions) > 1:
            self._versions.addWidget(PlainLabel(_("Two versions"), TextSize.SMALL, tone=Tone.WARN))
            for version in versions:
                self._versions.addWidget(PlainLabel(f"{version.by}: {version.value}", TextSize.SMALL, wrap=True))

    def _build(self) -> None:
        box = self.add_section()
        box.addWidget(self._title)
        form = QVBoxLayout(self._form)
        space(form, gap=8)
        for kind in all_kinds():
            self._kind.add_choice(kind.words, kind.key, kind.icon)
        self._pillar.add_choice(_("None"), "")
        for pillar in Pillar:
            self._pillar.add_choice(word_for(pillar), pillar.value)
        form.addLayout(self._versions)
        form.addWidget(Field(_("Kind"), self._kind))
        form.addWidget(Field(_("Theme tags"), self._tags))
        form.addWidget(Field(_("Pillar of Alliance 8.7"), self._pillar))
        form.addWidget(PlainLabel(_("Who may see it"), TextSize.SMALL, tone=Tone.INK2))
        for level in Visibility:
            button = RadioButton(word_for(level), icon=_ICONS[level])
            self._levels[level] = button
            self._visibility.addButton(button)
            form.addWidget(button)
        self._speaker.setPlaceholderText(_("Leave empty to keep it anonymous"))
        form.addWidget(self._speaker_field)
        box.addWidget(self._form)
        history = self.add_section()
        head = QHBoxLayout()
        space(head, gap=6)
        head.addWidget(IconLabel("history", Tone.INK2, 14))
        head.addWidget(PlainLabel(_("History"), TextSize.SMALL, weight=Weight.DemiBold), 1)
        history.addLayout(head)
        space(self._history, gap=4)
        history.addLayout(self._history)

    def _connect(self) -> None:
        self._kind.activated.connect(lambda _row: self.kind_chosen.emit(self._kind.currentData()))
        self._pillar.activated.connect(lambda _row: self._tell("pillar", self._pillar.currentData() or None))
        self._tags.changed.connect(lambda tags: self._tell("tags", tags))
        for level, button in self._levels.items():
            button.clicked.connect(lambda _checked, level=level: self._tell("visibility", level))
        self._speaker.editingFinished.connect(lambda: self._tell("speaker", self._speaker.text().strip()))

    def _tell(self, field: str, value: object) -> None:
        if not self._is_filling:
            self.changed.emit(field, value)


def _history_row(at: str, words: str) -> QWidget:
    row = QWidget()
    box = QHBoxLayout(row)
    space(box, gap=10)
    time = PlainLabel(at, TextSize.SMALL, tone=Tone.INK2)
    time.set_tabular()
    box.addWidget(time, 0, Qt.AlignmentFlag.AlignTop)
    box.addWidget(PlainLabel(words, TextSize.SMALL, wrap=True), 1)
    return row


def _clear(layout: QVBoxLayout) -> None:
    while item := layout.takeAt(0):
        if widget := item.widget():
            widget.deleteLater()
